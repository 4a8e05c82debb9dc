//! The flags of every command, and those that are read before the tree of commands is built.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Arg, ArgAction};

use super::Format;
use super::build::Builder;
use crate::config::{Color, Flags};
use crate::words::{Language, key};

/// The flags of every command.
pub(super) fn arguments(build: Builder<'_>) -> Vec<Arg> {
    let heading = build.text(key("cli-heading-general"));
    let arguments = [
        build.file("desk", key("cli-global-desk")),
        build.file("config", key("cli-global-config")),
        build.day("today", key("cli-global-today")),
        build.option("as", "USER", key("cli-global-as")),
        build.choice("lang", &Language::CODES, key("cli-global-lang")),
        build.flag("json", key("cli-global-json")),
        build.choice("color", &Color::CODES, key("cli-global-color")),
        Arg::new("verbose").short('v').action(ArgAction::Count).help(build.text(key("cli-global-verbose"))),
        Arg::new("help")
            .short('h')
            .long("help")
            .action(ArgAction::Help)
            .help(build.text(key("cli-global-help"))),
    ];
    let mut arguments: Vec<Arg> =
        arguments.into_iter().map(|argument| argument.global(true).help_heading(heading.clone())).collect();
    arguments.push(
        Arg::new("version")
            .short('V')
            .long("version")
            .action(ArgAction::Version)
            .help(build.text(key("cli-global-version")))
            .help_heading(heading),
    );
    arguments
}

/// What has to be known before anything can be shown: the language, the settings file, and the format of the answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ahead {
    /// The flags that name them.
    pub(super) flags: Flags,
    /// The format of errors.
    pub(super) format: Format,
}

impl Ahead {
    /// Reads ahead in the arguments; mistakes are skipped here and reported when clap reads them.
    pub(super) fn read(arguments: &[OsString]) -> Self {
        let mut ahead = Self { flags: Flags::default(), format: Format::Text };
        let mut rest = arguments.iter().skip(1);
        while let Some(argument) = rest.next() {
            let text = argument.to_string_lossy();
            if text == "--" {
                break;
            }
            if text == "--json" {
                ahead.format = Format::Json;
            }
            let (name, value) = match text.split_once('=') {
                Some((name, value)) => (name, Some(OsString::from(value))),
                None => (text.as_ref(), None),
            };
            match name {
                "--lang" => {
                    let value = value.or_else(|| rest.next().cloned()).unwrap_or_default();
                    ahead.flags.language =
                        Language::from_code(&value.to_string_lossy()).or(ahead.flags.language);
                }
                "--config" => {
                    let value = value.or_else(|| rest.next().cloned());
                    ahead.flags.config = value.map(PathBuf::from).or(ahead.flags.config.take());
                }
                _ => {}
            }
        }
        ahead
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ahead(line: &str) -> Ahead {
        let arguments: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        Ahead::read(&arguments)
    }

    #[test]
    fn language_and_format_are_found_wherever_they_are() {
        for line in ["creditdesk --lang fr --json hold list", "creditdesk hold list --json --lang=fr"] {
            let ahead = ahead(line);
            assert_eq!(ahead.flags.language, Some(Language::French), "{line}");
            assert_eq!(ahead.format, Format::Json, "{line}");
        }
    }

    #[test]
    fn nothing_after_two_dashes_is_a_flag() {
        assert_eq!(ahead("creditdesk order show -- --json").format, Format::Text);
    }

    #[test]
    fn an_unknown_language_is_left_to_clap() {
        assert_eq!(ahead("creditdesk --lang de").flags.language, None);
    }
}
