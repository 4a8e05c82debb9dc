//! Connections to a desk file: for reading, and the one that writes.

use std::thread;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags, Transaction, TransactionBehavior};

use super::frozen::{self, Stamp};
use super::holder::Announcing;
use super::identify::allow_cut_files;
use super::lock::Patient;
use super::{LockHolder, StopFlag, Store, StoreError};

/// How long is waited between two tries to set the journal mode, for which SQLite itself does not wait.
const JOURNAL_PAUSE: Duration = Duration::from_millis(10);

/// A connection that only reads.
#[derive(Debug)]
pub struct Reader {
    connection: Connection,
    store: Store,
    /// How the file looked, where it is read as one that never changes.
    frozen: Option<Stamp>,
}

/// The connection that writes.
#[derive(Debug)]
pub struct Writer {
    pub(super) connection: Connection,
    pub(super) store: Store,
    #[cfg(test)]
    pub(super) failing_commit: Option<super::commit::FailingCommit>,
}

/// A write transaction; dropped without [`Tx::commit`], nothing of it is kept.
#[derive(Debug)]
pub struct Tx<'w> {
    pub(super) transaction: Transaction<'w>,
    pub(super) stop: StopFlag,
    #[cfg(test)]
    pub(super) failing_commit: Option<super::commit::FailingCommit>,
    /// The last field: dropped when the transaction is over.
    pub(super) _announcing: Option<Announcing>,
}

/// What can be asked of a desk; every query is a method of it.
#[derive(Debug, Clone, Copy)]
pub struct View<'c> {
    pub(super) connection: &'c Connection,
}

impl Store {
    /// A connection that reads, from a folder that cannot be written too.
    pub fn reader(&self) -> Result<Reader, StoreError> {
        self.reader_with(|_| Ok(()))
    }

    /// The same for a file that may be shorter than its header says.
    pub(super) fn cut_reader(&self) -> Result<Reader, StoreError> {
        self.reader_with(allow_cut_files)
    }

    fn reader_with(&self, ready: fn(&Connection) -> rusqlite::Result<()>) -> Result<Reader, StoreError> {
        self.check_not_replaced()?;
        let (connection, frozen) = self.connect_reading(ready)?;
        connection.pragma_update(None, "trusted_schema", false)?;
        connection.pragma_update(None, "cache_size", -4096)?;
        connection.set_prepared_statement_cache_capacity(96);
        self.stop().interrupt(&connection)?;
        self.check_not_replaced()?;
        Ok(Reader { connection, store: self.clone(), frozen })
    }

    fn connect_reading(
        &self,
        ready: fn(&Connection) -> rusqlite::Result<()>,
    ) -> Result<(Connection, Option<Stamp>), StoreError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(self.path(), flags)?;
        connection.busy_timeout(self.lock_wait())?;
        ready(&connection)?;
        // The first look at the file is the one that needs its companions.
        let looked = connection.pragma_query_value(None, "user_version", |row| row.get::<_, i64>(0));
        match looked {
            Ok(_) => Ok((connection, None)),
            Err(error) if needs_companions(&error) => {
                let (connection, stamp) = frozen::open(self.path())?;
                ready(&connection)?;
                Ok((connection, Some(stamp)))
            }
            Err(error) => Err(error.into()),
        }
    }

    /// The connection that writes.
    pub fn writer(&self) -> Result<Writer, StoreError> {
        self.check_not_replaced()?;
        self.check_one_name()?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(self.path(), flags).map_err(cannot_write)?;
        prepare(&connection, self.lock_wait())?;
        self.stop().interrupt(&connection)?;
        self.check_not_replaced()?;
        Ok(Writer {
            connection,
            store: self.clone(),
            #[cfg(test)]
            failing_commit: None,
        })
    }
}

impl Reader {
    /// Asks one thing, or several that are to agree with each other: all see the same moment.
    pub fn read<T, E: From<StoreError>>(
        &mut self,
        ask: impl FnOnce(View<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let now = self.frozen.map(|_| Stamp::of(self.store.path()));
        if now != self.frozen {
            *self = self.store.reader()?;
        }
        let tx = self.connection.transaction().map_err(StoreError::from)?;
        let answer = ask(View { connection: &tx })?;
        drop(tx);
        if self.frozen.is_some_and(|frozen| frozen != Stamp::of(self.store.path())) {
            // Another process wrote while it was read without a lock: what was read may be of two moments.
            return Err(StoreError::Locked(LockHolder::Unknown).into());
        }
        Ok(answer)
    }

    /// A number that changes when somebody else has written (not this connection).
    pub fn data_version(&self) -> Result<i64, StoreError> {
        match self.frozen {
            Some(_) => Ok(Stamp::of(self.store.path()).number()),
            None => Ok(self.connection.pragma_query_value(None, "data_version", |row| row.get(0))?),
        }
    }

    /// From now on, what it is asked is interrupted when this is set, and not when its store is to stop.
    pub fn stop_when(&mut self, stop: StopFlag) -> Result<(), StoreError> {
        self.store = self.store.clone().stopped_by(stop);
        self.store.stop().interrupt(&self.connection)
    }
}

#[cfg(test)]
impl View<'_> {
    /// A query that only ends when it is interrupted.
    pub(crate) fn count_for_ever(self) -> Result<i64, StoreError> {
        let endless =
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
        Ok(self.connection.query_row(endless, [], |row| row.get(0))?)
    }
}

impl Writer {
    /// Begins a write transaction, waiting for other writers first.
    pub fn begin(&mut self) -> Result<Tx<'_>, StoreError> {
        self.begin_watched(&Patient)
    }

    /// Asks one thing, outside of any write.
    pub fn view(&self) -> View<'_> {
        View { connection: &self.connection }
    }

    /// Lets the next commit fail.
    #[cfg(test)]
    pub(crate) fn fail_next_commit(&mut self, failing: super::commit::FailingCommit) {
        self.failing_commit = Some(failing);
    }

    /// Makes the planner know how the data lies; worth it after a bulk import.
    pub fn optimize(&self) -> Result<(), StoreError> {
        Ok(self.connection.execute_batch("PRAGMA analysis_limit = 400; PRAGMA optimize;")?)
    }

    /// Lets the file grow to so many pages at most: how tests make a full disk.
    #[doc(hidden)]
    pub fn limit_pages(&self, pages: u32) -> Result<(), StoreError> {
        Ok(self.connection.pragma_update(None, "max_page_count", pages)?)
    }
}

impl<'w> Tx<'w> {
    /// Keeps everything, unless it was to stop. After an error only [`Store::was_saved`] knows what became of it, save
    /// where it is [`StoreError::Locked`] or [`StoreError::Interrupted`]: then nothing was kept.
    pub fn commit(self) -> Result<(), StoreError> {
        self.stop.check()?;
        #[cfg(test)]
        if let Some(failing) = self.failing_commit {
            return failing.of(self.transaction);
        }
        Ok(self.transaction.commit()?)
    }

    /// What can be asked within the transaction.
    pub fn view(&self) -> View<'_> {
        View { connection: &self.transaction }
    }

    pub(super) fn connection(&self) -> &Transaction<'w> {
        &self.transaction
    }

    pub(super) fn run(&self, sql: &str, params: impl rusqlite::Params) -> Result<usize, StoreError> {
        Ok(self.transaction.prepare_cached(sql)?.execute(params)?)
    }

    pub(super) fn insert(&self, sql: &str, params: impl rusqlite::Params) -> Result<i64, StoreError> {
        Ok(self.transaction.prepare_cached(sql)?.insert(params)?)
    }
}

impl View<'_> {
    pub(super) fn one<T>(
        &self,
        sql: &str,
        params: impl rusqlite::Params,
        read: impl FnOnce(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, StoreError> {
        use rusqlite::OptionalExtension;
        Ok(self.connection.prepare_cached(sql)?.query_row(params, read).optional()?)
    }

    pub(super) fn all<T>(
        &self,
        sql: &str,
        params: impl rusqlite::Params,
        read: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map(params, read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    pub(super) fn count(&self, sql: &str, params: impl rusqlite::Params) -> Result<u64, StoreError> {
        let count = self.one(sql, params, |row| row.get::<_, i64>(0))?.unwrap_or(0);
        Ok(u64::try_from(count).unwrap_or(0))
    }
}

/// A write transaction on a connection of another kind than a desk's, such as one in memory.
pub(super) fn begin(connection: &mut Connection) -> Result<Tx<'_>, StoreError> {
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    Ok(Tx {
        transaction: tx,
        stop: StopFlag::default(),
        #[cfg(test)]
        failing_commit: None,
        _announcing: None,
    })
}

/// Readies a connection for writing.
pub(super) fn prepare(connection: &Connection, lock_wait: Duration) -> Result<(), StoreError> {
    connection.busy_timeout(lock_wait)?;
    set_journal_mode(connection, lock_wait)?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "cache_size", -16384)?;
    connection.set_prepared_statement_cache_capacity(128);
    Ok(())
}

/// A copy that was kept has no WAL yet. Of several processes that want to give it one, only one can.
fn set_journal_mode(connection: &Connection, lock_wait: Duration) -> Result<(), StoreError> {
    let mut waited = Duration::ZERO;
    loop {
        let mode =
            connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get::<_, String>(0));
        match mode.map_err(cannot_write) {
            Ok(mode) if mode == "wal" => return Ok(()),
            // What a failed commit left is looked up in the write-ahead log: nothing is written without one.
            Ok(mode) => return Err(StoreError::Io(format!("journal_mode = {mode}"))),
            Err(StoreError::Locked(_)) if waited < lock_wait => {
                thread::sleep(JOURNAL_PAUSE);
                waited += JOURNAL_PAUSE;
            }
            Err(error) => return Err(error),
        }
    }
}

/// Whether the file could not be looked at because nothing can be written beside it.
fn needs_companions(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::CannotOpen | ErrorCode::ReadOnly))
}

/// A file that is there but cannot be opened for writing, or not be given its companions.
fn cannot_write(error: rusqlite::Error) -> StoreError {
    match error.sqlite_error_code() {
        Some(ErrorCode::CannotOpen) => StoreError::ReadOnly,
        _ => error.into(),
    }
}
