//! What has changed most between two assessments of an order: why it is held no more, or otherwise (R4.10).

use super::code::coded;
use super::{Assessment, Limit, LimitStack, Money, NamedLimit, Passed};

coded! {
    /// The main change since an order was held.
    pub enum MainChange {
        /// Customer or order is excluded from credit checks now.
        Excluded = "excluded",
        /// The order is paid without credit now.
        TermsChanged = "terms-changed",
        /// The order is below the minimum for credit check now.
        BelowMinimum = "below-minimum",
        /// The customer owes less.
        Paid = "paid",
        /// The customer owes more.
        Invoiced = "invoiced",
        /// The limit is higher, or there is none any more.
        LimitRaised = "limit-raised",
        /// The limit is lower, or there is one now.
        LimitCut = "limit-cut",
        /// The order itself counts for more or less.
        OrderChanged = "order-changed",
        /// The other orders count for more or less.
        OtherOrders = "other-orders",
    }
}

impl MainChange {
    /// What has changed from one assessment of an order to the next: why it is tested no more, else the largest change by
    /// amount of those that lead from one to the other; of several as large the first of the list. None where no amount
    /// explains it: something else has changed, the customer's state or a setting perhaps.
    pub fn between(then: &Assessment, now: &Assessment) -> Option<Self> {
        let is_freed = now.reasons().next().is_none() && then.reasons().next().is_some();
        if is_freed {
            if let Some(passed) = Self::passed_since(then, now) {
                return Some(passed);
            }
            if then.is_exceeding() && now.is_exceeding() {
                return None;
            }
        }
        let balance = now.exposure.balance() - then.exposure.balance();
        let raised = raised_by(&then.limit, &now.limit);
        // Each with what it adds to the excess.
        let changes = [
            (if balance.is_negative() { Self::Paid } else { Self::Invoiced }, balance),
            (if raised.is_negative() { Self::LimitCut } else { Self::LimitRaised }, -raised),
            (Self::OrderChanged, now.exposure.this_order - then.exposure.this_order),
            (Self::OtherOrders, now.exposure.orders() - then.exposure.orders()),
        ];
        let leads_there = |by: Money| match now.excess() - then.excess() {
            less if less.is_negative() || is_freed => by.is_negative(),
            more if more.is_positive() => by.is_positive(),
            _ => true,
        };
        let mut largest = None;
        for (change, by) in changes {
            if leads_there(by) && by.abs() > largest.map_or(Money::ZERO, |(_, most)| most) {
                largest = Some((change, by.abs()));
            }
        }
        largest.map(|(change, _)| change)
    }

    /// Why rules are skipped that were not skipped then.
    fn passed_since(then: &Assessment, now: &Assessment) -> Option<Self> {
        let passed = now.passed.iter().filter(|passed| !then.passed.contains(passed));
        passed.copied().find_map(|passed| match passed {
            Passed::Excluded => Some(Self::Excluded),
            Passed::PaidWithoutCredit => Some(Self::TermsChanged),
            Passed::BelowMinimumForCheck => Some(Self::BelowMinimum),
            Passed::CheckpointOff
            | Passed::AllButTheSale
            | Passed::Released
            | Passed::FutureOrder
            | Passed::PastRules
            | Passed::ReleasedByRule => None,
        })
    }

    /// The key of its words: "paid since".
    pub fn key(self) -> String {
        format!("since-{}", self.code())
    }
}

impl Assessment {
    /// Whether a limit is exceeded, whatever the rules make of it.
    fn is_exceeding(&self) -> bool {
        self.available.is_some_and(Money::is_negative)
    }
}

/// By how much limits are higher than before, negative where they are lower; of the customer's own, that of its group and
/// that of the ship-to the largest change. A group or ship-to that plays a part only then or only now is none.
fn raised_by(then: &LimitStack, now: &LimitStack) -> Money {
    let shared = |limit: fn(&LimitStack) -> &Option<NamedLimit>| match (limit(then), limit(now)) {
        (Some(then), Some(now)) => higher(then.limit, now.limit),
        _ => Money::ZERO,
    };
    let of_customer = higher(of_customer(then), of_customer(now));
    let changes = [of_customer, shared(|limits| &limits.group), shared(|limits| &limits.ship_to)];
    changes.into_iter().rev().max_by_key(|by| by.abs()).unwrap_or(Money::ZERO)
}

/// The limit of the customer alone: the temporary one, its own, or that of its policy group.
fn of_customer(limits: &LimitStack) -> Limit {
    match (&limits.temporary, limits.own, &limits.policy_group) {
        (Some(temporary), _, _) => Limit::Amount(temporary.amount),
        (None, Limit::NotSet, Some(group)) => group.limit,
        (None, own, _) => own,
    }
}

/// By how much a limit is higher than before; no limit is higher than any amount.
fn higher(then: Limit, now: Limit) -> Money {
    match (then.amount(), now.amount()) {
        (Some(then), Some(now)) => now - then,
        (Some(_), None) => Money::LARGEST,
        (None, Some(_)) => -Money::LARGEST,
        (None, None) => Money::ZERO,
    }
}
