//! All commands, one line each: adding one takes a line here, a module line and its words.

use clap::{ColorChoice, Command};

use super::arguments::Arguments;
use super::build::{Builder, finish};
use super::context::Context;
use super::{
    Exit, Failure, audit, completions, cover, customer, days_to_pay, demo, doctor, export, find, globals,
    group, help, hold, import, init, maintenance, man, order, reason, receivables, rule, settings, ship_to,
    terms, undo, user, validate, warehouse,
};
use crate::words::{Words, key};

/// A command: its name, how it is built, and what it does.
pub(super) struct CliCommand {
    pub(super) name: &'static str,
    /// Builds it in a language.
    pub(super) build: fn(Builder<'_>) -> Command,
    pub(super) run: fn(&mut Context<'_>, Arguments<'_>) -> Result<Exit, Failure>,
}

/// All of them, in the order in which help shows them.
const COMMANDS: &[CliCommand] = &[
    demo::DEMO,
    init::INIT,
    import::IMPORT,
    export::EXPORT,
    find::FIND,
    customer::CUSTOMER,
    ship_to::SHIP_TO,
    cover::COVER,
    warehouse::WAREHOUSE,
    rule::RULE,
    terms::TERMS,
    group::GROUP,
    order::ORDER,
    hold::HOLD,
    receivables::INVOICE,
    receivables::RECEIPT,
    receivables::REFUND,
    receivables::WRITEOFF,
    receivables::EXPOSURE,
    receivables::AGEING,
    days_to_pay::DAYS_TO_PAY,
    days_to_pay::REPORT,
    validate::VALIDATE,
    undo::UNDO,
    reason::REASON,
    settings::SETTINGS,
    user::USER,
    audit::AUDIT,
    maintenance::BACKUP,
    maintenance::RESTORE,
    doctor::DOCTOR,
    completions::COMPLETIONS,
    man::MAN,
    help::HELP,
];

pub(super) fn named(name: &str) -> Option<&'static CliCommand> {
    COMMANDS.iter().find(|command| command.name == name)
}

/// The tree of all commands in a language.
pub(super) fn tree(words: &Words) -> Command {
    let build = Builder::new(words);
    let root = Command::new("creditdesk")
        .version(env!("CARGO_PKG_VERSION"))
        .about(build.text(key("cli-about")))
        .after_help(build.text(key("cli-after-help")))
        .color(ColorChoice::Never)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .args_override_self(true)
        .args(globals::arguments(build))
        .subcommands(COMMANDS.iter().map(|command| (command.build)(build)));
    finish(root, "", words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn the_tree_is_sound_in_every_language() {
        for language in Language::ALL {
            tree(&Words::new(language)).debug_assert();
        }
    }

    /// The help of a command and of those below it names its arguments in the order of its line of usage.
    fn in_order(command: &mut Command) {
        let help = command.render_long_help().to_string();
        let mut lines = help.lines();
        let usage = lines.find(|line| line.starts_with("Usage")).unwrap().to_owned();
        let listed: Vec<&str> = lines.map(str::trim_start).collect();
        let place = |named: &str| listed.iter().position(|line| line.starts_with(named));
        for sign in ["--", "<", "["] {
            let named = |argument: &clap::Arg| match (argument.get_long(), sign) {
                (Some(long), "--") if argument.is_required_set() => Some(format!("--{long} ")),
                (None, "<" | "[") => Some(format!("{sign}{}", argument.get_value_names()?.first()?)),
                _ => None,
            };
            let arguments = command.get_arguments().filter(|argument| !argument.is_global_set());
            let places: Vec<usize> = arguments.filter_map(named).filter_map(|named| place(&named)).collect();
            assert!(places.is_sorted(), "{usage}: {places:?}");
        }
        command.get_subcommands_mut().for_each(in_order);
    }

    #[test]
    fn help_names_arguments_in_the_order_of_the_line_of_usage() {
        let mut root = tree(&Words::new(Language::English));
        root.build();
        in_order(&mut root);
    }

    #[test]
    fn every_command_is_found_by_the_name_it_is_built_with() {
        let words = Words::new(Language::English);
        for command in COMMANDS {
            assert_eq!((command.build)(Builder::new(&words)).get_name(), command.name);
        }
    }
}
