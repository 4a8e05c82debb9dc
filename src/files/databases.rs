//! The databases that this process has open. None of them, nor a companion, may be opened in another way: whichever handle
//! of a file is closed first drops all locks that the process has on it, and with them those of SQLite. Another process
//! would then take itself for the last user of the database and remove the companions, with what was saved in them.

use std::error::Error;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::FileId;
use super::protected::{COMPANIONS, companion, real_path};

/// The locks belong to the process, so the list does too.
static OPEN: Mutex<Vec<Database>> = Mutex::new(Vec::new());

/// A database that is open as long as this lives.
#[derive(Debug)]
pub struct OpenDatabase(Database);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Database {
    path: PathBuf,
    /// Which file it was when it was opened; none where SQLite was to create it.
    id: Option<FileId>,
}

/// Why a file is not opened.
#[derive(Debug, thiserror::Error)]
#[error("it is part of an open database")]
struct InUse;

impl OpenDatabase {
    /// Registers a database before it is opened.
    pub fn register(path: &Path) -> Self {
        let database = Database { path: real_path(path), id: FileId::of(path).ok() };
        open_databases().push(database.clone());
        Self(database)
    }
}

impl Drop for OpenDatabase {
    fn drop(&mut self) {
        let mut open = open_databases();
        if let Some(place) = open.iter().position(|database| *database == self.0) {
            open.swap_remove(place);
        }
    }
}

impl Database {
    fn has(&self, id: &FileId) -> bool {
        let is_it = |path: &Path| FileId::of(path).is_ok_and(|other| other == *id);
        self.id.as_ref() == Some(id)
            || is_it(&self.path)
            || COMPANIONS.iter().any(|ending| is_it(&companion(&self.path, ending)))
    }
}

/// Fails where a path leads to an open database or a companion of it, by whatever links; the file is not opened.
pub(super) fn refuse_open_database(path: &Path) -> io::Result<()> {
    let id = FileId::of(path)?;
    let is_open = open_databases().iter().any(|database| database.has(&id));
    if is_open { Err(io::Error::new(io::ErrorKind::ResourceBusy, InUse)) } else { Ok(()) }
}

/// Whether a file was not opened because it is part of an open database.
pub fn is_open_database(error: &io::Error) -> bool {
    error.get_ref().is_some_and(<dyn Error + Send + Sync>::is::<InUse>)
}

fn open_databases() -> MutexGuard<'static, Vec<Database>> {
    OPEN.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_database_is_refused_until_its_last_connection_is_closed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.db");
        fs::write(&path, "a desk").unwrap();
        let (one, other) = (OpenDatabase::register(&path), OpenDatabase::register(&path));
        drop(one);
        assert!(is_open_database(&refuse_open_database(&path).unwrap_err()));
        drop(other);
        refuse_open_database(&path).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn an_open_database_is_recognised_with_its_companions_through_links_and_after_a_move() {
        let folder = tempfile::tempdir().unwrap();
        let place = |name: &str| folder.path().join(name);
        fs::write(place("desk.db"), "a desk").unwrap();
        let _open = OpenDatabase::register(&place("desk.db"));
        fs::write(place("desk.db-shm"), "").unwrap();
        fs::write(place("other.csv"), "").unwrap();
        std::os::unix::fs::symlink(place("desk.db"), place("link")).unwrap();
        std::os::unix::fs::symlink(place("desk.db-shm"), place("link-shm")).unwrap();
        fs::hard_link(place("desk.db"), place("hard")).unwrap();
        for name in ["desk.db", "desk.db-shm", "link", "link-shm", "hard"] {
            assert!(is_open_database(&refuse_open_database(&place(name)).unwrap_err()), "{name}");
        }
        refuse_open_database(&place("other.csv")).unwrap();
        fs::rename(place("desk.db"), place("moved.db")).unwrap();
        assert!(is_open_database(&refuse_open_database(&place("moved.db")).unwrap_err()));
    }
}
