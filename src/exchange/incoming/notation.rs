//! How a file writes its amounts: the marks and the forms of the sign are declared once and verified in every cell, never
//! guessed there.

use std::borrow::Cow;

use crate::sanitize::folded;

/// The decimal mark of a file and the mark between its groups of three digits, if it has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Notation {
    decimal: char,
    group: Option<char>,
    /// How many decimals the file always writes, where it writes more than its currency has.
    decimals: Option<usize>,
    negative: Negative,
}

/// How a file writes amounts below zero beside a minus before them, which is always read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Negative {
    /// An amount in brackets is negative: `(1,234.50)`.
    pub(super) brackets: bool,
    /// The minus can stand behind the amount: `1234.50-`.
    pub(super) trailing_minus: bool,
    /// `1.234,50 H`: a letter for credit or debit.
    pub(super) letters: bool,
}

/// Which side of an account an amount is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Debit,
    Credit,
}

/// What files write for each side, in capitals (A6).
const DEBIT: [&str; 10] = ["D", "S", "DR", "DB", "DBIT", "DEB", "DEBIT", "SOLL", "+", "+1"];
const CREDIT: [&str; 10] = ["C", "H", "CR", "K", "CRDT", "CRED", "CREDIT", "HABEN", "-", "-1"];

impl Side {
    /// The side that a word means.
    pub(super) fn of(word: &str) -> Option<Self> {
        let word = folded(word.trim().trim_end_matches('.')).to_uppercase();
        match word.as_str() {
            "1" => Some(Self::Debit),
            word if DEBIT.contains(&word) => Some(Self::Debit),
            word if CREDIT.contains(&word) => Some(Self::Credit),
            _ => None,
        }
    }
}

impl Negative {
    /// The forms by their names in a mapping.
    pub(super) fn from_names<'a>(names: impl IntoIterator<Item = &'a str>) -> Option<Self> {
        let mut negative = Self::default();
        for name in names {
            match name {
                "brackets" => negative.brackets = true,
                "trailing-minus" => negative.trailing_minus = true,
                "letters" => negative.letters = true,
                _ => return None,
            }
        }
        Some(negative)
    }

    /// The forms of both.
    pub(super) const fn and(self, other: Self) -> Self {
        Self {
            brackets: self.brackets || other.brackets,
            trailing_minus: self.trailing_minus || other.trailing_minus,
            letters: self.letters || other.letters,
        }
    }

    pub(super) fn names(self) -> impl Iterator<Item = &'static str> {
        let forms =
            [(self.brackets, "brackets"), (self.trailing_minus, "trailing-minus"), (self.letters, "letters")];
        forms.into_iter().filter(|(is_used, _)| *is_used).map(|(_, name)| name)
    }

    /// The amount without its sign, and whether it is below zero; nothing where it has no sign of these.
    pub(super) fn unsigned(self, cell: &str) -> Option<(&str, bool)> {
        if let Some(rest) = cell.strip_prefix(['-', '−']) {
            return Some((rest, true));
        }
        if let Some(rest) = cell.strip_prefix('+') {
            return Some((rest, false));
        }
        if self.brackets
            && let Some(inner) = cell.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'))
        {
            return Some((inner, true));
        }
        if self.trailing_minus
            && let Some(rest) = cell.strip_suffix(['-', '−'])
        {
            return Some((rest, true));
        }
        let (rest, letter) = self.letters.then(|| letter_of(cell))??;
        Some((rest, letter == Side::Credit))
    }
}

/// An amount without the letter of its side, which is before or behind it, and the side.
fn letter_of(cell: &str) -> Option<(&str, Side)> {
    let is_letter = |letter: char| letter.is_alphabetic();
    let rest = cell.trim_end_matches('.').trim_end_matches(is_letter);
    let behind = cell.get(rest.len()..).and_then(Side::of).map(|side| (rest, side));
    let after = cell.trim_start_matches(is_letter);
    let before = || cell.get(..cell.len() - after.len()).and_then(Side::of).map(|side| (after, side));
    behind.or_else(before)
}

impl Notation {
    pub(super) const PLAIN: Self = Self {
        decimal: '.',
        group: None,
        decimals: None,
        negative: Negative { brackets: false, trailing_minus: false, letters: false },
    };

    /// From the declared marks; nothing where they are the same or could be part of a number.
    pub(super) fn new(decimal: char, group: Option<char>) -> Option<Self> {
        let is_mark = |mark: char| !mark.is_alphanumeric() && mark != '-' && mark != '"';
        let sound =
            matches!(decimal, '.' | ',') && group.is_none_or(|group| is_mark(group) && group != decimal);
        sound.then_some(Self { decimal, group, ..Self::PLAIN })
    }

    pub(super) const fn decimal(self) -> char {
        self.decimal
    }

    pub(super) const fn group(self) -> Option<char> {
        self.group
    }

    pub(super) const fn decimals(self) -> Option<usize> {
        self.decimals
    }

    pub(super) const fn negative(self) -> Negative {
        self.negative
    }

    /// The same for a file that has other forms of the sign than a minus before.
    pub(super) const fn with_negative(self, negative: Negative) -> Self {
        Self { negative, ..self }
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

    /// The number in plain notation, where it is written so; `without_currency` takes the sign of a currency off an end.
    ///
    /// The sign of the number and that of the currency are in any order, each once: `(€ 5.00)`, `-€5.00`, `€ -5.00`.
    pub(super) fn signed<'a>(
        self,
        cell: &'a str,
        without_currency: impl Fn(&'a str) -> Option<&'a str>,
    ) -> Option<Cow<'a, str>> {
        // Nearly every amount is written without any of it.
        if let Some(plain) = self.plain(cell) {
            return Some(plain);
        }
        let (mut text, mut is_negative, mut has_currency) = (cell.trim(), None, false);
        loop {
            if is_negative.is_none()
                && without_dash(text).is_none()
                && let Some((rest, negative)) = self.negative.unsigned(text)
            {
                (text, is_negative) = (rest.trim(), Some(negative));
            } else if !has_currency && let Some(rest) = without_currency(text) {
                (text, has_currency) = (rest.trim(), true);
            } else {
                break;
            }
        }
        let plain = self.plain(text).filter(|plain| !plain.starts_with('-'))?;
        Some(if is_negative == Some(true) { Cow::Owned(format!("-{plain}")) } else { plain })
    }

    /// The number in plain notation, where it is written exactly so, with or without a minus before it.
    pub(super) fn plain(self, cell: &str) -> Option<Cow<'_, str>> {
        let digits = cell.strip_prefix('-').unwrap_or(cell);
        let (whole, fraction) = match digits.split_once(self.decimal) {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (digits, None),
        };
        if without_dash(digits).is_some_and(|(_, mark)| mark == self.decimal) {
            return self.plain(cell.trim_end_matches(DASHES).trim_end_matches(self.decimal));
        }
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

    /// The digits of a whole part whose groups are all of three, the first of one to three; in India, all but the last of two.
    fn ungrouped(self, whole: &str) -> Option<String> {
        let group = self.group?;
        let mut groups = whole.split(|letter| is_same_mark(letter, group));
        let first = groups.next().filter(|first| first.len() <= 3 && is_number(first))?;
        let groups: Vec<&str> = groups.collect();
        let (last, before) = groups.split_last()?;
        let is_usual = before.iter().all(|group| group.len() == 3);
        let is_indian = first.len() <= 2 && before.iter().all(|group| group.len() == 2);
        let is_grouped =
            last.len() == 3 && (is_usual || is_indian) && groups.iter().all(|group| is_number(group));
        is_grouped.then(|| format!("{first}{}", groups.concat()))
    }
}

/// Spreadsheets write a declared space as any of the spaces that do not break a line, and an apostrophe as either.
fn is_same_mark(letter: char, mark: char) -> bool {
    let is_space = |letter| matches!(letter, ' ' | '\u{a0}' | '\u{202f}');
    let is_apostrophe = |letter| matches!(letter, '\'' | '’');
    letter == mark || (is_space(letter) && is_space(mark)) || (is_apostrophe(letter) && is_apostrophe(mark))
}

/// What stands for decimals of nothing, as in `80.-` and `80,--`.
const DASHES: [char; 3] = ['-', '–', '—'];

/// A whole amount without the dash in the place of its decimals, and the mark before that.
pub(super) fn without_dash(amount: &str) -> Option<(&str, char)> {
    let rest = amount.trim_end_matches(DASHES);
    let mark =
        rest.chars().next_back().filter(|mark| rest.len() < amount.len() && matches!(mark, '.' | ','))?;
    rest.get(..rest.len() - 1)
        .filter(|whole| whole.ends_with(|letter: char| letter.is_ascii_digit()))
        .zip(Some(mark))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{Negative, Notation, Side};

    #[test]
    fn only_the_declared_marks_are_read() {
        let french = Notation::new(',', Some(' ')).unwrap();
        let dutch = Notation::new(',', Some('.')).unwrap();
        let indian = Notation::new('.', Some(',')).unwrap();
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
            (dutch, "1.080,-", Some("1080")),
            (dutch, "-80,--", Some("-80")),
            (Notation::PLAIN, "80.-", Some("80")),
            (Notation::PLAIN, "80,-", None),
            (indian, "1,23,45,678.50", Some("12345678.50")),
            (indian, "123,45,678", None),
            (indian, "1,23,45", None),
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

    fn without_euro(text: &str) -> Option<&str> {
        text.strip_prefix('€').or_else(|| text.strip_suffix('€'))
    }

    fn signed(notation: Notation, cell: &str) -> Option<String> {
        notation.signed(cell, without_euro).map(std::borrow::Cow::into_owned)
    }

    #[test]
    fn the_sign_of_a_number_is_where_the_file_writes_it() {
        let all = Negative::from_names(["brackets", "trailing-minus", "letters"]).unwrap();
        let dutch = Notation::new(',', Some('.')).unwrap();
        for (cell, plain) in [
            ("(1.234,50)", Some("-1234.50")),
            ("1.234,50-", Some("-1234.50")),
            ("1.234,50 H", Some("-1234.50")),
            ("1.234,50H", Some("-1234.50")),
            ("1.234,50 S", Some("1234.50")),
            ("1.234,50 Cr.", Some("-1234.50")),
            ("DR 5", Some("5")),
            ("- 5,00", Some("-5.00")),
            ("−5,00", Some("-5.00")),
            ("+5,00", Some("5.00")),
            ("80,- €", Some("80")),
            ("-80,-", Some("-80")),
            ("€ 80,--", Some("80")),
            ("€ 5,00", Some("5.00")),
            ("5,00 €", Some("5.00")),
            ("-€5,00", Some("-5.00")),
            ("€ -5,00", Some("-5.00")),
            ("(€ 5,00)", Some("-5.00")),
            ("€ (5,00)", Some("-5.00")),
            ("(-5,00)", None),
            ("--5,00", None),
            ("(5,00", None),
            ("€€5", None),
            ("5,00 X", None),
            ("()", None),
            ("", None),
        ] {
            assert_eq!(signed(dutch.with_negative(all), cell).as_deref(), plain, "{cell}");
        }
        for cell in ["(5,00)", "5,00-", "5,00 H"] {
            assert_eq!(signed(dutch, cell), None, "{cell}");
        }
        assert_eq!(signed(dutch, "-€ 5,00").as_deref(), Some("-5.00"));
    }

    #[test]
    fn the_words_of_the_sides_of_an_account_are_known() {
        for word in ["S", "d", "DBIT", "Débit", "+1", "1", "Soll", "Dr."] {
            assert_eq!(Side::of(word), Some(Side::Debit), "{word}");
        }
        for word in ["H", "c", "CRDT", "Crédit", "-1", "Haben", "Cr"] {
            assert_eq!(Side::of(word), Some(Side::Credit), "{word}");
        }
        assert_eq!(Side::of("X"), None);
    }

    #[test]
    fn marks_that_contradict_each_other_are_refused() {
        assert_eq!(Notation::new('.', Some('.')), None);
        assert_eq!(Notation::new('x', None), None);
        assert_eq!(Notation::new(',', Some('1')), None);
    }
}
