//! Desks that are made once in a process, of which each test has a copy.

use crate::files::Destination;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use tempfile::TempDir;

use crate::desk::{Clock, Desk, NewDesk, NoProgress, RunId, UserRecord, demo};

/// A desk, made when the first copy is needed.
pub(crate) struct Template(OnceLock<(Vec<File>, UserRecord)>);

/// A file of a desk: how its name ends, and what is in it.
type File = (&'static str, Vec<u8>);

/// The desk, and what was not moved into it yet: a reader that ends last leaves that where it is.
const ENDINGS: [&str; 2] = ["db", "db-wal"];

impl Template {
    pub(crate) const fn new() -> Self {
        Self(OnceLock::new())
    }

    /// A copy of a new desk, with its first user at it.
    pub(in crate::desk) fn new_desk(&self, path: &Path, new: &NewDesk<'_>, clock: Clock) -> Desk {
        let moment = clock.now();
        // No command of a test has the id of the one that made the desk.
        let maker = Clock::new(RunId(u128::MAX), move || moment);
        self.copy(path, clock, || {
            made_in_folder(|path| Desk::create(&Destination::new_file(path), new, maker).unwrap())
        })
    }

    /// A copy of what `make` makes, with the same user at it.
    pub(in crate::desk) fn copy(
        &self,
        path: &Path,
        clock: Clock,
        make: impl FnOnce() -> (TempDir, Desk),
    ) -> Desk {
        let (files, user) = self.0.get_or_init(|| {
            let (_folder, desk) = make();
            let read = |ending| Some((ending, fs::read(desk.path().with_extension(ending)).ok()?));
            (ENDINGS.into_iter().filter_map(read).collect(), desk.user().clone())
        });
        for (ending, bytes) in files {
            fs::write(path.with_extension(ending), bytes).unwrap();
        }
        Desk::placed(path, clock, user.clone())
    }
}

fn made_in_folder(make: impl FnOnce(&Path) -> Desk) -> (TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let desk = make(&folder.path().join("template.db"));
    (folder, desk)
}

/// A copy of the demo company in English, on 21 November 2026.
pub(crate) fn demo_company(path: &Path) -> Desk {
    static ENGLISH: Template = Template::new();
    let clock = || Clock::fixed("2026-11-21".parse().unwrap());
    let make = |path: &Path| demo::small(&Destination::new_file(path), clock(), "en", &NoProgress).unwrap();
    ENGLISH.copy(path, clock(), || made_in_folder(make))
}
