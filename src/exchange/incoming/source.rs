//! Opening a file and telling from its first bytes whether it is text.

use std::io::Read;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::encoding::Encoding;
use super::error::{FileError, FileProblem};
use super::format::FileFormat;
use crate::files::Stream;
use crate::stop::StopFlag;

/// Bytes that show what a file is.
pub(super) const FIRST: usize = 8192;

/// An input whose bytes are digested while they are read, so that a file is not read twice.
pub(super) struct Digested {
    input: Box<dyn Read + Send>,
    digest: Sha256,
}

impl Digested {
    pub(super) fn new(input: impl Read + Send + 'static) -> Self {
        Self { input: Box::new(input), digest: Sha256::new() }
    }

    /// SHA-256 of what was read so far.
    pub(super) fn sha256(&self) -> [u8; 32] {
        self.digest.clone().finalize().into()
    }
}

impl Read for Digested {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.input.read(buffer)?;
        self.digest.update(buffer.get(..count).unwrap_or_default());
        Ok(count)
    }
}

/// Opens a file for reading; a pipe is waited for until the work is to stop.
pub(super) fn open(path: &Path, stop: &StopFlag) -> Result<Stream, FileError> {
    let name = path.display().to_string();
    let input = Stream::read(path, stop.clone()).map_err(|error| FileProblem::from_io(error).of(&name))?;
    // Unix opens folders for reading and fails later; this is the better moment to say it.
    match input.file().metadata() {
        Ok(metadata) if metadata.is_dir() => Err(FileProblem::Folder.of(&name)),
        Ok(_) | Err(_) => Ok(input),
    }
}

/// Fills as much of the buffer as the input gives.
pub(super) fn read_up_to(input: &mut impl Read, buffer: &mut [u8]) -> std::io::Result<usize> {
    let mut filled = 0;
    while let Some(room) = buffer.get_mut(filled..).filter(|room| !room.is_empty()) {
        match input.read(room) {
            Ok(0) => break,
            Ok(count) => filled += count,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

/// What the first bytes of a file say against reading it as text.
pub(super) fn objection(first: &[u8]) -> Option<FileProblem> {
    if first.is_empty() {
        Some(FileProblem::Empty)
    } else if FileFormat::of(first).is_workbook() {
        Some(FileProblem::Spreadsheet)
    } else if utf16_of(first).is_none() && has_zero(first) {
        Some(FileProblem::Binary)
    } else {
        None
    }
}

/// Whether a zero is among the first bytes: no text has one.
pub(super) fn has_zero(bytes: &[u8]) -> bool {
    bytes.iter().take(8192).any(|byte| *byte == 0)
}

/// The kind of UTF-16 that the first bytes show: by its mark; or by zeros in one byte of the pairs, which all letters of
/// Western Europe have, and the delimiters and digits of any table. The other byte is zero in few letters.
pub(super) fn utf16_of(first: &[u8]) -> Option<Encoding> {
    if first.starts_with(b"\xff\xfe") {
        return Some(Encoding::Utf16Le);
    }
    if first.starts_with(b"\xfe\xff") {
        return Some(Encoding::Utf16Be);
    }
    let (pairs, _) = first.as_chunks::<2>();
    let (high_first, low_first) = pairs.iter().fold((0, 0), |(high_first, low_first), [one, other]| {
        (high_first + usize::from(*one == 0), low_first + usize::from(*other == 0))
    });
    let shows = |zeros: usize, others: usize| zeros * 4 > pairs.len() && others * 8 <= zeros;
    if shows(low_first, high_first) {
        return Some(Encoding::Utf16Le);
    }
    shows(high_first, low_first).then_some(Encoding::Utf16Be)
}
