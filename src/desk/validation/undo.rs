//! Undoing the last application, whole (R7.6).

use crate::credit::Message;
use crate::desk::error::DeskError;
use crate::desk::session::{DeskWriter, ProgressSink};
use crate::desk::undo::UndoneAct;
use crate::store::EventKind;

impl DeskWriter {
    /// Undoes the newest application that is not undone. A customer whose state was changed since is skipped.
    pub fn undo_validation(&mut self, progress: &dyn ProgressSink) -> Result<UndoneAct, DeskError> {
        let nothing = || DeskError::refused(Message::new("validation-nothing-to-undo"));
        self.undo_found(
            |view| Ok((view.last_in_force(EventKind::ValidationApply)?.ok_or_else(nothing)?, None)),
            progress,
        )
    }
}
