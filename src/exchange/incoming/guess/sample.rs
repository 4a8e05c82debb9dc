//! A head and a tail of a file, as a smaller file of the same kind: what is found out of it takes as long for any size.

use std::fs::File;
use std::io::{Cursor, Read, Seek, SeekFrom};
use std::sync::Arc;

use crate::exchange::incoming::encoding::Encoding;
use crate::exchange::incoming::error::FileProblem;
use crate::exchange::incoming::format::FileFormat;
use crate::exchange::incoming::source::{FIRST, read_up_to, utf16_of};
use crate::exchange::incoming::workbook;

/// The most bytes of a text that are looked at whole.
const MOST_WHOLE: u64 = 1 << 20;
/// The bytes of a longer one.
const HEAD: usize = 384 << 10;
const TAIL: usize = 128 << 10;

/// A file, or a smaller one with its beginning and its end.
pub(super) struct Sample {
    pub(super) format: FileFormat,
    /// Shared by all that read it.
    pub(super) bytes: Arc<[u8]>,
    /// Whether something of the file is left out.
    pub(super) is_part: bool,
    /// How many lines of a text are its beginning; those of its end have other numbers in the file.
    pub(super) head_lines: Option<u64>,
}

impl Sample {
    /// Reads it from a file.
    pub(super) fn of(mut file: &File) -> Result<Self, FileProblem> {
        let size = file.seek(SeekFrom::End(0)).map_err(FileProblem::from_io)?;
        file.rewind().map_err(FileProblem::from_io)?;
        let mut first = vec![0; FIRST];
        let filled = read_up_to(&mut file, &mut first).map_err(FileProblem::from_io)?;
        first.truncate(filled);
        let format = FileFormat::of(&first);
        if !format.is_list() {
            return Err(FileProblem::NotAList { format: format.label() });
        }
        file.rewind().map_err(FileProblem::from_io)?;
        if matches!(format, FileFormat::Xlsx | FileFormat::Ods)
            && let Some(bytes) = workbook::beginning(file)?
        {
            return Ok(Self { format, bytes: bytes.into(), is_part: true, head_lines: None });
        }
        if format.is_workbook() || size <= MOST_WHOLE {
            return Self::whole(file, format);
        }
        let head = read_at(file, SeekFrom::Start(0), HEAD)?;
        if format == FileFormat::Json {
            return Ok(Self { format, bytes: head.into(), is_part: true, head_lines: None });
        }
        let tail = read_at(file, SeekFrom::End(-i64::try_from(TAIL).unwrap_or_default()), TAIL)?;
        let mut bytes = head;
        let Some((line_end, end)) = last_line_end(&bytes, utf16_of(&first)) else {
            return Err(FileProblem::LineTooLong { line: 1 });
        };
        bytes.truncate(end);
        let letter = if line_end.contains(&b'\n') { b'\n' } else { b'\r' };
        let head_lines = u64::try_from(bytes.split(|byte| *byte == letter).count() - 1).ok();
        let tail_starts = find(&tail, line_end).map_or(tail.len(), |at| at + line_end.len());
        bytes.extend_from_slice(tail.get(tail_starts..).unwrap_or_default());
        Ok(Self { format, bytes: bytes.into(), is_part: true, head_lines })
    }

    pub(super) fn whole(mut file: &File, format: FileFormat) -> Result<Self, FileProblem> {
        let mut bytes = Vec::new();
        file.rewind().map_err(FileProblem::from_io)?;
        file.take(workbook::LARGEST + 1).read_to_end(&mut bytes).map_err(FileProblem::from_io)?;
        Ok(Self { format, bytes: bytes.into(), is_part: false, head_lines: None })
    }

    pub(super) fn open(&self) -> Cursor<Arc<[u8]>> {
        Cursor::new(Arc::clone(&self.bytes))
    }
}

fn read_at(mut file: &File, from: SeekFrom, count: usize) -> Result<Vec<u8>, FileProblem> {
    file.seek(from).map_err(FileProblem::from_io)?;
    let mut bytes = vec![0; count];
    let filled = read_up_to(&mut file, &mut bytes).map_err(FileProblem::from_io)?;
    bytes.truncate(filled);
    Ok(bytes)
}

/// What ends the lines of a beginning, and where the last of them ends; nothing where no line does.
fn last_line_end(bytes: &[u8], utf16: Option<Encoding>) -> Option<(&'static [u8], usize)> {
    let ends: [&[u8]; 2] = match utf16 {
        Some(Encoding::Utf16Be) => [b"\0\n", b"\0\r"],
        Some(_) => [b"\n\0", b"\r\0"],
        None => [b"\n", b"\r"],
    };
    ends.into_iter().find_map(|end| rfind(bytes, end).map(|at| (end, at + end.len())))
}

/// Where the first end of a line is; in UTF-16, at a whole character.
fn find(bytes: &[u8], end: &[u8]) -> Option<usize> {
    let mut ends =
        bytes.windows(end.len()).enumerate().filter(|(at, window)| *window == end && at % end.len() == 0);
    ends.next().map(|(at, _)| at)
}

fn rfind(bytes: &[u8], end: &[u8]) -> Option<usize> {
    let mut at = bytes.len().checked_sub(end.len())? / end.len() * end.len();
    loop {
        if bytes.get(at..at + end.len()) == Some(end) {
            return Some(at);
        }
        at = at.checked_sub(end.len())?;
    }
}
