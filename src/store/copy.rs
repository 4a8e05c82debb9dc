//! Copies of a desk, and desks in the making: under a name of their own until they are whole.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

use super::connection::prepare;
use super::migration::newest_version;
use super::{Damage, LockHolder, Store, StoreError, View};
use crate::files::{Destination, Staging, companion};

/// Pages copied between two looks at whether to go on: 4 MB.
const PAGES_AT_ONCE: i32 = 1024;
/// How long is waited for another process that writes to a source that is not in WAL mode.
const BUSY_PAUSE: Duration = Duration::from_millis(10);
/// Pauses until that is given up: ten seconds.
const BUSY_PAUSES: u32 = 1000;

/// Called with how much is done and how much there is in all.
pub(super) type Progress<'a> = &'a dyn Fn(u64, u64) -> Result<(), StoreError>;

/// A desk file that is not at its destination yet. Dropped unfinished it leaves nothing.
#[derive(Debug)]
pub struct StagedStore {
    staging: Staging,
}

/// What becomes of the file before it is moved to its destination.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finish {
    /// It is a desk to be worked with: its journal is a WAL.
    ForUse,
    /// It is a copy to be kept: one file that can be read from a folder that cannot be written.
    ForKeeping,
    /// It stays as it was copied, because it is damaged.
    AsItIs,
}

/// What two copies of one desk have in common.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Inventory {
    version: i64,
    rows: Vec<(String, i64)>,
    /// The hash of the last audit record.
    head: Option<Vec<u8>>,
}

impl StagedStore {
    /// Begins with an empty file; what can be refused is refused now.
    pub fn create(destination: &Destination) -> Result<Self, StoreError> {
        Ok(Self { staging: Staging::create(destination)? })
    }

    /// Where the file is meanwhile.
    pub fn path(&self) -> PathBuf {
        self.staging.path()
    }

    /// Makes an empty desk of the file.
    pub fn initialise(&self) -> Result<Store, StoreError> {
        let store = self.store();
        let mut writer = store.writer()?;
        let tx = writer.begin()?;
        tx.connection().pragma_update(None, "application_id", super::identify::APPLICATION_ID)?;
        tx.migrate_to(newest_version())?;
        tx.commit()?;
        Ok(store)
    }

    /// The file as a desk, whatever is in it.
    pub fn store(&self) -> Store {
        Store::at(&self.path())
    }

    /// Moves the file to its destination. There are no connections to it any more.
    pub fn finish(self, finish: Finish) -> Result<(), StoreError> {
        match finish {
            Finish::ForUse => self.settle("WAL")?,
            Finish::ForKeeping => self.settle("DELETE")?,
            Finish::AsItIs => {}
        }
        Ok(self.staging.finish()?)
    }

    /// Brings everything into the one file that is moved.
    fn settle(&self, journal: &str) -> Result<(), StoreError> {
        let connection = Connection::open(self.path())?;
        prepare(&connection, Duration::ZERO)?;
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        connection.pragma_update(None, "journal_mode", journal)?;
        connection.close().map_err(|(_, error)| error)?;
        let wal = companion(&self.path(), "-wal");
        match fs::metadata(&wal) {
            Ok(metadata) if metadata.len() > 0 => Err(StoreError::Io(wal.display().to_string())),
            Ok(_) | Err(_) => Ok(()),
        }
    }
}

impl View<'_> {
    /// Copies every page into a file, as this view sees them.
    pub fn copy_to(&self, file: &Path, progress: Progress<'_>) -> Result<(), StoreError> {
        // A first question makes the transaction hold on to its moment.
        self.version()?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut target = Connection::open_with_flags(file, flags)?;
        let backup = Backup::new(self.connection, &mut target)?;
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

    pub(super) fn inventory(&self) -> Result<Inventory, StoreError> {
        let sql =
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
        let tables: Vec<String> = self.all(sql, [], |row| row.get(0))?;
        let count = |table: String| {
            let sql = format!("SELECT count(*) FROM \"{}\"", table.replace('"', "\"\""));
            let rows = self.one(&sql, [], |row| row.get(0))?;
            Ok((table, rows.unwrap_or(0)))
        };
        Ok(Inventory {
            version: self.version()?,
            rows: tables.into_iter().map(count).collect::<Result<_, StoreError>>()?,
            head: self.one("SELECT hash FROM audit ORDER BY id DESC LIMIT 1", [], |row| row.get(0))?,
        })
    }

    /// Fails unless this is a sound copy of the desk with the inventory.
    pub(super) fn verify(&self, inventory: &Inventory) -> Result<(), StoreError> {
        if let Some(problem) = self.integrity()?.into_iter().next() {
            return Err(StoreError::Damaged(Damage::Reported(problem)));
        }
        if self.inventory()? == *inventory { Ok(()) } else { Err(StoreError::Damaged(Damage::CopyDiffers)) }
    }
}
