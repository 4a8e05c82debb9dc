//! Mappings that were saved under a name, each for files of one layout.

use std::path::{Path, PathBuf};

use super::settings::table_of;
use crate::files::read_small_text;

/// What the name of a mapping ends in, without the dot.
pub(in crate::exchange::incoming) const ENDING: &str = "toml";
/// The most mappings that are looked at.
const MOST: usize = 500;
/// The most letters of a name.
const LONGEST_NAME: usize = 60;

/// The folder of saved mappings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedMappings {
    folder: PathBuf,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::exchange::incoming) struct SavedMapping {
    pub(in crate::exchange::incoming) name: String,
    pub(in crate::exchange::incoming) path: PathBuf,
    /// What is in its file.
    pub(in crate::exchange::incoming) text: String,
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

    /// The mapping for a layout, of several the first by name; and what could not be read while it was looked for: files, or the
    /// folder.
    pub(in crate::exchange::incoming) fn of_layout(
        &self,
        fingerprint: &str,
    ) -> (Option<SavedMapping>, Vec<PathBuf>) {
        let files = match std::fs::read_dir(&self.folder) {
            Ok(entries) => entries.filter_map(Result::ok).map(|entry| entry.path()),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return (None, Vec::new()),
            Err(_) => return (None, vec![self.folder.clone()]),
        };
        let mut files: Vec<PathBuf> =
            files.filter(|path| path.extension().is_some_and(|ending| ending == ENDING)).collect();
        files.sort();
        let mut unreadable = Vec::new();
        for path in files.into_iter().take(MOST) {
            let read = read_small_text(&path).ok().and_then(|text| Some((table_of(&text).ok()?, text)));
            let Some((table, text)) = read else {
                unreadable.push(path);
                continue;
            };
            if table.get("fingerprint").and_then(toml::Value::as_str) == Some(fingerprint) {
                let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
                return (Some(SavedMapping { name, path, text }), unreadable);
            }
        }
        (None, unreadable)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mapping_is_found_again_by_its_layout() {
        let folder = tempfile::tempdir().unwrap();
        let saved = SavedMappings::in_folder(folder.path().to_owned());
        assert_eq!(saved.of_layout("a|b#"), (None, vec![]));
        std::fs::write(saved.path("other").unwrap(), "fingerprint = \"a#\"").unwrap();
        std::fs::write(saved.path("damaged").unwrap(), "fingerprint").unwrap();
        std::fs::write(saved.path("mine").unwrap(), "fingerprint = \"a|b#\"").unwrap();
        let (found, unreadable) = saved.of_layout("a|b#");
        assert_eq!(
            (found.unwrap().name.as_str(), unreadable),
            ("mine", vec![saved.path("damaged").unwrap()])
        );
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
