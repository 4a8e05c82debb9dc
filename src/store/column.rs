//! The columns of the desk, and rows that are read by them: every value is parsed where it is read (R0.9).
//!
//! A [`Column`] says of which table it is and how its values are parsed; a value that cannot be parsed is an error that
//! names table, row and column. [`super::tables`] lists the columns.

use std::fmt;

use rusqlite::ColumnMetadata;
use rusqlite::types::{FromSql, ValueRef};

use super::hex::hex;
use super::row::text;
use super::{Corrupt, StoreError};
use crate::records::{Record, RecordError};

/// The longest value that an error shows, in characters.
const LONGEST_SHOWN: usize = 80;

/// A column of a table and how a value of it is parsed.
pub(super) struct Column<T> {
    table: &'static str,
    name: &'static str,
    parse: fn(ValueRef<'_>) -> Option<T>,
}

/// A column whatever its values are: what examining a table needs of it.
pub(super) trait AnyColumn: Sync {
    fn name(&self) -> &'static str;

    /// Whether a value of it can be read; the value is at this place of the row.
    fn check(&self, row: &Row<'_>, index: usize) -> Result<(), StoreError>;
}

pub(super) struct Table {
    pub(super) name: &'static str,
    /// All of its columns.
    pub(super) columns: &'static [&'static dyn AnyColumn],
    /// Each reads several of them together: records, and values that cannot be true beside each other.
    pub(super) together: &'static [Together],
}

/// Reads several columns of a row of all of them.
pub(super) type Together = fn(&Row<'_>) -> Result<(), StoreError>;

/// A row of an answer.
#[derive(Clone, Copy)]
pub(super) struct Row<'r>(&'r rusqlite::Row<'r>);

impl<T> Column<T> {
    /// A column whose values are parsed like this.
    pub(super) const fn new(
        table: &'static str,
        name: &'static str,
        parse: fn(ValueRef<'_>) -> Option<T>,
    ) -> Self {
        Self { table, name, parse }
    }

    /// The table that has it.
    pub(super) const fn table(&self) -> &'static str {
        self.table
    }

    /// The error of a value of it in the row with this key.
    pub(super) fn corrupt(&self, row: impl fmt::Display, value: impl Into<String>) -> Corrupt {
        Corrupt { table: self.table, row: row.to_string(), column: self.name, value: shortened(value.into()) }
    }
}

impl<T: Sync> AnyColumn for Column<T> {
    fn name(&self) -> &'static str {
        self.name
    }

    fn check(&self, row: &Row<'_>, index: usize) -> Result<(), StoreError> {
        row.get(index, self).map(|_| ())
    }
}

impl<'r> Row<'r> {
    pub(super) const fn new(row: &'r rusqlite::Row<'r>) -> Self {
        Self(row)
    }

    /// The value at a place, which is one of this column.
    #[inline]
    pub(super) fn get<T>(&self, index: usize, column: &Column<T>) -> Result<T, StoreError> {
        let value = self.0.get_ref(index)?;
        debug_assert!(self.is_of(index, column), "{}.{} is not read from {index}", column.table, column.name);
        match (column.parse)(value) {
            Some(parsed) => Ok(parsed),
            None => Err(self.corrupt(index, column)),
        }
    }

    /// The value at a place, as it is stored.
    pub(super) fn value(&self, index: usize) -> Result<ValueRef<'r>, StoreError> {
        Ok(self.0.get_ref(index)?)
    }

    /// The value at a place, which is one of this column in a row that may be missing.
    pub(super) fn joined<T>(&self, index: usize, column: &Column<T>) -> Result<Option<T>, StoreError> {
        match self.0.get_ref(index)? {
            ValueRef::Null => Ok(None),
            _ => self.get(index, column).map(Some),
        }
    }

    /// The value at a place, whatever it is, as it is shown.
    pub(super) fn shown(&self, index: usize) -> String {
        self.0.get_ref(index).map_or_else(|_| String::new(), shown)
    }

    /// The text at a place, borrowed; none where there is none.
    pub(super) fn text(&self, index: usize) -> Option<&str> {
        self.0.get_ref(index).ok().and_then(text)
    }

    /// The error of a value that can be read by itself and cannot be true beside the others of its row.
    #[cold]
    pub(super) fn corrupt<T>(&self, index: usize, column: &Column<T>) -> StoreError {
        self.unreadable(index, column.table, column.name)
    }

    /// The same of a column that is known by name.
    #[cold]
    pub(super) fn unreadable(&self, index: usize, table: &'static str, column: &'static str) -> StoreError {
        Corrupt { table, row: self.key(table), column, value: self.shown(index) }.into()
    }

    /// The record that a text at a place is; an error says where in it.
    pub(super) fn record<T: Record>(&self, index: usize, column: &Column<String>) -> Result<T, StoreError> {
        self.parsed(T::from_text(&self.get(index, column)?), column)
    }

    /// The same of a text that may be missing.
    pub(super) fn optional_record<T: Record>(
        &self,
        index: usize,
        column: &Column<Option<String>>,
    ) -> Result<Option<T>, StoreError> {
        let text = self.get(index, column)?;
        text.map(|text| self.parsed(T::from_text(&text), column)).transpose()
    }

    /// A record of a column as it was parsed.
    pub(super) fn parsed<T, C>(
        &self,
        record: Result<T, RecordError>,
        column: &Column<C>,
    ) -> Result<T, StoreError> {
        record.map_err(|error| column.corrupt(self.key(column.table), error.to_string()).into())
    }

    /// A number that a statement counts or computes, or a truth that it asks for.
    pub(super) fn computed<T: FromSql>(&self, index: usize) -> Result<T, StoreError> {
        Ok(self.0.get(index)?)
    }

    /// The key of the table's row that this one was made of: its code, or its number where that cannot be read. Where the
    /// statement reads neither, the first other key is shown instead, or the first column.
    fn key(&self, table: &str) -> String {
        let columns = self.0.as_ref().columns_with_metadata();
        let place = |key: &&str| {
            let is_key = |column: &ColumnMetadata<'_>| {
                column.table_name() == Some(table) && column.origin_name() == Some(*key)
            };
            columns.iter().position(is_key)
        };
        let own: Vec<usize> = keys_of(table).iter().filter_map(place).collect();
        let readable = own.iter().find(|index| self.is_readable_key(**index));
        // A row that is referred to and is not there has no key.
        let present = own.first().filter(|index| self.value(**index).is_ok_and(|key| key != ValueRef::Null));
        let other = columns.iter().position(|column| column.origin_name() == Some("id")).unwrap_or(0);
        match (readable.or(present), columns.get(other)) {
            (Some(own), _) => self.shown(*own),
            (None, Some(column)) => {
                format!("{} {}", column.table_name().unwrap_or(column.name()), self.shown(other))
            }
            (None, None) => String::new(),
        }
    }

    /// Whether the key at a place tells its row from the others: a code, or the number of a row.
    fn is_readable_key(&self, index: usize) -> bool {
        let is_code = self.0.as_ref().column_name(index).is_ok_and(|name| name == "code");
        match self.value(index) {
            Ok(ValueRef::Integer(_)) => !is_code,
            Ok(code) => is_code && text(code).is_some_and(|code| !code.is_empty()),
            Err(_) => false,
        }
    }

    /// Whether a place has the name of the column, as it has where the statement reads it plainly or as that.
    fn is_of<T>(&self, index: usize, column: &Column<T>) -> bool {
        self.0.as_ref().column_name(index).is_ok_and(|name| name == column.name)
    }
}

/// The columns that a row of a table is called by, the best first.
fn keys_of(table: &str) -> &'static [&'static str] {
    match table {
        // Findings have a code and no key but that of their assessment.
        "finding" => &["assessment_id"],
        // The same code may be a reason of several actions.
        "reason" => &["id"],
        _ => &["code", "id"],
    }
}

/// A stored value as an error shows it.
fn shown(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Null => "NULL".to_owned(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
        ValueRef::Text(text) => shortened(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Blob(bytes) => shortened(format!("x{}", hex(bytes))),
    }
}

fn shortened(text: String) -> String {
    match text.char_indices().nth(LONGEST_SHOWN) {
        None => text,
        Some((end, _)) => text.get(..end).map(|start| format!("{start}…")).unwrap_or(text),
    }
}
