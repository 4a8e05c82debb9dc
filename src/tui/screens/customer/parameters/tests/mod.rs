//! The credit parameters on real desks: keys in, text out.

mod bad_input;
mod complete;
mod editing;
mod saving;

use crate::desk::testing::TestDesk;
use crate::desk::testing::november::today;
use crate::desk::{Clock, Desk, Identity, RunId};
use crate::tui::harness::Harness;
use crate::tui::screens::customers;
use crate::tui::screens::testing::terminal;
use crate::tui::{DeskLocation, Scope, Services};
use crate::words::Language;

static SCREENS: &[&Scope] = &[&customers::SCOPE, &crate::tui::screens::customer::SCOPE];

/// The parameters of a customer, opened from the list.
fn opened(desk: &TestDesk, code: &str, language: Language, size: (u16, u16)) -> Harness {
    let mut terminal = terminal(desk, SCREENS, language, size);
    terminal.send("/").write(code).send("enter enter");
    terminal
}

fn english(desk: &TestDesk, code: &str) -> Harness {
    opened(desk, code, Language::English, (80, 24))
}

/// The list of customers with another user at the desk.
fn english_as(desk: &TestDesk, login: &str) -> Harness {
    let who = Identity { named: Some(login.to_owned()), account: None };
    let clock = Clock::new(RunId(7), || Clock::fixed(today()).now());
    let path = desk.desk.path().to_owned();
    let opened = Desk::open(&path, &who, clock.clone()).unwrap();
    let place = DeskLocation { path, who, clock, account: login.to_owned() };
    Harness::sized(SCREENS, Services::of(opened, place), Language::English, 80, 24)
}

/// Goes to the field with this label: by sections until it is visible, then by rows.
fn at<'a>(terminal: &'a mut Harness, label: &str) -> &'a mut Harness {
    let is_label = |line: &str| {
        format!("{line}  ").chars().skip(3).collect::<String>().starts_with(&format!("{label}  "))
    };
    terminal.send("g");
    for _ in 0..7 {
        if terminal.text().lines().any(is_label) {
            break;
        }
        terminal.send("pagedown");
    }
    if !terminal.text().lines().any(is_label) {
        terminal.send("g");
    }
    for _ in 0..80 {
        if terminal.text().lines().any(|line| line.contains('▸') && is_label(line)) {
            return terminal;
        }
        terminal.send("j");
    }
    panic!("no field {label} in\n{}", terminal.text());
}

/// Types into the field with this label and ends typing.
fn fill<'a>(terminal: &'a mut Harness, label: &str, value: &str) -> &'a mut Harness {
    at(terminal, label).send("enter").write(value).send("enter")
}

fn value(desk: &TestDesk, code: &str, name: &str) -> String {
    let sheet = desk.reader().customer_sheet(code).unwrap().sheet;
    sheet.value(name).unwrap_or_default().clone()
}

fn set(desk: &TestDesk, code: &str, pairs: &[(&str, &str)]) {
    let pairs: Vec<_> =
        pairs.iter().map(|(name, value)| crate::desk::Assignment::new(*name, *value)).collect();
    let mut writer = desk.writer();
    writer.set_customer(code, &pairs, crate::desk::Expected::Whatever).unwrap();
}

/// Reports the screens that another user has written, as another program would be noticed.
fn noticed(terminal: &mut Harness) -> &mut Harness {
    terminal.app.context().data_changed();
    terminal.event(crate::tui::Event::Resize)
}
