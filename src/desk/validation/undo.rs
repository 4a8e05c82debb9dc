//! Undoing the last application, whole (R7.6).

use crate::desk::batch::{BatchKind, FieldBatch, undo_customer_fields};
use crate::desk::error::DeskError;
use crate::desk::session::{DeskWriter, ProgressSink, Skipped};
use crate::records::{AuditBody, ValidationUndone};
use crate::store::{EventId, Role};

/// The credit validation as a batch: the states of customers, who put them there and why.
pub(super) const VALIDATION: FieldBatch = FieldBatch {
    kind: BatchKind {
        post: "validation-apply",
        undo: "validation-undo",
        subject: "validation",
        role: Role::Supervisor,
        nothing_to_undo: "validation-nothing-to-undo",
        posted_since: "validation-applied-since",
    },
    fields: &["state", "state_origin", "state_reason"],
    changed_since: "validation-state-changed-since",
    summary: |restored, skipped| {
        let restored = u64::try_from(restored).unwrap_or(u64::MAX);
        AuditBody::ValidationUndone(ValidationUndone { restored, left_alone: skipped })
    },
};

/// The result of undoing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UndoneValidation {
    /// The application that was undone.
    pub application: EventId,
    /// Customers that are again in the state they were in before it.
    pub restored: u64,
    /// Customers whose state was changed since.
    pub skipped: Vec<Skipped>,
}

impl DeskWriter {
    /// Undoes the newest application that is not undone. A customer whose state was changed since is skipped and
    /// reported; where that is every one, nothing is done.
    ///
    /// Where an application is meant and is not the newest one, or is undone already, it is a conflict.
    pub fn undo_validation(
        &mut self,
        meant: Option<EventId>,
        progress: &dyn ProgressSink,
    ) -> Result<UndoneValidation, DeskError> {
        let (application, restored, skipped) = undo_customer_fields(self, &VALIDATION, meant, progress)?;
        Ok(UndoneValidation { application, restored: u64::try_from(restored).unwrap_or(u64::MAX), skipped })
    }
}
