//! What can go wrong with the desk file.

use std::path::PathBuf;

use crate::fields::GroupId;

/// A stored value that the program could not have written (R0.9): where it is, and what is there.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{table} {row}, {column}: {value}")]
pub struct Corrupt {
    /// The table.
    pub table: &'static str,
    /// What names the row: a code, a number or an id.
    pub row: String,
    /// The column.
    pub column: &'static str,
    /// What is there, shortened and harmless.
    pub value: String,
}

impl Corrupt {
    /// A customer refers to a group that is not there.
    pub fn no_group(customer: &str, column: &'static str, group: GroupId) -> Self {
        Self { table: "customer", row: customer.to_owned(), column, value: group.0.to_string() }
    }
}

/// A failure of the desk file; nothing of the transaction that met it was kept.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no file there.
    #[error("no desk at {0}")]
    Missing(PathBuf),
    /// A file is there already, and a new desk was to be made.
    #[error("{0} exists already")]
    Exists(PathBuf),
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
    /// Somebody else writes and did not finish in time.
    #[error("the desk is being written by somebody else")]
    Locked,
    /// The disk or the allowed size of the file is full.
    #[error("the disk is full")]
    Full,
    /// The file or its folder cannot be written.
    #[error("the desk cannot be written")]
    ReadOnly,
    /// The file is damaged.
    #[error("the desk file is damaged: {0}")]
    Damaged(String),
    /// The file could not be read or written.
    #[error("the desk file could not be read or written: {0}")]
    Io(String),
    /// A job was asked to stop.
    #[error("stopped on request")]
    Interrupted,
    /// A kept value does not mean anything: the file was changed by something else, or the program has a defect.
    #[error("the desk holds a value that means nothing: {0}")]
    Meaningless(String),
    /// A stored value cannot be read.
    #[error("a stored value cannot be read: {0}")]
    Corrupt(#[from] Corrupt),
    /// A statement failed; a defect of the program.
    #[error("{0}")]
    Sql(rusqlite::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        let text = error.to_string();
        match error.sqlite_error_code() {
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Self::Locked,
            Some(Code::DiskFull) => Self::Full,
            Some(Code::ReadOnly | Code::PermissionDenied) => Self::ReadOnly,
            Some(Code::DatabaseCorrupt | Code::NotADatabase) => Self::Damaged(text),
            Some(Code::SystemIoFailure | Code::CannotOpen) => Self::Io(text),
            Some(Code::OperationInterrupted) => Self::Interrupted,
            _ => Self::Sql(error),
        }
    }
}
