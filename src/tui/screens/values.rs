//! Values of parameters and settings as people read and write them in their language.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::credit::{Currency, Day, Money, Percent, Statement};
use crate::desk::{Parameter, ParameterKind, Setting, SettingKind};
use crate::words::{Word, Words, word};

/// Every table of parameters.
const TABLES: [&[Parameter]; 6] = [
    Parameter::CUSTOMER,
    Parameter::SHIP_TO,
    Parameter::GROUP,
    Parameter::WAREHOUSE,
    Parameter::TERMS,
    Parameter::USER,
];

/// The keys of labels with those of their help: the tables build them from names, and a word is a constant.
static KEYS: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let parameters = TABLES.into_iter().flatten().map(Parameter::key);
    let settings = Setting::ALL.into_iter().map(|setting| setting.key());
    parameters
        .chain(settings)
        .map(|key| {
            let help = format!("{key}.help");
            (key, help)
        })
        .collect()
});

/// What is written for special values, and the code that is kept.
const SPECIAL: [&str; 5] = ["none", "unlimited", "off", "bypass", "months"];

/// A label and the help of its field.
#[derive(Debug, Clone, Copy)]
pub struct Label {
    /// The label.
    pub text: Word,
    /// What F1 says.
    pub help: Word,
}

impl Label {
    /// Of a parameter.
    pub fn of_parameter(parameter: &Parameter) -> Self {
        Self::of_key(&parameter.key())
    }

    /// Of a setting.
    pub fn of_setting(setting: &Setting) -> Self {
        Self::of_key(&setting.key())
    }

    fn of_key(key: &str) -> Self {
        let unknown = word("not-available");
        KEYS.get_key_value(key).map_or(Self { text: unknown, help: unknown }, |(text, help)| Self {
            text: word(text),
            help: word(help),
        })
    }
}

/// The parameter of this name, whatever it belongs to.
pub fn parameter_named(name: &str) -> Option<&'static Parameter> {
    TABLES.into_iter().flatten().find(|parameter| parameter.name == name)
}

/// A kept code in words, such as `cash-only`; itself where there are none.
pub fn code_in_words(words: &Words, name: &str, code: &str) -> String {
    let key = key_of_code(name, code);
    if words.has(&key) { words.tell(&Statement::new(key)) } else { code.to_owned() }
}

/// The key of the words of a code; some parameters have words of their own for theirs.
fn key_of_code(name: &str, code: &str) -> String {
    match (name, code) {
        (_, "none" | "yes" | "no") => code.to_owned(),
        ("state", _) => format!("customer-state-{code}"),
        ("role", _) => format!("role-{code}"),
        ("kind", "net" | "cash" | "prepaid" | "cod") => format!("terms-kind-{code}"),
        ("limit_at_sale", "warn" | "block") => format!("value-sale-{code}"),
        ("limit_at_transfer", "warn" | "block") => format!("value-transfer-{code}"),
        (_, "warn") if name.starts_with("validation") => "value-warn-only".to_owned(),
        _ => format!("value-{code}"),
    }
}

/// The value of a parameter in the formats of the language.
pub fn shown_parameter(parameter: &Parameter, value: &str, currency: Currency, words: &Words) -> String {
    let in_words = |code: &str| code_in_words(words, parameter.name, code);
    match parameter.kind {
        ParameterKind::Money | ParameterKind::Limit | ParameterKind::MoneyOrOff => {
            shown_money(value, currency, words).unwrap_or_else(|| in_words(value))
        }
        ParameterKind::Percent | ParameterKind::PercentOrOff => {
            shown_percent(value, words).unwrap_or_else(|| in_words(value))
        }
        ParameterKind::Day => shown_day(value, words).unwrap_or_else(|| value.to_owned()),
        ParameterKind::YesNo | ParameterKind::Choice(_) => in_words(value),
        ParameterKind::Approval => shown_approval(value, words),
        ParameterKind::Count(_)
        | ParameterKind::CountOrOff(_)
        | ParameterKind::HoldPeriod
        | ParameterKind::GroupHoldPeriod => shown_count(value, words).unwrap_or_else(|| in_words(value)),
        ParameterKind::Average => value.replace('.', &words.decimal_mark().to_string()),
        ParameterKind::Text(_)
        | ParameterKind::Group(_)
        | ParameterKind::Terms
        | ParameterKind::Currency
        | ParameterKind::Duns
        | ParameterKind::Country => value.to_owned(),
    }
}

/// The value of a setting in the formats of the language.
pub fn shown_setting(setting: &Setting, value: &str, currency: Currency, words: &Words) -> String {
    let in_words = |code: &str| code_in_words(words, setting.name, code);
    match setting.kind {
        SettingKind::Money | SettingKind::MoneyOrOff => {
            shown_money(value, currency, words).unwrap_or_else(|| in_words(value))
        }
        SettingKind::Percent | SettingKind::PercentOrOff => {
            shown_percent(value, words).unwrap_or_else(|| in_words(value))
        }
        SettingKind::Count(_) | SettingKind::CountOrOff(_) => {
            shown_count(value, words).unwrap_or_else(|| in_words(value))
        }
        SettingKind::YesNo | SettingKind::Choice(_) => in_words(value),
        SettingKind::Choices(_) if value.is_empty() => in_words("none"),
        SettingKind::Choices(_) | SettingKind::Periods => {
            let parts: Vec<String> = value.split(',').map(in_words).collect();
            parts.join(", ")
        }
        SettingKind::Text | SettingKind::Currency => value.to_owned(),
    }
}

/// What a person typed for a special value, such as "unlimited" in the own language, as it is kept.
pub fn special_code(typed: &str, words: &Words) -> Option<&'static str> {
    let typed = typed.trim().to_lowercase();
    SPECIAL.into_iter().find(|code| typed == **code || typed == code_in_words(words, "", code).to_lowercase())
}

/// An order approval status, its date in the language's form.
fn shown_approval(value: &str, words: &Words) -> String {
    let (code, date) = value.split_once(':').unwrap_or((value, ""));
    match date.parse::<Day>() {
        Ok(day) => words.tell(&Statement::new(format!("approval-{code}-date")).day("date", day)),
        Err(_) => words.tell(&Statement::new(format!("approval-{code}"))),
    }
}

fn shown_money(value: &str, currency: Currency, words: &Words) -> Option<String> {
    let amount = Money::parse(value, currency).ok()?;
    Some(words.money(amount, currency))
}

fn shown_percent(value: &str, words: &Words) -> Option<String> {
    Percent::parse(value).ok().map(|percent| words.percent(percent))
}

fn shown_day(value: &str, words: &Words) -> Option<String> {
    value.parse::<Day>().ok().map(|day| words.day(day))
}

fn shown_count(value: &str, words: &Words) -> Option<String> {
    value.parse::<i64>().ok().map(|count| words.count(count))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn every_choice_has_words_in_every_language() {
        let of_parameters = TABLES.into_iter().flatten().filter_map(|parameter| match parameter.kind {
            ParameterKind::Choice(codes) => Some((parameter.name, codes)),
            _ => None,
        });
        let of_settings = Setting::ALL.into_iter().filter_map(|setting| match setting.kind {
            SettingKind::Choice(codes) | SettingKind::Choices(codes) => Some((setting.name, codes)),
            _ => None,
        });
        let all: Vec<_> = of_parameters.chain(of_settings).collect();
        for language in Language::ALL {
            let words = Words::new(language);
            for (name, codes) in &all {
                for code in *codes {
                    let key = key_of_code(name, code);
                    assert!(words.has(&key), "{language:?} {key}");
                }
            }
        }
    }

    #[test]
    fn values_are_shown_in_the_language_and_special_ones_are_read_in_it() {
        let words = Words::new(Language::French);
        let shown = |name, value| {
            let parameter = parameter_named(name).unwrap();
            shown_parameter(parameter, value, Currency::EUR, &words)
        };
        assert_eq!(shown("limit", "12500.00"), "12\u{202f}500,00");
        assert_eq!(shown("limit", "unlimited"), "illimité");
        assert_eq!(shown("approval", "hold-until:2026-12-01"), "retenu jusqu’au 01/12/2026");
        assert_eq!(shown("state", "blocked"), "bloqué");
        assert_eq!(special_code(" Illimité ", &words), Some("unlimited"));
        assert_eq!(special_code("12", &words), None);
    }
}
