//! How values are parsed whose type says less than what may be stored.

use rust_decimal::Decimal;

use crate::credit::{Coded, Money, Terms};
use crate::records::AUDIT_VERSION;
use crate::store::engine::Value;
use crate::store::row::{integer, text};
use crate::store::trace::Image;

/// The instant after the last one that can be stored: the year 10000, in microseconds UTC.
const AFTER_LAST_INSTANT: i64 = 253_402_300_800_000_000;

/// A text that is not empty.
pub(super) fn filled(value: Value<'_>) -> Option<String> {
    text(value).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// A word of files and programs: small letters, digits and hyphens.
pub(super) fn word(value: Value<'_>) -> Option<String> {
    let is_of_word = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    filled(value).filter(|word| word.bytes().all(is_of_word))
}

/// The id of a command: three hexadecimal numbers, of the instant, the run and the command.
pub(super) fn command_id(value: Value<'_>) -> Option<String> {
    let is_hexadecimal = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
    };
    let is_id = |id: &String| id.split('-').count() == 3 && id.split('-').all(is_hexadecimal);
    filled(value).filter(is_id)
}

/// The code of terms that need set-up: those that are known without are never stored.
pub(super) fn own_terms(value: Value<'_>) -> Option<String> {
    filled(value).filter(|code| Terms::well_known(code).is_none())
}

/// Columns of a row as a trace has them.
pub(super) fn image(value: Value<'_>) -> Option<Image> {
    serde_json::from_str(text(value)?).ok().filter(|image: &Image| !image.is_empty())
}

/// A number from 1, of a row or a version.
pub(super) fn ordinal(value: Value<'_>) -> Option<i64> {
    integer(value).filter(|number| (1..i64::MAX).contains(number))
}

pub(super) fn count(value: Value<'_>) -> Option<i64> {
    integer(value).filter(|number| *number >= 0)
}

/// Microseconds UTC from 1970 to the end of the year 9999.
pub(super) fn instant(value: Value<'_>) -> Option<i64> {
    integer(value).filter(|micros| (0..AFTER_LAST_INSTANT).contains(micros))
}

/// The version in which the bytes of audit records are put together.
pub(super) fn audit_version(value: Value<'_>) -> Option<i64> {
    integer(value).filter(|version| (1..=AUDIT_VERSION).contains(version))
}

/// An amount that was entered.
pub(super) fn signed(value: Value<'_>) -> Option<Money> {
    sum(value).filter(|amount| amount.abs() <= Money::LARGEST)
}

/// An amount that was entered and is never negative.
pub(super) fn unsigned(value: Value<'_>) -> Option<Money> {
    signed(value).filter(|amount| !amount.is_negative())
}

/// A sum of amounts, which is as large as can be stored.
pub(super) fn sum(value: Value<'_>) -> Option<Money> {
    integer(value).map(Money::from_minor)
}

/// What one unit of a currency is worth in another.
pub(super) fn rate(value: Value<'_>) -> Option<Decimal> {
    Decimal::from_str_exact(text(value)?).ok().filter(|rate| rate.is_sign_positive() && !rate.is_zero())
}

/// A word of a record.
pub(super) fn code<T: Coded>(value: Value<'_>) -> Option<T> {
    T::from_code(text(value)?)
}

/// What may be missing: the outer none is a value that cannot be read.
#[expect(clippy::option_option, reason = "missing and unreadable are different things")]
pub(super) fn optional<T>(value: Value<'_>, parse: impl FnOnce(Value<'_>) -> Option<T>) -> Option<Option<T>> {
    match value {
        Value::Null => Some(None),
        value => parse(value).map(Some),
    }
}
