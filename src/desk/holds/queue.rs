//! How an order comes into the hold queue, and how it leaves it without a decision (R4.4).

use crate::credit::{Approval, ApprovalRequest, Assessment, Checkpoint, CreditStanding, Lasting, Message};
use crate::desk::orders::assess::ship_to_of;
use crate::desk::orders::record::{find_order, store_order};
use crate::desk::session::conflict::by;
use crate::desk::{CheckContext, DeskError, DeskWriter, ErrorKind, LeftOut, ProgressSink, Recorder};
use crate::records::{AuditBody, Code, Codes, OrderRechecked};
use crate::store::{
    AssessmentId, Corrupt, HoldRecord, HoldState, NewHold, OrderId, OrderRecord, OrderState, StoreError,
    Touched, View,
};

/// The result of re-evaluating held orders.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rechecked {
    /// The new assessments, in the order in which they were asked for.
    pub assessments: Vec<Assessment>,
    /// Orders that nothing holds any more: a user releases them.
    pub ready: Vec<String>,
    /// Orders that were released at once, as the company wants it.
    pub released: Vec<String>,
    /// Orders that are not on hold, or of which something cannot be read.
    pub left_out: Vec<LeftOut>,
}

/// Whether the release that an order has covers it as it is today (R4.3).
pub(crate) fn covering_release(
    view: View<'_>,
    context: &CheckContext,
    order: &OrderRecord,
) -> Result<bool, DeskError> {
    let Some(approval) = &order.approval else {
        return Ok(false);
    };
    let ship_to = ship_to_of(view, order)?.map(|record| record.rules.code);
    let asked = ApprovalRequest { amount: order.amount, ship_to: ship_to.as_deref(), terms: &order.terms };
    Ok(approval.covers(asked, context.policy.growth_tolerance, context.today))
}

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
            let hold = NewHold {
                order: order.id,
                customer: order.customer,
                at: recorder.signature.moment.at,
                day: context.today,
                assessment: (stored, assessment),
            };
            tx.add_hold(&hold, recorder.event)?;
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

/// The hold of an order that waits for a decision.
pub(crate) fn undecided(view: View<'_>, order: OrderId) -> Result<Option<HoldRecord>, StoreError> {
    let Some(hold) = view.hold_of(order)?.filter(|hold| hold.state.is_undecided()) else { return Ok(None) };
    if view.has_assessment(order, hold.assessment)? { Ok(Some(hold)) } else { Err(lost_assessment(&hold)) }
}

/// The error of a hold whose assessment is not one of its order: no decision is made on another order's assessment.
pub(crate) fn lost_assessment(hold: &HoldRecord) -> StoreError {
    Corrupt::reference("hold", hold.id.0, "assessment_id", hold.assessment.0).into()
}

/// Takes an order that is no longer open out of the queue.
pub(crate) fn withdraw_hold(recorder: &Recorder<'_, '_>, order: OrderId) -> Result<(), DeskError> {
    if let Some(mut hold) = undecided(recorder.tx.view(), order)? {
        hold.state = HoldState::Withdrawn;
        recorder.tx.update_hold(&hold)?;
    }
    Ok(())
}

/// A release for an order as it is.
pub(crate) fn release_of(view: View<'_>, order: &OrderRecord) -> Result<Approval, StoreError> {
    Ok(Approval {
        up_to: order.amount,
        ship_to: ship_to_of(view, order)?.map(|record| record.rules.code),
        terms: order.terms.clone(),
        until: None,
        lasting: Lasting::Sticks,
    })
}

impl DeskWriter {
    /// Re-evaluates held orders: these, or every one in the queue. A new assessment replaces the old one (R4.4).
    pub fn recheck(
        &mut self,
        orders: Option<&[String]>,
        progress: &dyn ProgressSink,
    ) -> Result<Rechecked, DeskError> {
        self.carry_out(|tx, signature| {
            let view = tx.view();
            let numbers = match orders {
                Some(numbers) => numbers.to_vec(),
                None => view.queued_orders()?,
            };
            let recorder = Recorder::begin(tx, signature, "recheck", "")?;
            let context = CheckContext::open(view, signature.moment.today)?;
            let is_conflict = |why: &DeskError| why.kind() == ErrorKind::Conflict;
            let orders = numbers.iter().map(|number| (number.as_str(), number));
            let (done, left_out) = recorder.each_of_several(orders, progress, is_conflict, |number| {
                Ok((number.clone(), recheck_one(&recorder, &context, number)?))
            })?;
            let mut rechecked = Rechecked { left_out, ..Rechecked::default() };
            for (number, assessment) in done {
                rechecked.add(&context, number, assessment);
            }
            Ok(rechecked)
        })
    }
}

/// The new assessment of a held order; the error leaves it out.
fn recheck_one(
    recorder: &Recorder<'_, '_>,
    context: &CheckContext,
    number: &str,
) -> Result<Assessment, DeskError> {
    let view = recorder.tx.view();
    let order = find_order(view, number)?;
    let hold = undecided(view, order.id)?.filter(|_| order.state == OrderState::Open);
    let Some(hold) = hold else {
        return Err(DeskError::conflict(not_on_hold(view, &order)?));
    };
    let assessment = context.assess_stored(view, &order, Checkpoint::Review)?;
    store_rechecked(recorder, context, order, Some(&hold), &assessment)?;
    Ok(assessment)
}

impl Rechecked {
    fn add(&mut self, context: &CheckContext, number: String, assessment: Assessment) {
        if assessment.outcome.may_leave() {
            let list = if context.policy.auto_release { &mut self.released } else { &mut self.ready };
            list.push(number);
        }
        self.assessments.push(assessment);
    }
}

/// Stores the result of a new check of an order, on hold before or not, with its audit record.
pub(crate) fn store_rechecked(
    recorder: &Recorder<'_, '_>,
    context: &CheckContext,
    order: OrderRecord,
    hold: Option<&HoldRecord>,
    assessment: &Assessment,
) -> Result<(), DeskError> {
    let (id, customer) = (order.id, order.customer);
    let stored = settle(recorder, context, order, assessment)?;
    let body = OrderRechecked {
        assessment: stored.0,
        outcome: Code(assessment.outcome),
        reasons_before: Codes(hold.map(|hold| hold.reasons.clone()).unwrap_or_default()),
        reasons: Codes(assessment.reasons().collect()),
    };
    let about = (Some(customer), Some(id));
    recorder.audit(("order", &assessment.order), about, &AuditBody::OrderRechecked(body))
}

/// Why an order cannot be decided on: it was never held, or who decided what and when (R4.7), or what else took it out of
/// the queue.
pub(crate) fn not_on_hold(view: View<'_>, order: &OrderRecord) -> Result<Message, DeskError> {
    let Some(hold) = view.hold_of(order.id)? else {
        return Ok(Message::new("order-not-on-hold").text("number", &order.number));
    };
    let last = view.decisions(order.id)?.into_iter().next();
    let last = last.filter(|last| last.hold == hold.id && last.verdict_in_force().is_some());
    if let (HoldState::Released | HoldState::Rejected, Some(last)) = (hold.state, last) {
        let decided = Message::new("order-decided-already")
            .text("number", &order.number)
            .key("decision", format!("decided-{}", last.kind.code()))
            .text("user", last.login)
            .instant("at", last.at);
        return Ok(decided);
    }
    let last = view.last_event(Touched::Order(order.id), &[])?;
    Ok(by(Message::new("order-left-the-queue").text("number", &order.number), last.as_ref()))
}
