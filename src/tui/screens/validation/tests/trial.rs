//! Other criteria tried: who comes, who goes, saved or dropped.

use super::{desk, grid, line, services, set, sized};
use crate::desk::testing::TestDesk;
use crate::tui::harness::Harness;
use crate::tui::registry::SCREENS;
use crate::words::Language;

fn setting(desk: &TestDesk, name: &str) -> String {
    desk.reader().settings_sheet().unwrap().value(name).unwrap_or_default()
}

fn wide(desk: &TestDesk) -> Harness {
    let mut terminal = sized(desk, Language::English, 160, 50);
    terminal.send("T");
    terminal
}

#[test]
fn who_comes_and_who_goes_is_seen_while_typing() {
    let desk = desk();
    let mut terminal = wide(&desk);
    terminal.sees("+ 0 customers added").sees("- 0 customers removed").send("tab tab tab ctrl-u").write("50");
    terminal.sees("- 2 customers removed, 4,100.00 EUR late");
    assert!(line(&terminal, "B200").contains("- removed"));
    terminal.send("up up up ctrl-u").write("4");
    terminal.sees("+ 1 customer added, 40.00 EUR late");
    assert!(line(&terminal, "D400").contains("+ added"), "{}", terminal.text());
    assert!(line(&terminal, "B200").contains("~ changed"), "warned so far, now to be blocked");
    assert_eq!(setting(&desk, "validation.delay_days"), "60", "nothing is saved by trying");
}

#[test]
fn both_configurations_are_beside_each_other() {
    let desk = desk();
    let mut terminal = wide(&desk);
    terminal.send("ctrl-u").write("off").send("down");
    let text = terminal.text();
    let row = |label: &str| text.lines().rev().find(|line| line.contains(label)).unwrap().to_owned();
    for (label, saved, tried) in [
        ("Payment delay in days (1)", "60", "off"),
        ("Customers that match", "4", "4"),
        ("To block", "1", "0"),
        ("To warn only", "1", "2"),
    ] {
        let values: Vec<String> = row(label).split_whitespace().rev().take(2).map(str::to_owned).collect();
        assert_eq!(values, [tried, saved], "{label}");
    }
    terminal
        .sees("Customers with a credit limit whose invoices overdue by more")
        .sees("~ 1 customer with another");
    terminal.sees("Today that is 5 customers");
}

#[test]
fn on_a_narrow_terminal_a_key_turns_to_the_comparison() {
    let desk = desk();
    let mut terminal = grid(&desk);
    terminal.send("T").sees("Respite in days (2)").sees_no("To warn only");
    terminal.send("alt-k").sees("To warn only").sees("Saved").sees("Tried").sees_no("< block >");
    terminal.send("v").sees("< block >");
}

#[test]
fn what_cannot_be_is_refused_at_its_field() {
    let desk = desk();
    let mut terminal = grid(&desk);
    terminal
        .send("T ctrl-u")
        .write("-5")
        .sees("Payment delay in days (1) cannot be -5: days cannot be negative.");
    terminal.send("f12").sees("cannot be negative").sees_no("Save the criteria?");
    terminal.send("ctrl-u").write("60").send("up up up up ctrl-u").write("1001");
    terminal.sees("a percentage over 1,000 is not");
    terminal.send("f12").sees_no("Save the criteria?");
    assert_eq!(setting(&desk, "validation.limit_percent"), "10");
}

#[test]
fn an_unreadable_field_keeps_the_last_outcome_and_is_named_once() {
    let desk = desk();
    let mut terminal = wide(&desk);
    terminal.send("ctrl-u").write("4").sees("+ 1 customer added, 40.00 EUR late").write("b");
    terminal.sees("+ 1 customer added, 40.00 EUR late");
    assert_eq!(
        terminal.text().matches("Write it like one of these: 60, off.").count(),
        1,
        "{}",
        terminal.text()
    );
}

#[test]
fn what_is_odd_is_reported() {
    let desk = TestDesk::in_november();
    desk.with_customer("A100", "Dupont", 1).set_number("A100", "hold_period", 0);
    desk.with_invoice("A100", "F-1", 100, 90);
    let mut terminal = wide(&desk);
    terminal.sees("No criterion is on").send("tab tab tab tab tab").write("10");
    terminal.sees("is set without days of");
}

#[test]
fn a_percentage_while_no_one_has_a_limit_is_accepted_with_a_warning() {
    let desk = TestDesk::in_november();
    let mut terminal = wide(&desk);
    terminal.send("down down down ctrl-u").write("30").send("down down ctrl-u").write("20%");
    terminal.sees("No customer has a credit limit").send("f12").sees("Save the criteria?").send("y");
    assert_eq!(setting(&desk, "validation.limit_percent"), "20");
}

#[test]
fn saved_criteria_are_the_ones_of_the_grid_at_once() {
    let desk = desk();
    let mut terminal = grid(&desk);
    terminal.send("T ctrl-u").write("100").send("f12").sees("Save the criteria?");
    terminal.sees("overdue by more than 100").send("y").sees("The criteria are saved.");
    // Until then the message takes the line.
    for _ in 0..16 {
        terminal.event(crate::tui::Event::Tick);
    }
    terminal.sees("6 listed").sees_no("out of date");
    assert!(line(&terminal, "A100").contains("[x] warn"), "{}", terminal.text());
    assert_eq!(setting(&desk, "validation.delay_days"), "100");
}

#[test]
fn tried_criteria_are_dropped_or_asked_about() {
    let desk = desk();
    let mut terminal = grid(&desk);
    terminal
        .send("T ctrl-u")
        .write("1")
        .send("esc")
        .sees("What if")
        .send("esc")
        .sees("Leave without saving?");
    terminal.send("n z").sees("6 listed");
    terminal.send("T").sees("60").send("f12").sees("Nothing was changed.");
    assert_eq!(setting(&desk, "validation.delay_days"), "60");
}

#[test]
fn an_emptied_field_is_a_criterion_that_is_off() {
    let desk = desk();
    let mut terminal = grid(&desk);
    terminal.send("T ctrl-u f12 y");
    assert_eq!(setting(&desk, "validation.delay_days"), "off");
}

#[test]
fn the_rows_of_a_trial_lead_to_their_invoices_under_the_tried_criteria() {
    let desk = desk();
    let mut terminal = grid(&desk);
    terminal.send("T ctrl-u").write("90").send("down down down ctrl-u").write("92").send("esc enter");
    terminal.sees("Late invoices of A100").sees("1 row").send("esc c").sees("Dupont & Fils SA");
}

#[test]
fn special_values_are_typed_in_the_own_language() {
    let desk = desk();
    let mut terminal = Harness::sized(SCREENS, services(desk.desk.clone()), Language::Dutch, 80, 24);
    terminal.send("alt-v T ctrl-u").write("uit").send("f12 y");
    assert_eq!(setting(&desk, "validation.delay_days"), "off");
    set(&desk, &[("validation.delay_days", "60")]);
}
