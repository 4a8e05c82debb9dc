//! Which file a path leads to: two paths with one identity are the same file, by whatever links. And how many names a
//! file has.
//!
//! Found out without opening the file: closing a database that SQLite has open drops the locks of this process.

use std::io;
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

use super::output::folder_of;
use super::partial::remove_abandoned;
use super::protected::real_path;

/// How often a file with several names is looked at again, and the time between two looks: a quarter of a second in all.
const LOOKS: usize = 25;
const PAUSE: Duration = Duration::from_millis(10);

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileId(Identity);

#[cfg(unix)]
type Identity = (u64, u64);

/// Where the system reports no device and inode, the path without its links has to do.
#[cfg(not(unix))]
type Identity = std::path::PathBuf;

impl FileId {
    /// The identity of the file that a path leads to.
    pub fn of(path: &Path) -> io::Result<Self> {
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt;
            let metadata = std::fs::metadata(path)?;
            Ok(Self((metadata.dev(), metadata.ino())))
        }
        #[cfg(not(unix))]
        std::fs::canonicalize(path).map(Self)
    }
}

/// How many names (hard links) a file has; one where that cannot be found out.
///
/// A file that a process is moving to its destination has two for a moment, and longer where that process died: what it
/// left is removed, and the file is looked at again.
pub fn count_names(path: &Path) -> u64 {
    let mut names = count_names_now(path);
    for _ in 0..LOOKS {
        if names <= 1 {
            break;
        }
        remove_abandoned(folder_of(&real_path(path)));
        sleep(PAUSE);
        names = count_names_now(path);
    }
    names
}

fn count_names_now(path: &Path) -> u64 {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        std::fs::metadata(path).map_or(1, |metadata| metadata.nlink())
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        1
    }
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_name_that_a_dead_process_left_in_its_folder_does_not_count() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, left) = (folder.path().join("desk.db"), folder.path().join(".creditdesk-1-abc.part"));
        fs::create_dir(&left).unwrap();
        fs::write(&desk, "a desk").unwrap();
        fs::hard_link(&desk, left.join("desk.db")).unwrap();
        assert_eq!(count_names(&desk), 1);
        fs::hard_link(&desk, folder.path().join("other.db")).unwrap();
        assert_eq!(count_names(&desk), 2);
    }

    #[test]
    fn a_name_that_is_only_just_given_up_does_not_count() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, other) = (folder.path().join("desk.db"), folder.path().join("other.db"));
        fs::write(&desk, "a desk").unwrap();
        fs::hard_link(&desk, &other).unwrap();
        std::thread::scope(|scope| {
            let counting = scope.spawn(|| count_names(&desk));
            fs::remove_file(&other).unwrap();
            assert_eq!(counting.join().unwrap(), 1);
        });
    }
}
