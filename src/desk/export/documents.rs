//! Invoices, receipts and orders as tables.

use super::applied::applied;
use super::{Exported, Loss, Losses, Opening};
use crate::credit::{CreditStanding, Currency, ItemKind, Money};
use crate::desk::error::DeskError;
use crate::desk::session::DeskReader;
use crate::desk::table::{Column, Rows, table};
use crate::exchange::Cell;
use crate::exchange::FieldKind::{Amount, Code, Day, Number, Text};
use crate::store::{ListedDocument, ListedOrder, OrderRecord, OrderState, StoreError, Subject, View};

/// A document with what it is applied to.
type AppliedDocument = (ListedDocument, Option<String>);

const INVOICES: &[Column<AppliedDocument>] = &[
    ("customer", Code, |(invoice, _)| invoice.customer.as_str().into()),
    ("number", Code, |(invoice, _)| invoice.number.as_str().into()),
    ("instalment", Number, |(invoice, _)| {
        invoice.instalment.map(i64::from).map_or(Cell::Nothing, Cell::Count)
    }),
    ("date", Day, |(invoice, _)| invoice.day.into()),
    ("due", Day, |(invoice, _)| invoice.due.into()),
    ("amount", Amount, |(invoice, _)| own_amount(invoice).into()),
    ("currency", Code, |(invoice, _)| own_amount(invoice).1.code().into()),
    ("rate", Number, |(invoice, _)| {
        invoice.document.as_ref().map_or(Cell::Nothing, |own| Cell::Decimal(own.rate.to_string()))
    }),
    ("ship_to", Code, |(invoice, _)| invoice.ship_to.clone().into()),
    ("disputed", Number, |(invoice, _)| Cell::YesNo(invoice.disputed)),
    ("order", Code, |(invoice, _)| invoice.order.clone().into()),
    ("account_currency", Code, |(invoice, _)| invoice.currency.code().into()),
    ("open", Amount, |(invoice, _)| (signed(invoice, invoice.open), invoice.currency).into()),
    ("paid", Day, |(invoice, _)| invoice.paid.into()),
    ("apply", Text, |(_, applied)| applied.clone().into()),
    ("awaits_transfer", Number, |(invoice, _)| Cell::YesNo(invoice.awaits_transfer)),
    ("class", Code, |(invoice, _)| invoice.class.code().into()),
    ("source_key", Text, |(invoice, _)| invoice.source_key.clone().into()),
];

const RECEIPTS: &[Column<AppliedDocument>] = &[
    ("customer", Code, |(receipt, _)| receipt.customer.as_str().into()),
    ("number", Code, |(receipt, _)| receipt.number.as_str().into()),
    ("date", Day, |(receipt, _)| receipt.day.into()),
    ("amount", Amount, |(receipt, _)| (receipt.amount, receipt.currency).into()),
    ("currency", Code, |(receipt, _)| receipt.currency.code().into()),
    ("apply", Text, |(_, applied)| applied.clone().into()),
    ("on_account", Amount, |(receipt, _)| (receipt.open, receipt.currency).into()),
    ("reversed", Day, |(receipt, _)| receipt.reversed.into()),
    ("source_key", Text, |(receipt, _)| receipt.source_key.clone().into()),
    ("brought_forward", Number, |(receipt, _)| Cell::YesNo(receipt.is_brought_forward)),
];

const ORDERS: &[Column<ListedOrder>] = &[
    ("customer", Code, |listed| listed.customer.as_str().into()),
    ("number", Code, |listed| listed.order.number.as_str().into()),
    ("date", Day, |listed| listed.order.day.into()),
    ("amount", Amount, |listed| (listed.order.amount, listed.currency).into()),
    ("currency", Code, |listed| listed.currency.code().into()),
    ("ship_on", Day, |listed| listed.order.ship_day.into()),
    ("terms", Code, |listed| listed.order.terms.as_str().into()),
    ("ship_to", Code, |listed| listed.ship_to.clone().into()),
    ("warehouse", Code, |listed| listed.warehouse.clone().into()),
    ("unconfirmed", Number, |listed| Cell::YesNo(!listed.order.confirmed)),
    ("state", Code, |listed| listed.order.state.code().into()),
    ("standing", Code, |listed| listed.order.credit().map(CreditStanding::code).into()),
    ("shipped", Day, |listed| listed.order.shipped.map(|shipment| shipment.day).into()),
    ("shipped_amount", Amount, |listed| {
        listed.order.shipped.map(|shipment| (shipment.amount, listed.currency)).into()
    }),
    ("collect", Amount, |listed| listed.order.collect.map(|collect| (collect, listed.currency)).into()),
    ("excluded", Number, |listed| Cell::YesNo(listed.order.excluded)),
    ("forced", Text, |listed| listed.order.forced.clone().into()),
    ("invoiced", Amount, |listed| (listed.order.invoiced, listed.currency).into()),
    ("remaining", Amount, |listed| (listed.order.to_invoice(), listed.currency).into()),
];

pub(super) fn invoices(reader: &mut DeskReader, opening: Opening<'_>) -> Result<Exported, DeskError> {
    let today = reader.today();
    let mut rows = Rows::open(&table("invoices", INVOICES), opening)?;
    let mut losses = Losses::default();
    reader.ask(|view| {
        view.each_listed_document(&[ItemKind::Invoice], today, |invoice| {
            losses.add(Loss::Disputes, has_dispute_reason(view, &invoice)?.into());
            rows.record(INVOICES, &(invoice, None))
        })?;
        // An import applies a credit note to invoices that are there.
        view.each_listed_document(&[ItemKind::Credit], today, |credit| {
            let applied = applied(view, &credit, &mut losses)?;
            rows.record(INVOICES, &(credit, applied))
        })
    })?;
    Ok(losses.of(rows.finish()?))
}

/// Whether a user raised the dispute it is in, always with a reason; of an imported one, the file knows none.
fn has_dispute_reason(view: View<'_>, invoice: &ListedDocument) -> Result<bool, StoreError> {
    Ok(invoice.disputed && !view.changes(Subject::Item(invoice.id.0), &["disputed"])?.is_empty())
}

/// The amount in the currency in which the document was written.
fn own_amount(document: &ListedDocument) -> (Money, Currency) {
    let own = document.document.as_ref().map(|own| (own.amount, own.currency));
    let (amount, currency) = own.unwrap_or((document.amount, document.currency));
    (signed(document, amount), currency)
}

/// The amount with the sign that it has in a file: that of a credit note or receipt is negative.
fn signed(document: &ListedDocument, amount: Money) -> Money {
    match document.kind {
        ItemKind::Invoice => amount,
        ItemKind::Credit | ItemKind::Receipt => -amount,
    }
}

pub(super) fn receipts(reader: &mut DeskReader, opening: Opening<'_>) -> Result<Exported, DeskError> {
    let today = reader.today();
    let mut rows = Rows::open(&table("receipts", RECEIPTS), opening)?;
    let mut losses = Losses::default();
    reader.ask(|view| {
        // What a reversed one had paid is free for the others from that day on.
        let mut reversed = Vec::new();
        view.each_listed_document::<DeskError>(&[ItemKind::Receipt], today, |receipt| {
            reversed.extend(Some(receipt).filter(|receipt| receipt.reversed.is_some()));
            Ok(())
        })?;
        reversed.sort_by_key(|receipt| (receipt.reversed, receipt.id));
        for receipt in reversed {
            let applied = applied(view, &receipt, &mut losses)?;
            rows.record(RECEIPTS, &(receipt, applied))?;
        }
        view.each_listed_document(&[ItemKind::Receipt], today, |receipt| {
            if receipt.reversed.is_some() {
                return Ok(());
            }
            let applied = applied(view, &receipt, &mut losses)?;
            rows.record(RECEIPTS, &(receipt, applied))
        })
    })?;
    Ok(losses.of(rows.finish()?))
}

pub(super) fn orders(reader: &mut DeskReader, opening: Opening<'_>) -> Result<Exported, DeskError> {
    let mut rows = Rows::open(&table("orders", ORDERS), opening)?;
    let mut losses = Losses::default();
    reader.ask(|view| {
        view.each_listed_order(|listed| {
            let order = &listed.order;
            if order.state == OrderState::Open {
                losses.add(Loss::Approvals, order.approval.is_some().into());
                losses.add(Loss::FollowUps, is_followed_up(view, order)?.into());
            }
            rows.record(ORDERS, &listed)
        })
    })?;
    Ok(losses.of(rows.finish()?))
}

/// Whether a user has taken up an order on hold: for another day, or for another user.
fn is_followed_up(view: View<'_>, order: &OrderRecord) -> Result<bool, StoreError> {
    if order.standing != CreditStanding::Held {
        return Ok(false);
    }
    let hold = view.hold_of(order.id)?;
    Ok(hold.is_some_and(|hold| hold.follow_up.is_some() || hold.assigned_to.is_some()))
}
