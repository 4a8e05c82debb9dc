//! Drives screens in tests: keys in, text out, jobs at once.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::jobs::Jobs;
use super::registry::SCREENS;
use super::{
    AltKeys, App, Bindings, Context, Event, Keymap, Mouse, Palette, Scope, Services, Session, Setup, Theme,
};
use crate::credit::{Currency, Day};
use crate::words::{Language, Words};

/// How long a job may take on a busy machine before a test gives up.
const PATIENCE: Duration = Duration::from_secs(20);

/// A terminal of a test.
pub(crate) struct Harness {
    /// The runtime, for events that are no keys.
    pub(crate) app: App,
    terminal: Terminal<TestBackend>,
}

impl Harness {
    /// With the first of these screens open, 80x24, English.
    pub(crate) fn new(scopes: &'static [&'static Scope], services: Services) -> Self {
        Self::sized(scopes, services, Language::English, 80, 24)
    }

    /// With the first of these screens open.
    pub(crate) fn sized(
        scopes: &'static [&'static Scope],
        services: Services,
        language: Language,
        width: u16,
        height: u16,
    ) -> Self {
        let theme = Theme { palette: Palette::Mono, ..Theme::default() };
        let setup = Setup {
            words: Words::new(language),
            theme,
            mouse: Mouse::Left,
            alt_keys: AltKeys::Auto,
            bindings: Bindings::new(),
            session: session(),
            services: Arc::new(services),
            arrangements: crate::tui::Arrangements::new(),
            remember: Box::new(|_, _| {}),
        };
        let terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        let mut harness = Self { app: App::in_place(setup, scopes).expect("the default keys fit"), terminal };
        harness.draw();
        harness
    }

    /// Presses these keys one after the other: `a enter shift-down`.
    pub(crate) fn send(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            self.event(Event::Key(key.parse().unwrap()));
        }
        self
    }

    pub(crate) fn write(&mut self, text: &str) -> &mut Self {
        for character in text.chars() {
            let name = if character == ' ' { "space".to_owned() } else { character.to_string() };
            self.send(&name);
        }
        self
    }

    /// Lets something happen and draws.
    pub(crate) fn event(&mut self, event: Event) -> &mut Self {
        self.app.handle(event);
        self.draw();
        self
    }

    /// Gives the window another size.
    pub(crate) fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.terminal.backend_mut().resize(width, height);
        self.event(Event::Resize)
    }

    /// The screen as text, a line each.
    pub(crate) fn text(&self) -> String {
        let buffer = self.terminal.backend().buffer();
        let width = usize::from(buffer.area.width);
        let lines = buffer.content().chunks(width).map(|line| {
            let line: String = line.iter().map(ratatui::buffer::Cell::symbol).collect();
            line.trim_end().to_owned()
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    /// What is in the frame of the dialog on top, as one line.
    pub(crate) fn dialog(&self) -> String {
        let text = self.text();
        let lines: Vec<Vec<char>> = text.lines().map(|line| line.chars().collect()).collect();
        let edges = lines.iter().rev().find_map(|line| {
            let left = line.iter().position(|sign| *sign == '└')?;
            Some((left, line.iter().rposition(|sign| *sign == '┘')?))
        });
        let Some((left, right)) = edges else { panic!("no dialog in\n{text}") };
        let is_framed = |line: &&Vec<char>| [left, right].iter().all(|edge| line.get(*edge) == Some(&'│'));
        let inside: Vec<String> =
            lines.iter().filter(is_framed).map(|line| line[left + 1..right].iter().collect()).collect();
        inside.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The same in these colours.
    pub(crate) fn coloured(mut self, theme: Theme) -> Self {
        self.app.context().theme = theme;
        self.event(Event::Resize);
        self
    }

    /// What is at a place of the screen.
    pub(crate) fn cell(&self, column: u16, line: u16) -> &ratatui::buffer::Cell {
        &self.terminal.backend().buffer()[(column, line)]
    }

    /// Where a text begins: column and line.
    #[track_caller]
    pub(crate) fn place(&self, text: &str) -> (u16, u16) {
        let screen = self.text();
        let found =
            screen.lines().enumerate().find_map(|(line, shown)| Some((line, shown.find(text)?, shown)));
        let (line, at, shown) = found.unwrap_or_else(|| panic!("no {text:?} in\n{screen}"));
        (crate::tui::text::width(&shown[..at]), u16::try_from(line).unwrap())
    }

    /// One line of the screen; negative numbers count from the end.
    pub(crate) fn line(&self, number: isize) -> String {
        let text = self.text();
        let lines: Vec<&str> = text.split('\n').collect();
        let at = if number < 0 {
            lines.len().saturating_sub(number.unsigned_abs())
        } else {
            number.unsigned_abs()
        };
        lines[at].to_owned()
    }

    /// Fails unless the screen shows this text.
    #[track_caller]
    pub(crate) fn sees(&mut self, text: &str) -> &mut Self {
        assert!(self.text().contains(text), "no {text:?} in\n{}", self.text());
        self
    }

    /// Fails if the screen shows this text.
    #[track_caller]
    pub(crate) fn sees_no(&mut self, text: &str) -> &mut Self {
        assert!(!self.text().contains(text), "{text:?} in\n{}", self.text());
        self
    }

    /// Where the terminal's cursor is: column and line.
    pub(crate) fn cursor(&mut self) -> (u16, u16) {
        let place = self.terminal.get_cursor_position().unwrap();
        (place.x, place.y)
    }

    fn draw(&mut self) {
        for _ in 0..4 {
            if self.app.needs_drawing() {
                self.app.draw(&mut self.terminal).unwrap();
            }
        }
    }
}

/// The terminal as it runs, jobs on their threads: answers come when the test takes them.
pub(crate) struct Threaded {
    pub(crate) app: App,
    events: Receiver<Event>,
    /// Answers that were taken so far: a job gives one.
    received: u64,
    terminal: Terminal<TestBackend>,
}

impl Threaded {
    /// With the first of all screens open, 80x24, English.
    pub(crate) fn new(services: Services) -> Self {
        let (sender, events) = channel();
        let jobs = Jobs::threaded(Arc::new(services), sender);
        let keymap = Keymap::build(SCREENS, &Bindings::new(), &Words::new(Language::English)).unwrap();
        let words = Arc::new(Words::new(Language::English));
        let cx = Context::new(words, Theme::default(), session(), (keymap, SCREENS), jobs);
        let terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
        Self { app: App::new(cx), events, received: 0, terminal }
    }

    /// Lets jobs finish and draws until the screen shows the text.
    #[track_caller]
    pub(crate) fn wait_for(&mut self, text: &str) {
        loop {
            let shown = self.shown();
            if shown.contains(text) {
                return;
            }
            let event = self.next_event();
            self.app.handle(event.unwrap_or_else(|_| panic!("no {text:?} in {shown}")));
        }
    }

    /// What the screen shows, in one line.
    pub(crate) fn shown(&mut self) -> String {
        self.app.draw(&mut self.terminal).unwrap();
        let symbols = self.terminal.backend().buffer().content().iter();
        symbols.map(ratatui::buffer::Cell::symbol).collect()
    }

    /// The answers of all jobs that were begun, which are not handled yet.
    pub(crate) fn all_answers(&mut self) -> Vec<Event> {
        let begun = self.app.context().jobs.begun();
        (self.received..begun).map(|_| self.next_event().unwrap()).collect()
    }

    fn next_event(&mut self) -> Result<Event, RecvTimeoutError> {
        self.received += 1;
        self.events.recv_timeout(PATIENCE)
    }

    /// Presses keys without waiting for anything.
    pub(crate) fn type_ahead(&mut self, keys: &str) {
        for key in keys.split_whitespace() {
            self.app.handle(Event::Key(key.parse().unwrap()));
        }
    }
}

/// The user of the tests, who may do everything, on 21 November 2026.
pub(crate) fn session() -> Session {
    Session {
        desk: "Demo".to_owned(),
        company: String::new(),
        user: "Ann".to_owned(),
        today: Day::from_ymd(2026, 11, 21).unwrap(),
        currency: Currency::EUR,
    }
}
