//! The words files as Fluent reads them.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::format;
use crate::fields::Language;

/// The messages of one language.
pub(super) type Bundle = FluentBundle<Arc<FluentResource>>;

macro_rules! areas {
    ($($area:literal),* $(,)?) => {
        const fn sources(language: Language) -> &'static [(&'static str, &'static str)] {
            match language {
                Language::English => &[$(($area, include_str!(concat!("../../assets/words/en/", $area, ".ftl")))),*],
                Language::French => &[$(($area, include_str!(concat!("../../assets/words/fr/", $area, ".ftl")))),*],
                Language::Dutch => &[$(($area, include_str!(concat!("../../assets/words/nl/", $area, ".ftl")))),*],
            }
        }
    };
}

areas![
    "account",
    "audit",
    "cli",
    "config",
    "customers",
    "days-to-pay",
    "errors",
    "general",
    "holds",
    "import",
    "import-screen",
    "invoices",
    "order-entry",
    "orders",
    "parameters",
    "receipt-entry",
    "records",
    "receivables",
    "rules",
    "settings",
    "start",
    "tui",
    "validation",
    "validation-screen",
    "values",
    "workspace",
];

/// The messages of a language, which name commands by their ids where texts name keys.
pub(super) fn of(language: Language) -> Arc<Bundle> {
    static ENGLISH: LazyLock<Arc<Bundle>> =
        LazyLock::new(|| Arc::new(with_keys(Language::English, BTreeMap::new())));
    static FRENCH: LazyLock<Arc<Bundle>> =
        LazyLock::new(|| Arc::new(with_keys(Language::French, BTreeMap::new())));
    static DUTCH: LazyLock<Arc<Bundle>> =
        LazyLock::new(|| Arc::new(with_keys(Language::Dutch, BTreeMap::new())));
    match language {
        Language::English => Arc::clone(&ENGLISH),
        Language::French => Arc::clone(&FRENCH),
        Language::Dutch => Arc::clone(&DUTCH),
    }
}

/// The same, with the keys that run commands, by the ids of the commands: `{ KEY("form.look-up") }`.
pub(super) fn with_keys(language: Language, keys: BTreeMap<&'static str, String>) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![identifier(language)]);
    // Isolation marks would reach terminals and files as invisible characters.
    bundle.set_use_isolating(false);
    // The formatter is a plain function without state: one for each group mark.
    bundle.set_formatter(Some(match language {
        Language::English => |value, _| grouped_number(value, ','),
        Language::French => |value, _| grouped_number(value, '\u{202f}'),
        Language::Dutch => |value, _| grouped_number(value, '.'),
    }));
    let added = bundle.add_function("KEY", move |arguments, _| match arguments {
        [FluentValue::String(id)] => match keys.get(id.as_ref()) {
            Some(key) => FluentValue::from(key.clone()),
            None => FluentValue::from(id.to_string()),
        },
        _ => FluentValue::Error,
    });
    debug_assert!(added.is_ok(), "a new bundle has no functions");
    for resource in resources(language) {
        bundle.add_resource_overriding(Arc::clone(resource));
    }
    bundle
}

/// The texts of a language. They are parsed when they are first needed.
fn resources(language: Language) -> &'static [Arc<FluentResource>] {
    static ENGLISH: LazyLock<Vec<Arc<FluentResource>>> = LazyLock::new(|| parse(Language::English));
    static FRENCH: LazyLock<Vec<Arc<FluentResource>>> = LazyLock::new(|| parse(Language::French));
    static DUTCH: LazyLock<Vec<Arc<FluentResource>>> = LazyLock::new(|| parse(Language::Dutch));
    match language {
        Language::English => &ENGLISH,
        Language::French => &FRENCH,
        Language::Dutch => &DUTCH,
    }
}

fn parse(language: Language) -> Vec<Arc<FluentResource>> {
    let parsed =
        sources(language).iter().map(|(_, source)| match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) | Err((resource, _)) => Arc::new(resource),
        });
    parsed.collect()
}

/// The three codes are well-formed; only their plural rules are taken from the identifier.
fn identifier(language: Language) -> LanguageIdentifier {
    language.code().parse().unwrap_or_default()
}

/// A whole number with grouped digits; anything else is left to Fluent.
fn grouped_number(value: &FluentValue<'_>, mark: char) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let text = number.as_string();
    let (sign, digits) = text.strip_prefix('-').map_or(("", text.as_ref()), |rest| ("-", rest));
    let is_whole = digits.bytes().all(|byte| byte.is_ascii_digit());
    is_whole.then(|| format!("{sign}{}", format::group(digits, mark)))
}
