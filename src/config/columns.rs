//! The columns of lists as a person has arranged them, and their filters: a small file of the program's own, beside its log.

use std::collections::BTreeMap;
use std::io;
use std::io::Write;
use std::path::Path;

use crate::files::{Destination, IfExists, Output, Protected, create_folders, read_small_text};

/// Names of lists, and the ids of their columns in their order, a hidden one behind a minus; beside them what lists are
/// filtered and sorted by.
pub type Columns = BTreeMap<String, Vec<String>>;

/// What was remembered; nothing where nothing was, or where the file cannot be read: every list has columns by itself.
pub fn remembered_columns(file: &Path) -> Columns {
    let text = read_small_text(file).unwrap_or_default();
    toml::from_str(&text).unwrap_or_default()
}

/// Remembers them for the next start.
pub fn remember_columns(file: &Path, columns: &Columns) -> io::Result<()> {
    store(file, &toml::to_string(columns).map_err(io::Error::other)?)
}

/// Writes a file of the program's own, whole or not at all.
pub(super) fn store(file: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        create_folders(folder)?;
    }
    let to = Destination::new(file, IfExists::Replace, Protected::default());
    let mut output = Output::create(&to).map_err(io::Error::other)?;
    output.write_all(text.as_bytes())?;
    output.finish().map_err(io::Error::other)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn what_was_remembered_is_there_at_the_next_start() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("new/columns.toml");
        assert_eq!(remembered_columns(&file), Columns::new());
        let columns = Columns::from([("customers".to_owned(), vec!["code".to_owned(), "-name".to_owned()])]);
        remember_columns(&file, &columns).unwrap();
        assert_eq!(remembered_columns(&file), columns);
        fs::write(&file, "customers = 3").unwrap();
        assert_eq!(remembered_columns(&file), Columns::new(), "a spoilt file is as none");
    }
}
