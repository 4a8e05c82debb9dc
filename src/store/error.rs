//! What can go wrong with the desk file.

use std::path::PathBuf;

use super::{LockHolder, SchemaFault};
use crate::credit::OutOfRange;
use crate::files::OutputError;
use crate::records::RecordError;

/// A failure of the desk file; nothing of its transaction was stored, unless the commit itself failed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no file there.
    #[error("no desk at {0}")]
    Missing(PathBuf),
    /// A new desk or a copy could not be put where it was to go.
    #[error(transparent)]
    Output(#[from] OutputError),
    /// The file is something else.
    #[error("{0} is not a desk")]
    NotADesk(PathBuf),
    /// The desk was written by a newer program.
    #[error("the desk has version {found}, this program knows {known}")]
    Newer {
        /// Version of the file.
        found: i64,
        /// Newest version that this program knows.
        known: i64,
    },
    /// The schema is not the program's: tables, indexes, triggers or views of another hand, or changed or missing ones.
    #[error("the schema of the desk was changed: {0:?}")]
    ForeignSchema(Vec<SchemaFault>),
    /// The path leads to another file than the one that was opened, or to none.
    #[error("{0} is another file now")]
    Replaced(PathBuf),
    /// The file has several names (hard links). SQLite has the newest changes beside the name that is used, so what is
    /// saved under one name would be lost under the others.
    #[error("{path} has {names} names")]
    SeveralNames {
        /// The name that was used.
        path: PathBuf,
        /// How many there are.
        names: u64,
    },
    /// Changes wait beside the file, and they cannot be read where nothing can be written.
    #[error("the changes beside {0} cannot be read")]
    WalUnreadable(PathBuf),
    /// Another process writes and did not finish in time.
    #[error("the desk is being written by another process")]
    Locked(LockHolder),
    /// The disk or the allowed size of the file is full.
    #[error("the disk is full")]
    Full,
    /// The file or its folder cannot be written.
    #[error("the desk cannot be written")]
    ReadOnly,
    /// The file is damaged.
    #[error("the desk file is damaged: {0}")]
    Damaged(Damage),
    /// Nothing is left of the file that could be saved.
    #[error("{0} is empty")]
    NothingLeft(PathBuf),
    /// The desk is of an older version and cannot be brought to this one, because nothing can be written there.
    #[error("{path} has version {found} and cannot be migrated")]
    OldReadOnly {
        path: PathBuf,
        /// Version of the file.
        found: i64,
        /// Version that this program works with.
        known: i64,
    },
    /// The file could not be read or written.
    #[error("the desk file could not be read or written: {0}")]
    Io(String),
    /// A job was asked to stop.
    #[error("stopped on request")]
    Interrupted,
    /// A stored value cannot be read; it is never replaced by another (R0.9).
    #[error(transparent)]
    Corrupt(#[from] Corrupt),
    /// A stored value does not mean anything: the file was changed by something else, or the program has a defect.
    #[error("the desk holds a value that means nothing: {0}")]
    CorruptValue(String),
    /// A statement failed; a defect of the program.
    #[error("{0}")]
    Sql(String),
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Damage {
    /// The file is shorter than any database.
    #[error("most of the file is missing")]
    MostIsMissing,
    /// The file was cut.
    #[error("the file ends within a page")]
    CutWithinPage,
    /// A copy does not hold what it is a copy of.
    #[error("the copy differs from the desk")]
    CopyDiffers,
    #[error("{0}")]
    Reported(String),
}

/// A stored value that the program could not have written: an unknown word, an impossible day (R0.9).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{table}, row {row}, {column}: {value} cannot be read")]
pub struct Corrupt {
    pub table: &'static str,
    /// The key of the row.
    pub row: String,
    pub column: &'static str,
    /// What is stored there; a long value is cut.
    pub value: String,
}

impl Corrupt {
    /// A reference of a row to another that is not there.
    pub fn reference(table: &'static str, row: i64, column: &'static str, to: i64) -> Self {
        Self { table, row: row.to_string(), column, value: to.to_string() }
    }

    /// A code of a row by which nothing is known.
    pub fn unknown_code(
        (table, row): (&'static str, impl Into<String>),
        column: &'static str,
        code: &str,
    ) -> Self {
        Self { table, row: row.into(), column, value: code.to_owned() }
    }

    /// A row that others refer to and that is not there.
    pub fn missing(table: &'static str, row: i64) -> Self {
        Self { table, row: row.to_string(), column: "id", value: "NULL".to_owned() }
    }
}

/// What a failure is about, and so what can still be used after it.
enum Cause {
    /// A value or a statement: the rest of the desk can be read.
    Data,
    /// A part of the file: other parts may be readable, over a new connection.
    File,
    /// The disk or the folder: nothing more can be written over this connection.
    Disk,
    /// What was asked for, or another process.
    Request,
}

impl StoreError {
    /// Whether what was read is at fault, so that other parts of the desk may still be readable.
    pub const fn is_data_error(&self) -> bool {
        matches!(self.cause(), Cause::Data | Cause::File)
    }

    /// Whether the connection that met it is better not used again.
    pub const fn needs_new_connection(&self) -> bool {
        matches!(self.cause(), Cause::File | Cause::Disk)
    }

    const fn cause(&self) -> Cause {
        match self {
            Self::Corrupt(_) | Self::CorruptValue(_) | Self::Sql(_) => Cause::Data,
            Self::Damaged(_) | Self::Io(_) => Cause::File,
            Self::Full | Self::ReadOnly => Cause::Disk,
            Self::Missing(_)
            | Self::NothingLeft(_)
            | Self::OldReadOnly { .. }
            | Self::Output(_)
            | Self::NotADesk(_)
            | Self::Newer { .. }
            | Self::ForeignSchema(_)
            | Self::Replaced(_)
            | Self::SeveralNames { .. }
            | Self::WalUnreadable(_)
            | Self::Locked(_)
            | Self::Interrupted => Cause::Request,
        }
    }
}

/// A record cannot be written: an amount in it is beyond what can be stored.
impl From<RecordError> for StoreError {
    fn from(error: RecordError) -> Self {
        Self::CorruptValue(error.to_string())
    }
}

impl From<OutOfRange> for StoreError {
    fn from(error: OutOfRange) -> Self {
        Self::CorruptValue(error.to_string())
    }
}
