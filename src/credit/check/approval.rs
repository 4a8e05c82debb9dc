//! The order approval status of the customer (R3.3).

use super::{Check, Rule};
use crate::credit::{ApprovalStatus, Cure, CureKind, Day, Finding, FindingCode, Measure, Passed, Severity};

pub(super) const RULE: Rule = Rule {
    number: "R3.3",
    settings: &[],
    skipped_by: &[Passed::CheckpointOff, Passed::AllButTheSale, Passed::Released, Passed::Excluded],
    severity: |_| Some(Severity::Hold),
    find: approval,
};

fn approval(check: &Check<'_>, severity: Severity) -> Vec<Finding> {
    let status = check.facts.customer.approval;
    if status.lets_pass(check.order.terms.kind, check.today) {
        return Vec::new();
    }
    let word = |text: &str| Measure::Code(text.to_owned());
    let terms = word(&check.order.terms.code);
    let days = |until: Day| {
        (Measure::Day(check.today), Measure::Day(until), Some(Measure::Days(check.today.since(until).abs())))
    };
    let (code, (measured, threshold, margin), cure) = match status {
        ApprovalStatus::Yes => return Vec::new(),
        ApprovalStatus::No => {
            (FindingCode::ApprovalNo, (word("no"), word("yes"), None), Some(Cure::new(CureKind::SetApproval)))
        }
        ApprovalStatus::CashOnly => {
            (FindingCode::ApprovalCashOnly, (terms, word("cash-only"), None), check.other_terms("cash"))
        }
        ApprovalStatus::Cod => {
            (FindingCode::ApprovalCod, (terms, word("cod"), None), check.other_terms("cod"))
        }
        ApprovalStatus::HoldUntil(day) => {
            (FindingCode::ApprovalHoldUntil, days(day), Some(Cure::wait_until(day)))
        }
        ApprovalStatus::OpenUntil(day) => {
            (FindingCode::ApprovalOpenUntil, days(day), Some(Cure::new(CureKind::SetApproval)))
        }
    };
    let finding = Finding::new(code, severity).measuring(measured, threshold, margin);
    vec![finding.cured_by(Vec::from_iter(cure))]
}
