//! Text without characters that act on a terminal, a spreadsheet or the order of reading.

use std::borrow::Cow;

/// The same text without control characters and direction overrides; line breaks and tabs become spaces.
pub(super) fn harmless(text: &str) -> Cow<'_, str> {
    // Printable ASCII is the common case and is told without decoding.
    if text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) || !text.chars().any(acts) {
        return Cow::Borrowed(text);
    }
    let cleaned = text.chars().filter_map(|letter| match letter {
        '\t' | '\n' => Some(' '),
        _ if acts(letter) => None,
        _ => Some(letter),
    });
    Cow::Owned(cleaned.collect())
}

/// Whether a character acts instead of being read: C0, C1, and what turns the direction of reading.
fn acts(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{2028}' | '\u{2029}' | '\u{feff}'
        )
        || ('\u{202a}'..='\u{202e}').contains(&letter)
        || ('\u{2066}'..='\u{2069}').contains(&letter)
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn what_acts_is_taken_out_and_what_is_read_stays() {
        assert_eq!(harmless("Suprêmes délices"), "Suprêmes délices");
        assert_eq!(harmless("a\u{1b}[31mb"), "a[31mb");
        assert_eq!(harmless("a\u{202e}b\u{9b}c\r\nd"), "abc d");
    }
}
