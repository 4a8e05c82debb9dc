//! Workbooks of Office Open XML.

use std::io::{Read, Seek};

use calamine::{DataRef, Reader, Sheet, Xlsx, XlsxError};

use super::{Ended, FileProblem, SheetRows, TableValue, chosen, day_of, plain};

impl From<XlsxError> for FileProblem {
    fn from(error: XlsxError) -> Self {
        if matches!(error, XlsxError::Password) { Self::Encrypted } else { Self::Spreadsheet }
    }
}

impl From<XlsxError> for Ended {
    fn from(error: XlsxError) -> Self {
        Self::Failed(error.into())
    }
}

pub(super) fn sheets(file: impl Read + Seek) -> Result<Vec<Sheet>, FileProblem> {
    Ok(Xlsx::new(file)?.sheets_metadata().to_vec())
}

/// Hands over the rows of a sheet.
pub(super) fn read(
    file: impl Read + Seek,
    sheet: Option<&str>,
    rows: &mut SheetRows<'_>,
) -> Result<(), FileProblem> {
    let mut workbook = Xlsx::new(file)?;
    let Some(sheet) = chosen(workbook.sheets_metadata(), sheet)? else { return Ok(()) };
    let read = read_sheet(&mut workbook, &sheet, rows);
    rows.end(read)
}

fn read_sheet(
    workbook: &mut Xlsx<impl Read + Seek>,
    sheet: &str,
    rows: &mut SheetRows<'_>,
) -> Result<(), Ended> {
    let mut cells = workbook.worksheet_cells_reader(sheet)?;
    while let Some(cell) = cells.next_cell_with_formula_metadata()? {
        let value = match (&cell.value, cell.formula) {
            (DataRef::Empty, Some(_)) => TableValue::Formula("=".to_owned()),
            (value, _) => value_of(value),
        };
        rows.put(cell.pos, value)?;
    }
    Ok(())
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
