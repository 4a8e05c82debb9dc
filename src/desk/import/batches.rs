//! The imported files, and undoing an import by one of them.

use super::ImportedFile;
use crate::credit::Message;
use crate::desk::error::{DeskError, ErrorKind};
use crate::desk::session::{DeskReader, DeskWriter, ProgressSink};
use crate::desk::undo::{ActState, UndoneAct, state_of};
use crate::store::{EventId, View};

impl DeskReader {
    /// The files that were imported, the newest first, each with whether its import can be undone.
    pub fn imported_files(&mut self, limit: u32) -> Result<Vec<(ImportedFile, ActState)>, DeskError> {
        self.ask(|view| {
            let files = view.imported_files(limit)?.into_iter();
            let with_states = files.map(|file| {
                let event = view.in_force(file.event)?.unwrap_or(file.event);
                Ok((file, state_of(view, event)?))
            });
            with_states.collect()
        })
    }

    /// The act by which an import is in force, by one of its batches; the import itself where it is undone.
    pub fn act_of_import(&mut self, batch: i64) -> Result<EventId, DeskError> {
        self.ask(|view| {
            let event = event_of(view, batch)?;
            Ok(view.in_force(event)?.unwrap_or(event))
        })
    }
}

fn event_of(view: View<'_>, batch: i64) -> Result<EventId, DeskError> {
    let event = view.import_of(batch)?;
    event.ok_or_else(|| DeskError::not_found("import-no-batch", &batch.to_string()))
}

impl DeskWriter {
    /// Undoes an import whole, by one of its batches, while nothing later refers to it.
    pub fn undo_import(&mut self, batch: i64, progress: &dyn ProgressSink) -> Result<UndoneAct, DeskError> {
        let (event, in_force) = self.ask(|view| {
            let event = event_of(view, batch)?;
            Ok((event, view.in_force(event)?))
        })?;
        let Some(event) = in_force else { return self.undo(event, progress) };
        self.undo(event, progress).map_err(|error| match error.kind() {
            ErrorKind::Conflict => {
                let number = batch.to_string();
                DeskError::refused(
                    Message::new("batch-in-use").text("batch", number).part("why", error.message()),
                )
            }
            _ => error,
        })
    }
}
