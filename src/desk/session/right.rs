//! What a role may do at all; how far a user may go in releasing orders is decided elsewhere (R4.6).

use super::record::Recorder;
use crate::credit::Message;
use crate::desk::error::DeskError;
use crate::store::Role;

impl Recorder<'_, '_> {
    /// Refuses unless the one who acts still works here and has at least this role.
    ///
    /// The role is read within the transaction: it may have been changed since the user opened the desk.
    pub(in crate::desk) fn permit(&self, least: Role) -> Result<(), DeskError> {
        let login = &self.signature.login;
        let user = self.tx.view().user(login)?;
        let may = user.is_some_and(|user| user.active && user.role.includes(least));
        if may {
            return Ok(());
        }
        Err(DeskError::not_permitted(
            Message::new("role-needed")
                .text("user", login.clone())
                .key("role", format!("role-{}", least.code())),
        ))
    }
}
