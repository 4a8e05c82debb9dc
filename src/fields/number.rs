//! Codecs of numbers: counts, amounts, percentages, days, yes and no.

use super::Datum;
use super::codec::{Codec, FieldError, Shape, Tense, ValueKind};
use super::db_value::{DbValue, Unreadable};
use crate::credit::{AmountError, Currency, Day, Message, Money, Notation, Percent};

/// Yes or no; 1 or 0 in the column.
#[derive(Debug, Clone, Copy)]
pub struct YesNo;

#[derive(Debug, Clone, Copy)]
pub enum Count {
    /// Up to the largest.
    UpTo(u32),
    /// Days of the validation, up to a century: more than any delay means.
    Delay,
    /// A number of the ageing periods 1 to 5, or 0 for none (R3.6).
    Period,
}

/// An amount, never negative; minor units in the column.
#[derive(Debug, Clone, Copy)]
pub struct MoneyAmount;

/// A percentage; ten-thousandths of a percent in the column.
#[derive(Debug, Clone, Copy)]
pub struct Percentage;

/// A total of days, which may be less than nothing.
#[derive(Debug, Clone, Copy)]
pub struct Total;

/// A calendar day, as a rule on this side of today; days since 1970 in the column.
#[derive(Debug, Clone, Copy)]
pub struct Date(pub Tense);

impl Codec<bool> for YesNo {
    fn load(&self, stored: DbValue<'_>, _: Currency) -> Result<bool, Unreadable> {
        match stored.integer()? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(Unreadable),
        }
    }

    fn store<'v>(&self, value: &'v bool, _: Currency) -> DbValue<'v> {
        DbValue::Integer(i64::from(*value))
    }

    fn parse(&self, text: &str, notation: &dyn Notation, _: Currency) -> Result<bool, FieldError> {
        match text {
            text if notation.means(text, "", "yes") => Ok(true),
            text if notation.means(text, "", "no") => Ok(false),
            _ => Err(FieldError::Unreadable),
        }
    }

    fn datum<'v>(&self, value: &'v bool) -> Datum<'v> {
        Datum::YesNo(*value)
    }

    fn shape(&self) -> Shape {
        Shape::of(ValueKind::YesNo, &["yes", "no"])
    }
}

impl Count {
    const fn largest(self) -> u32 {
        match self {
            Self::UpTo(largest) => largest,
            Self::Delay => 36_500,
            Self::Period => 5,
        }
    }
}

impl<N: Copy + Into<u32> + TryFrom<u32>> Codec<N> for Count {
    fn load(&self, stored: DbValue<'_>, _: Currency) -> Result<N, Unreadable> {
        let count = u32::try_from(stored.integer()?).map_err(|_| Unreadable)?;
        if count > self.largest() { Err(Unreadable) } else { N::try_from(count).map_err(|_| Unreadable) }
    }

    fn store<'v>(&self, value: &'v N, _: Currency) -> DbValue<'v> {
        DbValue::Integer(i64::from((*value).into()))
    }

    fn parse(&self, text: &str, _: &dyn Notation, _: Currency) -> Result<N, FieldError> {
        let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
        let count = text.parse::<u32>().ok().filter(|count| is_number && *count <= self.largest());
        let key = match (self, text.starts_with('-')) {
            (Self::Delay, true) => Some("days-negative"),
            (Self::Delay, false) if !text.contains('.') => Some("days-too-many"),
            (Self::UpTo(_) | Self::Delay | Self::Period, _) => None,
        };
        count.and_then(|count| N::try_from(count).ok()).ok_or_else(|| refusal(key, text))
    }

    fn datum<'v>(&self, value: &'v N) -> Datum<'v> {
        Datum::Count(i64::from((*value).into()))
    }

    fn shape(&self) -> Shape {
        match self {
            Self::UpTo(..30) => Shape::of(ValueKind::Count, &["1"]),
            Self::UpTo(30..) => Shape::of(ValueKind::Count, &["30"]),
            Self::Delay => Shape::of(ValueKind::Count, &["60"]),
            Self::Period => Shape::of(ValueKind::Period, &["0", "1", "2", "3", "4", "5"]),
        }
    }
}

impl Codec<Money> for MoneyAmount {
    fn load(&self, stored: DbValue<'_>, _: Currency) -> Result<Money, Unreadable> {
        let amount = Money::from_minor(stored.integer()?);
        if amount.is_negative() || amount > Money::LARGEST { Err(Unreadable) } else { Ok(amount) }
    }

    fn store<'v>(&self, value: &'v Money, _: Currency) -> DbValue<'v> {
        value.to_minor().map_or_else(|error| DbValue::Foreign(error.to_string()), DbValue::Integer)
    }

    fn parse(&self, text: &str, notation: &dyn Notation, currency: Currency) -> Result<Money, FieldError> {
        match notation.money(text, currency) {
            Ok(amount) if !amount.is_negative() => Ok(amount),
            Err(AmountError::OutOfRange) if !text.starts_with('-') => {
                Err(FieldError::Refused(Message::new("amount-too-large").text("value", text)))
            }
            Ok(_) | Err(AmountError::OutOfRange | AmountError::Malformed | AmountError::TooManyDecimals) => {
                Err(refusal(text.starts_with('-').then_some("amount-negative"), text))
            }
        }
    }

    fn datum<'v>(&self, value: &'v Money) -> Datum<'v> {
        Datum::Money(*value)
    }

    fn shape(&self) -> Shape {
        Shape::of(ValueKind::Amount, &["1000.00"])
    }
}

impl Codec<Percent> for Percentage {
    fn load(&self, stored: DbValue<'_>, _: Currency) -> Result<Percent, Unreadable> {
        let units = u32::try_from(stored.integer()?).map_err(|_| Unreadable)?;
        let percent = Percent::from_units(units);
        if percent > Percent::LARGEST { Err(Unreadable) } else { Ok(percent) }
    }

    fn store<'v>(&self, value: &'v Percent, _: Currency) -> DbValue<'v> {
        DbValue::Integer(i64::from(value.units()))
    }

    fn parse(&self, text: &str, notation: &dyn Notation, _: Currency) -> Result<Percent, FieldError> {
        let whole = text.split('.').next().unwrap_or_default().trim_start_matches('0');
        let key = match text.strip_prefix('-') {
            Some(_) => Some("percent-negative"),
            None if whole.len() >= 4 => Some("percent-too-large"),
            None => None,
        };
        notation.percent(text).ok_or_else(|| refusal(key, text))
    }

    fn datum<'v>(&self, value: &'v Percent) -> Datum<'v> {
        Datum::Percent(*value)
    }

    fn shape(&self) -> Shape {
        Shape::of(ValueKind::Percent, &["5", "2.5"])
    }
}

impl Codec<i64> for Total {
    fn load(&self, stored: DbValue<'_>, _: Currency) -> Result<i64, Unreadable> {
        stored.integer()
    }

    fn store<'v>(&self, value: &'v i64, _: Currency) -> DbValue<'v> {
        DbValue::Integer(*value)
    }

    fn parse(&self, text: &str, _: &dyn Notation, _: Currency) -> Result<i64, FieldError> {
        text.parse().map_err(|_| FieldError::Unreadable)
    }

    fn datum<'v>(&self, value: &'v i64) -> Datum<'v> {
        Datum::Count(*value)
    }

    fn shape(&self) -> Shape {
        Shape::of(ValueKind::Count, &["64"])
    }
}

impl Codec<Day> for Date {
    fn load(&self, stored: DbValue<'_>, _: Currency) -> Result<Day, Unreadable> {
        Day::from_number(stored.integer()?).map_err(|_| Unreadable)
    }

    fn store<'v>(&self, value: &'v Day, _: Currency) -> DbValue<'v> {
        DbValue::Integer(value.number())
    }

    fn parse(&self, text: &str, notation: &dyn Notation, _: Currency) -> Result<Day, FieldError> {
        notation.day(text).ok_or(FieldError::Unreadable)
    }

    fn datum<'v>(&self, value: &'v Day) -> Datum<'v> {
        Datum::Day(*value)
    }

    fn shape(&self) -> Shape {
        Shape::of(ValueKind::Day, &["2026-12-01"]).lying(self.0)
    }
}

/// The sentence about a text that is a number and out of bounds; what is no number at all is just unreadable.
fn refusal(key: Option<&str>, text: &str) -> FieldError {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_number = digits.bytes().any(|byte| byte.is_ascii_digit())
        && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && digits.bytes().filter(|byte| *byte == b'.').count() <= 1;
    match key.filter(|_| is_number) {
        Some(key) => FieldError::Refused(Message::new(key).text("value", text)),
        None => FieldError::Unreadable,
    }
}
