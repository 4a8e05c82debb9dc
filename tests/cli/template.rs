//! Desks that many tests begin with: made once by the program itself, then copied.

use std::fs;
use std::sync::OnceLock;

use super::Desk;

/// The files of a desk, made when the first copy is needed.
pub(crate) struct Template(OnceLock<Vec<(&'static str, Vec<u8>)>>);

/// A desk, and what was not moved into it yet: a reader that ends last leaves that where it is.
const FILES: [&str; 2] = ["desk.db", "desk.db-wal"];

impl Template {
    pub(crate) const fn new() -> Self {
        Self(OnceLock::new())
    }

    /// A copy in a folder of its own of the desk that `make` makes.
    pub(crate) fn copy(&self, make: impl FnOnce() -> Desk) -> Desk {
        let files = self.0.get_or_init(|| {
            let desk = make();
            let there = FILES.into_iter().filter(|name| desk.path(name).exists());
            there.map(|name| (name, fs::read(desk.path(name)).unwrap())).collect()
        });
        let copy = Desk::without_file();
        for (name, bytes) in files {
            fs::write(copy.path(name), bytes).unwrap();
        }
        copy
    }
}
