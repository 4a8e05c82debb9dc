//! The state of a customer with its reason, who set it and when: shown wherever its code is entered (R7.7).

use crate::credit::{CustomerState, Day, Message, StateOrigin};
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::session::DeskReader;
use crate::store::{CustomerRecord, Subject, View};

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
            reason: customer.state_reason.clone().unwrap_or_default(),
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
            reason => message.text("reason", reason),
        };
        if let (Some(since), Some(user)) = (self.since, &self.user) {
            message = message.day("since", since).text("user", user);
        }
        message
    }
}

impl DeskReader {
    /// The state of a customer and where it comes from.
    pub fn customer_state(&mut self, code: &str) -> Result<StateDetails, DeskError> {
        self.ask(|view| StateDetails::of(view, &lookup::customer(view, code)?))
    }
}
