//! What happened to an account: its documents, applications, orders, holds, and the records of everything else.

use super::assessment::REASONS;
use super::column::Row;
use super::item::is_first;
use super::tables::{application, event, hold, item, sales_order, user};
use super::{AuditRecord, CustomerKey, EventKind, HoldId, ItemId, OrderId, StoreError, View};
use crate::credit::{Day, DocumentClass, FindingCode, ItemKind, Money};

/// What a hold `h` began with, whatever later checks of the order say.
const HELD_FOR_SQL: &str = "(SELECT string_agg(f.code, ',' ORDER BY f.position) FROM finding f \
                             WHERE f.severity <> 'warn' AND f.assessment_id = (SELECT min(a.id) FROM assessment a \
                             WHERE a.order_id = h.order_id AND a.event_id = h.event_id)) AS code";

/// The row that an activity is stored as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ActivityKey {
    /// A document, by its first instalment.
    Document(ItemId),
    /// An application of a receipt or credit note to an invoice.
    Application(i64),
    /// An order that was entered.
    Order(OrderId),
    /// An order that was put on hold.
    Hold(HoldId),
    /// Anything else, by its audit record.
    Record(i64),
}

/// One thing that happened to an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// The day it counts from: the date of a document or application, else the day of the desk.
    pub day: Day,
    /// When it was entered, microseconds UTC.
    pub at: i64,
    /// Login of who did it.
    pub login: String,
    pub fact: ActivityFact,
}

#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "a page of them is in memory at once")]
pub enum ActivityFact {
    /// A document was entered.
    Document {
        kind: ItemKind,
        class: DocumentClass,
        number: String,
        /// The amount of all its instalments; never negative.
        amount: Money,
        /// The due date of its last instalment.
        due: Day,
    },
    /// A part of a receipt or credit note was applied to an invoice, or unapplied where the amount is negative.
    Application {
        kind: ItemKind,
        number: String,
        /// Number of the invoice.
        invoice: String,
        amount: Money,
    },
    /// An order was entered.
    Order {
        number: String,
        /// Its total as it is now.
        amount: Money,
    },
    /// An order was put on hold.
    Hold {
        order: String,
        /// Its total as it is now.
        amount: Money,
        /// What holds it, by the newest assessment.
        reasons: Vec<FindingCode>,
    },
    /// Something else was done.
    Record {
        record: AuditRecord,
        /// The order that it is about, with its total as it is now.
        order: Option<(String, Money)>,
    },
}

// By the indexes item_customer, application_credit, order_customer, hold_order and audit_customer. What documents,
// orders and holds show by themselves is left out of the records.
fn keys_sql() -> String {
    format!("
    SELECT 1 AS source, i.id AS id, i.day AS day, e.at AS at
      FROM item i LEFT JOIN event e ON e.id = i.event_id WHERE i.customer_id = ?1 AND {is_first}
    UNION ALL
    SELECT 2, a.id, a.day, e.at FROM item i CROSS JOIN application a
      LEFT JOIN event e ON e.id = a.event_id WHERE a.credit_item = i.id AND i.customer_id = ?1 AND i.kind <> 1
    UNION ALL
    SELECT 3, o.id, CASE WHEN e.kind = 'import' THEN o.day ELSE e.day END, e.at
      FROM sales_order o LEFT JOIN event e ON e.id = o.event_id WHERE o.customer_id = ?1
    UNION ALL
    SELECT 4, h.id, h.held_day, e.at FROM sales_order o CROSS JOIN hold h
      LEFT JOIN event e ON e.id = h.event_id WHERE h.order_id = o.id AND o.customer_id = ?1 AND e.kind IS DISTINCT FROM 'force'
    UNION ALL
    SELECT 5, a.id, e.day, e.at FROM audit a LEFT JOIN event e ON e.id = a.event_id WHERE a.customer_id = ?1
       AND coalesce(e.kind, '') NOT IN ('invoice', 'credit-note', 'receipt', 'apply', 'order-enter', 'order-copy')
    ORDER BY day DESC, at DESC, source DESC, id DESC",
        is_first = is_first("i.instalment")
    )
}

impl ActivityKey {
    /// By the number that the statement gives its source; the key is read with it.
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let id = row.computed(1)?;
        Ok(match row.computed::<i64>(0)? {
            1 => Self::Document(ItemId(id)),
            2 => Self::Application(id),
            3 => Self::Order(OrderId(id)),
            4 => Self::Hold(HoldId(id)),
            5 => Self::Record(id),
            other => return Err(StoreError::CorruptValue(format!("activity of source {other}"))),
        })
    }
}

/// Who entered it and when are the first two columns.
fn activity(row: &Row<'_>, day: Day, fact: ActivityFact) -> Result<Activity, StoreError> {
    Ok(Activity { day, at: row.get(0, event::AT)?, login: row.get(1, user::LOGIN)?, fact })
}

impl View<'_> {
    /// Everything that happened to the account of a customer, the newest day first, within a day what was entered last.
    pub fn activity_keys(&self, customer: CustomerKey) -> Result<Vec<ActivityKey>, StoreError> {
        self.list(&keys_sql(), [customer], ActivityKey::read)
    }

    /// One thing that happened.
    pub fn activity(&self, key: ActivityKey) -> Result<Option<Activity>, StoreError> {
        match key {
            ActivityKey::Document(id) => self.document_activity(id),
            ActivityKey::Application(id) => self.application_activity(id),
            ActivityKey::Order(id) => self.order_activity(id),
            ActivityKey::Hold(id) => self.hold_activity(id),
            ActivityKey::Record(id) => self.record_activity(id),
        }
    }

    fn document_activity(&self, id: ItemId) -> Result<Option<Activity>, StoreError> {
        let Some(first) = self.document(id)? else { return Ok(None) };
        let parts = self.documents(first.customer, first.kind, &first.number)?;
        let fact = ActivityFact::Document {
            kind: first.kind,
            class: first.class,
            number: first.number,
            amount: parts.iter().map(|part| part.amount).sum(),
            due: parts.iter().map(|part| part.due).fold(first.due, Day::max),
        };
        let sql = "SELECT e.at, u.login, i.id, e.id, u.id FROM item i LEFT JOIN event e ON e.id = i.event_id
             LEFT JOIN \"user\" u ON u.id = e.user_id WHERE i.id = ?1";
        self.first(sql, [id], |row| activity(row, first.day, fact))
    }

    fn application_activity(&self, id: i64) -> Result<Option<Activity>, StoreError> {
        let sql = "SELECT e.at, u.login, a.day, c.kind, c.number, d.number, a.amount, a.id, e.id, u.id, c.id
             FROM application a LEFT JOIN event e ON e.id = a.event_id LEFT JOIN \"user\" u ON u.id = e.user_id
             LEFT JOIN item c ON c.id = a.credit_item LEFT JOIN item d ON d.id = a.debit_item WHERE a.id = ?1";
        self.first(sql, [id], |row| {
            let fact = ActivityFact::Application {
                kind: row.get(3, item::KIND)?,
                number: row.get(4, item::NUMBER)?,
                invoice: row.get(5, item::NUMBER)?,
                amount: row.get(6, application::AMOUNT)?,
            };
            activity(row, row.get(2, application::DAY)?, fact)
        })
    }

    /// An order that was imported counts from its date, one that was entered from the day of the desk.
    fn order_activity(&self, id: OrderId) -> Result<Option<Activity>, StoreError> {
        let sql = "SELECT e.at, u.login, o.day, e.day, e.kind, o.number, o.amount, o.id, e.id, u.id
             FROM sales_order o LEFT JOIN event e ON e.id = o.event_id LEFT JOIN \"user\" u ON u.id = e.user_id WHERE o.id = ?1";
        self.first(sql, [id], |row| {
            let (own, entered) = (row.get(2, sales_order::DAY)?, row.get(3, event::DAY)?);
            let day = if row.get(4, event::KIND)? == EventKind::Import { own } else { entered };
            let number = row.get(5, sales_order::NUMBER)?;
            activity(row, day, ActivityFact::Order { number, amount: row.get(6, sales_order::AMOUNT)? })
        })
    }

    fn hold_activity(&self, id: HoldId) -> Result<Option<Activity>, StoreError> {
        let sql = format!(
            "SELECT e.at, u.login, h.held_day, o.number, o.amount, {HELD_FOR_SQL}, h.id, o.id, e.id, u.id
             FROM hold h LEFT JOIN sales_order o ON o.id = h.order_id
             LEFT JOIN event e ON e.id = h.event_id LEFT JOIN \"user\" u ON u.id = e.user_id WHERE h.id = ?1"
        );
        self.first(&sql, [id], |row| {
            let fact = ActivityFact::Hold {
                order: row.get(3, sales_order::NUMBER)?,
                amount: row.get(4, sales_order::AMOUNT)?,
                reasons: row.get(5, REASONS)?,
            };
            activity(row, row.get(2, hold::HELD_DAY)?, fact)
        })
    }

    fn record_activity(&self, id: i64) -> Result<Option<Activity>, StoreError> {
        let Some(record) = self.audit_records(&[id])?.pop() else {
            return Ok(None);
        };
        let sql = "SELECT o.number, o.amount, o.id FROM audit a JOIN sales_order o ON o.id = a.order_id WHERE a.id = ?1";
        let order = self.first(sql, [id], |row| {
            Ok((row.get(0, sales_order::NUMBER)?, row.get(1, sales_order::AMOUNT)?))
        })?;
        let (day, at, login) = (record.day, record.at, record.login.clone());
        Ok(Some(Activity { day, at, login, fact: ActivityFact::Record { record, order } }))
    }
}
