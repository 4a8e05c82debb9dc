//! `creditdesk user ...`: who works at the desk.

use clap::Command;

use super::arguments::Arguments;
use super::build::Builder;
use super::cell::Cell;
use super::commands::Noun;
use super::context::Context;
use super::list::{Column, List, column};
use super::{Exit, Failure, parameters};
use crate::fields::UserRecord;
use crate::words::word;

/// The command.
pub(super) const USER: Noun = Noun { name: "user", build, run };

const COLUMNS: &[Column] = &[
    column("user", word("cli-column-user")),
    column("name", word("parameter-name")),
    column("role", word("parameter-role")),
    column("active", word("parameter-active")),
];

fn build(build: Builder<'_>) -> Command {
    let login = || build.place("login", "LOGIN", word("cli-arg-login"));
    let pairs = || parameters::pairs(build);
    let verbs = [
        build.command("add", word("cli-user-add"), [login(), pairs().required(false)]),
        build.command("set", word("cli-user-set"), [login(), pairs()]),
        build.command("list", word("cli-user-list"), []),
    ];
    build.noun("user", word("cli-user"), verbs)
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let (verb, arguments) = arguments.verb();
    if verb == "list" {
        return list(cx);
    }
    let login = arguments.need("login")?;
    let currency = cx.reader()?.settings()?.currency();
    let assignments = parameters::assignments::<UserRecord>(arguments, cx.words, currency)?;
    let mut writer = cx.writer()?;
    let changed = if verb == "add" {
        writer.add_user(login, &assignments)?
    } else {
        writer.set_user(login, &assignments)?
    };
    parameters::changed(cx, ("user", &changed.code), &changed.changes, &[]);
    Ok(Exit::Done)
}

fn list(cx: &mut Context<'_>) -> Result<Exit, Failure> {
    let users = cx.reader()?.users()?;
    let mut list = List::new("users", COLUMNS, cx.words, cx.format());
    for user in &users {
        list.row(&[
            Cell::of(&user.login),
            Cell::of(&user.name),
            Cell::named("role", user.role.code()),
            Cell::YesNo(user.active),
        ]);
    }
    list.write_with_total(&mut cx.output);
    Ok(Exit::Done)
}
