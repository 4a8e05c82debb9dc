//! `creditdesk import guess FILE`: what a list is and how it would be read. Nothing is written.

use serde_json::{Map, Value, json};

use super::explained;
use super::report::{control_sum_json, row_json, rows};
use crate::cli::arguments::Arguments;
use crate::cli::cell::Cell;
use crate::cli::context::Context;
use crate::cli::failure::questions_json;
use crate::cli::table::{Edge, Table};
use crate::cli::{Exit, Failure, Format};
use crate::credit::{Currency, Message};
use crate::desk::{ControlSum, Given, Guess, ListKind, ListWish, guess_list};
use crate::exchange::Cell as FileCell;
use crate::sanitize::sanitize;
use crate::words::{MessageKey, Words, fit, key};

/// The columns of the first rows that people are shown.
const SHOWN: [(&str, MessageKey); 8] = [
    ("customer", key("cli-column-customer")),
    ("code", key("cli-column-customer")),
    ("name", key("cli-column-name")),
    ("number", key("cli-column-document")),
    ("date", key("cli-column-date")),
    ("due", key("cli-column-due")),
    ("amount", key("cli-column-amount")),
    ("open", key("cli-column-open")),
];
/// The most columns of a terminal that a value of the first rows takes.
const VALUE_WIDTH: usize = 24;

pub(super) fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let files = arguments.files("file");
    let [file] = files.as_slice() else {
        return Err(Failure::usage(Message::new("guess-one-file")));
    };
    // A list can be looked at before there is a desk.
    let has_desk = cx.invocation.has_desk_file();
    let currency = if has_desk { cx.reader()?.settings()?.currency() } else { Currency::default() };
    let kind = arguments.text("kind").and_then(ListKind::from_code);
    let saved = cx.invocation.saved_mappings();
    let given = Given { kind, sheet: arguments.owned("sheet"), ..Given::default() };
    let wish = ListWish { given: &given, saved: saved.as_ref() };
    let scratch = cx.invocation.temporary.clone();
    let guess = guess_list(file, (wish, currency), &scratch, cx.stop_flag())?;
    match cx.format() {
        Format::Json => {
            let document = guess_json(&guess, cx.words);
            cx.output.json(&document);
        }
        Format::Text => say(cx, &guess, &file.display().to_string()),
    }
    Ok(if guess.questions.is_empty() { Exit::Done } else { Exit::Refused })
}

fn guess_json(guess: &Guess, words: &Words) -> Value {
    let columns = guess.columns.iter().map(|column| {
        json!({ "column": column.column, "from": column.from, "confidence": column.confidence.code() })
    });
    let warnings =
        guess.cautions().map(|warning| json!({ "code": warning.key, "text": words.render(&warning) }));
    let differences = guess.control_sums.iter().map(|sum: &ControlSum| control_sum_json(sum, words));
    let sample = guess.sample.iter().map(|row| {
        let values = row.iter().map(|(name, value)| ((*name).to_owned(), shown(value).json()));
        Value::Object(values.collect::<Map<_, _>>())
    });
    let rejects = guess.rejects.iter().map(|reject| {
        let text = explained(&reject.reason, words);
        row_json((reject.line, &reject.field, &reject.value, &reject.reason), &text)
    });
    json!({
        "format": guess.format.code(),
        "kind": guess.kind.code(),
        "sheet": guess.sheet,
        "header_row": guess.header_row,
        "mapping": guess.mapping,
        "saved": guess.saved,
        "columns": columns.collect::<Vec<_>>(),
        "questions": questions_json(&guess.questions, words),
        "classes": guess.classes.named().collect::<std::collections::BTreeMap<_, _>>(),
        "sample": sample.collect::<Vec<_>>(),
        "sum": guess.sum.map(|(sum, currency)| sum.plain(currency)),
        "currency": guess.sum.map(|(_, currency)| currency.code()),
        "as_of": guess.as_of.map(|day| day.to_string()),
        "rejected": guess.rejected,
        "rejects": rejects.collect::<Vec<_>>(),
        "part": guess.is_part,
        "warnings": warnings.chain(differences).collect::<Vec<_>>(),
    })
}

/// A value of a row as an answer has it.
fn shown(value: &FileCell) -> Cell {
    match value {
        FileCell::Text(text) | FileCell::Decimal(text) => Cell::written(text),
        FileCell::Money(amount, currency) => Cell::Money(*amount, *currency),
        FileCell::Day(day) => Cell::Day(*day),
        FileCell::Count(count) => Cell::Count(*count),
        FileCell::YesNo(yes) => Cell::YesNo(*yes),
        FileCell::Nothing => Cell::Nothing,
    }
}

fn say(cx: &mut Context<'_>, guess: &Guess, file: &str) {
    cx.say(&Message::new("cli-guess-file").text("file", file).text("format", guess.format.label()));
    if let Some(line) = guess.header_row {
        cx.say(&Message::new("cli-guess-header").text("line", line.to_string()));
    }
    if let Some(sheet) = &guess.sheet {
        cx.say(&Message::new("cli-guess-sheet").text("sheet", sheet));
    }
    if let Some(day) = guess.as_of {
        cx.say(&Message::new("guess-as-of").day("day", day));
    }
    if let Some(name) = &guess.saved {
        cx.say(&Message::new("guess-saved").text("name", name));
    }
    let tables = [columns_of(guess, cx.words), classes_of(guess, cx.words), sample_of(guess, cx.words)];
    for table in tables.iter().filter(|table| !table.is_empty()) {
        cx.output.text(&format!("\n{table}\n"));
    }
    if let Some((sum, currency)) = guess.sum {
        cx.say(&Message::new("guess-sum").money("sum", sum, currency));
    }
    let notes = guess.cautions().chain(guess.control_sums.iter().map(ControlSum::message));
    notes.for_each(|note| cx.say(&note));
    if guess.rejected > 0 {
        cx.say(&Message::new("cli-guess-rejected").count("count", guess.rejected));
        let rejects =
            guess.rejects.iter().map(|reject| (reject.line, &*reject.field, &*reject.value, &reject.reason));
        let table = rows(rejects, cx.words);
        cx.output.text(&format!("\n{table}\n"));
    }
    ask(cx, guess);
    cx.say(&Message::new("cli-guess-mapping"));
    cx.output.text(&format!("\n{}", guess.mapping));
}

/// The questions that are open.
fn ask(cx: &mut Context<'_>, guess: &Guess) {
    if guess.questions.is_empty() {
        return cx.say(&Message::new("cli-guess-clear"));
    }
    cx.say(&Message::new("cli-guess-questions").count("count", guess.questions.len()));
    for question in &guess.questions {
        let choices = if question.choices.is_empty() {
            String::new()
        } else {
            format!(" ({})", question.choices.join(", "))
        };
        let text = cx.words.render(&question.message);
        cx.output.text(&format!("  {text}{}\n", sanitize(&choices)));
    }
}

fn columns_of(guess: &Guess, words: &Words) -> String {
    let headings = [key("cli-guess-column"), key("cli-guess-from"), key("cli-guess-confidence")];
    let mut table = Table::with_headings(headings, words);
    for column in &guess.columns {
        let from = column.from.as_deref().unwrap_or("?");
        let confidence = Cell::named("guess-confidence", column.confidence.code());
        table.row(vec![
            (column.column.clone(), Edge::Left),
            (sanitize(from).into_owned(), Edge::Left),
            (confidence.show(words), Edge::Left),
        ]);
    }
    if guess.columns.is_empty() { String::new() } else { table.render() }
}

fn classes_of(guess: &Guess, words: &Words) -> String {
    let mut table = Table::with_headings([key("cli-guess-rows"), key("cli-guess-count")], words);
    let mut has_rows = false;
    for (class, count) in guess.classes.named() {
        has_rows = true;
        table.cells(
            [Cell::named("row-class", class), Cell::Count(i64::try_from(count).unwrap_or(i64::MAX))],
            words,
        );
    }
    if has_rows { table.render() } else { String::new() }
}

/// The first rows, in the columns that any of them has.
fn sample_of(guess: &Guess, words: &Words) -> String {
    let value = |row: &[(&'static str, FileCell)], name: &str| {
        let named = row.iter().find(|(known, _)| *known == name);
        named.map_or(Cell::Nothing, |(_, value)| shown(value))
    };
    let is_there =
        |(name, _): &(&str, MessageKey)| guess.sample.iter().any(|row| value(row, name) != Cell::Nothing);
    let columns: Vec<(&str, MessageKey)> = SHOWN.into_iter().filter(is_there).collect();
    if columns.is_empty() {
        return String::new();
    }
    let mut table = Table::with_headings(columns.iter().map(|(_, heading)| *heading), words);
    for row in &guess.sample {
        let cells = columns.iter().map(|(name, _)| {
            let cell = value(row, name);
            let edge = if cell.is_number() { Edge::Right } else { Edge::Left };
            (fit(&cell.show(words), VALUE_WIDTH).into_owned(), edge)
        });
        table.row(cells.collect());
    }
    table.render()
}
