//! The rank of the order's terms of payment against that of the customer's own (R6.6).

use super::{Check, Rule};
use crate::credit::{Finding, FindingCode, Measure, Passed, Severity, Terms};

pub(super) const RULE: Rule = Rule {
    number: "R6.6",
    settings: &["check.terms_rank"],
    skipped_by: &[
        Passed::CheckpointOff,
        Passed::AllButTheSale,
        Passed::Released,
        Passed::Excluded,
        Passed::BelowMinimumForCheck,
        Passed::ReleasedByRule,
    ],
    severity: |check| check.policy.terms_rank.severity(),
    find: terms_rank,
};

/// It measures no debt, so that orders are tried whatever their terms are.
fn terms_rank(check: &Check<'_>, severity: Severity) -> Vec<Finding> {
    let (terms, own) = (&check.order.terms, &check.facts.customer.terms);
    let (rank, allowed) = (i64::from(terms.rank()), i64::from(own.rank()));
    if rank <= allowed {
        return Vec::new();
    }
    let code = |terms: &Terms| Measure::Code(terms.code.clone());
    let finding = Finding::new(FindingCode::RuleTermsRank, severity);
    let finding = finding.measuring(code(terms), code(own), Some(Measure::Count(rank - allowed)));
    vec![finding.cured_by(Vec::from_iter(check.other_terms(&own.code)))]
}
