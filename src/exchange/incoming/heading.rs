//! Rows above those of a customer that say whose they are.

use super::fold::words;
use super::layout::Layout;
use super::names::meanings_of;
use super::record::Record;
use super::row_words::LABELS;
use crate::sanitize::sanitize;

/// The most letters of a code that stands before a name.
const LONGEST_CODE: usize = 20;

/// A customer, as a row above its documents names it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Heading {
    /// What is said, by canonical column.
    values: Vec<(&'static str, String)>,
}

impl Heading {
    /// A customer as the first of its rows names it.
    pub(super) fn of_row(record: &Record, layout: &Layout) -> Option<Self> {
        let said = |column| (column, sanitize(layout.text_in_file(record, column)).into_owned());
        let values = ["customer", "name"].map(said).into_iter().filter(|(_, text)| !text.is_empty());
        let values: Vec<_> = values.collect();
        (!values.is_empty()).then_some(Self { values })
    }

    /// What it says for a canonical column; a customer without a code is known by its name.
    pub(super) fn value(&self, column: &str) -> &str {
        let value = |column: &str| self.values.iter().find(|(name, _)| *name == column);
        let own = value(column).or_else(|| if column == "customer" { value("name") } else { None });
        own.map_or("", |(_, text)| text)
    }

    /// Reads a row that has neither a day nor a document: labelled values (`A/C:`, `Name:`), a code and a name, or a name; and
    /// what the columns for facts of customers have.
    pub(super) fn of(record: &Record, layout: &Layout) -> Option<Self> {
        if let Some(labelled) = Self::labelled(record) {
            return Some(labelled);
        }
        let facts: Vec<(&'static str, usize)> = ["phone", "email", "contact", "terms", "limit"]
            .into_iter()
            .filter_map(|name| Some((name, *layout.fields_of(name).first()?)))
            .collect();
        let is_fact = |index: &usize| facts.iter().any(|(_, field)| field == index);
        let texts = (0..record.len()).filter(|index| !is_fact(index)).map(|index| record.field(index).trim());
        let mut texts = texts.filter(|text| !text.is_empty());
        let (first, second) = (sanitize(texts.next()?).into_owned(), texts.next());
        let mut values = match second.filter(|_| is_code(&first)) {
            Some(name) => vec![("customer", first), ("name", sanitize(name).into_owned())],
            None => vec![("name", first)],
        };
        let said = facts.into_iter().map(|(name, field)| (name, record.field(field).trim().to_owned()));
        values.extend(said.filter(|(_, text)| !text.is_empty()));
        Some(Self { values })
    }

    /// Values behind labels that end in a colon, where one of them is a customer or a name.
    pub(super) fn labelled(record: &Record) -> Option<Self> {
        let values = labels(record);
        let names_customer = values.iter().any(|(name, _)| matches!(*name, "customer" | "name"));
        names_customer.then_some(Self { values })
    }

    /// What a row below the documents says of their customer: a credit limit.
    pub(super) fn facts(record: &Record) -> Vec<(&'static str, String)> {
        labels(record).into_iter().filter(|(name, text)| *name == "limit" && !text.is_empty()).collect()
    }

    /// Whether it names the customer so.
    pub(super) fn is_called(&self, text: &str) -> bool {
        let is_same = |value: &str| !value.is_empty() && value.to_lowercase() == text.to_lowercase();
        is_same(self.value("customer")) || is_same(self.value("name"))
    }
}

/// The values behind labels, `A/C:` or `Credit Limit £` in one cell and its value in the next, or both in one. A label that can mean several
/// columns means the first that is not said yet.
fn labels(record: &Record) -> Vec<(&'static str, String)> {
    let mut values: Vec<(&'static str, String)> = Vec::new();
    let mut label: Option<String> = None;
    for field in record.fields().map(str::trim).filter(|field| !field.is_empty()) {
        let is_label = label.is_none() && LABELS.contains(&words(field).as_str());
        let (name, value) = match field.split_once(':') {
            Some((name, value)) => (Some(name), value),
            None if is_label => (Some(field), ""),
            None => (None, field),
        };
        label = name.map(str::to_owned).or(label);
        if value.trim().is_empty() {
            continue;
        }
        let meanings = label.take();
        let mut meanings = meanings.iter().flat_map(|label| meanings_of(label));
        let is_new = |column: &&str| values.iter().all(|(known, _)| known != column);
        if let Some(column) = meanings.find(is_new) {
            values.push((column, sanitize(value.trim()).into_owned()));
        }
    }
    values
}

/// Whether a text is a code rather than a name: one short word with a digit in it.
fn is_code(text: &str) -> bool {
    text.chars().count() <= LONGEST_CODE
        && text.chars().any(|letter| letter.is_ascii_digit())
        && !text.contains(char::is_whitespace)
}
