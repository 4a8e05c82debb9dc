//! Decisions on held orders, and what each of them changed.

use serde_json::Value as Json;

use super::column::{Row, from_row};
use super::engine::named_params;
use super::event::EventId;
use super::row::{stored_as_code, stored_as_id};
use super::tables::{decision, event, sales_order, user};
use super::trace::Image;
use super::{
    AssessmentId, HoldId, HoldState, OrderId, OrderState, StoreError, TraceLine, TracedRow, TracedTable, Tx,
    UserId, View,
};
use crate::credit::{Approval, CreditStanding, Day, Money, VerdictKind};
use crate::records::{self, Code, Form, Record, RecordError};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DecisionId(pub i64);
stored_as_id![DecisionId];

/// What a stored decision is: a verdict, or the return of an order to where it was before one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DecisionKind {
    Verdict(VerdictKind),
    /// The last decision is undone.
    Undo,
}
stored_as_code![DecisionKind];

/// What a decision changes of an order and its hold, as it was: stored with the decision so that it can be undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Before {
    /// Where the order was with the credit department.
    pub standing: CreditStanding,
    pub state: OrderState,
    /// Code of its terms.
    pub terms: String,
    /// Whether it becomes debt.
    pub on_account: bool,
    /// What was to be collected.
    pub collect: Option<Money>,
    /// Why it was forced on hold.
    pub forced: Option<String>,
    /// The release that it had.
    pub approval: Option<Approval>,
    /// None where the decision itself made the hold.
    pub hold: Option<HoldBefore>,
}

/// The part of it that is the hold's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HoldBefore {
    pub state: HoldState,
    /// When to look again.
    pub follow_up: Option<Day>,
    pub assigned_to: Option<UserId>,
}

/// A decision to be added.
#[derive(Debug, Clone)]
pub struct NewDecision<'a> {
    pub hold: HoldId,
    pub order: OrderId,
    pub kind: DecisionKind,
    pub reason: &'a str,
    pub note: &'a str,
    /// What the decider saw.
    pub assessment: Option<AssessmentId>,
    /// What it changed, as it was.
    pub before: &'a Before,
    /// The decision that it undoes.
    pub reverses: Option<DecisionId>,
}

from_row! {
    /// A decision as it is stored.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct DecisionRecord {
        pub id: DecisionId = get(decision::ID),
        pub hold: HoldId = get(decision::HOLD_ID),
        pub order: OrderId = get(decision::ORDER_ID),
        pub kind: DecisionKind = get(decision::KIND),
        pub reason: String = get(decision::REASON),
        pub note: String = get(decision::NOTE),
        /// What the decider saw.
        pub assessment: Option<AssessmentId> = get(decision::ASSESSMENT_ID),
        /// What it changed, as it was.
        pub before: Before = record(decision::BEFORE),
        /// The event it belongs to: decisions taken together share one.
        pub event: EventId = get(decision::EVENT_ID),
        /// Whether it was undone.
        pub reversed: bool = |row| row.computed(14),
        pub login: String = get(user::LOGIN),
        /// When it was decided, in microseconds since 1970 in UTC.
        pub at: i64 = get(event::AT),
        /// The day of the desk.
        pub day: Day = get(event::DAY),
    }
}

impl DecisionKind {
    const UNDO: &'static str = "undo";

    /// The stable word of files and programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Verdict(kind) => kind.code(),
            Self::Undo => Self::UNDO,
        }
    }

    /// From the stable word.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            Self::UNDO => Some(Self::Undo),
            verdict => VerdictKind::from_code(verdict).map(Self::Verdict),
        }
    }
}

impl DecisionRecord {
    /// The verdict, while it has not been undone.
    pub fn verdict_in_force(&self) -> Option<VerdictKind> {
        match self.kind {
            DecisionKind::Verdict(kind) if !self.reversed => Some(kind),
            DecisionKind::Verdict(_) | DecisionKind::Undo => None,
        }
    }
}

const DECISION: &str = "SELECT d.id, d.hold_id, d.order_id, d.kind, d.reason, d.note, d.assessment_id, d.before, \
                        d.event_id, u.login, e.at, e.day, e.id, u.id, \
                        EXISTS (SELECT 1 FROM decision r WHERE r.reverses = d.id) \
                        FROM decision d LEFT JOIN event e ON e.id = d.event_id LEFT JOIN \"user\" u ON u.id = e.user_id";

impl Record for Before {
    fn to_text(&self) -> Result<String, RecordError> {
        records::write(&records::Before {
            standing: Code(self.standing),
            state: self.state.code().to_owned(),
            terms: self.terms.clone(),
            on_account: self.on_account,
            collect: Form::of(&self.collect),
            forced: self.forced.clone(),
            approval: Form::of(&self.approval),
            hold: self.hold.as_ref().map(|hold| records::HoldBefore {
                state: hold.state.code().to_owned(),
                follow_up: Form::of(&hold.follow_up),
                assigned_to: hold.assigned_to.map(|user| user.0),
            }),
        })
    }

    fn from_text(text: &str) -> Result<Self, RecordError> {
        let stored: records::Before = records::read(text)?;
        let hold = stored.hold.map(|hold| {
            Ok(HoldBefore {
                state: known("hold.state", &hold.state, HoldState::from_code)?,
                follow_up: hold.follow_up.value(),
                assigned_to: hold.assigned_to.map(UserId),
            })
        });
        Ok(Self {
            standing: stored.standing.0,
            state: known("state", &stored.state, OrderState::from_code)?,
            terms: stored.terms,
            on_account: stored.on_account,
            collect: stored.collect.value(),
            forced: stored.forced,
            approval: stored.approval.value(),
            hold: hold.transpose()?,
        })
    }
}

fn known<T>(field: &str, code: &str, from_code: fn(&str) -> Option<T>) -> Result<T, RecordError> {
    from_code(code).ok_or_else(|| RecordError::new(field, format!("cannot be {code}")))
}

impl Tx<'_> {
    pub fn add_decision(&self, decision: &NewDecision<'_>, event: EventId) -> Result<DecisionId, StoreError> {
        self.insert(
            "INSERT INTO decision (id, hold_id, order_id, kind, reason, note, assessment_id, before, event_id, reverses)
             VALUES (:id, :hold, :order, :kind, :reason, :note, :assessment, :before, :event, :reverses)",
            named_params! {
                ":id": self.new_id(TracedTable::Decision)?, ":hold": decision.hold, ":order": decision.order, ":kind": decision.kind, ":reason": decision.reason,
                ":note": decision.note, ":assessment": decision.assessment, ":before": decision.before.to_text()?,
                ":event": event, ":reverses": decision.reverses,
            },
        )
        .map(DecisionId)
    }
}

impl View<'_> {
    /// All decisions on an order, the newest first.
    pub fn decisions(&self, order: OrderId) -> Result<Vec<DecisionRecord>, StoreError> {
        self.list(
            &format!("{DECISION} WHERE d.order_id = ?1 ORDER BY d.id DESC"),
            [order],
            DecisionRecord::read,
        )
    }

    /// The decisions of one event in the order in which they were made, each with the number of its order; nothing else
    /// of them is read.
    pub fn event_decisions(&self, event: EventId) -> Result<Vec<(DecisionId, String)>, StoreError> {
        let sql = "SELECT d.id, o.number, o.id FROM decision d LEFT JOIN sales_order o ON o.id = d.order_id
                   WHERE d.event_id = ?1 ORDER BY d.id";
        self.list(sql, [event], |row| Ok((row.get(0, decision::ID)?, row.get(1, sales_order::NUMBER)?)))
    }

    /// The decision with this id.
    pub fn decision(&self, id: DecisionId) -> Result<Option<DecisionRecord>, StoreError> {
        self.first(&format!("{DECISION} WHERE d.id = ?1"), [id], DecisionRecord::read)
    }

    /// Every decision in the order in which they were made, one at a time.
    pub fn each_decision<E: From<StoreError>>(
        &self,
        mut visit: impl FnMut(DecisionRecord) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each(&format!("{DECISION} ORDER BY d.id"), [], |row| visit(DecisionRecord::read(row)?))
    }

    /// What a decision changed of its order and hold, as it says itself: earlier versions left no trace of it.
    pub fn changed_by(&self, decision: &DecisionRecord) -> Result<Vec<TraceLine>, StoreError> {
        let before = &decision.before;
        let number = |amount: Option<Money>| amount.map(Money::to_minor).transpose();
        let approval = before.approval.as_ref().map(Record::to_text).transpose()?;
        let order = image([
            ("standing", before.standing.code().into()),
            ("state", before.state.code().into()),
            ("terms", before.terms.clone().into()),
            ("on_account", i64::from(before.on_account).into()),
            ("collect", number(before.collect)?.into()),
            ("forced", before.forced.clone().into()),
            ("approval", approval.into()),
        ]);
        let hold = match &before.hold {
            None => image([("state", HoldState::Withdrawn.code().into())]),
            Some(then) => image([
                ("state", then.state.code().into()),
                ("follow_up", then.follow_up.map(Day::number).into()),
                ("assigned_to", then.assigned_to.map(|user| user.0).into()),
            ]),
        };
        let order = (TracedRow { table: TracedTable::Order, id: decision.order.0 }, order);
        let hold = (TracedRow { table: TracedTable::Hold, id: decision.hold.0 }, hold);
        [order, hold].into_iter().map(|(row, before)| self.line_back_to(row, before)).collect()
    }
}

fn image<const N: usize>(columns: [(&str, Json); N]) -> Image {
    columns.into_iter().map(|(column, value)| (column.to_owned(), value)).collect()
}
