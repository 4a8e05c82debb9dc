//! CSV in the desk's own notation: canonical headers, ISO days, plain amounts, UTF-8.

use std::borrow::Cow;
use std::io::Write;

use super::error::WriteError;
use super::table::{Cell, Table};
use crate::exchange::incoming::is_guarded;
use crate::harmless::harmless;

pub(super) struct CsvSheet<W: Write> {
    writer: ::csv::Writer<W>,
}

impl<W: Write> CsvSheet<W> {
    pub(super) fn start(out: W, table: &Table) -> Result<Self, WriteError> {
        let mut writer = ::csv::WriterBuilder::new().delimiter(table.mark).from_writer(out);
        writer.write_record(table.fields.iter().map(|field| field.key.as_ref()))?;
        Ok(Self { writer })
    }

    pub(super) fn row(&mut self, cells: &[Cell]) -> Result<(), WriteError> {
        for cell in cells {
            self.writer.write_field(text(cell).as_bytes())?;
        }
        self.writer.write_record(None::<&[u8]>)?;
        Ok(())
    }

    pub(super) fn finish(self) -> Result<W, WriteError> {
        self.writer.into_inner().map_err(|error| error.into_error().into())
    }
}

fn text(cell: &Cell) -> Cow<'_, str> {
    match cell {
        Cell::Text(text) => guarded(text),
        Cell::Money(amount, currency) => Cow::Owned(amount.plain(*currency)),
        Cell::Day(day) => Cow::Owned(day.to_string()),
        Cell::Count(count) => Cow::Owned(count.to_string()),
        Cell::YesNo(true) => Cow::Borrowed("yes"),
        Cell::YesNo(false) => Cow::Borrowed("no"),
        Cell::Decimal(number) => Cow::Borrowed(number),
        Cell::Nothing => Cow::Borrowed(""),
    }
}

/// A text that a spreadsheet shows instead of running; reading our own files takes the apostrophe off again.
pub(super) fn guarded(text: &str) -> Cow<'_, str> {
    let text = harmless(text);
    if is_guarded(&text) { Cow::Owned(format!("'{text}")) } else { text }
}
