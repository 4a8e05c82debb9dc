//! Words for tests that try hundreds of cases: parsed once in a process.

use std::sync::LazyLock;

use super::{Language, Words};

/// The words of a language, shared by all tests.
pub(super) fn shared_words(language: Language) -> &'static Words {
    static ALL: LazyLock<[Words; 3]> = LazyLock::new(|| Language::ALL.map(Words::new));
    ALL.iter().find(|words| words.language() == language).unwrap()
}
