//! Who works at the desk.

use super::field::{Field, FieldOf, Member, Record, general, member};
use super::{Choice, Codec, Text, YesNo};
use crate::credit::codes;

/// Which user.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UserId(pub i64);

/// What a user may do in general (R4.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Releases held orders.
    Clerk,
    /// Blocks in bulk, confirms, marks exclusions.
    Supervisor,
    /// Sets the desk up.
    Administrator,
}

codes! {
    Role, "role": Clerk = "clerk", Supervisor = "supervisor", Administrator = "administrator";
}

/// A user as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserRecord {
    /// Which.
    pub id: UserId,
    /// The name to log in with.
    pub login: String,
    /// The name of the person.
    pub name: String,
    /// Role.
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

const fn field<T, C: Codec<T>>(
    name: &'static str,
    codec: C,
    member: Member<UserRecord, T>,
) -> Field<UserRecord, T, C> {
    Field { about: general(name), codec, member }
}

const FIELDS: &[&dyn FieldOf<UserRecord>] = &[
    &field("name", Text::Name(60), member!(name)),
    &field("role", Choice::ANY, member!(role)),
    &field("active", YesNo, member!(active)),
];
