//! Answers that are lists: an object with an array for programs, a table for people.

use serde_json::{Map, Value};

use super::cell::Cell;
use super::context::Context;
use super::table::Table;
use super::{Exit, Format, Output, parameters};
use crate::credit::Message;
use crate::desk::Sheet;
use crate::sanitize::write_json;
use crate::words::{MessageKey, Words};

/// A column of a list of rows `R`.
pub(super) struct Column<R> {
    /// Its key for programs.
    pub(super) key: &'static str,
    /// Its heading for people; one without is in JSON only.
    pub(super) heading: Option<MessageKey>,
    pub(super) source: Source<R>,
}

/// Where the cells of a column come from.
pub(super) enum Source<R> {
    Computed(fn(&R) -> Cell),
    /// The field of a sheet that has the key of the column for its name.
    Field(fn(&R) -> &Sheet),
}

/// A column that people see too.
pub(super) const fn column<R>(key: &'static str, heading: MessageKey, cell: fn(&R) -> Cell) -> Column<R> {
    Column { key, heading: Some(heading), source: Source::Computed(cell) }
}

/// A column for programs only.
pub(super) const fn json_only<R>(key: &'static str, cell: fn(&R) -> Cell) -> Column<R> {
    Column { key, heading: None, source: Source::Computed(cell) }
}

/// A column with a field of a sheet.
pub(super) const fn field<R>(key: &'static str, heading: MessageKey, sheet: fn(&R) -> &Sheet) -> Column<R> {
    Column { key, heading: Some(heading), source: Source::Field(sheet) }
}

/// A column with a field of a sheet, for programs only.
pub(super) const fn json_field<R>(key: &'static str, sheet: fn(&R) -> &Sheet) -> Column<R> {
    Column { key, heading: None, source: Source::Field(sheet) }
}

impl<R> Column<R> {
    fn cell(&self, row: &R, words: &Words) -> Cell {
        match self.source {
            Source::Computed(cell) => cell(row),
            Source::Field(sheet) => parameters::cell(sheet(row), self.key, words),
        }
    }
}

/// A row as the object that programs read.
pub(super) fn object<R>(columns: &[Column<R>], row: &R, words: &Words) -> Value {
    let fields = columns.iter().map(|column| (column.key.to_owned(), column.cell(row, words).json()));
    Value::Object(fields.collect())
}

/// Answers with a list and the number of its rows; `name` is the plural under which programs find the rows.
pub(super) fn answer<R>(cx: &mut Context<'_>, name: &'static str, columns: &[Column<R>], rows: &[R]) -> Exit {
    let mut list = List::new(name, columns, cx.words, cx.format());
    for row in rows {
        list.add(row);
    }
    list.write_with_total(&mut cx.output);
    Exit::Done
}

/// Answers with the beginning of a list and the number of all its rows; people are told how many are not shown.
pub(super) fn answer_beginning<R>(
    cx: &mut Context<'_>,
    (name, columns): (&'static str, &[Column<R>]),
    (rows, total): (&[R], u64),
) -> Exit {
    let mut list = List::new(name, columns, cx.words, cx.format());
    for row in rows {
        list.add(row);
    }
    let left = total.saturating_sub(list.count());
    list.write(&mut cx.output, Map::from_iter([("total".to_owned(), total.into())]));
    if left > 0 {
        cx.note(&Message::new("cli-list-more").count("more", left));
    }
    Exit::Done
}

/// A list while it is put together. Rows are stored as the text they become, so that long lists stay small.
pub(super) struct List<'a, R> {
    name: &'static str,
    columns: &'a [Column<R>],
    words: &'a Words,
    format: Format,
    json: Vec<u8>,
    table: Table,
    count: u64,
}

impl<'a, R> List<'a, R> {
    /// A list without rows yet; JSON has them under `name`.
    pub(super) fn new(
        name: &'static str,
        columns: &'a [Column<R>],
        words: &'a Words,
        format: Format,
    ) -> Self {
        let headings = columns.iter().filter_map(|column| column.heading);
        let table = Table::with_headings(headings, words);
        Self { name, columns, words, format, json: Vec::new(), table, count: 0 }
    }

    pub(super) fn add(&mut self, row: &R) {
        self.count += 1;
        match self.format {
            Format::Json => {
                if !self.json.is_empty() {
                    self.json.push(b',');
                }
                // A document of texts and numbers can always be written.
                let _ = write_json(&mut self.json, &object(self.columns, row, self.words));
            }
            Format::Text => {
                let shown = self.columns.iter().filter(|column| column.heading.is_some());
                self.table.cells(shown.map(|column| column.cell(row, self.words)), self.words);
            }
        }
    }

    /// How many rows it has.
    pub(super) const fn count(&self) -> u64 {
        self.count
    }

    /// Writes the list and the number of its rows.
    pub(super) fn write_with_total(self, output: &mut Output) {
        let total = Map::from_iter([("total".to_owned(), self.count.into())]);
        self.write(output, total);
    }

    /// Writes the list and what is to be said once about it, each with its key. People see the rows only.
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
