//! The settings of the company: their names, how they are read and printed, and the policy they make.

use std::collections::BTreeMap;

use super::bounds::Bounded;
use super::{Assignment, DeskError};
use crate::credit::{
    AgeingBasis, AgeingPeriods, AgeingPolicy, AtLimit, Checkpoint, Currency, ExposureSwitches, Money,
    Percent, Policy, Response, Statement,
};
use crate::store::View;

/// How a setting is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SettingKind {
    /// `yes` or `no`.
    YesNo,
    /// A whole number up to the largest.
    Count(u32),
    /// A percentage.
    Percent,
    /// An amount in the company's currency, or `none`.
    Money,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// Any number of these words, separated by commas.
    Choices(&'static [&'static str]),
    /// Four lengths in days separated by commas, or `months`.
    Periods,
    /// A whole number up to the largest, or `off`.
    CountOrOff(u32),
    /// An amount, or `off`.
    MoneyOrOff,
    /// A percentage, or `off`.
    PercentOrOff,
    /// A text.
    Text,
    /// An ISO currency; fixed once there are customers.
    Currency,
}

/// One setting of the company.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// Its name: what `settings list` prints.
    pub name: &'static str,
    /// How it is read.
    pub kind: SettingKind,
    /// What a new desk has.
    pub default: &'static str,
}

const RESPONSES: &[&str] = &["hold", "warn", "off"];
const SALE_RESPONSES: &[&str] = &["off", "warn", "block"];
const BLOCKING_STATES: &[&str] = &["block", "warn"];
const BASES: &[&str] = &["due", "invoice"];
const CHECKPOINTS: &[&str] = &["entry", "shipping", "transfer"];
const LANGUAGES: &[&str] = &["en", "fr", "nl"];

const fn setting(name: &'static str, kind: SettingKind, default: &'static str) -> Setting {
    Setting { name, kind, default }
}

impl Setting {
    /// Every setting, in the order in which they are shown.
    pub const ALL: [Self; 35] = [
        setting("company_name", SettingKind::Text, ""),
        setting("currency", SettingKind::Currency, "EUR"),
        setting("language", SettingKind::Choice(LANGUAGES), "en"),
        setting("exposure.unapplied_receipts", SettingKind::YesNo, "yes"),
        setting("exposure.approved_orders", SettingKind::YesNo, "yes"),
        setting("exposure.held_orders", SettingKind::YesNo, "yes"),
        setting("exposure.future_orders", SettingKind::YesNo, "yes"),
        setting("exposure.unconfirmed_orders", SettingKind::YesNo, "no"),
        setting("exposure.disputed", SettingKind::YesNo, "yes"),
        setting("exposure.horizon_days", SettingKind::Count(3650), "30"),
        setting("tolerance_percent", SettingKind::Percent, "0"),
        setting("order_maximum", SettingKind::Money, "none"),
        setting("growth_tolerance_percent", SettingKind::Percent, "0"),
        setting("check.limit", SettingKind::Choice(RESPONSES), "hold"),
        setting("check.hold_period", SettingKind::Choice(RESPONSES), "hold"),
        setting("check.order_amount", SettingKind::Choice(RESPONSES), "hold"),
        setting("checkpoints", SettingKind::Choices(CHECKPOINTS), "entry"),
        setting("recheck_at", SettingKind::Choices(CHECKPOINTS), ""),
        setting("auto_release", SettingKind::YesNo, "no"),
        setting("ageing.periods", SettingKind::Periods, "30,30,30,30"),
        setting("ageing.basis", SettingKind::Choice(BASES), "due"),
        setting("limit_at_sale", SettingKind::Choice(SALE_RESPONSES), "off"),
        setting("limit_at_transfer", SettingKind::Choice(SALE_RESPONSES), "off"),
        setting("validation.delay_days", SettingKind::CountOrOff(36_500), "off"),
        setting("validation.respite_days", SettingKind::CountOrOff(36_500), "off"),
        setting("validation.minimum_balance", SettingKind::MoneyOrOff, "off"),
        setting("validation.limit_percent", SettingKind::PercentOrOff, "off"),
        setting("validation.delay_state", SettingKind::Choice(BLOCKING_STATES), "block"),
        setting("validation.limit_state", SettingKind::Choice(BLOCKING_STATES), "block"),
        setting("validation.delay_reason", SettingKind::Text, ""),
        setting("validation.limit_reason", SettingKind::Text, ""),
        setting("validation.day_basis", SettingKind::Choice(BASES), "due"),
        setting("lock_wait", SettingKind::Count(600), "5"),
        setting("user_field_1_label", SettingKind::Text, ""),
        setting("user_field_2_label", SettingKind::Text, ""),
    ];

    /// The setting with this name.
    pub fn named(name: &str) -> Result<&'static Self, DeskError> {
        static ALL: [Setting; 35] = Setting::ALL;
        ALL.iter().find(|setting| setting.name == name).ok_or_else(|| {
            let known: Vec<&str> = Self::ALL.iter().map(|setting| setting.name).collect();
            DeskError::Usage(
                Statement::new("setting-unknown").text("name", name).text("known", known.join(", ")),
            )
        })
    }

    /// Reads a value and gives it back in its one plain notation.
    pub fn read(&self, text: &str, currency: Currency) -> Result<String, DeskError> {
        let text = text.trim();
        let plain = match self.kind {
            SettingKind::YesNo => ["yes", "no"].contains(&text).then(|| text.to_owned()),
            SettingKind::Choice(words) => words.contains(&text).then(|| text.to_owned()),
            SettingKind::Choices(words) => read_choices(text, words),
            SettingKind::CountOrOff(_) | SettingKind::MoneyOrOff | SettingKind::PercentOrOff
                if text == "off" =>
            {
                Some("off".to_owned())
            }
            SettingKind::Count(largest) | SettingKind::CountOrOff(largest) => read_count(text, largest),
            SettingKind::Percent | SettingKind::PercentOrOff => Percent::parse(text).ok().map(Percent::plain),
            SettingKind::Money if text == "none" => Some("none".to_owned()),
            SettingKind::Money | SettingKind::MoneyOrOff => Money::parse(text, currency)
                .ok()
                .filter(|amount| !amount.is_negative())
                .map(|amount| amount.plain(currency)),
            SettingKind::Periods => read_periods(text).map(print_periods),
            SettingKind::Text => {
                (text.chars().count() <= 200).then(|| crate::harmless::harmless(text).into_owned())
            }
            SettingKind::Currency => text.parse::<Currency>().ok().map(|currency| currency.code().to_owned()),
        };
        plain.ok_or_else(|| self.unreadable(text))
    }

    pub(super) fn unreadable(&self, text: &str) -> DeskError {
        let bounded = match self.kind {
            SettingKind::CountOrOff(_) => Some(Bounded::Days),
            SettingKind::Percent | SettingKind::PercentOrOff => Some(Bounded::Percent),
            SettingKind::MoneyOrOff => Some(Bounded::Owed),
            SettingKind::YesNo
            | SettingKind::Count(_)
            | SettingKind::Money
            | SettingKind::Choice(_)
            | SettingKind::Choices(_)
            | SettingKind::Periods
            | SettingKind::Text
            | SettingKind::Currency => None,
        };
        if let Some(refusal) = bounded.and_then(|bounded| bounded.refusal(self.name, text)) {
            return DeskError::Usage(refusal);
        }
        DeskError::Usage(
            Statement::new("setting-unreadable")
                .text("name", self.name)
                .text("value", text)
                .text("example", self.example()),
        )
    }

    /// What a value may look like.
    pub fn example(&self) -> String {
        match self.kind {
            SettingKind::YesNo => "yes, no".to_owned(),
            SettingKind::Choice(words) | SettingKind::Choices(words) => words.join(", "),
            SettingKind::Count(_) => "30".to_owned(),
            SettingKind::CountOrOff(_) => "60, off".to_owned(),
            SettingKind::Percent => "5, 2.5".to_owned(),
            SettingKind::PercentOrOff => "10, off".to_owned(),
            SettingKind::Money => "1000.00, none".to_owned(),
            SettingKind::MoneyOrOff => "1000.00, off".to_owned(),
            SettingKind::Periods => "30,30,30,30, months".to_owned(),
            SettingKind::Text => "...".to_owned(),
            SettingKind::Currency => "EUR, CAD, USD".to_owned(),
        }
    }
}

fn read_count(text: &str, largest: u32) -> Option<String> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse::<u32>().ok().filter(|count| digits && *count <= largest).map(|count| count.to_string())
}

fn read_choices(text: &str, words: &[&str]) -> Option<String> {
    let chosen: Vec<&str> =
        text.split(',').map(str::trim).filter(|word| !word.is_empty() && *word != "none").collect();
    let known = chosen.iter().all(|word| words.contains(word));
    // Kept in the order of the way, each once.
    known.then(|| words.iter().filter(|word| chosen.contains(word)).copied().collect::<Vec<_>>().join(","))
}

fn read_periods(text: &str) -> Option<AgeingPeriods> {
    if text == "months" {
        return Some(AgeingPeriods::Months);
    }
    let lengths: Vec<u16> = text.split(',').map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
    let lengths: [u16; 4] = lengths.try_into().ok()?;
    lengths.iter().all(|length| (1..=3650).contains(length)).then_some(AgeingPeriods::Days(lengths))
}

fn print_periods(periods: AgeingPeriods) -> String {
    match periods {
        AgeingPeriods::Months => "months".to_owned(),
        AgeingPeriods::Days(lengths) => lengths.map(|length| length.to_string()).join(","),
    }
}

/// The settings in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    values: BTreeMap<String, String>,
    /// The currency of the company.
    pub currency: Currency,
}

impl Settings {
    /// Reads them from the desk.
    pub fn load(view: View<'_>) -> Result<Self, DeskError> {
        let values: BTreeMap<String, String> =
            view.settings()?.into_iter().map(|row| (row.name, row.value)).collect();
        let currency = values.get("currency").and_then(|code| code.parse().ok()).unwrap_or(Currency::EUR);
        Ok(Self { values, currency })
    }

    /// The value in force, in plain notation.
    pub fn value(&self, setting: &Setting) -> &str {
        self.values.get(setting.name).map_or(setting.default, String::as_str)
    }

    /// As they would be with these in force.
    pub fn with(&self, assignments: &[Assignment]) -> Result<Self, DeskError> {
        let mut tried = self.clone();
        for pair in assignments {
            let setting = Setting::named(&pair.name)?;
            tried.values.insert(setting.name.to_owned(), setting.read(&pair.value, self.currency)?);
        }
        Ok(tried)
    }

    pub(super) fn get(&self, name: &str) -> &str {
        Setting::named(name).map_or("", |setting| self.value(setting))
    }

    pub(super) fn yes(&self, name: &str) -> bool {
        self.get(name) == "yes"
    }

    fn percent(&self, name: &str) -> Percent {
        Percent::parse(self.get(name)).unwrap_or_default()
    }

    fn response(&self, name: &str) -> Response {
        match self.get(name) {
            "warn" => Response::Warn,
            "off" => Response::Off,
            _ => Response::Hold,
        }
    }

    fn checkpoints(&self, name: &str) -> Vec<Checkpoint> {
        let chosen: Vec<&str> = self.get(name).split(',').collect();
        [Checkpoint::Entry, Checkpoint::Shipping, Checkpoint::Transfer]
            .into_iter()
            .filter(|checkpoint| chosen.contains(&checkpoint.code()))
            .collect()
    }

    /// What the order check reads of them.
    pub fn policy(&self) -> Policy {
        Policy {
            exposure: ExposureSwitches {
                unapplied_receipts: self.yes("exposure.unapplied_receipts"),
                approved_orders: self.yes("exposure.approved_orders"),
                held_orders: self.yes("exposure.held_orders"),
                future_orders: self.yes("exposure.future_orders"),
                unconfirmed_orders: self.yes("exposure.unconfirmed_orders"),
                disputed: self.yes("exposure.disputed"),
                horizon_days: self.get("exposure.horizon_days").parse().unwrap_or(30),
            },
            tolerance: self.percent("tolerance_percent"),
            currency: self.currency,
            order_maximum: Money::parse(self.get("order_maximum"), self.currency).ok(),
            growth_tolerance: self.percent("growth_tolerance_percent"),
            limit: self.response("check.limit"),
            hold_period: self.response("check.hold_period"),
            order_amount: self.response("check.order_amount"),
            checkpoints: self.checkpoints("checkpoints"),
            recheck_at: self.checkpoints("recheck_at"),
            auto_release: self.yes("auto_release"),
            ageing: AgeingPolicy {
                basis: if self.get("ageing.basis") == "invoice" {
                    AgeingBasis::Invoice
                } else {
                    AgeingBasis::Due
                },
                periods: read_periods(self.get("ageing.periods")).unwrap_or_default(),
            },
            limit_at_sale: AtLimit::from_code(self.get("limit_at_sale")),
            limit_at_transfer: AtLimit::from_code(self.get("limit_at_transfer")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_default_is_a_value_that_can_be_read() {
        for setting in Setting::ALL {
            let read = setting.read(setting.default, Currency::EUR);
            assert_eq!(read.ok().as_deref(), Some(setting.default), "{}", setting.name);
        }
    }

    #[test]
    fn a_desk_without_settings_has_the_default_policy() {
        let settings = Settings { values: BTreeMap::new(), currency: Currency::EUR };
        assert_eq!(settings.policy(), Policy::default());
    }

    #[test]
    fn nonsense_is_refused_by_name() {
        for (name, value) in [
            ("tolerance_percent", "-1"),
            ("tolerance_percent", "1001"),
            ("exposure.horizon_days", "-3"),
            ("ageing.periods", "30,30,30"),
            ("ageing.periods", "0,30,30,30"),
            ("checkpoints", "entry,loading"),
            ("currency", "EURO"),
            ("check.limit", "maybe"),
        ] {
            let setting = Setting::named(name).unwrap();
            assert!(matches!(setting.read(value, Currency::EUR), Err(DeskError::Usage(_))), "{name}={value}");
        }
        assert!(Setting::named("tolerance").is_err());
    }
}
