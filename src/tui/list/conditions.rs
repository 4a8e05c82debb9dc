//! Conditions on the columns of a list: as they are typed, as they are remembered, and in words.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::column::{Column, ColumnId};
use crate::credit::{Day, Message};
use crate::desk::{Bound, Bounds, Test};
use crate::fields::Tense;
use crate::tui::entry;
use crate::words::{MessageKey, Words};

/// How a condition on a column is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filtering {
    None,
    Text,
    /// Bounds of a number: an amount, a percentage, a count.
    Number,
    /// Bounds of a day, also counted from today: `+7`, `-30`.
    Day,
    /// One of these codes, each with its word.
    Choice(&'static [(&'static str, MessageKey)]),
}

#[derive(Debug, Clone)]
pub struct Condition<B> {
    pub(super) column: ColumnId,
    /// What the source filters by; none where that is left to the list.
    pub by: Option<B>,
    /// What the user typed, to be changed later; the code of a choice.
    pub typed: String,
    pub test: Test,
}

impl<B> PartialEq for Condition<B> {
    fn eq(&self, other: &Self) -> bool {
        (self.column, &self.typed, &self.test) == (other.column, &other.typed, &other.test)
    }
}

/// The language of what is typed, and the day from which days are counted.
#[derive(Clone, Copy)]
pub(super) struct Reading<'a> {
    pub(super) words: &'a Words,
    pub(super) today: Day,
}

impl Reading<'_> {
    fn number(self, typed: &str) -> Option<Decimal> {
        self.words.read_number(typed)
    }

    fn day(self, typed: &str) -> Option<Day> {
        match typed.trim().strip_prefix('-').map(str::parse::<u16>) {
            Some(Ok(days)) => Some(self.today + -i64::from(days)),
            Some(Err(_)) | None => entry::day(self.words, typed, self.today, Tense::Either).ok(),
        }
    }

    fn bounds(self, filtering: Filtering, typed: &str) -> Option<Bounds> {
        Bounds::read(typed, |value| match filtering {
            Filtering::Day => self.day(value).map(|day| Decimal::from(day.number())),
            Filtering::Number => self.number(value),
            Filtering::None | Filtering::Text | Filtering::Choice(_) => None,
        })
    }

    /// What a column must be as it was typed; none where that makes no sense.
    pub(super) fn test(self, filtering: Filtering, typed: &str) -> Option<Test> {
        match filtering {
            Filtering::None => None,
            Filtering::Text => Some(Test::Contains(typed.to_owned())),
            Filtering::Number | Filtering::Day => self.bounds(filtering, typed).map(Test::Within),
            Filtering::Choice(codes) => {
                codes.iter().find(|(code, _)| *code == typed).map(|(code, _)| Test::Is((*code).to_owned()))
            }
        }
    }

    pub(super) fn condition<R, B: Copy>(self, column: &Column<R, B>, typed: &str) -> Option<Condition<B>> {
        let typed = typed.trim();
        let test = self.test(column.filtering, typed)?;
        (!typed.is_empty()).then(|| Condition {
            column: column.id,
            by: column.by,
            typed: typed.to_owned(),
            test,
        })
    }

    /// As it is remembered: numbers and days in a form that no language reads otherwise.
    pub(super) fn to_stored(self, filtering: Filtering, typed: &str) -> Option<String> {
        match filtering {
            Filtering::Number => with_values(typed, |value| Some(self.number(value)?.to_string())),
            Filtering::Day => with_values(typed, |value| {
                if is_relative(value) { Some(value.to_owned()) } else { Some(self.day(value)?.to_string()) }
            }),
            Filtering::None | Filtering::Text | Filtering::Choice(_) => Some(typed.to_owned()),
        }
    }

    /// As it would be typed in the language of the reader.
    pub(super) fn to_typed(self, filtering: Filtering, stored: &str) -> Option<String> {
        match filtering {
            Filtering::Number => with_values(stored, |value| Some(self.words.number(value.parse().ok()?))),
            Filtering::Day => with_values(stored, |value| {
                if is_relative(value) {
                    Some(value.to_owned())
                } else {
                    Some(self.words.day(value.parse().ok()?))
                }
            }),
            Filtering::None | Filtering::Text | Filtering::Choice(_) => Some(stored.to_owned()),
        }
    }
}

/// Whether a day is counted from today.
fn is_relative(value: &str) -> bool {
    value.starts_with(['+', '-'])
}

/// Bounds with other values in the place of theirs.
fn with_values(bounds: &str, value: impl Fn(&str) -> Option<String>) -> Option<String> {
    let bounds = bounds.trim();
    let or_open = |side: &str| if side.trim().is_empty() { Some(String::new()) } else { value(side.trim()) };
    if let Some((low, high)) = bounds.split_once("..") {
        return Some(format!("{}..{}", or_open(low)?, or_open(high)?));
    }
    let start = bounds.find(|character| !"<>=".contains(character))?;
    let (sign, rest) = bounds.split_at_checked(start)?;
    Some(format!("{sign}{}", value(rest.trim())?))
}

/// A condition as the status line shows it: the column, then its bounds, codes or text.
pub(super) fn in_words(column: &str, test: &Test, filtering: Filtering, words: &Words) -> Message {
    let value = |bound: Bound| match filtering {
        Filtering::Day => day_of(bound).map(|day| words.day(day)).unwrap_or_default(),
        Filtering::None | Filtering::Text | Filtering::Number | Filtering::Choice(_) => {
            words.number(bound.value())
        }
    };
    let message = match test {
        Test::Contains(part) => Message::new("tui-condition-contains").text("value", part),
        Test::Is(code) => Message::new("tui-condition-is").text("value", word_of(code, filtering, words)),
        Test::Within(bounds) => match (bounds.low, bounds.high) {
            (Some(low), Some(high)) if low == high => {
                Message::new("tui-condition-is").text("value", value(low))
            }
            (Some(low), Some(high)) => {
                Message::new("tui-condition-between").text("low", value(low)).text("high", value(high))
            }
            (Some(low @ Bound::Excluded(_)), None) => {
                Message::new("tui-condition-above").text("value", value(low))
            }
            (Some(low @ Bound::Included(_)), None) => {
                Message::new("tui-condition-from").text("value", value(low))
            }
            (None, Some(high @ Bound::Excluded(_))) => {
                Message::new("tui-condition-below").text("value", value(high))
            }
            (None, Some(high @ Bound::Included(_))) => {
                Message::new("tui-condition-to").text("value", value(high))
            }
            (None, None) => Message::new("tui-condition-is"),
        },
    };
    message.text("column", column)
}

fn day_of(bound: Bound) -> Option<Day> {
    Day::from_number(i64::try_from(bound.value()).ok()?).ok()
}

fn word_of<'a>(code: &'a str, filtering: Filtering, words: &Words) -> Cow<'a, str> {
    let Filtering::Choice(names) = filtering else { return code.into() };
    let name = names.iter().find(|(known, _)| *known == code);
    name.map_or_else(|| code.into(), |(_, name)| words.get(*name).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    fn reads<T>(language: Language, read: impl FnOnce(Reading<'_>) -> T) -> T {
        let words = Words::new(language);
        read(Reading { words: &words, today: "2026-11-21".parse().unwrap() })
    }

    #[test]
    fn what_was_typed_in_one_language_is_remembered_for_all() {
        for (filtering, french, stored, english) in [
            (Filtering::Number, ">1\u{202f}000,5", ">1000.5", ">1,000.5"),
            (Filtering::Number, "-5 .. 100", "-5..100", "-5..100"),
            (Filtering::Day, "..21/11/2026", "..2026-11-21", "..21/11/2026"),
            (Filtering::Day, "-30..+7", "-30..+7", "-30..+7"),
            (Filtering::Text, " .. ", " .. ", " .. "),
        ] {
            let found = reads(Language::French, |reading| reading.to_stored(filtering, french));
            assert_eq!(found.as_deref(), Some(stored));
            let typed = reads(Language::English, |reading| reading.to_typed(filtering, stored)).unwrap();
            let test = |language, text: &str| reads(language, |reading| reading.test(filtering, text));
            assert_eq!(test(Language::English, &typed), test(Language::English, english), "{typed}");
            assert_eq!(test(Language::English, &typed), test(Language::French, french));
        }
    }

    #[test]
    fn days_are_counted_from_today() {
        let within = |typed: &str, day: &str| {
            let bounds = reads(Language::English, |reading| reading.bounds(Filtering::Day, typed)).unwrap();
            bounds.contain(Decimal::from(day.parse::<Day>().unwrap().number()))
        };
        assert!(within("..+0", "2026-11-21") && !within("..+0", "2026-11-22"));
        assert!(within("-7..+0", "2026-11-14") && !within("-7..+0", "2026-11-13"));
        assert!(within(">=01/12/2026", "2026-12-01"));
    }
}
