//! The question before something happens that was not asked for lightly.

use ratatui::Frame;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use super::{Answer, Dialog};
use crate::credit::Message;
use crate::tui::command::{Command, Scope, commands};
use crate::tui::context::Context;
use crate::tui::form::YesNo;
use crate::tui::key::Key;
use crate::tui::screen::{Screen, Shape, Typeahead};
use crate::tui::text;
use crate::tui::theme::Role;
use crate::words::{MessageKey, key};

/// What is asked. Asked as it is, only a yes is an answer.
#[derive(Debug, Clone)]
pub struct Question {
    pub title: Message,
    /// What will have happened after a yes.
    pub effect: Message,
    /// What yes means here: "Release", "Discard".
    pub yes: MessageKey,
    /// Whether Enter is yes.
    pub gravity: Gravity,
}

/// How much a wrong yes would cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gravity {
    /// It can be undone: Enter is yes.
    Plain,
    /// Something is lost: Enter does nothing, and keys typed ahead are dropped.
    Destructive,
}

/// The same question where a no is an answer as well; leaving it is a no.
#[derive(Debug, Clone)]
pub struct EitherWay(Question);

struct Confirm {
    question: Question,
    answer: Option<Answer<YesNo>>,
}

/// The command of a yes.
pub(in crate::tui) const YES: &str = "dialog.yes";

commands! {
    pub(super) enum ConfirmAction {
        /// Said by the first letter of the word as well.
        Yes => Command::keyed(YES, key("tui-command-yes"), &["y"]),
        No => Command::keyed("dialog.no", key("tui-command-no"), &["n"]),
    }
}

pub(in crate::tui) static SCOPE: Scope =
    Scope::new(Command::keyed("dialog.confirm", key("tui-command-yes"), &[]), &[ConfirmAction::COMMANDS]);

impl Question {
    /// Columns of its text and of its title.
    pub const WIDTH: u16 = 60;

    /// What is asked before what was typed is lost.
    pub fn discarding() -> Self {
        Self {
            title: Message::new("tui-discard-title"),
            effect: Message::new("tui-discard-effect"),
            yes: key("tui-discard-yes"),
            gravity: Gravity::Destructive,
        }
    }

    /// The same where a no is an answer as well.
    pub const fn or_no(self) -> EitherWay {
        EitherWay(self)
    }
}

impl Dialog for Question {
    type Answer = ();

    fn answering(self, answer: Answer<()>) -> Box<dyn Screen> {
        self.or_no().answering(Box::new(|given, cx| match given {
            YesNo::Yes => answer((), cx),
            YesNo::No => {}
        }))
    }
}

impl Dialog for EitherWay {
    type Answer = YesNo;

    fn answering(self, answer: Answer<YesNo>) -> Box<dyn Screen> {
        Box::new(Confirm { question: self.0, answer: Some(answer) })
    }
}

impl Confirm {
    fn lines(&self, cx: &Context) -> Vec<String> {
        text::wrap(&cx.render(&self.question.effect), Question::WIDTH)
    }

    fn answer(&mut self, given: YesNo, cx: &mut Context) {
        // Closed first: what the answer opens is to stay.
        cx.close();
        self.give(given, cx);
    }

    fn give(&mut self, given: YesNo, cx: &mut Context) {
        if let Some(answer) = self.answer.take() {
            answer(given, cx);
        }
    }
}

impl Screen for Confirm {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn title(&self, cx: &Context) -> String {
        cx.render(&self.question.title)
    }

    fn shape(&self, cx: &Context) -> Shape {
        let lines = u16::try_from(self.lines(cx).len()).unwrap_or(u16::MAX);
        Shape::Dialog { width: Question::WIDTH, height: lines.saturating_add(2) }
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let style = cx.theme.style(Role::Text);
        for (line, row) in self.lines(cx).into_iter().zip(area.rows()) {
            frame.render_widget(Line::styled(line, style), row);
        }
        let yes = cx.text(self.question.yes);
        let no = cx.text(key("tui-command-no"));
        let keys: Vec<String> = ConfirmAction::COMMANDS
            .iter()
            .map(|command| cx.key_label(command))
            .zip([yes, no])
            .map(|(key, meaning)| format!("[{key}] {meaning}"))
            .collect();
        if let Some(last) = area.rows().next_back() {
            let style = cx.theme.style(Role::KeyHint);
            frame.render_widget(Line::styled(keys.join("   "), style), last);
            frame.set_cursor_position(Position::new(last.x.saturating_add(1), last.y));
        }
    }

    fn enter(&self) -> Option<MessageKey> {
        (self.question.gravity == Gravity::Plain).then_some(self.question.yes)
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        match ConfirmAction::of(command) {
            Some(ConfirmAction::Yes) => self.answer(YesNo::Yes, cx),
            Some(ConfirmAction::No) => self.answer(YesNo::No, cx),
            None => {}
        }
    }

    fn key(&mut self, key: Key, cx: &mut Context) {
        if key.code == KeyCode::Enter && self.question.gravity == Gravity::Plain {
            self.answer(YesNo::Yes, cx);
        }
    }

    fn left(&mut self, cx: &mut Context) {
        self.give(YesNo::No, cx);
    }

    fn typeahead(&self) -> Typeahead {
        match self.question.gravity {
            Gravity::Plain => Typeahead::PassedOn,
            Gravity::Destructive => Typeahead::Dropped,
        }
    }
}
