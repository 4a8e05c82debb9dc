//! Text from outside, sanitized: nothing in it can steer a terminal or hide from the reader.
//!
//! Names, notes and numbers come from files that others wrote. They pass through here when they are imported, and again
//! at every sink: command-line output, the cells of the screens, the log, exports. JSON is data for programs: there the
//! same characters are written as escapes.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

mod fold;
mod json;
mod shell;

pub use fold::{fold_into, folded};
pub use json::{json_text, write_json};
pub use shell::shell_word;

/// What is done with a character.
enum CharAction {
    Visible,
    Space,
    Dropped,
}

/// The text without control and invisible characters; line breaks and tabs become one space each.
///
/// Dropped are C0, DEL and C1 (so every escape sequence loses its ESC), marks and overrides of direction, joiners,
/// zero-width and soft-hyphen characters, variation selectors, tags, and letters that are drawn as nothing.
/// A carriage return before a line feed is part of that line break. Doing it twice changes nothing more.
pub fn sanitize(text: &str) -> Cow<'_, str> {
    if text.chars().all(|character| matches!(action(character), CharAction::Visible)) {
        return Cow::Borrowed(text);
    }
    let mut clean = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if character == '\r' && characters.peek() == Some(&'\n') {
            continue;
        }
        match action(character) {
            CharAction::Visible => clean.push(character),
            CharAction::Space => clean.push(' '),
            CharAction::Dropped => {}
        }
    }
    Cow::Owned(clean)
}

/// A code as it is stored and looked up: without invisible characters, its letters and accents composed (NFC).
///
/// Control characters stay: a code with one is a mistake, and refused where it would be stored.
pub fn clean_code(code: &str) -> Cow<'_, str> {
    let is_clean = |character| matches!(character, ' '..='~') || !is_invisible(character);
    if code.is_ascii() || (code.chars().all(is_clean) && is_nfc(code)) {
        return Cow::Borrowed(code);
    }
    Cow::Owned(code.chars().filter(|character| is_clean(*character)).nfc().collect())
}

/// The same of a text whose lines remain lines, such as everything that a command prints.
pub fn sanitize_lines(text: &str) -> Cow<'_, str> {
    if text.chars().all(|character| character == '\n' || is_visible(character)) {
        return Cow::Borrowed(text);
    }
    let clean = |line: &str| sanitize(line.strip_suffix('\r').unwrap_or(line)).into_owned();
    Cow::Owned(text.split('\n').map(clean).collect::<Vec<_>>().join("\n"))
}

/// Whether it is drawn, and does nothing but that.
pub fn is_visible(character: char) -> bool {
    matches!(action(character), CharAction::Visible)
}

fn action(character: char) -> CharAction {
    match character {
        // Most of every text, and decided without the long list.
        ' '..='~' => CharAction::Visible,
        '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => CharAction::Space,
        _ if character.is_control() || is_invisible(character) => CharAction::Dropped,
        _ => CharAction::Visible,
    }
}

/// Characters that are drawn as nothing, or that change how their neighbours are drawn.
const fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{feff}'
        // Zero-width characters, joiners and the marks of direction.
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        // Hangul and Khmer letters without a shape.
        | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' | '\u{17b4}' | '\u{17b5}'
        // Variation selectors, annotation marks, shorthand and musical format controls, tags.
        | '\u{fe00}'..='\u{fe0f}' | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn plain_names_are_left_as_they_are() {
        for name in ["Dupont & Fils", "Müller-Lüdenscheidt", "1\u{202f}234,50", "日本", "Crème 🍦"] {
            assert!(matches!(sanitize(name), Cow::Borrowed(_)), "{name}");
        }
    }

    #[test]
    fn escape_sequences_lose_their_escape() {
        assert_eq!(sanitize("a\u{1b}[31mb\u{7}\u{7f}\u{9b}c"), "a[31mbc");
    }

    #[test]
    fn marks_of_direction_are_dropped() {
        assert_eq!(sanitize("\u{202e}01\u{202c}\u{2066}x\u{2069}\u{200e}\u{200f}\u{61c}"), "01x");
    }

    #[test]
    fn a_line_break_becomes_one_space() {
        assert_eq!(sanitize("a\r\nb\nc\rd\te\u{85}f\u{2028}g\u{2029}h"), "a b c d e f g h");
    }

    #[test]
    fn lines_remain_lines() {
        assert_eq!(sanitize_lines("a\u{202e}b\r\nc\td\n"), "ab\nc d\n");
        assert!(matches!(sanitize_lines("a\nb\n"), Cow::Borrowed(_)));
    }

    proptest! {
        #[test]
        fn nothing_harmful_is_left_and_cleaning_twice_changes_nothing(text in any::<String>()) {
            let clean = sanitize(&text).into_owned();
            prop_assert!(clean.chars().all(|character| matches!(action(character), CharAction::Visible)));
            prop_assert!(matches!(sanitize(&clean), Cow::Borrowed(_)));
        }
    }
}
