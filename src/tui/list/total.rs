//! What rows add up to.

use crate::credit::{Currency, Money};

/// What rows add up to, if they add up to something.
pub type Total = Option<(Money, Currency)>;

/// Amounts while they are added up; amounts in several currencies add up to nothing that could be shown.
#[derive(Debug, Clone, Copy, Default)]
pub enum Adding {
    #[default]
    Nothing,
    Sum(Money, Currency),
    Impossible,
}

impl Adding {
    /// Adds what a row amounts to; a row without an amount makes a sum impossible.
    pub fn add(&mut self, amount: Total) {
        *self = match (*self, amount) {
            (Self::Nothing, Some((amount, currency))) => Self::Sum(amount, currency),
            (Self::Sum(sum, currency), Some((amount, own))) if own == currency => {
                Self::Sum(sum + amount, currency)
            }
            (Self::Nothing | Self::Sum(..) | Self::Impossible, _) => Self::Impossible,
        };
    }

    pub const fn is_impossible(self) -> bool {
        matches!(self, Self::Impossible)
    }

    pub const fn total(self) -> Total {
        match self {
            Self::Sum(sum, currency) => Some((sum, currency)),
            Self::Nothing | Self::Impossible => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_add_up_in_one_currency_only() {
        let [euro, dollar] = [Currency::EUR, "USD".parse().unwrap()];
        let total = |amounts: &[Total]| {
            let mut adding = Adding::default();
            for amount in amounts {
                adding.add(*amount);
            }
            adding.total()
        };
        let of = |minor, currency| Some((Money::from_minor(minor), currency));
        assert_eq!(total(&[]), None);
        assert_eq!(total(&[of(5, euro), of(-2, euro)]), of(3, euro));
        assert_eq!(total(&[of(5, euro), of(5, dollar), of(5, euro)]), None);
        assert_eq!(total(&[of(5, euro), None]), None);
    }
}
