//! Cutting a file into records and records into fields, with the line each starts on.
//!
//! The csv crate reads a quote that never closes to the end of the file, and gives no record as it was received; both
//! matter here, so the cutting is ours. A law holds it to the csv crate on everything well-formed.

use std::io::Read;

use super::error::{FileError, FileProblem};
use super::record::{Cut, Record, RecordFault};
use super::source::{Encoding, objection, read_up_to};

/// The most lines a record may span; a quote that has not closed by then was never meant to.
const MOST_LINES: u64 = 20;
/// The most bytes of a line.
const LONGEST_LINE: usize = 1 << 20;
/// Bytes asked of the file at once.
const CHUNK: usize = 1 << 16;
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// The records of a file, one at a time.
pub(super) struct Scanner<R> {
    file: String,
    input: R,
    buffer: Vec<u8>,
    start: usize,
    filled: usize,
    has_ended: bool,
    line: u64,
    delimiter: u8,
    encoding: Encoding,
    record: Record,
}

impl<R: Read> Scanner<R> {
    /// Looks at the first bytes: what is no text is refused, a byte order mark says UTF-8 whatever was declared, and
    /// without a declared delimiter the header line shows it.
    pub(super) fn new(
        input: R,
        file: &str,
        encoding: Encoding,
        delimiter: Option<u8>,
    ) -> Result<Self, FileError> {
        let mut scanner = Self {
            file: file.to_owned(),
            input,
            buffer: vec![0; CHUNK],
            start: 0,
            filled: 0,
            has_ended: false,
            line: 0,
            delimiter: delimiter.unwrap_or(b','),
            encoding,
            record: Record::default(),
        };
        scanner.fill()?;
        if let Some(problem) = objection(scanner.pending()) {
            return Err(problem.of(file));
        }
        if scanner.pending().starts_with(BYTE_ORDER_MARK) {
            scanner.start = BYTE_ORDER_MARK.len();
            scanner.encoding = Encoding::Utf8;
        }
        let end = scanner.skip_blank_lines()?.unwrap_or_default();
        if delimiter.is_none() {
            scanner.delimiter = delimiter_of(scanner.pending().get(..end).unwrap_or_default());
        }
        Ok(scanner)
    }

    pub(super) const fn delimiter(&self) -> u8 {
        self.delimiter
    }

    pub(super) const fn encoding(&self) -> Encoding {
        self.encoding
    }

    pub(super) const fn record(&self) -> &Record {
        &self.record
    }

    pub(super) const fn input(&self) -> &R {
        &self.input
    }

    /// Goes to the next record that is not blank; false at the end of the file.
    ///
    /// After a fault [`Self::record`] is the one line that is at fault, and the next record starts on the line after.
    pub(super) fn advance(&mut self) -> Result<Option<Result<(), RecordFault>>, FileError> {
        let Some(first_end) = self.skip_blank_lines()? else {
            return Ok(None);
        };
        self.line += 1;
        self.record.begin(self.line);
        let mut end = first_end;
        let mut lines = 1;
        let fault = loop {
            if !self.take_raw(end) {
                break RecordFault::Bytes;
            }
            match self.record.cut(self.delimiter) {
                Cut::Whole => {
                    self.start += end;
                    self.line += lines - 1;
                    return Ok(Some(Ok(())));
                }
                Cut::Open if lines < MOST_LINES => match self.line_end(end)? {
                    Some(next) => end = next,
                    None => break RecordFault::Quote,
                },
                Cut::Open | Cut::Stray => break RecordFault::Quote,
            }
            lines += 1;
        };
        // Only the first line is given up: what follows may be sound, and a lone quote must not swallow it.
        let first_is_text = self.take_raw(first_end);
        self.record.clear_fields();
        self.start += first_end;
        let fault = if first_is_text && fault == RecordFault::Bytes { RecordFault::Quote } else { fault };
        Ok(Some(Err(fault)))
    }

    /// Makes the first bytes that wait the raw text of the record; false where they are no text.
    fn take_raw(&mut self, end: usize) -> bool {
        let bytes = self.buffer.get(self.start..self.start + end).unwrap_or_default();
        let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
        let bytes = bytes.strip_suffix(b"\r").unwrap_or(bytes);
        self.record.receive(bytes, self.encoding)
    }

    /// Where the first line that says something ends.
    fn skip_blank_lines(&mut self) -> Result<Option<usize>, FileError> {
        while let Some(end) = self.line_end(0)? {
            let is_blank = |byte: &u8| byte.is_ascii_whitespace() || *byte == self.delimiter || *byte == b';';
            let line = self.pending().get(..end).unwrap_or_default();
            if !line.iter().all(is_blank) {
                return Ok(Some(end));
            }
            self.start += end;
            self.line += 1;
        }
        Ok(None)
    }

    fn pending(&self) -> &[u8] {
        self.buffer.get(self.start..self.filled).unwrap_or_default()
    }

    /// Where the line that starts there ends, after its line feed; counted from the first byte that waits.
    fn line_end(&mut self, from: usize) -> Result<Option<usize>, FileError> {
        let mut searched = from;
        loop {
            let unseen = self.pending().get(searched..).unwrap_or_default();
            if let Some(at) = unseen.iter().position(|byte| *byte == b'\n') {
                return Ok(Some(searched + at + 1));
            }
            searched += unseen.len();
            if self.has_ended {
                return Ok((searched > from).then_some(searched));
            }
            if searched - from > LONGEST_LINE {
                return Err(FileProblem::LineTooLong { line: self.line + 1 }.of(&self.file));
            }
            self.fill()?;
        }
    }

    fn fill(&mut self) -> Result<(), FileError> {
        self.buffer.copy_within(self.start..self.filled, 0);
        self.filled -= self.start;
        self.start = 0;
        if self.buffer.len() - self.filled < CHUNK / 2 {
            self.buffer.resize(self.buffer.len() + CHUNK, 0);
        }
        let room = self.buffer.get_mut(self.filled..).unwrap_or_default();
        let asked = room.len();
        let count =
            read_up_to(&mut self.input, room).map_err(|error| FileProblem::from_io(error).of(&self.file))?;
        self.has_ended = count < asked;
        self.filled += count;
        Ok(())
    }
}

/// Semicolon where the header has more of them than commas outside quotes, else comma.
fn delimiter_of(header: &[u8]) -> u8 {
    let mut is_quoted = false;
    let (mut commas, mut semicolons) = (0, 0);
    for byte in header {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b',' if !is_quoted => commas += 1,
            b';' if !is_quoted => semicolons += 1,
            _ => {}
        }
    }
    if semicolons > commas { b';' } else { b',' }
}
