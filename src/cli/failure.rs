//! Why a command was not carried out: one place for the way from errors to exit codes and to what is said.

use serde_json::{Map, Value, json};

use super::{Exit, cell};
use crate::config::ConfigError;
use crate::credit::Message;
use crate::desk::{DeskError, LockHolder};
use crate::words::Words;

/// A command that was not carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// How the program ends.
    pub exit: Exit,
    /// What failed and why; its key is the code that programs see, its `.hint` says what to do.
    pub message: Message,
    /// Who was still writing when the waiting for the write lock ended.
    pub holder: Option<LockHolder>,
}

impl Failure {
    /// Wrong usage, or an argument that cannot be read.
    pub const fn usage(message: Message) -> Self {
        Self { exit: Exit::Usage, message, holder: None }
    }

    /// The file, the disk or the program failed.
    pub const fn failed(message: Message) -> Self {
        Self { exit: Exit::Failed, message, holder: None }
    }

    /// For people: what failed and why, then what to do.
    pub fn text(&self, words: &Words) -> String {
        let message = words.render(&self.message);
        match words.attribute(&self.message, "hint") {
            Some(hint) => format!("creditdesk: {message}\n{hint}\n"),
            None => format!("creditdesk: {message}\n"),
        }
    }

    /// The object that `--json` prints: code, message and hint.
    pub fn json(&self, words: &Words) -> Value {
        let mut error = Map::new();
        error.insert("code".to_owned(), json!(self.message.key));
        error.insert("message".to_owned(), json!(words.render(&self.message)));
        error.insert("hint".to_owned(), json!(words.attribute(&self.message, "hint")));
        if let Some(holder) = &self.holder {
            error.extend(holder_fields(holder));
        }
        json!({ "error": error })
    }
}

/// Who was writing; null where that is not known.
fn holder_fields(holder: &LockHolder) -> Map<String, Value> {
    let process = match holder {
        LockHolder::Process(process) => Some(process),
        LockHolder::Unknown => None,
    };
    let fields = [
        ("host", process.map(|process| json!(process.host))),
        ("process", process.map(|process| json!(process.process))),
        ("command", process.map(|process| json!(process.command))),
        ("user", process.map(|process| json!(process.user))),
        ("since", process.map(|process| json!(cell::instant(process.since)))),
    ];
    fields.map(|(name, value)| (name.to_owned(), value.unwrap_or_default())).into_iter().collect()
}

impl From<DeskError> for Failure {
    fn from(error: DeskError) -> Self {
        let exit = if error.is_stop() { Exit::Stopped } else { error.kind().into() };
        Self { exit, message: error.message(), holder: error.lock_holder().cloned() }
    }
}

impl From<ConfigError> for Failure {
    fn from(error: ConfigError) -> Self {
        Self::usage(error.message())
    }
}
