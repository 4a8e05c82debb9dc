//! Credit limits: their states, the temporary ones, and what is tested in the end (R1).

use super::{Day, Money, Percent};

/// A limit in one of its three states; 0.00 is an amount and gives no credit (R1.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Limit {
    /// No limit of this kind: another one may apply.
    #[default]
    NotSet,
    Unlimited,
    /// So much and not a cent more.
    Amount(Money),
}

/// A limit and the day after which it has expired.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DatedLimit {
    pub limit: Limit,
    /// Its last valid day; an expired limit stays the limit, with a warning (R1.2).
    pub expires: Option<Day>,
}

/// A limit that replaces the own one from a day to a day, both included (R1.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TemporaryLimit {
    pub amount: Money,
    pub from: Day,
    pub to: Day,
}

impl Limit {
    /// The amount, where it is one.
    pub const fn amount(self) -> Option<Money> {
        match self {
            Self::Amount(amount) => Some(amount),
            Self::NotSet | Self::Unlimited => None,
        }
    }

    /// This one, or the other where this is not set.
    pub const fn or(self, other: Self) -> Self {
        match self {
            Self::NotSet => other,
            Self::Unlimited | Self::Amount(_) => self,
        }
    }

    /// The amount that exposure is compared with: the limit with insurance, widened by the tolerance and rounded
    /// down (R1.4, R1.5); none where nothing is tested.
    pub fn tested(self, insurance: Money, tolerance: Percent) -> Option<Money> {
        self.amount().map(|amount| tolerance.widen(amount + insurance))
    }
}

impl DatedLimit {
    /// Whether it has expired: the expiry day itself is still valid (R1.2).
    pub fn is_expired(&self, today: Day) -> bool {
        self.limit != Limit::NotSet && self.expires.is_some_and(|expires| expires < today)
    }
}

impl TemporaryLimit {
    /// Whether it is in force on the day.
    pub fn covers(&self, day: Day) -> bool {
        (self.from..=self.to).contains(&day)
    }
}
