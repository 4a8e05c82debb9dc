//! The hold period: nothing may be open in an ageing period or any older one (R3.6).

use super::{Check, Rule};
use crate::credit::{Cure, Day, Finding, FindingCode, Item, ItemKind, Money, Passed, Scope, Severity};

pub(super) const RULE: Rule = Rule {
    number: "R3.6",
    settings: &["check.hold_period", "exposure.disputed", "ageing.periods", "ageing.basis"],
    skipped_by: &[
        Passed::CheckpointOff,
        Passed::AllButTheSale,
        Passed::Released,
        Passed::Excluded,
        Passed::BelowMinimumForCheck,
        Passed::PaidWithoutCredit,
        Passed::ReleasedByRule,
    ],
    severity: |check| check.policy.hold_period.severity(),
    find: |check, severity| check.hold_period(severity).into_iter().collect(),
};

/// The period that is held, and whose items are looked at.
#[derive(Clone, Copy)]
struct Held<'a> {
    period: u8,
    scope: Scope<'a>,
}

impl Check<'_> {
    /// A ship-to's own period is read on its own items (R2.5).
    fn hold_period(&self, severity: Severity) -> Option<Finding> {
        let held = self.held_period()?;
        let sum: Money = self.items_held(held, self.today).map(|item| item.open).sum();
        if !sum.is_positive() {
            return None;
        }
        let pay = Cure::pay(sum, self.today, self.items_held(held, self.today));
        let apply = Cure::apply(sum, self.on_file(|_| true)).filter(|_| pay.is_some());
        let mut cures = Vec::from_iter(apply);
        cures.extend(pay);
        cures.extend(self.day_that_frees(held).map(|day| self.wait_for(day)));
        cures.extend(self.other_terms("cod"));
        let finding = Finding::new(FindingCode::HoldPeriod, severity)
            .measuring_money(sum, Money::ZERO)
            .about(self.held_from(held.period));
        Some(finding.cured_by(cures))
    }

    /// Whether an item holds the order.
    pub(super) fn is_held(&self, item: &Item) -> bool {
        self.held_period().is_some_and(|held| self.is_held_by(held, item, self.today))
    }

    /// The period, and after how many days from which date it begins where it has days.
    fn held_from(&self, period: u8) -> String {
        let ageing = &self.policy.ageing;
        match ageing.periods.days_before(period) {
            Some(days) => format!("{period} {} {days}", ageing.basis.code()),
            None => period.to_string(),
        }
    }

    fn held_period(&self) -> Option<Held<'_>> {
        let own = self.order.ship_to.as_ref().filter(|to| to.has_own_limit() || to.hold_period.is_some());
        let (period, scope) = if let Some(ship_to) = own {
            (ship_to.hold_period.unwrap_or(0), Scope::ShipTo(ship_to.id))
        } else {
            let group = self.facts.policy_group.as_ref().map(|group| group.hold_period);
            let period = group.unwrap_or_default().of(self.facts.customer.hold_period);
            (period, Scope::Account)
        };
        (period > 0).then_some(Held { period, scope })
    }

    /// The invoices that are in the period or in an older one on a day.
    fn items_held<'a>(&'a self, held: Held<'a>, day: Day) -> impl Iterator<Item = &'a Item> {
        self.facts.items.iter().filter(move |item| self.is_held_by(held, item, day))
    }

    fn is_held_by(&self, held: Held<'_>, item: &Item, day: Day) -> bool {
        item.kind == ItemKind::Invoice
            && held.scope.includes(item.ship_to)
            && self.policy.exposure.counts(item, day)
            && self.policy.ageing.period(item, day).number() >= held.period
    }

    /// The next day on which nothing is held any more, while something is on the day before: what is dated later then
    /// pays the invoices.
    fn day_that_frees(&self, held: Held<'_>) -> Option<Day> {
        let is_free = |day: Day| {
            let open = self.items_held(held, day).map(|item| item.open_on(day));
            !open.sum::<Money>().is_positive()
        };
        let days = self.facts.days_of_relief(self.today);
        days.into_iter().find(|day| is_free(*day) && !is_free(*day - 1))
    }
}
