//! Reading a desk where nothing can be written beside it: a folder on a read-only medium, or of another user.
//!
//! SQLite then takes the file for one that never changes and locks nothing. Whether it did change is noticed here.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use rusqlite::OpenFlags;

use super::Connection;
use crate::files::companion;
use crate::store::StoreError;

/// How a file looked when it was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
    /// Bytes of changes that are not in the file yet.
    wal: u64,
}

impl Stamp {
    pub(in crate::store) fn of(path: &Path) -> Self {
        let metadata = fs::metadata(path).ok();
        Self {
            length: metadata.as_ref().map_or(0, fs::Metadata::len),
            modified: metadata.and_then(|metadata| metadata.modified().ok()),
            wal: fs::metadata(companion(path, "-wal")).map_or(0, |metadata| metadata.len()),
        }
    }

    /// A number that differs when the file does.
    pub(in crate::store) fn number(&self) -> i64 {
        let since = self.modified.and_then(|at| at.duration_since(SystemTime::UNIX_EPOCH).ok());
        let nanos = since.map_or(0, |since| u64::from(since.subsec_nanos()) ^ (since.as_secs() << 30));
        i64::from_ne_bytes((nanos ^ self.length.rotate_left(17) ^ self.wal.rotate_left(41)).to_ne_bytes())
    }
}

/// Opens the file as one that never changes. Changes that wait beside it would be missing: then it is refused.
pub(super) fn open(path: &Path) -> Result<(Connection, Stamp), StoreError> {
    let stamp = Stamp::of(path);
    if stamp.wal > 0 {
        return Err(StoreError::WalUnreadable(path.to_owned()));
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    Ok((Connection::open_with(uri(path).as_ref(), path, flags)?, stamp))
}

fn uri(path: &Path) -> String {
    let mut uri = "file:".to_owned();
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' => {
                uri.push(char::from(*byte));
            }
            _ => uri.push_str(&format!("%{byte:02x}")),
        }
    }
    uri + "?immutable=1"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;
    use crate::store::testing::new_store;

    #[test]
    fn a_path_of_any_characters_is_the_same_path_as_a_uri() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("été 100%?#&.db");
        new_store(&path);
        let (connection, _) = open(&path).unwrap();
        let users: i64 =
            connection.raw().query_row("SELECT count(*) FROM user", [], |row| row.get(0)).unwrap();
        assert_eq!(users, 0);
    }

    #[test]
    fn changes_that_wait_beside_the_file_are_not_left_out() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.db");
        new_store(&path);
        fs::write(companion(&path, "-wal"), "changes").unwrap();
        assert!(matches!(open(&path), Err(StoreError::WalUnreadable(_))));
    }

    #[test]
    fn a_change_by_another_hand_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.db");
        new_store(&path);
        let before = Stamp::of(&path);
        assert_eq!(Stamp::of(&path), before);
        let mut writer = Store::open(&path).unwrap().writer().unwrap();
        let tx = writer.begin().unwrap();
        tx.raise_latest_day("2026-01-01".parse().unwrap()).unwrap();
        tx.commit().unwrap();
        assert_ne!(Stamp::of(&path).number(), before.number());
    }
}
