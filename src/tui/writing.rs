//! Writing a file from a screen: one that exists is replaced only after a question.

use std::path::PathBuf;

use super::context::Context;
use super::dialog::{Confirm, Gravity, Question};
use super::reply::Reply;
use crate::credit::Statement;
use crate::desk::DeskError;
use crate::files::OutputError;
use crate::words::word;

/// Why a file was not written.
#[derive(Debug, Clone)]
pub(in crate::tui) enum NotWritten {
    /// This file exists.
    Exists(PathBuf),
    /// Something else, in the words of the desk.
    Failed(Statement),
}

/// The question whether a file that exists is to be replaced.
pub(in crate::tui) struct Replacing {
    path: PathBuf,
    reply: Reply<bool>,
}

impl Replacing {
    /// Asks.
    pub(in crate::tui) fn ask(path: PathBuf, cx: &mut Context) -> Self {
        let about = |key: &str| Statement::new(key).text("file", path.display().to_string());
        let question = Question {
            title: about("tui-replace"),
            effect: about("tui-replace-effect"),
            yes: word("tui-replace-yes"),
            gravity: Gravity::Destructive,
        };
        let reply = Confirm::ask(cx, question);
        Self { path, reply }
    }

    /// Takes the question out of the slot once it is answered; the file, where it is to be replaced.
    pub(in crate::tui) fn take(slot: &mut Option<Self>) -> Option<PathBuf> {
        let Self { path, reply } = slot.take()?;
        let mut reply = Some(reply);
        let answer = Reply::take(&mut reply);
        if let Some(reply) = reply {
            *slot = Some(Self { path, reply });
            return None;
        }
        answer.filter(|yes| *yes).map(|_| path)
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
