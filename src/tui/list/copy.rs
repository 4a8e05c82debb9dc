//! Copies a cell, the current row or the marked rows to the clipboard of the terminal.

use std::borrow::Cow;
use std::sync::Arc;

use super::{Column, List, Source};
use crate::credit::Message;
use crate::desk::DeskError;
use crate::sanitize::sanitize;
use crate::tui::context::Context;
use crate::tui::dialog::{Item, Picker};
use crate::tui::jobs::{Outcome, Progress};
use crate::tui::services::Services;
use crate::tui::toast::Tone;
use crate::words::{Words, key};

/// Rows read at a time.
const BATCH: usize = 500;

/// Bytes of text at most: what terminals take in one piece, 74 994 bytes in base64.
const MOST: usize = 56_245;

/// How rows are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// The cells of a row between tabs.
    Text,
    /// With a line of headings.
    Csv,
}

impl<S: Source> List<S> {
    /// Asks what is to be copied: whole rows first, then each cell of the current one.
    pub(super) fn ask_copy(&self, cx: &mut Context) {
        let rows = self.marked_or_current().len();
        let copy_as = |form: &str| cx.render(&Message::new(form).count("rows", rows));
        let mut items = vec![
            Item { label: copy_as("tui-copy-text"), hint: String::new() },
            Item { label: copy_as("tui-copy-csv"), hint: String::new() },
        ];
        let cells = self.current_cells(cx);
        items.extend(cells.iter().map(|(column, text)| Item { label: column.clone(), hint: text.clone() }));
        let title = cx.text(key("tui-command-copy"));
        cx.ask(self.address, Picker::look_up(title, items), move |list, index, cx| match index {
            0 => list.copy_rows(Form::Text, cx),
            1 => list.copy_rows(Form::Csv, cx),
            cell => {
                if let Some((_, text)) = cells.get(cell - 2) {
                    put(text.clone(), cx);
                }
            }
        });
    }

    /// The cells of the current row that say something, behind what their columns are called; that of the cursor first.
    fn current_cells(&self, cx: &Context) -> Vec<(String, String)> {
        let Some(row) = self.current_row() else { return Vec::new() };
        let mut columns = self.arrangement.shown(self.source.columns());
        columns.sort_by_key(|column| Some(column.id) != self.cell());
        let cell = |column: &Column<S::Row, S::By>| (cx.text(column.header), shown(column, row, &cx.words));
        columns.into_iter().map(cell).filter(|(_, text)| !text.is_empty()).collect()
    }

    fn copy_rows(&mut self, form: Form, cx: &mut Context) {
        let (source, words, memory) = (Arc::clone(&self.source), Arc::clone(&cx.words), self.memory.clone());
        let (keys, arrangement) = (self.marked_or_current(), self.arrangement.clone());
        let work = move |services: &Services, progress: &Progress| {
            let columns = arrangement.shown(source.columns());
            let mut lines: Vec<Vec<String>> = Vec::new();
            let mut length = 0;
            for batch in progress.batches(&keys, BATCH) {
                for (_, row) in source.rows(services, batch?, &memory, progress)? {
                    let cells: Vec<String> =
                        columns.iter().map(|column| shown(column, &row, &words)).collect();
                    length += cells.iter().map(|cell| cell.len() + 1).sum::<usize>();
                    lines.push(cells);
                }
                // It is too much already: the rest is not read.
                if length > MOST + 1 {
                    break;
                }
            }
            let headings: Vec<String> = columns.iter().map(|column| words.get(column.header)).collect();
            Ok(written(form, &headings, &lines))
        };
        let copied = |_: &mut Self, copied: Outcome<String, DeskError>, cx: &mut Context| match copied {
            Ok(text) => put(text, cx),
            Err(why) => cx.report(Tone::Problem, why.message()),
        };
        self.copying = cx.read(self.address, key("tui-job-list"), work, copied);
    }
}

fn shown<R, B>(column: &Column<R, B>, row: &R, words: &Words) -> String {
    sanitize(&column.cell(row, words).text).trim().to_owned()
}

fn written(form: Form, headings: &[String], lines: &[Vec<String>]) -> String {
    match form {
        Form::Text => lines.iter().map(|cells| cells.join("\t")).collect::<Vec<_>>().join("\n"),
        Form::Csv => {
            let line = |cells: &[String]| cells.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(",");
            std::iter::once(headings)
                .chain(lines.iter().map(Vec::as_slice))
                .map(line)
                .collect::<Vec<_>>()
                .join("\n")
        }
    }
}

/// A cell as CSV has it; cells have no line ends.
fn quoted(cell: &str) -> Cow<'_, str> {
    let needs_quotes = cell.contains([',', ';', '"']);
    if needs_quotes { Cow::Owned(format!("\"{}\"", cell.replace('"', "\"\""))) } else { Cow::Borrowed(cell) }
}

/// Hands a text to the terminal and reports it.
fn put(text: String, cx: &mut Context) {
    if text.len() > MOST {
        return cx.report(Tone::Problem, key("tui-copy-too-long"));
    }
    cx.copy(text);
    cx.report(Tone::Done, key("tui-copied"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_with_commas_and_quotes_are_quoted() {
        let cells = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
        let csv = written(Form::Csv, &cells(["Name", "Amount"]), &[cells(["The \"Old\" Mill", "1,200.00"])]);
        assert_eq!(csv, "Name,Amount\n\"The \"\"Old\"\" Mill\",\"1,200.00\"");
        assert_eq!(written(Form::Text, &[], &[cells(["a", "b"]), cells(["c", ""])]), "a\tb\nc\t");
    }
}
