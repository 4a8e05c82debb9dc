//! Invoices, receipts and orders as tables.

use std::collections::BTreeMap;

use super::{Opening, fields};
use crate::credit::{ItemKind, Money};
use crate::desk::{DeskError, DeskReader};
use crate::exchange::{
    Cell, Export,
    FieldKind::{Amount, Code, Day, Number, Text},
    Table, WriteError,
};
use crate::store::{Corrupt, ListedDocument, ListedOrder, View};

type Opened = Result<Export, WriteError>;

pub(super) fn invoices(
    reader: &mut DeskReader,
    opening: Opening<impl FnOnce(&Table) -> Opened>,
) -> Result<u64, DeskError> {
    // An import finds no orders but open ones, so the order that was invoiced is only told.
    let columns = fields([
        ("customer", Code),
        ("number", Code),
        ("instalment", Number),
        ("date", Day),
        ("due", Day),
        ("amount", Amount),
        ("currency", Code),
        ("rate", Number),
        ("ship_to", Code),
        ("disputed", Number),
        ("of_order", Code),
        ("account_currency", Code),
        ("open", Amount),
        ("paid", Day),
    ]);
    let today = reader.today();
    let mut rows = opening.open(&Table::new("invoices", columns))?;
    reader.ask(|view| {
        view.each_listed_document(&[ItemKind::Invoice, ItemKind::Credit], today, |document| {
            rows.row(&invoice(&document))
        })
    })?;
    rows.finish()
}

fn invoice(document: &ListedDocument) -> Vec<Cell> {
    let (own, account) = (document.document.as_ref(), document.currency);
    let (amount, currency) = own.map_or((document.amount, account), |own| (own.amount, own.currency));
    let signed = |amount: Money| match document.kind {
        ItemKind::Invoice => amount,
        ItemKind::Credit | ItemKind::Receipt => -amount,
    };
    let instalment = document.instalment.map(i64::from);
    vec![
        document.customer.as_str().into(),
        document.number.as_str().into(),
        instalment.map_or(Cell::Nothing, Cell::Count),
        document.day.into(),
        document.due.into(),
        (signed(amount), currency).into(),
        currency.code().into(),
        own.map_or(Cell::Nothing, |own| Cell::Decimal(own.rate.to_string())),
        document.ship_to.clone().into(),
        Cell::YesNo(document.disputed),
        document.order.clone().into(),
        account.code().into(),
        (signed(document.open), account).into(),
        document.paid.into(),
    ]
}

pub(super) fn receipts(
    reader: &mut DeskReader,
    opening: Opening<impl FnOnce(&Table) -> Opened>,
) -> Result<u64, DeskError> {
    let columns = fields([
        ("customer", Code),
        ("number", Code),
        ("date", Day),
        ("amount", Amount),
        ("currency", Code),
        ("apply", Text),
        ("on_account", Amount),
    ]);
    let today = reader.today();
    let mut rows = opening.open(&Table::new("receipts", columns))?;
    reader.ask(|view| {
        view.each_listed_document(&[ItemKind::Receipt], today, |receipt| {
            // A reversed receipt is as if it had never been; read again it would be one.
            if receipt.reversed.is_some() {
                return Ok(());
            }
            let currency = receipt.currency;
            rows.row(&[
                receipt.customer.as_str().into(),
                receipt.number.as_str().into(),
                receipt.day.into(),
                (receipt.amount, currency).into(),
                currency.code().into(),
                applied(view, &receipt)?.into(),
                (receipt.open, currency).into(),
            ])
        })
    })?;
    rows.finish()
}

/// What the receipt pays, as an import reads it: `INV-1=100.00 INV-2=40.00`. A number that the list could not be cut
/// at again is left out: that part would come back on account.
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

pub(super) fn orders(
    reader: &mut DeskReader,
    opening: Opening<impl FnOnce(&Table) -> Opened>,
) -> Result<u64, DeskError> {
    let columns = fields([
        ("customer", Code),
        ("number", Code),
        ("date", Day),
        ("amount", Amount),
        ("currency", Code),
        ("ship_on", Day),
        ("terms", Code),
        ("ship_to", Code),
        ("warehouse", Code),
        ("unconfirmed", Number),
        ("state", Code),
        ("standing", Code),
        ("shipped", Day),
        ("invoiced", Amount),
        ("remaining", Amount),
    ]);
    let mut rows = opening.open(&Table::new("orders", columns))?;
    reader.ask(|view| view.each_listed_order(|order| rows.row(&order_cells(order))))?;
    rows.finish()
}

fn order_cells(listed: ListedOrder) -> Vec<Cell> {
    let (order, currency) = (listed.order, listed.currency);
    let remaining = order.remaining();
    vec![
        listed.customer.into(),
        order.number.into(),
        order.day.into(),
        (order.amount, currency).into(),
        currency.code().into(),
        order.ship_day.into(),
        order.terms.into(),
        listed.ship_to.into(),
        listed.warehouse.into(),
        Cell::YesNo(!order.confirmed),
        order.state.code().into(),
        order.standing.code().into(),
        order.shipped.map(|shipment| shipment.day).into(),
        (order.invoiced, currency).into(),
        (remaining, currency).into(),
    ]
}
