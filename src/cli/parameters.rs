//! Records with parameters: `name=value` pairs in, sheets of names and values out.

use clap::Arg;
use serde_json::{Map, Value, json};

use super::arguments::Arguments;
use super::build::Builder;
use super::cell::Cell;
use super::context::Context;
use super::table::Table;
use super::{Exit, Failure, Format};
use crate::credit::{Currency, Message};
use crate::desk::{Assignment, Changed, DeskError, DeskWriter, FieldChange, Sheet, SheetLine};
use crate::fields::{Datum, FieldSpec, Record, named};
use crate::words::{Words, key};

/// The `name=value` pairs of `add` and `set`, with an example of one.
pub(super) fn pairs(build: Builder<'_>, example: &str) -> Arg {
    let help = build.render(&Message::new("cli-arg-pairs").text("example", example));
    build.places("pairs", "NAME=VALUE", key("cli-arg-pairs")).help(help)
}

/// The pairs that were given, amounts and days turned from the forms of the language into plain notation.
pub(super) fn assignments<R: Record>(
    arguments: Arguments<'_>,
    words: &Words,
    currency: Currency,
) -> Result<Vec<Assignment>, Failure> {
    let read = |text: &str| -> Result<Assignment, Failure> {
        let assignment = Assignment::parse(text)?;
        let field: &dyn FieldSpec = named::<R>(&assignment.name).map_err(Failure::usage)?;
        let value = field.plainly(&assignment.value, words, currency).map_err(Failure::usage)?;
        Ok(Assignment::new(assignment.name, value))
    };
    arguments.texts("pairs").into_iter().map(read).collect()
}

/// Adds or changes a record whose amounts are in the currency of the company.
pub(super) fn put<R: Record>(
    cx: &mut Context<'_>,
    arguments: Arguments<'_>,
    named: (&'static str, &str),
    write: impl FnOnce(&mut DeskWriter, &str, &[Assignment]) -> Result<Changed, DeskError>,
) -> Result<Exit, Failure> {
    let currency = cx.reader()?.settings()?.currency();
    put_in::<R>(cx, arguments, named, currency, write)
}

/// The same in another currency.
pub(super) fn put_in<R: Record>(
    cx: &mut Context<'_>,
    arguments: Arguments<'_>,
    (key, code): (&'static str, &str),
    currency: Currency,
    write: impl FnOnce(&mut DeskWriter, &str, &[Assignment]) -> Result<Changed, DeskError>,
) -> Result<Exit, Failure> {
    let assignments = assignments::<R>(arguments, cx.words, currency)?;
    let change = write(&mut cx.writer()?, code, &assignments)?;
    changed(cx, (key, &change.code), &change.changes, &change.warnings());
    Ok(Exit::Done)
}

/// Answers with a change: each field before and after, and the warnings.
pub(super) fn changed(
    cx: &mut Context<'_>,
    (key, code): (&'static str, &str),
    changes: &[FieldChange],
    warnings: &[Message],
) {
    match cx.format() {
        Format::Json => {
            let each = changes
                .iter()
                .map(|change| json!({ "name": change.name, "old": change.old, "new": change.new }));
            let warnings = warnings.iter().map(|warning| {
                json!({
                    "code": warning.key,
                    "message": cx.words.reason(warning),
                    "hint": cx.words.attribute(warning, "hint"),
                })
            });
            let answer = json!({
                key: code,
                "changes": each.collect::<Vec<_>>(),
                "warnings": warnings.collect::<Vec<_>>(),
            });
            cx.output.json(&answer);
        }
        Format::Text => {
            let mut table = Table::default();
            for change in changes {
                let (old, new) = (Cell::text(change.old.clone()), Cell::text(change.new.clone()));
                table.cells([Cell::of(change.name), old, Cell::of("->"), new], cx.words);
            }
            let outcome = Message::new(if changes.is_empty() { "cli-unchanged" } else { "cli-changed" });
            cx.say(&match key {
                // There is only one, and its code is for programs.
                "desk" => outcome.key("code", "cli-changed-settings"),
                _ => outcome.text("code", code),
            });
            cx.output.text(&table.render());
            cx.warn(warnings);
        }
    }
}

/// The parameters of a record, for programs, all on one level.
pub(super) fn flat<'s>(
    lines: impl IntoIterator<Item = &'s SheetLine>,
    currency: Currency,
) -> Map<String, Value> {
    lines.into_iter().map(|line| (line.field.name().to_owned(), line.value.json(currency))).collect()
}

/// The parameters of a record, for people: the name that `set` takes, the value, what it is.
pub(super) fn lines<'s>(
    lines: impl IntoIterator<Item = &'s SheetLine>,
    currency: Currency,
    words: &Words,
) -> String {
    let mut table = Table::default();
    for line in lines {
        let value = Cell::Text(words.written(&line.value, currency));
        let label = Cell::Text(words.render(&Message::new(line.field.about().key())));
        table.cells([Cell::of(line.field.name()), value, label], words);
    }
    table.render()
}

/// A field as a cell of a list, in words; nothing where the sheet has none of this name.
pub(super) fn cell(sheet: &Sheet, name: &str, words: &Words) -> Cell {
    sheet.line(name).map_or(Cell::Nothing, |line| match line.value {
        Datum::Money(amount) => Cell::Money(amount, sheet.currency),
        Datum::Count(count) => Cell::Count(count),
        Datum::Average(average) => Cell::Average(average),
        Datum::Percent(percent) => Cell::Percent(percent),
        Datum::Nothing
        | Datum::Text(_)
        | Datum::Code(..)
        | Datum::DatedCode(..)
        | Datum::Codes(..)
        | Datum::YesNo(_)
        | Datum::Day(_) => {
            Cell::Known(line.value.json(sheet.currency), words.datum(&line.value, sheet.currency))
        }
    })
}
