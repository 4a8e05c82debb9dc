//! Carrying a verdict out on one order.

use super::named::{choose_reason, forward_to, own_money};
use super::{Decision, Seen, not_on_hold, release};
use crate::credit::{Amount, Assessment, CreditStanding, Message, Money, Rejected, Verdict};
use crate::desk::assess::CheckContext;
use crate::desk::assess::order::customer_of;
use crate::desk::assess::stored::Reviewed;
use crate::desk::error::{DeskError, InputField};
use crate::desk::lookup;
use crate::desk::orders::closing::refuse_under_way;
use crate::desk::orders::hold::{settle, undecided};
use crate::desk::orders::record::{must_be_open, store_order};
use crate::desk::session::Recorder;
use crate::desk::session::conflict::order_changed;
use crate::records::{self, AuditBody, Code, Iso, OrderDecided, Plain};
use crate::store::{
    AssessmentId, Before, CustomerRecord, DecisionKind, HoldId, HoldRecord, HoldState, NewDecision, OrderId,
    OrderRecord, OrderState, StoreError, UserId,
};

/// A decision while it is carried out, order by order.
pub(super) struct Deciding<'a, 't, 'w> {
    pub(super) recorder: &'a Recorder<'t, 'w>,
    pub(super) context: CheckContext,
    decision: &'a Decision,
    note: &'a str,
    reason: String,
    forward_to: Option<UserId>,
}

/// An order that was decided on.
pub(super) struct DecidedOrder {
    pub(super) assessment: Assessment,
    pub(super) amount: Amount,
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
            context: CheckContext::open(view, recorder.today())?,
            decision,
            note,
            reason: choose_reason(view, decision.verdict.kind(), decision.reason.as_deref())?,
            forward_to: forward_to(view, &decision.verdict)?,
        })
    }

    /// Decides on one order; among several, one in conflict or refused is skipped.
    pub(super) fn decide_one(&self, seen: &Seen) -> Result<DecidedOrder, DeskError> {
        let decidable = self.decidable(seen)?;
        self.carry_out(decidable)
    }

    /// The order as it is now.
    fn decidable(&self, seen: &Seen) -> Result<Decidable, DeskError> {
        let view = self.recorder.tx.view();
        let order = lookup::order(view, &seen.order)?;
        let hold = undecided(view, order.id)?;
        let forces = self.decision.verdict == Verdict::Force;
        if forces {
            must_be_open(&order)?;
            if order.shipped.is_some() {
                let message = Message::new("order-shipped-already").text("number", order.number);
                return Err(DeskError::refused(message));
            }
        }
        let hold = match hold {
            Some(hold) if order.state == OrderState::Open => Some(hold),
            Some(_) | None if forces => None,
            Some(_) | None => return Err(DeskError::conflict(not_on_hold(view, &order)?)),
        };
        if let (Some(known), Some(hold)) = (seen.assessment, &hold)
            && hold.assessment != known
        {
            return Err(DeskError::conflict(order_changed(view, &order)?));
        }
        let customer = customer_of(view, &order)?;
        Ok(Decidable { order, hold, customer })
    }

    fn carry_out(&self, decidable: Decidable) -> Result<DecidedOrder, DeskError> {
        let Decidable { order, hold, customer } = decidable;
        let before = Before::of(&order, hold.as_ref());
        let (id, number) = (order.id, order.number.clone());
        let amount = Amount::new(order.amount, customer.currency);
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
                let up_to = up_to.map(|up_to| own_money(up_to, &order.number, customer)).transpose()?;
                let bounds = release::Bounds { up_to, until: *until, lasting: *lasting };
                self.release(order, hold, customer, &bounds)
            }
            Verdict::Reject { order: rejected } => {
                order.standing = CreditStanding::Rejected;
                if *rejected == Rejected::Cancelled {
                    refuse_under_way(self.recorder.tx.view(), &order)?;
                    order.state = OrderState::Cancelled;
                }
                self.decide_with_snapshot(order, hold, HoldState::Rejected)
            }
            Verdict::Keep { .. } | Verdict::Forward { .. } => {
                let state = hold.as_ref().map_or(HoldState::Held, |hold| hold.state);
                self.decide_with_snapshot(order, hold, state)
            }
            Verdict::Terms { terms, collect } => {
                let terms = lookup::terms(self.recorder.tx.view(), terms)?;
                if !terms.is_on_account() {
                    refuse_paid_at_once(&order, customer)?;
                }
                order.on_account = terms.is_on_account();
                order.terms = terms.code;
                order.collect =
                    collect.map(|collect| own_money(collect, &order.number, customer)).transpose()?;
                if order.collect.is_some_and(Money::is_negative) {
                    let message = Message::new("decision-collect-negative").text("order", order.number);
                    return Err(DeskError::usage(message).at(InputField::Amount));
                }
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
        let Reviewed { assessment, remedies } = self.context.review(self.recorder.tx.view(), &order)?;
        let id = order.id;
        let stored = self.store_decided(order, hold, state, &assessment)?;
        if state.is_undecided() {
            self.recorder.tx.hold_checked(id, self.context.today, &remedies)?;
        }
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
        store_order(tx, &order)?;
        hold.state = state;
        if let Verdict::Keep { follow_up } = self.decision.verdict {
            hold.follow_up = follow_up;
        }
        if let Some(user) = self.forward_to {
            hold.assigned_to = Some(user);
        }
        hold.assessed(stored, assessment);
        if tx.update_hold(&hold)? { Ok(stored) } else { Err(lost(&order.number)) }
    }

    fn recheck(&self, order: OrderRecord) -> Result<Settled, DeskError> {
        let Reviewed { assessment, remedies } = self.context.review(self.recorder.tx.view(), &order)?;
        let id = order.id;
        let stored = settle(self.recorder, &self.context, order, &assessment)?;
        self.recorder.tx.hold_checked(id, self.context.today, &remedies)?;
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
        amount: Amount,
        stored: AssessmentId,
    ) -> Result<(), DeskError> {
        let plain = |amount: Amount| Plain(amount.plain());
        let verdict = match &self.decision.verdict {
            Verdict::Release { up_to, until, lasting } => records::Verdict::Release {
                lasting: Code(*lasting),
                until: until.map(Iso),
                up_to: up_to.map(plain),
            },
            Verdict::Reject { order } => {
                records::Verdict::Reject { cancelled: *order == Rejected::Cancelled }
            }
            Verdict::Keep { follow_up } => records::Verdict::Keep { follow_up: follow_up.map(Iso) },
            Verdict::Terms { terms, collect } => {
                records::Verdict::Terms { terms: terms.clone(), collect: collect.map(plain) }
            }
            Verdict::Forward { to } => records::Verdict::Forward { to: to.clone() },
            Verdict::Force => records::Verdict::Force {},
        };
        let digest = self.recorder.tx.view().assessment_digest(stored)?;
        let body = OrderDecided {
            amount: plain(amount),
            assessment: stored.0,
            assessment_sha256: digest.ok_or_else(|| lost(number))?,
            decision: verdict.decision().to_owned(),
            note: self.note.to_owned(),
            reason: self.reason.clone(),
            verdict,
        };
        let about = (Some(customer.key), Some(id));
        self.recorder.audit(("order", number), about, &AuditBody::OrderDecided(body))
    }
}

/// Goods that have left on account are debt until they are invoiced: no other terms make them paid (R2.3).
fn refuse_paid_at_once(order: &OrderRecord, customer: &CustomerRecord) -> Result<(), DeskError> {
    let left = order.left_not_invoiced();
    if left.is_zero() || !order.on_account {
        return Ok(());
    }
    let message = Message::new("order-terms-of-goods-left").text("number", order.number.clone());
    Err(DeskError::refused(message.money("amount", left, customer.currency)))
}

/// A row that was there a moment ago within the same transaction is not: the file was changed by something else.
fn lost(number: &str) -> DeskError {
    StoreError::CorruptValue(format!("the hold of order {number} is gone")).into()
}
