//! A request to stop, made by a signal handler or another thread.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rusqlite::Connection;

use super::StoreError;

/// Steps of the virtual machine of SQLite between two looks at the flag: some microseconds.
const STEPS_BETWEEN_LOOKS: i32 = 10_000;

/// Whether work is to stop. By default nobody can ask for it.
#[derive(Debug, Clone, Default)]
pub struct StopFlag(Option<Arc<AtomicBool>>);

impl StopFlag {
    /// Stops when the flag is set.
    pub const fn of(flag: Arc<AtomicBool>) -> Self {
        Self(Some(flag))
    }

    /// Whether it was asked for.
    pub fn is_set(&self) -> bool {
        self.0.as_ref().is_some_and(|flag| flag.load(Ordering::Relaxed))
    }

    /// Fails when it was asked for.
    pub(super) fn check(&self) -> Result<(), StoreError> {
        if self.is_set() { Err(StoreError::Interrupted) } else { Ok(()) }
    }

    /// Interrupts whatever the connection does when it is asked for.
    pub(super) fn interrupt(&self, connection: &Connection) -> Result<(), StoreError> {
        let Some(flag) = self.0.clone() else { return Ok(()) };
        Ok(connection.progress_handler(STEPS_BETWEEN_LOOKS, Some(move || flag.load(Ordering::Relaxed)))?)
    }
}
