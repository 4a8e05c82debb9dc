//! Findings: the rules that fired, with what was measured, the threshold, the margin and the cures (R0.6, R3.13).

use super::{Cure, Currency, Day, Money, Statement, Value};

/// How bad it is; the outcome of a check is the worst of its findings (R0.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The order passes, with a warning.
    Warn,
    /// The order is held.
    Hold,
    /// The order is not accepted at all.
    Refuse,
}

/// The rules that can fire, in the order in which findings stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FindingCode {
    /// The customer is closed (R3.1).
    CustomerClosed,
    /// The customer is blocked (R3.1).
    CustomerBlocked,
    /// The customer is blocked with warning only (R3.1).
    CustomerWarning,
    /// The limit that is tested has expired (R1.2).
    LimitExpired,
    /// No order of the customer is approved by itself (R3.3).
    ApprovalNo,
    /// Only cash orders are (R3.3).
    ApprovalCashOnly,
    /// Only orders paid on delivery or before are (R3.3).
    ApprovalCod,
    /// Not before a day (R3.3).
    ApprovalHoldUntil,
    /// Not after a day (R3.3).
    ApprovalOpenUntil,
    /// The exposure exceeds the customer's limit (R3.5).
    LimitExceeded,
    /// The exposure of the group exceeds the shared limit (R3.5).
    GroupLimitExceeded,
    /// The exposure of the ship-to exceeds its own limit (R3.5).
    ShipToLimitExceeded,
    /// Something is open in the hold period or an older one (R3.6).
    HoldPeriod,
    /// The order is smaller than the smallest (R3.7).
    OrderBelowMinimum,
    /// The order is larger than the largest (R3.7).
    OrderAboveMaximum,
    /// Somebody put the order on hold (R4.2).
    Forced,
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
    /// All of them, in the order in which findings stand.
    pub const ALL: [Self; 16] = [
        Self::CustomerClosed,
        Self::CustomerBlocked,
        Self::CustomerWarning,
        Self::LimitExpired,
        Self::ApprovalNo,
        Self::ApprovalCashOnly,
        Self::ApprovalCod,
        Self::ApprovalHoldUntil,
        Self::ApprovalOpenUntil,
        Self::LimitExceeded,
        Self::GroupLimitExceeded,
        Self::ShipToLimitExceeded,
        Self::HoldPeriod,
        Self::OrderBelowMinimum,
        Self::OrderAboveMaximum,
        Self::Forced,
    ];

    /// The stable word of files and programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::CustomerClosed => "customer-closed",
            Self::CustomerBlocked => "customer-blocked",
            Self::CustomerWarning => "customer-warning",
            Self::Forced => "forced",
            Self::LimitExpired => "limit-expired",
            Self::ApprovalNo => "approval-no",
            Self::ApprovalCashOnly => "approval-cash-only",
            Self::ApprovalCod => "approval-cod",
            Self::ApprovalHoldUntil => "approval-hold-until",
            Self::ApprovalOpenUntil => "approval-open-until",
            Self::LimitExceeded => "limit-exceeded",
            Self::GroupLimitExceeded => "group-limit-exceeded",
            Self::ShipToLimitExceeded => "ship-to-limit-exceeded",
            Self::HoldPeriod => "hold-period",
            Self::OrderBelowMinimum => "order-below-minimum",
            Self::OrderAboveMaximum => "order-above-maximum",
        }
    }

    /// From the stable word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|finding| finding.code() == code)
    }

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

impl Severity {
    /// The stable word of files and programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Warn => "warn",
            Self::Hold => "hold",
            Self::Refuse => "refuse",
        }
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
