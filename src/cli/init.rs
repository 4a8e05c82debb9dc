//! `creditdesk init FILE`: a new empty desk.

use clap::Command;

use super::arguments::Arguments;
use super::ask::ask;
use super::build::Builder;
use super::cell::Cell;
use super::commands::CliCommand;
use super::context::Context;
use super::sheet::Sheet;
use super::{Exit, Failure};
use crate::desk::{Desk, NewDesk};
use crate::files::{Destination, IfExists};
use crate::words::{Language, MessageKey, key};

pub(super) const INIT: CliCommand = CliCommand { name: "init", build, run };

fn build(build: Builder<'_>) -> Command {
    let arguments = [
        build.file_place("file", key("cli-arg-new-desk")),
        build.option("currency", "CODE", key("cli-arg-company-currency")),
        build.choice("language", &Language::CODES, key("cli-arg-company-language")),
        build.option("user", "NAME", key("cli-arg-first-user")),
    ];
    build.command("init", key("cli-init"), arguments)
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let file = arguments.need_file("file")?;
    let account = cx.invocation.who.account.clone();
    let account = account.unwrap_or_else(|| "owner".to_owned());
    let currency = answer(cx, arguments.owned("currency"), key("cli-ask-currency"), "EUR")?;
    let currency = arguments.read_currency(&currency)?;
    let language =
        answer(cx, arguments.owned("language"), key("cli-ask-language"), Language::English.code())?;
    let login = answer(cx, arguments.owned("user"), key("cli-ask-user"), &account)?;
    let new = NewDesk { currency, language: &language, login: &login };
    let to = Destination::new(file, IfExists::NeverReplace, cx.invocation.protected_from_new_desk());
    let desk = Desk::create(&to, &new, cx.invocation.clock.clone())?;
    cx.file_is_written();
    let sheet = Sheet::default()
        .field("desk", key("cli-column-desk"), Cell::Text(desk.path().display().to_string()))
        .field("currency", key("cli-column-currency"), Cell::of(currency.code()))
        .field("language", key("cli-column-language"), Cell::Text(language.clone()))
        .field("user", key("cli-column-user"), Cell::of(&desk.user().login));
    sheet.write(&mut cx.output, cx.words);
    Ok(Exit::Done)
}

/// The value of the flag, else the answer of a person at a terminal, else the default.
fn answer(
    cx: &mut Context<'_>,
    given: Option<String>,
    question: MessageKey,
    default: &str,
) -> Result<String, Failure> {
    if let Some(given) = given {
        return Ok(given);
    }
    let question = format!("{} [{default}]", cx.words.get(question));
    let answer = ask(cx, &question)?.filter(|answer| !answer.is_empty());
    Ok(answer.unwrap_or_else(|| default.to_owned()))
}
