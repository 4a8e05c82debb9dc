//! Why a customer is to be blocked: the company's words, the customer's, or a plain sentence.

use super::{Matched, Threshold, ValidationExceptions, ValidationPolicy};
use crate::credit::{AgeingBasis, Currency, Limit, Message, Render};

/// The reason of one criterion.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Reason<'a> {
    /// As a user wrote it.
    Written(&'a str),
    /// No reason was written: something is unpaid for more than so many days.
    Delay(u32, AgeingBasis),
    /// No reason was written: what is late for more than so many days is too much.
    Late(u32, AgeingBasis, Threshold, Currency),
}

/// The reasons of the criteria that match, each once.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Reasons<'a> {
    first: Option<Reason<'a>>,
    second: Option<Reason<'a>>,
}

impl ValidationPolicy {
    /// The reasons of what a customer matches (R7.3).
    pub fn reasons<'a>(
        &'a self,
        own: &'a ValidationExceptions,
        (matched, limit): (Matched, Limit),
        currency: Currency,
    ) -> Reasons<'a> {
        let written = |companys: &'a str| {
            let own = own.reason.as_deref().filter(|reason| !reason.trim().is_empty());
            own.or(Some(companys).filter(|reason| !reason.trim().is_empty())).map(Reason::Written)
        };
        let delay = self.delay_test(own).filter(|_| matched.has_delay());
        let late = self.limit_test(own, limit, currency).filter(|_| matched.has_limit());
        let basis = self.day_basis;
        let first = delay.map(|test| written(&self.delay_reason).unwrap_or(Reason::Delay(test.days, basis)));
        let second = late.map(|test| {
            let plain = Reason::Late(test.days, basis, test.threshold, currency);
            written(&self.limit_reason).unwrap_or(plain)
        });
        Reasons { second: second.filter(|second| Some(second) != first.as_ref()), first }
    }
}

impl Reason<'_> {
    /// The plain sentence; none where the reason was written by a user.
    pub fn message(&self) -> Option<Message> {
        match self {
            Self::Written(_) => None,
            Self::Delay(days, basis) => {
                let key = match basis {
                    AgeingBasis::Due => "validation-reason-delay-due",
                    AgeingBasis::Invoice => "validation-reason-delay-invoice",
                };
                Some(Message::new(key).count("days", *days))
            }
            Self::Late(days, basis, threshold, currency) => {
                let key = match (basis, threshold) {
                    (AgeingBasis::Due, Threshold::Minimum(_)) => "validation-reason-minimum-due",
                    (AgeingBasis::Invoice, Threshold::Minimum(_)) => "validation-reason-minimum-invoice",
                    (AgeingBasis::Due, Threshold::Percent(_)) => "validation-reason-percent-due",
                    (AgeingBasis::Invoice, Threshold::Percent(_)) => "validation-reason-percent-invoice",
                };
                Some(threshold.named_in(Message::new(key).count("days", *days), *currency))
            }
        }
    }

    fn render(&self, words: &dyn Render) -> String {
        match (self, self.message()) {
            (Self::Written(text), _) => (*text).to_owned(),
            (_, message) => message.map(|message| words.render(&message)).unwrap_or_default(),
        }
    }
}

impl Reasons<'_> {
    /// All of them in one text, joined by "; ", as it is stored with the customer.
    pub fn joined(&self, words: &dyn Render) -> String {
        let reasons = self.first.iter().chain(&self.second).map(|reason| reason.render(words));
        reasons.collect::<Vec<_>>().join("; ")
    }
}
