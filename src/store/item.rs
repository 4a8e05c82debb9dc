//! Documents: invoices and their instalments, credit notes, receipts.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Row, named_params};
use rust_decimal::Decimal;

use super::event::EventId;
use super::open_amount::{OpenAmount, StoredOpen};
use super::row::stored_as_id;
use super::{CustomerKey, OrderId, StoreError, Tx, View};
use crate::credit::{Currency, Day, ItemKind, Money, ShipToId};

/// Which item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ItemId(pub i64);
stored_as_id![ItemId];

impl ToSql for ItemKind {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(match self {
            Self::Invoice => 1_i64,
            Self::Credit => 2,
            Self::Receipt => 3,
        }))
    }
}

impl FromSql for ItemKind {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value.as_i64()? {
            1 => Ok(Self::Invoice),
            2 => Ok(Self::Credit),
            3 => Ok(Self::Receipt),
            other => Err(FromSqlError::OutOfRange(other)),
        }
    }
}

/// A document in a currency that is not the account's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DocumentAmount {
    /// Its currency.
    pub currency: Currency,
    /// Its amount in that currency.
    pub amount: Money,
    /// What one unit of it is worth in the account's currency.
    pub rate: Decimal,
}

/// An item to be added.
#[derive(Debug, Clone)]
pub struct NewItem<'a> {
    /// What it is.
    pub kind: ItemKind,
    /// The number people know it by.
    pub number: &'a str,
    /// Which instalment, from 1; 1 for everything but invoices.
    pub instalment: u32,
    /// Whose.
    pub customer: CustomerKey,
    /// Its ship-to.
    pub ship_to: Option<ShipToId>,
    /// The order that it invoices.
    pub order: Option<OrderId>,
    /// Its date.
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

/// How a new item stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// Wholly open.
    Open,
    /// Wholly settled on a day.
    Settled(Day),
}

/// A document as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Which.
    pub id: ItemId,
    /// What it is.
    pub kind: ItemKind,
    /// Number.
    pub number: String,
    /// Instalment.
    pub instalment: u32,
    /// Whose.
    pub customer: CustomerKey,
    /// Ship-to.
    pub ship_to: Option<ShipToId>,
    /// The order it invoices.
    pub order: Option<OrderId>,
    /// Date.
    pub day: Day,
    /// Due date.
    pub due: Day,
    /// Amount.
    pub amount: Money,
    /// What can still be paid or applied of it: what no document has met yet, whatever its day. What is open of it as of
    /// a day is asked of [`View::open_on`].
    pub left: Money,
    /// Day of its newest application.
    pub settled: Option<Day>,
    /// The day on which receipts had paid the invoice in full (R8.2).
    pub paid: Option<Day>,
    /// In dispute.
    pub disputed: bool,
    /// The day from which a reversed receipt is as if it had never been.
    pub reversed: Option<Day>,
    /// Whether it is the first instalment of an invoice that was entered and is not yet transferred (R5).
    pub awaits_transfer: bool,
}

/// A part of a receipt or credit note applied to an invoice; negative where it was taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Application {
    /// The invoice.
    pub debit: ItemId,
    /// The receipt or credit note.
    pub credit: ItemId,
    /// The day it counts from.
    pub day: Day,
    /// How much.
    pub amount: Money,
}

const DOCUMENT: &str = "SELECT id, kind, number, instalment, customer_id, ship_to_id, order_id, day, due_day, amount, \
                        open, settled_day, paid_day, disputed, reversed_day, awaits_transfer FROM item";

impl Document {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            kind: row.get(1)?,
            number: row.get(2)?,
            instalment: row.get(3)?,
            customer: row.get(4)?,
            ship_to: row.get(5)?,
            order: row.get(6)?,
            day: row.get(7)?,
            due: row.get(8)?,
            amount: row.get(9)?,
            left: row.get(10)?,
            settled: row.get(11)?,
            paid: row.get(12)?,
            disputed: row.get(13)?,
            reversed: row.get(14)?,
            awaits_transfer: row.get(15)?,
        })
    }
}

impl Application {
    pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self { debit: row.get(0)?, credit: row.get(1)?, day: row.get(2)?, amount: row.get(3)? })
    }
}

impl Tx<'_> {
    /// Adds an item, wholly open; nothing where its kind, number and instalment are taken.
    pub fn add_item(&self, item: &NewItem<'_>, event: EventId) -> Result<Option<ItemId>, StoreError> {
        self.insert_item(item, Standing::Open, event)
    }

    pub(super) fn insert_item(
        &self,
        item: &NewItem<'_>,
        standing: Standing,
        event: EventId,
    ) -> Result<Option<ItemId>, StoreError> {
        let document = item.document.as_ref();
        let (open, settled) = match standing {
            Standing::Open => (item.amount, None),
            Standing::Settled(day) => (Money::ZERO, Some(day)),
        };
        let added = self.run(
            "INSERT INTO item (kind, number, instalment, customer_id, ship_to_id, order_id, day, due_day, amount, open,
                               settled_day, paid_day, disputed, event_id, currency, amount_doc, rate)
             VALUES (:kind, :number, :instalment, :customer, :ship_to, :order, :day, :due, :amount, :open,
                     :settled, :paid, :disputed, :event, :currency, :amount_doc, :rate)
             ON CONFLICT (kind, number, instalment) DO NOTHING",
            named_params! {
                ":kind": item.kind, ":number": item.number, ":instalment": item.instalment,
                ":customer": item.customer, ":ship_to": item.ship_to, ":order": item.order, ":day": item.day,
                ":due": item.due, ":amount": item.amount, ":open": open, ":settled": settled,
                ":paid": settled.filter(|_| item.kind == ItemKind::Invoice), ":disputed": item.disputed,
                ":event": event, ":currency": document.map(|document| document.currency.code()),
                ":amount_doc": document.map(|document| document.amount),
                ":rate": document.map(|document| document.rate.to_string()),
            },
        )?;
        Ok((added == 1).then(|| ItemId(self.connection().last_insert_rowid())))
    }

    /// Writes whether an instalment is in dispute.
    pub fn keep_disputed(&self, document: &Document) -> Result<(), StoreError> {
        self.run("UPDATE item SET disputed = ?2 WHERE id = ?1", (document.id, document.disputed)).map(|_| ())
    }
}

impl View<'_> {
    /// The instalments of an invoice, or the one item of another kind.
    pub fn documents(&self, kind: ItemKind, number: &str) -> Result<Vec<Document>, StoreError> {
        let sql = format!("{DOCUMENT} WHERE kind = ?1 AND number = ?2 ORDER BY instalment");
        self.all(&sql, (kind, number), Document::read)
    }

    /// Whether there is a document of this kind and number.
    pub fn has_document(&self, kind: ItemKind, number: &str) -> Result<bool, StoreError> {
        let sql = "SELECT 1 FROM item WHERE kind = ?1 AND number = ?2";
        Ok(self.one(sql, (kind, number), |_| Ok(()))?.is_some())
    }

    /// What a document was in its own currency, where that is not the account's.
    pub fn document_amount(&self, id: ItemId) -> Result<Option<DocumentAmount>, StoreError> {
        let kept = self.one(
            "SELECT currency, amount_doc, rate FROM item WHERE id = ?1 AND currency IS NOT NULL",
            [id],
            |row| Ok((row.get::<_, String>(0)?, row.get(1)?, row.get::<_, String>(2)?)),
        )?;
        let read = |(currency, amount, rate): (String, Money, String)| {
            let (currency, rate) = (currency.parse().ok()?, rate.parse().ok()?);
            Some(DocumentAmount { currency, amount, rate })
        };
        Ok(kept.and_then(read))
    }

    /// A document by its id.
    pub fn document(&self, id: ItemId) -> Result<Option<Document>, StoreError> {
        self.one(&format!("{DOCUMENT} WHERE id = ?1"), [id], Document::read)
    }

    /// What is open of a document as of a day: an application dated later is no relief yet (R2.6).
    pub fn open_on(&self, document: &Document, day: Day) -> Result<OpenAmount, StoreError> {
        let stored = StoredOpen { left: document.left, settled: document.settled };
        self.open_amount(document.id, stored, day)
    }

    /// All documents of a customer in the order of their days.
    pub fn customer_documents(&self, customer: CustomerKey) -> Result<Vec<Document>, StoreError> {
        self.all(&format!("{DOCUMENT} WHERE customer_id = ?1 ORDER BY day, id"), [customer], Document::read)
    }

    /// The documents of a customer of which something can still be paid or applied, in the order of their due days.
    pub fn documents_left(&self, customer: CustomerKey) -> Result<Vec<Document>, StoreError> {
        let sql = format!("{DOCUMENT} WHERE customer_id = ?1 AND open <> 0 ORDER BY due_day, day, id");
        self.all(&sql, [customer], Document::read)
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
        documents.extend(self.all(&later, (customer, day), Document::read)?);
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
        self.paid_as_of(&instalment.number, instalment.paid, day)
    }

    pub(super) fn paid_as_of(
        &self,
        invoice: &str,
        paid: Option<Day>,
        day: Day,
    ) -> Result<Option<Day>, StoreError> {
        let Some(paid) = paid.filter(|paid| *paid <= day) else {
            return Ok(None);
        };
        let last = self.one(
            "SELECT max(settled_day) FROM item WHERE kind = ?1 AND number = ?2",
            (ItemKind::Invoice, invoice),
            |row| row.get::<_, Option<Day>>(0),
        )?;
        Ok(last.flatten().is_none_or(|last| last <= day).then_some(paid))
    }

    /// Every document of a kind, one at a time.
    pub fn each_document<E: From<StoreError>>(
        &self,
        kind: ItemKind,
        mut visit: impl FnMut(Document) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = format!("{DOCUMENT} WHERE kind = ?1 ORDER BY id");
        let mut statement = self.connection.prepare_cached(&sql).map_err(StoreError::from)?;
        let mut rows = statement.query([kind]).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            visit(Document::read(row).map_err(StoreError::from)?)?;
        }
        Ok(())
    }

    /// The applications of an item, on either side, in the order in which they were made.
    pub fn applications(&self, item: ItemId) -> Result<Vec<Application>, StoreError> {
        self.all(
            "SELECT debit_item, credit_item, day, amount FROM application
             WHERE debit_item = ?1 OR credit_item = ?1 ORDER BY id",
            [item],
            Application::read,
        )
    }
}
