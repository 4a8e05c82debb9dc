//! How a file writes its days: patterns such as `m/d/yyyy`, `d mmm yy` or `yyyy-mm-dd hh:mm:ss.000`, or numbers of days.

use std::fmt::Write as _;

use chrono::Datelike;

use super::month::{month_named, short_name};
use crate::credit::Day;

/// Spreadsheets count days from here, as if 1900 had a 29 February: days of January and February 1900 are one less.
const SERIAL_ZERO: (i32, u32, u32) = (1899, 12, 30);
/// The first number of a day after that one.
const FIRST_AFTER_THE_GAP: i64 = 61;
/// Years of two digits are those from 1970 to 2069 (A10).
const FIRST_SHORT_YEAR: u32 = 70;

/// The patterns of a file: each day is in one of them, the first that fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DayPatterns(Vec<DayPattern>);

/// A pattern of days.
///
/// `yyyy` is the year, `yy` one of 1970 to 2069; `mm` and `dd` are two digits, `m` and `d` one or two, `mmm` is the name of
/// the month; `hh`, `mm` after the hours, `ss` and zeros (digits of a fraction) are the time of day, which is checked and
/// left out; everything else is literal. `excel` is the number of the day in a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DayPattern {
    text: String,
    parts: Vec<Part>,
    /// The year, where the pattern has none.
    year: Option<i32>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Serial,
    Year,
    ShortYear,
    Month(Digits),
    MonthName,
    Day(Digits),
    Hour(Digits),
    Minute(Digits),
    Second(Digits),
    Fraction(usize),
    Literal(char),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Digits {
    Two,
    OneOrTwo,
}

impl DayPatterns {
    pub(super) fn iso() -> Self {
        Self(vec![DayPattern::iso()])
    }

    /// Nothing where a pattern cannot be used, or where there is none.
    pub(super) fn parse<'a>(texts: impl IntoIterator<Item = &'a str>, year: Option<i32>) -> Option<Self> {
        let patterns: Option<Vec<DayPattern>> =
            texts.into_iter().map(|text| DayPattern::parse(text, year)).collect();
        patterns.filter(|patterns| !patterns.is_empty()).map(Self)
    }

    /// The patterns as they were written.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|pattern| pattern.text.as_str())
    }

    /// The year of all days, where the patterns have none.
    pub(super) fn year(&self) -> Option<i32> {
        self.0.iter().find_map(|pattern| pattern.year)
    }

    /// A day as it is written here.
    pub(super) fn write(&self, day: Day) -> String {
        self.0.first().map_or_else(|| day.to_string(), |pattern| pattern.write(day))
    }

    /// The day in a cell, where it is written exactly so and exists.
    pub(super) fn day(&self, cell: &str) -> Option<Day> {
        self.0.iter().find_map(|pattern| pattern.day(cell))
    }
}

impl DayPattern {
    fn iso() -> Self {
        let two = Digits::Two;
        let dash = Part::Literal('-');
        Self {
            text: "yyyy-mm-dd".to_owned(),
            parts: vec![Part::Year, dash, Part::Month(two), dash, Part::Day(two)],
            year: None,
        }
    }

    /// Parses a pattern; nothing where it does not determine a day exactly. `year` is that of all days, for a pattern without.
    pub(super) fn parse(text: &str, year: Option<i32>) -> Option<Self> {
        let mut parts = Vec::new();
        if text == "excel" {
            return Some(Self { text: text.to_owned(), parts: vec![Part::Serial], year: None });
        }
        let letters: Vec<char> = text.to_lowercase().chars().collect();
        for run in letters.chunk_by(|one, other| one == other) {
            let letter = *run.first()?;
            let after_hours = parts.iter().rev().any(|part| matches!(part, Part::Hour(_)));
            match (letter, run.len()) {
                ('y', 4) => parts.push(Part::Year),
                ('y', 2) => parts.push(Part::ShortYear),
                ('m', count) if after_hours => parts.push(Part::Minute(Digits::of(count)?)),
                ('m', 3..) => parts.push(Part::MonthName),
                ('m', count) => parts.push(Part::Month(Digits::of(count)?)),
                ('d', count) => parts.push(Part::Day(Digits::of(count)?)),
                ('h', count) => parts.push(Part::Hour(Digits::of(count)?)),
                ('s', count) => parts.push(Part::Second(Digits::of(count)?)),
                ('0', count) => parts.push(Part::Fraction(count)),
                // ISO 8601 has a `T` between the day and the time.
                ('t', 1) => parts.push(Part::Literal('T')),
                (other, _) if other.is_alphanumeric() => return None,
                (other, count) => parts.extend(std::iter::repeat_n(Part::Literal(other), count)),
            }
        }
        let count = |wanted: fn(&Part) -> bool| parts.iter().filter(|part| wanted(part)).count();
        let years = count(|part| matches!(part, Part::Year | Part::ShortYear));
        let complete = years + usize::from(year.is_some() && years == 0) == 1
            && count(|part| matches!(part, Part::Month(_) | Part::MonthName)) == 1
            && count(|part| matches!(part, Part::Day(_))) == 1;
        let year = year.filter(|_| years == 0);
        complete.then(|| Self { text: text.to_owned(), parts, year })
    }

    /// A day as it is written here, at the start of it.
    pub(super) fn write(&self, day: Day) -> String {
        let date = day.date();
        let mut cell = String::new();
        for part in &self.parts {
            // Writing to a text cannot fail.
            _ = match *part {
                Part::Serial => write!(cell, "{}", serial_of(day)),
                Part::Year => write!(cell, "{:04}", date.year()),
                Part::ShortYear => write!(cell, "{:02}", date.year().rem_euclid(100)),
                Part::MonthName => write!(cell, "{}", short_name(date.month())),
                Part::Month(digits) => digits.write(&mut cell, date.month()),
                Part::Day(digits) => digits.write(&mut cell, date.day()),
                Part::Hour(digits) | Part::Minute(digits) | Part::Second(digits) => {
                    digits.write(&mut cell, 0)
                }
                Part::Fraction(count) => write!(cell, "{:0count$}", 0),
                Part::Literal(letter) => write!(cell, "{letter}"),
            };
        }
        cell
    }

    /// The day in a cell, where it is written exactly so and exists.
    pub(super) fn day(&self, cell: &str) -> Option<Day> {
        let mut rest = cell.as_bytes();
        let (mut year, mut month, mut day) = (self.year.unwrap_or_default(), 0, 0);
        for part in &self.parts {
            match *part {
                Part::Serial => return day_of_serial(cell),
                Part::Year => year = i32::try_from(number(&mut rest, 4, 4)?).ok()?,
                Part::ShortYear => year = full_year(number(&mut rest, 2, 2)?)?,
                Part::MonthName => month = named_month(&mut rest)?,
                Part::Month(digits) => month = digits.read(&mut rest)?,
                Part::Day(digits) => {
                    day = digits.read(&mut rest)?;
                    if self.parts.contains(&Part::MonthName) {
                        rest = after_ordinal(rest);
                    }
                }
                Part::Hour(digits) => within(digits.read(&mut rest)?, 23)?,
                Part::Minute(digits) => within(digits.read(&mut rest)?, 59)?,
                Part::Second(digits) => within(digits.read(&mut rest)?, 60)?,
                Part::Fraction(count) => {
                    let (fraction, after) = rest.split_at_checked(count)?;
                    fraction.iter().all(u8::is_ascii_digit).then_some(())?;
                    rest = after;
                }
                Part::Literal(letter) => {
                    let mut bytes = [0; 4];
                    rest = rest.strip_prefix(letter.encode_utf8(&mut bytes).as_bytes())?;
                }
            }
        }
        rest.is_empty().then(|| Day::from_ymd(year, month, day).ok())?
    }
}

impl Digits {
    fn of(count: usize) -> Option<Self> {
        match count {
            1 => Some(Self::OneOrTwo),
            2 => Some(Self::Two),
            _ => None,
        }
    }

    fn write(self, cell: &mut String, value: u32) -> std::fmt::Result {
        match self {
            Self::Two => write!(cell, "{value:02}"),
            Self::OneOrTwo => write!(cell, "{value}"),
        }
    }

    fn read(self, rest: &mut &[u8]) -> Option<u32> {
        match self {
            Self::Two => number(rest, 2, 2),
            Self::OneOrTwo => number(rest, 1, 2),
        }
    }
}

/// Takes that many digits at least and at most from the front.
fn number(rest: &mut &[u8], least: usize, most: usize) -> Option<u32> {
    let count = rest.iter().take(most).take_while(|byte| byte.is_ascii_digit()).count();
    let (digits, after) = rest.split_at_checked(count)?;
    *rest = after;
    (count >= least).then(|| digits.iter().fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0')))
}

/// What is behind the number of a day before or behind the name of a month: `1er mars`, `March 1st`.
const ORDINALS: [&str; 8] = ["er", "e", "ste", "de", "st", "nd", "rd", "th"];

/// What is behind the ending of an ordinal number.
fn after_ordinal(rest: &[u8]) -> &[u8] {
    let (word, after) = rest.split_at(rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count());
    if ORDINALS.iter().any(|ordinal| word.eq_ignore_ascii_case(ordinal.as_bytes())) { after } else { rest }
}

/// A text without the endings of ordinal numbers.
pub(super) fn without_ordinals(text: &str) -> String {
    let mut kept = String::new();
    for word in text.split_inclusive(|letter: char| !letter.is_ascii_alphanumeric()) {
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        let (number, rest) = word.split_at(digits);
        let rest = if digits > 0 { after_ordinal(rest.as_bytes()) } else { rest.as_bytes() };
        kept.push_str(number);
        kept.push_str(&String::from_utf8_lossy(rest));
    }
    kept
}

/// Takes the name of a month from the front, with the dot that shortens it.
fn named_month(rest: &mut &[u8]) -> Option<u32> {
    let text = std::str::from_utf8(rest).ok()?;
    let end = text.find(|letter: char| !letter.is_alphabetic()).unwrap_or(text.len());
    let (name, after) = text.split_at_checked(end)?;
    *rest = after.strip_prefix('.').unwrap_or(after).as_bytes();
    month_named(name)
}

fn full_year(short: u32) -> Option<i32> {
    let century = if short < FIRST_SHORT_YEAR { 2000 } else { 1900 };
    i32::try_from(short).ok().map(|short| century + short)
}

/// The day with a number, whatever time of day is behind it.
fn day_of_serial(cell: &str) -> Option<Day> {
    let (whole, fraction) = cell.split_once(['.', ',']).unwrap_or((cell, "0"));
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let serial: i64 = whole.parse().ok().filter(|_| is_number(whole) && is_number(fraction))?;
    let shift = i64::from(serial < FIRST_AFTER_THE_GAP);
    Day::from_number(serial_zero() + serial + shift).ok()
}

fn serial_of(day: Day) -> i64 {
    let serial = day.number() - serial_zero();
    if serial < FIRST_AFTER_THE_GAP { serial - 1 } else { serial }
}

/// The number of the day from which spreadsheets count, which is before the first day of the desk.
fn serial_zero() -> i64 {
    let (year, month, day) = SERIAL_ZERO;
    let zero = chrono::NaiveDate::from_ymd_opt(year, month, day);
    zero.map_or(0, |zero| zero.signed_duration_since(chrono::NaiveDate::default()).num_days())
}

fn within(value: u32, most: u32) -> Option<()> {
    (value <= most).then_some(())
}

#[cfg(test)]
mod tests {
    use super::{DayPattern, DayPatterns};

    fn read(pattern: &str, cell: &str) -> Option<String> {
        DayPattern::parse(pattern, None).unwrap().day(cell).map(|day| day.to_string())
    }

    #[test]
    fn one_letter_takes_one_digit_or_two() {
        assert_eq!(read("m/d/yyyy", "1/2/2013").as_deref(), Some("2013-01-02"));
        assert_eq!(read("m/d/yyyy", "01/12/2013").as_deref(), Some("2013-01-12"));
        assert_eq!(read("dd/mm/yyyy", "1/02/2013"), None);
        assert_eq!(read("dd/mm/yyyy", "03/01/2012").as_deref(), Some("2012-01-03"));
    }

    #[test]
    fn days_beside_the_name_of_a_month_can_be_ordinals() {
        assert_eq!(read("d mmm yyyy", "1er mars 2026").as_deref(), Some("2026-03-01"));
        assert_eq!(read("mmm d, yyyy", "March 22nd, 2026").as_deref(), Some("2026-03-22"));
        assert_eq!(read("d mmm yyyy", "1xx mars 2026"), None);
        assert_eq!(read("d/m/yyyy", "1er/3/2026"), None);
        assert_eq!(super::without_ordinals("le 1er mars, 2nd 3x 2026e"), "le 1 mars, 2 3x 2026");
    }

    #[test]
    fn the_time_of_day_is_checked_and_left_out() {
        let pattern = "yyyy-mm-dd hh:mm:ss.000";
        assert_eq!(read(pattern, "1996-07-04 00:00:00.000").as_deref(), Some("1996-07-04"));
        assert_eq!(read(pattern, "1996-07-04 24:00:00.000"), None);
        assert_eq!(read(pattern, "1996-07-04"), None);
        assert_eq!(read("yyyy-mm-ddThh:mm", "1996-07-04T10:20").as_deref(), Some("1996-07-04"));
    }

    #[test]
    fn a_day_that_is_written_is_read_as_the_same() {
        for pattern in [
            "yyyy-mm-dd",
            "d/m/yyyy",
            "dd.mm.yyyy hh:mm",
            "yyyy-mm-ddThh:mm:ss.000",
            "dd/mm/yy",
            "d mmm yyyy",
            "excel",
        ] {
            let pattern = DayPattern::parse(pattern, None).unwrap();
            for day in ["2026-01-02", "1999-12-31", "1970-01-01", "2069-12-31"] {
                let day = day.parse().unwrap();
                assert_eq!(pattern.day(&pattern.write(day)), Some(day));
            }
        }
    }

    #[test]
    fn impossible_days_and_rests_are_refused() {
        for cell in ["2/30/2013", "13/1/2013", "1/2/2013x", "1/2/13", "", "-1/2/2013", "1/2/201٣"] {
            assert_eq!(read("m/d/yyyy", cell), None, "{cell}");
        }
    }

    #[test]
    fn patterns_that_leave_the_day_open_are_refused() {
        for pattern in ["", "yyyy-mm", "d/m/y", "yyyy-mm-dd-dd", "mmm m d yyyy", "q/m/yyyy", "d/m"] {
            assert_eq!(DayPattern::parse(pattern, None), None, "{pattern}");
        }
    }

    #[test]
    fn years_of_two_digits_are_those_from_1970_to_2069() {
        for (cell, day) in [("26/07/25", "2025-07-26"), ("1/1/70", "1970-01-01"), ("31/12/69", "2069-12-31")]
        {
            assert_eq!(read("d/m/yy", cell).as_deref(), Some(day));
        }
        assert_eq!(read("d/m/yy", "1/1/2026"), None);
    }

    #[test]
    fn months_are_read_by_their_names_in_four_languages() {
        for cell in ["26 juil. 2025", "26 Jul 2025", "26 juli 2025", "26 July 2025", "26 JUILLET 2025"] {
            assert_eq!(read("d mmm yyyy", cell).as_deref(), Some("2025-07-26"), "{cell}");
        }
        assert_eq!(read("dd-mmm-yy", "01-août-25").as_deref(), Some("2025-08-01"));
        assert_eq!(read("mmmm d, yyyy", "December 31, 2025").as_deref(), Some("2025-12-31"));
        assert_eq!(read("d mmm yyyy", "26 jui 2025"), None, "June or July");
    }

    #[test]
    fn numbers_of_a_spreadsheet_are_days_with_or_without_a_time() {
        for (cell, day) in [
            ("45231", "2023-11-01"),
            ("45864.529204772807", "2025-07-26"),
            ("45864,5", "2025-07-26"),
            ("61", "1900-03-01"),
            ("59", "1900-02-28"),
            ("1", "1900-01-01"),
        ] {
            assert_eq!(read("excel", cell).as_deref(), Some(day), "{cell}");
        }
        for cell in ["0", "-1", "4x", "", "45231.", "99999999999"] {
            assert_eq!(read("excel", cell), None, "{cell}");
        }
    }

    #[test]
    fn a_year_can_be_that_of_all_days() {
        let pattern = DayPattern::parse("dd.mm", Some(2018)).unwrap();
        assert_eq!(pattern.day("24.12").map(|day| day.to_string()).as_deref(), Some("2018-12-24"));
        assert_eq!(pattern.write("2018-02-01".parse().unwrap()), "01.02");
    }

    #[test]
    fn each_day_is_read_by_the_first_pattern_that_fits() {
        let patterns = DayPatterns::parse(["d-m-yyyy", "excel"], None).unwrap();
        for cell in ["1-11-2023", "45231"] {
            assert_eq!(patterns.day(cell).map(|day| day.to_string()).as_deref(), Some("2023-11-01"));
        }
        assert_eq!(patterns.write("2023-11-01".parse().unwrap()), "1-11-2023");
        assert_eq!(DayPatterns::parse([], None), None);
    }
}
