//! Why a command was not carried out: the one place where errors become exit codes and messages.

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
    /// What failed and why; its key is the code that programs see, its `.hint` is what to do.
    pub message: Message,
    /// Who was still writing when the wait for the write lock ended.
    pub holder: Option<LockHolder>,
}

impl Failure {
    /// Wrong usage, or an argument that cannot be read.
    pub const fn usage(message: Message) -> Self {
        Self { exit: Exit::Usage, message, holder: None }
    }

    /// An argument that is missing.
    pub(super) fn missing(arguments: &str) -> Self {
        Self::usage(Message::new("usage-missing").text("arguments", arguments))
    }

    /// A value of an argument that is none of the known ones.
    pub(super) fn unknown(argument: &str, value: &str, known: &[&str]) -> Self {
        let message = Message::new("usage-choice").text("argument", argument).text("value", value);
        Self::usage(message.text("known", known.join(", ")))
    }

    /// The file, the disk or the program failed.
    pub const fn failed(message: Message) -> Self {
        Self { exit: Exit::Failed, message, holder: None }
    }

    /// For people: what failed and why, then what to do.
    pub fn text(&self, words: &Words) -> String {
        let hint = words.attribute(&self.message, "hint").map(|hint| format!("{hint}\n"));
        format!("creditdesk: {}\n{}", words.render(&self.message), hint.unwrap_or_default())
    }

    /// The object that `--json` prints: code, message and hint.
    pub fn json(&self, words: &Words) -> Value {
        let mut error = json!({
            "code": self.message.key,
            "message": words.render(&self.message),
            "hint": words.attribute(&self.message, "hint"),
        });
        if let (Some(holder), Some(fields)) = (&self.holder, error.as_object_mut()) {
            fields.extend(holder_fields(holder));
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
        ("host", json!(process.map(|process| &process.host))),
        ("process", json!(process.map(|process| process.process))),
        ("command", json!(process.map(|process| &process.command))),
        ("user", json!(process.map(|process| &process.user))),
        ("since", json!(process.and_then(|process| cell::instant(process.since)))),
    ];
    fields.map(|(name, value)| (name.to_owned(), value)).into_iter().collect()
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
