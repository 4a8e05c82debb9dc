//! Why the desk did not do something, and what to do about it.

use super::WrongClock;
use crate::credit::{Message, OutOfRange, Value};
use crate::files::OutputError;
use crate::sanitize::shell_word;
use crate::store::{Corrupt, Damage, LockHolder, SchemaFault, StoreError};

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

/// A no of the desk. Nothing of the use case was kept, save where the error says that nobody knows.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The file failed while the use case was saved, and it cannot be found out whether it was.
    #[error("it is not known whether this was saved: {0}")]
    Unsettled(StoreError),
    /// A file to be read or written failed.
    #[error("{0:?}")]
    File(Message),
    /// The clock of the machine is wrong: what was written would bear a wrong time.
    #[error(transparent)]
    Clock(#[from] WrongClock),
    /// A file could not be written where it was to go.
    #[error(transparent)]
    Output(#[from] OutputError),
    /// The argument makes no sense, or names something that is not there.
    #[error("{0:?}")]
    Usage(Message),
    /// A rule refuses it.
    #[error("{0:?}")]
    Refused(Message),
    /// Somebody else was faster.
    #[error("{0:?}")]
    Conflict(Message),
    /// This user may not.
    #[error("{0:?}")]
    NotPermitted(Message),
}

impl DeskError {
    /// What kind of no it is.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Store(StoreError::Missing(_)) | Self::Usage(_) => Kind::Usage,
            Self::Store(_) | Self::Unsettled(_) | Self::File(_) | Self::Output(_) | Self::Clock(_) => {
                Kind::Failed
            }
            Self::Refused(_) => Kind::Refused,
            Self::Conflict(_) => Kind::Conflict,
            Self::NotPermitted(_) => Kind::NotPermitted,
        }
    }

    /// Whether it is no failure: somebody has asked to stop.
    pub const fn is_stop(&self) -> bool {
        matches!(self, Self::Store(StoreError::Interrupted))
    }

    /// Whether the file failed, rather than the desk or another program saying no.
    pub const fn is_of_the_file(&self) -> bool {
        match self {
            Self::Store(error) => error.is_of_the_file(),
            Self::Unsettled(_) => true,
            Self::File(_)
            | Self::Output(_)
            | Self::Clock(_)
            | Self::Usage(_)
            | Self::Refused(_)
            | Self::Conflict(_)
            | Self::NotPermitted(_) => false,
        }
    }

    /// Who was still writing when the waiting ended.
    pub const fn lock_holder(&self) -> Option<&LockHolder> {
        match self {
            Self::Store(StoreError::Locked(holder)) => Some(holder),
            Self::Store(_)
            | Self::Unsettled(_)
            | Self::File(_)
            | Self::Output(_)
            | Self::Clock(_)
            | Self::Usage(_)
            | Self::Refused(_)
            | Self::Conflict(_)
            | Self::NotPermitted(_) => None,
        }
    }

    /// What to say: the key is the code that programs see, its message the sentence, its `.hint` what to do.
    pub fn message(&self) -> Message {
        match self {
            Self::Store(error) => store_message(error),
            Self::Clock(wrong) => Message::new("clock-wrong").instant("at", wrong.at),
            Self::Unsettled(error) => Message::new("desk-unsettled").text("detail", error.to_string()),
            Self::Output(error) => error.message(),
            Self::File(message)
            | Self::Usage(message)
            | Self::Refused(message)
            | Self::Conflict(message)
            | Self::NotPermitted(message) => message.clone(),
        }
    }

    /// An argument that names something that is not there.
    pub fn not_found(key: &str, code: &str) -> Self {
        Self::Usage(Message::new(key).text("code", code))
    }
}

impl From<Corrupt> for DeskError {
    fn from(corrupt: Corrupt) -> Self {
        Self::Store(corrupt.into())
    }
}

impl From<OutOfRange> for DeskError {
    fn from(_: OutOfRange) -> Self {
        Self::Usage(Message::new("amount-out-of-range"))
    }
}

/// Kind and name of each part of a schema: `trigger x, table y`.
fn named(faults: &[SchemaFault]) -> String {
    let names = faults.iter().map(|fault| format!("{} {}", fault.kind, fault.name));
    names.collect::<Vec<_>>().join(", ")
}

fn store_message(error: &StoreError) -> Message {
    let path = |key: &str, path: &std::path::Path| Message::new(key).text("path", path.display().to_string());
    match error {
        StoreError::Missing(at) => path("desk-missing", at),
        StoreError::Output(error) => error.message(),
        StoreError::ForeignSchema(faults) => Message::new("desk-foreign-schema").text("parts", named(faults)),
        StoreError::Replaced(at) => path("desk-replaced", at),
        StoreError::SeveralNames { path: at, names } => {
            path("desk-several-names", at).count("names", i64::try_from(*names).unwrap_or(i64::MAX))
        }
        StoreError::WalUnreadable(at) => path("desk-wal-unreadable", at),
        StoreError::NotADesk(at) => path("desk-not-a-desk", at),
        StoreError::Newer { found, known } => {
            Message::new("desk-newer").count("found", *found).count("known", *known)
        }
        StoreError::Locked(holder) => holder.named_in(Message::new("desk-locked")),
        StoreError::Full => Message::new("desk-disk-full"),
        StoreError::ReadOnly => Message::new("desk-read-only"),
        StoreError::Damaged(damage) => Message::new("desk-damaged").with("detail", named_damage(damage)),
        StoreError::NothingLeft(at) => path("desk-nothing-left", at),
        StoreError::OldReadOnly { path: at, found, known } => {
            let shell = shell_word(&at.to_string_lossy()).into_owned();
            let old = path("desk-old-read-only", at).text("shell", shell);
            old.count("found", *found).count("known", *known)
        }
        StoreError::Io(detail) => Message::new("desk-unreadable").text("detail", detail.clone()),
        StoreError::Interrupted => Message::stopped(),
        StoreError::Corrupt(corrupt) => corrupt_message(corrupt),
        StoreError::CorruptValue(detail) => Message::new("desk-meaningless").text("detail", detail.clone()),
        StoreError::Sql(error) => Message::new("program-defect").text("detail", error.clone()),
    }
}

fn named_damage(damage: &Damage) -> Value {
    let word = |key: &str| Value::Key(key.to_owned());
    match damage {
        Damage::MostIsMissing => word("damage-most-is-missing"),
        Damage::CutWithinPage => word("damage-cut-within-page"),
        Damage::CopyDiffers => word("damage-copy-differs"),
        Damage::Reported(text) => Value::Text(text.clone()),
    }
}

fn corrupt_message(corrupt: &Corrupt) -> Message {
    Message::new("desk-value-unreadable")
        .text("table", corrupt.table)
        .text("row", corrupt.row.clone())
        .text("column", corrupt.column)
        .text("value", corrupt.value.clone())
}
