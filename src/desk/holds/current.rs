//! What holds the orders of the queue at this moment (R4.10): only what is stale is checked, and nothing is written.

use std::collections::HashMap;
use std::sync::Arc;

use crate::credit::{Currency, Day, Facts, Message};
use crate::desk::assess::CheckContext;
use crate::desk::assess::stored::Reviewed;
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::session::{CurrentCheck, GroupShares, KnownChecks, ProgressSink};
use crate::store::{Corrupt, GroupId, HoldId, HoldStamp, OrderRecord, View};

/// What is found of a hold that waits for a decision, or why its order cannot be checked.
pub type CheckedNow = Result<Arc<CurrentCheck>, Message>;

/// What a check of an order came to.
fn check_of(reviewed: Reviewed) -> CurrentCheck {
    let Reviewed { assessment, remedies } = reviewed;
    CurrentCheck { excess: assessment.excess(), reasons: assessment.reasons().collect(), remedies }
}

/// Finds out what holds orders now.
pub(in crate::desk) struct Checking<'v, 'k> {
    view: View<'v>,
    known: &'k KnownChecks,
    today: Day,
}

/// What is the same for all stale holds of one moment.
struct Moment {
    context: CheckContext,
    revision: i64,
}

impl<'v, 'k> Checking<'v, 'k> {
    pub(in crate::desk) const fn new(view: View<'v>, known: &'k KnownChecks, today: Day) -> Self {
        Self { view, known, today }
    }

    /// The day for which orders are checked.
    pub(in crate::desk) const fn today(&self) -> Day {
        self.today
    }

    /// What holds each of these orders, those of a customer beside each other.
    pub(in crate::desk) fn check(
        &self,
        holds: &[HoldStamp],
        progress: &dyn ProgressSink,
    ) -> Result<HashMap<HoldId, CheckedNow>, DeskError> {
        let mut found = HashMap::with_capacity(holds.len());
        let mut stale = Vec::new();
        for hold in holds {
            match self.fresh(hold)? {
                Some(check) => drop(found.insert(hold.id, Ok(check))),
                None => stale.push(*hold),
            }
        }
        if !stale.is_empty() {
            self.check_stale(&stale, progress, &mut found)?;
        }
        Ok(found)
    }

    /// Those that would have to be checked.
    pub(in crate::desk) fn stale(&self, holds: Vec<HoldStamp>) -> Vec<HoldStamp> {
        let is_stale =
            |hold: &HoldStamp| !self.is_stored_fresh(hold) && self.known.fresh(hold, self.today).is_none();
        holds.into_iter().filter(is_stale).collect()
    }

    fn is_stored_fresh(&self, hold: &HoldStamp) -> bool {
        hold.checked.is_some_and(|(revision, day)| revision >= hold.newest && day == self.today)
    }

    /// What is known of a hold of which nothing has changed since: by another reader, or stored.
    fn fresh(&self, hold: &HoldStamp) -> Result<Option<Arc<CurrentCheck>>, DeskError> {
        if let Some(check) = self.known.fresh(hold, self.today) {
            return Ok(Some(check));
        }
        let Some(at) = hold.checked.filter(|_| self.is_stored_fresh(hold)) else { return Ok(None) };
        let Some(stored) = self.view.stored_check(hold.id)? else { return Ok(None) };
        let Some(remedies) = stored.remedies else { return Ok(None) };
        let check = CurrentCheck { excess: stored.excess, reasons: stored.reasons, remedies };
        Ok(Some(self.known.learn(hold.id, at, check)))
    }

    fn check_stale(
        &self,
        stale: &[HoldStamp],
        progress: &dyn ProgressSink,
        found: &mut HashMap<HoldId, CheckedNow>,
    ) -> Result<(), DeskError> {
        let moment =
            Moment { context: CheckContext::open(self.view, self.today)?, revision: self.view.revision()? };
        let (mut done, total) = (0, u64::try_from(stale.len()).ok());
        for of_customer in stale.chunk_by(|one, next| one.customer == next.customer) {
            progress.proceed(done, total)?;
            let checked = self.check_account(&moment, of_customer);
            done += u64::try_from(of_customer.len()).unwrap_or_default();
            match only_unreadable(checked)? {
                Ok(checked) => found.extend(checked),
                Err(why) => found.extend(of_customer.iter().map(|hold| (hold.id, Err(why.clone())))),
            }
        }
        Ok(())
    }

    /// The account is read once for all of its orders.
    fn check_account(
        &self,
        moment: &Moment,
        holds: &[HoldStamp],
    ) -> Result<Vec<(HoldId, CheckedNow)>, DeskError> {
        let Some(first) = holds.first() else { return Ok(Vec::new()) };
        let customer = lookup::customer_by_key(self.view, first.customer)?;
        let mut facts = moment.context.facts_with(self.view, (&customer, None), |group| {
            Ok(self.shares(moment, group)?.without(customer.key))
        })?;
        let mut checked = Vec::with_capacity(holds.len());
        for hold in holds {
            let check = self.check_order(moment, (&mut facts, customer.currency), hold);
            let check = only_unreadable(check)?;
            let at = (moment.revision, self.today);
            checked.push((hold.id, check.map(|check| self.known.learn(hold.id, at, check))));
        }
        Ok(checked)
    }

    fn check_order(
        &self,
        moment: &Moment,
        (facts, currency): (&mut Facts, Currency),
        hold: &HoldStamp,
    ) -> Result<CurrentCheck, DeskError> {
        let order = self.view.order_by_id(hold.order)?;
        let order = order.ok_or_else(|| Corrupt::reference("hold", hold.id.0, "order_id", hold.order.0))?;
        without_order(facts, &order, |facts| {
            moment.context.review_with(self.view, (facts, currency), &order).map(check_of)
        })
    }

    /// The exposure of a credit group, computed once for all of its members.
    fn shares(&self, moment: &Moment, group: GroupId) -> Result<Arc<GroupShares>, DeskError> {
        let changed = self.view.group_revision(group)?.unwrap_or(moment.revision);
        // Policy decides what counts in an exposure.
        let changed = changed.max(self.view.policy_revision()?);
        if let Some(shares) = self.known.shares(group, (changed, self.today)) {
            return Ok(shares);
        }
        let shares = moment.context.group_shares(self.view, group)?;
        Ok(self.known.learn_shares(group, (moment.revision, self.today), shares))
    }
}

/// The order under review is not among the open orders; afterwards it is again.
fn without_order<T>(facts: &mut Facts, order: &OrderRecord, act: impl FnOnce(&Facts) -> T) -> T {
    let at = facts.orders.iter().position(|open| open.number == order.number);
    let own = at.map(|at| (at, facts.orders.remove(at)));
    let done = act(facts);
    if let Some((at, own)) = own {
        facts.orders.insert(at, own);
    }
    done
}

/// Something that cannot be read keeps what belongs to it from being checked, and nothing else (R0.9).
fn only_unreadable<T>(checked: Result<T, DeskError>) -> Result<Result<T, Message>, DeskError> {
    match checked {
        Ok(checked) => Ok(Ok(checked)),
        Err(error) if error.is_unreadable() => Ok(Err(error.message())),
        Err(error) => Err(error),
    }
}
