//! The criteria as the settings and the customers keep them.

use super::super::{Assignment, Settings};
use crate::credit::{
    AgeingBasis, BlockingState, Currency, Money, Own, Percent, ValidationExceptions, ValidationPolicy,
};
use crate::store::ExceptionTexts;

const OFF: &str = "off";

impl Settings {
    /// The criteria of the credit validation in force.
    pub fn validation(&self) -> ValidationPolicy {
        let state = |name| BlockingState::from_code(self.get(name)).unwrap_or_default();
        ValidationPolicy {
            delay_days: self.get("validation.delay_days").parse().ok(),
            respite_days: self.get("validation.respite_days").parse().ok(),
            minimum_balance: Money::parse(self.get("validation.minimum_balance"), self.currency).ok(),
            limit_percent: Percent::parse(self.get("validation.limit_percent")).ok(),
            delay_state: state("validation.delay_state"),
            limit_state: state("validation.limit_state"),
            delay_reason: self.get("validation.delay_reason").to_owned(),
            limit_reason: self.get("validation.limit_reason").to_owned(),
            day_basis: match self.get("validation.day_basis") {
                "invoice" => AgeingBasis::Invoice,
                _ => AgeingBasis::Due,
            },
            disputed: self.yes("exposure.disputed"),
            currency: self.currency,
        }
    }

    /// The language of what the desk keeps: two letters.
    pub fn language(&self) -> &str {
        self.get("language")
    }

    /// The settings that make these criteria the ones in force, in one event of
    /// [`DeskWriter::set_settings`](super::super::DeskWriter::set_settings). Whether disputed invoices count is no
    /// criterion and stays.
    pub fn validation_assignments(policy: &ValidationPolicy) -> Vec<Assignment> {
        let days = |days: Option<u32>| days.map_or_else(|| OFF.to_owned(), |days| days.to_string());
        let minimum = policy.minimum_balance.map(|minimum| minimum.plain(policy.currency));
        let basis = match policy.day_basis {
            AgeingBasis::Due => "due",
            AgeingBasis::Invoice => "invoice",
        };
        vec![
            Assignment::new("validation.delay_days", days(policy.delay_days)),
            Assignment::new("validation.respite_days", days(policy.respite_days)),
            Assignment::new("validation.minimum_balance", minimum.unwrap_or_else(|| OFF.to_owned())),
            Assignment::new(
                "validation.limit_percent",
                policy.limit_percent.map_or_else(|| OFF.to_owned(), Percent::plain),
            ),
            Assignment::new("validation.delay_state", policy.delay_state.code()),
            Assignment::new("validation.limit_state", policy.limit_state.code()),
            Assignment::new("validation.delay_reason", policy.delay_reason.clone()),
            Assignment::new("validation.limit_reason", policy.limit_reason.clone()),
            Assignment::new("validation.day_basis", basis),
        ]
    }
}

/// The exceptions of a customer, amounts in the currency of its account. They were checked when they were written: what
/// cannot be read stands for the company's.
pub(super) fn exceptions(texts: &ExceptionTexts, currency: Currency) -> ValidationExceptions {
    ValidationExceptions {
        delay_days: own(texts.delay_days.as_deref(), |text| text.parse().ok()),
        respite_days: own(texts.respite_days.as_deref(), |text| text.parse().ok()),
        minimum_balance: own(texts.minimum_balance.as_deref(), |text| Money::parse(text, currency).ok()),
        limit_percent: own(texts.limit_percent.as_deref(), |text| Percent::parse(text).ok()),
        state: texts.state.as_deref().and_then(BlockingState::from_code),
        reason: texts.reason.clone(),
    }
}

fn own<T>(text: Option<&str>, read: impl FnOnce(&str) -> Option<T>) -> Own<T> {
    match text {
        None => Own::Companys,
        Some(OFF) => Own::Off,
        Some(text) => read(text).map_or(Own::Companys, Own::Is),
    }
}
