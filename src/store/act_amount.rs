//! What an act was about, and how much money that is.

use super::column::Row;
use super::event::EventId;
use super::tables::{application, audit, customer, item, sales_order};
use super::{StoreError, View};
use crate::credit::{Amount, Money, Totals};

/// What an act was about: the first thing, and how many there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActSubjects {
    /// Its code or number.
    pub first: Option<String>,
    pub count: u64,
}

/// Whose records are about an act as a whole, beside those of its customers.
const SUMMARIES: &str = "('validation', 'report')";

impl View<'_> {
    /// What an event was about, by its audit records.
    pub fn act_subjects(&self, event: EventId) -> Result<ActSubjects, StoreError> {
        // By the index audit_event.
        let sql = format!(
            "SELECT subject, id FROM audit WHERE event_id = ?1 ORDER BY subject_kind IN {SUMMARIES}, id LIMIT 1"
        );
        let first = self.first(&sql, [event], |row| row.get(0, audit::SUBJECT))?;
        let sql = format!(
            "SELECT count(DISTINCT subject) FROM audit WHERE event_id = ?1 AND subject_kind NOT IN {SUMMARIES}"
        );
        let count = self.count(&sql, [event])?;
        Ok(ActSubjects { first, count })
    }

    /// The sums of the orders that an event was about.
    pub fn orders_total(&self, event: EventId) -> Result<Totals, StoreError> {
        self.total(
            "SELECT o.amount, c.currency, c.id FROM sales_order o JOIN customer c ON c.id = o.customer_id
             WHERE o.id IN (SELECT order_id FROM audit WHERE event_id = ?1)",
            event,
            |row| row.get(0, sales_order::AMOUNT),
        )
    }

    /// The sums of the documents that an event added or changed, with all instalments.
    pub fn documents_total(&self, event: EventId) -> Result<Totals, StoreError> {
        self.total(
            "SELECT d.amount, c.currency, c.id FROM item d JOIN customer c ON c.id = d.customer_id
             WHERE (d.customer_id, d.kind, d.number) IN (
                 SELECT i.customer_id, i.kind, i.number FROM trace t
                 JOIN item i ON i.id BETWEEN t.first_id AND t.last_id
                 WHERE t.event_id = ?1 AND t.table_name = 'item')",
            event,
            |row| row.get(0, item::AMOUNT),
        )
    }

    /// The sums of what an event applied, or undid of that.
    pub fn applied_total(&self, event: EventId) -> Result<Totals, StoreError> {
        self.total(
            "SELECT a.amount, c.currency, c.id FROM trace t
             JOIN application a ON a.id BETWEEN t.first_id AND t.last_id
             JOIN item i ON i.id = a.debit_item JOIN customer c ON c.id = i.customer_id
             WHERE t.event_id = ?1 AND t.table_name = 'application'",
            event,
            |row| Ok(row.get(0, application::AMOUNT)?.abs()),
        )
    }

    fn total(
        self,
        sql: &str,
        event: EventId,
        amount: fn(&Row<'_>) -> Result<Money, StoreError>,
    ) -> Result<Totals, StoreError> {
        let sums =
            self.list(sql, [event], |row| Ok(Amount::new(amount(row)?, row.get(1, customer::CURRENCY)?)))?;
        Ok(sums.into_iter().collect())
    }
}
