//! Codes in any case: the spellings of a typed text under which something is stored, found by an index that tells
//! capitals from small letters.

use crate::credit::Message;
use crate::desk::error::DeskError;
use crate::sanitize::{clean_code, sanitize};
use crate::store::StoreError;

/// The most spellings that are followed at a time. A desk whose codes are case variants of each other asks for exact
/// typing.
const MOST_SPELLINGS: usize = 16;

/// What a typed code names: exactly that, else the only code that differs from it by the case of its letters. Several
/// such codes are an error that lists them.
///
/// `find` looks for a code exactly as it is, `begins` says whether any code begins so.
pub(crate) fn by_code<T>(
    typed: &str,
    mut find: impl FnMut(&str) -> Result<Option<T>, StoreError>,
    mut begins: impl FnMut(&str) -> Result<bool, StoreError>,
) -> Result<Option<T>, DeskError> {
    if let Some(exact) = find(typed)? {
        return Ok(Some(exact));
    }
    let clean = cleaned(typed);
    let mut named = Vec::new();
    for code in spellings(&clean, &mut begins)? {
        if let Some(one) = find(&code)? {
            if code == clean {
                return Ok(Some(one));
            }
            named.push((code, one));
        }
    }
    if named.len() > 1 {
        return Err(ambiguous(typed, named.into_iter().map(|(code, _)| code)));
    }
    Ok(named.pop().map(|(_, one)| one))
}

/// The same among a few things that are at hand.
pub(crate) fn among<T>(
    typed: &str,
    all: impl IntoIterator<Item = T>,
    code_of: impl Fn(&T) -> &str,
) -> Result<Option<T>, DeskError> {
    let clean = cleaned(typed);
    let mut named: Vec<T> = all.into_iter().filter(|one| is_spelled_so(code_of(one), &clean)).collect();
    if let Some(exact) = named.iter().position(|one| code_of(one) == typed || code_of(one) == clean) {
        return Ok(Some(named.swap_remove(exact)));
    }
    if named.len() > 1 {
        return Err(ambiguous(typed, named.iter().map(|one| code_of(one).to_owned())));
    }
    Ok(named.pop())
}

fn ambiguous(typed: &str, codes: impl Iterator<Item = String>) -> DeskError {
    let codes = codes.collect::<Vec<_>>().join(", ");
    DeskError::usage(Message::new("code-ambiguous").text("code", typed).text("codes", codes))
}

/// A typed text as codes are stored: composed, without invisible characters and blanks around it.
pub(crate) fn cleaned(typed: &str) -> String {
    clean_code(sanitize(typed).trim()).into_owned()
}

/// The spellings of a text under which something begins, letter by letter; the text as it is comes first.
pub(crate) fn spellings(
    text: &str,
    begins: &mut impl FnMut(&str) -> Result<bool, StoreError>,
) -> Result<Vec<String>, StoreError> {
    let mut found = vec![String::new()];
    for letter in text.chars() {
        let mut longer = Vec::new();
        for (start, spelling) in found.iter().flat_map(|start| variants(letter).map(move |one| (start, one)))
        {
            let spelled = format!("{start}{spelling}");
            if longer.len() < MOST_SPELLINGS && begins(&spelled)? {
                longer.push(spelled);
            }
        }
        found = longer;
    }
    Ok(found)
}

/// Whether a code differs from a text by the case of its letters at most.
pub(crate) fn is_spelled_so(code: &str, text: &str) -> bool {
    let mut letters = code.chars();
    text.chars().all(|letter| letters.next().is_some_and(|own| variants(letter).any(|one| one == own)))
        && letters.next().is_none()
}

/// A letter as it is, small and capital, each once. A letter whose other case is several letters has none.
fn variants(letter: char) -> impl Iterator<Item = char> {
    let small = single(letter.to_lowercase()).filter(|small| *small != letter);
    let capital = single(letter.to_uppercase()).filter(|capital| *capital != letter);
    [Some(letter), small, capital.filter(|_| capital != small)].into_iter().flatten()
}

fn single(mut letters: impl Iterator<Item = char>) -> Option<char> {
    letters.next().filter(|_| letters.next().is_none())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    /// Looks a text up among codes that are sorted as bytes, as an index is.
    fn look_up(codes: &BTreeSet<String>, typed: &str) -> Result<Option<String>, String> {
        let find = |code: &str| Ok(codes.get(code).cloned());
        let begins = |start: &str| {
            let next = codes.range(start.to_owned()..).next();
            Ok(next.is_some_and(|code| code.starts_with(start)))
        };
        by_code(typed, find, begins).map_err(|error| error.message().key)
    }

    fn codes(codes: &[&str]) -> BTreeSet<String> {
        codes.iter().map(|code| (*code).to_owned()).collect()
    }

    #[test]
    fn a_code_is_found_exactly_or_as_the_only_one_in_another_case() {
        let stored = codes(&["C1001", "ab", "AB", "ÉTÉ-1"]);
        for (typed, found) in [
            ("C1001", Ok(Some("C1001"))),
            ("c1001", Ok(Some("C1001"))),
            (" c10\u{200b}01 ", Ok(Some("C1001"))),
            ("ab", Ok(Some("ab"))),
            ("\u{200b}ab ", Ok(Some("ab"))),
            ("AB", Ok(Some("AB"))),
            ("aB", Err("code-ambiguous")),
            ("e\u{301}te\u{301}-1", Ok(Some("ÉTÉ-1"))),
            ("c100", Ok(None)),
            ("c10011", Ok(None)),
        ] {
            let found = found.map(|code| code.map(str::to_owned)).map_err(str::to_owned);
            assert_eq!(look_up(&stored, typed), found, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn the_index_answers_as_a_comparison_with_every_code_does(
            stored in proptest::collection::btree_set("[aAbBéÉß1]{0,3}", 0..10),
            typed in "[aAbBéÉß1]{0,3}",
        ) {
            let all = among(&typed, stored.iter(), |code| code.as_str());
            let expected = all.map(Option::<&String>::cloned).map_err(|error| error.message().key);
            prop_assert_eq!(look_up(&stored, &typed), expected);
        }
    }
}
