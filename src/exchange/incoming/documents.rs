//! Rows of receipts, payments of a lockbox and orders.

use std::borrow::Cow;

use super::cells::{Cell, Cells, Column, Presence, Shape};
use super::control::RowSums;
use super::mapping::{REMITTANCE, SOURCE_KEY};
use super::reader::FileRow;
use super::reject::Fault;
use super::source_key::SourceKey;
use crate::credit::{AtDay, CreditStanding, Currency, Day, DocumentName, Grammar, Message, Money, split};
use crate::exchange::Cell as Shown;
use crate::sanitize::sanitize;

/// A receipt and what it pays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptRow {
    pub customer: String,
    pub number: String,
    /// The day of the receipt.
    pub date: Day,
    /// The amount, more than nothing.
    pub amount: Money,
    /// Whether the file says the whole amount; else it is what is left of it.
    pub states_amount: bool,
    /// The currency of the amount: the row's, else the mapping's, else the desk's.
    pub currency: Currency,
    /// What it pays, in the order given.
    pub apply: Vec<ApplyPart>,
    /// The day from which it was reversed, never before its own.
    pub reversed: Option<Day>,
    /// Whether it stands for payments of which the day is unknown (A11).
    pub brought_forward: bool,
    /// Where it is in its source, where that is how it is known.
    pub source: Option<SourceKey>,
}

/// A payment of a bank's lockbox file: what it pays is still to be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockboxRow {
    /// The customer's code, where the bank knows it.
    pub customer: Option<String>,
    pub number: String,
    /// The day of the payment.
    pub date: Day,
    /// The amount, more than nothing.
    pub amount: Money,
    /// The currency of the amount: the row's, else the mapping's, else the desk's.
    pub currency: Currency,
    /// What the payer wrote, word by word; among them numbers of invoices.
    pub remittance: Vec<String>,
}

/// An invoice that a receipt pays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApplyPart {
    pub invoice: String,
    /// Which instalment of it; without one, those due first.
    pub instalment: Option<u32>,
    /// How much of it, more than nothing; without it as much as is owed and left.
    pub amount: Option<Money>,
    /// From which day on, never before that of the receipt; without one, from that day.
    pub day: Option<Day>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderRow {
    pub customer: String,
    pub number: String,
    /// The day of the order.
    pub date: Day,
    /// The amount: the row's, or the sum of its lines rounded once.
    pub amount: Money,
    /// The currency of the amount: the row's, else the mapping's, else the desk's.
    pub currency: Currency,
    /// The day it is to be shipped.
    pub ship_on: Option<Day>,
    /// The terms of payment.
    pub terms: Option<String>,
    pub ship_to: Option<String>,
    pub warehouse: Option<String>,
    /// Whether it is not confirmed yet.
    pub unconfirmed: bool,
    /// How far it has come, where the file says it.
    pub state: Option<String>,
    /// What the credit department said of it, where the file says it; otherwise the desk checks it like a new one.
    pub standing: Option<CreditStanding>,
    pub shipped: Option<ShippedGoods>,
    /// What is to be collected on delivery.
    pub collect: Option<Money>,
    /// Excluded from credit checks.
    pub excluded: bool,
    /// Why it was forced on hold.
    pub forced: Option<String>,
}

/// The goods of an order that have left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShippedGoods {
    /// The day on which they left.
    pub day: Day,
    /// What the order amounted to on that day.
    pub amount: Money,
}

pub(super) const fn column(name: &'static str, shape: Shape, need: Presence) -> Column {
    Column { name, shape, need, listed_as: None }
}

impl FileRow for ReceiptRow {
    fn columns() -> Vec<Column> {
        vec![
            column("customer", Shape::Code, Presence::Required),
            column("number", Shape::Code, Presence::Required),
            column("date", Shape::Day, Presence::Required),
            column("amount", Shape::Amount, Presence::Required),
            column("currency", Shape::Currency, Presence::Optional),
            column("apply", Shape::Text, Presence::Optional),
            column("reversed", Shape::Day, Presence::Optional),
            column(SOURCE_KEY, Shape::Text, Presence::Optional),
            column("brought_forward", Shape::Text, Presence::Optional),
        ]
    }

    fn read(cells: &Cells<'_>) -> Result<Self, Fault> {
        let [customer, number, date, amount, currency, apply, reversed, source_key, brought_forward] =
            cells.all();
        let currency = cells.currency_or(currency, cells.currency)?;
        let row = Self {
            customer: customer.required().and_then(|cell| cells.customer(cell))?,
            number: number.required()?.code()?,
            date: date.required()?.day()?,
            amount: not_negative(amount.required()?, currency)?,
            states_amount: true,
            currency,
            apply: Vec::new(),
            reversed: reversed.given().map(Cell::day).transpose()?,
            brought_forward: brought_forward.is_yes()?,
            source: None,
        };
        if row.reversed.is_some_and(|day| day < row.date) {
            return Err(reversed.fault(Message::new("import-reversed-before-date").day("date", row.date)));
        }
        let applying = Applying { customer: &row.customer, date: row.date, currency };
        let parts = read_applications(apply, &applying)?;
        let source = cells.source(source_key, &row.customer)?;
        Ok(Self { apply: parts, source, ..row })
    }

    fn is_zero(&self) -> bool {
        self.amount.is_zero()
    }

    fn shown(&self) -> Vec<(&'static str, Shown)> {
        let applied: Vec<&str> = self.apply.iter().map(|part| part.invoice.as_str()).collect();
        vec![
            ("customer", Shown::text(&self.customer)),
            ("number", Shown::text(&self.number)),
            ("date", self.date.into()),
            ("amount", Shown::Money(self.amount, self.currency)),
            ("currency", Shown::text(self.currency.code())),
            ("apply", Shown::text(applied.join(" "))),
        ]
    }

    fn sums(&self) -> Option<(RowSums, Currency)> {
        Some((RowSums { amount: Some(self.amount), open: None }, self.currency))
    }

    fn totals(cells: &Cells<'_>) -> RowSums {
        let amount = cells.named("amount").and_then(|cell| cell.money(cells.currency).ok());
        RowSums { amount, open: None }
    }
}

impl FileRow for LockboxRow {
    fn columns() -> Vec<Column> {
        vec![
            column("customer", Shape::Code, Presence::RequiredUnless(&[REMITTANCE])),
            column("number", Shape::Code, Presence::Required),
            column("date", Shape::Day, Presence::Required),
            column("amount", Shape::Amount, Presence::Required),
            column("currency", Shape::Currency, Presence::Optional),
            column(REMITTANCE, Shape::Text, Presence::Optional),
        ]
    }

    fn read(cells: &Cells<'_>) -> Result<Self, Fault> {
        let [customer, number, date, amount, currency, remittance] = cells.all();
        let currency = cells.currency_or(currency, cells.currency)?;
        Ok(Self {
            customer: optional_code(customer)?,
            number: number.required()?.code()?,
            date: date.required()?.day()?,
            amount: not_negative(amount.required()?, currency)?,
            currency,
            remittance: words_of(remittance),
        })
    }

    fn is_zero(&self) -> bool {
        self.amount.is_zero()
    }
}

impl FileRow for OrderRow {
    fn columns() -> Vec<Column> {
        vec![
            column("customer", Shape::Code, Presence::Required),
            column("number", Shape::Code, Presence::Required),
            column("date", Shape::Day, Presence::Required),
            column("amount", Shape::Amount, Presence::RequiredUnless(&["lines"])),
            column("currency", Shape::Currency, Presence::Optional),
            column("ship_on", Shape::Day, Presence::Optional),
            column("terms", Shape::Code, Presence::Optional),
            column("ship_to", Shape::Code, Presence::Optional),
            column("warehouse", Shape::Code, Presence::Optional),
            column("unconfirmed", Shape::Text, Presence::Optional),
            column("state", Shape::Code, Presence::Optional),
            column("standing", Shape::Code, Presence::Optional),
            column("shipped", Shape::Day, Presence::Optional),
            column("shipped_amount", Shape::Amount, Presence::Optional),
            column("collect", Shape::Amount, Presence::Optional),
            column("excluded", Shape::Text, Presence::Optional),
            column("forced", Shape::Text, Presence::Optional),
        ]
    }

    fn read(cells: &Cells<'_>) -> Result<Self, Fault> {
        let [
            customer,
            number,
            date,
            amount,
            currency,
            ship_on,
            terms,
            ship_to,
            warehouse,
            unconfirmed,
            state,
            standing,
            shipped,
            shipped_amount,
            collect,
            excluded,
            forced,
        ] = cells.all();
        let currency = cells.currency_or(currency, cells.currency)?;
        let code = number.required()?.code()?;
        let total = match cells.lines {
            Some(lines) => lines.total(&code, currency).map_err(|reason| number.fault(reason))?,
            None => amount.required()?.money(currency)?,
        };
        let shipped_amount = shipped_amount.given().map(|cell| cell.money(currency)).transpose()?;
        if shipped.given().is_none() && shipped_amount.is_some() {
            return Err(shipped.fault(Message::new("import-shipped-when")));
        }
        let goods = |day| ShippedGoods { day, amount: shipped_amount.unwrap_or(total) };
        Ok(Self {
            customer: customer.required()?.code()?,
            date: date.required()?.day()?,
            amount: total,
            number: code,
            currency,
            ship_on: ship_on.given().map(Cell::day).transpose()?,
            terms: optional_code(terms)?,
            ship_to: optional_code(ship_to)?,
            warehouse: optional_code(warehouse)?,
            unconfirmed: unconfirmed.is_yes()?,
            state: optional_code(state)?,
            standing: standing.given().map(|cell| cell.coded(&CreditStanding::CODES)).transpose()?,
            shipped: shipped.given().map(Cell::day).transpose()?.map(goods),
            collect: collect.given().map(|cell| cell.money(currency)).transpose()?,
            excluded: excluded.is_yes()?,
            forced: forced.given().map(Cell::cleaned).transpose()?.map(Cow::into_owned),
        })
    }
}

pub(super) fn optional_code(cell: Cell<'_>) -> Result<Option<String>, Fault> {
    cell.given().map(Cell::code).transpose()
}

fn more_than_nothing(cell: Cell<'_>, currency: Currency) -> Result<Money, Fault> {
    let amount = not_negative(cell, currency)?;
    if amount.is_positive() { Ok(amount) } else { Err(cell.fault(Message::new("import-not-positive"))) }
}

/// The amount of a payment; one of nothing is no payment (A6).
fn not_negative(cell: Cell<'_>, currency: Currency) -> Result<Money, Fault> {
    let amount = cell.money(currency)?;
    if amount.is_negative() { Err(cell.fault(Message::new("import-not-positive"))) } else { Ok(amount) }
}

/// The words of a remittance, separated by spaces, commas and semicolons, each once.
fn words_of(cell: Cell<'_>) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let text = sanitize(cell.text());
    for word in text.split(|sign: char| sign.is_whitespace() || matches!(sign, ',' | ';')) {
        if !word.is_empty() && words.iter().all(|known| known != word) {
            words.push(word.to_owned());
        }
    }
    words
}

/// A receipt or credit note whose applications are read.
pub(super) struct Applying<'a> {
    pub(super) customer: &'a str,
    pub(super) date: Day,
    pub(super) currency: Currency,
}

pub(super) fn read_applications(cell: Cell<'_>, document: &Applying<'_>) -> Result<Vec<ApplyPart>, Fault> {
    let names = split(cell.text()).map_err(|_| cell.fault(Message::new("import-apply")))?;
    names.into_iter().map(|name| read_application(cell.part(name), document)).collect()
}

/// `INV-1`, `INV-1=12.00`, `"INV 1"#2=12.00@2026-05-31`: an invoice of the customer that pays.
fn read_application(cell: Cell<'_>, document: &Applying<'_>) -> Result<ApplyPart, Fault> {
    let name = DocumentName::parse(cell.text(), Grammar { day: AtDay::Iso })
        .map_err(|_| cell.fault(Message::new("import-apply")))?;
    if name.customer.is_some_and(|customer| customer != document.customer) {
        let reason = Message::new("import-apply-of-another").text("customer", document.customer);
        return Err(cell.fault(reason));
    }
    if name.day.is_some_and(|day| day < document.date) {
        return Err(cell.fault(Message::new("import-apply-early").day("date", document.date)));
    }
    let amount = name.amount.as_deref();
    Ok(ApplyPart {
        invoice: cell.part(&name.number).code()?,
        instalment: name.instalment,
        amount: amount.map(|amount| more_than_nothing(cell.part(amount), document.currency)).transpose()?,
        day: name.day,
    })
}
