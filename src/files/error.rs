//! Why a file was not written.

use std::io;
use std::path::{Path, PathBuf};

use super::{Purpose, is_open_database, is_stopped};
use crate::credit::{Message, Value};

/// A file that was not written; what was at its destination before is still there.
#[derive(Debug, thiserror::Error)]
pub enum OutputError {
    /// A file exists at the destination.
    #[error("{} exists already", path.display())]
    Exists {
        path: PathBuf,
        /// Whether it would be replaced if the user asked for that.
        replaceable: Replaceable,
    },
    /// The destination is a file that no output may replace.
    #[error("{} is {purpose:?}", path.display())]
    Protected {
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
    /// The destination is in a folder that does not exist, or is named like one.
    #[error("the folder of {} does not exist", .0.display())]
    FolderMissing(PathBuf),
    /// The destination has a name of unfinished files, which are removed when they are found.
    #[error("{} is a name of unfinished files", .0.display())]
    Reserved(PathBuf),
    /// The destination is a pipe or a device, which cannot hold a database.
    #[error("{} is not a regular file", .0.display())]
    Device(PathBuf),
    /// The system refuses to write there, or writing failed on the way.
    #[error("{} cannot be written: {source}", path.display())]
    Refused {
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The file replaced another and is whole, but the system could not confirm that its name is on the disk.
    #[error("{} may not survive a power failure: {source}", path.display())]
    Unsynced {
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
    /// The same; what exists is most likely of an earlier run of the same command.
    EarlierOnRequest,
    Never,
}

impl OutputError {
    pub(super) fn refused(path: &Path, source: io::Error) -> Self {
        match source.kind() {
            io::ErrorKind::NotFound => Self::FolderMissing(path.to_owned()),
            _ => Self::Refused { path: path.to_owned(), source },
        }
    }

    /// Why the file was not written, to be named in a sentence about something larger.
    pub fn cause(&self) -> Value {
        match self {
            Self::Refused { source, .. } | Self::Unsynced { source, .. } => cause_of(source),
            Self::FolderMissing(_) => Value::Key("io-folder-missing".to_owned()),
            Self::Exists { .. }
            | Self::Protected { .. }
            | Self::Companion(_)
            | Self::DanglingLink(_)
            | Self::Folder(_)
            | Self::Reserved(_)
            | Self::Device(_) => Value::Text(self.to_string()),
        }
    }

    /// Whether the reader at the other end of a pipe went away.
    pub fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Refused { source, .. } if source.kind() == io::ErrorKind::BrokenPipe)
    }

    /// Whether the user has asked to stop.
    pub fn is_stopped(&self) -> bool {
        matches!(self, Self::Refused { source, .. } if is_stopped(source))
    }

    /// Whether nothing can be written at the destination, or not by this user.
    pub fn is_read_only(&self) -> bool {
        use io::ErrorKind::{PermissionDenied, ReadOnlyFilesystem};
        matches!(self, Self::Refused { source, .. } if matches!(source.kind(), PermissionDenied | ReadOnlyFilesystem))
    }

    /// What happened, in the words of the desk; its `.hint` says what to do.
    pub fn message(&self) -> Message {
        if self.is_stopped() {
            return Message::stopped();
        }
        let about = |key: &str, path: &Path| Message::new(key).text("file", path.display().to_string());
        match self {
            Self::Exists { path, replaceable } => {
                let force = match replaceable {
                    Replaceable::OnRequest => "yes",
                    Replaceable::EarlierOnRequest => "earlier",
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
            Self::Reserved(path) => about("file-reserved", path),
            Self::Device(path) => about("file-device", path),
            Self::FolderMissing(path) | Self::Refused { path, .. } => {
                about("export-refused", path).with("cause", self.cause())
            }
            Self::Unsynced { path, .. } => about("file-unsynced", path).with("cause", self.cause()),
        }
    }
}

/// There are more files in a folder than are taken together.
#[derive(Debug, thiserror::Error)]
#[error("there are more than {most} files")]
pub(super) struct TooManyFiles {
    pub(super) most: usize,
}

/// What the system says: in words of the program where users can do something about it, else in those of the system.
pub fn cause_of(error: &io::Error) -> Value {
    let word = |key: &str| Value::Key(key.to_owned());
    if is_open_database(error) {
        return word("io-open-desk");
    }
    if let Some(TooManyFiles { most }) = error.get_ref().and_then(|error| error.downcast_ref()) {
        return Value::Part(Box::new(Message::new("io-too-many-files").count("most", *most)));
    }
    match error.kind() {
        io::ErrorKind::NotFound => word("io-not-found"),
        io::ErrorKind::PermissionDenied => word("io-denied"),
        io::ErrorKind::ReadOnlyFilesystem => word("io-read-only"),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => word("io-full"),
        io::ErrorKind::FileTooLarge => word("io-too-large"),
        io::ErrorKind::NotADirectory => word("io-not-a-folder"),
        // What wraps an error of the system may name a file that only the program knows.
        kind if error.raw_os_error().is_none() => Value::Text(kind.to_string()),
        _ => Value::Text(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cause_names_an_unfinished_file() {
        let folder = tempfile::tempdir().unwrap();
        let missing = tempfile::NamedTempFile::new_in(folder.path().join("none")).unwrap_err();
        assert!(missing.to_string().contains("none"), "{missing}");
        assert_eq!(cause_of(&missing), Value::Key("io-not-found".to_owned()));
        let odd = io::Error::new(io::ErrorKind::TimedOut, "timed out at path \"/x/.creditdesk-1-a.part\"");
        assert_eq!(cause_of(&odd), Value::Text("timed out".to_owned()));
        let plain = io::Error::from_raw_os_error(5);
        assert_eq!(cause_of(&plain), Value::Text(plain.to_string()));
    }
}
