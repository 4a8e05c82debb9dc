//! Amounts of documents in another currency, in the currency of the account (R0.4).

use rust_decimal::Decimal;

use super::{Currency, Money, OutOfRange};

impl Money {
    /// This amount of one currency in another, at so many units of the other for one; rounded half away from zero to
    /// the other's minor unit.
    ///
    /// The product is exact before it is rounded: the decimal type would round it at 28 digits without a word.
    pub fn at_rate(self, currency: Currency, rate: Decimal, into: Currency) -> Result<Self, OutOfRange> {
        let product = self.minor().checked_mul(rate.mantissa()).ok_or(OutOfRange)?;
        let down = rate.scale() + currency.exponent();
        let up = 10_i128.checked_pow(into.exponent()).ok_or(OutOfRange)?;
        let product = product.checked_mul(up).ok_or(OutOfRange)?;
        let unit = 10_i128.checked_pow(down).ok_or(OutOfRange)?;
        let half = if product < 0 { -unit / 2 } else { unit / 2 };
        let minor = product.checked_add(half).ok_or(OutOfRange)? / unit;
        let money = Self::from_wide_minor(minor);
        if money.abs() > Self::LARGEST {
            return Err(OutOfRange);
        }
        Ok(money)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn converted(minor: i64, from: &str, rate: &str, into: &str) -> i128 {
        let (from, into) = (from.parse().unwrap(), into.parse().unwrap());
        let rate = rate.parse().unwrap();
        Money::from_minor(minor).at_rate(from, rate, into).unwrap().minor()
    }

    #[test]
    fn a_half_is_rounded_away_from_zero() {
        for (minor, rate, expected) in [
            (100, "0.915", 92),
            (-100, "0.915", -92),
            (100, "0.9149", 91),
            (1, "0.5", 1),
            (1, "0.4999999999", 0),
            (0, "7", 0),
        ] {
            assert_eq!(converted(minor, "USD", rate, "EUR"), expected, "{minor} at {rate}");
        }
    }

    #[test]
    fn currencies_with_other_decimals_keep_their_units() {
        assert_eq!(converted(1500, "JPY", "0.0061", "EUR"), 915);
        assert_eq!(converted(915, "EUR", "163.9344262295", "JPY"), 1500);
        assert_eq!(converted(1_234, "KWD", "3.25", "EUR"), 401);
    }

    #[test]
    fn what_is_beyond_the_desk_is_an_error() {
        let rate = Decimal::from(1_000_000);
        assert_eq!(Money::LARGEST.at_rate(Currency::EUR, rate, Currency::EUR), Err(OutOfRange));
    }

    proptest! {
        #[test]
        fn a_rate_of_one_changes_nothing(minor in -1_000_000_000_000_000_i64..=1_000_000_000_000_000) {
            let amount = Money::from_minor(minor);
            prop_assert_eq!(amount.at_rate(Currency::EUR, Decimal::ONE, Currency::EUR), Ok(amount));
        }
    }
}
