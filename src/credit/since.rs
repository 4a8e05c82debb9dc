//! What has changed most between two assessments of an order: why it is held no more, or otherwise (R4.10).

use super::code::coded;
use super::{Assessment, Limit, Money};

coded! {
    /// The main change since an order was held.
    pub enum MainChange {
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
    /// The largest change from one assessment of an order to the next, by amount; of several as large the first of the
    /// list. None where no amount has changed: something else did, the customer's state perhaps.
    pub fn between(then: &Assessment, now: &Assessment) -> Option<Self> {
        let (was, is) = (&then.exposure, &now.exposure);
        let balance = is.balance() - was.balance();
        let limit = raised_by(then.limit.effective, now.limit.effective);
        let changes = [
            (if balance.is_negative() { Self::Paid } else { Self::Invoiced }, balance),
            (if limit.is_negative() { Self::LimitCut } else { Self::LimitRaised }, limit),
            (Self::OrderChanged, is.this_order - was.this_order),
            (Self::OtherOrders, is.orders() - was.orders()),
        ];
        let mut largest = None;
        for (change, by) in changes {
            if by.abs() > largest.map_or(Money::ZERO, |(_, most)| most) {
                largest = Some((change, by.abs()));
            }
        }
        largest.map(|(change, _)| change)
    }

    /// The key of its words: "paid since".
    pub fn key(self) -> String {
        format!("since-{}", self.code())
    }
}

/// By how much a limit is higher than before; no limit is higher than any amount.
fn raised_by(then: Limit, now: Limit) -> Money {
    match (then.amount(), now.amount()) {
        (Some(then), Some(now)) => now - then,
        (Some(_), None) => Money::LARGEST,
        (None, Some(_)) => -Money::LARGEST,
        (None, None) => Money::ZERO,
    }
}
