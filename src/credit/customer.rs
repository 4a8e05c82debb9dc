//! What the rules read of a customer, its ship-tos and its groups.

use super::code::coded;
use super::{DatedLimit, Day, Limit, Money, Percent, TemporaryLimit, Terms, TermsKind};

coded! {
    /// The state of a customer; it comes before every other rule (R3.1).
    #[derive(Default, PartialOrd, Ord)]
    pub enum CustomerState("customer-state") {
        #[default]
        Active = "active",
        /// Buys, with a warning that gives the reason.
        Warning = "warning",
        /// Buys nothing more; pays and is credited as ever.
        Blocked = "blocked",
        /// Only receipts and credit notes that settle open invoices.
        Closed = "closed",
    }
}

coded! {
    /// Who put a customer into its state: what a person did is never undone by the machine (R7.4).
    pub enum StateOrigin("value") {
        Auto = "auto",
        Manual = "manual",
    }
}

/// Whether new orders of a customer are approved when the rest passes (R3.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ApprovalStatus {
    #[default]
    Yes,
    /// Every order is held.
    No,
    /// Held unless prepaid or paid in cash.
    CashOnly,
    /// Held unless paid on delivery, in cash or before.
    Cod,
    /// Held before this day; free on it.
    HoldUntil(Day),
    /// Free up to and including this day.
    OpenUntil(Day),
}

/// What the rules read of a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerTerms {
    pub code: String,
    /// State and the reason that goes with it.
    pub state: CustomerState,
    /// Why it is blocked, warned or closed.
    pub state_reason: String,
    /// Excluded from credit checks (R3.2).
    pub excluded: bool,
    pub approval: ApprovalStatus,
    /// Orders up to this absolute total skip the check; 0 checks every order (R3.4).
    pub minimum_for_check: Money,
    /// Ageing period from which any open amount holds an order; 0 is none (R3.6).
    pub hold_period: u8,
    /// Bounds of an order's amount (R3.7).
    pub order_bounds: OrderBounds,
    pub limit: DatedLimit,
    /// A temporary limit, in force or to come.
    pub temporary_limit: Option<TemporaryLimit>,
    /// The last day on which its own limit was changed or renewed (R6.1.4).
    pub limit_renewed: Option<Day>,
    /// A word of the company about the account, as `legal`; empty without one.
    pub account_status: String,
    /// The risk group that its score gave it; none before the first score.
    pub risk_group: Option<String>,
    /// Its terms of payment, the default of its orders.
    pub terms: Terms,
}

/// The smallest and largest order (R3.7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OrderBounds {
    /// Smaller ones are held.
    pub minimum: Option<Money>,
    /// Larger ones are held.
    pub maximum: Option<Money>,
}

/// Which ship-to or job of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShipToId(pub i64);

/// A ship-to or job, which may have its own limit and hold period (R2.5).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShipTo {
    pub id: ShipToId,
    /// Its code within the account.
    pub code: String,
    /// Its own limit; not set = the customer's.
    pub limit: Limit,
    /// Its own hold period; none = the customer's.
    pub hold_period: Option<u8>,
    /// Bounds of its own.
    pub order_bounds: OrderBounds,
}

/// What a policy group says of its members' hold period (R3.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum GroupHoldPeriod {
    /// The member's own counts.
    #[default]
    Bypass,
    /// This one for all members; 0 is none.
    Every(u8),
}

/// A credit management group as the rules read it (R1.6).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyGroup {
    pub code: String,
    /// A limit for each member that has none of its own.
    pub limit: DatedLimit,
    /// Hold period of the members.
    pub hold_period: GroupHoldPeriod,
}

/// A credit group as one of its members sees it (R1.6, R1.7).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CreditGroup {
    pub code: String,
    /// The limit that the members share.
    pub limit: DatedLimit,
    /// Sum of the other members' exposures, each at least 0.00.
    pub others: Money,
}

/// What a warehouse adds to the check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct WarehousePolicy {
    /// Its tolerance, in place of the company's.
    pub tolerance: Option<Percent>,
    /// Its maximum, in place of the company's.
    pub order_maximum: Option<Money>,
}

impl ApprovalStatus {
    /// The word of [`Self::HoldUntil`].
    pub const HOLD_UNTIL: &'static str = "hold-until";
    /// The word of [`Self::OpenUntil`].
    pub const OPEN_UNTIL: &'static str = "open-until";

    /// The stable word, without its day.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::CashOnly => "cash-only",
            Self::Cod => "cod",
            Self::HoldUntil(_) => Self::HOLD_UNTIL,
            Self::OpenUntil(_) => Self::OPEN_UNTIL,
        }
    }

    /// Its day, where it has one.
    pub const fn day(self) -> Option<Day> {
        match self {
            Self::HoldUntil(day) | Self::OpenUntil(day) => Some(day),
            Self::Yes | Self::No | Self::CashOnly | Self::Cod => None,
        }
    }

    /// A status with a day, from its word.
    pub fn dated(word: &str, day: Day) -> Option<Self> {
        [Self::HoldUntil(day), Self::OpenUntil(day)].into_iter().find(|status| status.word() == word)
    }

    /// From the stable word.
    pub fn from_code(code: &str) -> Option<Self> {
        match code.split_once(':') {
            Some((word, day)) => Self::dated(word, day.parse().ok()?),
            None => [Self::Yes, Self::No, Self::CashOnly, Self::Cod]
                .into_iter()
                .find(|status| status.word() == code),
        }
    }

    /// Whether it lets an order on such terms pass today (R3.3).
    pub fn lets_pass(self, terms: TermsKind, today: Day) -> bool {
        match self {
            Self::Yes => true,
            Self::No => false,
            Self::CashOnly => matches!(terms, TermsKind::Cash | TermsKind::Prepaid),
            Self::Cod => !terms.is_on_account(),
            Self::HoldUntil(day) => today >= day,
            Self::OpenUntil(day) => today <= day,
        }
    }
}

impl OrderBounds {
    /// Whether they exclude each other.
    pub fn are_reversed(&self) -> bool {
        self.minimum.zip(self.maximum).is_some_and(|(minimum, maximum)| minimum > maximum)
    }
}

impl GroupHoldPeriod {
    /// The hold period of a member whose own is this.
    pub const fn of(self, own: u8) -> u8 {
        match self {
            Self::Bypass => own,
            Self::Every(period) => period,
        }
    }
}

impl ShipTo {
    /// Whether it has a limit of its own, so that its balances count in no other limit but the group's (R2.5).
    pub const fn has_own_limit(&self) -> bool {
        !matches!(self.limit, Limit::NotSet)
    }
}

impl CustomerTerms {
    /// A customer with this code and the defaults of a new one.
    #[cfg(test)]
    pub fn new(code: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            state: CustomerState::Active,
            state_reason: String::new(),
            excluded: false,
            approval: ApprovalStatus::Yes,
            minimum_for_check: Money::ZERO,
            hold_period: 0,
            order_bounds: OrderBounds::default(),
            limit: DatedLimit::default(),
            temporary_limit: None,
            limit_renewed: None,
            account_status: String::new(),
            risk_group: None,
            terms: Terms { code: "net30".to_owned(), kind: TermsKind::Net, days: 30, rank: None },
        }
    }
}

impl Terms {
    /// Whether an order on these terms becomes debt (R2.7).
    pub const fn is_on_account(&self) -> bool {
        self.kind.is_on_account()
    }
}
