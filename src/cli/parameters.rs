//! Things with parameters: `name=value` pairs in, sheets of names and values out.

use clap::Arg;
use serde_json::{Map, Value, json};

use super::arguments::Arguments;
use super::build::Builder;
use super::cell::Cell;
use super::context::Context;
use super::table::{Edge, Table};
use super::{Failure, Format};
use crate::credit::{Currency, Message};
use crate::desk::{Assignment, FieldChange, Sheet, SheetLine};
use crate::fields::{FieldSpec, Record, named};
use crate::words::{Words, key};

/// The `name=value` pairs of `add` and `set`.
pub(super) fn pairs(build: Builder<'_>) -> Arg {
    build.places("pairs", "NAME=VALUE", key("cli-arg-pairs"))
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

/// Answers what a change came to: each field before and after, and what there is to be warned of.
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
            let mut table = Table::new(Vec::new());
            for change in changes {
                let was = Cell::text(change.old.clone()).show(cx.words);
                let is = Cell::text(change.new.clone()).show(cx.words);
                let cells = [change.name.to_owned(), was, "->".to_owned(), is];
                table.row(cells.map(|cell| (cell, Edge::Left)).into());
            }
            let said = Message::new(if changes.is_empty() { "cli-unchanged" } else { "cli-changed" });
            cx.say(&match key {
                // There is one of it, and its code is for programs.
                "desk" => said.key("code", "cli-changed-settings"),
                _ => said.text("code", code),
            });
            cx.output.text(&table.render());
            for warning in warnings {
                let note = cx.words.reason(warning);
                cx.output.note(&note);
            }
        }
    }
}

/// The parameters of a thing, for programs, all on one level.
pub(super) fn flat<'s>(
    lines: impl IntoIterator<Item = &'s SheetLine>,
    currency: Currency,
) -> Map<String, Value> {
    lines.into_iter().map(|line| (line.field.name().to_owned(), line.value.json(currency))).collect()
}

/// The parameters of a thing, for people: the name that `set` takes, the value, what it is.
pub(super) fn lines<'s>(
    lines: impl IntoIterator<Item = &'s SheetLine>,
    currency: Currency,
    words: &Words,
) -> String {
    let mut table = Table::new(Vec::new());
    for line in lines {
        let label = words.render(&Message::new(line.field.about().key()));
        table.row(vec![
            (line.field.name().to_owned(), Edge::Left),
            (Cell::Text(words.written(&line.value, currency)).show(words), Edge::Left),
            (label, Edge::Left),
        ]);
    }
    table.render()
}

/// A field as a cell of a list; nothing where the sheet has none of this name.
pub(super) fn cell(sheet: &Sheet, name: &str, words: &Words) -> Cell {
    let known = |line: &SheetLine| {
        Cell::Known(line.value.json(sheet.currency), words.written(&line.value, sheet.currency))
    };
    sheet.line(name).map_or(Cell::Nothing, known)
}
