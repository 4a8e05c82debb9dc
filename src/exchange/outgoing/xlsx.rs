//! A spreadsheet: real numbers and real dates under a bold header that stays in sight.

use std::io::Write;

use chrono::Datelike;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::error::WriteError;
use super::table::{Cell, FieldKind, Table};
use crate::credit::Day;
use crate::exchange::guard::is_formula;
use crate::sanitize::sanitize;

/// Rows of a sheet, the header included.
const MOST_ROWS: u32 = 1_048_576;
/// Letters of a cell.
const LONGEST_TEXT: usize = 32_767;
/// The digits that a spreadsheet has of a number.
const MOST_DIGITS: usize = 15;

pub(super) struct XlsxSheet {
    workbook: Workbook,
    row: u32,
    day: Format,
    /// Of a text that would be run once its cell has been edited.
    quoted: Format,
    /// The number format of each count of decimals, from none to ten.
    amounts: [Format; 11],
    numbers: [Format; 11],
}

impl XlsxSheet {
    pub(super) fn start(table: &Table) -> Result<Self, WriteError> {
        let mut workbook = Workbook::new();
        let bold = Format::new().set_bold();
        // Rows go to a file as they come; only the present one is in memory.
        let sheet = workbook.add_worksheet_with_constant_memory()?;
        sheet.set_name(table.name)?;
        sheet.set_freeze_panes(1, 0)?;
        for (column, field) in (0_u16..).zip(&table.fields) {
            sheet.set_column_width(column, width(field.kind))?;
        }
        for (column, field) in (0_u16..).zip(&table.fields) {
            sheet.write_string_with_format(0, column, sanitize(&field.key), &bold)?;
        }
        Ok(Self {
            workbook,
            row: 1,
            quoted: Format::new().set_quote_prefix(),
            day: Format::new().set_num_format("yyyy-mm-dd"),
            amounts: number_formats("#,##0"),
            numbers: number_formats("0"),
        })
    }

    pub(super) fn row(&mut self, cells: &[Cell]) -> Result<(), WriteError> {
        if self.row >= MOST_ROWS {
            return Err(WriteError::TooManyRows { most: MOST_ROWS });
        }
        let sheet = self.workbook.worksheet_from_index(0)?;
        for (column, cell) in (0_u16..).zip(cells) {
            let place = (self.row, column);
            match cell {
                Cell::Text(text) => write_text(sheet, place, text, &self.quoted)?,
                Cell::Money(amount, currency) => {
                    let plain = amount.plain(*currency);
                    write_number(sheet, place, &plain, self.amounts.get(decimals(&plain)))?;
                }
                Cell::Decimal(number) => {
                    write_number(sheet, place, number, self.numbers.get(decimals(number)))?;
                }
                Cell::Day(day) => {
                    sheet.write_datetime_with_format(place.0, place.1, excel_day(*day)?, &self.day)?;
                }
                Cell::Count(count) => write_number(sheet, place, &count.to_string(), self.numbers.first())?,
                Cell::YesNo(yes) => {
                    sheet.write_boolean(place.0, place.1, *yes)?;
                }
                Cell::Nothing => {}
            }
        }
        self.row += 1;
        Ok(())
    }

    pub(super) fn finish<W: Write + Send>(mut self, mut out: W) -> Result<W, WriteError> {
        self.workbook.save_to_writer(&mut out)?;
        Ok(out)
    }
}

fn number_formats(whole: &str) -> [Format; 11] {
    std::array::from_fn(|decimals| {
        let point = if decimals == 0 { "" } else { "." };
        Format::new().set_num_format(format!("{whole}{point}{}", "0".repeat(decimals)))
    })
}

const fn width(kind: FieldKind) -> f64 {
    match kind {
        FieldKind::Text => 32.0,
        FieldKind::Code | FieldKind::Amount => 16.0,
        FieldKind::Day => 12.0,
        FieldKind::Number => 10.0,
    }
}

/// A number where it has a format to show it and is exact so, else its text.
fn write_number(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    plain: &str,
    format: Option<&Format>,
) -> Result<(), XlsxError> {
    let digits = plain.bytes().filter(u8::is_ascii_digit).count();
    let number = plain.parse::<f64>().ok().filter(|_| digits <= MOST_DIGITS);
    match (number.filter(|number| number.is_finite()), format) {
        // A spreadsheet has no other numbers than binary ones; the shown decimals are exact.
        (Some(number), Some(format)) => sheet.write_number_with_format(row, column, number, format)?,
        (_, _) => sheet.write_string(row, column, sanitize(plain))?,
    };
    Ok(())
}

fn write_text(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    text: &str,
    quoted: &Format,
) -> Result<(), XlsxError> {
    let text = sanitize(text);
    let end = text.char_indices().nth(LONGEST_TEXT).map_or(text.len(), |(end, _)| end);
    let shown = text.get(..end).unwrap_or_default();
    if is_formula(shown) {
        sheet.write_string_with_format(row, column, shown, quoted)?;
    } else {
        sheet.write_string(row, column, shown)?;
    }
    Ok(())
}

fn decimals(plain: &str) -> usize {
    plain.split_once('.').map_or(0, |(_, fraction)| fraction.len())
}

fn excel_day(day: Day) -> Result<ExcelDateTime, XlsxError> {
    let date = day.date();
    // The desk's calendar ends with the year 9999, as the spreadsheet's does.
    let year = u16::try_from(date.year()).unwrap_or(u16::MAX);
    let month = u8::try_from(date.month()).unwrap_or(u8::MAX);
    ExcelDateTime::from_ymd(year, month, u8::try_from(date.day()).unwrap_or(u8::MAX))
}
