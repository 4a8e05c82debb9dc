//! One record of a file: as received, and cut into its fields.

use super::encoding::Encoding;

/// One record: as received, and its fields.
#[derive(Debug, Clone, Default)]
pub(super) struct Record {
    line: u64,
    raw: String,
    unquoted: String,
    has_quotes: bool,
    bounds: Vec<(usize, usize)>,
    /// The fields that are formulas whose values are not in the file.
    uncomputed: Vec<usize>,
}

/// What is wrong with a record as such.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RecordFault {
    /// A byte that means nothing in the encoding.
    Bytes,
    /// A quote that opens a field and is not properly closed.
    Quote,
    /// Keys of JSON that are not those of the first row, or a value of several.
    Keys,
}

/// What cutting a record into fields came to.
pub(super) enum Cut {
    Whole,
    /// A quote is still open at its end.
    Open,
    /// Something follows a closing quote within a field.
    Stray,
}

impl Record {
    /// Begins a record on a line.
    pub(super) const fn begin(&mut self, line: u64) {
        self.line = line;
    }

    /// Makes bytes, without the end of their last line, the raw text; false where they are no text.
    pub(super) fn receive(&mut self, bytes: &[u8], encoding: Encoding) -> bool {
        self.raw.clear();
        if let Some(text) = encoding.text(bytes) {
            self.raw.push_str(&text);
            return true;
        }
        self.raw.push_str(&String::from_utf8_lossy(bytes));
        false
    }

    /// Makes a line of fields the raw text, and finds them.
    pub(super) fn receive_fields(&mut self, line: String, delimiter: u8, uncomputed: Vec<usize>) -> Cut {
        self.raw = line;
        self.uncomputed = uncomputed;
        self.cut(delimiter)
    }

    /// Gives up its fields: it is at fault as a whole.
    pub(super) fn clear_fields(&mut self) {
        self.bounds.clear();
    }

    /// The physical line it starts on, counted from 1.
    pub(super) const fn line(&self) -> u64 {
        self.line
    }

    /// As received, without the end of its line.
    pub(super) fn raw(&self) -> &str {
        &self.raw
    }

    /// How many fields it has.
    pub(super) fn len(&self) -> usize {
        self.bounds.len()
    }

    /// A field without its quotes; empty where there is none.
    pub(super) fn field(&self, index: usize) -> &str {
        let text = if self.has_quotes { &self.unquoted } else { &self.raw };
        self.bounds.get(index).and_then(|(from, to)| text.get(*from..*to)).unwrap_or_default()
    }

    pub(super) fn fields(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|index| self.field(index))
    }

    /// Whether a field is a formula whose value is not in the file.
    pub(super) fn is_uncomputed(&self, index: usize) -> bool {
        self.uncomputed.contains(&index)
    }

    /// Finds where the fields of the raw record begin and end.
    pub(super) fn cut(&mut self, delimiter: u8) -> Cut {
        self.bounds.clear();
        self.has_quotes = self.raw.contains('"');
        if self.has_quotes {
            return self.cut_quoted(char::from(delimiter));
        }
        let mut from = 0;
        for (at, byte) in self.raw.bytes().enumerate() {
            if byte == delimiter {
                self.bounds.push((from, at));
                from = at + 1;
            }
        }
        self.bounds.push((from, self.raw.len()));
        Cut::Whole
    }

    /// Quotes count at the start of a field only; inside, two of them are one.
    fn cut_quoted(&mut self, delimiter: char) -> Cut {
        self.unquoted.clear();
        let mut letters = self.raw.chars().peekable();
        loop {
            let from = self.unquoted.len();
            let is_quoted = letters.next_if_eq(&'"').is_some();
            let next = loop {
                match letters.next() {
                    None if is_quoted => return Cut::Open,
                    Some('"') if is_quoted && letters.next_if_eq(&'"').is_none() => break letters.next(),
                    None => break None,
                    Some(letter) if !is_quoted && letter == delimiter => break Some(letter),
                    Some(letter) => self.unquoted.push(letter),
                }
            };
            self.bounds.push((from, self.unquoted.len()));
            match next {
                None => return Cut::Whole,
                Some(letter) if letter == delimiter => {}
                Some(_) => return Cut::Stray,
            }
        }
    }
}
