//! Re-evaluating every order of a customer that no person has decided on, after its credit has changed (R1.10, R4.4).

use crate::credit::{Assessment, CreditStanding, Day};
use crate::desk::assess::CheckContext;
use crate::desk::assess::stored::covering_release;
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::orders::hold::{store_rechecked, undecided};
use crate::desk::session::{Attempt, DeskWriter, ProgressSink, Recorder, Run, Signature};
use crate::store::{CustomerRecord, EventKind, HoldRecord, HoldState, OrderRecord, OrderState, Tx, View};

/// What re-evaluating a customer's orders did, or would do: numbers of orders.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CustomerRecheck {
    /// On hold without a reason any more: a user releases them.
    pub ready: Vec<String>,
    /// Released at once, as the company wants it.
    pub released: Vec<String>,
    /// Free until now, and on hold from now on.
    pub held: Vec<String>,
    /// As they were, on hold or free.
    pub unchanged: Vec<String>,
}

impl CustomerRecheck {
    /// Whether any order is held, ready or released that was not before.
    pub const fn moves_any(&self) -> bool {
        !(self.ready.is_empty() && self.released.is_empty() && self.held.is_empty())
    }

    /// How many orders were looked at.
    pub const fn looked_at(&self) -> usize {
        self.ready.len() + self.released.len() + self.held.len() + self.unchanged.len()
    }
}

impl DeskWriter {
    /// Re-evaluates the orders of a customer: held ones get a new assessment (R4.4), and open ones that no person's
    /// approval covers are checked anew and may be held (R1.10). What a person released stays free, what a person put
    /// on hold stays there. A rehearsal reports the same and saves nothing.
    pub fn recheck_customer(
        &mut self,
        code: &str,
        run: Run,
        progress: &dyn ProgressSink,
    ) -> Result<CustomerRecheck, DeskError> {
        self.attempt(|tx, signature| {
            let customer = lookup::customer(tx.view(), code)?;
            let recorder = Recorder::begin(tx, signature, EventKind::RecheckCustomer, "")?;
            let rechecked = recorder.recheck_customer(&customer, progress)?;
            Ok(match run {
                Run::Real if recorder.has_recorded()? => Attempt::Commit(rechecked),
                Run::Real | Run::Rehearsal => Attempt::RollBack(rechecked),
            })
        })
    }
}

impl Recorder<'_, '_> {
    /// Re-evaluates the orders of a customer as a part of a use case.
    pub(super) fn recheck_customer(
        &self,
        customer: &CustomerRecord,
        progress: &dyn ProgressSink,
    ) -> Result<CustomerRecheck, DeskError> {
        let view = self.tx.view();
        let context = CheckContext::open(view, self.today())?;
        let mut rechecked = CustomerRecheck::default();
        let due = due_for_a_check(view, &context, customer)?;
        let total = u64::try_from(due.len()).ok();
        for (done, (order, hold)) in (0..).zip(due) {
            progress.proceed(done, total)?;
            let number = order.number.clone();
            self.recheck_order(&context, order, hold.as_ref())?.list(&mut rechecked).push(number);
        }
        Ok(rechecked)
    }

    fn recheck_order(
        &self,
        context: &CheckContext,
        order: OrderRecord,
        hold: Option<&HoldRecord>,
    ) -> Result<RecheckOutcome, DeskError> {
        let reviewed = context.review(self.tx.view(), &order)?;
        let outcome = RecheckOutcome::of(context, hold, &reviewed.assessment);
        // A free order that stays free has nothing new to store.
        if hold.is_some() || outcome != RecheckOutcome::Unchanged {
            store_rechecked(self, context, order, hold, &reviewed)?;
        }
        Ok(outcome)
    }
}

/// What a new check of the orders on hold would do after a change that is rolled back; orders that it would free without
/// the change are as they are.
pub(super) fn foresee(
    tx: &Tx<'_>,
    signature: &Signature,
    progress: &dyn ProgressSink,
    change: impl FnOnce() -> Result<(), DeskError>,
) -> Result<Attempt<CustomerRecheck>, DeskError> {
    let today = signature.moment.today;
    let before = foreseen(tx.view(), today, progress)?;
    change()?;
    let mut after = foreseen(tx.view(), today, progress)?;
    for (freed, before) in [(&mut after.ready, before.ready), (&mut after.released, before.released)] {
        after.unchanged.extend(freed.extract_if(.., |number| before.contains(number)));
    }
    Ok(Attempt::RollBack(after))
}

/// What a check of now says of the orders on hold.
fn foreseen(view: View<'_>, today: Day, progress: &dyn ProgressSink) -> Result<CustomerRecheck, DeskError> {
    let context = CheckContext::open(view, today)?;
    let mut foreseen = CustomerRecheck::default();
    let queue = view.queued_orders()?;
    let total = u64::try_from(queue.len()).ok();
    for (done, number) in (0..).zip(queue) {
        progress.proceed(done, total)?;
        let order = lookup::order(view, &number)?;
        let hold = undecided(view, order.id)?.filter(|_| order.state == OrderState::Open);
        if hold.is_some() {
            let reviewed = context.review(view, &order)?;
            let outcome = RecheckOutcome::of(&context, hold.as_ref(), &reviewed.assessment);
            outcome.list(&mut foreseen).push(number);
        }
    }
    Ok(foreseen)
}

/// What a new check did to an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum RecheckOutcome {
    Ready,
    Released,
    Held,
    Unchanged,
}

impl RecheckOutcome {
    fn of(context: &CheckContext, hold: Option<&HoldRecord>, assessment: &Assessment) -> Self {
        let was_ready = hold.is_some_and(|hold| hold.state == HoldState::Ready);
        match (assessment.outcome.may_leave(), hold) {
            (true, Some(_)) if context.policy.auto_release => Self::Released,
            (true, Some(_)) if !was_ready => Self::Ready,
            (false, Some(_)) if was_ready => Self::Held,
            (false, None) => Self::Held,
            (true | false, _) => Self::Unchanged,
        }
    }

    const fn list(self, rechecked: &mut CustomerRecheck) -> &mut Vec<String> {
        match self {
            Self::Ready => &mut rechecked.ready,
            Self::Released => &mut rechecked.released,
            Self::Held => &mut rechecked.held,
            Self::Unchanged => &mut rechecked.unchanged,
        }
    }
}

/// The orders that a new check is for: held ones first, the longest held first, so that what becomes free does so
/// before anything is held; then free ones, the newest first, so that the oldest get what room there is.
fn due_for_a_check(
    view: View<'_>,
    context: &CheckContext,
    customer: &CustomerRecord,
) -> Result<Vec<(OrderRecord, Option<HoldRecord>)>, DeskError> {
    let (mut held, mut free) = (Vec::new(), Vec::new());
    for order in view.customer_orders(customer.key)? {
        if order.state != OrderState::Open {
            continue;
        }
        match order.standing {
            CreditStanding::Held => {
                if let Some(hold) = undecided(view, order.id)? {
                    held.push((order, Some(hold)));
                }
            }
            CreditStanding::Approved => {
                let is_gone = order.shipped.is_some() || !order.remaining().is_positive();
                if !is_gone && !covering_release(view, context, &order)? {
                    free.push((order, None));
                }
            }
            CreditStanding::Rejected => {}
        }
    }
    held.sort_by_key(|(_, hold)| hold.as_ref().map(|hold| hold.id));
    Ok(held.into_iter().chain(free).collect())
}
