//! Documents and orders one at a time, with the codes of what they refer to: what is exported.

use super::column::Row;
use super::item::{amount_and_open, is_of};
use super::open_amount::StoredOpen;
use super::order::OrderRecord;
use super::tables::{customer, item, sales_order, ship_to, warehouse};
use super::{Corrupt, DocumentAmount, ItemId, StoreError, View};
use crate::credit::{Currency, Day, DocumentClass, ItemKind, Money};

/// A document with the codes of what it refers to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedDocument {
    pub id: ItemId,
    pub kind: ItemKind,
    /// Code of the customer.
    pub customer: String,
    /// Currency of the account.
    pub currency: Currency,
    pub number: String,
    /// Which instalment, where there are several.
    pub instalment: Option<u32>,
    pub day: Day,
    pub due: Day,
    /// Amount in the account's currency.
    pub amount: Money,
    /// What is open of it as of the day that was asked.
    pub open: Money,
    pub disputed: bool,
    /// The day on which receipts had paid it in full, until that day.
    pub paid: Option<Day>,
    /// The day from which a reversed receipt is as if it had never been.
    pub reversed: Option<Day>,
    /// Whether it is the first instalment of an invoice that was entered and is not yet transferred (R5).
    pub awaits_transfer: bool,
    pub class: DocumentClass,
    /// Where it is in the source that it was imported from, if that is how it is known (A7).
    pub source_key: Option<String>,
    /// Whether it stands for what happened before the desk had it (A11).
    pub is_brought_forward: bool,
    /// Code of the ship-to.
    pub ship_to: Option<String>,
    /// Number of the order that it invoices.
    pub order: Option<String>,
    /// Its own currency and amount, where they are not the account's.
    pub document: Option<DocumentAmount>,
}

/// An order with the codes of what it refers to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedOrder {
    pub order: OrderRecord,
    /// Code of the customer.
    pub customer: String,
    /// Currency of the account.
    pub currency: Currency,
    /// Code of the ship-to.
    pub ship_to: Option<String>,
    /// Code of the warehouse.
    pub warehouse: Option<String>,
}

fn documents_sql(kinds: &[ItemKind]) -> String {
    format!(
        "SELECT i.id, i.kind, c.code, c.currency, i.number, i.instalment, EXISTS (
                SELECT 1 FROM item n WHERE n.number = i.number AND n.kind = i.kind AND n.customer_id = i.customer_id AND n.instalment > 1),
            i.day, i.due_day, i.amount, i.open, i.disputed, i.paid_day, i.reversed_day, s.code, o.number,
            i.currency, i.amount_doc, i.rate, c.id, s.id, o.id, i.settled_day, i.awaits_transfer, i.class, i.source_key,
            i.brought_forward
     FROM item i LEFT JOIN customer c ON c.id = i.customer_id LEFT JOIN ship_to s ON s.id = i.ship_to_id
     LEFT JOIN sales_order o ON o.id = i.order_id
     WHERE {} ORDER BY i.id",
        is_of(kinds, "i.kind")
    )
}

impl ListedDocument {
    /// With everything that has met it, whatever its day.
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let (amount, open) = amount_and_open(row, [9, 10])?;
        let (instalment, has_several) = (row.get(5, item::INSTALMENT)?, row.computed(6)?);
        Ok(Self {
            id: row.get(0, item::ID)?,
            kind: row.get(1, item::KIND)?,
            customer: row.get(2, customer::CODE)?,
            currency: row.get(3, customer::CURRENCY)?,
            number: row.get(4, item::NUMBER)?,
            instalment: Some(instalment).filter(|_| has_several),
            day: row.get(7, item::DAY)?,
            due: row.get(8, item::DUE_DAY)?,
            amount,
            open,
            disputed: row.get(11, item::DISPUTED)?,
            paid: row.get(12, item::PAID_DAY)?,
            reversed: row.get(13, item::REVERSED_DAY)?,
            awaits_transfer: row.get(23, item::AWAITS_TRANSFER)?,
            class: row.get(24, item::CLASS)?,
            source_key: row.get(25, item::SOURCE_KEY)?,
            is_brought_forward: row.get(26, item::BROUGHT_FORWARD)?,
            ship_to: row.joined(14, ship_to::CODE)?,
            order: row.joined(15, sales_order::NUMBER)?,
            document: DocumentAmount::read(row, 16)?,
        })
    }
}

impl View<'_> {
    /// Every document of these kinds in the order of entry, with what is open of it as of a day.
    pub fn each_listed_document<E: From<StoreError>>(
        &self,
        kinds: &[ItemKind],
        as_of: Day,
        mut visit: impl FnMut(ListedDocument) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each(&documents_sql(kinds), [], |row| {
            let mut listed = ListedDocument::read(row)?;
            let stored = StoredOpen { left: listed.open, settled: row.get(22, item::SETTLED_DAY)? };
            listed.open = self.open_amount(listed.id, stored, as_of)?.open;
            let owner = row.get(19, customer::ID)?;
            listed.paid = self.paid_as_of((owner, &listed.number), listed.paid, as_of)?;
            visit(listed)
        })
    }

    /// Every order in the order of entry.
    pub fn each_listed_order<E: From<StoreError>>(
        &self,
        mut visit: impl FnMut(ListedOrder) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = "SELECT c.code, c.currency, s.code, w.code, c.id, s.id, w.id FROM sales_order o
                   LEFT JOIN customer c ON c.id = o.customer_id LEFT JOIN ship_to s ON s.id = o.ship_to_id
                   LEFT JOIN warehouse w ON w.id = o.warehouse_id WHERE o.id = ?1";
        self.each_order(|order| {
            let id = order.id;
            let listed = self.first(sql, [id], |row| {
                Ok(ListedOrder {
                    order,
                    customer: row.get(0, customer::CODE)?,
                    currency: row.get(1, customer::CURRENCY)?,
                    ship_to: row.joined(2, ship_to::CODE)?,
                    warehouse: row.joined(3, warehouse::CODE)?,
                })
            })?;
            visit(listed.ok_or_else(|| StoreError::from(Corrupt::missing("sales_order", id.0)))?)
        })
    }
}
