//! What was asked of the program: the command, the settings, the language, the day, the desk.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ArgMatches;
use clap::error::ErrorKind;
use serde_json::json;

use super::arguments::{Arguments, read_day};
use super::commands::{find, tree};
use super::context::Context;
use super::demo::DemoDesk;
use super::globals::Ahead;
use super::lock_notice::LockNotice;
use super::{Done, Exit, Failure, Format, Output, Signals, Surroundings, Terminal, usage};
use crate::config::{Color, Config, Flags, LogLevel, Sources};
use crate::credit::{Day, Message};
use crate::desk::{Clock, Desk, DeskError, Identity, Moment, OpenOptions, Process, RunId, StopFlag};
use crate::files::{Protected, Purpose};
use crate::sanitize::shell_word;
use crate::words::{Language, Words};

/// One run of the program.
pub struct Invocation {
    /// The settings, all layers together.
    pub config: Config,
    /// The words of the language.
    pub words: Arc<Words>,
    /// In which form is answered.
    pub format: Format,
    /// The desk file; none for a user without a home folder who names none.
    pub desk: Option<PathBuf>,
    /// The user who signs what is written.
    pub who: Identity,
    /// This process, as others see it that wait while it writes.
    pub process: Process,
    /// The time, with the day that was asked for.
    pub clock: Clock,
    /// At which ends a terminal is.
    pub terminal: Terminal,
    /// The folder for what nobody keeps.
    pub temporary: PathBuf,
    /// Whether the desk is another one where no flag and no variable names it.
    desk_is_named: bool,
    /// The day that was named; the clock is not needed to look at the desk as of that day.
    today: Option<Day>,
    own_files: Protected,
    is_dumb: bool,
    matches: ArgMatches,
}

/// What was understood of the arguments and the settings.
struct ParsedCommand {
    config: Config,
    matches: ArgMatches,
    today: Option<Day>,
    run: RunId,
}

/// What comes after a command.
#[expect(clippy::large_enum_variant, reason = "there is one of it, at the end of the program")]
pub enum Next {
    /// Help or version was printed: the program ends.
    End(Exit),
    /// The screens are opened on a desk that the command made.
    Screens(DemoDesk),
}

impl Invocation {
    /// Reads what was asked. What ends here - help, or an error - is told at once.
    pub fn read(surroundings: &Surroundings<'_>) -> Result<Self, Exit> {
        let ahead = Ahead::read(&surroundings.arguments);
        let words = Words::new(language(surroundings, &ahead.flags)).in_zone(surroundings.zone);
        let mut output = Output::standard(ahead.format);
        match Self::in_earnest(surroundings, ahead.format, &words, &mut output) {
            Ok(Some(asked)) => {
                drop(output);
                Ok(Self::of(surroundings, ahead.format, asked))
            }
            Ok(None) => Err(output.finish(Exit::Done, Done::Nothing, &words)),
            Err(failure) => {
                let exit = output.failure(&failure, &words);
                Err(output.finish(exit, Done::Nothing, &words))
            }
        }
    }

    fn in_earnest(
        surroundings: &Surroundings<'_>,
        format: Format,
        words: &Words,
        output: &mut Output,
    ) -> Result<Option<ParsedCommand>, Failure> {
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
        let example = (surroundings.now)().today;
        let text = matches.get_one::<String>("today");
        let today = text.map(|text| read_today(words, text, example)).transpose()?;
        let run = surroundings.run.ok_or_else(|| Failure::failed(Message::new("cli-no-random-numbers")))?;
        Ok(Some(ParsedCommand { config, matches, today, run }))
    }

    fn of(surroundings: &Surroundings<'_>, format: Format, asked: ParsedCommand) -> Self {
        let ParsedCommand { config, matches, today, run } = asked;
        let default = surroundings.paths.as_ref().map(|paths| paths.desk_file.clone());
        let now = surroundings.now;
        let clock = Clock::of_machine(run, move || {
            let moment = now();
            Moment { today: today.unwrap_or(moment.today), ..moment }
        });
        let config = Config { log_level: louder(config.log_level, matches.get_count("verbose")), ..config };
        let who = Identity {
            account: surroundings.account.clone(),
            named: matches.get_one::<String>("as").cloned(),
        };
        let desk_is_named = desk_is_named(surroundings, &flags(&matches));
        let named = config.desk.as_deref().filter(|_| desk_is_named);
        let words = Words::new(config.language).in_zone(surroundings.zone);
        Self {
            words: Arc::new(words.called_as(&call(named, &who))),
            format,
            desk: config.desk.clone().or(default),
            desk_is_named,
            who,
            process: Process {
                host: surroundings.host.clone(),
                id: surroundings.process,
                command: command_line(&matches),
            },
            clock,
            today,
            terminal: surroundings.terminal,
            temporary: surroundings.temporary.clone(),
            own_files: own_files(surroundings, sources(surroundings, flags(&matches)).settings_file()),
            is_dumb: (surroundings.environment)("TERM").is_some_and(|terminal| terminal == "dumb"),
            matches,
            config,
        }
    }

    /// The words for who works with the desk in this file: hints lead to it.
    pub fn words_on(&self, desk: &Path) -> Words {
        let is_usual = !self.desk_is_named && self.desk.as_deref() == Some(desk);
        let words = self.words.in_language(self.words.language());
        words.called_as(&call(Some(desk).filter(|_| !is_usual), &self.who))
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

    /// The desk file, or why it cannot be opened: there is none, or nobody knows which day it is.
    pub fn desk_file(&self) -> Result<&PathBuf, Failure> {
        if self.today.is_none() {
            self.clock.moment_to_write().map_err(DeskError::from)?;
        }
        self.desk.as_ref().ok_or_else(|| Failure::usage(Message::new("usage-no-home")))
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
        let (name, arguments) = arguments.command().unwrap_or(("", arguments));
        let ended = match find(name) {
            Some(noun) => (noun.run)(&mut cx, arguments),
            None => Ok(Exit::Done),
        };
        let exit = match ended {
            Ok(exit) => exit,
            Err(failure) => {
                let failure = stopped_by(signals, failure);
                if failure.exit == Exit::Failed {
                    tracing::error!(code = failure.message.key, command = name, "failed");
                }
                cx.output.failure(&failure, &self.words)
            }
        };
        let (demo, done) = (cx.demo.take(), cx.done());
        match (cx.output.finish(exit, done, &self.words), demo) {
            (Exit::Done, Some(demo)) => Next::Screens(demo),
            (exit, _) => Next::End(exit),
        }
    }

    /// Opens the desk of `--desk`; to others who wait for it, it is announced that this process writes.
    pub fn open_desk(&self, stop: StopFlag) -> Result<Desk, Failure> {
        let file = self.desk_file()?;
        Ok(Desk::open_with(file, &self.who, self.clock.clone(), &self.open_options(stop))?)
    }

    /// How this process opens desks: it is announced while it writes, and says whom it waits for.
    pub(super) fn open_options(&self, stop: StopFlag) -> OpenOptions {
        let account = self.who.named.as_ref().or(self.who.account.as_ref());
        OpenOptions {
            stop,
            process: Some((self.process.clone(), account.cloned().unwrap_or_default())),
            wait: Arc::new(LockNotice::new(self)),
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
        output.finish(exit, Done::Nothing, &self.words)
    }
}

/// How the program is started on a desk, by the same person where that was named; no desk is the usual one.
fn call(desk: Option<&Path>, who: &Identity) -> String {
    let mut call = "creditdesk".to_owned();
    if let Some(desk) = desk {
        call = format!("{call} --desk {}", shell_word(&desk.to_string_lossy()));
    }
    if let Some(login) = &who.named {
        call = format!("{call} --as {}", shell_word(login));
    }
    call
}

/// Whether a flag or a variable leads to another desk than the usual one, itself or through the settings.
fn desk_is_named(surroundings: &Surroundings<'_>, flags: &Flags) -> bool {
    let variables = ["CREDITDESK_DESK", "CREDITDESK_CONFIG"].map(surroundings.environment);
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

/// What was stopped ends with the number of the signal that stopped it.
fn stopped_by(signals: &Signals, failure: Failure) -> Failure {
    match signals.received() {
        Some(number) if failure.exit == Exit::Stopped => Failure { exit: Exit::Signal(number), ..failure },
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
        color: matches.get_one::<String>("color").and_then(|name| Color::from_code(name)),
    }
}

/// The day that was named to work on.
fn read_today(words: &Words, text: &str, example: Day) -> Result<Day, Failure> {
    let today = read_day(words, "--today", text, example)?;
    if Moment::can_be_today(today) {
        return Ok(today);
    }
    Err(Failure::usage(Message::new("usage-today-too-late").day("day", today)))
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

#[cfg(test)]
impl Invocation {
    /// A run of the program on a machine whose clock shows 31 December 1969.
    pub(super) fn at_the_end_of_1969(line: &str) -> Self {
        let surroundings = Surroundings {
            arguments: line.split(' ').map(OsString::from).collect(),
            environment: &|_| None,
            paths: None,
            temporary: PathBuf::new(),
            host: "kiwi".to_owned(),
            process: 4711,
            account: None,
            now: || Moment { at: -1, today: "1969-12-31".parse().unwrap() },
            zone: crate::words::Zone::UTC,
            run: Some(RunId(1)),
            terminal: Terminal { input: false, output: false, errors: false },
        };
        Self::read(&surroundings).unwrap()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn with_a_wrong_clock_the_desk_opens_only_as_of_a_day_that_is_named_and_nothing_is_signed() {
        let failure =
            Invocation::at_the_end_of_1969("creditdesk --desk d.db hold list").desk_file().unwrap_err();
        assert_eq!((failure.exit, failure.message.key.as_str()), (Exit::Failed, "clock-wrong"));
        let words = Words::new(Language::English);
        assert!(failure.text(&words).contains("31/12/1969 at 23:59"), "{}", failure.text(&words));

        let named = Invocation::at_the_end_of_1969("creditdesk --desk d.db --today 2026-06-30 hold list");
        assert!(named.desk_file().is_ok());
        assert_eq!(named.clock.now().today.to_string(), "2026-06-30");
        assert!(named.clock.moment_to_write().is_err());
    }

    #[test]
    fn a_process_introduces_itself_by_its_command_without_the_arguments() {
        for (line, command) in [
            ("--desk d.db --as anna", "screens"),
            ("--json hold release SO-1 --note secret", "hold release"),
            ("import invoices secret.csv --dry-run", "import invoices"),
            ("validate --apply", "validate"),
        ] {
            let process = Invocation::at_the_end_of_1969(&format!("creditdesk {line}")).process;
            assert_eq!(
                (process.host.as_str(), process.id, process.command.as_str()),
                ("kiwi", 4711, command)
            );
        }
    }
}
