//! Rows of invoices and credit notes, and of payments among them.

use rust_decimal::Decimal;

use super::cells::{Cell, Cells, Column, Presence, Shape};
use super::control::RowSums;
use super::documents::{ApplyPart, Applying, ReceiptRow, column, optional_code, read_applications};
use super::listed::{CustomerFacts, Listed, is_dash};
use super::mapping::SOURCE_KEY;
use super::names::is_due_at_once;
use super::reader::FileRow;
use super::reject::{Fault, Warning};
use super::source_key::SourceKey;
use crate::credit::{Currency, Day, DocumentClass, ItemKind, Message, Money};
use crate::exchange::Cell as Shown;

/// The most decimals of a rate.
const RATE_DECIMALS: u32 = 10;
/// The most instalments of an invoice.
const MOST_INSTALMENTS: u32 = 999;
/// The most days between an invoice and its due day that `net_days` may say.
const MOST_NET_DAYS: i64 = 3650;

/// Where in the columns those are that say how much it is about beside the amount, and those of the customer.
const AMOUNTS_FROM: usize = 18;
const FACTS_FROM: usize = 24;

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
    /// Whether the file says the whole amount; else it is what is open.
    pub states_amount: bool,
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

impl InvoiceRow {
    /// The receipt that a payment among invoices is; none for the others.
    pub fn as_receipt(&self) -> Option<ReceiptRow> {
        (self.kind == ItemKind::Receipt).then(|| ReceiptRow {
            customer: self.customer.clone(),
            number: self.number.clone(),
            date: self.date,
            amount: self.amount.abs(),
            states_amount: self.states_amount,
            currency: self.currency,
            apply: self.apply.clone(),
            reversed: None,
            brought_forward: false,
            source: self.source.clone(),
        })
    }
}

impl FileRow for InvoiceRow {
    fn columns() -> Vec<Column> {
        let free = |name, shape| column(name, shape, Presence::Optional);
        let mapped = |name, shape| column(name, shape, Presence::Mapped);
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
            mapped("open", Shape::Amount),
            mapped("paid", Shape::Amount),
            mapped("debit", Shape::Amount),
            mapped("credit", Shape::Amount),
            mapped("side", Shape::Text),
            mapped("type", Shape::Text),
            mapped("name", Shape::Text),
            mapped("phone", Shape::Text),
            mapped("email", Shape::Text),
            mapped("contact", Shape::Text),
            mapped("terms", Shape::Text),
            mapped("limit", Shape::Limit),
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
        ] = cells.all();
        let currency = cells.currency_or(currency, cells.currency)?;
        let Listed { kind, amount, states_amount, open } =
            Listed::read((amount, cells.from(AMOUNTS_FROM)), (currency, cells.formats.negative_amounts))?;
        let date = date.required()?.day()?;
        let customer = customer.required().and_then(|cell| cells.customer(cell))?;
        let (number, unnumbered) = number_of(cells, number, (kind, date, &customer))?;
        let applying =
            Applying { customer: &customer, date, currency: cells.currency_or(account_currency, currency)? };
        if apply.given().is_some() && kind == ItemKind::Invoice {
            return Err(apply.fault(Message::new("import-apply-of-invoice")));
        }
        Ok(Self {
            kind,
            date,
            amount,
            states_amount,
            open,
            due: due_day((kind, date), due, net_days)?,
            about: CustomerFacts::read(cells.from(FACTS_FROM), currency)?,
            currency,
            rate: rate.given().map(read_rate).transpose()?,
            ship_to: optional_code(ship_to)?,
            order: optional_code(order)?,
            disputed: disputed.is_yes()?,
            settled: not_dash(settled).map(|cell| settled_day(cell, date)).transpose()?,
            instalment: instalment.given().map(read_instalment).transpose()?,
            apply: read_applications(apply, &applying)?,
            awaits_transfer: awaits_transfer.is_yes()?,
            class: class.given().map(|cell| class_of(cell, kind)).transpose()?,
            source: cells.source(source_key, &customer)?.or(unnumbered),
            number,
            customer,
        })
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
        // Where amounts are said too, a total of what is open alone says nothing of them.
        let has_amounts =
            ["amount", "debit", "credit"].iter().any(|name| !cells.layout.fields_of(name).is_empty());
        let amount = stated("amount").or_else(sides).or_else(|| open.filter(|_| !has_amounts));
        RowSums { amount, open: open.or_else(paid) }
    }

    fn warning(&self) -> Option<Warning> {
        let is_early = self.due.is_some_and(|due| due < self.date) && self.kind == ItemKind::Invoice;
        let reason = || Message::new("import-due-before-date").day("date", self.date);
        is_early.then(|| Warning { column: "due", reason: reason() })
    }
}

/// The value of a cell; a dash stands for none.
fn not_dash(cell: Cell<'_>) -> Option<Cell<'_>> {
    cell.given().filter(|cell| !is_dash(cell.text()))
}

/// The day an invoice is due; none where the file does not say it.
fn due_day((kind, date): (ItemKind, Day), due: Cell<'_>, net_days: Cell<'_>) -> Result<Option<Day>, Fault> {
    if let Some(given) = not_dash(due) {
        return if is_due_at_once(given.text()) { Ok(Some(date)) } else { given.day().map(Some) };
    }
    if let Some(days) = net_days.given() {
        let count = days.text().parse().ok().filter(|days| (0..=MOST_NET_DAYS).contains(days));
        return count
            .map(|count| Some(date + count))
            .ok_or_else(|| days.fault(Message::new("import-net-days").count("most", MOST_NET_DAYS)));
    }
    Ok((kind != ItemKind::Invoice).then_some(date))
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

/// The day on which an invoice was settled, never before its date.
fn settled_day(cell: Cell<'_>, date: Day) -> Result<Day, Fault> {
    let day = cell.day()?;
    let early = || cell.fault(Message::new("import-settled-before-date").day("date", date));
    if day < date { Err(early()) } else { Ok(day) }
}

/// What a document is for, which one of its kind can be.
fn class_of(cell: Cell<'_>, kind: ItemKind) -> Result<DocumentClass, Fault> {
    let class: DocumentClass = cell.coded(&DocumentClass::CODES)?;
    if class.is_of(kind) { Ok(class) } else { Err(cell.fault(Message::new("import-class"))) }
}
