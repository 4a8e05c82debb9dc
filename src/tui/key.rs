//! Keys by name: `a`, `A`, `space`, `f12`, `alt-1`, `ctrl-s`, `shift-down`; also as the screens show them, `Alt+1`.

use std::fmt;
use std::str::FromStr;

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::words::{MessageKey, Words, key};

/// One key press. The shift of a character is in the character itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// The key itself, without its modifiers.
    pub code: KeyCode,
    /// With what held down.
    pub modifiers: KeyModifiers,
}

/// The text names no key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no key has this name: {0}")]
pub struct UnknownKey(pub String);

/// The names of the modifiers, in the order in which they are written.
const MODIFIERS: [(KeyModifiers, &str); 3] =
    [(KeyModifiers::CONTROL, "ctrl"), (KeyModifiers::ALT, "alt"), (KeyModifiers::SHIFT, "shift")];

/// The names of the keys that are no characters, and the words people know them by.
const NAMED: [(&str, KeyCode, MessageKey); 15] = [
    ("enter", KeyCode::Enter, key("tui-key-enter")),
    ("esc", KeyCode::Esc, key("tui-key-esc")),
    ("space", KeyCode::Char(' '), key("tui-key-space")),
    ("tab", KeyCode::Tab, key("tui-key-tab")),
    ("shift-tab", KeyCode::BackTab, key("tui-key-backtab")),
    ("backspace", KeyCode::Backspace, key("tui-key-backspace")),
    ("delete", KeyCode::Delete, key("tui-key-delete")),
    ("up", KeyCode::Up, key("tui-key-up")),
    ("down", KeyCode::Down, key("tui-key-down")),
    ("left", KeyCode::Left, key("tui-key-left")),
    ("right", KeyCode::Right, key("tui-key-right")),
    ("home", KeyCode::Home, key("tui-key-home")),
    ("end", KeyCode::End, key("tui-key-end")),
    ("pageup", KeyCode::PageUp, key("tui-key-pageup")),
    ("pagedown", KeyCode::PageDown, key("tui-key-pagedown")),
];

impl Key {
    /// A key with modifiers, in the one form that compares equal.
    pub fn new(code: KeyCode, modifiers: KeyModifiers) -> Self {
        let known = KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT;
        let modifiers = match code {
            KeyCode::Char(_) | KeyCode::BackTab => modifiers & (known - KeyModifiers::SHIFT),
            _ => modifiers & known,
        };
        Self { code, modifiers }
    }

    /// A press or repetition; a release is none.
    pub fn pressed(event: KeyEvent) -> Option<Self> {
        match event.kind {
            KeyEventKind::Press | KeyEventKind::Repeat => Some(Self::new(event.code, event.modifiers)),
            KeyEventKind::Release => None,
        }
    }

    /// The character that typing this key writes, if it writes one.
    pub fn text(self) -> Option<char> {
        // AltGr arrives as Ctrl+Alt on some terminals: such a character is text as well.
        let alt_gr = KeyModifiers::CONTROL | KeyModifiers::ALT;
        match self.code {
            KeyCode::Char(character) if self.modifiers.is_empty() || self.modifiers == alt_gr => {
                Some(character)
            }
            _ => None,
        }
    }

    /// Whether a field or filter that is typed into takes this key before any command does.
    pub fn edits(self) -> bool {
        let plain = self.modifiers - KeyModifiers::SHIFT;
        self.text().is_some() || (plain.is_empty() && !matches!(self.code, KeyCode::F(_)))
    }

    /// The key without shift, and whether shift was held: for marking ranges.
    pub fn without_shift(self) -> (Self, bool) {
        let shift = self.modifiers.contains(KeyModifiers::SHIFT);
        (Self::new(self.code, self.modifiers - KeyModifiers::SHIFT), shift)
    }

    /// What the footer calls it.
    pub fn label(self, words: &Words) -> String {
        let mut label = String::new();
        for (modifier, prefix) in [
            (KeyModifiers::CONTROL, key("tui-key-ctrl")),
            (KeyModifiers::ALT, key("tui-key-alt")),
            (KeyModifiers::SHIFT, key("tui-key-shift")),
        ] {
            if self.modifiers.contains(modifier) {
                label.push_str(&words.get(prefix));
                label.push('+');
            }
        }
        let named = NAMED.iter().find(|(_, code, _)| *code == self.code);
        match (named, self.code) {
            (Some((_, _, name)), _) => label.push_str(&words.get(*name)),
            (None, KeyCode::Char(character)) if self.modifiers.contains(KeyModifiers::CONTROL) => {
                label.extend(character.to_uppercase());
            }
            (None, KeyCode::Char(character)) => label.push(character),
            (None, code) => label.push_str(&code.to_string()),
        }
        label
    }
}

impl FromStr for Key {
    type Err = UnknownKey;

    fn from_str(name: &str) -> Result<Self, UnknownKey> {
        let mut modifiers = KeyModifiers::NONE;
        let mut rest = name;
        while let Some((modifier, tail)) = MODIFIERS.iter().find_map(|known| without_modifier(rest, *known)) {
            modifiers |= modifier;
            rest = tail;
        }
        let code = match code_named(rest).ok_or_else(|| UnknownKey(name.to_owned()))? {
            KeyCode::Tab if modifiers.contains(KeyModifiers::SHIFT) => KeyCode::BackTab,
            // Terminals send a small letter, and the screens show a capital one.
            KeyCode::Char(letter) if modifiers.contains(KeyModifiers::CONTROL) => {
                KeyCode::Char(letter.to_ascii_lowercase())
            }
            code => code,
        };
        Ok(Self::new(code, modifiers))
    }
}

/// What follows the modifier, which is written in any case and joined by `-` or `+`.
fn without_modifier<'n>(
    name: &'n str,
    (modifier, word): (KeyModifiers, &str),
) -> Option<(KeyModifiers, &'n str)> {
    let (start, rest) = name.split_at_checked(word.len())?;
    let tail = rest.strip_prefix(['-', '+'])?;
    start.eq_ignore_ascii_case(word).then_some((modifier, tail))
}

fn code_named(name: &str) -> Option<KeyCode> {
    let mut characters = name.chars();
    if let (Some(only), None) = (characters.next(), characters.next()) {
        return Some(KeyCode::Char(only));
    }
    let name = name.to_ascii_lowercase();
    let function = name.strip_prefix('f').and_then(|number| number.parse::<u8>().ok());
    if let Some(number) = function.filter(|number| (1..=12).contains(number)) {
        return Some(KeyCode::F(number));
    }
    NAMED.iter().find(|(key, _, _)| *key == name).map(|(_, code, _)| *code)
}

impl fmt::Display for Key {
    /// The name that [`FromStr`] reads.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (modifier, word) in MODIFIERS {
            if self.modifiers.contains(modifier) {
                write!(f, "{word}-")?;
            }
        }
        match (NAMED.iter().find(|(_, code, _)| *code == self.code), self.code) {
            (Some((name, _, _)), _) => f.write_str(name),
            (None, KeyCode::Char(character)) => write!(f, "{character}"),
            (None, KeyCode::F(number)) => write!(f, "f{number}"),
            (None, code) => write!(f, "{code}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        ] {
            assert_eq!(written.parse::<Key>().unwrap().to_string(), name);
        }
    }

    #[test]
    fn names_are_read_back() {
        for name in
            ["a", "A", "space", "f12", "alt-1", "ctrl-s", "shift-down", "shift-tab", "-", "ctrl--", "?"]
        {
            assert_eq!(name.parse::<Key>().unwrap().to_string(), name);
        }
        for name in ["", "f13", "hyper-a", "ab", "ctrl-", "alt+", "é-a"] {
            assert!(name.parse::<Key>().is_err(), "{name}");
        }
    }
}
