//! Invoices, receipts, and what they add up to: exposure and ageing.

mod adjustment;
mod ageing;
mod exposure;
mod invoice;
mod naming;
mod receipt;
mod refund;
mod transfer;
mod writeoff;

pub(super) use ageing::AGEING;
pub(super) use exposure::EXPOSURE;
pub(super) use invoice::INVOICE;
pub(super) use receipt::RECEIPT;
pub(super) use refund::REFUND;
pub(super) use writeoff::WRITEOFF;

use serde_json::{Value, json};

use super::arguments::Arguments;
use super::cell::Cell;
use super::context::Context;
use super::list::{self, Column, column};
use super::{Exit, Failure};
use crate::credit::{Currency, DocumentClass, ItemKind, Money};
use crate::desk::{AppliedPart, DocumentLine, DocumentScope};
use crate::words::key;

/// A kind of document.
fn kind(kind: ItemKind) -> Cell {
    named(kind, DocumentClass::Plain)
}

/// What a document is called.
fn named(kind: ItemKind, class: DocumentClass) -> Cell {
    Cell::named("cli-document", class.name_of(kind))
}

/// An amount of an invoice or credit note with the sign that it was entered with: a credit note is negative.
fn signed(kind: ItemKind, amount: Money, currency: Currency) -> Cell {
    let amount = match kind {
        ItemKind::Invoice | ItemKind::Receipt => amount,
        ItemKind::Credit => Money::ZERO - amount,
    };
    Cell::Money(amount, currency)
}

/// What is left of a document, and from which day on, where something is dated later (R0.8).
const LEFT: Column<DocumentLine> = column("left", key("cli-column-left"), |line| {
    line.later.map_or(Cell::Nothing, |later| signed(line.kind, later.left, line.currency))
});
const LATER_FROM: Column<DocumentLine> =
    column("later_from", key("cli-column-later-from"), |line| Cell::day(line.later.map(|later| later.day)));

/// The documents of a customer or all open ones. People see [`LEFT`] and [`LATER_FROM`] only where something is dated
/// later.
fn list(
    cx: &mut Context<'_>,
    arguments: Arguments<'_>,
    (name, kinds): (&'static str, &[ItemKind]),
    mut columns: Vec<Column<DocumentLine>>,
) -> Result<Exit, Failure> {
    let scope = arguments.text("customer").map_or(DocumentScope::Open, DocumentScope::Customer);
    let mut lines = cx.reader()?.documents(scope, kinds)?;
    if lines.iter().all(|line| line.later.is_none()) {
        let later = columns.iter_mut().filter(|column| [LEFT.key, LATER_FROM.key].contains(&column.key));
        later.for_each(|column| column.heading = None);
    }
    lines.retain(|line| !arguments.flag("open") || !line.open.is_zero());
    Ok(list::answer(cx, name, &columns, &lines))
}

/// What was applied, for programs.
fn applied_json(parts: &[AppliedPart], currency: Currency) -> Value {
    let each = parts.iter().map(|part| {
        json!({
            "kind": part.kind.code(),
            "document": part.number,
            "instalment": part.instalment,
            "date": part.day,
            "amount": part.amount.plain(currency),
        })
    });
    each.collect()
}
