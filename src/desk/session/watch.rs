//! Watching long work: how far it is, and whether it should go on.

use crate::store::StopFlag;

/// Whether long work goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Go {
    On,
    /// It stops; nothing of it is kept.
    Stop,
}

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

/// Somebody who watches long work.
pub trait Watch {
    /// A part of the work begins; what is done is counted from there.
    fn begin(&self, _: Stage) {}

    /// So much is done, of so much in all where that is known.
    fn watch(&self, done: u64, total: Option<u64>) -> Go;

    /// What stops a long query between two such calls.
    fn stop_flag(&self) -> StopFlag {
        StopFlag::default()
    }
}

/// Nobody watches; the work goes on to its end.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unwatched;

impl Watch for Unwatched {
    fn watch(&self, _: u64, _: Option<u64>) -> Go {
        Go::On
    }
}

impl Go {
    /// An error where the work is to stop.
    pub(in crate::desk) const fn or_stop(self) -> Result<(), crate::store::StoreError> {
        match self {
            Self::On => Ok(()),
            Self::Stop => Err(crate::store::StoreError::Interrupted),
        }
    }
}
