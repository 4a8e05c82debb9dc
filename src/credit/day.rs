//! Calendar days, counted from 1970-01-01 so that they subtract (R0.2).

use std::fmt;
use std::ops::{Add, Sub};
use std::str::FromStr;

use chrono::{Datelike, Days, NaiveDate};
use serde::{Serialize, Serializer};

/// A calendar date between 1900-01-01 and 9999-12-31.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

/// The text or number is no day of the calendar of the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a day between 1900-01-01 and 9999-12-31")]
pub struct NotADay;

const EPOCH: NaiveDate = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap();

impl Day {
    /// The first day, 1900-01-01.
    pub const FIRST: Self = Self(-25_567);
    /// The last day, 9999-12-31.
    pub const LAST: Self = Self(2_932_896);

    /// From year, month and day of the month.
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Result<Self, NotADay> {
        NaiveDate::from_ymd_opt(year, month, day).ok_or(NotADay).and_then(Self::try_from)
    }

    /// From days since 1970-01-01.
    pub fn from_number(number: i64) -> Result<Self, NotADay> {
        let day = i32::try_from(number).map(Self).map_err(|_| NotADay)?;
        if (Self::FIRST..=Self::LAST).contains(&day) { Ok(day) } else { Err(NotADay) }
    }

    /// Days since 1970-01-01, negative before it.
    pub fn number(self) -> i64 {
        i64::from(self.0)
    }

    /// The same day as a calendar date.
    pub fn date(self) -> NaiveDate {
        let offset = Days::new(u64::from(self.0.unsigned_abs()));
        let date = if self.0 < 0 { EPOCH.checked_sub_days(offset) } else { EPOCH.checked_add_days(offset) };
        date.unwrap_or(EPOCH)
    }

    /// Days from the other day to this one; negative when this one is earlier.
    pub fn since(self, earlier: Self) -> i64 {
        self.number() - earlier.number()
    }

    /// The first day of its month.
    pub fn month_start(self) -> Self {
        let date = self.date();
        date.with_day(1).and_then(|first| Self::try_from(first).ok()).unwrap_or(self)
    }

    /// The last day of the month this many months before this day's month.
    pub fn month_end_back(self, months: u32) -> Self {
        let date = self.date();
        let first = date.with_day(1).unwrap_or(date);
        let next_first = if months == 0 {
            first.checked_add_months(chrono::Months::new(1))
        } else {
            first.checked_sub_months(chrono::Months::new(months - 1))
        };
        next_first
            .and_then(|day| day.pred_opt())
            .and_then(|day| Self::try_from(day).ok())
            .unwrap_or(Self::FIRST)
    }
}

impl Add<i64> for Day {
    type Output = Self;
    /// That many days later, but never outside the calendar of the desk.
    fn add(self, days: i64) -> Self {
        let number = self.number().saturating_add(days).clamp(Self::FIRST.number(), Self::LAST.number());
        Self::from_number(number).unwrap_or(self)
    }
}

impl Sub<i64> for Day {
    type Output = Self;
    /// That many days earlier, but never outside the calendar of the desk.
    fn sub(self, days: i64) -> Self {
        self.add(days.saturating_neg())
    }
}

impl TryFrom<NaiveDate> for Day {
    type Error = NotADay;
    fn try_from(date: NaiveDate) -> Result<Self, NotADay> {
        Self::from_number(date.signed_duration_since(EPOCH).num_days())
    }
}

impl fmt::Display for Day {
    /// Writes the day by ISO 8601: `2026-11-21`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = self.date();
        f.pad(&format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day()))
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Day {
    type Err = NotADay;
    /// Reads a day that is written exactly `YYYY-MM-DD`.
    fn from_str(text: &str) -> Result<Self, NotADay> {
        let shape = text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
        if text.len() != 10 || !shape {
            return Err(NotADay);
        }
        NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| NotADay).and_then(Self::try_from)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn impossible_days_are_refused() {
        for text in
            ["2026-02-29", "2026-13-01", "1899-12-31", "2026-1-01", "20260101", "2026-11-21 ", "٢٠٢٦-١-١"]
        {
            assert_eq!(text.parse::<Day>(), Err(NotADay), "{text}");
        }
    }

    #[test]
    fn month_ends_go_back_over_short_months() {
        let day: Day = "2024-05-15".parse().unwrap();
        let ends: Vec<String> = (0..5).map(|back| day.month_end_back(back).to_string()).collect();
        assert_eq!(ends, ["2024-05-31", "2024-04-30", "2024-03-31", "2024-02-29", "2024-01-31"]);
    }

    proptest! {
        #[test]
        fn a_day_survives_its_text(number in Day::FIRST.number()..=Day::LAST.number()) {
            let day = Day::from_number(number).unwrap();
            prop_assert_eq!(day.to_string().parse::<Day>(), Ok(day));
        }
    }
}
