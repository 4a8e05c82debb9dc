//! Assessments: what a check of an order came to, and everything that it was decided on (R3, R3.11).

use super::code::coded;
use super::{
    Checkpoint, Currency, Day, Exposure, Finding, FindingCode, LimitStack, Measure, Message, Money, Severity,
    TrailLine,
};

coded! {
    /// What a check comes to: the worst severity of its findings (R0.6).
    #[derive(PartialOrd, Ord)]
    pub enum Outcome {
        /// The goods may leave.
        Approved = "approved",
        /// They may, with a warning.
        Warned = "warned",
        /// The order is held.
        Held = "held",
        /// The order is not accepted.
        Refused = "refused",
    }
}

coded! {
    /// Why rules were skipped; it is part of the assessment.
    pub enum Passed {
        /// The checkpoint is switched off: only the customer's state was looked at.
        CheckpointOff = "checkpoint-off",
        /// The checkpoint is switched off but for the limit at the sale (R5): only that and the state were looked at.
        AllButTheSale = "all-but-the-sale",
        /// A release covers the order as it is: only state and forced holds were looked at (R4.3).
        Released = "released",
        /// Customer or order is excluded from credit checks (R3.2).
        Excluded = "excluded",
        /// The order is not above the minimum for credit check (R3.4).
        BelowMinimumForCheck = "below-minimum-for-check",
        /// The order is paid without credit: nothing that measures debt is tested (R2.7).
        PaidWithoutCredit = "paid-without-credit",
        /// A future order, and future orders are switched off: its limit is tested when it comes within the horizon
        /// (R2.2).
        FutureOrder = "future-order",
        /// A rule of the company lets the order past its blocking rules (R6.2).
        PastRules = "past-rules",
        /// A rule of the company lets the order past limits and rules (R6.2).
        ReleasedByRule = "released-by-rule",
    }
}

/// The stored result of a check: outcome, all findings, and what they were decided on (R3, R3.11).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// Number of the order.
    pub order: String,
    /// Code of the customer that is billed.
    pub customer: String,
    /// Currency of every amount in it.
    pub currency: Currency,
    /// The day it was made for.
    pub today: Day,
    /// Where on the order's way.
    pub checkpoint: Checkpoint,
    /// What it came to.
    pub outcome: Outcome,
    /// Why rules were skipped.
    pub passed: Vec<Passed>,
    /// The exposure that was tested.
    pub exposure: Exposure,
    pub limit: LimitStack,
    /// What is left of the tightest limit; negative where exceeded, none without a limit.
    pub available: Option<Money>,
    /// The rules that fired, in the order of the rules.
    pub findings: Vec<Finding>,
    /// The id of the exclusion that took the order past rules (R6.2).
    pub released_by: Option<String>,
    /// The blocking rules that are for the customer, in the order in which they were tried (R6.11).
    pub trail: Vec<TrailLine>,
}

impl Outcome {
    /// What a finding of this severity comes to.
    pub const fn of(severity: Severity) -> Self {
        match severity {
            Severity::Warn => Self::Warned,
            Severity::Hold => Self::Held,
            Severity::Refuse => Self::Refused,
        }
    }

    /// Whether the goods may leave.
    pub const fn may_leave(self) -> bool {
        matches!(self, Self::Approved | Self::Warned)
    }
}

impl Assessment {
    /// Whether customer or order is excluded from credit checks (R3.2).
    pub fn is_excluded(&self) -> bool {
        self.passed.contains(&Passed::Excluded)
    }

    /// The sentence of one of its findings: of the order, or of the account that an invoice is entered for.
    pub fn message(&self, finding: &Finding) -> Message {
        match self.checkpoint {
            Checkpoint::Invoice => finding.message_of_account(self.currency),
            Checkpoint::Entry | Checkpoint::Review | Checkpoint::Shipping | Checkpoint::Transfer => {
                finding.message(self.currency)
            }
        }
    }

    /// Whether the limit is yet to be tested: within the horizon, at release to the warehouse at the latest, whether
    /// that checkpoint is switched on ([`Policy::checking_at`](super::Policy::checking_at)) or not (R2.2).
    pub fn awaits_limit_test(&self) -> bool {
        self.passed.contains(&Passed::FutureOrder)
    }

    /// The largest margin over a limit, else 0.00: what the queue calls the excess (R4.1).
    pub fn excess(&self) -> Money {
        self.findings
            .iter()
            .filter(|finding| finding.code.is_limit())
            .filter_map(|finding| finding.margin.as_ref().and_then(Measure::money))
            .max()
            .unwrap_or(Money::ZERO)
    }

    /// The codes of the findings that hold the order.
    pub fn reasons(&self) -> impl Iterator<Item = FindingCode> {
        self.findings.iter().filter(|finding| finding.severity != Severity::Warn).map(|finding| finding.code)
    }
}
