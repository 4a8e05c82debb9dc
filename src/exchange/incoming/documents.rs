//! Rows of invoices, receipts, payments of a lockbox and orders.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::cells::{Cell, Cells, Column, Presence, Shape};
use super::control::RowSums;
use super::listed::{CustomerFacts, Listed, Sums, kind_of, side_of};
use super::mapping::{REMITTANCE, SOURCE_KEY};
use super::reader::FileRow;
use super::reject::{Fault, Warning};
use super::source_key::SourceKey;
use crate::credit::{
    AtDay, CreditStanding, Currency, Day, DocumentClass, DocumentName, Grammar, ItemKind, Message, Money,
    split,
};
use crate::exchange::Cell as Shown;
use crate::sanitize::sanitize;

/// The most decimals of a rate.
const RATE_DECIMALS: u32 = 10;
/// The most instalments of an invoice.
const MOST_INSTALMENTS: u32 = 999;
/// The most days between an invoice and its due day that `net_days` may say.
const MOST_NET_DAYS: i64 = 3650;

/// A document of a list: an invoice, or a credit note where the amount is negative; or a payment among them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvoiceRow {
    /// The code of the customer; where the mapping matches names, the name.
    pub customer: String,
    pub number: String,
    /// What it is: by the list's word for it, else by the sign of its amount.
    pub kind: ItemKind,
    /// The day of the invoice.
    pub date: Day,
    /// The day it is due, which books have before its date at times; a credit note without one is due on its date. None
    /// where the file does not say it.
    pub due: Option<Day>,
    /// The whole amount; negative for a credit note and a payment.
    pub amount: Money,
    /// What is open of it, where the file says it: of the same sign, and not more.
    pub open: Option<Money>,
    /// What the list says of the customer.
    pub about: CustomerFacts,
    /// The currency of the amount: the row's, else the mapping's, else the desk's.
    pub currency: Currency,
    /// Units of the account's currency for one of the document's, where the file says it.
    pub rate: Option<Decimal>,
    pub ship_to: Option<String>,
    /// The order it belongs to.
    pub order: Option<String>,
    /// Whether it is in dispute.
    pub disputed: bool,
    /// The day it was settled, never before its date.
    pub settled: Option<Day>,
    /// Which instalment of the invoice, from 1, where the file says it.
    pub instalment: Option<u32>,
    /// What a credit note is applied to, in the order given; amounts are in the currency of the account.
    pub apply: Vec<ApplyPart>,
    /// Whether it awaits its transfer.
    pub awaits_transfer: bool,
    /// What it is for beyond its sign, where the file says it.
    pub class: Option<DocumentClass>,
    /// Where it is in its source, where that is how it is known.
    pub source: Option<SourceKey>,
}

/// A receipt and what it pays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptRow {
    pub customer: String,
    pub number: String,
    /// The day of the receipt.
    pub date: Day,
    /// The amount, more than nothing.
    pub amount: Money,
    /// The currency of the amount: the row's, else the mapping's, else the desk's.
    pub currency: Currency,
    /// What it pays, in the order given.
    pub apply: Vec<ApplyPart>,
    /// The day from which it was reversed, never before its own.
    pub reversed: Option<Day>,
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

const fn column(name: &'static str, shape: Shape, need: Presence) -> Column {
    Column { name, shape, need, listed_as: None }
}

impl InvoiceRow {
    /// The receipt that a payment among invoices is; none for the others.
    pub fn as_receipt(&self) -> Option<ReceiptRow> {
        (self.kind == ItemKind::Receipt).then(|| ReceiptRow {
            customer: self.customer.clone(),
            number: self.number.clone(),
            date: self.date,
            amount: self.amount.abs(),
            currency: self.currency,
            apply: self.apply.clone(),
            reversed: None,
            source: self.source.clone(),
        })
    }
}

impl FileRow for InvoiceRow {
    fn columns() -> Vec<Column> {
        let free = |name, shape| column(name, shape, Presence::Optional);
        vec![
            column("customer", Shape::Code, Presence::Required),
            column("number", Shape::Code, Presence::Required),
            column("date", Shape::Day, Presence::Required),
            free("due", Shape::Day),
            column("amount", Shape::Amount, Presence::RequiredUnless(&["open", "debit", "credit"])),
            free("currency", Shape::Currency),
            free("rate", Shape::Amount),
            free("ship_to", Shape::Code),
            free("order", Shape::Code),
            free("disputed", Shape::Text),
            free("settled", Shape::Day),
            free("net_days", Shape::Text),
            free("instalment", Shape::Text),
            free("account_currency", Shape::Currency),
            free("apply", Shape::Text),
            free("awaits_transfer", Shape::Text),
            free("class", Shape::Code),
            free(SOURCE_KEY, Shape::Text),
            free("open", Shape::Amount),
            free("paid", Shape::Amount),
            free("debit", Shape::Amount),
            free("credit", Shape::Amount),
            free("side", Shape::Text),
            free("type", Shape::Text),
            free("name", Shape::Text),
            free("phone", Shape::Text),
            free("email", Shape::Text),
            free("contact", Shape::Text),
            free("terms", Shape::Text),
            free("limit", Shape::Limit),
        ]
    }

    fn read(cells: &Cells<'_>) -> Result<Self, Fault> {
        let [
            customer,
            number,
            date,
            due,
            amount,
            currency,
            rate,
            ship_to,
            order,
            disputed,
            settled,
            net_days,
            instalment,
            account_currency,
            apply,
            awaits_transfer,
            class,
            source_key,
            open,
            paid,
            debit,
            credit,
            side,
            kind,
            name,
            phone,
            email,
            contact,
            terms,
            limit,
        ] = cells.all();
        let currency = currency_or(currency, cells.currency)?;
        let sums = Sums { amount, open, paid, debit, credit, side: side_of(side)?, kind: kind_of(kind) };
        let Listed { kind, amount: whole, open } = sums.read(currency)?;
        let date = date.required()?.day()?;
        let customer = customer.required().and_then(|cell| cells.customer(cell))?;
        let (number, unnumbered) = number_of(cells, number, (kind, date, &customer))?;
        let row = Self {
            kind,
            date,
            open,
            amount: whole,
            due: None,
            about: CustomerFacts::read([name, phone, email, contact, terms, limit])?,
            currency,
            rate: rate.given().map(read_rate).transpose()?,
            ship_to: optional_code(ship_to)?,
            order: optional_code(order)?,
            disputed: disputed.is_yes()?,
            settled: settled.given().map(Cell::day).transpose()?,
            instalment: instalment.given().map(read_instalment).transpose()?,
            apply: Vec::new(),
            awaits_transfer: awaits_transfer.is_yes()?,
            class: class.given().map(|cell| cell.coded(&DocumentClass::CODES)).transpose()?,
            source: None,
            number,
            customer,
        };
        if row.class.is_some_and(|class| !class.is_of(row.kind)) {
            return Err(class.fault(Message::new("import-class")));
        }
        if row.settled.is_some_and(|day| day < row.date) {
            return Err(settled.fault(Message::new("import-settled-before-date").day("date", row.date)));
        }
        if apply.given().is_some() && row.kind == ItemKind::Invoice {
            return Err(apply.fault(Message::new("import-apply-of-invoice")));
        }
        let currency = currency_or(account_currency, currency)?;
        let applying = Applying { customer: &row.customer, date: row.date, currency };
        let parts = read_applications(apply, &applying)?;
        let due = due_day(&row, due, net_days)?;
        let source = cells.source(source_key, &row.customer)?.or(unnumbered);
        Ok(Self { due, apply: parts, source, ..row })
    }

    /// An amount of nothing is no document (A6), unless something of it is open.
    fn is_zero(&self) -> bool {
        self.amount.is_zero()
    }

    fn sums(&self) -> Option<(RowSums, Currency)> {
        Some((RowSums { amount: Some(self.amount), open: self.open }, self.currency))
    }

    fn shown(&self) -> Vec<(&'static str, Shown)> {
        let money = |amount| Shown::Money(amount, self.currency);
        let about = &self.about;
        vec![
            ("customer", Shown::text(&self.customer)),
            ("name", about.name.clone().into()),
            ("number", Shown::text(&self.number)),
            ("type", Shown::text(self.kind.code())),
            ("date", self.date.into()),
            ("due", self.due.into()),
            ("amount", money(self.amount)),
            ("open", self.open.map_or(Shown::Nothing, money)),
            ("currency", Shown::text(self.currency.code())),
            ("settled", self.settled.into()),
            ("terms", about.terms.clone().into()),
            ("limit", about.limit.clone().into()),
            ("phone", about.phone.clone().into()),
            ("email", about.email.clone().into()),
            ("contact", about.contact.clone().into()),
        ]
    }

    fn totals(cells: &Cells<'_>) -> RowSums {
        let stated = |name| cells.named(name).and_then(|cell| cell.money(cells.currency).ok());
        let (debit, credit) = (stated("debit"), stated("credit"));
        let sides = || {
            (debit.is_some() || credit.is_some())
                .then(|| debit.unwrap_or_default() - credit.unwrap_or_default())
        };
        let open = stated("open");
        let paid = || Some(stated("amount")? - stated("paid")?.abs());
        RowSums { amount: stated("amount").or_else(sides).or(open), open: open.or_else(paid) }
    }

    fn warning(&self) -> Option<Warning> {
        let is_early = self.due.is_some_and(|due| due < self.date) && self.kind == ItemKind::Invoice;
        let reason = || Message::new("import-due-before-date").day("date", self.date);
        is_early.then(|| Warning { column: "due", reason: reason() })
    }
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
        ]
    }

    fn read(cells: &Cells<'_>) -> Result<Self, Fault> {
        let [customer, number, date, amount, currency, apply, reversed, source_key] = cells.all();
        let currency = currency_or(currency, cells.currency)?;
        let row = Self {
            customer: customer.required().and_then(|cell| cells.customer(cell))?,
            number: number.required()?.code()?,
            date: date.required()?.day()?,
            amount: not_negative(amount.required()?, currency)?,
            currency,
            apply: Vec::new(),
            reversed: reversed.given().map(Cell::day).transpose()?,
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
        let currency = currency_or(currency, cells.currency)?;
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
        let currency = currency_or(currency, cells.currency)?;
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

fn currency_or(cell: Cell<'_>, otherwise: Currency) -> Result<Currency, Fault> {
    // Nearly every row names the usual currency; comparing is ten times cheaper than looking it up.
    if cell.text().is_empty() || cell.text() == otherwise.code() {
        return Ok(otherwise);
    }
    cell.currency()
}

fn optional_code(cell: Cell<'_>) -> Result<Option<String>, Fault> {
    cell.given().map(Cell::code).transpose()
}

/// The day an invoice is due; none where the file does not say it.
fn due_day(row: &InvoiceRow, due: Cell<'_>, net_days: Cell<'_>) -> Result<Option<Day>, Fault> {
    if let Some(given) = due.given() {
        return given.day().map(Some);
    }
    if let Some(days) = net_days.given() {
        let count = days.text().parse().ok().filter(|days| (0..=MOST_NET_DAYS).contains(days));
        return count
            .map(|count| Some(row.date + count))
            .ok_or_else(|| days.fault(Message::new("import-net-days").count("most", MOST_NET_DAYS)));
    }
    Ok((row.kind != ItemKind::Invoice).then_some(row.date))
}

/// The number of a document. Lists leave it out of credit notes and payments at times, which are then known by their day and
/// their order among those of the customer.
fn number_of(
    cells: &Cells<'_>,
    number: Cell<'_>,
    (kind, day, customer): (ItemKind, Day, &str),
) -> Result<(String, Option<SourceKey>), Fault> {
    if number.given().is_some() || kind == ItemKind::Invoice || cells.is_canonical() {
        return Ok((number.required()?.code()?, None));
    }
    let day = day.to_string();
    let place = cells.place([kind.code(), &day, customer])?;
    Ok((day, Some(SourceKey::Place { place, entry: kind.code().to_owned() })))
}

fn read_instalment(cell: Cell<'_>) -> Result<u32, Fault> {
    let number = cell.text().parse().ok();
    number
        .filter(|number| (1..=MOST_INSTALMENTS).contains(number))
        .ok_or_else(|| cell.fault(Message::new("import-instalment").count("most", MOST_INSTALMENTS)))
}

fn read_rate(cell: Cell<'_>) -> Result<Decimal, Fault> {
    let rate = cell.decimal()?.normalize();
    if rate > Decimal::ZERO && rate <= Decimal::from(1_000_000) && rate.scale() <= RATE_DECIMALS {
        return Ok(rate);
    }
    Err(cell.fault(Message::new("import-rate").count("decimals", RATE_DECIMALS)))
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
struct Applying<'a> {
    customer: &'a str,
    date: Day,
    currency: Currency,
}

fn read_applications(cell: Cell<'_>, document: &Applying<'_>) -> Result<Vec<ApplyPart>, Fault> {
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
