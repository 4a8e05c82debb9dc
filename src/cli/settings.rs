//! `creditdesk settings ...`: the settings of the company.

use clap::Command;
use serde_json::json;

use super::arguments::Arguments;
use super::build::Builder;
use super::cell::Cell;
use super::commands::CliCommand;
use super::context::Context;
use super::list::{self, Column, column, json_only};
use super::verb::verbs;
use super::{Exit, Failure, parameters};
use crate::credit::Message;
use crate::fields::{FieldOf, Record, Section, Settings, named};
use crate::words::key;

pub(super) const SETTINGS: CliCommand = CliCommand { name: "settings", build, run };

verbs! {
    /// What can be done with the settings of the company.
    enum SettingsVerb { List => "list", Get => "get", Set => "set" }
}

/// A setting of the company, as it is and as a new desk has it.
struct Setting {
    name: &'static str,
    value: String,
    default: String,
    label: String,
}

const COLUMNS: &[Column<Setting>] = &[
    column("name", key("cli-column-setting"), |setting| Cell::of(setting.name)),
    column("value", key("cli-column-value"), |setting| Cell::of(&setting.value)),
    json_only("default", |setting| Cell::of(&setting.default)),
    column("label", key("cli-column-meaning"), |setting| Cell::of(&setting.label)),
];

fn build(build: Builder<'_>) -> Command {
    build.group("settings", key("cli-settings"), |verb| match verb {
        SettingsVerb::List => build.verb(key("cli-settings-list"), []),
        SettingsVerb::Get => {
            build.verb(key("cli-settings-get"), [build.place("name", "NAME", key("cli-arg-setting"))])
        }
        SettingsVerb::Set => {
            build.verb(key("cli-settings-set"), [parameters::pairs(build, "check.limit=warn")])
        }
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
    cx.answer(|_| json!({ "name": name, "value": value }), |_| format!("{value}\n"));
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

/// The warnings about criteria that are saved already.
fn warnings(cx: &mut Context<'_>) -> Vec<Message> {
    let read = cx.reader().and_then(|mut reader| Ok(reader.validation_warnings()?));
    read.unwrap_or_else(|failure| vec![Message::new("saved-unread"), failure.message])
}

fn list(cx: &mut Context<'_>) -> Result<Exit, Failure> {
    let settings = cx.reader()?.settings()?;
    let plain = |field: &dyn FieldOf<Settings>, settings: &Settings| {
        field.datum(settings).plain(settings.currency()).unwrap_or_default()
    };
    let rows: Vec<Setting> = Settings::shown()
        .map(|field| Setting {
            name: field.about().name,
            value: plain(field, &settings),
            default: plain(field, &Settings::default()),
            label: cx.words.render(&Message::new(field.about().key())),
        })
        .collect();
    Ok(list::answer(cx, "settings", COLUMNS, &rows))
}
