//! Why a command was not carried out: the one place where errors become exit codes and messages.

use serde_json::{Map, Value, json};

use super::{Exit, cell};
use crate::config::ConfigError;
use crate::credit::Message;
use crate::desk::{DeskError, LockHolder, Question};
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
    /// What has to be answered before the command can be carried out.
    pub questions: Vec<Question>,
}

impl Failure {
    /// Wrong usage, or an argument that cannot be read.
    pub const fn usage(message: Message) -> Self {
        Self { exit: Exit::Usage, message, holder: None, questions: Vec::new() }
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
        Self { exit: Exit::Failed, message, holder: None, questions: Vec::new() }
    }

    /// For people: what failed and why, then what to do.
    pub fn text(&self, words: &Words) -> String {
        let hint = words.attribute(&self.message, "hint").map(|hint| format!("{hint}\n"));
        let others =
            self.questions.iter().skip(1).map(|question| format!("{}\n", words.render(&question.message)));
        let others: String = others.collect();
        format!("creditdesk: {}\n{others}{}", words.render(&self.message), hint.unwrap_or_default())
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
        if self.questions.is_empty() {
            return json!({ "error": error });
        }
        json!({ "error": error, "questions": questions_json(&self.questions, words) })
    }
}

/// Questions for programs: code, text and what can be answered.
pub(super) fn questions_json(questions: &[Question], words: &Words) -> Vec<Value> {
    let each = questions.iter().map(|question| {
        json!({
            "code": question.message.key,
            "text": words.render(&question.message),
            "choices": question.choices,
        })
    });
    each.collect()
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
        let (holder, questions) = (error.lock_holder().cloned(), error.questions().to_vec());
        Self { exit, message: error.message(), holder, questions }
    }
}

impl From<ConfigError> for Failure {
    fn from(error: ConfigError) -> Self {
        Self::usage(error.message())
    }
}
