//! The rows of an answer.

use rusqlite::types::ValueRef;

use super::Value;
use crate::store::StoreError;

/// A row of an answer; how its values are parsed is known where the columns are.
#[derive(Clone, Copy)]
pub(in crate::store) struct Row<'r>(&'r rusqlite::Row<'r>);

/// What a place of a row is read from.
pub(in crate::store) struct Origin {
    /// The name of the place.
    pub(in crate::store) name: String,
    /// Table and column, where it is not computed.
    pub(in crate::store) column: Option<(String, String)>,
}

impl<'r> Row<'r> {
    pub(super) const fn new(row: &'r rusqlite::Row<'r>) -> Self {
        Self(row)
    }

    /// The value at a place, as it is stored.
    #[expect(clippy::inline_always, reason = "read by the million: inlined, it is never copied")]
    #[inline(always)]
    pub(in crate::store) fn value(&self, index: usize) -> Result<Value<'r>, StoreError> {
        Ok(match self.0.get_ref(index)? {
            ValueRef::Null => Value::Null,
            ValueRef::Integer(number) => Value::Integer(number),
            ValueRef::Real(number) => Value::Real(number),
            ValueRef::Text(text) => Value::Text(text),
            ValueRef::Blob(bytes) => Value::Blob(bytes),
        })
    }

    /// The name of a place.
    pub(in crate::store) fn name(&self, index: usize) -> Option<&str> {
        self.0.as_ref().column_name(index).ok()
    }

    /// What each place is read from.
    pub(in crate::store) fn origins(&self) -> Vec<Origin> {
        let columns = self.0.as_ref().columns_with_metadata();
        let origin = |column: &rusqlite::ColumnMetadata<'_>| Origin {
            name: column.name().to_owned(),
            column: column.table_name().map(str::to_owned).zip(column.origin_name().map(str::to_owned)),
        };
        columns.iter().map(origin).collect()
    }
}
