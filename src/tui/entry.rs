//! Amounts, counts and days as people type them, in their own language's format only.

use crate::credit::{AmountError, Currency, Day, Money, Statement};
use crate::words::{Language, Words};

/// Reads an amount: decimals after the language's mark, groups of three where groups are written.
pub fn money(words: &Words, typed: &str, currency: Currency) -> Result<Money, Statement> {
    let plain = plain_number(words, typed).ok_or_else(|| Statement::new("tui-entry-not-an-amount"))?;
    Money::parse(&plain, currency).map_err(|error| match error {
        AmountError::Malformed => Statement::new("tui-entry-not-an-amount"),
        AmountError::TooManyDecimals => {
            Statement::new("tui-entry-too-many-decimals").count("decimals", i64::from(currency.exponent()))
        }
        AmountError::OutOfRange => Statement::new("tui-entry-too-large"),
    })
}

/// Reads a whole number.
pub fn count(words: &Words, typed: &str) -> Result<i64, Statement> {
    plain_number(words, typed)
        .and_then(|plain| plain.parse().ok())
        .ok_or_else(|| Statement::new("tui-entry-not-a-count"))
}

/// Reads a day: day, month and year in the language's order, ISO 8601, or `+7` for a week after today.
pub fn day(typed: &str, today: Day) -> Result<Day, Statement> {
    let wrong = || Statement::new("tui-entry-not-a-day").day("example", today);
    if let Some(days) = typed.strip_prefix('+') {
        return days
            .parse::<u16>()
            .map(|days| today + i64::from(days))
            .map_err(|_| wrong());
    }
    if let Ok(day) = typed.parse() {
        return Ok(day);
    }
    let parts: Vec<&str> = typed.split(['/', '-', '.']).collect();
    let [day, month, year] = parts.as_slice() else {
        return Err(wrong());
    };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if year.len() != 4 || ![day, month, year].iter().all(|part| digits(part)) {
        return Err(wrong());
    }
    let number = |text: &str| text.parse::<u32>().map_err(|_| wrong());
    let year = year.parse::<i32>().map_err(|_| wrong())?;
    Day::from_ymd(year, number(month)?, number(day)?).map_err(|_| wrong())
}

/// The number in plain notation, if its marks stand where this language writes them.
fn plain_number(words: &Words, typed: &str) -> Option<String> {
    let typed = typed.trim();
    let (sign, unsigned) = typed.strip_prefix('-').map_or(("", typed), |rest| ("-", rest));
    let (whole, fraction) = match unsigned.split_once(words.decimal_mark()) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (unsigned, None),
    };
    let is_group = |character: char| match words.language() {
        Language::English => character == ',',
        Language::Dutch => character == '.',
        Language::French => matches!(character, ' ' | '\u{a0}' | '\u{202f}'),
    };
    let groups: Vec<&str> = whole.split(is_group).collect();
    let well_grouped = groups.len() == 1
        || groups
            .iter()
            .enumerate()
            .all(|(at, group)| group.len() == 3 || (at == 0 && (1..3).contains(&group.len())));
    let digits = groups.concat();
    let numeric = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !well_grouped || !numeric(&digits) || !fraction.is_none_or(numeric) {
        return None;
    }
    Some(match fraction {
        Some(fraction) => format!("{sign}{digits}.{fraction}"),
        None => format!("{sign}{digits}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_in_the_own_format_only() {
        let cases = [
            (Language::English, "1,234.50", Some(123_450)),
            (Language::English, "1234.5", Some(123_450)),
            (Language::English, "1.234,50", None),
            (Language::English, "12,34", None),
            (Language::Dutch, "1.234,50", Some(123_450)),
            (Language::Dutch, "1234.50", None),
            (Language::French, "-1 234,50", Some(-123_450)),
            (Language::French, "1\u{202f}234", Some(123_400)),
            (Language::French, "1234.50", None),
            (Language::French, "1,234", None),
        ];
        for (language, typed, expected) in cases {
            let read = money(&Words::new(language), typed, Currency::EUR);
            assert_eq!(read.ok(), expected.map(Money::from_minor), "{language:?} {typed}");
        }
    }

    #[test]
    fn days_are_read_by_day_month_year_or_iso_or_from_today() {
        let today: Day = "2026-11-21".parse().unwrap();
        for typed in ["28/11/2026", "28-11-2026", "2026-11-28", "+7"] {
            assert_eq!(day(typed, today).unwrap().to_string(), "2026-11-28", "{typed}");
        }
        for typed in ["11/28/2026", "28/11", "28/11/26", "tomorrow", "+"] {
            assert!(day(typed, today).is_err(), "{typed}");
        }
    }
}
