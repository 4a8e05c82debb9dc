//! Opening a desk file: for reading, from a folder that cannot be written too, and for writing.

use std::path::Path;
use std::thread;
use std::time::Duration;

use rusqlite::OpenFlags;

use super::error::{cannot_write, needs_companions};
use super::{Connection, Stamp, frozen};
use crate::files::OpenDatabase;
use crate::store::StoreError;

/// What is committed is on the disk. The tests of this crate cut no power and need not wait for it; the fault suite
/// watches the real program.
const SYNCHRONOUS: &str = if cfg!(test) { "OFF" } else { "FULL" };

/// How long is waited between two tries to set the journal mode, for which SQLite itself does not wait.
const JOURNAL_PAUSE: Duration = Duration::from_millis(10);

/// What becomes of a file that is shorter than its header says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) enum CutFile {
    Refused,
    /// What is left of it is read.
    Read,
}

impl Connection {
    /// A connection that reads, and how the file looked where it is read as one that never changes.
    pub(in crate::store) fn reading(
        path: &Path,
        lock_wait: Duration,
        cut: CutFile,
    ) -> Result<(Self, Option<Stamp>), StoreError> {
        let connection = Self::open(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        connection.wait_at_most(lock_wait)?;
        connection.allow(cut)?;
        // The first look at the file is the one that needs its companions.
        let looked = connection.0.pragma_query_value(None, "user_version", |row| row.get::<_, i64>(0));
        let (connection, stamp) = match looked {
            Ok(_) => (connection, None),
            Err(error) if needs_companions(&error) => {
                let (connection, stamp) = frozen::open(path)?;
                connection.allow(cut)?;
                (connection, Some(stamp))
            }
            Err(error) => return Err(error.into()),
        };
        connection.0.pragma_update(None, "trusted_schema", false)?;
        // Only a matter of speed. SQLite reads the schema for it: a damaged one is met again by what needs it.
        let _ = connection.0.pragma_update(None, "cache_size", -4096);
        connection.0.set_prepared_statement_cache_capacity(96);
        Ok((connection, stamp))
    }

    /// A connection that writes.
    pub(in crate::store) fn writing(path: &Path, lock_wait: Duration) -> Result<Self, StoreError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let open = OpenDatabase::register(path);
        let raw = rusqlite::Connection::open_with_flags(path, flags).map_err(cannot_write)?;
        let connection = Self(raw, Some(open));
        connection.prepare_writing(lock_wait)?;
        Ok(connection)
    }

    /// A connection to an empty database that is gone with it.
    pub(in crate::store) fn in_memory() -> Result<Self, StoreError> {
        Ok(Self(rusqlite::Connection::open_in_memory()?, None))
    }

    /// A connection to a file of which nothing is known; one to write to gets no WAL.
    pub(super) fn open(path: &Path, flags: OpenFlags) -> Result<Self, StoreError> {
        Self::open_with(path, path, flags)
    }

    /// The same of a file that SQLite knows by another name.
    pub(super) fn open_with(name: &Path, path: &Path, flags: OpenFlags) -> Result<Self, StoreError> {
        let open = OpenDatabase::register(path);
        let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        Ok(Self(rusqlite::Connection::open_with_flags(name, flags)?, Some(open)))
    }

    pub(super) fn allow(&self, cut: CutFile) -> Result<(), StoreError> {
        match cut {
            CutFile::Refused => Ok(()),
            CutFile::Read => Ok(self.0.pragma_update(None, "writable_schema", true)?),
        }
    }

    pub(super) fn prepare_writing(&self, lock_wait: Duration) -> Result<(), StoreError> {
        self.wait_at_most(lock_wait)?;
        self.set_journal_mode(lock_wait)?;
        self.0.pragma_update(None, "synchronous", SYNCHRONOUS)?;
        self.0.pragma_update(None, "foreign_keys", true)?;
        self.0.pragma_update(None, "trusted_schema", false)?;
        self.0.pragma_update(None, "cache_size", -16384)?;
        self.0.set_prepared_statement_cache_capacity(128);
        Ok(())
    }

    /// A stored copy has no WAL yet. Of several processes that want to give it one, only one can.
    fn set_journal_mode(&self, lock_wait: Duration) -> Result<(), StoreError> {
        let mut waited = Duration::ZERO;
        loop {
            let mode =
                self.0.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get::<_, String>(0));
            match mode.map_err(cannot_write) {
                Ok(mode) if mode == "wal" => return Ok(()),
                // What a failed commit left is looked up in the write-ahead log: nothing is written without one.
                Ok(mode) => return Err(StoreError::Io(format!("journal_mode = {mode}"))),
                Err(StoreError::Locked(_)) if waited < lock_wait => {
                    thread::sleep(JOURNAL_PAUSE);
                    waited += JOURNAL_PAUSE;
                }
                Err(error) => return Err(error),
            }
        }
    }
}

/// A file as another program sees it.
#[cfg(test)]
pub(crate) type RawFile = rusqlite::Connection;

#[cfg(test)]
pub(crate) fn raw_file(path: &Path) -> RawFile {
    RawFile::open(path).unwrap()
}

#[cfg(test)]
impl From<RawFile> for Connection {
    fn from(file: RawFile) -> Self {
        Self(file, None)
    }
}
