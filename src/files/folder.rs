//! What is in a folder.

use std::io;
use std::path::{Path, PathBuf};

use super::error::TooManyFiles;

/// The most files and folders that are taken together.
const MOST: usize = 5_000;

/// The files and folders in a folder that are meant, by path; hidden ones never are. Too many are an error: none is passed over.
pub fn in_folder(folder: &Path, is_meant: impl Fn(&Path, &str) -> bool) -> io::Result<Vec<PathBuf>> {
    no_more_than(MOST, folder, is_meant)
}

fn no_more_than(
    most: usize,
    folder: &Path,
    is_meant: impl Fn(&Path, &str) -> bool,
) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let (path, name) = (entry.path(), entry.file_name());
        let name = name.to_string_lossy();
        if name.starts_with('.') || !is_meant(&path, &name) {
            continue;
        }
        if found.len() == most {
            return Err(io::Error::other(TooManyFiles { most }));
        }
        found.push(path);
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::credit::{Message, Value};
    use crate::files::cause_of;

    #[test]
    fn more_than_the_most_are_an_error_that_says_how_many_that_is() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["a", "b", "c", ".hidden"] {
            std::fs::write(folder.path().join(name), "x").unwrap();
        }
        let found = |most| no_more_than(most, folder.path(), |_, _| true);
        assert_eq!(found(3).unwrap(), ["a", "b", "c"].map(|name| folder.path().join(name)));
        let many = Message::new("io-too-many-files").count("most", 2);
        assert_eq!(cause_of(&found(2).unwrap_err()), Value::Part(Box::new(many)));
        assert_eq!(no_more_than(2, folder.path(), |_, name| name != "b").unwrap().len(), 2);
    }
}
