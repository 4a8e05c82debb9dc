//! What a command works with: the words, the output, and the desk, opened when it is first needed.

use std::path::Path;
use std::sync::Arc;

use serde::Serialize;

use super::arguments::Arguments;
use super::demo::DemoDesk;
use super::lock_notice::LockNotice;
use super::{Done, Exit, Failure, Format, Invocation, Output};
use crate::credit::{Currency, Message};
use crate::desk::{Desk, DeskReader, DeskWriter, Skipped, StopFlag};
use crate::files::{Destination, IfExists};
use crate::words::Words;

/// What one command works with.
pub(super) struct Context<'a> {
    pub(super) invocation: &'a Invocation,
    pub(super) words: &'a Words,
    pub(super) output: Output,
    /// The desk on which the screens are opened after the command.
    pub(super) demo: Option<DemoDesk>,
    desk: Option<Desk>,
    /// Whether a file was written.
    written: Done,
    stop: StopFlag,
}

impl<'a> Context<'a> {
    pub(super) fn new(invocation: &'a Invocation, stop: StopFlag) -> Self {
        Self {
            invocation,
            words: &invocation.words,
            output: Output::standard(invocation.format),
            demo: None,
            desk: None,
            written: Done::Nothing,
            stop,
        }
    }

    pub(super) const fn format(&self) -> Format {
        self.output.format()
    }

    pub(super) fn desk(&mut self) -> Result<Desk, Failure> {
        if let Some(desk) = &self.desk {
            return Ok(desk.clone());
        }
        let desk = self.invocation.open_desk(self.stop.clone())?;
        self.note_migration(desk.migrated_from());
        self.desk = Some(desk.clone());
        Ok(desk)
    }

    /// Reports where the file was copied to before it was migrated to this version.
    pub(super) fn note_migration(&mut self, copy: Option<&Path>) {
        if let Some(copy) = copy {
            self.note(&Message::new("cli-note-migrated").text("copy", copy.display().to_string()));
        }
    }

    /// Tells long work to stop when a signal comes.
    pub(super) const fn stop_flag(&self) -> &StopFlag {
        &self.stop
    }

    /// Where a file is to go that replaces another only with `--force`, and never what the program needs itself.
    pub(super) fn destination(&self, path: &Path, arguments: Arguments<'_>) -> Destination {
        let if_exists = if arguments.flag("force") { IfExists::Replace } else { IfExists::Refuse };
        Destination::new(path, if_exists, self.invocation.protected()).until(self.stop.clone())
    }

    pub(super) fn reader(&mut self) -> Result<DeskReader, Failure> {
        Ok(self.desk()?.reader()?)
    }

    pub(super) fn writer(&mut self) -> Result<DeskWriter, Failure> {
        let notice = Arc::new(LockNotice::new(self.invocation));
        Ok(self.desk()?.writer()?.watched_by(notice))
    }

    /// The currency in which the amounts of a customer are read.
    pub(super) fn currency_of(&mut self, customer: &str) -> Result<Currency, Failure> {
        Ok(self.reader()?.account_currency(customer)?)
    }

    /// Remembers that a file was written: an answer that gets lost does not undo it.
    pub(super) const fn file_is_written(&mut self) {
        self.written = Done::Saved;
    }

    pub(super) fn done(&self) -> Done {
        if self.desk.as_ref().is_some_and(Desk::has_saved) { Done::Saved } else { self.written }
    }

    /// Ends a command that has saved: a failure to show the result afterwards is a note, and no failure of the command.
    pub(super) fn saved(&mut self, shown: Result<Exit, Failure>) -> Exit {
        shown.unwrap_or_else(|failure| {
            let note = self.words.render(&Message::new("saved-unread"));
            let why = self.words.reason(&failure.message);
            self.output.note(&format!("{note} {why}"));
            Exit::Done
        })
    }

    /// Answers with a document for programs or a text for people; only the one that is asked for is made.
    pub(super) fn answer<J: Serialize>(
        &mut self,
        json: impl FnOnce(&Words) -> J,
        text: impl FnOnce(&Words) -> String,
    ) {
        match self.format() {
            Format::Json => self.output.json(&json(self.words)),
            Format::Text => self.output.text(&text(self.words)),
        }
    }

    /// Answers with a document for programs or a sentence for people.
    pub(super) fn report(&mut self, json: &impl Serialize, message: &Message) {
        match self.format() {
            Format::Json => self.output.json(json),
            Format::Text => self.say(message),
        }
    }

    /// Writes a note to standard error.
    pub(super) fn note(&mut self, message: &Message) {
        self.output.note(&self.words.render(message));
    }

    /// Writes a note for each warning of a change that was saved.
    pub(super) fn warn(&mut self, warnings: &[Message]) {
        for warning in warnings {
            self.output.note(&self.words.reason(warning));
        }
    }

    /// Writes a sentence for people; programs get none.
    pub(super) fn say(&mut self, message: &Message) {
        if self.format() == Format::Text {
            let line = format!("{}\n", self.words.render(message));
            self.output.text(&line);
        }
    }

    /// Lists for people what was skipped, and returns how the program ends.
    pub(super) fn skipped(&mut self, skipped: &[Skipped]) -> Exit {
        for Skipped { code, why } in skipped {
            let why = self.words.reason(why);
            self.say(&Message::new("cli-left-out").text("order", code.clone()).text("why", why));
        }
        if skipped.is_empty() { Exit::Done } else { Exit::Partial }
    }
}
