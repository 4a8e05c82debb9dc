//! Tables for other programs: each column names itself and reads its cell of a record.

use crate::desk::error::DeskError;
use crate::exchange::{Cell, Export, Field, FieldKind, Table, WriteError};

/// A column of a table: its name, what its values are, and what a record has in it.
pub(crate) type Column<R> = (&'static str, FieldKind, fn(&R) -> Cell);

/// A table while it is written.
pub(crate) struct Rows {
    export: Export,
    written: u64,
}

impl Rows {
    pub(crate) fn open(
        table: &Table,
        open: impl FnOnce(&Table) -> Result<Export, WriteError>,
    ) -> Result<Self, DeskError> {
        Ok(Self { export: open(table)?, written: 0 })
    }

    pub(crate) fn record<R>(&mut self, columns: &[Column<R>], record: &R) -> Result<(), DeskError> {
        self.row(&columns.iter().map(|(_, _, cell)| cell(record)).collect::<Vec<_>>())
    }

    pub(crate) fn row(&mut self, cells: &[Cell]) -> Result<(), DeskError> {
        self.written += 1;
        Ok(self.export.row(cells)?)
    }

    /// Moves the file to its destination; how many rows it has.
    pub(crate) fn finish(self) -> Result<u64, DeskError> {
        self.export.finish()?;
        Ok(self.written)
    }
}

/// A table with these columns.
pub(crate) fn table<R>(name: &'static str, columns: &[Column<R>]) -> Table {
    Table::new(name, columns.iter().map(|(key, kind, _)| Field::new(*key, *kind)).collect())
}
