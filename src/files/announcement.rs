//! What a process announces beside a file, as long as it lives: `desk.db.writer` says who is writing to `desk.db`.
//!
//! The process holds a lock on the announcement; the system drops the lock with the process, however it ends. Nothing
//! depends on an announcement: it is not synced, and one that cannot be written is left out.

use std::fs::{self, File, Metadata, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use super::private::create_new;
use super::protected::{WRITER, companion};

/// How each announcement begins: no other file is taken for one, least of all to be removed.
const MARK: &str = "creditdesk ";
/// Bytes of the longest one that is read.
const MOST: u64 = 4096;
/// Times that a new one is made: each failure means that another process took it for an abandoned one.
const ATTEMPTS: usize = 8;

/// An announcement of this process. Dropped, it is removed.
#[derive(Debug)]
pub struct Announcement {
    path: PathBuf,
    file: File,
}

/// What a living process announces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Announced {
    pub text: String,
    /// When it was written, microseconds since 1970 in UTC.
    pub since: i64,
}

impl Announcement {
    /// Announces one line of text beside a file. Where another process does so, or nothing can be written, it fails.
    pub fn place(beside: &Path, text: &str) -> io::Result<Self> {
        let path = announcement_of(beside);
        for _ in 0..ATTEMPTS {
            let _ = remove_if_abandoned(&path);
            let announcement = Self { file: create_new(&path)?, path: path.clone() };
            // Between its creation and the lock another process may have taken it for an abandoned one.
            if announcement.file.try_lock().is_ok() && fs::symlink_metadata(&path).is_ok() {
                announcement.write(beside, text)?;
                return Ok(announcement);
            }
        }
        Err(io::ErrorKind::ResourceBusy.into())
    }

    fn write(&self, beside: &Path, text: &str) -> io::Result<()> {
        // Those who may read the file may know who writes to it.
        let _ = fs::metadata(beside).and_then(|metadata| self.file.set_permissions(metadata.permissions()));
        (&self.file).write_all(format!("{MARK}{text}\n").as_bytes())
    }
}

impl Drop for Announcement {
    fn drop(&mut self) {
        // Still locked: no other process has replaced it.
        let _ = fs::remove_file(&self.path);
    }
}

/// What a living process announces beside a file.
pub fn announced(beside: &Path) -> Option<Announced> {
    let file = open(&announcement_of(beside)).ok()?;
    let mut text = String::new();
    // Read before the lock is tried: as long as it is empty, its process may not have locked it yet.
    (&file).take(MOST).read_to_string(&mut text).ok()?;
    let text = text.strip_prefix(MARK)?.strip_suffix('\n')?.to_owned();
    // A shared lock, which two processes that look at an abandoned one do not deny each other.
    let Err(TryLockError::WouldBlock) = file.try_lock_shared() else { return None };
    Some(Announced { text, since: modified(&file.metadata().ok()?)? })
}

/// Removes what a dead process left announced beside a file.
pub fn remove_abandoned_announcement(beside: &Path) {
    let _ = remove_if_abandoned(&announcement_of(beside));
}

fn remove_if_abandoned(path: &Path) -> io::Result<()> {
    let file = open(path)?;
    let mut start = Vec::new();
    (&file).take(u64::try_from(MARK.len()).unwrap_or(0)).read_to_end(&mut start)?;
    // Its process may have died before all of it was written.
    if MARK.as_bytes().starts_with(&start) && file.try_lock().is_ok() {
        fs::remove_file(path)?;
    }
    Ok(())
}

/// Beside the file itself, where the path leads through links.
fn announcement_of(file: &Path) -> PathBuf {
    companion(file, WRITER)
}

fn open(path: &Path) -> io::Result<File> {
    // Opening a pipe waits for its other end; closing what leads to the desk drops the locks that SQLite has on it.
    if !is_plain(&fs::symlink_metadata(path)?) {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    File::open(path)
}

/// Whether it is a file of this one name, and no link.
fn is_plain(metadata: &Metadata) -> bool {
    #[cfg(unix)]
    let is_alone = std::os::unix::fs::MetadataExt::nlink(metadata) == 1;
    #[cfg(not(unix))]
    let is_alone = true;
    metadata.is_file() && is_alone
}

fn modified(metadata: &Metadata) -> Option<i64> {
    let since = metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    i64::try_from(since.as_micros()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file in a folder of its own, and where announcements beside it are.
    fn beside_a_file() -> (tempfile::TempDir, PathBuf, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("desk.db");
        fs::write(&file, "").unwrap();
        let announcement = folder.path().join("desk.db.writer");
        (folder, file, announcement)
    }

    fn text(beside: &Path) -> Option<String> {
        announced(beside).map(|announced| announced.text)
    }

    #[test]
    fn an_announcement_is_there_as_long_as_it_lives() {
        let (_folder, desk, path) = beside_a_file();
        assert_eq!(announced(&desk), None);
        let announcement = Announcement::place(&desk, "anna").unwrap();
        assert!(path.exists());
        let seen = announced(&desk).unwrap();
        assert_eq!((seen.text.as_str(), seen.since > 1_700_000_000_000_000), ("anna", true));
        remove_abandoned_announcement(&desk);
        assert_eq!(text(&desk).as_deref(), Some("anna"), "it is not abandoned");
        drop(announcement);
        assert!(!path.exists());
    }

    #[test]
    fn of_two_announcements_the_first_stays() {
        let (_folder, desk, _) = beside_a_file();
        let _first = Announcement::place(&desk, "anna").unwrap();
        assert!(Announcement::place(&desk, "carl").is_err());
        assert_eq!(text(&desk).as_deref(), Some("anna"));
    }

    #[test]
    fn what_a_dead_process_left_is_no_announcement_and_is_removed_or_replaced() {
        for left in ["creditdesk anna\n", "creditdesk an", "cred", ""] {
            let (_folder, desk, path) = beside_a_file();
            fs::write(&path, left).unwrap();
            assert_eq!(announced(&desk), None, "{left:?}");
            let announcement = Announcement::place(&desk, "carl").unwrap();
            assert_eq!(text(&desk).as_deref(), Some("carl"), "{left:?}");
            drop(announcement);
            fs::write(&path, left).unwrap();
            remove_abandoned_announcement(&desk);
            assert!(!path.exists(), "{left:?}");
        }
    }

    #[test]
    fn a_file_of_something_else_is_ignored_and_stays() {
        for other in ["my notes", "creditdeskanna\n", "{}"] {
            let (_folder, desk, path) = beside_a_file();
            fs::write(&path, other).unwrap();
            // Even where it is locked.
            let file = File::open(&path).unwrap();
            file.lock().unwrap();
            assert_eq!(announced(&desk), None);
            drop(file);
            remove_abandoned_announcement(&desk);
            assert!(Announcement::place(&desk, "carl").is_err());
            assert_eq!(fs::read_to_string(&path).unwrap(), other);
        }
    }

    #[test]
    fn what_is_cut_not_text_or_endless_is_ignored_though_its_process_lives() {
        let (_folder, desk, path) = beside_a_file();
        let endless = [b"creditdesk ".as_slice(), &[b'x'; 10_000], b"\n"].concat();
        for bytes in [&b"creditdesk an"[..], b"creditdesk \xff\n", &endless] {
            fs::write(&path, bytes).unwrap();
            let file = File::open(&path).unwrap();
            file.lock().unwrap();
            assert_eq!(announced(&desk), None);
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_trap_of_its_name_is_neither_followed_nor_waited_for() {
        use std::os::unix::fs::symlink;
        let (folder, desk, path) = beside_a_file();
        let treasure = folder.path().join("treasure");
        fs::write(&treasure, "creditdesk treasure\n").unwrap();
        let make_pipe = |path: &Path| {
            let made = std::process::Command::new("mkfifo").arg(path).status().unwrap();
            assert!(made.success());
        };
        let traps: [&dyn Fn(&Path); 4] = [
            &|path| symlink(&treasure, path).unwrap(),
            &|path| fs::hard_link(&treasure, path).unwrap(),
            &make_pipe,
            &|path| fs::create_dir(path).unwrap(),
        ];
        for trap in traps {
            trap(&path);
            assert_eq!(announced(&desk), None);
            remove_abandoned_announcement(&desk);
            assert!(Announcement::place(&desk, "carl").is_err());
            assert!(fs::symlink_metadata(&path).is_ok());
            fs::remove_file(&path).or_else(|_| fs::remove_dir(&path)).unwrap();
        }
        assert!(treasure.exists());
    }

    #[cfg(unix)]
    #[test]
    fn an_announcement_is_beside_the_file_itself_and_as_private_as_it() {
        use std::os::unix::fs::PermissionsExt;
        let (folder, desk, path) = beside_a_file();
        let link = folder.path().join("link.db");
        std::os::unix::fs::symlink(&desk, &link).unwrap();
        for mode in [0o600, 0o640] {
            fs::set_permissions(&desk, fs::Permissions::from_mode(mode)).unwrap();
            let _announcement = Announcement::place(&link, "anna").unwrap();
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, mode);
            assert_eq!(text(&desk).as_deref(), Some("anna"));
        }
    }

    #[test]
    fn a_folder_that_is_not_there_has_no_announcement() {
        let (folder, _, _) = beside_a_file();
        let desk = folder.path().join("gone/desk.db");
        assert!(Announcement::place(&desk, "anna").is_err());
        assert_eq!(announced(&desk), None);
    }
}
