//! The doctor: whether the file is sound, and whether what is kept in step still is.

use super::{Corrupt, StoreError, View};
use crate::fields::{CustomerRecord, GroupRecord, ShipToRecord, TermsRecord, UserRecord, WarehouseRecord};

/// A kept value that differs from what the facts say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What is kept: `item.open`.
    pub what: &'static str,
    /// Of which document or order.
    pub subject: String,
    /// As it is kept.
    pub kept: String,
    /// As the facts say.
    pub computed: String,
}

/// Each finds rows whose kept value differs: subject, kept, computed.
const COMPARISONS: [(&str, &str); 7] = [
    (
        "item.open",
        "SELECT i.number, i.open, CASE WHEN i.reversed_day IS NULL THEN i.amount - coalesce(s.applied, 0) ELSE 0 END
         FROM item i LEFT JOIN (
             SELECT item, sum(amount) AS applied FROM (
                 SELECT debit_item AS item, amount FROM application UNION ALL SELECT credit_item, amount FROM application
             ) GROUP BY item) s ON s.item = i.id
         WHERE i.open <> CASE WHEN i.reversed_day IS NULL THEN i.amount - coalesce(s.applied, 0) ELSE 0 END",
    ),
    (
        "item.reversed_day",
        "SELECT i.number, i.reversed_day, 'applied: ' || sum(a.amount) FROM item i
         JOIN application a ON a.credit_item = i.id
         WHERE i.reversed_day IS NOT NULL GROUP BY i.id HAVING sum(a.amount) <> 0",
    ),
    (
        "item.settled_day",
        "SELECT i.number, i.settled_day, coalesce(i.reversed_day, s.latest) FROM item i LEFT JOIN (
             SELECT item, max(day) AS latest FROM (
                 SELECT debit_item AS item, day FROM application UNION ALL SELECT credit_item, day FROM application
             ) GROUP BY item) s ON s.item = i.id
         WHERE i.settled_day IS NOT coalesce(i.reversed_day, s.latest) AND NOT (i.amount = 0 AND s.latest IS NULL)",
    ),
    (
        "item.paid_day",
        "SELECT f.number, f.paid_day, p.paid FROM item f JOIN (
             SELECT i.number, CASE WHEN sum(i.open) = 0 THEN max(i.day, max(s.latest)) END AS paid FROM (
                 SELECT number, sum(open) AS open, max(day) AS day FROM item WHERE kind = 1 GROUP BY number) i
             LEFT JOIN (
                 SELECT number, max(day) AS latest FROM (
                     SELECT d.number, c.day FROM application a JOIN item d ON d.id = a.debit_item
                     JOIN item c ON c.id = a.credit_item WHERE c.kind = 3
                     GROUP BY d.number, c.id HAVING sum(a.amount) > 0) GROUP BY number) s
             ON s.number = i.number GROUP BY i.number) p ON p.number = f.number
         WHERE f.kind = 1 AND f.instalment = 1 AND f.paid_day IS NOT p.paid",
    ),
    (
        "sales_order.invoiced",
        "SELECT o.number, o.invoiced, coalesce(s.invoiced, 0) FROM sales_order o LEFT JOIN (
             SELECT order_id, sum(CASE kind WHEN 1 THEN amount ELSE -amount END) AS invoiced FROM item
             WHERE order_id IS NOT NULL GROUP BY order_id) s ON s.order_id = o.id
         WHERE o.invoiced <> coalesce(s.invoiced, 0)",
    ),
    (
        "sales_order.standing",
        "SELECT o.number, o.standing, h.state FROM sales_order o
         JOIN hold h ON h.order_id = o.id AND h.state IN ('held', 'proposed', 'ready')
         WHERE o.standing <> 'held' OR o.state <> 'open'",
    ),
    (
        "sales_order.held",
        "SELECT o.number, o.standing, 'no hold' FROM sales_order o
         WHERE o.state = 'open' AND o.standing = 'held' AND NOT EXISTS (
             SELECT 1 FROM hold h WHERE h.order_id = o.id AND h.state IN ('held', 'proposed', 'ready'))",
    ),
];

impl View<'_> {
    /// What SQLite itself finds wrong with the file, and every reference that leads nowhere; empty when sound.
    pub fn integrity(&self) -> Result<Vec<String>, StoreError> {
        let mut problems = self.all("PRAGMA integrity_check", [], |row| row.get::<_, String>(0))?;
        problems.retain(|problem| problem != "ok");
        problems.extend(self.all("PRAGMA foreign_key_check", [], |row| {
            Ok(format!("{} row {}", row.get::<_, String>(0)?, row.get::<_, Option<i64>>(1)?.unwrap_or(0)))
        })?);
        Ok(problems)
    }

    /// Every value of what is set up that cannot be read, row after row (R0.9).
    pub fn unreadable(&self) -> Result<Vec<Corrupt>, StoreError> {
        let mut found = self.faults_of::<UserRecord>()?;
        found.extend(self.faults_of::<TermsRecord>()?);
        found.extend(self.faults_of::<WarehouseRecord>()?);
        found.extend(self.faults_of::<GroupRecord>()?);
        found.extend(self.faults_of::<CustomerRecord>()?);
        found.extend(self.faults_of::<ShipToRecord>()?);
        Ok(found)
    }

    /// Recomputes what is kept in step and names every difference.
    pub fn differences(&self) -> Result<Vec<Difference>, StoreError> {
        let mut differences = Vec::new();
        for (what, sql) in COMPARISONS {
            let text = |value: rusqlite::types::Value| match value {
                rusqlite::types::Value::Null => "-".to_owned(),
                rusqlite::types::Value::Integer(number) => number.to_string(),
                rusqlite::types::Value::Text(text) => text,
                rusqlite::types::Value::Real(_) | rusqlite::types::Value::Blob(_) => "?".to_owned(),
            };
            differences.extend(self.all(sql, [], |row| {
                Ok(Difference {
                    what,
                    subject: row.get(0)?,
                    kept: text(row.get(1)?),
                    computed: text(row.get(2)?),
                })
            })?);
        }
        Ok(differences)
    }
}
