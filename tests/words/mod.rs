//! The words files against each other and against the source: nothing missing, nothing unused, nothing untranslated.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use creditdesk::credit::{CureKind, FindingCode};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Identifier, Message, Pattern, Resource};
use fluent_syntax::{parser, serializer};

mod dutch;
mod french;
mod same;
mod typography;

use same::SAME;

use crate::source::{SourceFile, files, program};

const LANGUAGES: [&str; 3] = ["en", "fr", "nl"];

/// Families of keys that code puts together, `format!("cure-{kind}")`, by their beginnings. Each one hides unused keys
/// from the test, so a literal key is better wherever there is a choice.
const FAMILIES: &[&str] = &[
    "approval-",
    "audit-name-",
    "audit-item-",
    "audit-lasting-",
    "blocking-",
    "cli-document-",
    "cli-value-",
    "cover-field-",
    "cover-kind-",
    "cure-",
    "customer-state-",
    "customers-state-",
    "decided-",
    "event-",
    "finding-",
    "found-",
    "guess-confidence-",
    "hold-state-",
    "import-column-",
    "import-name-",
    "import-screen-negative-",
    "import-screen-zero-",
    "limit-value-",
    "list-name-",
    "order-state-",
    "outcome-",
    "parameter-",
    "passed-",
    "reason-block-",
    "reason-force-",
    "reason-forward-",
    "reason-keep-",
    "reason-reject-",
    "reason-release-",
    "reason-name-",
    "reason-terms-",
    "remedy-",
    "role-",
    "row-class-",
    "rule-every-",
    "rule-field-",
    "rule-level-",
    "rule-orders-",
    "rule-release-",
    "rule-type-",
    "rule-what-",
    "rule-when-",
    "section-",
    "setting-",
    "settings-action-",
    "since-",
    "standing-",
    "subject-",
    "terms-kind-",
    "trail-result-",
    "trail-why-",
    "validation-act-",
    "value-",
];

/// The texts of one language: `key` or `key.attribute` to its pattern in Fluent's notation.
type Texts = BTreeMap<String, String>;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The words files of a language: area and source.
fn sources(language: &str) -> Vec<(String, String)> {
    let folder = root().join("assets/words").join(language);
    let read = |path: &PathBuf| {
        let area = path.file_stem().unwrap().to_str().unwrap().to_owned();
        (area, fs::read_to_string(path).unwrap())
    };
    files(&folder, "ftl").iter().map(read).collect()
}

fn parse(source: &str) -> Resource<&str> {
    parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{errors:#?}"))
}

fn messages<'a>(resource: &'a Resource<&'a str>) -> impl Iterator<Item = &'a Message<&'a str>> {
    resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        Entry::Term(_)
        | Entry::Comment(_)
        | Entry::GroupComment(_)
        | Entry::ResourceComment(_)
        | Entry::Junk { .. } => None,
    })
}

/// The patterns of a message by `key` and `key.attribute`.
fn patterns<'a>(message: &'a Message<&'a str>) -> impl Iterator<Item = (String, &'a Pattern<&'a str>)> {
    let key = message.id.name;
    let value = message.value.iter().map(move |value| (key.to_owned(), value));
    let attributes = message.attributes.iter();
    value.chain(attributes.map(move |attribute| (format!("{key}.{}", attribute.id.name), &attribute.value)))
}

fn notation(pattern: &Pattern<&str>) -> String {
    let message = Message {
        id: Identifier { name: "k" },
        value: Some(pattern.clone()),
        attributes: Vec::new(),
        comment: None,
    };
    let resource = Resource { body: vec![Entry::Message(message)] };
    let text = serializer::serialize(&resource);
    text.trim_start_matches("k =").trim().to_owned()
}

/// The texts of a language; the files are parsed once.
fn texts(language: &str) -> &'static Texts {
    static ALL: LazyLock<BTreeMap<&str, Texts>> =
        LazyLock::new(|| LANGUAGES.map(|language| (language, parsed(language))).into());
    ALL.get(language).unwrap()
}

fn parsed(language: &str) -> Texts {
    let mut texts = Texts::new();
    for (area, source) in sources(language) {
        for message in messages(&parse(&source)) {
            for (key, pattern) in patterns(message) {
                let earlier = texts.insert(key.clone(), notation(pattern));
                assert!(earlier.is_none(), "{language}/{area}.ftl: {key} is there twice");
            }
        }
    }
    texts
}

fn variables(notation: &str) -> BTreeSet<&str> {
    let is_part = |character: char| character.is_ascii_alphanumeric() || "_-".contains(character);
    let behind_signs = notation.split('$').skip(1);
    behind_signs.map(|rest| rest.split(|character| !is_part(character)).next().unwrap_or("")).collect()
}

/// The key of the message that a text says the same as.
fn reference(notation: &str) -> Option<&str> {
    let key = notation.strip_prefix("{ ")?.strip_suffix(" }")?;
    key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-').then_some(key)
}

/// The literal that the text begins with.
fn literal(text: &str) -> Option<&str> {
    text.trim_start().strip_prefix('"')?.split('"').next()
}

/// The literal that is the second argument, where the first is one too: of `.key("name", "key")`.
fn second_literal(arguments: &str) -> Option<&str> {
    let name = literal(arguments)?;
    let (_, rest) = arguments.split_once(&format!("\"{name}\","))?;
    literal(rest)
}

/// The keys that the code names where only keys can be.
fn named_keys(code: &str) -> Vec<&str> {
    let mut keys = Vec::new();
    for call in ["Message::new(", "Value::Key("] {
        keys.extend(code.split(call).skip(1).filter_map(literal));
    }
    // The columns of imported files are made by a function of the same name.
    let has_its_own_key = code.contains("const fn key(name");
    for (at, call) in code.match_indices("key(") {
        let arguments = code.get(at + call.len()..).unwrap();
        match code.get(..at).unwrap().chars().next_back() {
            Some('.') => keys.extend(second_literal(arguments)),
            Some(before) if before.is_alphanumeric() || before == '_' => {}
            _ if has_its_own_key => {}
            _ => keys.extend(literal(arguments)),
        }
    }
    keys
}

#[test]
fn the_areas_of_the_code_are_the_files_of_every_language() {
    let source = fs::read_to_string(root().join("src/words/bundle.rs")).unwrap();
    let (_, list) = source.split_once("\nareas![").unwrap();
    let (list, _) = list.split_once(']').unwrap();
    let areas: BTreeSet<String> = list.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    for language in LANGUAGES {
        let files: BTreeSet<String> = sources(language).into_iter().map(|(area, _)| area).collect();
        assert_eq!(files, areas, "{language}");
    }
}

#[test]
fn every_language_has_the_same_keys_in_the_same_areas() {
    let keys = |language| {
        let mut keys = BTreeSet::new();
        for (area, source) in sources(language) {
            let resource = parse(&source);
            // A word has a short form only where the language needs one.
            let patterns = messages(&resource)
                .flat_map(patterns)
                .filter(|(key, _)| key.strip_suffix(".short").is_none());
            keys.extend(patterns.map(|(key, _)| format!("{area}: {key}")));
        }
        keys
    };
    let english = keys("en");
    for language in LANGUAGES {
        let other = keys(language);
        let different: Vec<_> = english.symmetric_difference(&other).collect();
        assert!(different.is_empty(), "only in en or only in {language}: {different:#?}");
    }
}

#[test]
fn every_language_uses_the_same_values() {
    for language in LANGUAGES {
        for (key, text) in texts(language) {
            let original = original(key).map(|text| variables(text));
            assert_eq!(Some(variables(text)), original, "{language}: {key}");
        }
    }
}

/// The English text, or for a short form that English does not need what it is short for.
fn original(key: &str) -> Option<&'static String> {
    let english = texts("en");
    english.get(key).or_else(|| english.get(key.strip_suffix(".short")?))
}

/// The commands whose keys a text names: `{ KEY("form.look-up") }`.
fn commands_named(notation: &str) -> BTreeSet<&str> {
    notation.split("KEY(").skip(1).filter_map(literal).collect()
}

#[test]
fn every_command_whose_key_a_text_names_exists_and_is_the_same_in_every_language() {
    let code = program();
    let known = |constructor: &'static str| {
        code.iter().flat_map(move |file| file.text.split(constructor).skip(1).filter_map(literal))
    };
    let known: HashSet<&str> = known("Command::new(").chain(known("Command::keyed(")).collect();
    for language in LANGUAGES {
        for (key, text) in texts(language) {
            let named = commands_named(text);
            assert!(named.iter().all(|command| known.contains(command)), "{language}: {key}: {named:?}");
            assert_eq!(named, commands_named(original(key).unwrap()), "{language}: {key}");
        }
    }
}

#[test]
fn every_key_that_the_code_names_exists() {
    let known = texts("en");
    let mut missing = Vec::new();
    for SourceFile { path, text } in program() {
        let keys = named_keys(&text).into_iter();
        let unknown = keys.filter(|key| !known.contains_key(*key));
        missing.extend(unknown.map(|key| format!("{}: {key}", path.display())));
    }
    assert!(missing.is_empty(), "no text for: {missing:#?}");
}

#[test]
fn keys_are_found_in_the_code_however_it_is_laid_out() {
    let code = r#"key("a"); x.key("name", "b"); Message::new(
        "c"); x.key("name", key); monkey("no"); key(key); Value::Key("d".to_owned())"#;
    assert_eq!(named_keys(code), ["c", "d", "a", "b"]);
}

#[test]
fn every_key_is_used_by_the_code() {
    let code = program();
    // Every literal is between two quotes.
    let mut used: HashSet<&str> = code.iter().flat_map(|file| file.text.split('"')).collect();
    used.extend(texts("en").values().filter_map(|text| reference(text)));
    let mut unused = Vec::new();
    for (_, source) in sources("en") {
        let resource = parse(&source);
        let keys = messages(&resource).map(|message| message.id.name.to_owned());
        let of_no_family = keys.filter(|key| !FAMILIES.iter().any(|family| key.starts_with(family)));
        unused.extend(of_no_family.filter(|key| !used.contains(key.as_str())));
    }
    assert!(unused.is_empty(), "never used: {unused:#?}");
}

#[test]
fn every_text_formats_without_errors() {
    for language in LANGUAGES {
        let mut bundle = FluentBundle::new_concurrent(vec![language.parse().unwrap()]);
        for (area, source) in sources(language) {
            let resource = FluentResource::try_new(source)
                .unwrap_or_else(|(_, errors)| panic!("{language}/{area}.ftl: {errors:#?}"));
            bundle.add_resource(resource).unwrap();
        }
        bundle.add_function("KEY", |_, _| FluentValue::from("F4")).unwrap();
        for (key, text) in texts(language) {
            let message = bundle.get_message(key.split('.').next().unwrap()).unwrap();
            let pattern = match key.split_once('.') {
                None => message.value().unwrap(),
                Some((_, attribute)) => message.get_attribute(attribute).unwrap().value(),
            };
            for value in [0, 1, 21].map(FluentValue::from).into_iter().chain(["x".into()]) {
                let names = variables(text).into_iter();
                let arguments: FluentArgs<'_> = names.map(|name| (name, value.clone())).collect();
                let mut errors = Vec::new();
                bundle.format_pattern(pattern, Some(&arguments), &mut errors);
                assert!(errors.is_empty(), "{language}: {key}: {errors:?}");
            }
        }
    }
}

#[test]
fn nothing_is_left_in_english() {
    let english = texts("en");
    let mut same = BTreeSet::new();
    for language in ["fr", "nl"] {
        let texts = texts(language).iter();
        let own = texts.filter(|(_, text)| reference(text).is_none());
        let alike = own.filter(|(key, text)| english.get(*key) == Some(*text));
        same.extend(alike.map(|(key, _)| (language, key.clone())));
    }
    let allowed: BTreeSet<_> = SAME.iter().map(|(language, key, _)| (*language, (*key).to_owned())).collect();
    assert_eq!(same, allowed, "left: the same as in English; right: the allow list");
}

#[test]
fn every_finding_and_cure_has_its_sentence() {
    let of_findings = || {
        FindingCode::ALL.into_iter().flat_map(|finding| {
            let code = finding.code();
            let of_an_account = finding.is_limit().then(|| format!("finding-{code}-account"));
            [format!("finding-{code}"), format!("reason-name-{code}")].into_iter().chain(of_an_account)
        })
    };
    let of_cures = || CureKind::ALL.into_iter().flat_map(|cure| [cure.key(), cure.remedy_key()]);
    for language in LANGUAGES {
        let known = texts(language);
        for key in of_findings().chain(of_cures()) {
            assert!(known.contains_key(&key), "{language}: {key}");
        }
    }
}

#[test]
fn short_reasons_fit_their_column() {
    for language in LANGUAGES {
        let texts = texts(language);
        let names = texts.iter().filter(|(key, _)| key.starts_with("reason-name-") && !key.contains('.'));
        for (key, text) in names {
            let text = texts.get(&format!("{key}.short")).unwrap_or(text);
            assert!(creditdesk::words::width(text) <= 14, "{language}: {key}: {text}");
        }
    }
}
