//! What became of a commit that failed.

#[cfg(test)]
use super::engine::Transaction;
use super::{StopFlag, Store, StoreError, Tx};

impl Store {
    /// Whether a command whose commit failed was saved after all, found out on a connection of its own.
    ///
    /// That the command is not found is not enough to say no: a commit whose last sync failed may be whole in the
    /// write-ahead log, where a crash would bring it to life again. Something else is written to the same place first;
    /// where even that fails, the state of the file is unknown.
    pub fn was_saved(&self, command_id: &str) -> Result<bool, StoreError> {
        // Who stops the command still wants to know what became of it.
        let store = self.clone().stopped_by(StopFlag::default());
        let found = |error| match store.reader()?.read(|view| view.has_command(command_id)) {
            Ok(true) => Ok(true),
            Ok(false) | Err(_) => Err(error),
        };
        let mut writer = store.writer()?;
        let tx = match writer.begin() {
            Ok(tx) => tx,
            Err(error) => return found(error),
        };
        if tx.view().has_command(command_id)? {
            return Ok(true);
        }
        tx.overwrite_the_log()?;
        tx.commit()?;
        Ok(false)
    }
}

impl Tx<'_> {
    /// Writes something that changes nothing.
    fn overwrite_the_log(&self) -> Result<(), StoreError> {
        self.connection().set_version(self.view().version()?)
    }
}

/// How the next commit of a writer fails in a test.
#[cfg(test)]
#[derive(Debug)]
pub(crate) struct FailingCommit {
    /// What becomes of the transaction.
    pub(crate) fate: CommitOutcome,
    /// What is said of it.
    pub(crate) error: StoreError,
    /// Whether the file can be looked at afterwards.
    pub(crate) file: FileAfter,
}

/// What becomes of the file when a commit has failed.
#[cfg(test)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FileAfter {
    There,
    Gone,
}

/// What becomes of a transaction whose commit is said to have failed.
#[cfg(test)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CommitOutcome {
    Saved,
    Lost,
}

#[cfg(test)]
impl FailingCommit {
    pub(super) fn of(self, tx: Transaction<'_>) -> Result<(), StoreError> {
        let path = std::path::PathBuf::from(tx.raw().path().unwrap());
        match self.fate {
            CommitOutcome::Saved => tx.commit()?,
            CommitOutcome::Lost => drop(tx),
        }
        if self.file == FileAfter::Gone {
            std::fs::rename(&path, path.with_extension("away")).unwrap();
        }
        Err(self.error)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::AtomicBool;

    use super::*;
    use crate::store::testing::new_store;

    #[test]
    fn what_became_of_a_command_is_found_out_although_it_was_stopped() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.db");
        new_store(&path);
        let stop = StopFlag::of(Arc::new(AtomicBool::new(true)));
        let store = Store::at(&path).stopped_by(stop);
        assert!(!store.was_saved("nobody's").unwrap());
    }

    #[test]
    fn a_command_that_is_not_there_is_made_impossible_before_it_is_denied() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.db");
        new_store(&path);
        let store = Store::at(&path);
        let reader = store.reader().unwrap();
        let before = reader.data_version().unwrap();
        assert!(!store.was_saved("nobody's").unwrap());
        assert_ne!(reader.data_version().unwrap(), before, "the end of the log was written over");
    }
}
