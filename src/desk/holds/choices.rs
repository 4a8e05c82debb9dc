//! What a decision can name: reason codes, terms, and colleagues to forward to.

use crate::credit::Terms;
use crate::desk::error::DeskError;
use crate::desk::session::DeskReader;
use crate::store::{ReasonRecord, UserRecord};

/// Everything that the dialogs of decisions offer to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DecisionChoices {
    /// The reason codes by action, the default of each first.
    pub reasons: Vec<ReasonRecord>,
    /// The terms that the company has set up, by code.
    pub terms: Vec<Terms>,
    /// The users who still work here, by login.
    pub users: Vec<UserRecord>,
}

impl DeskReader {
    pub fn decision_choices(&mut self) -> Result<DecisionChoices, DeskError> {
        self.ask(|view| {
            let mut users = view.users()?;
            users.retain(|user| user.active);
            Ok(DecisionChoices {
                reasons: view.reasons()?,
                terms: view.own_terms()?.into_iter().map(|record| record.terms).collect(),
                users,
            })
        })
    }
}
