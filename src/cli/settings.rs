//! `creditdesk settings ...`: the settings of the company.

use clap::Command;
use serde_json::json;

use super::arguments::Arguments;
use super::build::Builder;
use super::cell::Cell;
use super::commands::CliCommand;
use super::context::Context;
use super::list::{Column, List, column, json_only};
use super::verb::verbs;
use super::{Exit, Failure, Format, parameters};
use crate::credit::Message;
use crate::fields::{FieldOf, Record, Section, Settings, named};
use crate::words::key;

pub(super) const SETTINGS: CliCommand = CliCommand { name: "settings", build, run };

verbs! {
    /// What can be done with the settings of the company.
    enum SettingsVerb { List => "list", Get => "get", Set => "set" }
}

const COLUMNS: &[Column] = &[
    column("name", key("cli-column-setting")),
    column("value", key("cli-column-value")),
    json_only("default"),
    column("label", key("cli-column-meaning")),
];

fn build(build: Builder<'_>) -> Command {
    build.noun("settings", key("cli-settings"), |verb| match verb {
        SettingsVerb::List => build.verb(key("cli-settings-list"), []),
        SettingsVerb::Get => {
            build.verb(key("cli-settings-get"), [build.place("name", "NAME", key("cli-arg-setting"))])
        }
        SettingsVerb::Set => build.verb(key("cli-settings-set"), [parameters::pairs(build)]),
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
    named::<Settings>(name).map_err(Failure::usage)?;
    let value = cx.reader()?.settings_sheet()?.value(name).unwrap_or_default();
    match cx.format() {
        Format::Json => cx.output.json(&json!({ "name": name, "value": value })),
        Format::Text => cx.output.text(&format!("{value}\n")),
    }
    Ok(Exit::Done)
}

fn set(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let currency = cx.reader()?.settings()?.currency();
    let assignments = parameters::assignments::<Settings>(arguments, cx.words, currency)?;
    let changes = cx.writer()?.set_settings(&assignments)?;
    let is_criterion = |field: &dyn FieldOf<Settings>| field.about().section == Section::Validation;
    let is_validation = changes.iter().any(|change| named::<Settings>(change.name).is_ok_and(is_criterion));
    let warnings = if is_validation { warnings(cx) } else { Vec::new() };
    parameters::changed(cx, ("desk", "settings"), &changes, &warnings);
    Ok(Exit::Done)
}

/// What there is to be warned of in criteria that are saved already.
fn warnings(cx: &mut Context<'_>) -> Vec<Message> {
    let read = cx.reader().and_then(|mut reader| Ok(reader.validation_warnings()?));
    read.unwrap_or_else(|failure| vec![Message::new("saved-unread"), failure.message])
}

fn list(cx: &mut Context<'_>) -> Result<Exit, Failure> {
    let settings = cx.reader()?.settings()?;
    let plain = |field: &dyn FieldOf<Settings>, settings: &Settings| {
        field.datum(settings).plain(settings.currency()).unwrap_or_default()
    };
    let mut list = List::new("settings", COLUMNS, cx.words, cx.format());
    for field in Settings::shown() {
        list.row(&[
            Cell::of(field.about().name),
            Cell::Text(plain(field, &settings)),
            Cell::Text(plain(field, &Settings::default())),
            Cell::Text(cx.words.render(&Message::new(field.about().key()))),
        ]);
    }
    list.write_with_total(&mut cx.output);
    Ok(Exit::Done)
}
