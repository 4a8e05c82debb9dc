//! The main job by keys: the queue is opened, orders are approved, rejected and left on hold, and the desk has stored it.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::july::{self, July};
use crate::terminal::harness::{Start, Terminal, alt};

const SIZE: (u16, u16) = (40, 140);

/// The program on a desk, by its command line.
struct Desk<'a> {
    home: &'a Path,
    file: String,
}

impl Desk<'_> {
    /// The document of a command that has to end well.
    fn answer(&self, arguments: &[&str]) -> Value {
        let output = Command::new(env!("CARGO_BIN_EXE_creditdesk"))
            .args(["--json", "--desk", &self.file])
            .args(arguments)
            .env("HOME", self.home)
            .env("XDG_STATE_HOME", self.home)
            .output()
            .unwrap();
        assert!(output.status.success(), "{arguments:?}: {output:?}");
        serde_json::from_slice(&output.stdout).unwrap()
    }
}

/// A desk with the books of June and every order of July entered.
fn prepared<'a>(home: &'a Path, july: &July) -> Desk<'a> {
    let file = home.join("july.db").to_str().unwrap().to_owned();
    let desk = Desk { home, file };
    desk.answer(&["init", &desk.file, "--user", "anna"]);
    july.open_books(home, |arguments| desk.answer(arguments));
    july.enter(|arguments| desk.answer(arguments));
    desk
}

fn opened(desk: &Desk<'_>, today: &str, environment: &[(&str, &str)]) -> Terminal {
    let start = Start {
        home: desk.home,
        arguments: &["--desk", &desk.file, "--today", today],
        environment,
        size: SIZE,
    };
    let mut terminal = Terminal::start(&start);
    terminal.wait_for("anna");
    terminal.send(&alt('h'));
    terminal
}

/// The numbers of the held orders as the queue has them.
fn queue(desk: &Desk<'_>, today: &str) -> Vec<String> {
    let list = desk.answer(&["--today", today, "hold", "list"]);
    let holds = list["holds"].as_array().unwrap().iter();
    holds.map(|hold| hold["order"].as_str().unwrap().to_owned()).collect()
}

/// Whether the cursor is on an order: its assessment is shown under its number.
fn is_current(screen: &str, order: &str) -> bool {
    screen.contains(&format!("─ {order} │"))
}

#[test]
fn orders_are_approved_rejected_and_left_on_hold_by_keys() {
    let july = july::real().unwrap_or_else(july::own);
    let home = tempfile::tempdir().unwrap();
    let desk = prepared(home.path(), &july);
    let held = queue(&desk, &july.today);
    let rows = |count: usize| format!("{count} rows");
    let mut terminal = opened(&desk, &july.today, &[]);
    terminal.wait_for(&rows(held.len()));
    for (decided, order) in held[..2].iter().enumerate() {
        terminal.send("a");
        terminal.wait_until("the effect", |screen| {
            screen.contains(&format!("Order {order} of")) && screen.contains("leaves the queue")
        });
        terminal.send("\r");
        terminal.wait_for(&rows(held.len() - decided - 1));
        terminal.wait_until("the next order", |screen| is_current(screen, &held[decided + 1]));
    }
    terminal.send("r");
    terminal.wait_for("is refused credit");
    terminal.send("\r");
    terminal.wait_for(&rows(held.len() - 3));
    terminal.send("w");
    terminal.wait_for("Follow-up date");
    terminal.send("+7\r");
    terminal.wait_for(&format!("{} kept on hold", held[3]));
    terminal.wait_for(&rows(held.len() - 3));
    assert!(is_current(&terminal.text(), &held[3]), "{}", terminal.text());
    terminal.send("\x11");
    let (status, _) = terminal.ended();
    assert_eq!(status.exit_code(), 0);
    decided_as_seen(&desk, &july, &held);
}

#[test]
fn what_is_confirmed_does_not_wait_for_a_pipe_that_an_import_tries() {
    let july = july::own();
    let home = tempfile::tempdir().unwrap();
    let desk = prepared(home.path(), &july);
    let held = queue(&desk, &july.today);
    let pipe = home.path().join("rows");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let mut terminal = opened(&desk, &july.today, &[]);
    terminal.wait_for(&format!("{} rows", held.len()));
    terminal.send(&alt('i'));
    terminal.wait_for("Mapping");
    terminal.send(&format!("{}\r", pipe.display()));
    terminal.wait_for("Trying the import");
    terminal.send(&alt('h'));
    // The status line is the import's.
    terminal.wait_until("the first order", |screen| is_current(screen, &held[0]));
    terminal.send("a");
    terminal.wait_for("leaves the queue");
    terminal.send("\r");
    terminal.wait_until("the release to be saved", |_| queue(&desk, &july.today) == held[1..]);
}

/// What the command line says of the orders that were decided on the screens.
fn decided_as_seen(desk: &Desk<'_>, july: &July, held: &[String]) {
    assert_eq!(queue(desk, &july.today), held[3..]);
    for (order, decision, credit) in [
        (&held[0], "release", "approved"),
        (&held[1], "release", "approved"),
        (&held[2], "reject", "rejected"),
        (&held[3], "keep", "held"),
    ] {
        let shown = desk.answer(&["--today", &july.today, "order", "show", order]);
        assert_eq!(shown["decisions"][0]["decision"], decision, "{order}");
        assert_eq!(shown["decisions"][0]["user"], "anna");
        assert_eq!(shown["credit"], credit, "{order}");
    }
    let listed = desk.answer(&["--today", &july.today, "hold", "list", "--limit", "1"]);
    let follow_up = listed["holds"][0]["follow_up"].as_str().unwrap();
    assert_eq!(&follow_up[5..], "07-07", "a week after the last of June");
    assert_eq!(desk.answer(&["audit", "verify"])["ok"], true);
}

/// How many cells have a colour of their own.
fn coloured(terminal: &Terminal) -> usize {
    let (rows, columns) = SIZE;
    let has_colour = |cell: &vt100::Cell| {
        [cell.fgcolor(), cell.bgcolor()].iter().any(|colour| *colour != vt100::Color::Default)
    };
    terminal.screen(|screen| {
        let places = (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
        let cells = places.filter_map(|(row, column)| screen.cell(row, column));
        cells.filter(|cell| has_colour(cell)).count()
    })
}

#[test]
fn without_colours_the_current_row_still_stands_out() {
    let july = july::own();
    let home = tempfile::tempdir().unwrap();
    let desk = prepared(home.path(), &july);
    let terminal = opened(&desk, &july.today, &[("NO_COLOR", "1")]);
    terminal.wait_for("5 rows");
    terminal.wait_for("Exposure");
    let (rows, columns) = SIZE;
    let stands_out = |row: u16| {
        let cell = terminal.screen(|screen| screen.cell(row, 5).unwrap().clone());
        cell.inverse() || cell.bold()
    };
    let line = |row| terminal.screen(|screen| screen.contents_between(row, 0, row, columns));
    let current = (0..rows).find(|row| line(*row).starts_with('▸')).unwrap();
    assert!(stands_out(current), "{}", terminal.text());
    assert!(!stands_out(current + 1), "{}", terminal.text());
    assert_eq!(coloured(&terminal), 0);
}

#[test]
fn colours_are_used_where_no_one_says_otherwise() {
    let july = july::own();
    let home = tempfile::tempdir().unwrap();
    let desk = prepared(home.path(), &july);
    let terminal = opened(&desk, &july.today, &[]);
    terminal.wait_for("5 rows");
    assert!(coloured(&terminal) > 0, "{}", terminal.text());
}
