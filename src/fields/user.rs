//! Who works at the desk.

use super::about::{NAME, general};
use super::record::{RecordRules, record};
use super::{Choice, Text, YesNo};
use crate::credit::coded;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UserId(pub i64);

coded! {
    /// What a user may do in general (R4.6): each may do what those before may.
    #[derive(PartialOrd, Ord)]
    pub enum Role("role") {
        Clerk = "clerk",
        /// Blocks in bulk, confirms, marks exclusions.
        Supervisor = "supervisor",
        /// Sets the desk up.
        Administrator = "administrator",
    }
}

impl Role {
    /// Whether it may do everything that this one may.
    pub const fn includes(self, least: Self) -> bool {
        match (self, least) {
            (Self::Administrator, _) | (_, Self::Clerk) | (Self::Supervisor, Self::Supervisor) => true,
            (Self::Clerk, Self::Supervisor | Self::Administrator)
            | (Self::Supervisor, Self::Administrator) => false,
        }
    }
}

record! {
    /// A user as it is stored.
    pub struct UserRecord = "user" {
        /// Its number in the file, which never changes.
        id: UserId = UserId(0),
        /// The name to log in with.
        login: String,
    }

    /// The name of the person.
    name: String => general(NAME), Text::Name(60);
    /// What the user may do.
    role: Role = Role::Clerk => general("role"), Choice::ANY;
    /// Whether the user still works here.
    active: bool = true => general("active"), YesNo;
}

impl UserRecord {
    /// A new user of this role; the name is the login.
    pub(crate) fn new(login: &str, role: Role) -> Self {
        Self { login: login.to_owned(), name: login.to_owned(), role, ..Self::default() }
    }
}

impl RecordRules for UserRecord {}
