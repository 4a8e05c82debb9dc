//! What a role may do at all; how far a user may go in releasing orders is decided elsewhere (R4.6).

use super::record::Recorder;
use crate::credit::Message;
use crate::desk::error::DeskError;
use crate::store::{Role, StoreError};

impl Recorder<'_, '_> {
    /// Refuses unless the one who acts still works here and has at least this role.
    ///
    /// The role is read within the transaction: it may have been changed since the user opened the desk.
    pub(in crate::desk) fn permit(&self, least: Role) -> Result<(), DeskError> {
        if self.has_role(least)? {
            return Ok(());
        }
        Err(DeskError::not_permitted(
            Message::new("role-needed")
                .text("user", self.signature.login.clone())
                .key("role", format!("role-{}", least.code())),
        ))
    }

    /// Whether the one who acts still works here and has at least this role.
    pub(in crate::desk) fn has_role(&self, least: Role) -> Result<bool, StoreError> {
        let user = self.tx.view().user(&self.signature.login)?;
        Ok(user.is_some_and(|user| user.active && user.role.includes(least)))
    }
}
