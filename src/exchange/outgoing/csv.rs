//! CSV in the desk's own notation: canonical headers, ISO days, plain amounts, UTF-8.

use std::borrow::Cow;
use std::io::Write;

use super::error::WriteError;
use super::table::{Cell, Table};
use crate::exchange::guard::guarded;
use crate::exchange::line::line_of;
use crate::sanitize::sanitize;

pub(super) struct CsvSheet<W: Write> {
    out: W,
    delimiter: u8,
}

impl<W: Write> CsvSheet<W> {
    pub(super) fn start(out: W, table: &Table) -> Result<Self, WriteError> {
        let mut sheet = Self { out, delimiter: table.mark };
        let names: Vec<Cow<'_, str>> = table.fields.iter().map(|field| safe(&field.key)).collect();
        sheet.line(&names)?;
        Ok(sheet)
    }

    pub(super) fn row(&mut self, cells: &[Cell]) -> Result<(), WriteError> {
        let texts: Vec<Cow<'_, str>> = cells.iter().map(text).collect();
        self.line(&texts)
    }

    pub(super) fn finish(self) -> W {
        self.out
    }

    fn line(&mut self, fields: &[Cow<'_, str>]) -> Result<(), WriteError> {
        let mut line = line_of(fields.iter().map(AsRef::as_ref), self.delimiter);
        line.push('\n');
        Ok(self.out.write_all(line.as_bytes())?)
    }
}

fn text(cell: &Cell) -> Cow<'_, str> {
    match cell {
        Cell::Text(text) => safe(text),
        Cell::Money(amount, currency) => Cow::Owned(amount.plain(*currency)),
        Cell::Day(day) => Cow::Owned(day.to_string()),
        Cell::Count(count) => Cow::Owned(count.to_string()),
        Cell::YesNo(true) => Cow::Borrowed("yes"),
        Cell::YesNo(false) => Cow::Borrowed("no"),
        Cell::Decimal(number) => Cow::Borrowed(number),
        Cell::Nothing => Cow::Borrowed(""),
    }
}

/// A text that a terminal and a spreadsheet show instead of obeying; reading our own files takes the apostrophe off again.
pub(super) fn safe(text: &str) -> Cow<'_, str> {
    guarded(sanitize(text))
}
