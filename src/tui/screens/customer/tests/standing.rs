//! Blocking, closing and deleting a customer.

use super::*;

#[test]
fn blocking_says_its_effect_needs_a_reason_and_can_be_undone() {
    let desk = desk();
    let mut terminal = opened(&desk, "C100", Language::English, (80, 24));
    terminal.sees("active");
    terminal.send("B enter").sees("New orders of Dupont & Fils SA are refused").sees("600.07 EUR");
    terminal.send("tab tab").write("Cheque bounced").send("enter");
    terminal.sees("By hand, ann, 21 Nov 2026: Cheque bounced").sees("C100 is blocked");
    terminal.send("u").sees("active").sees("Undone: ").sees("C100");
}

#[test]
fn a_closed_customer_says_why_and_can_be_reopened_only() {
    let desk = desk();
    let mut terminal = opened(&desk, "C400", Language::English, (80, 24));
    terminal.sees("By hand, ann, 21 Nov 2026: Moved abroad");
    terminal
        .send("B")
        .sees("Reopen")
        .sees_no("Block")
        .send("enter enter")
        .sees("C400 is open again")
        .sees("active");
    terminal.send("u").sees("21 Nov 2026: Moved abroad");
}

#[test]
fn closing_asks_why() {
    let desk = desk();
    let mut terminal = opened(&desk, "C100", Language::English, (80, 24));
    terminal.send("B down enter enter").sees("Must be filled in");
    terminal.write("Merged").send("enter").sees("21 Nov 2026: Merged");
}

#[test]
fn an_empty_customer_is_deleted_after_a_question_and_undone() {
    let desk = desk();
    desk.with_customer("C900", "Added By Mistake", 0);
    for size in [(80, 24), (160, 50)] {
        let mut terminal = opened(&desk, "C900", Language::English, size);
        terminal
            .send("B down down enter")
            .sees("Delete C900?")
            .sees("Added By Mistake")
            .send("enter")
            .sees("Delete C900?");
        terminal.send("y").sees("C900 Added By Mistake was deleted").sees("Customers");
        terminal.send("u").sees("C900");
        assert!(desk.reader().customer_sheet("C900").is_ok());
    }
}

#[test]
fn a_customer_that_has_documents_stays_and_says_why() {
    let desk = desk();
    let mut terminal = opened(&desk, "C200", Language::English, (80, 24));
    terminal
        .send("B down down enter")
        .sees("Delete C200?")
        .send("y")
        .sees("C200 has")
        .sees("documents: it cannot be deleted")
        .send("esc")
        .sees("Customer C200");
}
