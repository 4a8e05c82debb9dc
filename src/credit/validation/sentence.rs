//! What the criteria of the company will do, as sentences, and warnings about them.

use super::{BlockingState, Threshold, ValidationExceptions, ValidationPolicy};
use crate::credit::{AgeingBasis, Message};

impl ValidationPolicy {
    /// What criterion 1 will do; none where it is off.
    pub fn delay_sentence(&self) -> Option<Message> {
        let key = match self.day_basis {
            AgeingBasis::Due => "validation-sentence-delay-due",
            AgeingBasis::Invoice => "validation-sentence-delay-invoice",
        };
        Some(Message::new(key).count("days", self.delay_days?).key("state", word(self.delay_state)))
    }

    /// What criterion 2 will do; none where it is off.
    pub fn limit_sentence(&self) -> Option<Message> {
        let days = i64::from(self.respite_days?);
        let threshold = self.threshold(ValidationExceptions::NONE, self.currency)?;
        let key = match (threshold, self.day_basis) {
            (Threshold::Minimum(_), AgeingBasis::Due) => "validation-sentence-minimum-due",
            (Threshold::Minimum(_), AgeingBasis::Invoice) => "validation-sentence-minimum-invoice",
            (Threshold::Percent(_), AgeingBasis::Due) => "validation-sentence-percent-due",
            (Threshold::Percent(_), AgeingBasis::Invoice) => "validation-sentence-percent-invoice",
        };
        let sentence = Message::new(key).count("days", days).key("state", word(self.limit_state));
        Some(threshold.named_in(sentence, self.currency))
    }

    /// Warnings about settings that are accepted but hardly meant; `limited` is whether any customer has a limit amount.
    pub fn warnings(&self, limited: Limited) -> Vec<Message> {
        let is_on = self.respite_days.is_some();
        let has_threshold = self.minimum_balance.is_some() || self.limit_percent.is_some();
        let found = [
            (has_threshold && !is_on, "validation-warning-no-respite"),
            (is_on && !has_threshold, "validation-warning-no-threshold"),
            (
                self.minimum_balance.is_some() && self.limit_percent.is_some(),
                "validation-warning-minimum-ignored",
            ),
            (has_threshold && limited == Limited::NoCustomer, "validation-warning-no-limit"),
        ];
        found.into_iter().filter(|(is_so, _)| *is_so).map(|(_, key)| Message::new(key)).collect()
    }
}

/// Whether any customer has a limit amount to be measured with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limited {
    AnyCustomer,
    NoCustomer,
}

const fn word(state: BlockingState) -> &'static str {
    match state {
        BlockingState::Block => "validation-sentence-blocked",
        BlockingState::Warn => "validation-sentence-warned",
    }
}
