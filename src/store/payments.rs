//! How accounts have paid: streamed from covering indexes, without reading the documents themselves.

use std::collections::{HashMap, HashSet};

use super::column::Row;
use super::engine::{Value, dialect, named_params};
use super::item::is_of;
use super::tables::item;
use super::{CustomerKey, ItemId, StoreError, View};
use crate::credit::{Day, ItemKind, Money, PaidInvoice};

/// Days from one to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayRange {
    pub from: Day,
    pub to: Day,
}

/// The customers whose codes lie between two codes, both included; an end that is not given is open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CodeRange {
    pub from: Option<String>,
    pub to: Option<String>,
}

/// Whose payments are asked for.
#[derive(Debug, Clone, Copy)]
pub enum Payers<'a> {
    /// Those of one customer.
    One(CustomerKey),
    /// Those of the customers of a range.
    Range(&'a CodeRange),
}

/// What a document does to the balance of its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DatedAmount {
    pub kind: ItemKind,
    pub day: Day,
    /// Whether it stands for what happened before the desk had it (A11).
    pub is_brought_forward: bool,
    /// Its amount, never negative.
    pub amount: Money,
}

/// An invoice that receipts paid in full, as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaidDocument {
    pub number: String,
    /// Amount of all instalments.
    pub amount: Money,
    pub invoice: PaidInvoice,
}

/// Greater than every text, even one that is none: bytes come after all texts.
const BEYOND: Value<'static> = Value::Blob(&[]);

impl CodeRange {
    pub(super) fn bounds(&self) -> [Value<'_>; 2] {
        [
            Value::Text(self.from.as_deref().unwrap_or_default().as_bytes()),
            self.to.as_deref().map_or(BEYOND, |to| Value::Text(to.as_bytes())),
        ]
    }
}

impl Payers<'_> {
    /// Narrows items `i` down to those of the payers.
    const fn condition(self) -> &'static str {
        match self {
            // Both kinds of payers bind the same two names.
            Self::One(_) => "i.customer_id = :first AND :last IS NULL",
            Self::Range(_) => {
                "i.customer_id IN (SELECT id FROM customer WHERE code BETWEEN :first AND :last)"
            }
        }
    }

    fn bounds(&self) -> [Value<'_>; 2] {
        match self {
            Self::One(key) => [Value::Integer(key.0), Value::Null],
            Self::Range(range) => range.bounds(),
        }
    }
}

/// Where the first instalment of an invoice does not say everything.
struct Exceptions {
    /// The due date of the last instalment of invoices that have several.
    last_due: HashMap<ItemId, Day>,
    /// Invoices of which some application is dated after today.
    not_yet: HashSet<ItemId>,
}

impl View<'_> {
    /// Every invoice that receipts had paid in full on a day of the range, as of today: what is dated or applied later
    /// is not yet (R0.3). The invoices of a customer come one after the other, those paid first first.
    pub fn each_paid_invoice<E: From<StoreError>>(
        &self,
        payers: Payers<'_>,
        (range, today): (DayRange, Day),
        mut visit: impl FnMut(CustomerKey, PaidInvoice) -> Result<(), E>,
    ) -> Result<(), E> {
        let exceptions = self.exceptions_of(payers, today)?;
        // The index has the first instalments only.
        let (by_index, condition) = (dialect::by_index("item_paid"), payers.condition());
        let sql = format!(
            "SELECT i.id, i.customer_id, i.day, i.due_day, i.paid_day FROM item i {by_index}
             WHERE {condition} AND i.paid_day BETWEEN :from AND :to"
        );
        let [first, last] = payers.bounds();
        let params = named_params! {
            ":first": first, ":last": last, ":from": range.from, ":to": range.to.min(today),
        };
        self.each(&sql, params, |row| match exceptions.paid_invoice(row)? {
            Some((customer, invoice)) => visit(customer, invoice),
            None => Ok(()),
        })
    }

    /// The invoices of a customer that were paid in full on a day of the range, as of today, the earliest paid first.
    ///
    /// One whose other instalments are settled later is not paid yet. By the index `item_paid`.
    pub fn paid_documents(
        &self,
        customer: CustomerKey,
        (range, today): (DayRange, Day),
    ) -> Result<Vec<PaidDocument>, StoreError> {
        let sql = "SELECT p.id, f.id, f.number, f.day, f.paid_day, p.amount, p.due_day, p.settled_day
             FROM item f JOIN item p ON p.kind = 1 AND p.number = f.number AND p.customer_id = f.customer_id
             WHERE f.customer_id = :customer AND f.paid_day IS NOT NULL AND f.paid_day BETWEEN :from AND :to
             ORDER BY f.paid_day, f.id";
        let parameters =
            named_params! { ":customer": customer, ":from": range.from, ":to": range.to.min(today) };
        let parts = self.list(sql, parameters, PaidPart::read)?;
        let invoices = parts.chunk_by(|one, other| one.invoice == other.invoice);
        Ok(invoices.filter_map(|parts| PaidPart::document(parts, today)).collect())
    }

    fn exceptions_of(&self, payers: Payers<'_>, today: Day) -> Result<Exceptions, StoreError> {
        let ([first, last], condition) = (&payers.bounds(), payers.condition());
        let by_index = dialect::by_index("item_further");
        let further = format!(
            "SELECT f.id, i.due_day FROM item i {by_index} CROSS JOIN item f
             WHERE f.kind = 1 AND f.number = i.number AND f.customer_id = i.customer_id AND f.instalment = 1
               AND {condition} AND i.instalment > 1"
        );
        let mut last_due: HashMap<ItemId, Day> = HashMap::new();
        self.each::<StoreError>(&further, named_params! { ":first": first, ":last": last }, |row| {
            let due = row.get(1, item::DUE_DAY)?;
            last_due.entry(row.get(0, item::ID)?).and_modify(|last| *last = due.max(*last)).or_insert(due);
            Ok(())
        })?;
        let mut not_yet = Vec::new();
        if self.latest_application()? > today {
            let by_index = dialect::by_index("item_settled");
            let later = format!(
                "SELECT f.id FROM item i {by_index} CROSS JOIN item f
                 WHERE f.kind = 1 AND f.number = i.number AND f.customer_id = i.customer_id AND f.instalment = 1
                   AND {condition} AND i.open = 0 AND i.settled_day > :today AND i.kind = 1"
            );
            let params = named_params! { ":first": first, ":last": last, ":today": today };
            not_yet = self.list(&later, params, |row| row.get(0, item::ID))?;
        }
        Ok(Exceptions { last_due, not_yet: not_yet.into_iter().collect() })
    }

    /// The last day up to this one on which a customer paid, and what it paid on it; a receipt that was reversed or
    /// brought forward is no payment. By the index `item_customer`.
    pub fn last_payment(&self, customer: CustomerKey, to: Day) -> Result<Option<(Day, Money)>, StoreError> {
        let (by_index, receipt) = (dialect::by_index("item_customer"), is_of(&[ItemKind::Receipt], "i.kind"));
        let payment = format!(
            "FROM item i {by_index} WHERE i.customer_id = ?1 AND {receipt} AND i.reversed_day IS NULL
                                          AND i.brought_forward = 0"
        );
        let sql = format!(
            "SELECT i.day, i.amount, i.kind, i.id {payment}
             AND i.day = (SELECT i.day {payment} AND i.day <= ?2 ORDER BY i.day DESC LIMIT 1)"
        );
        let payments = self.list(&sql, (customer, to), |row| {
            row.get(2, item::KIND)?;
            Ok((row.get(0, item::DAY)?, row.get(1, item::AMOUNT)?))
        })?;
        let sum = payments.iter().map(|(_, amount)| *amount).sum();
        Ok(payments.first().map(|(day, _)| (*day, sum)))
    }

    /// What each document of a customer that is dated on or before a day does to the balance, in the order of the days;
    /// a reversed receipt is as if it had never been.
    pub fn each_dated_amount(
        &self,
        customer: CustomerKey,
        to: Day,
        mut visit: impl FnMut(DatedAmount),
    ) -> Result<(), StoreError> {
        let by_index = dialect::by_index("item_customer");
        let sql = format!(
            "SELECT kind, day, amount, reversed_day, brought_forward, id FROM item {by_index}
             WHERE customer_id = ?1 AND day <= ?2 ORDER BY day"
        );
        self.each(&sql, (customer, to), |row| {
            let (kind, day, amount) =
                (row.get(0, item::KIND)?, row.get(1, item::DAY)?, row.get(2, item::AMOUNT)?);
            let is_brought_forward = row.get(4, item::BROUGHT_FORWARD)?;
            if row.get(3, item::REVERSED_DAY)?.is_none() {
                visit(DatedAmount { kind, day, is_brought_forward, amount });
            }
            Ok(())
        })
    }
}

/// An instalment of an invoice that was paid in full.
struct PaidPart {
    /// The first instalment of the invoice.
    invoice: ItemId,
    number: String,
    day: Day,
    paid: Day,
    amount: Money,
    due: Day,
    settled: Option<Day>,
}

impl PaidPart {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            invoice: row.get(1, item::ID)?,
            number: row.get(2, item::NUMBER)?,
            day: row.get(3, item::DAY)?,
            paid: paid_day(row, 4)?,
            amount: row.get(5, item::AMOUNT)?,
            due: row.get(6, item::DUE_DAY)?,
            settled: row.get(7, item::SETTLED_DAY)?,
        })
    }

    /// The invoice of these instalments; none where one of them is settled after today.
    fn document(parts: &[Self], today: Day) -> Option<PaidDocument> {
        let first = parts.first()?;
        if parts.iter().any(|part| part.settled.is_some_and(|settled| settled > today)) {
            return None;
        }
        let due = parts.iter().map(|part| part.due).fold(first.due, Day::max);
        Some(PaidDocument {
            number: first.number.clone(),
            amount: parts.iter().map(|part| part.amount).sum(),
            invoice: PaidInvoice { day: first.day, due, paid: first.paid },
        })
    }
}

/// The day on which an invoice was paid; the statement leaves out those that were not.
fn paid_day(row: &Row<'_>, index: usize) -> Result<Day, StoreError> {
    row.get(index, item::PAID_DAY)?.ok_or_else(|| row.corrupt(index, item::PAID_DAY))
}

impl Exceptions {
    fn paid_invoice(&self, row: &Row<'_>) -> Result<Option<(CustomerKey, PaidInvoice)>, StoreError> {
        let id = row.get(0, item::ID)?;
        if self.not_yet.contains(&id) {
            return Ok(None);
        }
        let due = row.get(3, item::DUE_DAY)?;
        let due = self.last_due.get(&id).map_or(due, |last| due.max(*last));
        let invoice = PaidInvoice { day: row.get(2, item::DAY)?, due, paid: paid_day(row, 4)? };
        Ok(Some((row.get(1, item::CUSTOMER_ID)?, invoice)))
    }
}
