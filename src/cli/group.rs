//! `creditdesk group ...`: credit groups that share a limit, and policy groups.

use clap::Command;
use serde_json::Value;

use super::arguments::Arguments;
use super::build::Builder;
use super::cell::Cell;
use super::commands::CliCommand;
use super::context::Context;
use super::list::{Column, List, column};
use super::verb::verbs;
use super::{Exit, Failure, Format, parameters};
use crate::credit::Message;
use crate::desk::{CustomerChange, Expected, GroupSheet};
use crate::fields::GroupRecord;
use crate::words::key;

pub(super) const GROUP: CliCommand = CliCommand { name: "group", build, run };

verbs! {
    /// What can be done with groups.
    enum GroupVerb {
        Add => "add",
        Set => "set",
        Show => "show",
        List => "list",
        Join => "join",
        Leave => "leave",
    }
}

const COLUMNS: &[Column] = &[
    column("group", key("cli-column-group")),
    column("name", key("parameter-name")),
    column("kind", key("parameter-kind")),
    column("limit", key("parameter-limit")),
    column("limit_expires", key("parameter-limit-expires")),
    column("hold_period", key("parameter-hold-period")),
    column("members", key("cli-column-members")),
];

fn build(build: Builder<'_>) -> Command {
    let code = || build.place("code", "GROUP", key("cli-arg-group"));
    let pairs = || parameters::pairs(build);
    let members = || build.places("customers", "CUSTOMER", key("cli-arg-members"));
    build.noun("group", key("cli-group"), |verb| match verb {
        GroupVerb::Add => build.verb(key("cli-group-add"), [code(), pairs().required(false)]),
        GroupVerb::Set => build.verb(key("cli-group-set"), [code(), pairs()]),
        GroupVerb::Show => build.verb(key("cli-group-show"), [code()]),
        GroupVerb::List => build.verb(key("cli-group-list"), []),
        GroupVerb::Join => build.verb(key("cli-group-join"), [code(), members()]),
        GroupVerb::Leave => build.verb(key("cli-group-leave"), [code(), members()]),
    })
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let (verb, arguments) = arguments.verb()?;
    let code = || arguments.need("code");
    match verb {
        GroupVerb::List => list(cx),
        GroupVerb::Show => show(cx, code()?),
        GroupVerb::Join => {
            let code = code()?;
            let members = cx.writer()?.join_group(code, &arguments.texts("customers"))?;
            Ok(moved(cx, code, &members))
        }
        GroupVerb::Leave => {
            let code = code()?;
            let members = cx.writer()?.leave_group(code, &arguments.texts("customers"))?;
            Ok(moved(cx, code, &members))
        }
        GroupVerb::Add | GroupVerb::Set => put(cx, verb, arguments),
    }
}

/// Adds one or changes one.
fn put(cx: &mut Context<'_>, verb: GroupVerb, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let code = arguments.need("code")?;
    let currency = cx.reader()?.settings()?.currency();
    let assignments = parameters::assignments::<GroupRecord>(arguments, cx.words, currency)?;
    let mut writer = cx.writer()?;
    let changed = if verb == GroupVerb::Add {
        writer.add_group(code, &assignments)?
    } else {
        writer.set_group(code, &assignments, Expected::Whatever)?
    };
    parameters::changed(cx, ("group", &changed.code), &changed.changes, &changed.warnings());
    Ok(Exit::Done)
}

/// Answers with the group as it is now; warnings of members whose limit is below their exposure are noted.
fn moved(cx: &mut Context<'_>, code: &str, members: &[CustomerChange]) -> Exit {
    for warning in members.iter().flat_map(CustomerChange::warnings) {
        let note = cx.words.reason(&warning);
        cx.output.note(&note);
    }
    let shown = show(cx, code);
    cx.saved(shown)
}

fn show(cx: &mut Context<'_>, code: &str) -> Result<Exit, Failure> {
    let group = cx.reader()?.group_sheet(code)?;
    match cx.format() {
        Format::Json => {
            let mut answer = parameters::flat(&group.sheet.lines, group.sheet.currency);
            answer.insert("group".to_owned(), group.sheet.code.as_str().into());
            answer.insert("members".to_owned(), Cell::Texts(group.members).json());
            cx.output.json(&Value::Object(answer));
        }
        Format::Text => {
            let lines = parameters::lines(&group.sheet.lines, group.sheet.currency, cx.words);
            cx.output.text(&lines);
            let members = Cell::Texts(group.members).show(cx.words);
            cx.say(&Message::new("cli-members").text("members", members));
        }
    }
    Ok(Exit::Done)
}

fn list(cx: &mut Context<'_>) -> Result<Exit, Failure> {
    let groups = cx.reader()?.group_sheets()?;
    let mut list = List::new("groups", COLUMNS, cx.words, cx.format());
    for GroupSheet { sheet, members, .. } in &groups {
        let cell = |column: &Column| match column.key {
            "group" => Cell::of(&sheet.code),
            "members" => Cell::Texts(members.clone()),
            name => parameters::cell(sheet, name, cx.words),
        };
        list.row(&COLUMNS.iter().map(cell).collect::<Vec<_>>());
    }
    list.write_with_total(&mut cx.output);
    Ok(Exit::Done)
}
