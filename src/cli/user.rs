//! `creditdesk user ...`: who works at the desk.

use clap::Command;

use super::arguments::Arguments;
use super::build::Builder;
use super::cell::Cell;
use super::commands::CliCommand;
use super::context::Context;
use super::list::{Column, List, column};
use super::verb::verbs;
use super::{Exit, Failure, parameters};
use crate::fields::UserRecord;
use crate::words::key;

pub(super) const USER: CliCommand = CliCommand { name: "user", build, run };

verbs! {
    /// What can be done with users.
    enum UserVerb { Add => "add", Set => "set", List => "list" }
}

const COLUMNS: &[Column] = &[
    column("user", key("cli-column-user")),
    column("name", key("parameter-name")),
    column("role", key("parameter-role")),
    column("active", key("parameter-active")),
];

fn build(build: Builder<'_>) -> Command {
    let login = || build.place("login", "LOGIN", key("cli-arg-login"));
    let pairs = || parameters::pairs(build);
    build.noun("user", key("cli-user"), |verb| match verb {
        UserVerb::Add => build.verb(key("cli-user-add"), [login(), pairs().required(false)]),
        UserVerb::Set => build.verb(key("cli-user-set"), [login(), pairs()]),
        UserVerb::List => build.verb(key("cli-user-list"), []),
    })
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let (verb, arguments) = arguments.verb()?;
    match verb {
        UserVerb::List => list(cx),
        UserVerb::Add | UserVerb::Set => put(cx, verb, arguments),
    }
}

/// Adds one or changes one.
fn put(cx: &mut Context<'_>, verb: UserVerb, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let login = arguments.need("login")?;
    let currency = cx.reader()?.settings()?.currency();
    let assignments = parameters::assignments::<UserRecord>(arguments, cx.words, currency)?;
    let mut writer = cx.writer()?;
    let changed = if verb == UserVerb::Add {
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
