//! SQLite. No other folder names rusqlite.

mod catalogue;
mod copy;
pub(in crate::store) mod dialect;
mod error;
mod frozen;
mod open;
mod row;

use std::ops::Deref;
use std::time::Duration;

use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use rusqlite::{CachedStatement, Statement, TransactionBehavior};

pub(in crate::store) use copy::Journal;
pub(in crate::store) use frozen::Stamp;
pub(in crate::store) use open::CutFile;
#[cfg(test)]
pub(crate) use open::{RawFile, raw_file};
pub(in crate::store) use row::{Origin, Row};

use super::{ParamName, Params, Value};
use crate::files::OpenDatabase;
use crate::store::{StopFlag, StoreError};

/// Steps of the virtual machine of SQLite between two looks at the flag: some microseconds.
const STEPS_BETWEEN_LOOKS: i32 = 10_000;

/// A connection to a desk file, and the entry that keeps everything else from opening that file; none in memory.
#[derive(Debug)]
pub(in crate::store) struct Connection(
    rusqlite::Connection,
    #[expect(dead_code, reason = "it only has to live as long as the connection")] Option<OpenDatabase>,
);

/// A transaction; dropped without [`Transaction::commit`], nothing of it is saved.
#[derive(Debug)]
pub(in crate::store) struct Transaction<'c> {
    connection: &'c Connection,
    transaction: rusqlite::Transaction<'c>,
}

/// A statement that asks, whose answer is read row by row beside other answers.
pub(in crate::store) struct Question<'c>(CachedStatement<'c>);

/// The rows of an answer, one at a time.
pub(in crate::store) struct Rows<'q>(rusqlite::Rows<'q>);

/// A statement that adds rows by the million, prepared once.
pub(in crate::store) struct Inserting<'c> {
    connection: &'c Connection,
    statement: Statement<'c>,
}

impl Connection {
    /// What is read of the first row of an answer; nothing where it has none.
    pub(in crate::store) fn first<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnOnce(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        let mut statement = self.prepare(sql, params)?;
        statement.raw_query().next()?.map(|row| read(&Row::new(row))).transpose()
    }

    /// Visits the rows of an answer, one at a time.
    pub(in crate::store) fn each<E: From<StoreError>>(
        &self,
        sql: &str,
        params: impl Params,
        mut visit: impl FnMut(&Row<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut statement = self.prepare(sql, params)?;
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            visit(&Row::new(row))?;
        }
        Ok(())
    }

    /// Asks a question whose answer is read row by row.
    pub(in crate::store) fn question(
        &self,
        sql: &str,
        params: impl Params,
    ) -> Result<Question<'_>, StoreError> {
        Ok(Question(self.prepare(sql, params)?))
    }

    /// Changes rows; how many.
    pub(in crate::store) fn execute(&self, sql: &str, params: impl Params) -> Result<usize, StoreError> {
        Ok(self.prepare(sql, params)?.raw_execute()?)
    }

    /// Adds a row of a table with ids; its id, or none where it conflicts with one that is there.
    pub(in crate::store) fn insert(&self, sql: &str, params: impl Params) -> Result<Option<i64>, StoreError> {
        let added = self.execute(sql, params)?;
        Ok((added == 1).then(|| self.0.last_insert_rowid()))
    }

    /// Prepares a statement that adds many rows.
    pub(in crate::store) fn inserting(&self, sql: &str) -> Result<Inserting<'_>, StoreError> {
        Ok(Inserting { connection: self, statement: self.0.prepare(sql)? })
    }

    /// Runs statements without parameters, one after the other.
    pub(in crate::store) fn script(&self, sql: &str) -> Result<(), StoreError> {
        Ok(self.0.execute_batch(sql)?)
    }

    /// Begins a transaction in which every question sees the same moment.
    pub(in crate::store) fn read(&self) -> Result<Transaction<'_>, StoreError> {
        self.begin(TransactionBehavior::Deferred)
    }

    /// Begins a transaction that writes, as the only one.
    pub(in crate::store) fn write(&self) -> Result<Transaction<'_>, StoreError> {
        self.begin(TransactionBehavior::Immediate)
    }

    fn begin(&self, behaviour: TransactionBehavior) -> Result<Transaction<'_>, StoreError> {
        let transaction = rusqlite::Transaction::new_unchecked(&self.0, behaviour)?;
        Ok(Transaction { connection: self, transaction })
    }

    /// How long a statement waits for another writer from now on.
    pub(in crate::store) fn wait_at_most(&self, wait: Duration) -> Result<(), StoreError> {
        Ok(self.0.busy_timeout(wait)?)
    }

    /// Interrupts whatever the connection does when this is set, and nothing else does any more.
    pub(in crate::store) fn stop_by(&self, stop: &StopFlag) -> Result<(), StoreError> {
        let stop = stop.can_be_set().then(|| stop.clone());
        Ok(self.0.progress_handler(STEPS_BETWEEN_LOOKS, stop.map(|stop| move || stop.is_set()))?)
    }

    /// Has references checked at the end of the transaction, not row by row.
    pub(in crate::store) fn defer_references(&self) -> Result<(), StoreError> {
        Ok(self.0.pragma_update(None, "defer_foreign_keys", true)?)
    }

    /// Whether a transaction is open; a full disk ends it.
    pub(in crate::store) fn is_in_transaction(&self) -> bool {
        !self.0.is_autocommit()
    }

    /// A statement with its parameters. It stays prepared for the next time.
    fn prepare(&self, sql: &str, params: impl Params) -> Result<CachedStatement<'_>, StoreError> {
        let mut statement = self.0.prepare_cached(sql)?;
        bind(&mut statement, params)?;
        Ok(statement)
    }

    /// As rusqlite has it.
    #[cfg(test)]
    pub(in crate::store) const fn raw(&self) -> &rusqlite::Connection {
        &self.0
    }
}

/// Every parameter has a value, and every value is that of a parameter.
fn bind(statement: &mut Statement<'_>, params: impl Params) -> Result<(), StoreError> {
    let mut bound = 0;
    params.bind(&mut |place, value| {
        bound += 1;
        match place {
            ParamName::Number(number) => statement.raw_bind_parameter(number, value)?,
            ParamName::Name(name) => statement.raw_bind_parameter(name, value)?,
        }
        Ok(())
    })?;
    let places = statement.parameter_count();
    if bound == places { Ok(()) } else { Err(rusqlite::Error::InvalidParameterCount(bound, places).into()) }
}

impl ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match *self {
            Value::Null => ValueRef::Null,
            Value::Integer(number) => ValueRef::Integer(number),
            Value::Real(number) => ValueRef::Real(number),
            Value::Text(text) => ValueRef::Text(text),
            Value::Blob(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

impl Transaction<'_> {
    pub(in crate::store) fn commit(self) -> Result<(), StoreError> {
        Ok(self.transaction.commit()?)
    }
}

impl Deref for Transaction<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        self.connection
    }
}

impl Question<'_> {
    /// The answer, from its first row on.
    pub(in crate::store) fn rows(&mut self) -> Rows<'_> {
        Rows(self.0.raw_query())
    }
}

impl Rows<'_> {
    /// Goes on to the next row.
    #[inline]
    pub(in crate::store) fn advance(&mut self) -> Result<(), StoreError> {
        Ok(self.0.advance()?)
    }

    /// The row that it is at; none before the first and after the last one.
    #[inline]
    pub(in crate::store) fn current(&self) -> Option<Row<'_>> {
        self.0.get().map(Row::new)
    }
}

impl Inserting<'_> {
    /// Adds a row; its id.
    pub(in crate::store) fn insert(&mut self, params: impl Params) -> Result<i64, StoreError> {
        bind(&mut self.statement, params)?;
        self.statement.raw_execute()?;
        Ok(self.connection.0.last_insert_rowid())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::engine::named_params;

    fn sum(sql: &str, params: impl Params) -> Result<Option<i64>, StoreError> {
        Connection::in_memory().unwrap().first(sql, params, |row| row.computed(0))
    }

    #[test]
    fn every_parameter_needs_a_value_and_every_value_a_parameter() {
        assert_eq!(sum("SELECT ?2 - ?1", (1_i64, 3_i64)).unwrap(), Some(2));
        assert_eq!(sum("SELECT :a - :b", named_params! { ":b": 1_i64, ":a": 3_i64 }).unwrap(), Some(2));
        for wrong in [
            sum("SELECT ?1 + ?2", [1_i64]),
            sum("SELECT ?1", [1_i64, 2]),
            sum("SELECT :a + :b", named_params! { ":a": 1_i64 }),
            sum("SELECT :a", named_params! { ":b": 1_i64 }),
        ] {
            assert!(matches!(wrong, Err(StoreError::Sql(_))), "{wrong:?}");
        }
    }

    #[test]
    fn a_row_that_conflicts_with_another_has_no_id() {
        let memory = Connection::in_memory().unwrap();
        memory.script("CREATE TABLE t (id INTEGER PRIMARY KEY, code TEXT UNIQUE)").unwrap();
        let sql = "INSERT INTO t (code) VALUES (?1) ON CONFLICT (code) DO NOTHING";
        let ids = ["a", "a", "b"].map(|code| memory.insert(sql, [code]).unwrap());
        assert_eq!(ids, [Some(1), None, Some(2)]);
    }
}
