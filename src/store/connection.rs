//! Connections to a desk file: for reading, and the one that writes.

use super::engine::{Connection, CutFile, Params, Stamp, Transaction};
use super::holder::Announcing;
use super::lock::Patient;
use super::revision::Revisions;
use super::trace::Traces;
use super::{LockHolder, StopFlag, Store, StoreError};

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

/// A write transaction; dropped without [`Tx::commit`], nothing of it is stored.
#[derive(Debug)]
pub struct Tx<'w> {
    pub(super) transaction: Transaction<'w>,
    pub(super) stop: StopFlag,
    pub(super) revisions: Revisions,
    pub(super) traces: Traces,
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
        self.reader_of(CutFile::Refused)
    }

    pub(super) fn reader_of(&self, cut: CutFile) -> Result<Reader, StoreError> {
        self.check_not_replaced()?;
        let (connection, frozen) = Connection::reading(self.path(), self.lock_wait(), cut)?;
        connection.stop_by(self.stop())?;
        self.check_not_replaced()?;
        Ok(Reader { connection, store: self.clone(), frozen })
    }

    /// The connection that writes.
    pub fn writer(&self) -> Result<Writer, StoreError> {
        self.check_not_replaced()?;
        self.check_one_name()?;
        // A file that was moved away meanwhile cannot be written: that another took its place says more.
        let connection = Connection::writing(self.path(), self.lock_wait())
            .map_err(|error| self.check_not_replaced().err().unwrap_or(error))?;
        connection.stop_by(self.stop())?;
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
        let tx = self.connection.read()?;
        let answer = ask(View { connection: &tx })?;
        drop(tx);
        if self.frozen.is_some_and(|frozen| frozen != Stamp::of(self.store.path())) {
            // Another process wrote while it was read without a lock: what was read may be of two moments.
            return Err(StoreError::Locked(LockHolder::Unknown).into());
        }
        Ok(answer)
    }

    /// A number that changes when another connection has written.
    pub fn data_version(&self) -> Result<i64, StoreError> {
        match self.frozen {
            Some(_) => Ok(Stamp::of(self.store.path()).number()),
            None => self.connection.changes_of_others(),
        }
    }

    /// From now on, what it is asked is interrupted when this is set, and not when its store is to stop.
    pub fn stop_when(&mut self, stop: StopFlag) -> Result<(), StoreError> {
        self.store = self.store.clone().stopped_by(stop);
        self.connection.stop_by(self.store.stop())
    }
}

#[cfg(test)]
impl View<'_> {
    /// A query that only ends when it is interrupted.
    pub(crate) fn count_for_ever(self) -> Result<u64, StoreError> {
        self.count(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
            [],
        )
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
        self.connection.optimize()
    }

    /// Lets the file grow to so many pages at most: how tests make a full disk.
    #[doc(hidden)]
    pub fn limit_pages(&self, pages: u32) -> Result<(), StoreError> {
        self.connection.limit_pages(pages)
    }
}

impl Tx<'_> {
    /// Stores everything, unless a stop was requested. After an error only [`Store::was_saved`] knows whether it was
    /// stored, except for [`StoreError::Locked`] and [`StoreError::Interrupted`]: then nothing was.
    pub fn commit(self) -> Result<(), StoreError> {
        self.stop.check()?;
        self.write_trace()?;
        self.write_revisions()?;
        #[cfg(test)]
        self.check_trace()?;
        #[cfg(test)]
        if let Some(failing) = self.failing_commit {
            return failing.of(self.transaction);
        }
        self.transaction.commit()
    }

    /// What can be asked within the transaction.
    pub fn view(&self) -> View<'_> {
        View { connection: &self.transaction }
    }

    pub(super) fn connection(&self) -> &Connection {
        &self.transaction
    }

    /// Changes rows; how many.
    pub(super) fn run(&self, sql: &str, params: impl Params) -> Result<usize, StoreError> {
        self.transaction.execute(sql, params)
    }

    /// Adds a row of a table with ids; its id.
    pub(super) fn insert(&self, sql: &str, params: impl Params) -> Result<i64, StoreError> {
        let added = self.insert_unless_taken(sql, params)?;
        added.ok_or_else(|| StoreError::Sql(format!("nothing was added by: {sql}")))
    }

    /// The same; none where the row conflicts with one that is there and the statement says to do nothing.
    pub(super) fn insert_unless_taken(
        &self,
        sql: &str,
        params: impl Params,
    ) -> Result<Option<i64>, StoreError> {
        self.transaction.insert(sql, params)
    }
}

/// A write transaction on a connection of another kind than a desk's, such as one in memory.
pub(super) fn begin(connection: &Connection) -> Result<Tx<'_>, StoreError> {
    Ok(Tx {
        transaction: connection.write()?,
        stop: StopFlag::default(),
        revisions: Revisions::default(),
        traces: Traces::default(),
        #[cfg(test)]
        failing_commit: None,
        _announcing: None,
    })
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::thread;
    use std::time::Duration;

    use super::*;
    use crate::store::raw_file;
    use crate::store::testing::new_store;

    #[test]
    fn a_desk_that_is_replaced_while_its_journal_is_waited_for_is_not_called_read_only() {
        let folder = tempfile::tempdir().unwrap();
        let (path, moved) = (folder.path().join("desk.db"), folder.path().join("moved.db"));
        new_store(&path);
        let holder = raw_file(&path);
        holder.pragma_update(None, "journal_mode", "DELETE").unwrap();
        holder.execute_batch("BEGIN EXCLUSIVE").unwrap();
        let store = Store::at(&path).waiting(Duration::from_secs(30));
        let opened = thread::scope(|scope| {
            let opening = scope.spawn(|| store.writer().map(drop));
            thread::sleep(Duration::from_millis(100));
            fs::rename(&path, &moved).unwrap();
            fs::copy(&moved, &path).unwrap();
            drop(holder);
            opening.join().unwrap()
        });
        assert!(matches!(opened, Err(StoreError::Replaced(_))), "{opened:?}");
    }
}
