//! What the conditions of rules measure of an order and its account.

use super::review::{Tried, WhyNot};
use crate::credit::{
    Day, ExpiredLimit, Facts, Item, ItemKind, Limit, LimitKind, Measure, Money, Order, Percent, Policy,
    Position,
};

/// An order and its account, to be measured.
pub(in crate::credit) struct Measures<'a> {
    pub(in crate::credit) facts: &'a Facts,
    pub(in crate::credit) policy: &'a Policy,
    pub(in crate::credit) order: &'a Order,
    pub(in crate::credit) position: &'a Position,
    pub(in crate::credit) today: Day,
    /// Whether the order counts in the exposure at all; an order far in the future may not (R2.2).
    pub(in crate::credit) counts: bool,
}

/// How much of a limit is used (R6.1.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::credit) struct UsedShare {
    pub(in crate::credit) exposure: Money,
    /// With insurance, before tolerance.
    pub(in crate::credit) limit: Money,
    /// Whether that is the limit of the customer, its group or the ship-to.
    pub(in crate::credit) of: LimitKind,
}

impl UsedShare {
    /// Compared exactly: exposure x 100 with percent x limit. A limit of 0.00 is so exceeded by any positive exposure.
    fn is_above(self, percent: Percent) -> bool {
        self.scaled() > self.limit.minor() * i128::from(percent.units())
    }

    fn is_below(self, percent: Percent) -> bool {
        self.scaled() < self.limit.minor() * i128::from(percent.units())
    }

    const fn scaled(self) -> i128 {
        self.exposure.minor() * Percent::WHOLE
    }

    /// The share with two decimals, rounded away from the percentage that it is compared with; none of a limit of 0.00.
    fn percent(self, than: Percent) -> Option<Percent> {
        const HUNDREDTH: i128 = 100;
        if self.limit.is_zero() || !self.limit.is_positive() {
            return None;
        }
        let unit = self.limit.minor() * HUNDREDTH;
        let down = self.scaled().div_euclid(unit);
        let is_whole = self.scaled().rem_euclid(unit) == 0;
        let shown = if self.is_above(than) && !is_whole { down + 1 } else { down };
        // An account in credit uses nothing of its limit.
        u32::try_from((shown * HUNDREDTH).max(0)).ok().map(Percent::from_units)
    }
}

impl Measures<'_> {
    /// The invoices of the account that count, as of today (R6.1).
    fn invoices(&self) -> impl Iterator<Item = &Item> {
        self.facts
            .items
            .iter()
            .filter(|item| item.kind == ItemKind::Invoice && self.policy.exposure.counts(item, self.today))
    }

    /// How many days the oldest is overdue; 0 where nothing is.
    pub(super) fn days_overdue(&self) -> i64 {
        self.invoices().map(|item| self.days_of(item)).max().unwrap_or(0)
    }

    pub(in crate::credit) fn days_of(&self, item: &Item) -> i64 {
        if item.open.is_positive() { self.today.since(item.due).max(0) } else { 0 }
    }

    /// The sum of what is open of invoices that are at least one day overdue.
    pub(in crate::credit) fn overdue(&self) -> Money {
        self.overdue_beyond(0).map(|item| item.open).sum()
    }

    /// The invoices that are more than so many days overdue.
    pub(in crate::credit) fn overdue_beyond(&self, days: i64) -> impl Iterator<Item = &Item> {
        self.invoices().filter(move |item| self.days_of(item) > days)
    }

    /// The days since the last valid day of a limit, the largest of those that are looked at (R6.1.4).
    pub(super) fn days_expired(&self) -> i64 {
        self.expired().map(|limit| self.today.since(limit.last_day)).max().unwrap_or(0)
    }

    /// The limits that are over: the own one, or the policy group's in its place, though the order may go to a ship-to
    /// that stands apart; the credit group's where it is tested; a temporary one of the customer that was not renewed.
    pub(in crate::credit) fn expired(&self) -> impl Iterator<Item = ExpiredLimit> {
        let temporary = self.temporary_over();
        let code = &self.facts.customer.code;
        let temporary = temporary.map(|last_day| ExpiredLimit { code: code.clone(), last_day });
        self.facts.expired_limits(self.today).chain(temporary)
    }

    /// The last day of a temporary limit that is over and was not renewed.
    fn temporary_over(&self) -> Option<Day> {
        let customer = &self.facts.customer;
        let last = customer.temporary_limit?.to;
        let is_renewed = customer.limit_renewed.is_some_and(|renewed| renewed > last);
        (last < self.today && !is_renewed).then_some(last)
    }

    pub(super) fn account_status(&self) -> &str {
        &self.facts.customer.account_status
    }

    pub(super) fn terms(&self) -> &str {
        &self.order.terms.code
    }

    pub(super) const fn total(&self) -> Money {
        self.order.amount
    }

    pub(super) fn adds_debt(&self) -> bool {
        self.counts && self.order.amount.is_positive() && self.order.remaining().is_positive()
    }

    /// How much is used of the limit of the circle in which the order counts; none without an amount.
    pub(in crate::credit) fn used_share(&self) -> Option<UsedShare> {
        let limits = self.facts.limits();
        let total = self.position.exposure.total();
        let own_ship_to = self.order.ship_to.as_ref().filter(|ship_to| ship_to.has_own_limit());
        if let Some(ship_to) = own_ship_to {
            let limit = ship_to.limit.amount()?;
            return Some(UsedShare { exposure: total, limit, of: LimitKind::ShipTo });
        }
        match limits.of_customer(self.today) {
            Limit::Amount(amount) => {
                let limit = amount + self.position.limits.insurance;
                Some(UsedShare { exposure: total, limit, of: LimitKind::Customer })
            }
            Limit::Unlimited => None,
            Limit::NotSet => {
                let limit = limits.of_group(self.today).amount()?;
                let exposure = self.position.tested_limit(LimitKind::Group)?.measured.exposure;
                Some(UsedShare { exposure, limit, of: LimitKind::Group })
            }
        }
    }

    pub(super) fn share_above(&self, percent: Percent) -> Tried {
        self.share(percent, UsedShare::is_above)
    }

    pub(super) fn share_below(&self, percent: Percent) -> Tried {
        self.share(percent, UsedShare::is_below)
    }

    fn share(&self, percent: Percent, is_met: fn(UsedShare, Percent) -> bool) -> Tried {
        let Some(used) = self.used_share() else { return Tried::not(WhyNot::NoLimit) };
        let measured = used.percent(percent);
        let margin = measured.filter(|measured| *measured > percent);
        let margin = margin.map(|measured| Percent::from_units(measured.units() - percent.units()));
        Tried {
            is_met: is_met(used, percent),
            why: None,
            measured: measured.map(Measure::Percent),
            threshold: Some(Measure::Percent(percent)),
            margin: margin.map(Measure::Percent),
        }
    }
}
