//! The state of the customer, which comes before everything (R3.1).

use super::{Check, Rule};
use crate::credit::{Checkpoint, Cure, CureKind, CustomerState, Finding, FindingCode, Measure, Severity};

pub(super) const RULE: Rule = Rule {
    number: "R3.1",
    settings: &[],
    skipped_by: &[],
    severity: |check| check.state_severity(),
    find: state,
};

impl Check<'_> {
    /// An existing order cannot be refused any more: it is held. Shipped goods can be invoiced.
    fn state_severity(&self) -> Option<Severity> {
        match self.facts.customer.state {
            CustomerState::Active => None,
            CustomerState::Warning => Some(Severity::Warn),
            CustomerState::Blocked | CustomerState::Closed => match self.checkpoint {
                Checkpoint::Transfer | Checkpoint::Invoice if self.order.has_left_whole() => None,
                Checkpoint::Entry | Checkpoint::Invoice => Some(Severity::Refuse),
                Checkpoint::Review | Checkpoint::Shipping | Checkpoint::Transfer => Some(Severity::Hold),
            },
        }
    }
}

fn state(check: &Check<'_>, severity: Severity) -> Vec<Finding> {
    let customer = &check.facts.customer;
    let code = match customer.state {
        CustomerState::Active => return Vec::new(),
        CustomerState::Warning => FindingCode::CustomerWarning,
        CustomerState::Blocked => FindingCode::CustomerBlocked,
        CustomerState::Closed => FindingCode::CustomerClosed,
    };
    let word = |state: CustomerState| Measure::Code(state.code().to_owned());
    let finding = Finding::new(code, severity)
        .measuring(word(customer.state), word(CustomerState::Active), None)
        .about(customer.state_reason.clone());
    let unblock = Cure::new(CureKind::Unblock);
    // The sentence distinguishes that a closed customer is reopened.
    let is_closed = customer.state == CustomerState::Closed;
    let cure = if is_closed { unblock.about(customer.state.code()) } else { unblock };
    vec![finding.cured_by(vec![cure])]
}
