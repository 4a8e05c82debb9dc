//! What the first bytes of a text show: how its lines end, and what is between its fields.

/// What can be between the fields of a line, the likelier first.
pub(super) const DELIMITERS: [u8; 4] = *b",;\t|";

/// What ends a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineEnd {
    /// A line feed, whatever carriage returns are before it.
    Feed,
    /// A carriage return; or a line feed, in what was put together from several files.
    Return,
}

impl LineEnd {
    /// How the lines of a text end, by the first that ends outside quotes; where a quote never closes, by the first.
    pub(super) fn of(text: &[u8]) -> Self {
        let outside = Self::first_of(outside_quotes(text));
        outside.or_else(|| Self::first_of(text.iter().copied())).unwrap_or(Self::Feed)
    }

    fn first_of(bytes: impl Iterator<Item = u8>) -> Option<Self> {
        let mut ends = bytes.skip_while(|byte| !matches!(byte, b'\r' | b'\n')).peekable();
        ends.peek()?;
        // Some programs write two carriage returns before the line feed.
        Some(if ends.find(|byte| *byte != b'\r') == Some(b'\n') { Self::Feed } else { Self::Return })
    }

    /// Where the first line of these bytes ends: the place of the byte that ends it.
    pub(super) fn position(self, bytes: &[u8]) -> Option<usize> {
        match self {
            Self::Feed => bytes.iter().position(|byte| *byte == b'\n'),
            Self::Return => bytes.iter().position(|byte| matches!(byte, b'\n' | b'\r')),
        }
    }
}

/// The line without what ends it.
pub(super) fn without_end(line: &[u8]) -> &[u8] {
    let mut line = line.strip_suffix(b"\n").unwrap_or(line);
    while let Some(shorter) = line.strip_suffix(b"\r") {
        line = shorter;
    }
    line
}

/// What a line has most of outside quotes.
pub(super) fn delimiter_of(line: &[u8]) -> u8 {
    let count = |delimiter: &u8| outside_quotes(line).filter(|byte| byte == delimiter).count();
    // Of equals, the last is taken.
    DELIMITERS.into_iter().rev().max_by_key(count).unwrap_or(b',')
}

/// The delimiter that a line such as `sep=;` declares, which spreadsheets put before the header.
pub(super) fn declared_delimiter(line: &[u8]) -> Option<u8> {
    let line = without_end(line);
    let line = line.strip_prefix(b"\"").and_then(|line| line.strip_suffix(b"\"")).unwrap_or(line);
    let (name, delimiter) = line.split_at_checked(4)?;
    let [delimiter] = delimiter else { return None };
    (name.eq_ignore_ascii_case(b"sep=") && DELIMITERS.contains(delimiter)).then_some(*delimiter)
}

/// The bytes that are not in quotes, with the quotes.
fn outside_quotes(text: &[u8]) -> impl Iterator<Item = u8> {
    let mut is_quoted = false;
    text.iter().copied().filter(move |byte| {
        if *byte == b'"' {
            is_quoted = !is_quoted;
            return true;
        }
        !is_quoted
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_shows_how_lines_end() {
        for (text, end) in [
            ("a\nb\r", LineEnd::Feed),
            ("a\r\nb", LineEnd::Feed),
            ("a\r\r\nb", LineEnd::Feed),
            ("a\rb\n", LineEnd::Return),
            ("a\r\rb\n", LineEnd::Return),
            ("a\r", LineEnd::Return),
            ("a\r\"b\"\n", LineEnd::Return),
            ("\"a\rb\"\nc", LineEnd::Feed),
            ("\"a\nb\"\rc", LineEnd::Return),
            ("12\" a\rb", LineEnd::Return),
            ("a", LineEnd::Feed),
            ("", LineEnd::Feed),
        ] {
            assert_eq!(LineEnd::of(text.as_bytes()), end, "{text:?}");
        }
    }

    #[test]
    fn only_a_delimiter_that_can_be_one_is_declared() {
        for (line, declared) in [
            ("sep=;\r\n", Some(b';')),
            ("Sep=,\n", Some(b',')),
            ("\"sep=|\"", Some(b'|')),
            ("sep=\t\r\r\n", Some(b'\t')),
            ("sep=a\n", None),
            ("sep=\n", None),
            ("sep=;;\n", None),
            ("set=;\n", None),
            ("é=;\n", None),
        ] {
            assert_eq!(declared_delimiter(line.as_bytes()), declared, "{line:?}");
        }
    }
}
