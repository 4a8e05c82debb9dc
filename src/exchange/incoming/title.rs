//! The lines above the header: the day that a list is of.

use super::fold::words;
use super::pattern::DayPatterns;
use crate::credit::Day;

/// What is before the day of a list, folded: the last of them in a line counts, so that a period ends on its last day.
const BEFORE_THE_DAY: [&str; 7] = ["as of", "as at", "at", "to", "through", "until", "date"];
/// The same in languages in which the day comes before the month.
const DAY_FIRST: [&str; 16] = [
    "au",
    "arrete au",
    "arretee au",
    "a la date du",
    "jusqu au",
    "le",
    "per",
    "op",
    "tot",
    "tot en met",
    "t m",
    "datum",
    "zum",
    "bis",
    "stand",
    "stichtag",
];
/// The most words of a day.
const MOST_WORDS: usize = 3;
/// The forms of days whose order is plain.
const PLAIN: [&str; 10] = [
    "yyyy-mm-dd",
    "d mmm yyyy",
    "mmm d, yyyy",
    "mmm d yyyy",
    "d-mmm-yy",
    "d-mmm-yyyy",
    "d mmm yy",
    "d. mmm yyyy",
    "d.m.yyyy",
    "d.m.yy",
];

/// The day that a line says the list is of; days of unclear order are read as the file's own are.
pub(super) fn as_of(line: &str, own: &DayPatterns) -> Option<Day> {
    let plain = DayPatterns::parse(PLAIN, None)?;
    named_days(line).find_map(|(text, order)| {
        plain.day(&text).or_else(|| own.day(&text)).or_else(|| decided(&text, order))
    })
}

/// What a line says instead of the day of the list where it can be two.
pub(super) fn unclear_day(line: &str) -> Option<String> {
    let is_unclear =
        |text: &String| decided(text, Order::Unknown).is_none() && decided(text, Order::DayFirst).is_some();
    named_days(line).filter(|(_, order)| *order == Order::Unknown).map(|(text, _)| text).find(is_unclear)
}

/// Which number of a day is which, by the language of what is before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    DayFirst,
    Unknown,
}

/// What may be the day of the list, the last one of a line first.
fn named_days(line: &str) -> impl Iterator<Item = (String, Order)> {
    let parts: Vec<&str> = line.split_whitespace().collect();
    let said = |from: usize, known: &[&str]| {
        let before = |count: usize| from.checked_sub(count).and_then(|start| parts.get(start..from));
        let said = [3, 2, 1].into_iter().filter_map(before).map(|parts| words(&parts.join(" ")));
        said.into_iter().any(|said| known.contains(&said.as_str()))
    };
    let order = |from: usize| {
        let is_day_first = said(from, &DAY_FIRST);
        is_day_first
            .then_some(Order::DayFirst)
            .or_else(|| said(from, &BEFORE_THE_DAY).then_some(Order::Unknown))
    };
    let text = |from: usize, count: usize| {
        let text = parts.get(from..from + count)?.join(" ");
        Some(text.trim_end_matches([',', '.', ';', ')']).to_owned())
    };
    let named = (0..parts.len()).rev().filter_map(|from| Some((from, order(from)?)));
    let texts = named.flat_map(|(from, order)| {
        (1..=MOST_WORDS).rev().map(move |count| (from, count, order)).collect::<Vec<_>>()
    });
    texts.filter_map(|(from, count, order)| Some((text(from, count)?, order))).collect::<Vec<_>>().into_iter()
}

/// A day of two numbers of which the larger one decides which is the month, or the language of the line does.
fn decided(text: &str, order: Order) -> Option<Day> {
    let read = |form: &str| DayPatterns::parse([form], None)?.day(text);
    [["d/m/yyyy", "m/d/yyyy"], ["d-m-yyyy", "m-d-yyyy"]].into_iter().find_map(|forms| match forms.map(read) {
        [Some(day), None] | [None, Some(day)] => Some(day),
        [Some(first), Some(second)] => (order == Order::DayFirst || first == second).then_some(first),
        [None, None] => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_of_a_list_is_in_its_title() {
        let own = DayPatterns::parse(["d/m/yyyy"], None).unwrap();
        for (line, day) in [
            ("As of 31 December 2025", Some("2025-12-31")),
            ("As at 31 March 2026", Some("2026-03-31")),
            ("As of December 31, 2025", Some("2025-12-31")),
            ("1-Apr-26 to 16-Apr-26", Some("2026-04-16")),
            ("Situation au 31/03/2026", Some("2026-03-31")),
            ("Du 01/01/2026 au 31/03/2026", Some("2026-03-31")),
            ("Openstaande posten per 31.03.2026", Some("2026-03-31")),
            ("Stand: 31.03.2026", Some("2026-03-31")),
            ("Datum: 2026-03-31", Some("2026-03-31")),
            ("Balance âgée arrêtée le 5 mars 2026.", Some("2026-03-05")),
            ("As of 12-31-2025", Some("2025-12-31")),
            ("Per 31-12-2025", Some("2025-12-31")),
            ("Per 03-04-2026", Some("2026-04-03")),
            ("As of 03-04-2026", None),
            ("Printed 31 March 2026", None),
            ("As of today", None),
            ("", None),
        ] {
            assert_eq!(as_of(line, &own).map(|day| day.to_string()).as_deref(), day, "{line}");
        }
    }
}
