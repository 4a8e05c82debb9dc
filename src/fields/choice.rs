//! Codecs of values that are chosen among a few: words, states of a limit, periods.

use std::borrow::Cow;

use super::Datum;
use super::codec::{Codec, FieldError, LookUp, NONE, Shape, ValueKind, load_text};
use super::db_value::{DbValue, Unreadable};
use super::number::{Count, MoneyAmount};
use crate::credit::{
    AgeingPeriods, ApprovalStatus, Choosable, Currency, GroupHoldPeriod, Limit, Message, Notation,
};
use crate::sanitize::sanitize;

/// One of the words of an enum, whose texts are those of the enum or of a family of their own.
#[derive(Debug, Clone, Copy, Default)]
pub struct Choice {
    family: Option<&'static str>,
}

/// Any number of the values with these words, in their order.
#[derive(Debug, Clone, Copy)]
pub struct Several(pub &'static [&'static str]);

/// The same, nothing in the column where none is chosen.
#[derive(Debug, Clone, Copy)]
pub struct AnyOf(pub Several);

/// Codes of the company, so many at most, joined by commas and in the order in which they were given.
#[derive(Debug, Clone, Copy)]
pub struct CodeList(pub usize);

/// An amount, `none` or `unlimited` (R1.1): minor units, nothing or the word in the column.
#[derive(Debug, Clone, Copy)]
pub struct CreditLimit;

/// An order approval status, with its day where it needs one (R3.3).
#[derive(Debug, Clone, Copy)]
pub struct Approval;

/// The same hold period for all members of a group, or `bypass`, which is nothing in the column (R3.6).
#[derive(Debug, Clone, Copy)]
pub struct MembersHoldPeriod;

/// Four lengths in days, or `months`.
#[derive(Debug, Clone, Copy)]
pub struct Periods;

const UNLIMITED: &str = "unlimited";
/// What the texts of the words of a limit begin with.
const LIMIT: &str = "limit-value";
const BYPASS: &str = "bypass";
const MONTHS: &str = "months";

impl Choice {
    /// With the texts of the enum.
    pub const ANY: Self = Self { family: None };

    /// With the texts of this family.
    pub const fn worded(family: &'static str) -> Self {
        Self { family: Some(family) }
    }
}

impl<T: Choosable + PartialEq + 'static> Codec<T> for Choice {
    fn load(&self, stored: DbValue<'_>, _: Currency) -> Result<T, Unreadable> {
        T::from_code(&stored.into_text()?).ok_or(Unreadable)
    }

    fn parse(&self, text: &str, notation: &dyn Notation, _: Currency) -> Result<T, FieldError> {
        let family = self.family.unwrap_or(T::FAMILY);
        let by_word = || T::CODES.iter().find(|code| notation.means(text, family, code));
        let value = T::from_code(text).or_else(|| by_word().and_then(|code| T::from_code(code)));
        value.ok_or(FieldError::Unreadable)
    }

    fn datum<'v>(&self, value: &'v T) -> Datum<'v> {
        Datum::Code(value.code(), self.family.unwrap_or(T::FAMILY))
    }

    fn shape(&self) -> Shape {
        Shape::of(ValueKind::Choice, T::CODES)
    }
}

impl<T: Choosable + PartialEq + 'static> Codec<Vec<T>> for Several {
    fn parse(&self, text: &str, notation: &dyn Notation, _: Currency) -> Result<Vec<T>, FieldError> {
        let code = |word| {
            let by_word = self.0.iter().find(|code| notation.means(word, T::FAMILY, code));
            by_word.map_or_else(|| notation.code(word), |code| *code)
        };
        let words = text.split(',').map(|word| code(word.trim()));
        let chosen: Vec<&str> = words.filter(|word| !word.is_empty() && *word != NONE).collect();
        if !chosen.iter().all(|word| self.0.contains(word)) {
            return Err(FieldError::Unreadable);
        }
        Ok(self.0.iter().filter(|word| chosen.contains(word)).filter_map(|word| T::from_code(word)).collect())
    }

    fn datum<'v>(&self, value: &'v Vec<T>) -> Datum<'v> {
        Datum::Codes(value.iter().map(|value| Cow::Borrowed(value.code())).collect(), T::FAMILY)
    }

    fn shape(&self) -> Shape {
        Shape::of(ValueKind::Choice, self.0).maybe().typed()
    }
}

/// What is stored where something is chosen: no text of nothing.
fn some<T>(values: Vec<T>) -> Result<Vec<T>, Unreadable> {
    if values.is_empty() { Err(Unreadable) } else { Ok(values) }
}

impl<T: Choosable + PartialEq + 'static> Codec<Vec<T>> for AnyOf {
    fn load(&self, stored: DbValue<'_>, currency: Currency) -> Result<Vec<T>, Unreadable> {
        match stored {
            DbValue::Null => Ok(Vec::new()),
            stored => some(load_text(self, stored, currency)?),
        }
    }

    fn parse(&self, text: &str, notation: &dyn Notation, currency: Currency) -> Result<Vec<T>, FieldError> {
        self.0.parse(text, notation, currency)
    }

    fn datum<'v>(&self, value: &'v Vec<T>) -> Datum<'v> {
        if value.is_empty() { Datum::Nothing } else { self.0.datum(value) }
    }

    fn shape(&self) -> Shape {
        Codec::<Vec<T>>::shape(&self.0)
    }
}

impl Codec<Vec<String>> for CodeList {
    fn load(&self, stored: DbValue<'_>, currency: Currency) -> Result<Vec<String>, Unreadable> {
        match stored {
            DbValue::Null => Ok(Vec::new()),
            stored => some(load_text(self, stored, currency)?),
        }
    }

    fn parse(&self, text: &str, notation: &dyn Notation, _: Currency) -> Result<Vec<String>, FieldError> {
        if notation.code(text) == NONE {
            return Ok(Vec::new());
        }
        let mut codes: Vec<String> = Vec::new();
        for code in text.split(',').map(|code| sanitize(code).trim().to_owned()) {
            if !code.is_empty() && !codes.contains(&code) {
                codes.push(code);
            }
        }
        if codes.len() > self.0 {
            let refusal = Message::new("rule-values-too-many").count("most", self.0);
            return Err(FieldError::Refused(refusal));
        }
        Ok(codes)
    }

    fn datum<'v>(&self, value: &'v Vec<String>) -> Datum<'v> {
        if value.is_empty() {
            return Datum::Nothing;
        }
        Datum::Text(Cow::Owned(value.join(",")))
    }

    fn shape(&self) -> Shape {
        Shape::of(ValueKind::Code, &["net60,net90"]).maybe().typed()
    }
}

impl Codec<Limit> for CreditLimit {
    fn load(&self, stored: DbValue<'_>, currency: Currency) -> Result<Limit, Unreadable> {
        match stored {
            DbValue::Null => Ok(Limit::NotSet),
            DbValue::Text(text) if text == UNLIMITED => Ok(Limit::Unlimited),
            stored => MoneyAmount.load(stored, currency).map(Limit::Amount),
        }
    }

    fn store<'v>(&self, value: &'v Limit, currency: Currency) -> DbValue<'v> {
        match value {
            Limit::NotSet => DbValue::Null,
            Limit::Unlimited => DbValue::Text(Cow::Borrowed(UNLIMITED)),
            Limit::Amount(amount) => MoneyAmount.store(amount, currency),
        }
    }

    fn parse(&self, text: &str, notation: &dyn Notation, currency: Currency) -> Result<Limit, FieldError> {
        match notation.code(text) {
            "" | NONE => Ok(Limit::NotSet),
            UNLIMITED => Ok(Limit::Unlimited),
            _ => MoneyAmount.parse(text, notation, currency).map(Limit::Amount),
        }
    }

    fn datum<'v>(&self, value: &'v Limit) -> Datum<'v> {
        match value {
            Limit::NotSet => Datum::Code(NONE, LIMIT),
            Limit::Unlimited => Datum::Code(UNLIMITED, LIMIT),
            Limit::Amount(amount) => Datum::Money(*amount),
        }
    }

    fn shape(&self) -> Shape {
        let words = LookUp::Words(&[NONE, UNLIMITED]);
        Shape::of(ValueKind::Limit, &["12500.00", NONE, UNLIMITED]).maybe().looked_up(words)
    }
}

impl Codec<ApprovalStatus> for Approval {
    fn load(&self, stored: DbValue<'_>, _: Currency) -> Result<ApprovalStatus, Unreadable> {
        ApprovalStatus::from_code(&stored.into_text()?).ok_or(Unreadable)
    }

    fn parse(&self, text: &str, notation: &dyn Notation, _: Currency) -> Result<ApprovalStatus, FieldError> {
        if [ApprovalStatus::HOLD_UNTIL, ApprovalStatus::OPEN_UNTIL].contains(&text) {
            let refusal = Message::new("approval-without-date").text("value", text);
            return Err(FieldError::Refused(refusal));
        }
        let status = match text.split_once(':') {
            Some((word, day)) => notation.day(day).and_then(|day| ApprovalStatus::dated(word, day)),
            None => ApprovalStatus::from_code(text),
        };
        status.ok_or(FieldError::Unreadable)
    }

    fn datum<'v>(&self, value: &'v ApprovalStatus) -> Datum<'v> {
        const FAMILY: &str = "approval";
        match value.day() {
            Some(day) => Datum::DatedCode(value.word(), day, FAMILY),
            None => Datum::Code(value.word(), FAMILY),
        }
    }

    fn shape(&self) -> Shape {
        const SAMPLES: [&str; 6] =
            ["yes", "no", "cash-only", "cod", "hold-until:2026-12-01", "open-until:2026-12-01"];
        Shape::of(ValueKind::Choice, &SAMPLES).typed()
    }
}

impl Codec<GroupHoldPeriod> for MembersHoldPeriod {
    fn load(&self, stored: DbValue<'_>, currency: Currency) -> Result<GroupHoldPeriod, Unreadable> {
        match stored {
            DbValue::Null => Ok(GroupHoldPeriod::Bypass),
            stored => Count::Period.load(stored, currency).map(GroupHoldPeriod::Every),
        }
    }

    fn store<'v>(&self, value: &'v GroupHoldPeriod, currency: Currency) -> DbValue<'v> {
        match value {
            GroupHoldPeriod::Bypass => DbValue::Null,
            GroupHoldPeriod::Every(period) => Count::Period.store(period, currency),
        }
    }

    fn parse(
        &self,
        text: &str,
        notation: &dyn Notation,
        currency: Currency,
    ) -> Result<GroupHoldPeriod, FieldError> {
        match notation.code(text) {
            "" | NONE | BYPASS => Ok(GroupHoldPeriod::Bypass),
            _ => Count::Period.parse(text, notation, currency).map(GroupHoldPeriod::Every),
        }
    }

    fn datum<'v>(&self, value: &'v GroupHoldPeriod) -> Datum<'v> {
        match value {
            GroupHoldPeriod::Bypass => Datum::Code(BYPASS, "value"),
            GroupHoldPeriod::Every(period) => Count::Period.datum(period),
        }
    }

    fn shape(&self) -> Shape {
        const SAMPLES: [&str; 7] = [BYPASS, "0", "1", "2", "3", "4", "5"];
        Shape::of(ValueKind::Period, &SAMPLES).maybe()
    }
}

impl Codec<AgeingPeriods> for Periods {
    fn parse(&self, text: &str, notation: &dyn Notation, _: Currency) -> Result<AgeingPeriods, FieldError> {
        if notation.code(text) == MONTHS {
            return Ok(AgeingPeriods::Months);
        }
        let lengths: Option<Vec<u16>> = text.split(',').map(|part| part.trim().parse().ok()).collect();
        let lengths: Option<[u16; 4]> = lengths.and_then(|lengths| lengths.try_into().ok());
        let sound = lengths.filter(|lengths| lengths.iter().all(|length| (1..=3650).contains(length)));
        sound.map(AgeingPeriods::Days).ok_or(FieldError::Unreadable)
    }

    fn datum<'v>(&self, value: &'v AgeingPeriods) -> Datum<'v> {
        match value {
            AgeingPeriods::Months => Datum::Code(MONTHS, "value"),
            AgeingPeriods::Days(lengths) => {
                Datum::Codes(lengths.iter().map(|length| Cow::Owned(length.to_string())).collect(), "value")
            }
        }
    }

    fn shape(&self) -> Shape {
        Shape::of(ValueKind::Choice, &["30,30,30,30", MONTHS]).typed()
    }
}
