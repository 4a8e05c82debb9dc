//! What an act was about, and how much money that is.

use super::event::EventId;
use super::tables::{audit, customer};
use super::{StoreError, View};
use crate::credit::{Amount, Money, Totals};

/// What an act was about: the first thing, and how many there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActSubjects {
    /// Its code or number.
    pub first: Option<String>,
    pub count: usize,
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
        Ok(ActSubjects { first, count: usize::try_from(count).unwrap_or(usize::MAX) })
    }

    /// The sums of the orders that an event was about.
    pub fn orders_total(&self, event: EventId) -> Result<Totals, StoreError> {
        self.total(
            "SELECT c.currency, sum(o.amount), c.id FROM (
                 SELECT DISTINCT order_id FROM audit WHERE event_id = ?1 AND order_id IS NOT NULL) a
             JOIN sales_order o ON o.id = a.order_id JOIN customer c ON c.id = o.customer_id GROUP BY c.currency",
            event,
        )
    }

    /// The sums of the documents that an event added or changed, with all instalments.
    pub fn documents_total(&self, event: EventId) -> Result<Totals, StoreError> {
        self.total(
            "SELECT c.currency, sum(d.amount), c.id FROM (
                 SELECT DISTINCT p.id, p.customer_id, p.amount FROM trace t
                 JOIN item i ON i.id BETWEEN t.first_id AND t.last_id
                 JOIN item p ON p.number = i.number AND p.kind = i.kind AND p.customer_id = i.customer_id
                 WHERE t.event_id = ?1 AND t.table_name = 'item') d
             JOIN customer c ON c.id = d.customer_id GROUP BY c.currency",
            event,
        )
    }

    /// The sums of what an event applied, or undid of that.
    pub fn applied_total(&self, event: EventId) -> Result<Totals, StoreError> {
        self.total(
            "SELECT c.currency, abs(sum(a.amount)), c.id FROM trace t
             JOIN application a ON a.id BETWEEN t.first_id AND t.last_id
             JOIN item i ON i.id = a.debit_item JOIN customer c ON c.id = i.customer_id
             WHERE t.event_id = ?1 AND t.table_name = 'application' GROUP BY c.currency",
            event,
        )
    }

    fn total(self, sql: &str, event: EventId) -> Result<Totals, StoreError> {
        let sums = self.list(sql, [event], |row| {
            let sum: i64 = row.computed(1)?;
            Ok(Amount::new(Money::from_minor(sum), row.get(0, customer::CURRENCY)?))
        })?;
        Ok(sums.into_iter().collect())
    }
}
