//! What an error of SQLite means.

use rusqlite::{ErrorCode as Code, ffi};

use crate::store::{Damage, LockHolder, StoreError};

impl From<rusqlite::Error> for StoreError {
    #[cold]
    fn from(error: rusqlite::Error) -> Self {
        let text = error.to_string();
        match error.sqlite_error_code() {
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Self::Locked(LockHolder::Unknown),
            Some(Code::DiskFull) => Self::Full,
            // Reading needs room beside the file too.
            Some(Code::SystemIoFailure) if has_no_room(&error) => Self::Full,
            Some(Code::ReadOnly | Code::PermissionDenied) => Self::ReadOnly,
            Some(Code::DatabaseCorrupt | Code::NotADatabase) => Self::Damaged(Damage::Reported(text)),
            Some(Code::SystemIoFailure | Code::CannotOpen) => Self::Io(text),
            Some(Code::OperationInterrupted) => Self::Interrupted,
            _ => Self::Sql(text),
        }
    }
}

/// Whether there was no room for the memory that SQLite shares beside the file.
fn has_no_room(error: &rusqlite::Error) -> bool {
    error.sqlite_error().is_some_and(|error| error.extended_code == ffi::SQLITE_IOERR_SHMSIZE)
}

/// Whether the file could not be looked at because nothing can be written beside it.
pub(super) fn needs_companions(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(Code::CannotOpen | Code::ReadOnly))
}

/// A file that is there but cannot be opened for writing, or not be given its companions.
pub(super) fn cannot_write(error: rusqlite::Error) -> StoreError {
    match error.sqlite_error_code() {
        Some(Code::CannotOpen) => StoreError::ReadOnly,
        _ => error.into(),
    }
}
