//! The records of a file, whatever kind of file it is.

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
    let input = Digested::new(Cursor::new(first).chain(input));
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
