//! `creditdesk group ...`: credit groups that share a limit, and policy groups.

use clap::Command;
use serde_json::Value;

use super::arguments::Arguments;
use super::build::Builder;
use super::cell::Cell;
use super::commands::Noun;
use super::context::Context;
use super::list::{Column, List, column};
use super::{Exit, Failure, Format, parameters};
use crate::credit::Statement;
use crate::desk::{CustomerChange, Expected, GroupSheet};
use crate::fields::GroupRecord;
use crate::words::word;

/// The command.
pub(super) const GROUP: Noun = Noun { name: "group", build, run };

const COLUMNS: &[Column] = &[
    column("group", word("cli-column-group")),
    column("name", word("parameter-name")),
    column("kind", word("parameter-kind")),
    column("limit", word("parameter-limit")),
    column("limit_expires", word("parameter-limit-expires")),
    column("hold_period", word("parameter-hold-period")),
    column("members", word("cli-column-members")),
];

fn build(build: Builder<'_>) -> Command {
    let code = || build.place("code", "GROUP", word("cli-arg-group"));
    let pairs = || parameters::pairs(build);
    let members = || build.places("customers", "CUSTOMER", word("cli-arg-members"));
    let verbs = [
        build.command("add", word("cli-group-add"), [code(), pairs().required(false)]),
        build.command("set", word("cli-group-set"), [code(), pairs()]),
        build.command("show", word("cli-group-show"), [code()]),
        build.command("list", word("cli-group-list"), []),
        build.command("join", word("cli-group-join"), [code(), members()]),
        build.command("leave", word("cli-group-leave"), [code(), members()]),
    ];
    build.noun("group", word("cli-group"), verbs)
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let (verb, arguments) = arguments.verb();
    if verb == "list" {
        return list(cx);
    }
    let code = arguments.need("code")?;
    match verb {
        "show" => show(cx, code),
        "join" => {
            let members = cx.writer()?.join_group(code, &arguments.texts("customers"))?;
            moved(cx, code, &members)
        }
        "leave" => {
            let members = cx.writer()?.leave_group(code, &arguments.texts("customers"))?;
            moved(cx, code, &members)
        }
        verb => {
            let currency = cx.reader()?.settings()?.currency();
            let assignments = parameters::assignments::<GroupRecord>(arguments, cx.words, currency)?;
            let mut writer = cx.writer()?;
            let changed = if verb == "add" {
                writer.add_group(code, &assignments)?
            } else {
                writer.set_group(code, &assignments, Expected::Whatever)?
            };
            parameters::changed(cx, ("group", &changed.code), &changed.changes, &changed.warnings());
            Ok(Exit::Done)
        }
    }
}

/// Answers with the group as it is now; warnings of members whose limit is below their exposure are noted.
fn moved(cx: &mut Context<'_>, code: &str, members: &[CustomerChange]) -> Result<Exit, Failure> {
    for warning in members.iter().flat_map(CustomerChange::warnings) {
        let note = cx.words.tell(&warning);
        cx.output.note(&note);
    }
    let shown = show(cx, code);
    Ok(cx.saved(shown))
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
            cx.say(&Statement::new("cli-members").text("members", members));
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
