//! What an export is made of.

use std::borrow::Cow;

use crate::credit::{Currency, Day, Money};

/// A table to be written: its name, what is said once, and its columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The plural name of its rows: the key of the array in JSON, the sheet in a spreadsheet.
    pub name: &'static str,
    /// What JSON says once before the rows (`as_of`).
    pub facts: Vec<(&'static str, Cell)>,
    pub fields: Vec<Field>,
    /// The separator of the cells of a text file.
    pub mark: u8,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The canonical name, or that of a reader: the header in CSV and spreadsheets, the key in JSON.
    pub key: Cow<'static, str>,
    /// What its values are.
    pub kind: FieldKind,
}

/// What the values of a column are; it decides how wide a spreadsheet shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// Codes and short words.
    Code,
    Text,
    Amount,
    Day,
    /// Counts, yes and no, averages.
    Number,
}

/// One value of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// A text; what acts instead of being read is cleaned away.
    Text(String),
    Money(Money, Currency),
    Day(Day),
    Count(i64),
    YesNo(bool),
    /// A number in plain notation that is no amount: a rate, a percentage, an average.
    Decimal(String),
    Nothing,
}

impl Table {
    /// A table without facts.
    pub const fn new(name: &'static str, fields: Vec<Field>) -> Self {
        Self { name, facts: Vec::new(), fields, mark: b',' }
    }

    /// The same with another mark between the cells of a text file.
    pub const fn parted_by(mut self, mark: u8) -> Self {
        self.mark = mark;
        self
    }

    /// The same with one fact more.
    pub fn fact(mut self, key: &'static str, value: Cell) -> Self {
        self.facts.push((key, value));
        self
    }
}

impl Field {
    pub fn new(key: impl Into<Cow<'static, str>>, kind: FieldKind) -> Self {
        Self { key: key.into(), kind }
    }
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, Into::into)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Day> for Cell {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

impl From<(Money, Currency)> for Cell {
    fn from((amount, currency): (Money, Currency)) -> Self {
        Self::Money(amount, currency)
    }
}
