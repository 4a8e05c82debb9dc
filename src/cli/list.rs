//! Answers that are lists: an object with an array for programs, a table for people.

use serde_json::{Map, Value};

use super::cell::Cell;
use super::table::{Edge, Table};
use super::{Format, Output};
use crate::sanitize::write_json;
use crate::words::{MessageKey, Words};

/// A column of a list.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    /// Its key for programs.
    pub(super) key: &'static str,
    /// Its heading for people; one without stands in JSON only.
    pub(super) heading: Option<MessageKey>,
}

/// A column that people see too.
pub(super) const fn column(key: &'static str, heading: MessageKey) -> Column {
    Column { key, heading: Some(heading) }
}

/// A column for programs only.
pub(super) const fn json_only(key: &'static str) -> Column {
    Column { key, heading: None }
}

/// A list while it is put together. Rows are kept as the text they become, so that long lists stay small.
pub(super) struct List<'a> {
    name: &'static str,
    columns: Vec<Column>,
    words: &'a Words,
    format: Format,
    json: Vec<u8>,
    table: Table,
    count: usize,
}

impl<'a> List<'a> {
    /// An empty list; `name` is the plural under which programs find its rows.
    pub(super) fn new(name: &'static str, columns: &[Column], words: &'a Words, format: Format) -> Self {
        let headings = columns.iter().filter_map(|column| column.heading).map(|word| words.get(word));
        Self {
            name,
            columns: columns.to_vec(),
            words,
            format,
            json: Vec::new(),
            table: Table::new(headings.collect()),
            count: 0,
        }
    }

    /// Adds a row, a cell for each column.
    pub(super) fn row(&mut self, cells: &[Cell]) {
        self.count += 1;
        match self.format {
            Format::Json => {
                let row =
                    self.columns.iter().zip(cells).map(|(column, cell)| (column.key.to_owned(), cell.json()));
                let row = Value::Object(row.collect());
                if !self.json.is_empty() {
                    self.json.push(b',');
                }
                // A document of texts and numbers can always be written.
                let _ = write_json(&mut self.json, &row);
            }
            Format::Text => {
                let shown = self.columns.iter().zip(cells).filter(|(column, _)| column.heading.is_some());
                let edge = |cell: &Cell| {
                    if cell.is_number() { Edge::Right } else { Edge::Left }
                };
                self.table.row(shown.map(|(_, cell)| (cell.show(self.words), edge(cell))).collect());
            }
        }
    }

    /// Writes the list with nothing but the number of its rows.
    pub(super) fn write_with_total(self, output: &mut Output) {
        let mut facts = Map::new();
        facts.insert("total".to_owned(), self.count.into());
        self.write(output, facts);
    }

    /// How many rows it has.
    pub(super) const fn count(&self) -> usize {
        self.count
    }

    /// Writes the list, with what is said once about it: each a key and its value. People see the rows only.
    pub(super) fn write(self, output: &mut Output, facts: Map<String, Value>) {
        match self.format {
            Format::Text => output.text(&self.table.render()),
            Format::Json => {
                output.text(&format!("{{\"{}\":[", self.name));
                output.raw(&self.json);
                output.text("]");
                for (key, value) in facts {
                    output.text(&format!(",{}:{value}", Value::String(key)));
                }
                output.text("}\n");
            }
        }
    }
}
