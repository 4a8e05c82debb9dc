//! Assessments, holds and the decisions on them.

use rusqlite::named_params;
use sha2::{Digest, Sha256};

use super::column::Row;
use super::event::EventId;
use super::row::{stored_as_code, stored_as_id};
use super::tables::{assessment, decision, event, hold, user};
use super::{Corrupt, CustomerKey, OrderId, StoreError, Tx, UserId, View};
use crate::credit::{Assessment, Day, FindingCode, Money};

/// Which assessment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AssessmentId(pub i64);
/// Which hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct HoldId(pub i64);
/// Which decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DecisionId(pub i64);
stored_as_id![AssessmentId, HoldId, DecisionId];

/// Where a held order stands in the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HoldState {
    /// Undecided.
    Held,
    /// Somebody proposes to release it.
    Proposed,
    /// Nothing holds it any more; a person still has to say so.
    Ready,
    /// Released.
    Released,
    /// Rejected.
    Rejected,
    /// The order was cancelled, closed or invoiced without a decision, or the hold was taken back.
    Withdrawn,
}
stored_as_code![HoldState];

/// What a person decides (R4.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DecisionKind {
    /// Let the goods leave.
    Release,
    /// Not on credit.
    Reject,
    /// Not yet.
    Keep,
    /// Other terms.
    Terms,
    /// Somebody else decides.
    Forward,
    /// On hold, whatever the rules say.
    Force,
    /// The last decision is taken back.
    Undo,
}
stored_as_code![DecisionKind];

/// A hold to be added.
#[derive(Debug, Clone)]
pub struct NewHold<'a> {
    /// The order.
    pub order: OrderId,
    /// The customer that is billed.
    pub customer: CustomerKey,
    /// When, microseconds UTC.
    pub at: i64,
    /// The day of the desk, from which days held are counted.
    pub day: Day,
    /// What it is held for.
    pub assessment: (AssessmentId, &'a Assessment),
}

/// A hold as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HoldRecord {
    /// Which.
    pub id: HoldId,
    /// The order.
    pub order: OrderId,
    /// The customer.
    pub customer: CustomerKey,
    /// When it began, microseconds UTC.
    pub held_at: i64,
    /// The day it began.
    pub held_day: Day,
    /// Largest margin over a limit.
    pub excess: Money,
    /// What holds it.
    pub reasons: Vec<FindingCode>,
    /// Where it stands.
    pub state: HoldState,
    /// When to look again.
    pub follow_up: Option<Day>,
    /// Whose it is.
    pub assigned_to: Option<UserId>,
    /// Its newest assessment.
    pub assessment: AssessmentId,
    /// Grows with every change.
    pub version: i64,
}

/// A decision to be added.
#[derive(Debug, Clone)]
pub struct NewDecision<'a> {
    /// On which hold.
    pub hold: HoldId,
    /// On which order.
    pub order: OrderId,
    /// What was decided.
    pub kind: DecisionKind,
    /// Reason code.
    pub reason: &'a str,
    /// Note.
    pub note: &'a str,
    /// What the decider saw.
    pub assessment: Option<AssessmentId>,
    /// What it changed, as it was.
    pub before: &'a str,
    /// The decision that it takes back.
    pub reverses: Option<DecisionId>,
}

/// A decision as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionRecord {
    /// Which.
    pub id: DecisionId,
    /// On which hold.
    pub hold: HoldId,
    /// On which order.
    pub order: OrderId,
    /// What was decided.
    pub kind: DecisionKind,
    /// Reason code.
    pub reason: String,
    /// Note.
    pub note: String,
    /// What the decider saw.
    pub assessment: Option<AssessmentId>,
    /// What it changed, as it was.
    pub before: String,
    /// The event it belongs to: decisions taken together share one.
    pub event: EventId,
    /// Whether it was taken back.
    pub reversed: bool,
    /// Who.
    pub login: String,
    /// When, microseconds UTC.
    pub at: i64,
    /// The day of the desk.
    pub day: Day,
}

impl HoldState {
    /// All states.
    pub const ALL: [Self; 6] =
        [Self::Held, Self::Proposed, Self::Ready, Self::Released, Self::Rejected, Self::Withdrawn];

    /// The stable word of files and programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Proposed => "proposed",
            Self::Ready => "ready",
            Self::Released => "released",
            Self::Rejected => "rejected",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// From the stable word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether it still waits for a decision.
    pub const fn is_undecided(self) -> bool {
        matches!(self, Self::Held | Self::Proposed | Self::Ready)
    }
}

impl DecisionKind {
    /// All kinds.
    pub const ALL: [Self; 7] =
        [Self::Release, Self::Reject, Self::Keep, Self::Terms, Self::Forward, Self::Force, Self::Undo];

    /// The stable word of files and programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Reject => "reject",
            Self::Keep => "keep",
            Self::Terms => "terms",
            Self::Forward => "forward",
            Self::Force => "force",
            Self::Undo => "undo",
        }
    }

    /// From the stable word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// Reasons as they are stored: their codes, separated by commas.
pub(super) fn codes(reasons: impl Iterator<Item = FindingCode>) -> String {
    reasons.map(FindingCode::code).collect::<Vec<_>>().join(",")
}

const HOLD: &str = "SELECT id, order_id, customer_id, held_at, held_day, excess, reasons, state, follow_up, \
                    assigned_to, assessment_id, version FROM hold";

const DECISION: &str = "SELECT d.id, d.hold_id, d.order_id, d.kind, d.reason, d.note, d.assessment_id, d.before, \
                        d.event_id, EXISTS (SELECT 1 FROM decision r WHERE r.reverses = d.id), u.login, e.at, e.day, \
                        e.id, u.id FROM decision d JOIN event e ON e.id = d.event_id JOIN user u ON u.id = e.user_id";

impl HoldRecord {
    /// Gives it its newest assessment, and what the list shows of it.
    pub fn assessed(&mut self, id: AssessmentId, assessment: &Assessment) {
        self.assessment = id;
        self.excess = assessment.excess();
        self.reasons = assessment.reasons().collect();
    }

    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0, hold::ID)?,
            order: row.get(1, hold::ORDER_ID)?,
            customer: row.get(2, hold::CUSTOMER_ID)?,
            held_at: row.get(3, hold::HELD_AT)?,
            held_day: row.get(4, hold::HELD_DAY)?,
            excess: row.get(5, hold::EXCESS)?,
            reasons: row.get(6, hold::REASONS)?,
            state: row.get(7, hold::STATE)?,
            follow_up: row.get(8, hold::FOLLOW_UP)?,
            assigned_to: row.get(9, hold::ASSIGNED_TO)?,
            assessment: row.get(10, hold::ASSESSMENT_ID)?,
            version: row.get(11, hold::VERSION)?,
        })
    }
}

impl DecisionRecord {
    /// The error of what it changed, which cannot be read.
    pub fn unreadable_before(&self) -> Corrupt {
        decision::BEFORE.corrupt(self.id.0, self.before.as_str())
    }

    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0, decision::ID)?,
            hold: row.get(1, decision::HOLD_ID)?,
            order: row.get(2, decision::ORDER_ID)?,
            kind: row.get(3, decision::KIND)?,
            reason: row.get(4, decision::REASON)?,
            note: row.get(5, decision::NOTE)?,
            assessment: row.get(6, decision::ASSESSMENT_ID)?,
            before: row.get(7, decision::BEFORE)?,
            event: row.get(8, decision::EVENT_ID)?,
            reversed: row.computed(9)?,
            login: row.get(10, user::LOGIN)?,
            at: row.get(11, event::AT)?,
            day: row.get(12, event::DAY)?,
        })
    }
}

impl Tx<'_> {
    /// Stores an assessment whole (R3.11).
    pub fn add_assessment(
        &self,
        order: OrderId,
        assessment: &Assessment,
        event: EventId,
    ) -> Result<AssessmentId, StoreError> {
        let body =
            serde_json::to_string(assessment).map_err(|error| StoreError::Meaningless(error.to_string()))?;
        let sql = "INSERT INTO assessment (order_id, event_id, outcome, body) VALUES (?1, ?2, ?3, ?4)";
        self.insert(sql, (order, event, assessment.outcome.code(), body)).map(AssessmentId)
    }

    /// Puts an order into the queue.
    pub fn add_hold(&self, hold: &NewHold<'_>, event: EventId) -> Result<HoldId, StoreError> {
        let (assessment_id, assessment) = hold.assessment;
        self.insert(
            "INSERT INTO hold (order_id, customer_id, held_at, held_day, currency, excess, reasons, state, assessment_id,
                               event_id)
             VALUES (:order, :customer, :at, :day, :currency, :excess, :reasons, 'held', :assessment, :event)",
            named_params! {
                ":order": hold.order, ":customer": hold.customer, ":at": hold.at, ":currency": assessment.currency.code(), ":day": hold.day,
                ":excess": assessment.excess(), ":reasons": codes(assessment.reasons()),
                ":assessment": assessment_id, ":event": event,
            },
        )
        .map(HoldId)
    }

    /// Writes a hold as changed, if it still has the version it was read with; says whether it had.
    pub fn update_hold(&self, hold: &HoldRecord) -> Result<bool, StoreError> {
        let changed = self.run(
            "UPDATE hold SET state = :state, follow_up = :follow_up, assigned_to = :assigned_to,
                    assessment_id = :assessment, excess = :excess, reasons = :reasons, version = version + 1
             WHERE id = :id AND version = :version",
            named_params! {
                ":id": hold.id, ":version": hold.version, ":state": hold.state, ":follow_up": hold.follow_up,
                ":assigned_to": hold.assigned_to, ":assessment": hold.assessment, ":excess": hold.excess,
                ":reasons": codes(hold.reasons.iter().copied()),
            },
        )?;
        Ok(changed == 1)
    }

    /// Gives a hold its newest assessment, and what the list shows of it.
    pub fn reassess_hold(
        &self,
        hold: HoldId,
        state: HoldState,
        (id, assessment): (AssessmentId, &Assessment),
    ) -> Result<(), StoreError> {
        self.run(
            "UPDATE hold SET excess = :excess, reasons = :reasons, state = :state, assessment_id = :assessment,
                    version = version + 1 WHERE id = :id",
            named_params! {
                ":id": hold, ":excess": assessment.excess(), ":reasons": codes(assessment.reasons()), ":state": state,
                ":assessment": id,
            },
        )
        .map(|_| ())
    }

    /// Keeps a decision.
    pub fn add_decision(&self, decision: &NewDecision<'_>, event: EventId) -> Result<DecisionId, StoreError> {
        self.insert(
            "INSERT INTO decision (hold_id, order_id, kind, reason, note, assessment_id, before, event_id, reverses)
             VALUES (:hold, :order, :kind, :reason, :note, :assessment, :before, :event, :reverses)",
            named_params! {
                ":hold": decision.hold, ":order": decision.order, ":kind": decision.kind, ":reason": decision.reason,
                ":note": decision.note, ":assessment": decision.assessment, ":before": decision.before,
                ":event": event, ":reverses": decision.reverses,
            },
        )
        .map(DecisionId)
    }
}

impl View<'_> {
    /// An assessment as it was stored.
    pub fn assessment(&self, id: AssessmentId) -> Result<Option<Assessment>, StoreError> {
        self.first("SELECT body, id FROM assessment WHERE id = ?1", [id], |row| row.get(0, assessment::BODY))
    }

    /// SHA-256 of an assessment as it is stored, hexadecimal: the chained audit record of a decision carries it.
    pub fn assessment_digest(&self, id: AssessmentId) -> Result<Option<String>, StoreError> {
        let body =
            self.first("SELECT body FROM assessment WHERE id = ?1", [id], |row| row.computed::<String>(0))?;
        Ok(body.map(|body| Sha256::digest(body).iter().map(|byte| format!("{byte:02x}")).collect()))
    }

    /// The newest hold of an order, decided or not.
    pub fn hold_of(&self, order: OrderId) -> Result<Option<HoldRecord>, StoreError> {
        self.first(&format!("{HOLD} WHERE order_id = ?1 ORDER BY id DESC LIMIT 1"), [order], HoldRecord::read)
    }

    /// The hold with this id.
    pub fn hold(&self, id: HoldId) -> Result<Option<HoldRecord>, StoreError> {
        self.first(&format!("{HOLD} WHERE id = ?1"), [id], HoldRecord::read)
    }

    /// All decisions on an order, the newest first.
    pub fn decisions(&self, order: OrderId) -> Result<Vec<DecisionRecord>, StoreError> {
        self.list(
            &format!("{DECISION} WHERE d.order_id = ?1 ORDER BY d.id DESC"),
            [order],
            DecisionRecord::read,
        )
    }

    /// The decisions of one event, in the order in which they were made.
    pub fn event_decisions(&self, event: EventId) -> Result<Vec<DecisionRecord>, StoreError> {
        self.list(&format!("{DECISION} WHERE d.event_id = ?1 ORDER BY d.id"), [event], DecisionRecord::read)
    }

    /// Every decision in the order in which they were made, one at a time.
    pub fn each_decision<E: From<StoreError>>(
        &self,
        mut visit: impl FnMut(DecisionRecord) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each(&format!("{DECISION} ORDER BY d.id"), [], |row| visit(DecisionRecord::read(row)?))
    }
}
