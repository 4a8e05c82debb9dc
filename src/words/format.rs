//! Amounts, days, percentages and counts in the format of each language.

use chrono::Datelike;
use rust_decimal::{Decimal, RoundingStrategy};

use super::{Language, Words, key};
use crate::credit::{AverageDays, Currency, Day, LatePercent, Measure, Message, Money, Percent, Totals};

impl Words {
    /// An amount in the language's format, without the currency: `1,234.50`, `1 234,50`, `1.234,50`.
    pub fn money(&self, amount: Money, currency: Currency) -> String {
        let plain = amount.plain(currency);
        let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("-", rest));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let mut text = format!("{sign}{}", self.grouped(whole));
        if !fraction.is_empty() {
            text.push(self.decimal_mark());
            text.push_str(fraction);
        }
        text
    }

    /// What a rule measured, or what it compares with.
    pub fn measure(&self, measure: &Measure, currency: Currency) -> String {
        match measure {
            Measure::Money(amount) => self.money(*amount, currency),
            Measure::Day(day) => self.day(*day),
            Measure::Percent(percent) => self.percent(*percent),
            Measure::Days(days) => self.render(&Message::new("hold-days").count("days", *days)),
            Measure::Count(number) => number.to_string(),
            Measure::Code(code) => {
                let families = ["customer-state", "approval", "terms-kind"];
                let mut keys = families.iter().map(|family| format!("{family}-{code}"));
                let key = keys.find(|key| self.has(key));
                key.map_or_else(|| code.clone(), |key| self.render(&Message::new(key)))
            }
        }
    }

    /// Sums with their currencies: `1,234.50 EUR + 20.00 USD`.
    pub fn totals(&self, totals: &Totals) -> String {
        let shown = totals
            .iter()
            .map(|sum| format!("{} {}", self.money(sum.money, sum.currency), sum.currency.code()));
        shown.collect::<Vec<_>>().join(" + ")
    }

    /// An average in days with two decimals, rounded half away from zero; "n/a" where there is nothing to average.
    pub fn average(&self, average: AverageDays) -> String {
        average.mean(2).map_or_else(|| self.get(key("not-available")), |mean| self.decimal(mean))
    }

    /// The same; blank where there is nothing to average.
    pub fn average_or_blank(&self, average: AverageDays) -> String {
        average.mean(2).map_or_else(String::new, |mean| self.decimal(mean))
    }

    /// A number with grouped digits and two decimals, rounded half away from zero.
    pub fn decimal(&self, number: Decimal) -> String {
        let mut rounded = number.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
        rounded.rescale(2);
        self.separated(&rounded.to_string())
    }

    /// A number with grouped digits and the decimals it has.
    pub fn number(&self, number: Decimal) -> String {
        self.separated(&number.normalize().to_string())
    }

    /// A number in plain notation with the marks of the language.
    fn separated(&self, plain: &str) -> String {
        let (sign, digits) = plain.strip_prefix('-').map_or(("", plain), |rest| ("-", rest));
        match digits.split_once('.') {
            Some((whole, fraction)) => {
                format!("{sign}{}{}{fraction}", self.grouped(whole), self.decimal_mark())
            }
            None => format!("{sign}{}", self.grouped(digits)),
        }
    }

    /// A percentage with its sign.
    pub fn percent(&self, percent: Percent) -> String {
        self.with_percent_sign(&percent.plain().replace('.', &self.decimal_mark().to_string()))
    }

    fn with_percent_sign(&self, number: &str) -> String {
        match self.language() {
            Language::English | Language::Dutch => format!("{number}%"),
            Language::French => format!("{number}\u{202f}%"),
        }
    }

    /// What is late in percent of a limit, with two decimals; nothing where there is no limit to measure with.
    pub fn late_percent(&self, percent: LatePercent) -> String {
        let LatePercent::Of(units) = percent else {
            let has_no_credit = percent == LatePercent::OfNothing;
            return if has_no_credit { self.get(key("validation-no-credit")) } else { String::new() };
        };
        // A share beyond what a number can hold is more than anyone reads.
        let number = Decimal::try_from_i128_with_scale(units, 4);
        number.map_or_else(
            |_| percent.plain().unwrap_or_default(),
            |number| self.with_percent_sign(&self.decimal(number)),
        )
    }

    /// A count with grouped digits.
    pub fn count(&self, count: i64) -> String {
        let digits = self.grouped(&count.unsigned_abs().to_string());
        if count < 0 { format!("-{digits}") } else { digits }
    }

    /// A day in the short form of the language: `21/11/2026`, in English `21 Nov 2026`, which no reader takes for another.
    pub fn day(&self, day: Day) -> String {
        let form = match self.language() {
            Language::English => "%d %b %Y",
            Language::French | Language::Dutch => "%d/%m/%Y",
        };
        day.date().format(form).to_string()
    }

    /// A day with the name of its month, which no reader takes for another: `21 November 2026`, `1er mars 2026`.
    pub fn day_in_words(&self, day: Day) -> String {
        let (months, date) = (self.get(key("months")), day.date());
        let month = usize::try_from(date.month0()).unwrap_or_default();
        let month = months.split(", ").nth(month).unwrap_or_default();
        let is_first = date.day() == 1 && self.language() == Language::French;
        format!("{}{} {month} {}", date.day(), if is_first { "er" } else { "" }, date.year())
    }

    /// The same as `day` with the day of the week: `Sat 21 Nov 2026`, `sam. 21/11/2026`.
    pub fn day_of_week(&self, day: Day) -> String {
        let weekdays = self.get(key("weekdays-short"));
        let number = usize::try_from(day.date().weekday().num_days_from_monday()).unwrap_or_default();
        let weekday = weekdays.split(", ").nth(number).unwrap_or_default();
        format!("{weekday} {}", self.day(day))
    }

    /// The month of a day: `Nov 2026`, `11/2026`.
    pub fn month(&self, day: Day) -> String {
        let form = match self.language() {
            Language::English => "%b %Y",
            Language::French | Language::Dutch => "%m/%Y",
        };
        day.date().format(form).to_string()
    }

    /// A time stamp, given in microseconds since 1970 in UTC: the reader's day and `hh:mm`.
    pub fn instant(&self, micros_utc: i64) -> String {
        match self.local(micros_utc) {
            Some((day, time)) => format!("{} {time}", self.day(day)),
            None => self.get(key("not-available")),
        }
    }

    /// The same within a sentence: `21 Nov 2026 at 14:05`.
    pub(super) fn moment(&self, micros_utc: i64) -> String {
        match self.local(micros_utc) {
            Some((day, time)) => {
                self.render(&Message::new("day-and-time").day("day", day).text("time", time))
            }
            None => self.get(key("not-available")),
        }
    }

    /// A time stamp of today within a sentence: the reader's `hh:mm:ss`.
    pub(super) fn time_of_day(&self, micros_utc: i64) -> String {
        match self.zone.local(micros_utc) {
            Some(instant) => instant.format("%H:%M:%S").to_string(),
            None => self.get(key("not-available")),
        }
    }

    fn local(&self, micros_utc: i64) -> Option<(Day, String)> {
        let instant = self.zone.local(micros_utc)?;
        Some((Day::try_from(instant.date()).ok()?, instant.format("%H:%M").to_string()))
    }

    /// The character before the decimals.
    pub const fn decimal_mark(&self) -> char {
        match self.language() {
            Language::English => '.',
            Language::French | Language::Dutch => ',',
        }
    }

    /// The character between groups of three digits.
    pub const fn group_mark(&self) -> char {
        match self.language() {
            Language::English => ',',
            Language::French => '\u{202f}',
            Language::Dutch => '.',
        }
    }

    fn grouped(&self, digits: &str) -> String {
        group(digits, self.group_mark())
    }
}

/// The digits with the mark before every third one, counted from the right.
pub(super) fn group(digits: &str, mark: char) -> String {
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const EUR: Currency = Currency::EUR;

    fn in_all(show: impl Fn(&Words) -> String) -> [String; 3] {
        Language::ALL.map(|language| show(&Words::new(language)))
    }

    #[test]
    fn amounts_have_the_marks_of_the_language() {
        let amount = Money::from_minor(-123_456_789);
        assert_eq!(
            in_all(|words| words.money(amount, EUR)),
            ["-1,234,567.89", "-1\u{202f}234\u{202f}567,89", "-1.234.567,89"]
        );
    }

    #[test]
    fn averages_are_rounded_half_away_from_zero() {
        let average = |days, invoices| AverageDays { days, invoices };
        assert_eq!(in_all(|words| words.average(average(64, 3))), ["21.33", "21,33", "21,33"]);
        let words = Words::new(Language::English);
        assert_eq!(words.average(average(1, 200)), "0.01");
        assert_eq!(words.average(average(-1, 200)), "-0.01");
        assert_eq!(words.average(average(-1, 1_000)), "0.00");
        assert_eq!(words.average(average(-5, 2)), "-2.50");
        assert_eq!(words.average_or_blank(average(-5, 2)), "-2.50");
    }

    #[test]
    fn an_average_of_nothing_is_not_available_or_blank() {
        let none = AverageDays { days: 1, invoices: 0 };
        assert_eq!(in_all(|words| words.average(none)), ["n/a", "n. d.", "n.v.t."]);
        assert_eq!(in_all(|words| words.average_or_blank(none)), [""; 3]);
    }

    #[test]
    fn a_month_is_a_day_without_its_day() {
        let months = ["2026-11-01", "2027-05-31"].map(|day| day.parse().unwrap());
        assert_eq!(in_all(|words| words.month(months[0])), ["Nov 2026", "11/2026", "11/2026"]);
        assert_eq!(in_all(|words| words.month(months[1])), ["May 2027", "05/2027", "05/2027"]);
    }

    #[test]
    fn numbers_are_read_as_they_are_written() {
        let number: Decimal = "-1234567.5".parse().unwrap();
        assert_eq!(
            in_all(|words| words.number(number)),
            ["-1,234,567.5", "-1\u{202f}234\u{202f}567,5", "-1.234.567,5"]
        );
        for language in Language::ALL {
            let words = Words::new(language);
            assert_eq!(words.read_number(&words.number(number)), Some(number));
            assert_eq!(words.read_number("80%"), Some(Decimal::from(80)));
            assert_eq!(words.read_number("-0.5"), Some("-0.5".parse().unwrap()));
            for text in ["", "-", "1-2", "a", "1e5", "."] {
                assert_eq!(words.read_number(text), None, "{text}");
            }
        }
        assert_eq!(Words::new(Language::Dutch).read_number("1.000"), Some(Decimal::from(1000)));
        assert_eq!(Words::new(Language::French).read_number("1,5"), Some("1.5".parse().unwrap()));
        assert_eq!(Words::new(Language::English).read_number("1,5"), None);
    }

    #[test]
    fn time_stamps_show_the_day_and_the_minute() {
        let micros = 1_795_269_909_000_000;
        assert_eq!(
            in_all(|words| words.instant(micros)),
            ["21 Nov 2026 14:05", "21/11/2026 14:05", "21/11/2026 14:05"]
        );
        assert_eq!(Words::new(Language::English).instant(i64::MAX), "n/a");
    }

    proptest! {
        #[test]
        fn no_number_panics(number in any::<i64>(), wide in any::<i128>(), invoices in any::<u32>()) {
            let words = Words::new(Language::French);
            let _ = words.average(AverageDays { days: number, invoices });
            let _ = words.instant(number);
            let _ = words.count(number);
            let _ = words.money(Money::from_wide_minor(wide), EUR);
        }
    }
}
