//! However the program ends, the terminal is as before.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use rustix::process::{Pid, Signal, test_kill_process};

use crate::terminal::harness::{Start, Terminal};

const HALF_A_TICK_OVER_TWO_SECONDS: Duration = Duration::from_millis(2500);

fn new_desk(home: &Path) -> String {
    let desk = home.join("desk.db").to_str().unwrap().to_owned();
    let made = Command::new(env!("CARGO_BIN_EXE_creditdesk"))
        .args(["init", &desk, "--user", "anna"])
        .env("HOME", home)
        .env("XDG_STATE_HOME", home)
        .output()
        .unwrap();
    assert!(made.status.success(), "{made:?}");
    desk
}

fn opened(home: &Path) -> Terminal {
    let desk = new_desk(home);
    let start = Start { home, arguments: &["--desk", &desk], environment: &[], size: (24, 80) };
    let terminal = Terminal::start(&start);
    terminal.wait_for("anna");
    assert!(terminal.screen(vt100::Screen::alternate_screen));
    terminal
}

fn is_as_before(terminal: &Terminal) {
    assert!(!terminal.screen(vt100::Screen::alternate_screen), "the alternate screen is left");
    assert!(!terminal.screen(vt100::Screen::hide_cursor), "the cursor is shown");
    let mouse = terminal.screen(vt100::Screen::mouse_protocol_mode);
    assert_eq!(mouse, vt100::MouseProtocolMode::None, "the mouse is released");
    assert!(!terminal.screen(vt100::Screen::bracketed_paste), "paste is plain");
}

#[test]
fn leaving_by_key_restores_the_terminal() {
    let home = tempfile::tempdir().unwrap();
    let mut terminal = opened(home.path());
    terminal.send("\x11");
    let (status, _) = terminal.ended();
    assert_eq!(status.exit_code(), 0);
    is_as_before(&terminal);
}

#[test]
fn being_terminated_restores_the_terminal() {
    let home = tempfile::tempdir().unwrap();
    let mut terminal = opened(home.path());
    terminal.signal(Signal::TERM);
    let (status, _) = terminal.ended();
    assert_eq!(status.exit_code(), 143);
    is_as_before(&terminal);
}

#[test]
fn after_a_hang_up_signal_the_program_ends_within_two_seconds() {
    let home = tempfile::tempdir().unwrap();
    let mut terminal = opened(home.path());
    terminal.signal(Signal::HUP);
    let (status, after) = terminal.ended();
    assert_eq!(status.exit_code(), 129);
    assert!(after < HALF_A_TICK_OVER_TWO_SECONDS, "{after:?}");
}

/// Not a test of its own: the owner of a terminal, which the next test kills so that its terminal is gone.
#[test]
#[ignore = "run by the test of the lost terminal"]
fn owner_of_a_terminal() {
    let home = env::var("OWNER_HOME").unwrap();
    let terminal = opened(Path::new(&home));
    let id = terminal.id().to_string();
    fs::write(Path::new(&home).join("program.id"), id).unwrap();
    thread::sleep(Duration::from_mins(1));
}

#[test]
fn after_losing_its_terminal_the_program_ends_within_two_seconds() {
    let home = tempfile::tempdir().unwrap();
    let mut owner = Command::new(env::current_exe().unwrap())
        .args(["--exact", "terminal::leaving::owner_of_a_terminal", "--ignored"])
        .env("OWNER_HOME", home.path())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let program = loop {
        let id = fs::read_to_string(home.path().join("program.id")).ok();
        if let Some(id) = id.and_then(|id| id.parse().ok()) {
            break Pid::from_raw(id).unwrap();
        }
        assert_eq!(owner.try_wait().unwrap(), None, "the owner could not start the program");
        thread::sleep(Duration::from_millis(20));
    };
    owner.kill().unwrap();
    owner.wait().unwrap();
    let lost = Instant::now();
    while test_kill_process(program).is_ok() {
        assert!(lost.elapsed() < HALF_A_TICK_OVER_TWO_SECONDS, "still running");
        thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn a_terminal_that_is_too_small_is_reported_until_it_grows() {
    let home = tempfile::tempdir().unwrap();
    let terminal = opened(home.path());
    terminal.resize(10, 40);
    terminal.wait_gone("anna");
    terminal.wait_for("80");
    terminal.resize(24, 80);
    terminal.wait_for("anna");
}

#[test]
fn drawing_anew_needs_no_answer_of_the_terminal() {
    let home = tempfile::tempdir().unwrap();
    let mut terminal = opened(home.path());
    terminal.send("\u{c}?");
    terminal.wait_for("What can be done here");
}
