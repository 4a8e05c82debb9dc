//! The kinds of parameters: how each is read, printed, and shown to programs.

use serde_json::Value;

use super::super::bounds::Bounded;
use crate::credit::{ApprovalStatus, Currency, Day, Money, Notation, Percent, Statement};
use crate::harmless::harmless;
use crate::store::{GroupKind, Stored};

/// How a parameter is read and kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParameterKind {
    /// A text of so many characters at most.
    Text(usize),
    /// An amount, never negative.
    Money,
    /// An amount, `none` or `unlimited` (R1.1).
    Limit,
    /// A percentage.
    Percent,
    /// A day.
    Day,
    /// `yes` or `no`.
    YesNo,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A whole number up to the largest.
    Count(u32),
    /// A number of the ageing periods 1 to 5, or 0 for none (R3.6).
    HoldPeriod,
    /// The same for all members of a group, or `bypass` (R3.6).
    GroupHoldPeriod,
    /// An order approval status, with its date where it needs one (R3.3).
    Approval,
    /// The code of a group of this kind.
    Group(GroupKind),
    /// The code of terms of payment.
    Terms,
    /// An ISO currency.
    Currency,
    /// Nine digits (R12.1).
    Duns,
    /// The two letters of a country.
    Country,
    /// A whole number up to the largest, or `off`.
    CountOrOff(u32),
    /// An amount, or `off`.
    MoneyOrOff,
    /// A percentage, or `off`.
    PercentOrOff,
    /// An average with four decimals; only computed, never read.
    Average,
}

impl ParameterKind {
    /// Reads a trimmed text; nothing where it cannot be read.
    pub(super) fn read(self, text: &str, currency: Currency) -> Option<Stored> {
        if text.is_empty() || (text == "none" && !matches!(self, Self::Text(_))) {
            return Some(Stored::Nothing);
        }
        let kept_text = |text: Option<String>| text.map(Stored::Text);
        match self {
            Self::Text(_) => read_text(text),
            Self::Limit if text == "unlimited" => Some(Stored::Text(text.to_owned())),
            Self::Money | Self::Limit => read_money(text, currency).map(Stored::Integer),
            Self::Percent => read_percent(text).map(|percent| Stored::Integer(i64::from(percent.units()))),
            Self::Day => text.parse::<Day>().ok().map(|day| Stored::Integer(day.number())),
            Self::YesNo => read_yes_no(text),
            Self::Choice(words) => kept_text(words.contains(&text).then(|| text.to_owned())),
            Self::Count(largest) => read_count(text, largest).map(Stored::Integer),
            Self::GroupHoldPeriod if text == "bypass" => Some(Stored::Nothing),
            Self::HoldPeriod | Self::GroupHoldPeriod => read_count(text, 5).map(Stored::Integer),
            Self::Approval => kept_text(ApprovalStatus::from_code(text).map(ApprovalStatus::code)),
            Self::Group(_) | Self::Terms => Some(Stored::Text(text.to_owned())),
            Self::Currency => kept_text(text.parse::<Currency>().ok().map(|read| read.code().to_owned())),
            Self::Duns => kept_text(read_duns(text)),
            Self::Country => kept_text(read_country(text)),
            Self::CountOrOff(_) | Self::MoneyOrOff | Self::PercentOrOff if text == "off" => {
                Some(Stored::Text(text.to_owned()))
            }
            Self::CountOrOff(largest) => kept_text(read_count(text, largest).map(|count| count.to_string())),
            Self::MoneyOrOff => {
                kept_text(read_money(text, currency).map(|minor| Money::from_minor(minor).plain(currency)))
            }
            Self::PercentOrOff => kept_text(read_percent(text).map(Percent::plain)),
            Self::Average => None,
        }
    }

    /// Which rule a text breaks that is a number and still cannot be read; nothing for everything else.
    pub(super) fn refusal(self, name: &str, text: &str) -> Option<Statement> {
        let about = |key: &str| Statement::new(key).text("name", name).text("value", text);
        match self {
            Self::CountOrOff(_) => Bounded::Days.refusal(name, text),
            Self::Percent | Self::PercentOrOff => Bounded::Percent.refusal(name, text),
            Self::Money | Self::Limit | Self::MoneyOrOff => Bounded::Owed.refusal(name, text),
            Self::Duns => {
                let digits = text.chars().filter(|sign| !matches!(sign, '-' | ' '));
                let is_number = digits.clone().all(|sign| sign.is_ascii_digit());
                let count = i64::try_from(digits.count()).unwrap_or(i64::MAX);
                is_number.then(|| about("parameter-duns-digits").count("digits", count))
            }
            Self::Text(_)
            | Self::Day
            | Self::YesNo
            | Self::Choice(_)
            | Self::Count(_)
            | Self::HoldPeriod
            | Self::GroupHoldPeriod
            | Self::Approval
            | Self::Group(_)
            | Self::Terms
            | Self::Currency
            | Self::Country
            | Self::Average => None,
        }
    }

    /// A kept value in plain notation.
    pub(super) fn print(self, stored: &Stored, currency: Currency) -> Option<String> {
        match stored {
            Stored::Text(text) => Some(text.clone()),
            Stored::Integer(number) => Some(self.print_number(*number, currency)),
            Stored::Nothing if self == Self::Limit => Some("none".to_owned()),
            Stored::Nothing if self == Self::GroupHoldPeriod => Some("bypass".to_owned()),
            Stored::Nothing => None,
        }
    }

    fn print_number(self, number: i64, currency: Currency) -> String {
        match self {
            Self::Money | Self::Limit | Self::MoneyOrOff => Money::from_minor(number).plain(currency),
            Self::Percent | Self::PercentOrOff => {
                Percent::from_units(u32::try_from(number).unwrap_or(u32::MAX)).plain()
            }
            Self::Day => Day::from_number(number).map_or_else(|_| number.to_string(), |day| day.to_string()),
            Self::YesNo => if number == 0 { "no" } else { "yes" }.to_owned(),
            Self::Text(_)
            | Self::Choice(_)
            | Self::Count(_)
            | Self::HoldPeriod
            | Self::GroupHoldPeriod
            | Self::Approval
            | Self::Group(_)
            | Self::Terms
            | Self::Currency
            | Self::Duns
            | Self::Country
            | Self::CountOrOff(_)
            | Self::Average => number.to_string(),
        }
    }

    /// A printed value as JSON has it.
    pub(super) fn json(self, value: Option<&str>) -> Value {
        let Some(text) = value else { return Value::Null };
        let number = || text.parse::<i64>().map_or_else(|_| Value::from(text), Value::from);
        match self {
            Self::YesNo => Value::from(text == "yes"),
            Self::Count(_) | Self::HoldPeriod | Self::GroupHoldPeriod | Self::CountOrOff(_) => number(),
            Self::Text(_)
            | Self::Money
            | Self::Limit
            | Self::Percent
            | Self::Day
            | Self::Choice(_)
            | Self::Approval
            | Self::Group(_)
            | Self::Terms
            | Self::Currency
            | Self::Duns
            | Self::Country
            | Self::MoneyOrOff
            | Self::PercentOrOff
            | Self::Average => Value::from(text),
        }
    }

    /// What a person wrote in the forms of a language, in plain notation; nothing where it cannot be read or could
    /// mean two things. Words such as `none` stay.
    pub(super) fn plainly(self, text: &str, notation: &dyn Notation, currency: Currency) -> Option<String> {
        let is_word = text.is_empty() || text.bytes().all(|byte| byte.is_ascii_lowercase());
        let day = |text| notation.day(text);
        if matches!(self, Self::Money | Self::Limit | Self::MoneyOrOff) && !is_word {
            return notation.money(text, currency).map(|amount| amount.plain(currency));
        }
        if self == Self::Day && !is_word {
            return day(text).map(|day| day.to_string());
        }
        match text.split_once(':') {
            Some((word, date)) if self == Self::Approval => day(date).map(|day| format!("{word}:{day}")),
            _ => Some(text.to_owned()),
        }
    }

    /// What a value may look like.
    pub fn example(self) -> String {
        self.samples().join(", ")
    }

    /// Values in plain notation, as they are printed.
    pub(super) fn samples(self) -> Vec<String> {
        let samples: &[&str] = match self {
            Self::Text(_) => &["Dupont SA"],
            Self::Money => &["1000.00"],
            Self::Limit => &["12500.00", "none", "unlimited"],
            Self::Percent => &["5", "2.5"],
            Self::Day => &["2026-12-01"],
            Self::YesNo => &["yes", "no"],
            Self::Choice(words) => words,
            Self::Count(_) => &["30"],
            Self::HoldPeriod => &["0", "1", "2", "3", "4", "5"],
            Self::GroupHoldPeriod => &["bypass", "0", "1", "2", "3", "4", "5"],
            Self::Approval => {
                &["yes", "no", "cash-only", "cod", "hold-until:2026-12-01", "open-until:2026-12-01"]
            }
            Self::Group(_) => &["RETAIL"],
            Self::Terms => &["net30", "cash", "prepaid", "cod"],
            Self::Currency => &["EUR", "CAD", "USD"],
            Self::Duns => &["123456789"],
            Self::Country => &["BE", "FR", "CA"],
            Self::CountOrOff(_) => &["60", "off"],
            Self::MoneyOrOff => &["1000.00", "off"],
            Self::PercentOrOff => &["10", "off"],
            Self::Average => &["21.3333"],
        };
        samples.iter().map(|sample| (*sample).to_owned()).collect()
    }
}

/// Clean text; nothing where only invisible characters were written.
fn read_text(text: &str) -> Option<Stored> {
    let clean = harmless(text);
    let clean = clean.trim();
    (!clean.is_empty()).then(|| Stored::Text(clean.to_owned()))
}

fn read_money(text: &str, currency: Currency) -> Option<i64> {
    let amount = Money::parse(text, currency).ok()?;
    amount.to_minor().ok().filter(|_| !amount.is_negative())
}

fn read_percent(text: &str) -> Option<Percent> {
    Percent::parse(text).ok()
}

fn read_yes_no(text: &str) -> Option<Stored> {
    match text {
        "yes" => Some(Stored::Integer(1)),
        "no" => Some(Stored::Integer(0)),
        _ => None,
    }
}

fn read_count(text: &str, largest: u32) -> Option<i64> {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    let count: u32 = text.parse().ok()?;
    (is_number && count <= largest).then_some(i64::from(count))
}

/// Nine digits; people also write them as 12-345-6789.
fn read_duns(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(|sign| !matches!(sign, '-' | ' ')).collect();
    let is_number = digits.len() == 9 && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then_some(digits)
}

fn read_country(text: &str) -> Option<String> {
    let is_code = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphabetic());
    is_code.then(|| text.to_ascii_uppercase())
}
