//! Matching of names and codes, without regard to case and accents: fuzzy, and of rows by a part of their text.

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use crate::sanitize::folded;

/// Matches many texts against what was typed.
#[derive(Debug)]
pub(super) struct Fuzzy {
    pattern: Pattern,
    matcher: Matcher,
    buffer: Vec<char>,
}

impl Fuzzy {
    /// For this typed text; an empty one matches everything.
    pub(super) fn new(typed: &str) -> Self {
        Self::of(Pattern::parse(typed, CaseMatching::Ignore, Normalization::Smart))
    }

    /// The same for texts in which every typed word occurs as it was typed.
    fn contained(typed: &str) -> Self {
        Self::of(Pattern::new(typed, CaseMatching::Ignore, Normalization::Smart, AtomKind::Substring))
    }

    fn of(pattern: Pattern) -> Self {
        Self { pattern, matcher: Matcher::new(Config::DEFAULT), buffer: Vec::new() }
    }

    /// How well the text matches, higher is better; `None` when it does not.
    fn score(&mut self, text: &str) -> Option<u32> {
        let text = Utf32Str::new(text, &mut self.buffer);
        self.pattern.score(text, &mut self.matcher)
    }

    /// The indices of the texts that match, best first, equals in their order.
    pub(super) fn rank<'a>(&mut self, texts: impl IntoIterator<Item = &'a str>) -> Vec<usize> {
        let mut found: Vec<(u32, usize)> = texts
            .into_iter()
            .enumerate()
            .filter_map(|(index, text)| self.score(text).map(|score| (score, index)))
            .collect();
        found.sort_by_key(|(score, index)| (std::cmp::Reverse(*score), *index));
        found.into_iter().map(|(_, index)| index).collect()
    }
}

/// Whether each typed word begins a word of the text.
pub(super) fn has_beginnings(text: &str, typed: &str) -> bool {
    let (text, typed) = (folded(text), folded(typed));
    let words = || text.split(|letter: char| !letter.is_alphanumeric());
    typed.split_whitespace().all(|typed| words().any(|word| word.starts_with(typed)))
}

/// Rows that match what was typed. Where some contain it, only those do: a number that is typed means that number, and
/// not one whose digits happen to be scattered over it.
#[derive(Debug)]
pub struct RowFilter<K> {
    contained: Fuzzy,
    scattered: Fuzzy,
    /// Those that contain it, each with its score.
    containing: Vec<(u32, K)>,
    /// Those that have its letters in its order; none once there are some that contain it.
    similar: Vec<(u32, K)>,
}

/// What was typed last and was contained in some rows. When the last of these rows leaves, no similar one takes its place
/// under the same filter: a user about to act on the one would act on the other.
#[derive(Debug, Clone, Default)]
pub struct Contained(Option<String>);

impl Contained {
    pub fn forget(&mut self) {
        self.0 = None;
    }

    /// Looks for what is typed in rows, which are looked at in their order.
    pub fn matching<K, T: AsRef<str>>(
        &mut self,
        typed: &str,
        rows: impl IntoIterator<Item = (K, T)>,
    ) -> Vec<K> {
        let mut filter = RowFilter::new(typed);
        filter.extend(rows);
        let is_narrowed = self.0.as_deref() == Some(typed);
        match (filter.containing.is_empty(), is_narrowed) {
            (true, true) => Vec::new(),
            (true, false) => {
                self.0 = None;
                filter.in_order()
            }
            (false, _) => {
                self.0 = Some(typed.to_owned());
                filter.in_order()
            }
        }
    }
}

impl<K> RowFilter<K> {
    /// For this typed text; an empty one matches everything.
    pub fn new(typed: &str) -> Self {
        Self {
            contained: Fuzzy::contained(typed),
            scattered: Fuzzy::new(typed),
            containing: Vec::new(),
            similar: Vec::new(),
        }
    }

    /// Looks at a row by what it is known by.
    pub fn add(&mut self, key: K, text: &str) {
        if let Some(score) = self.contained.score(text) {
            self.similar.clear();
            self.containing.push((score, key));
        } else if self.containing.is_empty()
            && let Some(score) = self.scattered.score(text)
        {
            self.similar.push((score, key));
        }
    }

    /// The matching rows in the order in which they were looked at.
    pub fn in_order(self) -> Vec<K> {
        self.matches().into_iter().map(|(_, key)| key).collect()
    }

    /// The matching rows, best first, equals in the order in which they were looked at.
    pub fn best_first(self) -> Vec<K> {
        let mut found = self.matches();
        found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        found.into_iter().map(|(_, key)| key).collect()
    }

    fn matches(self) -> Vec<(u32, K)> {
        if self.containing.is_empty() { self.similar } else { self.containing }
    }
}

impl<K, T: AsRef<str>> Extend<(K, T)> for RowFilter<K> {
    fn extend<I: IntoIterator<Item = (K, T)>>(&mut self, rows: I) {
        for (key, text) in rows {
            self.add(key, text.as_ref());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filter<'a>(typed: &str, rows: &[&'a str]) -> RowFilter<&'a str> {
        let mut filter = RowFilter::new(typed);
        filter.extend(rows.iter().map(|row| (*row, *row)));
        filter
    }

    #[test]
    fn rows_that_contain_what_was_typed_come_alone() {
        let rows = ["SO-5006 K01 Atlas", "SO-5001 K02 Sociét\u{e9} Nord", "SO-9 K5001 Borg"];
        assert_eq!(filter("5001", &rows).in_order(), [rows[1], rows[2]]);
        assert_eq!(filter("nord SOCIETE", &rows).in_order(), [rows[1]]);
        assert_eq!(filter("", &rows).in_order(), rows);
    }

    #[test]
    fn names_are_found_by_the_beginnings_of_their_words() {
        for (typed, is_found) in
            [("ech", true), ("fact ech", true), ("F", true), ("ance", false), ("ed", false)]
        {
            assert_eq!(has_beginnings("Échéance (facture)", typed), is_found, "{typed}");
        }
    }

    #[test]
    fn letters_may_be_scattered_where_no_row_contains_them() {
        let rows = ["Societe Generale", "Sogelec Normandie", "Atlas"];
        assert_eq!(filter("sgn", &rows).in_order(), rows[..2]);
        assert_eq!(filter("xyz", &rows).in_order(), [""; 0]);
    }

    #[test]
    fn similar_rows_do_not_take_the_place_of_one_that_contained_the_filter_and_left() {
        let (mut contained, rows) = (Contained::default(), ["SO-5003 K02 0 4", "SO-5004 K01"]);
        let matching = |contained: &mut Contained, typed: &str, rows: &[&'static str]| {
            contained.matching(typed, rows.iter().map(|row| (*row, *row)))
        };
        assert_eq!(matching(&mut contained, "SO-5004", &rows), rows[1..]);
        assert_eq!(matching(&mut contained, "SO-5004", &rows[..1]), [""; 0]);
        contained.forget();
        assert_eq!(matching(&mut contained, "SO-5004", &rows[..1]), rows[..1], "asked anew");
    }

    #[test]
    fn the_best_comes_first_and_equals_stay_in_their_order() {
        let rows = ["Tabor", "Bor", "Labor", "Bor"];
        assert_eq!(filter("bor", &rows).best_first(), ["Bor", "Bor", "Tabor", "Labor"]);
    }

    #[test]
    fn accents_and_case_do_not_matter_and_the_best_comes_first() {
        let texts = ["Zébra", "Société Générale", "Sogen"];
        assert_eq!(Fuzzy::new("sogen").rank(texts), [2, 1]);
        assert_eq!(Fuzzy::new("").rank(texts), [0, 1, 2]);
    }
}
