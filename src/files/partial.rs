//! Unfinished files: their names, and removing those of dead processes.
//!
//! The process holds a lock on the file or folder as long as it lives; the system drops the lock with the process,
//! however it ends. The number in the name is for people: it means nothing in another container or on another host.

use std::ffi::OsStr;
use std::fs::{self, File, Metadata, TryLockError};
use std::io;
use std::path::Path;
use std::process;

use tempfile::{Builder, NamedTempFile, TempDir};

const PREFIX: &str = ".creditdesk-";
const SUFFIX: &str = ".part";
/// Names that are tried: each failure means that another process took the new file for an abandoned one.
const ATTEMPTS: usize = 8;

/// A folder for unfinished or temporary files, which only its owner may read. Dropped, it is removed with its content.
#[derive(Debug)]
pub struct ScratchFolder {
    folder: TempDir,
    /// Held; none where the system cannot lock folders.
    _lock: Option<File>,
}

impl ScratchFolder {
    /// A new folder in another, from which abandoned ones are removed.
    pub fn create_in(folder: &Path) -> io::Result<Self> {
        remove_abandoned(folder);
        for _ in 0..ATTEMPTS {
            let made = named(|builder| {
                private(builder);
                builder.tempdir_in(folder)
            })?;
            let lock = File::open(made.path()).ok();
            if lock.as_ref().map_or_else(|| is_there(made.path()), |lock| is_held(lock, made.path())) {
                return Ok(Self { folder: made, _lock: lock });
            }
        }
        Err(io::ErrorKind::ResourceBusy.into())
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }
}

/// A new file that only its owner may read, in a folder from which abandoned ones were removed.
pub(super) fn file_in(folder: &Path) -> io::Result<NamedTempFile> {
    remove_abandoned(folder);
    for _ in 0..ATTEMPTS {
        let file = named(|builder| builder.tempfile_in(folder))?;
        if is_held(file.as_file(), file.path()) {
            return Ok(file);
        }
    }
    Err(io::ErrorKind::ResourceBusy.into())
}

fn named<T>(make: impl FnOnce(&mut Builder<'_, '_>) -> io::Result<T>) -> io::Result<T> {
    let prefix = format!("{PREFIX}{}-", process::id());
    let mut builder = Builder::new();
    builder.prefix(&prefix).suffix(SUFFIX);
    make(&mut builder)
}

fn private(builder: &mut Builder<'_, '_>) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o700));
    }
    #[cfg(not(unix))]
    let _ = builder;
}

/// Locks a new file; whether it is still there: between its creation and the lock another process may have taken it for
/// an abandoned one.
fn is_held(file: &File, path: &Path) -> bool {
    match file.try_lock() {
        // Without locks no process takes it for abandoned either.
        Ok(()) | Err(TryLockError::Error(_)) => is_there(path),
        Err(TryLockError::WouldBlock) => false,
    }
}

fn is_there(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Removes what dead processes left unfinished in a folder. What cannot be removed is left for the next time.
pub fn remove_abandoned(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        if is_partial(&entry.file_name()) {
            let _ = remove_if_abandoned(&entry.path());
        }
    }
}

/// Whether a name is one of ours: the prefix, the number of a process, a random part, the suffix.
pub(super) fn is_partial(name: &OsStr) -> bool {
    let parts =
        name.to_str().and_then(|name| name.strip_prefix(PREFIX)?.strip_suffix(SUFFIX)?.split_once('-'));
    parts.is_some_and(|(process, random)| {
        !process.is_empty()
            && process.bytes().all(|byte| byte.is_ascii_digit())
            && !random.is_empty()
            && random.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

fn remove_if_abandoned(path: &Path) -> io::Result<()> {
    let metadata = fs::symlink_metadata(path)?;
    // A link or a pipe of this name is a trap in a shared folder.
    if !(metadata.is_file() || metadata.is_dir()) || !is_own(&metadata) {
        return Ok(());
    }
    let file = File::open(path)?;
    if file.try_lock().is_err() {
        return Ok(());
    }
    if metadata.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }
}

#[cfg(unix)]
fn is_own(metadata: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    metadata.uid() == rustix::process::geteuid().as_raw()
}

#[cfg(not(unix))]
fn is_own(_: &Metadata) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn what_a_dead_process_left_is_removed_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let others =
            [".creditdesk-x-abc.part", ".creditdesk-1-a-b.part", ".creditdesk-1-ab", "creditdesk-1-ab.part"];
        for name in others {
            fs::write(folder.path().join(name), "").unwrap();
        }
        fs::write(folder.path().join(".creditdesk-1-abc.part"), "half").unwrap();
        let database = folder.path().join(".creditdesk-77-Xy1.part");
        fs::create_dir(&database).unwrap();
        fs::write(database.join("desk.db-journal"), "half").unwrap();
        let file = file_in(folder.path()).unwrap();
        assert!(is_partial(file.path().file_name().unwrap()));
        drop(file);
        let mut left = others.map(str::to_owned);
        left.sort();
        assert_eq!(names(folder.path()), left);
    }

    #[test]
    fn what_a_living_process_writes_stays() {
        let folder = tempfile::tempdir().unwrap();
        let (file, database) =
            (file_in(folder.path()).unwrap(), ScratchFolder::create_in(folder.path()).unwrap());
        let other = file_in(folder.path()).unwrap();
        assert_eq!(names(folder.path()).len(), 3);
        assert!(file.path().exists() && database.path().exists() && other.path().exists());
    }

    #[test]
    fn many_that_begin_at_once_do_not_take_each_other_for_dead() {
        let folder = tempfile::tempdir().unwrap();
        let make = || {
            for _ in 0..50 {
                let (file, scratch) =
                    (file_in(folder.path()).unwrap(), ScratchFolder::create_in(folder.path()).unwrap());
                assert!(file.path().exists());
                File::create(scratch.path().join("desk.db")).unwrap();
            }
        };
        std::thread::scope(|scope| {
            let threads: Vec<_> = (0..6).map(|_| scope.spawn(make)).collect();
            for thread in threads {
                thread.join().unwrap();
            }
        });
        assert_eq!(names(folder.path()), Vec::<String>::new());
    }

    #[cfg(unix)]
    #[test]
    fn a_trap_of_our_name_is_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let treasure = folder.path().join("treasure");
        fs::create_dir(&treasure).unwrap();
        fs::write(treasure.join("file"), "").unwrap();
        std::os::unix::fs::symlink(&treasure, folder.path().join(".creditdesk-1-abc.part")).unwrap();
        drop(ScratchFolder::create_in(folder.path()).unwrap());
        assert_eq!(names(folder.path()), [".creditdesk-1-abc.part", "treasure"]);
        assert!(treasure.join("file").exists());
    }
}
