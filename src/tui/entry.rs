//! Amounts, counts and days as people type them, and what is said when they cannot be read.

use crate::credit::{AmountError, Currency, Day, Message, Money};
use crate::words::Words;

/// Reads an amount in the language's own format, thousands marked or not.
pub fn money(words: &Words, typed: &str, currency: Currency) -> Result<Money, Message> {
    words.read_typed_money(typed, currency).map_err(|error| match error {
        AmountError::Malformed => Message::new("tui-entry-not-an-amount"),
        AmountError::TooManyDecimals => {
            Message::new("tui-entry-too-many-decimals").count("decimals", i64::from(currency.exponent()))
        }
        AmountError::OutOfRange => Message::new("tui-entry-too-large"),
    })
}

/// Reads a whole number, digits only, as a count of days or documents is typed.
pub fn count(typed: &str) -> Result<i64, Message> {
    let typed = typed.trim();
    let digits = typed.strip_prefix('-').unwrap_or(typed);
    if digits.bytes().all(|byte| byte.is_ascii_digit()) {
        typed.parse().map_err(|_| Message::new("tui-entry-not-a-count"))
    } else {
        Err(Message::new("tui-entry-not-a-count"))
    }
}

/// Reads a day in the language's form or ISO 8601, or `+7` for a week after today.
pub fn day(words: &Words, typed: &str, today: Day) -> Result<Day, Message> {
    let typed = typed.trim();
    let read = match typed.strip_prefix('+') {
        Some(days) => days.parse::<u16>().ok().map(|days| today + i64::from(days)),
        None => words.read_day(typed).ok(),
    };
    read.ok_or_else(|| Message::new("tui-entry-not-a-day").day("example", today))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn amounts_of_another_language_are_reported_as_such() {
        let words = Words::new(Language::French);
        assert_eq!(money(&words, "1234,50", Currency::EUR), Ok(Money::from_minor(123_450)));
        let refused = money(&words, "1.234,50", Currency::EUR).unwrap_err();
        assert_eq!(refused.key, "tui-entry-not-an-amount");
    }

    #[test]
    fn a_dutch_ten_thousand_is_ten_thousand_and_never_ten() {
        let dutch = Words::new(Language::Dutch);
        assert_eq!(money(&dutch, "10.000", Currency::EUR), Ok(Money::from_minor(1_000_000)));
        let english = Words::new(Language::English);
        let refused = money(&english, "10.000", Currency::EUR).unwrap_err();
        assert_eq!(refused.key, "tui-entry-too-many-decimals");
    }

    #[test]
    fn days_are_read_in_the_language_or_from_today() {
        let words = Words::new(Language::English);
        let today: Day = "2026-11-21".parse().unwrap();
        for typed in ["28/11/2026", "28 Nov 2026", "28 nov 2026", "2026-11-28", "+7", " +7 "] {
            assert_eq!(day(&words, typed, today).unwrap().to_string(), "2026-11-28", "{typed}");
        }
        for typed in ["11/28/2026", "28/11", "tomorrow", "+", "+-1"] {
            assert!(day(&words, typed, today).is_err(), "{typed}");
        }
    }

    #[test]
    fn counts_are_digits() {
        assert_eq!(count(" -12 "), Ok(-12));
        for typed in ["", "1.0", "1 000", "+5", "99999999999999999999"] {
            assert!(count(typed).is_err(), "{typed}");
        }
    }
}
