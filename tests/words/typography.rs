//! The signs of each language: one apostrophe, its own quotation marks, and spaces that no line breaks at.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

use super::{LANGUAGES, messages, parse, patterns, sources};

/// The place of a value in a flattened text.
const VALUE: char = '\u{fffc}';

/// The texts of a pattern as a person may read them: one for each variant, a mark where a value is put in.
fn flattened(pattern: &Pattern<&str>, found: &mut Vec<String>) {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                text.push(VALUE);
                for variant in variants {
                    flattened(&variant.value, found);
                }
            }
            PatternElement::TextElement { value }
            | PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::StringLiteral { value }),
            } => text.push_str(value),
            PatternElement::Placeable { .. } => text.push(VALUE),
        }
    }
    found.push(text);
}

/// Every text of a language with its key; the files are parsed once.
pub(super) fn flattened_texts(language: &str) -> Vec<(String, String)> {
    static ALL: LazyLock<BTreeMap<&str, Vec<(String, String)>>> =
        LazyLock::new(|| LANGUAGES.map(|language| (language, flatten_all(language))).into());
    ALL.get(language).unwrap().clone()
}

fn flatten_all(language: &str) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for (_, source) in sources(language) {
        let resource = parse(&source);
        for (key, pattern) in messages(&resource).flat_map(patterns) {
            let mut found = Vec::new();
            flattened(pattern, &mut found);
            all.extend(found.into_iter().map(|text| (key.clone(), text)));
        }
    }
    all
}

/// The texts of a language in which some neighbouring characters are wrong.
fn with_neighbours(language: &str, is_wrong: impl Fn(char, char) -> bool) -> Vec<(String, String)> {
    let mut texts = flattened_texts(language);
    texts.retain(|(_, text)| {
        let pairs = text.chars().zip(text.chars().skip(1));
        pairs.into_iter().any(|(first, second)| is_wrong(first, second))
    });
    texts
}

#[test]
fn apostrophes_are_curved() {
    for language in LANGUAGES {
        let is_part = |sign: char| sign.is_alphabetic() || sign == VALUE;
        let straight = with_neighbours(language, |first, second| {
            (first == '\'' && is_part(second)) || (is_part(first) && second == '\'')
        });
        assert!(straight.is_empty(), "{language}: {straight:#?}");
    }
}

#[test]
fn french_marks_never_begin_a_line() {
    let breakable = with_neighbours("fr", |first, second| {
        (first == ' ' && ":;?!»%".contains(second)) || (first == '«' && second != '\u{a0}')
    });
    assert!(breakable.is_empty(), "a plain space: {breakable:#?}");
    let missing = with_neighbours("fr", |first, second| {
        first.is_alphabetic() && ";!?»".contains(second) || first == VALUE && ";!?»%".contains(second)
    });
    assert!(missing.is_empty(), "no space: {missing:#?}");
}

#[test]
fn each_language_has_its_own_quotation_marks() {
    for (language, foreign) in [("en", "«»„"), ("fr", "“”‘„"), ("nl", "«»‘„")] {
        let mut wrong = flattened_texts(language);
        wrong.retain(|(_, text)| text.chars().any(|sign| foreign.contains(sign)));
        assert!(wrong.is_empty(), "{language}: {wrong:#?}");
    }
}
