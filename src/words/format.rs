//! Amounts, days, percentages and counts in the format of each language.

use super::{Language, Words};
use crate::credit::{Currency, Day, Money, Percent};

impl Words {
    /// An amount in the language's format, without the currency: `1,234.50`, `1 234,50`, `1.234,50`.
    pub fn money(&self, amount: Money, currency: Currency) -> String {
        let plain = amount.plain(currency);
        let (sign, digits) = plain
            .strip_prefix('-')
            .map_or(("", plain.as_str()), |rest| ("-", rest));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let mut text = format!("{sign}{}", self.grouped(whole));
        if !fraction.is_empty() {
            text.push(self.decimal_mark());
            text.push_str(fraction);
        }
        text
    }

    /// A percentage with its sign.
    pub fn percent(&self, percent: Percent) -> String {
        let number = percent.plain().replace('.', &self.decimal_mark().to_string());
        match self.language() {
            Language::English | Language::Dutch => format!("{number}%"),
            Language::French => format!("{number}\u{202f}%"),
        }
    }

    /// A count with grouped digits.
    pub fn count(&self, count: i64) -> String {
        let digits = self.grouped(&count.unsigned_abs().to_string());
        if count < 0 { format!("-{digits}") } else { digits }
    }

    /// A day in the language's short form: `21/11/2026`, in Dutch `21-11-2026`.
    pub fn day(&self, day: Day) -> String {
        let pattern = match self.language() {
            Language::English | Language::French => "%d/%m/%Y",
            Language::Dutch => "%d-%m-%Y",
        };
        day.date().format(pattern).to_string()
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
        let mut text = String::with_capacity(digits.len() + digits.len() / 3);
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                text.push(self.group_mark());
            }
            text.push(digit);
        }
        text
    }
}
