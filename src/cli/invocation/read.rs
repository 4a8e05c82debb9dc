//! What was asked of the program, read from its arguments, its settings and its environment.

use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::Arc;

use clap::error::ErrorKind;
use clap::{ArgMatches, Command};
use serde_json::json;

use super::{Invocation, call};
use crate::cli::arguments::read_day;
use crate::cli::commands::tree;
use crate::cli::globals::Ahead;
use crate::cli::{Done, Environment, Exit, Failure, Format, Output, usage};
use crate::config::{Color, Config, Flags, LogLevel, Sources};
use crate::credit::{Day, Message};
use crate::desk::{Clock, Identity, Moment, Process, RunId};
use crate::files::{Protected, Purpose};
use crate::words::{Language, Words};

/// The arguments and the settings, as far as they had to be read.
struct Parsed {
    config: Config,
    tree: Command,
    matches: ArgMatches,
    today: Option<Day>,
    run: RunId,
}

impl Invocation {
    /// Reads the command. What ends here - help, or an error - is shown at once.
    pub fn read(environment: &Environment<'_>) -> Result<Self, Exit> {
        let ahead = Ahead::read(&environment.arguments);
        let words = Words::new(language(environment, &ahead.flags)).in_zone(environment.zone);
        let mut output = Output::standard(ahead.format);
        let exit = match parse(environment, ahead.format, &words, &mut output) {
            Ok(Some(parsed)) => return Ok(Self::of(environment, ahead.format, parsed)),
            Ok(None) => Exit::Done,
            Err(failure) => output.failure(&failure, &words),
        };
        Err(output.finish(exit, Done::Nothing, &words))
    }

    fn of(environment: &Environment<'_>, format: Format, parsed: Parsed) -> Self {
        let Parsed { config, tree, matches, today, run } = parsed;
        let default = environment.paths.as_ref().map(|paths| paths.desk_file.clone());
        let now = environment.now;
        let clock = Clock::of_machine(run, move || {
            let moment = now();
            Moment { today: today.unwrap_or(moment.today), ..moment }
        });
        let config = Config { log_level: louder(config.log_level, matches.get_count("verbose")), ..config };
        let who = Identity {
            account: environment.account.clone(),
            named: matches.get_one::<String>("as").cloned(),
        };
        let desk_is_named = desk_is_named(environment, &flags(&matches));
        let named = config.desk.as_deref().filter(|_| desk_is_named);
        let words = Words::new(config.language).in_zone(environment.zone);
        Self {
            words: Arc::new(words.called_as(&call(named, &who))),
            format,
            desk: config.desk.clone().or(default),
            desk_is_named,
            who,
            process: Process {
                host: environment.host.clone(),
                id: environment.process,
                command: command_line(&matches),
            },
            clock,
            today,
            terminal: environment.terminal,
            temporary: environment.temporary.clone(),
            own_files: own_files(environment, sources(environment, flags(&matches)).settings_file()),
            is_dumb: (environment.variable)("TERM").is_some_and(|terminal| terminal == "dumb"),
            tree,
            matches,
            config,
        }
    }
}

/// None where help or the version was asked for, which are shown.
fn parse(
    environment: &Environment<'_>,
    format: Format,
    words: &Words,
    output: &mut Output,
) -> Result<Option<Parsed>, Failure> {
    let mut tree = tree(words);
    let matches = match tree.try_get_matches_from_mut(&environment.arguments) {
        Ok(matches) => matches,
        Err(error) => {
            let key = match error.kind() {
                ErrorKind::DisplayHelp => "help",
                ErrorKind::DisplayVersion => "version",
                _ => return Err(usage::failure(&error)),
            };
            match format {
                Format::Text => output.text(&error.to_string()),
                Format::Json => output.json(&json!({ key: error.to_string().trim_end() })),
            }
            return Ok(None);
        }
    };
    let config = Config::load(sources(environment, flags(&matches)))?;
    let example = (environment.now)().today;
    let text = matches.get_one::<String>("today");
    let today = text.map(|text| read_today(words, text, example)).transpose()?;
    let run = environment.run.ok_or_else(|| Failure::failed(Message::new("cli-no-random-numbers")))?;
    Ok(Some(Parsed { config, tree, matches, today, run }))
}

/// Whether a flag or a variable leads to another desk than the usual one, itself or through the settings.
fn desk_is_named(environment: &Environment<'_>, flags: &Flags) -> bool {
    let variables = ["CREDITDESK_DESK", "CREDITDESK_CONFIG"].map(environment.variable);
    flags.desk.is_some()
        || flags.config.is_some()
        || variables.iter().flatten().any(|value| !value.is_empty())
}

/// The names of the command, without its arguments but the kind of an import: `hold release`, `import invoices`.
fn command_line(matches: &ArgMatches) -> String {
    let (mut names, mut matches) = (Vec::new(), matches);
    while let Some((name, inner)) = matches.subcommand() {
        names.push(name);
        matches = inner;
    }
    if let (Some(&"import"), Ok(Some(kind))) = (names.first(), matches.try_get_one::<String>("kind")) {
        names.push(kind);
    }
    if names.is_empty() { Process::SCREENS.to_owned() } else { names.join(" ") }
}

fn own_files(environment: &Environment<'_>, settings: Option<PathBuf>) -> Protected {
    let mut own = Protected::default();
    if let Some(settings) = settings {
        own = own.with(Purpose::Settings, settings);
    }
    match &environment.paths {
        Some(paths) => own.with(Purpose::Log, &paths.log_file).with(Purpose::Columns, &paths.columns_file),
        None => own,
    }
}

fn sources<'a>(environment: &'a Environment<'a>, flags: Flags) -> Sources<'a> {
    Sources {
        environment: environment.variable,
        default_file: environment.paths.as_ref().map(|paths| paths.config_file.clone()),
        flags,
    }
}

fn flags(matches: &ArgMatches) -> Flags {
    Flags {
        desk: matches.get_one("desk").cloned(),
        config: matches.get_one("config").cloned(),
        language: matches.get_one::<String>("lang").and_then(|code| Language::from_code(code)),
        color: matches.get_one::<String>("color").and_then(|name| Color::from_code(name)),
    }
}

fn read_today(words: &Words, text: &str, example: Day) -> Result<Day, Failure> {
    let today = read_day(words, "--today", text, example)?;
    if Moment::can_be_today(today) {
        return Ok(today);
    }
    Err(Failure::usage(Message::new("usage-today-too-late").day("day", today)))
}

/// The language of messages as long as the settings may be wrong.
fn language(environment: &Environment<'_>, flags: &Flags) -> Language {
    if let Ok(config) = Config::load(sources(environment, flags.clone())) {
        return config.language;
    }
    // The file or the environment is wrong: use what is right of them, and the locale.
    let variable = |name: &str| -> Option<OsString> {
        let value = (environment.variable)(name)?;
        let is_wrong = match name {
            "CREDITDESK_CONFIG" => true,
            "CREDITDESK_LANG" => Language::from_code(&value.to_string_lossy()).is_none(),
            _ => false,
        };
        (!is_wrong).then_some(value)
    };
    let sources = Sources {
        environment: &variable,
        default_file: None,
        flags: Flags { config: None, ..flags.clone() },
    };
    Config::load(sources).map_or(Language::default(), |config| config.language)
}

/// `-v` logs what was done, `-vv` how; never less than the settings say.
const fn louder(level: LogLevel, times: u8) -> LogLevel {
    match (level, times) {
        (_, 0) | (LogLevel::Debug | LogLevel::Trace, _) => level,
        (_, 1) => LogLevel::Info,
        (_, _) => LogLevel::Debug,
    }
}
