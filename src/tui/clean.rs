//! The last look at a frame before it goes to the terminal.

use ratatui::buffer::Buffer;
use unicode_segmentation::UnicodeSegmentation;

use crate::sanitize::sanitize;

/// Takes out of every cell what is not drawn: ratatui lets marks of direction through, which would turn the rest of the
/// line around. Texts are cleaned where they are laid out; this is for those that were forgotten.
pub(super) fn clean(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        let symbol = cell.symbol();
        if matches!(symbol.as_bytes(), [b' '..=b'~']) {
            continue;
        }
        let shown = sanitize(symbol);
        if shown != symbol {
            // Symbols that were joined into one would need more than the cell they were measured for.
            let first = shown.graphemes(true).next().unwrap_or(" ").to_owned();
            cell.set_symbol(&first);
        }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    use super::*;

    fn drawn(text: &str) -> String {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 12, 1));
        buffer.set_string(0, 0, text, Style::default());
        clean(&mut buffer);
        buffer.content.iter().map(ratatui::buffer::Cell::symbol).collect()
    }

    #[test]
    fn marks_of_direction_do_not_reach_the_terminal() {
        for text in ["C\u{202e}100", "C\u{200b}100", "\u{2066}C100\u{2069}", "C1\u{ad}00\u{200f}"] {
            assert_eq!(drawn(text).trim_end(), "C100", "{text:?}");
        }
    }

    #[test]
    fn what_is_visible_remains_in_its_cells() {
        assert_eq!(drawn("Crème 日本│▸"), drawn("Crème 日本│▸\u{202e}"));
        assert!(drawn("Crème 日本│▸").starts_with("Crème 日"));
        // A family of three is drawn as its first member, within its two cells.
        assert!(drawn("👨\u{200d}👩\u{200d}👧x").starts_with('👨'));
        assert!(!drawn("👨\u{200d}👩\u{200d}👧x").contains('👩'));
    }
}
