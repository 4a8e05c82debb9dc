//! The fields of audit records as they can be shown, whatever kind the record is of.

use std::collections::BTreeMap;

use super::form::{Code, Codes, Iso, Minor, Plain};
use crate::credit::{AgeingBasis, Coded, Currency, Day, FindingCode, ItemKind, Lasting, Money, Outcome};

/// What a field of a record holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Field<'a> {
    Nothing,
    /// A text, a word, or the value of a parameter in plain notation.
    Text(&'a str),
    /// An amount or percentage in plain notation.
    Plain(&'a str),
    Money(Money),
    Day(Day),
    Count(i64),
    YesNo(bool),
    /// A word of the rules, with what the key of its text begins with.
    Word(&'static str, &'static str),
    /// A value before and after.
    Change(Option<&'a str>, Option<&'a str>),
    List(Vec<Self>),
    /// Fields of its own, by their names.
    Fields(Vec<(&'a str, Self)>),
}

/// What can be written in a field.
pub trait Shown {
    /// As it can be shown.
    fn field(&self) -> Field<'_>;
}

impl<T: Shown> Shown for Option<T> {
    fn field(&self) -> Field<'_> {
        self.as_ref().map_or(Field::Nothing, T::field)
    }
}

impl<T: Shown> Shown for Vec<T> {
    fn field(&self) -> Field<'_> {
        Field::List(self.iter().map(T::field).collect())
    }
}

impl<T: Shown> Shown for BTreeMap<String, T> {
    fn field(&self) -> Field<'_> {
        Field::Fields(self.iter().map(|(name, value)| (name.as_str(), value.field())).collect())
    }
}

/// Words of the rules that are shown by a text.
trait Worded: Coded {
    /// What the keys of their texts begin with.
    const FAMILY: &'static str;
}

impl<T: Worded> Shown for Code<T> {
    fn field(&self) -> Field<'_> {
        Field::Word(T::FAMILY, self.0.code())
    }
}

impl Shown for Code<Currency> {
    fn field(&self) -> Field<'_> {
        Field::Text(self.0.code())
    }
}

macro_rules! worded {
    ($($type:ty = $family:literal,)+) => {
        $(impl Worded for $type {
            const FAMILY: &'static str = $family;
        })+

        /// Every word of the rules that a record can have, by what the keys of their texts begin with.
        #[cfg(test)]
        pub const WORDED: &[(&str, &[&str])] = &[$(($family, &<$type>::CODES)),+];
    };
}

worded! {
    Outcome = "outcome",
    FindingCode = "reason-name",
    ItemKind = "audit-item",
    AgeingBasis = "value",
    Lasting = "audit-lasting",
}

macro_rules! shown {
    ($($type:ty: $field:expr;)+) => {$(
        impl Shown for $type {
            fn field(&self) -> Field<'_> {
                let field: fn(&Self) -> Field<'_> = $field;
                field(self)
            }
        }
    )+};
}

shown! {
    String: |text| Field::Text(text);
    Plain: |plain| Field::Plain(&plain.0);
    Minor: |minor| Field::Money(minor.0);
    Iso: |iso| Field::Day(iso.0);
    bool: |answer| Field::YesNo(*answer);
    i64: |number| Field::Count(*number);
    u8: |number| Field::Count((*number).into());
    u32: |number| Field::Count((*number).into());
    u64: |number| Field::Count(i64::try_from(*number).unwrap_or(i64::MAX));
    usize: |number| Field::Count(i64::try_from(*number).unwrap_or(i64::MAX));
    Codes: |codes| {
        Field::List(codes.0.iter().map(|code| Field::Word(FindingCode::FAMILY, code.code())).collect())
    };
}
