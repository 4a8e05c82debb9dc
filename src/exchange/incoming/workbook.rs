//! Rows out of a spreadsheet: the first sheet that is shown, by the values that its cells have, with no formula run.

use std::io::{Cursor, Read, Seek};

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use rust_decimal::Decimal;
use zip::ZipArchive;

use super::error::FileProblem;
use super::table::{Abandoned, RowSink, TableRow, TableValue};
use crate::credit::Day;

/// The most bytes of a file, as it is and unpacked.
const LARGEST: u64 = 512 << 20;
/// The most rows and columns of a sheet: a cell that says it is farther out would fill the memory with empty ones.
const MOST_ROWS: u32 = 1 << 20;
const MOST_COLUMNS: u32 = 1 << 14;

/// Hands over the rows of the sheet, each with the number that the spreadsheet shows beside it.
pub(super) fn read(input: &mut impl Read, sink: &mut RowSink) -> Result<(), FileProblem> {
    let mut bytes = Vec::new();
    input.take(LARGEST + 1).read_to_end(&mut bytes).map_err(FileProblem::from_io)?;
    check_size(&bytes, LARGEST)?;
    read_sheet(Cursor::new(bytes), sink)
}

impl From<XlsxError> for FileProblem {
    fn from(_: XlsxError) -> Self {
        Self::Spreadsheet
    }
}

/// Refuses what is larger than the memory that a file may take: a small file can be packed so that it fills any.
fn check_size(bytes: &[u8], largest: u64) -> Result<(), FileProblem> {
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| FileProblem::Spreadsheet)?;
    let mut room = largest.checked_sub(size).ok_or(FileProblem::TooLarge)?;
    for index in 0..archive.len() {
        // Counted while it is unpacked: the size that the archive itself gives may be anything.
        let part = archive.by_index(index).map_err(|_| FileProblem::Spreadsheet)?;
        let copied = std::io::copy(&mut part.take(room + 1), &mut std::io::sink());
        let unpacked = copied.map_err(|_| FileProblem::Spreadsheet)?;
        room = room.checked_sub(unpacked).ok_or(FileProblem::TooLarge)?;
    }
    Ok(())
}

fn read_sheet(file: impl Read + Seek, sink: &mut RowSink) -> Result<(), FileProblem> {
    let mut workbook = Xlsx::new(file)?;
    let mut sheets = workbook.sheets_metadata().iter();
    let first =
        sheets.find(|sheet| sheet.visible == SheetVisible::Visible && sheet.typ == SheetType::WorkSheet);
    let Some(name) = first.map(|sheet| sheet.name.clone()) else { return Ok(()) };
    let mut cells = workbook.worksheet_cells_reader(&name)?;
    let (mut number, mut values) = (0, Vec::new());
    while let Some(cell) = cells.next_cell()? {
        let (row, column) = cell.get_position();
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            return Err(FileProblem::TooLarge);
        }
        if row != number {
            let values = std::mem::take(&mut values);
            if let Err(Abandoned) = push(number, values, sink) {
                return Ok(());
            }
            number = row;
        }
        let place = usize::try_from(column).unwrap_or(usize::MAX);
        // Cells without a value are not stored.
        values.resize(place, TableValue::Nothing);
        values.push(value_of(cell.get_value()));
    }
    _ = push(number, values, sink);
    Ok(())
}

/// Hands over a row by its index.
fn push(index: u32, values: Vec<TableValue>, sink: &mut RowSink) -> Result<(), Abandoned> {
    sink.push(TableRow { number: u64::from(index) + 1, values: Ok(values) })
}

fn value_of(value: &DataRef<'_>) -> TableValue {
    match value {
        DataRef::Empty => TableValue::Nothing,
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            TableValue::Text(text.clone())
        }
        DataRef::SharedString(text) => TableValue::Text((*text).to_owned()),
        DataRef::Int(number) => TableValue::Number(number.to_string()),
        DataRef::Float(number) => TableValue::Number(plain(*number)),
        DataRef::Bool(yes) => TableValue::YesNo(*yes),
        DataRef::DateTime(at) => {
            day_of(*at).map_or_else(|| TableValue::Number(plain(at.as_f64())), TableValue::Day)
        }
        DataRef::Error(error) => TableValue::Text(error.to_string()),
    }
}

/// The day of a cell that shows one; a time of day is left out.
fn day_of(at: ExcelDateTime) -> Option<Day> {
    if !at.is_datetime() {
        return None;
    }
    let (year, month, day, ..) = at.to_ymd_hms_milli();
    Day::from_ymd(i32::from(year), u32::from(month), u32::from(day)).ok()
}

/// The number to the 15 digits that a spreadsheet has of it: 0.1 + 0.2 is 0.3.
fn plain(number: f64) -> String {
    let shown = Decimal::from_scientific(&format!("{number:.14e}"));
    shown.map_or_else(|_| number.to_string(), |shown| shown.normalize().to_string())
}

#[cfg(test)]
mod tests {
    use std::io::Write;

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
        ] {
            assert_eq!(plain(number), text);
        }
        assert_eq!(plain(1.0e30), "1000000000000000000000000000000");
        assert_eq!(plain(f64::NAN), "NaN");
    }

    #[test]
    fn what_is_small_only_while_it_is_packed_is_refused() {
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        archive.start_file("zeros", zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(&vec![0; 1 << 20]).unwrap();
        let bytes = archive.finish().unwrap().into_inner();
        assert!(bytes.len() < 1 << 15);
        assert!(check_size(&bytes, 1 << 21).is_ok());
        assert!(matches!(check_size(&bytes, 1 << 20), Err(FileProblem::TooLarge)));
        assert!(matches!(check_size(&bytes, 1 << 10), Err(FileProblem::TooLarge)));
        assert!(matches!(check_size(b"PK\x03\x04rest", 1 << 20), Err(FileProblem::Spreadsheet)));
    }
}
