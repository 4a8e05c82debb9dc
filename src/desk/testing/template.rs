//! Desks that are made once in a process, of which each test has a copy.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use crate::desk::{Clock, Desk, NewDesk, RunId, Unwatched, UserRecord, demo};

/// A desk file, made when the first copy is needed.
pub(crate) struct Template(OnceLock<(Vec<u8>, UserRecord)>);

impl Template {
    pub(crate) const fn new() -> Self {
        Self(OnceLock::new())
    }

    /// A copy of a new desk, with its first user at it.
    pub(in crate::desk) fn new_desk(&self, path: &Path, new: &NewDesk<'_>, clock: Clock) -> Desk {
        let moment = clock.now();
        // No command of a test has the id of the one that made the desk.
        let maker = Clock::new(RunId(u128::MAX), move || moment);
        self.copy(path, clock, |path| Desk::create(path, new, maker).unwrap())
    }

    /// A copy of what `make` makes, with the same user at it.
    fn copy(&self, path: &Path, clock: Clock, make: impl FnOnce(&Path) -> Desk) -> Desk {
        let (bytes, user) = self.0.get_or_init(|| {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("template.db");
            let user = make(&path).user().clone();
            (fs::read(path).unwrap(), user)
        });
        fs::write(path, bytes).unwrap();
        Desk::placed(path, clock, user.clone())
    }
}

/// A copy of the demo company in English, on 21 November 2026.
pub(crate) fn demo_company(path: &Path) -> Desk {
    static ENGLISH: Template = Template::new();
    let clock = || Clock::standing("2026-11-21".parse().unwrap());
    ENGLISH.copy(path, clock(), |path| demo::small(path, clock(), "en", &Unwatched).unwrap())
}
