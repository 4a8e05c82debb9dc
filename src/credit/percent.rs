//! Percentages: exact, with four decimals (R0.1).

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::{AmountError, Money};

/// A percentage with four decimals at most, stored as ten-thousandths of a percent; never negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Percent(u32);

impl Percent {
    /// Zero per cent, no tolerance.
    pub const ZERO: Self = Self(0);
    /// 1 000 %, the largest that can be entered.
    pub const LARGEST: Self = Self(10_000_000);
    /// 100 %: a cover of the whole value.
    pub const HUNDRED: Self = Self(1_000_000);
    /// 100 %, in these units.
    pub(super) const WHOLE: i128 = 1_000_000;

    /// From ten-thousandths of a percent: 5 % is 50 000.
    pub const fn from_units(units: u32) -> Self {
        Self(units)
    }

    /// Ten-thousandths of a percent.
    pub const fn units(self) -> u32 {
        self.0
    }

    /// Parses `digits[.digits]` with at most four decimals, up to 1 000 %.
    pub fn parse(text: &str) -> Result<Self, AmountError> {
        let decimal = Decimal::from_str_exact(text).map_err(|_| AmountError::Malformed)?;
        if text.starts_with(['-', '+']) {
            return Err(AmountError::Malformed);
        }
        let units = decimal.checked_mul(Decimal::from(10_000)).ok_or(AmountError::OutOfRange)?;
        if !units.fract().is_zero() {
            return Err(AmountError::TooManyDecimals);
        }
        let units = units.to_u32().ok_or(AmountError::OutOfRange)?;
        if units > Self::LARGEST.0 { Err(AmountError::OutOfRange) } else { Ok(Self(units)) }
    }

    /// Whether two decimals are enough to write it.
    pub const fn has_two_decimals(self) -> bool {
        self.0.is_multiple_of(100)
    }

    /// In plain notation without trailing zeros: `5`, `2.5`.
    pub fn plain(self) -> String {
        Decimal::new(i64::from(self.0), 4).normalize().to_string()
    }

    /// That share of a limit, rounded down to the minor unit: what may be used of it.
    pub(super) fn of(self, limit: Money) -> Money {
        Money::from_wide_minor((limit.minor() * i128::from(self.0)).div_euclid(Self::WHOLE))
    }

    /// That share of an amount, rounded to the minor unit, half away from zero.
    pub(super) fn share_of(self, amount: Money) -> Money {
        let size = (amount.abs().minor() * i128::from(self.0) + Self::WHOLE / 2).div_euclid(Self::WHOLE);
        let share = Money::from_wide_minor(size);
        if amount.is_negative() { -share } else { share }
    }

    /// The smallest amount of which this share is not exceeded by another; none of 0 %.
    pub(super) fn base_of(self, amount: Money) -> Option<Money> {
        let units = i128::from(self.0);
        (units > 0).then(|| Money::from_wide_minor(-(-(amount.minor() * Self::WHOLE)).div_euclid(units)))
    }

    /// The limit widened by this tolerance, rounded down to the minor unit (R1.5).
    ///
    /// For whole minor units "exposure x 100 > limit x (100 + tolerance)" is the same as "exposure > this":
    /// an integer exceeds a number exactly when it exceeds its floor.
    pub fn widen(self, limit: Money) -> Money {
        Money::from_wide_minor((limit.minor() * (Self::WHOLE + i128::from(self.0))).div_euclid(Self::WHOLE))
    }

    /// The smallest limit that, widened by this tolerance, is not exceeded by the exposure.
    pub fn narrow(self, exposure: Money) -> Money {
        let widened = Self::WHOLE + i128::from(self.0);
        Money::from_wide_minor(-(-(exposure.minor() * Self::WHOLE)).div_euclid(widened))
    }
}
