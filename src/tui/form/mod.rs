//! Forms: fields with labels, help, checks and look-ups, and a focus that moves among them.

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::{Position, Rect};
use tui_input::{Input, InputRequest};

use super::address::Address;
use super::command::{Command, commands};
use super::context::Context;
use super::dialog::{Gravity, Item, Picker, Question};
use super::key::Key;
use super::typing;
use crate::credit::{Currency, Day, Message, Money};
use crate::words::{Language, MessageKey, key};

mod draw;
mod field;
mod placed;

pub use crate::fields::{Editor, Tense};
use field::Direction;
pub use field::{Field, Value, YesNo};

const SUBMIT: Command = Command::keyed("form.submit", key("tui-command-apply"), &["f12", "ctrl-s"]);
const LOOK_UP: Command = Command::keyed("form.look-up", key("tui-command-look-up"), &["f4", "alt-4"]);

commands! {
    pub enum FormAction {
        Submit => SUBMIT,
        /// Looks up the value of the focused field.
        LookUp => LOOK_UP,
    }
}

impl FormAction {
    /// The same commands where the form is what is saved.
    pub const SAVING: &'static [Command] = &Self::submitting(key("customer-command-save"));

    /// The same commands where what is filled in does this.
    pub const fn submitting(title: MessageKey) -> [Command; 2] {
        [SUBMIT.titled(title), LOOK_UP]
    }
}

/// Fields in their order, one of them focused.
pub struct Form<F> {
    fields: Vec<Field<F>>,
    focus: usize,
    edit: EditMode,
    top: u16,
    area: Rect,
    language: Option<Language>,
}

/// What the next letter does to the text of the focused field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum EditMode {
    /// It takes the place of everything that was there when the field got the focus.
    Replace,
    /// What is typed goes in where the cursor is.
    Insert,
}

impl<F: Copy + Eq + 'static> Form<F> {
    pub fn new(fields: Vec<Field<F>>) -> Self {
        Self { fields, focus: 0, edit: EditMode::Replace, top: 0, area: Rect::default(), language: None }
    }

    pub fn value(&self, id: F) -> &Value {
        self.field(id).map_or(&Value::Empty, |field| &field.value)
    }

    /// The text of a text field; empty when nothing was entered.
    pub fn text(&self, id: F) -> &str {
        match self.value(id) {
            Value::Text(text) => text,
            _ => "",
        }
    }

    pub fn money(&self, id: F) -> Option<Money> {
        match self.value(id) {
            Value::Money(amount) => Some(*amount),
            _ => None,
        }
    }

    pub fn day(&self, id: F) -> Option<Day> {
        match self.value(id) {
            Value::Day(day) => Some(*day),
            _ => None,
        }
    }

    pub fn choice(&self, id: F) -> Option<usize> {
        match self.value(id) {
            Value::Choice(index) => Some(*index),
            _ => None,
        }
    }

    pub fn is_yes(&self, id: F) -> bool {
        *self.value(id) == Value::Answer(YesNo::Yes)
    }

    pub fn label(&self, id: F) -> Option<MessageKey> {
        self.field(id).map(|field| field.label)
    }

    pub fn focused(&self) -> Option<F> {
        self.fields.get(self.focus).map(|field| field.id)
    }

    /// Whether something was entered that would be lost.
    pub fn has_changes(&self) -> bool {
        self.fields.iter().any(Field::has_changed)
    }

    pub fn help(&self) -> Option<MessageKey> {
        self.fields.get(self.focus).map(|field| field.help)
    }

    /// Whether the focused field can hold what the key types: letters and signs are text in a text only.
    pub fn takes(&self, key: Key) -> bool {
        let text = key.text().filter(|character| !character.is_ascii_digit());
        let Some(field) = self.fields.get(self.focus) else { return false };
        match field.editor {
            Editor::Text(_) | Editor::Note => key.edits(),
            Editor::Money(_) | Editor::Count | Editor::Day(_) => text != Some('?') && key.edits(),
            Editor::Choice(_) | Editor::YesNo => text != Some('?'),
        }
    }

    /// Whether Enter begins a new line of what is typed, instead of doing something with the form.
    pub fn breaks_line(&self) -> bool {
        self.fields.get(self.focus).is_some_and(|field| matches!(field.editor, Editor::Note))
    }

    /// Whether the form's command works at the focused field.
    pub fn is_enabled(&self, command: &Command) -> bool {
        match FormAction::of(command) {
            Some(FormAction::LookUp) => self.fields.get(self.focus).is_some_and(can_be_looked_up),
            Some(FormAction::Submit) | None => true,
        }
    }

    /// Puts a text into a field, as typing it would: what is typed next goes on there.
    pub fn set(&mut self, id: F, text: &str, cx: &Context) {
        if self.focused() == Some(id) {
            self.edit = EditMode::Insert;
        }
        if let Some(field) = self.field_mut(id) {
            field.input = Input::new(text.to_owned());
            field.read(cx);
        }
    }

    /// Says what is wrong with a field where only others could find out; typing into the field clears it.
    pub fn complain(&mut self, id: F, problem: Message) {
        if let Some(field) = self.field_mut(id) {
            field.problem = Some(problem);
        }
    }

    pub fn focus(&mut self, id: F) {
        if let Some(at) = self.fields.iter().position(|field| field.id == id) {
            self.enter(at);
        }
    }

    /// Goes to a field to correct what it holds.
    pub fn correct(&mut self, id: F) {
        self.focus(id);
        self.edit = EditMode::Insert;
    }

    /// Goes to a field: what is typed there replaces what it holds, unless that is wrong and to be corrected.
    fn enter(&mut self, at: usize) {
        self.focus = at;
        let is_wrong = self.fields.get(at).is_some_and(|field| field.problem.is_some());
        self.edit = if is_wrong { EditMode::Insert } else { EditMode::Replace };
    }

    /// What is wrong with the focused field, else with the first that is wrong.
    pub fn first_problem(&self) -> Option<&Message> {
        let focused = self.fields.get(self.focus).and_then(|field| field.problem.as_ref());
        focused.or_else(|| self.fields.iter().find_map(|field| field.problem.as_ref()))
    }

    /// Goes on to the next field; returns whether there is one.
    pub fn advance(&mut self, cx: &Context) -> bool {
        let is_last = self.focus + 1 >= self.fields.len();
        if !is_last {
            self.step(Direction::On, cx);
        }
        !is_last
    }

    /// Reads an amount field in another currency from now on.
    pub fn set_currency(&mut self, id: F, currency: Currency, cx: &Context) {
        let other = Editor::Money(currency);
        if let Some(field) = self.field_mut(id).filter(|field| field.editor != other) {
            field.editor = other;
            field.read(cx);
        }
    }

    /// Checks all fields and goes to the first that is wrong; returns whether none is.
    pub fn validate(&mut self, cx: &Context) -> bool {
        for field in &mut self.fields {
            field.validate(cx);
        }
        match self.fields.iter().position(|field| field.problem.is_some()) {
            Some(wrong) => {
                self.enter(wrong);
                false
            }
            None => true,
        }
    }

    /// That a day that was typed is far from today, which may be a slip.
    pub fn far_day(&self, cx: &Context) -> Option<Message> {
        self.fields.iter().find_map(|field| field.far_day(cx))
    }

    /// What is asked before the form is sent.
    pub fn question(&self, cx: &Context) -> Option<Question> {
        let effect = self.far_day(cx)?;
        let title = Message::new("tui-day-far-title");
        Some(Question { title, effect, yes: key("tui-day-far-yes"), gravity: Gravity::Destructive })
    }

    /// Takes a key; returns whether it was one for the form.
    pub fn key(&mut self, key: Key, cx: &mut Context) -> bool {
        match key.code {
            KeyCode::Tab | KeyCode::Down => self.step(Direction::On, cx),
            KeyCode::BackTab | KeyCode::Up => self.step(Direction::Back, cx),
            _ => return self.edit(key, cx),
        }
        true
    }

    /// Takes pasted text into the focused field, where it has room for it.
    pub fn paste(&mut self, text: &str, cx: &Context) {
        if let Some(field) = self.fields.get_mut(self.focus).filter(|field| field.is_typed()) {
            let edit = std::mem::replace(&mut self.edit, EditMode::Insert);
            field.paste(text.trim(), edit, cx);
        }
    }

    /// Reads the focused field and shows its value back, as leaving it does.
    pub fn settle(&mut self, cx: &Context) {
        if let Some(field) = self.fields.get_mut(self.focus) {
            field.read(cx);
            field.write(cx);
        }
        self.enter(self.focus);
    }

    /// Puts the focus on the clicked field, whose text is added to.
    pub fn mouse(&mut self, mouse: MouseEvent) {
        let clicked = mouse.kind == MouseEventKind::Down(MouseButton::Left)
            && self.area.contains(Position::new(mouse.column, mouse.row));
        if clicked {
            let line = mouse.row - self.area.y + self.top;
            if let Some(field) = self.field_at(line) {
                self.focus = field;
                self.edit = EditMode::Insert;
            }
        }
    }

    /// Looks the focused field's value up, in its choices or as its hook says, for the form at this address.
    pub fn look_up(&self, address: Address<Self>, cx: &mut Context) {
        let Some(field) = self.fields.get(self.focus) else {
            return;
        };
        match (&field.look_up, &field.editor) {
            (Some(look_up), _) => look_up(
                cx.answer(address, |form: &mut Self, text: String, cx| {
                    form.put(cx, |field| field.input = Input::new(text));
                }),
                cx,
            ),
            (None, Editor::Choice(choices)) => {
                let items = choices
                    .iter()
                    .map(|choice| Item { label: choice.clone(), hint: String::new() })
                    .collect();
                let picker = Picker::look_up(cx.text(field.label), items).at(field.chosen());
                cx.ask(address, picker, |form, index, cx| {
                    form.put(cx, |field| field.value = Value::Choice(index));
                });
            }
            (None, _) => {}
        }
    }

    /// Puts something into the focused field.
    fn put(&mut self, cx: &Context, put: impl FnOnce(&mut Field<F>)) {
        if let Some(field) = self.fields.get_mut(self.focus) {
            put(field);
            field.read(cx);
        }
    }

    /// Shows its values in the language of the user.
    pub fn translate(&mut self, cx: &Context) {
        if self.language != Some(cx.words.language()) {
            self.language = Some(cx.words.language());
            self.fields.iter_mut().for_each(|field| field.write(cx));
        }
    }

    /// Lines it takes, all fields in sight.
    pub fn height(&self) -> u16 {
        self.fields.iter().map(draw::lines_of).sum()
    }

    /// Draws the fields around the focus and sets the cursor there.
    pub fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        self.area = area;
        self.top = draw::form(&self.fields, (self.focus, self.edit), frame, area, cx);
    }

    /// Draws the fields while the keys go elsewhere: none of them has the focus.
    pub fn draw_at_rest(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        self.area = area;
        self.top = draw::form(&self.fields, (self.fields.len(), self.edit), frame, area, cx);
    }

    fn field(&self, id: F) -> Option<&Field<F>> {
        self.fields.iter().find(|field| field.id == id)
    }

    fn field_mut(&mut self, id: F) -> Option<&mut Field<F>> {
        self.fields.iter_mut().find(|field| field.id == id)
    }

    fn step(&mut self, way: Direction, cx: &Context) {
        let count = self.fields.len();
        self.settle(cx);
        self.enter(match way {
            Direction::On => (self.focus + 1) % count.max(1),
            Direction::Back => (self.focus + count.saturating_sub(1)) % count.max(1),
        });
    }

    fn edit(&mut self, key: Key, cx: &Context) -> bool {
        let Some(field) = self.fields.get_mut(self.focus) else {
            return false;
        };
        let taken = match (&field.editor, key.code) {
            (Editor::Choice(_) | Editor::YesNo, KeyCode::Left) => turned(field, Direction::Back, cx),
            (Editor::Choice(_) | Editor::YesNo, KeyCode::Right | KeyCode::Char(' ')) => {
                turned(field, Direction::On, cx)
            }
            (Editor::Choice(_) | Editor::YesNo, _) => {
                key.text().is_some_and(|letter| field.turn_to(letter, cx))
            }
            (Editor::Note, KeyCode::Enter) => {
                self.edit = EditMode::Insert;
                field.input.handle(InputRequest::InsertChar('\n'));
                true
            }
            (Editor::Text(most), _)
                if self.edit == EditMode::Insert
                    && key.text().is_some()
                    && field.input.value().chars().count() >= *most =>
            {
                true
            }
            (Editor::Text(_) | Editor::Note | Editor::Money(_) | Editor::Count | Editor::Day(_), _) => {
                if typing::overtypes(key) {
                    field.begin_edit(self.edit);
                }
                let taken = typing::edit(&mut field.input, key);
                self.edit = if taken { EditMode::Insert } else { self.edit };
                taken
            }
        };
        if taken {
            field.read(cx);
        }
        taken
    }

    fn field_at(&self, line: u16) -> Option<usize> {
        let mut end = 0;
        self.fields.iter().position(|field| {
            end += draw::lines_of(field);
            line < end
        })
    }
}

fn turned<F>(field: &mut Field<F>, way: Direction, cx: &Context) -> bool {
    field.turn(way, cx);
    true
}

fn can_be_looked_up<F>(field: &Field<F>) -> bool {
    field.look_up.is_some() || matches!(field.editor, Editor::Choice(_))
}
