//! What the runtime promises for what was confirmed: it is written before the program ends, and once.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::Duration;

use ratatui::backend::TestBackend;
use ratatui::layout::Rect;
use ratatui::{Frame, Terminal};

use crate::credit::Statement;
use crate::desk::{DeskError, LockHolder, Process, WritingProcess};
use crate::store::StoreError;
use crate::tui::command::commands;
use crate::tui::context::Context;
use crate::tui::harness::session;
use crate::tui::jobs::{JobError, Jobs, Progress};
use crate::tui::{
    App, Bindings, Command, Ending, Event, Glyphs, Key, Keymap, Palette, Promise, Scope, Screen, Services,
    Task, Theme, Tone,
};
use crate::words::{Language, Words, word};

commands! {
    /// What the toy can do.
    enum Action {
        Write => Command::new("slow.write", word("tui-command-apply"), &["w"]),
        Save => Command::new("slow.save", word("tui-command-apply"), &["f12"]),
        Promise => Command::new("slow.promise", word("tui-command-apply"), &["p"]),
    }
}

static SLOW: Scope = Scope {
    open: Command::new("slow", word("tui-loading"), &[]),
    commands: &[Action::COMMANDS],
    start: None,
};

static SCOPES: &[&Scope] = &[&SLOW];

/// What a write of the toy waits for, and what it has seen meanwhile.
#[derive(Default)]
struct Gate {
    answers: Mutex<Vec<Result<(), DeskError>>>,
    opened: Condvar,
    writes: Mutex<u32>,
    /// What every write leaves out.
    left_out: Mutex<Vec<String>>,
}

/// Whether a write of the toy heeds being stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Manners {
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
                progress.leave_out(self.left_out.lock().unwrap().clone());
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
    saving: Option<Task<bool>>,
    reading: Option<(Task<()>, Promise)>,
}

impl Slow {
    fn save(&mut self, cx: &mut Context) {
        let (gate, manners) = (Arc::clone(&self.gate), self.manners);
        self.saving = Some(cx.save(
            Statement::new("settings-job-save").text("what", &self.typed),
            move |_, progress| gate.pass(progress, manners),
            |outcome, _| matches!(outcome, Ok(Ok(()))),
        ));
    }

    fn write(&self, cx: &mut Context) {
        let (gate, manners) = (Arc::clone(&self.gate), self.manners);
        drop(cx.write(
            Statement::new("settings-job-save").text("what", "SO-1"),
            move |_, progress| gate.pass(progress, manners),
            |outcome: Result<Result<(), DeskError>, JobError>, cx| {
                cx.toast(Tone::Done, format!("over: {}", matches!(outcome, Ok(Ok(())))));
            },
        ));
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
            Some(Action::Promise) => {
                let gate = Arc::clone(&self.gate);
                let promise = cx.promise(Statement::new("settings-job-save").text("what", "R-1"));
                let read = cx.read(word("tui-loading"), move |_, progress| {
                    drop(gate.pass(progress, Manners::Bad));
                });
                self.reading = Some((read, promise));
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

    fn poll(&mut self, cx: &mut Context) {
        if let Some((task, promise)) = self.reading.take() {
            let mut slot = Some(task);
            if Task::take(&mut slot).is_some() {
                self.save(cx);
            } else {
                self.reading = slot.map(|task| (task, promise));
            }
        }
        if Task::take(&mut self.saving) == Some(Ok(true)) {
            self.typed.clear();
        }
    }

    fn has_changes(&self) -> bool {
        !self.typed.is_empty()
    }
}

/// The runtime with jobs on threads and the slow screen on top; nothing happens but what the test lets happen.
struct Runtime {
    app: App,
    events: Receiver<Event>,
    _sender: Sender<Event>,
    gate: Arc<Gate>,
    terminal: Terminal<TestBackend>,
}

impl Runtime {
    fn new(manners: Manners) -> Self {
        let (sender, events) = channel();
        let keymap = Keymap::build(SCOPES, &Bindings::new()).unwrap();
        let jobs = Jobs::threaded(Arc::new(Services::default()), sender.clone());
        let theme = Theme { palette: Palette::Mono, glyphs: Glyphs::Unicode };
        let cx = Context::new(Arc::new(Words::new(Language::English)), theme, session(), keymap, jobs);
        let mut app = App::new(cx, SCOPES);
        let gate = Arc::new(Gate::default());
        let slow =
            Slow { gate: Arc::clone(&gate), manners, typed: String::new(), saving: None, reading: None };
        app.open(Box::new(slow));
        let terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
        Self { app, events, _sender: sender, gate, terminal }
    }

    fn send(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            self.app.handle(Event::Key(key.parse().unwrap()));
        }
        self
    }

    fn ticks(&mut self, count: u32) -> &mut Self {
        (0..count).for_each(|_| self.app.handle(Event::Tick));
        self
    }

    /// Lets a write, or the read before it, end like this, and the runtime take what comes of it.
    fn answer(&mut self, answer: Result<(), DeskError>) -> &mut Self {
        self.gate.open(answer);
        self.next_event()
    }

    fn next_event(&mut self) -> &mut Self {
        let event = self.events.recv_timeout(Duration::from_mins(1)).unwrap();
        self.app.handle(event);
        self
    }

    /// Waits until the writing thread has taken up so many writes.
    fn begun(&mut self, writes: u32) -> &mut Self {
        while *self.gate.writes.lock().unwrap() < writes {
            thread::yield_now();
        }
        self
    }

    fn sees(&mut self, text: &str) -> &mut Self {
        self.app.draw(&mut self.terminal).unwrap();
        let buffer = self.terminal.backend().buffer();
        let lines = buffer.content().chunks(80);
        let lines: Vec<String> =
            lines.map(|line| line.iter().map(ratatui::buffer::Cell::symbol).collect()).collect();
        assert!(lines.iter().any(|line| line.contains(text)), "no {text:?} in\n{}", lines.join("\n"));
        self
    }

    fn ending(&self) -> Option<Ending> {
        self.app.ending()
    }

    fn unsaved(&mut self) -> Vec<String> {
        let cx = self.app.context();
        cx.jobs.writes().unsaved(&cx.words)
    }
}

fn refused() -> Result<(), DeskError> {
    Err(DeskError::Refused(Statement::new("desk-locked")))
}

#[test]
fn quitting_waits_for_what_was_confirmed() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("w ctrl-q").sees("Finishing 1 write: Saving SO-1");
    assert_eq!(runtime.ending(), None);
    runtime.send("w").sees("Finishing 1 write");
    runtime.answer(Ok(()));
    assert_eq!(runtime.ending(), Some(Ending::Quit));
    assert!(runtime.unsaved().is_empty());
}

#[test]
fn quitting_with_nothing_pending_is_immediate() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("w").answer(Ok(())).send("ctrl-q");
    assert_eq!(runtime.ending(), Some(Ending::Quit));
}

#[test]
fn several_writes_are_all_finished() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("w w w ctrl-q").sees("Finishing 3 writes");
    runtime.answer(Ok(())).answer(Ok(())).sees("Finishing 1 write");
    assert_eq!(runtime.ending(), None);
    runtime.answer(Ok(()));
    assert_eq!(runtime.ending(), Some(Ending::Quit));
}

#[test]
fn what_the_desk_refuses_on_the_way_out_is_named() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("w ctrl-q").answer(refused());
    assert_eq!(runtime.ending(), Some(Ending::Quit));
    let [line] = runtime.unsaved().try_into().unwrap();
    assert!(line.starts_with("Not saved: Saving SO-1. Another program is writing"), "{line}");
}

#[test]
fn what_a_write_leaves_out_on_the_way_out_is_named() {
    let mut runtime = Runtime::new(Manners::Good);
    *runtime.gate.left_out.lock().unwrap() = vec!["SO-7".to_owned(), "SO-8".to_owned()];
    runtime.send("w").answer(Ok(())).send("w ctrl-q").answer(Ok(()));
    assert_eq!(runtime.ending(), Some(Ending::Quit));
    assert_eq!(
        runtime.unsaved(),
        ["Left out: SO-7, SO-8 (Saving SO-1)."],
        "the screens have shown the first"
    );
}

#[test]
fn what_takes_too_long_is_stopped_and_named() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("w w ctrl-q").begun(1).ticks(9).sees("Finishing 2 writes");
    runtime.ticks(1).sees("Stopping 2 writes");
    runtime.next_event().next_event();
    assert_eq!(runtime.ending(), Some(Ending::Quit));
    assert_eq!(runtime.unsaved(), ["Not saved: Saving SO-1."; 2]);
    assert_eq!(*runtime.gate.writes.lock().unwrap(), 1, "the second did not begin");
}

#[test]
fn what_cannot_be_stopped_either_is_named_as_unknown() {
    let mut runtime = Runtime::new(Manners::Bad);
    runtime.send("w ctrl-q").begun(1).ticks(11);
    assert_eq!(runtime.ending(), None);
    runtime.ticks(1);
    assert_eq!(runtime.ending(), Some(Ending::Quit));
    let [line] = runtime.unsaved().try_into().unwrap();
    assert!(line.starts_with("Not known whether it was saved: Saving SO-1"), "{line}");
}

#[test]
fn a_person_who_quits_waits_as_long_as_anything_moves() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("w ctrl-q");
    for _ in 0..5 {
        runtime.ticks(9);
        runtime.app.context().jobs.current_write().unwrap().advance(1);
    }
    runtime.ticks(9).sees("Finishing 1 write").answer(Ok(()));
    assert_eq!(runtime.ending(), Some(Ending::Quit));
}

#[test]
fn the_quit_key_pressed_again_does_not_wait() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("w ctrl-q").begun(1).send("ctrl-q").next_event();
    assert_eq!(runtime.ending(), Some(Ending::Quit));
    assert_eq!(runtime.unsaved(), ["Not saved: Saving SO-1."]);
}

#[test]
fn an_ending_from_outside_waits_as_well_but_not_for_ever() {
    for ending in [Ending::Interrupted, Ending::Terminated, Ending::HungUp] {
        let mut runtime = Runtime::new(Manners::Good);
        runtime.send("w");
        runtime.app.handle(Event::End(ending));
        assert_eq!(runtime.ending(), None);
        runtime.answer(Ok(()));
        assert_eq!(runtime.ending(), Some(ending));
        assert!(runtime.unsaved().is_empty());

        let mut runtime = Runtime::new(Manners::Good);
        runtime.send("w").begun(1);
        runtime.app.handle(Event::End(ending));
        for _ in 0..10 {
            runtime.app.context().jobs.current_write().unwrap().advance(1);
            runtime.ticks(1);
        }
        runtime.next_event();
        assert_eq!(runtime.ending(), Some(ending));
        assert_eq!(runtime.unsaved().len(), 1);
    }
}

#[test]
fn a_terminal_that_is_lost_on_the_way_out_is_what_ended_the_program() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("w ctrl-q");
    runtime.app.handle(Event::End(Ending::HungUp));
    assert!(runtime.app.has_lost_terminal());
    runtime.app.handle(Event::End(Ending::HungUp));
    runtime.answer(Ok(()));
    assert_eq!(runtime.ending(), Some(Ending::HungUp));
}

#[test]
fn what_was_promised_before_a_read_is_saved_before_the_program_ends() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("p ctrl-q").begun(1).sees("Finishing 1 write");
    runtime.answer(Ok(()));
    assert_eq!(runtime.ending(), None, "what was read is saved now");
    runtime.begun(2).answer(Ok(()));
    assert_eq!(runtime.ending(), Some(Ending::Quit));
}

#[test]
fn keys_typed_while_a_screen_saves_wait_for_what_comes_after() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("a b f12").sees("typed: ab");
    runtime.send("f12 c d").begun(1).sees("typed: ab");
    runtime.app.handle(Event::Paste("e".to_owned()));
    runtime.answer(Ok(())).begun(2).sees("typed: ");
    assert_eq!(runtime.app.context().jobs.writes().pending(), 1, "the second was for the empty form");
    runtime.answer(Ok(())).sees("typed: cde");
    assert_eq!(*runtime.gate.writes.lock().unwrap(), 2);
}

#[test]
fn keys_that_wait_are_taken_before_the_program_is_left() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("a f12 b f12 ctrl-q");
    runtime.answer(Ok(())).begun(2);
    assert_eq!(runtime.ending(), None);
    runtime.answer(Ok(()));
    assert_eq!(runtime.ending(), Some(Ending::Quit));
    assert_eq!(*runtime.gate.writes.lock().unwrap(), 2);
}

#[test]
fn a_save_that_is_refused_on_the_way_out_leaves_the_question_what_becomes_of_it() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("a f12 ctrl-q").answer(refused()).sees("Leave without saving?");
    assert_eq!(runtime.ending(), None);
    runtime.send("n").sees("typed: a");
    assert!(runtime.unsaved().is_empty());
    runtime.send("ctrl-q").sees("Leave without saving?").send("y");
    assert_eq!(runtime.ending(), Some(Ending::Quit));
}

#[test]
fn a_save_that_was_refused_is_named_when_the_person_leaves_all_the_same() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("a f12 ctrl-q").answer(refused()).sees("Leave without saving?").send("y");
    assert_eq!(runtime.ending(), Some(Ending::Quit));
    assert_eq!(runtime.unsaved().len(), 1);
}

#[test]
fn the_first_signal_decides_the_exit_code() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("w").begun(1);
    for ending in [Ending::Terminated, Ending::HungUp] {
        runtime.app.handle(Event::End(ending));
    }
    assert!(runtime.app.has_lost_terminal());
    runtime.answer(Ok(()));
    assert_eq!(runtime.ending(), Some(Ending::Terminated));
}

#[test]
fn while_a_screen_saves_the_rest_of_the_program_is_there() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("a f12 ctrl-p").sees("Quit from anywhere");
    runtime.send("esc").answer(Ok(())).sees("typed: ");
}

#[test]
fn stopping_a_write_says_nothing_before_it_is_known_what_came_of_it() {
    let mut runtime = Runtime::new(Manners::Bad);
    runtime.send("w").begun(1).ticks(2).send("esc").sees("Trying to stop: Saving SO-1");
    runtime.answer(Ok(())).sees("over: true");
}

#[test]
fn a_write_that_waits_for_another_program_says_so() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("w").begun(1).ticks(2).sees("Saving SO-1… ");
    let job = runtime.app.context().jobs.current_write().unwrap().clone();
    job.set_waiting(Some(LockHolder::Unknown));
    runtime.sees("Saving SO-1 │ waiting for another program to finish writing  Esc cancels");
}

#[test]
fn a_write_that_waits_for_a_colleague_names_the_colleague_and_the_key_that_cancels() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("w").begun(1).ticks(2);
    let job = runtime.app.context().jobs.current_write().unwrap().clone();
    let mut holder = WritingProcess {
        host: "kiwi".to_owned(),
        process: 4711,
        command: Process::SCREENS.to_owned(),
        user: "carl".to_owned(),
        since: 1_795_269_909_000_000,
    };
    job.set_waiting(Some(LockHolder::Process(Box::new(holder.clone()))));
    runtime.sees("Saving SO-1 │ waiting for carl on kiwi, writing since 14:05:09 (th…  Esc cancels");
    "c\u{1b}[2J\u{202e}".clone_into(&mut holder.user);
    job.set_waiting(Some(LockHolder::Process(Box::new(holder))));
    runtime.sees("waiting for c[2J on kiwi");
    job.set_waiting(None);
    runtime.sees("Saving SO-1… ");
}
