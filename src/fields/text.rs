//! Codecs of texts, codes and currencies.

use std::borrow::Cow;

use super::codec::{Codec, FieldError, LookUp, Shape, ValueKind};
use super::db_value::{DbValue, Unreadable};
use super::{Datum, GroupKind};
use crate::credit::{Currency, Message, Notation};
use crate::sanitize::sanitize;

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
    /// An address of e-mail.
    Email,
    /// A DUNS number: nine digits (R12.1).
    Duns,
    /// The code of terms of payment; the desk finds out whether there are such.
    Terms,
    /// The code of a group of this kind, whose id the column holds; the desk finds out whether there is such a group.
    Group(GroupKind),
}

#[derive(Debug, Clone, Copy)]
pub struct CurrencyCode;

impl Codec<String> for Text {
    fn load(&self, stored: DbValue<'_>, _: Currency) -> Result<String, Unreadable> {
        let text = stored.into_text()?;
        let is_sound = match self {
            Self::Name(_) | Self::Code(_) | Self::Terms | Self::Group(_) => !text.is_empty(),
            Self::Label(_) => true,
            Self::Country => country(&text).is_ok_and(|code| code == text),
            Self::Email => is_address(&text),
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
            Self::Email => email(text),
            Self::Duns => duns(text),
            Self::Terms | Self::Group(_) => Ok(text.to_owned()),
        }
    }

    fn datum<'v>(&self, value: &'v String) -> Datum<'v> {
        if value.is_empty() { Datum::Nothing } else { Datum::Text(Cow::Borrowed(value)) }
    }

    fn shape(&self) -> Shape {
        match self {
            Self::Name(longest) => Shape::of(ValueKind::Text, &["Dupont SA"]).line(*longest),
            Self::Code(longest) => Shape::of(ValueKind::Code, &["Dupont SA"]).line(*longest),
            Self::Label(longest) => Shape::of(ValueKind::Text, &["..."]).line(*longest).maybe(),
            Self::Country => Shape::of(ValueKind::Code, &["BE", "FR", "CA"]),
            Self::Email => Shape::of(ValueKind::Text, &["compta@dupont.fr"]).line(LONGEST_EMAIL),
            Self::Duns => Shape::of(ValueKind::Code, &["123456789"]),
            Self::Terms => {
                Shape::of(ValueKind::Code, &["net30", "cash", "prepaid", "cod"]).looked_up(LookUp::Terms)
            }
            Self::Group(kind) => Shape::of(ValueKind::Code, &["RETAIL"]).looked_up(LookUp::Groups(*kind)),
        }
    }
}

/// The text without what acts instead of being read; one of invisible characters only is none.
fn clean(written: &str, longest: usize) -> Result<String, FieldError> {
    if written.chars().count() > longest {
        return Err(FieldError::TooLong(longest));
    }
    match sanitize(written).trim() {
        "" => Err(FieldError::Unreadable),
        clean => Ok(clean.to_owned()),
    }
}

fn country(written: &str) -> Result<String, FieldError> {
    let is_code = written.len() == 2 && written.bytes().all(|byte| byte.is_ascii_alphabetic());
    if is_code { Ok(written.to_ascii_uppercase()) } else { Err(FieldError::Unreadable) }
}

/// The most letters of an address of e-mail (RFC 3696).
const LONGEST_EMAIL: usize = 254;

fn email(written: &str) -> Result<String, FieldError> {
    let address = clean(written, LONGEST_EMAIL)?;
    if is_address(&address) { Ok(address) } else { Err(FieldError::Unreadable) }
}

/// An address is a mailbox, `@` and a host; whether there is such a mailbox shows when a letter is sent.
fn is_address(text: &str) -> bool {
    let is_word =
        |part: &str| !part.is_empty() && !part.contains(|sign: char| sign == '@' || sign.is_whitespace());
    let mut parts =
        text.splitn(2, '@').map(|part| is_word(part) && part.split('.').all(|label| !label.is_empty()));
    parts.next() == Some(true) && parts.next() == Some(true)
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
    let refusal = Message::new("parameter-duns-digits").text("value", written).count("digits", digits.len());
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

    fn shape(&self) -> Shape {
        Shape::of(ValueKind::Currency, &["EUR", "CAD", "USD"])
    }
}
