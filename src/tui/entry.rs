//! Amounts, counts and days as people type them, and what is said when they cannot be read.

use crate::credit::{AmountError, Currency, Day, Message, Money};
use crate::fields::Tense;
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

/// Reads a whole number, with or without the thousands marks of the language.
pub fn count(words: &Words, typed: &str) -> Result<i64, Message> {
    words.read_typed_count(typed).ok_or_else(|| Message::new("tui-entry-not-a-count"))
}

/// Reads a day in one of the ways in which people type days; what is left out is on this side of today.
pub fn day(words: &Words, typed: &str, today: Day, tense: Tense) -> Result<Day, Message> {
    let read = words.read_typed_day(typed, today, tense);
    read.map_err(|_| Message::new("tui-entry-not-a-day").day("example", today))
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
        let read = |typed| day(&words, typed, today, Tense::Future);
        for typed in
            ["28/11/2026", "28 Nov 2026", "28 nov 2026", "2026-11-28", "+7", " +7 ", "28/11", "Saturday"]
        {
            assert_eq!(read(typed).unwrap().to_string(), "2026-11-28", "{typed}");
        }
        for typed in ["11/28/2026", "31/11", "tomorrow", "+", "+-1"] {
            assert!(read(typed).is_err(), "{typed}");
        }
    }

    #[test]
    fn counts_are_digits_with_the_thousands_marks_of_the_language() {
        let words = Words::new(Language::English);
        assert_eq!(count(&words, " -12 "), Ok(-12));
        for typed in ["", "1.0", "1 000", "1.000", "10,00", "+5", "99999999999999999999"] {
            assert!(count(&words, typed).is_err(), "{typed}");
        }
        for (language, typed) in
            [(Language::English, "1,000"), (Language::French, "1 000"), (Language::Dutch, "1.000")]
        {
            assert_eq!(count(&Words::new(language), typed), Ok(1_000), "{typed}");
        }
    }
}
