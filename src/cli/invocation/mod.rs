//! What was asked of the program: the command, the settings, the language, the day, the desk.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{ArgMatches, Command};

use super::arguments::Arguments;
use super::commands;
use super::context::Context;
use super::demo::DemoDesk;
use super::lock_notice::LockNotice;
use super::{Done, Exit, Failure, Format, Output, Signals, Terminal};
use crate::config::Config;
use crate::credit::{Day, Message};
use crate::desk::{
    Clock, Desk, DeskError, Identity, OpenOptions, Process, SavedMappings, StopFlag, UserRecord,
};
use crate::files::{Protected, Purpose};
use crate::sanitize::shell_word;
use crate::words::Words;

mod read;

/// One run of the program.
pub struct Invocation {
    /// The settings, all layers merged.
    pub config: Config,
    /// The words of the language that was asked for.
    pub words: Arc<Words>,
    /// The format of the answer.
    pub format: Format,
    /// The desk file; none for a user without a home folder who names none.
    pub desk: Option<PathBuf>,
    /// The user in whose name is written.
    pub who: Identity,
    /// This process, as those see it who wait while it writes.
    pub process: Process,
    /// The time, with the day that was asked for.
    pub clock: Clock,
    /// Which streams are a terminal.
    pub terminal: Terminal,
    /// The folder for temporary files.
    pub temporary: PathBuf,
    /// Whether a flag or a variable names the desk: without it another one is opened.
    desk_is_named: bool,
    /// The day of `--today`; to look at the desk as of that day the clock is not needed.
    today: Option<Day>,
    own_files: Protected,
    is_dumb: bool,
    /// All commands, by which messages name the arguments.
    tree: Command,
    matches: ArgMatches,
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
    /// The words for users of the desk in this file, to which the hints lead.
    pub fn words_on(&self, desk: &Path) -> Words {
        let is_usual = !self.desk_is_named && self.desk.as_deref() == Some(desk);
        let words = self.words.in_language(self.words.language());
        words.called_as(&call(Some(desk).filter(|_| !is_usual), &self.who))
    }

    /// Whether no command was named: then the screens are opened.
    pub fn asks_for_screens(&self) -> bool {
        self.matches.subcommand().is_none()
    }

    /// Whether there is a terminal that can draw the screens.
    pub fn can_open_screens(&self) -> bool {
        self.terminal.input && self.terminal.output && !self.is_dumb
    }

    /// Whether there is a terminal on which a line can be overwritten.
    pub fn can_show_progress(&self) -> bool {
        self.terminal.errors && !self.is_dumb
    }

    /// The desk file, or why it cannot be opened: there is none, or the clock is wrong.
    pub fn desk_file(&self) -> Result<&PathBuf, Failure> {
        if self.today.is_none() {
            self.clock.moment_to_write().map_err(DeskError::from)?;
        }
        self.desk.as_ref().ok_or_else(|| Failure::usage(Message::new("usage-no-home")))
    }

    /// Whether there is a desk, as far as can be seen.
    pub(super) fn has_desk_file(&self) -> bool {
        self.desk.as_ref().is_some_and(|file| !matches!(file.try_exists(), Ok(false)))
    }

    /// The files that an output never replaces: the desk and the files of the program.
    pub fn protected(&self) -> Protected {
        let own = self.own_files.clone();
        match &self.desk {
            Some(desk) => own.with_desk(desk),
            None => own,
        }
    }

    /// The same for a new desk, which may be made in the place of `--desk`: that one is not open.
    pub(super) fn protected_from_new_desk(&self) -> Protected {
        let own = self.own_files.clone();
        match &self.desk {
            Some(desk) => own.with_companions(desk),
            None => own,
        }
    }

    /// The mappings that are saved beside the settings; none for a user without a home folder who names no settings.
    pub(super) fn saved_mappings(&self) -> Option<SavedMappings> {
        SavedMappings::beside(self.own_files.files(Purpose::Settings).next()?)
    }

    /// The settings, the log and the remembered columns, there or not.
    pub const fn own_files(&self) -> &Protected {
        &self.own_files
    }

    /// Carries out the command, or stops it when a signal comes.
    pub fn carry_out(&self, signals: &Signals) -> Next {
        let mut cx = Context::new(self, signals.stop_flag());
        let arguments = Arguments::new((&self.tree, &self.matches), &self.words, self.clock.now().today);
        let (name, arguments) = arguments.command().unwrap_or(("", arguments));
        let ended = match commands::named(name) {
            Some(command) => (command.run)(&mut cx, arguments),
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

    /// Opens the desk of `--desk`.
    pub fn open_desk(&self, stop: StopFlag) -> Result<Desk, Failure> {
        let file = self.desk_file()?;
        Ok(Desk::open_with(file, &self.who, self.clock.clone(), &self.open_options(stop))?)
    }

    /// The same, or its users where it has several and none has the name of the account.
    pub fn open_desk_or_ask(&self, stop: StopFlag) -> Result<Result<Desk, Vec<UserRecord>>, Failure> {
        let file = self.desk_file()?;
        match Desk::open_with(file, &self.who, self.clock.clone(), &self.open_options(stop)) {
            Ok(desk) => Ok(Ok(desk)),
            Err(DeskError::UserUnclear(_)) => Ok(Err(Desk::examiner(file, self.clock.clone())?.users()?)),
            Err(error) => Err(error.into()),
        }
    }

    /// How this process opens desks: it is announced while it writes, and reports whom it waits for.
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

    /// Reports what could not be done before or beside the commands.
    pub fn fail(&self, failure: &Failure) -> Exit {
        let mut output = Output::standard(self.format);
        let exit = output.failure(failure, &self.words);
        output.finish(exit, Done::Nothing, &self.words)
    }
}

/// How the program is started on a desk, by the same user where one is named; without a desk it is the usual one.
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

/// A command that was stopped ends with the number of the signal that stopped it.
fn stopped_by(signals: &Signals, failure: Failure) -> Failure {
    match signals.received() {
        Some(number) if failure.exit == Exit::Stopped => Failure { exit: Exit::Signal(number), ..failure },
        Some(_) | None => failure,
    }
}

#[cfg(test)]
mod tests;
