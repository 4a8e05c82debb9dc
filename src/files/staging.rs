//! A database that is made beside its destination, in a folder of its own: SQLite has files beside it meanwhile.

use std::fs::{self, File};
use std::path::PathBuf;

use tempfile::TempPath;

use super::destination::{Found, Spot};
use super::output::{folder_of, move_to};
use super::partial::remove_abandoned;
use super::{COMPANIONS, Destination, OutputError, ScratchFolder, append_to, companion};

/// What the database is called while it is made.
const NAME: &str = "desk.db";

/// A database being made. Dropped unfinished it leaves nothing, and what was at its destination stays.
#[derive(Debug)]
pub struct Staging {
    destination: Destination,
    spot: Spot,
    folder: ScratchFolder,
}

impl Staging {
    /// Begins with an empty file that only its owner may read; what can be refused is refused now.
    pub fn create(destination: &Destination) -> Result<Self, OutputError> {
        let refused = |error| OutputError::refused(destination.path(), error);
        // What a dead process left is removed even where this one is refused.
        remove_abandoned(folder_of(destination.path()));
        let spot = destination.resolve()?;
        if matches!(spot.found, Found::Stream) {
            return Err(OutputError::Device(destination.path().to_owned()));
        }
        refuse_companions(&spot)?;
        let folder = ScratchFolder::create_in(folder_of(&spot.real)).map_err(refused)?;
        append_to(&folder.path().join(NAME)).map_err(refused)?;
        Ok(Self { destination: destination.clone(), spot, folder })
    }

    /// Where the database is made.
    pub fn path(&self) -> PathBuf {
        self.folder.path().join(NAME)
    }

    /// Moves the database to its destination. All connections to it are closed by now: the file is opened and closed
    /// here, which would drop their locks.
    pub fn finish(self) -> Result<(), OutputError> {
        let refused = |error| OutputError::refused(self.destination.path(), error);
        let path = self.path();
        File::open(&path).and_then(|file| file.sync_all()).map_err(refused)?;
        let Self { destination, spot, folder } = self;
        let refused = |error| OutputError::refused(destination.path(), error);
        let real = spot.real.clone();
        let file = TempPath::try_from_path(path).map_err(refused)?;
        let moved = move_to(&file, spot, &destination, refuse_companions);
        drop(folder);
        // The folder, where it could not be removed at the first try.
        remove_abandoned(folder_of(&real));
        moved
    }
}

/// A journal of another database would be rolled into the new one, and a process that has the replaced one open shares
/// its companions with every process that opens the new one.
fn refuse_companions(spot: &Spot) -> Result<(), OutputError> {
    for ending in COMPANIONS {
        let file = companion(&spot.real, ending);
        let Ok(metadata) = fs::metadata(&file) else { continue };
        let is_harmful = match spot.found {
            Found::Nothing | Found::Stream => ending != "-shm" && metadata.len() > 0,
            Found::File(_) => true,
        };
        if is_harmful {
            return Err(OutputError::Companion(file));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::files::{IfExists, Protected};

    fn staged(path: &Path, if_exists: IfExists) -> Result<Staging, OutputError> {
        let staging = Staging::create(&Destination::new(path, if_exists, Protected::default()))?;
        fs::write(staging.path(), "a database").unwrap();
        Ok(staging)
    }

    #[test]
    fn a_database_in_the_making_leaves_nothing_when_it_is_dropped() {
        let folder = tempfile::tempdir().unwrap();
        let staging = staged(&folder.path().join("desk.db"), IfExists::NeverReplace).unwrap();
        fs::write(companion(&staging.path(), "-journal"), "half").unwrap();
        drop(staging);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn the_slower_of_two_is_refused_and_the_file_of_the_faster_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.db");
        let (slower, faster) = (staged(&path, IfExists::NeverReplace), staged(&path, IfExists::NeverReplace));
        fs::write(faster.as_ref().unwrap().path(), "the faster").unwrap();
        faster.unwrap().finish().unwrap();
        assert!(matches!(slower.unwrap().finish(), Err(OutputError::Exists { .. })));
        assert_eq!(fs::read_to_string(&path).unwrap(), "the faster");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_database_is_not_put_beside_the_journal_of_another() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.db");
        fs::write(companion(&path, "-shm"), "rebuilt by the first process that opens it").unwrap();
        let staging = staged(&path, IfExists::NeverReplace).unwrap();
        fs::write(companion(&path, "-wal"), "of another desk").unwrap();
        assert!(
            matches!(staging.finish(), Err(OutputError::Companion(file)) if file.ends_with("desk.db-wal"))
        );
        assert!(matches!(staged(&path, IfExists::NeverReplace), Err(OutputError::Companion(_))));
    }

    #[test]
    fn of_several_that_begin_at_once_with_force_the_last_one_stays_unless_the_one_before_is_open() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.db");
        let all = [(); 3].map(|()| staged(&path, IfExists::Replace).unwrap());
        fs::write(all[1].path(), "the second").unwrap();
        let [first, second, third] = all;
        first.finish().unwrap();
        second.finish().unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "the second");
        fs::write(companion(&path, "-shm"), "").unwrap();
        assert!(matches!(third.finish(), Err(OutputError::Companion(_))));
        assert_eq!(fs::read_to_string(&path).unwrap(), "the second");
    }

    #[test]
    fn a_database_that_is_open_is_not_replaced_even_on_request() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.db");
        fs::write(&path, "an open desk").unwrap();
        staged(&path, IfExists::Replace).unwrap().finish().unwrap();
        fs::write(companion(&path, "-shm"), "").unwrap();
        assert!(matches!(staged(&path, IfExists::Replace), Err(OutputError::Companion(_))));
    }

    #[cfg(unix)]
    #[test]
    fn a_database_is_not_written_to_a_device() {
        let staging = staged(Path::new("/dev/null"), IfExists::Replace);
        assert!(matches!(staging, Err(OutputError::Device(_))));
    }
}
