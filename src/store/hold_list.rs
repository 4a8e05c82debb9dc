//! The hold queue as a list: keys in an order, and the lines of a few keys.

use rusqlite::types::Value;
use rusqlite::{Row, ToSql, named_params};

use super::hold::read_reasons;
use super::{HoldId, HoldState, StoreError, View};
use crate::credit::{Currency, Day, FindingCode, Money};

/// One line of the hold queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HoldLine {
    /// Which hold.
    pub id: HoldId,
    /// Number of the order.
    pub order: String,
    /// Code of the customer.
    pub customer: String,
    /// Name of the customer.
    pub name: String,
    /// Currency of the amounts.
    pub currency: Currency,
    /// Total of the order.
    pub amount: Money,
    /// Largest margin over a limit.
    pub excess: Money,
    /// What holds it.
    pub reasons: Vec<FindingCode>,
    /// When it began, microseconds UTC.
    pub held_at: i64,
    /// The day it began.
    pub held_day: Day,
    /// Requested ship date.
    pub ship_day: Option<Day>,
    /// Due date of the oldest invoice of the customer that is open as of the day that was asked.
    pub oldest_due: Option<Day>,
    /// When to look again.
    pub follow_up: Option<Day>,
    /// Whose it is.
    pub assigned_to: Option<String>,
    /// Where it stands.
    pub state: HoldState,
}

/// What the workspace counts of a hold that waits for a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingHold {
    /// Total of the order.
    pub amount: Money,
    /// Currency of the amount.
    pub currency: Currency,
    /// The day it began.
    pub held_day: Day,
    /// What holds it.
    pub reasons: Vec<FindingCode>,
    /// When to look again.
    pub follow_up: Option<Day>,
}

/// Which holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum HoldFilter {
    /// Those that wait for a decision.
    #[default]
    Undecided,
    /// Every one there ever was.
    All,
}

/// In which order; ties stand in the order in which they were held (R4.1).
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
/// invoice, or one that is settled later (by the index item_settled) and not before.
fn oldest_due(as_of: Day) -> String {
    let day = as_of.number();
    format!(
        "(SELECT min(due) FROM (
             SELECT (SELECT i.due_day FROM item i WHERE i.customer_id = h.customer_id AND i.open <> 0 AND i.kind = 1
                     ORDER BY i.due_day LIMIT 1) AS due
             UNION ALL
             SELECT i.due_day FROM item i
             WHERE i.customer_id = h.customer_id AND i.open = 0 AND i.settled_day > {day} AND i.kind = 1
               AND i.amount > (SELECT coalesce(sum(a.amount), 0) FROM application a
                               WHERE a.debit_item = i.id AND a.day <= {day})))"
    )
}

const UNDECIDED: &str = "h.state IN ('held', 'proposed', 'ready')";

impl HoldFilter {
    const fn condition(self) -> &'static str {
        match self {
            Self::Undecided => UNDECIDED,
            Self::All => "TRUE",
        }
    }
}

impl HoldSort {
    fn expression(self, as_of: Day) -> String {
        match self {
            Self::Held => "h.id".to_owned(),
            Self::Order => "o.number".to_owned(),
            Self::Customer => "c.code".to_owned(),
            Self::Name => "c.name".to_owned(),
            Self::Amount => "o.amount DESC".to_owned(),
            Self::Excess => "h.excess DESC".to_owned(),
            Self::ShipDay => "o.ship_day NULLS LAST".to_owned(),
            Self::DaysOverdue => format!("{} NULLS LAST", oldest_due(as_of)),
            Self::FollowUp => "h.follow_up NULLS LAST".to_owned(),
        }
    }
}

fn line_sql(rest: &str, as_of: Day) -> String {
    let oldest_due = oldest_due(as_of);
    format!(
        "SELECT h.id, o.number, c.code, c.name, c.currency, o.amount, h.excess, h.reasons, h.held_at, h.held_day,
                o.ship_day, {oldest_due}, h.follow_up, u.login, h.state
         FROM hold h CROSS JOIN sales_order o ON o.id = h.order_id CROSS JOIN customer c ON c.id = h.customer_id
         LEFT JOIN user u ON u.id = h.assigned_to
         WHERE {rest}"
    )
}

impl HoldLine {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let currency: String = row.get(4)?;
        Ok(Self {
            id: row.get(0)?,
            order: row.get(1)?,
            customer: row.get(2)?,
            name: row.get(3)?,
            currency: currency.parse().unwrap_or(Currency::EUR),
            amount: row.get(5)?,
            excess: row.get(6)?,
            reasons: read_reasons(&row.get::<_, String>(7)?),
            held_at: row.get(8)?,
            held_day: row.get(9)?,
            ship_day: row.get(10)?,
            oldest_due: row.get(11)?,
            follow_up: row.get(12)?,
            assigned_to: row.get(13)?,
            state: row.get(14)?,
        })
    }
}

impl WaitingHold {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            amount: row.get(0)?,
            currency: row.get::<_, String>(1)?.parse().unwrap_or(Currency::EUR),
            held_day: row.get(2)?,
            reasons: read_reasons(row.get_ref(3)?.as_str()?),
            follow_up: row.get(4)?,
        })
    }
}

impl View<'_> {
    /// The keys of the queue in an order; eight bytes each, so that a list of any length can be scrolled.
    pub fn hold_keys(
        &self,
        filter: HoldFilter,
        sort: HoldSort,
        as_of: Day,
    ) -> Result<Vec<HoldId>, StoreError> {
        let condition = filter.condition();
        let sql = match sort {
            HoldSort::Held => format!("SELECT h.id FROM hold h WHERE {condition} ORDER BY h.id"),
            HoldSort::Excess => {
                format!("SELECT h.id FROM hold h WHERE {condition} ORDER BY h.excess DESC, h.id")
            }
            _ => format!(
                "SELECT h.id FROM hold h CROSS JOIN sales_order o ON o.id = h.order_id
                 CROSS JOIN customer c ON c.id = h.customer_id WHERE {condition} ORDER BY {}, h.id",
                sort.expression(as_of)
            ),
        };
        self.all(&sql, [], |row| row.get(0))
    }

    /// What a person looks for in the list: key, order number, customer code and name of every line.
    pub fn hold_names(&self, filter: HoldFilter) -> Result<Vec<(HoldId, String)>, StoreError> {
        let sql = format!(
            "SELECT h.id, o.number || ' ' || c.code || ' ' || c.name
             FROM hold h CROSS JOIN sales_order o ON o.id = h.order_id CROSS JOIN customer c ON c.id = h.customer_id
             WHERE {} ORDER BY h.id",
            filter.condition()
        );
        self.all(&sql, [], |row| Ok((row.get(0)?, row.get(1)?)))
    }

    /// The lines of these keys, in their order; a key that is gone is left out.
    pub fn hold_lines(&self, keys: &[HoldId], as_of: Day) -> Result<Vec<HoldLine>, StoreError> {
        let sql = line_sql("h.id = ?1", as_of);
        let lines: Result<Vec<Option<HoldLine>>, StoreError> =
            keys.iter().map(|key| self.one(&sql, [key], HoldLine::read)).collect();
        Ok(lines?.into_iter().flatten().collect())
    }

    /// A page of the queue in the order of holding: so many lines after a key, by the primary key and never by
    /// counting off.
    pub fn hold_page(
        &self,
        filter: HoldFilter,
        (after, limit): (Option<HoldId>, Option<u32>),
        as_of: Day,
    ) -> Result<Vec<HoldLine>, StoreError> {
        let rest = format!("{} AND h.id > :after ORDER BY h.id LIMIT :limit", filter.condition());
        let sql = line_sql(&rest, as_of);
        let after = after.map_or(0, |key| key.0);
        let limit: Box<dyn ToSql> =
            Box::new(limit.map_or(Value::Integer(-1), |limit| Value::Integer(limit.into())));
        self.all(&sql, named_params! { ":after": after, ":limit": limit }, HoldLine::read)
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
        let sql = format!(
            "SELECT o.amount, h.currency, h.held_day, h.reasons, h.follow_up
             FROM hold h CROSS JOIN sales_order o ON o.id = h.order_id WHERE {UNDECIDED} ORDER BY h.id"
        );
        let mut statement = self.connection.prepare_cached(&sql).map_err(StoreError::from)?;
        let mut rows = statement.query([]).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            visit(&WaitingHold::read(row).map_err(StoreError::from)?)?;
        }
        Ok(())
    }
}
