//! The columns of the desk, and rows that are read by them: every value is parsed where it is read (R0.9).
//!
//! A [`Column`] says of which table it is and how its values are parsed; a value that cannot be parsed is an error that
//! names table, row and column. [`super::tables`] lists the columns.

use std::fmt;

pub(super) use super::engine::Row;
use super::engine::{Origin, Value};
use super::hex::hex;
use super::row::{Readable, text};
use super::{Corrupt, StoreError};
use crate::records::{Record, RecordError};

/// The longest value that an error shows, in characters.
const LONGEST_SHOWN: usize = 80;

/// A column of a table and how a value of it is parsed.
pub(super) struct Column<T> {
    table: &'static str,
    name: &'static str,
    parse: fn(Value<'_>) -> Option<T>,
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

impl<T> Column<T> {
    /// A column whose values are parsed like this.
    pub(super) const fn new(
        table: &'static str,
        name: &'static str,
        parse: fn(Value<'_>) -> Option<T>,
    ) -> Self {
        Self { table, name, parse }
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

impl Row<'_> {
    /// The value at a place, which is one of this column.
    #[expect(
        clippy::inline_always,
        reason = "read by the million: inlined, it calls the parser of the column directly"
    )]
    #[inline(always)]
    pub(super) fn get<T>(&self, index: usize, column: &Column<T>) -> Result<T, StoreError> {
        let value = self.value(index)?;
        debug_assert!(self.is_of(index, column), "{}.{} is not read from {index}", column.table, column.name);
        match (column.parse)(value) {
            Some(parsed) => Ok(parsed),
            None => Err(self.corrupt(index, column)),
        }
    }

    /// The value at a place, which is one of this column in a row that may be missing.
    pub(super) fn joined<T>(&self, index: usize, column: &Column<T>) -> Result<Option<T>, StoreError> {
        match self.value(index)? {
            Value::Null => Ok(None),
            _ => self.get(index, column).map(Some),
        }
    }

    /// The value at a place, whatever it is, as it is shown.
    pub(super) fn shown(&self, index: usize) -> String {
        self.value(index).map_or_else(|_| String::new(), shown)
    }

    /// The text at a place, borrowed; none where there is none.
    pub(super) fn text(&self, index: usize) -> Option<&str> {
        self.value(index).ok().and_then(text)
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
    pub(super) fn computed<T: Readable>(&self, index: usize) -> Result<T, StoreError> {
        T::read(self.value(index)?)
            .ok_or_else(|| StoreError::Sql(format!("{} cannot be what is computed", self.shown(index))))
    }

    /// The key of the table's row that this one was made of: its code, or its number where that cannot be read. Where the
    /// statement reads neither, the first other key is shown instead, or the first column.
    fn key(&self, table: &str) -> String {
        let origins = self.origins();
        let is_from = |origin: &Origin, key: &str| {
            origin.column.as_ref().is_some_and(|(own, column)| own == table && column == key)
        };
        let place = |key: &&str| origins.iter().position(|origin| is_from(origin, key));
        let own: Vec<usize> = keys_of(table).iter().filter_map(place).collect();
        let readable = own.iter().find(|index| self.is_readable_key(**index));
        // A row that is referred to and is not there has no key.
        let present = own.first().filter(|index| self.value(**index).is_ok_and(|key| key != Value::Null));
        if let Some(own) = readable.or(present) {
            return self.shown(*own);
        }
        let is_id = |origin: &Origin| origin.column.as_ref().is_some_and(|(_, column)| column == "id");
        let other = origins.iter().position(is_id).unwrap_or(0);
        origins.into_iter().nth(other).map_or_else(String::new, |origin| {
            let table = origin.column.map_or(origin.name, |(table, _)| table);
            format!("{table} {}", self.shown(other))
        })
    }

    /// Whether the key at a place distinguishes its row from the others: a code, or the number of a row.
    fn is_readable_key(&self, index: usize) -> bool {
        let is_code = self.name(index) == Some("code");
        match self.value(index) {
            Ok(Value::Integer(_)) => !is_code,
            Ok(code) => is_code && text(code).is_some_and(|code| !code.is_empty()),
            Err(_) => false,
        }
    }

    /// Whether a place has the name of the column, as it has where the statement reads it plainly or as that.
    fn is_of<T>(&self, index: usize, column: &Column<T>) -> bool {
        self.name(index) == Some(column.name)
    }
}

/// Declares a record with the column of each member, in the order of the statement. A member that is read in another way
/// says how, and its columns come after the others.
///
/// ```text
/// pub struct HoldRecord {
///     pub id: HoldId = get(hold::ID),
///     pub assigned_to: Option<String> = joined(user::LOGIN),
///     pub reversed: bool = |row| row.computed(2),
/// }
/// ```
macro_rules! from_row {
    (
        $(#[$about:meta])*
        $vis:vis struct $record:ident {$(
            $(#[$about_member:meta])*
            $member_vis:vis $member:ident: $type:ty = $($how:ident($column:expr))? $(|$row:ident| $read:expr)?
        ),+ $(,)?}
    ) => {
        $(#[$about])*
        $vis struct $record {
            $($(#[$about_member])* $member_vis $member: $type),+
        }

        impl $record {
            pub(super) fn read(row: &Row<'_>) -> Result<Self, StoreError> {
                let next = std::cell::Cell::new(0);
                Ok(Self {$(
                    $member: {
                        $(row.$how(next.replace(next.get() + 1), $column)?)?
                        $({ let $row = row; $read? })?
                    }
                ),+})
            }
        }
    };
}
pub(super) use from_row;

/// The columns that a row of a table is called by, the best first.
fn keys_of(table: &str) -> &'static [&'static str] {
    match table {
        // Findings have a code and no key but that of their assessment.
        "finding" => &["assessment_id"],
        "account_revision" => &["customer_id"],
        "trace" => &["event_id"],
        // The same code may be a reason of several actions.
        "reason" => &["id"],
        _ => &["code", "id"],
    }
}

/// A stored value as an error shows it.
fn shown(value: Value<'_>) -> String {
    match value {
        Value::Null => "NULL".to_owned(),
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => number.to_string(),
        Value::Text(text) => shortened(String::from_utf8_lossy(text).into_owned()),
        Value::Blob(bytes) => shortened(format!("x{}", hex(bytes))),
    }
}

fn shortened(text: String) -> String {
    match text.char_indices().nth(LONGEST_SHOWN) {
        None => text,
        Some((end, _)) => text.get(..end).map(|start| format!("{start}…")).unwrap_or(text),
    }
}
