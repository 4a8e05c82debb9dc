//! Findings: the rules that fired, with what was measured, the threshold, the margin and the cures (R0.6, R3.13).

use super::code::coded;
use super::{AgeingBasis, Cure, Currency, Day, FindingCode, Message, Money, Percent, Value};

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

/// A value that a rule measured or compares with (R3.13).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Measure {
    Money(Money),
    Day(Day),
    /// A number of days.
    Days(i64),
    /// A number without a unit, such as a difference of ranks.
    Count(i64),
    Percent(Percent),
    /// A word or code.
    Code(String),
}

/// One rule that fired.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub code: FindingCode,
    pub severity: Severity,
    pub measured: Option<Measure>,
    pub threshold: Option<Measure>,
    /// How far it is beyond; none for words.
    pub margin: Option<Measure>,
    /// What the sentence names besides: the reason of a block, the code of a group or ship-to, the period.
    pub detail: Option<String>,
    /// What would clear it alone, the nearest at hand first.
    pub cures: Vec<Cure>,
}

impl Measure {
    /// The amount, where it is one.
    pub const fn money(&self) -> Option<Money> {
        match self {
            Self::Money(amount) => Some(*amount),
            Self::Day(_) | Self::Days(_) | Self::Count(_) | Self::Percent(_) | Self::Code(_) => None,
        }
    }

    fn value(&self, currency: Currency) -> Value {
        match self {
            Self::Money(amount) => Value::Money(*amount, currency),
            Self::Day(day) => Value::Day(*day),
            Self::Days(number) | Self::Count(number) => Value::Count(*number),
            Self::Percent(percent) => Value::Percent(*percent),
            Self::Code(word) => Value::Text(word.clone()),
        }
    }
}

impl FindingCode {
    /// The words of its detail, where that is the code of a reason.
    const fn reason_family(self) -> Option<&'static str> {
        if matches!(self, Self::CustomerBlocked | Self::CustomerWarning | Self::CustomerClosed) {
            Some("reason-block")
        } else if matches!(self, Self::Forced) {
            Some("reason-force")
        } else {
            None
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

    /// The same for an amount that is beyond another.
    pub fn measuring_money(self, measured: Money, threshold: Money) -> Self {
        let margin = Measure::Money((measured - threshold).abs());
        self.measuring(Measure::Money(measured), Measure::Money(threshold), Some(margin))
    }

    /// The same with what its sentence names besides.
    pub fn about(self, detail: impl Into<String>) -> Self {
        Self { detail: Some(detail.into()), ..self }
    }

    /// The same with its cures.
    pub fn cured_by(self, cures: Vec<Cure>) -> Self {
        Self { cures, ..self }
    }

    /// What its sentence is of: a share of the limit reads the same whichever rule measures it, and next to no limit has
    /// no share.
    const fn topic(&self) -> &'static str {
        match (self.code, &self.measured) {
            (FindingCode::RuleOverdueAmount | FindingCode::RuleLimitUsed, None) => "rule-limit-nothing",
            (FindingCode::RuleOverdueAmount, Some(Measure::Percent(_))) => FindingCode::RuleLimitUsed.code(),
            _ => self.code.code(),
        }
    }

    /// What its sentence names besides, as programs read it: a code, or the number of an ageing period.
    pub fn subject(&self) -> Option<&str> {
        let detail = self.detail.as_deref()?;
        Some(if self.code == FindingCode::HoldPeriod { HeldFrom::of(detail).period } else { detail })
    }

    /// The sentence that says what was found: `finding-<code>` with measured, threshold, margin and detail.
    pub fn message(&self, currency: Currency) -> Message {
        let mut message = self.sentence();
        let parts = [("measured", &self.measured), ("threshold", &self.threshold), ("margin", &self.margin)];
        for (name, measure) in parts {
            if let Some(measure) = measure {
                message = message.with(name, measure.value(currency));
            }
        }
        match self.subject() {
            Some(detail) if !detail.is_empty() => match self.code.reason_family() {
                Some(family) => message.word("detail", family, detail),
                None => message.text("detail", detail),
            },
            // "The customer is blocked: no reason given."
            _ => message.key("detail", "no-reason"),
        }
    }

    /// The same about the account without an order that would be added to it: an invoice, whose debt counts from its
    /// entry.
    pub fn message_of_account(&self, currency: Currency) -> Message {
        let message = self.message(currency);
        if self.code.is_limit() {
            return Message { key: format!("{}-account", message.key), ..message };
        }
        message
    }

    /// The sentence without what it names: an ageing period of so many days is named by these.
    fn sentence(&self) -> Message {
        let held_from = self.detail.as_deref().filter(|_| self.code == FindingCode::HoldPeriod);
        match held_from.and_then(|detail| HeldFrom::of(detail).days) {
            Some((AgeingBasis::Due, days)) => Message::new("finding-hold-period-due").count("days", days),
            Some((AgeingBasis::Invoice, days)) => {
                Message::new("finding-hold-period-invoice").count("days", days)
            }
            None => Message::new(format!("finding-{}", self.topic())),
        }
    }
}

/// From which age on open items hold an order: `4 due 90` for those that are more than 90 days past due. Of calendar months,
/// and in records of earlier versions, there is only the number of the period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct HeldFrom<'a> {
    period: &'a str,
    days: Option<(AgeingBasis, i64)>,
}

impl<'a> HeldFrom<'a> {
    fn of(detail: &'a str) -> Self {
        let mut words = detail.split(' ');
        let period = words.next().unwrap_or_default();
        let basis = words.next().and_then(AgeingBasis::from_code);
        let days = words.next().and_then(|days| days.parse().ok());
        Self { period, days: basis.zip(days) }
    }
}
