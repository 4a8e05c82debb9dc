//! A file that is written beside its destination and moved there when it is whole.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, ErrorKind, Write};
use std::path::Path;

use tempfile::{NamedTempFile, TempPath};

use super::destination::{Found, Spot};
use super::{Destination, IfExists, OutputError, Stream, partial};

/// A file being written. Dropped unfinished it leaves nothing, and what was at its destination stays.
#[derive(Debug)]
pub struct Output {
    destination: Destination,
    target: Target,
}

#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "each file has one")]
enum Target {
    /// Moved to its destination at the end.
    Beside(NamedTempFile, Spot),
    /// A pipe or a device, which cannot be replaced.
    Stream(Stream),
}

impl Output {
    /// Begins the file; what can be refused is refused now.
    pub fn create(destination: &Destination) -> Result<Self, OutputError> {
        let refused = |error| OutputError::refused(destination.path(), error);
        // What a dead process left is removed even where this one is refused.
        partial::remove_abandoned(folder_of(destination.path()));
        let spot = destination.resolve()?;
        let target = match &spot.found {
            Found::Stream => Target::Stream(
                Stream::append(destination.path(), destination.stop().clone()).map_err(refused)?,
            ),
            Found::Nothing | Found::File(_) => {
                let file = partial::file_in(folder_of(&spot.real)).map_err(refused)?;
                if let Found::File(replaced) = &spot.found {
                    file.as_file().set_permissions(replaced.permissions()).map_err(refused)?;
                }
                Target::Beside(file, spot)
            }
        };
        Ok(Self { destination: destination.clone(), target })
    }

    /// The path of the destination as it was given.
    pub fn path(&self) -> &Path {
        self.destination.path()
    }

    /// Waits until everything that was written is on the disk. Fails where the file that exists says something else.
    pub fn sync(&mut self) -> Result<(), OutputError> {
        let refused = |error| OutputError::refused(self.destination.path(), error);
        match &mut self.target {
            Target::Stream(file) => file.flush().map_err(refused),
            Target::Beside(file, spot) => {
                file.as_file().sync_all().map_err(refused)?;
                if stays(spot, &self.destination) && !is_same(file.path(), &spot.real).map_err(refused)? {
                    return Err(self.destination.exists());
                }
                Ok(())
            }
        }
    }

    /// Moves the file to its destination.
    pub fn finish(mut self) -> Result<(), OutputError> {
        self.sync()?;
        match self.target {
            Target::Stream(_) => Ok(()),
            Target::Beside(_, spot) if stays(&spot, &self.destination) => Ok(()),
            Target::Beside(file, spot) => {
                // The file stays open, and with it its lock: else another process takes it for an abandoned one.
                let (_lock, file) = file.into_parts();
                move_to(&file, spot, &self.destination, |_| Ok(()))
            }
        }
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.target {
            Target::Beside(file, _) => file.write(bytes),
            Target::Stream(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.target {
            Target::Beside(file, _) => file.flush(),
            Target::Stream(file) => file.flush(),
        }
    }
}

/// Whether the file that exists is not replaced, but compared with.
fn stays(spot: &Spot, destination: &Destination) -> bool {
    matches!((&spot.found, destination.if_exists()), (Found::File(_), IfExists::KeepSame))
}

fn is_same(one: &Path, other: &Path) -> io::Result<bool> {
    if fs::metadata(one)?.len() != fs::metadata(other)?.len() {
        return Ok(false);
    }
    let (mut one, mut other) = (BufReader::new(File::open(one)?), BufReader::new(File::open(other)?));
    loop {
        let (here, there) = (one.fill_buf()?, other.fill_buf()?);
        let length = here.len().min(there.len());
        if here.get(..length) != there.get(..length) {
            return Ok(false);
        }
        if length == 0 {
            return Ok(here.len() == there.len());
        }
        one.consume(length);
        other.consume(length);
    }
}

/// The folder of a path without links.
pub fn folder_of(real: &Path) -> &Path {
    real.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Moves a file that is whole and on the disk to its destination, and its new name to the disk. `check` fails where
/// something else is in the way of a spot.
pub(super) fn move_to(
    file: &Path,
    mut spot: Spot,
    destination: &Destination,
    check: fn(&Spot) -> Result<(), OutputError>,
) -> Result<(), OutputError> {
    check(&spot)?;
    let mut moved = move_to_spot(file, &spot);
    if is_taken(&moved) && destination.if_exists() == IfExists::Replace {
        // Another process was faster; what it put there may be replaced like anything that was there before.
        spot = destination.resolve()?;
        check(&spot)?;
        moved = move_to_spot(file, &spot);
    }
    moved.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => destination.exists(),
        _ => OutputError::refused(destination.path(), error),
    })?;
    let Err(source) = sync_folder(folder_of(&spot.real)) else { return Ok(()) };
    match &spot.found {
        Found::Nothing | Found::Stream => {
            // It is this process that put it there. A name that may be gone tomorrow is no success.
            match fs::remove_file(&spot.real) {
                Ok(()) => Err(OutputError::refused(destination.path(), source)),
                Err(_) => Err(OutputError::Unsynced { path: destination.path().to_owned(), source }),
            }
        }
        Found::File(_) => Err(OutputError::Unsynced { path: destination.path().to_owned(), source }),
    }
}

fn is_taken(moved: &io::Result<()>) -> bool {
    moved.as_ref().is_err_and(|error| error.kind() == ErrorKind::AlreadyExists)
}

fn move_to_spot(file: &Path, spot: &Spot) -> io::Result<()> {
    match &spot.found {
        Found::Nothing | Found::Stream => move_to_new(file, &spot.real),
        Found::File(_) => fs::rename(file, &spot.real),
    }
}

/// Gives the file its new name unless another has it.
fn move_to_new(file: &Path, to: &Path) -> io::Result<()> {
    match fs::hard_link(file, to) {
        // A file system without hard links.
        Err(error) if error.kind() != ErrorKind::AlreadyExists => {
            TempPath::try_from_path(file)?.persist_noclobber(to).map_err(|failed| {
                // Not moved, it may still be moved elsewhere.
                let _ = failed.path.keep();
                failed.error
            })
        }
        Err(error) => Err(error),
        // At once, and not when the caller drops it: the fewer processes see a file of two names, the better.
        Ok(()) => {
            let _ = fs::remove_file(file);
            Ok(())
        }
    }
}

/// Waits until the names in a folder are on the disk, where the file system can do that.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if !cfg!(unix) {
        return Ok(());
    }
    match File::open(folder).and_then(|folder| folder.sync_all()) {
        Err(error) if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => Ok(()),
        // A folder that may be written to, but not read.
        Err(error) if error.kind() == ErrorKind::PermissionDenied => Ok(()),
        synced => synced,
    }
}

#[cfg(test)]
mod tests;
