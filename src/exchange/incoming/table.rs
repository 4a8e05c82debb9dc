//! The rows of a workbook or of JSON, one at a time, as records of a text file with the same values would be.
//!
//! Both are read by crates that hand over rows in their own order of events, so that each is read on a thread of its own,
//! which waits while a few rows are not yet taken and ends when no one takes them any more.

use std::io::BufReader;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use super::encoding::Encoding;
use super::error::{FileError, FileProblem};
use super::format::FileFormat;
use super::mapping::{Formats, Mapping};
use super::record::{Record, RecordFault};
use super::records::{Advanced, RecordSource};
use super::source::Digested;
use super::{json, workbook};
use crate::credit::Day;
use crate::exchange::line::line_of;

/// The name of the threads on which files are read by crates that may break down on damaged ones.
pub(super) const THREAD: &str = "table";
/// What is between the fields of the rejects file.
const DELIMITER: u8 = b',';
/// The most rows that wait to be taken.
const MOST_WAITING: usize = 64;

/// One value of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum TableValue {
    Nothing,
    Text(String),
    /// A number in plain notation.
    Number(String),
    Day(Day),
    YesNo(bool),
    /// A formula whose value is not in the file.
    Formula(String),
}

/// A row: its number in the file, counted from 1, and its values.
pub(super) struct TableRow {
    pub(super) number: u64,
    pub(super) values: Result<Vec<TableValue>, RecordFault>,
}

/// What the thread hands over.
enum Handed {
    Row(TableRow),
    /// All rows were handed over; SHA-256 of the file.
    End([u8; 32]),
    Failed(FileProblem),
}

/// No one takes rows any more.
pub(super) struct Abandoned;

/// Takes the rows that are read.
pub(super) struct RowSink(SyncSender<Handed>);

/// The rows of a file, one at a time.
pub(super) struct TableRows {
    file: String,
    format: FileFormat,
    rows: Receiver<Handed>,
    record: Record,
    /// How values are written into the fields of a record: as they are read from them.
    formats: Formats,
    /// How many fields each record has at least, once the header is known.
    width: usize,
    blanks: u64,
    /// The number of the row before.
    number: u64,
    sha256: [u8; 32],
}

impl RowSink {
    pub(super) fn push(&mut self, row: TableRow) -> Result<(), Abandoned> {
        self.0.send(Handed::Row(row)).map_err(|_| Abandoned)
    }
}

/// Reads all rows of a file; SHA-256 of it.
fn read(
    format: FileFormat,
    input: Digested,
    (columns, sheet): (&[&'static str], Option<&str>),
    sink: &mut RowSink,
) -> Result<[u8; 32], FileProblem> {
    let mut input = BufReader::new(input);
    if format == FileFormat::Json {
        json::read(&mut input, columns, sink)?;
    } else {
        workbook::read(&mut input, sheet, sink)?;
    }
    // The rest of the file, of which nothing is read, has a share in its digest.
    std::io::copy(&mut input, &mut std::io::sink()).map_err(FileProblem::from_io)?;
    Ok(input.get_ref().sha256())
}

impl TableRows {
    /// Begins to read; `columns` are the canonical ones, those of a list without rows.
    pub(super) fn open(
        format: FileFormat,
        input: Digested,
        file: &str,
        mapping: &Mapping,
        columns: Vec<&'static str>,
    ) -> Result<Self, FileError> {
        let (sender, rows) = sync_channel(MOST_WAITING);
        let sheet = mapping.sheet.clone();
        let read = move || {
            let what = (columns.as_slice(), sheet.as_deref());
            let end = match read(format, input, what, &mut RowSink(sender.clone())) {
                Ok(sha256) => Handed::End(sha256),
                Err(problem) => Handed::Failed(problem),
            };
            // Where it fails no one is interested.
            _ = sender.send(end);
        };
        let thread = thread::Builder::new().name(THREAD.to_owned()).spawn(read);
        thread.map_err(|error| FileProblem::from_io(error).of(file))?;
        Ok(Self {
            file: file.to_owned(),
            format,
            rows,
            record: Record::default(),
            formats: mapping.formats.clone(),
            width: 0,
            blanks: 0,
            number: 0,
            sha256: [0; 32],
        })
    }

    /// The next row as it is in the file, blank or not; nothing at the end.
    pub(super) fn next_row(&mut self) -> Result<Option<TableRow>, FileError> {
        match self.rows.recv() {
            Ok(Handed::Row(row)) => Ok(Some(row)),
            Ok(Handed::End(sha256)) => {
                self.sha256 = sha256;
                Ok(None)
            }
            Ok(Handed::Failed(problem)) => Err(problem.of(&self.file)),
            // The thread ended in the middle: a damaged file that the crate that reads it was not prepared for.
            Err(_) => Err(FileProblem::Spreadsheet.of(&self.file)),
        }
    }

    /// The values as the fields of the record; false where there is nothing in them.
    fn receive(&mut self, values: Vec<TableValue>) -> bool {
        let is_formula = |value: &TableValue| matches!(value, TableValue::Formula(_));
        let uncomputed =
            (0..).zip(&values).filter(|(_, value)| is_formula(value)).map(|(at, _)| at).collect();
        let mut fields: Vec<String> = values.into_iter().map(|value| self.formats.text_of(value)).collect();
        if fields.iter().all(|field| field.trim().is_empty()) {
            return false;
        }
        fields.resize(fields.len().max(self.width), String::new());
        let line = line_of(fields.iter().map(String::as_str), DELIMITER);
        self.record.receive_fields(line, DELIMITER, uncomputed);
        true
    }
}

impl RecordSource for TableRows {
    fn file(&self) -> &str {
        &self.file
    }

    fn format(&self) -> FileFormat {
        self.format
    }

    fn delimiter(&self) -> u8 {
        DELIMITER
    }

    fn encoding(&self) -> Encoding {
        Encoding::Utf8
    }

    fn record(&self) -> &Record {
        &self.record
    }

    fn advance(&mut self) -> Advanced {
        while let Some(row) = self.next_row()? {
            // A spreadsheet stores no empty rows.
            self.blanks += row.number.saturating_sub(self.number + 1);
            self.number = row.number;
            self.record.begin(row.number);
            match row.values {
                Ok(values) => {
                    if self.receive(values) {
                        return Ok(Some(Ok(())));
                    }
                    self.blanks += 1;
                }
                Err(fault) => {
                    self.record.receive_fields(String::new(), DELIMITER, Vec::new());
                    self.record.clear_fields();
                    return Ok(Some(Err(fault)));
                }
            }
        }
        Ok(None)
    }

    /// Fills shorter records up: a spreadsheet stores no empty cells.
    fn has_columns(&mut self, count: usize) {
        self.width = count;
    }

    fn blanks(&self) -> u64 {
        self.blanks
    }

    fn has_plain_texts(&self) -> bool {
        true
    }

    fn sha256(&self) -> [u8; 32] {
        self.sha256
    }
}
