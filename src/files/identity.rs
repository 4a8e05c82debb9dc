//! Which file a path leads to: two paths with one identity are the same file, by whatever links.
//!
//! Found out without opening the file: closing a database that SQLite has open drops the locks of this process.

use std::io;
use std::path::Path;

/// The identity of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileId(Identity);

#[cfg(unix)]
type Identity = (u64, u64);

/// Where the system tells of no device and inode, the path without its links has to do.
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
