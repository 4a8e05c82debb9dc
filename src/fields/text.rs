//! Codecs of texts, codes and currencies.

use std::borrow::Cow;

use super::codec::{Codec, Editor, FieldError, LINE, LookUp, Need, ValueKind};
use super::db_value::{DbValue, Unreadable};
use super::{Datum, GroupKind};
use crate::credit::{Currency, Notation, Statement};
use crate::harmless::harmless;

/// A text or a code.
#[derive(Debug, Clone, Copy)]
pub enum Text {
    /// A name or a sentence of so many characters at most.
    Name(usize),
    /// A code of the company of so many characters at most.
    Code(usize),
    /// A text of a setting, of so many characters at most; it may be empty.
    Label(usize),
    /// The two letters of a country.
    Country,
    /// Nine digits (R12.1).
    Duns,
    /// The code of terms of payment; the desk finds out whether there are such.
    Terms,
    /// The code of a group of this kind, whose id the column holds; the desk finds out whether there is such a group.
    Group(GroupKind),
}

/// An ISO currency.
#[derive(Debug, Clone, Copy)]
pub struct CurrencyCode;

impl Codec<String> for Text {
    fn load(&self, stored: DbValue<'_>, _: Currency) -> Result<String, Unreadable> {
        let text = stored.into_text()?;
        let is_sound = match self {
            Self::Name(_) | Self::Code(_) | Self::Label(_) | Self::Terms | Self::Group(_) => true,
            Self::Country => country(&text).is_ok_and(|code| code == text),
            Self::Duns => duns(&text).is_ok_and(|digits| digits == text),
        };
        if is_sound { Ok(text.into_owned()) } else { Err(Unreadable) }
    }

    fn store<'v>(&self, value: &'v String, _: Currency) -> DbValue<'v> {
        DbValue::Text(Cow::Borrowed(value))
    }

    fn parse(&self, text: &str, _: &dyn Notation, _: Currency) -> Result<String, FieldError> {
        match self {
            Self::Label(_) if text.is_empty() => Ok(String::new()),
            Self::Name(longest) | Self::Code(longest) | Self::Label(longest) => clean(text, *longest),
            Self::Country => country(text),
            Self::Duns => duns(text),
            Self::Terms | Self::Group(_) => Ok(text.to_owned()),
        }
    }

    fn datum<'v>(&self, value: &'v String) -> Datum<'v> {
        if value.is_empty() { Datum::Nothing } else { Datum::Text(Cow::Borrowed(value)) }
    }

    fn kind(&self) -> ValueKind {
        match self {
            Self::Name(_) | Self::Label(_) => ValueKind::Text,
            Self::Code(_) | Self::Country | Self::Duns | Self::Terms | Self::Group(_) => ValueKind::Code,
        }
    }

    fn samples(&self) -> Vec<&'static str> {
        match self {
            Self::Name(_) | Self::Code(_) => vec!["Dupont SA"],
            Self::Label(_) => vec!["..."],
            Self::Country => vec!["BE", "FR", "CA"],
            Self::Duns => vec!["123456789"],
            Self::Terms => vec!["net30", "cash", "prepaid", "cod"],
            Self::Group(_) => vec!["RETAIL"],
        }
    }

    fn editor(&self, _: Currency) -> Editor {
        Editor::Text(match self {
            Self::Name(longest) | Self::Code(longest) | Self::Label(longest) => *longest,
            Self::Country | Self::Duns | Self::Terms | Self::Group(_) => LINE,
        })
    }

    fn need(&self) -> Need {
        match self {
            Self::Label(_) => Need::Maybe,
            Self::Name(_) | Self::Code(_) | Self::Country | Self::Duns | Self::Terms | Self::Group(_) => {
                Need::Always
            }
        }
    }

    fn look_up(&self) -> Option<LookUp> {
        match self {
            Self::Terms => Some(LookUp::Terms),
            Self::Group(kind) => Some(LookUp::Groups(*kind)),
            Self::Name(_) | Self::Code(_) | Self::Label(_) | Self::Country | Self::Duns => None,
        }
    }
}

/// The text without what acts instead of being read; one of invisible characters only is none.
fn clean(written: &str, longest: usize) -> Result<String, FieldError> {
    if written.chars().count() > longest {
        return Err(FieldError::TooLong(longest));
    }
    match harmless(written).trim() {
        "" => Err(FieldError::Unreadable),
        clean => Ok(clean.to_owned()),
    }
}

fn country(written: &str) -> Result<String, FieldError> {
    let is_code = written.len() == 2 && written.bytes().all(|byte| byte.is_ascii_alphabetic());
    if is_code { Ok(written.to_ascii_uppercase()) } else { Err(FieldError::Unreadable) }
}

/// People also write the digits as 12-345-6789.
fn duns(written: &str) -> Result<String, FieldError> {
    let digits: String = written.chars().filter(|character| !matches!(character, '-' | ' ')).collect();
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(FieldError::Unreadable);
    }
    if digits.len() == 9 {
        return Ok(digits);
    }
    let count = i64::try_from(digits.len()).unwrap_or(i64::MAX);
    let refusal = Statement::new("parameter-duns-digits").text("value", written).count("digits", count);
    Err(FieldError::Refused(refusal))
}

impl Codec<Currency> for CurrencyCode {
    fn load(&self, stored: DbValue<'_>, _: Currency) -> Result<Currency, Unreadable> {
        stored.into_text()?.parse().map_err(|_| Unreadable)
    }

    fn parse(&self, text: &str, _: &dyn Notation, _: Currency) -> Result<Currency, FieldError> {
        text.parse().map_err(|_| FieldError::Unreadable)
    }

    fn datum<'v>(&self, value: &'v Currency) -> Datum<'v> {
        Datum::Text(Cow::Borrowed(value.code()))
    }

    fn kind(&self) -> ValueKind {
        ValueKind::Currency
    }

    fn samples(&self) -> Vec<&'static str> {
        vec!["EUR", "CAD", "USD"]
    }
}
