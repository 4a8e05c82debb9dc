//! Money as whole minor units: exact, never a binary float (R0.1).

use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

use super::{Currency, Percent};

/// An amount in whole minor units of the currency of its account (cents for EUR).
///
/// A single amount that enters the desk is at most [`Money::LARGEST`] in absolute value. Sums have 128 bits:
/// ten to the twenty-third documents of the largest size would be needed to leave that range, so adding never wraps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Money(i128);

/// An amount that is larger than the desk stores for one figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the amount is beyond the range of the desk")]
pub struct OutOfRange;

/// Why a text is not an amount in plain notation (`[-]digits[.digits]`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AmountError {
    /// Not a number in the notation that was asked for.
    #[error("not an amount")]
    Malformed,
    /// More decimals than the currency has, be they zeros or not: `10.000` may mean ten thousand.
    #[error("more decimals than the currency has")]
    TooManyDecimals,
    /// Its size is larger than [`Money::LARGEST`].
    #[error("the amount is beyond the range of the desk")]
    OutOfRange,
}

impl Money {
    /// No money, in whatever currency.
    pub const ZERO: Self = Self(0);
    /// The largest single amount that may be entered: ten trillion units of a currency with two decimals.
    pub const LARGEST: Self = Self(1_000_000_000_000_000);

    /// An amount of so many minor units.
    pub const fn from_minor(minor: i64) -> Self {
        // Widening only; `From` is not available in const functions.
        #[expect(clippy::as_conversions, reason = "i64 always fits i128")]
        Self(minor as i128)
    }

    /// The minor units, to be stored; an error where a sum is beyond the range of a stored figure.
    pub fn to_minor(self) -> Result<i64, OutOfRange> {
        i64::try_from(self.0).map_err(|_| OutOfRange)
    }

    /// The minor units as they are.
    pub const fn minor(self) -> i128 {
        self.0
    }

    /// From minor units of any size, as sums are.
    pub const fn from_wide_minor(minor: i128) -> Self {
        Self(minor)
    }

    /// The amount without its sign.
    pub const fn abs(self) -> Self {
        Self(self.0.abs())
    }

    /// Zero where it is negative.
    pub fn or_zero(self) -> Self {
        self.max(Self::ZERO)
    }

    /// Whether it is more than zero.
    pub const fn is_positive(self) -> bool {
        self.0 > 0
    }

    /// Whether it is less than zero.
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// Whether nothing is owed either way.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// Parses `[-]digits[.digits]` exactly, with at most the currency's decimals: not even zeros are allowed beyond
    /// them, because a Dutch `10.000` is ten thousand (R0.1).
    pub fn parse(text: &str, currency: Currency) -> Result<Self, AmountError> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) =
            digits.split_once('.').map_or((digits, None), |(whole, fraction)| (whole, Some(fraction)));
        let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !is_number(whole) || !fraction.is_none_or(is_number) {
            return Err(AmountError::Malformed);
        }
        let fraction = fraction.unwrap_or_default();
        if whole.len() > 28 || fraction.len() > 28 {
            return Err(if whole.trim_start_matches('0').len() > 16 {
                AmountError::OutOfRange
            } else {
                AmountError::TooManyDecimals
            });
        }
        let decimals = currency.decimals();
        if fraction.len() > decimals {
            return Err(AmountError::TooManyDecimals);
        }
        // An import reads millions of these: no text is built on the way.
        let zeros = std::iter::repeat_n(b'0', decimals - fraction.len());
        let unsigned = whole
            .bytes()
            .chain(fraction.bytes())
            .chain(zeros)
            .try_fold(0_i128, |sum, digit| sum.checked_mul(10)?.checked_add(i128::from(digit - b'0')))
            .ok_or(AmountError::OutOfRange)?;
        let money = Self(if digits.len() == text.len() { unsigned } else { -unsigned });
        if money.abs() > Self::LARGEST { Err(AmountError::OutOfRange) } else { Ok(money) }
    }

    /// From a decimal in major units, rounded half away from zero to the currency's decimals.
    pub fn rounded(major: Decimal, currency: Currency) -> Result<Self, OutOfRange> {
        let scale = Decimal::from(10_i64.pow(currency.exponent()));
        let minor = major.checked_mul(scale).ok_or(OutOfRange)?;
        let minor = minor.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
        minor.to_i128().map(Self).filter(|money| money.abs() <= Self::LARGEST).ok_or(OutOfRange)
    }

    /// In plain notation with the currency's decimals: `-1234.50`. What JSON and CSV carry.
    pub fn plain(self, currency: Currency) -> String {
        let decimals = currency.decimals();
        let sign = if self.0 < 0 { "-" } else { "" };
        let digits = format!("{:0>width$}", self.0.unsigned_abs(), width = decimals + 1);
        if decimals == 0 {
            return format!("{sign}{digits}");
        }
        let (whole, fraction) = digits.split_at(digits.len() - decimals);
        format!("{sign}{whole}.{fraction}")
    }

    /// This share of the amount, rounded half away from zero to the minor unit.
    pub fn share(self, percent: Percent) -> Self {
        let product = self.0 * i128::from(percent.units());
        let half = if product < 0 { -Percent::WHOLE / 2 } else { Percent::WHOLE / 2 };
        Self((product + half) / Percent::WHOLE)
    }
}

impl Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Money {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Neg for Money {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl SubAssign for Money {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const EUR: Currency = Currency::EUR;

    fn eur(text: &str) -> Money {
        Money::parse(text, EUR).unwrap()
    }

    #[test]
    fn plain_amounts_are_read_exactly() {
        assert_eq!(eur("1234.5").minor(), 123_450);
        assert_eq!(eur("-0.01").minor(), -1);
        assert_eq!(eur("7").minor(), 700);
        let yen: Currency = "JPY".parse().unwrap();
        assert_eq!(Money::parse("1200", yen).unwrap().plain(yen), "1200");
        let dinar: Currency = "KWD".parse().unwrap();
        assert_eq!(Money::parse("1.234", dinar).unwrap().plain(dinar), "1.234");
    }

    #[test]
    fn more_decimals_than_the_currency_has_are_refused_even_when_they_are_zeros() {
        let yen: Currency = "JPY".parse().unwrap();
        let dinar: Currency = "KWD".parse().unwrap();
        for (text, currency) in [
            ("10.000", EUR),
            ("7.5000", EUR),
            ("0.000", EUR),
            ("-1.500", EUR),
            ("5.0", yen),
            ("1.2340", dinar),
        ] {
            assert_eq!(Money::parse(text, currency), Err(AmountError::TooManyDecimals), "{text} {currency}");
        }
    }

    #[test]
    fn other_notations_are_refused() {
        for text in ["", "-", "1,5", "1.", ".5", "+1", "1e3", "1 000", "--1", "1.2.3", "٣"] {
            assert_eq!(Money::parse(text, EUR), Err(AmountError::Malformed), "{text}");
        }
        assert_eq!(Money::parse("1.005", EUR), Err(AmountError::TooManyDecimals));
        assert_eq!(Money::parse("10000000000000.01", EUR), Err(AmountError::OutOfRange));
        assert_eq!(Money::parse(&"9".repeat(60), EUR), Err(AmountError::OutOfRange));
    }

    #[test]
    fn rounding_is_half_away_from_zero() {
        assert_eq!(Money::rounded(Decimal::new(1005, 3), EUR).unwrap(), eur("1.01"));
        assert_eq!(Money::rounded(Decimal::new(-1005, 3), EUR).unwrap(), eur("-1.01"));
        assert_eq!(eur("50000.00").share(Percent::parse("50").unwrap()), eur("25000.00"));
        assert_eq!(eur("0.05").share(Percent::parse("50").unwrap()), eur("0.03"));
    }

    #[test]
    fn tolerance_widens_ten_thousand_by_five_percent_to_exactly_10500() {
        let five = Percent::parse("5").unwrap();
        assert_eq!(five.widen(eur("10000.00")), eur("10500.00"));
        assert_eq!(five.narrow(eur("10500.00")), eur("10000.00"));
        assert_eq!(five.narrow(eur("10500.01")), eur("10000.01"));
    }

    proptest! {
        #[test]
        fn reading_back_what_was_written_gives_the_same(minor in -1_000_000_000_000_000_i64..=1_000_000_000_000_000) {
            let money = Money::from_minor(minor);
            prop_assert_eq!(Money::parse(&money.plain(EUR), EUR), Ok(money));
        }

        #[test]
        fn no_text_panics(text in ".{0,40}") {
            let _ = Money::parse(&text, EUR);
            let _ = Percent::parse(&text);
        }

        #[test]
        fn the_floor_of_the_widened_limit_decides_as_the_exact_comparison(
            limit in 0_i64..1_000_000_000, exposure in 0_i64..2_000_000_000, units in 0_u32..1_000_000,
        ) {
            let tolerance = Percent::from_units(units);
            let exact = i128::from(exposure) * 1_000_000 > i128::from(limit) * (1_000_000 + i128::from(units));
            prop_assert_eq!(Money::from_minor(exposure) > tolerance.widen(Money::from_minor(limit)), exact);
            prop_assert!(tolerance.widen(tolerance.narrow(Money::from_minor(exposure))) >= Money::from_minor(exposure));
        }
    }
}
