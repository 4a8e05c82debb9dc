//! What is read of the desk in one go; the grid and the trials of other criteria are worked out of it.

use crate::credit::Limited;
use crate::desk::{DeskError, LastApplication, Role, Settings, ValidationSnapshot};
use crate::tui::{Progress, Services};
use crate::words::Words;

/// The facts of all customers, the criteria in force, and who looks at them.
pub(super) struct Facts {
    pub(super) book: ValidationSnapshot,
    pub(super) settings: Settings,
    /// The words of the desk's language, in which reasons are stored.
    pub(super) words: Words,
    /// What the user at the terminal may do.
    pub(super) role: Role,
    /// Whether any customer can be measured against a limit.
    pub(super) limited: Limited,
    /// The application that can be undone.
    pub(super) last: Option<LastApplication>,
}

impl Facts {
    /// Reads them; runs in a job.
    pub(super) fn read(services: &Services, progress: &Progress) -> Result<Self, DeskError> {
        let login = services.desk().map(|desk| desk.user().login.clone()).unwrap_or_default();
        services.ask(|reader| {
            let settings = reader.settings()?;
            let user = reader.users()?.into_iter().find(|user| user.login == login);
            Ok(Self {
                words: Words::new(settings.language),
                settings,
                role: user.map_or(Role::Clerk, |user| user.role),
                limited: reader.limited()?,
                last: reader.last_validation()?,
                book: reader.validation_snapshot(progress)?,
            })
        })
    }
}
