//! The open items of all accounts, streamed once in the order of the customers.

use rusqlite::named_params;

use super::open_amount::{OpenAmount, StoredOpen};
use super::{CustomerKey, ItemId, StoreError, View};
use crate::credit::{Day, Item, ItemKind, Later, Money, OpenOrder, ShipToId};

/// An open item without its number, as the stream gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccountItem {
    /// Which.
    pub id: ItemId,
    /// Whose.
    pub customer: CustomerKey,
    /// What it is.
    pub kind: ItemKind,
    /// Its date.
    pub day: Day,
    /// Its due date.
    pub due: Day,
    /// What is open of it on the day that was asked.
    pub open: Money,
    /// What will be, where something dated later meets it.
    pub later: Option<Later>,
    /// Its ship-to.
    pub ship_to: Option<ShipToId>,
    /// In dispute.
    pub disputed: bool,
}

impl AccountItem {
    /// As the rules read it; its number stays empty.
    pub fn item(&self) -> Item {
        Item {
            kind: self.kind,
            number: String::new(),
            day: self.day,
            due: self.due,
            open: self.open,
            later: self.later,
            ship_to: self.ship_to,
            disputed: self.disputed,
        }
    }
}

impl View<'_> {
    /// Every item that is open on a day, with what is open of it that day. One scan of the open-item index in the
    /// order of the customers; only where relief lies after the day, the settled items are looked through too (they
    /// come last, again in the order of the customers).
    pub fn each_open_item<E: From<StoreError>>(
        &self,
        as_of: Day,
        mut visit: impl FnMut(&AccountItem) -> Result<(), E>,
    ) -> Result<(), E> {
        self.stream_items(
            "SELECT id, customer_id, kind, day, due_day, open, settled_day, ship_to_id, disputed FROM item
             WHERE open <> 0 ORDER BY customer_id, due_day",
            [],
            as_of,
            &mut visit,
        )?;
        if self.latest_application()? > as_of {
            self.stream_items(
                "SELECT id, customer_id, kind, day, due_day, open, settled_day, ship_to_id, disputed FROM item
                 WHERE open = 0 AND settled_day > :as_of ORDER BY customer_id",
                named_params! { ":as_of": as_of },
                as_of,
                &mut visit,
            )?;
        }
        Ok(())
    }

    /// The items of one customer that are open on a day, with what is open of each that day.
    pub fn each_open_item_of<E: From<StoreError>>(
        &self,
        customer: CustomerKey,
        as_of: Day,
        mut visit: impl FnMut(&AccountItem) -> Result<(), E>,
    ) -> Result<(), E> {
        // By the indexes item_open and item_settled.
        let sql =
            "SELECT id, customer_id, kind, day, due_day, open, settled_day, ship_to_id, disputed FROM item
                   WHERE customer_id = :customer AND open <> 0 ORDER BY due_day";
        self.stream_items(sql, named_params! { ":customer": customer }, as_of, &mut visit)?;
        let sql =
            "SELECT id, customer_id, kind, day, due_day, open, settled_day, ship_to_id, disputed FROM item
                   WHERE customer_id = :customer AND open = 0 AND settled_day > :as_of";
        let settled = named_params! { ":customer": customer, ":as_of": as_of };
        self.stream_items(sql, settled, as_of, &mut visit)
    }

    /// Every open order with something left to invoice, in the order of the customers; without its number.
    pub fn each_open_order<E: From<StoreError>>(
        &self,
        mut visit: impl FnMut(CustomerKey, &OpenOrder) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = "SELECT customer_id, amount - invoiced, ship_day, standing, confirmed, shipped_day IS NOT NULL,
                          on_account, ship_to_id
                   FROM sales_order WHERE state = 'open' AND amount > invoiced ORDER BY customer_id, ship_day";
        let mut statement = self.connection.prepare_cached(sql).map_err(StoreError::from)?;
        let mut rows = statement.query([]).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            let (customer, order) = account_order(row).map_err(StoreError::from)?;
            visit(customer, &order)?;
        }
        Ok(())
    }

    /// What made or unmade debt of late invoices: each invoice with its amount, each application to one with its amount
    /// taken off, and the day after which it counts as late. Invoices that were settled in time or before the first
    /// day are left out, for they come to nothing.
    pub fn each_late_step<E: From<StoreError>>(
        &self,
        first: Day,
        mut visit: impl FnMut(CustomerKey, Day, Money) -> Result<(), E>,
    ) -> Result<(), E> {
        let late = "i.kind = 1 AND (i.open <> 0 OR (i.settled_day > ?1 AND i.settled_day > i.due_day))";
        let sources = [
            format!("SELECT i.customer_id, max(i.day - 1, i.due_day), i.amount FROM item i WHERE {late}"),
            format!(
                "SELECT i.customer_id, max(i.day - 1, i.due_day, a.day - 1), -a.amount
                 FROM item i CROSS JOIN application a ON a.debit_item = i.id WHERE {late}"
            ),
        ];
        for sql in sources {
            let mut statement = self.connection.prepare_cached(&sql).map_err(StoreError::from)?;
            let mut rows = statement.query([first]).map_err(StoreError::from)?;
            while let Some(row) = rows.next().map_err(StoreError::from)? {
                let read = row.get(0).and_then(|customer| Ok((customer, row.get(1)?, row.get(2)?)));
                let (customer, late_after, amount) = read.map_err(StoreError::from)?;
                visit(customer, late_after, amount)?;
            }
        }
        Ok(())
    }

    fn stream_items<E: From<StoreError>>(
        self,
        sql: &str,
        params: impl rusqlite::Params,
        as_of: Day,
        visit: &mut impl FnMut(&AccountItem) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut statement = self.connection.prepare_cached(sql).map_err(StoreError::from)?;
        let mut rows = statement.query(params).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            if let Some(item) = self.account_item(row, as_of)? {
                visit(&item)?;
            }
        }
        Ok(())
    }

    fn account_item(self, row: &rusqlite::Row<'_>, as_of: Day) -> Result<Option<AccountItem>, StoreError> {
        let stored = StoredOpen { left: row.get(5)?, settled: row.get(6)? };
        let OpenAmount { open, later } = self.open_amount(row.get(0)?, stored, as_of)?;
        let item = AccountItem {
            id: row.get(0)?,
            customer: row.get(1)?,
            kind: row.get(2)?,
            day: row.get(3)?,
            due: row.get(4)?,
            open,
            later,
            ship_to: row.get(7)?,
            disputed: row.get(8)?,
        };
        Ok((!open.is_zero()).then_some(item))
    }
}

fn account_order(row: &rusqlite::Row<'_>) -> rusqlite::Result<(CustomerKey, OpenOrder)> {
    let order = OpenOrder {
        number: String::new(),
        remaining: row.get(1)?,
        ship_day: row.get(2)?,
        standing: row.get(3)?,
        confirmed: row.get(4)?,
        shipped: row.get(5)?,
        on_account: row.get(6)?,
        ship_to: row.get(7)?,
    };
    Ok((row.get(0)?, order))
}
