//! `creditdesk customer note`, `notes`, `strike-note`.

use serde_json::json;

use super::super::arguments::Arguments;
use super::super::cell::Cell;
use super::super::context::Context;
use super::super::list::{Column, List, column, json_only};
use super::super::{Exit, Failure, Format};
use crate::credit::Message;
use crate::desk::{NoteId, NoteRecord};
use crate::words::key;

const COLUMNS: &[Column] = &[
    column("note", key("cli-column-note-number")),
    column("at", key("cli-column-at")),
    json_only("day"),
    column("user", key("cli-column-user")),
    column("text", key("cli-column-note")),
    column("struck_by", key("cli-column-struck-by")),
    json_only("struck_at"),
];

pub(super) fn add(cx: &mut Context<'_>, code: &str, text: &str) -> Result<Exit, Failure> {
    let note = cx.writer()?.add_note(code, text)?;
    if cx.format() == Format::Json {
        cx.output.json(&json!({ "customer": code, "note": note.0 }));
    }
    cx.say(&Message::new("cli-note-added").text("note", note.0.to_string()));
    Ok(Exit::Done)
}

/// The notes on a customer, the newest first.
pub(super) fn list(cx: &mut Context<'_>, code: &str) -> Result<Exit, Failure> {
    let notes = cx.reader()?.customer_notes(code)?;
    let mut list = List::new("notes", COLUMNS, cx.words, cx.format());
    for note in &notes {
        list.row(&cells(note));
    }
    list.write_with_total(&mut cx.output);
    Ok(Exit::Done)
}

fn cells(note: &NoteRecord) -> [Cell; 7] {
    let struck = note.struck.as_ref();
    [
        Cell::Count(note.id.0),
        Cell::Instant(note.written.at),
        Cell::Day(note.written.day),
        Cell::of(&note.written.login),
        Cell::Known(note.text.as_str().into(), note.text.clone()),
        Cell::text(struck.map(|by| by.login.clone())),
        struck.map_or(Cell::Nothing, |by| Cell::Instant(by.at)),
    ]
}

/// Strikes a note out.
pub(super) fn strike(cx: &mut Context<'_>, code: &str, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let written = arguments.need("note")?;
    let number = written.parse().map_err(|_| {
        Failure::usage(Message::new("usage-count").text("argument", "NUMBER").text("value", written))
    })?;
    cx.writer()?.strike_note(code, NoteId(number))?;
    if cx.format() == Format::Json {
        cx.output.json(&json!({ "customer": code, "note": number, "struck": true }));
    }
    cx.say(&Message::new("cli-note-struck").text("note", written));
    Ok(Exit::Done)
}
