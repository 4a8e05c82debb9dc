//! Who works at the desk.

use crate::credit::{Currency, Message};
use crate::desk::error::DeskError;
use crate::desk::input::checked_code;
use crate::desk::lookup;
use crate::desk::parameters::draft::{Assignment, Changed, Draft, Purpose, Put};
use crate::desk::parameters::sheet::Sheet;
use crate::desk::session::record::{added_body, changed_body};
use crate::desk::session::{DeskReader, DeskWriter, Recorder};
use crate::store::{EventKind, Role, StoreError, UserRecord, View};

impl DeskWriter {
    /// Adds a user, a clerk unless the pairs say otherwise; without a name the login is it. Only an administrator may.
    pub fn add_user(&mut self, login: &str, assignments: &[Assignment]) -> Result<Changed, DeskError> {
        self.carry_out(|tx, signature| {
            let login: &str = &checked_code(login)?;
            let recorder = Recorder::begin(tx, signature, EventKind::UserAdd, "")?;
            recorder.permit(Role::Administrator)?;
            recorder.add_user(login, assignments)
        })
    }

    /// Changes a user, all pairs or none. Only an administrator may, and one active administrator must remain.
    pub fn set_user(&mut self, login: &str, assignments: &[Assignment]) -> Result<Changed, DeskError> {
        self.carry_out(|tx, signature| {
            let view = tx.view();
            let found = lookup::find_user(view, login)?;
            let Some(user) = found else { return Err(not_found(view, login)?) };
            let draft = drafted(user, assignments, Purpose::Change)?;
            if draft.changes().is_empty() {
                return Ok(Changed::new(&draft.before.login, Vec::new()));
            }
            let recorder = Recorder::begin(tx, signature, EventKind::UserSet, "")?;
            recorder.permit(Role::Administrator)?;
            recorder.change_user(&draft)
        })
    }
}

impl Recorder<'_, '_> {
    /// Adds a user as a part of a use case.
    pub(in crate::desk) fn add_user(
        &self,
        login: &str,
        assignments: &[Assignment],
    ) -> Result<Changed, DeskError> {
        if self.tx.view().user(login)?.is_some() {
            return Err(DeskError::refused(Message::new("user-exists").text("code", login)));
        }
        let draft = drafted(UserRecord::new(login, Role::Clerk), assignments, Purpose::Add)?;
        self.tx.add_user(&draft.after)?;
        let added = draft.values();
        self.audit(("user", login), (None, None), &added_body(&added))?;
        Ok(Changed::new(login, added))
    }

    /// Sets parameters of a user as a part of a use case, adding it where there is none; values that are so already
    /// write nothing.
    pub(in crate::desk) fn put_user(
        &self,
        login: &str,
        assignments: &[Assignment],
    ) -> Result<Put, DeskError> {
        let Some(user) = self.tx.view().user(login)? else {
            let login: &str = &checked_code(login)?;
            return self.add_user(login, assignments).map(|_| Put::Added);
        };
        let draft = drafted(user, assignments, Purpose::Change)?;
        if draft.changes().is_empty() {
            return Ok(Put::Unchanged);
        }
        self.change_user(&draft).map(|_| Put::Changed)
    }

    /// One active administrator must remain.
    fn change_user(&self, draft: &Draft<UserRecord>) -> Result<Changed, DeskError> {
        let (login, changes) = (draft.before.login.as_str(), draft.changes());
        self.tx.update_user(&draft.before, &draft.after)?;
        if !self.tx.view().has_administrator()? {
            return Err(DeskError::refused(Message::new("last-administrator").text("user", login)));
        }
        self.audit(("user", login), (None, None), &changed_body(&changes))?;
        Ok(Changed::new(login, changes))
    }
}

impl DeskReader {
    /// All users, those who no longer work here included, in the order of the logins.
    pub fn users(&mut self) -> Result<Vec<UserRecord>, DeskError> {
        self.ask(|view| Ok(view.users()?))
    }

    /// The same as sheets.
    pub fn user_sheets(&mut self) -> Result<Vec<Sheet>, DeskError> {
        let sheet = |user: UserRecord| Sheet::of(&user, &user.login, 0, NO_AMOUNTS);
        Ok(self.users()?.into_iter().map(sheet).collect())
    }
}

/// No field of a user is an amount.
const NO_AMOUNTS: Currency = Currency::EUR;

fn drafted(
    user: UserRecord,
    assignments: &[Assignment],
    purpose: Purpose,
) -> Result<Draft<UserRecord>, DeskError> {
    let mut draft = Draft::new(user, NO_AMOUNTS);
    draft.apply(assignments, purpose)?;
    Ok(draft)
}

/// The error of a login that no user has.
pub(in crate::desk) fn not_found(view: View<'_>, login: &str) -> Result<DeskError, StoreError> {
    let known: Vec<String> = view.users()?.into_iter().map(|user| user.login).collect();
    let message = Message::new("user-not-found").text("code", login).text("known", known.join(", "));
    Ok(DeskError::usage(message))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::testing::{TestDesk, key, pairs};
    use crate::desk::{Clock, Desk, ErrorKind, Identity};

    #[test]
    fn users_are_added_and_changed_by_administrators_only() {
        let test = TestDesk::new();
        let mut clerk = test.writer_as("carl", "clerk");
        assert_eq!(key(clerk.add_user("dora", &[])), "role-needed");
        let promote = pairs(&[("role", "administrator")]);
        assert_eq!(key(clerk.set_user("carl", &promote)), "role-needed");
        let mut writer = test.writer();
        writer.set_user("carl", &promote).unwrap();
        // The role is read anew: carl need not sit down again.
        clerk.add_user("dora", &pairs(&[("active", "no")])).unwrap();
        let users = test.reader().users().unwrap();
        let dora = users.iter().find(|user| user.login == "dora").unwrap();
        assert_eq!((dora.role, dora.active), (Role::Clerk, false));
    }

    #[test]
    fn a_deactivated_user_cannot_open_the_desk_and_learns_why() {
        let test = TestDesk::new();
        drop(test.writer_as("carl", "clerk"));
        test.writer().set_user("carl", &pairs(&[("active", "no")])).unwrap();
        let open =
            |who: Identity| Desk::open(test.desk.path(), &who, Clock::fixed("2026-06-30".parse().unwrap()));
        let named = |login: &str| Some(login.to_owned());
        for who in [
            Identity { named: named("carl"), account: None },
            // The one user left must not act for the account of a colleague who is gone.
            Identity { named: None, account: named("carl") },
            Identity { named: named("carl"), account: named("anna") },
        ] {
            let error = open(who.clone()).unwrap_err();
            assert_eq!(
                (error.kind(), error.message().key.as_str()),
                (ErrorKind::NotPermitted, "user-deactivated"),
                "{who:?}"
            );
        }
        let error = open(Identity { named: named("zoe"), account: None }).unwrap_err();
        assert_eq!((error.kind(), error.message().key.as_str()), (ErrorKind::Usage, "user-not-found"));
        assert_eq!(
            open(Identity { named: named("anna"), account: named("carl") }).unwrap().user().login,
            "anna"
        );
        assert_eq!(open(Identity { named: None, account: named("root") }).unwrap().user().login, "anna");
    }

    #[test]
    fn a_user_who_is_deactivated_meanwhile_writes_nothing_more() {
        let test = TestDesk::new();
        let mut carl = test.writer_as("carl", "clerk");
        carl.add_customer("C1", &[]).unwrap();
        test.writer().set_user("carl", &pairs(&[("active", "no")])).unwrap();
        let events = test.count("event");
        assert_eq!(key(carl.add_customer("C2", &[])), "user-deactivated");
        assert_eq!(test.count("event"), events);
    }

    #[test]
    fn one_active_administrator_remains() {
        let test = TestDesk::new();
        let mut writer = test.writer();
        for change in [("active", "no"), ("role", "clerk")] {
            assert_eq!(key(writer.set_user("anna", &pairs(&[change]))), "last-administrator");
        }
        let user = &test.reader().users().unwrap()[0];
        assert_eq!((user.role, user.active), (Role::Administrator, true));
    }

    #[test]
    fn logins_are_there_once_and_names_are_not_too_long() {
        let test = TestDesk::new();
        let mut writer = test.writer();
        assert_eq!(key(writer.add_user("anna", &[])), "user-exists");
        assert_eq!(key(writer.set_user("zoe", &[])), "user-not-found");
        let long = pairs(&[("name", &"x".repeat(61))]);
        assert_eq!(key(writer.add_user("zoe", &long)), "parameter-too-long");
        assert_eq!(key(writer.add_user("zo\u{7}e", &[])), "code-malformed");
    }
}
