//! Who works at the desk, and so what the user at the terminal may do, and who else may do the rest.

use crate::credit::Message;
use crate::desk::{DeskError, DeskReader, Role, Settings, UserRecord};
use crate::tui::jobs::Pending;
use crate::tui::services::Services;

/// The users who still work here, as of a version of the data.
#[derive(Default)]
pub struct Staff {
    users: Vec<UserRecord>,
    /// The role of the user at the terminal; none while it is not known, when nothing is barred: the desk itself refuses.
    own: Option<Role>,
    pub(super) version: Option<u64>,
    pub(super) reading: Pending,
}

/// What was read of them.
pub(super) struct Read {
    users: Vec<UserRecord>,
    own: Option<Role>,
    /// What the desk is called may have changed as well; none where the settings cannot be read.
    pub(super) settings: Option<Settings>,
}

impl Read {
    /// Reads them; runs in a job.
    pub(super) fn of(services: &Services) -> Result<Self, DeskError> {
        let login = services.desk().map(|desk| desk.user().login.clone());
        let mut users = services.ask(DeskReader::users)?;
        users.retain(|user| user.active);
        let own = users.iter().find(|user| Some(&user.login) == login.as_ref()).map(|user| user.role);
        let settings = services.ask(DeskReader::settings).ok();
        Ok(Self { users, own, settings })
    }
}

impl Staff {
    pub(super) fn take(&mut self, read: Read) {
        self.users = read.users;
        self.own = read.own;
    }

    /// Whether the user at the terminal has at least this role.
    pub(super) fn may(&self, least: Role) -> bool {
        self.own.is_none_or(|own| own.includes(least))
    }

    /// The logins of those who have at least this role.
    pub(super) fn who_can(&self, least: Role) -> String {
        let able = self.users.iter().filter(|user| user.role.includes(least));
        able.map(|user| user.login.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// That something requires a role, and who has it.
    pub(super) fn needed(&self, what: String, least: Role) -> Message {
        Message::new("tui-role-needed")
            .text("what", what)
            .key("role", format!("role-{}", least.code()))
            .text("who", self.who_can(least))
    }
}
