//! What a cure is for: the findings that it clears, and those that it may leave.

use crate::credit::{Finding, FindingCode, Severity};

/// The findings that a cure is to clear, and those that the order may have afterwards.
#[derive(Debug, Clone)]
pub struct Goal<'f> {
    clear: Vec<&'f Finding>,
    leave: Vec<FindingCode>,
}

impl<'f> Goal<'f> {
    /// To clear these, whatever else holds the order then.
    pub fn first(clear: Vec<&'f Finding>) -> Self {
        let others =
            FindingCode::ALL.into_iter().filter(|code| !clear.iter().any(|finding| finding.code == *code));
        Self { leave: others.collect(), clear }
    }

    /// To clear these and bring about nothing; the others, which hold the order already, may stay.
    pub fn part(clear: Vec<&'f Finding>, others: &[&Finding]) -> Self {
        Self { clear, leave: others.iter().map(|finding| finding.code).collect() }
    }

    /// To clear every finding that holds the order.
    pub fn to_free(findings: &'f [Finding]) -> Self {
        Self { clear: holding(findings).collect(), leave: Vec::new() }
    }

    /// The same without the findings of the company's rules, which may stay.
    pub fn besides_rules(&self) -> Self {
        let rules = FindingCode::ALL.into_iter().filter(|code| code.is_of_company());
        let clear = self.findings().filter(|finding| !finding.code.is_of_company()).collect();
        Self { clear, leave: self.leave.iter().copied().chain(rules).collect() }
    }

    /// What is to be cleared.
    pub fn findings(&self) -> impl Iterator<Item = &'f Finding> {
        self.clear.iter().copied()
    }

    /// The finding to be cleared, where it is the only one.
    pub fn only(&self) -> Option<&'f Finding> {
        match *self.clear {
            [finding] => Some(finding),
            _ => None,
        }
    }

    /// Whether the finding of this code is to be cleared.
    pub fn clears(&self, code: FindingCode) -> bool {
        self.findings().any(|finding| finding.code == code)
    }

    /// Whether every finding to be cleared is such a one.
    pub fn is_within(&self, is_such: impl Fn(FindingCode) -> bool) -> bool {
        self.findings().all(|finding| is_such(finding.code))
    }

    /// Whether the order may have a finding of this code afterwards.
    pub fn may_leave(&self, code: FindingCode) -> bool {
        self.leave.contains(&code)
    }

    /// Whether it is reached where a check finds this.
    pub fn is_reached(&self, found: &[Finding]) -> bool {
        holding(found).all(|finding| self.may_leave(finding.code))
    }
}

/// The findings that hold an order; the others are warnings.
pub fn holding(findings: &[Finding]) -> impl Iterator<Item = &Finding> {
    findings.iter().filter(|finding| finding.severity != Severity::Warn)
}
