//! The stack of screens and dialogs, and how events reach them.

use std::collections::VecDeque;

use ratatui::layout::Rect;

use crate::tui::context::{Context, Effect};
use crate::tui::event::{Ending, Event};
use crate::tui::key::Key;
use crate::tui::screen::{LayerId, Screen};
use crate::tui::terminal::AltLetters;

mod commands;
mod dialogs;
mod double_click;
mod input;
mod layers;
mod quitting;
mod typed_ahead;

use double_click::LastClick;
use quitting::Quitting;
pub(in crate::tui) use quitting::{END, QUIT, STOP};
use typed_ahead::Held;

/// Columns needed to work.
pub const MIN_WIDTH: u16 = 80;
/// Lines needed to work.
pub const MIN_HEIGHT: u16 = 24;
/// Rounds of answers after one event; two screens that answer each other for ever are stopped here.
const ROUNDS: usize = 32;

/// The terminal's state: what is open and what is asked.
pub struct App {
    pub(in crate::tui) cx: Context,
    pub(in crate::tui) layers: Vec<Layer>,
    pub(in crate::tui) redraw: Redraw,
    pub(in crate::tui) room: Room,
    /// The keys in the last line and where they are, for clicks.
    pub(in crate::tui) hints: Vec<(Key, Rect)>,
    last_click: LastClick,
    quit_question: QuitQuestion,
    /// Keys typed before a destructive question was seen are dropped until it is drawn.
    unseen_question: bool,
    quitting: Option<Quitting>,
    ending: Option<Ending>,
}

/// Whether the user is asked whether to leave without saving.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum QuitQuestion {
    Open,
    Closed,
}

/// A screen or dialog on the stack.
pub(in crate::tui) struct Layer {
    id: LayerId,
    pub(in crate::tui) screen: Box<dyn Screen>,
    /// What was typed while the screen saves, or before it had the answer to what was typed.
    held: VecDeque<Held>,
}

/// How much has to be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::tui) enum Redraw {
    Nothing,
    Changes,
    Everything,
}

/// Whether the window is large enough, as of the last drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::tui) enum Room {
    Enough,
    TooSmall,
}

impl App {
    /// With the first of the screens open.
    pub(in crate::tui) fn new(cx: Context) -> Self {
        let mut app = Self {
            cx,
            layers: Vec::new(),
            redraw: Redraw::Changes,
            room: Room::Enough,
            hints: Vec::new(),
            last_click: LastClick::default(),
            quit_question: QuitQuestion::Closed,
            unseen_question: false,
            quitting: None,
            ending: None,
        };
        if let Some(start) = app.cx.scopes.iter().find_map(|scope| scope.start) {
            let screen = start(&mut app.cx);
            app.open_layer(screen);
        }
        app.note_migration();
        app.settle();
        app
    }

    /// Handles one event of the terminal or of a job.
    pub fn handle(&mut self, event: Event) {
        let mut moved = true;
        self.cx.toasts.begin_event();
        match event {
            Event::Key(key) if self.quitting.is_some() => self.key_while_quitting(key),
            Event::Key(key) => self.key(key),
            Event::Paste(text) => self.paste(&text),
            Event::Mouse(mouse) => self.mouse(mouse),
            Event::Tick => {
                self.last_click.tick();
                moved = self.cx.toasts.tick() | self.cx.jobs.tick() | self.tick_quitting();
            }
            Event::Answered(job) => self.cx.effect(Effect::Answered(job)),
            Event::Call(call) => self.cx.effect(Effect::Deliver(None, Box::new(move |_, cx| call(cx)))),
            Event::End(ending) => self.leave(ending),
            Event::ExactKeys => self.cx.alt_letters = AltLetters::Work,
            Event::Resize => {}
        }
        if moved && self.redraw == Redraw::Nothing {
            self.redraw = Redraw::Changes;
        }
        self.settle();
        self.catch_up();
        self.settle_quitting();
    }

    /// Why the program has to end, once it has to.
    pub const fn ending(&self) -> Option<Ending> {
        self.ending
    }

    /// Whether the state has changed since the last drawing.
    pub fn needs_drawing(&self) -> bool {
        self.redraw != Redraw::Nothing
    }

    /// What the screens see.
    pub const fn context(&mut self) -> &mut Context {
        &mut self.cx
    }

    /// Lets the screens ask for what the new size shows; draws again when that came at once.
    pub(in crate::tui) fn settle_after_drawing(&mut self) {
        let begun = self.cx.jobs.begun();
        self.settle();
        if self.cx.jobs.begun() != begun {
            self.redraw = Redraw::Changes;
        }
    }

    /// Notes that the user has seen everything that is open.
    pub(in crate::tui) fn seen(&mut self) {
        self.unseen_question = false;
        self.redraw = Redraw::Nothing;
    }
}
