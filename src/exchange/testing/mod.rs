//! Files that the tests read.

pub(crate) mod generated;
pub(crate) mod lists;

use std::path::{Path, PathBuf};

/// A real file; says so where it is not there.
#[expect(clippy::print_stderr, reason = "a test that is skipped must say so")]
pub(crate) fn real_file(name: &str) -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let folder = std::env::var_os("CREDITDESK_REAL_DATA").map_or_else(beside, PathBuf::from);
    let path = folder.join(name);
    if !path.exists() {
        eprintln!("skipped: {} is not here", path.display());
        return None;
    }
    Some(path)
}
