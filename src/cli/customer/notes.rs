//! `creditdesk customer note`, `notes`, `strike-note`.

use serde_json::json;

use super::super::arguments::Arguments;
use super::super::cell::Cell;
use super::super::context::Context;
use super::super::list::{self, Column, column, json_only};
use super::super::{Exit, Failure};
use crate::credit::Message;
use crate::desk::{NoteId, NoteRecord};
use crate::words::key;

const COLUMNS: &[Column<NoteRecord>] = &[
    column("note", key("cli-column-note-number"), |note| Cell::Count(note.id.0)),
    column("at", key("cli-column-at"), |note| Cell::Instant(note.written.at)),
    json_only("day", |note| Cell::Day(note.written.day)),
    column("user", key("cli-column-user"), |note| Cell::of(&note.written.login)),
    column("text", key("cli-column-note"), |note| Cell::of(&note.text)),
    column("struck_by", key("cli-column-struck-by"), |note| {
        Cell::text(note.struck.as_ref().map(|by| by.login.clone()))
    }),
    json_only("struck_at", |note| note.struck.as_ref().map_or(Cell::Nothing, |by| Cell::Instant(by.at))),
];

pub(super) fn add(cx: &mut Context<'_>, code: &str, text: &str) -> Result<Exit, Failure> {
    let note = cx.writer()?.add_note(code, text)?;
    cx.report(
        &json!({ "customer": code, "note": note.0 }),
        &Message::new("cli-note-added").text("note", note.0.to_string()),
    );
    Ok(Exit::Done)
}

/// The notes on a customer, the newest first.
pub(super) fn list(cx: &mut Context<'_>, code: &str) -> Result<Exit, Failure> {
    let notes = cx.reader()?.customer_notes(code)?;
    Ok(list::answer(cx, "notes", COLUMNS, &notes))
}

pub(super) fn strike(cx: &mut Context<'_>, code: &str, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let written = arguments.need("note")?;
    let number = arguments.count("note")?.unwrap_or_default();
    cx.writer()?.strike_note(code, NoteId(number))?;
    cx.report(
        &json!({ "customer": code, "note": number, "struck": true }),
        &Message::new("cli-note-struck").text("note", written),
    );
    Ok(Exit::Done)
}
