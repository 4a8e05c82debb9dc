//! Taking a decision back: the order returns to where it was, with its history (R4.8).

use serde_json::json;

use super::before::Before;
use super::conflict::by;
use super::orders::{find_order, keep};
use super::queue::{LeftOut, undecided};
use super::{DeskError, DeskWriter, Recorder};
use crate::credit::{Money, Statement, VerdictKind};
use crate::store::{
    DecisionKind, DecisionRecord, EventId, NewDecision, OrderRecord, OrderState, StoreError, Touched, View,
};

/// What taking back came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    /// The orders that returned to where they were.
    pub orders: Vec<String>,
    /// What had been decided on them.
    pub decision: VerdictKind,
    /// Sum of their amounts.
    pub total: Money,
    /// Orders of the same decision that could not be taken back.
    pub left_out: Vec<LeftOut>,
}

impl DeskWriter {
    /// Takes back the last decision on an order.
    pub fn undo(&mut self, number: &str) -> Result<Undone, DeskError> {
        self.carry_out(|tx, signature| {
            let (decision, kind) = last_decision(tx.view(), &find_order(tx.view(), number)?)?;
            let recorder = Recorder::begin_reversing(tx, signature, "undo", "", Some(decision.event))?;
            let total = take_back(&recorder, &decision)?;
            let orders = vec![number.to_owned()];
            Ok(Undone { orders, decision: kind, total, left_out: Vec::new() })
        })
    }

    /// Takes back everything that was decided together; what has been decided anew or shipped since is left out.
    pub fn undo_event(&mut self, event: EventId) -> Result<Undone, DeskError> {
        self.carry_out(|tx, signature| {
            let view = tx.view();
            let decisions = view.event_decisions(event)?;
            let Some(DecisionKind::Verdict(kind)) = decisions.first().map(|first| first.kind) else {
                return Err(nothing_to_undo());
            };
            let recorder = Recorder::begin_reversing(tx, signature, "undo", "", Some(event))?;
            let mut total = Money::ZERO;
            let mut undone = Undone { orders: Vec::new(), decision: kind, total, left_out: Vec::new() };
            for decision in &decisions {
                let order = view.order_by_id(decision.order)?.ok_or_else(|| lost(decision))?;
                match take_back(&recorder, decision) {
                    Ok(amount) => {
                        total += amount;
                        undone.orders.push(order.number);
                    }
                    Err(DeskError::Refused(why) | DeskError::Conflict(why)) => {
                        undone.left_out.push(LeftOut { order: order.number, why });
                    }
                    Err(error) => return Err(error),
                }
            }
            if let ([], Some(left_out)) = (undone.orders.as_slice(), undone.left_out.first()) {
                return Err(DeskError::Refused(left_out.why.clone()));
            }
            Ok(Undone { total, ..undone })
        })
    }
}

/// The newest decision on an order that is not taken back yet, and its verdict.
fn last_decision(view: View<'_>, order: &OrderRecord) -> Result<(DecisionRecord, VerdictKind), DeskError> {
    let mut decisions = view.decisions(order.id)?.into_iter();
    let last = decisions.find_map(|decision| Some((decision.verdict_in_force()?, decision)));
    last.map(|(kind, decision)| (decision, kind)).ok_or_else(nothing_to_undo)
}

fn nothing_to_undo() -> DeskError {
    DeskError::Refused(Statement::new("nothing-to-undo"))
}

/// Puts the order and its hold back to what they were; refuses before it has written anything.
fn take_back(recorder: &Recorder<'_, '_>, decision: &DecisionRecord) -> Result<Money, DeskError> {
    let (tx, view) = (recorder.tx, recorder.tx.view());
    let mut order = view.order_by_id(decision.order)?.ok_or_else(|| lost(decision))?;
    may_be_taken_back(view, &order, decision)?;
    let mut hold = view.hold(decision.hold)?.ok_or_else(|| lost(decision))?;
    Before::from_text(&decision.before)?.restore(&mut order, &mut hold);
    keep(tx, &order)?;
    if !tx.update_hold(&hold)? {
        return Err(lost(decision));
    }
    let undo = NewDecision {
        hold: decision.hold,
        order: decision.order,
        kind: DecisionKind::Undo,
        reason: "",
        note: "",
        assessment: decision.assessment,
        before: &decision.before,
        reverses: Some(decision.id),
    };
    tx.add_decision(&undo, recorder.event)?;
    let body = json!({ "decision": "undo", "of": decision.kind.code(), "reverses": decision.id.0 });
    recorder.audit(("order", &order.number), (Some(order.customer), Some(order.id)), &body)?;
    Ok(order.amount)
}

/// Until the order was shipped or invoiced, and while nothing newer was decided on it.
fn may_be_taken_back(
    view: View<'_>,
    order: &OrderRecord,
    decision: &DecisionRecord,
) -> Result<(), DeskError> {
    let number = order.number.clone();
    if order.shipped.is_some() || !order.invoiced.is_zero() {
        return Err(DeskError::Refused(Statement::new("undo-too-late").text("number", number)));
    }
    let is_newest = last_decision(view, order)?.0.id == decision.id;
    let other_hold = undecided(view, order.id)?.is_some_and(|hold| hold.id != decision.hold);
    if is_newest && !other_hold && order.state != OrderState::Closed {
        return Ok(());
    }
    let last = view.last_event(Touched::Order(order.id), &[])?;
    let since = Statement::new("undo-decided-since").text("number", number);
    Err(DeskError::Conflict(by(since, last.as_ref())))
}

fn lost(decision: &DecisionRecord) -> DeskError {
    StoreError::Meaningless(format!("the order or hold of decision {} is gone", decision.id.0)).into()
}
