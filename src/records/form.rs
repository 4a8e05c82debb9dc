//! How values are written in a record: amounts in minor units, days in ISO 8601, the stable words of the rules.

use rust_decimal::Decimal;
use serde::de::Error as _;
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::credit::{Coded, Day, FindingCode, Money, Percent};

/// The form of a value: made of it, and made into it again.
pub(crate) trait Form<T> {
    /// The form of a value.
    fn of(value: &T) -> Self;
    /// The value of a form.
    fn value(self) -> T;
}

/// An amount in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Minor(pub Money);

/// A day as `2026-11-21`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Iso(pub Day);

/// An amount or percentage in plain notation, `-1234.50`: a decimal number whose decimals are those of its currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plain(pub String);

/// Codes of findings, joined by commas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Codes(pub Vec<FindingCode>);

/// A word of the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code<T>(pub T);

/// Structs of forms with the same fields as a type of the rules, in the order in which they are written.
macro_rules! forms {
    ($($(#[$doc:meta])* $form:ident of $value:path { $($(#[$about:meta])* $field:ident: $type:ty),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        pub(crate) struct $form { $($(#[$about])* pub(crate) $field: $type),+ }

        impl $crate::records::form::Form<$value> for $form {
            fn of(value: &$value) -> Self {
                Self { $($field: <$type as $crate::records::form::Form<_>>::of(&value.$field)),+ }
            }

            fn value(self) -> $value {
                $value { $($field: $crate::records::form::Form::value(self.$field)),+ }
            }
        }
    )+};
}
pub(super) use forms;

impl<T, F: Form<T>> Form<Option<T>> for Option<F> {
    fn of(value: &Option<T>) -> Self {
        value.as_ref().map(F::of)
    }

    fn value(self) -> Option<T> {
        self.map(F::value)
    }
}

impl<T, F: Form<T>> Form<Vec<T>> for Vec<F> {
    fn of(values: &Vec<T>) -> Self {
        values.iter().map(F::of).collect()
    }

    fn value(self) -> Vec<T> {
        self.into_iter().map(F::value).collect()
    }
}

impl<T: Coded> Form<T> for Code<T> {
    fn of(value: &T) -> Self {
        Self(*value)
    }

    fn value(self) -> T {
        self.0
    }
}

/// Values that are their own form, or wrapped in it.
macro_rules! forms_by_hand {
    ($($form:ty = $value:ty: $of:expr, $back:expr;)+) => {$(
        impl Form<$value> for $form {
            fn of(value: &$value) -> Self {
                $of(value.clone())
            }

            fn value(self) -> $value {
                $back(self)
            }
        }
    )+};
}

forms_by_hand! {
    String = String: |text| text, |text| text;
    Minor = Money: Self, |form: Self| form.0;
    Iso = Day: Self, |form: Self| form.0;
    // Ten-thousandths of a percent.
    u32 = Percent: |percent: Percent| percent.units(), Percent::from_units;
}

impl Serialize for Minor {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.0.to_minor().map_err(S::Error::custom)?)
    }
}

impl<'de> Deserialize<'de> for Minor {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        i64::deserialize(deserializer).map(|minor| Self(Money::from_minor(minor)))
    }
}

/// Forms that are texts: how they are written, and read where the text is one.
macro_rules! text_forms {
    ($([$($word:ident: $bound:ident)?] $form:ty: $write:expr, $read:expr;)+) => {$(
        impl<$($word: $bound)?> Serialize for $form {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let write: fn(&Self) -> String = $write;
                serializer.serialize_str(&write(self))
            }
        }

        impl<'de, $($word: $bound)?> Deserialize<'de> for $form {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let read: fn(&str) -> Option<Self> = $read;
                let text = String::deserialize(deserializer)?;
                read(&text).ok_or_else(|| D::Error::custom(format_args!("cannot be {text}")))
            }
        }
    )+};
}

text_forms! {
    []         Iso: |form| form.0.to_string(), |text| text.parse().ok().map(Self);
    []         Plain: |form| form.0.clone(), |text| {
        Decimal::from_str_exact(text).ok().map(|_| Self(text.to_owned()))
    };
    []         Codes: |form| form.0.iter().map(|code| code.code()).collect::<Vec<_>>().join(","), |text| {
        text.split(',').filter(|code| !code.is_empty()).map(Coded::from_code).collect::<Option<_>>().map(Self)
    };
    [T: Coded] Code<T>: |form| form.0.code().to_owned(), |text| T::from_code(text).map(Self);
}
