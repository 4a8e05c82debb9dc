//! One field of a form: what it holds, how it is typed, what is wrong with it.

use tui_input::Input;

use super::EditMode;
use crate::credit::{Day, Message, Money};
use crate::fields::{Editor, Tense};
use crate::tui::context::Context;
use crate::tui::dialog::Answer;
use crate::tui::{entry, typing};
use crate::words::{MessageKey, key};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    Empty,
    Text(String),
    Money(Money),
    Count(i64),
    Day(Day),
    Choice(usize),
    Answer(YesNo),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YesNo {
    Yes,
    No,
}

/// Whether a field may stay empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    Optional,
    Required,
}

/// Characters of an amount, a number or a day at most, however it is written.
const LONGEST_FIGURE: usize = 40;
/// Characters that are pasted into a note at most; how many it may have is another matter.
const LONGEST_PASTE: usize = 100_000;
/// Days from today within which a day is not asked about.
const USUAL: i64 = 400;

type Check = Box<dyn Fn(&Value) -> Option<Message>>;
type LookUp = Box<dyn Fn(Answer<String>, &mut Context)>;

pub struct Field<F> {
    pub id: F,
    pub(super) label: MessageKey,
    pub(super) help: MessageKey,
    pub(super) editor: Editor,
    pub(super) input: Input,
    pub(super) value: Value,
    pub(super) problem: Option<Message>,
    pub(super) look_up: Option<LookUp>,
    pub(super) need: Need,
    initial: Value,
    check: Option<Check>,
}

impl<F> Field<F> {
    /// An empty field; a choice begins with the first, yes or no on no.
    pub fn new(id: F, label: MessageKey, help: MessageKey, editor: Editor) -> Self {
        let value = match editor {
            Editor::Choice(_) => Value::Choice(0),
            Editor::YesNo => Value::Answer(YesNo::No),
            Editor::Text(_) | Editor::Note | Editor::Money(_) | Editor::Count | Editor::Day(_) => {
                Value::Empty
            }
        };
        Self {
            id,
            label,
            help,
            editor,
            input: Input::default(),
            initial: value.clone(),
            value,
            problem: None,
            look_up: None,
            need: Need::Optional,
            check: None,
        }
    }

    /// The same with a value to begin with.
    pub fn holding(mut self, value: Value) -> Self {
        self.initial = value.clone();
        self.value = value;
        self
    }

    /// The same with this value to begin with, where there is one.
    pub fn starting_with(self, value: Option<Value>) -> Self {
        match value {
            Some(value) => self.holding(value),
            None => self,
        }
    }

    /// The same; it must not stay empty.
    pub fn required(mut self) -> Self {
        self.need = Need::Required;
        self
    }

    /// The same with a rule; the message says what is wrong.
    pub fn checked(mut self, check: impl Fn(&Value) -> Option<Message> + 'static) -> Self {
        self.check = Some(Box::new(check));
        self
    }

    /// The same with a look-up on F4, which opens a dialog or screen that answers the text to put in.
    pub fn looked_up(mut self, look_up: impl Fn(Answer<String>, &mut Context) + 'static) -> Self {
        self.look_up = Some(Box::new(look_up));
        self
    }

    pub(super) fn is_typed(&self) -> bool {
        match self.editor {
            Editor::Text(_) | Editor::Note | Editor::Money(_) | Editor::Count | Editor::Day(_) => true,
            Editor::Choice(_) | Editor::YesNo => false,
        }
    }

    pub(super) const fn is_day(&self) -> bool {
        matches!(self.editor, Editor::Day(_))
    }

    /// That the day that was typed is farther from today than days usually are: it may be a slip.
    pub(super) fn far_day(&self, cx: &Context) -> Option<Message> {
        let (Value::Day(day), Editor::Day(tense)) = (&self.value, &self.editor) else { return None };
        let ahead = day.since(cx.session.today);
        let is_far = ahead > USUAL || (*tense == Tense::Future && ahead < -USUAL);
        let message = Message::new("tui-day-far")
            .key("label", self.label.key())
            .text("day", cx.words.day_of_week(*day))
            .count("days", ahead.abs())
            .text("shown", cx.words.count(ahead.abs()));
        (is_far && self.value != self.initial).then_some(message)
    }

    /// The place of the choice that it holds.
    pub(super) const fn chosen(&self) -> usize {
        match self.value {
            Value::Choice(index) => index,
            Value::Empty
            | Value::Text(_)
            | Value::Money(_)
            | Value::Count(_)
            | Value::Day(_)
            | Value::Answer(_) => 0,
        }
    }

    /// Whether what is typed first would replace what it holds.
    pub(super) fn is_replaced(&self) -> bool {
        self.is_typed() && self.editor != Editor::Note && !self.input.value().is_empty()
    }

    /// Makes room for what is typed now; a note of several lines is only added to.
    pub(super) fn begin_edit(&mut self, edit: EditMode) {
        if edit == EditMode::Replace && self.editor != Editor::Note {
            self.input = Input::default();
        }
    }

    /// Takes a pasted text as a whole, or says that it is too long; the lines of a note stay lines.
    pub(super) fn paste(&mut self, text: &str, edit: EditMode, cx: &Context) {
        let (most, is_note) = match self.editor {
            Editor::Text(most) => (most, false),
            Editor::Note => (LONGEST_PASTE, true),
            Editor::Money(_) | Editor::Count | Editor::Day(_) | Editor::Choice(_) | Editor::YesNo => {
                (LONGEST_FIGURE, false)
            }
        };
        let text = text.replace("\r\n", "\n");
        let clean = |character: char| match character {
            '\n' if is_note => '\n',
            control if control.is_control() => ' ',
            other => other,
        };
        let present =
            if edit == EditMode::Replace && !is_note { 0 } else { self.input.value().chars().count() };
        if present.saturating_add(text.chars().count()) > most {
            self.problem = Some(Message::new("tui-entry-paste-too-long").count("most", most));
            return;
        }
        self.begin_edit(edit);
        typing::insert(&mut self.input, &text.chars().map(clean).collect::<String>());
        self.read(cx);
    }

    pub(super) fn has_changed(&self) -> bool {
        let unreadable = self.value == Value::Empty && !self.input.value().trim().is_empty();
        self.value != self.initial || (self.is_typed() && unreadable)
    }

    /// Reads what was typed into the value.
    pub(super) fn read(&mut self, cx: &Context) {
        let typed = self.input.value().trim();
        let read = match &self.editor {
            _ if self.is_typed() && typed.is_empty() => Ok(Value::Empty),
            Editor::Text(_) => Ok(Value::Text(typed.to_owned())),
            Editor::Note => Ok(Value::Text(self.input.value().trim_end().to_owned())),
            Editor::Money(currency) => entry::money(&cx.words, typed, *currency).map(Value::Money),
            Editor::Count => entry::count(&cx.words, typed).map(Value::Count),
            Editor::Day(tense) => entry::day(&cx.words, typed, cx.session.today, *tense).map(Value::Day),
            Editor::Choice(_) | Editor::YesNo => Ok(self.value.clone()),
        };
        match read {
            Ok(value) => {
                self.problem = self.check.as_ref().and_then(|check| check(&value));
                self.value = value;
            }
            Err(problem) => {
                self.problem = Some(problem);
                self.value = Value::Empty;
            }
        }
    }

    /// Everything that is wrong, an empty required field as well.
    pub(super) fn validate(&mut self, cx: &Context) {
        self.read(cx);
        if self.problem.is_none() && self.need == Need::Required && self.value == Value::Empty {
            self.problem = Some(Message::new("tui-entry-required"));
        }
    }

    /// Writes the value into the text, in the language's format; a text that cannot be read stays.
    pub(super) fn write(&mut self, cx: &Context) {
        let unreadable = self.problem.is_some() && self.value == Value::Empty;
        if self.is_typed() && !unreadable {
            self.input = Input::new(self.shown_value(cx));
        }
    }

    pub(super) fn shown_value(&self, cx: &Context) -> String {
        match (&self.value, &self.editor) {
            (Value::Money(amount), Editor::Money(currency)) => cx.words.money(*amount, *currency),
            (Value::Text(text), _) => text.clone(),
            (Value::Count(count), _) => count.to_string(),
            (Value::Day(day), _) => cx.words.day(*day),
            (Value::Choice(index), Editor::Choice(choices)) => {
                choices.get(*index).cloned().unwrap_or_default()
            }
            (Value::Answer(YesNo::Yes), _) => cx.text(key("yes")),
            (Value::Answer(YesNo::No), _) => cx.text(key("no")),
            (Value::Empty | Value::Money(_) | Value::Choice(_), _) => String::new(),
        }
    }

    /// The next or previous choice.
    pub(super) fn turn(&mut self, back: Direction, cx: &Context) {
        match (&mut self.value, &self.editor) {
            (Value::Choice(index), Editor::Choice(choices)) if !choices.is_empty() => {
                let step = match back {
                    Direction::Back => choices.len() - 1,
                    Direction::On => 1,
                };
                *index = (*index + step) % choices.len();
            }
            (Value::Answer(answer), _) => {
                *answer = match answer {
                    YesNo::Yes => YesNo::No,
                    YesNo::No => YesNo::Yes,
                };
            }
            _ => {}
        }
        self.read(cx);
    }

    /// The next choice that begins with this letter or figure; returns whether there is one.
    pub(super) fn turn_to(&mut self, letter: char, cx: &Context) -> bool {
        let letter = letter.to_lowercase().to_string();
        let begins = |text: &str| text.to_lowercase().starts_with(&letter);
        let found = match (&self.editor, &self.value) {
            (Editor::Choice(choices), Value::Choice(now)) => {
                let mut after = (now + 1..choices.len()).chain(0..*now);
                let found = after.find(|at| choices.get(*at).is_some_and(|text| begins(text)));
                found.map(Value::Choice)
            }
            (Editor::YesNo, _) if begins(&cx.text(key("yes"))) => Some(Value::Answer(YesNo::Yes)),
            (Editor::YesNo, _) if begins(&cx.text(key("no"))) => Some(Value::Answer(YesNo::No)),
            _ => None,
        };
        let Some(found) = found else { return false };
        self.value = found;
        self.read(cx);
        true
    }
}

/// A way through fields or choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Back,
    On,
}
