//! Invoices, receipts and orders as tables.

use std::collections::BTreeMap;

use super::Opening;
use crate::credit::{CreditStanding, Currency, ItemKind, Money};
use crate::desk::error::DeskError;
use crate::desk::session::DeskReader;
use crate::desk::table::{Column, Rows, table};
use crate::exchange::Cell;
use crate::exchange::FieldKind::{Amount, Code, Day, Number, Text};
use crate::store::{Corrupt, ListedDocument, ListedOrder, View};

/// An import finds open orders only, so the order that was invoiced has a name of its own.
const INVOICES: &[Column<ListedDocument>] = &[
    ("customer", Code, |invoice| invoice.customer.as_str().into()),
    ("number", Code, |invoice| invoice.number.as_str().into()),
    ("instalment", Number, |invoice| invoice.instalment.map(i64::from).map_or(Cell::Nothing, Cell::Count)),
    ("date", Day, |invoice| invoice.day.into()),
    ("due", Day, |invoice| invoice.due.into()),
    ("amount", Amount, |invoice| own_amount(invoice).into()),
    ("currency", Code, |invoice| own_amount(invoice).1.code().into()),
    ("rate", Number, |invoice| {
        invoice.document.as_ref().map_or(Cell::Nothing, |own| Cell::Decimal(own.rate.to_string()))
    }),
    ("ship_to", Code, |invoice| invoice.ship_to.clone().into()),
    ("disputed", Number, |invoice| Cell::YesNo(invoice.disputed)),
    ("of_order", Code, |invoice| invoice.order.clone().into()),
    ("account_currency", Code, |invoice| invoice.currency.code().into()),
    ("open", Amount, |invoice| (signed(invoice, invoice.open), invoice.currency).into()),
    ("paid", Day, |invoice| invoice.paid.into()),
];

/// A receipt with what it pays.
type PayingReceipt = (ListedDocument, Option<String>);

const RECEIPTS: &[Column<PayingReceipt>] = &[
    ("customer", Code, |(receipt, _)| receipt.customer.as_str().into()),
    ("number", Code, |(receipt, _)| receipt.number.as_str().into()),
    ("date", Day, |(receipt, _)| receipt.day.into()),
    ("amount", Amount, |(receipt, _)| (receipt.amount, receipt.currency).into()),
    ("currency", Code, |(receipt, _)| receipt.currency.code().into()),
    ("apply", Text, |(_, applied)| applied.clone().into()),
    ("on_account", Amount, |(receipt, _)| (receipt.open, receipt.currency).into()),
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
    ("invoiced", Amount, |listed| (listed.order.invoiced, listed.currency).into()),
    ("remaining", Amount, |listed| (listed.order.to_invoice(), listed.currency).into()),
];

pub(super) fn invoices(reader: &mut DeskReader, opening: Opening<'_>) -> Result<u64, DeskError> {
    let today = reader.today();
    let mut rows = Rows::open(&table("invoices", INVOICES), opening)?;
    reader.ask(|view| {
        view.each_listed_document(&[ItemKind::Invoice, ItemKind::Credit], today, |document| {
            rows.record(INVOICES, &document)
        })
    })?;
    rows.finish()
}

/// The amount in the currency in which the document was written.
fn own_amount(document: &ListedDocument) -> (Money, Currency) {
    let own = document.document.as_ref().map(|own| (own.amount, own.currency));
    let (amount, currency) = own.unwrap_or((document.amount, document.currency));
    (signed(document, amount), currency)
}

/// Credits are negative.
fn signed(document: &ListedDocument, amount: Money) -> Money {
    match document.kind {
        ItemKind::Invoice => amount,
        ItemKind::Credit | ItemKind::Receipt => -amount,
    }
}

pub(super) fn receipts(reader: &mut DeskReader, opening: Opening<'_>) -> Result<u64, DeskError> {
    let today = reader.today();
    let mut rows = Rows::open(&table("receipts", RECEIPTS), opening)?;
    reader.ask(|view| {
        view.each_listed_document(&[ItemKind::Receipt], today, |receipt| {
            // A reversed receipt counts nowhere; read again it would be one that does.
            if receipt.reversed.is_some() {
                return Ok(());
            }
            let applied = applied(view, &receipt)?;
            rows.record(RECEIPTS, &(receipt, applied))
        })
    })?;
    rows.finish()
}

/// What the receipt pays, as an import reads it: `INV-1=100.00 INV-2=40.00`. A number with a
/// space in it would be read as two, so it is left out: that part comes back on account.
fn applied(view: View<'_>, receipt: &ListedDocument) -> Result<Option<String>, DeskError> {
    let mut order: Vec<String> = Vec::new();
    let mut parts: BTreeMap<String, Money> = BTreeMap::new();
    for application in view.applications(receipt.id)? {
        let lost = || Corrupt::missing("item", application.debit.0);
        let invoice = view.document(application.debit)?.ok_or_else(lost)?;
        if !parts.contains_key(&invoice.number) {
            order.push(invoice.number.clone());
        }
        *parts.entry(invoice.number).or_default() += application.amount;
    }
    let text: Vec<String> = order
        .into_iter()
        .filter(|number| !number.contains(char::is_whitespace))
        .filter_map(|number| {
            let amount = parts.get(&number).filter(|amount| amount.is_positive())?;
            Some(format!("{number}={}", amount.plain(receipt.currency)))
        })
        .collect();
    Ok((!text.is_empty()).then(|| text.join(" ")))
}

pub(super) fn orders(reader: &mut DeskReader, opening: Opening<'_>) -> Result<u64, DeskError> {
    let mut rows = Rows::open(&table("orders", ORDERS), opening)?;
    reader.ask(|view| view.each_listed_order(|order| rows.record(ORDERS, &order)))?;
    rows.finish()
}
