//! `creditdesk completions SHELL`: a script that completes commands and flags.

use clap::Command;
use clap_complete::{Shell, generate};
use serde_json::json;

use super::arguments::Arguments;
use super::build::{Builder, one_of};
use super::commands::{CliCommand, tree};
use super::context::Context;
use super::{Exit, Failure, Format};
use crate::words::key;

pub(super) const COMPLETIONS: CliCommand = CliCommand { name: "completions", build, run };

const SHELLS: [(&str, Shell); 5] = [
    ("bash", Shell::Bash),
    ("elvish", Shell::Elvish),
    ("fish", Shell::Fish),
    ("powershell", Shell::PowerShell),
    ("zsh", Shell::Zsh),
];

fn build(build: Builder<'_>) -> Command {
    let shell = build.place("shell", "bash|elvish|fish|powershell|zsh", key("cli-arg-shell"));
    build.command("completions", key("cli-completions"), [one_of(shell, &SHELLS.map(|(name, _)| name))])
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let named = arguments.need("shell")?;
    let shell = SHELLS.iter().find(|(name, _)| *name == named);
    let mut script = Vec::new();
    if let Some((_, shell)) = shell {
        generate(*shell, &mut tree(cx.words), "creditdesk", &mut script);
    }
    match cx.format() {
        Format::Text => cx.output.raw(&script),
        Format::Json => {
            cx.output.json(&json!({ "shell": named, "script": String::from_utf8_lossy(&script) }));
        }
    }
    Ok(Exit::Done)
}
