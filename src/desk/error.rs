//! Why a use case was not carried out, and what to do about it.

use crate::credit::{Message, OutOfRange, Value};
use crate::exchange::{FileError, FileProblem, MappingError, Question};
use crate::files::OutputError;
use crate::sanitize::shell_word;
use crate::store::{Corrupt, Damage, LockHolder, SchemaFault, StoreError};

/// What kind of error it is; the command line has an exit code for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ErrorKind {
    /// The file, the disk or the program failed.
    Failed,
    /// The question or the argument makes no sense, or names something that is not there.
    Usage,
    /// A rule refuses it: nothing was changed.
    Refused,
    /// Another user was faster: nothing was changed.
    Conflict,
    NotPermitted,
}

/// The field of the input that is at fault: a form shows the error there, a rejected row names the column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InputField {
    Customer,
    /// The number of an order or document.
    Number,
    Amount,
    ShipDay,
    Terms,
    ShipTo,
    Warehouse,
    /// The order that is invoiced or credited.
    Order,
    /// The date on which the first part is due.
    Due,
    /// The parts that are due later.
    Instalments,
    /// The invoice with this number, among those that a receipt pays.
    Invoice(String),
    /// The code of a new record.
    Code,
    Parameter(&'static str),
    /// Amount and days of the temporary limit together.
    TemporaryLimit,
    /// The smallest and the largest order together.
    OrderBounds,
    File,
    /// The description of its columns.
    Mapping,
}

/// A use case that was not carried out because it makes no sense or is not allowed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    kind: ErrorKind,
    pub(super) message: Message,
    field: Option<InputField>,
}

/// The clock of the machine shows an instant that cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the clock of the machine is wrong: {at} microseconds since 1970")]
pub struct WrongClock {
    /// What it shows, microseconds since 1970, UTC.
    pub at: i64,
}

/// Why a use case was not carried out. Nothing of it was stored, unless the error says that this is not known.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The file failed while the use case was saved, and it cannot be found out whether it was.
    #[error("it is not known whether this was saved: {0}")]
    Unsettled(StoreError),
    /// The user has asked to stop while a file was read or written.
    #[error("stopped")]
    Stopped,
    /// A file to be read or written failed.
    #[error("{0:?}")]
    File(Message),
    /// A file to be imported cannot be read.
    #[error(transparent)]
    Input(FileError),
    /// The description of the columns of a file cannot be used.
    #[error(transparent)]
    Mapping(#[from] MappingError),
    /// A file cannot be imported before these questions are answered.
    #[error("{0:?}")]
    Unclear(Vec<Question>),
    /// The clock of the machine is wrong: what was written would bear a wrong time.
    #[error(transparent)]
    Clock(#[from] WrongClock),
    /// A file could not be written where it was to go.
    #[error(transparent)]
    Output(#[from] OutputError),
    /// The customer with this code has no payments to calculate an average from.
    #[error("no payments of {0}")]
    NoPayments(String),
    /// The desk has several active users, these, and none has the name of the account.
    #[error("several users: {0}")]
    UserUnclear(String),
    /// It makes no sense, or is not allowed.
    #[error("{0:?}")]
    Refusal(Refusal),
}

impl DeskError {
    const fn refusal(kind: ErrorKind, message: Message) -> Self {
        Self::Refusal(Refusal { kind, message, field: None })
    }

    /// The argument makes no sense, or names something that is not there.
    pub const fn usage(message: Message) -> Self {
        Self::refusal(ErrorKind::Usage, message)
    }

    /// A rule refuses it.
    pub const fn refused(message: Message) -> Self {
        Self::refusal(ErrorKind::Refused, message)
    }

    /// A rule refuses it for the order or document with this number.
    pub fn refused_for(key: &str, number: &str) -> Self {
        Self::refused(Message::new(key).text("number", number))
    }

    /// Another user was faster.
    pub const fn conflict(message: Message) -> Self {
        Self::refusal(ErrorKind::Conflict, message)
    }

    pub const fn not_permitted(message: Message) -> Self {
        Self::refusal(ErrorKind::NotPermitted, message)
    }

    /// An argument that names something that is not there.
    pub fn not_found(key: &str, code: &str) -> Self {
        Self::usage(Message::new(key).text("code", code))
    }

    /// The same with the field that is at fault, unless it is known already or the error is about no input.
    #[must_use]
    pub fn at(mut self, field: InputField) -> Self {
        if let Self::Refusal(refusal) = &mut self {
            refusal.field.get_or_insert(field);
        }
        self
    }

    /// The same in the words of what was refused, where a table has other words for it.
    #[must_use]
    pub(super) fn in_words(mut self, table: &[(&str, &str)]) -> Self {
        if let Self::Refusal(refusal) = &mut self
            && let Some((_, own)) = table.iter().find(|(usual, _)| *usual == refusal.message.key)
        {
            refusal.message.key = (*own).to_owned();
        }
        self
    }

    /// The field of the input that is at fault, where it is a single one.
    pub const fn field(&self) -> Option<&InputField> {
        match self {
            Self::Input(_) => Some(&InputField::File),
            Self::Mapping(_) | Self::Unclear(_) => Some(&InputField::Mapping),
            Self::Refusal(refusal) => refusal.field.as_ref(),
            Self::Store(_)
            | Self::Unsettled(_)
            | Self::Stopped
            | Self::File(_)
            | Self::Clock(_)
            | Self::Output(_)
            | Self::NoPayments(_)
            | Self::UserUnclear(_) => None,
        }
    }

    /// The entry for the field at fault in the table of a form or a file.
    pub fn field_in<T: Copy>(&self, table: &[(InputField, T)]) -> Option<T> {
        let at_fault = self.field()?;
        table.iter().find(|(field, _)| field == at_fault).map(|(_, own)| *own)
    }

    /// What kind of error it is.
    pub const fn kind(&self) -> ErrorKind {
        match self {
            Self::Store(StoreError::Missing(_)) | Self::Mapping(_) => ErrorKind::Usage,
            Self::NoPayments(_)
            | Self::Unclear(_)
            | Self::Input(FileError { problem: FileProblem::NotAList { .. }, .. }) => ErrorKind::Refused,
            Self::Store(_)
            | Self::Unsettled(_)
            | Self::Stopped
            | Self::File(_)
            | Self::Input(_)
            | Self::Output(_)
            | Self::Clock(_) => ErrorKind::Failed,
            Self::UserUnclear(_) => ErrorKind::NotPermitted,
            Self::Refusal(refusal) => refusal.kind,
        }
    }

    /// Whether it is no failure: the user has asked to stop.
    pub fn is_stop(&self) -> bool {
        matches!(self, Self::Stopped | Self::Store(StoreError::Interrupted))
            || matches!(self, Self::Output(error) if error.is_stopped())
    }

    /// Whether a stored value cannot be read: what does not belong to it can go on (R0.9).
    pub const fn is_unreadable(&self) -> bool {
        matches!(self, Self::Store(StoreError::Corrupt(_)))
    }

    /// Whether it is about one of several orders or customers alone, so that the others can still be processed.
    pub fn is_about_one(&self) -> bool {
        self.is_unreadable() || matches!(self.kind(), ErrorKind::Conflict | ErrorKind::Refused)
    }

    /// Whether the connection to the desk file is of no use any more.
    pub const fn needs_new_connection(&self) -> bool {
        matches!(self, Self::Unsettled(_))
            || matches!(self, Self::Store(error) if error.needs_new_connection())
    }

    /// What has to be answered before a file can be imported.
    pub fn questions(&self) -> &[Question] {
        if let Self::Unclear(questions) = self { questions } else { &[] }
    }

    /// The process that was still writing when the waiting ended.
    pub const fn lock_holder(&self) -> Option<&LockHolder> {
        if let Self::Store(StoreError::Locked(holder)) = self { Some(holder) } else { None }
    }

    /// What to show: the key is the code that programs see, its message the sentence, its `.hint` what to do.
    pub fn message(&self) -> Message {
        match self {
            Self::Store(error) => store_message(error),
            Self::Stopped => Message::stopped(),
            Self::Clock(wrong) => Message::new("clock-wrong").instant("at", wrong.at),
            Self::Unsettled(error) => Message::new("desk-unsettled").text("detail", error.to_string()),
            Self::Output(error) => error.message(),
            Self::Input(error) => error.message(),
            Self::Mapping(error) => error.message(),
            Self::Unclear(questions) => {
                let first = questions.first();
                first.map_or_else(|| Message::new("guess-unclear"), |question| question.message.clone())
            }
            Self::NoPayments(customer) => Message::new("days-to-pay-none-found").text("customer", customer),
            Self::UserUnclear(known) => Message::new("user-unclear").text("known", known),
            Self::File(message) | Self::Refusal(Refusal { message, .. }) => message.clone(),
        }
    }
}

impl From<Corrupt> for DeskError {
    fn from(corrupt: Corrupt) -> Self {
        Self::Store(corrupt.into())
    }
}

impl From<OutOfRange> for DeskError {
    fn from(_: OutOfRange) -> Self {
        Self::usage(Message::new("amount-out-of-range")).at(InputField::Amount)
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
        StoreError::SeveralNames { path: at, names } => path("desk-several-names", at).count("names", *names),
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
