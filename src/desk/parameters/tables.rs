//! The tables: every parameter of every kind of thing, in the order in which they are shown.

use super::{Access, Parameter, ParameterKind as Kind, Section};
use crate::store::GroupKind;

const LANGUAGES: &[&str] = &["en", "fr", "nl"];
const STATES: &[&str] = &["active", "warning", "blocked", "closed"];
const ORIGINS: &[&str] = &["auto", "manual"];
const BLOCKING_STATES: &[&str] = &["block", "warn"];
const SHIP_TO_KINDS: &[&str] = &["ship-to", "job"];
const GROUP_KINDS: &[&str] = &["credit", "policy"];
const TERMS_KINDS: &[&str] = &["net", "cash", "prepaid", "cod"];
const ROLES: &[&str] = &["clerk", "supervisor", "administrator"];
/// A century: more days than any delay means.
const MOST_DAYS: u32 = 36_500;
const MANY: u32 = u32::MAX;

const fn general(name: &'static str, kind: Kind) -> Parameter {
    Parameter::new(Section::General, name, kind)
}

const fn information(name: &'static str, kind: Kind) -> Parameter {
    Parameter::new(Section::CreditInformation, name, kind)
}

const fn history(name: &'static str, kind: Kind) -> Parameter {
    Parameter::new(Section::HistoryAndSettings, name, kind)
}

const fn agency(name: &'static str, kind: Kind) -> Parameter {
    Parameter::new(Section::CreditCheck, name, kind)
}

const fn basis(name: &'static str, kind: Kind) -> Parameter {
    Parameter::new(Section::BasisPayment, name, kind).access(Access::ReadOnly)
}

const fn dnbi(name: &'static str, kind: Kind) -> Parameter {
    Parameter::new(Section::Dnbi, name, kind)
}

const fn validation(name: &'static str, kind: Kind) -> Parameter {
    Parameter::new(Section::Validation, name, kind)
}

impl Parameter {
    /// The parameters of a customer, section by section.
    pub const CUSTOMER: &'static [Self] = &[
        general("name", Kind::Text(100)).needed(),
        general("currency", Kind::Currency).needed().access(Access::AtCreation),
        general("country", Kind::Country),
        general("language", Kind::Choice(LANGUAGES)),
        general("external_code", Kind::Text(40)),
        general("customer_since", Kind::Day),
        general("business_started", Kind::Day),
        general("account_status", Kind::Text(20)),
        general("excluded", Kind::YesNo).needed(),
        general("terms", Kind::Terms).needed(),
        general("state", Kind::Choice(STATES)).needed().access(Access::ReadOnly),
        general("state_origin", Kind::Choice(ORIGINS)).access(Access::ReadOnly),
        general("state_reason", Kind::Text(200)).access(Access::ReadOnly),
        information("bank_name", Kind::Text(60)),
        information("bank_account", Kind::Text(40)),
        information("bank_contact", Kind::Text(60)),
        information("bank_phone", Kind::Text(40)),
        information("credit_established", Kind::Day),
        information("credit_manager", Kind::Text(60)),
        history("limit", Kind::Limit).column("credit_limit"),
        history("limit_expires", Kind::Day),
        history("temporary_limit", Kind::Money),
        history("temporary_from", Kind::Day),
        history("temporary_to", Kind::Day),
        history("group", Kind::Group(GroupKind::Credit)).column("credit_group_id"),
        history("policy_group", Kind::Group(GroupKind::Policy)).column("policy_group_id"),
        history("hold_period", Kind::HoldPeriod).needed(),
        history("minimum_for_check", Kind::Money).needed(),
        history("approval", Kind::Approval).needed(),
        history("order_minimum", Kind::Money),
        history("order_maximum", Kind::Money),
        history("last_payment", Kind::Day).access(Access::ReadOnly),
        history("payments", Kind::Count(MANY)).access(Access::ReadOnly),
        history("late_payments", Kind::Count(MANY)).access(Access::ReadOnly),
        history("average_days", Kind::Average).access(Access::ReadOnly),
        history("highest_balance", Kind::Money).access(Access::ReadOnly),
        agency("duns", Kind::Duns),
        agency("agency", Kind::Text(60)),
        agency("rating", Kind::Text(20)),
        agency("rating_date", Kind::Day),
        agency("user_field_1", Kind::Text(100)),
        agency("user_field_2", Kind::Text(100)),
        // Its total of days is kept, not the average: means are computed on display only (R8.2).
        basis("basis_average", Kind::Average),
        basis("basis_payments", Kind::Count(MANY)),
        basis("basis_from", Kind::Day),
        basis("basis_to", Kind::Day),
        dnbi("last_review", Kind::Day),
        dnbi("next_review", Kind::Day),
        dnbi("do_not_call", Kind::YesNo).needed(),
        validation("validation_delay_days", Kind::CountOrOff(MOST_DAYS)),
        validation("validation_respite_days", Kind::CountOrOff(MOST_DAYS)),
        validation("validation_minimum_balance", Kind::MoneyOrOff),
        validation("validation_limit_percent", Kind::PercentOrOff),
        validation("validation_state", Kind::Choice(BLOCKING_STATES)),
        validation("validation_reason", Kind::Text(200)),
    ];

    /// The parameters of a ship-to or job (R2.5).
    pub const SHIP_TO: &'static [Self] = &[
        general("name", Kind::Text(100)).needed(),
        general("kind", Kind::Choice(SHIP_TO_KINDS)).needed(),
        history("limit", Kind::Limit),
        history("hold_period", Kind::HoldPeriod),
        agency("duns", Kind::Duns),
        history("order_minimum", Kind::Money),
        history("order_maximum", Kind::Money),
    ];

    /// The parameters of a credit or policy group (R1.6); amounts are in the company's currency.
    pub const GROUP: &'static [Self] = &[
        general("name", Kind::Text(100)).needed(),
        general("kind", Kind::Choice(GROUP_KINDS)).needed().access(Access::AtCreation),
        history("limit", Kind::Limit),
        history("limit_expires", Kind::Day),
        history("hold_period", Kind::GroupHoldPeriod),
    ];

    /// The parameters of a warehouse; the amount is in the company's currency.
    pub const WAREHOUSE: &'static [Self] = &[
        general("name", Kind::Text(100)).needed(),
        general("tolerance_percent", Kind::Percent),
        general("order_maximum", Kind::Money),
    ];

    /// What terms that need set-up have.
    pub const TERMS: &'static [Self] = &[
        general("kind", Kind::Choice(TERMS_KINDS)).needed().access(Access::AtCreation),
        general("days", Kind::Count(365)).needed().access(Access::AtCreation),
        general("rank", Kind::Count(9999)).access(Access::AtCreation),
    ];

    /// What the desk knows of a user.
    pub const USER: &'static [Self] = &[
        general("name", Kind::Text(60)).needed(),
        general("role", Kind::Choice(ROLES)).needed(),
        general("active", Kind::YesNo).needed(),
    ];
}
