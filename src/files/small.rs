//! Reading a small text file that a person names, such as settings or a mapping: never more of it than such a file can
//! have, and never from something that may not end.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use super::databases::refuse_open_database;

/// Bytes of the largest file that is read: far more than anyone writes by hand.
const MOST: u64 = 1 << 20;

/// Why a small file was not read.
#[derive(Debug, thiserror::Error)]
pub enum SmallFileError {
    /// The system refuses to read it, or there is none.
    #[error("{0}")]
    Unreadable(#[from] io::Error),
    /// It is a folder, a device, a pipe or a socket.
    #[error("it is not a file")]
    NotAFile,
    /// It is larger than such a file can be.
    #[error("it is larger than {most} bytes")]
    TooLarge {
        /// Bytes of the largest one.
        most: u64,
    },
    /// It is not UTF-8.
    #[error("it is not a text in UTF-8")]
    NotText,
}

impl SmallFileError {
    /// Whether there is no such file.
    pub fn is_missing(&self) -> bool {
        matches!(self, Self::Unreadable(error) if error.kind() == io::ErrorKind::NotFound)
    }
}

pub fn read_small_text(path: &Path) -> Result<String, SmallFileError> {
    // Asked before it is opened: opening a pipe waits for its other end, and opening a device may do anything.
    if !fs::metadata(path)?.is_file() {
        return Err(SmallFileError::NotAFile);
    }
    refuse_open_database(path)?;
    let mut bytes = Vec::new();
    // One byte more than allowed: files of the system say that they are empty, and others grow.
    File::open(path)?.take(MOST + 1).read_to_end(&mut bytes)?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > MOST) {
        return Err(SmallFileError::TooLarge { most: MOST });
    }
    String::from_utf8(bytes).map_err(|_| SmallFileError::NotText)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_up_to_the_largest_size() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.toml");
        assert!(read_small_text(&path).unwrap_err().is_missing());
        let most = usize::try_from(MOST).unwrap();
        fs::write(&path, "é".repeat(most / 2)).unwrap();
        assert_eq!(read_small_text(&path).unwrap().len(), most);
        fs::write(&path, "x".repeat(most + 1)).unwrap();
        assert!(matches!(read_small_text(&path), Err(SmallFileError::TooLarge { .. })));
        fs::write(&path, [0xff, 0xfe]).unwrap();
        assert!(matches!(read_small_text(&path), Err(SmallFileError::NotText)));
    }

    #[test]
    fn a_huge_file_is_refused_without_being_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.toml");
        File::create(&path).unwrap().set_len(1 << 40).unwrap();
        assert!(matches!(read_small_text(&path), Err(SmallFileError::TooLarge { .. })));
    }

    #[test]
    #[cfg(unix)]
    fn what_is_no_file_is_refused_and_not_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        let _socket = std::os::unix::net::UnixListener::bind(folder.path().join("socket")).unwrap();
        for path in [
            Path::new("/dev/zero"),
            Path::new("/dev/null"),
            folder.path(),
            &pipe,
            &folder.path().join("socket"),
        ] {
            assert!(matches!(read_small_text(path), Err(SmallFileError::NotAFile)), "{}", path.display());
        }
    }
}
