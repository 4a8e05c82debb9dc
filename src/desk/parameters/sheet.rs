//! A record as its fields say it: what `show` and `list` answer with, whatever the record is.

use crate::credit::Currency;
use crate::fields::{Datum, FieldSpec, Record, Section};

/// Something that is set up, with what its fields say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    pub code: String,
    /// Grows with every change; to be given back with one.
    pub version: i64,
    /// The currency of its amounts.
    pub currency: Currency,
    /// Its fields, in the order of the table.
    pub lines: Vec<SheetLine>,
}

/// One field with what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetLine {
    pub field: &'static dyn FieldSpec,
    pub value: Datum<'static>,
}

impl Sheet {
    pub(in crate::desk) fn of<R: Record>(record: &R, code: &str, version: i64, currency: Currency) -> Self {
        let lines = R::shown().map(|field| SheetLine { field, value: field.datum(record).into_owned() });
        Self { code: code.to_owned(), version, currency, lines: lines.collect() }
    }

    /// The lines of a section of the credit parameters view.
    pub fn section(&self, section: Section) -> impl Iterator<Item = &SheetLine> {
        self.lines.iter().filter(move |line| line.field.about().section == section)
    }

    /// The line of a field; none where there is no such field.
    pub fn line(&self, name: &str) -> Option<&SheetLine> {
        self.lines.iter().find(|line| line.field.name() == name)
    }

    /// The text of a field; empty where it says nothing or no text.
    pub fn text(&self, name: &str) -> &str {
        let Some(Datum::Text(text)) = self.line(name).map(|line| &line.value) else { return "" };
        text
    }

    /// What a field says in plain notation; none where that is nothing or there is no such field.
    pub fn value(&self, name: &str) -> Option<String> {
        self.line(name)?.value.plain(self.currency)
    }
}
