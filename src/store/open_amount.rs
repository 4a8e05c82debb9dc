//! What is open of an item as of a day: the one answer to every question (R0.8).
//!
//! The column `open` is what no document has met yet, whatever its day: what is left to be paid or applied. As of a day
//! it is the answer where nothing that met the item is dated later; else the applications until that day are summed.

use super::tables::{application, item, ledger};
use super::{ItemId, StoreError, View};
use crate::credit::{Day, Later, Money};

/// What is open of an item as of a day, and what will be where something dated later meets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenAmount {
    /// As of the day.
    pub open: Money,
    /// From a later day on.
    pub later: Option<Later>,
}

/// What is stored of an item: what is left of it, and the day of its newest application.
#[derive(Debug, Clone, Copy)]
pub(super) struct StoredOpen {
    pub(super) left: Money,
    pub(super) settled: Option<Day>,
}

impl View<'_> {
    /// The latest day of any application: from that day on, no stored total depends on the future.
    pub fn latest_application(&self) -> Result<Day, StoreError> {
        let latest =
            self.first("SELECT latest_day, id FROM ledger", [], |row| row.get(0, ledger::LATEST_DAY))?;
        latest.ok_or_else(|| ledger::LATEST_DAY.corrupt(1, "NULL").into())
    }

    /// What is open of an item as of a day. Only where something is dated later is more than the index read.
    pub(super) fn open_amount(
        &self,
        id: ItemId,
        stored: StoredOpen,
        day: Day,
    ) -> Result<OpenAmount, StoreError> {
        let Some(settled) = stored.settled.filter(|settled| *settled > day) else {
            return Ok(OpenAmount { open: stored.left, later: None });
        };
        let open = self.amount_open_before(id, day)?;
        let later = (open != stored.left).then_some(Later { day: settled, left: stored.left });
        Ok(OpenAmount { open, later })
    }

    /// What is open as of a day of an item that something dated later meets. A receipt that was unapplied from its own
    /// day on never was.
    fn amount_open_before(&self, id: ItemId, day: Day) -> Result<Money, StoreError> {
        let sql = "SELECT amount, day, reversed_day, id FROM item WHERE id = ?1";
        let found = self.first(sql, [id], |row| {
            let reversed = row.get(2, item::REVERSED_DAY)?;
            Ok((row.get(0, item::AMOUNT)?, row.get(1, item::DAY)?, reversed))
        })?;
        let (amount, own_day, reversed) = found.ok_or_else(|| item::ID.corrupt(id.0, id.0.to_string()))?;
        if reversed.is_some_and(|reversed| reversed <= own_day) {
            return Ok(Money::ZERO);
        }
        Ok(amount - self.applied_until(id, day)?)
    }

    /// What is applied of an item, on either side, by applications dated on or before a day.
    fn applied_until(&self, item: ItemId, day: Day) -> Result<Money, StoreError> {
        let mut applied = Money::ZERO;
        self.each::<StoreError>(
            "SELECT id, day, amount FROM application WHERE debit_item = ?1
             UNION ALL SELECT id, day, amount FROM application WHERE credit_item = ?1",
            [item],
            |row| {
                if row.get(1, application::DAY)? <= day {
                    applied += row.get(2, application::AMOUNT)?;
                }
                Ok(())
            },
        )?;
        Ok(applied)
    }
}
