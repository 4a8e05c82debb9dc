//! The tree of commands is built with these; every help text comes from the words files.

use std::ffi::OsStr;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, StringValueParser, TypedValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, Error, value_parser};

use super::verb::Verb;
use crate::credit::Message;
use crate::sanitize::sanitize;
use crate::words::{MessageKey, Words, key};

/// Builds commands in a language.
#[derive(Clone, Copy)]
pub(super) struct Builder<'a> {
    words: &'a Words,
}

impl<'a> Builder<'a> {
    /// A builder for a language.
    pub(super) const fn new(words: &'a Words) -> Self {
        Self { words }
    }

    pub(super) fn text(self, word: MessageKey) -> String {
        self.words.get(word)
    }

    /// What the usage calls a value, `NAME=VALUE`, in the language; what has no words there is called as it is.
    fn value(self, name: &str) -> String {
        let is_sign = |character: char| !character.is_ascii_uppercase();
        let parts = name.split_inclusive(is_sign).map(|part| {
            let (word, sign) = part.split_at(part.find(is_sign).unwrap_or(part.len()));
            let key = format!("cli-value-{}", word.to_lowercase());
            let word =
                if self.words.has(&key) { self.words.render(&Message::new(key)) } else { word.to_owned() };
            word + sign
        });
        parts.collect()
    }

    /// The text of a message.
    pub(super) fn render(self, message: &Message) -> String {
        self.words.render(message)
    }

    /// A command that does something.
    pub(super) fn command(
        self,
        name: &'static str,
        about: MessageKey,
        arguments: impl IntoIterator<Item = Arg>,
    ) -> Command {
        // Those by their places come first, as in the line of usage.
        let mut arguments: Vec<Arg> = arguments.into_iter().collect();
        arguments.sort_by_key(|argument| !argument.is_positional());
        let arguments =
            arguments.into_iter().enumerate().map(|(place, argument)| argument.display_order(place));
        Command::new(name).about(self.text(about)).args(arguments)
    }

    /// A command with its verbs; `build` builds each, and it is named here.
    pub(super) fn group<V: Verb>(
        self,
        name: &'static str,
        about: MessageKey,
        build: impl Fn(V) -> Command,
    ) -> Command {
        Command::new(name)
            .about(self.text(about))
            .subcommand_required(true)
            .subcommands(V::ALL.iter().map(|verb| build(*verb).name(verb.name())))
    }

    /// A verb of a command, which names it.
    pub(super) fn verb(self, about: MessageKey, arguments: impl IntoIterator<Item = Arg>) -> Command {
        self.command("verb", about, arguments)
    }

    pub(super) fn option(self, name: &'static str, value: &'static str, help: MessageKey) -> Arg {
        filled(self.flag(name, help).action(ArgAction::Set).value_name(self.value(value)), value)
    }

    /// `--name AMOUNT`; the amount may be negative.
    pub(super) fn amount(self, name: &'static str, help: MessageKey) -> Arg {
        self.option(name, "AMOUNT", help).allow_hyphen_values(true)
    }

    pub(super) fn day(self, name: &'static str, help: MessageKey) -> Arg {
        self.option(name, "DATE", help)
    }

    pub(super) fn file(self, name: &'static str, help: MessageKey) -> Arg {
        self.option(name, "FILE", help).value_parser(value_parser!(PathBuf))
    }

    /// An option with one of some words: `--name one|other`.
    pub(super) fn choice(self, name: &'static str, known: &[&'static str], help: MessageKey) -> Arg {
        one_of(self.option(name, "", help).value_name(known.join("|")), known)
    }

    pub(super) fn flag(self, name: &'static str, help: MessageKey) -> Arg {
        Arg::new(name)
            .long(name)
            .action(ArgAction::SetTrue)
            .help(self.text(help))
            .help_heading(self.text(key("cli-heading-options")))
    }

    /// An argument by its place; compulsory unless said otherwise.
    pub(super) fn place(self, name: &'static str, value: &'static str, help: MessageKey) -> Arg {
        let place = Arg::new(name)
            .value_name(self.value(value))
            .required(true)
            .help(self.text(help))
            .help_heading(self.text(key("cli-heading-arguments")));
        filled(place, value)
    }

    /// One or more arguments by their place.
    pub(super) fn places(self, name: &'static str, value: &'static str, help: MessageKey) -> Arg {
        self.place(name, value, help).num_args(1..).action(ArgAction::Append)
    }

    /// A file by its place.
    pub(super) fn file_place(self, name: &'static str, help: MessageKey) -> Arg {
        self.place(name, "FILE", help).value_parser(value_parser!(PathBuf))
    }
}

/// What the usage calls a text that people write: it may be empty.
const FREE_TEXT: &str = "TEXT";

/// The argument, whose value is not empty: a name or number of which nothing can be seen is none.
fn filled(argument: Arg, value: &str) -> Arg {
    if value == FREE_TEXT { argument } else { argument.value_parser(Filled) }
}

/// Takes texts that have something visible in them.
#[derive(Clone)]
struct Filled;

impl TypedValueParser for Filled {
    type Value = String;

    fn parse_ref(&self, command: &Command, argument: Option<&Arg>, value: &OsStr) -> Result<String, Error> {
        let text = StringValueParser::new().parse_ref(command, argument, value)?;
        if !sanitize(&text).trim().is_empty() {
            return Ok(text);
        }
        let mut error = Error::new(ErrorKind::InvalidValue).with_cmd(command);
        let argument = argument.map(label).unwrap_or_default();
        error.insert(ContextKind::InvalidArg, ContextValue::String(argument));
        error.insert(ContextKind::InvalidValue, ContextValue::String(String::new()));
        Err(error)
    }
}

/// The argument, which takes one of these names only.
pub(super) fn one_of(argument: Arg, known: &[&'static str]) -> Arg {
    argument.value_parser(PossibleValuesParser::new(known.iter().copied())).hide_possible_values(true)
}

/// Gives every command of a built tree its line of usage and the layout of its help.
pub(super) fn finish(command: Command, path: &str, words: &Words) -> Command {
    let path = if path.is_empty() {
        command.get_name().to_owned()
    } else {
        format!("{path} {}", command.get_name())
    };
    let usage = usage(&command, &path, words);
    let commands = words.get(key("cli-heading-commands"));
    let heading = words.get(key("cli-heading-usage"));
    let inner = path.clone();
    command
        .override_usage(usage)
        .subcommand_help_heading(commands)
        .help_template(format!("{{about-with-newline}}\n{heading}: {{usage}}\n\n{{all-args}}{{after-help}}"))
        .mut_subcommands(move |verb| finish(verb, &inner, words))
}

/// The line of usage: `creditdesk order amend [options] --amount AMOUNT ORDER`.
fn usage(command: &Command, path: &str, words: &Words) -> String {
    let mut parts = vec![path.to_owned(), format!("[{}]", words.get(key("cli-usage-options")))];
    let (required, optional): (Vec<&Arg>, Vec<&Arg>) = command
        .get_arguments()
        .filter(|argument| argument.is_required_set() || argument.is_positional())
        .partition(|argument| argument.is_required_set());
    parts.extend(required.into_iter().map(in_usage));
    parts.extend(optional.into_iter().map(|argument| format!("[{}]", in_usage(argument))));
    let verb = words.get(key("cli-usage-command"));
    if command.is_subcommand_required_set() {
        parts.push(verb);
    } else if command.has_subcommands() {
        parts.push(format!("[{verb}]"));
    }
    parts.join(" ")
}

/// An argument as messages call it: `--amount`, `ORDER`.
pub(super) fn label(argument: &Arg) -> String {
    match (argument.get_long(), argument.get_value_names().and_then(<[_]>::first)) {
        (Some(long), _) => format!("--{long}"),
        // What may follow it is part of the same argument.
        (None, Some(value)) => value.split('[').next().unwrap_or(value).to_owned(),
        (None, None) => argument.get_id().to_string(),
    }
}

/// An argument as the line of usage has it: `--amount AMOUNT`, `ORDER...`.
pub(super) fn in_usage(argument: &Arg) -> String {
    let value = argument.get_value_names().and_then(<[_]>::first).map_or("", |name| name.as_str());
    let many = if matches!(argument.get_action(), ArgAction::Append) { "..." } else { "" };
    match argument.get_long() {
        Some(long) if value.is_empty() => format!("--{long}"),
        Some(long) => format!("--{long} {value}{many}"),
        None => format!("{value}{many}"),
    }
}
