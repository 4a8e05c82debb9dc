//! Text cut and wrapped to columns, by display width.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

pub fn width(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

/// The text itself where it fits, else its beginning and the ellipsis.
pub fn fit<'a>(text: &'a str, columns: u16, ellipsis: &str) -> Cow<'a, str> {
    if width(text) <= columns {
        return Cow::Borrowed(text);
    }
    let room = columns.saturating_sub(width(ellipsis));
    let mut used = 0;
    let cut: String = text
        .chars()
        .take_while(|character| {
            used += u16::try_from(character.width().unwrap_or(0)).unwrap_or(0);
            used <= room
        })
        .chain(ellipsis.chars().take(usize::from(columns)))
        .collect();
    Cow::Owned(cut)
}

/// The text itself where it fits, else the ellipsis and its end: of a path the name of the file.
pub fn fit_end<'a>(text: &'a str, columns: u16, ellipsis: &str) -> Cow<'a, str> {
    if width(text) <= columns {
        return Cow::Borrowed(text);
    }
    let room = columns.saturating_sub(width(ellipsis));
    let mut used = 0_u16;
    let start = text
        .grapheme_indices(true)
        .rev()
        .take_while(|(_, sign)| {
            used = used.saturating_add(width(sign));
            used <= room
        })
        .last()
        .map_or(text.len(), |(at, _)| at);
    Cow::Owned(fit(ellipsis, columns, "").into_owned() + text.get(start..).unwrap_or_default())
}

/// The text itself where it fits, else its beginning, the ellipsis and its end: of a label the number it ends with.
pub fn fit_ends<'a>(text: &'a str, columns: u16, ellipsis: &str) -> Cow<'a, str> {
    if width(text) <= columns {
        return Cow::Borrowed(text);
    }
    let beginning = columns / 2;
    let end = fit_end(text, columns - beginning, ellipsis);
    Cow::Owned(fit(text, beginning, "").into_owned() + &end)
}

/// Lines of at most this many columns, broken at spaces; a longer word, such as a path, goes on in the next line.
pub fn wrap(text: &str, columns: u16) -> Vec<String> {
    let columns = columns.max(1);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        for word in paragraph.split(' ') {
            let needed = width(&line) + width(word) + u16::from(!line.is_empty());
            if needed > columns && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            let mut rest = word;
            while width(rest) > columns {
                let end = fit(rest, columns, "").len();
                let Some((start, end)) = rest.split_at_checked(end).filter(|(start, _)| !start.is_empty())
                else {
                    break;
                };
                lines.push(start.to_owned());
                rest = end;
            }
            line.push_str(&fit(rest, columns, ""));
        }
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cutting_counts_columns_not_characters() {
        assert_eq!(fit("信用管理", 5, "…"), "信用…");
        assert_eq!(fit("abc", 3, "…"), "abc");
        assert_eq!(fit("abcd", 0, "…"), "");
    }

    #[test]
    fn a_text_whose_end_matters_is_cut_at_its_beginning() {
        assert_eq!(fit_end("/a/long/path.csv", 9, "…"), "…path.csv");
        assert_eq!(fit_end("/a/long/path.csv", 9, "..."), "...th.csv");
        assert_eq!(fit_end("信用管理", 5, "…"), "…管理");
        assert_eq!((fit_end("abc", 3, "…"), fit_end("abcd", 0, "…")), ("abc".into(), "".into()));
    }

    #[test]
    fn a_letter_is_cut_off_together_with_its_accent() {
        assert_eq!(fit_end("abe\u{301}", 2, "…"), "…e\u{301}");
        assert_eq!(fit_end("abe\u{301}cd", 3, "…"), "…cd");
    }

    #[test]
    fn wrapping_breaks_at_spaces() {
        assert_eq!(wrap("one two three", 8), ["one two", "three"]);
        assert_eq!(wrap("a\nb", 8), ["a", "b"]);
        assert_eq!(wrap("in /a/long/path here", 8), ["in", "/a/long/", "path", "here"]);
    }
}
