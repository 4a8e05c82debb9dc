//! Writing a file from a screen: its name is asked for, one that exists is replaced only after a question, and where it
//! was not written the name comes back to be changed.

use std::path::PathBuf;

use super::context::Context;
use super::dialog::{Confirm, FormDialog, Gravity, Message, Question};
use super::form::{Editor, Field, Form, Value};
use super::reply::Reply;
use super::text;
use crate::credit::Statement;
use crate::desk::DeskError;
use crate::files::{IfExists, OutputError};
use crate::words::{Word, word};

/// Characters of a path at most.
const LONGEST_PATH: usize = 1_000;

/// Why a file was not written.
#[derive(Debug, Clone)]
pub(in crate::tui) enum NotWritten {
    /// This file exists.
    Exists(PathBuf),
    /// Something else, in the words of the desk.
    Failed(Statement),
}

/// What a file that exists is, for the question whether it is to be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::tui) enum Existing {
    File,
    /// The rejected rows of an earlier import.
    Rejects,
}

/// The question whether a file that exists is to be replaced.
pub(in crate::tui) struct Replacing {
    path: PathBuf,
    reply: Reply<bool>,
}

/// What was answered to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::tui) enum Replaced {
    /// This file is to be replaced.
    Yes(PathBuf),
    /// It is to stay as it is.
    No,
}

impl Replacing {
    pub(in crate::tui) fn ask(path: PathBuf, existing: Existing, cx: &mut Context) -> Self {
        let name = path.display().to_string();
        let about = |key: &str| Statement::new(key).text("file", &name);
        let (title, effect) = match existing {
            Existing::File => ("tui-replace", "tui-replace-effect"),
            Existing::Rejects => ("import-screen-replace", "import-screen-replace-effect"),
        };
        // The title has one line, and its end names the file.
        let rest = text::width(&cx.tell(&Statement::new(title).text("file", "")));
        let end = text::fit_end(&name, Confirm::WIDTH.saturating_sub(rest), cx.theme.signs().ellipsis);
        let question = Question {
            title: Statement::new(title).text("file", end),
            effect: about(effect),
            yes: word("tui-replace-yes"),
            gravity: Gravity::Destructive,
        };
        let reply = Confirm::ask(cx, question);
        Self { path, reply }
    }

    /// Takes the question out of the slot once it is answered; leaving it is a no.
    pub(in crate::tui) fn take(slot: &mut Option<Self>) -> Option<Replaced> {
        let Self { path, reply } = slot.take()?;
        let mut reply = Some(reply);
        let answer = Reply::take(&mut reply);
        if let Some(reply) = reply {
            *slot = Some(Self { path, reply });
            return None;
        }
        Some(if answer == Some(true) { Replaced::Yes(path) } else { Replaced::No })
    }
}

/// The one field of the question for a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct FileName;

/// How a file is asked for.
#[derive(Debug, Clone)]
pub(in crate::tui) struct FileQuestion {
    /// What the dialog is called.
    pub(in crate::tui) title: Statement,
    /// What will be in the file.
    pub(in crate::tui) effect: Statement,
    /// The label of the name.
    pub(in crate::tui) label: Word,
    /// The help on the name.
    pub(in crate::tui) help: Word,
    /// The name that is proposed.
    pub(in crate::tui) name: String,
}

impl FileQuestion {
    fn ask(&self, cx: &mut Context) -> Reply<Form<FileName>> {
        let name = Field::new(FileName, self.label, self.help, Editor::Text(LONGEST_PATH));
        let form = Form::new(vec![name.required().holding(Value::Text(self.name.clone()))]);
        FormDialog::ask(cx, self.title.clone(), self.effect.clone(), form)
    }
}

/// A file to be written from a screen, from the question for its name until it is written or given up.
#[derive(Default)]
pub(in crate::tui) struct Naming {
    /// The question, with the name that was typed last.
    question: Option<FileQuestion>,
    asked: Option<Reply<Form<FileName>>>,
    replacing: Option<Replacing>,
}

impl Naming {
    /// Asks for the file.
    pub(in crate::tui) fn ask(&mut self, question: FileQuestion, cx: &mut Context) {
        self.asked = Some(question.ask(cx));
        self.question = Some(question);
    }

    /// The file that is to be written now.
    pub(in crate::tui) fn take(&mut self, cx: &mut Context) -> Option<(PathBuf, IfExists)> {
        if let Some(form) = Reply::take(&mut self.asked) {
            let name = form.text(FileName).to_owned();
            let path = PathBuf::from(&name);
            if let Some(question) = &mut self.question {
                question.name = name;
            }
            return Some((path, IfExists::Refuse));
        }
        match Replacing::take(&mut self.replacing)? {
            Replaced::Yes(path) => Some((path, IfExists::Replace)),
            Replaced::No => {
                self.ask_again(cx);
                None
            }
        }
    }

    /// Says why it was not written, and asks for another name.
    pub(in crate::tui) fn refused(&mut self, why: NotWritten, cx: &mut Context) {
        match why {
            NotWritten::Exists(path) => self.replacing = Some(Replacing::ask(path, Existing::File, cx)),
            NotWritten::Failed(problem) if problem.is_stopped() => {}
            NotWritten::Failed(problem) => {
                self.ask_again(cx);
                let title = self.question.as_ref().map(|question| cx.tell(&question.title));
                let hint = cx.words.attribute(&problem, "hint");
                let text: Vec<String> = std::iter::once(cx.tell(&problem)).chain(hint).collect();
                Message::problem(cx, title.unwrap_or_default(), text.join("\n"));
            }
        }
    }

    fn ask_again(&mut self, cx: &mut Context) {
        self.asked = self.question.as_ref().map(|question| question.ask(cx));
    }
}

impl From<DeskError> for NotWritten {
    fn from(error: DeskError) -> Self {
        match error {
            DeskError::Output(OutputError::Exists { path, .. }) => Self::Exists(path),
            other => Self::Failed(other.statement()),
        }
    }
}

impl From<Statement> for NotWritten {
    fn from(statement: Statement) -> Self {
        Self::Failed(statement)
    }
}
