//! "Is this rule what you mean?": what a configuration will do, in sentences, and whom it catches today.

use super::proposal::{Proposal, ValidationTotals};
use super::snapshot::{ExternalCode, ValidationSnapshot};
use crate::credit::{Limited, Message, Money, ValidationPolicy};
use crate::desk::error::DeskError;
use crate::desk::session::DeskReader;

/// What one criterion of the company will do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CriterionSentence {
    /// Its number: 1 or 2.
    pub number: u8,
    pub text: Message,
    /// How many customers it catches today, exceptions included.
    pub customers: u64,
    /// What is late of those, in the company's currency.
    pub late: Money,
}

/// What a configuration will do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValidationPreview {
    /// A sentence for each criterion that is on; none where nothing is validated.
    pub criteria: Vec<CriterionSentence>,
    /// Everything together, for all external codes.
    pub totals: ValidationTotals,
}

impl DeskReader {
    /// Warnings about the criteria in force, which are accepted anyway.
    pub fn validation_warnings(&mut self) -> Result<Vec<Message>, DeskError> {
        let policy = self.settings()?.validation();
        self.warnings_of(&policy)
    }

    /// Warnings about these criteria.
    pub fn warnings_of(&mut self, policy: &ValidationPolicy) -> Result<Vec<Message>, DeskError> {
        Ok(policy.warnings(self.limited()?))
    }

    /// Whether any customer has a limit to be measured with.
    pub fn limited(&mut self) -> Result<Limited, DeskError> {
        self.ask(|view| {
            Ok(if view.some_limit_amount()? { Limited::AnyCustomer } else { Limited::NoCustomer })
        })
    }
}

impl ValidationSnapshot {
    /// What these criteria will do and whom they catch today.
    pub fn preview(&self, policy: &ValidationPolicy) -> ValidationPreview {
        let proposal = self.propose(policy, &ExternalCode::All);
        let sentences = [(1, policy.delay_sentence()), (2, policy.limit_sentence())];
        let criteria = sentences.into_iter().filter_map(|(number, text)| {
            let (customers, late) = self.caught(&proposal, policy, number);
            Some(CriterionSentence { number, text: text?, customers, late })
        });
        ValidationPreview { criteria: criteria.collect(), totals: proposal.totals }
    }

    /// How many of those listed a criterion catches, and what is late of them.
    fn caught(&self, proposal: &Proposal, policy: &ValidationPolicy, number: u8) -> (u64, Money) {
        let (mut customers, mut late) = (0, Money::ZERO);
        let caught = proposal.rows.iter().filter(|row| row.judgement.matched.numbers().contains(&number));
        for row in caught {
            customers += 1;
            if self.customer(row.customer).is_some_and(|customer| customer.currency == policy.currency) {
                late += row.judgement.late;
            }
        }
        (customers, late)
    }
}
