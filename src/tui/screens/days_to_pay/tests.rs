//! The dialog on a real desk: keys in, text out, and what is in the desk afterwards.

use crate::desk::testing::TestDesk;
use crate::desk::testing::november::today;
use crate::tui::Scope;
use crate::tui::harness::Harness;
use crate::tui::screens::testing::{enter_paid_invoice, sweep, terminal};
use crate::tui::screens::{customer, customers};
use crate::words::Language;

static SCREENS: &[&Scope] = &[&customers::SCOPE, &customer::SCOPE, &super::SCOPE];

/// A desk where C100 has paid three invoices of a month before, after 29, 5 and 30 days.
fn desk() -> TestDesk {
    let desk = TestDesk::in_november();
    desk.with_customer("C100", "Dupont & Fils SA", 100_000);
    let (from, mut writer) = (today() - 40, desk.writer());
    for (number, days) in [("F-1", 29), ("F-2", 5), ("F-3", 30)] {
        enter_paid_invoice(&mut writer, ("C100", number), [from, from + days]);
    }
    desk
}

fn opened(desk: &TestDesk, language: Language) -> Harness {
    sized(desk, language, (80, 24))
}

fn sized(desk: &TestDesk, language: Language, size: (u16, u16)) -> Harness {
    let mut terminal = terminal(desk, SCREENS, language, size);
    terminal.send("enter e");
    terminal
}

/// Clears the focused field and types into it.
fn retype(terminal: &mut Harness, text: &str) {
    terminal.send(&"backspace ".repeat(11)).write(text);
}

#[test]
fn the_six_values_are_shown_in_every_language() {
    let desk = desk();
    for (language, name) in
        [(Language::English, "dialog_en"), (Language::French, "dialog_fr"), (Language::Dutch, "dialog_nl")]
    {
        let mut terminal = opened(&desk, language);
        terminal.send("f5");
        insta::assert_snapshot!(name, terminal.text());
    }
}

#[test]
fn nothing_is_calculated_before_it_is_asked_for() {
    let desk = desk();
    let mut terminal = opened(&desk, Language::English);
    terminal.sees("Average days to pay").sees("not calculated").sees_no("21.33");
    terminal.send("f5").sees("21.33").sees_no("not calculated");
    retype(&mut terminal, "2026-11-01");
    terminal.sees("not calculated").sees_no("21.33");
}

#[test]
fn esc_leaves_everything_as_it_was() {
    let desk = desk();
    let before = desk.dump();
    let mut terminal = opened(&desk, Language::English);
    terminal.send("f5");
    retype(&mut terminal, "2026-11-01");
    terminal.send("f5 esc").sees("Customer C100").sees_no("not calculated");
    assert_eq!(desk.dump(), before);
}

#[test]
fn ok_calculates_first_and_then_stores_and_can_be_undone() {
    for size in [(80, 24), (160, 50)] {
        let desk = desk();
        let before = desk.reader().days_to_pay("C100", None).unwrap();
        let mut terminal = sized(&desk, Language::English, size);
        let untouched = desk.dump();
        terminal.send("f12").sees("21.33");
        assert_eq!(desk.dump(), untouched, "what was not seen is not stored");
        terminal.send("f12").sees("average days to pay 21.33 over 3 payments").sees_no("New average");
        let stored = desk.reader().days_to_pay("C100", None).unwrap();
        assert_eq!(stored.customer.basis, Some(before.basis()));
        terminal.send("u").sees("✓ Undone: ").sees("C100");
        let back = desk.reader().days_to_pay("C100", None).unwrap();
        assert_eq!(back.customer.basis, None);
    }
}

#[test]
fn nothing_found_is_asked_about_and_no_changes_nothing() {
    let desk = desk();
    let before = desk.dump();
    for (language, question, yes) in [
        (Language::English, "No eligible records were found for the calculation.", "y"),
        (Language::French, "Aucun enregistrement admissible trouvé pour le calcul.", "o"),
        (Language::Dutch, "Er zijn geen geschikte gegevens gevonden", "y"),
    ] {
        let mut terminal = opened(&desk, language);
        retype(&mut terminal, "2020-01-01");
        terminal.send("tab");
        retype(&mut terminal, "2020-12-31");
        terminal.send("f5 f12").sees(question);
        // Enter is not yes.
        terminal.send("enter n").sees_no(question);
        assert_eq!(desk.dump(), before);
        if language == Language::Dutch {
            terminal.send("f12").send(yes);
            let stored = desk.reader().days_to_pay("C100", None).unwrap();
            assert!(stored.customer.basis.is_some_and(|basis| basis.average.invoices == 0));
        }
    }
}

#[test]
fn wrong_days_are_reported_at_the_field() {
    let desk = desk();
    let before = desk.dump();
    let mut terminal = opened(&desk, Language::English);
    retype(&mut terminal, "2026-12-31");
    terminal.send("f12").sees("This day is before the start date").sees("not calculated");
    retype(&mut terminal, "soon");
    terminal.send("f12").sees("not calculated").sees("21 Nov 2026");
    assert_eq!(desk.dump(), before);
}

#[test]
fn what_another_user_changed_meanwhile_is_reported_and_nothing_is_stored() {
    let desk = desk();
    let mut terminal = opened(&desk, Language::English);
    terminal.send("f5");
    let from = today() - 40;
    enter_paid_invoice(&mut desk.writer(), ("C100", "F-4"), [from, from + 12]);
    let before = desk.dump();
    terminal.send("f12").sees("Calculate again");
    assert_eq!(desk.dump(), before);
    // The dialog is still there: calculated again, it is stored.
    terminal.send("esc f5").sees("19.00");
    terminal.send("f12").sees("over 4 payments");
}

#[test]
fn the_dialog_bears_every_size_and_language() {
    sweep(&desk(), SCREENS, &["enter", "c", "f5", "f1", "esc", "tab", "x", "f12"]);
}
