//! The columns of lists as a person has arranged them, and their filters: a small file of the program's own, beside its log.

use std::collections::BTreeMap;
use std::io;
use std::io::Write;
use std::path::Path;

use crate::files::{Destination, IfExists, Output, Protected, create_folders, read_small_text};

/// Names of lists, and the ids of their columns in their order, a hidden one behind a minus; beside them what lists are
/// filtered and sorted by.
pub type Columns = BTreeMap<String, Vec<String>>;

/// What was remembered; nothing where nothing was, or where the file cannot be read: every list has columns by itself. An
/// entry that makes no sense is left out, and the others are taken.
pub fn remembered_columns(file: &Path) -> Columns {
    let text = read_small_text(file).unwrap_or_default();
    let entries: toml::Table = toml::from_str(&text).unwrap_or_default();
    let names = entries.into_iter().filter_map(|(list, names)| Some((list, names.try_into().ok()?)));
    names.collect()
}

/// Remembers what has changed of them for the next start. What another window of the program has remembered meanwhile
/// stays.
pub fn remember_columns(file: &Path, before: &Columns, after: &Columns) -> io::Result<()> {
    let mut columns = remembered_columns(file);
    columns.retain(|list, _| after.contains_key(list) || !before.contains_key(list));
    let changed = after.iter().filter(|(list, names)| before.get(*list) != Some(names));
    columns.extend(changed.map(|(list, names)| (list.clone(), names.clone())));
    store(file, &toml::to_string(&columns).map_err(io::Error::other)?)
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
        remember_columns(&file, &Columns::new(), &columns).unwrap();
        assert_eq!(remembered_columns(&file), columns);
        fs::write(&file, "customers = [").unwrap();
        assert_eq!(remembered_columns(&file), Columns::new(), "a spoilt file is as none");
        fs::write(&file, "hold = 3\n\"hold view \\\"Été\\\" = #\" = [\"age=>3\"]\ncustomers = [1, \"name\"]")
            .unwrap();
        let saved = Columns::from([("hold view \"Été\" = #".to_owned(), vec!["age=>3".to_owned()])]);
        assert_eq!(remembered_columns(&file), saved, "a spoilt entry leaves the others");
    }

    #[test]
    fn two_windows_remember_beside_each_other() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("columns.toml");
        let names = |text: &str| vec![text.to_owned()];
        let columns = |entries: &[(&str, &str)]| -> Columns {
            entries.iter().map(|(list, text)| ((*list).to_owned(), names(text))).collect()
        };
        let start = columns(&[("both", "0"), ("first", "0"), ("gone", "0")]);
        remember_columns(&file, &Columns::new(), &start).unwrap();
        let first = columns(&[("both", "0"), ("first", "1"), ("new", "1"), ("gone", "0")]);
        remember_columns(&file, &start, &first).unwrap();
        let second = columns(&[("both", "2"), ("first", "0"), ("other", "2")]);
        remember_columns(&file, &start, &second).unwrap();
        let expected = columns(&[("both", "2"), ("first", "1"), ("new", "1"), ("other", "2")]);
        assert_eq!(remembered_columns(&file), expected);
    }
}
