//! JSON: one object with the facts and an array of rows under the table's name.

use std::borrow::Cow;
use std::io::Write;

use super::error::WriteError;
use super::table::{Cell, Table};
use crate::sanitize::write_json;

pub(super) struct JsonSheet<W: Write> {
    out: W,
    keys: Vec<Cow<'static, str>>,
    has_rows: bool,
}

impl<W: Write> JsonSheet<W> {
    pub(super) fn start(mut out: W, table: &Table) -> Result<Self, WriteError> {
        out.write_all(b"{")?;
        for (key, cell) in &table.facts {
            pair(&mut out, key, cell)?;
            out.write_all(b",")?;
        }
        write_json(&mut out, &table.name)?;
        out.write_all(b":[")?;
        Ok(Self { out, keys: table.fields.iter().map(|field| field.key.clone()).collect(), has_rows: false })
    }

    pub(super) fn row(&mut self, cells: &[Cell]) -> Result<(), WriteError> {
        self.out.write_all(if self.has_rows { b",\n{" } else { b"\n{" })?;
        self.has_rows = true;
        for (index, (key, cell)) in self.keys.iter().zip(cells).enumerate() {
            if index > 0 {
                self.out.write_all(b",")?;
            }
            pair(&mut self.out, key, cell)?;
        }
        self.out.write_all(b"}")?;
        Ok(())
    }

    pub(super) fn finish(mut self) -> Result<W, WriteError> {
        self.out.write_all(b"\n]}\n")?;
        Ok(self.out)
    }
}

fn pair(out: &mut impl Write, key: &str, cell: &Cell) -> Result<(), WriteError> {
    write_json(&mut *out, &key)?;
    out.write_all(b":")?;
    match cell {
        Cell::Text(text) => write_json(out, text)?,
        Cell::Money(amount, currency) => write_json(out, &amount.plain(*currency))?,
        Cell::Day(day) => write_json(out, day)?,
        Cell::Count(count) => write_json(out, count)?,
        Cell::YesNo(yes) => write_json(out, yes)?,
        Cell::Decimal(number) => write_json(out, number)?,
        Cell::Nothing => out.write_all(b"null")?,
    }
    Ok(())
}
