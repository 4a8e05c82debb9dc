//! Escape, Alt and escape sequences as terminals send them, at once and in pieces: nothing is done that no one has asked for.

use std::path::Path;
use std::process::Command;
use std::time::Duration;
use std::{fs, thread};

use crate::terminal::harness::{Start, Terminal, alt};

const SIZE: (u16, u16) = (40, 140);
/// What a terminal answers that reports keys exactly.
const EXACT: &str = "\u{1b}[?5u";
/// Keys that do nothing, or leave what is open, as long as no ESC is taken for Alt and no sequence for what it consists of.
const SCRIPT: [&str; 11] = [
    // An arrow. Its last letter approves the marked orders.
    "\u{1b}[A",
    // Escape and the letters that with Alt open screens.
    "\u{1b}l",
    "\u{1b}h",
    "\u{1b}e",
    "\u{1b}i",
    "\u{1b}Ox",
    "\u{1b}\u{1b}",
    // An answer to another program's question: its first sign opens the help.
    "\u{1b}[?62;1c",
    "\u{1b}[24~",
    // Pasted where nothing is written. Enter opens what is under the cursor.
    "\u{1b}[200~aA\r\u{1b}[201~",
    "\u{1b}\u{1b}",
];

fn run(home: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_creditdesk"));
    let output =
        command.env("HOME", home).env("XDG_STATE_HOME", home).current_dir(home).args(arguments).output();
    let output = output.unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// A desk with two orders on hold.
fn prepare(home: &Path) {
    run(home, &["init", "desk.db", "--user", "anna"]);
    run(home, &["--desk", "desk.db", "customer", "add", "C100", "limit=100"]);
    for number in ["SO-1", "SO-2"] {
        let order = ["order", "enter", "--customer", "C100", "--number", number, "--amount", "150"];
        run(home, &[&["--desk", "desk.db"], &order[..]].concat());
    }
}

fn opened(home: &Path) -> Terminal {
    let start = Start { home, arguments: &["--desk", "desk.db"], environment: &[], size: SIZE };
    let terminal = Terminal::start(&start);
    terminal.wait_for("anna");
    terminal
}

/// How the bytes of the script reach the program.
#[derive(Debug, Clone, Copy)]
enum Pace {
    AtOnce,
    ByteByByte(Duration),
}

impl Pace {
    fn send(self, terminal: &mut Terminal, keys: &str) {
        match self {
            Self::AtOnce => terminal.send(keys),
            Self::ByteByByte(pause) => {
                for byte in keys.chars() {
                    terminal.send(&byte.to_string());
                    thread::sleep(pause);
                }
            }
        }
    }
}

/// The language that the title bar names.
fn has_language(screen: &str, code: &str) -> bool {
    screen.lines().next().is_some_and(|title| title.trim_end().ends_with(code))
}

/// Types the script into the hold queue, all orders marked and the assessment in focus, so that the first Escape leads back
/// to the list and the second to the first screen.
fn type_script(home: &Path, pace: Pace, answer: &str) {
    let mut terminal = opened(home);
    terminal.send(answer);
    terminal.send(&alt('h'));
    terminal.wait_for("2 rows");
    terminal.send("*\t");
    terminal.wait_for("2 marked");
    pace.send(&mut terminal, &SCRIPT.concat());
    terminal.send("?");
    terminal.wait_for("What can be done here");
    terminal.send("\u{1b}");
    terminal.wait_gone("What can be done here");
    let text = terminal.text();
    assert!(text.contains("Workspace"), "{pace:?} {answer:?}\n{text}");
    assert!(has_language(&text, "en"), "{pace:?} {answer:?}\n{text}");
    terminal.send("\u{11}");
    let (status, _) = terminal.ended();
    assert_eq!(status.exit_code(), 0, "{pace:?} {answer:?}");
    let held = run(home, &["--desk", "desk.db", "hold", "list"]);
    assert!(held.contains("SO-1") && held.contains("SO-2"), "{pace:?} {answer:?}\n{held}");
}

#[test]
fn neither_escape_with_a_letter_nor_a_sequence_in_pieces_does_anything() {
    let home = tempfile::tempdir().unwrap();
    prepare(home.path());
    let home = home.path();
    // Shorter and longer than an ESC may be the start of a sequence.
    let paces = [
        Pace::AtOnce,
        Pace::ByteByByte(Duration::from_millis(5)),
        Pace::ByteByByte(Duration::from_millis(60)),
    ];
    thread::scope(|scope| {
        for (answer, pace) in ["", EXACT].into_iter().flat_map(|answer| paces.map(|pace| (answer, pace))) {
            scope.spawn(move || type_script(home, pace, answer));
        }
    });
}

#[test]
fn alt_is_alt_where_the_terminal_reports_it() {
    let home = tempfile::tempdir().unwrap();
    prepare(home.path());
    let mut terminal = opened(home.path());
    terminal.send(&alt('s'));
    terminal.wait_for("[1 Company]");
}

#[test]
fn escape_and_a_letter_at_once_are_alt_where_the_settings_say_so() {
    let home = tempfile::tempdir().unwrap();
    prepare(home.path());
    let settings = home.path().join("creditdesk");
    fs::create_dir_all(&settings).unwrap();
    fs::write(settings.join("config.toml"), "alt_keys = \"escape\"\n").unwrap();
    let mut terminal = opened(home.path());
    terminal.send("\u{1b}s");
    terminal.wait_for("[1 Company]");
}

#[test]
fn keys_with_alt_are_listed_once_the_terminal_has_said_that_it_reports_them() {
    let home = tempfile::tempdir().unwrap();
    prepare(home.path());
    let mut terminal = opened(home.path());
    terminal.send("?setti");
    terminal.wait_for("Settings");
    assert!(!terminal.text().contains("Alt+s"), "{}", terminal.text());
    // The first Escape empties the filter of the help, the second leaves it.
    terminal.send(&format!("{EXACT}\u{1b}[27u\u{1b}[27u?setti"));
    terminal.wait_for("Alt+s");
}
