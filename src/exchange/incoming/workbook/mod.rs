//! Rows out of a workbook: one sheet, by the values that its cells have, with no formula run.
//!
//! A workbook is read into memory, whole and packed; what it unpacks to is counted first, so that no file fills the memory.

mod beginning;
mod compound;
mod limits;
mod markup;
mod ods;
mod xls;
mod xlsx;

use std::io::{Cursor, Read};

use calamine::{Sheet, SheetType, SheetVisible};
use rust_decimal::Decimal;

use super::error::FileProblem;
use super::table::{Abandoned, RowSink, TableRow, TableValue};
use crate::credit::Day;
use limits::{LONGEST_ROW, MOST_COLUMNS, MOST_ROWS};

pub(super) use beginning::beginning;
pub(super) use limits::LARGEST;

/// Hands over the rows of a sheet, each with the number that the spreadsheet shows beside it: of the sheet with that name,
/// else of the first that is shown.
pub(super) fn read(
    input: &mut impl Read,
    sheet: Option<&str>,
    sink: &mut RowSink,
) -> Result<(), FileProblem> {
    let mut bytes = Vec::new();
    input.take(LARGEST + 1).read_to_end(&mut bytes).map_err(FileProblem::from_io)?;
    let mut rows = SheetRows { sink, number: 0, bytes: 0, values: Vec::new() };
    if compound::is_compound(&bytes) {
        return xls::read(bytes, sheet, &mut rows);
    }
    if limits::check(&bytes, LARGEST)? == limits::Kind::OpenDocument {
        return ods::read(Cursor::new(bytes), sheet, &mut rows);
    }
    xlsx::read(Cursor::new(bytes), sheet, &mut rows)
}

/// The names of the sheets that are shown, in their order.
pub(super) fn sheets(bytes: &[u8]) -> Result<Vec<String>, FileProblem> {
    let read = || {
        if compound::is_compound(bytes) {
            return xls::sheets(bytes.to_vec()).map(shown);
        }
        match limits::check(bytes, LARGEST)? {
            limits::Kind::OpenDocument => ods::sheets(Cursor::new(bytes)),
            limits::Kind::OfficeOpenXml => xlsx::sheets(Cursor::new(bytes)).map(shown),
        }
    };
    // On a thread of its own, as the rows are: the crates that read workbooks are not prepared for every damaged one.
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().name(super::table::THREAD.to_owned());
        let read = thread.spawn_scoped(scope, read).map_err(FileProblem::from_io)?;
        read.join().unwrap_or(Err(FileProblem::Spreadsheet))
    })
}

fn shown(sheets: Vec<Sheet>) -> Vec<String> {
    let is_shown =
        |sheet: &Sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible;
    sheets.into_iter().filter(is_shown).map(|sheet| sheet.name).collect()
}

/// The sheet with a name, whatever the case of its letters, else the first that is shown; none where none is.
fn chosen(sheets: &[Sheet], wanted: Option<&str>) -> Result<Option<String>, FileProblem> {
    let tables = || sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let Some(wanted) = wanted else {
        let shown = tables().find(|sheet| sheet.visible == SheetVisible::Visible);
        return Ok(shown.map(|sheet| sheet.name.clone()));
    };
    let named = tables().find(|sheet| sheet.name.to_lowercase() == wanted.to_lowercase());
    let missing = || FileProblem::SheetMissing {
        sheet: wanted.to_owned(),
        found: tables().map(|sheet| sheet.name.clone()).collect(),
    };
    named.map(|sheet| Some(sheet.name.clone())).ok_or_else(missing)
}

/// Why a sheet is not read to its end.
enum Ended {
    Failed(FileProblem),
    Abandoned,
}

impl Ended {
    fn problem(self) -> FileProblem {
        match self {
            Self::Failed(problem) => problem,
            Self::Abandoned => FileProblem::Spreadsheet,
        }
    }
}

impl From<FileProblem> for Ended {
    fn from(problem: FileProblem) -> Self {
        Self::Failed(problem)
    }
}

/// Makes rows of cells.
struct SheetRows<'a> {
    sink: &'a mut RowSink,
    /// The row of the values, counted from 0.
    number: u32,
    /// How much text is in them.
    bytes: usize,
    values: Vec<TableValue>,
}

impl SheetRows<'_> {
    /// Puts a value at a place, counted from 0, and hands over the row before where a new one begins.
    fn put(&mut self, (row, column): (u32, u32), value: TableValue) -> Result<(), Ended> {
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            return Err(FileProblem::TooLarge.into());
        }
        if row != self.number {
            self.hand_over().map_err(|Abandoned| Ended::Abandoned)?;
            self.number = row;
        }
        if let TableValue::Text(text) | TableValue::Formula(text) = &value {
            self.bytes += text.len();
        }
        if self.bytes > LONGEST_ROW {
            return Err(FileProblem::LineTooLong { line: u64::from(row) + 1 }.into());
        }
        let place = usize::try_from(column).unwrap_or(usize::MAX);
        // Cells without a value are not stored.
        if place >= self.values.len() {
            self.values.resize(place + 1, TableValue::Nothing);
        }
        if let Some(cell) = self.values.get_mut(place) {
            *cell = value;
        }
        Ok(())
    }

    /// Hands over the last row, after whatever ended the reading.
    fn end(&mut self, read: Result<(), Ended>) -> Result<(), FileProblem> {
        match read {
            Ok(()) => {
                _ = self.hand_over();
                Ok(())
            }
            Err(Ended::Abandoned) => Ok(()),
            Err(Ended::Failed(problem)) => Err(problem),
        }
    }

    fn hand_over(&mut self) -> Result<(), Abandoned> {
        self.bytes = 0;
        let values = std::mem::take(&mut self.values);
        self.sink.push(TableRow { number: u64::from(self.number) + 1, values: Ok(values) })
    }
}

/// The number to the 15 digits that a spreadsheet has of it: 0.1 + 0.2 is 0.3.
fn plain(number: f64) -> String {
    let shown = Decimal::from_scientific(&format!("{number:.14e}"));
    shown.map_or_else(|_| number.to_string(), |shown| shown.normalize().to_string())
}

/// The day of a cell that shows one; a time of day is left out.
fn day_of(at: calamine::ExcelDateTime) -> Option<Day> {
    if !at.is_datetime() {
        return None;
    }
    let (year, month, day, ..) = at.to_ymd_hms_milli();
    Day::from_ymd(i32::from(year), u32::from(month), u32::from(day)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_the_digits_that_a_spreadsheet_shows() {
        for (number, text) in [
            (0.1 + 0.2, "0.3"),
            (1234.5, "1234.5"),
            (-0.0, "0"),
            (1.0e6, "1000000"),
            (9_999_999_999_999.99, "9999999999999.99"),
            (0.000_001, "0.000001"),
            (33.33 * 3.0, "99.99"),
        ] {
            assert_eq!(plain(number), text);
        }
        assert_eq!(plain(1.0e30), "1000000000000000000000000000000");
        assert_eq!(plain(f64::NAN), "NaN");
    }
}
