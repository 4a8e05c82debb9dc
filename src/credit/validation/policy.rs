//! The criteria of the company, the exceptions of a customer, and what is tested for that customer in the end.

use super::BlockingState;
use crate::credit::{AgeingBasis, Currency, Limit, Message, Money, Percent, Value};

/// What the company has set for the credit validation (R7.1-R7.3).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ValidationPolicy {
    /// Criterion 1: anything unpaid for more days than this matches; none is off.
    pub delay_days: Option<u32>,
    /// Criterion 2: items older than this many days are late; none is off.
    pub respite_days: Option<u32>,
    /// Criterion 2: late items above this amount match, in the currency of the company.
    pub minimum_balance: Option<Money>,
    /// Criterion 2: late items above this share of the limit match; the minimum balance is then ignored.
    pub limit_percent: Option<Percent>,
    /// What criterion 1 does.
    pub delay_state: BlockingState,
    /// What criterion 2 does.
    pub limit_state: BlockingState,
    /// Why, for criterion 1; where it is blank a plain sentence says it.
    pub delay_reason: String,
    /// Why, for criterion 2; where it is blank a plain sentence says it.
    pub limit_reason: String,
    /// From which day days are counted (R7.2).
    pub day_basis: AgeingBasis,
    /// Whether disputed invoices count (R2.2).
    pub disputed: bool,
    /// The currency of the company.
    pub currency: Currency,
}

/// A value of a customer in place of the company's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Own<T> {
    /// It has none: the company's counts.
    #[default]
    Companys,
    /// There is no such criterion for this customer.
    Off,
    Is(T),
}

/// The exceptions of a customer (R7.3); amounts are in the currency of its account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct ValidationExceptions {
    /// In place of the payment delay.
    pub delay_days: Own<u32>,
    /// In place of the respite.
    pub respite_days: Own<u32>,
    /// In place of the minimum balance and the percentage.
    pub minimum_balance: Own<Money>,
    /// In place of the minimum balance and the percentage.
    pub limit_percent: Own<Percent>,
    /// In place of the states of both criteria.
    pub state: Option<BlockingState>,
    /// In place of the reasons of both criteria.
    pub reason: Option<String>,
}

/// Criterion 1 as it is tested for a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DelayTest {
    /// Anything older than this matches.
    pub days: u32,
    pub state: BlockingState,
}

/// Criterion 2 as it is tested for a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct LimitTest {
    /// Items older than this are late.
    pub days: u32,
    /// What the late items are compared with.
    pub threshold: Threshold,
    /// The limit of the customer.
    pub limit: Money,
    pub state: BlockingState,
}

/// What late items are compared with: reaching it is allowed, exceeding it is not (R0.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Threshold {
    Minimum(Money),
    /// A share of the limit.
    Percent(Percent),
}

impl<T: Copy> Own<T> {
    /// The value that counts, where there is one.
    pub const fn or(self, companys: Option<T>) -> Option<T> {
        match self {
            Self::Companys => companys,
            Self::Off => None,
            Self::Is(value) => Some(value),
        }
    }

    const fn is_own(self) -> bool {
        !matches!(self, Self::Companys)
    }
}

impl ValidationExceptions {
    /// A customer without exceptions.
    pub const NONE: &'static Self = &Self {
        delay_days: Own::Companys,
        respite_days: Own::Companys,
        minimum_balance: Own::Companys,
        limit_percent: Own::Companys,
        state: None,
        reason: None,
    };
}

impl ValidationPolicy {
    /// No criterion at all, as a new desk has it.
    pub const fn off(currency: Currency) -> Self {
        Self {
            delay_days: None,
            respite_days: None,
            minimum_balance: None,
            limit_percent: None,
            delay_state: BlockingState::Block,
            limit_state: BlockingState::Block,
            delay_reason: String::new(),
            limit_reason: String::new(),
            day_basis: AgeingBasis::Due,
            disputed: true,
            currency,
        }
    }

    /// Criterion 1 for a customer; none where it is off.
    pub fn delay_test(&self, own: &ValidationExceptions) -> Option<DelayTest> {
        let days = own.delay_days.or(self.delay_days)?;
        Some(DelayTest { days, state: own.state.unwrap_or(self.delay_state) })
    }

    /// Criterion 2 for a customer whose account has this currency; none where it is off or there is no limit amount.
    pub fn limit_test(
        &self,
        own: &ValidationExceptions,
        limit: Limit,
        currency: Currency,
    ) -> Option<LimitTest> {
        Some(LimitTest {
            days: own.respite_days.or(self.respite_days)?,
            threshold: self.threshold(own, currency)?,
            limit: limit.amount()?,
            state: own.state.unwrap_or(self.limit_state),
        })
    }

    /// The percentage has priority. An own minimum or percentage, `off` included, replaces both of the company's.
    ///
    /// The company's minimum says nothing of an account in another currency until rates are stored (R0.4).
    pub fn threshold(&self, own: &ValidationExceptions, currency: Currency) -> Option<Threshold> {
        let replaced = own.minimum_balance.is_own() || own.limit_percent.is_own();
        let (minimum, percent) = if replaced {
            (own.minimum_balance.or(None), own.limit_percent.or(None))
        } else {
            (self.minimum_balance.filter(|_| currency == self.currency), self.limit_percent)
        };
        percent.map(Threshold::Percent).or(minimum.map(Threshold::Minimum))
    }
}

impl Threshold {
    /// The sentence with its value.
    pub(super) fn named_in(self, sentence: Message, currency: Currency) -> Message {
        match self {
            Self::Minimum(minimum) => {
                sentence.money("minimum", minimum, currency).text("currency", currency.code())
            }
            Self::Percent(percent) => sentence.with("percent", Value::Percent(percent)),
        }
    }

    /// Whether so much is too much.
    pub fn is_exceeded(self, late: Money, limit: Money) -> bool {
        match self {
            Self::Minimum(minimum) => late > minimum,
            // Exactly: a percentage is in ten-thousandths, a million of which are the whole.
            Self::Percent(percent) => late.minor() * 1_000_000 > limit.minor() * i128::from(percent.units()),
        }
    }
}
