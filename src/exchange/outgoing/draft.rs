//! A file that is written beside its place and takes it when it is whole.

use std::fs::{self, File};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use super::error::WriteError;

/// A file in the making. Dropped unfinished it leaves nothing, and what was at its place stays.
pub(super) struct Draft {
    place: PathBuf,
    file: Making,
}

enum Making {
    /// Moved to its place at the end.
    Beside(NamedTempFile),
    /// A pipe or a device, which cannot be replaced.
    Direct(File),
}

impl Draft {
    pub(super) fn create(path: &Path) -> Result<Self, WriteError> {
        // What a link points to is replaced, not the link.
        let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let refused = |error| WriteError::refused(path, error);
        let metadata = fs::metadata(&place).ok();
        if metadata.as_ref().is_some_and(fs::Metadata::is_dir) {
            return Err(WriteError::Folder(path.to_owned()));
        }
        let file = match &metadata {
            Some(metadata) if !metadata.is_file() => {
                Making::Direct(File::options().write(true).open(&place).map_err(refused)?)
            }
            Some(_) | None => {
                let folder = place.parent().filter(|folder| !folder.as_os_str().is_empty());
                let beside = beside(folder.unwrap_or(Path::new("."))).map_err(refused)?;
                if let Some(metadata) = metadata {
                    beside.as_file().set_permissions(metadata.permissions()).map_err(refused)?;
                }
                Making::Beside(beside)
            }
        };
        Ok(Self { place, file })
    }

    /// Waits until everything is on the disk.
    pub(super) fn sync(&mut self) -> Result<(), WriteError> {
        let synced = match &mut self.file {
            Making::Beside(file) => file.as_file().sync_all(),
            Making::Direct(file) => file.flush(),
        };
        synced.map_err(|error| WriteError::refused(&self.place, error))
    }

    /// Moves the file to its place.
    pub(super) fn finish(mut self) -> Result<(), WriteError> {
        let refused = |error| WriteError::refused(&self.place, error);
        self.file.flush().map_err(refused)?;
        match self.file {
            Making::Direct(_) => Ok(()),
            Making::Beside(file) => {
                file.as_file().sync_all().map_err(refused)?;
                file.persist(&self.place).map_err(|error| refused(error.error))?;
                Ok(())
            }
        }
    }
}

/// A new file with the permissions that any new file of the user has.
fn beside(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".creditdesk-").suffix(".part");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

impl Making {
    fn file(&mut self) -> &mut File {
        match self {
            Self::Beside(file) => file.as_file_mut(),
            Self::Direct(file) => file,
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file().flush()
    }
}

impl Write for Draft {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.file().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Seek for Draft {
    fn seek(&mut self, place: SeekFrom) -> io::Result<u64> {
        self.file.file().seek(place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_that_is_dropped_leaves_what_was_there() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("out.csv");
        fs::write(&path, "before").unwrap();
        let mut draft = Draft::create(&path).unwrap();
        draft.write_all(b"half").unwrap();
        drop(draft);
        assert_eq!(fs::read_to_string(&path).unwrap(), "before");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_finished_draft_takes_its_place() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("out.csv");
        fs::write(&path, "before").unwrap();
        let mut draft = Draft::create(&path).unwrap();
        draft.write_all(b"whole").unwrap();
        draft.finish().unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "whole");
    }

    #[test]
    fn a_folder_is_no_place_for_a_file() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(Draft::create(folder.path()), Err(WriteError::Folder(_))));
        let missing = folder.path().join("no/such/out.csv");
        assert!(matches!(Draft::create(&missing), Err(WriteError::Refused { .. })));
    }
}
