use super::*;
use proptest::prelude::*;

const EUR: Currency = Currency::EUR;

fn read(language: Language, text: &str) -> Result<i128, AmountError> {
    Words::new(language).read_money(text, EUR).map(Money::minor)
}

#[test]
fn plain_amounts_are_read_in_every_language() {
    for language in Language::ALL {
        for (text, minor) in [("1234.50", 123_450), ("-20", -2_000), ("1234.5", 123_450), (" 7 ", 700)] {
            assert_eq!(read(language, text), Ok(minor), "{language:?} {text}");
        }
    }
}

#[test]
fn zeros_beyond_the_decimals_of_the_currency_are_refused_in_every_language() {
    for (language, text) in [
        (Language::English, "10.000"),
        (Language::French, "10.000"),
        (Language::English, "1234.500"),
        (Language::Dutch, "1234.500"),
        (Language::Dutch, "10.0000"),
    ] {
        let words = Words::new(language);
        assert_eq!(words.read_money(text, EUR), Err(AmountError::TooManyDecimals), "{text}");
        assert_eq!(words.read_typed_money(text, EUR), Err(AmountError::TooManyDecimals), "{text}");
    }
    for (language, text) in [(Language::French, "10,000"), (Language::Dutch, "10,000")] {
        let words = Words::new(language);
        assert_eq!(words.read_typed_money(text, EUR), Err(AmountError::Malformed), "{text}");
    }
}

#[test]
fn a_field_reads_thousands_in_the_notation_of_its_language_and_an_argument_refuses_them() {
    for (language, text, minor) in [
        (Language::Dutch, "10.000", 1_000_000),
        (Language::Dutch, " -10.000 ", -1_000_000),
        (Language::English, "1,234,567", 123_456_700),
        (Language::French, "10 000", 1_000_000),
        (Language::French, "10\u{202f}000", 1_000_000),
    ] {
        let words = Words::new(language);
        assert_eq!(words.read_typed_money(text, EUR).map(Money::minor), Ok(minor), "{text}");
        assert_eq!(words.read_money(text, EUR), Err(AmountError::Malformed), "{text}");
    }
    let dinar: Currency = "KWD".parse().unwrap();
    let dutch = Words::new(Language::Dutch);
    assert_eq!(dutch.read_typed_money("1.500", dinar), Ok(Money::from_minor(1_500)));
}

#[test]
fn the_full_form_of_the_language_is_read() {
    for text in ["1,234.50", "1234.50"] {
        assert_eq!(read(Language::English, text), Ok(123_450), "{text}");
    }
    for text in ["1\u{202f}234,50", "1\u{a0}234,50", "1 234,50", "1234,50"] {
        assert_eq!(read(Language::French, text), Ok(123_450), "{text}");
    }
    for text in ["1.234,50", "1234,50"] {
        assert_eq!(read(Language::Dutch, text), Ok(123_450), "{text}");
    }
    assert_eq!(read(Language::French, "-12 345 678,90"), Ok(-1_234_567_890));
}

#[test]
fn wrong_groups_and_foreign_marks_are_refused() {
    let cases = [
        (Language::English, ["1,23", "1,234", "12,34.50", "1.234,50", "1 234.50", "1,2345.00", "0,123.00"]),
        (Language::French, ["1,234.50", "1.234,50", "1  234,50", "1 23,50", "12 34", "1,5", ",50"]),
        (Language::Dutch, ["1,234.50", "1 234,50", "1.23,50", "1.000", "-1.000", "1..234,50", "1.234,5"]),
    ];
    for (language, texts) in cases {
        for text in texts {
            assert_eq!(read(language, text), Err(AmountError::Malformed), "{language:?} {text}");
        }
    }
}

#[test]
fn a_dutch_point_follows_the_decimals_of_the_currency() {
    let words = Words::new(Language::Dutch);
    let yen: Currency = "JPY".parse().unwrap();
    let dinar: Currency = "KWD".parse().unwrap();
    assert_eq!(words.read_money("1.500", yen), Ok(Money::from_minor(1_500)));
    assert_eq!(words.read_money("1.500", dinar), Ok(Money::from_minor(1_500)));
    assert_eq!(words.read_money("1.500,000", dinar), Ok(Money::from_minor(1_500_000)));
}

#[test]
fn days_are_read_in_the_form_of_the_language_or_as_iso() {
    let day: Day = "2026-02-03".parse().unwrap();
    for (language, text) in [
        (Language::English, "03 Feb 2026"),
        (Language::English, "3 february  2026"),
        (Language::English, "3 FEB 2026"),
        (Language::English, "03/02/2026"),
        (Language::French, "3/2/2026"),
        (Language::Dutch, "03-02-2026"),
        (Language::Dutch, "3/2/2026"),
        (Language::Dutch, " 2026-02-03 "),
    ] {
        assert_eq!(Words::new(language).read_day(text), Ok(day), "{text}");
    }
}

#[test]
fn days_of_another_form_are_refused() {
    for (language, text) in [
        (Language::English, "03-02-2026"),
        (Language::English, "02/30/2026"),
        (Language::English, "Feb 3 2026"),
        (Language::English, "3 Febr 2026"),
        (Language::English, "30 Feb 2026"),
        (Language::English, "3 Feb 26"),
        (Language::French, "3 Feb 2026"),
        (Language::French, "03/02/26"),
        (Language::French, "03/02"),
        (Language::Dutch, "03-02/2026"),
        (Language::Dutch, "3-2-2026-1"),
        (Language::Dutch, "3/2/2026/1"),
        (Language::Dutch, ""),
    ] {
        assert_eq!(Words::new(language).read_day(text), Err(NotADay), "{text}");
    }
}

fn any_language() -> impl Strategy<Value = Language> {
    prop::sample::select(Language::ALL.to_vec())
}

proptest! {
    #[test]
    fn what_was_written_is_read_back(
        language in any_language(),
        code in prop::sample::select(vec!["EUR", "JPY", "KWD"]),
        minor in -1_000_000_000_000_000_i64..=1_000_000_000_000_000,
        shift in 0_u32..15,
    ) {
        let currency: Currency = code.parse().unwrap();
        let money = Money::from_minor(minor / 10_i64.pow(shift));
        let words = Words::new(language);
        prop_assert_eq!(words.read_money(&words.money(money, currency), currency), Ok(money));
        prop_assert_eq!(words.read_typed_money(&words.money(money, currency), currency), Ok(money));
        if code != "JPY" {
            prop_assert_eq!(words.read_typed_money(&money.plain(currency), currency), Ok(money));
            prop_assert_eq!(words.read_money(&money.plain(currency), currency), Ok(money));
        }
    }

    #[test]
    fn a_day_is_read_back(language in any_language(), number in Day::FIRST.number()..=Day::LAST.number()) {
        let words = Words::new(language);
        let day = Day::from_number(number).unwrap();
        prop_assert_eq!(words.read_day(&words.day(day)), Ok(day));
        prop_assert_eq!(words.read_day(&day.to_string()), Ok(day));
    }

    #[test]
    fn no_text_panics(language in any_language(), text in "[-0-9., /\u{202f}é]{0,24}|.{0,24}") {
        let words = Words::new(language);
        let _ = words.read_money(&text, EUR);
        let _ = words.read_typed_money(&text, EUR);
        let _ = words.read_day(&text);
    }
}
