//! Copying a file page by page, and making one file of a desk and its journal.

use std::fs;
use std::path::Path;
use std::time::Duration;

use rusqlite::OpenFlags;
use rusqlite::backup::{Backup, StepResult};

use super::Connection;
use crate::files::{OpenDatabase, companion};
use crate::store::{LockHolder, StoreError};

/// Pages copied between two looks at whether to go on: 4 MB.
const PAGES_AT_ONCE: i32 = 1024;
/// How long is waited for another process that writes to a source that is not in WAL mode.
const BUSY_PAUSE: Duration = Duration::from_millis(10);
/// Pauses until that is given up: ten seconds.
const BUSY_PAUSES: u32 = 1000;

/// Where a file has its changes until they are part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) enum Journal {
    /// In a write-ahead log.
    Wal,
    /// Nowhere while nothing is written: it can be read from a folder that cannot be written.
    None,
}

impl Connection {
    /// Copies every page into a file, as the transaction sees them.
    pub(in crate::store) fn copy_to(
        &self,
        file: &Path,
        progress: &dyn Fn(u64, u64) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        // A first question makes the transaction hold on to its moment.
        self.version()?;
        let mut target = Self::open(file, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        let backup = Backup::new(&self.0, &mut target.0)?;
        let mut pauses = 0;
        loop {
            let step = backup.step(PAGES_AT_ONCE)?;
            let pages = backup.progress();
            let count = |pages: i32| u64::try_from(pages).unwrap_or(0);
            progress(count(pages.pagecount - pages.remaining), count(pages.pagecount))?;
            match step {
                StepResult::Done => return Ok(()),
                StepResult::More => {}
                _ if pauses == BUSY_PAUSES => return Err(StoreError::Locked(LockHolder::Unknown)),
                _ => {
                    pauses += 1;
                    std::thread::sleep(BUSY_PAUSE);
                }
            }
        }
    }

    /// Brings everything into the one file that is moved.
    pub(in crate::store) fn settle(file: &Path, journal: Journal) -> Result<(), StoreError> {
        let open = OpenDatabase::register(file);
        let connection = Self(rusqlite::Connection::open(file)?, Some(open));
        connection.prepare_writing(Duration::ZERO)?;
        let mode = match journal {
            Journal::Wal => "WAL",
            Journal::None => "DELETE",
        };
        connection.0.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        connection.0.pragma_update(None, "journal_mode", mode)?;
        connection.0.close().map_err(|(_, error)| error)?;
        let wal = companion(file, "-wal");
        match fs::metadata(&wal) {
            Ok(metadata) if metadata.len() > 0 => Err(StoreError::Io(wal.display().to_string())),
            Ok(_) | Err(_) => Ok(()),
        }
    }
}
