//! Things with parameters: `name=value` pairs in, sheets of names and values out.

use clap::Arg;
use serde_json::{Map, Value, json};

use super::arguments::Arguments;
use super::build::Builder;
use super::cell::Cell;
use super::context::Context;
use super::table::{Edge, Table};
use super::{Failure, Format};
use crate::credit::{Currency, Day, Money, Statement};
use crate::desk::{Assignment, FieldChange, Parameter, ParameterKind, Sheet, SheetLine};
use crate::words::{Words, word};

/// The `name=value` pairs of `add` and `set`.
pub(super) fn pairs(build: Builder<'_>) -> Arg {
    build.places("pairs", "NAME=VALUE", word("cli-arg-pairs"))
}

/// The pairs that were given, amounts and days turned from the forms of the language into plain notation.
pub(super) fn assignments(
    arguments: Arguments<'_>,
    table: &'static [Parameter],
    words: &Words,
    currency: Currency,
) -> Result<Vec<Assignment>, Failure> {
    let read = |text: &str| -> Result<Assignment, Failure> {
        let assignment = Assignment::parse(text)?;
        let parameter = Parameter::named(table, &assignment.name)?;
        let value = parameter.plainly(&assignment.value, words, currency)?;
        Ok(Assignment::new(assignment.name, value))
    };
    arguments.texts("pairs").into_iter().map(read).collect()
}

/// Answers what a change came to: each field before and after, and what there is to be warned of.
pub(super) fn changed(
    cx: &mut Context<'_>,
    (key, code): (&'static str, &str),
    changes: &[FieldChange],
    warnings: &[Statement],
) {
    match cx.format() {
        Format::Json => {
            let each = changes
                .iter()
                .map(|change| json!({ "name": change.name, "old": change.old, "new": change.new }));
            let warnings = warnings.iter().map(|warning| {
                json!({
                    "code": warning.key,
                    "message": cx.words.tell(warning),
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
            let key = if changes.is_empty() { "cli-unchanged" } else { "cli-changed" };
            cx.say(&Statement::new(key).text("code", code));
            cx.output.text(&table.render());
            for warning in warnings {
                let note = cx.words.tell(warning);
                cx.output.note(&note);
            }
        }
    }
}

/// The parameters of a thing, for programs, all on one level.
pub(super) fn flat<'s>(lines: impl IntoIterator<Item = &'s SheetLine>) -> Map<String, Value> {
    lines.into_iter().map(|line| (line.parameter.name.to_owned(), line.json())).collect()
}

/// The parameters of a thing, for people: the name that `set` takes, the value, what it is.
pub(super) fn lines<'s>(
    lines: impl IntoIterator<Item = &'s SheetLine>,
    currency: Currency,
    words: &Words,
) -> String {
    let mut table = Table::new(Vec::new());
    for line in lines {
        let label = words.tell(&Statement::new(line.parameter.key()));
        table.row(vec![
            (line.parameter.name.to_owned(), Edge::Left),
            (shown(line, currency, words), Edge::Left),
            (label, Edge::Left),
        ]);
    }
    table.render()
}

/// A parameter as a cell of a list; nothing where the sheet has none of this name.
pub(super) fn cell(sheet: &Sheet, name: &str, words: &Words) -> Cell {
    let line = sheet.lines.iter().find(|line| line.parameter.name == name);
    line.map_or(Cell::Nothing, |line| Cell::Known(line.json(), shown(line, sheet.currency, words)))
}

/// A value in the format of the language; what is no amount, day or yes and no stays as it is written.
fn shown(line: &SheetLine, currency: Currency, words: &Words) -> String {
    let Some(value) = line.value.as_deref() else {
        return String::new();
    };
    let formatted = match line.parameter.kind {
        ParameterKind::Money | ParameterKind::Limit | ParameterKind::MoneyOrOff => {
            let amount = Money::parse(value, currency).ok();
            amount.map(|amount| words.money(amount, currency))
        }
        ParameterKind::Day => value.parse::<Day>().ok().map(|day| words.day(day)),
        ParameterKind::Text(_)
        | ParameterKind::Percent
        | ParameterKind::YesNo
        | ParameterKind::Choice(_)
        | ParameterKind::Count(_)
        | ParameterKind::HoldPeriod
        | ParameterKind::GroupHoldPeriod
        | ParameterKind::Approval
        | ParameterKind::Group(_)
        | ParameterKind::Terms
        | ParameterKind::Currency
        | ParameterKind::Duns
        | ParameterKind::Country
        | ParameterKind::CountOrOff(_)
        | ParameterKind::PercentOrOff
        | ParameterKind::Average => None,
    };
    formatted.unwrap_or_else(|| Cell::of(value).show(words))
}
