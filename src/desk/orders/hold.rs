//! The hold of an order: how an assessment puts it on hold and takes it off, and how it ends without a decision (R4.4).

use super::record::store_order;
use crate::credit::{Assessment, CreditStanding};
use crate::desk::assess::CheckContext;
use crate::desk::assess::stored::Reviewed;
use crate::desk::error::DeskError;
use crate::desk::session::Recorder;
use crate::records::{AuditBody, Code, Codes, OrderRechecked};
use crate::store::{
    AssessmentId, Corrupt, HoldId, HoldRecord, HoldState, NewHold, OrderId, OrderRecord, StoreError, View,
};

/// Stores an order with its assessment, which may put it into the queue or take it out.
pub(crate) fn settle(
    recorder: &Recorder<'_, '_>,
    context: &CheckContext,
    mut order: OrderRecord,
    assessment: &Assessment,
) -> Result<AssessmentId, DeskError> {
    let tx = recorder.tx;
    let stored = tx.add_assessment(order.id, assessment, recorder.event)?;
    order.assessment = Some(stored);
    let queued = undecided(tx.view(), order.id)?;
    let standing = match (assessment.outcome.may_leave(), &queued) {
        (false, None) => {
            add_hold(recorder, context, &order, (stored, assessment))?;
            CreditStanding::Held
        }
        (false, Some(hold)) => {
            tx.reassess_hold(hold.id, HoldState::Held, (stored, assessment))?;
            CreditStanding::Held
        }
        (true, None) => CreditStanding::Approved,
        (true, Some(hold)) => {
            let state = if context.policy.auto_release { HoldState::Released } else { HoldState::Ready };
            tx.reassess_hold(hold.id, state, (stored, assessment))?;
            if context.policy.auto_release { CreditStanding::Approved } else { CreditStanding::Held }
        }
    };
    if standing == CreditStanding::Held && queued.is_none() {
        // What was released no longer covers it.
        order.approval = None;
    }
    order.standing = standing;
    store_order(tx, &order)?;
    Ok(stored)
}

/// Puts a new order on hold whatever its check says; it is ready where that holds nothing against it.
pub(super) fn put_on_hold(
    recorder: &Recorder<'_, '_>,
    context: &CheckContext,
    mut order: OrderRecord,
    assessment: &Assessment,
) -> Result<(), DeskError> {
    let tx = recorder.tx;
    let stored = tx.add_assessment(order.id, assessment, recorder.event)?;
    let hold = add_hold(recorder, context, &order, (stored, assessment))?;
    if assessment.outcome.may_leave() {
        tx.reassess_hold(hold, HoldState::Ready, (stored, assessment))?;
    }
    order.assessment = Some(stored);
    order.standing = CreditStanding::Held;
    store_order(tx, &order)
}

fn add_hold(
    recorder: &Recorder<'_, '_>,
    context: &CheckContext,
    order: &OrderRecord,
    assessment: (AssessmentId, &Assessment),
) -> Result<HoldId, StoreError> {
    let at = recorder.signature.moment.at;
    let hold = NewHold { order: order.id, customer: order.customer, at, day: context.today, assessment };
    recorder.tx.add_hold(&hold, recorder.event)
}

/// Stores the result of a new check of an order, on hold before or not, with its audit record.
pub(crate) fn store_rechecked(
    recorder: &Recorder<'_, '_>,
    context: &CheckContext,
    order: OrderRecord,
    hold: Option<&HoldRecord>,
    Reviewed { assessment, remedies }: &Reviewed,
) -> Result<(), DeskError> {
    let (id, customer) = (order.id, order.customer);
    let stored = settle(recorder, context, order, assessment)?;
    recorder.tx.hold_checked(id, context.today, remedies)?;
    let body = OrderRechecked {
        assessment: stored.0,
        outcome: Code(assessment.outcome),
        reasons_before: Codes(hold.map(|hold| hold.reasons.clone()).unwrap_or_default()),
        reasons: Codes(assessment.reasons().collect()),
    };
    let about = (Some(customer), Some(id));
    recorder.audit(("order", &assessment.order), about, &AuditBody::OrderRechecked(body))
}

/// Takes an order that is no longer open out of the queue.
pub(crate) fn withdraw_hold(recorder: &Recorder<'_, '_>, order: OrderId) -> Result<(), DeskError> {
    if let Some(mut hold) = undecided(recorder.tx.view(), order)? {
        hold.state = HoldState::Withdrawn;
        recorder.tx.update_hold(&hold)?;
    }
    Ok(())
}

/// The hold of an order that waits for a decision.
pub(crate) fn undecided(view: View<'_>, order: OrderId) -> Result<Option<HoldRecord>, StoreError> {
    let Some(hold) = view.hold_of(order)?.filter(|hold| hold.state.is_undecided()) else { return Ok(None) };
    if view.has_assessment(order, hold.assessment)? { Ok(Some(hold)) } else { Err(lost_assessment(&hold)) }
}

/// The error of a hold whose assessment is not one of its order: no decision is made on another order's assessment.
pub(crate) fn lost_assessment(hold: &HoldRecord) -> StoreError {
    Corrupt::reference("hold", hold.id.0, "assessment_id", hold.assessment.0).into()
}
