//! `creditdesk user ...`: who works at the desk.

use clap::Command;

use super::arguments::Arguments;
use super::build::Builder;
use super::cell::Cell;
use super::commands::CliCommand;
use super::context::Context;
use super::list::{self, Column, column};
use super::verb::verbs;
use super::{Exit, Failure, parameters};
use crate::desk::DeskWriter;
use crate::fields::UserRecord;
use crate::words::key;

pub(super) const USER: CliCommand = CliCommand { name: "user", build, run };

verbs! {
    /// What can be done with users.
    enum UserVerb { Add => "add", Set => "set", List => "list" }
}

const COLUMNS: &[Column<UserRecord>] = &[
    column("user", key("cli-column-user"), |user| Cell::of(&user.login)),
    column("name", key("parameter-name"), |user| Cell::of(&user.name)),
    column("role", key("parameter-role"), |user| Cell::named("role", user.role.code())),
    column("active", key("parameter-active"), |user| Cell::YesNo(user.active)),
];

fn build(build: Builder<'_>) -> Command {
    let login = || build.place("login", "LOGIN", key("cli-arg-login"));
    let pairs = || parameters::pairs(build, "role=supervisor");
    build.group("user", key("cli-user"), |verb| match verb {
        UserVerb::Add => build.verb(key("cli-user-add"), [login(), pairs().required(false)]),
        UserVerb::Set => build.verb(key("cli-user-set"), [login(), pairs()]),
        UserVerb::List => build.verb(key("cli-user-list"), []),
    })
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let (verb, arguments) = arguments.verb()?;
    let user = || Ok::<_, Failure>(("user", arguments.need("login")?));
    match verb {
        UserVerb::List => {
            let users = cx.reader()?.users()?;
            Ok(list::answer(cx, "users", COLUMNS, &users))
        }
        UserVerb::Add => parameters::put::<UserRecord>(cx, arguments, user()?, DeskWriter::add_user),
        UserVerb::Set => parameters::put::<UserRecord>(cx, arguments, user()?, DeskWriter::set_user),
    }
}
