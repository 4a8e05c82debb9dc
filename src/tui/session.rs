//! Who sits at the desk, and as of which day.

use std::collections::BTreeSet;

use crate::credit::{Currency, Day};

/// The user at the terminal and what the title bar says about the desk.
#[derive(Debug, Clone)]
pub struct Session {
    /// Name of the desk.
    pub desk: String,
    /// Name of the user.
    pub user: String,
    /// The day the desk works on.
    pub today: Day,
    /// Currency in which the desk adds up.
    pub currency: Currency,
    /// What the user may do.
    pub rights: Rights,
}

/// The permissions of a user, by the names commands ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rights {
    /// Every command of the screens.
    All,
    /// The commands with these ids.
    Only(BTreeSet<String>),
}

impl Rights {
    /// Whether a command that needs this permission may be run.
    pub fn allow(&self, permission: Option<&str>) -> bool {
        match (self, permission) {
            (Self::All, _) | (Self::Only(_), None) => true,
            (Self::Only(names), Some(name)) => names.contains(name),
        }
    }
}
