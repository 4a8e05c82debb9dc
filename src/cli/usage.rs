//! What clap has to say about the arguments, in our words.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::Failure;
use crate::credit::Message;
use crate::sanitize::sanitize;

/// The failure that an error of clap is; requests for help and version are none.
pub(super) fn failure(error: &Error) -> Failure {
    let argument = text(error, ContextKind::InvalidArg);
    let value = text(error, ContextKind::InvalidValue);
    let message = match error.kind() {
        ErrorKind::InvalidSubcommand => Message::new("usage-unknown-command")
            .text("name", text(error, ContextKind::InvalidSubcommand))
            .text("suggestion", first(error, ContextKind::SuggestedSubcommand)),
        ErrorKind::MissingSubcommand => Message::new("usage-missing-command")
            .text("name", text(error, ContextKind::InvalidSubcommand))
            .text("known", text(error, ContextKind::ValidSubcommand)),
        ErrorKind::UnknownArgument => Message::new("usage-unknown-argument")
            .text("argument", argument)
            .text("suggestion", first(error, ContextKind::SuggestedArg)),
        ErrorKind::MissingRequiredArgument => {
            Message::new("usage-missing").text("arguments", bare(&argument))
        }
        ErrorKind::InvalidValue if sanitize(&value).trim().is_empty() => no_value(&argument),
        ErrorKind::InvalidValue => Message::new("usage-choice")
            .text("argument", name_of(&argument))
            .text("value", value)
            .text("known", text(error, ContextKind::ValidValue)),
        ErrorKind::ArgumentConflict => Message::new("usage-conflict")
            .text("argument", argument)
            .text("other", text(error, ContextKind::PriorArg)),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues | ErrorKind::NoEquals => no_value(&argument),
        ErrorKind::TooManyValues => {
            Message::new("usage-unknown-argument").text("argument", value).text("suggestion", "none")
        }
        ErrorKind::InvalidUtf8 => Message::new("usage-not-text"),
        _ => Message::new("usage-unreadable").text("argument", argument).text("value", value),
    };
    Failure::usage(message)
}

fn no_value(argument: &str) -> Message {
    let name = name_of(argument);
    // `<FILE>...`, `[TO]`
    let bare =
        name.strip_prefix(['<', '[']).and_then(|name| name.trim_end_matches('.').strip_suffix(['>', ']']));
    Message::new("usage-no-value").text("argument", bare.unwrap_or(name))
}

/// What clap says about a part of the error, several separated by commas.
fn text(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(_) | None => String::new(),
    }
}

/// The first suggestion; `none` where there is none, which the words choose by.
fn first(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.first().cloned().unwrap_or_else(|| "none".to_owned()),
        Some(_) | None => "none".to_owned(),
    }
}

/// `--state <open|held>` without its values.
fn name_of(argument: &str) -> &str {
    argument.split_once(" <").map_or(argument, |(name, _)| name)
}

/// `--amount <AMOUNT>` as people write it: `--amount AMOUNT`; of `<FILE>...` one is needed.
fn bare(arguments: &str) -> String {
    arguments.replace(['<', '>'], "").replace("...", "")
}
