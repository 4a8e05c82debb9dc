//! What a person put on hold remains there until a person releases it (R4.2).

use super::{Check, Rule};
use crate::credit::{Finding, FindingCode, Severity};

pub(super) const RULE: Rule =
    Rule { number: "R4.2", settings: &[], skipped_by: &[], severity: |_| Some(Severity::Hold), find: forced };

fn forced(check: &Check<'_>, severity: Severity) -> Vec<Finding> {
    let reason = check.order.forced.iter();
    reason.map(|reason| Finding::new(FindingCode::Forced, severity).about(reason.clone())).collect()
}
