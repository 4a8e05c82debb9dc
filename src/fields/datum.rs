//! The value of a field, for everything that shows, writes, sorts or compares it.

use std::borrow::Cow;

use serde_json::Value;

use crate::credit::{AverageDays, Currency, Day, Money, Percent};

/// The value of a field; amounts are in the currency of its record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Datum<'v> {
    Nothing,
    /// A name, a sentence, or a code that has no words of its own.
    Text(Cow<'v, str>),
    /// A code with the family of its words.
    Code(&'static str, &'static str),
    /// A code with a day, and the family of its words.
    DatedCode(&'static str, Day, &'static str),
    /// Several codes, and the family of their words.
    Codes(Vec<Cow<'static, str>>, &'static str),
    YesNo(bool),
    Count(i64),
    Money(Money),
    Percent(Percent),
    Day(Day),
    Average(AverageDays),
}

impl Datum<'_> {
    /// In the one plain notation of commands, files and the audit trail; none where there is nothing.
    pub fn plain(&self, currency: Currency) -> Option<String> {
        Some(match self {
            Self::Nothing => return None,
            Self::Text(text) => text.clone().into_owned(),
            Self::Code(code, _) => (*code).to_owned(),
            Self::DatedCode(code, day, _) => format!("{code}:{day}"),
            Self::Codes(codes, _) => codes.join(","),
            Self::YesNo(true) => "yes".to_owned(),
            Self::YesNo(false) => "no".to_owned(),
            Self::Count(count) => count.to_string(),
            Self::Money(amount) => amount.plain(currency),
            Self::Percent(percent) => percent.plain(),
            Self::Day(day) => day.to_string(),
            Self::Average(average) => average.plain(),
        })
    }

    /// As JSON has it: counts are integers, yes and no booleans, everything else text.
    pub fn json(&self, currency: Currency) -> Value {
        match self {
            Self::YesNo(answer) => Value::from(*answer),
            Self::Count(count) => Value::from(*count),
            Self::Nothing
            | Self::Text(_)
            | Self::Code(..)
            | Self::DatedCode(..)
            | Self::Codes(..)
            | Self::Money(_)
            | Self::Percent(_)
            | Self::Day(_)
            | Self::Average(_) => self.plain(currency).map_or(Value::Null, Value::from),
        }
    }

    /// The same, borrowing nothing.
    pub fn into_owned(self) -> Datum<'static> {
        match self {
            Self::Nothing => Datum::Nothing,
            Self::Text(text) => Datum::Text(Cow::Owned(text.into_owned())),
            Self::Code(code, family) => Datum::Code(code, family),
            Self::DatedCode(code, day, family) => Datum::DatedCode(code, day, family),
            Self::Codes(codes, family) => Datum::Codes(codes, family),
            Self::YesNo(answer) => Datum::YesNo(answer),
            Self::Count(count) => Datum::Count(count),
            Self::Money(amount) => Datum::Money(amount),
            Self::Percent(percent) => Datum::Percent(percent),
            Self::Day(day) => Datum::Day(day),
            Self::Average(average) => Datum::Average(average),
        }
    }
}
