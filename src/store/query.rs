//! Asking the desk: one row, all rows, or each of them in turn, read by its columns.

use rusqlite::Params;

use super::column::Row;
use super::{StoreError, View};

impl View<'_> {
    /// What is read of the first row of an answer; nothing where it has none.
    pub(super) fn first<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnOnce(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(params)?;
        rows.next()?.map(|row| read(&Row::new(row))).transpose()
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
        mut visit: impl FnMut(&Row<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut statement = self.connection.prepare_cached(sql).map_err(StoreError::from)?;
        let mut rows = statement.query(params).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            visit(&Row::new(row))?;
        }
        Ok(())
    }
}
