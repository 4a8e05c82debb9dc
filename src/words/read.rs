//! Reading of amounts and days as people write them in each language; what is ambiguous is refused.

use std::ops::RangeInclusive;

use chrono::Month;
use rust_decimal::Decimal;

use super::{Language, Words, key};
use crate::credit::{AmountError, Currency, Day, Money, NotADay, Notation, Percent};

mod typed_day;

/// Words that are typed into the fields of a screen, which show a value back before it counts: a grouped amount without
/// decimals is read there.
#[derive(Clone, Copy)]
pub struct Typed<'w>(pub &'w Words);

impl Notation for Words {
    fn money(&self, text: &str, currency: Currency) -> Result<Money, AmountError> {
        self.read_money(text, currency)
    }

    fn day(&self, text: &str) -> Option<Day> {
        self.read_day(text).ok()
    }

    /// With or without the sign, with the decimal mark of the language or a point.
    fn percent(&self, text: &str) -> Option<Percent> {
        let figures = text.trim().trim_end_matches('%').trim_end();
        Percent::parse(&figures.replace(self.decimal_mark(), ".")).ok()
    }

    fn code<'t>(&self, text: &'t str) -> &'t str {
        let typed = text.trim().to_lowercase();
        let is_meant = |code: &&&str| {
            typed == **code || typed == self.code("", code).to_lowercase() || self.is_other_form(code, &typed)
        };
        SPECIAL.iter().find(is_meant).copied().unwrap_or(text)
    }
}

impl Notation for Typed<'_> {
    fn money(&self, text: &str, currency: Currency) -> Result<Money, AmountError> {
        self.0.read_typed_money(text, currency)
    }

    fn day(&self, text: &str) -> Option<Day> {
        Notation::day(self.0, text)
    }

    fn percent(&self, text: &str) -> Option<Percent> {
        Notation::percent(self.0, text)
    }

    fn code<'t>(&self, text: &'t str) -> &'t str {
        Notation::code(self.0, text)
    }

    fn means(&self, text: &str, family: &str, code: &str) -> bool {
        text == code || text.to_lowercase() == self.0.code(family, code).to_lowercase()
    }
}

impl Words {
    /// Whether the text is another form of the word for a special value: of another gender, or a synonym.
    fn is_other_form(&self, code: &str, typed: &str) -> bool {
        let forms = match code {
            "none" => key("typed-none"),
            "unlimited" => key("typed-unlimited"),
            "off" => key("typed-off"),
            _ => return false,
        };
        self.get(forms).split(", ").any(|form| form == typed)
    }
}

/// The codes of special values, which may also be written in words.
const SPECIAL: [&str; 5] = ["none", "unlimited", "off", "bypass", "months"];

impl Words {
    /// Reads `[-]digits[.digits]`, or an amount in the full form of the language (`1 234,50`).
    ///
    /// The full form has all decimals of the currency; group marks are before every third digit or nowhere. Blanks
    /// around the text do not count. What could mean thousands as well as decimals is refused: `1.000` in Dutch is
    /// neither one euro nor a thousand. A currency without decimals has nothing to confuse: there it is a thousand.
    ///
    /// This is how scripts and files are read; what a person types into a field is read by [`Self::read_typed_money`].
    pub fn read_money(&self, text: &str, currency: Currency) -> Result<Money, AmountError> {
        let text = text.trim();
        let (sign, number) = text.strip_prefix('-').map_or(("", text), |rest| ("-", rest));
        if let Some(plain) = self.full_form(number, currency) {
            return Money::parse(&format!("{sign}{plain}"), currency);
        }
        // A plain amount in a currency of three decimals looks like a grouped one, but a plain amount it is.
        if currency.exponent() != 3 && self.is_grouped(number) {
            return Err(AmountError::Malformed);
        }
        Money::parse(text, currency)
    }

    /// Reads an amount typed into a field: like [`Self::read_money`], but a whole number with group marks of the language
    /// is read as well (`10.000` in Dutch is ten thousand), because the field shows at once what it has read (R0.1).
    ///
    /// In a currency of three decimals such a number could be a fraction, and is read as an argument would be.
    pub fn read_typed_money(&self, text: &str, currency: Currency) -> Result<Money, AmountError> {
        let number = text.trim();
        let (sign, digits) = number.strip_prefix('-').map_or(("", number), |rest| ("-", rest));
        match self.ungrouped(digits).filter(|_| currency.exponent() != 3) {
            Some(plain) => Money::parse(&format!("{sign}{plain}"), currency),
            None => self.read_money(text, currency),
        }
    }

    /// Reads a whole number that is typed into a field: digits, with group marks of the language in their places or
    /// without any.
    pub fn read_typed_count(&self, text: &str) -> Option<i64> {
        let text = text.trim();
        let (sign, digits) = text.strip_prefix('-').map_or(("", text), |rest| ("-", rest));
        let digits = if is_number(digits) { digits.to_owned() } else { self.ungrouped(digits)? };
        format!("{sign}{digits}").parse().ok()
    }

    /// Reads a number of any kind, a percent sign behind it or not: with group marks of the language in their places and
    /// its decimal mark, else in plain notation.
    pub fn read_number(&self, text: &str) -> Option<Decimal> {
        let text = text.trim().trim_end_matches(['%', '\u{202f}', '\u{a0}', ' ']);
        let (sign, number) = text.strip_prefix('-').map_or(("", text), |rest| ("-", rest));
        let (whole, fraction) = number.split_once(self.decimal_mark()).unwrap_or((number, "0"));
        let grouped = if is_number(whole) { Some(whole.to_owned()) } else { self.ungrouped(whole) };
        let plain = match grouped.filter(|_| is_number(fraction)) {
            Some(whole) => format!("{whole}.{fraction}"),
            None => number.to_owned(),
        };
        let digits = plain.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        let begins = plain.bytes().next().is_some_and(|byte| byte.is_ascii_digit());
        format!("{sign}{plain}")
            .parse::<Decimal>()
            .ok()
            .filter(|_| digits && begins)
            .map(|read| read.normalize())
    }

    /// Reads `YYYY-MM-DD`, or a day in figures in the order of the language (`21/11/2026`, in Dutch `21-11-2026` as well);
    /// in English also with the name of the month (`21 Nov 2026`), as days are shown there.
    ///
    /// Day and month may have one digit; the year always has four.
    pub fn read_day(&self, text: &str) -> Result<Day, NotADay> {
        let text = text.trim();
        text.parse().or_else(|_| self.short_day(text)).or_else(|_| self.named_day(text))
    }

    /// The number in plain notation, if it is written in the full form of the language.
    fn full_form(&self, number: &str, currency: Currency) -> Option<String> {
        let (whole, fraction) = match number.split_once(self.decimal_mark()) {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (number, None),
        };
        let decimals = fraction.map_or(0, str::len);
        let has_all_decimals = u32::try_from(decimals) == Ok(currency.exponent());
        if !has_all_decimals || !fraction.is_none_or(is_number) {
            return None;
        }
        let whole = if is_number(whole) { whole.to_owned() } else { self.ungrouped(whole)? };
        Some(fraction.map_or_else(|| whole.clone(), |fraction| format!("{whole}.{fraction}")))
    }

    /// Whether the number has group marks of the language, all in their places, and no decimals.
    fn is_grouped(&self, number: &str) -> bool {
        self.ungrouped(number).is_some()
    }

    /// The digits of a whole number with group marks before every third digit from the right, and at least one mark.
    fn ungrouped(&self, whole: &str) -> Option<String> {
        let mut groups = whole.split(|character| self.is_group_mark(character));
        let first = groups.next()?;
        let is_first_group = is_number(first) && first.len() <= 3 && !first.starts_with('0');
        let mut digits = is_first_group.then(|| first.to_owned())?;
        for group in groups {
            if group.len() != 3 || !is_number(group) {
                return None;
            }
            digits.push_str(group);
        }
        (digits.len() > first.len()).then_some(digits)
    }

    const fn is_group_mark(&self, character: char) -> bool {
        match self.language() {
            Language::English => character == ',',
            // The narrow space is what we write; keyboards and spreadsheets give the two others.
            Language::French => matches!(character, '\u{202f}' | '\u{a0}' | ' '),
            Language::Dutch => character == '.',
        }
    }

    /// Separators of day, month and year; the Netherlands writes dashes.
    const fn day_marks(&self) -> &'static [char] {
        match self.language() {
            Language::English | Language::French => &['/'],
            Language::Dutch => &['/', '-'],
        }
    }

    fn short_day(&self, text: &str) -> Result<Day, NotADay> {
        let mark = self.day_marks().iter().find(|mark| text.contains(**mark)).ok_or(NotADay)?;
        let [day, month, year] = three_parts(text.split(*mark))?;
        day_of(day, figures(month, 1..=2)?, year)
    }

    /// A day with the English name of its month, whole or as its first three letters.
    fn named_day(&self, text: &str) -> Result<Day, NotADay> {
        if self.language() != Language::English {
            return Err(NotADay);
        }
        let [day, month, year] = three_parts(text.split_whitespace())?;
        let month = month.parse::<Month>().map_err(|_| NotADay)?;
        day_of(day, month.number_from_month(), year)
    }
}

fn three_parts<'t>(mut parts: impl Iterator<Item = &'t str>) -> Result<[&'t str; 3], NotADay> {
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(day), Some(month), Some(year), None) => Ok([day, month, year]),
        _ => Err(NotADay),
    }
}

fn day_of(day: &str, month: u32, year: &str) -> Result<Day, NotADay> {
    let year = i32::try_from(figures(year, 4..=4)?).map_err(|_| NotADay)?;
    Day::from_ymd(year, month, figures(day, 1..=2)?)
}

/// A number of so many digits.
fn figures(text: &str, lengths: RangeInclusive<usize>) -> Result<u32, NotADay> {
    let fits = lengths.contains(&text.len()) && is_number(text);
    fits.then(|| text.parse().ok()).flatten().ok_or(NotADay)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests;
