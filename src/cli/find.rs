//! `creditdesk find TEXT`: anything by a number, a code or a part of a name.

use clap::Command;

use super::arguments::Arguments;
use super::build::Builder;
use super::cell::Cell;
use super::commands::CliCommand;
use super::context::Context;
use super::list::{self, Column, column, json_only};
use super::{Exit, Failure, Format};
use crate::credit::Message;
use crate::desk::{FindQuery, Found, FoundKind, StopFlag};
use crate::words::key;

pub(super) const FIND: CliCommand = CliCommand { name: "find", build, run };

const COLUMNS: &[Column<Found>] = &[
    column("kind", key("cli-column-kind"), |found| Cell::named("found", found.record.kind.code())),
    column("code", key("customers-column-code"), |found| Cell::of(&found.record.code)),
    column("name", key("cli-column-name"), |found| Cell::written(&found.name)),
    column("customer", key("cli-column-customer"), |found| {
        Cell::text(found.record.customer().map(str::to_owned))
    }),
    json_only("match", |found| Cell::of(found.how.code())),
];

fn build(build: Builder<'_>) -> Command {
    let arguments = [
        build.place("text", "TEXT", key("cli-arg-find-text")),
        build.choice("kind", &FoundKind::CODES, key("cli-arg-find-kind")),
        build.option("limit", "N", key("cli-arg-limit")),
    ];
    build.command("find", key("cli-find"), arguments)
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let typed = arguments.need("text")?;
    let kinds: Vec<FoundKind> = arguments.text("kind").and_then(FoundKind::from_code).into_iter().collect();
    let limit = arguments.count::<usize>("limit")?;
    let mut reader = cx.reader()?;
    let names = reader.names(None)?;
    let query = FindQuery { typed, kinds: &kinds, words: cx.words, stop: StopFlag::default() };
    let mut found = reader.find(&query, &names)?.found;
    found.truncate(limit.unwrap_or(usize::MAX));
    if found.is_empty() && cx.format() == Format::Text {
        cx.say(&Message::new("cli-find-nothing").text("text", typed));
        return Ok(Exit::Done);
    }
    Ok(list::answer(cx, "found", COLUMNS, &found))
}
