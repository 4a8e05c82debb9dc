//! Dutch typography and terms, in comments as well as in texts: ’ and “…”, no space before a sign, one term for one thing.

use super::sources;

/// Code within a text, which a reader types as it is written.
const EXAMPLES: [&str; 1] = [r#"theme = "dark""#];

/// Terms that were given up, each with the one that is used instead.
const RETIRED: &[(&str, &str)] = &[
    ("desk", "administratie"),
    ("kredietbalie", "administratie"),
    ("importschema", "importmodel"),
    ("controlespoor", "auditspoor"),
    ("audittrail", "auditspoor"),
    ("overboek", "doorboeken"),
    ("overgeboekt", "doorgeboekt"),
    ("bewaard", "opgeslagen"),
    ("aanvaard", "geaccepteerd"),
    ("ten hoogste", "hoogstens"),
    ("munt", "valuta"),
    ("vervaldatum", "vervaldag"),
    ("geschil", "betwisting"),
    ("ongemoeid", "overgeslagen"),
    ("werkblad", "overzicht"),
    ("wachtrij", "blokkeringslijst"),
    ("met de hand", "handmatig"),
];

/// Every line of the Dutch files with its place, without string literals and code.
fn lines() -> Vec<(String, String)> {
    let mut lines = Vec::new();
    for (area, source) in sources("nl") {
        for (at, line) in (1..).zip(source.lines()) {
            lines.push((format!("{area}.ftl:{at}"), without_code(line)));
        }
    }
    lines
}

fn without_code(line: &str) -> String {
    let line = line.replace("{ KEY(\"", "{\"").replace("\") }", "\"}");
    let mut pieces = line.split("{\"");
    let mut prose = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        prose.push_str(piece.split_once("\"}").map_or(piece, |(_, rest)| rest));
    }
    EXAMPLES.iter().fold(prose, |prose, example| prose.replace(example, ""))
}

/// What a person reads of a line: without the key of a message or of a variant, which is English.
fn without_key(line: &str) -> &str {
    if line.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return line.split_once('=').map_or("", |(_, text)| text);
    }
    let variant = line.trim_start().trim_start_matches('*').strip_prefix('[');
    variant.and_then(|variant| variant.split_once(']')).map_or(line, |(_, text)| text)
}

/// The words of a line; what belongs to a command or an option is one word with its signs.
fn words(line: &str) -> String {
    let parts = line.split(|sign: char| !sign.is_alphanumeric() && !"-_".contains(sign));
    format!(" {} ", parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ").to_lowercase())
}

fn wrong(is_wrong: impl Fn(&str) -> bool) -> Vec<(String, String)> {
    lines().into_iter().filter(|(_, line)| is_wrong(line)).collect()
}

/// Whether every “ is closed by a ” before the next one.
fn quotes_are_paired(line: &str) -> bool {
    let quotes: String = line.chars().filter(|sign| "“”".contains(*sign)).collect();
    quotes.replace("“”", "").is_empty()
}

#[test]
fn dutch_apostrophes_and_quotes_are_curved() {
    let straight = wrong(|line| line.contains(['\'', '"', '‘', '„', '«', '»', '`', '´']));
    assert!(straight.is_empty(), "{straight:#?}");
    let unpaired = wrong(|line| !quotes_are_paired(line));
    assert!(unpaired.is_empty(), "{unpaired:#?}");
}

#[test]
fn dutch_marks_follow_the_word_without_a_space() {
    let spaces = [' ', '\u{a0}', '\u{202f}'];
    let misplaced = wrong(|line| {
        let pairs = line.chars().zip(line.chars().skip(1));
        pairs.into_iter().any(|(first, second)| spaces.contains(&first) && ":;?!".contains(second))
    });
    assert!(misplaced.is_empty(), "{misplaced:#?}");
}

#[test]
fn dutch_has_one_term_for_one_thing() {
    for (retired, term) in RETIRED {
        let uses = wrong(|line| {
            let words = words(without_key(line));
            let is_whole = *retired == "desk" || *retired == "munt";
            words.contains(&if is_whole { format!(" {retired} ") } else { format!(" {retired}") })
        });
        assert!(uses.is_empty(), "{retired}, not {term}: {uses:#?}");
    }
}

#[test]
fn code_within_a_dutch_text_is_no_prose() {
    assert_eq!(without_code(r#"a {"'"}b {""}{ $c }: theme = "dark""#), "a b { $c }: ");
    assert!(quotes_are_paired("“a” en “b”"));
    assert!(!quotes_are_paired("”a“") && !quotes_are_paired("“a “b”"));
    assert_eq!(without_key("desk-missing = Geen"), " Geen");
    assert_eq!(without_key("    [desk] Geen"), " Geen");
    assert_eq!(words("De desk, creditdesk --desk"), " de desk creditdesk --desk ");
}
