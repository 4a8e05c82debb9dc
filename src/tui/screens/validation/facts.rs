//! What is read of the desk in one go; the grid and the trials of other criteria are worked out of it.

use crate::credit::Limited;
use crate::desk::{DeskError, LastApplication, Settings, ValidationSnapshot};
use crate::tui::{Progress, Services};
use crate::words::Words;

/// The facts of all customers, and the criteria in force.
pub(super) struct Facts {
    pub(super) book: ValidationSnapshot,
    pub(super) settings: Settings,
    /// The words of the desk's language, in which reasons are stored.
    pub(super) words: Words,
    /// Whether any customer can be measured against a limit.
    pub(super) limited: Limited,
    /// The application that can be undone.
    pub(super) last: Option<LastApplication>,
}

impl Facts {
    /// Reads them; runs in a job.
    pub(super) fn read(services: &Services, progress: &Progress) -> Result<Self, DeskError> {
        services.ask(|reader| {
            let settings = reader.settings()?;
            Ok(Self {
                words: Words::new(settings.language),
                settings,
                limited: reader.limited()?,
                last: reader.last_validation()?,
                book: reader.validation_snapshot(progress)?,
            })
        })
    }
}
