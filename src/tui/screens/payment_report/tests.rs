//! The report screen on a real desk: keys in, text out, files and what is in the desk afterwards.

use crate::desk::testing::TestDesk;
use crate::desk::testing::november::today;
use crate::tui::Scope;
use crate::tui::harness::Harness;
use crate::tui::screens::testing::{desk, enter_paid_invoice, sweep, terminal};
use crate::tui::screens::{customer, customer_look_up, days_to_pay};
use crate::words::Language;

static SCREENS: &[&Scope] = &[&super::SCOPE, &customer::SCOPE, &customer_look_up::SCOPE, &days_to_pay::SCOPE];

/// The usual desk, where C100 has paid an invoice after 21 days and the closed C400 one after 10.
fn paid() -> TestDesk {
    let desk = desk();
    let mut writer = desk.writer();
    writer.reopen_customer("C400").unwrap();
    for (customer, number, days) in [("C100", "P-1", 21), ("C400", "P-4", 10)] {
        let from = today() - 60;
        enter_paid_invoice(&mut writer, (customer, number), [from, from + days]);
    }
    writer.close_customer("C400", "Moved abroad").unwrap();
    desk
}

fn opened(desk: &TestDesk, language: Language) -> Harness {
    terminal(desk, SCREENS, language, (80, 24))
}

#[test]
fn a_preview_shows_everybody_and_changes_nothing() {
    let desk = paid();
    let before = desk.dump();
    for (language, name) in
        [(Language::English, "preview_en"), (Language::French, "preview_fr"), (Language::Dutch, "preview_nl")]
    {
        let mut terminal = opened(&desk, language);
        terminal.send("f12");
        insta::assert_snapshot!(name, terminal.text());
    }
    assert_eq!(desk.dump(), before);
}

#[test]
fn a_wide_report_shows_the_basis_beside() {
    let desk = paid();
    let mut terminal = terminal(&desk, SCREENS, Language::English, (160, 30));
    terminal.send("tab tab tab tab space f12 f12 y");
    insta::assert_snapshot!(terminal.text());
}

#[test]
fn an_update_is_asked_about_and_says_what_it_did() {
    for size in [(80, 24), (160, 50)] {
        let desk = paid();
        let before = desk.dump();
        let mut terminal = terminal(&desk, SCREENS, Language::English, size);
        // Without the option F12 only shows.
        terminal.send("f12 f12").sees_no("Update the customer records?");
        terminal.send("tab tab tab tab tab space f12 f12").sees("Update the customer records?");
        terminal.send("enter n").sees_no("Update the customer records?");
        assert_eq!(desk.dump(), before, "neither Enter nor no changes anything");
        terminal.send("f12 y").sees("2 records updated").sees("No payment records found").sees("inactive");
        let basis = |code| desk.reader().days_to_pay(code, None).unwrap().customer.basis;
        assert!(basis("C100").is_some() && basis("C400").is_some() && basis("C200").is_none());
    }
}

#[test]
fn other_days_are_asked_for_from_the_list() {
    let desk = paid();
    let mut terminal = opened(&desk, Language::English);
    terminal.send("f12").sees("D Other days").send("D").sees_no("D Other days");
    terminal.write("2026-12-01").send("tab").write("2026-01-01").send("f12");
    terminal.sees("This day is before the start date");
}

#[test]
fn those_without_payments_are_reset_where_that_was_asked_for() {
    let desk = paid();
    let mut terminal = opened(&desk, Language::English);
    terminal.send("tab tab tab tab space tab space f12 f12").sees("their basis is set");
    terminal.send("y").sees("4 records updated");
    let basis = desk.reader().days_to_pay("C200", None).unwrap().customer.basis;
    assert_eq!(basis.unwrap().average.invoices, 0);
}

#[test]
fn what_is_wrong_is_reported_at_the_field() {
    let desk = paid();
    let mut terminal = opened(&desk, Language::English);
    terminal.write("C300").send("tab").write("C100").send("f12").sees("This code comes before the first");
    terminal.send("backspace backspace backspace backspace tab").write("2026-12-01").send("f12");
    terminal.sees("Give both days");
    terminal.write("2026-01-01").send("f12").sees("This day is before the start date");
}

#[test]
fn a_customer_is_looked_up_and_opened_from_the_list() {
    let desk = paid();
    let mut terminal = opened(&desk, Language::English);
    terminal.send("f4").write("ateliers").send("enter").sees("C300");
    terminal.send("f12").sees_no("C100");
    terminal.send("enter").sees("Customer C300");
}

#[test]
fn the_report_is_written_as_a_table_and_as_it_is_printed() {
    let desk = paid();
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = opened(&desk, Language::English);
    terminal.send("f12");
    for (name, begins) in
        [("r.csv", "customer,name,state"), ("r.txt", "Average days to pay"), ("r.xlsx", "PK")]
    {
        let path = folder.path().join(name);
        terminal.send("X").send(&"backspace ".repeat(20)).write(path.to_str().unwrap());
        terminal.send("enter").sees("Written");
        let bytes = std::fs::read(&path).unwrap();
        assert!(bytes.starts_with(begins.as_bytes()), "{name}");
    }
    let printed = std::fs::read_to_string(folder.path().join("r.txt")).unwrap();
    insta::assert_snapshot!(printed);
}

#[test]
fn a_place_that_cannot_be_written_is_reported() {
    let desk = paid();
    let mut terminal = opened(&desk, Language::English);
    terminal.send("f12 X").send(&"backspace ".repeat(20)).write("/no/such/folder/r.csv").send("enter");
    terminal.sees("/no/such/folder/r.csv").send("enter").sees("/no/such/folder/r.csv").send("esc");
    terminal.sees_no("/no/such/folder/r.csv");
}

#[test]
fn the_screen_bears_every_size_and_language() {
    sweep(&paid(), SCREENS, &["tab", "f12", "s", "esc", "w", "esc", "esc", "f1", "esc"]);
    sweep(&TestDesk::in_november(), SCREENS, &["f12", "w", "esc"]);
}
