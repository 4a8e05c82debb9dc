//! The words files as Fluent reads them.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::format;
use crate::fields::Language;

/// The messages of one language.
pub(super) type Bundle = FluentBundle<FluentResource>;

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

/// The messages of a language. They are parsed when they are first needed, and never change after that.
pub(super) fn of(language: Language) -> &'static Bundle {
    static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| parse(Language::English));
    static FRENCH: LazyLock<Bundle> = LazyLock::new(|| parse(Language::French));
    static DUTCH: LazyLock<Bundle> = LazyLock::new(|| parse(Language::Dutch));
    match language {
        Language::English => &ENGLISH,
        Language::French => &FRENCH,
        Language::Dutch => &DUTCH,
    }
}

fn parse(language: Language) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![identifier(language)]);
    // Isolation marks would reach terminals and files as invisible characters.
    bundle.set_use_isolating(false);
    // The formatter is a plain function without state: one for each group mark.
    bundle.set_formatter(Some(match language {
        Language::English => |value, _| grouped_number(value, ','),
        Language::French => |value, _| grouped_number(value, '\u{202f}'),
        Language::Dutch => |value, _| grouped_number(value, '.'),
    }));
    for (_, source) in sources(language) {
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
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
