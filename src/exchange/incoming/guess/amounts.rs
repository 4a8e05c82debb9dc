//! How a file writes its amounts, found out from them (A6).

use crate::credit::Currency;
use crate::exchange::incoming::currency_sign::{currencies_of, is_known, sign_of, without_any_sign};
use crate::exchange::incoming::notation::{Negative, Notation, without_dash};
use crate::exchange::incoming::table::TableValue;

/// The most decimals that an amount is taken to have by mistake of its program.
const MOST_DECIMALS: usize = 6;

/// The amounts of the columns of a file.
#[derive(Debug, Default)]
pub(super) struct Amounts {
    negative: Negative,
    /// Amounts in which a mark can be the decimal one only, by mark.
    decimal_points: u32,
    decimal_commas: u32,
    /// The mark between groups, where one is seen.
    group: Option<char>,
    /// An amount whose only mark can be either.
    unclear: Option<String>,
    /// How many decimals each amount with some has: fewest and most.
    decimals: Option<(usize, usize)>,
    signs: Vec<String>,
    /// How many amounts have one, and how many texts are amounts.
    signed: usize,
    texts: usize,
}

/// An amount without its signs.
struct Digits<'a> {
    text: &'a str,
    negative: Negative,
    currency: Option<&'a str>,
    /// The decimal mark, where a dash stands for the decimals.
    dashed: Option<char>,
}

/// Whether a value can be an amount.
pub(super) fn is_amount(value: &TableValue) -> bool {
    match value {
        TableValue::Number(_) | TableValue::Formula(_) => true,
        TableValue::Text(text) => digits_of(text).is_some(),
        TableValue::Nothing | TableValue::Day(_) | TableValue::YesNo(_) => false,
    }
}

/// The number in an amount, whatever its marks mean: its digits, apart from decimals that are not there.
fn digits_of(text: &str) -> Option<Digits<'_>> {
    let all = Negative { brackets: true, trailing_minus: true, letters: true };
    let (mut text, mut negative, mut currency) = (text.trim(), Negative::default(), None);
    let mut dashed = None;
    loop {
        if let Some((whole, mark)) = without_dash(text) {
            (text, dashed) = (whole, Some(mark));
        } else if let Some((rest, _)) = all.unsigned(text)
            && !rest.is_empty()
        {
            negative = negative.and(form_of(text));
            text = rest.trim();
        } else if let Some((sign, rest)) =
            sign_of(text).filter(|sign| is_known(sign)).zip(without_any_sign(text))
        {
            currency = Some(sign);
            text = rest.trim();
        } else {
            break;
        }
    }
    let is_part = |letter: char| letter.is_ascii_digit() || is_mark(letter);
    let is_number = text.starts_with(|letter: char| letter.is_ascii_digit())
        && text.ends_with(|letter: char| letter.is_ascii_digit())
        && text.chars().all(is_part)
        && text.split(is_mark).all(|part| !part.is_empty());
    is_number.then_some(Digits { text, negative, currency, dashed })
}

/// The form of the sign that an amount has.
fn form_of(text: &str) -> Negative {
    let none = Negative::default();
    if text.starts_with('(') {
        Negative { brackets: true, ..none }
    } else if text.ends_with(['-', '−']) {
        Negative { trailing_minus: true, ..none }
    } else if text.starts_with(['-', '−', '+']) {
        none
    } else {
        Negative { letters: true, ..none }
    }
}

const fn is_mark(letter: char) -> bool {
    matches!(letter, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}' | '\'' | '’')
}

impl Amounts {
    /// Takes a value of a column of amounts into account.
    pub(super) fn add(&mut self, value: &TableValue) {
        let TableValue::Text(text) = value else { return };
        let Some(Digits { text, negative, currency, dashed }) = digits_of(text) else { return };
        self.negative = self.negative.and(negative);
        self.texts += 1;
        self.signed += usize::from(currency.is_some());
        if let Some(sign) = currency
            && self.signs.iter().all(|known| known != sign)
        {
            self.signs.push(sign.to_owned());
        }
        match dashed {
            Some(mark) => {
                self.add_decimal(mark, 2);
                self.group = text.chars().find(|letter| is_mark(*letter)).map(group_of).or(self.group);
            }
            None => self.add_marks(text),
        }
    }

    fn add_marks(&mut self, text: &str) {
        let marks: Vec<(usize, char)> = text.char_indices().filter(|(_, letter)| is_mark(*letter)).collect();
        let Some((at, last)) = marks.last().copied() else { return };
        let decimals = text.len() - at - last.len_utf8();
        let (first, others) = (marks.first().map_or(last, |(_, mark)| *mark), marks.len() > 1);
        if last != '.' && last != ',' {
            self.group = Some(group_of(last));
        } else if first != last {
            self.add_decimal(last, decimals);
            self.group = Some(group_of(first));
        } else if others {
            self.group = Some(last);
        } else if decimals != 3 || at > 3 || text.starts_with('0') {
            self.add_decimal(last, decimals);
        } else if self.unclear.is_none() {
            self.unclear = Some(text.to_owned());
        }
    }

    fn add_decimal(&mut self, mark: char, decimals: usize) {
        if mark == ',' {
            self.decimal_commas += 1;
        } else {
            self.decimal_points += 1;
        }
        let (fewest, most) = self.decimals.unwrap_or((decimals, decimals));
        self.decimals = Some((fewest.min(decimals), most.max(decimals)));
    }

    /// The decimal mark, where amounts show it or none has any.
    fn decimal(&self) -> Option<char> {
        match (self.decimal_points > 0, self.decimal_commas > 0, self.group) {
            (true, false, _) | (false, false, Some(',')) => Some('.'),
            (false, true, _) | (false, false, Some('.')) => Some(','),
            (false, false, _) if self.unclear.is_none() => Some('.'),
            (true, true, _) | (false, false, _) => None,
        }
    }

    /// An amount whose mark can be between groups or before decimals, where no amount decides it.
    pub(super) fn unclear(&self) -> Option<&str> {
        if self.decimal().is_some() {
            None
        } else {
            Some(self.unclear.as_deref().unwrap_or("1,000.00 / 1.000,00"))
        }
    }

    /// The notation; where the mark is unclear, it is between groups.
    pub(super) fn notation(&self) -> Notation {
        self.notation_with(self.decimal().unwrap_or_else(|| match self.unclear.as_deref() {
            Some(text) if text.contains('.') => ',',
            Some(_) | None => '.',
        }))
    }

    /// The notation with this decimal mark.
    pub(super) fn notation_with(&self, decimal: char) -> Notation {
        let other = if decimal == '.' { ',' } else { '.' };
        let is_grouped = |text: &str| text.contains(other);
        let group = self.group.filter(|group| *group != decimal);
        let group = group.or_else(|| self.unclear.as_deref().is_some_and(is_grouped).then_some(other));
        let notation = Notation::new(decimal, group).unwrap_or(Notation::PLAIN).with_negative(self.negative);
        let always =
            self.decimals.filter(|(fewest, most)| fewest == most && (3..=MOST_DECIMALS).contains(most));
        // A mark before three digits that is the decimal one after all.
        let is_decimal = self.unclear.as_deref().is_some_and(|text| text.contains(decimal));
        notation.with_decimals(always.map(|(count, _)| count).or_else(|| is_decimal.then_some(3)))
    }

    /// The signs of currencies beside the amounts.
    pub(super) fn signs(&self) -> &[String] {
        &self.signs
    }

    /// Whether a sign stands beside most amounts: one that stands beside a few of them is no sign of the others.
    pub(super) const fn are_signed(&self) -> bool {
        self.signed * 2 > self.texts
    }

    /// The currencies that all signs can mean.
    pub(super) fn currencies(&self) -> Vec<Currency> {
        let mut signs = self.signs.iter();
        let Some(first) = signs.next() else { return Vec::new() };
        let mut currencies = currencies_of(first);
        signs.for_each(|sign| {
            let others = currencies_of(sign);
            currencies.retain(|currency| others.contains(currency));
        });
        currencies
    }
}

/// Marks of groups as a mapping names them.
const fn group_of(mark: char) -> char {
    match mark {
        '\u{a0}' | '\u{202f}' => ' ',
        mark => mark,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amounts(texts: &[&str]) -> Amounts {
        let mut amounts = Amounts::default();
        for text in texts {
            let value = TableValue::Text((*text).to_owned());
            assert!(is_amount(&value), "{text}");
            amounts.add(&value);
        }
        amounts
    }

    #[test]
    fn amounts_show_their_notation() {
        for (texts, plain) in [
            (vec!["1234.50", "7"], vec!["1234.50", "7"]),
            (vec!["1,284.50", "642.00", "(310.00)"], vec!["1284.50", "642.00", "-310.00"]),
            (vec!["1.234,50", "-100,00"], vec!["1234.50", "-100.00"]),
            (vec!["1\u{a0}234,50", "200,00"], vec!["1234.50", "200.00"]),
            (vec!["1'234.50"], vec!["1234.50"]),
            (vec!["1.234", "5,00"], vec!["1234", "5.00"]),
            (vec!["1.234.567"], vec!["1234567"]),
            (vec!["32.3800", "1.0000"], vec!["32.38", "1"]),
            (vec!["0.125"], vec!["0.125"]),
            (vec!["12.50-", "3.00 CR"], vec!["-12.50", "-3.00"]),
            (vec!["1 234", "5"], vec!["1234", "5"]),
            (vec!["1.080,-", "80,--", "+50"], vec!["1080", "80", "50"]),
            (vec!["1'080.50", "80.-", "-80.-"], vec!["1080.50", "80", "-80"]),
            (vec!["1,23,456.00", "12,345.00"], vec!["123456.00", "12345.00"]),
        ] {
            let amounts = amounts(&texts);
            assert_eq!(amounts.unclear(), None, "{texts:?}");
            let read: Vec<_> =
                texts.iter().map(|text| amounts.notation().signed(text, |_| None).unwrap()).collect();
            assert_eq!(read, plain, "{texts:?}");
        }
    }

    #[test]
    fn one_mark_before_three_digits_is_unclear() {
        let amounts = amounts(&["1.234", "500"]);
        assert_eq!(amounts.unclear(), Some("1.234"));
        assert_eq!(amounts.notation().signed("1.234", |_| None).as_deref(), Some("1234"));
    }

    #[test]
    fn signs_of_currencies_beside_amounts_are_found() {
        let euro = amounts(&["€ 5,00", "6,00 EUR"]);
        assert_eq!(euro.currencies(), [Currency::EUR]);
        assert_eq!(euro.signs(), ["€", "EUR"]);
        assert!(amounts(&["$5.00"]).currencies().len() > 1);
    }

    #[test]
    fn texts_and_days_are_no_amounts() {
        for text in ["", "F001", "2026-01-01", "1..2", "x 5", "5 x", "(x)", "Dr", "-"] {
            assert!(!is_amount(&TableValue::Text(text.to_owned())), "{text}");
        }
    }
}
