//! The desk file is replaced or deleted while the screens are open.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::terminal::harness::{Start, Terminal, alt};

fn run(home: &Path, arguments: &[&str]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_creditdesk"));
    let output =
        command.env("HOME", home).env("XDG_STATE_HOME", home).current_dir(home).args(arguments).output();
    let output = output.unwrap();
    assert!(output.status.success(), "{output:?}");
}

/// The screens on a new desk with one order on hold.
fn opened(home: &Path) -> Terminal {
    run(home, &["init", "desk.db", "--user", "anna"]);
    let desk = ["--desk", "desk.db"];
    run(home, &[&desk[..], &["customer", "add", "C100", "limit=100"]].concat());
    let order = ["order", "enter", "--customer", "C100", "--number", "SO-1", "--amount", "150"];
    run(home, &[&desk[..], &order].concat());
    let start = Start { home, arguments: &desk, environment: &[], size: (40, 140) };
    let terminal = Terminal::start(&start);
    terminal.wait_for("anna");
    terminal
}

#[test]
fn a_desk_that_was_replaced_under_the_screens_is_reported_and_not_written_to() {
    let home = tempfile::tempdir().unwrap();
    let mut terminal = opened(home.path());
    terminal.send(&alt('h'));
    terminal.wait_for("1 row");
    run(home.path(), &["--desk", "desk.db", "backup", "copy.db"]);
    fs::rename(home.path().join("copy.db"), home.path().join("desk.db")).unwrap();
    terminal.wait_for("Another file has taken the place");
    terminal.send("\r");
    terminal.wait_until("the end of the message", |screen| !screen.contains("Another file"));
    terminal.send("a");
    terminal.wait_for("leaves the queue");
    terminal.send("\r");
    terminal.wait_for("Another file has taken the place");
    terminal.send("\r\x11");
    terminal.ended();
    let copy = crate::raw::open(home.path().join("desk.db"));
    let decisions: i64 = copy.query_row("SELECT count(*) FROM decision", [], |row| row.get(0)).unwrap();
    assert_eq!(decisions, 0);
}

#[test]
fn a_desk_that_was_deleted_under_the_screens_is_reported() {
    let home = tempfile::tempdir().unwrap();
    let mut terminal = opened(home.path());
    fs::remove_file(home.path().join("desk.db")).unwrap();
    terminal.wait_for("moved or deleted");
    terminal.send("\r\x11");
    terminal.ended();
}
