//! What is stored beside the facts that it follows from: recomputed, and every difference named.

use std::collections::HashSet;

use super::column::Row;
use super::copy::Progress;
use super::{StoreError, View};

/// A stored value that differs from what the facts say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What is stored: `item.open`.
    pub what: &'static str,
    /// Of which document or order.
    pub subject: String,
    /// As it is stored.
    pub stored: String,
    /// As the facts say.
    pub computed: String,
}

/// Each finds rows whose stored value differs: subject, stored, computed.
const COMPARISONS: [(&str, &str); 36] = [
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
         WHERE i.settled_day IS DISTINCT FROM coalesce(i.reversed_day, s.latest) AND NOT (i.amount = 0 AND s.latest IS NULL)",
    ),
    (
        "item.paid_day",
        "SELECT f.number, f.paid_day, p.paid FROM item f JOIN (
             SELECT i.customer_id, i.number, CASE WHEN sum(i.open) <> 0 OR max(s.unknown) >= max(s.latest) THEN NULL
                                  WHEN max(s.latest) < max(i.day) THEN max(i.day) ELSE max(s.latest) END AS paid FROM (
                 SELECT customer_id, number, sum(open) AS open, max(day) AS day FROM item
                 WHERE kind = 1 AND class = 'plain' GROUP BY number, customer_id) i
             LEFT JOIN (
                 SELECT customer_id, number, max(day) AS latest, max(CASE WHEN brought_forward = 1 THEN day END) AS unknown FROM (
                     SELECT d.customer_id, d.number, c.day, c.brought_forward FROM application a JOIN item d ON d.id = a.debit_item
                     JOIN item c ON c.id = a.credit_item WHERE c.kind = 3
                     GROUP BY d.customer_id, d.number, c.id HAVING sum(a.amount) > 0) GROUP BY number, customer_id) s
             ON s.number = i.number AND s.customer_id = i.customer_id
             GROUP BY i.number, i.customer_id) p ON p.number = f.number AND p.customer_id = f.customer_id
         WHERE f.kind = 1 AND f.instalment = 1 AND f.class = 'plain' AND f.paid_day IS DISTINCT FROM p.paid",
    ),
    (
        "sales_order.invoiced",
        "SELECT o.number, o.invoiced, coalesce(s.invoiced, 0) FROM sales_order o LEFT JOIN (
             SELECT order_id, sum(amount) AS invoiced FROM item
             WHERE order_id IS NOT NULL AND kind = 1 GROUP BY order_id) s ON s.order_id = o.id
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
    (
        "hold.currency",
        "SELECT o.number, h.currency, c.currency FROM hold h JOIN sales_order o ON o.id = h.order_id
         JOIN customer c ON c.id = h.customer_id WHERE h.currency <> c.currency",
    ),
    (
        "hold.customer_id",
        "SELECT o.number, h.customer_id, o.customer_id FROM hold h JOIN sales_order o ON o.id = h.order_id
         WHERE h.customer_id <> o.customer_id",
    ),
    (
        "ledger.latest_day",
        "SELECT 'ledger', l.latest_day, a.latest FROM (SELECT max(day) AS latest FROM application) a
         LEFT JOIN ledger l ON TRUE WHERE l.id IS NULL OR l.latest_day < a.latest",
    ),
    (
        "sales_order.on_account",
        "SELECT o.number, o.on_account, o.terms FROM sales_order o LEFT JOIN terms t ON t.code = o.terms
         WHERE o.on_account <> CASE WHEN coalesce(t.kind, o.terms) LIKE 'net%' THEN 1 ELSE 0 END",
    ),
    // What the chain of the audit trail does not cover follows from what it does.
    (
        "event.reverses",
        "SELECT e.id, e.kind || ': ' || coalesce(r.kind, e.reverses, 'nothing'), 'another event'
         FROM event e LEFT JOIN event r ON r.id = e.reverses AND r.id < e.id
         WHERE CASE e.kind WHEN 'undo' THEN r.id IS NULL
                           WHEN 'redo' THEN r.kind IS NOT 'undo'
                           WHEN 'take-back' THEN r.kind IS NOT 'apply'
                           WHEN 'validation-undo' THEN r.kind IS NOT 'validation-apply'
                           WHEN 'undo-write-off' THEN r.kind IS NOT 'write-off'
                           WHEN 'undo-refund' THEN r.kind IS NOT 'refund'
                           ELSE e.reverses IS NOT NULL END",
    ),
    (
        "event.reverses",
        "SELECT max(id), reverses, 'reversed ' || count(*) || ' times' FROM event e
         WHERE kind IN ('take-back', 'validation-undo', 'undo-write-off', 'undo-refund') AND reverses IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM event u WHERE u.reverses = e.id AND u.kind = 'undo')
         GROUP BY kind, reverses HAVING count(*) > 1",
    ),
    (
        "event.reverses",
        "SELECT e.id, e.reverses, d.event_id FROM decision u JOIN event e ON e.id = u.event_id
         JOIN decision d ON d.id = u.reverses WHERE e.reverses IS NOT d.event_id",
    ),
    (
        "event.reverses",
        "SELECT e.id, e.reverses, 'another application' FROM application t CROSS JOIN event e ON e.id = t.event_id
         WHERE t.amount < 0 AND e.kind = 'take-back' AND NOT EXISTS (
             SELECT 1 FROM application a WHERE a.credit_item = t.credit_item AND a.debit_item = t.debit_item
                AND a.amount = -t.amount AND +a.event_id = e.reverses)
         GROUP BY e.id",
    ),
    (
        "event.reverses",
        "SELECT e.id, e.reverses, 'another act' FROM event e JOIN trace t ON t.event_id = e.id
         WHERE e.kind IN ('undo', 'redo') AND t.table_name NOT IN ('hold', 'assessment', 'decision') AND NOT EXISTS (
             SELECT 1 FROM trace a WHERE a.event_id = e.reverses AND a.table_name = t.table_name
                AND a.first_id <= t.first_id AND a.last_id >= t.last_id)
            -- Acts of earlier versions have no trace: their decisions say what was before.
            AND EXISTS (SELECT 1 FROM trace a WHERE a.event_id = e.reverses)
         GROUP BY e.id",
    ),
    (
        "event.reverses",
        "SELECT e.id, e.reverses, 'another application' FROM event e JOIN change c ON c.event_id = e.id
         WHERE e.kind = 'validation-undo' AND NOT EXISTS (
             SELECT 1 FROM change a WHERE a.subject_kind = c.subject_kind AND a.subject_id = c.subject_id
                AND a.field = c.field AND +a.event_id = e.reverses)
         GROUP BY e.id",
    ),
    // Nothing has changed, nor was checked, at a revision that is yet to come.
    (
        "ledger.policy_revision",
        "SELECT 'ledger', policy_revision, revision FROM ledger WHERE policy_revision > revision",
    ),
    (
        "account_revision",
        "SELECT c.code, r.revision, l.revision FROM ledger l JOIN account_revision r ON r.revision > l.revision
         JOIN customer c ON c.id = r.customer_id",
    ),
    (
        "credit_group.revision",
        "SELECT g.code, g.revision, l.revision FROM ledger l JOIN credit_group g ON g.revision > l.revision",
    ),
    (
        "hold.checked_revision",
        "SELECT o.number, h.checked_revision, l.revision FROM ledger l JOIN hold h ON h.checked_revision > l.revision
         JOIN sales_order o ON o.id = h.order_id",
    ),
    // What the program does not write beside each other.
    (
        "item.paid_day",
        "SELECT number, paid_day, 'of no invoice' FROM item
         WHERE paid_day IS NOT NULL AND (kind <> 1 OR instalment <> 1 OR class <> 'plain')",
    ),
    ("sales_order.forced", "SELECT number, forced, 'a reason' FROM sales_order WHERE forced = ''"),
    (
        "decision.reason",
        "SELECT o.number, d.reason, 'a reason' FROM decision d JOIN sales_order o ON o.id = d.order_id
         WHERE d.reason = '' AND d.kind <> 'undo'",
    ),
    (
        "finding",
        "SELECT o.number, f.measured_word, f.measured FROM finding f JOIN assessment a ON a.id = f.assessment_id
         JOIN sales_order o ON o.id = a.order_id WHERE f.measured IS NOT NULL AND f.measured_word IS NOT NULL",
    ),
    (
        "finding",
        "SELECT o.number, f.threshold_word, f.threshold FROM finding f JOIN assessment a ON a.id = f.assessment_id
         JOIN sales_order o ON o.id = a.order_id WHERE f.threshold IS NOT NULL AND f.threshold_word IS NOT NULL",
    ),
    (
        "import_batch.read",
        "SELECT file, read, inserted + updated + rejected FROM import_batch WHERE inserted + updated + rejected > read",
    ),
    // What belongs to an order or a customer, seen from two rows.
    (
        "hold.assessment_id",
        "SELECT o.number, h.assessment_id, 'of order ' || a.order_id FROM hold h
         JOIN sales_order o ON o.id = h.order_id JOIN assessment a ON a.id = h.assessment_id
         WHERE a.order_id <> h.order_id",
    ),
    (
        "sales_order.assessment_id",
        "SELECT o.number, o.assessment_id, 'of order ' || a.order_id FROM sales_order o
         JOIN assessment a ON a.id = o.assessment_id WHERE a.order_id <> o.id",
    ),
    (
        "decision.hold_id",
        "SELECT o.number, d.hold_id, 'of order ' || h.order_id FROM decision d
         JOIN sales_order o ON o.id = d.order_id JOIN hold h ON h.id = d.hold_id WHERE h.order_id <> d.order_id",
    ),
    (
        "sales_order.customer_id",
        "SELECT o.number, o.customer_id, a.customer_id FROM sales_order o JOIN audit a ON a.order_id = o.id
         WHERE a.subject_kind = 'order' AND a.customer_id <> o.customer_id GROUP BY o.id",
    ),
    (
        "item.customer_id",
        "SELECT i.number, i.customer_id, o.customer_id FROM item i JOIN sales_order o ON o.id = i.order_id
         WHERE i.customer_id <> o.customer_id",
    ),
    (
        "item.customer_id",
        "SELECT a.subject, i.customer_id, a.customer_id FROM audit a
         JOIN item i ON i.number = a.subject AND i.kind = CASE a.subject_kind WHEN 'invoice' THEN 1 ELSE 3 END
         WHERE a.subject_kind IN ('invoice', 'receipt') AND i.order_id IS NULL AND NOT EXISTS (
             SELECT 1 FROM item o WHERE o.number = i.number AND o.kind = i.kind AND o.customer_id = a.customer_id)
            -- The entry of a document that another customer has too may have been undone.
            AND NOT EXISTS (SELECT 1 FROM event r WHERE r.reverses = a.event_id OR a.event_id = r.id AND r.kind = 'undo')
         GROUP BY i.id",
    ),
    (
        "ship_to.customer_id",
        "SELECT s.code, s.customer_id, o.customer_id FROM sales_order o JOIN ship_to s ON s.id = o.ship_to_id
         WHERE s.customer_id <> o.customer_id GROUP BY s.id",
    ),
    (
        "audit.order_id",
        "SELECT a.id, a.order_id, o.id FROM audit a LEFT JOIN sales_order o ON o.number = a.subject
         WHERE a.subject_kind = 'order' AND a.order_id IS DISTINCT FROM o.id AND NOT EXISTS (
             SELECT 1 FROM trace t WHERE t.table_name = 'sales_order' AND t.act = 'removed'
                AND a.order_id BETWEEN t.first_id AND t.last_id)",
    ),
    (
        "audit.customer_id",
        "SELECT a.id, a.customer_id, c.id FROM audit a LEFT JOIN customer c ON c.code = a.subject
         WHERE a.subject_kind = 'customer' AND a.customer_id IS DISTINCT FROM c.id AND NOT EXISTS (
             SELECT 1 FROM trace t WHERE t.table_name = 'customer' AND t.act = 'removed'
                AND a.customer_id BETWEEN t.first_id AND t.last_id)",
    ),
];

impl View<'_> {
    /// Recomputes what is stored beside the facts and names every difference.
    #[cfg(test)]
    pub fn differences(&self) -> Result<Vec<Difference>, StoreError> {
        let mut found = Vec::new();
        self.compare_all(&|_, _| Ok(()), |compared| {
            found.extend(compared?);
            Ok::<_, StoreError>(())
        })?;
        Ok(found)
    }

    /// The same, comparison by comparison: `take` decides whether one that fails ends the others. What several of them
    /// find of the same subject is named once. Before each `progress` is called with its number and how many there are.
    pub fn compare_all<E: From<StoreError>>(
        &self,
        progress: Progress<'_>,
        mut take: impl FnMut(Result<Vec<Difference>, StoreError>) -> Result<(), E>,
    ) -> Result<(), E> {
        let by_row = [
            Self::compare_queue,
            Self::compare_assessments,
            Self::compare_foreign_amounts,
            Self::compare_approvals,
            Self::compare_undone,
            Self::compare_commands,
        ];
        let total = u64::try_from(COMPARISONS.len() + by_row.len()).unwrap_or(u64::MAX);
        let mut numbers = 1..;
        let mut named = HashSet::new();
        let mut compare = |comparison: &dyn Fn() -> Result<Vec<Difference>, StoreError>| {
            progress(numbers.next().unwrap_or(total), total)?;
            let mut compared = comparison();
            if let Ok(found) = &mut compared {
                let name = |difference: &Difference| (difference.what, difference.subject.clone());
                found.retain(|difference| !named.contains(&name(difference)));
                named.extend(found.iter().map(name));
            }
            take(compared)
        };
        for (what, sql) in COMPARISONS {
            compare(&|| self.compare(what, sql))?;
        }
        by_row.into_iter().try_for_each(|by_row| compare(&|| by_row(self)))
    }

    fn compare(&self, what: &'static str, sql: &str) -> Result<Vec<Difference>, StoreError> {
        self.list(sql, [], |row| {
            Ok(Difference { what, subject: row.shown(0), stored: row.shown(1), computed: row.shown(2) })
        })
    }

    /// Compares row by row. One with a value that cannot be read is passed over: the walk through its table names it.
    pub(super) fn compare_rows(
        &self,
        sql: &str,
        mut compare: impl FnMut(&Row<'_>, &mut Vec<Difference>) -> Result<(), StoreError>,
    ) -> Result<Vec<Difference>, StoreError> {
        let mut found = Vec::new();
        self.each(sql, [], |row| match compare(row, &mut found) {
            Err(StoreError::Corrupt(_)) => Ok(()),
            other => other,
        })?;
        Ok(found)
    }
}

pub(super) fn difference(what: &'static str, subject: &str, stored: String, computed: String) -> Difference {
    Difference { what, subject: subject.to_owned(), stored, computed }
}
