//! The hold queue as a list: keys in an order, and the lines of a few keys.

use super::assessment::{REASONS, REASONS_SQL};
use super::column::{Row, from_row};
use super::engine::named_params;
use super::tables::{credit_group, customer, event, hold, item, sales_order, user};
use super::{AssessmentId, CustomerKey, HoldId, HoldState, OrderId, StoreError, View};
use crate::credit::{Amount, Currency, Day, FindingCode, Money};

from_row! {
    /// One line of the hold queue.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct HoldLine {
        pub id: HoldId = get(hold::ID),
        pub order: String = get(sales_order::NUMBER),
        pub customer: String = get(customer::CODE),
        pub name: String = get(customer::NAME),
        /// Currency of the amounts.
        pub currency: Currency = get(customer::CURRENCY),
        /// Total of the order.
        pub amount: Money = get(sales_order::AMOUNT),
        /// Largest margin over a limit.
        pub excess: Money = get(hold::EXCESS),
        pub reasons: Vec<FindingCode> = get(REASONS),
        /// When it began, microseconds UTC.
        pub held_at: i64 = get(hold::HELD_AT),
        /// The day it began.
        pub held_day: Day = get(hold::HELD_DAY),
        pub ship_day: Option<Day> = get(sales_order::SHIP_DAY),
        /// Due date of the oldest invoice of the customer that is open as of the day that was asked.
        pub oldest_due: Option<Day> = joined(item::DUE_DAY),
        /// When to look again.
        pub follow_up: Option<Day> = get(hold::FOLLOW_UP),
        pub assigned_to: Option<String> = joined(user::LOGIN),
        pub state: HoldState = get(hold::STATE),
        pub order_id: OrderId = get(hold::ORDER_ID),
        /// The day of its newest stored assessment.
        pub assessed_day: Day = get(event::DAY),
        /// Code of the credit group of the customer.
        pub group: Option<String> = joined(credit_group::CODE),
    }
}

/// A hold of the queue, and what it is on hold for now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QueuedHold {
    pub id: HoldId,
    pub assessment: AssessmentId,
    pub customer: CustomerKey,
    /// Largest margin over a limit when it was last assessed.
    pub excess: Money,
}

/// What the workspace counts of a hold that waits for a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingHold {
    pub id: HoldId,
    /// Total of the order.
    pub amount: Amount,
    /// The day it began.
    pub held_day: Day,
    /// When to look again.
    pub follow_up: Option<Day>,
}

/// Which held orders a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum HoldFilter {
    /// Those that wait for a decision.
    #[default]
    Undecided,
    /// Every one there ever was.
    All,
}

/// The order of the list; ties are in the order in which they were held (R4.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum HoldSort {
    /// The oldest hold first.
    #[default]
    Held,
    /// Number of the order.
    Order,
    /// Code of the customer.
    Customer,
    /// Name of the customer.
    Name,
    /// The largest amount first.
    Amount,
    /// The largest excess first.
    Excess,
    /// The earliest requested ship date first, those without one last.
    ShipDay,
    /// The longest overdue customer first.
    DaysOverdue,
    /// The earliest follow-up first, those without one last.
    FollowUp,
}

/// The due date of the oldest invoice that is open as of a day: the first entry of the open-item index that is an
/// invoice, or one that is settled later (by the index `item_settled`) and not before.
const OLDEST_DUE: &str = "(SELECT min(due) FROM (
         SELECT (SELECT i.due_day FROM item i WHERE i.customer_id = h.customer_id AND i.open <> 0 AND i.kind = 1
                 ORDER BY i.due_day LIMIT 1) AS due
         UNION ALL
         SELECT i.due_day FROM item i
         WHERE i.customer_id = h.customer_id AND i.open = 0 AND i.settled_day > :as_of AND i.kind = 1
           AND i.amount > (SELECT coalesce(sum(a.amount), 0) FROM application a
                           WHERE a.debit_item = i.id AND a.day <= :as_of)) oldest)";

/// Every undecided hold, and every one whose state cannot be read: it must not be skipped silently.
pub(super) const UNDECIDED: &str = "h.state NOT IN ('released', 'rejected', 'withdrawn')";

impl HoldFilter {
    const fn condition(self) -> &'static str {
        match self {
            Self::Undecided => UNDECIDED,
            Self::All => "TRUE",
        }
    }
}

impl HoldSort {
    fn expression(self) -> String {
        match self {
            Self::Held => "h.id".to_owned(),
            Self::Order => "o.number".to_owned(),
            Self::Customer => "c.code".to_owned(),
            Self::Name => "c.name".to_owned(),
            Self::Amount => "o.amount DESC".to_owned(),
            Self::Excess => "h.excess DESC".to_owned(),
            Self::ShipDay => "o.ship_day NULLS LAST".to_owned(),
            Self::DaysOverdue => format!("{OLDEST_DUE} NULLS LAST"),
            Self::FollowUp => "h.follow_up NULLS LAST".to_owned(),
        }
    }
}

fn line_sql(rest: &str) -> String {
    format!(
        "SELECT h.id, o.number, c.code, c.name, c.currency, o.amount, h.excess, {REASONS_SQL}, h.held_at, h.held_day,
                o.ship_day, {OLDEST_DUE} AS due_day, h.follow_up, u.login, h.state, h.order_id, e.day, g.code, o.id,
                c.id, u.id, e.id, g.id
         FROM hold h LEFT JOIN sales_order o ON o.id = h.order_id LEFT JOIN customer c ON c.id = h.customer_id
         LEFT JOIN \"user\" u ON u.id = h.assigned_to LEFT JOIN assessment a ON a.id = h.assessment_id
         LEFT JOIN event e ON e.id = a.event_id LEFT JOIN credit_group g ON g.id = c.credit_group_id
         WHERE {rest}"
    )
}

impl WaitingHold {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        if !row.get(5, hold::STATE)?.is_undecided() {
            return Err(row.corrupt(5, hold::STATE));
        }
        Ok(Self {
            id: row.get(4, hold::ID)?,
            amount: Amount::new(row.get(0, sales_order::AMOUNT)?, row.get(1, hold::CURRENCY)?),
            held_day: row.get(2, hold::HELD_DAY)?,
            follow_up: row.get(3, hold::FOLLOW_UP)?,
        })
    }
}

impl View<'_> {
    /// The keys of the queue in an order; a few bytes each, so that a list of any length can be scrolled.
    pub fn hold_keys(
        &self,
        filter: HoldFilter,
        sort: HoldSort,
        as_of: Day,
    ) -> Result<Vec<QueuedHold>, StoreError> {
        // SQLite leaves a joined table out that nothing is read of.
        let sql = format!(
            "SELECT h.id, h.assessment_id, h.customer_id, h.excess FROM hold h LEFT JOIN sales_order o ON o.id = h.order_id
             LEFT JOIN customer c ON c.id = h.customer_id WHERE {} ORDER BY {}, h.id",
            filter.condition(),
            sort.expression()
        );
        let read = |row: &Row<'_>| {
            Ok(QueuedHold {
                id: row.get(0, hold::ID)?,
                assessment: row.get(1, hold::ASSESSMENT_ID)?,
                customer: row.get(2, hold::CUSTOMER_ID)?,
                excess: row.get(3, hold::EXCESS)?,
            })
        };
        if sort == HoldSort::DaysOverdue {
            return self.list(&sql, named_params! { ":as_of": as_of }, read);
        }
        self.list(&sql, [], read)
    }

    /// What a person looks for in the list: key, order number, customer code and name of every line.
    pub fn hold_names(&self, filter: HoldFilter) -> Result<Vec<(HoldId, String)>, StoreError> {
        let sql = format!(
            "SELECT h.id, o.number, c.code, c.name, o.id, c.id
             FROM hold h LEFT JOIN sales_order o ON o.id = h.order_id LEFT JOIN customer c ON c.id = h.customer_id
             WHERE {} ORDER BY h.id",
            filter.condition()
        );
        self.list(&sql, [], |row| {
            let (order, code) = (row.get(1, sales_order::NUMBER)?, row.get(2, customer::CODE)?);
            Ok((row.get(0, hold::ID)?, format!("{order} {code} {}", row.get(3, customer::NAME)?)))
        })
    }

    /// The lines of these keys, in their order; a key that is gone is left out.
    pub fn hold_lines(&self, keys: &[HoldId], as_of: Day) -> Result<Vec<HoldLine>, StoreError> {
        let sql = line_sql("h.id = :id");
        let line = |key: &HoldId| {
            self.first(&sql, named_params! { ":id": *key, ":as_of": as_of }, HoldLine::read).transpose()
        };
        keys.iter().filter_map(line).collect()
    }

    /// A page of the queue in the order of holding: so many lines after a key, by the primary key and never by
    /// counting off.
    pub fn hold_page(
        &self,
        filter: HoldFilter,
        (after, limit): (Option<HoldId>, Option<u32>),
        as_of: Day,
    ) -> Result<Vec<HoldLine>, StoreError> {
        let rest = format!("{} AND h.id >= :first ORDER BY h.id LIMIT :limit", filter.condition());
        let sql = line_sql(&rest);
        // Without a key from the first of all, so that a row whose key is no key of ours is reported.
        let first = after.map_or(i64::MIN, |key| key.0.saturating_add(1));
        let limit = limit.map_or(i64::MAX, i64::from);
        self.list(&sql, named_params! { ":first": first, ":limit": limit, ":as_of": as_of }, HoldLine::read)
    }

    /// The line of every hold that waits for a decision, one at a time.
    pub fn each_hold_line<E: From<StoreError>>(
        &self,
        as_of: Day,
        mut visit: impl FnMut(HoldLine) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = line_sql(&format!("{UNDECIDED} ORDER BY h.id"));
        self.each(&sql, named_params! { ":as_of": as_of }, |row| visit(HoldLine::read(row)?))
    }

    /// The numbers of the orders that wait for a decision, in the order of holding; nothing else of them is read.
    pub fn queued_orders(&self) -> Result<Vec<String>, StoreError> {
        let sql = format!(
            "SELECT o.number, o.id FROM hold h LEFT JOIN sales_order o ON o.id = h.order_id
             WHERE {UNDECIDED} ORDER BY h.id"
        );
        self.list(&sql, [], |row| row.get(0, sales_order::NUMBER))
    }

    /// The numbers of the orders of these holds, in their order; a key that is gone is left out.
    pub fn hold_orders(&self, keys: &[HoldId]) -> Result<Vec<(HoldId, String)>, StoreError> {
        let sql =
            "SELECT o.number, o.id FROM hold h LEFT JOIN sales_order o ON o.id = h.order_id WHERE h.id = ?1";
        let order = |key: &HoldId| -> Result<Option<(HoldId, String)>, StoreError> {
            let number = self.first(sql, [key], |row| row.get(0, sales_order::NUMBER))?;
            Ok(number.map(|number| (*key, number)))
        };
        Ok(keys.iter().map(order).collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
    }

    /// How many holds there are.
    pub fn hold_count(&self, filter: HoldFilter) -> Result<u64, StoreError> {
        self.count(&format!("SELECT count(*) FROM hold h WHERE {}", filter.condition()), [])
    }

    /// Every hold that waits for a decision, in the order of holding: what the workspace counts.
    pub fn each_undecided_hold<E: From<StoreError>>(
        &self,
        mut visit: impl FnMut(&WaitingHold) -> Result<(), E>,
    ) -> Result<(), E> {
        // By the index hold_queue.
        let sql = format!(
            "SELECT o.amount, h.currency, h.held_day, h.follow_up, h.id, h.state, o.id
             FROM hold h LEFT JOIN sales_order o ON o.id = h.order_id WHERE {UNDECIDED} ORDER BY h.id"
        );
        self.each(&sql, [], |row| visit(&WaitingHold::read(row)?))
    }
}
