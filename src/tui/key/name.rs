//! Reading the name of a key: as it is in the built-in tables, or as the screens show it in any of the languages.

use std::str::FromStr;

use ratatui::crossterm::event::{KeyCode, KeyModifiers};
use unicode_normalization::UnicodeNormalization;

use super::{Key, MODIFIERS, NAMED};
use crate::words::{Language, MessageKey, Words};

/// The text names no key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no key has this name: {0}")]
pub struct UnknownKey(pub String);

/// What modifiers and keys are called, in small letters.
struct Names {
    modifiers: Vec<(String, KeyModifiers)>,
    keys: Vec<(String, KeyCode)>,
}

impl FromStr for Key {
    type Err = UnknownKey;

    fn from_str(name: &str) -> Result<Self, UnknownKey> {
        // The words of all languages are parsed only for a name that is none of the built-in ones.
        let key = Names::built_in().read(name).or_else(|| Names::in_every_language().read(name));
        key.ok_or_else(|| UnknownKey(name.to_owned()))
    }
}

impl Names {
    fn built_in() -> Self {
        let function = |number: u8| (format!("f{number}"), KeyCode::F(number));
        Self {
            modifiers: MODIFIERS.iter().map(|(name, modifier, _)| ((*name).to_owned(), *modifier)).collect(),
            keys: NAMED
                .iter()
                .map(|(name, code, _)| ((*name).to_owned(), *code))
                .chain((1..=12).map(function))
                .collect(),
        }
    }

    /// The built-in names, and the labels of the screens.
    fn in_every_language() -> Self {
        let mut names = Self::built_in();
        for words in Language::ALL.map(Words::new) {
            let label = |name: MessageKey| lower_case(&words.get(name));
            names.modifiers.extend(MODIFIERS.iter().map(|(_, modifier, name)| (label(*name), *modifier)));
            names.keys.extend(NAMED.iter().map(|(_, code, name)| (label(*name), *code)));
        }
        names
    }

    fn read(&self, name: &str) -> Option<Key> {
        let name: String = name.nfc().collect();
        let mut modifiers = KeyModifiers::NONE;
        let mut rest = name.as_str();
        while let Some((modifier, tail)) = self.modifier_of(rest) {
            modifiers |= modifier;
            rest = tail;
        }
        let code = with_shift(self.code_of(rest)?, modifiers)?;
        Some(Key::new(code, modifiers))
    }

    /// The modifier that a name begins with, and what follows it after `-` or `+`.
    fn modifier_of<'n>(&self, name: &'n str) -> Option<(KeyModifiers, &'n str)> {
        let (start, tail) = name.split_once(['-', '+'])?;
        let start = lower_case(start);
        let known = self.modifiers.iter().find(|(modifier, _)| *modifier == start);
        known.map(|(_, modifier)| (*modifier, tail))
    }

    fn code_of(&self, name: &str) -> Option<KeyCode> {
        let mut characters = name.chars();
        if let (Some(only), None) = (characters.next(), characters.next()) {
            return Some(KeyCode::Char(only));
        }
        let name = lower_case(name);
        self.keys.iter().find(|(key, _)| *key == name).map(|(_, code)| *code)
    }
}

/// The key as a terminal sends it with these modifiers; none where it sends nothing that could be told apart.
fn with_shift(code: KeyCode, modifiers: KeyModifiers) -> Option<KeyCode> {
    let shift = modifiers.contains(KeyModifiers::SHIFT);
    match code {
        KeyCode::Tab if shift => Some(KeyCode::BackTab),
        KeyCode::Char(_) if shift && modifiers.contains(KeyModifiers::CONTROL) => None,
        // Shift with a letter is its capital; which character it makes of another one is up to the keyboard.
        KeyCode::Char(letter) if shift => capital(letter).map(KeyCode::Char),
        // Terminals send a small letter, and the screens show a capital one.
        KeyCode::Char(letter) if modifiers.contains(KeyModifiers::CONTROL) => {
            Some(KeyCode::Char(letter.to_ascii_lowercase()))
        }
        code => Some(code),
    }
}

fn capital(letter: char) -> Option<char> {
    let mut capitals = letter.to_uppercase();
    match (capitals.next(), capitals.next()) {
        (Some(capital), None) if letter.is_alphabetic() => Some(capital),
        (Some(_) | None, _) => None,
    }
}

fn lower_case(name: &str) -> String {
    name.to_lowercase().nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(written: &str) -> String {
        written.parse::<Key>().map_or_else(|_| format!("{written} is no key"), |key| key.to_string())
    }

    #[test]
    fn names_are_read_in_any_case_and_as_the_screens_show_them() {
        for (written, name) in [
            ("Alt+r", "alt-r"),
            ("ALT-r", "alt-r"),
            ("Alt-R", "alt-R"),
            ("Ctrl+S", "ctrl-s"),
            ("Ctrl++", "ctrl-+"),
            ("Shift+Tab", "shift-tab"),
            ("Shift+Down", "shift-down"),
            ("F12", "f12"),
            ("Space", "space"),
            ("ÉCHAP", "esc"),
            ("E\u{301}chap", "esc"),
            ("Alt+Espace", "alt-space"),
            ("Maj+Bas", "shift-down"),
            ("pg préc.", "pageup"),
            ("Shift+PgUp", "shift-pageup"),
        ] {
            assert_eq!(read(written), name);
        }
    }

    /// Every key that has a label of its own, alone and with each modifier.
    fn labelled() -> impl Iterator<Item = Key> {
        let modifiers = MODIFIERS.iter().map(|(_, modifier, _)| *modifier);
        let codes = NAMED.iter().map(|(_, code, _)| *code).chain((1..=12).map(KeyCode::F));
        codes.flat_map(move |code| {
            modifiers.clone().chain([KeyModifiers::NONE]).map(move |modifier| Key::new(code, modifier))
        })
    }

    #[test]
    fn every_label_of_every_language_is_read_in_any_case() {
        for words in Language::ALL.map(Words::new) {
            for key in labelled() {
                let label = key.label(&words);
                // A terminal sends Shift+Tab as one key.
                let expected = if key == Key::new(KeyCode::Tab, KeyModifiers::SHIFT) {
                    "shift-tab".to_owned()
                } else {
                    key.to_string()
                };
                for written in [label.clone(), label.to_lowercase(), label.to_uppercase()] {
                    assert_eq!(read(&written), expected, "{written}");
                }
            }
        }
    }

    #[test]
    fn shift_with_a_letter_is_its_capital() {
        for (written, name) in [("shift-r", "R"), ("Shift+R", "R"), ("Alt+Shift+x", "alt-X"), ("Maj+é", "É")]
        {
            assert_eq!(read(written), name);
        }
    }

    #[test]
    fn names_are_read_back() {
        for name in
            ["a", "A", "space", "f12", "alt-1", "ctrl-s", "shift-down", "shift-tab", "-", "ctrl--", "?"]
        {
            assert_eq!(read(name), name);
        }
    }

    #[test]
    fn what_is_no_key_is_refused() {
        let names = ["", "f13", "f0", "f+5", "f05", "hyper-a", "ab", "ctrl-", "alt+", "é-a"];
        // Terminals do not tell these from the key without shift, or keyboards differ in them.
        for name in names.into_iter().chain(["shift-1", "shift-space", "ctrl-shift-s"]) {
            assert!(name.parse::<Key>().is_err(), "{name}");
        }
    }
}
