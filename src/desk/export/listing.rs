//! A list as it is shown, written to a file in the words of the reader.

use crate::credit::Message;
use crate::desk::error::DeskError;
use crate::exchange::{Cell, Export, Field, FieldKind, Format, Table};
use crate::files::{Destination, Output};

/// A heading, and the kind of the cells below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListedColumn {
    Text(String),
    Number(String),
}

/// One value of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListedCell {
    Text(String),
    Number {
        /// As the reader's language writes it.
        shown: String,
        value: String,
    },
}

/// A list while it is written. Dropped unfinished it leaves nothing at its destination.
pub struct ListingFile {
    export: Export,
    format: Format,
    written: u64,
}

impl ListingFile {
    /// Starts the file; by its ending it is a spreadsheet (`xlsx`) or comma-separated text (`csv`), whose cells
    /// are parted by semicolons in languages with a decimal comma.
    pub fn create(
        destination: &Destination,
        name: &'static str,
        columns: Vec<ListedColumn>,
        decimal_mark: char,
    ) -> Result<Self, DeskError> {
        let path = destination.path();
        let format = match Format::of_path(path) {
            Some(format @ (Format::Csv | Format::Xlsx)) => format,
            Some(Format::Json) | None => {
                let file = path.display().to_string();
                return Err(DeskError::usage(Message::new("listing-ending").text("file", file)));
            }
        };
        let fields = columns.into_iter().map(|column| match column {
            ListedColumn::Text(name) => Field::new(name, FieldKind::Text),
            ListedColumn::Number(name) => Field::new(name, FieldKind::Amount),
        });
        let table = Table::new(name, fields.collect());
        let table = if decimal_mark == ',' { table.parted_by(b';') } else { table };
        let output = Output::create(destination)?;
        Ok(Self { export: Export::to_file(output, format, &table)?, format, written: 0 })
    }

    /// Writes a row, a cell for each column.
    pub fn row(&mut self, cells: Vec<ListedCell>) -> Result<(), DeskError> {
        let cells: Vec<Cell> = cells.into_iter().map(|cell| self.cell(cell)).collect();
        self.written += 1;
        Ok(self.export.row(&cells)?)
    }

    /// Moves the file to its destination; how many rows it has.
    pub fn finish(self) -> Result<u64, DeskError> {
        self.export.finish()?;
        Ok(self.written)
    }

    fn cell(&self, cell: ListedCell) -> Cell {
        match (cell, self.format) {
            (ListedCell::Text(text), _) if text.is_empty() => Cell::Nothing,
            (ListedCell::Text(text), _) => Cell::Text(text),
            (ListedCell::Number { value, .. }, Format::Xlsx | Format::Json) => Cell::Decimal(value),
            (ListedCell::Number { shown, .. }, Format::Csv) => Cell::Decimal(shown),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::files::{IfExists, Protected};

    fn create(path: &Path, decimal_mark: char) -> Result<ListingFile, DeskError> {
        let destination = Destination::new(path, IfExists::Refuse, Protected::default());
        ListingFile::create(&destination, "customers", columns(), decimal_mark)
    }

    fn columns() -> Vec<ListedColumn> {
        vec![ListedColumn::Text("Nom".to_owned()), ListedColumn::Number("Disponible".to_owned())]
    }

    fn row() -> Vec<ListedCell> {
        let number =
            ListedCell::Number { shown: "-1\u{202f}234,50".to_owned(), value: "-1234.50".to_owned() };
        vec![ListedCell::Text("=cmd; Été".to_owned()), number]
    }

    #[test]
    fn a_text_file_is_in_the_words_and_marks_of_the_language() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("clients.csv");
        let mut file = create(&path, ',').unwrap();
        file.row(row()).unwrap();
        assert_eq!(file.finish().unwrap(), 1);
        let text = std::fs::read_to_string(&path).unwrap();
        assert_eq!(text, "Nom;Disponible\n\"'=cmd; Été\";-1\u{202f}234,50\n");
    }

    #[test]
    fn a_file_that_is_there_stays_and_an_unknown_ending_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("clients.xlsx");
        create(&path, '.').unwrap().finish().unwrap();
        let key = |path: &Path| create(path, '.').err().unwrap().message().key;
        assert_eq!(key(&path), "file-exists");
        assert_eq!(key(&folder.path().join("clients.txt")), "listing-ending");
        assert_eq!(key(&folder.path().join("none/clients.csv")), "export-refused");
    }
}
