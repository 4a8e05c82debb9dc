//! Why the desk did not do something, and what to do about it.

use crate::credit::{OutOfRange, Statement};
use crate::store::{Corrupt, StoreError};

/// What kind of no it is; the command line has an exit code for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The file, the disk or the program failed.
    Failed,
    /// The question or the argument makes no sense, or names something that is not there.
    Usage,
    /// A rule refuses it: nothing was changed.
    Refused,
    /// Somebody else was faster: nothing was changed.
    Conflict,
    /// This user may not.
    NotPermitted,
}

/// A no of the desk. Nothing of the use case was kept.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// The file failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A file to be read or written failed.
    #[error("{0:?}")]
    File(Statement),
    /// The argument makes no sense, or names something that is not there.
    #[error("{0:?}")]
    Usage(Statement),
    /// A rule refuses it.
    #[error("{0:?}")]
    Refused(Statement),
    /// Somebody else was faster.
    #[error("{0:?}")]
    Conflict(Statement),
    /// This user may not.
    #[error("{0:?}")]
    NotPermitted(Statement),
}

impl DeskError {
    /// What kind of no it is.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Store(StoreError::Missing(_) | StoreError::Exists(_)) | Self::Usage(_) => Kind::Usage,
            Self::Store(_) | Self::File(_) => Kind::Failed,
            Self::Refused(_) => Kind::Refused,
            Self::Conflict(_) => Kind::Conflict,
            Self::NotPermitted(_) => Kind::NotPermitted,
        }
    }

    /// What to say: the key is the code that programs see, its message the sentence, its `.hint` what to do.
    pub fn statement(&self) -> Statement {
        match self {
            Self::Store(error) => store_statement(error),
            Self::File(statement)
            | Self::Usage(statement)
            | Self::Refused(statement)
            | Self::Conflict(statement)
            | Self::NotPermitted(statement) => statement.clone(),
        }
    }

    /// An argument that names something that is not there.
    pub fn not_found(key: &str, code: &str) -> Self {
        Self::Usage(Statement::new(key).text("code", code))
    }
}

impl From<Corrupt> for DeskError {
    fn from(corrupt: Corrupt) -> Self {
        Self::Store(corrupt.into())
    }
}

impl From<OutOfRange> for DeskError {
    fn from(_: OutOfRange) -> Self {
        Self::Usage(Statement::new("amount-out-of-range"))
    }
}

fn store_statement(error: &StoreError) -> Statement {
    let path =
        |key: &str, path: &std::path::Path| Statement::new(key).text("path", path.display().to_string());
    match error {
        StoreError::Missing(at) => path("desk-missing", at),
        StoreError::Exists(at) => path("desk-exists", at),
        StoreError::NotADesk(at) => path("desk-not-a-desk", at),
        StoreError::Newer { found, known } => {
            Statement::new("desk-newer").count("found", *found).count("known", *known)
        }
        StoreError::Locked => Statement::new("desk-locked"),
        StoreError::Full => Statement::new("desk-disk-full"),
        StoreError::ReadOnly => Statement::new("desk-read-only"),
        StoreError::Damaged(detail) => Statement::new("desk-damaged").text("detail", detail.clone()),
        StoreError::Io(detail) => Statement::new("desk-unreadable").text("detail", detail.clone()),
        StoreError::Interrupted => Statement::new("stopped"),
        StoreError::Corrupt(corrupt) => corrupt_statement(corrupt),
        StoreError::Meaningless(detail) => Statement::new("desk-meaningless").text("detail", detail.clone()),
        StoreError::Sql(error) => Statement::new("program-defect").text("detail", error.to_string()),
    }
}

fn corrupt_statement(corrupt: &Corrupt) -> Statement {
    Statement::new("desk-value-unreadable")
        .text("table", corrupt.table)
        .text("row", corrupt.row.clone())
        .text("column", corrupt.column)
        .text("value", corrupt.value.clone())
}
