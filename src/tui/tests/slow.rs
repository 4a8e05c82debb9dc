//! A screen whose writes end when the test lets them, and the runtime around it.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::Duration;

use ratatui::backend::TestBackend;
use ratatui::layout::Rect;
use ratatui::{Frame, Terminal};

use crate::credit::Message;
use crate::desk::DeskError;
use crate::store::StoreError;
use crate::tui::command::commands;
use crate::tui::context::Context;
use crate::tui::harness::session;
use crate::tui::jobs::{Jobs, Progress};
use crate::tui::{
    Address, App, Bindings, Command, DeferredWrite, Ending, Event, Key, Keymap, Palette, Pending, Scope,
    Screen, Services, Theme, Tone,
};
use crate::words::{Language, Words, key};

commands! {
    /// What the toy can do.
    enum Action {
        Write => Command::keyed("slow.write", key("tui-command-apply"), &["w"]),
        Save => Command::keyed("slow.save", key("tui-command-apply"), &["f12"]),
        Defer => Command::keyed("slow.defer", key("tui-command-apply"), &["p"]),
    }
}

static SLOW: Scope = Scope::new(Command::keyed("slow", key("tui-loading"), &[]), &[Action::COMMANDS]);

static SCOPES: &[&Scope] = &[&SLOW];

/// What a write of the toy waits for, and what it has seen meanwhile.
#[derive(Default)]
pub(super) struct Gate {
    answers: Mutex<Vec<Result<(), DeskError>>>,
    opened: Condvar,
    pub(super) writes: Mutex<u32>,
    /// What every write skips.
    pub(super) skipped: Mutex<Vec<String>>,
}

/// Whether a write of the toy heeds being stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manners {
    Good,
    Bad,
}

impl Gate {
    /// Lets one write end like this.
    fn open(&self, answer: Result<(), DeskError>) {
        self.answers.lock().unwrap().push(answer);
        self.opened.notify_all();
    }

    fn pass(&self, progress: &Progress, manners: Manners) -> Result<(), DeskError> {
        *self.writes.lock().unwrap() += 1;
        let mut answers = self.answers.lock().unwrap();
        loop {
            if let Some(answer) = answers.pop() {
                progress.skip(self.skipped.lock().unwrap().clone());
                return answer;
            }
            if manners == Manners::Good && progress.is_cancelled() {
                return Err(StoreError::Interrupted.into());
            }
            answers = self.opened.wait_timeout(answers, Duration::from_millis(5)).unwrap().0;
        }
    }
}

/// A screen that writes, saves what was typed, or reads before it saves.
struct Slow {
    gate: Arc<Gate>,
    manners: Manners,
    typed: String,
    reading: Pending,
}

impl Slow {
    fn save(&self, cx: &mut Context) {
        let (gate, manners) = (Arc::clone(&self.gate), self.manners);
        cx.save(
            Address::HERE,
            Message::new("settings-job-save").text("what", &self.typed),
            move |_, progress| gate.pass(progress, manners),
            |screen: Option<&mut Self>, outcome, _| {
                if let (Some(screen), Ok(())) = (screen, outcome) {
                    screen.typed.clear();
                }
            },
        );
    }

    fn write(&self, cx: &mut Context) {
        let (gate, manners) = (Arc::clone(&self.gate), self.manners);
        cx.write(
            Message::new("settings-job-save").text("what", "SO-1"),
            move |_, progress| gate.pass(progress, manners),
            |outcome, cx| cx.toast(Tone::Done, format!("over: {}", outcome.is_ok())),
        );
    }

    /// Reads what is to be saved.
    fn read(&self, deferred: DeferredWrite, cx: &mut Context) -> Pending {
        let gate = Arc::clone(&self.gate);
        cx.read(
            Address::HERE,
            key("tui-loading"),
            move |_, progress| gate.pass(progress, Manners::Bad),
            |screen: &mut Self, _, cx| {
                screen.save(cx);
                drop(deferred);
            },
        )
    }
}

impl Screen for Slow {
    fn scope(&self) -> &'static Scope {
        &SLOW
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, _cx: &Context) {
        frame.render_widget(format!("typed: {}", self.typed), area);
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        match Action::of(command) {
            Some(Action::Write) => self.write(cx),
            Some(Action::Save) => self.save(cx),
            Some(Action::Defer) => {
                let deferred = cx.defer_write(Message::new("settings-job-save").text("what", "R-1"));
                self.reading = self.read(deferred, cx);
            }
            None => {}
        }
    }

    fn is_typing(&self) -> bool {
        !self.typed.is_empty()
    }

    fn key(&mut self, key: Key, _cx: &mut Context) {
        self.typed.push_str(&key.to_string());
    }

    fn paste(&mut self, text: &str, _cx: &mut Context) {
        self.typed.push_str(text);
    }

    fn has_changes(&self) -> bool {
        !self.typed.is_empty()
    }
}

/// The runtime with jobs on threads and the slow screen on top; nothing happens but what the test lets happen.
pub(super) struct Runtime {
    pub(super) app: App,
    events: Receiver<Event>,
    _sender: Sender<Event>,
    pub(super) gate: Arc<Gate>,
    terminal: Terminal<TestBackend>,
}

impl Runtime {
    pub(super) fn new(manners: Manners) -> Self {
        let (sender, events) = channel();
        let keymap = Keymap::build(SCOPES, &Bindings::new(), &Words::new(Language::English)).unwrap();
        let jobs = Jobs::threaded(Arc::new(Services::default()), sender.clone());
        let theme = Theme { palette: Palette::Mono, ..Theme::default() };
        let cx =
            Context::new(Arc::new(Words::new(Language::English)), theme, session(), (keymap, SCOPES), jobs);
        let mut app = App::new(cx);
        let gate = Arc::new(Gate::default());
        let slow =
            Slow { gate: Arc::clone(&gate), manners, typed: String::new(), reading: Pending::default() };
        app.open(Box::new(slow));
        let terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
        Self { app, events, _sender: sender, gate, terminal }
    }

    pub(super) fn send(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            self.app.handle(Event::Key(key.parse().unwrap()));
        }
        self
    }

    pub(super) fn ticks(&mut self, count: u32) -> &mut Self {
        (0..count).for_each(|_| self.app.handle(Event::Tick));
        self
    }

    /// Lets a write, or the read before it, end like this, and the runtime take what comes of it.
    pub(super) fn answer(&mut self, answer: Result<(), DeskError>) -> &mut Self {
        self.gate.open(answer);
        self.next_event()
    }

    pub(super) fn next_event(&mut self) -> &mut Self {
        let event = self.events.recv_timeout(Duration::from_mins(1)).unwrap();
        self.app.handle(event);
        self
    }

    /// Waits until the writing thread has taken up so many writes.
    pub(super) fn begun(&mut self, writes: u32) -> &mut Self {
        while *self.gate.writes.lock().unwrap() < writes {
            thread::yield_now();
        }
        self
    }

    pub(super) fn sees(&mut self, text: &str) -> &mut Self {
        self.app.draw(&mut self.terminal).unwrap();
        let buffer = self.terminal.backend().buffer();
        let lines = buffer.content().chunks(80);
        let lines: Vec<String> =
            lines.map(|line| line.iter().map(ratatui::buffer::Cell::symbol).collect()).collect();
        assert!(lines.iter().any(|line| line.contains(text)), "no {text:?} in\n{}", lines.join("\n"));
        self
    }

    pub(super) fn last_line(&self) -> String {
        let lines = self.terminal.backend().buffer().content().chunks(80);
        lines.last().unwrap().iter().map(ratatui::buffer::Cell::symbol).collect()
    }

    pub(super) fn ending(&self) -> Option<Ending> {
        self.app.ending()
    }

    pub(super) fn unsaved(&mut self) -> Vec<String> {
        let cx = self.app.context();
        cx.jobs.writes().unsaved(&cx.words)
    }
}
