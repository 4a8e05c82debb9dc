//! Days as people type them into a field, which shows at once what it has read: without the year, as a day of the week,
//! or counted from today.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::{figures, is_number};
use crate::credit::{Day, NotADay};
use crate::fields::Tense;
use crate::words::{Words, key};

/// Days within which a day without its year is on the other side of today: of 14/11, typed on the 27th for something to
/// come, the field says that it is past; it never means the day almost a year away without a word.
const NEAR: i64 = 31;
/// Letters of a day of the week at least.
const LEAST_LETTERS: usize = 2;

impl Words {
    /// Reads a day as [`Self::read_day`] does, or `15/12`, `15.12.2026`, `1512`, `today`, a day of the week, `+7` and
    /// `+1m`.
    ///
    /// What is left out is filled in on the side of today that is meant. A day of the week may be cut to letters that no
    /// other begins with; it is never today itself.
    pub fn read_typed_day(&self, text: &str, today: Day, tense: Tense) -> Result<Day, NotADay> {
        let text = text.trim().to_lowercase().replace('\'', "’");
        self.read_day(&text)
            .or_else(|_| counted(&text, today))
            .or_else(|_| in_figures(&text, today, tense))
            .or_else(|_| self.named(&text, today, tense))
    }

    /// Today by its word, or a day of the week.
    fn named(&self, text: &str, today: Day, tense: Tense) -> Result<Day, NotADay> {
        if self.get(key("typed-today")).split(", ").any(|word| word == text) {
            return Ok(today);
        }
        let weekdays = self.get(key("typed-weekdays"));
        let begin = |weekday: &(u32, &str)| weekday.1.starts_with(text);
        let mut meant = (0..).zip(weekdays.split(", ")).filter(begin);
        match (meant.next(), meant.next()) {
            (Some((weekday, _)), None) if text.chars().count() >= LEAST_LETTERS => {
                Ok(weekday_beside(weekday, today, tense))
            }
            _ => Err(NotADay),
        }
    }
}

/// `+7` days or `+1m` months after today.
fn counted(text: &str, today: Day) -> Result<Day, NotADay> {
    let count = text.strip_prefix('+').ok_or(NotADay)?;
    let (number, in_months) = count.strip_suffix('m').map_or((count, false), |months| (months, true));
    let number = figures(number, 1..=4)?;
    let date = today.date();
    let later = if in_months {
        date.checked_add_months(Months::new(number))
    } else {
        date.checked_add_days(Days::new(number.into()))
    };
    later.ok_or(NotADay).and_then(Day::try_from)
}

/// Day and month with any mark between them, or without one as four digits; the year may follow.
fn in_figures(text: &str, today: Day, tense: Tense) -> Result<Day, NotADay> {
    let mark = ['/', '.', '-'].into_iter().find(|mark| text.contains(*mark));
    let parts: Vec<&str> = match mark {
        Some(mark) => text.split(mark).collect(),
        None if is_number(text) => {
            let (day, rest) = text.split_at_checked(2).ok_or(NotADay)?;
            let (month, year) = rest.split_at_checked(2).ok_or(NotADay)?;
            [day, month, year].into_iter().filter(|part| !part.is_empty()).collect()
        }
        None => return Err(NotADay),
    };
    match parts[..] {
        [day, month] => in_a_year(figures(day, 1..=2)?, figures(month, 1..=2)?, today, tense),
        [day, month, year] => {
            let year = i32::try_from(figures(year, 4..=4)?).map_err(|_| NotADay)?;
            Day::from_ymd(year, figures(month, 1..=2)?, figures(day, 1..=2)?)
        }
        _ => Err(NotADay),
    }
}

/// The day of the year that is meant. Years are tried from the nearest on, since 29 February is not in each of them.
fn in_a_year(day: u32, month: u32, today: Day, tense: Tense) -> Result<Day, NotADay> {
    let year = today.date().year();
    let days = (year - 8..=year + 8).filter_map(|year| Day::from_ymd(year, month, day).ok());
    let is_meant = |day: &Day| match tense {
        Tense::Past => *day <= today + NEAR,
        Tense::Future => *day >= today - NEAR,
        Tense::Either => true,
    };
    days.filter(is_meant).min_by_key(|day| day.since(today).abs()).ok_or(NotADay)
}

/// The day of the week, counted from Monday as 0, next to today.
fn weekday_beside(weekday: u32, today: Day, tense: Tense) -> Day {
    let date: NaiveDate = today.date();
    let ahead = (weekday + 7 - date.weekday().num_days_from_monday()) % 7;
    let ahead = if ahead == 0 { 7 } else { i64::from(ahead) };
    match tense {
        Tense::Future | Tense::Either => today + ahead,
        Tense::Past if ahead == 7 => today - 7,
        Tense::Past => today + (ahead - 7),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    /// 21 November 2026, a Saturday.
    fn today() -> Day {
        "2026-11-21".parse().unwrap()
    }

    fn read(language: Language, text: &str, tense: Tense) -> Option<String> {
        let read = Words::new(language).read_typed_day(text, today(), tense);
        read.ok().map(|day| day.to_string())
    }

    #[test]
    fn a_day_is_typed_with_any_mark_or_none_in_every_language() {
        for language in Language::ALL {
            for text in ["15/12", "15.12", "15-12", "1512", "15.12.2026", "15122026", "15/12/2026", "+24"] {
                assert_eq!(read(language, text, Tense::Future).as_deref(), Some("2026-12-15"), "{text}");
            }
            assert_eq!(read(language, "+1m", Tense::Either).as_deref(), Some("2026-12-21"));
        }
        let january: Day = "2026-01-31".parse().unwrap();
        let in_a_month = Words::new(Language::French).read_typed_day("+1m", january, Tense::Future);
        assert_eq!(in_a_month.unwrap().to_string(), "2026-02-28");
    }

    #[test]
    fn today_and_the_days_of_the_week_have_the_names_of_the_language() {
        for (language, today, wednesday) in [
            (Language::English, "today", ["wednesday", "Wed"]),
            (Language::French, "aujourd’hui", ["mercredi", "mer"]),
            (Language::French, "aujourd'hui", ["mercredi", "me"]),
            (Language::Dutch, "Vandaag", ["woensdag", "wo"]),
        ] {
            assert_eq!(read(language, today, Tense::Past).as_deref(), Some("2026-11-21"), "{today}");
            for text in wednesday {
                assert_eq!(read(language, text, Tense::Future).as_deref(), Some("2026-11-25"), "{text}");
                assert_eq!(read(language, text, Tense::Past).as_deref(), Some("2026-11-18"), "{text}");
            }
        }
        assert_eq!(read(Language::English, "saturday", Tense::Future).as_deref(), Some("2026-11-28"));
        assert_eq!(read(Language::English, "saturday", Tense::Past).as_deref(), Some("2026-11-14"));
        for ambiguous in ["s", "t", "m"] {
            assert_eq!(read(Language::English, ambiguous, Tense::Either), None, "{ambiguous}");
        }
    }

    #[test]
    fn the_year_that_is_left_out_is_the_one_that_is_meant() {
        for (text, past, future, either) in [
            ("20/11", "2026-11-20", "2026-11-20", "2026-11-20"),
            ("21/10", "2026-10-21", "2026-10-21", "2026-10-21"),
            ("20/10", "2026-10-20", "2027-10-20", "2026-10-20"),
            ("22/12", "2026-12-22", "2026-12-22", "2026-12-22"),
            ("23/12", "2025-12-23", "2026-12-23", "2026-12-23"),
            ("21/11", "2026-11-21", "2026-11-21", "2026-11-21"),
            ("15/01", "2026-01-15", "2027-01-15", "2027-01-15"),
            ("29/02", "2024-02-29", "2028-02-29", "2028-02-29"),
        ] {
            for (tense, expected) in [(Tense::Past, past), (Tense::Future, future), (Tense::Either, either)] {
                assert_eq!(
                    read(Language::English, text, tense).as_deref(),
                    Some(expected),
                    "{text} {tense:?}"
                );
            }
        }
    }

    #[test]
    fn what_is_no_day_is_refused_in_every_language() {
        for language in Language::ALL {
            for text in [
                "",
                "31/02",
                "12/25",
                "1325",
                "151",
                "15/",
                "15/12/26",
                "1512202",
                "+",
                "+m",
                "+-1",
                "+1w",
                "tomorrow",
                "15/12.2026",
                "99999999",
            ] {
                assert_eq!(read(language, text, Tense::Either), None, "{language:?} {text}");
            }
        }
    }
}
