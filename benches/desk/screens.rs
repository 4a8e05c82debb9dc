//! A key to the finished frame, the start of the program to its first useful frame, and the memory it takes.

use std::io::{Read, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use creditdesk::credit::Currency;
use creditdesk::desk::{Assignment, Desk};
use creditdesk::tui::{
    AltKeys, App, Bindings, DeskLocation, Event, Mouse, Palette, Services, Session, Setup, Theme, registry,
};
use creditdesk::words::{Language, Words};
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::{Event as Input, KeyCode, KeyEvent, KeyModifiers};

use crate::figures::{Figures, percentile, time};

const ROWS: u16 = 50;
const COLUMNS: u16 = 160;

/// Keys of a working day in a list: moving, marking, filtering, to the end and back.
const DAY: &str = "jjjjjjjjkkjj  jjGkkkkgjjjj-jjjjjjj/dupont\u{8}\u{8}\u{1b}jjjjGggjjj";

/// Keys in the grid of the validation: moving, ticking, to the end and back.
const TICKING: &str = "jjjj jj  jkk jGkk gjjjj j";

/// The screens on a terminal in memory: every job runs where it is asked for, so that nothing is left out.
pub(crate) struct Screens {
    app: App,
    terminal: Terminal<TestBackend>,
}

impl Screens {
    /// On a desk, with the first frame drawn.
    pub(crate) fn of(desk: Desk, place: DeskLocation) -> Self {
        let session = Session {
            company: String::new(),
            desk: "bench".to_owned(),
            user: desk.user().login.clone(),
            today: desk.today(),
            currency: Currency::EUR,
        };
        let setup = Setup {
            words: Words::new(Language::English),
            theme: Theme { palette: Palette::Dark, ..Theme::default() },
            mouse: Mouse::Captured,
            alt_keys: AltKeys::Auto,
            bindings: Bindings::default(),
            session,
            services: Arc::new(Services::of(desk, place)),
            arrangements: creditdesk::tui::Arrangements::new(),
            remember: Box::new(|_, _| {}),
        };
        let app = App::in_place(setup, registry::SCREENS).unwrap();
        let terminal = Terminal::new(TestBackend::new(COLUMNS, ROWS)).unwrap();
        let mut screens = Self { app, terminal };
        screens.app.draw(&mut screens.terminal).unwrap();
        screens
    }

    /// Presses a key and draws the frame.
    fn press(&mut self, code: KeyCode, modifiers: KeyModifiers) {
        let event = Event::from_terminal(Input::Key(KeyEvent::new(code, modifiers))).unwrap();
        self.app.handle(event);
        self.app.draw(&mut self.terminal).unwrap();
    }

    /// Presses a letter together with Alt.
    pub(crate) fn alt(&mut self, letter: char) {
        self.press(KeyCode::Char(letter), KeyModifiers::ALT);
    }

    /// Presses a key: a letter, or one of the signs for Enter, Esc and Backspace.
    fn key(&mut self, letter: char) {
        let code = match letter {
            '\n' => KeyCode::Enter,
            '\u{1b}' => KeyCode::Esc,
            '\u{8}' => KeyCode::Backspace,
            letter => KeyCode::Char(letter),
        };
        self.press(code, KeyModifiers::NONE);
    }

    /// Presses one key after the other.
    pub(crate) fn keys(&mut self, keys: &str) {
        keys.chars().for_each(|letter| self.key(letter));
    }

    /// What stands on the screen.
    pub(crate) fn text(&self) -> String {
        self.terminal.backend().to_string()
    }
}

/// Measures a key to the finished frame.
pub(crate) fn keys(desk: Desk, place: DeskLocation, figures: &mut Figures) {
    let mut screens = Screens::of(desk, place);
    screens.alt('h');
    figures.keys("a key to the finished frame", &often(&mut screens, DAY), Duration::from_millis(5));
}

/// Measures the grid of the validation: keys in it, and what other criteria answer while they are typed.
pub(crate) fn grid(desk: Desk, place: DeskLocation, figures: &mut Figures) {
    let criteria = [
        ("validation.delay_days", "60"),
        ("validation.respite_days", "30"),
        ("validation.limit_percent", "10"),
    ];
    let criteria = criteria.map(|(name, value)| Assignment::new(name, value));
    desk.writer().unwrap().set_settings(&criteria).unwrap();
    let mut screens = Screens::of(desk, place);
    let ((), opening) = time(|| screens.alt('v'));
    screens.keys("F*\n");
    println!("  the grid of the validation opened in {opening:?}");
    figures.keys(
        "a key in the grid of the validation",
        &often(&mut screens, TICKING),
        Duration::from_millis(5),
    );
    let ((), all) = time(|| screens.keys("*"));
    println!("  selecting all of the grid in {all:?}");
    screens.keys("T");
    assert!(screens.text().contains("What if"), "{}", screens.text());
    let mut answers = Vec::new();
    for days in 10..90 {
        screens.press(KeyCode::Char('u'), KeyModifiers::CONTROL);
        answers.extend(days.to_string().chars().map(|digit| time(|| screens.key(digit)).1));
    }
    answers.sort();
    figures.keys("a criterion changed in what-if", &answers, Duration::from_millis(50));
}

/// The times of all keys of ten rounds, sorted.
fn often(screens: &mut Screens, keys: &str) -> Vec<Duration> {
    let mut measured: Vec<Duration> = Vec::new();
    for _ in 0..10 {
        measured.extend(keys.chars().map(|letter| time(|| screens.key(letter)).1));
    }
    measured.sort();
    measured
}

/// Measures the built program in a terminal of its own.
pub(crate) fn program(desk: &Path, home: &Path, figures: &mut Figures) {
    let mut starts: Vec<Duration> = (0..9).map(|_| Running::start(desk, home).1).collect();
    starts.sort();
    figures.absolute(
        "start of the program to the first useful frame",
        percentile(&starts, 0.5),
        Duration::from_millis(30),
    );
}

/// Keys to everything that is held in memory: the hold queue from end to end, the customers, the dialog that finds
/// everything with its names, and what it opens.
const VISITS: [&str; 10] = ["\u{1b}OQ", "jjjj", "G", "g", "\u{1b}[17~", "GGgg", "jjj", ":", "dupont", "\r"];

/// Measures the memory of the built program after a walk through its lists, with the names of all customers in memory.
pub(crate) fn memory(desk: &Path, home: &Path, figures: &mut Figures) {
    let (mut running, _) = Running::start(desk, home);
    for keys in VISITS {
        running.writer.write_all(keys.as_bytes()).unwrap();
        thread::sleep(Duration::from_millis(700));
    }
    figures.size("memory of the running screens", running.memory(), 60.0);
}

struct Running {
    child: Box<dyn portable_pty::Child + Send + Sync>,
    writer: Box<dyn Write + Send>,
    _master: Box<dyn portable_pty::MasterPty + Send>,
}

impl Running {
    /// Starts the program; gives the time until the first figures stood on its screen.
    fn start(desk: &Path, home: &Path) -> (Self, Duration) {
        let size = PtySize { rows: ROWS, cols: COLUMNS, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_creditdesk"));
        command.args(["--lang", "en", "--today", "2026-06-30", "--desk"]);
        command.arg(desk);
        command.env("TERM", "xterm-256color");
        command.env("HOME", home);
        let output = listen(pair.master.try_clone_reader().unwrap());
        let began = Instant::now();
        let child = pair.slave.spawn_command(command).unwrap();
        let mut screen = vt100::Parser::new(ROWS.try_into().unwrap(), COLUMNS.try_into().unwrap(), 0);
        let elapsed = loop {
            screen.process(&output.recv_timeout(Duration::from_secs(20)).unwrap());
            // The held orders are counted: the frame is of use.
            if screen.screen().contents().contains("10,000") {
                break began.elapsed();
            }
        };
        thread::spawn(move || while output.recv().is_ok() {});
        let writer = pair.master.take_writer().unwrap();
        (Self { child, writer, _master: pair.master }, elapsed)
    }

    /// Resident memory in MB.
    fn memory(&self) -> f64 {
        let status = format!("/proc/{}/status", self.child.process_id().unwrap());
        let status = std::fs::read_to_string(status).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
        let kilobytes: f64 = line.split_whitespace().nth(1).unwrap().parse().unwrap();
        kilobytes / 1024.0
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn listen(mut reader: Box<dyn Read + Send>) -> Receiver<Vec<u8>> {
    let (sender, receiver) = channel();
    thread::spawn(move || {
        let mut bytes = vec![0; 65536];
        while let Ok(count @ 1..) = reader.read(&mut bytes) {
            if sender.send(bytes[..count].to_vec()).is_err() {
                return;
            }
        }
    });
    receiver
}
