//! What a pipe gives, copied to a private file, so that it can be read later without waiting.

use std::fs::File;
use std::io::{self, ErrorKind, Read, Seek, Write};
use std::path::Path;

use super::OutputError;

/// Bytes of the longest input: far more than a desk holds, and less than a disk, which a pipe without an end would fill.
const MOST: u64 = 4 << 30;

/// Bytes that are copied at once.
const CHUNK: usize = 1 << 16;

/// Why an input was not copied.
#[derive(Debug)]
pub enum SpoolError {
    /// It cannot be read, or is too long.
    Input(io::Error),
    /// The copy cannot be written.
    Copy(OutputError),
}

/// Copies an input to its end into a file in a folder. The file has no name: no other process can open it, and it goes
/// with this one.
pub fn spool(input: impl Read, folder: &Path) -> Result<File, SpoolError> {
    spool_up_to(MOST, input, folder)
}

/// A file in a folder for what is to be whole before it goes on. It has no name and goes with this process.
pub fn unnamed_file(folder: &Path) -> io::Result<File> {
    tempfile::tempfile_in(folder)
}

fn spool_up_to(most: u64, input: impl Read, folder: &Path) -> Result<File, SpoolError> {
    let refused = |error| SpoolError::Copy(OutputError::refused(folder, error));
    let mut copy = unnamed_file(folder).map_err(refused)?;
    let mut input = input.take(most + 1);
    let mut chunk = vec![0; CHUNK];
    loop {
        match input.read(&mut chunk) {
            Ok(0) => break,
            Ok(count) => copy.write_all(chunk.get(..count).unwrap_or_default()).map_err(refused)?,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(SpoolError::Input(error)),
        }
    }
    if input.limit() == 0 {
        return Err(SpoolError::Input(ErrorKind::FileTooLarge.into()));
    }
    copy.rewind().map_err(refused)?;
    Ok(copy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_input_is_copied_up_to_its_largest_size_into_a_file_without_a_name() {
        let folder = tempfile::tempdir().unwrap();
        let mut text = String::new();
        spool_up_to(5, "a row".as_bytes(), folder.path()).unwrap().read_to_string(&mut text).unwrap();
        assert_eq!(text, "a row");
        let copy = spool(io::repeat(b'x').take(100_000), folder.path()).unwrap();
        assert_eq!(copy.metadata().unwrap().len(), 100_000);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        let endless = spool_up_to(5, io::repeat(b'x'), folder.path()).unwrap_err();
        assert!(matches!(endless, SpoolError::Input(error) if error.kind() == ErrorKind::FileTooLarge));
    }

    /// An input that cannot be read.
    struct Broken;

    impl Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(ErrorKind::ConnectionReset.into())
        }
    }

    #[test]
    fn an_input_that_cannot_be_read_differs_from_a_copy_that_cannot_be_written() {
        let folder = tempfile::tempdir().unwrap();
        let unread = spool(Broken, folder.path()).unwrap_err();
        assert!(matches!(unread, SpoolError::Input(error) if error.kind() == ErrorKind::ConnectionReset));
        let unwritten = spool(Broken, &folder.path().join("none")).unwrap_err();
        assert!(matches!(unwritten, SpoolError::Copy(OutputError::FolderMissing(_))));
    }
}
