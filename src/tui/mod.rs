//! The terminal: screens on a stack, commands as data, work on other threads.
//!
//! ```text
//! terminal/ the real terminal, its bytes as keys,    event    what the UI thread waits for
//!           signals, hang-up
//! app       the stack; which layer gets an event     chrome   title bar, keys, boxes
//! status_line  messages, and the job at work
//! screen    what a screen is                         command  what can be asked for; tables of it
//! registry  all screens, one line each               keymap   keys of commands, the user's own
//! verbs     what a letter means                      go       the menu that opens screens
//! route     what screens open by name
//! context   what a screen sees and asks for          jobs/    reading and writing, progress, cancel
//! undoing   the last act, or one of the list
//! address   what gets an answer                      dialog/  confirm, form, message, picker
//! find/     data and commands by what is typed
//! list/     windows over many rows                   form/    fields
//! theme     colours and symbols                        entry    amounts and days as they are typed
//! screens/  the screens of the desk
//! ```
//!
//! A screen asks with a closure - of a job with [`Context::read`], of the user with [`Context::ask`] - and the answer is a
//! call: on what asked, found by its [`Address`] in the layer that asked, or on nothing where that is gone. What is left of
//! a question is a [`Pending`], which stops it when a newer one takes its place. [`Screen::refresh`] asks for what is
//! missing; nothing looks for answers.
//!
//! What a user has confirmed is written before the program ends, whatever ends it: the jobs know the writes that are
//! pending, the event loop goes on until they are over, and the threads of `terminal` wait for them as well.
//!
//! A screen is one file with a [`Scope`] and a type that is a [`Screen`], and one line in [`registry`].

use std::any::Any;
use std::io;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use crate::credit::Message;
use crate::desk::{Desk, DeskReader};
use crate::words::{Language, Words};
use jobs::Awaited;
use memory::Memory;

mod address;
mod app;
mod chart;
mod chrome;
mod clean;
mod command;
mod context;
mod cursor;
mod dialog;
mod entry;
mod event;
mod find;
mod form;
mod fuzzy;
mod global;
mod go;
mod jobs;
mod key;
mod keymap;
mod list;
mod memory;
pub mod registry;
mod route;
mod screen;
mod screens;
mod services;
mod session;
mod staff;
mod status_line;
mod terminal;
mod text;
mod theme;
mod toast;
mod typing;
mod undoing;
mod verbs;
mod writing;

#[cfg(test)]
pub(crate) mod harness;
#[cfg(test)]
mod tests;

pub(crate) use address::Address;
pub use app::App;
pub use command::Command;
pub(crate) use command::Scope;
pub(crate) use context::{Call, Context};
pub(crate) use cursor::{Cursor, Wheel};
pub(crate) use event::Ending;
pub use event::Event;
pub(crate) use fuzzy::{Contained, RowFilter};
pub use global::GlobalAction;
pub(crate) use jobs::{DeferredWrite, JobError, Outcome, Pending, Progress};
pub use key::Key;
pub use keymap::Bindings;
pub(crate) use keymap::Keymap;
pub use list::Arrangements;
pub use memory::Remember;
pub(crate) use route::Route;
pub(crate) use screen::{Escape, Screen, Shape};
pub use services::{DeskLocation, Services};
pub use session::Session;
pub use terminal::{AltKeys, Mouse};
pub(crate) use theme::{AgeGrade, Role};
/// Colours and symbols of the screens.
pub use theme::{ColourDepth, Glyphs, Palette, Surface, Theme};
pub(crate) use toast::Tone;
pub use verbs::{VERBS, Verb};

/// Time between two ticks.
const TICK: Duration = Duration::from_millis(500);

/// How the terminal is to be run.
pub struct Setup {
    /// The words to begin with.
    pub words: Words,
    /// Colours and symbols of the screens.
    pub theme: Theme,
    /// Whether the mouse is used.
    pub mouse: Mouse,
    /// What Escape and a character at once are.
    pub alt_keys: AltKeys,
    /// The user's own keys.
    pub bindings: Bindings,
    /// Who sits at the desk.
    pub session: Session,
    /// What jobs may ask.
    pub services: Arc<Services>,
    /// The columns of lists as they were remembered.
    pub arrangements: Arrangements,
    /// Stores what changes of them.
    pub remember: Remember,
}

impl App {
    /// The runtime without a terminal and without threads, each job done where it is asked for: for tests and benches.
    pub fn in_place(setup: Setup, scopes: &'static [&'static Scope]) -> Result<Self, RunError> {
        let keymap = Keymap::build(scopes, &setup.bindings, &setup.words).map_err(RunError::Keys)?;
        let jobs = jobs::Jobs::inline(setup.services);
        let words = Arc::new(keymap.named_in(setup.words));
        let mut cx = Context::new(words, setup.theme, setup.session, (keymap, scopes), jobs);
        cx.arrangements = setup.arrangements;
        let mut app = Self::new(cx);
        app.note_renamed_commands(&setup.bindings);
        Ok(app)
    }
}

/// How the screens were left.
pub struct Closed {
    /// Why the screens were left.
    pub ending: Ending,
    /// The language that the screens were left in, to be remembered.
    pub language: Language,
    /// What was confirmed and could not be saved: a sentence each.
    pub unsaved: Vec<String>,
}

impl Closed {
    /// The exit code of the process: a decision that was lost is a failure.
    pub fn exit_code(&self) -> u8 {
        match self.ending {
            Ending::Quit if !self.unsaved.is_empty() => 1,
            Ending::Quit | Ending::Interrupted | Ending::Terminated | Ending::HungUp => {
                self.ending.exit_code()
            }
        }
    }
}

/// Why the terminal could not be run.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The user's keys do not fit; the message has a hint.
    #[error("the keys in the settings do not fit")]
    Keys(Message),
    /// The terminal could not be taken over.
    #[error("the terminal cannot be used")]
    Terminal(#[from] io::Error),
    /// The screens broke down.
    #[error("the screens broke down")]
    BrokeDown {
        /// What the panic says.
        panic: Box<dyn Any + Send>,
        /// What was confirmed and could not be saved: a sentence each.
        unsaved: Vec<String>,
    },
}

/// Runs the screens until the user leaves or the terminal does, and what was confirmed is saved. The terminal is as
/// before then.
pub fn run(setup: Setup) -> Result<Closed, RunError> {
    run_screens(setup, registry::SCREENS)
}

fn run_screens(setup: Setup, scopes: &'static [&'static Scope]) -> Result<Closed, RunError> {
    let keymap = Keymap::build(scopes, &setup.bindings, &setup.words).map_err(RunError::Keys)?;
    let (sender, events) = channel();
    watch_others(Arc::clone(&setup.services), sender.clone());
    let jobs = jobs::Jobs::threaded(setup.services, sender.clone());
    let words = Arc::new(keymap.named_in(setup.words));
    let ender = terminal::Ender::new(sender.clone(), jobs.writes().clone(), Arc::clone(&words));
    let mut cx = Context::new(words, setup.theme, setup.session, (keymap, scopes), jobs);
    let mut memory = Memory::new(setup.arrangements.clone(), setup.remember);
    cx.arrangements = setup.arrangements;
    cx.alt_letters = terminal::AltLetters::at_start(setup.alt_keys);
    let mut guard = terminal::Guard::take(setup.mouse)?;
    ender.install_signal_handlers()?;
    terminal::listen(sender, setup.alt_keys, ender)?;
    let mut app = App::new(cx);
    app.note_renamed_commands(&setup.bindings);
    let outcome =
        panic::catch_unwind(AssertUnwindSafe(|| event_loop(&mut app, &mut guard, &events, &mut memory)));
    drop(guard);
    memory.note(&app.context().arrangements);
    match outcome {
        Ok(ending) => {
            let cx = app.context();
            let unsaved = cx.jobs.writes().unsaved(&cx.words);
            let language = cx.words.language();
            Ok(Closed { ending, language, unsaved })
        }
        Err(panic) => Err(RunError::BrokeDown { panic, unsaved: finish_without_screens(app.context()) }),
    }
}

/// Takes events and draws until the end.
fn event_loop(
    app: &mut App,
    guard: &mut terminal::Guard,
    events: &Receiver<Event>,
    memory: &mut Memory,
) -> Ending {
    let mut next_tick = Instant::now() + TICK;
    let mut terminal = Some(&mut guard.terminal);
    loop {
        if let Some(ending) = app.ending() {
            return ending;
        }
        if app.has_lost_terminal() && terminal.take().is_some() {
            announce(app.context());
        }
        if let Some(terminal) = &mut terminal
            && app.needs_drawing()
            && app.draw(terminal).is_err()
        {
            // A terminal that takes no text any more is gone.
            app.handle(Event::End(Ending::HungUp));
            continue;
        }
        match events.recv_timeout(next_tick.saturating_duration_since(Instant::now())) {
            Ok(event) => app.handle(event),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Ending::HungUp,
        }
        // What was typed ahead is all taken before the next drawing.
        while app.ending().is_none() {
            let Ok(event) = events.try_recv() else { break };
            app.handle(event);
        }
        if let Some(text) = app.context().take_copied().filter(|_| terminal.is_some()) {
            terminal::copy(&text);
        }
        if Instant::now() >= next_tick {
            app.handle(Event::Tick);
            memory.note(&app.context().arrangements);
            next_tick = Instant::now() + TICK;
        }
    }
}

/// Says without the screens what is still being written.
fn announce(cx: &Context) {
    let pending = cx.jobs.writes().pending();
    if pending > 0 {
        terminal::say(&cx.render(&Message::new("tui-finishing").count("count", pending)));
    }
}

/// Lets the writing thread finish what was confirmed; returns what it could not.
fn finish_without_screens(cx: &Context) -> Vec<String> {
    let writes = cx.jobs.writes();
    announce(cx);
    writes.finish();
    if !writes.wait(Awaited::Begun, cx.jobs.services().lock_wait() + app::QUIT) {
        writes.stop();
        writes.wait(Awaited::Begun, app::STOP);
    }
    writes.unsaved(&cx.words)
}

/// Whether the file of the desk is still the one that was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Presence {
    There,
    Replaced,
}

impl Presence {
    /// Looks again; the problem, when it arises.
    fn look(&mut self, desk: &Desk) -> Option<Message> {
        let before = *self;
        match desk.check_not_replaced() {
            Ok(()) => {
                *self = Self::There;
                None
            }
            Err(error) => {
                *self = Self::Replaced;
                (before == Self::There).then(|| error.message())
            }
        }
    }
}

/// Looks each second whether the desk was written to, also by another program, and lets the screens reload.
fn watch_others(services: Arc<Services>, events: Sender<Event>) {
    thread::spawn(move || {
        let mut watched: Option<(DeskReader, i64)> = None;
        let mut presence = Presence::There;
        loop {
            thread::sleep(Duration::from_secs(1));
            let Some(desk) = services.desk() else { continue };
            if let Some(problem) = presence.look(&desk) {
                let call: Call = Box::new(move |cx| screens::show_problems(&[problem], cx));
                if events.send(Event::Call(call)).is_err() {
                    return;
                }
            }
            if watched.is_none() {
                watched = desk
                    .reader()
                    .ok()
                    .and_then(|reader| Some((reader.data_version().ok()?, reader)))
                    .map(|(version, reader)| (reader, version));
            }
            let Some((reader, seen)) = &mut watched else {
                continue;
            };
            match reader.data_version() {
                Ok(version) if version != *seen => {
                    *seen = version;
                    services.written();
                    if events.send(Event::Call(Box::new(Context::data_changed))).is_err() {
                        return;
                    }
                }
                Ok(_) => {}
                Err(_) => watched = None,
            }
        }
    });
}
