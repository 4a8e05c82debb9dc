//! What is known of a desk as a whole: its marks, its schema, whether it is sound.

use std::path::Path;

use rusqlite::OpenFlags;

use super::{Connection, CutFile};
use crate::store::StoreError;

/// The tables that SQLite adds by itself.
const OF_SQLITE: &str = "('sqlite_stat1', 'sqlite_stat4', 'sqlite_sequence')";

#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::store) struct SchemaPart {
    /// What it is: `table`, `index`, `trigger` or `view`.
    pub(in crate::store) kind: String,
    pub(in crate::store) name: String,
    /// How it is defined; empty where it comes with its table.
    pub(in crate::store) sql: String,
}

impl Connection {
    /// The number that marks the file as one of a program.
    pub(in crate::store) fn mark(&self) -> Result<i64, StoreError> {
        self.pragma("application_id")
    }

    /// The same of a file of which only the beginning may be left.
    pub(in crate::store) fn mark_of_rest(path: &Path) -> Result<i64, StoreError> {
        let connection = Self::open(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        connection.allow(CutFile::Read)?;
        connection.mark()
    }

    pub(in crate::store) fn set_mark(&self, mark: i32) -> Result<(), StoreError> {
        Ok(self.0.pragma_update(None, "application_id", mark)?)
    }

    /// The version of the schema.
    pub(in crate::store) fn version(&self) -> Result<i64, StoreError> {
        self.pragma("user_version")
    }

    /// Writes the version, be it the same: the transaction then has something to commit.
    pub(in crate::store) fn set_version(&self, version: i64) -> Result<(), StoreError> {
        Ok(self.0.pragma_update(None, "user_version", version)?)
    }

    /// Bytes of a page.
    pub(in crate::store) fn page_size(&self) -> Result<i64, StoreError> {
        self.pragma("page_size")
    }

    pub(in crate::store) fn page_count(&self) -> Result<i64, StoreError> {
        self.pragma("page_count")
    }

    /// A number that changes when another connection has written.
    pub(in crate::store) fn changes_of_others(&self) -> Result<i64, StoreError> {
        self.pragma("data_version")
    }

    /// Makes the planner know how the data lies.
    pub(in crate::store) fn optimize(&self) -> Result<(), StoreError> {
        self.script("PRAGMA analysis_limit = 400; PRAGMA optimize;")
    }

    /// Lets the file grow to so many pages at most.
    pub(in crate::store) fn limit_pages(&self, pages: u32) -> Result<(), StoreError> {
        Ok(self.0.pragma_update(None, "max_page_count", pages)?)
    }

    /// Everything in the schema but the tables that the engine adds by itself.
    pub(in crate::store) fn schema(&self) -> Result<Vec<SchemaPart>, StoreError> {
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT type, name, coalesce(sql, '') FROM sqlite_schema
             WHERE NOT (type = 'table' AND name IN {OF_SQLITE}) ORDER BY name"
        ))?;
        let parts = statement
            .query_map([], |row| Ok(SchemaPart { kind: row.get(0)?, name: row.get(1)?, sql: row.get(2)? }))?;
        Ok(parts.collect::<Result<_, _>>()?)
    }

    /// The names of all tables.
    pub(in crate::store) fn tables(&self) -> Result<Vec<String>, StoreError> {
        let tables = self.schema()?.into_iter().filter(|part| part.kind == "table");
        Ok(tables.map(|part| part.name).collect())
    }

    /// What is wrong with the file itself.
    pub(in crate::store) fn integrity(&self) -> Result<Vec<String>, StoreError> {
        let mut problems = self.texts("PRAGMA integrity_check", |row| row.get(0))?;
        problems.retain(|problem| problem != "ok");
        Ok(problems)
    }

    /// Rows that refer to something that is not there.
    pub(in crate::store) fn lost_references(&self) -> Result<Vec<String>, StoreError> {
        self.texts("PRAGMA foreign_key_check", |row| {
            let (table, id): (String, Option<i64>) = (row.get(0)?, row.get(1)?);
            Ok(format!("{table} row {}", id.unwrap_or(0)))
        })
    }

    fn texts(
        &self,
        sql: &str,
        read: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<String>,
    ) -> Result<Vec<String>, StoreError> {
        Ok(self.0.prepare_cached(sql)?.query_map([], read)?.collect::<Result<_, _>>()?)
    }

    fn pragma(&self, name: &str) -> Result<i64, StoreError> {
        Ok(self.0.pragma_query_value(None, name, |row| row.get(0))?)
    }
}
