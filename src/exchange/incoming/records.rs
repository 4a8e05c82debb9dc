//! The records of a file, whatever kind of file it is.

use std::collections::VecDeque;
use std::io::{Cursor, Read};

use super::cells::Column;
use super::encoding::Encoding;
use super::error::{FileError, FileProblem};
use super::format::FileFormat;
use super::mapping::Mapping;
use super::record::{Record, RecordFault};
use super::scan::Scanner;
use super::source::{Digested, FIRST, read_up_to};
use super::table::TableRows;

/// The next record or what is wrong with it; nothing at the end of the file.
pub(super) type Advanced = Result<Option<Result<(), RecordFault>>, FileError>;

/// Where records come from, one at a time.
pub(super) trait RecordSource: Send {
    /// What messages call the file.
    fn file(&self) -> &str;

    fn format(&self) -> FileFormat;

    /// What is between the fields of a record as it was received.
    fn delimiter(&self) -> u8;

    fn encoding(&self) -> Encoding;

    /// The record to which it went last.
    fn record(&self) -> &Record;

    /// Goes to the next record that is not blank.
    fn advance(&mut self) -> Advanced;

    /// The same for a header, which may show what is between the fields.
    fn advance_header(&mut self) -> Advanced {
        self.advance()
    }

    /// The header is known: it has so many columns.
    fn has_columns(&mut self, _count: usize) {}

    /// How many records so far had nothing in them.
    fn blanks(&self) -> u64;

    /// How many records at the end are passed over, as the mapping wants it.
    fn left_out(&self) -> u64 {
        0
    }

    /// Whether the apostrophes before its texts are a part of them: only a text file needs ours.
    fn has_plain_texts(&self) -> bool;

    /// SHA-256 of what was read of the file: of all of it once there are no more records.
    fn sha256(&self) -> [u8; 32];
}

/// Finds out from the first bytes what the file is, and begins to read it. A standard that is no list of rows is refused
/// by its name; one whose lines are rows all the same is read where a mapping names its columns.
pub(super) fn open(
    mut input: impl Read + Send + 'static,
    file: &str,
    mapping: &Mapping,
    columns: &[Column],
) -> Result<Box<dyn RecordSource>, FileError> {
    let mut first = vec![0; FIRST];
    let filled = read_up_to(&mut input, &mut first).map_err(|error| FileProblem::from_io(error).of(file))?;
    first.truncate(filled);
    let format = FileFormat::of(&first);
    if mapping.needs_sheets {
        format.check_sheets(file)?;
    }
    let input = Digested::new(Cursor::new(first).chain(input));
    let whole = source_of(format, input, file, (mapping, columns))?;
    Ok(if mapping.skip_last == 0 { whole } else { Box::new(WithoutLast::new(whole, mapping.skip_last)) })
}

fn source_of(
    format: FileFormat,
    input: Digested,
    file: &str,
    (mapping, columns): (&Mapping, &[Column]),
) -> Result<Box<dyn RecordSource>, FileError> {
    if format == FileFormat::Json || format.is_workbook() {
        let names = columns.iter().map(|column| column.name).collect();
        return Ok(Box::new(TableRows::open(format, input, file, mapping, names)?));
    }
    let is_read = format.is_list() || (format.is_table() && !mapping.columns.is_empty());
    if !is_read {
        return Err(FileProblem::NotAList { format: format.label() }.of(file));
    }
    Ok(Box::new(Scanner::new(input, file, mapping.encoding, mapping.delimiter)?))
}

impl RecordSource for Scanner<Digested> {
    fn file(&self) -> &str {
        self.file()
    }

    fn format(&self) -> FileFormat {
        FileFormat::Text
    }

    fn delimiter(&self) -> u8 {
        self.delimiter()
    }

    fn encoding(&self) -> Encoding {
        self.encoding()
    }

    fn record(&self) -> &Record {
        self.record()
    }

    fn advance(&mut self) -> Advanced {
        self.advance()
    }

    fn advance_header(&mut self) -> Advanced {
        self.advance_header()
    }

    fn blanks(&self) -> u64 {
        self.blanks()
    }

    fn has_plain_texts(&self) -> bool {
        false
    }

    fn sha256(&self) -> [u8; 32] {
        self.input().sha256()
    }
}

/// The records of a file without the last ones below its header.
struct WithoutLast {
    all: Box<dyn RecordSource>,
    count: usize,
    has_header: bool,
    /// The records that can still be the last ones.
    waiting: VecDeque<(Record, Result<(), RecordFault>)>,
    record: Record,
}

impl WithoutLast {
    fn new(all: Box<dyn RecordSource>, count: usize) -> Self {
        Self { all, count, has_header: false, waiting: VecDeque::new(), record: Record::default() }
    }
}

impl RecordSource for WithoutLast {
    fn file(&self) -> &str {
        self.all.file()
    }

    fn format(&self) -> FileFormat {
        self.all.format()
    }

    fn delimiter(&self) -> u8 {
        self.all.delimiter()
    }

    fn encoding(&self) -> Encoding {
        self.all.encoding()
    }

    fn record(&self) -> &Record {
        if self.has_header { &self.record } else { self.all.record() }
    }

    fn advance(&mut self) -> Advanced {
        while self.waiting.len() <= self.count {
            let Some(cut) = self.all.advance()? else { return Ok(None) };
            self.waiting.push_back((self.all.record().clone(), cut));
        }
        let next = self.waiting.pop_front();
        Ok(next.map(|(record, cut)| {
            self.record = record;
            cut
        }))
    }

    fn advance_header(&mut self) -> Advanced {
        self.all.advance_header()
    }

    fn has_columns(&mut self, count: usize) {
        self.has_header = true;
        self.all.has_columns(count);
    }

    fn blanks(&self) -> u64 {
        self.all.blanks()
    }

    fn left_out(&self) -> u64 {
        u64::try_from(self.waiting.len()).unwrap_or(u64::MAX)
    }

    fn has_plain_texts(&self) -> bool {
        self.all.has_plain_texts()
    }

    fn sha256(&self) -> [u8; 32] {
        self.all.sha256()
    }
}
