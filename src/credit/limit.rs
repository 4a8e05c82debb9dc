//! Credit limits: their states, the temporary ones, and what is tested in the end (R1).

use super::{Cover, Day, Money, Percent};

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
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AccountLimits {
    /// The customer's own limit.
    pub own: DatedLimit,
    /// A temporary one, in force or to come.
    pub temporary: Option<TemporaryLimit>,
    /// The policy group's, for members without an own limit.
    pub policy_group: DatedLimit,
    /// The one that the credit group shares.
    pub credit_group: DatedLimit,
    /// The guarantees and insurance of the customer, in force or not.
    pub covers: Vec<Cover>,
}

/// What the limit of a customer is on a day, and where it comes from (R1.8).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CustomerLimit {
    /// A temporary one that is in force. It takes the place of an expired one.
    Temporary(TemporaryLimit),
    Own(DatedLimit),
    /// The policy group's, or none at all.
    PolicyGroup(DatedLimit),
}

/// The limit that leaves the least of an account: what can be bought is measured with it (R1.8).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BindingLimit {
    /// The customer's own, before tolerance; nothing is measured where it is no amount.
    Customer(Limit),
    /// The one that its credit group shares.
    Group(Money),
}

/// The amount of a limit that is tested, tolerance included, and the exposure that is compared with it (R1.7, R1.8).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measured {
    pub tested: Money,
    pub exposure: Money,
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
    fn tested(self, insurance: Money, tolerance: Percent) -> Option<Money> {
        self.amount().map(|amount| tolerance.widen(amount + insurance))
    }

    /// One of a group or ship-to, to which no insurance is added, with the exposure that is compared with it.
    pub fn measure(self, exposure: Money, tolerance: Percent) -> Option<Measured> {
        self.tested(Money::ZERO, tolerance).map(|tested| Measured { tested, exposure })
    }
}

impl DatedLimit {
    /// Whether it has expired: the expiry day itself is still valid (R1.2).
    pub fn is_expired(&self, today: Day) -> bool {
        self.limit != Limit::NotSet && self.expires.is_some_and(|expires| expires < today)
    }
}

impl AccountLimits {
    /// The temporary limit, where it is in force.
    pub fn temporary_on(&self, day: Day) -> Option<TemporaryLimit> {
        self.temporary.filter(|limit| limit.covers(day))
    }

    /// The customer's limit: temporary if in force, else own, else the policy group's (R1.8).
    pub fn customer_limit(&self, day: Day) -> CustomerLimit {
        match (self.temporary_on(day), self.own.limit) {
            (Some(temporary), _) => CustomerLimit::Temporary(temporary),
            (None, Limit::Unlimited | Limit::Amount(_)) => CustomerLimit::Own(self.own),
            (None, Limit::NotSet) => CustomerLimit::PolicyGroup(self.policy_group),
        }
    }

    /// That limit, wherever it comes from.
    pub fn of_customer(&self, day: Day) -> Limit {
        match self.customer_limit(day) {
            CustomerLimit::Temporary(limit) => Limit::Amount(limit.amount),
            CustomerLimit::Own(dated) | CustomerLimit::PolicyGroup(dated) => dated.limit,
        }
    }

    /// The credit group's limit for this member; not set where the member itself is unlimited, and so is tested against
    /// nothing (R1.7).
    pub fn of_group(&self, day: Day) -> Limit {
        let is_unlimited = self.of_customer(day) == Limit::Unlimited;
        if is_unlimited { Limit::NotSet } else { self.credit_group.limit }
    }

    /// Whether the exposure of the credit group is compared with an amount for this member.
    pub fn is_group_tested(&self, day: Day) -> bool {
        matches!(self.of_group(day), Limit::Amount(_))
    }

    /// The limit that the credit validation measures with: the customer's, else the credit group's (R7.1).
    pub fn of_validation(&self, day: Day) -> Limit {
        self.of_customer(day).or(self.credit_group.limit)
    }

    /// What guarantees and insurance add to the customer's limit where it is an amount (R1.4).
    pub fn insurance(&self, day: Day) -> Money {
        Cover::insurance(&self.covers, day)
    }

    /// The amount of the customer's limit with insurance, before tolerance (R6.4).
    pub fn amount_of_customer(&self, day: Day) -> Option<Money> {
        self.of_customer(day).amount().map(|amount| amount + self.insurance(day))
    }

    /// The customer's limit with the exposure of the customer.
    pub fn measure_customer(&self, exposure: Money, tolerance: Percent, day: Day) -> Option<Measured> {
        let tested = self.of_customer(day).tested(self.insurance(day), tolerance)?;
        Some(Measured { tested, exposure })
    }

    /// The limit that the credit group shares with the exposure of all its members (R1.7).
    pub fn measure_group(&self, exposure: Money, tolerance: Percent, day: Day) -> Option<Measured> {
        self.of_group(day).measure(exposure, tolerance)
    }

    /// Which of both leaves less, of the customer's exposure and of its group's.
    pub fn binding(&self, own: Money, group: Money, tolerance: Percent, day: Day) -> BindingLimit {
        let limit = self.of_customer(day);
        let customer = self.measure_customer(own, tolerance, day).map(Measured::available);
        let shared = self.measure_group(group, tolerance, day).map(Measured::available);
        match (self.of_group(day), shared) {
            (Limit::Amount(amount), Some(left)) if customer.is_none_or(|own| left < own) => {
                BindingLimit::Group(amount)
            }
            _ => BindingLimit::Customer(limit),
        }
    }

    /// What the tighter of both leaves, of the customer's exposure and of its group's; none where nothing is tested.
    pub fn available(&self, own: Money, group: Money, tolerance: Percent, day: Day) -> Option<Money> {
        let both = [self.measure_customer(own, tolerance, day), self.measure_group(group, tolerance, day)];
        Measured::tightest(both.into_iter().flatten()).map(Measured::available)
    }
}

impl Measured {
    /// The limit with the least left, which binds (R1.8).
    pub fn tightest(limits: impl IntoIterator<Item = Self>) -> Option<Self> {
        limits.into_iter().min_by_key(|measured| measured.available())
    }

    /// Reaching the limit is allowed, exceeding it is not (R0.5).
    pub fn is_exceeded(self) -> bool {
        self.exposure > self.tested
    }

    /// What is left of the limit; negative where it is exceeded.
    pub fn available(self) -> Money {
        self.tested - self.exposure
    }
}

impl TemporaryLimit {
    /// Whether it is in force on the day.
    pub fn covers(&self, day: Day) -> bool {
        (self.from..=self.to).contains(&day)
    }
}
