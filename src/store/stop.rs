//! Stopping what a connection does.

use rusqlite::Connection;

use super::StoreError;
use crate::stop::StopFlag;

/// Steps of the virtual machine of SQLite between two looks at the flag: some microseconds.
const STEPS_BETWEEN_LOOKS: i32 = 10_000;

impl StopFlag {
    /// Fails when it was asked for.
    pub(super) fn check(&self) -> Result<(), StoreError> {
        if self.is_set() { Err(StoreError::Interrupted) } else { Ok(()) }
    }

    /// Interrupts whatever the connection does when it is asked for.
    pub(super) fn interrupt(&self, connection: &Connection) -> Result<(), StoreError> {
        let stop = self.can_be_set().then(|| self.clone());
        Ok(connection.progress_handler(STEPS_BETWEEN_LOOKS, stop.map(|stop| move || stop.is_set()))?)
    }
}
