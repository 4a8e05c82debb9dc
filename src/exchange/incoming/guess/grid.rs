//! The rows of a sample as they are in the file, before anyone says what they mean.

use std::borrow::Cow;
use std::io::Cursor;

use crate::exchange::incoming::encoding::Encoding;
use crate::exchange::incoming::error::FileError;
use crate::exchange::incoming::format::FileFormat;
use crate::exchange::incoming::mapping::Mapping;
use crate::exchange::incoming::scan::Scanner;
use crate::exchange::incoming::source::Digested;
use crate::exchange::incoming::table::{TableRows, TableValue};

use super::sample::Sample;

/// The most rows that are looked at.
const MOST_ROWS: usize = 3000;
/// The most bytes that they take: a small file can have very long rows.
const MOST_BYTES: usize = 64 << 20;

/// Rows of a sample.
pub(super) struct Grid {
    pub(super) rows: Vec<GridRow>,
    pub(super) encoding: Option<Encoding>,
}

/// Rows that are gathered until they are enough.
#[derive(Default)]
struct Gathered {
    rows: Vec<GridRow>,
    bytes: usize,
}

/// One row that has something in it.
pub(super) struct GridRow {
    /// Its line, or its number in the workbook.
    pub(super) line: u64,
    pub(super) cells: Vec<TableValue>,
}

impl Grid {
    /// The rows of a text with that between its fields.
    pub(super) fn of_text(
        sample: &Sample,
        (delimiter, encoding): (u8, Option<Encoding>),
        file: &str,
    ) -> Result<Self, FileError> {
        let input = Cursor::new(&*sample.bytes);
        let mut scanner = Scanner::new(input, file, encoding, Some(delimiter))?;
        let mut rows = Gathered::default();
        while !rows.are_enough()
            && let Some(cut) = scanner.advance()?
        {
            if cut.is_ok() {
                let record = scanner.record();
                let cells = record.fields().map(|field| TableValue::Text(field.trim().to_owned())).collect();
                rows.push(GridRow { line: record.line(), cells });
            }
        }
        let encoding = scanner.encoding();
        Ok(Self { rows: rows.rows, encoding: Some(encoding).filter(|encoding| *encoding != Encoding::Utf8) })
    }

    /// The rows of a sheet of a workbook, or of JSON.
    pub(super) fn of_table(sample: &Sample, sheet: Option<&str>, file: &str) -> Result<Self, FileError> {
        let mapping = Mapping { sheet: sheet.map(str::to_owned), ..Mapping::default() };
        let input = Digested::new(sample.open());
        let mut table = TableRows::open(sample.format, input, file, &mapping, Vec::new())?;
        let mut rows = Gathered::default();
        while !rows.are_enough() {
            let row = match table.next_row() {
                Ok(Some(row)) => row,
                Ok(None) => break,
                // The end of a beginning is where it was cut off.
                Err(_) if sample.is_part && sample.format == FileFormat::Json && !rows.rows.is_empty() => {
                    break;
                }
                Err(error) => return Err(error),
            };
            let cells = row.values.unwrap_or_default();
            if cells.iter().any(|cell| !text_of(cell).trim().is_empty()) {
                rows.push(GridRow { line: row.number, cells });
            }
        }
        Ok(Self { rows: rows.rows, encoding: None })
    }
}

impl Gathered {
    fn are_enough(&self) -> bool {
        self.rows.len() >= MOST_ROWS || self.bytes >= MOST_BYTES
    }

    fn push(&mut self, row: GridRow) {
        let texts: usize = row.cells.iter().map(|cell| text_of(cell).len()).sum();
        self.bytes += texts + row.cells.len() * size_of::<TableValue>();
        self.rows.push(row);
    }
}

impl GridRow {
    pub(super) fn cell(&self, column: usize) -> &TableValue {
        self.cells.get(column).unwrap_or(&TableValue::Nothing)
    }

    pub(super) fn text(&self, column: usize) -> Cow<'_, str> {
        text_of(self.cell(column))
    }
}

/// A cell as people would read it.
pub(super) fn text_of(cell: &TableValue) -> Cow<'_, str> {
    match cell {
        TableValue::Nothing => Cow::Borrowed(""),
        TableValue::Text(text) | TableValue::Number(text) | TableValue::Formula(text) => {
            Cow::Borrowed(text.trim())
        }
        TableValue::Day(day) => Cow::Owned(day.to_string()),
        TableValue::YesNo(yes) => Cow::Borrowed(if *yes { "yes" } else { "no" }),
    }
}
