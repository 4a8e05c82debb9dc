//! `creditdesk settings ...`: the settings of the company.

use clap::Command;
use serde_json::json;

use super::arguments::Arguments;
use super::build::Builder;
use super::cell::Cell;
use super::commands::Noun;
use super::context::Context;
use super::list::{Column, List, column, key};
use super::{Exit, Failure, Format, parameters};
use crate::credit::Statement;
use crate::desk::{Assignment, Setting};
use crate::words::word;

/// The command.
pub(super) const SETTINGS: Noun = Noun { name: "settings", build, run };

const COLUMNS: &[Column] = &[
    column("name", word("cli-column-setting")),
    column("value", word("cli-column-value")),
    key("default"),
    column("label", word("cli-column-meaning")),
];

fn build(build: Builder<'_>) -> Command {
    let verbs = [
        build.command("list", word("cli-settings-list"), []),
        build.command(
            "get",
            word("cli-settings-get"),
            [build.place("name", "NAME", word("cli-arg-setting"))],
        ),
        build.command("set", word("cli-settings-set"), [parameters::pairs(build)]),
    ];
    build.noun("settings", word("cli-settings"), verbs)
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let (verb, arguments) = arguments.verb();
    match verb {
        "list" => list(cx),
        "get" => get(cx, arguments.need("name")?),
        _ => set(cx, arguments),
    }
}

fn get(cx: &mut Context<'_>, name: &str) -> Result<Exit, Failure> {
    let setting = Setting::named(name)?;
    let settings = cx.reader()?.settings()?;
    let value = settings.value(setting);
    match cx.format() {
        Format::Json => cx.output.json(&json!({ "name": name, "value": value })),
        Format::Text => cx.output.text(&format!("{value}\n")),
    }
    Ok(Exit::Done)
}

fn set(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let currency = cx.reader()?.settings()?.currency;
    let read = |text: &str| -> Result<Assignment, Failure> {
        let assignment = Assignment::parse(text)?;
        let setting = Setting::named(&assignment.name)?;
        let value = setting.plainly(&assignment.value, cx.words, currency)?;
        Ok(Assignment::new(assignment.name, value))
    };
    let assignments: Result<Vec<Assignment>, Failure> =
        arguments.texts("pairs").into_iter().map(read).collect();
    let changes = cx.writer()?.set_settings(&assignments?)?;
    let is_validation = changes.iter().any(|change| change.name.starts_with("validation."));
    let warnings = if is_validation { warnings(cx) } else { Vec::new() };
    parameters::changed(cx, ("desk", "settings"), &changes, &warnings);
    Ok(Exit::Done)
}

/// What there is to be warned of in criteria that are saved already.
fn warnings(cx: &mut Context<'_>) -> Vec<Statement> {
    let read = cx.reader().and_then(|mut reader| Ok(reader.validation_warnings()?));
    read.unwrap_or_else(|failure| vec![Statement::new("saved-unread"), failure.statement])
}

fn list(cx: &mut Context<'_>) -> Result<Exit, Failure> {
    let lines = cx.reader()?.setting_lines()?;
    let mut list = List::new("settings", COLUMNS, cx.words, cx.format());
    for line in &lines {
        let label = cx.words.tell(&Statement::new(line.setting.key()));
        list.row(&[
            Cell::of(line.setting.name),
            Cell::of(&line.value),
            Cell::of(line.setting.default),
            Cell::Text(label),
        ]);
    }
    list.write_with_total(&mut cx.output);
    Ok(Exit::Done)
}
