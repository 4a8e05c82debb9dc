//! Decisions on held orders: release, reject, keep, other terms, forward, force (R4.2, R4.3), one or many at once.

use super::left_out::Failures;
use super::orders::{customer_of, find_order, keep, must_be_open, refuse_under_way};
use super::queue::{not_on_hold, release_of, settle, undecided};
use super::{Case, DeskError, DeskWriter, Kind, LeftOut, Recorder, Watch};
use crate::credit::{
    Amount, Approval, Assessment, Checkpoint, CreditStanding, CustomerState, Day, Lasting, Money, Statement,
    Totals,
};
use crate::records::{self, AuditBody, Iso, OrderDecided, Plain, Word};
use crate::store::{
    AssessmentId, Before, CustomerRecord, DecisionKind, EventId, HoldRecord, HoldState, NewDecision,
    OrderRecord, OrderState, StoreError, UserId, View,
};

/// What is decided on held orders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Let the goods leave.
    Release {
        /// Up to this amount; the order's own where none is stated.
        up_to: Option<Amount>,
        /// Last day, inclusive.
        until: Option<Day>,
        /// For every checkpoint, or for the next only.
        lasting: Lasting,
    },
    /// Not on credit.
    Reject {
        /// Whether the order is cancelled with it.
        order: Rejected,
    },
    /// Not yet.
    Keep {
        /// When to look again.
        follow_up: Option<Day>,
    },
    /// Other terms; the order is checked again with them.
    Terms {
        /// Code of the terms.
        terms: String,
        /// What is to be collected on delivery.
        collect: Option<Amount>,
    },
    /// Somebody else decides.
    Forward {
        /// Login of whom.
        to: String,
    },
    /// On hold, whatever the rules say; any open order.
    Force,
}

/// What becomes of a rejected order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rejected {
    /// It stays, counts nowhere, and may be taken up again.
    Stays,
    /// It is cancelled.
    Cancelled,
}

/// A decision on one order or on many; many are one event.
#[derive(Debug, Clone)]
pub struct Decision {
    /// Numbers of the orders, each with the version of its hold that was seen, where somebody saw one.
    pub orders: Vec<Seen>,
    /// What is decided.
    pub verdict: Verdict,
    /// Reason code; the company's default for the action where none is given.
    pub reason: Option<String>,
    /// Note.
    pub note: String,
}

/// An order, and what the decider saw of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Number of the order.
    pub order: String,
    /// The assessment that was on the screen; a hold with a newer one is a conflict (R4.7).
    pub assessment: Option<AssessmentId>,
}

/// What was decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// The event, to be taken back as a whole.
    pub event: EventId,
    /// The orders, with the assessment that each had when it was decided.
    pub done: Vec<Assessment>,
    /// The sums of their amounts, currency by currency (R4.8: what taking it back would do).
    pub total: Totals,
    /// The orders that were left out.
    pub left_out: Vec<LeftOut>,
}

impl Decision {
    /// A decision on orders nobody looked at on a screen, with the default reason.
    pub fn on(orders: impl IntoIterator<Item = impl Into<String>>, verdict: Verdict) -> Self {
        let orders = orders.into_iter().map(|order| Seen { order: order.into(), assessment: None }).collect();
        Self { orders, verdict, reason: None, note: String::new() }
    }
}

impl Verdict {
    /// A plain release.
    pub const RELEASE: Self = Self::Release { up_to: None, until: None, lasting: Lasting::Sticks };

    /// Its kind.
    pub const fn kind(&self) -> DecisionKind {
        match self {
            Self::Release { .. } => DecisionKind::Release,
            Self::Reject { .. } => DecisionKind::Reject,
            Self::Keep { .. } => DecisionKind::Keep,
            Self::Terms { .. } => DecisionKind::Terms,
            Self::Forward { .. } => DecisionKind::Forward,
            Self::Force => DecisionKind::Force,
        }
    }
}

impl DeskWriter {
    /// Decides on held orders in one transaction. Orders that somebody else has decided meanwhile are left out and
    /// named, and so are those of which something cannot be read; if all are, nothing happens and the first of them says
    /// why (R4.7, R0.9).
    pub fn decide(&mut self, decision: &Decision, watch: &dyn Watch) -> Result<Decided, DeskError> {
        self.carry_out(|tx, signature| {
            let view = tx.view();
            let kind = decision.verdict.kind();
            let reason = choose_reason(view, kind, decision.reason.as_deref())?;
            let recorder = Recorder::begin(tx, signature, kind.code(), &decision.note)?;
            let deciding = Deciding {
                recorder: &recorder,
                case: Case::open(view, signature.moment.today)?,
                decision,
                reason,
                forward_to: forward_to(view, &decision.verdict)?,
            };
            let (mut done, mut total, mut failures) = (Vec::new(), Totals::default(), Failures::default());
            let count = u64::try_from(decision.orders.len()).ok();
            for (seen, at) in decision.orders.iter().zip(0..) {
                watch.watch(at, count).or_stop()?;
                let act = || deciding.decide_one(seen);
                match recorder.one_of_several(|why| why.kind() == Kind::Conflict, act)? {
                    Ok((assessment, amount)) => {
                        total.add(amount);
                        done.push(assessment);
                    }
                    Err(why) => failures.add(&seen.order, why),
                }
            }
            let left_out = failures.unless_all(done.len())?;
            if done.is_empty() {
                return Err(DeskError::Conflict(Statement::new("no-order-named")));
            }
            Ok(Decided { event: recorder.event, done, total, left_out })
        })
    }
}

struct Deciding<'a, 't, 'w> {
    recorder: &'a Recorder<'t, 'w>,
    case: Case,
    decision: &'a Decision,
    reason: String,
    forward_to: Option<UserId>,
}

impl Deciding<'_, '_, '_> {
    /// Decides on one order.
    fn decide_one(&self, seen: &Seen) -> Result<(Assessment, Amount), DeskError> {
        let view = self.recorder.tx.view();
        let order = find_order(view, &seen.order)?;
        let hold = undecided(view, order.id)?;
        let force = self.decision.verdict == Verdict::Force;
        if force {
            must_be_open(&order)?;
            if order.shipped.is_some() {
                let statement = Statement::new("order-shipped-already").text("number", order.number.clone());
                return Err(DeskError::Refused(statement));
            }
        }
        let hold = match hold {
            Some(hold) if order.state == OrderState::Open => Some(hold),
            Some(_) | None if force => None,
            Some(_) | None => return Err(DeskError::Conflict(not_on_hold(view, &order)?)),
        };
        let stale =
            seen.assessment.is_some_and(|known| hold.as_ref().is_some_and(|hold| hold.assessment != known));
        if stale {
            let statement = Statement::new("order-changed").text("number", order.number);
            return Err(DeskError::Conflict(statement));
        }
        let customer = customer_of(view, &order)?;
        let amount = Amount::new(order.amount, customer.currency);
        Ok((self.carry_out(order, hold, &customer)?, amount))
    }

    fn carry_out(
        &self,
        mut order: OrderRecord,
        hold: Option<HoldRecord>,
        customer: &CustomerRecord,
    ) -> Result<Assessment, DeskError> {
        let tx = self.recorder.tx;
        let view = tx.view();
        let before = Before::of(&order, hold.as_ref());
        let (id, number, amount) = (order.id, order.number.clone(), order.amount);
        let (assessment, kept) = match &self.decision.verdict {
            Verdict::Release { .. } => self.release(order, hold.clone(), customer)?,
            Verdict::Reject { order: rejected } => {
                order.standing = CreditStanding::Rejected;
                if *rejected == Rejected::Cancelled {
                    refuse_under_way(view, &order)?;
                    order.state = OrderState::Cancelled;
                }
                self.decide_with_snapshot(order, hold.clone(), HoldState::Rejected)?
            }
            Verdict::Keep { .. } | Verdict::Forward { .. } => {
                let state = hold.as_ref().map_or(HoldState::Held, |hold| hold.state);
                self.decide_with_snapshot(order, hold.clone(), state)?
            }
            Verdict::Terms { terms, collect } => {
                let terms =
                    view.terms(terms)?.ok_or_else(|| DeskError::not_found("terms-not-found", terms))?;
                if !terms.is_on_account() {
                    refuse_paid_at_once(&order, customer)?;
                }
                order.on_account = terms.is_on_account();
                order.terms = terms.code;
                order.collect = collect.map(|collect| own_money(collect, &number, customer)).transpose()?;
                self.recheck(order)?
            }
            Verdict::Force => {
                order.forced = Some(self.reason.clone());
                order.approval = None;
                self.recheck(order)?
            }
        };
        let hold = match hold {
            Some(hold) => hold.id,
            None => undecided(view, id)?.ok_or_else(|| lost(&number))?.id,
        };
        let decision = NewDecision {
            hold,
            order: id,
            kind: self.decision.verdict.kind(),
            reason: &self.reason,
            note: &self.decision.note,
            assessment: Some(kept),
            before: &before,
            reverses: None,
        };
        tx.add_decision(&decision, self.recorder.event)?;
        self.audit((&number, id), customer, amount, kept)?;
        Ok(assessment)
    }

    /// Releases an order; one whose customer is blocked or closed stays, since the state comes before everything.
    fn release(
        &self,
        mut order: OrderRecord,
        hold: Option<HoldRecord>,
        customer: &CustomerRecord,
    ) -> Result<(Assessment, AssessmentId), DeskError> {
        if matches!(customer.state, CustomerState::Blocked | CustomerState::Closed) {
            let statement = Statement::new("release-of-blocked-customer")
                .text("number", order.number)
                .text("customer", customer.code.clone());
            return Err(DeskError::Refused(statement));
        }
        let Verdict::Release { up_to, until, lasting } = self.decision.verdict else {
            return Err(lost(&order.number));
        };
        let up_to = up_to.map(|up_to| own_money(up_to, &order.number, customer)).transpose()?;
        if let Some(up_to) = up_to.filter(|up_to| *up_to < order.amount) {
            let statement = Statement::new("release-below-amount")
                .text("number", order.number)
                .money("up_to", up_to, customer.currency)
                .money("amount", order.amount, customer.currency);
            return Err(DeskError::Usage(statement));
        }
        if let Some(until) = until.filter(|until| *until < self.case.today) {
            return Err(DeskError::Usage(Statement::new("release-until-past").day("until", until)));
        }
        let release = release_of(self.recorder.tx.view(), &order)?;
        let granted = Approval { up_to: up_to.unwrap_or(release.up_to), until, lasting, ..release };
        // Assessed as it was on hold: the snapshot shows what the decider set aside.
        let assessment = self.case.assess_kept(self.recorder.tx.view(), &order, Checkpoint::Review)?;
        order.approval = Some(granted);
        order.standing = CreditStanding::Approved;
        order.forced = None;
        let kept = self.keep_decided(order, hold, HoldState::Released, &assessment)?;
        Ok((assessment, kept))
    }

    fn decide_with_snapshot(
        &self,
        order: OrderRecord,
        hold: Option<HoldRecord>,
        state: HoldState,
    ) -> Result<(Assessment, AssessmentId), DeskError> {
        let assessment = self.case.assess_kept(self.recorder.tx.view(), &order, Checkpoint::Review)?;
        let kept = self.keep_decided(order, hold, state, &assessment)?;
        Ok((assessment, kept))
    }

    fn keep_decided(
        &self,
        mut order: OrderRecord,
        hold: Option<HoldRecord>,
        state: HoldState,
        assessment: &Assessment,
    ) -> Result<AssessmentId, DeskError> {
        let tx = self.recorder.tx;
        let kept = tx.add_assessment(order.id, assessment, self.recorder.event)?;
        order.assessment = Some(kept);
        let mut hold = hold.ok_or_else(|| lost(&order.number))?;
        keep(tx, &order)?;
        hold.state = state;
        if let Verdict::Keep { follow_up } = self.decision.verdict {
            hold.follow_up = follow_up;
        }
        if let Some(user) = self.forward_to {
            hold.assigned_to = Some(user);
        }
        hold.assessed(kept, assessment);
        if tx.update_hold(&hold)? { Ok(kept) } else { Err(lost(&order.number)) }
    }

    fn recheck(&self, order: OrderRecord) -> Result<(Assessment, AssessmentId), DeskError> {
        let assessment = self.case.assess_kept(self.recorder.tx.view(), &order, Checkpoint::Review)?;
        let kept = settle(self.recorder, &self.case, order, &assessment)?;
        Ok((assessment, kept))
    }

    fn audit(
        &self,
        (number, id): (&str, crate::store::OrderId),
        customer: &CustomerRecord,
        amount: Money,
        kept: AssessmentId,
    ) -> Result<(), DeskError> {
        let plain = |amount: Money| Plain(amount.plain(customer.currency));
        let verdict = match &self.decision.verdict {
            Verdict::Release { up_to, until, lasting } => records::Verdict::Release {
                lasting: Word(*lasting),
                until: until.map(Iso),
                up_to: up_to.map(|up_to| Plain(up_to.plain())),
            },
            Verdict::Reject { order } => {
                records::Verdict::Reject { cancelled: *order == Rejected::Cancelled }
            }
            Verdict::Keep { follow_up } => records::Verdict::Keep { follow_up: follow_up.map(Iso) },
            Verdict::Terms { terms, collect } => records::Verdict::Terms {
                terms: terms.clone(),
                collect: collect.map(|collect| Plain(collect.plain())),
            },
            Verdict::Forward { to } => records::Verdict::Forward { to: to.clone() },
            Verdict::Force => records::Verdict::Force {},
        };
        let digest = self.recorder.tx.view().assessment_digest(kept)?;
        let body = OrderDecided {
            amount: plain(amount),
            assessment: kept.0,
            assessment_sha256: digest.ok_or_else(|| lost(number))?,
            decision: verdict.decision().to_owned(),
            note: self.decision.note.clone(),
            reason: self.reason.clone(),
            verdict,
        };
        let about = (Some(customer.key), Some(id));
        self.recorder.audit(("order", number), about, &AuditBody::OrderDecided(body))
    }
}

/// What an amount that was written for several orders is for one of them: they must have its currency.
fn own_money(amount: Amount, number: &str, customer: &CustomerRecord) -> Result<Money, DeskError> {
    amount.in_currency(customer.currency).ok_or_else(|| {
        let statement = Statement::new("decision-other-currency")
            .text("number", number)
            .text("currency", amount.currency.code())
            .text("own", customer.currency.code());
        DeskError::Refused(statement)
    })
}

/// Goods that have left on account are debt until they are invoiced: no other terms make them paid (R2.3).
fn refuse_paid_at_once(order: &OrderRecord, customer: &CustomerRecord) -> Result<(), DeskError> {
    let left = order.left_not_invoiced();
    if left.is_zero() || !order.on_account {
        return Ok(());
    }
    let statement = Statement::new("order-terms-of-goods-left").text("number", order.number.clone());
    Err(DeskError::Refused(statement.money("amount", left, customer.currency)))
}

/// A row that was there a moment ago within the same transaction is not: the file was changed by something else.
fn lost(number: &str) -> DeskError {
    StoreError::Meaningless(format!("the hold of order {number} is gone")).into()
}

/// The reason code that was named, or the company's default for the action.
fn choose_reason(view: View<'_>, kind: DecisionKind, named: Option<&str>) -> Result<String, DeskError> {
    let reasons = view.reasons()?;
    let mut of_action = reasons.iter().filter(|reason| reason.action.code() == kind.code());
    let chosen = match named {
        Some(code) => of_action.clone().find(|reason| reason.code == code),
        None => of_action.clone().find(|reason| reason.is_default),
    };
    chosen.map(|reason| reason.code.clone()).ok_or_else(|| {
        let known: Vec<&str> = of_action.by_ref().map(|reason| reason.code.as_str()).collect();
        let statement = Statement::new("reason-not-found")
            .text("code", named.unwrap_or_default())
            .text("known", known.join(", "));
        DeskError::Usage(statement)
    })
}

fn forward_to(view: View<'_>, verdict: &Verdict) -> Result<Option<UserId>, DeskError> {
    let Verdict::Forward { to } = verdict else {
        return Ok(None);
    };
    let user = view
        .user(to)?
        .filter(|user| user.active)
        .ok_or_else(|| DeskError::not_found("user-not-found", to))?;
    Ok(Some(user.id))
}
