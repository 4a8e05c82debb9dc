//! `creditdesk reason ...`: reason codes of decisions.

use clap::Command;
use serde_json::json;

use super::arguments::Arguments;
use super::build::Builder;
use super::cell::Cell;
use super::commands::CliCommand;
use super::context::Context;
use super::list::{self, Column, column};
use super::verb::verbs;
use super::{Exit, Failure};
use crate::credit::Message;
use crate::desk::{ReasonAction, ReasonRecord};
use crate::words::key;

pub(super) const REASON: CliCommand = CliCommand { name: "reason", build, run };

verbs! {
    /// What can be done with reason codes.
    enum ReasonVerb { List => "list", Add => "add" }
}

/// The text of a reason code in the language of the reader, and the code.
type Row = (String, ReasonRecord);

const COLUMNS: &[Column<Row>] = &[
    column("action", key("cli-column-action"), |(_, reason)| Cell::of(reason.action.code())),
    column("reason", key("cli-column-reason"), |(_, reason)| Cell::of(&reason.code)),
    column("text", key("cli-column-text"), |(text, _)| Cell::of(text)),
    column("default", key("cli-column-default"), |(_, reason)| Cell::YesNo(reason.is_default)),
];

fn build(build: Builder<'_>) -> Command {
    build.group("reason", key("cli-reason"), |verb| match verb {
        ReasonVerb::List => build.verb(key("cli-reason-list"), []),
        ReasonVerb::Add => build.verb(
            key("cli-reason-add"),
            [
                build.place("action", "ACTION", key("cli-arg-action")),
                build.place("code", "CODE", key("cli-arg-reason-code")),
                build.place("text", "TEXT", key("cli-arg-reason-meaning")),
                build.flag("default", key("cli-arg-default-reason")),
            ],
        ),
    })
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let (verb, arguments) = arguments.verb()?;
    match verb {
        ReasonVerb::List => list(cx),
        ReasonVerb::Add => add(cx, arguments),
    }
}

fn add(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let reason = ReasonRecord {
        action: ReasonAction::named(arguments.need("action")?)?,
        code: arguments.need("code")?.to_owned(),
        text: arguments.need("text")?.to_owned(),
        is_default: arguments.flag("default"),
    };
    cx.writer()?.add_reason(&reason)?;
    let ReasonRecord { action, code, text, is_default } = &reason;
    let json = json!({ "action": action.code(), "reason": code, "text": text, "default": is_default });
    cx.report(&json, &Message::new("cli-changed").text("code", code));
    Ok(Exit::Done)
}

fn list(cx: &mut Context<'_>) -> Result<Exit, Failure> {
    let reasons = cx.reader()?.reasons()?;
    let words = cx.words;
    let row = |reason: ReasonRecord| (reason.in_words(words), reason);
    let rows: Vec<Row> = reasons.into_iter().map(row).collect();
    Ok(list::answer(cx, "reasons", COLUMNS, &rows))
}
