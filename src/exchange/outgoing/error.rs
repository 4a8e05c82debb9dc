//! Why a file could not be written.

use std::io;
use std::path::{Path, PathBuf};

use rust_xlsxwriter::XlsxError;

use crate::credit::Statement;

/// A file that could not be written; what was at its place before is still there.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The place is a folder.
    #[error("{} is a folder", .0.display())]
    Folder(PathBuf),
    /// The system refuses to write to the place.
    #[error("{} cannot be written: {source}", path.display())]
    Refused {
        /// The place.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
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
    pub(super) fn refused(path: &Path, source: io::Error) -> Self {
        Self::Refused { path: path.to_owned(), source }
    }

    /// Whether the reader at the other end of a pipe went away, which is no failure worth telling.
    pub fn is_closed_pipe(&self) -> bool {
        match self {
            Self::Broken(error) | Self::Refused { source: error, .. } => {
                error.kind() == io::ErrorKind::BrokenPipe
            }
            Self::Folder(_) | Self::TooManyRows { .. } | Self::Sheet(_) => false,
        }
    }

    /// What happened, in the words of the desk; its `.hint` says what to do.
    pub fn statement(&self) -> Statement {
        match self {
            Self::Folder(path) => Statement::new("export-folder").text("file", path.display().to_string()),
            Self::Refused { path, source } => Statement::new("export-refused")
                .text("file", path.display().to_string())
                .text("cause", source.to_string()),
            Self::Broken(error) => Statement::new("export-broken").text("cause", error.to_string()),
            Self::TooManyRows { most } => {
                Statement::new("export-too-many-rows").count("most", i64::from(*most))
            }
            Self::Sheet(error) => Statement::new("export-broken").text("cause", error.to_string()),
        }
    }
}

impl From<serde_json::Error> for WriteError {
    fn from(error: serde_json::Error) -> Self {
        Self::Broken(error.into())
    }
}
