//! The settings of the company.

use super::about::{CURRENCY, criterion, setting};
use super::alternative::OFF;
use super::looser::{AT_LIMIT, Looser, Missing, RESPONSES, STATES};
use super::record::{RecordRules, record};
use super::{
    Choice, Count, CurrencyCode, Language, MoneyAmount, OrWord, Percentage, Periods, Several, Text, YesNo,
};
use crate::credit::{Checkpoint, Currency, Policy, ValidationPolicy};

record! {
    /// The settings in force; the rules read [`Settings::policy`] and [`Settings::validation`]. Amounts are
    /// in the currency, which is read before them.
    pub struct Settings = "setting" {
        /// What the order check reads.
        policy: Policy,
        criteria: ValidationPolicy = ValidationPolicy::off(Currency::EUR),
        /// What the company calls its two fields of a customer; empty where it has no name for them.
        user_field_labels: UserFieldLabels,
    }

    company_name: String => setting("company_name"), Text::Label(200);
    .policy.currency => setting(CURRENCY), CurrencyCode;
    /// The language of what the desk writes for others.
    language: Language = Language::English => setting("language"), Choice::ANY;
    .policy.exposure.unapplied_receipts => setting("exposure.unapplied_receipts").looser_along(&["no", "yes"]), YesNo;
    .policy.exposure.approved_orders => setting("exposure.approved_orders").looser_along(&["yes", "no"]), YesNo;
    .policy.exposure.held_orders => setting("exposure.held_orders").looser_along(&["yes", "no"]), YesNo;
    .policy.exposure.future_orders => setting("exposure.future_orders").looser_along(&["yes", "no"]), YesNo;
    .policy.exposure.unconfirmed_orders => setting("exposure.unconfirmed_orders").looser_along(&["yes", "no"]), YesNo;
    .policy.exposure.disputed => setting("exposure.disputed").looser_along(&["yes", "no"]), YesNo;
    .policy.exposure.horizon_days => setting("exposure.horizon_days"), Count::UpTo(3650);
    .policy.tolerance => setting("tolerance_percent").looser_up(Missing::Most), Percentage;
    .policy.order_maximum => setting("order_maximum").looser_up(Missing::Most), OrWord("none", MoneyAmount);
    .policy.growth_tolerance => setting("growth_tolerance_percent").looser_up(Missing::Most), Percentage;
    .policy.limit => setting("check.limit").looser_along(RESPONSES), Choice::ANY;
    .policy.hold_period => setting("check.hold_period").looser_along(RESPONSES), Choice::ANY;
    .policy.order_amount => setting("check.order_amount").looser_along(RESPONSES), Choice::ANY;
    .policy.terms_rank => setting("check.terms_rank").looser_along(RESPONSES), Choice::ANY;
    .policy.checkpoints => setting("checkpoints").looser(Looser::Fewer), Several(Checkpoint::SWITCHED);
    .policy.recheck_at => setting("recheck_at").looser(Looser::Fewer), Several(Checkpoint::SWITCHED);
    .policy.auto_release => setting("auto_release").looser_along(&["no", "yes"]), YesNo;
    .policy.ageing.periods => setting("ageing.periods"), Periods;
    .policy.ageing.basis => setting("ageing.basis"), Choice::ANY;
    .policy.limit_at_sale => setting("limit_at_sale").looser_along(AT_LIMIT), Choice::worded("value-sale");
    .policy.limit_at_transfer => setting("limit_at_transfer").looser_along(AT_LIMIT), Choice::worded("value-transfer");
    .criteria.delay_days => criterion("validation.delay_days").looser_up(Missing::Most), OrWord(OFF, Count::Delay);
    .criteria.respite_days => criterion("validation.respite_days").looser_up(Missing::Most), OrWord(OFF, Count::Delay);
    .criteria.minimum_balance => criterion("validation.minimum_balance").looser_up(Missing::Most), OrWord(OFF, MoneyAmount);
    .criteria.limit_percent => criterion("validation.limit_percent").looser_up(Missing::Most), OrWord(OFF, Percentage);
    .criteria.delay_state => criterion("validation.delay_state").looser_along(STATES), Choice::ANY;
    .criteria.limit_state => criterion("validation.limit_state").looser_along(STATES), Choice::ANY;
    .criteria.delay_reason => criterion("validation.delay_reason"), Text::Label(200);
    .criteria.limit_reason => criterion("validation.limit_reason"), Text::Label(200);
    .criteria.day_basis => criterion("validation.day_basis"), Choice::ANY;
    /// Seconds that a writer waits for another one.
    lock_wait: u16 = 5 => setting("lock_wait"), Count::UpTo(600);
    .user_field_labels.first => setting("user_field_1_label"), Text::Label(200);
    .user_field_labels.second => setting("user_field_2_label"), Text::Label(200);
}

/// What the company calls its own fields of a customer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UserFieldLabels {
    pub first: String,
    pub second: String,
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

impl RecordRules for Settings {
    fn currency(&self) -> Currency {
        self.policy.currency
    }
}
