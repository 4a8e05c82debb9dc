//! Answers about one thing: an object for programs, labelled lines for people.

use serde_json::{Map, Value};

use super::cell::Cell;
use super::table::{Edge, Table};
use super::{Format, Output};
use crate::words::{MessageKey, Words};

/// What is answered about one thing, field by field.
#[derive(Debug, Clone, Default)]
pub(super) struct Sheet {
    fields: Vec<(&'static str, Option<MessageKey>, Cell)>,
}

impl Sheet {
    /// Adds a field that people see too.
    pub(super) fn field(mut self, key: &'static str, label: MessageKey, cell: Cell) -> Self {
        self.fields.push((key, Some(label), cell));
        self
    }

    /// The object that programs read.
    pub(super) fn json(&self) -> Map<String, Value> {
        self.fields.iter().map(|(key, _, cell)| ((*key).to_owned(), cell.json())).collect()
    }

    /// The lines that people read; what is not there has none.
    pub(super) fn show(&self, words: &Words) -> String {
        let mut table = Table::new(Vec::new());
        for (_, label, cell) in &self.fields {
            let Some(label) = label.filter(|_| *cell != Cell::Nothing) else {
                continue;
            };
            table.row(vec![(words.get(label), Edge::Left), (cell.show(words), Edge::Left)]);
        }
        table.render()
    }

    /// Writes it in the form that was asked for.
    pub(super) fn write(&self, output: &mut Output, words: &Words) {
        match output.format() {
            Format::Json => output.json(&self.json()),
            Format::Text => output.text(&self.show(words)),
        }
    }
}
