//! The order check: every rule is tried, every one that fires is a finding (R3).
//!
//! A rule is a file with its [`Rule`] and a line of the list below; words for its findings are all it needs besides.

mod approval;
mod blocking;
mod case;
mod cures;
mod expiry;
mod forced;
mod goal;
mod hold_period;
mod limits;
mod order_amount;
mod relief;
mod remedy;
mod rule;
mod smallest;
mod state;
mod terms_rank;
mod transfer;

pub use case::Case;
pub use goal::Goal;
pub use limits::exceeds_limit;
pub use remedy::Remedy;
pub use rule::Rule;
pub use transfer::check_transfer;

use super::code::coded;
use super::{
    Assessment, Checkpoint, Currency, Day, Facts, Finding, Money, Order, Outcome, Passed, Policy, Position,
    Release,
};
use crate::credit::blocking::release;
use rule::rules;

rules! {
    state {
        /// The customer is closed.
        CustomerClosed = "customer-closed",
        /// The customer is blocked.
        CustomerBlocked = "customer-blocked",
        /// The customer is blocked with warning only.
        CustomerWarning = "customer-warning",
    }
    expiry {
        /// The limit that is tested has expired.
        LimitExpired = "limit-expired",
    }
    approval {
        /// No order of the customer is approved by itself.
        ApprovalNo = "approval-no",
        /// Only cash orders are.
        ApprovalCashOnly = "approval-cash-only",
        /// Only orders paid on delivery or before are.
        ApprovalCod = "approval-cod",
        /// Not before a day.
        ApprovalHoldUntil = "approval-hold-until",
        /// Not after a day.
        ApprovalOpenUntil = "approval-open-until",
    }
    limits {
        /// The exposure exceeds the customer's limit.
        LimitExceeded = "limit-exceeded",
        /// The exposure of the group exceeds the shared limit.
        GroupLimitExceeded = "group-limit-exceeded",
        /// The exposure of the ship-to exceeds its own limit.
        ShipToLimitExceeded = "ship-to-limit-exceeded",
    }
    hold_period {
        /// Something is open in the hold period or an older one.
        HoldPeriod = "hold-period",
    }
    order_amount {
        /// The order is smaller than the smallest.
        OrderBelowMinimum = "order-below-minimum",
        /// The order is larger than the largest.
        OrderAboveMaximum = "order-above-maximum",
    }
    blocking {
        /// Something is overdue for too many days.
        RuleDaysOverdue = "rule-days-overdue",
        /// The account status is one that holds orders.
        RuleAccountStatus = "rule-account-status",
        /// The terms of the order are among those that hold it.
        RuleTerms = "rule-terms",
        /// A limit has expired too long ago.
        RuleLimitExpired = "rule-limit-expired",
        /// Too much is overdue.
        RuleOverdueAmount = "rule-overdue-amount",
        /// The order is too large for a rule.
        RuleOrderAmount = "rule-order-amount",
        /// Too much of the limit is used.
        RuleLimitUsed = "rule-limit-used",
    }
    terms_rank {
        /// The terms of the order rank higher than the customer's own.
        RuleTermsRank = "rule-terms-rank",
    }
    forced {
        /// A user put the order on hold.
        Forced = "forced",
    }
}

/// Checks an order against the facts of the account that is billed (R3).
pub fn check(
    facts: &Facts,
    policy: &Policy,
    currency: Currency,
    order: &Order,
    checkpoint: Checkpoint,
    today: Day,
) -> Assessment {
    Case::of(facts, policy, currency, order, checkpoint, today).check()
}

/// An order under review: what the rules read.
pub struct Check<'a> {
    facts: &'a Facts,
    /// The currency of the account.
    currency: Currency,
    policy: &'a Policy,
    order: &'a Order,
    checkpoint: Checkpoint,
    today: Day,
    /// The day on which cures are carried out: today, but where it is looked ahead ([`Case::after`]).
    acts_on: Day,
    position: Position,
    passed: Vec<Passed>,
    /// The exclusion that takes it past rules.
    released: Option<Release>,
}

impl<'a> Check<'a> {
    fn new(
        (facts, currency): (&'a Facts, Currency),
        policy: &'a Policy,
        order: &'a Order,
        checkpoint: Checkpoint,
        today: Day,
    ) -> Self {
        let mut passed = Vec::new();
        if !checkpoint.is_on(policy) {
            let sale = policy.tests_sale_at(checkpoint);
            passed.push(if sale { Passed::AllButTheSale } else { Passed::CheckpointOff });
        }
        if order.released {
            passed.push(Passed::Released);
        }
        if facts.customer.excluded || order.excluded {
            passed.push(Passed::Excluded);
        }
        let minimum = facts.customer.minimum_for_check;
        if minimum.is_positive() && order.amount.abs() <= minimum {
            passed.push(Passed::BelowMinimumForCheck);
        }
        if !order.terms.is_on_account() {
            passed.push(Passed::PaidWithoutCredit);
        }
        let leaves_now =
            matches!(checkpoint, Checkpoint::Shipping | Checkpoint::Transfer) || order.left.is_some();
        let is_future = !leaves_now && policy.exposure.is_future(order.ship_day, today);
        if is_future && !policy.exposure.future_orders {
            passed.push(Passed::FutureOrder);
        }
        let counts = !passed.iter().any(|why| matches!(why, Passed::PaidWithoutCredit | Passed::FutureOrder));
        let this_order = if counts { order.remaining() } else { Money::ZERO };
        let position = Position::of(facts, policy, today, Some(order), this_order);
        let mut check = Self {
            facts,
            currency,
            policy,
            order,
            checkpoint,
            today,
            acts_on: today,
            position,
            passed,
            released: None,
        };
        check.released = check.find_release();
        if let Some(release) = &check.released {
            check.passed.push(if release.is_of_all { Passed::ReleasedByRule } else { Passed::PastRules });
        }
        check
    }

    /// The exclusion that takes the order past rules, where these would be tried (R6.2).
    fn find_release(&self) -> Option<Release> {
        if self.checkpoint == Checkpoint::Invoice || self.passes(blocking::RULE.skipped_by) {
            return None;
        }
        release(&self.measures(), self.at(), &self.policy.blocking)
    }

    /// What the rules find, in their order.
    fn findings(&self) -> Vec<Finding> {
        RULES.iter().flat_map(|rule| rule.findings(self)).collect()
    }

    fn into_assessment(self, findings: Vec<Finding>) -> Assessment {
        let trail = self.trail();
        let outcome =
            findings.iter().map(|finding| Outcome::of(finding.severity)).max().unwrap_or(Outcome::Approved);
        Assessment {
            order: self.order.number.clone(),
            customer: self.facts.customer.code.clone(),
            currency: self.currency,
            today: self.today,
            checkpoint: self.checkpoint,
            outcome,
            passed: self.passed,
            exposure: self.position.exposure,
            limit: self.position.limits,
            available: self.position.available,
            findings,
            released_by: self.released.map(|release| release.rule),
            trail,
        }
    }

    /// Whether one of these takes the order past rules.
    fn passes(&self, any: &[Passed]) -> bool {
        self.passed.iter().any(|why| any.contains(why))
    }
}
