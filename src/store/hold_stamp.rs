//! Which holds are stale, and what the last check of a fresh one found (R4.10).

use super::assessment::{REASONS, REASONS_SQL};
use super::column::{Row, from_row};
use super::hold::checked;
use super::hold_list::UNDECIDED;
use super::tables::{account_revision, assessment, credit_group, event, hold, ledger};
use super::{CustomerKey, GroupId, HoldId, OrderId, StoreError, View};
use crate::credit::{Assessment, Day, FindingCode, Money, Remedy};

/// A hold that waits for a decision, when it was last checked, and what has changed since.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HoldStamp {
    pub id: HoldId,
    pub order: OrderId,
    pub customer: CustomerKey,
    /// The revision and the day of the check that is stored; none where no such check is.
    pub checked: Option<(i64, Day)>,
    /// The revision of the last change of anything that the check reads.
    pub newest: i64,
}

from_row! {
    /// What the stored check of a hold found.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct StoredCheck {
        pub id: HoldId = get(hold::ID),
        /// Largest margin over a limit.
        pub excess: Money = get(hold::EXCESS),
        pub reasons: Vec<FindingCode> = get(REASONS),
        /// What frees the order.
        pub remedies: Option<Vec<Remedy>> = optional_record(hold::FREES),
    }
}

/// An assessment that held an order, and the day of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HoldingAssessment {
    pub day: Day,
    pub assessment: Assessment,
}

impl HoldStamp {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let policy = row.get(8, ledger::POLICY_REVISION)?;
        let account = row.joined(10, account_revision::CUSTOMER_ID)?;
        let changed = [
            account.map(|_| row.get(5, account_revision::REVISION)).transpose()?,
            row.joined(6, credit_group::REVISION)?,
            row.joined(7, credit_group::REVISION)?,
        ];
        Ok(Self {
            id: row.get(0, hold::ID)?,
            order: row.get(1, hold::ORDER_ID)?,
            customer: row.get(2, hold::CUSTOMER_ID)?,
            checked: checked(row, [3, 4])?,
            newest: changed.into_iter().flatten().fold(policy, i64::max),
        })
    }
}

fn stamp_sql(rest: &str) -> String {
    format!(
        "SELECT h.id, h.order_id, h.customer_id, h.checked_revision, h.checked_day, r.revision, g.revision, p.revision,
                l.policy_revision, l.id, r.customer_id
         FROM hold h LEFT JOIN account_revision r ON r.customer_id = h.customer_id
         LEFT JOIN customer c ON c.id = h.customer_id LEFT JOIN credit_group g ON g.id = c.credit_group_id
         LEFT JOIN credit_group p ON p.id = c.policy_group_id LEFT JOIN ledger l ON TRUE
         WHERE {UNDECIDED} AND {rest}"
    )
}

impl View<'_> {
    /// Every hold that waits for a decision, those of a customer beside each other.
    pub fn hold_stamps(&self) -> Result<Vec<HoldStamp>, StoreError> {
        self.list(&stamp_sql("TRUE ORDER BY h.customer_id, h.id"), [], HoldStamp::read)
    }

    /// The same of these holds; one that is decided or gone is left out.
    pub fn hold_stamps_of(&self, keys: &[HoldId]) -> Result<Vec<HoldStamp>, StoreError> {
        let sql = stamp_sql("h.id = ?1");
        let stamps = keys.iter().filter_map(|key| self.first(&sql, [*key], HoldStamp::read).transpose());
        let mut stamps = stamps.collect::<Result<Vec<_>, _>>()?;
        stamps.sort_by_key(|stamp| (stamp.customer, stamp.id));
        Ok(stamps)
    }

    /// What the stored check of a hold found.
    pub fn stored_check(&self, hold: HoldId) -> Result<Option<StoredCheck>, StoreError> {
        let sql = format!("SELECT h.id, h.excess, {REASONS_SQL}, h.frees FROM hold h WHERE h.id = ?1");
        self.first(&sql, [hold], StoredCheck::read)
    }

    /// The revision of the last change of a credit group and its members.
    pub fn group_revision(&self, group: GroupId) -> Result<Option<i64>, StoreError> {
        let sql = "SELECT revision, id FROM credit_group WHERE id = ?1";
        self.first(sql, [group], |row| row.get(0, credit_group::REVISION))
    }

    /// The newest assessment of an order that held it.
    pub fn holding_assessment(&self, order: OrderId) -> Result<Option<HoldingAssessment>, StoreError> {
        let sql = "SELECT e.day, a.body, a.outcome, a.id, e.id FROM assessment a JOIN event e ON e.id = a.event_id
                   WHERE a.order_id = ?1 AND a.outcome NOT IN ('approved', 'warned') ORDER BY a.id DESC LIMIT 1";
        self.first(sql, [order], |row| {
            row.get(2, assessment::OUTCOME)?;
            Ok(HoldingAssessment {
                day: row.get(0, event::DAY)?,
                assessment: row.record(1, assessment::BODY)?,
            })
        })
    }
}
