//! Cutting a file into records and records into fields, with the line each starts on.
//!
//! The csv crate reads a quote that never closes to the end of the file, and gives no record as it was received; both
//! matter here, so the cutting is ours. A law holds it to the csv crate on everything well-formed.

use std::io::Read;

use super::decoded::Decoded;
use super::detect::{DELIMITERS, LineEnd, declared_delimiter, delimiter_of, without_end};
use super::encoding::Encoding;
use super::error::{FileError, FileProblem};
use super::record::{Cut, Record, RecordFault};
use super::source::{has_zero, read_up_to};

/// The most lines a record may span; a quote that has not closed by then was never meant to.
const MOST_LINES: u64 = 20;
/// The most bytes of a line.
const LONGEST_LINE: usize = 1 << 20;
/// The most fields of a record: as many as a sheet has columns.
const MOST_FIELDS: usize = 1 << 14;
/// Bytes asked of the file at once.
const CHUNK: usize = 1 << 16;

/// The records of a file, one at a time.
pub(super) struct Scanner<R> {
    file: String,
    input: Decoded<R>,
    /// None until a byte beyond ASCII shows it.
    encoding: Option<Encoding>,
    buffer: Vec<u8>,
    start: usize,
    filled: usize,
    has_ended: bool,
    line: u64,
    blanks: u64,
    line_end: LineEnd,
    delimiter: u8,
    /// Whether the file or its mapping says the delimiter: then no header is asked.
    is_declared: bool,
    record: Record,
}

impl<R: Read> Scanner<R> {
    /// Looks at the first bytes: what is no text is refused; the encoding and the delimiter that the file itself declares
    /// win over those that are declared for it.
    pub(super) fn new(
        input: R,
        file: &str,
        encoding: Option<Encoding>,
        delimiter: Option<u8>,
    ) -> Result<Self, FileError> {
        let input = Decoded::new(input, encoding).map_err(|problem| problem.of(file))?;
        let mut scanner = Self {
            file: file.to_owned(),
            encoding: input.encoding(),
            input,
            buffer: vec![0; CHUNK],
            start: 0,
            filled: 0,
            has_ended: false,
            line: 0,
            blanks: 0,
            line_end: LineEnd::Feed,
            delimiter: delimiter.unwrap_or(b','),
            is_declared: delimiter.is_some(),
            record: Record::default(),
        };
        scanner.fill()?;
        if has_zero(scanner.pending()) {
            return Err(FileProblem::Binary.of(file));
        }
        scanner.find_encoding();
        scanner.line_end = LineEnd::of(scanner.pending());
        scanner.skip_declaration()?;
        Ok(scanner)
    }

    /// What messages call the file.
    pub(super) fn file(&self) -> &str {
        &self.file
    }

    pub(super) const fn delimiter(&self) -> u8 {
        self.delimiter
    }

    pub(super) fn encoding(&self) -> Encoding {
        self.encoding.unwrap_or_default()
    }

    /// How many lines so far had nothing in them.
    pub(super) const fn blanks(&self) -> u64 {
        self.blanks
    }

    pub(super) const fn record(&self) -> &Record {
        &self.record
    }

    pub(super) fn input(&self) -> &R {
        self.input.get_ref()
    }

    /// Goes to the next record as [`Self::advance`] does, for a header: unless it is declared, the line shows what is
    /// between its fields.
    pub(super) fn advance_header(&mut self) -> Result<Option<Result<(), RecordFault>>, FileError> {
        if !self.is_declared
            && let Some(end) = self.skip_blank_lines()?
        {
            self.delimiter = delimiter_of(self.pending().get(..end).unwrap_or_default());
        }
        self.advance()
    }

    /// Goes to the next record that is not blank; nothing at the end of the file.
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
                Cut::Whole if self.record.len() > MOST_FIELDS => {
                    return Err(FileProblem::LineTooLong { line: self.line }.of(&self.file));
                }
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
        let line = self.start..self.start + end;
        if self.encoding.is_none() && !self.buffer.get(line.clone()).unwrap_or_default().is_ascii() {
            self.find_encoding();
        }
        let encoding = self.encoding();
        let bytes = self.buffer.get(line).unwrap_or_default();
        self.record.receive(without_end(bytes), encoding)
    }

    /// Finds out from the bytes that wait how letters are written, unless it is known.
    fn find_encoding(&mut self) {
        self.encoding = self.encoding.or_else(|| Encoding::shown_by(self.pending()));
    }

    /// Where the first line that says something ends.
    fn skip_blank_lines(&mut self) -> Result<Option<usize>, FileError> {
        while let Some(end) = self.line_end(0)? {
            if !self.is_blank(end) {
                return Ok(Some(end));
            }
            self.blanks += 1;
            self.skip_line(end);
        }
        Ok(None)
    }

    /// Whether nothing is in the line that ends there, but for what could be between fields.
    fn is_blank(&self, end: usize) -> bool {
        let is_blank =
            |byte: &u8| byte.is_ascii_whitespace() || *byte == self.delimiter || DELIMITERS.contains(byte);
        self.pending().get(..end).unwrap_or_default().iter().all(is_blank)
    }

    fn skip_line(&mut self, end: usize) {
        self.start += end;
        self.line += 1;
    }

    /// Skips a first line that declares the delimiter.
    fn skip_declaration(&mut self) -> Result<(), FileError> {
        let Some(end) = self.skip_blank_lines()? else { return Ok(()) };
        if let Some(delimiter) = declared_delimiter(self.pending().get(..end).unwrap_or_default()) {
            (self.delimiter, self.is_declared) = (delimiter, true);
            self.skip_line(end);
        }
        Ok(())
    }

    fn pending(&self) -> &[u8] {
        self.buffer.get(self.start..self.filled).unwrap_or_default()
    }

    /// Where the line that starts there ends, after what ends it; counted from the first byte that waits.
    fn line_end(&mut self, from: usize) -> Result<Option<usize>, FileError> {
        let mut searched = from;
        loop {
            let unseen = self.pending().get(searched..).unwrap_or_default();
            if let Some(at) = self.line_end.position(unseen) {
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
