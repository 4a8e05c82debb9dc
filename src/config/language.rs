//! The language that a user has chosen on the screens: a small file of the program's own, beside its log.

use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::columns::store;
use crate::files::read_small_text;
use crate::words::Language;

/// What was chosen, and which language was set then: a later change of the settings takes precedence.
#[derive(Serialize, Deserialize)]
struct Choice {
    chosen: String,
    instead_of: String,
}

/// The language that was chosen where this one is set; none where none was, or the file cannot be read.
pub fn remembered_language(file: &Path, set: Language) -> Option<Language> {
    let choice: Choice = toml::from_str(&read_small_text(file).ok()?).ok()?;
    Language::from_code(&choice.chosen).filter(|_| choice.instead_of == set.code())
}

/// Remembers for the next start that this language was chosen instead of the one that is set.
pub fn remember_language(file: &Path, chosen: Language, set: Language) -> io::Result<()> {
    let choice = Choice { chosen: chosen.code().to_owned(), instead_of: set.code().to_owned() };
    store(file, &toml::to_string(&choice).map_err(io::Error::other)?)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn the_chosen_language_is_remembered_until_another_one_is_set() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("new/language.toml");
        assert_eq!(remembered_language(&file, Language::English), None);
        remember_language(&file, Language::Dutch, Language::English).unwrap();
        assert_eq!(remembered_language(&file, Language::English), Some(Language::Dutch));
        assert_eq!(remembered_language(&file, Language::French), None, "set since then");
        fs::write(&file, "chosen = \"de\"\ninstead_of = \"en\"\n").unwrap();
        assert_eq!(remembered_language(&file, Language::English), None, "a spoilt file is as none");
    }
}
