//! Carrying a verdict out on one order.

use serde_json::json;

use super::reason::{choose_reason, forward_to};
use super::{Decision, Seen, release};
use crate::credit::{Assessment, Checkpoint, CreditStanding, Money, Rejected, Statement, Verdict};
use crate::desk::before::Before;
use crate::desk::conflict::order_changed;
use crate::desk::orders::{customer_of, find_order, keep, must_be_open};
use crate::desk::queue::{not_on_hold, settle, undecided};
use crate::desk::{Case, DeskError, Recorder};
use crate::store::{
    AssessmentId, CustomerRecord, DecisionKind, HoldId, HoldRecord, HoldState, NewDecision, OrderId,
    OrderRecord, OrderState, StoreError, UserId,
};

/// A decision while it is carried out, order by order.
pub(super) struct Deciding<'a, 't, 'w> {
    pub(super) recorder: &'a Recorder<'t, 'w>,
    pub(super) case: Case,
    decision: &'a Decision,
    note: &'a str,
    reason: String,
    forward_to: Option<UserId>,
}

/// An order that was decided on.
pub(super) struct DecidedOrder {
    pub(super) assessment: Assessment,
    pub(super) amount: Money,
}

/// An order that can be decided on. Without a hold it can only be forced.
struct Decidable {
    order: OrderRecord,
    hold: Option<HoldRecord>,
    customer: CustomerRecord,
}

/// The order after the verdict, as it was assessed and stored.
pub(super) type Settled = (Assessment, AssessmentId);

impl<'a, 't, 'w> Deciding<'a, 't, 'w> {
    pub(super) fn begin(
        recorder: &'a Recorder<'t, 'w>,
        decision: &'a Decision,
        note: &'a str,
    ) -> Result<Self, DeskError> {
        let view = recorder.tx.view();
        Ok(Self {
            recorder,
            case: Case::open(view, recorder.today())?,
            decision,
            note,
            reason: choose_reason(view, decision.verdict.kind(), decision.reason.as_deref())?,
            forward_to: forward_to(view, &decision.verdict)?,
        })
    }

    /// Decides on one order; the inner error leaves this one out, the outer one ends everything.
    pub(super) fn decide_one(&self, seen: &Seen) -> Result<Result<DecidedOrder, Statement>, DeskError> {
        match self.decidable(seen)? {
            Ok(decidable) => self.carry_out(decidable).map(Ok),
            Err(why) => Ok(Err(why)),
        }
    }

    /// The order as it is now, or why it is left out.
    fn decidable(&self, seen: &Seen) -> Result<Result<Decidable, Statement>, DeskError> {
        let view = self.recorder.tx.view();
        let order = find_order(view, &seen.order)?;
        let hold = undecided(view, order.id)?;
        let forces = self.decision.verdict == Verdict::Force;
        if forces {
            must_be_open(&order)?;
            if order.shipped.is_some() {
                let statement = Statement::new("order-shipped-already").text("number", order.number);
                return Err(DeskError::Refused(statement));
            }
        }
        let hold = match hold {
            Some(hold) if order.state == OrderState::Open => Some(hold),
            _ if forces => None,
            _ => return Ok(Err(not_on_hold(view, &order)?)),
        };
        if let (Some(known), Some(hold)) = (seen.assessment, &hold)
            && hold.assessment != known
        {
            return Ok(Err(order_changed(view, &order)?));
        }
        let customer = customer_of(view, &order)?;
        Ok(Ok(Decidable { order, hold, customer }))
    }

    fn carry_out(&self, decidable: Decidable) -> Result<DecidedOrder, DeskError> {
        let Decidable { order, hold, customer } = decidable;
        let before = Before::of(&order, hold.as_ref()).to_text()?;
        let (id, number, amount) = (order.id, order.number.clone(), order.amount);
        let known = hold.as_ref().map(|hold| hold.id);
        let (assessment, stored) = self.apply(order, hold, &customer)?;
        let hold = match known {
            Some(hold) => hold,
            None => self.made_hold(id, &number)?,
        };
        let decision = NewDecision {
            hold,
            order: id,
            kind: DecisionKind::Verdict(self.decision.verdict.kind()),
            reason: &self.reason,
            note: self.note,
            assessment: Some(stored),
            before: &before,
            reverses: None,
        };
        self.recorder.tx.add_decision(&decision, self.recorder.event)?;
        self.audit((&number, id), &customer, amount, stored)?;
        Ok(DecidedOrder { assessment, amount })
    }

    fn apply(
        &self,
        mut order: OrderRecord,
        hold: Option<HoldRecord>,
        customer: &CustomerRecord,
    ) -> Result<Settled, DeskError> {
        match &self.decision.verdict {
            Verdict::Release { up_to, until, lasting } => {
                let bounds = release::Bounds { up_to: *up_to, until: *until, lasting: *lasting };
                self.release(order, hold, customer, bounds)
            }
            Verdict::Reject { order: rejected } => {
                order.standing = CreditStanding::Rejected;
                if *rejected == Rejected::Cancelled {
                    order.state = OrderState::Cancelled;
                }
                self.decide_with_snapshot(order, hold, HoldState::Rejected)
            }
            Verdict::Keep { .. } | Verdict::Forward { .. } => {
                let state = hold.as_ref().map_or(HoldState::Held, |hold| hold.state);
                self.decide_with_snapshot(order, hold, state)
            }
            Verdict::Terms { terms, collect } => {
                let found = self.recorder.tx.view().terms(terms)?;
                let terms = found.ok_or_else(|| DeskError::not_found("terms-not-found", terms))?;
                order.on_account = terms.is_on_account();
                order.terms = terms.code;
                order.collect = *collect;
                self.recheck(order)
            }
            Verdict::Force => {
                order.forced = Some(self.reason.clone());
                order.approval = None;
                self.recheck(order)
            }
        }
    }

    /// Assessed as it is on hold: the snapshot shows what the decider set aside.
    pub(super) fn decide_with_snapshot(
        &self,
        order: OrderRecord,
        hold: Option<HoldRecord>,
        state: HoldState,
    ) -> Result<Settled, DeskError> {
        let assessment = self.case.assess_kept(self.recorder.tx.view(), &order, Checkpoint::Review)?;
        let stored = self.store_decided(order, hold, state, &assessment)?;
        Ok((assessment, stored))
    }

    pub(super) fn store_decided(
        &self,
        mut order: OrderRecord,
        hold: Option<HoldRecord>,
        state: HoldState,
        assessment: &Assessment,
    ) -> Result<AssessmentId, DeskError> {
        let tx = self.recorder.tx;
        let stored = tx.add_assessment(order.id, assessment, self.recorder.event)?;
        order.assessment = Some(stored);
        let mut hold = hold.ok_or_else(|| lost(&order.number))?;
        keep(tx, &order)?;
        hold.state = state;
        if let Verdict::Keep { follow_up } = self.decision.verdict {
            hold.follow_up = follow_up;
        }
        if let Some(user) = self.forward_to {
            hold.assigned_to = Some(user);
        }
        hold.assessment = stored;
        if tx.update_hold(&hold)? { Ok(stored) } else { Err(lost(&order.number)) }
    }

    fn recheck(&self, order: OrderRecord) -> Result<Settled, DeskError> {
        let assessment = self.case.assess_kept(self.recorder.tx.view(), &order, Checkpoint::Review)?;
        let stored = settle(self.recorder, &self.case, order, &assessment)?;
        Ok((assessment, stored))
    }

    /// The hold that the verdict itself has made.
    fn made_hold(&self, order: OrderId, number: &str) -> Result<HoldId, DeskError> {
        let hold = undecided(self.recorder.tx.view(), order)?;
        Ok(hold.ok_or_else(|| lost(number))?.id)
    }

    fn audit(
        &self,
        (number, id): (&str, OrderId),
        customer: &CustomerRecord,
        amount: Money,
        stored: AssessmentId,
    ) -> Result<(), DeskError> {
        let plain = |amount: Option<Money>| amount.map(|amount| amount.plain(customer.currency));
        let verdict = match &self.decision.verdict {
            Verdict::Release { up_to, until, lasting } => {
                json!({ "lasting": lasting, "until": until, "up_to": plain(*up_to) })
            }
            Verdict::Reject { order } => json!({ "cancelled": *order == Rejected::Cancelled }),
            Verdict::Keep { follow_up } => json!({ "follow_up": follow_up }),
            Verdict::Terms { terms, collect } => json!({ "collect": plain(*collect), "terms": terms }),
            Verdict::Forward { to } => json!({ "to": to }),
            Verdict::Force => json!({}),
        };
        let body = json!({
            "amount": plain(Some(amount)),
            "assessment": stored.0,
            "assessment_sha256": self.recorder.tx.view().assessment_digest(stored)?,
            "decision": self.decision.verdict.kind().code(),
            "note": self.note,
            "reason": self.reason,
            "verdict": verdict,
        });
        self.recorder.audit(("order", number), (Some(customer.key), Some(id)), &body)
    }
}

/// A row that was there a moment ago within the same transaction is not: the file was changed by something else.
fn lost(number: &str) -> DeskError {
    StoreError::Meaningless(format!("the hold of order {number} is gone")).into()
}
