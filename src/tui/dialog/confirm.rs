//! The question before something happens that was not asked for lightly.

use ratatui::Frame;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use crate::credit::Statement;
use crate::tui::command::{Command, Scope, commands};
use crate::tui::context::{Call, Context};
use crate::tui::key::Key;
use crate::tui::reply::{Answer, Reply, question};
use crate::tui::screen::{Screen, Shape, Typeahead};
use crate::tui::text;
use crate::tui::theme::Role;
use crate::words::{Word, word};

/// What is asked.
#[derive(Debug, Clone)]
pub struct Question {
    /// The question.
    pub title: Statement,
    /// What will have happened after a yes.
    pub effect: Statement,
    /// What yes means here: "Release", "Discard".
    pub yes: Word,
    /// Whether Enter is yes.
    pub gravity: Gravity,
}

/// How much a wrong yes would cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gravity {
    /// It can be taken back: Enter is yes.
    Plain,
    /// Something is lost: Enter does nothing, and keys typed ahead are dropped.
    Destructive,
}

/// A dialog that answers yes or no.
pub struct Confirm {
    question: Question,
    then: Then,
}

/// What becomes of the answer.
enum Then {
    /// It goes to whoever asked.
    Answer(Answer<bool>),
    /// A yes does this, whatever became of the one who asked.
    Act(Option<Call>),
}

commands! {
    /// The two answers.
    pub(super) enum ConfirmAction {
        Yes => Command::new("dialog.yes", word("tui-command-yes"), &["y", "o"]),
        No => Command::new("dialog.no", word("tui-command-no"), &["n"]),
    }
}

pub(in crate::tui) static SCOPE: Scope = Scope {
    open: Command::new("dialog.confirm", word("tui-command-yes"), &[]),
    commands: &[ConfirmAction::COMMANDS],
    start: None,
};

impl Confirm {
    /// Columns of the text and of the title.
    pub const WIDTH: u16 = 60;

    /// Asks; leaving the dialog is no answer, which callers take for a no.
    pub fn ask(cx: &mut Context, asked: Question) -> Reply<bool> {
        let (answer, reply) = question();
        cx.open(Box::new(Self { question: asked, then: Then::Answer(answer) }));
        reply
    }

    /// Asks before something is done that belongs to no screen.
    pub fn before(cx: &mut Context, asked: Question, act: impl FnOnce(&mut Context) + Send + 'static) {
        cx.open(Box::new(Self { question: asked, then: Then::Act(Some(Box::new(act))) }));
    }

    fn lines(&self, cx: &Context) -> Vec<String> {
        text::wrap(&cx.tell(&self.question.effect), Self::WIDTH)
    }

    fn answer(&mut self, answer: bool, cx: &mut Context) {
        // Closed first: what the act opens is to stay.
        cx.close();
        match &mut self.then {
            Then::Answer(asked) => asked.give(answer),
            Then::Act(act) => {
                if let Some(act) = act.take().filter(|_| answer) {
                    act(cx);
                }
            }
        }
    }
}

impl Screen for Confirm {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn title(&self, cx: &Context) -> String {
        cx.tell(&self.question.title)
    }

    fn shape(&self, cx: &Context) -> Shape {
        let lines = u16::try_from(self.lines(cx).len()).unwrap_or(u16::MAX);
        Shape::Dialog { width: Self::WIDTH, height: lines.saturating_add(2) }
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let style = cx.theme.style(Role::Text);
        for (line, row) in self.lines(cx).into_iter().zip(area.rows()) {
            frame.render_widget(Line::styled(line, style), row);
        }
        let yes = cx.text(self.question.yes);
        let no = cx.text(word("tui-command-no"));
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

    fn enter(&self) -> Option<Word> {
        (self.question.gravity == Gravity::Plain).then_some(self.question.yes)
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        match ConfirmAction::of(command) {
            Some(ConfirmAction::Yes) => self.answer(true, cx),
            Some(ConfirmAction::No) => self.answer(false, cx),
            None => {}
        }
    }

    fn key(&mut self, key: Key, cx: &mut Context) {
        if key.code == KeyCode::Enter && self.question.gravity == Gravity::Plain {
            self.answer(true, cx);
        }
    }

    fn typeahead(&self) -> Typeahead {
        match self.question.gravity {
            Gravity::Plain => Typeahead::Kept,
            Gravity::Destructive => Typeahead::Dropped,
        }
    }
}
