//! What a decision needs beside its trace: the order keeps the history of what was decided and undone (R4.8).

use super::name::later;
use super::part::Part;
use super::{Undo, UndoneAct};
use crate::credit::{Assessment, Message, VerdictKind};
use crate::desk::assess::CheckContext;
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::orders::hold::undecided;
use crate::desk::session::{DeskWriter, NoProgress, ProgressSink, Recorder};
use crate::records::{AuditBody, DecisionUndone};
use crate::store::{
    Before, Corrupt, DecisionKind, DecisionRecord, EventId, HoldBefore, HoldRecord, NewDecision, OrderId,
    OrderRecord, OrderState, Touched, View,
};

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
}

impl DeskWriter {
    /// Undoes the last decision on an order, and leaves the other orders that were decided with it.
    pub fn undo_order(&mut self, number: &str) -> Result<UndoneAct, DeskError> {
        let find = |view: View<'_>| {
            let order = lookup::order(view, number)?;
            Ok((last_decided(view, order.id)?, Some(order.id)))
        };
        self.undo_found(find, &NoProgress)
    }

    /// Undoes the last decision on an order with everything that was decided together with it; what has been decided anew
    /// or shipped since is skipped, and so is an order of which something cannot be read.
    pub fn undo_decision(
        &mut self,
        number: &str,
        progress: &dyn ProgressSink,
    ) -> Result<UndoneAct, DeskError> {
        let find = |view: View<'_>| Ok((last_decided(view, lookup::order(view, number)?.id)?, None));
        self.undo_found(find, progress)
    }
}

/// The event of the newest decision on an order that is not undone yet.
fn last_decided(view: View<'_>, order: OrderId) -> Result<EventId, DeskError> {
    Ok(last_decision(view, order)?.ok_or_else(nothing_to_undo)?.event)
}

fn nothing_to_undo() -> DeskError {
    DeskError::refused(Message::new("nothing-to-undo"))
}

/// The newest decision on an order that is not undone yet.
fn last_decision(view: View<'_>, order: OrderId) -> Result<Option<DecisionRecord>, DeskError> {
    Ok(view.decisions(order)?.into_iter().find(|decision| decision.verdict_in_force().is_some()))
}

/// The decision of the event on an order, undone or not.
fn decision_of(view: View<'_>, order: OrderId, event: EventId) -> Result<DecisionRecord, DeskError> {
    let decision = view.decisions(order)?.into_iter().find(|decision| decision.event == event);
    decision.ok_or_else(nothing_to_undo)
}

/// A decision can be undone until the order was shipped or invoiced, and while nothing newer was decided on it; and done
/// again while nothing holds the order that was not seen then.
pub(super) fn refuse_late(view: View<'_>, id: OrderId, undo: &Undo) -> Result<(), DeskError> {
    let order = view.order_by_id(id)?.ok_or_else(|| Corrupt::missing("sales_order", id.0))?;
    let done = undo.event.id;
    let is_shipped = order.shipped.is_some() && view.shipped_since(id, done)?.is_some();
    if is_shipped || !view.invoiced_since(id, done)?.is_empty() {
        return Err(DeskError::refused_for("undo-too-late", &order.number));
    }
    let decision = decision_of(view, id, undo.event.id)?;
    let newest = last_decision(view, id)?;
    let is_newest = match newest {
        // What was decided before it may have been decided again meanwhile.
        Some(newest) if undo.is_redo() => {
            super::act_of(view, super::find(view, newest.event)?)?.id < undo.act.id
        }
        Some(newest) => newest.id == decision.id || decision.reversed,
        None => undo.is_redo() || decision.reversed,
    };
    let other_hold = undecided(view, id)?.is_some_and(|hold| hold.id != decision.hold);
    if is_newest && !other_hold && order.state != OrderState::Closed {
        return Ok(());
    }
    let last = view.last_event(Touched::Order(id), &[])?;
    let since = Message::new("undo-decided-since").text("number", &order.number);
    Err(DeskError::conflict(later(view, since, &order.number, last.as_ref())?))
}

/// What was decided on an order after a decision and is in force, and with what its goods have left.
pub(super) fn later_ones(view: View<'_>, id: OrderId, undo: &Undo) -> Result<Vec<EventId>, DeskError> {
    let mut later: Vec<EventId> = view
        .decisions(id)?
        .into_iter()
        .filter(|decision| decision.event > undo.event.id && decision.verdict_in_force().is_some())
        .map(|decision| decision.event)
        .collect();
    let is_shipped = view.order_by_id(id)?.is_some_and(|order| order.shipped.is_some());
    if is_shipped {
        later.extend(view.shipped_since(id, undo.event.id)?);
    }
    Ok(later)
}

/// Records that the decision on an order was undone, or taken again.
pub(super) fn record(recorder: &Recorder<'_, '_>, undo: &Undo, part: &Part) -> Result<(), DeskError> {
    let Some(order) = part.order else { return Ok(()) };
    let decision = decision_of(recorder.tx.view(), order, undo.event.id)?;
    if undo.is_redo() {
        decide_again(recorder, undo, order)
    } else {
        revert_decision(recorder, order, &decision)
    }
}

fn revert_decision(
    recorder: &Recorder<'_, '_>,
    order: OrderId,
    decision: &DecisionRecord,
) -> Result<(), DeskError> {
    let undo = NewDecision {
        hold: decision.hold,
        order,
        kind: DecisionKind::Undo,
        reason: "",
        note: "",
        assessment: decision.assessment,
        before: &decision.before,
        reverses: Some(decision.id),
    };
    recorder.tx.add_decision(&undo, recorder.event)?;
    let body = DecisionUndone {
        decision: DecisionKind::Undo.code().to_owned(),
        of: decision.kind.code().to_owned(),
        reverses: decision.id.0,
    };
    audit(recorder, order, &AuditBody::DecisionUndone(body))
}

fn audit(recorder: &Recorder<'_, '_>, order: OrderId, body: &AuditBody) -> Result<(), DeskError> {
    let order =
        recorder.tx.view().order_by_id(order)?.ok_or_else(|| Corrupt::missing("sales_order", order.0))?;
    recorder.audit(("order", &order.number), (Some(order.customer), Some(order.id)), body)
}

/// A new verdict like the first one, on what the decider saw then.
fn decide_again(recorder: &Recorder<'_, '_>, undo: &Undo, order: OrderId) -> Result<(), DeskError> {
    let view = recorder.tx.view();
    let first = decision_of(view, order, undo.act.id)?;
    let seen = first.assessment.map(|id| view.assessment(id)).transpose()?.flatten();
    if first.kind == DecisionKind::Verdict(VerdictKind::Release) {
        refuse_new_findings(recorder, order, seen.as_ref())?;
    }
    let again = NewDecision {
        hold: first.hold,
        order,
        kind: first.kind,
        reason: &first.reason,
        note: &first.note,
        assessment: first.assessment,
        before: &first.before,
        reverses: None,
    };
    recorder.tx.add_decision(&again, recorder.event)?;
    let body =
        view.audit_of_order(undo.act.id, order)?.ok_or_else(|| Corrupt::missing("audit", undo.act.id.0))?;
    audit(recorder, order, &body)
}

/// A release is not given again where something holds the order that the first decision did not see.
fn refuse_new_findings(
    recorder: &Recorder<'_, '_>,
    id: OrderId,
    seen: Option<&Assessment>,
) -> Result<(), DeskError> {
    let view = recorder.tx.view();
    let order = view.order_by_id(id)?.ok_or_else(|| Corrupt::missing("sales_order", id.0))?;
    let unreleased = OrderRecord { approval: None, ..order };
    let now = CheckContext::open(view, recorder.today())?.review(view, &unreleased)?.assessment;
    let is_known = |reason| seen.is_some_and(|seen| seen.reasons().any(|known| known == reason));
    if now.reasons().all(is_known) {
        return Ok(());
    }
    Err(DeskError::refused_for("redo-new-findings", &unreleased.number))
}
