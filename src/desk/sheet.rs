//! A thing with the printed values of its parameters: what `show` and `list` answer with.

use super::draft::Draft;
use super::parameters::{Parameter, Section};
use crate::credit::Currency;
use crate::store::Stored;

/// A thing with its parameters, printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its code.
    pub code: String,
    /// Grows with every change; to be given back with one.
    pub version: i64,
    /// The currency of its amounts.
    pub currency: Currency,
    /// Its parameters, in the order of the table.
    pub lines: Vec<SheetLine>,
}

/// One parameter with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetLine {
    /// Which.
    pub parameter: &'static Parameter,
    /// In plain notation; none where there is nothing.
    pub value: Option<String>,
}

impl Sheet {
    pub(super) fn new<'v>(
        code: &str,
        version: i64,
        table: &'static [Parameter],
        currency: Currency,
        value: impl Fn(&'static Parameter) -> &'v Stored,
    ) -> Self {
        let lines = table
            .iter()
            .map(|parameter| SheetLine { parameter, value: parameter.print(value(parameter), currency) })
            .collect();
        Self { code: code.to_owned(), version, currency, lines }
    }

    pub(super) fn of_draft(
        code: &str,
        version: i64,
        table: &'static [Parameter],
        currency: Currency,
        draft: &Draft,
    ) -> Self {
        Self::new(code, version, table, currency, |parameter| draft.value(parameter.name))
    }

    /// The lines of a section of the credit parameters view.
    pub fn section(&self, section: Section) -> impl Iterator<Item = &SheetLine> {
        self.lines.iter().filter(move |line| line.parameter.section == section)
    }

    /// The value of a parameter; none where it is empty or there is no such parameter.
    pub fn value(&self, name: &str) -> Option<&str> {
        let line = self.lines.iter().find(|line| line.parameter.name == name)?;
        line.value.as_deref()
    }

    /// Puts in a value that is computed rather than kept, such as the history of payments.
    pub fn fill(&mut self, name: &str, value: Option<String>) {
        if let Some(line) = self.lines.iter_mut().find(|line| line.parameter.name == name) {
            line.value = value;
        }
    }
}

impl SheetLine {
    /// The value as JSON has it.
    pub fn json(&self) -> serde_json::Value {
        self.parameter.json(self.value.as_deref())
    }
}
