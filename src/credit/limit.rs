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

/// The limits of an account as they are set: its own, and those of its groups (R1.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct AccountLimits {
    /// The own one.
    pub own: DatedLimit,
    /// A temporary one, in force or to come.
    pub temporary: Option<TemporaryLimit>,
    /// The policy group's, for members without an own limit.
    pub policy_group: DatedLimit,
    /// The one that the credit group shares.
    pub credit_group: DatedLimit,
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

impl AccountLimits {
    /// What guarantees and insurance in force add to the customer's limit; they are stored by a later rule (R1.4).
    pub const INSURANCE: Money = Money::ZERO;

    /// The temporary limit, where it is in force.
    pub fn temporary_on(&self, day: Day) -> Option<TemporaryLimit> {
        self.temporary.filter(|limit| limit.covers(day))
    }

    /// The customer's limit: temporary if in force, else own, else the policy group's (R1.8).
    pub fn of_customer(&self, day: Day) -> Limit {
        let temporary = self.temporary_on(day).map_or(Limit::NotSet, |limit| Limit::Amount(limit.amount));
        temporary.or(self.own.limit).or(self.policy_group.limit)
    }

    /// The credit group's limit as it applies to this member: an unlimited one is tested against nothing (R1.7).
    pub fn of_group(&self, day: Day) -> Limit {
        let is_unlimited = self.of_customer(day) == Limit::Unlimited;
        if is_unlimited { Limit::NotSet } else { self.credit_group.limit }
    }

    /// The limit that the credit validation measures with: the customer's, else the credit group's (R7.1).
    pub fn of_validation(&self, day: Day) -> Limit {
        self.of_customer(day).or(self.credit_group.limit)
    }

    /// The amount of the customer's limit with insurance, before tolerance (R6.4).
    pub fn amount_of_customer(&self, day: Day) -> Option<Money> {
        self.of_customer(day).amount().map(|amount| amount + Self::INSURANCE)
    }

    /// What the exposure of the customer is compared with.
    pub fn tested_of_customer(&self, tolerance: Percent, day: Day) -> Option<Money> {
        self.of_customer(day).tested(Self::INSURANCE, tolerance)
    }

    /// What the exposure of the credit group is compared with.
    pub fn tested_of_group(&self, tolerance: Percent, day: Day) -> Option<Money> {
        self.of_group(day).tested(Money::ZERO, tolerance)
    }
}

impl TemporaryLimit {
    /// Whether it is in force on the day.
    pub fn covers(&self, day: Day) -> bool {
        (self.from..=self.to).contains(&day)
    }
}
