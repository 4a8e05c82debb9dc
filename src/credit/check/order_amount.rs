//! The smallest and the largest order (R3.7).

use super::{Check, Rule};
use crate::credit::{Cure, CureKind, Finding, FindingCode, Money, Passed, Severity};

pub(super) const RULE: Rule = Rule {
    number: "R3.7",
    settings: &["check.order_amount", "order_maximum"],
    skipped_by: &[
        Passed::CheckpointOff,
        Passed::AllButTheSale,
        Passed::Released,
        Passed::Excluded,
        Passed::BelowMinimumForCheck,
        Passed::ReleasedByRule,
    ],
    severity: |check| check.policy.order_amount.severity(),
    find: order_amount,
};

/// The minimum, then the maximum; where they contradict each other both fire (R0.6).
fn order_amount(check: &Check<'_>, severity: Severity) -> Vec<Finding> {
    let own = check.order.ship_to.as_ref().map(|ship_to| ship_to.order_bounds).unwrap_or_default();
    let customer = check.facts.customer.order_bounds;
    let minimum = own.minimum.or(customer.minimum);
    let maximum = own.maximum.or(customer.maximum);
    let below = minimum.and_then(|minimum| check.below_minimum(severity, minimum));
    let above = maximum.and_then(|maximum| check.above_maximum(severity, maximum));
    below.into_iter().chain(above).collect()
}

impl Check<'_> {
    /// Credit orders have no minimum.
    fn below_minimum(&self, severity: Severity, minimum: Money) -> Option<Finding> {
        let amount = self.order.amount;
        if amount.is_negative() || amount >= minimum {
            return None;
        }
        let cures = vec![Cure::amount(CureKind::IncreaseOrder, minimum - amount)];
        let finding = Finding::new(FindingCode::OrderBelowMinimum, severity);
        Some(finding.measuring_money(amount, minimum).cured_by(cures))
    }

    /// A maximum of the warehouse, or else of the company, relieves the customer's; both are in the company's currency
    /// and say nothing of an account in another one until rates are stored (R0.4).
    fn above_maximum(&self, severity: Severity, maximum: Money) -> Option<Finding> {
        let amount = self.order.amount.abs();
        let relief = self.order.warehouse.order_maximum.or(self.policy.order_maximum);
        let relief = relief.filter(|_| self.currency == self.policy.currency);
        let maximum = relief.map_or(maximum, |relief| relief.max(maximum));
        if amount <= maximum {
            return None;
        }
        let over = maximum.is_positive().then_some(amount - maximum);
        let mut cures = Vec::from_iter(self.reduction(over));
        cures.push(Cure::amount(CureKind::RaiseMaximum, amount));
        let finding = Finding::new(FindingCode::OrderAboveMaximum, severity);
        Some(finding.measuring_money(amount, maximum).cured_by(cures))
    }
}
