//! Who works at the desk.

use super::row::{stored_as_code, stored_as_id};
use super::{StoreError, Tx, View};

/// Which user.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UserId(pub i64);
stored_as_id![UserId];

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
stored_as_code![Role];

/// A user as it stands.
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

/// A user to be added.
#[derive(Debug, Clone)]
pub struct NewUser<'a> {
    /// The name to log in with.
    pub login: &'a str,
    /// The name of the person.
    pub name: &'a str,
    /// Role.
    pub role: Role,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 3] = [Self::Clerk, Self::Supervisor, Self::Administrator];

    /// The stable word of files and programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Clerk => "clerk",
            Self::Supervisor => "supervisor",
            Self::Administrator => "administrator",
        }
    }

    /// From the stable word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

impl Tx<'_> {
    /// Adds a user.
    pub fn add_user(&self, user: &NewUser<'_>) -> Result<UserId, StoreError> {
        let sql = "INSERT INTO user (login, name, role) VALUES (?1, ?2, ?3)";
        self.insert(sql, (user.login, user.name, user.role)).map(UserId)
    }

    /// Changes a user.
    pub fn update_user(&self, user: &UserRecord) -> Result<(), StoreError> {
        let sql = "UPDATE user SET name = ?2, role = ?3, active = ?4 WHERE id = ?1";
        self.run(sql, (user.id, &user.name, user.role, user.active)).map(|_| ())
    }
}

impl View<'_> {
    /// All users, by login.
    pub fn users(&self) -> Result<Vec<UserRecord>, StoreError> {
        self.all("SELECT id, login, name, role, active FROM user ORDER BY login", [], |row| {
            Ok(UserRecord {
                id: row.get(0)?,
                login: row.get(1)?,
                name: row.get(2)?,
                role: row.get(3)?,
                active: row.get(4)?,
            })
        })
    }

    /// Whether a user still works here.
    pub fn is_active(&self, user: UserId) -> Result<bool, StoreError> {
        let active = self.one("SELECT active FROM user WHERE id = ?1", [user], |row| row.get(0))?;
        Ok(active.unwrap_or(false))
    }

    /// The user with this login.
    pub fn user(&self, login: &str) -> Result<Option<UserRecord>, StoreError> {
        Ok(self.users()?.into_iter().find(|user| user.login == login))
    }
}
