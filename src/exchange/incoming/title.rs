//! The lines above the header: the day that a list is of.

use super::fold::words;
use super::pattern::DayPatterns;
use crate::credit::Day;

/// What is before the day of a list, folded: the last of them in a line counts, so that a period ends on its last day.
const BEFORE_THE_DAY: [&str; 22] = [
    "as of",
    "as at",
    "at",
    "to",
    "through",
    "until",
    "date",
    "au",
    "arrete au",
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
    let parts: Vec<&str> = line.split_whitespace().collect();
    let day_at = |from: usize| {
        (1..=MOST_WORDS).rev().find_map(|count| {
            let text = parts.get(from..from + count)?.join(" ");
            let text = text.trim_end_matches([',', '.', ';', ')']);
            plain.day(text).or_else(|| own.day(text)).or_else(|| decided(text))
        })
    };
    let is_named = |from: usize| {
        let before = |count: usize| from.checked_sub(count).and_then(|start| parts.get(start..from));
        let said = [3, 2, 1].into_iter().filter_map(before).map(|parts| words(&parts.join(" ")));
        said.into_iter().any(|said| BEFORE_THE_DAY.contains(&said.as_str()))
    };
    (0..parts.len()).rev().filter(|from| is_named(*from)).find_map(day_at)
}

/// A day whose number decides which part it is.
fn decided(text: &str) -> Option<Day> {
    let read = |form: &str| DayPatterns::parse([form], None)?.day(text);
    [["d/m/yyyy", "m/d/yyyy"], ["d-m-yyyy", "m-d-yyyy"]].into_iter().find_map(|forms| match forms.map(read) {
        [Some(day), None] | [None, Some(day)] => Some(day),
        [Some(first), Some(second)] if first == second => Some(first),
        [Some(_), Some(_)] | [None, None] => None,
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
            ("Per 03-04-2026", None),
            ("Printed 31 March 2026", None),
            ("As of today", None),
            ("", None),
        ] {
            assert_eq!(as_of(line, &own).map(|day| day.to_string()).as_deref(), day, "{line}");
        }
    }
}
