//! Why a file could not be written.

use std::io;

use rust_xlsxwriter::XlsxError;

use crate::credit::{Message, Value};
use crate::files::{OutputError, cause_of, is_stopped};

/// A file that could not be written; what was at its place before is still there.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The file could not be begun, or not be moved to its destination.
    #[error(transparent)]
    File(#[from] OutputError),
    /// Writing failed on the way: a full disk, a closed pipe.
    #[error("writing failed: {0}")]
    Broken(#[from] io::Error),
    /// More rows than a spreadsheet can have.
    #[error("a spreadsheet has {most} rows at most")]
    TooManyRows {
        /// How many it can have, the header included.
        most: u32,
    },
    /// The spreadsheet could not be made.
    #[error("the spreadsheet could not be made: {0}")]
    Sheet(#[from] XlsxError),
}

impl WriteError {
    /// Whether the reader at the other end of a pipe went away, which is no failure worth telling.
    pub fn is_closed_pipe(&self) -> bool {
        match self {
            Self::Broken(error) => error.kind() == io::ErrorKind::BrokenPipe,
            Self::File(error) => error.is_closed_pipe(),
            Self::TooManyRows { .. } | Self::Sheet(_) => false,
        }
    }

    /// What happened, in the words of the desk; its `.hint` says what to do.
    pub fn message(&self) -> Message {
        match self {
            Self::File(error) => error.message(),
            Self::Broken(error) if is_stopped(error) => Message::stopped(),
            Self::Broken(_) | Self::Sheet(_) => Message::new("export-broken").with("cause", self.cause()),
            Self::TooManyRows { most } => Message::new("export-too-many-rows").count("most", *most),
        }
    }

    /// Why the file was not written, to be named in a sentence about something larger.
    pub fn cause(&self) -> Value {
        match self {
            Self::File(error) => error.cause(),
            Self::Broken(error) | Self::Sheet(XlsxError::IoError(error)) => cause_of(error),
            Self::TooManyRows { .. } | Self::Sheet(_) => Value::Text(self.to_string()),
        }
    }
}

impl From<serde_json::Error> for WriteError {
    fn from(error: serde_json::Error) -> Self {
        Self::Broken(error.into())
    }
}
