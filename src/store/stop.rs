//! Stopping what a transaction does.

use super::StoreError;
use crate::stop::StopFlag;

impl StopFlag {
    /// Fails when it was asked for.
    pub(super) fn check(&self) -> Result<(), StoreError> {
        if self.is_set() { Err(StoreError::Interrupted) } else { Ok(()) }
    }
}
