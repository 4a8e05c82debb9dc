//! Entered invoices that await their transfer (R5). An invoice awaits it by its first instalment.

use super::column::{Row, from_row};
use super::tables::item;
use super::{CustomerKey, ItemId, OrderId, StoreError, TracedRow, TracedTable, Tx, View};
use crate::credit::{Day, ItemKind, Money, ShipToId};

from_row! {
    /// An invoice that was entered and is not yet transferred.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Awaiting {
        pub id: ItemId = get(item::ID),
        pub number: String = get(item::NUMBER),
        pub customer: CustomerKey = get(item::CUSTOMER_ID),
        pub ship_to: Option<ShipToId> = get(item::SHIP_TO_ID),
        /// The order that it invoices.
        pub order: Option<OrderId> = get(item::ORDER_ID),
        pub day: Day = get(item::DAY),
        /// Due date of its last instalment.
        pub due: Day = get(item::DUE_DAY),
        /// Amount of all instalments.
        pub amount: Money = get(item::AMOUNT),
    }
}

impl Awaiting {
    /// The invoice of these instalments.
    fn whole(parts: &[Self]) -> Option<Self> {
        let first = parts.first()?;
        let due = parts.iter().map(|part| part.due).fold(first.due, Day::max);
        Some(Self { due, amount: parts.iter().map(|part| part.amount).sum(), ..first.clone() })
    }
}

/// Walks index `item_awaiting`, and the unique one of the numbers for the parts.
const AWAITING: &str = "SELECT first.id, first.number, first.customer_id, first.ship_to_id, first.order_id, first.day,
                               part.due_day, part.amount
                        FROM item first JOIN item part ON part.kind = first.kind AND part.number = first.number
                          AND part.customer_id = first.customer_id
                        WHERE first.awaits_transfer = 1 ORDER BY first.id";

impl Tx<'_> {
    /// Has an invoice, known by its first instalment, await its transfer.
    pub fn await_transfer(&self, invoice: ItemId) -> Result<(), StoreError> {
        self.set_awaiting("UPDATE item SET awaits_transfer = 1 WHERE id = ?1", invoice)
    }

    /// Transfers an invoice, one way.
    pub fn transfer(&self, invoice: &Awaiting) -> Result<(), StoreError> {
        self.set_awaiting("UPDATE item SET awaits_transfer = 0 WHERE id = ?1", invoice.id)
    }

    fn set_awaiting(&self, sql: &str, invoice: ItemId) -> Result<(), StoreError> {
        let row = TracedRow { table: TracedTable::Item, id: invoice.0 };
        self.traced(row, &["awaits_transfer"], || self.run(sql, [invoice]).map(|_| ()))
    }
}

impl View<'_> {
    /// What was invoiced of an order before one of its invoices, which is known by its first instalment.
    pub fn invoiced_before(&self, order: OrderId, invoice: ItemId) -> Result<Money, StoreError> {
        let sql = "SELECT amount FROM item WHERE order_id = ?1 AND kind = ?2 AND id < ?3";
        let amounts = self.list(sql, (order, ItemKind::Invoice, invoice), |row| row.get(0, item::AMOUNT))?;
        Ok(amounts.into_iter().sum())
    }

    /// The invoices that await their transfer, in the order of their entry.
    pub fn awaiting_transfer(&self) -> Result<Vec<Awaiting>, StoreError> {
        let parts = self.list(AWAITING, [], Awaiting::read)?;
        Ok(parts.chunk_by(|one, other| one.id == other.id).filter_map(Awaiting::whole).collect())
    }
}
