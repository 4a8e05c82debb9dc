//! What the escape sequences of keyboards mean: xterm's, the Linux console's, rxvt's and those of the kitty protocol.

use ratatui::crossterm::event::{KeyCode, KeyModifiers, MouseEvent};

use super::mouse;
use crate::tui::key::Key;

/// What a whole sequence means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    Key(Key),
    Mouse(MouseEvent),
    PasteBegins,
    /// The terminal reports keys by the kitty protocol.
    ExactKeys,
}

/// Where a byte is in a sequence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Inside,
    Last,
    /// It is no part of the sequence, which has broken off.
    Outside,
}

/// Where a byte belongs that comes after `ESC [` and these bytes.
pub(super) fn place(bytes: &[u8], byte: u8) -> Place {
    match (bytes, byte) {
        // M and three bytes of any value are a click in the oldest form; digits and $ are a key with Shift on rxvt.
        ([b'M', _, _], _) | ([b'0'..=b'9', ..], b'$') => Place::Last,
        // Behind a second [ come the function keys of the Linux console.
        ([b'M', ..], _) | ([], b'M' | b'[') | (_, 0x20..=0x3f) => Place::Inside,
        (_, 0x40..=0x7e) => Place::Last,
        _ => Place::Outside,
    }
}

/// What `ESC [`, these bytes and the last one mean.
pub(super) fn meaning(bytes: &[u8], last: u8) -> Option<Meaning> {
    match bytes {
        [b'M', button, column] => {
            let [button, column, row] = [*button, *column, last].map(|byte| byte.checked_sub(32));
            mouse::used(u32::from(button?), u32::from(column?), u32::from(row?)).map(Meaning::Mouse)
        }
        [b'['] if matches!(last, b'A'..=b'E') => Some(plain(KeyCode::F(last - b'A' + 1))),
        [b'<', rest @ ..] => {
            let [button, column, row] = Numbers::read(rest)?.first_of_groups()?;
            let event = mouse::used(button, column, row)?;
            match last {
                b'M' => Some(Meaning::Mouse(event)),
                b'm' => Some(Meaning::Mouse(mouse::released(event))),
                _ => None,
            }
        }
        [b'?', rest @ ..] if last == b'u' => {
            let flags = Numbers::read(rest)?.get(0, 0)?;
            (flags & 1 == 1).then_some(Meaning::ExactKeys)
        }
        _ => numbered(&Numbers::read(bytes)?, last),
    }
}

/// The key of `ESC O`, perhaps a digit, and a letter.
pub(super) fn function(modifier: Option<u8>, letter: u8) -> Option<Key> {
    let held = match modifier {
        Some(digit) => modifiers(u32::from(digit.checked_sub(b'0')?))?,
        None => KeyModifiers::NONE,
    };
    match letter {
        b'M' => Some(Key::new(KeyCode::Enter, held)),
        // The arrows with Ctrl on rxvt.
        b'a'..=b'd' => Some(Key::new(lettered(letter.to_ascii_uppercase())?, held | KeyModifiers::CONTROL)),
        _ => Some(Key::new(lettered(letter)?, held)),
    }
}

/// The key of a control character or of one below 128.
pub(super) fn ascii(byte: u8) -> Key {
    let control = |character| (KeyCode::Char(character), KeyModifiers::CONTROL);
    let (code, modifiers) = match byte {
        0 => control(' '),
        b'\t' => (KeyCode::Tab, KeyModifiers::NONE),
        b'\r' => (KeyCode::Enter, KeyModifiers::NONE),
        0x01..=0x1a => control(char::from(byte - 1 + b'a')),
        0x1b => (KeyCode::Esc, KeyModifiers::NONE),
        0x1c..=0x1f => control(char::from(byte - 0x1c + b'4')),
        0x7f => (KeyCode::Backspace, KeyModifiers::NONE),
        _ => (KeyCode::Char(char::from(byte)), KeyModifiers::NONE),
    };
    Key::new(code, modifiers)
}

/// The numbers of a sequence: groups between semicolons, parts of a group between colons.
struct Numbers(Vec<Vec<Option<u32>>>);

impl Numbers {
    /// Only where there is nothing else.
    fn read(bytes: &[u8]) -> Option<Self> {
        let is_number = |byte: &u8| byte.is_ascii_digit() || matches!(byte, b';' | b':');
        let text = str::from_utf8(bytes).ok().filter(|_| bytes.iter().all(is_number))?;
        let parts = |group: &str| group.split(':').map(|part| part.parse().ok()).collect();
        Some(Self(text.split(';').map(parts).collect()))
    }

    fn get(&self, group: usize, part: usize) -> Option<u32> {
        *self.0.get(group)?.get(part)?
    }

    fn first_of_groups(&self) -> Option<[u32; 3]> {
        Some([self.get(0, 0)?, self.get(1, 0)?, self.get(2, 0)?])
    }

    /// The modifiers of the second group; none for a key that was released, and for modifiers that no key of the program has.
    fn modifiers(&self) -> Option<KeyModifiers> {
        let is_release = self.get(1, 1) == Some(3);
        modifiers(self.get(1, 0).unwrap_or(1)).filter(|_| !is_release)
    }
}

/// By their number; none where Super, Hyper or Meta is among them: `Super-a` must not be `a`.
fn modifiers(number: u32) -> Option<KeyModifiers> {
    let bits = number.checked_sub(1)?;
    let known = [(1, KeyModifiers::SHIFT), (2, KeyModifiers::ALT), (4, KeyModifiers::CONTROL)];
    let foreign = bits & (8 | 16 | 32) != 0;
    (!foreign)
        .then(|| known.iter().filter(|(bit, _)| bits & bit != 0).map(|(_, modifier)| *modifier).collect())
}

fn plain(code: KeyCode) -> Meaning {
    Meaning::Key(Key::new(code, KeyModifiers::NONE))
}

/// A sequence of numbers and a last byte.
fn numbered(numbers: &Numbers, last: u8) -> Option<Meaning> {
    let held = numbers.modifiers();
    let key = |code: KeyCode, more: KeyModifiers| Some(Meaning::Key(Key::new(code, held? | more)));
    let first = numbers.get(0, 0);
    match last {
        b'~' => match first? {
            200 => Some(Meaning::PasteBegins),
            27 => character(numbers.get(2, 0)?, None, held?).map(Meaning::Key),
            number => key(tilde(number)?, KeyModifiers::NONE),
        },
        b'u' => character(first?, numbers.get(0, 1), held?).map(Meaning::Key),
        // rxvt has other last bytes for keys with modifiers.
        b'$' => key(tilde(first?)?, KeyModifiers::SHIFT),
        b'^' => key(tilde(first?)?, KeyModifiers::CONTROL),
        b'@' => key(tilde(first?)?, KeyModifiers::CONTROL | KeyModifiers::SHIFT),
        b'a'..=b'd' => key(lettered(last.to_ascii_uppercase())?, KeyModifiers::SHIFT),
        b'M' => {
            let [button, column, row] = numbers.first_of_groups()?;
            mouse::used(button.checked_sub(32)?, column, row).map(Meaning::Mouse)
        }
        b'Z' => key(KeyCode::BackTab, KeyModifiers::NONE),
        _ if first.is_none_or(|first| first == 1) => key(lettered(last)?, KeyModifiers::NONE),
        _ => None,
    }
}

/// The key of a last letter.
const fn lettered(letter: u8) -> Option<KeyCode> {
    Some(match letter {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        b'P' => KeyCode::F(1),
        b'Q' => KeyCode::F(2),
        b'R' => KeyCode::F(3),
        b'S' => KeyCode::F(4),
        _ => return None,
    })
}

/// The key of a number before `~`.
fn tilde(number: u32) -> Option<KeyCode> {
    const FUNCTIONS: [u32; 12] = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24];
    Some(match number {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        _ => {
            let (function, _) = (1..).zip(FUNCTIONS).find(|(_, known)| *known == number)?;
            KeyCode::F(function)
        }
    })
}

/// The key of a character's number, of the one that Shift makes of it, and of modifiers.
fn character(number: u32, shifted: Option<u32>, held: KeyModifiers) -> Option<Key> {
    let code = match number {
        9 if held.contains(KeyModifiers::SHIFT) => KeyCode::BackTab,
        57399..=57427 => keypad(number)?,
        // The other keys that are no characters: media keys, modifiers alone.
        0xe000..=0xf8ff => return None,
        0..=0x7f => match ascii(u8::try_from(number).ok()?) {
            // What has a control character of its own is a key; the others have none.
            key if number >= 0x20 || !matches!(key.code, KeyCode::Char(_)) => key.code,
            _ => return None,
        },
        _ => KeyCode::Char(char::from_u32(number)?),
    };
    let alone = held - KeyModifiers::ALT == KeyModifiers::SHIFT;
    match (code, shifted.and_then(char::from_u32)) {
        // Ctrl and a letter are the same key with Shift, as on every other terminal.
        (KeyCode::Char(_), Some(shifted)) if alone => Some(Key::new(KeyCode::Char(shifted), held)),
        (KeyCode::Char(plain), None) if alone && plain.is_lowercase() => {
            Some(Key::new(KeyCode::Char(plain.to_uppercase().next()?), held))
        }
        _ => Some(Key::new(code, held)),
    }
}

/// The key of the keypad by its number in the kitty protocol.
fn keypad(number: u32) -> Option<KeyCode> {
    const SIGNS: &str = "0123456789./*-+";
    const MOVING: [KeyCode; 10] = [
        KeyCode::Left,
        KeyCode::Right,
        KeyCode::Up,
        KeyCode::Down,
        KeyCode::PageUp,
        KeyCode::PageDown,
        KeyCode::Home,
        KeyCode::End,
        KeyCode::Insert,
        KeyCode::Delete,
    ];
    match number {
        57414 => Some(KeyCode::Enter),
        57415 => Some(KeyCode::Char('=')),
        57416 => Some(KeyCode::Char(',')),
        _ => {
            let sign = (57399..).zip(SIGNS.chars()).find(|(known, _)| *known == number);
            let moving = (57417..).zip(MOVING).find(|(known, _)| *known == number);
            sign.map(|(_, sign)| KeyCode::Char(sign)).or(moving.map(|(_, code)| code))
        }
    }
}
