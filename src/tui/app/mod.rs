//! The stack of screens and dialogs, and how events reach them.

use std::collections::VecDeque;

use ratatui::crossterm::event::{KeyCode, MouseButton, MouseEvent, MouseEventKind};

use crate::credit::Message;
use crate::tui::command::{Command, Scope};
use crate::tui::context::{Context, Effect};
use crate::tui::event::{Ending, Event};
use crate::tui::global::GlobalAction;
use crate::tui::key::Key;
use crate::tui::screen::{LayerId, Screen, Shape, Typeahead};
use crate::tui::toast::Tone;

mod asking;
mod leaving;
mod typed_ahead;

use leaving::Leaving;
pub(in crate::tui) use leaving::{END, QUIT, STOP};
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
    scopes: &'static [&'static Scope],
    quit_question: QuitQuestion,
    /// Keys typed before a destructive question was seen are dropped until it is drawn.
    unseen_question: bool,
    leaving: Option<Leaving>,
    ending: Option<Ending>,
}

/// Whether the person is asked whether to leave without saving.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum QuitQuestion {
    Open,
    Closed,
}

/// A screen or dialog on the stack.
pub(in crate::tui) struct Layer {
    id: LayerId,
    pub(in crate::tui) screen: Box<dyn Screen>,
    /// What was typed while the screen saves, or before the rows of its filter were there.
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
    pub(in crate::tui) fn new(cx: Context, scopes: &'static [&'static Scope]) -> Self {
        let mut app = Self {
            cx,
            layers: Vec::new(),
            redraw: Redraw::Changes,
            room: Room::Enough,
            scopes,
            quit_question: QuitQuestion::Closed,
            unseen_question: false,
            leaving: None,
            ending: None,
        };
        if let Some(start) = scopes.iter().find_map(|scope| scope.start) {
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
        match event {
            Event::Key(key) if self.leaving.is_some() => self.key_while_leaving(key),
            Event::Key(key) => self.key(key),
            Event::Paste(text) => self.paste(&text),
            Event::Mouse(mouse) => self.mouse(mouse),
            Event::Tick => moved = self.cx.toasts.tick() | self.cx.jobs.tick() | self.tick_leaving(),
            Event::Answered(job) => self.cx.effect(Effect::Answered(job)),
            Event::Call(call) => self.cx.effect(Effect::Deliver(None, Box::new(move |_, cx| call(cx)))),
            Event::End(ending) => self.leave(ending),
            Event::Resize => {}
        }
        if moved && self.redraw == Redraw::Nothing {
            self.redraw = Redraw::Changes;
        }
        self.settle();
        self.catch_up();
        self.settle_leaving();
    }

    /// Why the program has to end, once it has to.
    pub const fn ending(&self) -> Option<Ending> {
        self.ending
    }

    /// Whether the picture is older than the state.
    pub fn needs_drawing(&self) -> bool {
        self.redraw != Redraw::Nothing
    }

    /// What the screens see.
    pub const fn context(&mut self) -> &mut Context {
        &mut self.cx
    }

    /// Puts a screen on top, as its opener would.
    pub fn open(&mut self, screen: Box<dyn Screen>) {
        self.open_layer(screen);
        self.settle();
    }

    fn open_layer(&mut self, screen: Box<dyn Screen>) {
        let id = self.cx.new_layer();
        self.push(id, screen);
    }

    fn key(&mut self, key: Key) {
        if self.unseen_question {
            return;
        }
        if self.room == Room::TooSmall {
            if self.quits(key) {
                self.quit();
            }
            return;
        }
        if key.code == KeyCode::Esc {
            if !self.cancel_shown() && !self.hold(Held::Key(key)) {
                self.escape();
            }
            return;
        }
        let typed = key.edits() && self.top().is_some_and(Screen::is_typing);
        let command = (!typed)
            .then(|| self.active().into_iter().find(|command| self.cx.keymap.runs(key, command)))
            .flatten();
        let waits = command.is_none_or(|command| self.waits(command));
        if waits && self.hold(Held::Key(key)) {
            return;
        }
        match command {
            Some(_) if key.code == KeyCode::Enter && self.show_unreadable() => {}
            Some(command) => self.run(command),
            None => self.call_top(|screen, cx| screen.key(key, cx)),
        }
    }

    fn quits(&self, key: Key) -> bool {
        let mut quit = GlobalAction::COMMANDS
            .iter()
            .filter(|command| GlobalAction::of(command) == Some(GlobalAction::Quit));
        quit.any(|command| self.cx.keymap.runs(key, command))
    }

    fn paste(&mut self, text: &str) {
        if self.room == Room::TooSmall || self.leaving.is_some() {
            return;
        }
        if !self.hold(Held::Paste(text.to_owned())) {
            self.call_top(|screen, cx| screen.paste(text, cx));
        }
    }

    /// Where the mouse was says little once the picture is another one: clicks do not wait as keys do.
    fn mouse(&mut self, mouse: MouseEvent) {
        if self.room == Room::TooSmall || self.leaving.is_some() || self.is_held() {
            return;
        }
        self.call_top(|screen, cx| screen.mouse(mouse, cx));
        if mouse.kind == MouseEventKind::Down(MouseButton::Right) {
            self.open_menu();
        }
    }

    /// The commands that work here and now, the screen's own first.
    pub(in crate::tui) fn active(&self) -> Vec<&'static Command> {
        let own = self
            .top()
            .into_iter()
            .flat_map(|top| top.scope().all().filter(|command| top.is_enabled(command)));
        let global = GlobalAction::COMMANDS.iter().filter(|command| self.works(command));
        let opening = self
            .scopes
            .iter()
            .filter(|scope| scope.start.is_some() && self.can_go(scope))
            .map(|scope| &scope.open);
        own.chain(global)
            .chain(opening)
            .filter(|command| self.cx.session.rights.allow(command.permission))
            .collect()
    }

    /// Whether a command is of the screen on top, and not one that works everywhere.
    pub(in crate::tui) fn is_of_top(&self, command: &Command) -> bool {
        self.top().is_some_and(|top| top.scope().all().any(|own| own.id == command.id))
    }

    fn works(&self, command: &Command) -> bool {
        match GlobalAction::of(command) {
            Some(GlobalAction::Undo) => self.cx.undo_description().is_some() && !self.in_dialog(),
            Some(GlobalAction::Back) => !self.at_home(),
            Some(GlobalAction::Leave) => self.at_home(),
            Some(GlobalAction::Menu | GlobalAction::Palette) => !self.in_dialog(),
            Some(
                GlobalAction::Help
                | GlobalAction::FieldHelp
                | GlobalAction::Language
                | GlobalAction::Quit
                | GlobalAction::Redraw,
            ) => true,
            None => false,
        }
    }

    fn run(&mut self, command: &'static Command) {
        if self.waits(command) && self.hold(Held::Command(command)) {
            return;
        }
        if let Some(action) = GlobalAction::of(command) {
            self.run_global(action);
        } else if let Some(scope) = self.scopes.iter().find(|scope| scope.open.id == command.id) {
            self.go_to(scope);
        } else {
            self.call_top(|screen, cx| screen.run(command, cx));
        }
    }

    /// Whether a screen can be gone to from here: dialogs are answered first, and without a desk there is nowhere to go.
    fn can_go(&self, scope: &Scope) -> bool {
        let is_top = self.top().is_some_and(|top| top.scope().open.id == scope.open.id);
        !is_top && !self.in_dialog() && !self.cx.awaits_desk()
    }

    /// Brings the screen to the top where it is open already, so that nothing typed in any of them is lost.
    fn go_to(&mut self, scope: &Scope) {
        let is_open = |layer: &Layer| layer.screen.scope().open.id == scope.open.id;
        match (self.layers.iter().rposition(is_open), scope.start) {
            (Some(at), _) => {
                let layer = self.layers.remove(at);
                self.layers.push(layer);
            }
            (None, Some(start)) => {
                let screen = start(&mut self.cx);
                self.open_layer(screen);
            }
            (None, None) => {}
        }
    }

    /// Whether the first screen is on top, which is left with the program only.
    pub(in crate::tui) fn at_home(&self) -> bool {
        let home = self.scopes.first().map(|scope| scope.open.id);
        let top = self.top().map(|top| top.scope().open.id);
        self.layers.len() == 1 || (top == home && top.is_some())
    }

    /// Does what was asked for and lets every layer ask for what is missing, until nothing moves any more.
    pub(in crate::tui) fn settle(&mut self) {
        self.apply();
        for _ in 0..ROUNDS {
            let before = (self.cx.layers(), self.layers.len(), self.cx.jobs.begun());
            let ids: Vec<LayerId> = self.layers.iter().map(|layer| layer.id).collect();
            for id in ids {
                self.call(id, Screen::refresh);
            }
            if before == (self.cx.layers(), self.layers.len(), self.cx.jobs.begun()) {
                break;
            }
        }
        for label in self.cx.jobs.tidy() {
            let text = self.cx.render(&Message::new("tui-job-broke-down").text("job", label));
            self.cx.toast(Tone::Problem, text);
        }
    }

    fn top(&self) -> Option<&dyn Screen> {
        self.layers.last().map(|layer| layer.screen.as_ref())
    }

    pub(in crate::tui) fn in_dialog(&self) -> bool {
        self.top().is_some_and(|screen| screen.shape(&self.cx) != Shape::Full)
    }

    fn call_top(&mut self, act: impl FnOnce(&mut (dyn Screen + 'static), &mut Context)) {
        if let Some(id) = self.layers.last().map(|layer| layer.id) {
            self.call(id, act);
        }
    }

    fn call(&mut self, id: LayerId, act: impl FnOnce(&mut (dyn Screen + 'static), &mut Context)) {
        self.deliver(Some(id), |screen, cx| {
            if let Some(screen) = screen {
                act(screen, cx);
            }
        });
        self.apply();
    }

    /// Calls a layer, or nobody where it is gone.
    fn deliver(
        &mut self,
        id: Option<LayerId>,
        call: impl FnOnce(Option<&mut (dyn Screen + 'static)>, &mut Context),
    ) {
        let layer = self.layers.iter_mut().find(|layer| Some(layer.id) == id);
        self.cx.layer = id;
        call(layer.map(|layer| layer.screen.as_mut()), &mut self.cx);
        self.cx.layer = None;
    }

    /// Does what was asked for by the layers, or by the runtime itself.
    fn apply(&mut self) {
        while let Some(effect) = self.cx.next_effect() {
            match effect {
                Effect::Open(id, screen) => self.push(id, screen),
                Effect::GoTo(scope) => self.go_to(scope),
                Effect::Close(id) => self.remove(id),
                Effect::Run(command) => self.run(command),
                Effect::Quit => self.quit(),
                Effect::Quitting(answer) => self.quit_answered(answer),
                Effect::Deliver(id, call) => self.deliver(id, call),
                Effect::Answered(job) => {
                    if let Some((id, call)) = self.cx.jobs.answered(job) {
                        self.deliver(id, call);
                    }
                }
            }
        }
    }

    fn push(&mut self, id: LayerId, screen: Box<dyn Screen>) {
        self.unseen_question |= screen.typeahead() == Typeahead::Dropped;
        self.layers.push(Layer { id, screen, held: VecDeque::new() });
    }

    /// Takes a layer away with the dialogs above it; without the first screen the program ends.
    fn remove(&mut self, id: LayerId) {
        let Some(at) = self.layers.iter().position(|layer| layer.id == id) else {
            return;
        };
        let is_full = |layer: &Layer| layer.screen.shape(&self.cx) == Shape::Full;
        let above = self.layers.iter().skip(at + 1).position(is_full);
        let end = above.map_or(self.layers.len(), |above| at + 1 + above);
        for mut layer in self.layers.drain(at..end) {
            layer.screen.left(&mut self.cx);
        }
        if self.layers.is_empty() {
            self.leave(Ending::Quit);
        }
    }

    /// Lets the screens ask for what the new size shows; draws again when that came at once.
    pub(in crate::tui) fn settle_after_drawing(&mut self) {
        let begun = self.cx.jobs.begun();
        self.settle();
        if self.cx.jobs.begun() != begun {
            self.redraw = Redraw::Changes;
        }
    }

    /// Notes that the person has seen everything that is open.
    pub(in crate::tui) fn seen(&mut self) {
        self.unseen_question = false;
        self.redraw = Redraw::Nothing;
    }
}
