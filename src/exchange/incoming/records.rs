//! The records of a file, whatever kind of file it is.

use std::io::{Cursor, Read};

use super::cells::Column;
use super::error::{FileError, FileProblem};
use super::mapping::{Formats, Mapping};
use super::record::{Record, RecordFault};
use super::scan::Scanner;
use super::source::{Digested, Encoding, FIRST, read_up_to};
use super::table::{DELIMITER, TableFormat, TableRows};

/// The records of a file, one at a time.
pub(super) enum Records {
    /// Lines of a text file, split at its delimiter.
    Text(Box<Scanner<Digested>>),
    /// The rows of JSON or a spreadsheet, whose values are written as the formats read them.
    Table(Box<TableRows>, Formats),
}

impl Records {
    /// Finds out from the first bytes what the file is.
    pub(super) fn open(
        mut input: impl Read + Send + 'static,
        file: &str,
        mapping: &Mapping,
        columns: &[Column],
    ) -> Result<Self, FileError> {
        let mut first = vec![0; FIRST];
        let filled =
            read_up_to(&mut input, &mut first).map_err(|error| FileProblem::from_io(error).of(file))?;
        first.truncate(filled);
        let format = TableFormat::of(&first);
        let input = Digested::new(Cursor::new(first).chain(input));
        Ok(match format {
            None => Self::Text(Box::new(Scanner::new(input, file, mapping.encoding, mapping.delimiter)?)),
            Some(format) => {
                let names = columns.iter().map(|column| column.name).collect();
                Self::Table(Box::new(TableRows::open(format, input, file, names)?), mapping.formats.clone())
            }
        })
    }

    /// What messages call the file.
    pub(super) fn file(&self) -> &str {
        match self {
            Self::Text(scanner) => scanner.file(),
            Self::Table(rows, _) => rows.file(),
        }
    }

    /// What is between the fields of a record as it was received.
    pub(super) const fn delimiter(&self) -> u8 {
        match self {
            Self::Text(scanner) => scanner.delimiter(),
            Self::Table(..) => DELIMITER,
        }
    }

    pub(super) const fn encoding(&self) -> Encoding {
        match self {
            Self::Text(scanner) => scanner.encoding(),
            Self::Table(..) => Encoding::Utf8,
        }
    }

    pub(super) const fn record(&self) -> &Record {
        match self {
            Self::Text(scanner) => scanner.record(),
            Self::Table(rows, _) => rows.record(),
        }
    }

    /// Whether the apostrophes before its texts are a part of them: only a text file needs ours.
    pub(super) const fn has_plain_texts(&self) -> bool {
        match self {
            Self::Text(_) => false,
            Self::Table(..) => true,
        }
    }

    /// Goes to the next record as [`Self::advance`] does, for a header.
    pub(super) fn advance_header(&mut self) -> Result<Option<Result<(), RecordFault>>, FileError> {
        match self {
            Self::Text(scanner) => scanner.advance_header(),
            Self::Table(rows, formats) => rows.advance(formats),
        }
    }

    /// Goes to the next record that is not blank; nothing at the end of the file.
    pub(super) fn advance(&mut self) -> Result<Option<Result<(), RecordFault>>, FileError> {
        match self {
            Self::Text(scanner) => scanner.advance(),
            Self::Table(rows, formats) => rows.advance(formats),
        }
    }

    /// The header is known: it has so many columns.
    pub(super) const fn has_columns(&mut self, count: usize) {
        match self {
            Self::Text(_) => {}
            Self::Table(rows, _) => rows.fill_up_to(count),
        }
    }

    /// SHA-256 of what was read of the file: of all of it once there are no more records.
    pub(super) fn sha256(&self) -> [u8; 32] {
        match self {
            Self::Text(scanner) => scanner.input().sha256(),
            Self::Table(rows, _) => rows.sha256(),
        }
    }
}
