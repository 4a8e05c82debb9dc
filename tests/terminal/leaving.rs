//! However the program ends, the terminal is as before.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use rustix::process::Signal;

use crate::harness::{Start, Terminal};

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
    assert_eq!(mouse, vt100::MouseProtocolMode::None, "the mouse is let go");
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

#[test]
fn after_losing_its_terminal_the_program_ends_within_two_seconds() {
    let home = tempfile::tempdir().unwrap();
    let mut terminal = opened(home.path());
    terminal.hang_up();
    let (_, after) = terminal.ended();
    assert!(after < HALF_A_TICK_OVER_TWO_SECONDS, "{after:?}");
}

#[test]
fn a_terminal_that_is_too_small_is_told_so_until_it_grows() {
    let home = tempfile::tempdir().unwrap();
    let terminal = opened(home.path());
    terminal.resize(10, 40);
    terminal.wait_gone("anna");
    terminal.wait_for("80");
    terminal.resize(24, 80);
    terminal.wait_for("anna");
}
