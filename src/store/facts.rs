//! The facts of one account as the order check reads them: a handful of reads over covering indexes.

use super::column::Row;
use super::engine::{Params, dialect, named_params};
use super::item::amount_and_open;
use super::open_amount::{OpenAmount, StoredOpen};
use super::tables::{customer, item, ledger, sales_order, ship_to};
use super::{CustomerKey, GroupId, OrderId, StoreError, View};
use crate::credit::{Currency, Day, Item, OpenOrder, ShipToId};

impl View<'_> {
    /// The latest day of any application: from that day on, no stored total depends on the future.
    pub fn latest_application(&self) -> Result<Day, StoreError> {
        let latest =
            self.first("SELECT latest_day, id FROM ledger", [], |row| row.get(0, ledger::LATEST_DAY))?;
        latest.ok_or_else(|| ledger::LATEST_DAY.corrupt(1, "NULL").into())
    }

    /// The items of a customer that are open today, each with what is open of it today: an application dated later
    /// is no relief yet (R2.6).
    pub fn items_today(&self, customer: CustomerKey, today: Day) -> Result<Vec<Item>, StoreError> {
        let mut items = self.read_items(
            "SELECT id, kind, number, day, due_day, amount, open, settled_day, ship_to_id, disputed FROM item
             WHERE customer_id = :customer AND open <> 0 ORDER BY due_day, day",
            named_params! { ":customer": customer },
            today,
        )?;
        items.extend(self.read_items(
            "SELECT id, kind, number, day, due_day, amount, open, settled_day, ship_to_id, disputed FROM item
             WHERE customer_id = :customer AND open = 0 AND settled_day > :today",
            named_params! { ":customer": customer, ":today": today },
            today,
        )?);
        Ok(items)
    }

    /// The items of a customer as of a day: those dated on or before it, less the applications dated on or before it
    /// (R0.3).
    pub fn items_as_of(&self, customer: CustomerKey, as_of: Day) -> Result<Vec<Item>, StoreError> {
        let mut items = self.items_today(customer, as_of)?;
        items.retain(|item| item.day <= as_of);
        Ok(items)
    }

    fn read_items(&self, sql: &str, params: impl Params, today: Day) -> Result<Vec<Item>, StoreError> {
        let items = self.list(sql, params, |row| self.item(row, today))?;
        Ok(items.into_iter().filter(|item| !item.open.is_zero()).collect())
    }

    fn item(&self, row: &Row<'_>, today: Day) -> Result<Item, StoreError> {
        let (_, left) = amount_and_open(row, [5, 6])?;
        let stored = StoredOpen { left, settled: row.get(7, item::SETTLED_DAY)? };
        let OpenAmount { open, later } = self.open_amount(row.get(0, item::ID)?, stored, today)?;
        Ok(Item {
            kind: row.get(1, item::KIND)?,
            number: row.get(2, item::NUMBER)?,
            day: row.get(3, item::DAY)?,
            due: row.get(4, item::DUE_DAY)?,
            open,
            later,
            ship_to: row.get(8, item::SHIP_TO_ID)?,
            disputed: row.get(9, item::DISPUTED)?,
        })
    }

    /// The open orders of a customer with something left to invoice, without the one under review.
    pub fn open_orders(
        &self,
        customer: CustomerKey,
        under_review: Option<OrderId>,
    ) -> Result<Vec<OpenOrder>, StoreError> {
        let by_index = dialect::by_index("order_open");
        let sql = format!(
            "SELECT id, amount, invoiced, ship_day, standing, confirmed, shipped_day, on_account, ship_to_id, state,
                    number
             FROM sales_order {by_index}
             WHERE customer_id = :customer AND state NOT IN ('closed', 'cancelled') AND amount > invoiced
               AND id <> :under_review"
        );
        self.list(
            &sql,
            named_params! { ":customer": customer, ":under_review": under_review.map_or(0, |id| id.0) },
            |row| self.open_order(row, row.get(10, sales_order::NUMBER)?),
        )
    }

    /// The ship-tos of a customer that have a limit of their own.
    pub fn ship_tos_apart(&self, customer: CustomerKey) -> Result<Vec<ShipToId>, StoreError> {
        self.list(
            "SELECT id FROM ship_to WHERE customer_id = ?1 AND credit_limit IS NOT NULL",
            [customer],
            |row| row.get(0, ship_to::ID),
        )
    }

    /// The members of a credit group with the currencies of their accounts.
    pub fn credit_group_members(&self, group: GroupId) -> Result<Vec<(CustomerKey, Currency)>, StoreError> {
        self.list(
            "SELECT id, currency FROM customer WHERE credit_group_id = ?1 ORDER BY id",
            [group],
            |row| Ok((row.get(0, customer::ID)?, row.get(1, customer::CURRENCY)?)),
        )
    }
}
