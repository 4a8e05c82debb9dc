//! How a file writes its amounts: the marks are declared once and verified in every cell, never guessed.

use std::borrow::Cow;

/// The decimal mark of a file and the mark between its groups of three digits, if it has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Notation {
    decimal: char,
    group: Option<char>,
    /// How many decimals the file always writes, where it writes more than its currency has.
    decimals: Option<usize>,
}

impl Notation {
    pub(super) const PLAIN: Self = Self { decimal: '.', group: None, decimals: None };

    /// From the declared marks; nothing where they are the same or could be part of a number.
    pub(super) fn new(decimal: char, group: Option<char>) -> Option<Self> {
        let is_mark = |mark: char| !mark.is_alphanumeric() && mark != '-' && mark != '"';
        let sound =
            matches!(decimal, '.' | ',') && group.is_none_or(|group| is_mark(group) && group != decimal);
        sound.then_some(Self { decimal, group, decimals: None })
    }

    /// The same for a file that always writes so many decimals: in them, zeros at the end say nothing.
    pub(super) const fn with_decimals(self, decimals: Option<usize>) -> Self {
        Self { decimals, ..self }
    }

    /// An example of this notation, to show beside what could not be read.
    pub(super) fn example(self) -> String {
        let group = self.group.map(String::from).unwrap_or_default();
        format!("1{group}234{}50", self.decimal)
    }

    /// A number in plain notation, as it is written here.
    pub(super) fn write(self, plain: &str) -> String {
        plain.replacen('.', self.decimal.encode_utf8(&mut [0; 4]), 1)
    }

    /// The number in plain notation, where it is written exactly so.
    pub(super) fn plain(self, cell: &str) -> Option<Cow<'_, str>> {
        let digits = cell.strip_prefix('-').unwrap_or(cell);
        let (whole, fraction) = match digits.split_once(self.decimal) {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (digits, None),
        };
        if !fraction.is_none_or(is_number) {
            return None;
        }
        if let Some(fraction) = fraction.filter(|fraction| Some(fraction.len()) == self.decimals) {
            let shorter = fraction.trim_end_matches('0');
            let mark = if shorter.is_empty() { self.decimal.len_utf8() } else { 0 };
            let cut = cell.len() - (fraction.len() - shorter.len()) - mark;
            return Self { decimals: None, ..self }.plain(cell.get(..cut)?);
        }
        if is_number(whole) {
            return Some(if self.decimal == '.' {
                Cow::Borrowed(cell)
            } else {
                Cow::Owned(cell.replacen(self.decimal, ".", 1))
            });
        }
        let whole = self.ungrouped(whole)?;
        let sign = if digits.len() == cell.len() { "" } else { "-" };
        Some(Cow::Owned(match fraction {
            Some(fraction) => format!("{sign}{whole}.{fraction}"),
            None => format!("{sign}{whole}"),
        }))
    }

    /// The digits of a whole part whose groups are all of three, the first of one to three.
    fn ungrouped(self, whole: &str) -> Option<String> {
        let group = self.group?;
        let mut groups = whole.split(|letter| is_same_mark(letter, group));
        let first = groups.next().filter(|first| first.len() <= 3 && is_number(first))?;
        let mut digits = first.to_owned();
        for group in groups {
            if group.len() != 3 || !is_number(group) {
                return None;
            }
            digits.push_str(group);
        }
        Some(digits)
    }
}

/// Spreadsheets write a declared space as any of the spaces that do not break a line.
fn is_same_mark(letter: char, mark: char) -> bool {
    let is_space = |letter| matches!(letter, ' ' | '\u{a0}' | '\u{202f}');
    letter == mark || (is_space(letter) && is_space(mark))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::Notation;

    #[test]
    fn only_the_declared_marks_are_read() {
        let french = Notation::new(',', Some(' ')).unwrap();
        let dutch = Notation::new(',', Some('.')).unwrap();
        for (notation, cell, plain) in [
            (Notation::PLAIN, "-1234.50", Some("-1234.50")),
            (Notation::PLAIN, "1,234.50", None),
            (Notation::PLAIN, "1234,50", None),
            (french, "-1 234,50", Some("-1234.50")),
            (french, "1\u{202f}234\u{a0}567,5", Some("1234567.5")),
            (french, "1234,50", Some("1234.50")),
            (french, "12 34,50", None),
            (french, "1.234,50", None),
            (dutch, "1.234", Some("1234")),
            (dutch, "1.23", None),
            (dutch, "12.345.678,00", Some("12345678.00")),
            (dutch, "1234.567", None),
            (dutch, "", None),
            (dutch, "-", None),
            (dutch, "1,", None),
            (dutch, ",5", None),
            (dutch, "٣", None),
        ] {
            assert_eq!(notation.plain(cell).as_deref(), plain, "{cell}");
        }
    }

    #[test]
    fn zeros_say_nothing_only_among_the_decimals_that_a_file_is_declared_to_write() {
        let four = Notation::PLAIN.with_decimals(Some(4));
        let dutch = Notation::new(',', Some('.')).unwrap().with_decimals(Some(4));
        for (notation, cell, plain) in [
            (four, "32.3800", Some("32.38")),
            (four, "-10.0000", Some("-10")),
            (four, "10.0050", Some("10.005")),
            (four, "10.000", Some("10.000")),
            (four, "10.00000", Some("10.00000")),
            (four, ".0000", None),
            (dutch, "1.234,5000", Some("1234.5")),
            (dutch, "10.000", Some("10000")),
            (Notation::PLAIN, "32.3800", Some("32.3800")),
        ] {
            assert_eq!(notation.plain(cell).as_deref(), plain, "{cell}");
        }
    }

    #[test]
    fn a_number_that_is_written_is_read_as_the_same() {
        let dutch = Notation::new(',', Some('.')).unwrap();
        for number in ["1.234", "-0.5", "1234567", "1234.567"] {
            for notation in [Notation::PLAIN, dutch, dutch.with_decimals(Some(4))] {
                assert_eq!(notation.plain(&notation.write(number)).as_deref(), Some(number));
            }
        }
    }

    #[test]
    fn marks_that_contradict_each_other_are_refused() {
        assert_eq!(Notation::new('.', Some('.')), None);
        assert_eq!(Notation::new('x', None), None);
        assert_eq!(Notation::new(',', Some('1')), None);
    }
}
