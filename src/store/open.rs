//! Opening a desk file: found to be one, of this version, and with nothing foreign in it.

use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use super::engine::CutFile;
use super::migration::newest_version;
use super::{LockWait, Patient, Process, Reader, StopFlag, StoreError, schema};
use crate::files::{FileId, count_names, remove_abandoned_announcement};

/// How long a statement waits for another writer, unless the desk says otherwise.
const LOCK_WAIT: Duration = Duration::from_secs(5);

/// A desk file that was found to be one.
#[derive(Debug, Clone)]
pub struct Store {
    path: PathBuf,
    lock_wait: Duration,
    stop: StopFlag,
    /// What is announced while this process writes; none where it does not introduce itself.
    announcement: Option<Arc<str>>,
    /// Which file it was; none where there was none.
    id: Option<FileId>,
}

/// How a process opens desks, and what is known of it and to it while one of them is migrated.
#[derive(Debug, Clone)]
pub struct OpenOptions {
    /// What stops the opening and all later work with the desk.
    pub stop: StopFlag,
    /// The process, and the account that runs it: announced to those who wait while it writes. Until it is known which
    /// user that is, it migrates in the name of the account.
    pub process: Option<(Process, String)>,
    /// Watches the wait for another process that migrates the desk.
    pub wait: Arc<dyn LockWait>,
}

/// A store, and the copy that was made before it was brought to the newest version.
#[derive(Debug)]
pub struct Opened {
    pub store: Store,
    /// Where the old version was copied to.
    pub backup: Option<PathBuf>,
}

impl Default for OpenOptions {
    /// Unknown to others, and patient.
    fn default() -> Self {
        Self { stop: StopFlag::default(), process: None, wait: Arc::new(Patient) }
    }
}

impl Store {
    /// Opens a desk file, bringing an older one to this version after copying it aside.
    pub fn open(path: &Path) -> Result<Opened, StoreError> {
        Self::open_with(path, &OpenOptions::default())
    }

    /// The same as a process does it.
    pub fn open_with(path: &Path, options: &OpenOptions) -> Result<Opened, StoreError> {
        let store = Self::existing(path)?.stopped_by(options.stop.clone());
        store.identify()?;
        remove_abandoned_announcement(path);
        // Version and schema of one moment: another process may be migrating the desk.
        let (version, lock_wait) = store.reader()?.read(|view| {
            let version = view.version()?;
            schema::check(view, version).map(|()| (version, view.stored_lock_wait()))
        })?;
        let backup = if version < newest_version() {
            let waiting = store.clone().waiting(lock_wait.unwrap_or(LOCK_WAIT));
            let migrating = match &options.process {
                Some((process, account)) => waiting.announcing(&process.migrating(), account),
                None => waiting,
            };
            migrating.migrate(&*options.wait).map_err(|error| store.not_migrated(error, version))?
        } else {
            None
        };
        Ok(Opened { store, backup })
    }

    /// A desk file of any known version, whatever else is in it: to examine and to copy it. It is not migrated.
    pub fn unchecked(path: &Path, stop: StopFlag) -> Result<Self, StoreError> {
        let store = Self::existing(path)?.stopped_by(stop);
        store.identify()?;
        Ok(store)
    }

    /// Reads what is left of a desk, and copies it. Nothing of it is checked.
    pub fn damaged(path: &Path, stop: StopFlag) -> Result<Reader, StoreError> {
        let store = Self::existing(path)?.stopped_by(stop);
        match store.identify() {
            Ok(_) | Err(StoreError::Damaged(_)) => store.reader_of(CutFile::Read),
            Err(error) => Err(error),
        }
    }

    /// A file that nothing is known of.
    pub fn at(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            lock_wait: LOCK_WAIT,
            stop: StopFlag::default(),
            announcement: None,
            id: FileId::of(path).ok(),
        }
    }

    /// The same desk, whose work stops when the flag is set.
    pub fn stopped_by(self, stop: StopFlag) -> Self {
        Self { stop, ..self }
    }

    pub(super) fn existing(path: &Path) -> Result<Self, StoreError> {
        if !path.exists() {
            return Err(StoreError::Missing(path.to_owned()));
        }
        if !path.is_file() {
            return Err(StoreError::NotADesk(path.to_owned()));
        }
        Ok(Self::at(path))
    }

    /// The same store, waiting so long for other writers.
    pub fn waiting(self, lock_wait: Duration) -> Self {
        Self { lock_wait, ..self }
    }

    /// The same store; to others who wait for it, it is announced that this process writes for a user.
    pub fn announcing(self, process: &Process, login: &str) -> Self {
        Self { announcement: Some(process.announcement(login).into()), ..self }
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// How long a statement waits for another writer.
    pub const fn lock_wait(&self) -> Duration {
        self.lock_wait
    }

    pub(super) fn announcement(&self) -> Option<Arc<str>> {
        self.announcement.clone()
    }

    pub(super) const fn stop(&self) -> &StopFlag {
        &self.stop
    }

    /// Why a desk of an older version was not brought to this one.
    fn not_migrated(&self, error: StoreError, found: i64) -> StoreError {
        let is_read_only = match &error {
            StoreError::ReadOnly => true,
            StoreError::Output(error) => error.is_read_only(),
            _ => false,
        };
        if !is_read_only {
            return error;
        }
        StoreError::OldReadOnly { path: self.path.clone(), found, known: newest_version() }
    }

    /// Fails where the file has another name beside the one that is used.
    pub(super) fn check_one_name(&self) -> Result<(), StoreError> {
        match count_names(&self.path) {
            0 | 1 => Ok(()),
            names => Err(StoreError::SeveralNames { path: self.path.clone(), names }),
        }
    }

    /// Fails where the path leads to another file by now, or to none: what is written to the one that is open would be
    /// lost.
    pub fn check_not_replaced(&self) -> Result<(), StoreError> {
        let Some(id) = &self.id else { return Ok(()) };
        match FileId::of(&self.path) {
            Ok(now) if now == *id => Ok(()),
            Ok(_) | Err(_) => Err(StoreError::Replaced(self.path.clone())),
        }
    }
}

impl Deref for Opened {
    type Target = Store;
    fn deref(&self) -> &Store {
        &self.store
    }
}
