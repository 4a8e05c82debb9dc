//! The open items of all accounts, streamed once in the order of the customers.

use rusqlite::named_params;

use super::{CustomerKey, StoreError, View};
use crate::credit::{Day, ItemKind, Money, ShipToId};

/// An open item without its number, as the stream gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccountItem {
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
    /// Its ship-to.
    pub ship_to: Option<ShipToId>,
    /// In dispute.
    pub disputed: bool,
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
            as_of,
            &mut visit,
        )?;
        if self.latest_application()? > as_of {
            self.stream_items(
                "SELECT id, customer_id, kind, day, due_day, open, settled_day, ship_to_id, disputed FROM item
                 WHERE open = 0 AND settled_day > :as_of ORDER BY customer_id",
                as_of,
                &mut visit,
            )?;
        }
        Ok(())
    }

    fn stream_items<E: From<StoreError>>(
        &self,
        sql: &str,
        as_of: Day,
        visit: &mut impl FnMut(&AccountItem) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut statement = self.connection.prepare_cached(sql).map_err(StoreError::from)?;
        let bound = statement.parameter_count() > 0;
        let rows = if bound {
            statement.query(named_params! { ":as_of": as_of })
        } else {
            statement.query([])
        };
        let mut rows = rows.map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            if let Some(item) = self.account_item(row, as_of)? {
                visit(&item)?;
            }
        }
        Ok(())
    }

    fn account_item(&self, row: &rusqlite::Row<'_>, as_of: Day) -> Result<Option<AccountItem>, StoreError> {
        let mut open: Money = row.get(5)?;
        if row
            .get::<_, Option<Day>>(6)?
            .is_some_and(|settled| settled > as_of)
        {
            let id = row.get(0)?;
            let amount: Money = self
                .one("SELECT amount FROM item WHERE id = ?1", [id], |row| row.get(0))?
                .unwrap_or(Money::ZERO);
            open = amount - self.applied_until(id, as_of)?;
        }
        let item = AccountItem {
            customer: row.get(1)?,
            kind: row.get(2)?,
            day: row.get(3)?,
            due: row.get(4)?,
            open,
            ship_to: row.get(7)?,
            disputed: row.get(8)?,
        };
        Ok((!open.is_zero()).then_some(item))
    }
}
