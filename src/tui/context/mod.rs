//! What a screen can see of the terminal and ask of it.

use std::collections::VecDeque;
use std::sync::Arc;

use ratatui::crossterm::event::{KeyCode, KeyModifiers};

use super::address::Address;
use super::app::{MIN_HEIGHT, MIN_WIDTH};
use super::command::{Command, Scope};
use super::dialog::{Answer, Dialog, YES};
use super::find::Recent;
use super::form::YesNo;
use super::jobs::{Delivery, JobId, Jobs};
use super::key::Key;
use super::keymap::Keymap;
use super::list::Arrangements;
use super::route::Route;
use super::screen::{LayerId, Screen};
use super::screens::tabs::turned;
use super::services::DeskLocation;
use super::session::Session;
use super::staff::Staff;
use super::terminal::AltLetters;
use super::theme::Theme;
use super::toast::{Toasts, Tone};
use crate::credit::Message;
use crate::desk::{NextUndo, Role, UserRecord};
use crate::words::{Language, MessageKey, Words, key};

mod jobs;

/// Rows of a list in a dialog on the smallest terminal.
const LEAST_ROWS: u16 = 15;
/// Rows that a dialog leaves of the screen behind it, and its own that are no list.
const BEHIND: u16 = 9;

/// Something to be done on the UI thread, sent there by a job.
pub type Call = Box<dyn FnOnce(&mut Context) + Send>;

/// Words, looks and session to draw with; jobs, dialogs and messages to ask for.
pub struct Context {
    /// The texts and formats of the user's language.
    pub words: Arc<Words>,
    pub theme: Theme,
    /// Who sits at the desk and on which day.
    pub session: Session,
    staff: Staff,
    /// The columns of lists as the user has arranged them.
    pub arrangements: Arrangements,
    /// What was opened last.
    pub(super) recent: Recent,
    pub(super) keymap: Keymap,
    pub(super) alt_letters: AltLetters,
    /// All screens; the first opens first.
    pub(super) scopes: &'static [&'static Scope],
    pub(super) jobs: Jobs,
    effects: VecDeque<Effect>,
    pub(super) toasts: Toasts,
    /// The layer that is called just now.
    pub(super) layer: Option<LayerId>,
    layers: u64,
    /// What the user did last here and can undo by one key.
    next_undo: Option<NextUndo>,
    /// The version of the data since the last undo here.
    undone: Option<u64>,
    /// The write whose outcome is being reported, by its label.
    pub(super) written: Option<String>,
    data_version: u64,
    /// For the clipboard of the terminal.
    copied: Option<String>,
    /// Columns and rows that a screen has, as of the last drawing.
    pub(super) room: (u16, u16),
}

/// What a screen asked for; done after its call returned.
pub(super) enum Effect {
    Open(LayerId, Box<dyn Screen>),
    GoTo(&'static Scope),
    Close(LayerId),
    Run(&'static Command),
    Quit,
    /// The question before quitting was answered.
    Quitting(YesNo),
    /// Something has come for a layer that may be gone.
    Deliver(Option<LayerId>, Delivery),
    Answered(JobId),
}

impl Context {
    pub(super) fn new(
        words: Arc<Words>,
        theme: Theme,
        session: Session,
        (keymap, scopes): (Keymap, &'static [&'static Scope]),
        jobs: Jobs,
    ) -> Self {
        Self {
            words,
            theme,
            session,
            staff: Staff::default(),
            arrangements: Arrangements::new(),
            recent: Recent::default(),
            keymap,
            alt_letters: AltLetters::Work,
            scopes,
            jobs,
            effects: VecDeque::new(),
            toasts: Toasts::default(),
            layer: None,
            layers: 0,
            next_undo: None,
            undone: None,
            written: None,
            data_version: 0,
            copied: None,
            room: (MIN_WIDTH, MIN_HEIGHT),
        }
    }

    pub fn text(&self, word: MessageKey) -> String {
        self.words.get(word)
    }

    pub fn render(&self, message: &Message) -> String {
        self.words.render(message)
    }

    /// What to do about a problem: as it is done on the screens, where that differs from a command line.
    pub fn hint(&self, problem: &Message) -> Option<String> {
        self.words.attribute(problem, "screen").or_else(|| self.words.attribute(problem, "hint"))
    }

    /// What is wrong with what was typed, with an example where it has one.
    pub fn explained(&self, problem: &Message) -> String {
        let example = self.example(problem);
        example.map_or_else(|| self.render(problem), |example| format!("{} {example}", self.render(problem)))
    }

    /// How what was typed is written, by an example where it has one.
    pub fn example(&self, problem: &Message) -> Option<String> {
        let has_example = problem.values.iter().any(|(name, _)| name == "example");
        self.hint(problem).filter(|_| has_example)
    }

    /// A count in the format of the language; one that is too large is shown as the largest.
    pub fn count(&self, count: impl TryInto<i64>) -> String {
        self.words.count(count.try_into().unwrap_or(i64::MAX))
    }

    /// What the first key of a command is called.
    pub fn key_label(&self, command: &Command) -> String {
        self.shown_keys(command).next().map(|key| key.label(&self.words)).unwrap_or_default()
    }

    /// The keys of a command that this terminal can send.
    pub(super) fn shown_keys(&self, command: &Command) -> impl Iterator<Item = Key> {
        let can_send = |key: &Key| self.alt_letters == AltLetters::Work || !is_alt_letter(*key);
        let letter = self.letter_of(command);
        let others = self.keymap.keys(command).iter().copied().filter(can_send);
        letter.into_iter().chain(others.filter(move |key| Some(*key) != letter))
    }

    /// Whether a key runs a command.
    pub(super) fn runs(&self, key: Key, command: &Command) -> bool {
        self.keymap.runs(key, command) || self.letter_of(command) == Some(key)
    }

    /// The first letter of yes in this language, unless the user has set another key.
    fn letter_of(&self, command: &Command) -> Option<Key> {
        let is_set = || !self.keymap.keys(command).iter().map(Key::to_string).eq(command.keys());
        if command.id != YES || is_set() {
            return None;
        }
        let letter = self.text(key("yes")).chars().next()?.to_ascii_lowercase();
        Some(Key::new(KeyCode::Char(letter), KeyModifiers::NONE))
    }

    /// Takes note of something to be done after the call.
    pub(super) fn effect(&mut self, effect: Effect) {
        self.effects.push_back(effect);
    }

    pub(super) fn next_effect(&mut self) -> Option<Effect> {
        self.effects.pop_front().or_else(|| self.jobs.next_done().map(Effect::Answered))
    }

    pub(super) const fn new_layer(&mut self) -> LayerId {
        self.layers += 1;
        LayerId(self.layers)
    }

    /// How many layers have got a name.
    pub(super) const fn layers(&self) -> u64 {
        self.layers
    }

    /// Puts a screen or dialog on top.
    pub fn open(&mut self, screen: Box<dyn Screen>) {
        self.push(screen);
    }

    /// Opens the screen that shows this.
    pub fn visit(&mut self, route: Route<'_>) {
        let screen = self.scopes.iter().find_map(|scope| scope.visit?(route, self));
        if let Some(screen) = screen {
            self.recent.note(route);
            self.open(screen);
        }
    }

    fn push(&mut self, screen: Box<dyn Screen>) -> LayerId {
        let layer = self.new_layer();
        self.effect(Effect::Open(layer, screen));
        layer
    }

    /// Asks with a dialog that opens on top; returns the name of its layer. The answer is a call on the component, where
    /// that is still there; leaving the dialog is no answer.
    pub fn ask<C: 'static, D: Dialog>(
        &mut self,
        address: Address<C>,
        dialog: D,
        then: impl FnOnce(&mut C, D::Answer, &mut Self) + 'static,
    ) -> LayerId {
        let then = self.answer(address, then);
        self.ask_then(dialog, then)
    }

    /// Asks before something that belongs to no screen.
    pub fn ask_then<D: Dialog>(
        &mut self,
        dialog: D,
        then: impl FnOnce(D::Answer, &mut Self) + 'static,
    ) -> LayerId {
        self.push(dialog.answering(Box::new(then)))
    }

    /// What gives an answer to a component of the layer that is called just now.
    pub fn answer<C: 'static, T: 'static>(
        &self,
        address: Address<C>,
        then: impl FnOnce(&mut C, T, &mut Self) + 'static,
    ) -> Answer<T> {
        let layer = self.layer;
        Box::new(move |answer, cx| cx.deliver(layer, address, |component, cx| then(component, answer, cx)))
    }

    /// Makes a call on a component of a layer, where that is still there.
    pub fn deliver<C: 'static>(
        &mut self,
        layer: Option<LayerId>,
        Address(find): Address<C>,
        call: impl FnOnce(&mut C, &mut Self) + 'static,
    ) {
        let delivery: Delivery = Box::new(move |screen, cx| {
            if let Some(component) = screen.and_then(find) {
                call(component, cx);
            }
        });
        self.effect(Effect::Deliver(layer, delivery));
    }

    /// Goes to a screen that needs no subject: to the one that is open already, else to a new one.
    pub fn go_to(&mut self, scope: &'static Scope) {
        self.effect(Effect::GoTo(scope));
    }

    /// Goes to the first screen.
    pub fn go_home(&mut self) {
        self.scopes.first().into_iter().for_each(|scope| self.effect(Effect::GoTo(scope)));
    }

    /// The users of a desk that waits for one of them.
    pub fn users(&self) -> Arc<[UserRecord]> {
        Arc::clone(self.jobs.services().users())
    }

    /// Whether the user at the terminal has at least this role.
    pub fn may(&self, least: Role) -> bool {
        self.staff.may(least)
    }

    /// That something requires a role, and who has it.
    pub fn role_needed(&self, what: String, least: Role) -> Message {
        self.staff.needed(what, least)
    }

    /// The role and who has it, to be shown beside what requires it.
    pub fn who_can(&self, least: Role) -> String {
        let role = self.render(&Message::new(format!("role-{}", least.code())));
        match self.staff.who_can(least) {
            who if who.is_empty() => role,
            who => self.words.labelled(role, who),
        }
    }

    /// Whether there is no desk yet: the first start.
    pub fn awaits_desk(&self) -> bool {
        self.jobs.services().awaits_desk()
    }

    /// Where the desk is or would be, and who sits down at it.
    pub fn place(&self) -> Option<&DeskLocation> {
        self.jobs.services().place()
    }

    /// How many columns the terminal has.
    pub const fn columns(&self) -> u16 {
        self.room.0
    }

    /// Rows that a list in a dialog may have: a few of the screen behind it stay in sight.
    pub fn dialog_rows(&self) -> u16 {
        self.room.1.saturating_sub(BEHIND).max(LEAST_ROWS)
    }

    /// Takes the calling screen or dialog away, without asking.
    pub fn close(&mut self) {
        self.layer.into_iter().for_each(|layer| self.effect(Effect::Close(layer)));
    }

    /// Ends the program; changed forms ask first.
    pub fn quit(&mut self) {
        self.effect(Effect::Quit);
    }

    /// Shows a message for a while, in the user's language.
    pub fn report(&mut self, tone: Tone, message: impl Into<Message>) {
        let text = self.render(&message.into());
        self.toast(tone, text);
    }

    /// Shows a text for a while.
    pub fn toast(&mut self, tone: Tone, text: impl Into<String>) {
        self.toasts.push(tone, text.into());
    }

    /// Puts a text on the clipboard of the terminal, as far as it allows that.
    pub fn copy(&mut self, text: String) {
        self.copied = Some(text);
    }

    /// What was copied since it was last asked.
    pub(super) fn take_copied(&mut self) -> Option<String> {
        self.copied.take()
    }

    pub(super) fn set_next_undo(&mut self, next: Option<NextUndo>) {
        self.next_undo = next;
    }

    pub(super) const fn next_undo(&self) -> Option<&NextUndo> {
        self.next_undo.as_ref()
    }

    /// What `u` undoes, by its name.
    pub fn undo_description(&self) -> Option<String> {
        self.next_undo.as_ref().map(|next| self.render(&next.name))
    }

    /// Notes that what was just written undid something.
    pub(super) const fn undone(&mut self) {
        self.undone = Some(self.data_version);
    }

    /// Whether something was undone here.
    pub(super) const fn has_undone(&self) -> bool {
        self.undone.is_some()
    }

    /// Whether something was undone here after this version of the data.
    pub fn undone_since(&self, version: u64) -> bool {
        self.undone.is_some_and(|undone| undone > version)
    }

    /// Notifies all screens that what they show may have changed.
    pub fn data_changed(&mut self) {
        self.data_version += 1;
    }

    /// A number that grows with each change of the data; screens that saw a smaller one reload.
    pub const fn data_version(&self) -> u64 {
        self.data_version
    }

    pub fn next_language(&mut self) {
        self.set_language(turned(&Language::ALL, self.words.language(), 1));
    }

    pub fn set_language(&mut self, language: Language) {
        self.words = Arc::new(self.keymap.named_in(self.words.in_language(language)));
    }
}

fn is_alt_letter(key: Key) -> bool {
    let is_letter = matches!(key.code, KeyCode::Char(character) if !character.is_ascii_digit());
    is_letter && key.modifiers == KeyModifiers::ALT
}
