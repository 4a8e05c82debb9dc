//! `creditdesk validate`: whom to block, to warn and to unblock, and doing so.

use clap::{Arg, ArgAction, Command};
use serde_json::{Value, json};

use super::arguments::Arguments;
use super::build::Builder;
use super::commands::CliCommand;
use super::context::Context;
use super::progress::Progress;
use super::verb::{Verb, verbs};
use super::{Exit, Failure};
use crate::credit::Message;
use crate::desk::{ExternalCode, Skipped};
use crate::words::{MessageKey, Words, key};

mod apply;
mod listed;
mod undo;

pub(super) const VALIDATE: CliCommand = CliCommand { name: "validate", build, run };

verbs! {
    /// What can be done besides validating.
    enum ValidateVerb { Undo => "undo" }
}

fn build(build: Builder<'_>) -> Command {
    let code = |name, help| codes(build, name, help).requires("apply");
    let arguments = [
        build.option("external-code", "CODE", key("cli-arg-external-code")),
        build.flag("all", key("cli-arg-validate-all")).conflicts_with("external-code"),
        build.flag("apply", key("cli-arg-validate-apply")),
        code("block", key("cli-arg-validate-block")),
        code("warn", key("cli-arg-validate-warn")),
        code("unblock", key("cli-arg-validate-unblock")),
    ];
    let undo = build.command(ValidateVerb::Undo.name(), key("cli-validate-undo"), []);
    build.command("validate", key("cli-validate"), arguments).subcommand(undo)
}

/// An option that names customers by their codes: `--name CODE...`.
fn codes(build: Builder<'_>, name: &'static str, help: MessageKey) -> Arg {
    build.option(name, "CODE", help).num_args(1..).action(ArgAction::Append)
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    if arguments.command().is_none() {
        return validate(cx, arguments);
    }
    match arguments.verb()? {
        (ValidateVerb::Undo, _) => undo::undo(cx),
    }
}

fn validate(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let filter = filter(arguments);
    let mut reader = cx.reader()?;
    let words = Words::new(reader.settings()?.language);
    let snapshot = reader.validation_snapshot(&Progress::new(cx, "cli-progress-validation"))?;
    let proposal = snapshot.propose(&snapshot.policy, &filter);
    if !arguments.flag("apply") {
        listed::answer(cx, &snapshot, &proposal, (&words, None));
        return Ok(Exit::Done);
    }
    let choices = apply::choices((&mut reader, &snapshot), &proposal, arguments)?;
    let mut writer = cx.writer()?;
    let applied = writer.apply_validation(&choices, &words, &Progress::new(cx, "cli-progress-applying"))?;
    listed::answer(cx, &snapshot, &proposal, (&words, Some(&applied)));
    Ok(skipped(cx, &applied.skipped))
}

fn filter(arguments: Arguments<'_>) -> ExternalCode {
    if arguments.flag("all") {
        return ExternalCode::All;
    }
    arguments.text("external-code").map_or(ExternalCode::Without, ExternalCode::from_text)
}

/// Lists for people the customers that were skipped, and returns how the program ends.
fn skipped(cx: &mut Context<'_>, skipped: &[Skipped]) -> Exit {
    for Skipped { code, why } in skipped {
        let why = cx.words.reason(why);
        cx.say(&Message::new("cli-validate-left-alone").text("code", code).text("why", why));
    }
    if skipped.is_empty() { Exit::Done } else { Exit::Partial }
}

/// The customers that were skipped, for programs.
fn skipped_json(cx: &Context<'_>, skipped: &[Skipped]) -> Value {
    let each = skipped.iter().map(
        |Skipped { code, why }| json!({ "customer": code, "code": why.key, "message": cx.words.render(why) }),
    );
    each.collect()
}
