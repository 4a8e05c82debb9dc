//! Fuzzy matching of names and codes, without regard to case and accents.

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

/// Matches many texts against what was typed.
#[derive(Debug)]
pub struct Fuzzy {
    pattern: Pattern,
    matcher: Matcher,
    buffer: Vec<char>,
}

impl Fuzzy {
    /// For this typed text; an empty one matches everything.
    pub fn new(typed: &str) -> Self {
        Self {
            pattern: Pattern::parse(typed, CaseMatching::Ignore, Normalization::Smart),
            matcher: Matcher::new(Config::DEFAULT),
            buffer: Vec::new(),
        }
    }

    /// How well the text matches, higher is better; `None` when it does not.
    pub fn score(&mut self, text: &str) -> Option<u32> {
        let text = Utf32Str::new(text, &mut self.buffer);
        self.pattern.score(text, &mut self.matcher)
    }

    /// The indices of the texts that match, best first, equals in their order.
    pub fn rank<'a>(&mut self, texts: impl IntoIterator<Item = &'a str>) -> Vec<usize> {
        let mut found: Vec<(u32, usize)> = texts
            .into_iter()
            .enumerate()
            .filter_map(|(index, text)| self.score(text).map(|score| (score, index)))
            .collect();
        found.sort_by_key(|(score, index)| (std::cmp::Reverse(*score), *index));
        found.into_iter().map(|(_, index)| index).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_case_do_not_matter_and_the_best_comes_first() {
        let texts = ["Zébra", "Société Générale", "Sogen"];
        assert_eq!(Fuzzy::new("sogen").rank(texts), [2, 1]);
        assert_eq!(Fuzzy::new("").rank(texts), [0, 1, 2]);
    }
}
