//! Why a command was not carried out: one place for the way from errors to exit codes and to what is said.

use serde_json::{Value, json};

use super::Exit;
use crate::config::ConfigError;
use crate::credit::Statement;
use crate::desk::DeskError;
use crate::words::Words;

/// A command that was not carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// How the program ends.
    pub exit: Exit,
    /// What failed and why; its key is the code that programs see, its `.hint` says what to do.
    pub statement: Statement,
}

impl Failure {
    /// Wrong usage, or an argument that cannot be read.
    pub const fn usage(statement: Statement) -> Self {
        Self { exit: Exit::Usage, statement }
    }

    /// The file, the disk or the program failed.
    pub const fn failed(statement: Statement) -> Self {
        Self { exit: Exit::Failed, statement }
    }

    /// For people: what failed and why, then what to do.
    pub fn text(&self, words: &Words) -> String {
        let message = words.tell(&self.statement);
        match words.attribute(&self.statement, "hint") {
            Some(hint) => format!("creditdesk: {message}\n{hint}\n"),
            None => format!("creditdesk: {message}\n"),
        }
    }

    /// For programs.
    pub fn json(&self, words: &Words) -> Value {
        json!({ "error": {
            "code": self.statement.key,
            "message": words.tell(&self.statement),
            "hint": words.attribute(&self.statement, "hint"),
        } })
    }
}

impl From<DeskError> for Failure {
    fn from(error: DeskError) -> Self {
        Self { exit: error.kind().into(), statement: error.statement() }
    }
}

impl From<ConfigError> for Failure {
    fn from(error: ConfigError) -> Self {
        Self::usage(error.statement())
    }
}
