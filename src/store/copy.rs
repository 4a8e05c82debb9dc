//! Copies of a desk, and desks in the making: under a name of their own until they are whole.

use std::path::{Path, PathBuf};

use super::engine::{Connection, Journal};
use super::migration::newest_version;
use super::{Damage, Store, StoreError, View};
use crate::files::{Destination, Staging};

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
    /// It is a copy to be archived: one file that can be read from a folder that cannot be written.
    ForKeeping,
    /// It stays as it was copied, because it is damaged.
    AsItIs,
}

/// What two copies of one desk have in common.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Inventory {
    version: i64,
    rows: Vec<(String, u64)>,
    /// The hash of the last audit record, as it is shown.
    head: Option<String>,
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
        tx.connection().set_mark(super::identify::APPLICATION_ID)?;
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
            Finish::ForUse => Connection::settle(&self.path(), Journal::Wal)?,
            Finish::ForKeeping => Connection::settle(&self.path(), Journal::None)?,
            Finish::AsItIs => {}
        }
        Ok(self.staging.finish()?)
    }
}

impl View<'_> {
    /// Copies every page into a file, as this view sees them.
    pub fn copy_to(&self, file: &Path, progress: Progress<'_>) -> Result<(), StoreError> {
        self.connection.copy_to(file, progress)
    }

    pub(super) fn inventory(&self) -> Result<Inventory, StoreError> {
        let count = |table: String| {
            let rows = self.count(&format!("SELECT count(*) FROM \"{}\"", table.replace('"', "\"\"")), [])?;
            Ok((table, rows))
        };
        Ok(Inventory {
            version: self.version()?,
            rows: self.connection.tables()?.into_iter().map(count).collect::<Result<_, StoreError>>()?,
            head: self.first(
                "SELECT hash FROM audit ORDER BY id DESC LIMIT 1",
                [],
                |row| Ok(row.shown(0)),
            )?,
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
