//! Conditions on the columns of a list: `>1000`, `100..500`, a part of a text, a choice. Lists on the screens and the
//! command line read and hold them alike.

use std::cmp::Ordering;

use rust_decimal::Decimal;

/// What a row has in a column, to be sorted by and held against a condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Figure {
    /// Meets no condition and is sorted last in both directions.
    Nothing,
    /// An amount in whole units of its currency, a percentage, a count.
    Number(Decimal),
    /// More than any number: a limit that is unlimited.
    Endless,
    /// A text or the code of a choice.
    Text(String),
    /// Several codes, as the reasons of a hold.
    Codes(Vec<&'static str>),
}

/// In which order figures are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SortOrder {
    /// From small to large, from A to Z.
    #[default]
    Ascending,
    /// From large to small.
    Descending,
}

/// What a figure must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// A number within bounds.
    Within(Bounds),
    /// A text that contains this, without regard to case.
    Contains(String),
    Is(String),
}

/// Numbers from one to another; a side without a bound is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    pub low: Option<Bound>,
    pub high: Option<Bound>,
}

/// A bound of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// The number itself is within.
    Included(Decimal),
    Excluded(Decimal),
}

impl Figure {
    /// A text to be sorted without regard to case; an empty one is nothing.
    pub fn text(text: &str) -> Self {
        if text.is_empty() { Self::Nothing } else { Self::Text(text.to_lowercase()) }
    }

    pub fn count(count: impl Into<Decimal>) -> Self {
        Self::Number(count.into())
    }

    /// Compares two figures in an order; nothing is last in both.
    pub fn compare(&self, other: &Self, order: SortOrder) -> Ordering {
        match (self, other) {
            (Self::Nothing, Self::Nothing) => Ordering::Equal,
            (Self::Nothing, _) => Ordering::Greater,
            (_, Self::Nothing) => Ordering::Less,
            (one, two) => match order {
                SortOrder::Ascending => one.natural(two),
                SortOrder::Descending => two.natural(one),
            },
        }
    }

    fn natural(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Number(one), Self::Number(two)) => one.cmp(two),
            (Self::Text(one), Self::Text(two)) => one.cmp(two),
            (one, two) => one.rank().cmp(&two.rank()),
        }
    }

    const fn rank(&self) -> u8 {
        match self {
            Self::Nothing => 0,
            Self::Number(_) => 1,
            Self::Endless => 2,
            Self::Text(_) => 3,
            Self::Codes(_) => 4,
        }
    }
}

impl Test {
    /// Whether the figure is what it must be.
    pub fn holds(&self, figure: &Figure) -> bool {
        match (self, figure) {
            (Self::Within(bounds), Figure::Number(number)) => bounds.contain(*number),
            (Self::Within(bounds), Figure::Endless) => bounds.high.is_none(),
            (Self::Contains(part), Figure::Text(text)) => text.contains(&part.to_lowercase()),
            (Self::Is(code), Figure::Text(text)) => text == code,
            (Self::Is(code), Figure::Codes(codes)) => codes.contains(&code.as_str()),
            (Self::Contains(_), Figure::Codes(_))
            | (Self::Within(_), Figure::Text(_) | Figure::Codes(_) | Figure::Nothing)
            | (Self::Contains(_) | Self::Is(_), Figure::Number(_) | Figure::Endless | Figure::Nothing) => {
                false
            }
        }
    }
}

impl Bounds {
    /// Reads `>1000`, `>=1000`, `<0`, `<=0`, `=0`, `100..500`, `100..`, `..500`, or the number alone for exactly it.
    /// `number` reads the numbers as people write them; `None` where it makes no sense or no number can be within.
    pub fn read(text: &str, number: impl Fn(&str) -> Option<Decimal>) -> Option<Self> {
        let text = text.trim();
        let only_low = |low| Self { low: Some(low), high: None };
        let only_high = |high| Self { low: None, high: Some(high) };
        if let Some((low, high)) = text.split_once("..") {
            let read = |side: &str| match side.trim() {
                "" => Some(None),
                side => number(side).map(|number| Some(Bound::Included(number))),
            };
            let bounds = Self { low: read(low)?, high: read(high)? };
            return Some(bounds).filter(Self::can_be);
        }
        if let Some(rest) = text.strip_prefix(">=") {
            return Some(only_low(Bound::Included(number(rest.trim())?)));
        }
        if let Some(rest) = text.strip_prefix("<=") {
            return Some(only_high(Bound::Included(number(rest.trim())?)));
        }
        if let Some(rest) = text.strip_prefix('>') {
            return Some(only_low(Bound::Excluded(number(rest.trim())?)));
        }
        if let Some(rest) = text.strip_prefix('<') {
            return Some(only_high(Bound::Excluded(number(rest.trim())?)));
        }
        let exactly = Bound::Included(number(text.strip_prefix('=').unwrap_or(text).trim())?);
        Some(Self { low: Some(exactly), high: Some(exactly) })
    }

    pub fn contain(&self, number: Decimal) -> bool {
        let above = match self.low {
            Some(Bound::Included(low)) => number >= low,
            Some(Bound::Excluded(low)) => number > low,
            None => true,
        };
        let below = match self.high {
            Some(Bound::Included(high)) => number <= high,
            Some(Bound::Excluded(high)) => number < high,
            None => true,
        };
        above && below
    }

    /// Whether it has a bound at all, and the lower is not above the upper.
    fn can_be(&self) -> bool {
        match (self.low, self.high) {
            (Some(low), Some(high)) => low.value() <= high.value(),
            (None, None) => false,
            (Some(_), None) | (None, Some(_)) => true,
        }
    }
}

impl Bound {
    pub const fn value(self) -> Decimal {
        match self {
            Self::Included(value) | Self::Excluded(value) => value,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Bounds> {
        Bounds::read(text, |number| number.parse().ok())
    }

    fn within(text: &str, number: i64) -> bool {
        read(text).unwrap().contain(number.into())
    }

    #[test]
    fn bounds_are_read_as_they_are_written() {
        for (text, inside, outside) in [
            (">1000", 1001, 1000),
            (">= 1000", 1000, 999),
            ("<0", -1, 0),
            ("<=0", 0, 1),
            ("=0", 0, 1),
            ("7", 7, 8),
            ("100..500", 500, 501),
            ("100 .. 500", 100, 99),
            ("-5..", 9, -6),
            ("..-1", -1, 0),
        ] {
            assert!(within(text, inside) && !within(text, outside), "{text}");
        }
        for text in ["", "..", ">", "abc", "5..1", "1..x", ">..5", "=="] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn nothing_meets_no_condition_and_is_last_in_both_orders() {
        let any = Test::Within(read("..1000000").unwrap());
        assert!(!any.holds(&Figure::Nothing));
        assert!(!Test::Contains(String::new()).holds(&Figure::Nothing));
        let numbers = [Figure::count(2), Figure::Nothing, Figure::Endless, Figure::count(1)];
        let sorted = |order| {
            let mut figures = numbers.to_vec();
            figures.sort_by(|one, two| one.compare(two, order));
            figures
        };
        let [two, nothing, endless, one] = numbers.clone();
        assert_eq!(
            sorted(SortOrder::Ascending),
            [one.clone(), two.clone(), endless.clone(), nothing.clone()]
        );
        assert_eq!(sorted(SortOrder::Descending), [endless, two, one, nothing]);
    }

    #[test]
    fn an_unlimited_limit_is_above_every_bound_and_below_none() {
        assert!(Test::Within(read(">1000").unwrap()).holds(&Figure::Endless));
        assert!(!Test::Within(read("0..1000").unwrap()).holds(&Figure::Endless));
    }

    #[test]
    fn texts_are_looked_into_and_choices_are_met_exactly() {
        assert!(Test::Contains("DUP".to_owned()).holds(&Figure::text("Dupont & Fils")));
        assert!(!Test::Is("block".to_owned()).holds(&Figure::text("blocked")));
        assert!(Test::Is("blocked".to_owned()).holds(&Figure::text("blocked")));
    }
}
