//! Undoing a decision: the order returns to its former state, with its history (R4.8).

use crate::credit::{Amount, Message, Totals, VerdictKind};
use crate::desk::assess::order::customer_of;
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::orders::hold::undecided;
use crate::desk::orders::record::store_order;
use crate::desk::session::conflict::by;
use crate::desk::session::{DeskWriter, NoProgress, Recorder, Skipped};
use crate::records::{AuditBody, DecisionUndone};
use crate::store::{
    Before, Corrupt, DecisionKind, DecisionRecord, EventId, HoldBefore, HoldRecord, HoldState, NewDecision,
    OrderRecord, OrderState, Touched, View,
};

/// The result of undoing a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    /// The orders that are as they were before.
    pub orders: Vec<String>,
    /// What had been decided on them.
    pub decision: VerdictKind,
    /// The sums of their amounts, currency by currency.
    pub total: Totals,
    /// Orders of the same decision that could not be undone.
    pub skipped: Vec<Skipped>,
}

impl Before {
    /// Of an order and its hold as they are now.
    pub(crate) fn of(order: &OrderRecord, hold: Option<&HoldRecord>) -> Self {
        Self {
            standing: order.standing,
            state: order.state,
            terms: order.terms.clone(),
            on_account: order.on_account,
            collect: order.collect,
            forced: order.forced.clone(),
            approval: order.approval.clone(),
            hold: hold.map(|hold| HoldBefore {
                state: hold.state,
                follow_up: hold.follow_up,
                assigned_to: hold.assigned_to,
            }),
        }
    }

    /// Restores the order and its hold; a hold that the decision made is withdrawn.
    pub(crate) fn restore(&self, order: &mut OrderRecord, hold: &mut HoldRecord) {
        order.standing = self.standing;
        order.state = self.state;
        order.terms.clone_from(&self.terms);
        order.on_account = self.on_account;
        order.collect = self.collect;
        order.forced.clone_from(&self.forced);
        order.approval.clone_from(&self.approval);
        match &self.hold {
            None => hold.state = HoldState::Withdrawn,
            Some(then) => {
                hold.state = then.state;
                hold.follow_up = then.follow_up;
                hold.assigned_to = then.assigned_to;
            }
        }
    }
}

impl DeskWriter {
    /// Undoes the last decision on an order.
    pub fn undo(&mut self, number: &str) -> Result<Undone, DeskError> {
        self.carry_out(|tx, signature| {
            let (decision, kind) = last_decision(tx.view(), &lookup::order(tx.view(), number)?)?;
            let recorder = Recorder::begin_reversing(tx, signature, "undo", "", Some(decision.event))?;
            let total = Totals::from_iter([undo_decision(&recorder, &decision)?]);
            let orders = vec![number.to_owned()];
            Ok(Undone { orders, decision: kind, total, skipped: Vec::new() })
        })
    }

    /// Undoes everything that was decided together; what has been decided anew or shipped since is skipped, and so
    /// is an order of which something cannot be read.
    pub fn undo_event(&mut self, event: EventId) -> Result<Undone, DeskError> {
        self.carry_out(|tx, signature| {
            let view = tx.view();
            let decisions = view.event_decisions(event)?;
            if decisions.is_empty() {
                return Err(nothing_to_undo());
            }
            let recorder = Recorder::begin_reversing(tx, signature, "undo", "", Some(event))?;
            let orders = decisions.iter().map(|(id, number)| (number.as_str(), (*id, number)));
            let (undone, skipped) = recorder.each_of_several(orders, &NoProgress, |(id, number)| {
                let decision = view.decision(id)?.ok_or_else(|| Corrupt::missing("decision", id.0))?;
                let DecisionKind::Verdict(kind) = decision.kind else { return Err(nothing_to_undo()) };
                Ok((kind, number.clone(), undo_decision(&recorder, &decision)?))
            })?;
            let decision = undone.last().map(|(kind, ..)| *kind).ok_or_else(nothing_to_undo)?;
            let total = undone.iter().map(|(.., amount)| *amount).collect();
            let orders = undone.into_iter().map(|(_, number, _)| number).collect();
            Ok(Undone { orders, decision, total, skipped })
        })
    }
}

/// The newest decision on an order that is not undone yet, and its verdict.
fn last_decision(view: View<'_>, order: &OrderRecord) -> Result<(DecisionRecord, VerdictKind), DeskError> {
    let mut decisions = view.decisions(order.id)?.into_iter();
    let last = decisions.find_map(|decision| Some((decision.verdict_in_force()?, decision)));
    last.map(|(kind, decision)| (decision, kind)).ok_or_else(nothing_to_undo)
}

fn nothing_to_undo() -> DeskError {
    DeskError::refused(Message::new("nothing-to-undo"))
}

/// Puts the order and its hold back to what they were; refuses before it has written anything.
fn undo_decision(recorder: &Recorder<'_, '_>, decision: &DecisionRecord) -> Result<Amount, DeskError> {
    let (tx, view) = (recorder.tx, recorder.tx.view());
    let mut order = view.order_by_id(decision.order)?.ok_or_else(|| lost_order(decision))?;
    let customer = customer_of(view, &order)?;
    refuse_undo(view, &order, decision)?;
    let mut hold = view.hold(decision.hold)?.ok_or_else(|| lost_hold(decision))?;
    decision.before.restore(&mut order, &mut hold);
    store_order(tx, &order)?;
    if !tx.update_hold(&hold)? {
        return Err(lost_hold(decision).into());
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
    let body = DecisionUndone {
        decision: DecisionKind::Undo.code().to_owned(),
        of: decision.kind.code().to_owned(),
        reverses: decision.id.0,
    };
    let about = (Some(order.customer), Some(order.id));
    recorder.audit(("order", &order.number), about, &AuditBody::DecisionUndone(body))?;
    Ok(Amount::new(order.amount, customer.currency))
}

/// Until the order was shipped or invoiced, and while nothing newer was decided on it.
fn refuse_undo(view: View<'_>, order: &OrderRecord, decision: &DecisionRecord) -> Result<(), DeskError> {
    if order.shipped.is_some() || !order.invoiced.is_zero() {
        return Err(DeskError::refused_for("undo-too-late", &order.number));
    }
    let is_newest = last_decision(view, order)?.0.id == decision.id;
    let other_hold = undecided(view, order.id)?.is_some_and(|hold| hold.id != decision.hold);
    if is_newest && !other_hold && order.state != OrderState::Closed {
        return Ok(());
    }
    let last = view.last_event(Touched::Order(order.id), &[])?;
    let since = Message::new("undo-decided-since").text("number", &order.number);
    Err(DeskError::conflict(by(since, last.as_ref())))
}

fn lost_order(decision: &DecisionRecord) -> Corrupt {
    Corrupt::reference("decision", decision.id.0, "order_id", decision.order.0)
}

fn lost_hold(decision: &DecisionRecord) -> Corrupt {
    Corrupt::reference("decision", decision.id.0, "hold_id", decision.hold.0)
}
