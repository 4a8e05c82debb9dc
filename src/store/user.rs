//! Who works at the desk.

use super::column::Row;
use super::record::keys;
use super::tables::user;
use super::{StoreError, Tx, View};
use crate::fields::{DbValue, Role, UserId, UserRecord};

keys!(UserRecord { user::LOGIN => login, user::ID => id });

impl Tx<'_> {
    /// Adds a user; the id is given by the store.
    pub fn add_user(&self, user: &UserRecord) -> Result<UserId, StoreError> {
        self.insert_record(&[("login", DbValue::text(&user.login))], user).map(UserId)
    }

    pub fn update_user(&self, before: &UserRecord, after: &UserRecord) -> Result<bool, StoreError> {
        self.update_record((before.id.0, None), (before, after))
    }
}

impl View<'_> {
    /// All users, by login.
    pub fn users(&self) -> Result<Vec<UserRecord>, StoreError> {
        self.records("ORDER BY login", [])
    }

    /// Whether an active administrator is left.
    pub fn has_administrator(&self) -> Result<bool, StoreError> {
        let is_administrator =
            |row: &Row<'_>| Ok(row.get(0, user::ACTIVE)? && row.get(1, user::ROLE)? == Role::Administrator);
        let users = self.list("SELECT active, role, id FROM \"user\" ORDER BY id", [], is_administrator)?;
        Ok(users.contains(&true))
    }

    /// Whether a user still works here.
    pub fn is_active(&self, id: UserId) -> Result<bool, StoreError> {
        let active = self
            .first("SELECT active, id FROM \"user\" WHERE id = ?1", [id], |row| row.get(0, user::ACTIVE))?;
        Ok(active == Some(true))
    }

    /// The user with this login.
    pub fn user(&self, login: &str) -> Result<Option<UserRecord>, StoreError> {
        self.record("WHERE login = ?1", [login])
    }
}
