//! Why a customer is to be blocked: the company's words, the customer's, or a plain sentence.

use super::{Matched, Threshold, ValidationExceptions, ValidationPolicy};
use crate::credit::{AgeingBasis, Currency, Limit, Message};

/// Why a customer is or would be in a state: texts of users, and plain sentences, which every reader has in a language of
/// their own until they are stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateReason(Vec<Part>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    /// As a user wrote it.
    Written(String),
    /// No reason was written.
    Plain(Message),
}

impl StateReason {
    pub fn written(text: String) -> Self {
        Self(vec![Part::Written(text)])
    }

    pub fn plain(message: Message) -> Self {
        Self(vec![Part::Plain(message)])
    }

    /// All of it in one text, joined by "; ", as it is stored with the customer.
    pub fn render(&self, render: impl Fn(&Message) -> String) -> String {
        let parts = self.0.iter().map(|part| match part {
            Part::Written(text) => text.clone(),
            Part::Plain(message) => render(message),
        });
        parts.collect::<Vec<_>>().join("; ")
    }
}

impl ValidationPolicy {
    /// The reasons of what a customer matches, each once (R7.3).
    pub fn reason(
        &self,
        own: &ValidationExceptions,
        (matched, limit): (Matched, Limit),
        currency: Currency,
    ) -> StateReason {
        let is_written = |reason: &&str| !reason.trim().is_empty();
        let part = |companys: &str, plain: Message| {
            let own = own.reason.as_deref().filter(is_written);
            let written = own.or(Some(companys).filter(is_written));
            written.map_or(Part::Plain(plain), |written| Part::Written(written.to_owned()))
        };
        let delay = self.delay_test(own).filter(|_| matched.has_delay());
        let late = self.limit_test(own, limit, currency).filter(|_| matched.has_limit());
        let basis = self.day_basis;
        let delay = delay.map(|test| part(&self.delay_reason, delay_sentence(test.days, basis)));
        let late = late
            .map(|test| part(&self.limit_reason, late_sentence(test.days, basis, test.threshold, currency)));
        StateReason(match (delay, late) {
            (Some(delay), Some(late)) if delay == late => vec![delay],
            (delay, late) => delay.into_iter().chain(late).collect(),
        })
    }
}

/// Something is unpaid for more than so many days.
fn delay_sentence(days: u32, basis: AgeingBasis) -> Message {
    let key = match basis {
        AgeingBasis::Due => "validation-reason-delay-due",
        AgeingBasis::Invoice => "validation-reason-delay-invoice",
    };
    Message::new(key).count("days", days)
}

/// What is late for more than so many days is too much.
fn late_sentence(days: u32, basis: AgeingBasis, threshold: Threshold, currency: Currency) -> Message {
    let key = match (basis, threshold) {
        (AgeingBasis::Due, Threshold::Minimum(_)) => "validation-reason-minimum-due",
        (AgeingBasis::Invoice, Threshold::Minimum(_)) => "validation-reason-minimum-invoice",
        (AgeingBasis::Due, Threshold::Percent(_)) => "validation-reason-percent-due",
        (AgeingBasis::Invoice, Threshold::Percent(_)) => "validation-reason-percent-invoice",
    };
    threshold.named_in(Message::new(key).count("days", days), currency)
}
