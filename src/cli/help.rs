//! `creditdesk help [COMMAND...]`: the help of the program or of one command.

use clap::Command;
use serde_json::json;

use super::arguments::Arguments;
use super::build::Builder;
use super::commands::{CliCommand, tree};
use super::context::Context;
use super::{Exit, Failure};
use crate::credit::Message;
use crate::words::key;

pub(super) const HELP: CliCommand = CliCommand { name: "help", build, run };

fn build(build: Builder<'_>) -> Command {
    let names = build.places("command", "COMMAND", key("cli-arg-command")).required(false);
    build.command("help", key("cli-help"), [names])
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let mut root = tree(cx.words);
    root.build();
    let mut command = &mut root;
    for name in arguments.texts("command") {
        let known: Vec<&str> = command.get_subcommands().map(Command::get_name).collect();
        let known = known.join(", ");
        command = command.find_subcommand_mut(name).ok_or_else(|| unknown(name, &known))?;
    }
    let help = command.render_long_help().to_string();
    cx.answer(|_| json!({ "help": help.trim_end() }), |_| help.clone());
    Ok(Exit::Done)
}

fn unknown(name: &str, known: &str) -> Failure {
    Failure::usage(Message::new("usage-no-help").text("name", name).text("known", known))
}
