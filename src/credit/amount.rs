//! Amounts that carry their currency, where those of several accounts could meet (R0.4).
//!
//! Amounts of one account are [`Money`]. An [`Amount`] has neither `+` nor `<`: until rates are stored, amounts in
//! different currencies are neither added nor compared.

use std::cmp::Ordering;

use super::{Currency, Money};

/// An amount in a currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Amount {
    pub money: Money,
    pub currency: Currency,
}

/// Amounts of different currencies were to be added or compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an amount in {found} where all others are in {expected}")]
pub struct OtherCurrency {
    /// The currency of the others.
    pub expected: Currency,
    /// The currency of this one.
    pub found: Currency,
}

/// Sums of amounts, currency by currency; in the order of the currencies' codes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Totals(Vec<Amount>);

impl Amount {
    /// So much of a currency.
    pub const fn new(money: Money, currency: Currency) -> Self {
        Self { money, currency }
    }

    /// The sum, of amounts in the same currency.
    pub fn plus(self, other: Self) -> Result<Self, OtherCurrency> {
        Ok(Self { money: self.money + other.same_currency(self.currency)?, ..self })
    }

    /// Which is larger, of amounts in the same currency.
    pub fn compare(self, other: Self) -> Result<Ordering, OtherCurrency> {
        Ok(self.money.cmp(&other.same_currency(self.currency)?))
    }

    /// In plain notation with the currency's decimals, without its code.
    pub fn plain(self) -> String {
        self.money.plain(self.currency)
    }

    /// The amount, if it is in this currency.
    pub fn in_currency(self, currency: Currency) -> Option<Money> {
        self.same_currency(currency).ok()
    }

    fn same_currency(self, expected: Currency) -> Result<Money, OtherCurrency> {
        if self.currency == expected {
            return Ok(self.money);
        }
        Err(OtherCurrency { expected, found: self.currency })
    }
}

impl Totals {
    /// Adds an amount to the sum of its currency.
    pub fn add(&mut self, amount: Amount) {
        match self.0.binary_search_by_key(&amount.currency.code(), |sum| sum.currency.code()) {
            Ok(at) => self.0.iter_mut().skip(at).take(1).for_each(|sum| sum.money += amount.money),
            Err(at) => self.0.insert(at, amount),
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = Amount> {
        self.0.iter().copied()
    }
}

impl FromIterator<Amount> for Totals {
    fn from_iter<I: IntoIterator<Item = Amount>>(amounts: I) -> Self {
        let mut totals = Self::default();
        amounts.into_iter().for_each(|amount| totals.add(amount));
        totals
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(minor: i64, currency: &str) -> Amount {
        Amount::new(Money::from_minor(minor), currency.parse().unwrap())
    }

    #[test]
    fn amounts_of_one_currency_are_added_and_compared() {
        let (one, two) = (amount(100, "EUR"), amount(250, "EUR"));
        assert_eq!(one.plus(two), Ok(amount(350, "EUR")));
        assert_eq!(one.compare(two), Ok(Ordering::Less));
        assert_eq!(one.in_currency(Currency::EUR), Some(Money::from_minor(100)));
    }

    #[test]
    fn amounts_of_different_currencies_are_refused() {
        let (euros, dollars) = (amount(100, "EUR"), amount(100, "USD"));
        let refused = OtherCurrency { expected: euros.currency, found: dollars.currency };
        assert_eq!(euros.plus(dollars), Err(refused));
        assert_eq!(euros.compare(dollars), Err(refused));
        assert_eq!(dollars.in_currency(Currency::EUR), None);
    }

    #[test]
    fn totals_are_summed_currency_by_currency() {
        let amounts = [amount(5, "USD"), amount(100, "EUR"), amount(7, "USD"), amount(1, "CHF")];
        let totals: Vec<Amount> = Totals::from_iter(amounts).iter().collect();
        assert_eq!(totals, [amount(1, "CHF"), amount(100, "EUR"), amount(12, "USD")]);
    }
}
