//! An expired limit stays the limit, with a warning, wherever it applies, unlimited or not (R1.2).

use super::{Check, Rule};
use crate::credit::{
    Checkpoint, Cure, CureKind, ExpiredLimit, Finding, FindingCode, Measure, Passed, Severity,
};

pub(super) const RULE: Rule = Rule {
    number: "R1.2",
    settings: &["limit_at_sale", "limit_at_transfer"],
    skipped_by: &[
        Passed::CheckpointOff,
        Passed::Released,
        Passed::Excluded,
        Passed::BelowMinimumForCheck,
        Passed::PaidWithoutCredit,
    ],
    severity: |check| (!check.is_only_a_sale() || check.tests_the_sale()).then_some(Severity::Warn),
    find: expired_limits,
};

impl Check<'_> {
    /// Whether only the limit at the sale is tested, and no other rule of the order check (R5).
    fn is_only_a_sale(&self) -> bool {
        self.checkpoint == Checkpoint::Invoice || self.passes(&[Passed::AllButTheSale])
    }

    /// Whether a sale is measured against the limit: it adds debt, and the company wants to know of it here.
    fn tests_the_sale(&self) -> bool {
        let adds_debt = self.position.exposure.this_order.is_positive();
        adds_debt && self.policy.limit_severity(self.checkpoint).is_some()
    }
}

fn expired_limits(check: &Check<'_>, severity: Severity) -> Vec<Finding> {
    let finding = |expired: &ExpiredLimit| {
        let days = check.today.since(expired.last_day);
        let renewed =
            Cure { date: Some(check.today), ..Cure::new(CureKind::RenewLimit).about(expired.code.clone()) };
        Finding::new(FindingCode::LimitExpired, severity)
            .measuring(Measure::Day(check.today), Measure::Day(expired.last_day), Some(Measure::Days(days)))
            .about(expired.code.clone())
            .cured_by(vec![renewed])
    };
    check.position.expired.iter().map(finding).collect()
}
