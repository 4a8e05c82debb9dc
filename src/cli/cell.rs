//! One value of an answer, in the notation of programs and in the format of a language.

use chrono::{DateTime, SecondsFormat};
use rust_decimal::Decimal;
use serde_json::Value;

use crate::credit::{AverageDays, Currency, Day, LatePercent, Limit, Message, Money, Percent};
use crate::desk::EventKind;
use crate::sanitize::sanitize;
use crate::words::{Words, key};

/// A value of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    /// A code, a name, a sentence.
    Text(String),
    /// A code of programs, with the key of its word for people.
    Named(&'static str, String),
    Several(Vec<(&'static str, String)>),
    Texts(Vec<String>),
    Money(Money, Currency),
    Day(Day),
    /// A time stamp in microseconds UTC.
    Instant(i64),
    Count(i64),
    Number(Decimal),
    /// An average of days; one of nothing is 0 (R8.3).
    Average(AverageDays),
    Percent(Percent),
    Late(LatePercent),
    Event(EventKind),
    /// A value whose two forms are known already.
    Known(Value, String),
    YesNo(bool),
    Nothing,
}

impl Cell {
    /// A limit, where one is set.
    pub(super) fn limit(limit: Limit, currency: Currency) -> Self {
        match limit {
            Limit::NotSet => Self::Nothing,
            Limit::Unlimited => Self::Named("unlimited", key("limit-unlimited").key().to_owned()),
            Limit::Amount(amount) => Self::Money(amount, currency),
        }
    }

    /// A text, where there is one.
    pub(super) fn text(text: impl Into<Option<String>>) -> Self {
        text.into().map_or(Self::Nothing, Self::Text)
    }

    /// A text that may be empty, which is nothing.
    pub(super) fn written(text: &str) -> Self {
        if text.is_empty() { Self::Nothing } else { Self::of(text) }
    }

    pub(super) fn of(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    /// A code with its word, `order-state` and `open` together naming the word.
    pub(super) fn named(family: &str, code: &'static str) -> Self {
        Self::Named(code, format!("{family}-{code}"))
    }

    /// A day, where there is one.
    pub(super) fn day(day: Option<Day>) -> Self {
        day.map_or(Self::Nothing, Self::Day)
    }

    /// An amount, where there is one.
    pub(super) fn money(amount: Option<Money>, currency: Currency) -> Self {
        amount.map_or(Self::Nothing, |amount| Self::Money(amount, currency))
    }

    /// A number, where there is one.
    pub(super) fn number(number: Option<Decimal>) -> Self {
        number.map_or(Self::Nothing, Self::Number)
    }

    /// Whether people read it better at the right edge of its column.
    pub(super) const fn is_number(&self) -> bool {
        matches!(
            self,
            Self::Money(..)
                | Self::Count(_)
                | Self::Number(_)
                | Self::Average(_)
                | Self::Percent(_)
                | Self::Late(_)
        )
    }

    /// As programs read it.
    pub(super) fn json(&self) -> Value {
        match self {
            Self::Text(text) => text.as_str().into(),
            Self::Event(kind) => kind.code().into(),
            Self::Named(code, _) => (*code).into(),
            Self::Several(codes) => codes.iter().map(|(code, _)| *code).collect(),
            Self::Texts(texts) => texts.iter().map(String::as_str).collect(),
            Self::Money(amount, currency) => amount.plain(*currency).into(),
            Self::Day(day) => day.to_string().into(),
            Self::Instant(micros) => instant(*micros).into(),
            Self::Count(count) => (*count).into(),
            Self::Number(number) => number.to_string().into(),
            Self::Average(average) => average.plain().into(),
            Self::Percent(percent) => percent.plain().into(),
            Self::Late(percent) => percent.plain().into(),
            Self::Known(value, _) => value.clone(),
            Self::YesNo(yes) => (*yes).into(),
            Self::Nothing => Value::Null,
        }
    }

    /// As people read it.
    pub(super) fn show(&self, words: &Words) -> String {
        match self {
            Self::Text(text) | Self::Known(_, text) => sanitize(text).into_owned(),
            Self::Event(kind) => words.event(kind.code()),
            Self::Named(_, key) => words.render(&Message::new(key.as_str())),
            Self::Several(codes) => {
                let named: Vec<String> =
                    codes.iter().map(|(_, key)| words.render(&Message::new(key.as_str()))).collect();
                named.join(", ")
            }
            Self::Texts(texts) => sanitize(&texts.join(", ")).into_owned(),
            Self::Money(amount, currency) => words.money(*amount, *currency),
            Self::Day(day) => words.day(*day),
            Self::Instant(micros) => words.instant(*micros),
            Self::Count(count) => words.count(*count),
            Self::Number(number) => words.decimal(*number),
            Self::Average(average) => words.decimal(average.mean(2).unwrap_or_default()),
            Self::Percent(percent) => words.percent(*percent),
            Self::Late(percent) => words.late_percent(*percent),
            Self::YesNo(true) => words.get(key("yes")),
            Self::YesNo(false) => words.get(key("no")),
            Self::Nothing => String::new(),
        }
    }
}

/// A time stamp in RFC 3339, UTC.
pub(super) fn instant(micros: i64) -> Option<String> {
    DateTime::from_timestamp_micros(micros)
        .map(|instant| instant.to_rfc3339_opts(SecondsFormat::AutoSi, true))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_are_in_utc() {
        assert_eq!(instant(1_795_269_909_000_000).as_deref(), Some("2026-11-21T14:05:09Z"));
    }

    #[test]
    fn texts_of_others_are_clean_for_people_and_exact_for_programs() {
        let cell = Cell::of("a\u{1b}[2J\u{202e}b");
        assert_eq!(cell.json(), "a\u{1b}[2J\u{202e}b");
        assert_eq!(cell.show(&Words::new(crate::words::Language::English)), "a[2Jb");
    }
}
