//! What a screen can see of the terminal and ask of it.

use std::sync::Arc;

use super::command::{Command, Scope};
use super::jobs::{JobError, Jobs, Keys, Origin, Progress, Promise, Task};
use super::keymap::Keymap;
use super::list::Arrangements;
use super::screen::{LayerId, Screen};
use super::services::{Place, Services};
use super::session::Session;
use super::theme::Theme;
use super::toast::{Toasts, Tone};
use crate::credit::Statement;
use crate::desk::DeskError;
use crate::words::{Language, Word, Words};

/// Something to be done on the UI thread, sent there by a job.
pub type Call = Box<dyn FnOnce(&mut Context) + Send>;

/// Words, looks and session to draw with; jobs, dialogs and messages to ask for.
pub struct Context {
    /// The texts and formats of the person's language.
    pub words: Arc<Words>,
    /// How the screens look.
    pub theme: Theme,
    /// Who sits at the desk and on which day.
    pub session: Session,
    /// The columns of lists as the person has arranged them.
    pub arrangements: Arrangements,
    pub(super) keymap: Keymap,
    pub(super) jobs: Jobs,
    pub(super) effects: Vec<Effect>,
    pub(super) toasts: Toasts,
    /// The layer that is called just now.
    pub(super) layer: Option<LayerId>,
    undo: Option<Undo>,
    data_version: u64,
}

/// What a screen asked for; done after its call returned.
pub(super) enum Effect {
    Open(Box<dyn Screen>),
    GoTo(&'static Scope),
    Close,
    Quit,
    Call(Call),
}

/// The way back from the last decision.
struct Undo {
    description: String,
    act: Box<dyn FnOnce(&mut Context)>,
}

impl Context {
    pub(super) fn new(words: Arc<Words>, theme: Theme, session: Session, keymap: Keymap, jobs: Jobs) -> Self {
        Self {
            words,
            theme,
            session,
            arrangements: Arrangements::new(),
            keymap,
            jobs,
            effects: Vec::new(),
            toasts: Toasts::default(),
            layer: None,
            undo: None,
            data_version: 0,
        }
    }

    /// The text of a key.
    pub fn text(&self, word: Word) -> String {
        self.words.get(word)
    }

    /// The text of a statement.
    pub fn tell(&self, statement: &Statement) -> String {
        self.words.tell(statement)
    }

    /// What the first key of a command is called.
    pub fn key_label(&self, command: &Command) -> String {
        let key = self.keymap.keys(command).first();
        key.map(|key| key.label(&self.words)).unwrap_or_default()
    }

    /// Puts a screen or dialog on top.
    pub fn open(&mut self, screen: Box<dyn Screen>) {
        self.effects.push(Effect::Open(screen));
    }

    /// Goes to a screen that needs no subject: to the one that is open already, else to a new one.
    pub fn go_to(&mut self, scope: &'static Scope) {
        self.effects.push(Effect::GoTo(scope));
    }

    /// Whether there is no desk yet: the first start.
    pub fn awaits_desk(&self) -> bool {
        self.jobs.services().awaits_desk()
    }

    /// Where the desk is or would be, and who sits down at it.
    pub fn place(&self) -> Option<&Place> {
        self.jobs.services().place()
    }

    /// Takes the calling screen or dialog away, without asking.
    pub fn close(&mut self) {
        self.effects.push(Effect::Close);
    }

    /// Ends the program; changed forms ask first.
    pub fn quit(&mut self) {
        self.effects.push(Effect::Quit);
    }

    /// Shows a message for a while.
    pub fn toast(&mut self, tone: Tone, text: impl Into<String>) {
        self.toasts.push(tone, text.into());
    }

    /// Shows what was decided, and keeps the way to take it back for `u`.
    pub fn decided(
        &mut self,
        text: impl Into<String>,
        description: impl Into<String>,
        act: impl FnOnce(&mut Self) + 'static,
    ) {
        self.undo = Some(Undo { description: description.into(), act: Box::new(act) });
        self.toast(Tone::Done, text);
    }

    /// What `u` would take back.
    pub fn undo_description(&self) -> Option<&str> {
        self.undo.as_ref().map(|undo| undo.description.as_str())
    }

    /// Takes the last decision back; it can be done once.
    pub fn undo(&mut self) {
        if let Some(undo) = self.undo.take() {
            (undo.act)(self);
        }
    }

    /// Asks for something to be read. Keep the task in a slot: a newer one there cancels the older.
    pub fn read<T: Send + 'static>(
        &mut self,
        label: Word,
        work: impl FnOnce(&Services, &Progress) -> T + Send + 'static,
    ) -> Task<T> {
        let label = self.text(label);
        self.jobs.read(label, work)
    }

    /// Tries what a write would come to, after all writes before it, and keeps nothing. A newer task cancels it like a
    /// read; nobody has confirmed it, so that quitting does not wait for it.
    pub fn rehearse<T: Send + 'static>(
        &mut self,
        label: impl Into<Statement>,
        work: impl FnOnce(&Services, &Progress) -> T + Send + 'static,
    ) -> Task<T> {
        let label = self.tell(&label.into());
        self.jobs.rehearse(label, work)
    }

    /// Asks for something to be written that was confirmed, after all writes before it. It is finished even when the
    /// program is left: the label names it where that is not possible.
    ///
    /// `done` runs on the UI thread even when the screen left meanwhile: it shows the toast. What it returns comes
    /// to the screen through the task.
    pub fn write<T: Send + 'static, R: Send + 'static>(
        &mut self,
        label: impl Into<Statement>,
        work: impl FnOnce(&Services, &Progress) -> Result<T, DeskError> + Send + 'static,
        done: impl FnOnce(Result<Result<T, DeskError>, JobError>, &mut Self) -> R + Send + 'static,
    ) -> Task<R> {
        self.confirm((label.into(), Keys::GoOn), work, done)
    }

    /// The same for what the screen shows: it takes no keys until that is saved, so that nothing is saved twice and
    /// nothing typed gets lost. They wait.
    pub fn save<T: Send + 'static, R: Send + 'static>(
        &mut self,
        label: impl Into<Statement>,
        work: impl FnOnce(&Services, &Progress) -> Result<T, DeskError> + Send + 'static,
        done: impl FnOnce(Result<Result<T, DeskError>, JobError>, &mut Self) -> R + Send + 'static,
    ) -> Task<R> {
        self.confirm((label.into(), Keys::Wait), work, done)
    }

    fn confirm<T: Send + 'static, R: Send + 'static>(
        &mut self,
        (label, keys): (Statement, Keys),
        work: impl FnOnce(&Services, &Progress) -> Result<T, DeskError> + Send + 'static,
        done: impl FnOnce(Result<Result<T, DeskError>, JobError>, &mut Self) -> R + Send + 'static,
    ) -> Task<R> {
        let label = self.tell(&label);
        let origin = Origin { layer: self.layer, keys };
        let (task, call) = self.jobs.write((label, origin), work, done);
        self.effects.extend(call.map(Effect::Call));
        task
    }

    /// Takes note of something that was confirmed and will be saved as soon as something was read: the program is not
    /// left before, and the screen takes no keys. Dropped once [`Context::save`] was asked, or cannot be.
    pub fn promise(&mut self, label: impl Into<Statement>) -> Promise {
        let origin = Origin { layer: self.layer, keys: Keys::Wait };
        let label = self.tell(&label.into());
        self.jobs.writes().promise(origin, label)
    }

    /// Tells all screens that what they show may have changed.
    pub fn data_changed(&mut self) {
        self.data_version += 1;
    }

    /// A number that grows with each change of the data; screens that saw a smaller one reload.
    pub const fn data_version(&self) -> u64 {
        self.data_version
    }

    /// Goes on in the next language.
    pub fn next_language(&mut self) {
        let next = match self.words.language() {
            Language::English => Language::French,
            Language::French => Language::Dutch,
            Language::Dutch => Language::English,
        };
        self.words = Arc::new(self.words.in_language(next));
    }
}
