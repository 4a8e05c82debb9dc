//! Findings: the rules that fired, with what was measured, the threshold, the margin and the cures (R0.6, R3.13).

use super::code::coded;
use super::{Cure, Currency, Day, Money, Statement, Value};

coded! {
    /// How bad it is; the outcome of a check is the worst of its findings (R0.6).
    #[derive(PartialOrd, Ord)]
    pub enum Severity {
        /// The order passes, with a warning.
        Warn = "warn",
        /// The order is held.
        Hold = "hold",
        /// The order is not accepted at all.
        Refuse = "refuse",
    }
}

coded! {
    /// The rules that can fire, in the order in which findings stand.
    #[derive(PartialOrd, Ord)]
    pub enum FindingCode {
        /// The customer is closed (R3.1).
        CustomerClosed = "customer-closed",
        /// The customer is blocked (R3.1).
        CustomerBlocked = "customer-blocked",
        /// The customer is blocked with warning only (R3.1).
        CustomerWarning = "customer-warning",
        /// The limit that is tested has expired (R1.2).
        LimitExpired = "limit-expired",
        /// No order of the customer is approved by itself (R3.3).
        ApprovalNo = "approval-no",
        /// Only cash orders are (R3.3).
        ApprovalCashOnly = "approval-cash-only",
        /// Only orders paid on delivery or before are (R3.3).
        ApprovalCod = "approval-cod",
        /// Not before a day (R3.3).
        ApprovalHoldUntil = "approval-hold-until",
        /// Not after a day (R3.3).
        ApprovalOpenUntil = "approval-open-until",
        /// The exposure exceeds the customer's limit (R3.5).
        LimitExceeded = "limit-exceeded",
        /// The exposure of the group exceeds the shared limit (R3.5).
        GroupLimitExceeded = "group-limit-exceeded",
        /// The exposure of the ship-to exceeds its own limit (R3.5).
        ShipToLimitExceeded = "ship-to-limit-exceeded",
        /// Something is open in the hold period or an older one (R3.6).
        HoldPeriod = "hold-period",
        /// The order is smaller than the smallest (R3.7).
        OrderBelowMinimum = "order-below-minimum",
        /// The order is larger than the largest (R3.7).
        OrderAboveMaximum = "order-above-maximum",
        /// Somebody put the order on hold (R4.2).
        Forced = "forced",
    }
}

/// A value that a rule measured or compares with (R3.13).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Measure {
    /// An amount.
    Money(Money),
    /// A day.
    Day(Day),
    /// A number of days.
    Days(i64),
    /// A word or code.
    Word(String),
}

/// One rule that fired.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which rule.
    pub code: FindingCode,
    /// How bad.
    pub severity: Severity,
    /// What was found.
    pub measured: Option<Measure>,
    /// What is allowed.
    pub threshold: Option<Measure>,
    /// How far it is beyond; none for words.
    pub margin: Option<Measure>,
    /// What the sentence names besides: the reason of a block, the code of a group or ship-to, the period.
    pub detail: Option<String>,
    /// What would clear it alone, the nearest at hand first.
    pub cures: Vec<Cure>,
}

impl FindingCode {
    /// The number of the rule in the rules of the desk.
    pub const fn rule(self) -> &'static str {
        match self {
            Self::CustomerClosed | Self::CustomerBlocked | Self::CustomerWarning => "R3.1",
            Self::Forced => "R4.2",
            Self::LimitExpired => "R1.2",
            Self::ApprovalNo
            | Self::ApprovalCashOnly
            | Self::ApprovalCod
            | Self::ApprovalHoldUntil
            | Self::ApprovalOpenUntil => "R3.3",
            Self::LimitExceeded | Self::GroupLimitExceeded | Self::ShipToLimitExceeded => "R3.5",
            Self::HoldPeriod => "R3.6",
            Self::OrderBelowMinimum | Self::OrderAboveMaximum => "R3.7",
        }
    }

    /// Whether its margin is an excess over a limit (R4.1).
    pub const fn is_limit(self) -> bool {
        matches!(self, Self::LimitExceeded | Self::GroupLimitExceeded | Self::ShipToLimitExceeded)
    }
}

impl Measure {
    /// The amount, where it is one.
    pub const fn money(&self) -> Option<Money> {
        match self {
            Self::Money(amount) => Some(*amount),
            Self::Day(_) | Self::Days(_) | Self::Word(_) => None,
        }
    }

    fn value(&self, currency: Currency) -> Value {
        match self {
            Self::Money(amount) => Value::Money(*amount, currency),
            Self::Day(day) => Value::Day(*day),
            Self::Days(days) => Value::Count(*days),
            Self::Word(word) => Value::Text(word.clone()),
        }
    }
}

impl Finding {
    /// A finding that measures nothing.
    pub const fn new(code: FindingCode, severity: Severity) -> Self {
        Self {
            code,
            severity,
            measured: None,
            threshold: None,
            margin: None,
            detail: None,
            cures: Vec::new(),
        }
    }

    /// The same, measured against a threshold.
    pub fn measuring(self, measured: Measure, threshold: Measure, margin: Option<Measure>) -> Self {
        Self { measured: Some(measured), threshold: Some(threshold), margin, ..self }
    }

    /// The same with what its sentence names besides.
    pub fn about(self, detail: impl Into<String>) -> Self {
        Self { detail: Some(detail.into()), ..self }
    }

    /// The same with its cures.
    pub fn cured_by(self, cures: Vec<Cure>) -> Self {
        Self { cures, ..self }
    }

    /// The sentence that says what was found: `finding-<code>` with measured, threshold, margin and detail.
    pub fn statement(&self, currency: Currency) -> Statement {
        let mut statement = Statement::new(format!("finding-{}", self.code.code()));
        let parts = [("measured", &self.measured), ("threshold", &self.threshold), ("margin", &self.margin)];
        for (name, measure) in parts {
            if let Some(measure) = measure {
                statement = statement.with(name, measure.value(currency));
            }
        }
        self.detailed(statement)
    }

    /// The same of an account as it stands, without an order that would come to it: of an invoice, whose debt counts
    /// from its entry.
    pub fn statement_of_account(&self, currency: Currency) -> Statement {
        let statement = self.statement(currency);
        if self.code.is_limit() {
            return Statement { key: format!("{}-account", statement.key), ..statement };
        }
        statement
    }

    fn detailed(&self, statement: Statement) -> Statement {
        match &self.detail {
            Some(detail) if !detail.is_empty() => statement.text("detail", detail),
            // "The customer is blocked: no reason given."
            _ => statement.word("detail", "no-reason"),
        }
    }
}
