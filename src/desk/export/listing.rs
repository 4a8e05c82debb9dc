//! A list as it is shown, written to a file in the words of the reader.

use rust_decimal::Decimal;

use crate::credit::{Currency, Day, Message, Money};
use crate::desk::error::DeskError;
use crate::desk::list::filter::Figure;
use crate::exchange::{Cell, Export, Field, FieldKind, Format, Table};
use crate::files::{Destination, Output};

/// A heading, and the kind of the cells below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListedColumn {
    Text(String),
    Number(String),
}

/// What a cell of a list says, as the reader's language writes it, and the value behind the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedCell {
    pub shown: String,
    pub value: Option<ListedValue>,
}

/// A value that spreadsheets calculate with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListedValue {
    Amount(Money, Currency),
    Day(Day),
    /// A count, a percentage or an average.
    Number(Decimal),
}

impl From<ListedValue> for Figure {
    fn from(value: ListedValue) -> Self {
        match value {
            ListedValue::Amount(amount, currency) => Self::amount(amount, currency),
            ListedValue::Day(day) => Self::day(Some(day)),
            ListedValue::Number(number) => Self::Number(number),
        }
    }
}

impl From<Day> for ListedValue {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

impl From<(Money, Currency)> for ListedValue {
    fn from((amount, currency): (Money, Currency)) -> Self {
        Self::Amount(amount, currency)
    }
}

impl From<i64> for ListedValue {
    fn from(count: i64) -> Self {
        Self::Number(count.into())
    }
}

impl From<Decimal> for ListedValue {
    fn from(number: Decimal) -> Self {
        Self::Number(number)
    }
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

    /// A spreadsheet has the values, a text file what is shown.
    fn cell(&self, ListedCell { shown, value }: ListedCell) -> Cell {
        match (value, self.format) {
            (_, _) if shown.is_empty() => Cell::Nothing,
            (None, _) => Cell::Text(shown),
            (Some(_), Format::Csv) => Cell::Decimal(shown),
            (Some(value), Format::Xlsx | Format::Json) => match value {
                ListedValue::Amount(amount, currency) => Cell::Money(amount, currency),
                ListedValue::Day(day) => Cell::Day(day),
                ListedValue::Number(number) => Cell::Decimal(number.to_string()),
            },
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

    const DISPONIBLE: (Money, Currency) = (Money::from_minor(-123_450), Currency::EUR);

    fn row() -> Vec<ListedCell> {
        let text = ListedCell { shown: "=cmd; Été".to_owned(), value: None };
        vec![text, ListedCell { shown: "-1\u{202f}234,50".to_owned(), value: Some(DISPONIBLE.into()) }]
    }

    #[test]
    fn a_spreadsheet_has_the_values_behind_what_is_shown() {
        let folder = tempfile::tempdir().unwrap();
        let file = create(&folder.path().join("clients.xlsx"), ',').unwrap();
        let day: Day = "2026-06-30".parse().unwrap();
        let cell = |shown: &str, value| file.cell(ListedCell { shown: shown.to_owned(), value });
        let (amount, currency) = DISPONIBLE;
        assert_eq!(cell("-1\u{202f}234,50", Some(DISPONIBLE.into())), Cell::Money(amount, currency));
        assert_eq!(cell("30 juin 2026", Some(day.into())), Cell::Day(day));
        assert_eq!(cell("33", Some(Decimal::new(33_333, 3).into())), Cell::Decimal("33.333".to_owned()));
        assert_eq!((cell("12", None), cell("", None)), (Cell::Text("12".to_owned()), Cell::Nothing));
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
