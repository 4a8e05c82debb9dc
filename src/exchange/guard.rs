//! Texts that a spreadsheet would run instead of showing.
//!
//! In the files that we write, an apostrophe before such a text makes it a text, and our own reader takes it off again.
//! A spreadsheet passes over blanks, quotes and what it does not draw, and takes the characters of East Asian keyboards for
//! those of ours: so does this.

use std::borrow::Cow;

use crate::sanitize::is_visible;

/// What a formula can begin with: as ASCII, fullwidth, and in small forms.
const FORMULA_STARTS: [char; 13] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '−'];
/// What lies between the cells of a text file somewhere in the world.
pub(super) const SEPARATORS: [char; 4] = [',', ';', '\t', '|'];

/// Whether a spreadsheet would run the text, or would but for the apostrophes before it.
pub(super) fn is_formula(text: &str) -> bool {
    text.trim_start_matches(is_passed_over).starts_with(FORMULA_STARTS)
}

/// The text, behind an apostrophe where a spreadsheet would run it.
pub(super) fn guarded(text: Cow<'_, str>) -> Cow<'_, str> {
    if is_formula(&text) { Cow::Owned(format!("'{text}")) } else { text }
}

/// The text without the apostrophe that guards it.
pub(super) fn unguarded(text: &str) -> &str {
    if has_guard(text) { text.trim_start().get(1..).unwrap_or_default().trim() } else { text }
}

/// Whether there is an apostrophe before what a spreadsheet would run.
pub(super) fn has_guard(text: &str) -> bool {
    text.trim_start().strip_prefix('\'').is_some_and(is_formula)
}

/// Whether it is no more than a number, whatever its notation, or the sign of one: nothing that could be run.
pub(super) fn is_number(text: &str) -> bool {
    let text = text.trim();
    let number = text.strip_prefix(['-', '+']).unwrap_or(text).trim_end_matches('%');
    number
        .chars()
        .all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}'))
}

/// A line that cannot be cut into cells: guarded wherever any spreadsheet might begin one.
pub(super) fn guarded_throughout(line: &str) -> Cow<'_, str> {
    let mut clean = String::new();
    let mut copied = 0;
    let (mut begins, mut last) = (true, None);
    for (at, letter) in line.char_indices() {
        if begins && FORMULA_STARTS.contains(&letter) && last != Some('\'') && !is_number(cell_from(line, at))
        {
            clean.push_str(line.get(copied..at).unwrap_or_default());
            clean.push('\'');
            copied = at;
        }
        begins = SEPARATORS.contains(&letter) || (begins && is_passed_over(letter));
        last = Some(letter);
    }
    if copied == 0 && clean.is_empty() {
        return Cow::Borrowed(line);
    }
    clean.push_str(line.get(copied..).unwrap_or_default());
    Cow::Owned(clean)
}

/// The text from there to the next separator or quote.
fn cell_from(line: &str, at: usize) -> &str {
    let rest = line.get(at..).unwrap_or_default();
    rest.split(|letter| letter == '"' || SEPARATORS.contains(&letter)).next().unwrap_or_default()
}

fn is_passed_over(letter: char) -> bool {
    matches!(letter, '\'' | '"') || letter.is_whitespace() || !is_visible(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_run_is_guarded_and_read_back() {
        for text in [
            "=1+1",
            "+1",
            "-x",
            "@SUM(A1)",
            "＝1+1",
            "＋1",
            "－1",
            "＠x",
            "﹦1",
            "−1",
            "'=1",
            "\"=1",
            "\u{200b}=1",
            "\u{202e}=1",
            "''=1",
        ] {
            assert!(is_formula(text), "{text:?}");
            let written = guarded(text.into());
            assert!(written.starts_with('\''), "{text:?}");
            assert_eq!(unguarded(&written), text);
        }
        for text in ["\t=1", "\r=1", " =1", "\u{3000}＝1", " \"\t=1"] {
            assert_eq!(unguarded(&guarded(text.into())), text.trim(), "{text:?}");
        }
        for text in ["", "A=1", "'t Hof", "2=1", "\"x\"", "(-1)", "'", "Dupont & Fils"] {
            assert!(matches!(guarded(text.into()), Cow::Borrowed(_)), "{text:?}");
            assert_eq!(unguarded(text), text);
        }
    }

    #[test]
    fn a_number_of_any_notation_is_nothing_to_run() {
        for text in ["-20.00", "+3", "-1.234,50", "-1\u{202f}234,5", "-", "- 5", "-5%"] {
            assert!(is_number(text), "{text}");
        }
        for text in ["-1+1", "=1", "-1e5", "-(1)", "+1-800-555", "--1", "@1", "－1"] {
            assert!(!is_number(text), "{text}");
        }
    }

    #[test]
    fn a_line_that_cannot_be_cut_is_guarded_wherever_a_cell_might_begin() {
        assert_eq!(guarded_throughout("C1,\"=1;+x,-5,-y\t @z"), "C1,\"'=1;'+x,-5,'-y\t '@z");
        assert_eq!(guarded_throughout("=a,'=b"), "'=a,'=b");
        assert!(matches!(guarded_throughout("C1,\"1,2026-01-01,-1"), Cow::Borrowed(_)));
    }
}
