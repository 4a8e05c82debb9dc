//! What a file is: a desk, of which version, a damaged one, or something else.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use super::engine::Connection;
use super::migration::newest_version;
use super::{Damage, Store, StoreError, View};
use crate::files::companion;

/// Marks the file as a desk: the letters `CrDk`.
pub(super) const APPLICATION_ID: i32 = 0x4372_446b;

/// How every SQLite file begins.
const MAGIC: &[u8] = b"SQLite format 3\0";
/// The smallest page of SQLite: a shorter file is no database, whatever it begins with.
const SMALLEST_PAGE: u64 = 512;

impl Store {
    /// The version of the desk, which is not newer than those that are known.
    ///
    /// Found out before any pragma that writes: setting WAL would rewrite the header of a foreign file.
    pub(super) fn identify(&self) -> Result<i64, StoreError> {
        let read = self.reader().and_then(|mut reader| {
            reader.read(|view| {
                Ok::<_, StoreError>((view.connection.mark()?, view.version()?, view.connection.page_size()?))
            })
        });
        match read {
            Ok((application, found, page)) if application == i64::from(APPLICATION_ID) => {
                self.check_length(page)?;
                let known = newest_version();
                if found > known { Err(StoreError::Newer { found, known }) } else { Ok(found) }
            }
            Ok(_) if is_stump(self.path()) => Err(StoreError::Damaged(Damage::MostIsMissing)),
            Err(StoreError::Damaged(detail)) if is_damaged_desk(self.path()) => {
                Err(StoreError::Damaged(detail))
            }
            Ok(_) | Err(StoreError::Damaged(_)) => Err(StoreError::NotADesk(self.path().to_owned())),
            Err(error) => Err(error),
        }
    }
}

impl Store {
    /// Fails where the file ends within a page: SQLite would read what is missing as zeros.
    fn check_length(&self, page: i64) -> Result<(), StoreError> {
        let length = fs::metadata(self.path()).map_or(0, |metadata| metadata.len());
        let is_whole = u64::try_from(page).is_ok_and(|page| length.is_multiple_of(page.max(1)));
        // Pages that wait beside the file will be written again, such as after a full disk.
        let waits = fs::metadata(companion(self.path(), "-wal")).is_ok_and(|wal| wal.len() > 0);
        if is_whole || waits { Ok(()) } else { Err(StoreError::Damaged(Damage::CutWithinPage)) }
    }
}

impl View<'_> {
    /// The version of the desk.
    pub fn version(&self) -> Result<i64, StoreError> {
        self.connection.version()
    }

    /// Whether there is not a single page in the file.
    pub fn is_empty(&self) -> Result<bool, StoreError> {
        Ok(self.connection.page_count()? == 0)
    }
}

/// Whether a file that SQLite cannot read as a database was a desk.
fn is_damaged_desk(path: &Path) -> bool {
    // The first page says what it was, however little comes after it.
    let is_marked = || Connection::mark_of_rest(path).is_ok_and(|mark| mark == i64::from(APPLICATION_ID));
    is_stump(path) || is_marked()
}

/// Whether a file is too short for a database and begins like one, or not at all.
fn is_stump(path: &Path) -> bool {
    if !fs::metadata(path).is_ok_and(|metadata| metadata.len() < SMALLEST_PAGE) {
        return false;
    }
    // So short a file is open as a database nowhere: it can be read here without dropping a lock.
    let mut beginning = Vec::new();
    let length = u64::try_from(MAGIC.len()).unwrap_or(u64::MAX);
    let read = File::open(path).and_then(|file| file.take(length).read_to_end(&mut beginning));
    read.is_ok() && MAGIC.starts_with(&beginning)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::raw_file;
    use crate::store::testing::new_store;

    fn identified(path: &Path) -> Result<i64, StoreError> {
        Store::at(path).identify()
    }

    #[test]
    fn a_foreign_file_is_left_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("other.db");
        let other = raw_file(&path);
        other.execute_batch("CREATE TABLE t (x); INSERT INTO t VALUES (1);").unwrap();
        drop(other);
        let before = fs::read(&path).unwrap();
        assert!(matches!(identified(&path), Err(StoreError::NotADesk(_))));
        assert_eq!(fs::read(&path).unwrap(), before);
        for text in ["customer,number\nC1,1\n".repeat(200), "a letter".to_owned()] {
            fs::write(&path, text).unwrap();
            assert!(matches!(identified(&path), Err(StoreError::NotADesk(_))));
        }
    }

    #[test]
    fn a_desk_that_was_cut_anywhere_is_damaged_and_not_something_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.db");
        new_store(&path);
        let whole = fs::read(&path).unwrap();
        for length in [0, 1, 15, 16, 40, 99, 100, 511, 512, 1000, 4095, 4096, 5000, whole.len() - 1] {
            fs::write(&path, &whole[..length]).unwrap();
            assert!(matches!(identified(&path), Err(StoreError::Damaged(_))), "{length} bytes");
        }
    }

    #[test]
    fn a_desk_of_a_newer_version_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.db");
        new_store(&path);
        raw_file(&path).pragma_update(None, "user_version", 99).unwrap();
        assert!(matches!(identified(&path), Err(StoreError::Newer { found: 99, .. })));
    }
}
