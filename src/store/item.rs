//! Documents: invoices and their instalments, credit notes, receipts.

use rust_decimal::Decimal;

use super::column::{Row, from_row};
use super::engine::named_params;
use super::event::{Event, EventId};
use super::open_amount::{OpenAmount, StoredOpen};
use super::row::{kind_number, stored_as_id};
use super::tables::{application, item};
use super::{CustomerKey, OrderId, StoreError, TracedRow, TracedTable, Tx, View};
use crate::credit::{Currency, Day, DocumentClass, ItemKind, Money, ShipToId};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ItemId(pub i64);
stored_as_id![ItemId];

/// A document in a currency that is not the account's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DocumentAmount {
    pub currency: Currency,
    /// Its amount in that currency.
    pub amount: Money,
    /// What one unit of it is worth in the account's currency.
    pub rate: Decimal,
}

/// An item to be added.
#[derive(Debug, Clone)]
pub struct NewItem<'a> {
    pub kind: ItemKind,
    pub class: DocumentClass,
    /// Whether it stands for what happened before the desk had it (A11).
    pub brought_forward: bool,
    /// The number people know it by.
    pub number: &'a str,
    /// Which instalment, from 1; 1 for everything but invoices.
    pub instalment: u32,
    pub customer: CustomerKey,
    pub ship_to: Option<ShipToId>,
    /// The order that it invoices.
    pub order: Option<OrderId>,
    pub day: Day,
    /// Its due date; the own date for everything but invoices.
    pub due: Day,
    /// Its amount in the account's currency, never negative.
    pub amount: Money,
    /// Whether it is in dispute.
    pub disputed: bool,
    /// Its own currency and amount, where they are not the account's.
    pub document: Option<DocumentAmount>,
}

/// Whether a new item is open or settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Settlement {
    Open,
    /// Wholly settled on a day.
    Settled(Day),
}

/// A document as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    pub id: ItemId,
    pub kind: ItemKind,
    pub number: String,
    pub instalment: u32,
    pub customer: CustomerKey,
    pub ship_to: Option<ShipToId>,
    /// The order it invoices.
    pub order: Option<OrderId>,
    pub day: Day,
    pub due: Day,
    pub amount: Money,
    /// What can still be paid or applied of it: what no document has met yet, whatever its day. What is open of it as of
    /// a day is asked of [`View::open_on`].
    pub left: Money,
    /// Day of its newest application.
    pub settled: Option<Day>,
    /// The day on which receipts had paid the invoice in full (R8.2).
    pub paid: Option<Day>,
    pub disputed: bool,
    /// The day from which a reversed receipt is as if it had never been.
    pub reversed: Option<Day>,
    /// Whether it is the first instalment of an invoice that was entered and is not yet transferred (R5).
    pub awaits_transfer: bool,
    pub class: DocumentClass,
    /// Its own currency and amount, where they are not the account's.
    pub document: Option<DocumentAmount>,
    /// Whether it stands for what happened before the desk had it (A11).
    pub is_brought_forward: bool,
}

from_row! {
    /// A part of a receipt or credit note applied to an invoice; negative where it was unapplied.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Application {
        pub debit: ItemId = get(application::DEBIT_ITEM),
        /// The receipt or credit note.
        pub credit: ItemId = get(application::CREDIT_ITEM),
        /// The day it counts from.
        pub day: Day = get(application::DAY),
        pub amount: Money = get(application::AMOUNT),
    }
}

pub(super) const DOCUMENT: &str = "SELECT id, kind, number, instalment, customer_id, ship_to_id, order_id, day, due_day, amount, \
                        open, settled_day, paid_day, disputed, reversed_day, awaits_transfer, class, \
                        brought_forward, currency, amount_doc, rate FROM item";

/// The condition that items of these kinds meet, and those whose kind cannot be read: no reader passes over them (R0.9).
pub(super) fn is_of(kinds: &[ItemKind], column: &str) -> String {
    let others = ItemKind::ALL.into_iter().filter(|kind| !kinds.contains(kind));
    let others: Vec<String> = others.map(|kind| kind_number(kind).to_string()).collect();
    format!("{column} NOT IN ({})", others.join(", "))
}

/// The condition that the first instalments meet, and those whose number cannot be read.
pub(super) fn is_first(column: &str) -> String {
    format!("{column} NOT BETWEEN 2 AND {}", u32::MAX)
}

/// The amount of an item and what is open of it, which is never more.
pub(super) fn amount_and_open(
    row: &Row<'_>,
    [amount, open]: [usize; 2],
) -> Result<(Money, Money), StoreError> {
    let (whole, part) = (row.get(amount, item::AMOUNT)?, row.get(open, item::OPEN)?);
    if part > whole { Err(row.corrupt(open, item::OPEN)) } else { Ok((whole, part)) }
}

impl Document {
    pub(super) fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let (amount, left) = amount_and_open(row, [9, 10])?;
        Ok(Self {
            id: row.get(0, item::ID)?,
            kind: row.get(1, item::KIND)?,
            number: row.get(2, item::NUMBER)?,
            instalment: row.get(3, item::INSTALMENT)?,
            customer: row.get(4, item::CUSTOMER_ID)?,
            ship_to: row.get(5, item::SHIP_TO_ID)?,
            order: row.get(6, item::ORDER_ID)?,
            day: row.get(7, item::DAY)?,
            due: row.get(8, item::DUE_DAY)?,
            amount,
            left,
            settled: row.get(11, item::SETTLED_DAY)?,
            paid: row.get(12, item::PAID_DAY)?,
            disputed: row.get(13, item::DISPUTED)?,
            reversed: row.get(14, item::REVERSED_DAY)?,
            awaits_transfer: row.get(15, item::AWAITS_TRANSFER)?,
            class: row.get(16, item::CLASS)?,
            is_brought_forward: row.get(17, item::BROUGHT_FORWARD)?,
            document: DocumentAmount::read(row, 18)?,
        })
    }
}

impl DocumentAmount {
    /// The three columns of it, from the first of them on: all are there, or none is.
    pub(super) fn read(row: &Row<'_>, first: usize) -> Result<Option<Self>, StoreError> {
        let currency = row.get(first, item::CURRENCY)?;
        let (amount, rate) = (row.get(first + 1, item::AMOUNT_DOC)?, row.get(first + 2, item::RATE)?);
        match (currency, amount, rate) {
            (None, None, None) => Ok(None),
            (Some(currency), Some(amount), Some(rate)) => Ok(Some(Self { currency, amount, rate })),
            (None, _, _) => Err(row.corrupt(first, item::CURRENCY)),
            (Some(_), None, _) => Err(row.corrupt(first + 1, item::AMOUNT_DOC)),
            (Some(_), Some(_), None) => Err(row.corrupt(first + 2, item::RATE)),
        }
    }
}

impl Tx<'_> {
    /// Adds an item, wholly open; nothing where the customer has one of its kind, number and instalment.
    pub fn add_item(&self, item: &NewItem<'_>, event: EventId) -> Result<Option<ItemId>, StoreError> {
        self.insert_item(item, Settlement::Open, event)
    }

    pub(super) fn insert_item(
        &self,
        item: &NewItem<'_>,
        standing: Settlement,
        event: EventId,
    ) -> Result<Option<ItemId>, StoreError> {
        let document = item.document.as_ref();
        let (open, settled) = match standing {
            Settlement::Open => (item.amount, None),
            Settlement::Settled(day) => (Money::ZERO, Some(day)),
        };
        let added = self.insert_unless_taken(
            "INSERT INTO item (id, kind, number, instalment, customer_id, ship_to_id, order_id, day, due_day, amount, open,
                               settled_day, paid_day, disputed, event_id, currency, amount_doc, rate, class,
                               brought_forward)
             VALUES (:id, :kind, :number, :instalment, :customer, :ship_to, :order, :day, :due, :amount, :open,
                     :settled, :paid, :disputed, :event, :currency, :amount_doc, :rate, :class,
                     :brought_forward)
             ON CONFLICT (number, kind, customer_id, instalment) DO NOTHING",
            named_params! {
                ":id": self.new_id(TracedTable::Item)?, ":kind": item.kind, ":class": item.class,
                ":brought_forward": item.brought_forward, ":number": item.number, ":instalment": item.instalment,
                ":customer": item.customer, ":ship_to": item.ship_to, ":order": item.order, ":day": item.day,
                ":due": item.due, ":amount": item.amount, ":open": open, ":settled": settled,
                ":paid": settled.filter(|_| item.kind == ItemKind::Invoice), ":disputed": item.disputed,
                ":event": event, ":currency": document.map(|document| document.currency.code()),
                ":amount_doc": document.map(|document| document.amount),
                ":rate": document.map(|document| document.rate.to_string()),
            },
        )?;
        if added.is_some() {
            self.account_changed(item.customer)?;
        }
        Ok(added.map(ItemId))
    }

    /// Stores where a document is in the source that it was imported from (A7); no other document is there.
    pub fn set_source_key(&self, id: ItemId, key: &str) -> Result<(), StoreError> {
        let row = TracedRow { table: TracedTable::Item, id: id.0 };
        self.traced(row, &["source_key"], || {
            self.run("UPDATE item SET source_key = ?2 WHERE id = ?1", (id, key)).map(|_| ())
        })
    }

    /// Writes whether an instalment is in dispute.
    pub fn set_disputed(&self, document: &Document) -> Result<(), StoreError> {
        self.account_changed(document.customer)?;
        let row = TracedRow { table: TracedTable::Item, id: document.id.0 };
        self.traced(row, &["disputed"], || {
            self.run("UPDATE item SET disputed = ?2 WHERE id = ?1", (document.id, document.disputed))
                .map(|_| ())
        })
    }
}

impl View<'_> {
    /// The instalments of a customer's invoice, or its one item of another kind.
    pub fn documents(
        &self,
        customer: CustomerKey,
        kind: ItemKind,
        number: &str,
    ) -> Result<Vec<Document>, StoreError> {
        let sql =
            format!("{DOCUMENT} WHERE number = ?3 AND kind = ?2 AND customer_id = ?1 ORDER BY instalment");
        self.list(&sql, (customer, kind, number), Document::read)
    }

    /// The documents of this kind and number, customer by customer, each with all its instalments.
    pub fn documents_named(&self, kind: ItemKind, number: &str) -> Result<Vec<Document>, StoreError> {
        let sql = format!("{DOCUMENT} WHERE number = ?2 AND kind = ?1 ORDER BY customer_id, instalment");
        self.list(&sql, (kind, number), Document::read)
    }

    /// Whether a customer has a document of this kind and number.
    pub fn has_document(
        &self,
        customer: CustomerKey,
        kind: ItemKind,
        number: &str,
    ) -> Result<bool, StoreError> {
        let sql = "SELECT 1 FROM item WHERE number = ?3 AND kind = ?2 AND customer_id = ?1";
        Ok(self.first(sql, (customer, kind, number), |_| Ok(()))?.is_some())
    }

    /// The largest number that follows these letters in a number of a document of this kind; 0 where there is none.
    pub fn largest_number(&self, kind: ItemKind, letters: &str) -> Result<u64, StoreError> {
        // By the index item_number. What undoes a document has its number too; a very long one is none of ours.
        self.count(
            "SELECT coalesce(max(CAST(substr(number, length(:letters) + 1) AS INTEGER)), 0) FROM item
             WHERE number >= :letters || '0' AND number < :letters || ':' AND kind = :kind
               AND length(number) <= length(:letters) + 16",
            named_params! { ":letters": letters, ":kind": kind },
        )
    }

    /// The event that added a document.
    pub fn entered_by(&self, id: ItemId) -> Result<Option<Event>, StoreError> {
        let sql = "SELECT event_id, id FROM item WHERE id = ?1";
        let event = self.first(sql, [id], |row| row.get(0, item::EVENT_ID))?;
        event.map_or(Ok(None), |event| self.event(event))
    }

    /// A document by its id.
    pub fn document(&self, id: ItemId) -> Result<Option<Document>, StoreError> {
        self.first(&format!("{DOCUMENT} WHERE id = ?1"), [id], Document::read)
    }

    /// The document that was imported from this place in its source (A7).
    pub fn document_of_source(&self, key: &str) -> Result<Option<Document>, StoreError> {
        self.first(&format!("{DOCUMENT} WHERE source_key = ?1"), [key], Document::read)
    }

    /// Whether it is known where a document is in a source.
    pub fn has_source_key(&self, id: ItemId) -> Result<bool, StoreError> {
        let sql = "SELECT source_key, id FROM item WHERE id = ?1";
        Ok(self.first(sql, [id], |row| row.get(0, item::SOURCE_KEY))?.flatten().is_some())
    }

    /// What is open of a document as of a day: an application dated later is no relief yet (R2.6).
    pub fn open_on(&self, document: &Document, day: Day) -> Result<OpenAmount, StoreError> {
        let stored = StoredOpen { left: document.left, settled: document.settled };
        self.open_amount(document.id, stored, day)
    }

    /// All documents of a customer in the order of their days.
    pub fn customer_documents(&self, customer: CustomerKey) -> Result<Vec<Document>, StoreError> {
        self.list(&format!("{DOCUMENT} WHERE customer_id = ?1 ORDER BY day, id"), [customer], Document::read)
    }

    /// The documents of a customer of which something can still be paid or applied, in the order of their due days.
    pub fn documents_left(&self, customer: CustomerKey) -> Result<Vec<Document>, StoreError> {
        let sql = format!("{DOCUMENT} WHERE customer_id = ?1 AND open <> 0 ORDER BY due_day, day, id");
        self.list(&sql, [customer], Document::read)
    }

    /// Visits every document of which something can still be paid or applied, in the order of customers and due days.
    pub fn each_document_left<E: From<StoreError>>(
        &self,
        mut visit: impl FnMut(Document) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = format!("{DOCUMENT} WHERE open <> 0 ORDER BY customer_id, due_day, day, id");
        self.each(&sql, [], |row| visit(Document::read(row)?))
    }

    /// The newest day as of which a list said what is open of a customer (A11): that of its documents brought forward. One
    /// that has the day of what it settles says nothing: it may be dated after the list.
    pub fn newest_brought_forward(&self, customer: CustomerKey) -> Result<Option<Day>, StoreError> {
        let sql = "SELECT i.day, i.id FROM item i WHERE i.customer_id = ?1 AND i.brought_forward = 1 AND NOT EXISTS (
                       SELECT 1 FROM application a
                       JOIN item d ON d.id = CASE WHEN a.debit_item = i.id THEN a.credit_item ELSE a.debit_item END
                       WHERE (a.debit_item = i.id OR a.credit_item = i.id) AND d.day = i.day)
                   ORDER BY i.day DESC LIMIT 1";
        self.first(sql, [customer], |row| row.get(0, item::DAY))
    }

    /// The invoices of a customer of which something is open as of a day or can still be paid, in the order of their due
    /// days, each with what is open of it.
    pub fn invoices_on(
        &self,
        customer: CustomerKey,
        day: Day,
    ) -> Result<Vec<(Document, OpenAmount)>, StoreError> {
        let mut documents = self.documents_left(customer)?;
        let later = format!("{DOCUMENT} WHERE customer_id = ?1 AND open = 0 AND settled_day > ?2");
        documents.extend(self.list(&later, (customer, day), Document::read)?);
        documents.retain(|document| document.kind == ItemKind::Invoice);
        documents.sort_by_key(|document| (document.due, document.day, document.id));
        let mut invoices = Vec::with_capacity(documents.len());
        for document in documents {
            let open = self.open_on(&document, day)?;
            if !open.open.is_zero() || !document.left.is_zero() {
                invoices.push((document, open));
            }
        }
        Ok(invoices)
    }

    /// The day on which receipts had paid the invoice that an instalment belongs to, as of a day: what is paid or
    /// settled later is not yet (R0.3).
    pub fn paid_on(&self, instalment: &Document, day: Day) -> Result<Option<Day>, StoreError> {
        self.paid_as_of((instalment.customer, &instalment.number), instalment.paid, day)
    }

    pub(super) fn paid_as_of(
        &self,
        (customer, invoice): (CustomerKey, &str),
        paid: Option<Day>,
        day: Day,
    ) -> Result<Option<Day>, StoreError> {
        let Some(paid) = paid.filter(|paid| *paid <= day) else {
            return Ok(None);
        };
        let sql = "SELECT settled_day, id FROM item WHERE number = ?3 AND kind = ?2 AND customer_id = ?1";
        let settled =
            self.list(sql, (customer, ItemKind::Invoice, invoice), |row| row.get(0, item::SETTLED_DAY))?;
        Ok(settled.into_iter().flatten().all(|settled| settled <= day).then_some(paid))
    }

    /// The applications of an item, on either side, in the order in which they were made.
    pub fn applications(&self, item: ItemId) -> Result<Vec<Application>, StoreError> {
        self.list(
            "SELECT debit_item, credit_item, day, amount, id FROM application
             WHERE debit_item = ?1 OR credit_item = ?1 ORDER BY id",
            [item],
            Application::read,
        )
    }
}
