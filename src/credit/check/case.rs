//! Everything that one check is made of, and the same once a cure has been carried out.

use std::borrow::Cow;

use super::Check;
use super::goal::Goal;
use crate::credit::{
    ApprovalStatus, Assessment, Checkpoint, Cure, CureKind, Currency, CustomerState, Day, Facts, Item, Later,
    Limit, Money, Order, Policy, Terms,
};

/// An order with the facts, the settings and the day that it is checked with.
#[derive(Debug, Clone)]
pub struct Case<'a> {
    facts: Cow<'a, Facts>,
    /// The currency of the account.
    currency: Currency,
    policy: &'a Policy,
    order: Cow<'a, Order>,
    checkpoint: Checkpoint,
    today: Day,
    /// The day on which cures are carried out, also where the order is checked on a later one.
    acts_on: Day,
}

impl<'a> Case<'a> {
    /// An order as it is, of an account in this currency.
    pub const fn of(
        facts: &'a Facts,
        policy: &'a Policy,
        currency: Currency,
        order: &'a Order,
        checkpoint: Checkpoint,
        today: Day,
    ) -> Self {
        let (facts, order) = (Cow::Borrowed(facts), Cow::Borrowed(order));
        Self { facts, currency, policy, order, checkpoint, today, acts_on: today }
    }

    /// Checks the order (R3).
    pub fn check(&self) -> Assessment {
        let check = self.open();
        let findings = check.findings();
        check.into_assessment(findings)
    }

    /// The order under review.
    pub(super) fn open(&self) -> Check<'_> {
        let account = (&*self.facts, self.currency);
        let check = Check::new(account, self.policy, &self.order, self.checkpoint, self.today);
        Check { acts_on: self.acts_on, ..check }
    }

    /// The same after a cure: what is paid or applied goes where it helps the goal most.
    pub fn after(&self, cure: &Cure, goal: &Goal<'_>) -> Self {
        let mut case = self.clone();
        let amount = cure.amount.unwrap_or_default();
        match cure.kind {
            CureKind::Pay => case.settle(self, cure, amount, goal),
            CureKind::Apply => {
                let used = case.use_up(self, amount);
                case.settle(self, cure, used, goal);
            }
            CureKind::ReduceOrder => case.change_order(-amount),
            CureKind::IncreaseOrder => case.change_order(amount),
            CureKind::RaiseLimit => case.facts.to_mut().customer.limit.limit = Limit::Amount(amount),
            CureKind::RaiseTemporaryLimit => {
                if let Some(limit) = &mut case.facts.to_mut().customer.temporary_limit {
                    limit.amount = amount;
                }
            }
            CureKind::RaiseGroupLimit => {
                if let Some(group) = &mut case.facts.to_mut().credit_group {
                    group.limit.limit = Limit::Amount(amount);
                }
            }
            CureKind::RaiseShipToLimit => {
                if let Some(ship_to) = &mut case.order.to_mut().ship_to {
                    ship_to.limit = Limit::Amount(amount);
                }
            }
            CureKind::RaiseMaximum => case.raise_maximum(amount),
            CureKind::WaitUntil => case.wait_until(cure.date.unwrap_or(self.today)),
            CureKind::ChangeTerms => {
                let own =
                    Some(&case.facts.customer.terms).filter(|own| cure.detail.as_ref() == Some(&own.code));
                let terms = own.cloned().or_else(|| cure.detail.as_deref().and_then(Terms::well_known));
                if let Some(terms) = terms {
                    case.order.to_mut().terms = terms;
                }
            }
            CureKind::RenewLimit => case.renew(cure),
            CureKind::Unblock => case.facts.to_mut().customer.state = CustomerState::Active,
            CureKind::SetAccountStatus => case.facts.to_mut().customer.account_status = String::new(),
            CureKind::SetApproval => case.facts.to_mut().customer.approval = ApprovalStatus::Yes,
        }
        case
    }

    /// Takes the amount off the invoices, those named where any are.
    fn settle(&mut self, before: &Self, cure: &Cure, amount: Money, goal: &Goal<'_>) {
        let check = before.open();
        let is_named = |item: &Item| cure.documents.is_empty() || cure.documents.contains(&item.number);
        let items = self.facts.to_mut().items.iter_mut().filter(|item| is_named(item));
        let ranked = items.filter_map(|item| check.invoice_rank(item, goal).map(|rank| (rank, item)));
        take(amount, ranked);
    }

    /// Takes the amount from what is on file, first from what counts nowhere yet; how much of it is there.
    fn use_up(&mut self, before: &Self, amount: Money) -> Money {
        let check = before.open();
        let items = self.facts.to_mut().items.iter_mut();
        take(amount, items.filter_map(|item| check.source_rank(item).map(|rank| (rank, item))))
    }

    /// Adds so much to the order; to a return, so much more to be returned.
    fn change_order(&mut self, by: Money) {
        let order = self.order.to_mut();
        order.amount += if order.amount.is_negative() { -by } else { by };
    }

    /// The ship-to's own one, else the customer's (R3.7).
    fn raise_maximum(&mut self, amount: Money) {
        let own = self.order.to_mut().ship_to.as_mut().map(|ship_to| &mut ship_to.order_bounds);
        let own = own.filter(|bounds| bounds.maximum.is_some());
        own.unwrap_or(&mut self.facts.to_mut().customer.order_bounds).maximum = Some(amount);
    }

    /// As far as the day is known today.
    fn wait_until(&mut self, day: Day) {
        self.facts = Cow::Owned(self.facts.on(day));
        self.today = day;
    }

    fn renew(&mut self, cure: &Cure) {
        let Facts { customer, credit_group, policy_group, .. } = self.facts.to_mut();
        let own = [(&customer.code, &mut customer.limit)];
        let shared = credit_group.iter_mut().map(|group| (&group.code, &mut group.limit));
        let policy = policy_group.iter_mut().map(|group| (&group.code, &mut group.limit));
        for (code, limit) in own.into_iter().chain(shared).chain(policy) {
            if cure.detail.as_ref() == Some(code) {
                limit.expires = cure.date;
            }
        }
        if cure.detail.as_ref() == Some(&customer.code) {
            customer.limit_renewed = cure.date;
        }
    }
}

impl Check<'_> {
    /// What it is made of, to be changed as a cure would.
    pub(super) fn case(&self) -> Case<'_> {
        let Self { facts, policy, currency, order, checkpoint, today, acts_on, .. } = *self;
        Case { acts_on, ..Case::of(facts, policy, currency, order, checkpoint, today) }
    }
}

/// Takes so much off what is left of the items, or less where there is less: those of the lowest rank first, in it the
/// oldest due first. How much was taken.
fn take<'i, R: Ord>(amount: Money, ranked: impl Iterator<Item = (R, &'i mut Item)>) -> Money {
    let mut ranked: Vec<_> = ranked.collect();
    ranked.sort_by(|(rank, item), (other_rank, other)| {
        rank.cmp(other_rank).then_with(|| item.age().cmp(&other.age()))
    });
    let mut rest = amount;
    for (_, item) in ranked {
        let part = rest.min(item.left());
        item.open -= part;
        item.later = item.later.map(|later| Later { left: later.left - part, ..later });
        rest -= part;
    }
    amount - rest
}
