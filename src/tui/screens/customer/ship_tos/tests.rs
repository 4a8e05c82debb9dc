//! The ship-tos on real desks: keys in, text out.

use crate::desk::testing::TestDesk;
use crate::tui::Scope;
use crate::tui::harness::Harness;
use crate::tui::screens::customers;
use crate::tui::screens::testing::{desk, terminal};
use crate::words::Language;

static SCREENS: &[&Scope] = &[&customers::SCOPE, &crate::tui::screens::customer::SCOPE];

fn opened(desk: &TestDesk, language: Language, size: (u16, u16)) -> Harness {
    let mut terminal = terminal(desk, SCREENS, language, size);
    terminal.send("/").write("C200").send("enter enter 6");
    terminal
}

fn english(desk: &TestDesk) -> Harness {
    opened(desk, Language::English, (80, 24))
}

fn value(desk: &TestDesk, code: &str, name: &str) -> Option<String> {
    let sheet = desk.reader().ship_to_sheet("C200", code).ok()?;
    sheet.value(name)
}

#[test]
fn a_ship_to_is_changed_in_its_form() {
    let desk = desk();
    let mut terminal = english(&desk);
    terminal.send("enter").sees("Change YARD");
    insta::assert_snapshot!(terminal.text());
    terminal.send("tab tab ctrl-u").write("750").send("tab").write("3").send("enter").sees("Saved: YARD");
    assert_eq!(value(&desk, "YARD", "limit").as_deref(), Some("750.00"));
    assert_eq!(value(&desk, "YARD", "hold_period").as_deref(), Some("3"));
    terminal.sees("750.00");
}

#[test]
fn a_ship_to_is_added_with_a_code_of_its_own() {
    let desk = desk();
    let mut terminal = english(&desk);
    terminal.send("n").sees("Add a ship-to of C200").write("DOCK").send("tab").write("Dock 4").send("enter");
    terminal.sees("Saved: DOCK").sees("Dock 4");
    assert_eq!(value(&desk, "DOCK", "limit").as_deref(), Some("none"));
}

#[test]
fn what_is_refused_is_reported_at_its_field_and_nothing_is_saved() {
    let desk = desk();
    let mut terminal = english(&desk);
    terminal.send("n").write("YARD").send("tab").write("Twice").send("enter");
    terminal.sees("Add a ship-to").sees("Twice").sees("✗").send("esc y");
    for (keys, typed, message) in [
        ("tab tab ctrl-u", "-1", "cannot be negative"),
        ("tab tab tab tab", "12345678", "nine digits; 12345678 has 8"),
        ("tab tab tab tab tab", "-2", "cannot be negative"),
    ] {
        terminal.send("enter").send(keys).write(typed).send("enter").sees(message).send("esc y");
    }
    terminal.send("enter tab tab tab tab tab").write("10").send("tab").write("9").send("enter");
    terminal.sees("Change YARD").sees("larger than the maximum");
    assert_eq!(value(&desk, "YARD", "order_minimum"), None);
    assert_eq!(value(&desk, "YARD", "limit").as_deref(), Some("5000.00"));
}

#[test]
fn which_limit_and_hold_period_are_used_is_reported_in_every_language() {
    let desk = desk();
    for (language, message) in [
        (Language::English, "Limit only: its own limit and no hold period"),
        (Language::French, "Limite seulement"),
        (Language::Dutch, "Alleen een eigen limiet"),
    ] {
        let mut terminal = opened(&desk, language, (160, 50));
        terminal.send("f1").sees(message);
    }
    english(&desk).send("enter tab tab f1").sees("only what this ship-to itself owes");
}

#[test]
fn a_limit_of_its_own_offers_to_re_evaluate() {
    let desk = desk();
    let mut terminal = english(&desk);
    let order = crate::desk::EnterOrder {
        ship_to: Some("YARD".to_owned()),
        ..crate::desk::EnterOrder::new("C200", "SO-9", crate::credit::Money::from_minor(10_000))
    };
    desk.writer().enter_order(&order).unwrap();
    terminal.send("enter tab tab ctrl-u").write("0").send("enter");
    terminal.sees("Re-evaluate the orders of C200?").sees("1 order would be put on hold: SO-9.");
    terminal.send("enter").sees("on hold: 1");
    assert_eq!(desk.hold_state("SO-9").code(), "held");
}

#[test]
fn another_users_change_is_a_conflict_that_preserves_what_was_filled_in() {
    let desk = desk();
    let mut terminal = english(&desk);
    terminal.send("enter tab tab ctrl-u").write("750");
    let pair = [crate::desk::Assignment::new("name", "Yard 2")];
    let mut writer = desk.writer();
    writer.set_ship_to("C200", "YARD", &pair, crate::desk::Expected::Whatever).unwrap();
    drop(writer);
    terminal.send("enter").sees("ann changed it").send("enter").sees("Change YARD").sees("750");
    assert_eq!(value(&desk, "YARD", "limit").as_deref(), Some("5000.00"));
}
