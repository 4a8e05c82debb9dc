//! `creditdesk undo [EVENT]`: undoing what was done, doing it again, and the list of what was done.

use clap::Command;
use serde_json::json;

use super::arguments::Arguments;
use super::build::Builder;
use super::cell::Cell;
use super::commands::CliCommand;
use super::context::Context;
use super::list::{self, Column, column, json_only};
use super::progress::Progress;
use super::{Exit, Failure, json as document};
use crate::credit::Message;
use crate::desk::{Act, ActState, DeskWriter, EventId, UndoneAct};
use crate::words::key;

pub(super) const UNDO: CliCommand = CliCommand { name: "undo", build, run };

/// How many acts are listed where no number is given.
const LISTED: u32 = 50;

/// An act in the words of the user.
struct Row {
    act: Act,
    name: String,
    state: String,
}

const COLUMNS: &[Column<Row>] = &[
    column("event", key("cli-column-event"), |row| Cell::Count(row.act.event.0)),
    column("at", key("audit-column-time"), |row| Cell::Instant(row.act.at)),
    json_only("day", |row| Cell::Day(row.act.day)),
    column("user", key("audit-column-user"), |row| Cell::of(&row.act.login)),
    json_only("kind", |row| Cell::Event(row.act.kind)),
    column("text", key("cli-column-act"), |row| Cell::of(&row.name)),
    json_only("can_be_undone", |row| Cell::YesNo(matches!(row.act.state, ActState::Undoable { .. }))),
    column("state", key("cli-column-state"), |row| Cell::of(&row.state)),
];

fn build(build: Builder<'_>) -> Command {
    let arguments = [
        build.place("event", "EVENT", key("cli-arg-undo-event")).required(false),
        build.flag("later", key("cli-arg-undo-later")).requires("event"),
    ];
    let listed = [
        build.flag("all", key("cli-arg-undo-all")),
        build.option("limit", "COUNT", key("cli-arg-undo-limit")),
    ];
    build
        .command("undo", key("cli-undo"), arguments)
        .args_conflicts_with_subcommands(true)
        .subcommand(build.command("list", key("cli-undo-list"), listed))
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    if let Some((_, listing)) = arguments.command() {
        return list(cx, listing);
    }
    let mut writer = cx.writer()?;
    let event = event(arguments)?;
    let events = match event {
        Some(event) if arguments.flag("later") => Some(with_later(cx, event)?),
        Some(event) => Some(vec![event]),
        None => None,
    };
    let undone = Progress::during(cx, "cli-undo-progress", |progress| match events {
        Some(events) => writer.undo_in_turn(&events, progress),
        None => Ok(vec![writer.undo_last(progress)?]),
    })?;
    answer(cx, &mut writer, &undone)
}

/// An act after the later ones that have to be undone first.
pub(super) fn with_later(cx: &mut Context<'_>, event: EventId) -> Result<Vec<EventId>, Failure> {
    let later = cx.reader()?.later_acts(event)?.unwrap_or_default();
    Ok(later.into_iter().map(|act| act.event).chain([event]).collect())
}

/// The event that is meant; none where the last act of the user is.
fn event(arguments: Arguments<'_>) -> Result<Option<EventId>, Failure> {
    Ok(arguments.count("event")?.map(EventId))
}

fn list(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let limit = arguments.count("limit")?.unwrap_or(LISTED);
    let user = if arguments.flag("all") { None } else { Some(cx.writer()?.user().id) };
    let mut reader = cx.reader()?;
    let events = reader.act_keys(user, limit)?;
    let (acts, total) = (reader.acts(&events)?, reader.count_acts(user)?);
    let rows: Vec<Row> = acts
        .into_iter()
        .map(|act| {
            let name = cx.words.render(&act.title);
            let state = cx.words.render(&state(&act.state));
            Row { act, name, state }
        })
        .collect();
    Ok(list::answer_beginning(cx, ("acts", COLUMNS), (&rows, total)))
}

pub(super) fn state(state: &ActState) -> Message {
    match state {
        ActState::Undoable { parts, of } if parts == of => Message::new("act-undoable"),
        ActState::Undoable { parts, of } => {
            Message::new("act-undoable-in-part").count("parts", *parts).count("of", *of)
        }
        ActState::Undone => Message::new("act-is-undone"),
        ActState::Refused(why) => why.clone(),
    }
}

/// What was undone, the last of it by itself, and what would be undone next.
pub(super) fn answer(
    cx: &mut Context<'_>,
    writer: &mut DeskWriter,
    undone: &[UndoneAct],
) -> Result<Exit, Failure> {
    let Some((last, before)) = undone.split_last() else { return Ok(Exit::Done) };
    let next = writer.last_act()?.map(|event| cx.reader()?.act(event).map_err(Failure::from)).transpose()?;
    let (words, skipped) =
        (cx.words, undone.iter().flat_map(|undone| undone.skipped.clone()).collect::<Vec<_>>());
    let json = |undone: &UndoneAct| {
        json!({
            "event": undone.event.0,
            "kind": undone.kind.code(),
            "direction": undone.direction.code(),
            "text": words.render(&undone.name),
        })
    };
    let next = next.map(|act| json!({ "event": act.event.0, "text": words.render(&act.title) }));
    let answer = json!({
        "undone": json(last),
        "before": before.iter().map(json).collect::<Vec<_>>(),
        "restored": last.restored.len(),
        "left_out": document::skipped(&skipped, words),
        "next": next,
    });
    for earlier in before {
        cx.note(&earlier.direction.done(earlier.name.clone()));
    }
    cx.report(&answer, &last.direction.done(last.name.clone()));
    Ok(cx.skipped(&skipped))
}
