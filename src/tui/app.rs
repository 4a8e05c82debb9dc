//! The stack of screens and dialogs, and how events reach them.

use ratatui::crossterm::event::{KeyCode, MouseButton, MouseEventKind};

use super::command::{Command, Scope};
use super::context::{Context, Effect};
use super::dialog::{Confirm, Gravity, Item, Message, Picker, Question};
use super::event::{Ending, Event};
use super::global::GlobalAction;
use super::key::Key;
use super::reply::Reply;
use super::screen::{Escape, Screen, Shape, Typeahead};
use super::toast::Tone;
use crate::credit::Statement;
use crate::words::word;

/// Columns needed to work.
pub const MIN_WIDTH: u16 = 80;
/// Lines needed to work.
pub const MIN_HEIGHT: u16 = 24;
/// Rounds of answers after one event; two screens that answer each other for ever are stopped here.
const ROUNDS: usize = 32;

/// The terminal's state: what is open and what is asked.
pub struct App {
    pub(super) cx: Context,
    pub(super) layers: Vec<Layer>,
    pub(super) redraw: Redraw,
    pub(super) room: Room,
    scopes: &'static [&'static Scope],
    asked: Asked,
    next_id: u64,
    /// Keys typed before a destructive question was seen are dropped until it is drawn.
    unseen_question: bool,
    ending: Option<Ending>,
}

/// A screen or dialog on the stack.
pub(super) struct Layer {
    id: u64,
    pub(super) screen: Box<dyn Screen>,
}

/// How much has to be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Redraw {
    Nothing,
    Changes,
    Everything,
}

/// Whether the window is large enough, as of the last drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Room {
    Enough,
    TooSmall,
}

/// The questions the runtime itself has open.
#[derive(Default)]
struct Asked {
    command: Option<(Vec<&'static Command>, Reply<usize>)>,
    leave: Option<(u64, Reply<bool>)>,
    quit: Option<Reply<bool>>,
}

impl App {
    /// With the first of the screens open.
    pub(super) fn new(cx: Context, scopes: &'static [&'static Scope]) -> Self {
        let mut app = Self {
            cx,
            layers: Vec::new(),
            redraw: Redraw::Changes,
            room: Room::Enough,
            scopes,
            asked: Asked::default(),
            next_id: 0,
            unseen_question: false,
            ending: None,
        };
        if let Some(start) = scopes.iter().find_map(|scope| scope.start) {
            let screen = start(&mut app.cx);
            app.push(screen);
        }
        app.settle();
        app
    }

    /// Takes an event.
    pub fn handle(&mut self, event: Event) {
        let mut moved = true;
        match event {
            Event::Key(key) => self.key(key),
            Event::Paste(text) if self.room == Room::Enough => {
                self.call_top(|screen, cx| screen.paste(&text, cx));
            }
            Event::Mouse(mouse) if self.room == Room::Enough => {
                self.call_top(|screen, cx| screen.mouse(mouse, cx));
                if mouse.kind == MouseEventKind::Down(MouseButton::Right) {
                    self.open_menu();
                }
            }
            Event::Tick => moved = self.cx.toasts.tick() | self.cx.jobs.tick(),
            Event::Call(call) => self.cx.effects.push(Effect::Call(call)),
            Event::End(ending) => self.ending = Some(ending),
            Event::Paste(_) | Event::Mouse(_) | Event::Resize | Event::Wake => {}
        }
        if moved && self.redraw == Redraw::Nothing {
            self.redraw = Redraw::Changes;
        }
        self.settle();
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
        self.push(screen);
        self.settle();
    }

    fn key(&mut self, key: Key) {
        if self.unseen_question {
            return;
        }
        let quit = GlobalAction::COMMANDS.iter().find(|command| {
            GlobalAction::of(command) == Some(GlobalAction::Quit) && self.cx.keymap.runs(key, command)
        });
        if self.room == Room::TooSmall {
            if quit.is_some() {
                self.quit();
            }
            return;
        }
        if key.code == KeyCode::Esc {
            self.escape();
            return;
        }
        let text = key.text().is_some() && self.top().is_some_and(Screen::is_typing);
        let command = (!text)
            .then(|| {
                self.active()
                    .into_iter()
                    .find(|command| self.cx.keymap.runs(key, command))
            })
            .flatten();
        match command {
            Some(command) => self.run(command),
            None => self.call_top(|screen, cx| screen.key(key, cx)),
        }
    }

    /// The commands that work here and now, the screen's own first.
    pub(super) fn active(&self) -> Vec<&'static Command> {
        let Some(top) = self.top() else {
            return Vec::new();
        };
        let own = top.scope().all().filter(|command| top.is_enabled(command));
        let global = GlobalAction::COMMANDS
            .iter()
            .filter(|command| self.works(command));
        let opening = self
            .scopes
            .iter()
            .filter(|scope| scope.start.is_some() && !self.in_dialog())
            .map(|scope| &scope.open);
        own.chain(global)
            .chain(opening)
            .filter(|command| self.cx.session.rights.allow(command.permission))
            .collect()
    }

    fn works(&self, command: &Command) -> bool {
        match GlobalAction::of(command) {
            Some(GlobalAction::Undo) => self.cx.undo_description().is_some() && !self.in_dialog(),
            Some(GlobalAction::Back) => self.layers.len() > 1,
            Some(GlobalAction::Leave) => self.layers.len() == 1,
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
        if let Some(action) = GlobalAction::of(command) {
            self.run_global(action);
        } else if let Some(start) = self
            .scopes
            .iter()
            .find(|scope| scope.open.id == command.id)
            .and_then(|scope| scope.start)
        {
            let screen = start(&mut self.cx);
            self.push(screen);
        } else {
            self.call_top(|screen, cx| screen.run(command, cx));
        }
    }

    fn run_global(&mut self, action: GlobalAction) {
        match action {
            GlobalAction::Help => {
                let title = self.cx.text(word("tui-help-title"));
                self.pick_command(title, self.active(), true);
            }
            GlobalAction::Palette => {
                let title = self.cx.text(word("tui-palette-title"));
                self.pick_command(title, self.active(), true);
            }
            GlobalAction::Menu => self.open_menu(),
            GlobalAction::Back => self.back(),
            GlobalAction::Undo => self.call_top(|_, cx| cx.undo()),
            GlobalAction::FieldHelp => self.field_help(),
            GlobalAction::Language => self.cx.next_language(),
            GlobalAction::Leave | GlobalAction::Quit => self.quit(),
            GlobalAction::Redraw => self.redraw = Redraw::Everything,
        }
    }

    fn open_menu(&mut self) {
        let Some(top) = self.top() else { return };
        if self.in_dialog() {
            return;
        }
        let commands = top.scope().all().filter(|command| top.is_enabled(command));
        let commands: Vec<_> = commands
            .filter(|command| self.cx.session.rights.allow(command.permission))
            .collect();
        let title = top.title(&self.cx);
        if !commands.is_empty() {
            self.pick_command(title, commands, false);
        }
    }

    fn pick_command(&mut self, title: String, commands: Vec<&'static Command>, filtered: bool) {
        let items = commands
            .iter()
            .map(|command| Item {
                label: self.cx.text(command.title),
                hint: self
                    .cx
                    .keymap
                    .keys(command)
                    .iter()
                    .map(|key| key.label(&self.cx.words))
                    .collect::<Vec<_>>()
                    .join(" "),
            })
            .collect();
        let reply = if filtered {
            Picker::look_up(&mut self.cx, title, items)
        } else {
            Picker::menu(&mut self.cx, title, items, 0)
        };
        self.asked.command = Some((commands, reply));
        self.apply(None);
    }

    fn field_help(&mut self) {
        let help = self.top().and_then(Screen::help).unwrap_or(word("tui-help-none"));
        let title = self.cx.text(word("tui-command-field-help"));
        let text = self.cx.text(help);
        Message::show(&mut self.cx, title, text);
        self.apply(None);
    }

    fn escape(&mut self) {
        if let Some(progress) = self.cx.jobs.shown() {
            progress.cancel();
            let stopped = self.cx.text(word("tui-cancelled"));
            self.cx.toast(Tone::Notice, stopped);
            return;
        }
        let Some(layer) = self.layers.last_mut() else {
            return;
        };
        let met = layer.screen.escape(&mut self.cx);
        let id = layer.id;
        self.apply(Some(id));
        match met {
            Escape::Cleared => {}
            Escape::Leave => self.back(),
        }
    }

    fn back(&mut self) {
        let Some(top) = self.layers.last().filter(|_| self.layers.len() > 1) else {
            return;
        };
        let id = top.id;
        if top.screen.has_changes() {
            let reply = Confirm::ask(&mut self.cx, discard_question());
            self.asked.leave = Some((id, reply));
            self.apply(None);
        } else {
            self.remove(id);
        }
    }

    fn quit(&mut self) {
        if self.asked.quit.is_some() {
            return;
        }
        if self.layers.iter().any(|layer| layer.screen.has_changes()) {
            self.asked.quit = Some(Confirm::ask(&mut self.cx, discard_question()));
            self.apply(None);
        } else {
            self.ending = Some(Ending::Quit);
        }
    }

    /// Lets every layer look for answers and results until nothing moves any more.
    pub(super) fn settle(&mut self) {
        self.apply(None);
        for _ in 0..ROUNDS {
            let before = (self.next_id, self.layers.len(), self.cx.jobs.begun());
            let ids: Vec<u64> = self.layers.iter().map(|layer| layer.id).collect();
            for id in ids {
                self.call(id, |screen, cx| screen.poll(cx));
            }
            let answered = self.take_answers();
            if !answered && before == (self.next_id, self.layers.len(), self.cx.jobs.begun()) {
                break;
            }
        }
        for label in self.cx.jobs.tidy() {
            let text = self
                .cx
                .tell(&Statement::new("tui-job-broke-down").text("job", label));
            self.cx.toast(Tone::Problem, text);
        }
    }

    fn take_answers(&mut self) -> bool {
        if let Some((commands, reply)) = self.asked.command.take() {
            let mut slot = Some(reply);
            if let Some(index) = Reply::take(&mut slot) {
                if let Some(command) = commands.get(index) {
                    self.run(command);
                }
                return true;
            }
            self.asked.command = slot.map(|reply| (commands, reply));
        }
        if let Some((id, reply)) = self.asked.leave.take() {
            let mut slot = Some(reply);
            match Reply::take(&mut slot) {
                Some(true) => {
                    self.remove(id);
                    return true;
                }
                Some(false) | None => self.asked.leave = slot.map(|reply| (id, reply)),
            }
        }
        if Reply::take(&mut self.asked.quit) == Some(true) {
            self.ending = Some(Ending::Quit);
        }
        false
    }

    fn top(&self) -> Option<&dyn Screen> {
        self.layers.last().map(|layer| layer.screen.as_ref())
    }

    pub(super) fn in_dialog(&self) -> bool {
        self.top()
            .is_some_and(|screen| screen.shape(&self.cx) != Shape::Full)
    }

    fn call_top(&mut self, act: impl FnOnce(&mut dyn Screen, &mut Context)) {
        if let Some(id) = self.layers.last().map(|layer| layer.id) {
            self.call(id, act);
        }
    }

    fn call(&mut self, id: u64, act: impl FnOnce(&mut dyn Screen, &mut Context)) {
        if let Some(layer) = self.layers.iter_mut().find(|layer| layer.id == id) {
            act(layer.screen.as_mut(), &mut self.cx);
            self.apply(Some(id));
        }
    }

    /// Does what was asked for by the layer, or by the runtime itself.
    fn apply(&mut self, origin: Option<u64>) {
        while !self.cx.effects.is_empty() {
            for effect in std::mem::take(&mut self.cx.effects) {
                match effect {
                    Effect::Open(screen) => self.push(screen),
                    Effect::Close => origin.into_iter().for_each(|id| self.remove(id)),
                    Effect::Quit => self.quit(),
                    Effect::Call(call) => call(&mut self.cx),
                }
            }
        }
    }

    fn push(&mut self, screen: Box<dyn Screen>) {
        self.unseen_question |= screen.typeahead() == Typeahead::Dropped;
        self.layers.push(Layer {
            id: self.next_id,
            screen,
        });
        self.next_id += 1;
    }

    /// Takes a layer away with the dialogs above it; without the first screen the program ends.
    fn remove(&mut self, id: u64) {
        let Some(at) = self.layers.iter().position(|layer| layer.id == id) else {
            return;
        };
        let above = self.layers.split_off(at + 1);
        self.layers.pop();
        let kept = above
            .into_iter()
            .skip_while(|layer| layer.screen.shape(&self.cx) != Shape::Full);
        self.layers.extend(kept);
        if self.layers.is_empty() {
            self.ending = Some(Ending::Quit);
        }
    }

    /// Lets the screens ask for what the new size shows; draws again when that came at once.
    pub(super) fn settle_after_drawing(&mut self) {
        let begun = self.cx.jobs.begun();
        self.settle();
        if self.cx.jobs.begun() != begun {
            self.redraw = Redraw::Changes;
        }
    }

    /// Notes that the person has seen everything that is open.
    pub(super) fn seen(&mut self) {
        self.unseen_question = false;
        self.redraw = Redraw::Nothing;
    }
}

fn discard_question() -> Question {
    Question {
        title: Statement::new("tui-discard-title"),
        effect: Statement::new("tui-discard-effect"),
        yes: word("tui-discard-yes"),
        gravity: Gravity::Destructive,
    }
}
