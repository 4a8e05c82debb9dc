//! Mappings that were saved under a name, each for files of one layout.

use std::path::{Path, PathBuf};

use super::settings::table_of;
use crate::files::read_small_text;

const ENDING: &str = "toml";
/// The most mappings that are looked at.
const MOST: usize = 500;
/// The most letters of a name.
const LONGEST_NAME: usize = 60;

/// The folder of saved mappings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedMappings {
    folder: PathBuf,
}

impl SavedMappings {
    /// Those in a folder, which need not be there.
    pub const fn in_folder(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Those beside a settings file.
    pub fn beside(settings: &Path) -> Option<Self> {
        Some(Self::in_folder(settings.parent()?.join("mappings")))
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Where a mapping with a name is or would be; none for what is no name: letters, digits, `-` and `_`.
    pub fn path(&self, name: &str) -> Option<PathBuf> {
        let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_');
        let is_name = !name.is_empty() && name.chars().count() <= LONGEST_NAME && name.chars().all(is_part);
        is_name.then(|| self.folder.join(format!("{name}.{ENDING}")))
    }

    /// The mapping for a layout: its name and its text. Of several, the first by name; what cannot be read is passed over.
    pub fn of_layout(&self, fingerprint: &str) -> Option<(String, String)> {
        let files = std::fs::read_dir(&self.folder).ok()?.filter_map(Result::ok).map(|entry| entry.path());
        let mut files: Vec<PathBuf> =
            files.filter(|path| path.extension().is_some_and(|ending| ending == ENDING)).collect();
        files.sort();
        files.into_iter().take(MOST).find_map(|path| {
            let text = read_small_text(&path).ok()?;
            let table = table_of(&text).ok()?;
            let is_meant = table.get("fingerprint").and_then(toml::Value::as_str) == Some(fingerprint);
            let name = path.file_stem()?.to_string_lossy().into_owned();
            is_meant.then_some((name, text))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mapping_is_found_again_by_its_layout() {
        let folder = tempfile::tempdir().unwrap();
        let saved = SavedMappings::in_folder(folder.path().to_owned());
        assert_eq!(saved.of_layout("a|b#"), None);
        std::fs::write(saved.path("other").unwrap(), "fingerprint = \"a#\"").unwrap();
        std::fs::write(saved.path("damaged").unwrap(), "fingerprint").unwrap();
        std::fs::write(saved.path("mine").unwrap(), "fingerprint = \"a|b#\"").unwrap();
        assert_eq!(saved.of_layout("a|b#").unwrap().0, "mine");
    }

    #[test]
    fn only_a_name_becomes_a_file() {
        let saved = SavedMappings::in_folder(PathBuf::from("mappings"));
        assert_eq!(saved.path("été-2026").unwrap(), Path::new("mappings/été-2026.toml"));
        for name in ["", "../x", "a/b", "a.b", "a b"] {
            assert_eq!(saved.path(name), None, "{name}");
        }
    }
}
