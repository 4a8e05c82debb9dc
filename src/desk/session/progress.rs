//! The progress of long work: how far it is, and whether it should go on.

use std::ops::ControlFlow;

use crate::store::{StopFlag, StoreError};

/// A part of long work that is watched part by part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// SQLite examines the file; how far it is, is not known.
    File,
    /// The audit trail is verified; how far that is, is not known.
    Audit,
    /// Tables are read, one after the other.
    Tables,
    /// Stored values are compared with the facts, one kind of value after the other.
    Comparisons,
    Copying,
}

/// Receives the progress of long work, and may stop it.
pub trait ProgressSink {
    /// A part of the work begins; what is done is counted from there.
    fn begin(&self, _: Stage) {}

    /// So much is done, of so much in all where that is known.
    fn report(&self, done: u64, total: Option<u64>) -> ControlFlow<()>;

    /// The same where the work stops by an error.
    fn proceed(&self, done: u64, total: Option<u64>) -> Result<(), StoreError> {
        match self.report(done, total) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(StoreError::Interrupted),
        }
    }

    /// What stops a long query between two such calls.
    fn stop_flag(&self) -> StopFlag {
        StopFlag::default()
    }
}

/// Receives nothing and never stops the work.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoProgress;

impl ProgressSink for NoProgress {
    fn report(&self, _: u64, _: Option<u64>) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }
}
