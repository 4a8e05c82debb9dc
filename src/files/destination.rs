//! Where a file is to go: what is there already, and whether it may be replaced.

use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf, is_separator};

use super::error::Replaceable;
use super::partial::is_partial;
use super::protected::real_path;
use super::{OutputError, Protected, Purpose};
use crate::stop::StopFlag;

/// What is done where a file exists already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IfExists {
    /// It is refused; the user may ask for it to be replaced.
    Refuse,
    /// It stays if its content is the same, else it is refused: repeating a command is no mistake.
    KeepSame,
    Replace,
    /// It is refused, and cannot be replaced on request either.
    NeverReplace,
}

/// Where a file is to go. Nothing is looked at before it is written.
#[derive(Debug, Clone)]
pub struct Destination {
    path: PathBuf,
    if_exists: IfExists,
    protected: Protected,
    stop: StopFlag,
}

/// What is at a destination where a file may be written.
#[derive(Debug)]
pub(super) struct Spot {
    /// The path without links.
    pub(super) real: PathBuf,
    pub(super) found: Found,
}

/// What was found at a destination.
#[derive(Debug)]
pub(super) enum Found {
    Nothing,
    /// A file, to be replaced.
    File(Metadata),
    /// A pipe or a device, which is written to as it is.
    Stream,
}

impl Destination {
    /// A destination that is none of the protected files.
    pub fn new(path: impl Into<PathBuf>, if_exists: IfExists, protected: Protected) -> Self {
        Self { path: path.into(), if_exists, protected, stop: StopFlag::default() }
    }

    /// A new file: what exists is never replaced.
    pub fn new_file(path: impl Into<PathBuf>) -> Self {
        Self::new(path, IfExists::NeverReplace, Protected::default())
    }

    /// The path as it was given.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The same; where it is a pipe, its reader is waited for until the work is to stop.
    pub fn until(self, stop: StopFlag) -> Self {
        Self { stop, ..self }
    }

    pub(super) const fn stop(&self) -> &StopFlag {
        &self.stop
    }

    /// The same, protecting one file more.
    pub fn protecting(mut self, purpose: Purpose, file: impl Into<PathBuf>) -> Self {
        self.protected = self.protected.with(purpose, file);
        self
    }

    /// Fails where nothing may ever be written: at a protected file, a folder, a link to nothing. Whether a file exists
    /// that would have to be replaced is not asked yet.
    pub fn check(&self) -> Result<(), OutputError> {
        self.look().map(drop)
    }

    /// The spot where the file can be written, for now: another process may be faster.
    pub(super) fn resolve(&self) -> Result<Spot, OutputError> {
        let spot = self.look()?;
        match (&spot.found, self.if_exists) {
            (Found::Nothing | Found::Stream, _)
            | (Found::File(_), IfExists::Replace | IfExists::KeepSame) => Ok(spot),
            (Found::File(_), IfExists::Refuse | IfExists::NeverReplace) => Err(self.exists()),
        }
    }

    pub(super) const fn if_exists(&self) -> IfExists {
        self.if_exists
    }

    pub(super) fn exists(&self) -> OutputError {
        let replaceable = match self.if_exists {
            IfExists::Refuse | IfExists::Replace => Replaceable::OnRequest,
            IfExists::KeepSame => Replaceable::EarlierOnRequest,
            IfExists::NeverReplace => Replaceable::Never,
        };
        OutputError::Exists { path: self.path.clone(), replaceable }
    }

    fn look(&self) -> Result<Spot, OutputError> {
        if let Some(purpose) = self.protected.purpose_of(&self.path) {
            return Err(OutputError::Protected { path: self.path.clone(), purpose });
        }
        let real = real_path(&self.path);
        if real.file_name().is_some_and(is_partial) {
            return Err(OutputError::Reserved(self.path.clone()));
        }
        let found = match fs::metadata(&self.path) {
            Ok(metadata) if metadata.is_dir() => return Err(OutputError::Folder(self.path.clone())),
            Ok(metadata) if metadata.is_file() && !is_stream_name(&self.path) => Found::File(metadata),
            Ok(_) => Found::Stream,
            Err(error) if error.kind() == io::ErrorKind::NotFound => match fs::symlink_metadata(&self.path) {
                // A link to nothing is not followed: no one can have meant the place that it names.
                Ok(link) if link.is_symlink() => return Err(OutputError::DanglingLink(self.path.clone())),
                // Another process created it after the first look.
                Ok(_) => return self.look(),
                Err(_) => self.nothing()?,
            },
            Err(error) => return Err(OutputError::refused(&self.path, error)),
        };
        Ok(Spot { real, found })
    }

    fn nothing(&self) -> Result<Found, OutputError> {
        match self.path.file_name() {
            // `name/` is a folder, and no folder is made.
            Some(_) if is_named_like_a_folder(&self.path) => {
                Err(OutputError::FolderMissing(self.path.clone()))
            }
            Some(_) => Ok(Found::Nothing),
            None => Err(OutputError::Folder(self.path.clone())),
        }
    }
}

fn is_named_like_a_folder(path: &Path) -> bool {
    let last = path.as_os_str().as_encoded_bytes().last();
    last.is_some_and(|byte| is_separator(char::from(*byte)))
}

/// Names of the streams of this process: what they lead to was opened by the parent process, even if it is a file.
fn is_stream_name(path: &Path) -> bool {
    ["/dev/stdout", "/dev/stderr"].iter().any(|name| path == Path::new(name))
        || ["/dev/fd", "/proc/self/fd"].iter().any(|folder| path.starts_with(folder))
}
