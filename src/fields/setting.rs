//! The settings of the company: their values, their defaults, and the table of their names.

use super::about::{criterion, setting};
use super::field::{FieldOf, Record, field};
use super::{
    Choice, Count, CurrencyCode, Language, MoneyAmount, OrWord, Percentage, Periods, Several, Text, YesNo,
};
use crate::credit::{Checkpoint, Currency, Policy, ValidationPolicy};

/// The settings in force; the rules read [`Settings::policy`] and [`Settings::validation`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The name of the company.
    pub company_name: String,
    /// The language of what the desk writes for others.
    pub language: Language,
    /// What the order check reads.
    pub policy: Policy,
    criteria: ValidationPolicy,
    /// Seconds that a writer waits for another one.
    pub lock_wait: u16,
    /// What the company calls its two fields of a customer; empty where it has no name for them.
    pub user_field_labels: UserFieldLabels,
}

/// What the company calls its own fields of a customer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UserFieldLabels {
    pub first: String,
    pub second: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            company_name: String::new(),
            language: Language::English,
            policy: Policy::default(),
            criteria: ValidationPolicy::off(Currency::EUR),
            lock_wait: 5,
            user_field_labels: UserFieldLabels::default(),
        }
    }
}

impl Settings {
    /// The currency of the company; fixed once anything has amounts in it.
    pub const fn currency(&self) -> Currency {
        self.policy.currency
    }

    /// The criteria of the credit validation; disputed invoices count as they do everywhere.
    pub fn validation(&self) -> ValidationPolicy {
        let (currency, disputed) = (self.policy.currency, self.policy.exposure.disputed);
        ValidationPolicy { disputed, currency, ..self.criteria.clone() }
    }
}

impl Record for Settings {
    const TABLE: &'static str = "setting";

    fn fields() -> &'static [&'static dyn FieldOf<Self>] {
        FIELDS
    }

    fn currency(&self) -> Currency {
        self.policy.currency
    }
}

/// The word for a criterion that is not tested.
const OFF: &str = "off";

/// Every setting, in the order in which they are shown; the currency, in which the amounts are, before them.
const FIELDS: &[&dyn FieldOf<Settings>] = &[
    field!(Settings, setting("company_name"), Text::Label(200), company_name),
    field!(Settings, setting("currency"), CurrencyCode, policy.currency),
    field!(Settings, setting("language"), Choice::ANY, language),
    field!(Settings, setting("exposure.unapplied_receipts"), YesNo, policy.exposure.unapplied_receipts),
    field!(Settings, setting("exposure.approved_orders"), YesNo, policy.exposure.approved_orders),
    field!(Settings, setting("exposure.held_orders"), YesNo, policy.exposure.held_orders),
    field!(Settings, setting("exposure.future_orders"), YesNo, policy.exposure.future_orders),
    field!(Settings, setting("exposure.unconfirmed_orders"), YesNo, policy.exposure.unconfirmed_orders),
    field!(Settings, setting("exposure.disputed"), YesNo, policy.exposure.disputed),
    field!(Settings, setting("exposure.horizon_days"), Count::UpTo(3650), policy.exposure.horizon_days),
    field!(Settings, setting("tolerance_percent"), Percentage, policy.tolerance),
    field!(Settings, setting("order_maximum"), OrWord("none", MoneyAmount), policy.order_maximum),
    field!(Settings, setting("growth_tolerance_percent"), Percentage, policy.growth_tolerance),
    field!(Settings, setting("check.limit"), Choice::ANY, policy.limit),
    field!(Settings, setting("check.hold_period"), Choice::ANY, policy.hold_period),
    field!(Settings, setting("check.order_amount"), Choice::ANY, policy.order_amount),
    field!(Settings, setting("checkpoints"), Several(Checkpoint::SWITCHED), policy.checkpoints),
    field!(Settings, setting("recheck_at"), Several(Checkpoint::SWITCHED), policy.recheck_at),
    field!(Settings, setting("auto_release"), YesNo, policy.auto_release),
    field!(Settings, setting("ageing.periods"), Periods, policy.ageing.periods),
    field!(Settings, setting("ageing.basis"), Choice::ANY, policy.ageing.basis),
    field!(Settings, setting("limit_at_sale"), Choice::worded("value-sale"), policy.limit_at_sale),
    field!(
        Settings,
        setting("limit_at_transfer"),
        Choice::worded("value-transfer"),
        policy.limit_at_transfer
    ),
    field!(Settings, criterion("validation.delay_days"), OrWord(OFF, Count::Delay), criteria.delay_days),
    field!(Settings, criterion("validation.respite_days"), OrWord(OFF, Count::Delay), criteria.respite_days),
    field!(
        Settings,
        criterion("validation.minimum_balance"),
        OrWord(OFF, MoneyAmount),
        criteria.minimum_balance
    ),
    field!(Settings, criterion("validation.limit_percent"), OrWord(OFF, Percentage), criteria.limit_percent),
    field!(Settings, criterion("validation.delay_state"), Choice::ANY, criteria.delay_state),
    field!(Settings, criterion("validation.limit_state"), Choice::ANY, criteria.limit_state),
    field!(Settings, criterion("validation.delay_reason"), Text::Label(200), criteria.delay_reason),
    field!(Settings, criterion("validation.limit_reason"), Text::Label(200), criteria.limit_reason),
    field!(Settings, criterion("validation.day_basis"), Choice::ANY, criteria.day_basis),
    field!(Settings, setting("lock_wait"), Count::UpTo(600), lock_wait),
    field!(Settings, setting("user_field_1_label"), Text::Label(200), user_field_labels.first),
    field!(Settings, setting("user_field_2_label"), Text::Label(200), user_field_labels.second),
];
