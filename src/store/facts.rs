//! The facts of one account as the order check reads them: a handful of reads over covering indexes.

use rusqlite::named_params;

use super::{CustomerKey, CustomerRecord, ItemId, OrderId, StoreError, View};
use crate::credit::{Day, Item, ItemKind, Money, OpenOrder, ShipToId};

impl View<'_> {
    /// The latest day of any application: from that day on, nothing that is kept in step lies in the future.
    pub fn latest_application(&self) -> Result<Day, StoreError> {
        Ok(self.one("SELECT latest_day FROM ledger", [], |row| row.get(0))?.unwrap_or(Day::FIRST))
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

    fn read_items(
        &self,
        sql: &str,
        params: impl rusqlite::Params,
        today: Day,
    ) -> Result<Vec<Item>, StoreError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(params)?;
        let mut items = Vec::new();
        while let Some(row) = rows.next()? {
            let mut open: Money = row.get(6)?;
            if row.get::<_, Option<Day>>(7)?.is_some_and(|settled| settled > today) {
                open = row.get::<_, Money>(5)? - self.applied_until(row.get(0)?, today)?;
            }
            if open.is_zero() {
                continue;
            }
            items.push(Item {
                kind: row.get(1)?,
                number: row.get(2)?,
                day: row.get(3)?,
                due: row.get(4)?,
                open,
                ship_to: row.get(8)?,
                disputed: row.get(9)?,
            });
        }
        Ok(items)
    }

    /// What is applied of an item, on either side, by applications dated on or before a day.
    pub(super) fn applied_until(&self, item: ItemId, day: Day) -> Result<Money, StoreError> {
        let applied = self.one(
            "SELECT (SELECT coalesce(sum(amount), 0) FROM application WHERE debit_item = :item AND day <= :day)
                  + (SELECT coalesce(sum(amount), 0) FROM application WHERE credit_item = :item AND day <= :day)",
            named_params! { ":item": item, ":day": day },
            |row| row.get(0),
        )?;
        Ok(applied.unwrap_or(Money::ZERO))
    }

    /// The open orders of a customer with something left to invoice, without the one under review.
    pub fn open_orders(
        &self,
        customer: CustomerKey,
        under_review: Option<OrderId>,
    ) -> Result<Vec<OpenOrder>, StoreError> {
        self.all(
            "SELECT number, amount - invoiced, ship_day, standing, confirmed, shipped_day IS NOT NULL, on_account,
                    ship_to_id
             FROM sales_order
             WHERE customer_id = :customer AND state = 'open' AND amount > invoiced AND id <> :under_review",
            named_params! { ":customer": customer, ":under_review": under_review.map_or(0, |id| id.0) },
            |row| {
                Ok(OpenOrder {
                    number: row.get(0)?,
                    remaining: row.get(1)?,
                    ship_day: row.get(2)?,
                    standing: row.get(3)?,
                    confirmed: row.get(4)?,
                    shipped: row.get(5)?,
                    on_account: row.get(6)?,
                    ship_to: row.get(7)?,
                })
            },
        )
    }

    /// The ship-tos of a customer that have a limit of their own.
    pub fn ship_tos_apart(&self, customer: CustomerKey) -> Result<Vec<ShipToId>, StoreError> {
        self.all(
            "SELECT id FROM ship_to WHERE customer_id = ?1 AND credit_limit IS NOT NULL",
            [customer],
            |row| row.get(0),
        )
    }

    /// The other members of a customer's credit group.
    pub fn fellow_members(&self, customer: &CustomerRecord) -> Result<Vec<CustomerKey>, StoreError> {
        let Some(group) = &customer.credit_group else {
            return Ok(Vec::new());
        };
        self.all(
            "SELECT id FROM customer
             WHERE credit_group_id = (SELECT id FROM credit_group WHERE code = ?1) AND id <> ?2",
            (group, customer.key),
            |row| row.get(0),
        )
    }

    /// The sum of what is still open of invoices dated on or before a day and due before it, over all customers.
    pub fn overdue_total(&self, as_of: Day) -> Result<Money, StoreError> {
        let mut total = Money::ZERO;
        self.each_open_item::<StoreError>(as_of, |item| {
            if item.kind == ItemKind::Invoice && item.day <= as_of && item.due < as_of {
                total += item.open;
            }
            Ok(())
        })?;
        Ok(total)
    }
}
