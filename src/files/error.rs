//! Why a file was not written.

use std::io;
use std::path::{Path, PathBuf};

use super::Purpose;
use crate::credit::Statement;

/// A file that was not written; what was at its destination before is still there.
#[derive(Debug, thiserror::Error)]
pub enum OutputError {
    /// A file exists at the destination.
    #[error("{} exists already", path.display())]
    Exists {
        /// The destination.
        path: PathBuf,
        /// Whether it would be replaced if the user asked for that.
        replaceable: Replaceable,
    },
    /// The destination is a file that no output may replace.
    #[error("{} is {purpose:?}", path.display())]
    Protected {
        /// The destination.
        path: PathBuf,
        /// What the file is for.
        purpose: Purpose,
    },
    /// Beside the destination lie the remains of another database, which would be taken for part of the new one.
    #[error("{} exists", .0.display())]
    Companion(PathBuf),
    /// The destination is a link to nothing.
    #[error("{} is a link to nothing", .0.display())]
    DanglingLink(PathBuf),
    /// The destination is a folder.
    #[error("{} is a folder", .0.display())]
    Folder(PathBuf),
    /// The destination is a pipe or a device, which cannot hold a database.
    #[error("{} is not a regular file", .0.display())]
    Device(PathBuf),
    /// The system refuses to write there, or writing failed on the way.
    #[error("{} cannot be written: {source}", path.display())]
    Refused {
        /// The destination.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The file replaced another and is whole, but the system could not confirm that its name is on the disk.
    #[error("{} may not survive a power failure: {source}", path.display())]
    Unsynced {
        /// The destination.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
}

/// Whether an existing file could be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replaceable {
    /// With `--force`, or after a question.
    OnRequest,
    /// Never.
    Never,
}

impl OutputError {
    pub(super) fn refused(path: &Path, source: io::Error) -> Self {
        Self::Refused { path: path.to_owned(), source }
    }

    /// Whether the reader at the other end of a pipe went away.
    pub fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Refused { source, .. } if source.kind() == io::ErrorKind::BrokenPipe)
    }

    /// What happened, in the words of the desk; its `.hint` says what to do.
    pub fn statement(&self) -> Statement {
        let about = |key: &str, path: &Path| Statement::new(key).text("file", path.display().to_string());
        match self {
            Self::Exists { path, replaceable } => {
                let force = match replaceable {
                    Replaceable::OnRequest => "yes",
                    Replaceable::Never => "no",
                };
                about("file-exists", path).text("force", force)
            }
            Self::Protected { path, purpose } => {
                about("file-protected", path).text("purpose", purpose.name())
            }
            Self::Companion(path) => about("file-companion", path),
            Self::DanglingLink(path) => about("file-dangling-link", path),
            Self::Folder(path) => about("export-folder", path),
            Self::Device(path) => about("file-device", path),
            Self::Refused { path, source } => about("export-refused", path).text("cause", source.to_string()),
            Self::Unsynced { path, source } => about("file-unsynced", path).text("cause", source.to_string()),
        }
    }
}
