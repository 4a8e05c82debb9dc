//! Text cut to columns, by the width a terminal gives it.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Replaces the part that was cut off.
const ELLIPSIS: &str = "…";

/// How many columns the text takes on a terminal.
pub fn width(text: &str) -> usize {
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
}

/// The text as it is where it fits the columns, otherwise cut and ended with an ellipsis.
///
/// Never wider than the columns; a character of two columns that would straddle the edge is left out.
pub fn fit(text: &str, columns: usize) -> Cow<'_, str> {
    if width(text) <= columns {
        return Cow::Borrowed(text);
    }
    if columns == 0 {
        return Cow::Borrowed("");
    }
    let room = columns - ELLIPSIS.width();
    let mut used = 0;
    let mut cut = String::new();
    for grapheme in text.graphemes(true) {
        used += grapheme.width();
        if used > room {
            break;
        }
        cut.push_str(grapheme);
    }
    cut.push_str(ELLIPSIS);
    Cow::Owned(cut)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_fits_is_left_as_it_is() {
        assert_eq!(fit("Dupont", 6), "Dupont");
        assert_eq!(fit("", 0), "");
    }

    #[test]
    fn what_does_not_fit_ends_with_an_ellipsis() {
        assert_eq!(fit("Dupont SA", 6), "Dupon…");
        assert_eq!(fit("Dupont", 1), "…");
        assert_eq!(fit("Dupont", 0), "");
    }

    #[test]
    fn a_wide_character_never_straddles_the_edge() {
        assert_eq!(fit("日本語", 5), "日本…");
        assert_eq!(fit("日本語", 4), "日…");
    }

    #[test]
    fn a_letter_is_not_cut_from_its_accent() {
        assert_eq!(fit("e\u{301}e\u{301}e\u{301}", 2), "e\u{301}…");
    }

    proptest! {
        #[test]
        fn nothing_is_wider_than_its_columns(text in any::<String>(), columns in 0_usize..30) {
            prop_assert!(width(&fit(&text, columns)) <= columns);
        }
    }
}
