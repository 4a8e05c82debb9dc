//! What a list reads of the whole desk to look things up in, kept until somebody writes.

use std::sync::{Arc, Mutex, PoisonError};

use crate::desk::{DeskError, DeskReader};
use crate::tui::Services;

/// Something read of the desk, and the state of the desk that it was read in.
pub(super) struct Remembered<T>(Mutex<Option<(u64, Arc<T>)>>);

impl<T> Remembered<T> {
    pub(super) const fn new() -> Self {
        Self(Mutex::new(None))
    }

    /// What was read, or is read now where anybody has written since.
    pub(super) fn get(
        &self,
        services: &Services,
        read: impl FnOnce(&mut DeskReader) -> Result<T, DeskError>,
    ) -> Result<Arc<T>, DeskError> {
        // Looked at before reading: what is written meanwhile makes the next look read again.
        let version = services.version();
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((known, value)) = kept.as_ref()
            && *known == version
        {
            return Ok(Arc::clone(value));
        }
        let value = Arc::new(services.ask(read)?);
        *kept = Some((version, Arc::clone(&value)));
        Ok(value)
    }
}
