//! What rules compare: each type with its values, and when it is met (R6.1.1 to R6.1.7).

use super::Measures;
use super::review::{Tried, WhyNot};
use crate::credit::code::coded;
use crate::credit::{Measure, Money, Percent};

coded! {
    /// What a rule looks at; in this order rules are tried.
    #[derive(PartialOrd, Ord)]
    pub enum RuleType("rule-type") {
        DaysOverdue = "days-overdue",
        AccountStatus = "account-status",
        Terms = "terms",
        LimitExpired = "limit-expired",
        OverdueAmount = "overdue-amount",
        OrderAmount = "order-amount",
        LimitUsed = "limit-used",
    }
}

/// What a rule compares with. A blocking rule fires above its value, an exclusion applies below it; words are the same for
/// both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// The days that the oldest open invoice is overdue.
    DaysOverdue(u32),
    /// What is overdue in all: of an exclusion of the type `days-overdue` only.
    SmallDebt(Money),
    /// The account status is one of these, without regard to case.
    AccountStatus(Vec<String>),
    /// The code of the order’s terms of payment is one of these.
    Terms(Vec<String>),
    /// The days since the last valid day of a limit.
    LimitExpired(u32),
    /// What is overdue, and how much of the limit is used: both, where both are given.
    OverdueAmount { amount: Option<Money>, percent: Option<Percent> },
    /// The total of the order including tax; a return is below any amount.
    OrderAmount(Money),
    /// How much of the limit is used with this order.
    LimitUsed(Percent),
}

impl RuleType {
    /// Whether it measures debt: then it is not tried on an order that is not on account (R2.7).
    pub const fn measures_debt(self) -> bool {
        matches!(self, Self::DaysOverdue | Self::LimitExpired | Self::OverdueAmount | Self::LimitUsed)
    }
}

impl Condition {
    pub const fn rule_type(&self) -> RuleType {
        match self {
            Self::DaysOverdue(_) | Self::SmallDebt(_) => RuleType::DaysOverdue,
            Self::AccountStatus(_) => RuleType::AccountStatus,
            Self::Terms(_) => RuleType::Terms,
            Self::LimitExpired(_) => RuleType::LimitExpired,
            Self::OverdueAmount { .. } => RuleType::OverdueAmount,
            Self::OrderAmount(_) => RuleType::OrderAmount,
            Self::LimitUsed(_) => RuleType::LimitUsed,
        }
    }

    /// Whether it compares the same kind of values as another of its type: only then an exclusion strikes out the
    /// finding of a blocking rule (R6.2a).
    pub fn compares_as(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Self::OverdueAmount { amount, percent },
                Self::OverdueAmount { amount: other_amount, percent: other_percent },
            ) => amount.is_some() == other_amount.is_some() && percent.is_some() == other_percent.is_some(),
            _ => std::mem::discriminant(self) == std::mem::discriminant(other),
        }
    }

    /// The amount that it compares with, in the currency of the company.
    pub const fn amount(&self) -> Option<Money> {
        match self {
            Self::SmallDebt(amount) | Self::OrderAmount(amount) => Some(*amount),
            Self::OverdueAmount { amount, .. } => *amount,
            Self::DaysOverdue(_)
            | Self::AccountStatus(_)
            | Self::Terms(_)
            | Self::LimitExpired(_)
            | Self::LimitUsed(_) => None,
        }
    }

    /// Whether a blocking rule fires, with what was measured.
    pub(super) fn is_beyond(&self, order: &Measures<'_>) -> Tried {
        match self {
            Self::DaysOverdue(days) => above_days(order.days_overdue(), *days),
            Self::SmallDebt(amount) => above_money(order.overdue(), *amount),
            Self::AccountStatus(values) => {
                let is_same = |one: &str, other: &str| one.to_lowercase() == other.to_lowercase();
                one_of(values, order.account_status(), is_same)
            }
            Self::Terms(values) => one_of(values, order.terms(), |one, other| one == other),
            Self::LimitExpired(days) => above_days(order.days_expired(), *days),
            Self::OrderAmount(amount) => above_money(order.total(), *amount),
            Self::OverdueAmount { amount, percent } => {
                let of_amount = amount.map(|amount| above_money(order.overdue(), amount));
                let of_share = percent.map(|percent| order.share_above(percent));
                both(of_amount, of_share)
            }
            Self::LimitUsed(_) if !order.counts => Tried::not(WhyNot::FutureOrder),
            Self::LimitUsed(percent) => order.share_above(*percent).only_if(order.adds_debt()),
        }
    }

    /// Whether an exclusion applies, with what was measured.
    pub(super) fn is_within(&self, order: &Measures<'_>) -> Tried {
        match self {
            Self::DaysOverdue(days) => below_days(order.days_overdue(), *days),
            Self::SmallDebt(amount) => below_money(order.overdue(), *amount),
            Self::LimitExpired(days) => below_days(order.days_expired(), *days),
            Self::OrderAmount(amount) => below_money(order.total(), *amount),
            Self::OverdueAmount { amount, percent } => {
                let of_amount = amount.map(|amount| below_money(order.overdue(), amount));
                let of_share = percent.map(|percent| order.share_below(percent));
                both(of_amount, of_share)
            }
            Self::LimitUsed(_) if !order.counts => Tried::not(WhyNot::FutureOrder),
            Self::LimitUsed(percent) => order.share_below(*percent),
            Self::AccountStatus(_) | Self::Terms(_) => self.is_beyond(order),
        }
    }
}

/// What is measured of both parts is the first; it is met where both are, and not tested where one is not.
fn both(first: Option<Tried>, second: Option<Tried>) -> Tried {
    match (first, second) {
        (Some(first), Some(second)) => match (first.why.or(second.why), first.is_met && second.is_met) {
            (Some(why), _) => Tried::not(why),
            (None, is_met) => Tried { is_met, ..first },
        },
        (Some(one), None) | (None, Some(one)) => one,
        // Such a rule is refused where it is made.
        (None, None) => Tried::UNMET,
    }
}

/// Whether a word is one of the values.
fn one_of(values: &[String], word: &str, is_same: fn(&str, &str) -> bool) -> Tried {
    let is_one = !word.is_empty() && values.iter().any(|value| is_same(value, word));
    Tried::measured(is_one, Measure::Code(word.to_owned()), Measure::Code(values.join(", ")))
}

fn above_days(measured: i64, days: u32) -> Tried {
    let days = i64::from(days);
    Tried::measured(measured > days, Measure::Days(measured), Measure::Days(days))
        .by(Measure::Days(measured - days))
}

fn below_days(measured: i64, days: u32) -> Tried {
    let days = i64::from(days);
    Tried::measured(measured < days, Measure::Days(measured), Measure::Days(days))
}

fn above_money(measured: Money, amount: Money) -> Tried {
    Tried::measured(measured > amount, Measure::Money(measured), Measure::Money(amount))
        .by(Measure::Money(measured - amount))
}

fn below_money(measured: Money, amount: Money) -> Tried {
    Tried::measured(measured < amount, Measure::Money(measured), Measure::Money(amount))
}
