//! The arguments of a command, read into the types of the desk; what cannot be read is refused with an example.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::Failure;
use super::verb::Verb;
use crate::credit::{AmountError, Currency, Day, Message, Money};
use crate::words::Words;

/// What was given to one command.
#[derive(Clone, Copy)]
pub(super) struct Arguments<'a> {
    matches: &'a ArgMatches,
    words: &'a Words,
    today: Day,
}

impl<'a> Arguments<'a> {
    /// The arguments of a command; examples of days show the day of the desk.
    pub(super) const fn new(matches: &'a ArgMatches, words: &'a Words, today: Day) -> Self {
        Self { matches, words, today }
    }

    /// The name of the command that was typed after this one, and its arguments.
    pub(super) fn command(&self) -> Option<(&'a str, Self)> {
        let (name, matches) = self.matches.subcommand()?;
        Some((name, Self { matches, ..*self }))
    }

    /// The verb of a command, and its arguments.
    pub(super) fn verb<V: Verb>(&self) -> Result<(V, Self), Failure> {
        let (name, arguments) = self.command().unwrap_or(("", *self));
        // clap lets only these verbs pass; should it ever let another one, nothing is done.
        let unknown = || Message::new("usage-unknown-command").text("name", name).text("suggestion", "none");
        let verb = V::from_name(name).ok_or_else(|| Failure::usage(unknown()))?;
        Ok((verb, arguments))
    }

    /// A text, where it was given.
    pub(super) fn text(&self, name: &str) -> Option<&'a str> {
        self.matches.get_one::<String>(name).map(String::as_str)
    }

    /// The same, owned.
    pub(super) fn owned(&self, name: &str) -> Option<String> {
        self.text(name).map(str::to_owned)
    }

    /// A text that has to be there.
    pub(super) fn need(&self, name: &str) -> Result<&'a str, Failure> {
        self.text(name).ok_or_else(|| Failure::missing(name))
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
        self.file(name).ok_or_else(|| Failure::missing(name))
    }

    /// A day, where it was given.
    pub(super) fn day(&self, name: &str) -> Result<Option<Day>, Failure> {
        let read = |text| self.read_day(&format!("--{name}"), text);
        self.text(name).map(read).transpose()
    }

    /// A day that has to be there.
    pub(super) fn need_day(&self, name: &str) -> Result<Day, Failure> {
        self.day(name)?.ok_or_else(|| Failure::missing(&format!("--{name} DATE")))
    }

    pub(super) const fn today(&self) -> Day {
        self.today
    }

    /// An amount, where it was given.
    pub(super) fn money(&self, name: &str, currency: Currency) -> Result<Option<Money>, Failure> {
        let read = |text| self.read_money(&format!("--{name}"), text, currency);
        self.text(name).map(read).transpose()
    }

    /// An amount that has to be there.
    pub(super) fn need_money(&self, name: &str, currency: Currency) -> Result<Money, Failure> {
        self.money(name, currency)?.ok_or_else(|| Failure::missing(&format!("--{name} AMOUNT")))
    }

    /// A whole number, where it was given.
    pub(super) fn count<T: std::str::FromStr>(&self, name: &str) -> Result<Option<T>, Failure> {
        let read = |text: &str| {
            let digits = text.bytes().all(|byte| byte.is_ascii_digit());
            text.parse().ok().filter(|_| digits).ok_or_else(|| unreadable_count(&format!("--{name}"), text))
        };
        self.text(name).map(read).transpose()
    }

    pub(super) fn read_currency(code: &str) -> Result<Currency, Failure> {
        code.parse().map_err(|_| {
            let message = Message::new("usage-currency").text("argument", "--currency");
            Failure::usage(message.text("value", code))
        })
    }

    /// A day as it was written in this argument.
    pub(super) fn read_day(&self, argument: &str, text: &str) -> Result<Day, Failure> {
        read_day(self.words, argument, text, self.today)
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
                    .text("argument", argument)
                    .text("value", text)
                    .text("plain", example.plain(currency))
                    .money("example", example, currency),
            )
        })
    }
}

/// A number that is no count.
pub(super) fn unreadable_count(argument: &str, value: &str) -> Failure {
    Failure::usage(Message::new("usage-count").text("argument", argument).text("value", value))
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
