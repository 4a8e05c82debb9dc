//! What was asked of the program: the command, the settings, the language, the day, the desk.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::ArgMatches;
use clap::error::ErrorKind;
use serde_json::json;

use super::arguments::{Arguments, read_day};
use super::commands::{find, tree};
use super::context::Context;
use super::demo::DemoDesk;
use super::globals::Ahead;
use super::{Exit, Failure, Format, Output, Signals, Surroundings, Terminal, usage};
use crate::config::{Choice, Color, Config, Flags, LogLevel, Sources};
use crate::credit::{Day, Statement};
use crate::desk::{Clock, Moment, Who};
use crate::files::{Protected, Purpose};
use crate::words::{Language, Words};

/// One run of the program.
pub struct Invocation {
    /// The settings, all layers together.
    pub config: Config,
    /// The words of the language.
    pub words: Words,
    /// In which form is answered.
    pub format: Format,
    /// The desk file; none for a user without a home folder who names none.
    pub desk: Option<PathBuf>,
    /// Who acts.
    pub who: Who,
    /// The time, with the day that was asked for.
    pub clock: Clock,
    /// At which ends a terminal is.
    pub terminal: Terminal,
    /// The folder for what nobody keeps.
    pub temporary: PathBuf,
    own_files: Protected,
    is_dumb: bool,
    matches: ArgMatches,
}

/// What comes after a command.
pub enum Next {
    /// The program ends.
    End(Exit),
    /// The screens are opened on a desk that the command made.
    Screens(DemoDesk),
}

impl Invocation {
    /// Reads what was asked. What ends here - help, or an error - is told at once.
    pub fn read(surroundings: &Surroundings<'_>) -> Result<Self, Exit> {
        let ahead = Ahead::read(&surroundings.arguments);
        let words = Words::new(language(surroundings, &ahead.flags));
        let mut output = Output::standard(ahead.format);
        match Self::in_earnest(surroundings, ahead.format, &words, &mut output) {
            Ok(Some((config, matches, today))) => {
                drop(output);
                Ok(Self::of(surroundings, config, (ahead.format, matches, today)))
            }
            Ok(None) => Err(output.finish(Exit::Done)),
            Err(failure) => {
                let exit = output.failure(&failure, &words);
                Err(output.finish(exit))
            }
        }
    }

    fn in_earnest(
        surroundings: &Surroundings<'_>,
        format: Format,
        words: &Words,
        output: &mut Output,
    ) -> Result<Option<(Config, ArgMatches, Option<Day>)>, Failure> {
        let matches = match tree(words).try_get_matches_from(&surroundings.arguments) {
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
        let config = Config::load(sources(surroundings, flags(&matches)))?;
        let today = (surroundings.now)().today;
        let text = matches.get_one::<String>("today");
        let day = text.map(|text| read_day(words, "--today", text, today)).transpose()?;
        Ok(Some((config, matches, day)))
    }

    fn of(
        surroundings: &Surroundings<'_>,
        config: Config,
        (format, matches, today): (Format, ArgMatches, Option<Day>),
    ) -> Self {
        let default = surroundings.paths.as_ref().map(|paths| paths.desk_file.clone());
        let now = surroundings.now;
        let clock = Clock::new(surroundings.process, move || {
            let moment = now();
            Moment { today: today.unwrap_or(moment.today), ..moment }
        });
        let config = Config { log_level: louder(config.log_level, matches.get_count("verbose")), ..config };
        Self {
            words: Words::new(config.language),
            format,
            desk: config.desk.clone().or(default),
            who: Who {
                account: surroundings.account.clone(),
                named: matches.get_one::<String>("as").cloned(),
            },
            clock,
            terminal: surroundings.terminal,
            temporary: surroundings.temporary.clone(),
            own_files: own_files(surroundings, sources(surroundings, flags(&matches)).settings_file()),
            is_dumb: (surroundings.environment)("TERM").is_some_and(|terminal| terminal == "dumb"),
            matches,
            config,
        }
    }

    /// Whether no command was named: then the screens are opened.
    pub fn asks_for_screens(&self) -> bool {
        self.matches.subcommand().is_none()
    }

    /// Whether somebody sits at a terminal that can draw the screens.
    pub fn can_open_screens(&self) -> bool {
        self.terminal.input && self.terminal.output && !self.is_dumb
    }

    /// Whether somebody sees a line that is written over and over.
    pub fn can_show_progress(&self) -> bool {
        self.terminal.errors && !self.is_dumb
    }

    /// The desk file, or why there is none.
    pub fn desk_file(&self) -> Result<&PathBuf, Failure> {
        self.desk.as_ref().ok_or_else(|| Failure::usage(Statement::new("usage-no-home")))
    }

    /// What an output never replaces: the desk and the files of the program.
    pub fn protected(&self) -> Protected {
        let own = self.own_files.clone();
        match &self.desk {
            Some(desk) => own.with_desk(desk),
            None => own,
        }
    }

    /// The same for a new desk, which may be made where the desk of `--desk` is to be: it is not open.
    pub(super) fn protected_from_new_desk(&self) -> Protected {
        let own = self.own_files.clone();
        match &self.desk {
            Some(desk) => own.with_companions(desk),
            None => own,
        }
    }

    /// The settings, the log and the remembered columns, there or not.
    pub const fn own_files(&self) -> &Protected {
        &self.own_files
    }

    /// Carries out the command, or stops it when a signal comes.
    pub fn carry_out(&self, signals: &Signals) -> Next {
        let mut cx = Context::new(self, signals.stop_flag());
        let arguments = Arguments::new(&self.matches, &self.words, self.clock.now().today);
        let (name, arguments) = arguments.verb();
        let ended = match find(name) {
            Some(noun) => (noun.run)(&mut cx, arguments),
            None => Ok(Exit::Done),
        };
        let exit = match ended {
            Ok(exit) => exit,
            Err(failure) => {
                let failure = stopped_by(signals, failure);
                if failure.exit == Exit::Failed {
                    tracing::error!(code = failure.statement.key, command = name, "failed");
                }
                cx.output.failure(&failure, &self.words)
            }
        };
        let demo = cx.demo.take();
        match (cx.output.finish(exit), demo) {
            (Exit::Done, Some(demo)) => Next::Screens(demo),
            (exit, _) => Next::End(exit),
        }
    }

    /// Writes a note to standard error, beside the commands.
    pub fn note(&self, text: &str) {
        Output::standard(self.format).note(text);
    }

    /// Tells that something could not be done before or beside the commands.
    pub fn fail(&self, failure: &Failure) -> Exit {
        let mut output = Output::standard(self.format);
        let exit = output.failure(failure, &self.words);
        output.finish(exit)
    }
}

/// What was stopped ends with the number of the signal that stopped it.
fn stopped_by(signals: &Signals, failure: Failure) -> Failure {
    match signals.received() {
        Some(number) if failure.statement.key == "stopped" => {
            Failure { exit: Exit::Signal(number), ..failure }
        }
        Some(_) | None => failure,
    }
}

fn own_files(surroundings: &Surroundings<'_>, settings: Option<PathBuf>) -> Protected {
    let mut own = Protected::default();
    if let Some(settings) = settings {
        own = own.with(Purpose::Settings, settings);
    }
    match &surroundings.paths {
        Some(paths) => own.with(Purpose::Log, &paths.log_file).with(Purpose::Columns, &paths.columns_file),
        None => own,
    }
}

fn sources<'a>(surroundings: &'a Surroundings<'a>, flags: Flags) -> Sources<'a> {
    Sources {
        environment: surroundings.environment,
        default_file: surroundings.paths.as_ref().map(|paths| paths.config_file.clone()),
        flags,
    }
}

fn flags(matches: &ArgMatches) -> Flags {
    Flags {
        desk: matches.get_one("desk").cloned(),
        config: matches.get_one("config").cloned(),
        language: matches.get_one::<String>("lang").and_then(|code| Language::from_code(code)),
        color: matches.get_one::<String>("color").and_then(|name| Color::from_name(name)),
    }
}

/// The language to speak while the settings are not known to be sound yet.
fn language(surroundings: &Surroundings<'_>, flags: &Flags) -> Language {
    if let Ok(config) = Config::load(sources(surroundings, flags.clone())) {
        return config.language;
    }
    // Something is wrong with the file or the environment: what is left of them, and the locale.
    let environment = |name: &str| -> Option<OsString> {
        let value = (surroundings.environment)(name)?;
        let unsound = match name {
            "CREDITDESK_CONFIG" => true,
            "CREDITDESK_LANG" => Language::from_code(&value.to_string_lossy()).is_none(),
            _ => false,
        };
        (!unsound).then_some(value)
    };
    let sources = Sources {
        environment: &environment,
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
