//! Undoing the last application, whole (R7.6).

use crate::credit::Message;
use crate::desk::error::DeskError;
use crate::desk::session::conflict::by;
use crate::desk::session::{Attempt, DeskWriter, Skipped};
use crate::desk::undo::{Undo, skipped};
use crate::store::{EventId, EventKind, Touched, View};

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
    pub fn undo_validation(&mut self, meant: Option<EventId>) -> Result<UndoneValidation, DeskError> {
        self.attempt(|tx, signature| {
            let application = last_application(tx.view(), meant)?;
            let undo = Undo::of(tx.view(), application)?;
            let recorder = undo.begin(tx, signature)?;
            let carried = undo.carry_out(&recorder, None)?;
            let restored = u64::try_from(carried.restored.len()).unwrap_or(u64::MAX);
            let undone = UndoneValidation { application, restored, skipped: skipped(carried.skipped) };
            Ok(if restored == 0 { Attempt::RollBack(undone) } else { Attempt::Commit(undone) })
        })
    }
}

/// The application to be undone: the last one, which must be the one that is meant where one is.
fn last_application(view: View<'_>, meant: Option<EventId>) -> Result<EventId, DeskError> {
    let Some(last) = view.last_standing(EventKind::ValidationApply)? else {
        return Err(DeskError::refused(Message::new("validation-nothing-to-undo")));
    };
    if meant.is_some_and(|meant| meant != last) {
        let event = view.last_event(Touched::Desk, &[EventKind::ValidationApply, EventKind::Undo])?;
        return Err(DeskError::conflict(by(Message::new("validation-applied-since"), event.as_ref())));
    }
    Ok(last)
}
