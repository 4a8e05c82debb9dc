//! Asking the desk: one row, all rows, or each of them in turn, read by its columns.

use super::column::Row;
use super::engine::Params;
use super::{StoreError, View};

impl View<'_> {
    /// What is read of the first row of an answer; nothing where it has none.
    pub(super) fn first<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnOnce(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        self.connection.first(sql, params, read)
    }

    /// What is read of every row of an answer.
    pub(super) fn list<T>(
        &self,
        sql: &str,
        params: impl Params,
        mut read: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let mut all = Vec::new();
        self.each(sql, params, |row| {
            all.push(read(row)?);
            Ok::<_, StoreError>(())
        })?;
        Ok(all)
    }

    /// Visits the rows of an answer, one at a time.
    pub(super) fn each<E: From<StoreError>>(
        &self,
        sql: &str,
        params: impl Params,
        visit: impl FnMut(&Row<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        self.connection.each(sql, params, visit)
    }

    /// The number that a statement counts.
    pub(super) fn count(&self, sql: &str, params: impl Params) -> Result<u64, StoreError> {
        let count = self.first(sql, params, |row| row.computed::<i64>(0))?.unwrap_or(0);
        Ok(u64::try_from(count).unwrap_or(0))
    }
}
