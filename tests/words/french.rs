//! What holds for French alone: its spaces, its elisions, its singular for none and one, and one term for each thing.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::typography::flattened_texts;
use super::{sources, texts, variables};

const NO_BREAK: char = '\u{a0}';

/// Terms that are not ours, the one to use instead, and the texts in which the word means something else.
const TERMS: &[(&str, &str, &[&str])] = &[
    ("bureau", "dossier", &[]),
    ("correspondance", "modèle d’import", &[]),
    ("schéma", "modèle d’import", &[]),
    ("importation", "import", &[]),
    ("acompte", "non affecté", &[]),
    ("imputé", "affecté", &[]),
    ("code de raison", "motif", &[]),
    ("code motif", "motif", &[]),
    ("codes motif", "motifs", &[]),
    ("signalé", "averti", &[]),
    ("rejets", "lignes rejetées", &[]),
    ("non reprise", "rejetée", &[]),
    ("lignes refusées", "lignes rejetées", &[]),
    ("terminaison", "extension", &[]),
    ("entreprise", "société", &["parameter-business-started.help"]),
    ("laissé de côté", "ignoré", &[]),
    ("laissée de côté", "ignorée", &[]),
    ("laissé tel quel", "ignoré", &[]),
    ("laissés tels quels", "ignorés", &[]),
    ("reste saisie", "non transférée", &[]),
    ("restée saisie", "non transférée", &[]),
    ("revérifi", "vérifié à nouveau", &[]),
    ("soldée sans", "clôturée", &[]),
    ("solder une commande", "clôturer une commande", &[]),
    ("solder la commande", "clôturer la commande", &[]),
    ("montrer", "afficher", &[]),
];

/// Values whose first letter may be a vowel: `de` and `que` before them would have to be elided.
const NAMES: &[&str] = &["customer", "file", "host", "job", "known", "name", "path", "role", "user", "what"];

/// Nouns that are counted, in the plural, and the texts in which the number beside one is no count or never so small.
const COUNTED: &[&str] = &[
    "autres",
    "champs",
    "clients",
    "commandes",
    "comptes",
    "décimales",
    "décisions",
    "encaissements",
    "enregistrements",
    "événements",
    "factures",
    "fiches",
    "jours",
    "lignes",
    "modifications",
    "pages",
    "paiements",
    "valeurs",
];
const NO_COUNTS: &[&str] = &["ageing-period", "export-too-many-rows", "import-rate", "payments-summary"];

/// The places of a text at which a sign lacks its no-break space, or has another one.
fn wrong_spaces(text: &str) -> Vec<String> {
    let signs: Vec<char> = text.chars().collect();
    let at = |index: usize| signs.get(index).copied();
    let mut wrong = Vec::new();
    for (index, sign) in signs.iter().enumerate() {
        let before = index.checked_sub(1).and_then(at);
        let is_wrong = match *sign {
            ';' | '!' | '?' | '»' | '%' => before.is_some_and(|before| before != NO_BREAK),
            // A colon within a notation, as in `hold-until:2026-12-01`, is no punctuation.
            ':' if at(index + 1).is_none_or(char::is_whitespace) => {
                before.is_some_and(|before| before != NO_BREAK)
            }
            ':' => before.is_some_and(char::is_whitespace),
            '«' => at(index + 1) != Some(NO_BREAK),
            // At the beginning it would push a header to the right, unless the text is what joins two others.
            NO_BREAK => before.is_none() && !at(1).is_some_and(|next| matches!(next, ';' | ':' | '!' | '?')),
            _ => false,
        };
        if is_wrong {
            wrong.push(signs.iter().skip(index.saturating_sub(12)).take(16).collect());
        }
    }
    wrong
}

#[test]
fn marks_have_the_one_no_break_space() {
    let texts = flattened_texts("fr").into_iter();
    let wrong: Vec<_> =
        texts.map(|(key, text)| (key, wrong_spaces(&text))).filter(|(_, wrong)| !wrong.is_empty()).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn wrong_spaces_are_seen() {
    for right in [
        "Oui\u{a0}: «\u{a0}5\u{a0}%\u{a0}»\u{a0}; prêt\u{a0}?",
        "% limite",
        "--today\u{a0}: nom:2026",
        "Fin\u{a0}:",
    ] {
        assert!(wrong_spaces(right).is_empty(), "{right}");
    }
    for wrong in [
        "Oui : non",
        "Oui: non",
        "Fin:",
        "a ;",
        "a\u{202f};",
        "a!",
        "«a\u{a0}»",
        "« a\u{a0}»",
        "5 %",
        "5%",
        "a :b",
        "\u{a0}% limite",
    ] {
        assert!(!wrong_spaces(wrong).is_empty(), "{wrong}");
    }
}

#[test]
fn quotes_and_apostrophes_are_never_straight() {
    // A setting is quoted as the file of settings has it.
    let quoting = "config-not-toml.hint";
    let mut straight = flattened_texts("fr");
    straight.retain(|(key, text)| text.contains('\'') || (text.contains('"') && key != quoting));
    assert!(straight.is_empty(), "{straight:#?}");
}

#[test]
fn each_thing_has_one_name() {
    let mut wrong = Vec::new();
    for (key, text) in flattened_texts("fr") {
        let text = text.to_lowercase();
        let found = TERMS.iter().filter(|(term, _, but)| text.contains(term) && !but.contains(&key.as_str()));
        wrong.extend(found.map(|(term, ours, _)| format!("{key}: {term}, which is {ours}")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_word_that_would_be_elided_is_before_a_name() {
    let mut wrong = Vec::new();
    for (key, text) in texts("fr") {
        for name in NAMES {
            let unelided = ["de", "que"].map(|word| format!(" {word} {{ ${name} }}"));
            if unelided.iter().any(|place| text.contains(place)) {
                wrong.push(format!("{key}: {text}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The text with this number for each of its values.
fn with_all_values(bundle: &FluentBundle<FluentResource>, key: &str, notation: &str, number: i64) -> String {
    let (id, attribute) = key.split_once('.').map_or((key, None), |(id, attribute)| (id, Some(attribute)));
    let message = bundle.get_message(id).unwrap();
    let pattern = match attribute {
        None => message.value().unwrap(),
        Some(attribute) => message.get_attribute(attribute).unwrap().value(),
    };
    let names = variables(notation).into_iter();
    let arguments: FluentArgs<'_> = names.map(|name| (name, FluentValue::from(number))).collect();
    bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
}

#[test]
fn none_and_one_take_the_singular() {
    let mut bundle = FluentBundle::new_concurrent(vec!["fr".parse().unwrap()]);
    bundle.set_use_isolating(false);
    for (_, source) in sources("fr") {
        bundle.add_resource(FluentResource::try_new(source).unwrap()).unwrap();
    }
    let mut plural = Vec::new();
    for (key, notation) in texts("fr") {
        for number in [0, 1] {
            let text = with_all_values(&bundle, key, notation, number);
            let words: Vec<&str> = text.split_whitespace().collect();
            let counts = words.windows(2).any(|pair| {
                let [figure, word] = pair else { return false };
                let word = word.trim_end_matches(|sign: char| !sign.is_alphabetic());
                *figure == number.to_string() && COUNTED.contains(&word)
            });
            if counts && !NO_COUNTS.contains(&key.as_str()) {
                plural.push(format!("{key}: {text}"));
            }
        }
    }
    assert!(plural.is_empty(), "{plural:#?}");
}

#[test]
fn the_labels_of_the_source_are_named_where_ours_differ() {
    let texts = texts("fr");
    for (key, label) in [
        ("parameter-agency.help", "Service crédit"),
        ("parameter-rating-date.help", "Date dernière cote"),
        ("parameter-approval.help", "Statut de la commande client"),
        ("parameter-basis-average.help", "Information sur paiements"),
        ("parameter-basis-payments.help", "Information sur paiements"),
        ("parameter-average-days.help", "Jours moyens pour payer"),
        ("parameter-basis-average.help", "Jours moyens pour payer"),
        ("parameter-last-payment.help", "Date dernier paiement"),
        ("approval-cod", "PSL"),
    ] {
        let text = texts.get(key).unwrap();
        assert!(text.contains(label), "{key}: {label} is not in: {text}");
    }
}
