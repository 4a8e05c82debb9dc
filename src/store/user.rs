//! Who works at the desk.

use super::column::Row;
use super::record::StoredRecord;
use super::tables::user;
use super::{StoreError, Tx, View};
use crate::fields::{DbValue, Role, UserId, UserRecord};

impl StoredRecord for UserRecord {
    const KEYS: &'static [&'static str] = &["login", "id"];

    fn begin(row: &Row<'_>) -> Result<Self, StoreError> {
        let mut user = Self::new(&row.get(0, user::LOGIN)?, Role::Clerk);
        user.id = row.get(1, user::ID)?;
        Ok(user)
    }
}

impl Tx<'_> {
    /// Adds a user; the id is given by the store.
    pub fn add_user(&self, user: &UserRecord) -> Result<UserId, StoreError> {
        self.insert_record(&[("login", DbValue::text(&user.login))], user).map(UserId)
    }

    /// Changes a user.
    pub fn update_user(&self, before: &UserRecord, after: &UserRecord) -> Result<bool, StoreError> {
        self.update_record(("id = ?1", &[before.id.0]), (before, after))
    }
}

impl View<'_> {
    /// All users, by login.
    pub fn users(&self) -> Result<Vec<UserRecord>, StoreError> {
        self.records("ORDER BY login", [])
    }

    /// Whether anybody is left who may set the desk up.
    pub fn has_administrator(&self) -> Result<bool, StoreError> {
        let sql = "SELECT count(*) FROM user WHERE active = 1 AND role = 'administrator'";
        Ok(self.count(sql, [])? > 0)
    }

    /// Whether a user still works here.
    pub fn is_active(&self, user: UserId) -> Result<bool, StoreError> {
        Ok(self.count("SELECT count(*) FROM user WHERE id = ?1 AND active = 1", [user])? > 0)
    }

    /// The user with this login.
    pub fn user(&self, login: &str) -> Result<Option<UserRecord>, StoreError> {
        self.record("WHERE login = ?1", [login])
    }
}
