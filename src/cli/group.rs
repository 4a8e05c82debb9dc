//! `creditdesk group ...`: credit groups that share a limit, and policy groups.

use clap::Command;

use super::arguments::Arguments;
use super::build::Builder;
use super::cell::Cell;
use super::commands::CliCommand;
use super::context::Context;
use super::list::{self, Column, column, field};
use super::verb::verbs;
use super::{Exit, Failure, parameters};
use crate::credit::Message;
use crate::desk::{CustomerChange, DeskWriter, Expected, GroupSheet};
use crate::fields::GroupRecord;
use crate::words::{Words, key};

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

const COLUMNS: &[Column<GroupSheet>] = &[
    column("group", key("cli-column-group"), |group| Cell::of(&group.sheet.code)),
    field("name", key("parameter-name"), |group| &group.sheet),
    field("kind", key("parameter-kind"), |group| &group.sheet),
    field("limit", key("parameter-limit"), |group| &group.sheet),
    field("limit_expires", key("parameter-limit-expires"), |group| &group.sheet),
    field("hold_period", key("parameter-hold-period"), |group| &group.sheet),
    column("members", key("cli-column-members"), |group| Cell::Texts(group.members.clone())),
];

fn build(build: Builder<'_>) -> Command {
    let code = || build.place("code", "GROUP", key("cli-arg-group"));
    let pairs = || parameters::pairs(build, "limit=50000");
    let members = || build.places("customers", "CUSTOMER", key("cli-arg-members"));
    build.group("group", key("cli-group"), |verb| match verb {
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
    let named = || Ok::<_, Failure>(("group", code()?));
    match verb {
        GroupVerb::List => {
            let groups = cx.reader()?.group_sheets()?;
            Ok(list::answer(cx, "groups", COLUMNS, &groups))
        }
        GroupVerb::Show => show(cx, code()?),
        GroupVerb::Join => {
            let members = cx.writer()?.join_group(code()?, &arguments.texts("customers"))?;
            Ok(show_changed(cx, code()?, &members))
        }
        GroupVerb::Leave => {
            let members = cx.writer()?.leave_group(code()?, &arguments.texts("customers"))?;
            Ok(show_changed(cx, code()?, &members))
        }
        GroupVerb::Add => parameters::put::<GroupRecord>(cx, arguments, named()?, DeskWriter::add_group),
        GroupVerb::Set => {
            parameters::put::<GroupRecord>(cx, arguments, named()?, |writer, code, assignments| {
                writer.set_group(code, assignments, Expected::Whatever)
            })
        }
    }
}

/// Answers with the group as it is now, and warns of members whose limit is below their exposure.
fn show_changed(cx: &mut Context<'_>, code: &str, members: &[CustomerChange]) -> Exit {
    for member in members {
        cx.warn(&member.warnings());
    }
    let shown = show(cx, code);
    cx.saved(shown)
}

fn show(cx: &mut Context<'_>, code: &str) -> Result<Exit, Failure> {
    let GroupSheet { sheet, members, .. } = cx.reader()?.group_sheet(code)?;
    let members = Cell::Texts(members);
    let json = |_: &Words| {
        let mut answer = parameters::flat(&sheet.lines, sheet.currency);
        answer.insert("group".to_owned(), sheet.code.as_str().into());
        answer.insert("members".to_owned(), members.json());
        answer
    };
    let text = |words: &Words| {
        let members = Message::new("cli-members").text("members", members.show(words));
        format!("{}{}\n", parameters::lines(&sheet.lines, sheet.currency, words), words.render(&members))
    };
    cx.answer(json, text);
    Ok(Exit::Done)
}
