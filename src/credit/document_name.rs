//! How people and files name a document: `[CUSTOMER:]NUMBER[#INSTALMENT][=AMOUNT][@DAY]`.
//!
//! Numbers of real documents have all of these characters in them, so each part may stand in double quotes, in which two
//! quotes are one. Without quotes the last `=` begins the amount and the last `#` before it the instalment. Whether a
//! colon ends the code of a customer, only the desk can say: such a name has several [readings](DocumentName::readings).

use std::ops::Range;

use super::Day;

/// The most instalments of a document; more digits after `#` are a part of its number.
const MOST_INSTALMENTS: u32 = 999;

/// A document by its number, and what else was said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentName {
    /// The code of its customer.
    pub customer: Option<String>,
    /// Its number, never empty.
    pub number: String,
    /// Which instalment of it, from 1.
    pub instalment: Option<u32>,
    /// How much of it, as it was typed: how an amount is written depends on where.
    pub amount: Option<String>,
    /// From which day on; only files say it.
    pub day: Option<Day>,
}

/// What names can say where they are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grammar {
    /// Whether they can say a day.
    pub day: AtDay,
}

/// Whether a day in ISO notation after `@` is a part of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AtDay {
    /// It belongs to what is before it.
    No,
    /// It is a part of its own.
    Iso,
}

/// Why a text is no name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NameFault {
    /// A quote is not closed, or something follows a quoted part.
    #[error("a quote is not closed, or something follows a quoted part")]
    Quote,
    /// There is no number, or no customer before its colon.
    #[error("there is no number")]
    NoNumber,
    /// There is no amount after the equals sign.
    #[error("there is no amount after =")]
    NoAmount,
}

impl DocumentName {
    /// The whole of a document, of whichever customer.
    pub fn of_number(number: impl Into<String>) -> Self {
        Self { customer: None, number: number.into(), instalment: None, amount: None, day: None }
    }

    /// The first of its readings: colons that are not beside quotes are a part of the number.
    pub fn parse(text: &str, grammar: Grammar) -> Result<Self, NameFault> {
        let tail = Tail::cut(text, grammar)?;
        let (customer, number) = head(tail.head)?;
        tail.named(customer, number)
    }

    /// What a text can mean, the likeliest first: all of it is the number, or it begins with the code of a customer that
    /// ends before its first colon, its second, and so on. What is quoted has one meaning.
    pub fn readings(text: &str, grammar: Grammar) -> Result<Vec<Self>, NameFault> {
        let first = Self::parse(text, grammar)?;
        let tail = Tail::cut(text, grammar)?;
        if tail.head != first.number {
            return Ok(vec![first]);
        }
        let colons = tail.head.match_indices(':').filter_map(|(at, _)| {
            let (customer, number) = (tail.head.get(..at)?, tail.head.get(at + 1..)?);
            let is_whole = !customer.is_empty() && !number.is_empty();
            is_whole.then(|| Self {
                customer: Some(customer.to_owned()),
                number: number.to_owned(),
                ..first.clone()
            })
        });
        Ok(std::iter::once(first.clone()).chain(colons).collect())
    }

    /// The name as a text that is read as this name, and as nothing else.
    pub fn write(&self) -> String {
        let mut text = String::new();
        if let Some(customer) = &self.customer {
            // Without quotes its colon could belong to the number.
            text.push_str(&quoted(customer));
            text.push(':');
        }
        text.push_str(&quoted_if_needed(&self.number));
        if let Some(instalment) = self.instalment {
            text.push_str(&format!("#{instalment}"));
        }
        if let Some(amount) = &self.amount {
            text.push('=');
            text.push_str(&quoted_if_needed(amount));
        }
        if let Some(day) = self.day {
            text.push_str(&format!("@{day}"));
        }
        text
    }
}

/// The names of a list, which blanks outside quotes are between.
pub fn split(list: &str) -> Result<Vec<&str>, NameFault> {
    let quotes = quotes(list, |before| before.is_none_or(|sign| is_part_end(sign) || sign.is_whitespace()))?;
    let is_between = |(at, sign): &(usize, char)| sign.is_whitespace() && is_free(&quotes, *at);
    let mut names = Vec::new();
    let mut from = 0;
    for (at, blank) in list.char_indices().filter(is_between) {
        names.push(list.get(from..at).unwrap_or_default());
        from = at + blank.len_utf8();
    }
    names.push(list.get(from..).unwrap_or_default());
    names.retain(|name| !name.is_empty());
    Ok(names)
}

/// What follows the number, and the rest.
struct Tail<'a> {
    head: &'a str,
    instalment: Option<u32>,
    amount: Option<String>,
    day: Option<Day>,
}

impl<'a> Tail<'a> {
    /// Cuts the text from its end.
    fn cut(text: &'a str, grammar: Grammar) -> Result<Self, NameFault> {
        let text = text.trim();
        let quotes = quotes(text, |before| before.is_none_or(is_part_end))?;
        let last = |text: &'a str, sign: char| {
            let mut places = text.rmatch_indices(sign).map(|(at, _)| at);
            let at = places.find(|at| is_free(&quotes, *at))?;
            Some((text.get(..at)?, text.get(at + 1..)?))
        };
        let day = match grammar.day {
            AtDay::No => None,
            AtDay::Iso => last(text, '@').and_then(|(rest, day)| Some((rest, day.parse().ok()?))),
        };
        let (text, day) = day.map_or((text, None), |(rest, day)| (rest, Some(day)));
        let (text, amount) = last(text, '=').map_or((text, None), |(rest, amount)| (rest, Some(amount)));
        let instalment = last(text, '#').and_then(|(rest, digits)| Some((rest, instalment(digits.trim())?)));
        let (head, instalment) = instalment.map_or((text, None), |(rest, number)| (rest, Some(number)));
        let amount = amount.map(|amount| part(amount).ok_or(NameFault::Quote)).transpose()?;
        if amount.as_ref().is_some_and(String::is_empty) {
            return Err(NameFault::NoAmount);
        }
        Ok(Self { head: head.trim(), instalment, amount, day })
    }

    fn named(self, customer: Option<String>, number: String) -> Result<DocumentName, NameFault> {
        let Self { instalment, amount, day, .. } = self;
        if number.is_empty() || customer.as_ref().is_some_and(String::is_empty) {
            return Err(NameFault::NoNumber);
        }
        Ok(DocumentName { customer, number, instalment, amount, day })
    }
}

/// The customer, where quotes show that one is named, and the number.
fn head(text: &str) -> Result<(Option<String>, String), NameFault> {
    let quotes = quotes(text, |before| before.is_none_or(is_part_end))?;
    let piece = |range: Range<usize>| text.get(range).unwrap_or_default();
    let colon = match quotes.as_slice() {
        [] => None,
        // The customer is quoted, or the number; where both are, the colon is between them.
        [first, ..] if first.start == 0 => Some(first.end).filter(|end| *end < text.len()),
        [first, ..] => Some(first.start - 1),
    };
    let Some(colon) = colon else {
        return Ok((None, part(text).ok_or(NameFault::Quote)?));
    };
    if piece(colon..colon + 1) != ":" {
        return Err(NameFault::Quote);
    }
    let customer = part(piece(0..colon)).ok_or(NameFault::Quote)?;
    let number = part(piece(colon + 1..text.len())).ok_or(NameFault::Quote)?;
    Ok((Some(customer), number))
}

/// A part without its quotes; none where something follows them.
fn part(text: &str) -> Option<String> {
    let Some(inside) = text.strip_prefix('"') else {
        return Some(text.trim().to_owned());
    };
    let inside = inside.strip_suffix('"')?;
    let is_whole = !inside.replace("\"\"", "").contains('"');
    is_whole.then(|| inside.replace("\"\"", "\""))
}

/// Where quoted parts are, with their quotes. A quote opens one where `opens` says so of the character before it.
fn quotes(text: &str, opens: impl Fn(Option<char>) -> bool) -> Result<Vec<Range<usize>>, NameFault> {
    let mut found = Vec::new();
    let mut signs = text.char_indices().peekable();
    let mut before = None;
    while let Some((start, sign)) = signs.next() {
        if sign != '"' || !opens(before) {
            before = Some(sign);
            continue;
        }
        loop {
            match signs.next() {
                None => return Err(NameFault::Quote),
                Some((end, '"')) if signs.next_if(|(_, next)| *next == '"').is_none() => {
                    found.push(start..end + 1);
                    break;
                }
                Some(_) => {}
            }
        }
        before = Some('"');
    }
    Ok(found)
}

fn is_free(quotes: &[Range<usize>], at: usize) -> bool {
    quotes.iter().all(|range| !range.contains(&at))
}

/// Whether another part, which may be quoted, begins after it.
const fn is_part_end(sign: char) -> bool {
    matches!(sign, ':' | '=')
}

fn instalment(digits: &str) -> Option<u32> {
    let is_number = digits.bytes().all(|digit| digit.is_ascii_digit());
    let number = digits.parse().ok().filter(|_| is_number)?;
    (1..=MOST_INSTALMENTS).contains(&number).then_some(number)
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

fn quoted_if_needed(text: &str) -> String {
    let means_something = |sign: char| matches!(sign, '"' | ':' | '#' | '=' | '@') || sign.is_whitespace();
    if text.contains(means_something) { quoted(text) } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const FILES: Grammar = Grammar { day: AtDay::Iso };
    const TYPED: Grammar = Grammar { day: AtDay::No };

    /// The name as the parts that were read, one after the other.
    fn parts(name: &DocumentName) -> String {
        let part = |part: Option<String>| part.unwrap_or_else(|| "-".to_owned());
        let customer = part(name.customer.clone());
        let instalment = part(name.instalment.map(|number| number.to_string()));
        let (amount, day) = (part(name.amount.clone()), part(name.day.map(|day| day.to_string())));
        format!("{customer}|{}|{instalment}|{amount}|{day}", name.number)
    }

    #[test]
    fn odd_names_are_read_as_they_are_meant() {
        for (text, expected) in [
            ("F-7", "-|F-7|-|-|-"),
            (" F-7 ", "-|F-7|-|-|-"),
            ("VE  0323", "-|VE  0323|-|-|-"),
            ("A=1", "-|A|-|1|-"),
            ("A=1=12.00", "-|A=1|-|12.00|-"),
            ("A#1", "-|A|1|-|-"),
            ("A#1#2=3", "-|A#1|2|3|-"),
            ("A#x", "-|A#x|-|-|-"),
            ("A#", "-|A#|-|-|-"),
            ("A#0", "-|A#0|-|-|-"),
            ("A#+1", "-|A#+1|-|-|-"),
            ("A#20250001", "-|A#20250001|-|-|-"),
            ("A=1#2", "-|A|-|1#2|-"),
            ("A #1 = 2", "-|A|1|2|-"),
            ("\"A#1\"#2=3", "-|A#1|2|3|-"),
            ("\"A=1\"", "-|A=1|-|-|-"),
            ("\"A \"\"B\"\"\"=5", "-|A \"B\"|-|5|-"),
            ("12\" pipe", "-|12\" pipe|-|-|-"),
            ("A=\"1 200,00\"", "-|A|-|1 200,00|-"),
            ("C1:F:7", "-|C1:F:7|-|-|-"),
            ("\"C1\":F:7#2=3", "C1|F:7|2|3|-"),
            ("C1:\"F:7\"", "C1|F:7|-|-|-"),
            ("\"C:1\":\"F:7\"=\"1=2\"", "C:1|F:7|-|1=2|-"),
            ("\"C1:F:7\"", "-|C1:F:7|-|-|-"),
            ("A@2026-05-01", "-|A|-|-|2026-05-01"),
            ("A#2=3@2026-05-01", "-|A|2|3|2026-05-01"),
            ("\"A@2026-05-01\"@2026-05-02", "-|A@2026-05-01|-|-|2026-05-02"),
            ("A@2026-5-1", "-|A@2026-5-1|-|-|-"),
            ("a@b.example", "-|a@b.example|-|-|-"),
        ] {
            let name = DocumentName::parse(text, FILES);
            assert_eq!(name.map(|name| parts(&name)), Ok(expected.to_owned()), "{text}");
        }
    }

    #[test]
    fn only_files_say_a_day() {
        let typed = DocumentName::parse("A@2026-05-01", TYPED).unwrap();
        assert_eq!((typed.number.as_str(), typed.day), ("A@2026-05-01", None));
    }

    #[test]
    fn what_names_nothing_is_a_fault() {
        for (text, fault) in [
            ("", NameFault::NoNumber),
            ("  ", NameFault::NoNumber),
            ("=5", NameFault::NoNumber),
            ("\"\"", NameFault::NoNumber),
            ("\"\":A", NameFault::NoNumber),
            ("C1:\"\"", NameFault::NoNumber),
            ("A=", NameFault::NoAmount),
            ("A=\"\"", NameFault::NoAmount),
            ("\"A", NameFault::Quote),
            ("\"A\"B", NameFault::Quote),
            ("C1:\"A\"B", NameFault::Quote),
            ("\"A\"\"", NameFault::Quote),
            ("A=\"5\"#1", NameFault::Quote),
        ] {
            assert_eq!(DocumentName::parse(text, FILES), Err(fault), "{text}");
        }
    }

    #[test]
    fn a_colon_may_end_the_code_of_a_customer() {
        let readings = |text: &str| -> Vec<String> {
            DocumentName::readings(text, TYPED).unwrap().iter().map(parts).collect()
        };
        assert_eq!(readings("C1:F:7#2=3"), ["-|C1:F:7|2|3|-", "C1|F:7|2|3|-", "C1:F|7|2|3|-"]);
        assert_eq!(readings(":F:"), ["-|:F:|-|-|-"]);
        assert_eq!(readings("\"C1:F\""), ["-|C1:F|-|-|-"]);
        assert_eq!(readings("\"C1\":F:7"), ["C1|F:7|-|-|-"]);
    }

    #[test]
    fn blanks_outside_quotes_are_between_the_names_of_a_list() {
        let list = " A=1  \"B C\"#2=3\tD:\"E F\"=\"1 200\" G\u{a0}H 12\" ";
        let names = ["A=1", "\"B C\"#2=3", "D:\"E F\"=\"1 200\"", "G", "H", "12\""];
        assert_eq!(split(list).unwrap(), names);
        assert_eq!(split("").unwrap(), Vec::<&str>::new());
        assert_eq!(split("A \"B C"), Err(NameFault::Quote));
    }

    fn text() -> impl Strategy<Value = String> {
        prop_oneof!["[AB1\"#=:@ ]{1,8}", "[0-9A-Z/-]{1,8}", "\\PC{1,8}", "[A-C]@2026-05-0[1-9]"]
    }

    prop_compose! {
        fn name()(
            customer in prop::option::of(text()),
            number in text(),
            instalment in prop::option::of(1_u32..=MOST_INSTALMENTS),
            amount in prop::option::of(text()),
            day in prop::option::of(0_i64..40_000),
        ) -> DocumentName {
            let day = day.map(|day| Day::from_number(day).unwrap());
            DocumentName { customer, number, instalment, amount, day }
        }
    }

    proptest! {
        #[test]
        fn a_name_that_is_written_is_read_as_that_name_alone(name in name()) {
            let text = name.write();
            prop_assert_eq!(DocumentName::parse(&text, FILES), Ok(name.clone()));
            prop_assert_eq!(DocumentName::readings(&text, FILES), Ok(vec![name.clone()]));
            let typed = DocumentName { day: None, ..name };
            prop_assert_eq!(DocumentName::parse(&typed.write(), TYPED), Ok(typed));
        }

        #[test]
        fn written_names_are_the_names_of_their_list(names in prop::collection::vec(name(), 0..5)) {
            let written: Vec<String> = names.iter().map(DocumentName::write).collect();
            let list = written.join(" ");
            prop_assert_eq!(split(&list).unwrap(), written);
        }

        #[test]
        fn no_text_panics_and_every_reading_has_a_number(text in "\\PC{0,20}", odd in "[A1\"#=:@ ]{0,20}") {
            for text in [text, odd] {
                for name in DocumentName::readings(&text, FILES).unwrap_or_default() {
                    prop_assert!(!name.number.is_empty());
                }
                let _ = split(&text);
            }
        }
    }
}
