//! The state of a customer with its reason, who set it and when: shown wherever its code is entered (R7.7).

use crate::credit::{CustomerState, Day, Message, StateOrigin};
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::session::DeskReader;
use crate::store::{CustomerRecord, ReasonAction, ReasonRecord, StoreError, Subject, View};

/// A state and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateDetails {
    /// The state; it comes before everything (R3.1).
    pub state: CustomerState,
    /// Empty where none was given.
    pub reason: String,
    /// Who set it; none where the customer came with it.
    pub origin: Option<StateOrigin>,
    /// The day on which it was set, where that was done at this desk.
    pub since: Option<Day>,
    pub user: Option<String>,
}

impl StateDetails {
    /// Reads it with the last change of the state.
    pub(in crate::desk) fn of(view: View<'_>, customer: &CustomerRecord) -> Result<Self, DeskError> {
        let changes = view.changes(Subject::Customer(customer.key.0), &["state", "state_reason"])?;
        let newest = changes.into_iter().next();
        Ok(Self {
            state: customer.state,
            reason: state_reason(view, customer)?,
            origin: customer.state_origin,
            since: newest.as_ref().map(|change| change.day),
            user: newest.map(|change| change.login),
        })
    }

    /// The state as a sentence: which, why, set by whom and when.
    pub fn message(&self) -> Message {
        let key = match self.known_origin() {
            Some(StateOrigin::Manual) => "customer-standing-manual",
            Some(StateOrigin::Auto) => "customer-standing-auto",
            None => "customer-standing",
        };
        self.described(key)
    }

    /// Why, set by whom and when, for where the state itself is shown already.
    pub fn background(&self) -> Message {
        match self.known_origin() {
            Some(StateOrigin::Manual) => self.described("customer-standing-head-manual"),
            Some(StateOrigin::Auto) => self.described("customer-standing-head-auto"),
            None => self.message(),
        }
    }

    /// Who set it, where it is known when.
    fn known_origin(&self) -> Option<StateOrigin> {
        self.origin.filter(|_| self.since.is_some())
    }

    fn described(&self, key: &str) -> Message {
        let mut message = Message::new(key).key("state", format!("customer-state-{}", self.state.code()));
        message = match self.reason.as_str() {
            "" => message.key("reason", "no-reason"),
            reason => message.word("reason", BLOCK_REASONS, reason),
        };
        if let (Some(since), Some(user)) = (self.since, &self.user) {
            message = message.day("since", since).text("user", user);
        }
        message
    }
}

/// What the words of the reasons for blocking begin with.
pub(in crate::desk) const BLOCK_REASONS: &str = "reason-block";

impl StateDetails {
    /// What the words of the reasons begin with.
    pub const REASONS: &'static str = BLOCK_REASONS;
}

/// Why a customer is in its state: where that is the code of a reason of the company, the text that this has.
pub(in crate::desk) fn state_reason(view: View<'_>, customer: &CustomerRecord) -> Result<String, StoreError> {
    let Some(stored) = customer.state_reason.clone() else { return Ok(String::new()) };
    reason_text(view, ReasonAction::Block, stored)
}

/// A reason as it is shown: where it is the code of a reason of the company for this, the text that this has.
pub(in crate::desk) fn reason_text(
    view: View<'_>,
    action: ReasonAction,
    stored: String,
) -> Result<String, StoreError> {
    let is_it = |reason: &ReasonRecord| reason.action == action && reason.code == stored;
    let known = view.reasons()?.into_iter().find(is_it);
    Ok(known.map(|reason| reason.text).filter(|text| !text.is_empty()).unwrap_or(stored))
}

impl DeskReader {
    /// The state of a customer and where it comes from.
    pub fn customer_state(&mut self, code: &str) -> Result<StateDetails, DeskError> {
        self.ask(|view| StateDetails::of(view, &lookup::customer(view, code)?))
    }
}

#[cfg(test)]
mod tests {
    use crate::credit::Currency;
    use crate::desk::testing::TestDesk;
    use crate::desk::{Blocking, EnterOrder};
    use crate::store::{ReasonAction, ReasonRecord};
    use crate::words::{Language, Words};

    /// The state of a blocked customer, and why its order is refused, in the words of a language.
    fn shown(desk: &TestDesk, language: Language) -> [String; 2] {
        let words = Words::new(language);
        let order = EnterOrder::new("C1", "SO-1", crate::credit::Money::from_minor(100));
        let finding = desk.reader().check_order(&order).unwrap().findings.remove(0);
        let state = desk.reader().customer_state("C1").unwrap();
        [words.render(&state.message()), words.render(&finding.message(Currency::EUR))]
    }

    #[test]
    fn the_code_of_a_reason_is_shown_in_its_words() {
        let desk = TestDesk::new();
        desk.customer("C1", &[]);
        let own = ReasonRecord {
            action: ReasonAction::Block,
            code: "fraud".to_owned(),
            text: "Suspected fraud".to_owned(),
            is_default: false,
        };
        desk.writer().add_reason(&own).unwrap();
        for (reason, expected) in [
            ("late-payment", ["Late payment", "Retard de paiement", "Achterstallige betaling"]),
            ("fraud", ["Suspected fraud"; 3]),
            ("see the letter of May", ["see the letter of May"; 3]),
        ] {
            desk.writer().block_customer("C1", Blocking::Block, reason).unwrap();
            for (language, expected) in Language::ALL.into_iter().zip(expected) {
                for text in shown(&desk, language) {
                    assert!(text.contains(expected), "{language:?} {reason}: {text}");
                }
            }
            let stored = desk.reader().ask(|view| Ok(view.customer("C1")?.unwrap().state_reason)).unwrap();
            assert_eq!(stored.as_deref(), Some(reason), "stored as it was typed");
        }
    }
}
