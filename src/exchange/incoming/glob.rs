//! Patterns of values: `411*`, `Total*`, `!FR?`; case and accents do not count.

use crate::sanitize::folded;

/// Which values of a column are meant: those that fit a pattern, or with `!` before it those that do not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ValuePattern {
    /// In small letters without accents.
    pattern: Vec<char>,
    is_negated: bool,
}

impl ValuePattern {
    pub(super) fn of(text: &str) -> Self {
        let (pattern, is_negated) = text.strip_prefix('!').map_or((text, false), |pattern| (pattern, true));
        Self { pattern: folded(pattern).chars().collect(), is_negated }
    }

    /// Whether all of these hold: one of those without `!`, should there be any, and none of the others.
    pub(super) fn all_hold(patterns: &[Self], value: &str) -> bool {
        let value: Vec<char> = folded(value).chars().collect();
        let mut wanted = patterns.iter().filter(|pattern| !pattern.is_negated).peekable();
        let is_wanted = wanted.peek().is_none() || wanted.any(|pattern| fits(&pattern.pattern, &value));
        let mut unwanted = patterns.iter().filter(|pattern| pattern.is_negated);
        is_wanted && !unwanted.any(|pattern| fits(&pattern.pattern, &value))
    }
}

/// Whether a value is what a pattern says: `*` is any letters, `?` is one.
fn fits(pattern: &[char], value: &[char]) -> bool {
    let (mut at, mut from) = (0, 0);
    // Where the last `*` is, and how far what it stands for goes.
    let mut star: Option<(usize, usize)> = None;
    while let Some(letter) = value.get(from) {
        match pattern.get(at) {
            Some('*') => {
                star = Some((at, from));
                at += 1;
            }
            Some(wanted) if *wanted == '?' || wanted == letter => (at, from) = (at + 1, from + 1),
            _ => {
                let Some((before, until)) = star else { return false };
                star = Some((before, until + 1));
                (at, from) = (before + 1, until + 1);
            }
        }
    }
    pattern.get(at..).unwrap_or_default().iter().all(|letter| *letter == '*')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hold(patterns: &[&str], value: &str) -> bool {
        let patterns: Vec<ValuePattern> = patterns.iter().map(|text| ValuePattern::of(text)).collect();
        ValuePattern::all_hold(&patterns, value)
    }

    #[test]
    fn values_fit_patterns_in_letters_of_any_case_and_with_any_accents() {
        for (pattern, value) in [
            ("411*", "411000"),
            ("411*", "411"),
            ("*a*b", "xAyyb"),
            ("?", "é"),
            ("*", ""),
            ("total*", "TOTAL X"),
            ("regle", "Réglé"),
            ("PAYÉE", "payee"),
        ] {
            assert!(hold(&[pattern], value), "{pattern} {value}");
        }
        for (pattern, value) in [("411*", "401"), ("?", ""), ("*a*b", "ab c"), ("a", "ab"), ("", "a")] {
            assert!(!hold(&[pattern], value), "{pattern} {value}");
        }
    }

    #[test]
    fn one_pattern_of_a_list_is_enough_and_a_negated_one_excludes() {
        assert!(hold(&["411*", "416*"], "4161"));
        assert!(!hold(&["411*", "!4119*"], "41199"));
        assert!(hold(&["!Total*"], "C1"));
        assert!(hold(&[], "anything"));
    }
}
