//! Invoices, receipts, and what they add up to: exposure and ageing.

mod ageing;
mod exposure;
mod invoice;
mod receipt;
mod transfer;

pub(super) use ageing::AGEING;
pub(super) use exposure::EXPOSURE;
pub(super) use invoice::INVOICE;
pub(super) use receipt::RECEIPT;

use super::cell::Cell;
use super::list::{Column, column, json_only};
use crate::credit::{Currency, ItemKind, Money};
use crate::desk::{AppliedPart, DocumentLine};
use crate::words::key;

use serde_json::{Value, json};

/// The word of a kind of document.
fn kind(kind: ItemKind) -> Cell {
    Cell::named("cli-document", code(kind))
}

const fn code(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Invoice => "invoice",
        ItemKind::Credit => "credit",
        ItemKind::Receipt => "receipt",
    }
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
const LEFT: Column = column("left", key("cli-column-left"));
const LATER_FROM: Column = column("later_from", key("cli-column-later-from"));

/// The columns of a list; people see those of what is dated later only where something is.
fn columns(all: &[Column], lines: &[DocumentLine]) -> Vec<Column> {
    let is_plain = lines.iter().all(|line| line.later.is_none());
    let shown = |column: &Column| {
        let is_later = [LEFT.key, LATER_FROM.key].contains(&column.key);
        if is_plain && is_later { json_only(column.key) } else { *column }
    };
    all.iter().map(shown).collect()
}

/// What was applied, for programs; `other` is the key of the document on the other side.
fn applied_json(parts: &[AppliedPart], currency: Currency) -> Value {
    let each = parts.iter().map(|part| {
        json!({
            "kind": code(part.kind),
            "document": part.number,
            "instalment": part.instalment,
            "date": part.day,
            "amount": part.amount.plain(currency),
        })
    });
    each.collect()
}
