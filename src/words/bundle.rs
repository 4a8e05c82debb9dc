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

/// What the titles that have synonyms are called in all languages: the title itself, and its attribute `also`, in one line
/// with commas between its words. They are read as text, because the other languages are not parsed for a few words.
pub(super) fn synonyms() -> &'static BTreeMap<&'static str, Vec<&'static str>> {
    static SYNONYMS: LazyLock<BTreeMap<&str, Vec<&str>>> = LazyLock::new(|| {
        let mut synonyms: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        let sources = Language::ALL.into_iter().flat_map(sources);
        for titled in sources.flat_map(|(_, source)| titles(source)) {
            let known = synonyms.entry(titled.key).or_default();
            known.push(titled.title);
            known.extend(titled.also.split(',').map(str::trim));
        }
        synonyms
    });
    &SYNONYMS
}

/// A title that has synonyms.
#[derive(Debug, Clone, Copy)]
struct Title<'s> {
    key: &'s str,
    title: &'s str,
    also: &'s str,
}

/// The titles of a file that have synonyms.
fn titles(source: &str) -> Vec<Title<'_>> {
    let (mut message, mut found) = (("", ""), Vec::new());
    for line in source.lines() {
        match line.split_once(" = ") {
            Some(("    .also", also)) => found.push(Title { key: message.0, title: message.1, also }),
            Some((key, title)) if !key.starts_with([' ', '#']) => message = (key, title),
            Some(_) | None => {}
        }
    }
    found
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn synonyms_that_are_read_as_text_are_those_that_are_parsed() {
        for language in Language::ALL {
            let bundle = of(language);
            for (area, source) in sources(language) {
                let found = titles(source);
                assert_eq!(found.len(), source.matches(".also").count(), "{language:?} {area}");
                for Title { key, title, also } in found {
                    let message = bundle.get_message(key).unwrap();
                    let parsed = [message.value(), message.get_attribute("also").map(|also| also.value())];
                    let parsed = parsed.map(|pattern| {
                        bundle.format_pattern(pattern.unwrap(), None, &mut Vec::new()).into_owned()
                    });
                    assert_eq!(parsed, [title, also], "{key}");
                }
            }
        }
    }
}
