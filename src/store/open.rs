//! Opening a desk file: what it is, what version it has, and connections for reading and writing.

use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, InterruptHandle, OpenFlags, Transaction, TransactionBehavior};
use rusqlite_migration::{M, Migrations};

use super::StoreError;

/// Marks the file as a desk: the letters `CrDk`.
const APPLICATION_ID: i32 = 0x4372_446b;

const MIGRATIONS: &[M<'static>] = &[
    M::up(include_str!("../../assets/migrations/001_desk.sql")),
    M::up(include_str!("../../assets/migrations/002_payments_and_validation.sql")),
    M::up(include_str!("../../assets/migrations/003_unreadable_states.sql")),
];

/// How long a statement waits for another writer, unless the desk says otherwise.
const LOCK_WAIT: Duration = Duration::from_secs(5);

/// A desk file that was found to be one.
#[derive(Debug, Clone)]
pub struct Store {
    path: PathBuf,
    lock_wait: Duration,
}

/// A store, and the copy that was made before it was brought to the newest version.
#[derive(Debug)]
pub struct Opened {
    /// The store.
    pub store: Store,
    /// Where the old version was copied to.
    pub backup: Option<PathBuf>,
}

/// A connection that only reads.
#[derive(Debug)]
pub struct Reader {
    connection: Connection,
}

/// The connection that writes.
#[derive(Debug)]
pub struct Writer {
    connection: Connection,
}

/// A write transaction; dropped without [`Tx::commit`], nothing of it is kept.
#[derive(Debug)]
pub struct Tx<'w> {
    tx: Transaction<'w>,
}

/// What can be asked of a desk; every query is a method of it.
#[derive(Debug, Clone, Copy)]
pub struct View<'c> {
    pub(super) connection: &'c Connection,
}

impl Store {
    /// Makes a new, empty desk file.
    pub fn create(path: &Path) -> Result<Self, StoreError> {
        if path.exists() {
            return Err(StoreError::Exists(path.to_owned()));
        }
        let mut connection = Connection::open(path)?;
        let made = (|| {
            connection.pragma_update(None, "application_id", APPLICATION_ID)?;
            prepare(&connection, LOCK_WAIT)?;
            migrations().to_latest(&mut connection).map_err(migration_error)
        })();
        drop(connection);
        if let Err(error) = made {
            // A half-made desk is of no use, and its name should stay free.
            let _ = std::fs::remove_file(path);
            return Err(error);
        }
        Ok(Self { path: path.to_owned(), lock_wait: LOCK_WAIT })
    }

    /// Opens a desk file, bringing an older one to this version after copying it aside.
    pub fn open(path: &Path) -> Result<Opened, StoreError> {
        let store = Self::existing(path)?;
        let version = store.known_version()?;
        let backup = if version < newest_version() { Some(store.migrate(version)?) } else { None };
        Ok(Opened { store, backup })
    }

    fn existing(path: &Path) -> Result<Self, StoreError> {
        if !path.exists() {
            return Err(StoreError::Missing(path.to_owned()));
        }
        if !path.is_file() {
            return Err(StoreError::NotADesk(path.to_owned()));
        }
        Ok(Self { path: path.to_owned(), lock_wait: LOCK_WAIT })
    }

    /// The version of the file, which is not newer than those that are known.
    ///
    /// Identified before any pragma that writes: setting WAL would rewrite the header of somebody else's file.
    fn known_version(&self) -> Result<i64, StoreError> {
        let (found, known) = (self.identify()?, newest_version());
        if found > known {
            return Err(StoreError::Newer { found, known });
        }
        Ok(found)
    }

    fn identify(&self) -> Result<i64, StoreError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(&self.path, flags)?;
        connection.busy_timeout(self.lock_wait)?;
        let pragma = |name: &str| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
        match pragma("application_id") {
            Ok(id) if id == i64::from(APPLICATION_ID) => Ok(pragma("user_version")?),
            Ok(_) => Err(StoreError::NotADesk(self.path.clone())),
            Err(error) => match StoreError::from(error) {
                StoreError::Damaged(_) => Err(StoreError::NotADesk(self.path.clone())),
                other => Err(other),
            },
        }
    }

    fn migrate(&self, version: i64) -> Result<PathBuf, StoreError> {
        let mut backup = self.path.clone().into_os_string();
        backup.push(format!(".v{version}.backup"));
        let backup = PathBuf::from(backup);
        let mut connection = Connection::open(&self.path)?;
        prepare(&connection, self.lock_wait)?;
        if !backup.exists() {
            vacuum_into(&connection, &backup)?;
        }
        migrations().to_latest(&mut connection).map_err(migration_error)?;
        Ok(backup)
    }

    /// Copies a desk file to a new place if it is sound; what is wrong with it otherwise, and then nothing is copied.
    ///
    /// The file is only read: an older one is brought to this version where it is opened next, not here.
    pub fn restore(from: &Path, to: &Path) -> Result<Vec<String>, StoreError> {
        let source = Self::existing(from)?;
        source.known_version()?;
        if to.exists() {
            return Err(StoreError::Exists(to.to_owned()));
        }
        let mut reader = source.reader()?;
        let problems = reader.read(|view| view.integrity())?;
        if problems.is_empty() {
            vacuum_into(&reader.connection, to)?;
        }
        Ok(problems)
    }

    /// The same store, waiting so long for other writers.
    pub fn waiting(self, lock_wait: Duration) -> Self {
        Self { lock_wait, ..self }
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// A connection that reads.
    pub fn reader(&self) -> Result<Reader, StoreError> {
        let connection = Connection::open_with_flags(
            &self.path,
            OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
        )?;
        connection.busy_timeout(self.lock_wait)?;
        connection.pragma_update(None, "trusted_schema", false)?;
        connection.pragma_update(None, "cache_size", -4096)?;
        connection.set_prepared_statement_cache_capacity(96);
        Ok(Reader { connection })
    }

    /// The connection that writes.
    pub fn writer(&self) -> Result<Writer, StoreError> {
        let connection = Connection::open_with_flags(
            &self.path,
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
        )?;
        prepare(&connection, self.lock_wait)?;
        Ok(Writer { connection })
    }
}

impl Reader {
    /// Asks one thing, or several that are to agree with each other: all see the same moment.
    pub fn read<T, E: From<StoreError>>(
        &mut self,
        ask: impl FnOnce(View<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let tx = self.connection.transaction().map_err(StoreError::from)?;
        ask(View { connection: &tx })
    }

    /// A number that changes when somebody else has written (not this connection).
    pub fn data_version(&self) -> Result<i64, StoreError> {
        Ok(self.connection.pragma_query_value(None, "data_version", |row| row.get(0))?)
    }

    /// Stops what this reader is asking, from another thread.
    pub fn interrupt(&self) -> InterruptReading {
        InterruptReading(self.connection.get_interrupt_handle())
    }
}

/// Stops a query of the reader it came from.
pub struct InterruptReading(InterruptHandle);

impl InterruptReading {
    /// Stops it now, if something runs.
    pub fn stop(&self) {
        self.0.interrupt();
    }
}

impl Writer {
    /// Begins a write transaction, waiting for other writers first.
    pub fn begin(&mut self) -> Result<Tx<'_>, StoreError> {
        let tx = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        Ok(Tx { tx })
    }

    /// Asks one thing, outside of any write.
    pub fn view(&self) -> View<'_> {
        View { connection: &self.connection }
    }

    /// Copies the desk as it is now into a new file, while others go on working.
    pub fn backup(&self, to: &Path) -> Result<(), StoreError> {
        if to.exists() {
            return Err(StoreError::Exists(to.to_owned()));
        }
        vacuum_into(&self.connection, to)
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
    /// Keeps everything.
    pub fn commit(self) -> Result<(), StoreError> {
        Ok(self.tx.commit()?)
    }

    /// What can be asked within the transaction.
    pub fn view(&self) -> View<'_> {
        View { connection: &self.tx }
    }

    pub(super) fn connection(&self) -> &Transaction<'w> {
        &self.tx
    }

    pub(super) fn run(&self, sql: &str, params: impl rusqlite::Params) -> Result<usize, StoreError> {
        Ok(self.tx.prepare_cached(sql)?.execute(params)?)
    }

    pub(super) fn insert(&self, sql: &str, params: impl rusqlite::Params) -> Result<i64, StoreError> {
        Ok(self.tx.prepare_cached(sql)?.insert(params)?)
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

impl Deref for Opened {
    type Target = Store;
    fn deref(&self) -> &Store {
        &self.store
    }
}

fn prepare(connection: &Connection, lock_wait: Duration) -> Result<(), StoreError> {
    connection.busy_timeout(lock_wait)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "cache_size", -16384)?;
    connection.set_prepared_statement_cache_capacity(128);
    Ok(())
}

fn vacuum_into(connection: &Connection, to: &Path) -> Result<(), StoreError> {
    let text = to.to_str().ok_or_else(|| StoreError::Io(to.display().to_string()))?;
    let copied = connection.execute("VACUUM INTO ?1", [text]);
    if let Err(error) = copied {
        let _ = std::fs::remove_file(to);
        return Err(error.into());
    }
    Ok(())
}

fn newest_version() -> i64 {
    i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX)
}

fn migrations() -> Migrations<'static> {
    Migrations::from_slice(MIGRATIONS)
}

fn migration_error(error: rusqlite_migration::Error) -> StoreError {
    match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
        other => StoreError::Meaningless(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_migrations_are_sound() {
        migrations().validate().unwrap();
    }

    #[test]
    fn a_desk_of_every_earlier_version_becomes_like_a_new_one() {
        let folder = tempfile::tempdir().unwrap();
        let schema = |connection: &Connection| {
            let sql = "SELECT name || ': ' || coalesce(sql, '') FROM sqlite_schema ORDER BY name";
            let mut statement = connection.prepare(sql).unwrap();
            let rows = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
            rows.collect::<Result<Vec<_>, _>>().unwrap()
        };
        let new = Store::create(&folder.path().join("new.db")).unwrap();
        for version in 1..MIGRATIONS.len() {
            let path = folder.path().join(format!("{version}.db"));
            let mut old = Connection::open(&path).unwrap();
            old.pragma_update(None, "application_id", APPLICATION_ID).unwrap();
            migrations().to_version(&mut old, version).unwrap();
            drop(old);
            let opened = Store::open(&path).unwrap();
            assert!(opened.backup.is_some_and(|copy| copy.exists()));
            let reader = opened.store.reader().unwrap();
            assert_eq!(schema(&reader.connection), schema(&new.reader().unwrap().connection));
        }
    }

    #[test]
    fn a_foreign_file_is_left_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("other.db");
        let other = Connection::open(&path).unwrap();
        other.execute_batch("CREATE TABLE t (x); INSERT INTO t VALUES (1);").unwrap();
        drop(other);
        let before = std::fs::read(&path).unwrap();
        assert!(matches!(Store::open(&path), Err(StoreError::NotADesk(_))));
        assert_eq!(std::fs::read(&path).unwrap(), before);
        std::fs::write(&path, "customer,number\nC1,1\n".repeat(200)).unwrap();
        assert!(matches!(Store::open(&path), Err(StoreError::NotADesk(_))));
    }

    #[test]
    fn a_desk_of_a_newer_version_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.db");
        let store = Store::create(&path).unwrap();
        store.writer().unwrap().connection.pragma_update(None, "user_version", 99).unwrap();
        assert!(matches!(Store::open(&path), Err(StoreError::Newer { found: 99, .. })));
    }
}
