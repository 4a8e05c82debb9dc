//! Documents and orders one at a time, with the codes of what they refer to: what is exported.

use rusqlite::Row;

use super::open_amount::StoredOpen;
use super::order::OrderRecord;
use super::{DocumentAmount, ItemId, StoreError, View};
use crate::credit::{Currency, Day, ItemKind, Money};

/// A document with the codes of what it refers to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedDocument {
    /// Which.
    pub id: ItemId,
    /// What it is.
    pub kind: ItemKind,
    /// Code of the customer.
    pub customer: String,
    /// Currency of the account.
    pub currency: Currency,
    /// Number.
    pub number: String,
    /// Which instalment, where there are several.
    pub instalment: Option<u32>,
    /// Date.
    pub day: Day,
    /// Due date.
    pub due: Day,
    /// Amount in the account's currency.
    pub amount: Money,
    /// What is open of it as of the day that was asked.
    pub open: Money,
    /// In dispute.
    pub disputed: bool,
    /// The day on which receipts had paid it in full, until that day.
    pub paid: Option<Day>,
    /// The day from which a reversed receipt is as if it had never been.
    pub reversed: Option<Day>,
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
    /// The order.
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

const DOCUMENTS: &str = "SELECT i.id, i.kind, c.code, c.currency, i.number,
            CASE WHEN i.instalment > 1 OR EXISTS (
                SELECT 1 FROM item n WHERE n.kind = i.kind AND n.number = i.number AND n.instalment > 1)
            THEN i.instalment END,
            i.day, i.due_day, i.amount, i.open, i.disputed, i.paid_day, i.reversed_day, s.code, o.number,
            i.currency, i.amount_doc, i.rate, i.settled_day
     FROM item i JOIN customer c ON c.id = i.customer_id LEFT JOIN ship_to s ON s.id = i.ship_to_id
     LEFT JOIN sales_order o ON o.id = i.order_id
     WHERE i.kind IN (?1, ?2) ORDER BY i.id";

impl ListedDocument {
    /// With everything that has met it, whatever its day.
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let own = (row.get::<_, Option<String>>(15)?, row.get::<_, Option<String>>(17)?);
        let document = match own {
            (Some(currency), Some(rate)) => currency.parse().ok().zip(rate.parse().ok()),
            _ => None,
        };
        let amount: Option<Money> = row.get(16)?;
        Ok(Self {
            id: row.get(0)?,
            kind: row.get(1)?,
            customer: row.get(2)?,
            currency: row.get::<_, String>(3)?.parse().unwrap_or(Currency::EUR),
            number: row.get(4)?,
            instalment: row.get(5)?,
            day: row.get(6)?,
            due: row.get(7)?,
            amount: row.get(8)?,
            open: row.get(9)?,
            disputed: row.get(10)?,
            paid: row.get(11)?,
            reversed: row.get(12)?,
            ship_to: row.get(13)?,
            order: row.get(14)?,
            document: document.zip(amount).map(|((currency, rate), amount)| DocumentAmount {
                currency,
                amount,
                rate,
            }),
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
        let (first, last) = (kinds.first(), kinds.last());
        let mut statement = self.connection.prepare_cached(DOCUMENTS).map_err(StoreError::from)?;
        let mut rows = statement.query((first, last)).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            let mut listed = ListedDocument::read(row).map_err(StoreError::from)?;
            let settled = row.get(18).map_err(StoreError::from)?;
            let stored = StoredOpen { left: listed.open, settled };
            listed.open = self.open_amount(listed.id, stored, as_of)?.open;
            listed.paid = self.paid_as_of(&listed.number, listed.paid, as_of)?;
            visit(listed)?;
        }
        Ok(())
    }

    /// Every order in the order of entry.
    pub fn each_listed_order<E: From<StoreError>>(
        &self,
        mut visit: impl FnMut(ListedOrder) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = "SELECT c.code, c.currency, s.code, w.code FROM sales_order o
                   JOIN customer c ON c.id = o.customer_id LEFT JOIN ship_to s ON s.id = o.ship_to_id
                   LEFT JOIN warehouse w ON w.id = o.warehouse_id WHERE o.id = ?1";
        self.each_order(|order| {
            let listed = self.one(sql, [order.id], |row| {
                Ok(ListedOrder {
                    order,
                    customer: row.get(0)?,
                    currency: row.get::<_, String>(1)?.parse().unwrap_or(Currency::EUR),
                    ship_to: row.get(2)?,
                    warehouse: row.get(3)?,
                })
            })?;
            listed.map_or(Ok(()), &mut visit)
        })
    }
}
