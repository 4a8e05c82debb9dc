//! Who works at the desk.

use super::about::general;
use super::field::{FieldOf, Record, field};
use super::{Choice, Text, YesNo};
use crate::credit::coded;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UserId(pub i64);

coded! {
    /// What a user may do in general (R4.6).
    pub enum Role("role") {
        Clerk = "clerk",
        /// Blocks in bulk, confirms, marks exclusions.
        Supervisor = "supervisor",
        /// Sets the desk up.
        Administrator = "administrator",
    }
}

/// A user as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserRecord {
    pub id: UserId,
    /// The name to log in with.
    pub login: String,
    /// The name of the person.
    pub name: String,
    pub role: Role,
    /// Whether the user still works here.
    pub active: bool,
}

impl UserRecord {
    /// A new user of this role; the name is the login.
    pub(crate) fn new(login: &str, role: Role) -> Self {
        Self { id: UserId(0), login: login.to_owned(), name: login.to_owned(), role, active: true }
    }
}

impl Record for UserRecord {
    const TABLE: &'static str = "user";

    fn fields() -> &'static [&'static dyn FieldOf<Self>] {
        FIELDS
    }
}

const FIELDS: &[&dyn FieldOf<UserRecord>] = &[
    field!(UserRecord, general("name"), Text::Name(60), name),
    field!(UserRecord, general("role"), Choice::ANY, role),
    field!(UserRecord, general("active"), YesNo, active),
];
