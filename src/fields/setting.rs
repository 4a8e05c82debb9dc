//! The settings of the company: their values, their defaults, and the table of their names.

use super::field::{About, Field, FieldOf, Member, Record, member};
use super::{
    Amount, Choice, Codec, Count, CurrencyCode, Language, OrWord, Percentage, Periods, Several, Text, YesNo,
};
use crate::credit::{Checkpoint, Currency, Policy, ValidationPolicy};

/// The settings in force; the rules read [`Settings::policy`] and [`Settings::validation`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The name of the company.
    pub company_name: String,
    /// The currency of the company; fixed once anything has amounts in it.
    pub currency: Currency,
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
    /// The first.
    pub first: String,
    /// The second.
    pub second: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            company_name: String::new(),
            currency: Currency::EUR,
            language: Language::English,
            policy: Policy::default(),
            criteria: ValidationPolicy::off(Currency::EUR),
            lock_wait: 5,
            user_field_labels: UserFieldLabels::default(),
        }
    }
}

impl Settings {
    /// The criteria of the credit validation; disputed invoices count as they do everywhere.
    pub fn validation(&self) -> ValidationPolicy {
        let (currency, disputed) = (self.currency, self.policy.exposure.disputed);
        ValidationPolicy { currency, disputed, ..self.criteria.clone() }
    }
}

impl Record for Settings {
    const TABLE: &'static str = "setting";

    fn fields() -> &'static [&'static dyn FieldOf<Self>] {
        FIELDS
    }

    fn currency(&self) -> Currency {
        self.currency
    }
}

const fn setting<T, C: Codec<T>>(
    name: &'static str,
    codec: C,
    member: Member<Settings, T>,
) -> Field<Settings, T, C> {
    Field { about: About::setting(name), codec, member }
}

/// The word for a criterion that is not tested.
const OFF: &str = "off";

/// Every setting, in the order in which they are shown; the currency, in which the amounts are, before them.
const FIELDS: &[&dyn FieldOf<Settings>] = &[
    &setting("company_name", Text::Label(200), member!(company_name)),
    &setting("currency", CurrencyCode, member!(currency)),
    &setting("language", Choice::ANY, member!(language)),
    &setting("exposure.unapplied_receipts", YesNo, member!(policy.exposure.unapplied_receipts)),
    &setting("exposure.approved_orders", YesNo, member!(policy.exposure.approved_orders)),
    &setting("exposure.held_orders", YesNo, member!(policy.exposure.held_orders)),
    &setting("exposure.future_orders", YesNo, member!(policy.exposure.future_orders)),
    &setting("exposure.unconfirmed_orders", YesNo, member!(policy.exposure.unconfirmed_orders)),
    &setting("exposure.disputed", YesNo, member!(policy.exposure.disputed)),
    &setting("exposure.horizon_days", Count::UpTo(3650), member!(policy.exposure.horizon_days)),
    &setting("tolerance_percent", Percentage, member!(policy.tolerance)),
    &setting("order_maximum", OrWord("none", Amount), member!(policy.order_maximum)),
    &setting("growth_tolerance_percent", Percentage, member!(policy.growth_tolerance)),
    &setting("check.limit", Choice::ANY, member!(policy.limit)),
    &setting("check.hold_period", Choice::ANY, member!(policy.hold_period)),
    &setting("check.order_amount", Choice::ANY, member!(policy.order_amount)),
    &setting("checkpoints", Several(Checkpoint::SWITCHED), member!(policy.checkpoints)),
    &setting("recheck_at", Several(Checkpoint::SWITCHED), member!(policy.recheck_at)),
    &setting("auto_release", YesNo, member!(policy.auto_release)),
    &setting("ageing.periods", Periods, member!(policy.ageing.periods)),
    &setting("ageing.basis", Choice::ANY, member!(policy.ageing.basis)),
    &setting("limit_at_sale", Choice::worded("value-sale"), member!(policy.limit_at_sale)),
    &setting("limit_at_transfer", Choice::worded("value-transfer"), member!(policy.limit_at_transfer)),
    &setting("validation.delay_days", OrWord(OFF, Count::Delay), member!(criteria.delay_days)),
    &setting("validation.respite_days", OrWord(OFF, Count::Delay), member!(criteria.respite_days)),
    &setting("validation.minimum_balance", OrWord(OFF, Amount), member!(criteria.minimum_balance)),
    &setting("validation.limit_percent", OrWord(OFF, Percentage), member!(criteria.limit_percent)),
    &setting("validation.delay_state", Choice::ANY, member!(criteria.delay_state)),
    &setting("validation.limit_state", Choice::ANY, member!(criteria.limit_state)),
    &setting("validation.delay_reason", Text::Label(200), member!(criteria.delay_reason)),
    &setting("validation.limit_reason", Text::Label(200), member!(criteria.limit_reason)),
    &setting("validation.day_basis", Choice::ANY, member!(criteria.day_basis)),
    &setting("lock_wait", Count::UpTo(600), member!(lock_wait)),
    &setting("user_field_1_label", Text::Label(200), member!(user_field_labels.first)),
    &setting("user_field_2_label", Text::Label(200), member!(user_field_labels.second)),
];
