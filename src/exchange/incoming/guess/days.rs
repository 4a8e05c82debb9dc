//! How a file writes its days, found out from them (A10).

use crate::credit::Day;
use crate::exchange::incoming::month::month_named;
use crate::exchange::incoming::pattern::{DayPatterns, without_ordinals};
use crate::exchange::incoming::table::TableValue;

/// The numbers of spreadsheets that are taken for days where a column is called one: 1954 to 2064.
const SERIALS: std::ops::RangeInclusive<f64> = 20_000.0..=60_000.0;
/// The most patterns of a file.
const MOST_PATTERNS: usize = 8;

/// Which of two numbers before a year is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOrder {
    DayFirst,
    MonthFirst,
}

/// The form of one day.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Form {
    /// A pattern that says it all.
    Plain(String),
    /// Two numbers and a year, of which one is the day.
    Numbers { sign: char, numbers: [u32; 2], year: &'static str, time: String },
}

/// The days of the columns of a file.
#[derive(Debug, Default)]
pub(super) struct Days {
    /// The patterns, without the order of numbers.
    plain: Vec<String>,
    /// The sign between the numbers, the year and the time of those that need an order.
    numbered: Vec<(char, &'static str, String)>,
    day_first: bool,
    month_first: bool,
    /// A text whose meaning the order decides.
    unclear: Option<String>,
    /// The order that a user says.
    given: Option<DayOrder>,
}

/// Whether a value can be a day: at all, or in a column that is called one.
pub(super) fn is_day(value: &TableValue, is_called_one: bool) -> bool {
    match value {
        TableValue::Day(_) => true,
        TableValue::Number(text) => is_called_one && is_serial(text),
        TableValue::Text(text) => form_of(text, is_called_one).is_some(),
        TableValue::Nothing | TableValue::YesNo(_) | TableValue::Formula(_) => false,
    }
}

impl DayOrder {
    /// That of patterns of which one has numbers on both sides of a sign.
    pub(super) fn of_patterns<'a>(mut patterns: impl Iterator<Item = &'a str>) -> Option<Self> {
        let has_order =
            |pattern: &&str| !pattern.starts_with('y') && !pattern.contains("mmm") && pattern.contains('d');
        patterns.find(has_order).map(Self::of_pattern)
    }

    /// That of a pattern.
    pub(super) fn of_pattern(pattern: &str) -> Self {
        if pattern.find('m') < pattern.find('d') { Self::MonthFirst } else { Self::DayFirst }
    }
}

impl Days {
    pub(super) fn of_order(given: Option<DayOrder>) -> Self {
        Self { given, ..Self::default() }
    }

    /// Takes a value of a column of days into account.
    pub(super) fn add(&mut self, value: &TableValue) {
        let text = match value {
            TableValue::Text(text) => text.as_str(),
            TableValue::Number(_) => return self.add_pattern("excel".to_owned()),
            TableValue::Nothing | TableValue::Day(_) | TableValue::YesNo(_) | TableValue::Formula(_) => {
                return;
            }
        };
        match form_of(text, true) {
            None => {}
            Some(Form::Plain(pattern)) => self.add_pattern(pattern),
            Some(Form::Numbers { sign, numbers: [first, second], year, time }) => {
                if sign == '.' {
                    // No one writes the month first with dots.
                    return self.add_pattern(pattern_of((sign, year, &time), DayOrder::DayFirst));
                }
                self.day_first |= first > 12;
                self.month_first |= second > 12;
                if first <= 12 && second <= 12 && first != second && self.unclear.is_none() {
                    self.unclear = Some(text.to_owned());
                }
                let numbered = (sign, year, time);
                if !self.numbered.contains(&numbered) {
                    self.numbered.push(numbered);
                }
            }
        }
    }

    fn add_pattern(&mut self, pattern: String) {
        if !self.plain.contains(&pattern) {
            self.plain.push(pattern);
        }
    }

    /// Which number is the day, where days decide it: one above 12 in one place, and none in the other.
    fn order(&self) -> Option<DayOrder> {
        if self.given.is_some() {
            return self.given;
        }
        match (self.day_first, self.month_first) {
            (true, false) => Some(DayOrder::DayFirst),
            (false, true) => Some(DayOrder::MonthFirst),
            (true, true) | (false, false) => None,
        }
    }

    /// A text whose meaning is not clear: no day decides which number is the day.
    pub(super) fn unclear(&self) -> Option<&str> {
        self.unclear.as_deref().filter(|_| self.order().is_none())
    }

    /// The patterns of a mapping; numbers of unclear order have the day first.
    pub(super) fn patterns(&self) -> Vec<String> {
        let are_both = self.given.is_none() && self.day_first && self.month_first;
        let orders = match (self.order(), are_both) {
            (_, true) => vec![DayOrder::DayFirst, DayOrder::MonthFirst],
            (order, false) => vec![order.unwrap_or(DayOrder::DayFirst)],
        };
        let numbered = orders.into_iter().flat_map(|order| {
            let pattern = move |(sign, year, time): &(char, &'static str, String)| {
                pattern_of((*sign, year, time), order)
            };
            self.numbered.iter().map(pattern)
        });
        let mut patterns: Vec<String> = numbered.chain(self.plain.iter().cloned()).collect();
        patterns.truncate(MOST_PATTERNS);
        patterns
    }
}

/// What a text means with the day first, and with the month first.
pub(super) fn meanings(text: &str) -> Option<[Day; 2]> {
    let Form::Numbers { sign, year, time, .. } = form_of(text, true)? else { return None };
    let read = |order| {
        let pattern = pattern_of((sign, year, &time), order);
        DayPatterns::parse([pattern.as_str()], None)?.day(text)
    };
    Some([read(DayOrder::DayFirst)?, read(DayOrder::MonthFirst)?])
}

fn pattern_of((sign, year, time): (char, &str, &str), order: DayOrder) -> String {
    match order {
        DayOrder::DayFirst => format!("d{sign}m{sign}{year}{time}"),
        DayOrder::MonthFirst => format!("m{sign}d{sign}{year}{time}"),
    }
}

fn is_serial(text: &str) -> bool {
    text.parse::<f64>().is_ok_and(|number| SERIALS.contains(&number))
}

/// The form of a day; numbers alone are one only in a column that is called one.
fn form_of(text: &str, is_called_one: bool) -> Option<Form> {
    let text = text.trim();
    if text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b',') && !is_dotted(text) {
        return is_called_one.then(|| form_of_number(text)).flatten();
    }
    let form = form_of_numbers(text).or_else(|| form_of_name(text).map(Form::Plain))?;
    let patterns = |form: &Form| match form {
        Form::Plain(pattern) => vec![pattern.clone()],
        Form::Numbers { sign, year, time, .. } => [DayOrder::DayFirst, DayOrder::MonthFirst]
            .map(|order| pattern_of((*sign, year, time), order))
            .to_vec(),
    };
    let is_read = |pattern: &String| {
        DayPatterns::parse([pattern.as_str()], None).is_some_and(|pattern| pattern.day(text).is_some())
    };
    patterns(&form).iter().any(is_read).then_some(form)
}

/// Whether there are two dots with numbers between them: a day, not a number.
fn is_dotted(text: &str) -> bool {
    let parts: Vec<&str> = text.split('.').collect();
    matches!(parts.as_slice(), [first, second, year] if first.len() <= 2 && second.len() <= 2 && matches!(year.len(), 2 | 4))
}

/// A day without signs, or the number of one in a spreadsheet.
fn form_of_number(text: &str) -> Option<Form> {
    let compact = DayPatterns::parse(["yyyymmdd"], None)?;
    if text.len() == 8 && compact.day(text).is_some_and(|day| (1950..=2100).contains(&year_of(day))) {
        return Some(Form::Plain("yyyymmdd".to_owned()));
    }
    is_serial(&text.replace(',', ".")).then(|| Form::Plain("excel".to_owned()))
}

fn year_of(day: Day) -> i32 {
    chrono::Datelike::year(&day.date())
}

/// Numbers with a sign between them: the year first, or last.
fn form_of_numbers(text: &str) -> Option<Form> {
    let (day, time) = match text.find([' ', 'T']) {
        Some(at) => (text.get(..at)?, time_of(text.get(at..)?)?),
        None => (text, String::new()),
    };
    let sign = day.chars().find(|letter| !letter.is_ascii_digit()).filter(|sign| "-/.".contains(*sign))?;
    let parts: Vec<&str> = day.split(sign).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    let number = |part: &str| part.parse::<u32>().ok().filter(|_| matches!(part.len(), 1 | 2));
    if first.len() == 4 {
        number(second).zip(number(third))?;
        return Some(Form::Plain(if text.len() == 10 && sign == '-' {
            "yyyy-mm-dd".to_owned()
        } else {
            format!("yyyy{sign}m{sign}d{time}")
        }));
    }
    let year = match third.len() {
        4 => "yyyy",
        2 => "yy",
        _ => return None,
    };
    Some(Form::Numbers { sign, numbers: [number(first)?, number(second)?], year, time })
}

/// The pattern of a time of day, with what is before it.
fn time_of(text: &str) -> Option<String> {
    let before = text.chars().next()?;
    let (clock, fraction) = text.get(1..)?.split_once('.').unwrap_or((text.get(1..)?, ""));
    let pattern = match clock.split(':').collect::<Vec<_>>().as_slice() {
        [hours, _] => format!("{}:mm", hours_of(hours)),
        [hours, _, _] => format!("{}:mm:ss", hours_of(hours)),
        _ => return None,
    };
    let zeros = "0".repeat(fraction.len());
    Some(if fraction.is_empty() {
        format!("{before}{pattern}")
    } else {
        format!("{before}{pattern}.{zeros}")
    })
}

const fn hours_of(hours: &str) -> &'static str {
    if hours.len() == 1 { "h" } else { "hh" }
}

/// The pattern of a day with the name of a month.
fn form_of_name(text: &str) -> Option<String> {
    let text = without_ordinals(text);
    let text = text.as_str();
    let start = text.find(|letter: char| letter.is_alphabetic())?;
    let name: String = text.get(start..)?.chars().take_while(|letter| letter.is_alphabetic()).collect();
    month_named(&name)?;
    let (before, after) = (text.get(..start)?, text.get(start + name.len()..)?);
    let after = after.strip_prefix('.').unwrap_or(after);
    let digits_as = |text: &str, year: &str| -> String {
        let mut pattern = String::new();
        for run in text
            .chars()
            .collect::<Vec<_>>()
            .chunk_by(|one, other| one.is_ascii_digit() == other.is_ascii_digit())
        {
            match run.first() {
                Some(first) if first.is_ascii_digit() => pattern.push_str(match run.len() {
                    4 => "yyyy",
                    _ if !year.is_empty() => year,
                    _ => "d",
                }),
                _ => pattern.extend(run),
            }
        }
        pattern
    };
    // The year is last: `31 Dec 25`, or `December 31, 2025`.
    if before.is_empty() {
        let (day, year) = after.rsplit_once(|letter: char| !letter.is_ascii_digit())?;
        let sign = after.get(day.len()..after.len() - year.len())?;
        let year = if year.len() == 4 { "yyyy" } else { "yy" };
        return Some(format!("mmm{}{sign}{year}", digits_as(day, "")));
    }
    Some(format!("{}mmm{}", digits_as(before, ""), digits_as(after, "yy")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn patterns(texts: &[&str]) -> (Vec<String>, Option<String>) {
        let mut days = Days::default();
        for text in texts {
            days.add(&TableValue::Text((*text).to_owned()));
        }
        let patterns = days.patterns();
        // Each of them reads what it was found from.
        let read = DayPatterns::parse(patterns.iter().map(String::as_str), None);
        for text in texts {
            assert!(read.as_ref().is_some_and(|read| read.day(text).is_some()), "{text} by {patterns:?}");
        }
        (patterns, days.unclear().map(str::to_owned))
    }

    #[test]
    fn days_show_their_patterns() {
        for (texts, pattern) in [
            (vec!["2026-01-31"], "yyyy-mm-dd"),
            (vec!["2026/1/31"], "yyyy/m/d"),
            (vec!["2025-07-26 12:42:03"], "yyyy-m-d hh:mm:ss"),
            (vec!["1996-07-04 00:00:00.000"], "yyyy-m-d hh:mm:ss.000"),
            (vec!["03/11/2025", "18/12/2025"], "d/m/yyyy"),
            (vec!["12/02/2025", "11/18/2025"], "m/d/yyyy"),
            (vec!["13/1/26"], "d/m/yy"),
            (vec!["05.03.2026"], "d.m.yyyy"),
            (vec!["05.03.2026 10:20"], "d.m.yyyy hh:mm"),
            (vec!["26 juil. 2025"], "d mmm yyyy"),
            (vec!["1-Apr-26"], "d-mmm-yy"),
            (vec!["December 31, 2025"], "mmm d, yyyy"),
            (vec!["20260131"], "yyyymmdd"),
            (vec!["45231"], "excel"),
        ] {
            assert_eq!(patterns(&texts), (vec![pattern.to_owned()], None), "{texts:?}");
        }
        assert_eq!(patterns(&["45231", "13-11-2023"]).0, ["d-m-yyyy", "excel"]);
    }

    #[test]
    fn the_order_is_unclear_where_no_day_decides_it() {
        assert_eq!(patterns(&["03/04/2026", "05/06/2026"]).1.as_deref(), Some("03/04/2026"));
        assert_eq!(patterns(&["03/03/2026"]).1, None);
        let conflict = patterns(&["03/04/2026", "13/04/2026", "04/13/2026"]);
        assert_eq!((conflict.0.len(), conflict.1.as_deref()), (2, Some("03/04/2026")));
        let [day_first, month_first] = meanings("03/04/2026").unwrap().map(|day| day.to_string());
        assert_eq!((day_first.as_str(), month_first.as_str()), ("2026-04-03", "2026-03-04"));
    }

    #[test]
    fn other_texts_are_no_days() {
        for text in
            ["", "F001", "1.234,50", "12/2026", "2026", "31/31/2026", "May", "Dupont 2026", "1-2-3", "45231"]
        {
            assert!(!is_day(&TableValue::Text(text.to_owned()), false), "{text}");
        }
    }
}
