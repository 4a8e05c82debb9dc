//! A letter means the same in every screen, and the keys that work everywhere do.

use std::collections::BTreeMap;

use super::registry::{OF_OTHER_DESKS, open};
use super::{services, typical};
use crate::desk::testing::TestDesk;
use crate::tui::command::Command;
use crate::tui::global::GlobalAction;
use crate::tui::harness::Harness;
use crate::tui::registry::SCREENS;
use crate::tui::verbs::{VERBS, Verb};
use crate::tui::{Key, Scope};

/// Keys that move in lists and fields.
const MOVING: [&str; 4] = ["j", "k", "g", "G"];

fn is_letter_or_sign(key: &str) -> bool {
    let is_digit = |key: &str| key.chars().all(|character| character.is_ascii_digit());
    (key.chars().count() == 1 && !is_digit(key)) || key == "space"
}

/// The screens that a typical desk opens, each in a terminal of its own.
fn opened(desk: &TestDesk) -> impl Iterator<Item = (&'static Scope, Harness)> {
    SCREENS.iter().copied().filter(|scope| !OF_OTHER_DESKS.contains(&scope.open.id)).map(move |scope| {
        let mut terminal = Harness::new(SCREENS, services(desk.desk.clone()));
        open(scope, &mut terminal);
        terminal.resize(80, 24);
        assert_eq!(terminal.app.top_id(), Some(scope.open.id));
        (scope, terminal)
    })
}

#[test]
fn no_key_belongs_to_two_verbs_and_none_moves() {
    let mut meanings: BTreeMap<&str, Verb> = BTreeMap::new();
    for (verb, keys, _) in VERBS {
        for key in *keys {
            key.parse::<Key>().unwrap();
            assert!(!MOVING.contains(key), "{verb:?} {key}");
            let other = meanings.insert(key, *verb);
            assert!(other.is_none(), "{key} means {verb:?} and {other:?}");
        }
    }
}

#[test]
fn every_letter_and_sign_of_a_command_comes_from_its_verb() {
    let everywhere = GlobalAction::COMMANDS.iter().chain(SCREENS.iter().map(|scope| &scope.open));
    for command in SCREENS.iter().flat_map(|scope| scope.all()).chain(everywhere) {
        let of_verb = command.verb.map(Verb::keys).unwrap_or_default();
        for key in command.keys().filter(|key| is_letter_or_sign(key)) {
            assert!(of_verb.contains(&key), "{} has {key} without a verb", command.id);
        }
    }
}

#[test]
fn a_screen_has_a_verb_once() {
    for scope in SCREENS {
        let mut verbs: Vec<(Verb, &str)> = Vec::new();
        for command in scope.all().chain(GlobalAction::COMMANDS) {
            let Some(verb) = command.verb else { continue };
            let other = verbs.iter().find(|(other, _)| *other == verb);
            assert!(other.is_none(), "{}: {} and {other:?}", scope.open.id, command.id);
            verbs.push((verb, command.id));
        }
    }
}

#[test]
fn every_list_is_filtered_by_its_columns() {
    for scope in SCREENS {
        let has = |verb| scope.all().any(|command| command.verb == Some(verb));
        assert_eq!(has(Verb::Filter), has(Verb::FilterBy), "{}", scope.open.id);
    }
}

#[test]
fn every_screen_in_which_nothing_is_typed_quits_helps_finds_and_goes() {
    for (scope, mut terminal) in opened(&typical()) {
        let is_typing = terminal.app.layers.last().unwrap().screen.is_typing();
        if is_typing || terminal.app.in_dialog() {
            continue;
        }
        for (key, dialog) in [("?", "dialog.pick"), (":", "find"), (",", "dialog.pick")] {
            assert_eq!(terminal.send(key).app.top_id(), Some(dialog), "{} {key}", scope.open.id);
            terminal.send("esc");
            assert_eq!(terminal.app.top_id(), Some(scope.open.id), "{} {key}", scope.open.id);
        }
        terminal.send("q");
        assert!(terminal.app.ending().is_some(), "q in {}", scope.open.id);
    }
}

#[test]
fn a_letter_that_no_command_has_changes_nothing() {
    for (scope, mut terminal) in opened(&typical()) {
        let is_typing = terminal.app.layers.last().unwrap().screen.is_typing();
        let letters = ('a'..='z').chain('A'..='Z').map(String::from);
        for letter in letters.filter(|letter| !is_typing && !MOVING.contains(&letter.as_str())) {
            let runs = |command: &&Command| command.keys().any(|key| key == letter);
            let screen = &terminal.app.layers.last().unwrap().screen;
            let says_why = |command| screen.why_not(command).is_some();
            if terminal.app.active().iter().any(runs) || screen.scope().all().filter(runs).any(says_why) {
                continue;
            }
            let before = terminal.text();
            terminal.send(&letter);
            assert_eq!(terminal.text(), before, "{letter} in {}", scope.open.id);
        }
    }
}

#[test]
fn the_go_menu_opens_each_screen_by_its_letter() {
    let desk = typical();
    let mut terminal = Harness::new(SCREENS, services(desk.desk.clone()));
    for (letter, screen) in [
        ("i", "import"),
        ("c", "customers"),
        ("v", "validation"),
        ("t", "invoice-transfer"),
        ("s", "settings"),
        ("w", "workspace"),
        ("d", "payment-report"),
    ] {
        // Where something is typed, a comma is text.
        terminal.send("ctrl-g").sees("Go to").send(letter);
        assert_eq!(terminal.app.top_id(), Some(screen));
    }
    terminal.send("ctrl-g L").sees("fr");
}

#[test]
fn the_question_mark_helps_in_a_form_where_it_is_no_text() {
    let desk = typical();
    let mut terminal = Harness::new(SCREENS, services(desk.desk.clone()));
    terminal.send("f7 ?");
    assert_eq!(terminal.app.top_id(), Some("order-entry"), "the code of a customer may have one");
    terminal.send("ctrl-u").write("ACME").send("enter").write("SO-9").send("enter ?");
    assert_eq!(terminal.app.top_id(), Some("dialog.pick"), "an amount has none");
    terminal.sees("What can be done here").write("f12").sees("Save");
}

#[test]
fn help_on_a_field_ends_with_the_keys_of_its_form() {
    let desk = typical();
    let mut terminal = Harness::new(SCREENS, services(desk.desk.clone()));
    terminal
        .send("f7 f1")
        .sees("The code of the customer who is billed")
        .sees("F12  Save")
        .sees("F4  Look up");
}
