//! How the days and amounts of the columns that were found are written, and in which currency.

use super::amounts::Amounts;
use super::days::{Days, meanings};
use super::draft::Draft;
use super::{Question, Subject};
use crate::credit::Message;
use crate::exchange::incoming::mapping::{Formats, Mapping};
use crate::exchange::incoming::pattern::DayPatterns;

impl Draft<'_> {
    pub(super) fn find_notation(&mut self) {
        let mut days = Days::of_order(self.given.day_order);
        for column in ["date", "due", "settled"].into_iter().filter_map(|column| self.columns.from(column)) {
            self.columns.values(column).for_each(|value| days.add(value));
        }
        let mut amounts = Amounts::default();
        for column in ["amount", "open", "paid", "debit", "credit", "limit"] {
            let Some(column) = self.columns.from(column) else { continue };
            self.columns.values(column).for_each(|value| amounts.add(value));
        }
        let patterns = days.patterns();
        let patterns = DayPatterns::parse(patterns.iter().map(String::as_str), None);
        self.mapping.formats = Formats {
            days: patterns.unwrap_or_else(DayPatterns::iso),
            notation: amounts.notation(),
            zero_is_unset: self.mapping.formats.zero_is_unset,
            negative_amounts: self.given.negative_amounts,
            ..Mapping::default().formats
        };
        if let Some(text) = days.unclear() {
            self.ask_of_days(text);
        }
        if let Some(mark) = self.given.decimal_mark {
            self.mapping.formats.notation = amounts.notation_with(mark);
        } else if let Some(text) = amounts.unclear() {
            let choices = [".", ","].map(str::to_owned).to_vec();
            self.questions.push(Question {
                message: Message::new("decimal-mark-unclear").text("value", text),
                subject: Subject::DecimalMark,
                choices,
            });
        }
        self.find_currency(&amounts);
    }

    fn ask_of_days(&mut self, text: &str) {
        let message = Message::new("date-order-unclear").text("value", text);
        let message = match meanings(text) {
            Some([day_first, month_first]) => {
                message.day("day_first", day_first).day("month_first", month_first)
            }
            None => message,
        };
        let own = self.mapping.formats.days.texts().next().unwrap_or_default().to_owned();
        let other: String = own
            .chars()
            .map(|letter| match letter {
                'd' => 'm',
                'm' => 'd',
                letter => letter,
            })
            .collect();
        self.questions.push(Question { message, subject: Subject::Days, choices: vec![own, other] });
    }

    /// The currency that the signs beside the amounts mean.
    fn find_currency(&mut self, amounts: &Amounts) {
        if amounts.signs().is_empty()
            || self.mapping.currency.is_some()
            || self.columns.from("currency").is_some()
        {
            return;
        }
        let currencies = amounts.currencies();
        match currencies.as_slice() {
            [] => self.warn(Message::new("guess-currencies").text("signs", amounts.signs().join(", "))),
            [currency] => self.mapping.currency = Some(*currency),
            several if several.contains(&self.currency) => {}
            several => {
                self.mapping.currency = several.first().copied();
                let choices = several.iter().map(|currency| currency.code().to_owned()).collect();
                let message = Message::new("currency-unclear").text("sign", amounts.signs().join(", "));
                self.questions.push(Question { message, subject: Subject::Currency, choices });
            }
        }
    }
}
