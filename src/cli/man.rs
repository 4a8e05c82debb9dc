//! `creditdesk man`: the manual page, with every command.

use std::io;

use clap::Command;
use clap_mangen::Man;
use serde_json::json;

use super::arguments::Arguments;
use super::build::Builder;
use super::commands::{CliCommand, tree};
use super::context::Context;
use super::{Exit, Failure, Format};
use crate::credit::Message;
use crate::words::key;

pub(super) const MAN: CliCommand = CliCommand { name: "man", build, run };

fn build(build: Builder<'_>) -> Command {
    build.command("man", key("cli-man"), [])
}

fn run(cx: &mut Context<'_>, _: Arguments<'_>) -> Result<Exit, Failure> {
    let mut root = tree(cx.words);
    root.build();
    let mut page = Vec::new();
    write(root, &mut page)
        .map_err(|error| Failure::failed(Message::new("program-defect").text("detail", error.to_string())))?;
    match cx.format() {
        Format::Text => cx.output.raw(&page),
        Format::Json => cx.output.json(&json!({ "man": String::from_utf8_lossy(&page) })),
    }
    Ok(Exit::Done)
}

/// The page of the program, and of each command its synopsis and options.
fn write(root: Command, page: &mut Vec<u8>) -> io::Result<()> {
    let commands: Vec<Command> = leaves(&root);
    Man::new(root).render(page)?;
    for command in commands {
        let man = Man::new(command);
        man.render_synopsis_section(page)?;
        man.render_description_section(page)?;
        man.render_options_section(page)?;
    }
    Ok(())
}

/// The commands that do something, without the flags that every command has.
fn leaves(command: &Command) -> Vec<Command> {
    let verbs: Vec<&Command> = command.get_subcommands().collect();
    if verbs.is_empty() {
        let own = command.clone().mut_args(|argument| {
            let hidden = argument.is_global_set();
            argument.hide(hidden)
        });
        return vec![own];
    }
    verbs.into_iter().flat_map(leaves).collect()
}
