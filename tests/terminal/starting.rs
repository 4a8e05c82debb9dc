//! Where the screens cannot be drawn, and the demo company that is gone when it was looked at.

use std::fs;

use crate::terminal::harness::{Start, Terminal, alt};

#[test]
fn a_dumb_terminal_gets_one_sentence() {
    let home = tempfile::tempdir().unwrap();
    let start = Start { home: home.path(), arguments: &[], environment: &[("TERM", "dumb")], size: (24, 80) };
    let mut terminal = Terminal::start(&start);
    let (status, _) = terminal.ended();
    assert_eq!(status.exit_code(), 2);
    terminal.wait_for("The screens need a terminal");
    assert!(!terminal.screen(vt100::Screen::alternate_screen));
}

#[test]
fn the_demo_company_opens_on_the_screens_and_is_gone_afterwards() {
    let home = tempfile::tempdir().unwrap();
    let temporary = home.path().join("temporary");
    fs::create_dir(&temporary).unwrap();
    let start = Start {
        home: home.path(),
        arguments: &["demo"],
        environment: &[("TMPDIR", temporary.to_str().unwrap())],
        size: (24, 80),
    };
    let mut terminal = Terminal::start(&start);
    terminal.wait_for("nadia");
    terminal.send(&alt('h'));
    terminal.wait_for("rows");
    assert_eq!(fs::read_dir(&temporary).unwrap().count(), 1);
    terminal.send("\x11");
    let (status, _) = terminal.ended();
    assert_eq!(status.exit_code(), 0);
    assert_eq!(fs::read_dir(&temporary).unwrap().count(), 0);
}

#[test]
fn a_demo_company_that_is_saved_is_there_afterwards() {
    let home = tempfile::tempdir().unwrap();
    let start = Start {
        home: home.path(),
        arguments: &["demo", "--keep", "mine.db"],
        environment: &[],
        size: (24, 80),
    };
    let mut terminal = Terminal::start(&start);
    terminal.wait_for("nadia");
    terminal.send("\x11");
    let (status, _) = terminal.ended();
    assert_eq!(status.exit_code(), 0);
    assert!(home.path().join("mine.db").exists());
}

#[test]
fn a_filter_that_was_saved_is_there_after_a_kill() {
    let home = tempfile::tempdir().unwrap();
    let start = || {
        let start = Start { home: home.path(), arguments: &["demo"], environment: &[], size: (24, 80) };
        let mut terminal = Terminal::start(&start);
        terminal.wait_for("nadia");
        terminal.send("\x07");
        terminal.wait_for("Go to");
        terminal.send("c");
        terminal.wait_for("Customers");
        terminal.send("F");
        terminal.wait_for("Filter by columns");
        terminal
    };
    let mut terminal = start();
    terminal.send("K1\x1b[Z");
    terminal.send("Mine\r");
    terminal.wait_for("Filter saved as Mine");
    terminal.send("F");
    terminal.wait_for("Saved filter");
    let began = std::time::Instant::now();
    while !std::fs::read_dir(home.path().join("creditdesk"))
        .is_ok_and(|mut files| files.any(|file| file.unwrap().file_name() == "columns.toml"))
    {
        assert!(began.elapsed().as_secs() < 10, "nothing is stored");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    terminal.signal(rustix::process::Signal::KILL);
    terminal.ended();
    start().wait_for("Saved filter");
}

#[test]
fn the_language_chosen_on_the_screens_is_there_at_the_next_start() {
    let home = tempfile::tempdir().unwrap();
    let start = |arguments| {
        let terminal =
            Terminal::start(&Start { home: home.path(), arguments, environment: &[], size: (24, 80) });
        terminal.wait_for("nadia");
        terminal
    };
    let mut terminal = start(&["demo"]);
    terminal.wait_for("│ en");
    terminal.send("\x07");
    terminal.wait_for("Go to");
    terminal.send("L");
    terminal.wait_for("│ fr");
    terminal.send("\x11");
    terminal.ended();
    for (arguments, title) in [(&["demo"][..], "│ fr"), (&["--lang", "en", "demo"], "│ en")] {
        let mut terminal = start(arguments);
        terminal.wait_for(title);
        terminal.send("\x11");
        terminal.ended();
    }
}
