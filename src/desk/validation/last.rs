//! When validation was last applied, and what it suggests today: the tile of the workspace.

use super::apply::SUBJECT;
use super::proposal::ValidationTotals;
use crate::credit::Day;
use crate::desk::error::DeskError;
use crate::desk::session::{DeskReader, ProgressSink};
use crate::records::AuditBody;
use crate::store::{Corrupt, EventId, EventKind, View};

/// The newest application that is not undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastApplication {
    /// Its event, by which it can be undone.
    pub event: EventId,
    /// When it was applied, in microseconds since 1970 in UTC.
    pub at: i64,
    pub day: Day,
    pub login: String,
    pub blocked: u64,
    pub warned: u64,
    pub unblocked: u64,
}

/// What the validation would do today, for all external codes, and when it was last applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValidationTiles {
    pub totals: ValidationTotals,
    /// When it was last applied; none where it never was, or every application was undone.
    pub last: Option<LastApplication>,
}

impl DeskReader {
    pub fn validation_tiles(&mut self, progress: &dyn ProgressSink) -> Result<ValidationTiles, DeskError> {
        let today = self.today();
        self.ask(|view| {
            let totals = ValidationTotals::read(view, today, progress)?;
            Ok(ValidationTiles { totals, last: LastApplication::find(view)? })
        })
    }

    pub fn last_validation(&mut self) -> Result<Option<LastApplication>, DeskError> {
        self.ask(LastApplication::find)
    }
}

impl LastApplication {
    fn find(view: View<'_>) -> Result<Option<Self>, DeskError> {
        let Some(id) = view.last_in_force(EventKind::ValidationApply)? else { return Ok(None) };
        // The application as a whole has a record of its own, the first of its event.
        let record = view.audit_record_of(id, SUBJECT)?.ok_or_else(|| Corrupt::missing("audit", id.0))?;
        let AuditBody::ValidationApplied(applied) = &record.body else {
            return Err(record.unreadable_body().into());
        };
        Ok(Some(Self {
            event: id,
            at: record.at,
            day: record.day,
            blocked: applied.blocked,
            warned: applied.warned,
            unblocked: applied.unblocked,
            login: record.login,
        }))
    }
}
