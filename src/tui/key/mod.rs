//! Keys and their names: `a`, `A`, `space`, `f12`, `alt-1`, `ctrl-s`, `shift-down`; on the screens `Alt+1`. `name` reads
//! both.

use std::fmt;

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::words::{MessageKey, Words, key};

mod name;

/// One key press. The shift of a character is in the character itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// The key itself, without its modifiers.
    pub code: KeyCode,
    /// With what held down.
    pub modifiers: KeyModifiers,
}

/// The names of the modifiers and the words people know them by, in the order in which they are written.
const MODIFIERS: [(&str, KeyModifiers, MessageKey); 3] = [
    ("ctrl", KeyModifiers::CONTROL, key("tui-key-ctrl")),
    ("alt", KeyModifiers::ALT, key("tui-key-alt")),
    ("shift", KeyModifiers::SHIFT, key("tui-key-shift")),
];

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

    /// What the screens call it; [`FromStr`](std::str::FromStr) reads it in every language.
    pub fn label(self, words: &Words) -> String {
        let mut label = String::new();
        for (_, modifier, prefix) in MODIFIERS {
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

impl fmt::Display for Key {
    /// The name of it in the settings, in no language.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (word, modifier, _) in MODIFIERS {
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
