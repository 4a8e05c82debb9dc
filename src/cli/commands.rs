//! All commands, one line each: adding one takes a line here, a module line and its words.

use clap::{ColorChoice, Command};

use super::arguments::Arguments;
use super::build::{Builder, finish};
use super::context::Context;
use super::{
    Exit, Failure, audit, completions, customer, days_to_pay, demo, doctor, export, globals, group, help,
    hold, import, init, maintenance, man, order, reason, receivables, settings, ship_to, terms, user,
    validate, warehouse,
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
    customer::CUSTOMER,
    ship_to::SHIP_TO,
    warehouse::WAREHOUSE,
    terms::TERMS,
    group::GROUP,
    order::ORDER,
    hold::HOLD,
    receivables::INVOICE,
    receivables::RECEIPT,
    receivables::EXPOSURE,
    receivables::AGEING,
    days_to_pay::DAYS_TO_PAY,
    days_to_pay::REPORT,
    validate::VALIDATE,
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

/// The command of a name.
pub(super) fn find(name: &str) -> Option<&'static CliCommand> {
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

    #[test]
    fn every_command_is_found_by_the_name_it_is_built_with() {
        let words = Words::new(Language::English);
        for command in COMMANDS {
            assert_eq!((command.build)(Builder::new(&words)).get_name(), command.name);
        }
    }
}
