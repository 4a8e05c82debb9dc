//! The test of each limit, and what would make the order pass it (R3.5, R3.9).

use super::{Check, Goal, Rule};
use crate::credit::{
    Checkpoint, Cure, CureKind, Day, Facts, Finding, FindingCode, Item, LimitKind, Measured, Money, Order,
    Passed, Policy, Position, Scope, Severity, TestedLimit,
};

pub(super) const RULE: Rule = Rule {
    number: "R3.5",
    settings: &["check.limit", "limit_at_sale", "limit_at_transfer", "tolerance_percent"],
    skipped_by: &[
        Passed::CheckpointOff,
        Passed::Released,
        Passed::Excluded,
        Passed::BelowMinimumForCheck,
        Passed::PaidWithoutCredit,
        Passed::FutureOrder,
        Passed::ReleasedByRule,
    ],
    severity: |check| check.limit_severity(),
    find: |check, severity| check.exceeded(severity),
};

/// Invoices that are tested against no limit: those of excluded customers and orders (R3.2), up to the minimum for
/// credit check (R3.4), and paid without credit (R2.7).
pub(super) const UNTESTED: [Passed; 3] =
    [Passed::Excluded, Passed::BelowMinimumForCheck, Passed::PaidWithoutCredit];

/// Whether an invoice that was entered elsewhere would exceed a limit where it is a sale (R5.1): the same test as at
/// the sale, without a finding.
pub fn exceeds_limit(facts: &Facts, policy: &Policy, sale: &Order, today: Day) -> bool {
    // The limits of the account are in its currency; no amount of the company is compared with anything here.
    let check = Check::new((facts, policy.currency), policy, sale, Checkpoint::Invoice, today);
    !check.passes(&UNTESTED)
        && check.position.exposure.this_order.is_positive()
        && check.position.tested_limits.iter().any(|tested_limit| tested_limit.measured.is_exceeded())
}

impl FindingCode {
    /// Whether its margin is an excess over a limit (R4.1).
    pub const fn is_limit(self) -> bool {
        matches!(self, Self::LimitExceeded | Self::GroupLimitExceeded | Self::ShipToLimitExceeded)
    }
}

impl LimitKind {
    /// What exceeding it is.
    pub(super) const fn finding(self) -> FindingCode {
        match self {
            Self::Customer => FindingCode::LimitExceeded,
            Self::Group => FindingCode::GroupLimitExceeded,
            Self::ShipTo => FindingCode::ShipToLimitExceeded,
        }
    }
}

impl Check<'_> {
    /// At a sale the company may want another answer than a hold (R5). An order that adds no debt is not tested.
    fn limit_severity(&self) -> Option<Severity> {
        if !self.order.amount.is_positive() || !self.position.exposure.this_order.is_positive() {
            return None;
        }
        match self.policy.limit_severity(self.checkpoint) {
            // Goods that left can always be invoiced (R3.1); what the order has grown by since is a sale like any other.
            Some(Severity::Refuse) if self.order.has_left_whole() => Some(Severity::Warn),
            severity => severity,
        }
    }

    /// A finding for each limit that is exceeded.
    pub(super) fn exceeded(&self, severity: Severity) -> Vec<Finding> {
        let exceeded =
            self.position.tested_limits.iter().filter(|tested_limit| tested_limit.measured.is_exceeded());
        exceeded
            .map(|tested_limit| {
                let Measured { tested, exposure } = tested_limit.measured;
                let margin = exposure - tested;
                Finding::new(tested_limit.kind.finding(), severity)
                    .measuring_money(exposure, tested)
                    .about(tested_limit.code.clone())
                    .cured_by(self.limit_cures(tested_limit, margin))
            })
            .collect()
    }

    /// Whether the order is held where it exceeds a limit.
    pub(super) fn is_held_over_limit(&self) -> bool {
        let severity = self.limit_severity().filter(|_| !self.passes(RULE.skipped_by));
        severity.is_some_and(|severity| severity != Severity::Warn)
    }

    /// Whether this customer can clear every limit of a goal: what the other members of a group owe remains (R1.7).
    pub(super) fn is_in_reach(&self, goal: &Goal<'_>) -> bool {
        let mut exceeded =
            self.position.tested_limits.iter().filter(|limit| goal.clears(limit.kind.finding()));
        exceeded.all(|limit| limit.measured.exposure - limit.measured.tested <= self.own_share(limit))
    }

    /// Whose limit the order is tested against besides that of the group.
    pub(super) fn circle(&self) -> LimitKind {
        let ship_to = self.order.ship_to.as_ref().filter(|ship_to| ship_to.has_own_limit());
        ship_to.map_or(LimitKind::Customer, |_| LimitKind::ShipTo)
    }

    fn limit_cures(&self, tested_limit: &TestedLimit, margin: Money) -> Vec<Cure> {
        let scope = self.scope_of(tested_limit.kind);
        let counts =
            |item: &Item| scope.includes(item.ship_to) && self.policy.exposure.counts(item, self.today);
        let invoices = self.facts.items.iter().filter(|item| counts(item));
        let is_reachable = margin <= self.own_share(tested_limit);
        let pay = Cure::pay(margin, self.today, invoices).filter(|_| is_reachable);
        let apply = Cure::apply(margin, self.on_file(|item| !counts(item))).filter(|_| pay.is_some());

        // What is invoiced was agreed: neither its amount nor its terms are a matter of choice.
        let is_order = self.checkpoint != Checkpoint::Invoice;
        let mut cures = Vec::from_iter(apply);
        cures.extend(pay);
        cures.extend(self.reduction(is_reachable.then_some(margin)).filter(|_| is_order));
        cures.push(self.raised_limit(tested_limit));
        cures.extend(self.day_that_passes(tested_limit.kind).map(|day| self.wait_for(day)));
        cures.extend(is_order.then(|| self.other_terms("cod")).flatten());
        cures
    }

    /// How much of an exposure this customer can reduce; what the other members of a group owe remains (R1.7).
    fn own_share(&self, tested_limit: &TestedLimit) -> Money {
        let others = self
            .facts
            .credit_group
            .as_ref()
            .filter(|_| tested_limit.kind == LimitKind::Group)
            .map_or(Money::ZERO, |group| group.others);
        tested_limit.measured.exposure - others
    }

    pub(super) fn scope_of(&self, kind: LimitKind) -> Scope<'_> {
        match (kind, &self.order.ship_to) {
            (LimitKind::Group, _) => Scope::Account,
            (LimitKind::ShipTo, Some(ship_to)) => Scope::ShipTo(ship_to.id),
            (LimitKind::ShipTo, None) | (LimitKind::Customer, _) => {
                Scope::Without(&self.facts.own_limit_ship_tos)
            }
        }
    }

    /// The smallest limit with which the order passes, insurance and tolerance taken into account.
    fn raised_limit(&self, tested_limit: &TestedLimit) -> Cure {
        let limits = &self.position.limits;
        let insurance = match tested_limit.kind {
            LimitKind::Customer => limits.insurance,
            LimitKind::Group | LimitKind::ShipTo => Money::ZERO,
        };
        let limit = limits.tolerance.narrow(tested_limit.measured.exposure) - insurance;
        let kind = match tested_limit.kind {
            LimitKind::Customer if limits.temporary.is_some() => CureKind::RaiseTemporaryLimit,
            LimitKind::Customer => CureKind::RaiseLimit,
            LimitKind::Group => CureKind::RaiseGroupLimit,
            LimitKind::ShipTo => CureKind::RaiseShipToLimit,
        };
        Cure::amount(kind, limit).about(tested_limit.code.clone())
    }

    /// The next day on which the limit is not exceeded any more, while it is on the day before: a temporary limit begins
    /// or ends (R1.3), or something that is dated later relieves (R2.6).
    fn day_that_passes(&self, kind: LimitKind) -> Option<Day> {
        let mut days = self.facts.days_of_relief(self.today);
        if kind == LimitKind::Customer {
            days.extend(self.other_limit_day());
        }
        days.into_iter().find(|day| self.passes_on(kind, *day) && !self.passes_on(kind, *day - 1))
    }

    /// The next day on which a temporary limit begins or ends.
    fn other_limit_day(&self) -> Option<Day> {
        let temporary = self.facts.customer.temporary_limit?;
        if self.today < temporary.from {
            Some(temporary.from)
        } else {
            (temporary.covers(self.today) && temporary.to < Day::LAST).then(|| temporary.to + 1)
        }
    }

    /// Whether a limit would not be exceeded on another day, as far as is known today.
    fn passes_on(&self, kind: LimitKind, day: Day) -> bool {
        let this_order = self.position.exposure.this_order;
        let then = Position::of(&self.facts.on(day), self.policy, day, Some(self.order), this_order);
        then.tested_limit(kind).is_none_or(|tested_limit| !tested_limit.measured.is_exceeded())
    }
}
