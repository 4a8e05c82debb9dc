//! What a pipe gives, copied to a private file, so that it can be read later without waiting.

use std::fs::File;
use std::io::{self, Read, Seek};
use std::path::Path;

/// Bytes of the longest input: far more than a desk holds, and less than a disk, which a pipe without an end would fill.
const MOST: u64 = 4 << 30;

/// Copies an input to its end into a file in a folder. The file has no name: no other process can open it, and it goes
/// with this one.
pub fn spool(input: impl Read, folder: &Path) -> io::Result<File> {
    spool_up_to(MOST, input, folder)
}

/// A file in a folder for what is to be whole before it goes on. It has no name and goes with this process.
pub fn unnamed_file(folder: &Path) -> io::Result<File> {
    tempfile::tempfile_in(folder)
}

fn spool_up_to(most: u64, input: impl Read, folder: &Path) -> io::Result<File> {
    let mut copy = unnamed_file(folder)?;
    if io::copy(&mut input.take(most + 1), &mut copy)? > most {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    copy.rewind()?;
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
        let endless = spool_up_to(5, io::repeat(b'x'), folder.path());
        assert_eq!(endless.unwrap_err().kind(), io::ErrorKind::FileTooLarge);
    }
}
