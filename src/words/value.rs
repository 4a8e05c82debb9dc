//! Values of fields as people read them in their language.

use super::Words;
use crate::credit::{Currency, Message};
use crate::fields::Datum;

impl Words {
    /// A sentence with what belongs to it: `customer changed: Name: Dupont`.
    pub fn with_details(&self, what: &str, details: &str) -> String {
        self.render(&Message::new("what-and-details").text("what", what).text("details", details))
    }

    /// Details one after the other.
    pub fn details(&self, details: Vec<String>) -> String {
        let joined = details.into_iter().reduce(|details, next| {
            self.render(&Message::new("detail-and-detail").text("detail", details).text("next", next))
        });
        joined.unwrap_or_default()
    }

    /// A code in words: those of its family, else the common ones, else itself.
    pub fn code(&self, family: &str, code: &str) -> String {
        let keys = [format!("{family}-{code}"), format!("value-{code}"), code.to_owned()];
        let known = if matches!(code, "none" | "yes" | "no") { 3 } else { 2 };
        let key = keys.into_iter().take(known).find(|key| self.has(key));
        key.map_or_else(|| code.to_owned(), |key| self.render(&Message::new(key)))
    }

    /// A label and its value as a list shows them on one line.
    pub fn labelled(&self, label: impl Into<String>, value: impl Into<String>) -> String {
        self.render(&Message::new("audit-value").text("name", label).text("value", value))
    }

    /// What a field says; empty where it says nothing. Amounts are in the currency.
    pub fn datum(&self, datum: &Datum<'_>, currency: Currency) -> String {
        match datum {
            Datum::Nothing => String::new(),
            Datum::Text(text) => text.clone().into_owned(),
            Datum::Code(code, family) => self.code(family, code),
            Datum::DatedCode(code, day, family) => {
                self.render(&Message::new(format!("{family}-{code}-date")).day("date", *day))
            }
            Datum::Codes(codes, family) if codes.is_empty() => self.code(family, "none"),
            Datum::Codes(codes, family) => {
                codes.iter().map(|code| self.code(family, code)).collect::<Vec<_>>().join(", ")
            }
            Datum::YesNo(true) => self.code("", "yes"),
            Datum::YesNo(false) => self.code("", "no"),
            Datum::Count(count) => self.count(*count),
            Datum::Money(amount) => self.money(*amount, currency),
            Datum::Percent(percent) => self.percent(*percent),
            Datum::Day(day) => self.day(*day),
            // Nothing paid at all is an average of 0 (R8.3).
            Datum::Average(average) => self.decimal(average.mean(2).unwrap_or_default()),
        }
    }

    /// The same for people who write commands: amounts, days and averages in the formats of the language, all else as
    /// it is written.
    pub fn written(&self, datum: &Datum<'_>, currency: Currency) -> String {
        match datum {
            Datum::Money(_) | Datum::Day(_) | Datum::Average(_) => self.datum(datum, currency),
            Datum::Nothing
            | Datum::Text(_)
            | Datum::Code(..)
            | Datum::DatedCode(..)
            | Datum::Codes(..)
            | Datum::YesNo(_)
            | Datum::Count(_)
            | Datum::Percent(_) => datum.plain(currency).unwrap_or_default(),
        }
    }
}
