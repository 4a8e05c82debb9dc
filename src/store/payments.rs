//! The invoices that receipts paid in full, by the day on which they did (R8.2).

use rusqlite::named_params;

use super::{CustomerKey, StoreError, View};
use crate::credit::{Day, Money};

/// An invoice that receipts paid in full.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaidInvoice {
    /// Number.
    pub number: String,
    /// Its date.
    pub day: Day,
    /// Due date of its last instalment.
    pub due: Day,
    /// The day on which it became paid in full.
    pub paid: Day,
    /// Amount of all instalments.
    pub amount: Money,
}

impl PaidInvoice {
    /// Days from its date to the day it was paid.
    pub fn days_to_pay(&self) -> i64 {
        self.paid.since(self.day)
    }

    /// Days from its due date to the day it was paid; below zero where it was paid early.
    pub fn days_late(&self) -> i64 {
        self.paid.since(self.due)
    }
}

impl View<'_> {
    /// The invoices of a customer that were paid in full between two days, both included, the earliest paid first.
    ///
    /// As of `today`: one whose other instalments are settled later is not paid yet. By the index `item_paid`.
    pub fn paid_invoices(
        &self,
        customer: CustomerKey,
        (from, to): (Day, Day),
        today: Day,
    ) -> Result<Vec<PaidInvoice>, StoreError> {
        let sql = "SELECT i.number, i.day, max(p.due_day), i.paid_day, sum(p.amount)
             FROM item i JOIN item p ON p.kind = 1 AND p.number = i.number
             WHERE i.customer_id = :customer AND i.paid_day IS NOT NULL AND i.paid_day BETWEEN :from AND :to
             GROUP BY i.paid_day, i.id HAVING coalesce(max(p.settled_day), :today) <= :today
             ORDER BY i.paid_day, i.id";
        let to = to.min(today);
        let parameters = named_params! { ":customer": customer, ":from": from, ":to": to, ":today": today };
        self.all(sql, parameters, |row| {
            Ok(PaidInvoice {
                number: row.get(0)?,
                day: row.get(1)?,
                due: row.get(2)?,
                paid: row.get(3)?,
                amount: row.get(4)?,
            })
        })
    }
}
