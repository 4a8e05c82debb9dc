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

    /// The days to pay of a customer's invoices that were paid in full until a day, and how many they are.
    pub fn paid_sum(&self, customer: CustomerKey, today: Day) -> Result<(i64, u32), StoreError> {
        let sql = format!(
            "SELECT coalesce(sum(paid_day - day), 0), count(*) FROM item
             WHERE customer_id = ?2 AND paid_day IS NOT NULL AND paid_day <= ?1 {}",
            self.paid_by(today)?
        );
        Ok(self.one(&sql, (today, customer), |row| Ok((row.get(0)?, row.get(1)?)))?.unwrap_or_default())
    }

    /// The same of every customer that has paid an invoice, in one pass over the index `item_paid`.
    pub fn each_paid_sum<E: From<StoreError>>(
        &self,
        today: Day,
        mut visit: impl FnMut(CustomerKey, i64, u32) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = format!(
            "SELECT customer_id, sum(paid_day - day), count(*) FROM item
             WHERE paid_day IS NOT NULL AND paid_day <= ?1 {} GROUP BY customer_id",
            self.paid_by(today)?
        );
        let mut statement = self.connection.prepare_cached(&sql).map_err(StoreError::from)?;
        let mut rows = statement.query([today]).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            let read = row.get(0).and_then(|customer| Ok((customer, row.get(1)?, row.get(2)?)));
            let (customer, days, invoices) = read.map_err(StoreError::from)?;
            visit(customer, days, invoices)?;
        }
        Ok(())
    }

    /// Leaves out invoices with an instalment that is settled after the day ?1, where anything is.
    fn paid_by(&self, today: Day) -> Result<&'static str, StoreError> {
        if self.latest_application()? <= today {
            return Ok("");
        }
        Ok(
            "AND NOT EXISTS (SELECT 1 FROM item p WHERE p.kind = 1 AND p.number = item.number AND p.settled_day > ?1)",
        )
    }
}
