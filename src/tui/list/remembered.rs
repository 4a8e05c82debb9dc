//! What a list reads of the whole desk to look things up in, used until the desk is written to.

use std::sync::Arc;

use crate::desk::{DeskError, DeskReader};
use crate::tui::Services;

/// Something read of the desk, and the state of the desk that it was read in.
pub struct Remembered<T>(Option<(u64, Arc<T>)>);

impl<T> Default for Remembered<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Clone for Remembered<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> Remembered<T> {
    /// What was read, or is read now where the desk has been written to since.
    pub fn get(
        &mut self,
        services: &Services,
        read: impl FnOnce(&mut DeskReader) -> Result<T, DeskError>,
    ) -> Result<Arc<T>, DeskError> {
        // Looked at before reading: what is written meanwhile makes the next look read again.
        let version = services.version();
        if let Some((known, value)) = &self.0
            && *known == version
        {
            return Ok(Arc::clone(value));
        }
        let value = Arc::new(services.ask(read)?);
        self.0 = Some((version, Arc::clone(&value)));
        Ok(value)
    }
}
