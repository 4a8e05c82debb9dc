//! A row of the grid as people and programs read it.

use super::proposal::ProposalRow;
use super::snapshot::{ValidationCustomer, ValidationSnapshot};
use crate::credit::{
    Currency, CustomerState, Judgement, LatePercent, Limit, Matched, Message, Money, Render, StateOrigin,
    StateReason, ValidationAct, ValidationPolicy,
};

/// A row with all of its columns (R7.4).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposalLine {
    pub code: String,
    pub name: String,
    pub external_code: Option<String>,
    pub currency: Currency,
    pub state: CustomerState,
    /// Who put it there.
    pub origin: Option<StateOrigin>,
    /// Why it is to be blocked or warned; without such a suggestion, why it is what it is.
    pub reason: Option<String>,
    /// The total balance of today.
    pub balance: Money,
    /// Days over of the oldest late item.
    pub days_over: Option<i64>,
    pub late: Money,
    /// The limit that it is measured with.
    pub limit: Limit,
    /// What is late in percent of the limit.
    pub percent: LatePercent,
    pub suggestion: Option<ValidationAct>,
    pub matched: Matched,
}

impl ValidationSnapshot {
    /// A row with all of its columns. The words are those of the desk's language, in which reasons are stored.
    pub fn line(
        &self,
        row: &ProposalRow,
        policy: &ValidationPolicy,
        words: &dyn Render,
    ) -> Option<ProposalLine> {
        let (customer, judgement) = (self.customer(row.customer)?, &row.judgement);
        Some(ProposalLine {
            code: customer.code.to_string(),
            name: customer.name.to_string(),
            external_code: customer.external_code.as_deref().map(str::to_owned),
            currency: customer.currency,
            state: customer.state.state,
            origin: customer.state.origin,
            reason: self.reason(row, policy).map(|reason| reason.render(|message| words.render(message))),
            balance: customer.balance(policy),
            days_over: judgement.days_over,
            late: judgement.late,
            limit: customer.limit,
            percent: LatePercent::of(judgement.late, customer.limit),
            suggestion: judgement.suggestion,
            matched: judgement.matched,
        })
    }

    /// Why the customer of a row is to be blocked or warned; without such a suggestion, why it is what it is.
    pub fn reason(&self, row: &ProposalRow, policy: &ValidationPolicy) -> Option<StateReason> {
        let customer = self.customer(row.customer)?;
        let suggested = row.judgement.suggestion;
        let suggested = suggested.and_then(|act| customer.reason_after(act, &row.judgement, policy));
        suggested.or_else(|| customer.stored_reason())
    }
}

impl ValidationCustomer {
    /// The reason that the customer has after an act: that of the criteria it matches, else the one it has; one that is
    /// unblocked has none.
    pub(super) fn reason_after(
        &self,
        act: ValidationAct,
        judgement: &Judgement,
        policy: &ValidationPolicy,
    ) -> Option<StateReason> {
        match act {
            ValidationAct::Unblock => None,
            ValidationAct::Block | ValidationAct::Warn if judgement.matched.is_match() => {
                let found = (judgement.matched, self.limit);
                Some(policy.reason(self.exceptions(), found, self.currency))
            }
            ValidationAct::Block | ValidationAct::Warn => {
                let by_hand = || StateReason::plain(Message::new("validation-reason-by-hand"));
                Some(self.stored_reason().unwrap_or_else(by_hand))
            }
        }
    }

    fn stored_reason(&self) -> Option<StateReason> {
        self.state.reason.clone().map(StateReason::written)
    }
}
