//! Answers about one record: an object for programs, labelled lines for people.

use serde_json::{Map, Value};

use super::cell::Cell;
use super::table::{Edge, Table};
use super::{Format, Output};
use crate::words::{MessageKey, Words};

/// An answer about one record, field by field.
#[derive(Debug, Clone, Default)]
pub(super) struct Sheet {
    fields: Vec<(&'static str, MessageKey, Cell)>,
}

impl Sheet {
    /// Adds a field: its key for programs and its label for people.
    pub(super) fn field(mut self, key: &'static str, label: MessageKey, cell: Cell) -> Self {
        self.fields.push((key, label, cell));
        self
    }

    /// The object that programs read.
    pub(super) fn json(&self) -> Map<String, Value> {
        self.fields.iter().map(|(key, _, cell)| ((*key).to_owned(), cell.json())).collect()
    }

    /// The lines that people read; an empty field has none.
    pub(super) fn show(&self, words: &Words) -> String {
        let mut table = Table::default();
        for (_, label, cell) in self.fields.iter().filter(|(_, _, cell)| *cell != Cell::Nothing) {
            table.row(vec![(words.get(*label), Edge::Left), (cell.show(words), Edge::Left)]);
        }
        table.render()
    }

    /// Writes it in the format of the answer.
    pub(super) fn write(&self, output: &mut Output, words: &Words) {
        match output.format() {
            Format::Json => output.json(&self.json()),
            Format::Text => output.text(&self.show(words)),
        }
    }
}
