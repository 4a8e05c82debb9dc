//! `creditdesk settings ...`: the settings of the company.

use clap::Command;
use serde_json::json;

use super::arguments::Arguments;
use super::build::Builder;
use super::cell::Cell;
use super::commands::Noun;
use super::context::Context;
use super::list::{Column, List, column, key};
use super::verb::verbs;
use super::{Exit, Failure, Format, parameters};
use crate::credit::Statement;
use crate::desk::{Assignment, Setting};
use crate::words::word;

/// The command.
pub(super) const SETTINGS: Noun = Noun { name: "settings", build, run };

verbs! {
    /// What can be done with the settings of the company.
    enum SettingsVerb { List => "list", Get => "get", Set => "set" }
}

const COLUMNS: &[Column] = &[
    column("name", word("cli-column-setting")),
    column("value", word("cli-column-value")),
    key("default"),
    column("label", word("cli-column-meaning")),
];

fn build(build: Builder<'_>) -> Command {
    build.noun("settings", word("cli-settings"), |verb| match verb {
        SettingsVerb::List => build.verb(word("cli-settings-list"), []),
        SettingsVerb::Get => {
            build.verb(word("cli-settings-get"), [build.place("name", "NAME", word("cli-arg-setting"))])
        }
        SettingsVerb::Set => build.verb(word("cli-settings-set"), [parameters::pairs(build)]),
    })
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let (verb, arguments) = arguments.verb()?;
    match verb {
        SettingsVerb::List => list(cx),
        SettingsVerb::Get => get(cx, arguments.need("name")?),
        SettingsVerb::Set => set(cx, arguments),
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
    let warnings = if is_validation { cx.reader()?.validation_warnings()? } else { Vec::new() };
    parameters::changed_with(cx, ("desk", "settings"), &changes, &warnings);
    Ok(Exit::Done)
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
