//! The rows of a spreadsheet or of JSON, one at a time, as records of a text file with the same values would be.
//!
//! Both are read by crates that hand over rows in their own order of events, so that each is read on a thread of its own,
//! which waits while a few rows are not yet taken and ends when no one takes them any more.

use std::io::BufReader;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use super::error::{FileError, FileProblem};
use super::mapping::Formats;
use super::record::{Record, RecordFault};
use super::source::Digested;
use super::{json, workbook};
use crate::credit::Day;
use crate::exchange::line::line_of;

/// What is between the fields of the rejects file.
pub(super) const DELIMITER: u8 = b',';
/// The most rows that wait to be taken.
const MOST_WAITING: usize = 256;

/// A kind of file whose rows are not lines of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TableFormat {
    Json,
    /// A spreadsheet of Office Open XML.
    Workbook,
}

/// One value of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum TableValue {
    Nothing,
    Text(String),
    /// A number in plain notation.
    Number(String),
    Day(Day),
    YesNo(bool),
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
    rows: Receiver<Handed>,
    record: Record,
    /// How many fields each record has at least, once the header is known.
    width: usize,
    sha256: [u8; 32],
}

impl TableFormat {
    /// What the first bytes show; nothing where it is neither.
    pub(super) fn of(first: &[u8]) -> Option<Self> {
        if first.starts_with(b"PK\x03\x04") {
            return Some(Self::Workbook);
        }
        let text = first.strip_prefix(b"\xef\xbb\xbf").unwrap_or(first).trim_ascii_start();
        let inner = text.strip_prefix(b"[").map(<[u8]>::trim_ascii_start);
        let is_json = text.starts_with(b"{") || inner.is_some_and(|inner| inner.starts_with(b"{"));
        is_json.then_some(Self::Json)
    }

    fn read(
        self,
        input: Digested,
        columns: &[&'static str],
        sink: &mut RowSink,
    ) -> Result<[u8; 32], FileProblem> {
        let mut input = BufReader::new(input);
        match self {
            Self::Json => json::read(&mut input, columns, sink)?,
            Self::Workbook => workbook::read(&mut input, sink)?,
        }
        // The rest of the file, of which nothing is read, has a share in its digest.
        std::io::copy(&mut input, &mut std::io::sink()).map_err(FileProblem::from_io)?;
        Ok(input.get_ref().sha256())
    }
}

impl RowSink {
    pub(super) fn push(&mut self, row: TableRow) -> Result<(), Abandoned> {
        self.0.send(Handed::Row(row)).map_err(|_| Abandoned)
    }
}

impl TableRows {
    /// Begins to read; `columns` are the canonical ones, those of a list without rows.
    pub(super) fn open(
        format: TableFormat,
        input: Digested,
        file: &str,
        columns: Vec<&'static str>,
    ) -> Result<Self, FileError> {
        let (sender, rows) = sync_channel(MOST_WAITING);
        let read = move || {
            let end = match format.read(input, &columns, &mut RowSink(sender.clone())) {
                Ok(sha256) => Handed::End(sha256),
                Err(problem) => Handed::Failed(problem),
            };
            // Where it fails no one is interested.
            _ = sender.send(end);
        };
        let thread = thread::Builder::new().name("table".to_owned()).spawn(read);
        thread.map_err(|error| FileProblem::from_io(error).of(file))?;
        Ok(Self { file: file.to_owned(), rows, record: Record::default(), width: 0, sha256: [0; 32] })
    }

    pub(super) fn file(&self) -> &str {
        &self.file
    }

    pub(super) const fn record(&self) -> &Record {
        &self.record
    }

    /// SHA-256 of the file, once there are no more rows.
    pub(super) const fn sha256(&self) -> [u8; 32] {
        self.sha256
    }

    /// Fills shorter records up: a spreadsheet stores no empty cells.
    pub(super) const fn fill_up_to(&mut self, width: usize) {
        self.width = width;
    }

    /// Goes to the next row that is not blank; nothing at the end. Its values are written as `formats` read them.
    pub(super) fn advance(
        &mut self,
        formats: &Formats,
    ) -> Result<Option<Result<(), RecordFault>>, FileError> {
        loop {
            let row = match self.rows.recv() {
                Ok(Handed::Row(row)) => row,
                Ok(Handed::End(sha256)) => {
                    self.sha256 = sha256;
                    return Ok(None);
                }
                Ok(Handed::Failed(problem)) => return Err(problem.of(&self.file)),
                // The thread ended in the middle: a damaged file that the crate that reads it was not prepared for.
                Err(_) => return Err(FileProblem::Spreadsheet.of(&self.file)),
            };
            self.record.begin(row.number);
            match row.values {
                Ok(values) => {
                    let mut fields: Vec<String> =
                        values.into_iter().map(|value| formats.text_of(value)).collect();
                    if fields.iter().all(|field| field.trim().is_empty()) {
                        continue;
                    }
                    fields.resize(fields.len().max(self.width), String::new());
                    let line = line_of(fields.iter().map(String::as_str), DELIMITER);
                    self.record.receive_fields(line, DELIMITER);
                    return Ok(Some(Ok(())));
                }
                Err(fault) => {
                    self.record.receive_fields(String::new(), DELIMITER);
                    self.record.clear_fields();
                    return Ok(Some(Err(fault)));
                }
            }
        }
    }
}
