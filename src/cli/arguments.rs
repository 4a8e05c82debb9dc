//! The arguments of a command, read into the types of the desk; what cannot be read is refused with an example.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command};

use super::verb::Verb;
use super::{Failure, build};
use crate::credit::{AmountError, Currency, Day, Message, Money};
use crate::words::Words;

/// What was given to one command.
#[derive(Clone, Copy)]
pub(super) struct Arguments<'a> {
    matches: &'a ArgMatches,
    /// The command that they were given to.
    command: &'a Command,
    words: &'a Words,
    today: Day,
}

impl<'a> Arguments<'a> {
    /// The arguments of a command; examples of days show the day of the desk.
    pub(super) const fn new(
        (command, matches): (&'a Command, &'a ArgMatches),
        words: &'a Words,
        today: Day,
    ) -> Self {
        Self { matches, command, words, today }
    }

    /// The name of the command that was typed after this one, and its arguments.
    pub(super) fn command(&self) -> Option<(&'a str, Self)> {
        let (name, matches) = self.matches.subcommand()?;
        let command = self.command.find_subcommand(name)?;
        Some((name, Self { matches, command, ..*self }))
    }

    /// The verb of a command, and its arguments.
    pub(super) fn verb<V: Verb>(&self) -> Result<(V, Self), Failure> {
        let (name, arguments) = self.command().unwrap_or(("", *self));
        // clap lets only these verbs pass; should it ever let another one, nothing is done.
        let unknown = || Message::new("usage-unknown-command").text("name", name).text("suggestion", "none");
        let verb = V::from_name(name).ok_or_else(|| Failure::usage(unknown()))?;
        Ok((verb, arguments))
    }

    /// What messages call an argument: `--amount`, or by its place `AMOUNT`.
    pub(super) fn label(&self, name: &str) -> String {
        self.definition(name).map_or_else(|| name.to_owned(), build::label)
    }

    /// That an argument is missing.
    pub(super) fn missing(&self, name: &str) -> Failure {
        Failure::missing(&self.definition(name).map_or_else(|| name.to_owned(), build::in_usage))
    }

    fn definition(&self, name: &str) -> Option<&'a Arg> {
        self.command.get_arguments().find(|argument| argument.get_id() == name)
    }

    /// A text, where it was given.
    pub(super) fn text(&self, name: &str) -> Option<&'a str> {
        self.matches.get_one::<String>(name).map(String::as_str)
    }

    pub(super) fn owned(&self, name: &str) -> Option<String> {
        self.text(name).map(str::to_owned)
    }

    /// A text that has to be there.
    pub(super) fn need(&self, name: &str) -> Result<&'a str, Failure> {
        self.text(name).ok_or_else(|| self.missing(name))
    }

    /// All texts of an argument that may be repeated.
    pub(super) fn texts(&self, name: &str) -> Vec<&'a str> {
        let given = self.matches.get_many::<String>(name);
        given.into_iter().flatten().map(String::as_str).collect()
    }

    /// Whether a flag was given.
    pub(super) fn flag(&self, name: &str) -> bool {
        self.matches.get_flag(name)
    }

    /// A file, where it was given.
    pub(super) fn file(&self, name: &str) -> Option<&'a Path> {
        self.matches.get_one::<PathBuf>(name).map(PathBuf::as_path)
    }

    /// All files of an argument that may be repeated.
    pub(super) fn files(&self, name: &str) -> Vec<PathBuf> {
        let given = self.matches.get_many::<PathBuf>(name);
        given.into_iter().flatten().cloned().collect()
    }

    /// A file that has to be there.
    pub(super) fn need_file(&self, name: &str) -> Result<&'a Path, Failure> {
        self.file(name).ok_or_else(|| self.missing(name))
    }

    /// A day, where it was given.
    pub(super) fn day(&self, name: &str) -> Result<Option<Day>, Failure> {
        let read = |text| self.read_day(name, text);
        self.text(name).map(read).transpose()
    }

    /// A day that has to be there.
    pub(super) fn need_day(&self, name: &str) -> Result<Day, Failure> {
        self.day(name)?.ok_or_else(|| self.missing(name))
    }

    pub(super) const fn today(&self) -> Day {
        self.today
    }

    /// An amount, where it was given.
    pub(super) fn money(&self, name: &str, currency: Currency) -> Result<Option<Money>, Failure> {
        let read = |text| self.read_money(name, text, currency);
        self.text(name).map(read).transpose()
    }

    /// An amount that has to be there.
    pub(super) fn need_money(&self, name: &str, currency: Currency) -> Result<Money, Failure> {
        self.money(name, currency)?.ok_or_else(|| self.missing(name))
    }

    /// A whole number, where it was given.
    pub(super) fn count<T: std::str::FromStr>(&self, name: &str) -> Result<Option<T>, Failure> {
        let read = |text: &str| {
            let digits = text.bytes().all(|byte| byte.is_ascii_digit());
            text.parse().ok().filter(|_| digits).ok_or_else(|| {
                let message = Message::new("usage-count").text("argument", self.label(name));
                Failure::usage(message.text("value", text))
            })
        };
        self.text(name).map(read).transpose()
    }

    pub(super) fn read_currency(&self, code: &str) -> Result<Currency, Failure> {
        code.parse().map_err(|_| {
            let message = Message::new("usage-currency").text("argument", self.label("currency"));
            Failure::usage(message.text("value", code))
        })
    }

    /// A day as it was written in this argument.
    pub(super) fn read_day(&self, argument: &str, text: &str) -> Result<Day, Failure> {
        read_day(self.words, &self.label(argument), text, self.today)
    }

    /// An amount as it was written in this argument.
    pub(super) fn read_money(
        &self,
        argument: &str,
        text: &str,
        currency: Currency,
    ) -> Result<Money, Failure> {
        self.words.read_money(text, currency).map_err(|error| {
            let key = match error {
                AmountError::Malformed => "usage-amount",
                AmountError::TooManyDecimals => "usage-amount-decimals",
                AmountError::OutOfRange => "usage-amount-range",
            };
            let example = Money::from_minor(123_450);
            Failure::usage(
                Message::new(key)
                    .text("argument", self.label(argument))
                    .text("value", text)
                    .text("plain", example.plain(currency))
                    .money("example", example, currency),
            )
        })
    }
}

/// A day as it was written.
pub(super) fn read_day(words: &Words, argument: &str, text: &str, example: Day) -> Result<Day, Failure> {
    words.read_day(text).map_err(|_| {
        Failure::usage(
            Message::new("usage-day")
                .text("argument", argument)
                .text("value", text)
                .text("iso", example.to_string())
                .day("example", example),
        )
    })
}
