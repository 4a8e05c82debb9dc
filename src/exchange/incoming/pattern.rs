//! How a file writes its days: a pattern such as `m/d/yyyy` or `yyyy-mm-dd hh:mm:ss.000`.

use std::fmt::Write as _;

use chrono::Datelike;

use crate::credit::Day;

/// A pattern of days.
///
/// `yyyy` is the year; `mm` and `dd` are two digits, `m` and `d` one or two; `hh`, `mm` after the hours, `ss` and zeros
/// (digits of a fraction) are the time of day, which is checked and left out; everything else is literal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DayPattern {
    text: String,
    parts: Vec<Part>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Year,
    Month(Digits),
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

impl DayPattern {
    pub(super) fn iso() -> Self {
        let two = Digits::Two;
        let dash = Part::Literal('-');
        Self {
            text: "yyyy-mm-dd".to_owned(),
            parts: vec![Part::Year, dash, Part::Month(two), dash, Part::Day(two)],
        }
    }

    /// Parses a pattern; nothing where it does not determine a day exactly.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut parts = Vec::new();
        let letters: Vec<char> = text.to_lowercase().chars().collect();
        for run in letters.chunk_by(|one, other| one == other) {
            let letter = *run.first()?;
            let after_hours = parts.iter().rev().any(|part| matches!(part, Part::Hour(_)));
            match (letter, run.len()) {
                ('y', 4) => parts.push(Part::Year),
                ('m', count) if after_hours => parts.push(Part::Minute(Digits::of(count)?)),
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
        let once = |wanted: fn(&Part) -> bool| parts.iter().filter(|part| wanted(part)).count() == 1;
        let complete = once(|part| matches!(part, Part::Year))
            && once(|part| matches!(part, Part::Month(_)))
            && once(|part| matches!(part, Part::Day(_)));
        complete.then(|| Self { text: text.to_owned(), parts })
    }

    /// The pattern as it was written.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// A day as it is written here, at the start of it.
    pub(super) fn write(&self, day: Day) -> String {
        let date = day.date();
        let mut cell = String::new();
        for part in &self.parts {
            // Writing to a text cannot fail.
            _ = match *part {
                Part::Year => write!(cell, "{:04}", date.year()),
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
        let (mut year, mut month, mut day) = (0, 0, 0);
        for part in &self.parts {
            match *part {
                Part::Year => year = number(&mut rest, 4, 4)?,
                Part::Month(digits) => month = digits.read(&mut rest)?,
                Part::Day(digits) => day = digits.read(&mut rest)?,
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
        let year = i32::try_from(year).ok()?;
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

fn within(value: u32, most: u32) -> Option<()> {
    (value <= most).then_some(())
}

#[cfg(test)]
mod tests {
    use super::DayPattern;

    fn read(pattern: &str, cell: &str) -> Option<String> {
        DayPattern::parse(pattern).unwrap().day(cell).map(|day| day.to_string())
    }

    #[test]
    fn one_letter_takes_one_digit_or_two() {
        assert_eq!(read("m/d/yyyy", "1/2/2013").as_deref(), Some("2013-01-02"));
        assert_eq!(read("m/d/yyyy", "01/12/2013").as_deref(), Some("2013-01-12"));
        assert_eq!(read("dd/mm/yyyy", "1/02/2013"), None);
        assert_eq!(read("dd/mm/yyyy", "03/01/2012").as_deref(), Some("2012-01-03"));
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
        for pattern in ["yyyy-mm-dd", "d/m/yyyy", "dd.mm.yyyy hh:mm", "yyyy-mm-ddThh:mm:ss.000"] {
            let pattern = DayPattern::parse(pattern).unwrap();
            for day in ["2026-01-02", "1999-12-31"] {
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
        for pattern in ["", "yyyy-mm", "d/m/yy", "yyyy-mm-dd-dd", "mmm d yyyy", "q/m/yyyy"] {
            assert_eq!(DayPattern::parse(pattern), None, "{pattern}");
        }
    }
}
