//! The hold queue as it is stored.

use super::assessment::{REASONS, REASONS_SQL};
use super::column::{Row, from_row};
use super::engine::named_params;
use super::event::EventId;
use super::row::{stored_as_code, stored_as_id};
use super::tables::hold;
use super::{AssessmentId, CustomerKey, OrderId, StoreError, TracedRow, TracedTable, Tx, UserId, View};
use crate::credit::{Assessment, Day, FindingCode, Money, Remedy, coded};
use crate::records::Record;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct HoldId(pub i64);
stored_as_id![HoldId];

coded! {
    /// The status of a held order in the queue.
    pub enum HoldState {
        Held = "held",
        /// Its release is proposed.
        Proposed = "proposed",
        /// Nothing holds it any more; a person still has to say so.
        Ready = "ready",
        Released = "released",
        Rejected = "rejected",
        /// The order was cancelled, closed or invoiced without a decision, or the hold was undone.
        Withdrawn = "withdrawn",
    }
}
stored_as_code![HoldState];

impl HoldState {
    /// The state of one that is undecided, as of a check that finds so many reasons: ready is what nothing holds (R4.10).
    pub const fn as_of(self, reasons: usize) -> Self {
        match (self, reasons) {
            (Self::Held, 0) => Self::Ready,
            (Self::Ready, 1..) => Self::Held,
            (state, _) => state,
        }
    }
}

/// A hold to be added.
#[derive(Debug, Clone)]
pub struct NewHold<'a> {
    pub order: OrderId,
    /// The customer that is billed.
    pub customer: CustomerKey,
    /// When the order was put on hold, in microseconds since 1970 in UTC.
    pub at: i64,
    /// The day of the desk, from which days held are counted.
    pub day: Day,
    /// What it is held for.
    pub assessment: (AssessmentId, &'a Assessment),
}

from_row! {
    /// A hold as it is stored.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct HoldRecord {
        pub id: HoldId = get(hold::ID),
        pub order: OrderId = get(hold::ORDER_ID),
        pub customer: CustomerKey = get(hold::CUSTOMER_ID),
        /// When it began, microseconds UTC.
        pub held_at: i64 = get(hold::HELD_AT),
        /// The day it began.
        pub held_day: Day = get(hold::HELD_DAY),
        /// Largest margin over a limit.
        pub excess: Money = get(hold::EXCESS),
        pub reasons: Vec<FindingCode> = get(REASONS),
        pub state: HoldState = get(hold::STATE),
        /// When to look again.
        pub follow_up: Option<Day> = get(hold::FOLLOW_UP),
        pub assigned_to: Option<UserId> = get(hold::ASSIGNED_TO),
        pub assessment: AssessmentId = get(hold::ASSESSMENT_ID),
        /// Grows with every change.
        pub version: i64 = get(hold::VERSION),
    }
}

impl HoldState {
    /// Whether it still waits for a decision.
    pub const fn is_undecided(self) -> bool {
        matches!(self, Self::Held | Self::Proposed | Self::Ready)
    }
}

fn hold_sql(rest: &str) -> String {
    format!(
        "SELECT h.id, h.order_id, h.customer_id, h.held_at, h.held_day, h.excess, {REASONS_SQL}, h.state, h.follow_up,
                h.assigned_to, h.assessment_id, h.version FROM hold h WHERE {rest}"
    )
}

impl HoldRecord {
    /// Gives it its newest assessment, and what the list shows of it.
    pub fn assessed(&mut self, id: AssessmentId, assessment: &Assessment) {
        self.assessment = id;
        self.excess = assessment.excess();
        self.reasons = assessment.reasons().collect();
    }
}

/// The columns that change while a hold is worked on.
const TRACED: [&str; 5] = ["state", "follow_up", "assigned_to", "assessment_id", "excess"];

const fn traced(hold: HoldId) -> TracedRow {
    TracedRow { table: TracedTable::Hold, id: hold.0 }
}

impl Tx<'_> {
    /// Puts an order into the queue.
    pub fn add_hold(&self, hold: &NewHold<'_>, event: EventId) -> Result<HoldId, StoreError> {
        let (assessment_id, assessment) = hold.assessment;
        self.insert(
            "INSERT INTO hold (id, order_id, customer_id, held_at, held_day, currency, excess, state, assessment_id, event_id)
             VALUES (:id, :order, :customer, :at, :day, :currency, :excess, 'held', :assessment, :event)",
            named_params! {
                ":id": self.new_id(TracedTable::Hold)?, ":order": hold.order, ":customer": hold.customer, ":at": hold.at, ":currency": assessment.currency.code(), ":day": hold.day,
                ":excess": assessment.excess(), ":assessment": assessment_id, ":event": event,
            },
        )
        .map(HoldId)
    }

    /// Writes a hold as changed, if it still has the version it was read with; says whether it had.
    pub fn update_hold(&self, hold: &HoldRecord) -> Result<bool, StoreError> {
        let changed = self.traced(traced(hold.id), &TRACED, || self.run(
            "UPDATE hold SET state = :state, follow_up = :follow_up, assigned_to = :assigned_to,
                    assessment_id = :assessment, excess = :excess, checked_revision = NULL, checked_day = NULL,
                    frees = NULL, version = version + 1
             WHERE id = :id AND version = :version",
            named_params! {
                ":id": hold.id, ":version": hold.version, ":state": hold.state, ":follow_up": hold.follow_up,
                ":assigned_to": hold.assigned_to, ":assessment": hold.assessment, ":excess": hold.excess,
            },
        ))?;
        Ok(changed == 1)
    }

    /// Gives a hold its newest assessment, and what the list shows of it.
    pub fn reassess_hold(
        &self,
        hold: HoldId,
        state: HoldState,
        (id, assessment): (AssessmentId, &Assessment),
    ) -> Result<(), StoreError> {
        self.traced(traced(hold), &TRACED, || self.run(
            "UPDATE hold SET excess = :excess, state = :state, assessment_id = :assessment, checked_revision = NULL,
                    checked_day = NULL, frees = NULL, version = version + 1 WHERE id = :id",
            named_params! {
                ":id": hold, ":excess": assessment.excess(), ":state": state, ":assessment": id,
            },
        ))
        .map(|_| ())
    }
}

impl Tx<'_> {
    /// Stores that the assessment of a hold is the check for this day of everything as it is now, and what frees the
    /// order. Called last: a change of the account after it makes the hold stale.
    pub fn hold_checked(&self, order: OrderId, day: Day, remedies: &Vec<Remedy>) -> Result<(), StoreError> {
        self.run(
            "UPDATE hold SET checked_revision = :revision, checked_day = :day, frees = :frees
             WHERE order_id = :order AND state IN ('held', 'proposed', 'ready')",
            named_params! {
                ":order": order, ":revision": self.revision()?, ":day": day, ":frees": remedies.to_text()?,
            },
        )
        .map(|_| ())
    }
}

/// At which revision and for which day a hold was checked; one is never without the other.
pub(super) fn checked(row: &Row<'_>, [revision, day]: [usize; 2]) -> Result<Option<(i64, Day)>, StoreError> {
    match (row.get(revision, hold::CHECKED_REVISION)?, row.get(day, hold::CHECKED_DAY)?) {
        (Some(revision), Some(day)) => Ok(Some((revision, day))),
        (None, None) => Ok(None),
        (Some(_), None) | (None, Some(_)) => Err(row.corrupt(day, hold::CHECKED_DAY)),
    }
}

impl View<'_> {
    /// The hold of an order that waits for a decision, or else the newest one. An undo can open an earlier hold again.
    pub fn hold_of(&self, order: OrderId) -> Result<Option<HoldRecord>, StoreError> {
        let sql = "h.order_id = ?1 ORDER BY h.state IN ('held', 'proposed', 'ready') DESC, h.id DESC LIMIT 1";
        self.first(&hold_sql(sql), [order], HoldRecord::read)
    }

    /// The hold with this id.
    pub fn hold(&self, id: HoldId) -> Result<Option<HoldRecord>, StoreError> {
        self.first(&hold_sql("h.id = ?1"), [id], HoldRecord::read)
    }
}
