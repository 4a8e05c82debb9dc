//! What made invoices late, and what ended that.

use super::column::Row;
use super::item::is_of;
use super::tables::{application, item};
use super::{CustomerKey, StoreError, View};
use crate::credit::{Day, ItemKind, Money};

impl View<'_> {
    /// What made or unmade debt of late invoices: each invoice with its amount, each application to one with its amount
    /// taken off, and the day after which it counts as late. Invoices that were settled in time or before the first
    /// day are left out, for they come to nothing.
    pub fn each_late_step<E: From<StoreError>>(
        &self,
        first: Day,
        mut visit: impl FnMut(CustomerKey, Day, Money) -> Result<(), E>,
    ) -> Result<(), E> {
        let late = format!(
            "{} AND (i.open <> 0 OR (i.settled_day > ?1 AND i.settled_day > i.due_day))",
            is_of(&[ItemKind::Invoice], "i.kind")
        );
        let sql = format!(
            "SELECT i.id, i.customer_id, i.day, i.due_day, i.kind, i.amount FROM item i WHERE {late}"
        );
        self.each(&sql, [first], |row| {
            let late_after = late_after(row)?;
            visit(row.get(1, item::CUSTOMER_ID)?, late_after, row.get(5, item::AMOUNT)?)
        })?;
        let sql = format!(
            "SELECT i.id, i.customer_id, i.day, i.due_day, i.kind, a.day, a.amount, a.id
             FROM item i CROSS JOIN application a WHERE a.debit_item = i.id AND {late}"
        );
        self.each(&sql, [first], |row| {
            let late_after = late_after(row)?.max(row.get(5, application::DAY)? - 1);
            visit(row.get(1, item::CUSTOMER_ID)?, late_after, -row.get(6, application::AMOUNT)?)
        })
    }
}

/// The day after which an invoice is late; its dates and its kind are the third to fifth column.
fn late_after(row: &Row<'_>) -> Result<Day, StoreError> {
    row.get(4, item::KIND)?;
    Ok((row.get(2, item::DAY)? - 1).max(row.get(3, item::DUE_DAY)?))
}
