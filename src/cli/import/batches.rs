//! `creditdesk import list` and `import undo BATCH`: what was imported, and undoing it whole.

use crate::cli::arguments::Arguments;
use crate::cli::cell::Cell;
use crate::cli::context::Context;
use crate::cli::list::{self, Column, column, json_only};
use crate::cli::progress::Progress;
use crate::cli::undo;
use crate::cli::{Exit, Failure};
use crate::credit::Message;
use crate::desk::{ActState, ImportedFile};
use crate::words::key;

/// How many files are listed where no number is given.
const LISTED: u32 = 50;

/// An imported file, and whether it can be undone.
struct Row {
    file: ImportedFile,
    state: ActState,
    text: String,
}

const COLUMNS: &[Column<Row>] = &[
    column("batch", key("cli-column-batch"), |row| Cell::Count(row.file.batch)),
    json_only("event", |row| Cell::Count(row.file.event.0)),
    column("at", key("audit-column-time"), |row| Cell::Instant(row.file.at)),
    json_only("day", |row| Cell::Day(row.file.day)),
    column("user", key("audit-column-user"), |row| Cell::of(&row.file.login)),
    column("kind", key("cli-column-kind"), |row| Cell::of(row.file.kind.code())),
    column("file", key("cli-column-file"), |row| Cell::of(&row.file.file)),
    json_only("read", |row| Cell::Count(row.file.read)),
    column("inserted", key("cli-column-inserted"), |row| Cell::Count(row.file.inserted)),
    column("updated", key("cli-column-updated"), |row| Cell::Count(row.file.updated)),
    column("rejected", key("cli-column-rejected"), |row| Cell::Count(row.file.rejected)),
    json_only("can_be_undone", |row| Cell::YesNo(matches!(row.state, ActState::Undoable { .. }))),
    column("state", key("cli-column-state"), |row| Cell::of(&row.text)),
];

pub(super) fn list(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let mut reader = cx.reader()?;
    let files = reader.imported_files(arguments.count("limit")?.unwrap_or(LISTED))?;
    let shown = |(file, state)| Row { file, text: cx.words.render(&sentence(&state)), state };
    let rows: Vec<Row> = files.into_iter().map(shown).collect();
    Ok(list::answer(cx, "imports", COLUMNS, &rows))
}

pub(super) fn undo(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let text = arguments.need("batch")?;
    let batch: i64 =
        text.parse().map_err(|_| Failure::usage(Message::new("import-no-batch").text("code", text)))?;
    let mut writer = cx.writer()?;
    let events = if arguments.flag("later") {
        let event = cx.reader()?.act_of_import(batch)?;
        Some(undo::with_later(cx, event)?)
    } else {
        None
    };
    let undone = Progress::during(cx, "cli-undo-progress", |progress| match events {
        Some(events) => writer.undo_in_turn(&events, progress),
        None => Ok(vec![writer.undo_import(batch, progress)?]),
    })?;
    undo::answer(cx, &mut writer, &undone)
}

/// Whether what was imported is still there, and can be undone.
fn sentence(state: &ActState) -> Message {
    let in_force = |key: &str| Message::new(key).part("state", undo::state(state));
    match state {
        ActState::Undoable { .. } => in_force("cli-import-undoable"),
        ActState::Refused(_) => in_force("cli-import-in-force"),
        ActState::Undone => Message::new("cli-import-undone"),
    }
}
