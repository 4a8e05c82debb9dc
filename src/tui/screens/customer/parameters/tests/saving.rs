//! Saving: what is shown first, what is written, and what becomes of the orders.

use super::*;
use crate::desk::Verdict;
use crate::tui::screens::testing::desk;

#[test]
fn what_was_changed_is_saved_and_what_was_not_stays() {
    let desk = desk();
    let mut terminal = english(&desk, "C200");
    terminal.send("f12");
    fill(&mut terminal, "Rating", "AA").sees("1 change, not saved");
    fill(&mut terminal, "Date of last rating", "20/11/2026");
    terminal.send("ctrl-s").sees("C200 is saved.").sees("[1 Credit]").sees_no("not saved");
    assert_eq!(value(&desk, "C200", "rating"), "AA");
    assert_eq!(value(&desk, "C200", "rating_date"), "2026-11-20");
    let changes = desk.reader().customer_changes("C200").unwrap();
    assert_eq!(changes.iter().filter(|change| change.field.starts_with("rating")).count(), 2);
}

#[test]
fn a_limit_below_the_exposure_is_shown_with_the_orders_before_it_is_saved() {
    let desk = desk();
    desk.with_order("C100", "SO-7", 1_000);
    let mut terminal = english(&desk, "C100");
    fill(&mut terminal, "Credit limit", "500").send("f12");
    terminal.sees("Save C100?").sees("500.00").sees("1,286.62").sees("SO-1001, SO-7");
    assert_eq!(value(&desk, "C100", "limit"), "1000.00");
    insta::assert_snapshot!(terminal.text());
    terminal.send("esc").sees("1 change, not saved").sees("500.00");
    assert_eq!(value(&desk, "C100", "limit"), "1000.00");
}

#[test]
fn a_raised_limit_offers_to_re_evaluate_and_tells_the_result() {
    let desk = desk();
    let mut terminal = english(&desk, "C100");
    fill(&mut terminal, "Credit limit", "2000").send("f12");
    terminal.sees("1 held order would be ready to release: SO-1001.");
    terminal.send("enter").sees("C100 is saved.").sees("Ready: 1");
    assert_eq!(value(&desk, "C100", "limit"), "2000.00");
    assert_eq!(desk.hold_state("SO-1001").code(), "ready");
}

#[test]
fn saving_only_leaves_the_orders() {
    let desk = desk();
    let mut terminal = english(&desk, "C100");
    fill(&mut terminal, "Credit limit", "2000").send("f12 down enter").sees("C100 is saved.");
    assert_eq!(value(&desk, "C100", "limit"), "2000.00");
    assert_eq!(desk.hold_state("SO-1001").code(), "held");
    terminal.send("E").sees("Re-evaluate the orders of C100?").send("enter").sees("Ready: 1");
    assert_eq!(desk.hold_state("SO-1001").code(), "ready");
    terminal.send("E").sees("The order would stay as it is.");
}

#[test]
fn what_the_desk_let_pass_may_be_held_and_what_a_person_released_is_not() {
    let desk = desk();
    desk.with_order("C200", "SO-8", 2_000).decide_as("bob", "SO-1001", Verdict::RELEASE);
    let mut terminal = english(&desk, "C200");
    at(&mut terminal, "Order approval status").send("enter").write("n").send("enter f12");
    terminal.sees("would be put on hold: SO-8, SO-1002").send("enter").sees("on hold: 2");
    assert_eq!(desk.hold_state("SO-8").code(), "held");
    let mut terminal = english(&desk, "C100");
    fill(&mut terminal, "Credit limit", "1").send("f12").sees("is below today’s exposure");
    terminal.sees_no("put on hold").send("enter").sees("C100 is saved.");
    assert_eq!(desk.hold_state("SO-1001").code(), "released");
}

#[test]
fn who_was_faster_is_shown_with_what_differs_and_nothing_is_overwritten() {
    let desk = desk();
    let mut terminal = english(&desk, "C200");
    fill(&mut terminal, "Rating", "AA");
    set(&desk, "C200", &[("limit", "7"), ("rating", "B")]);
    terminal.send("f12").sees("C200 was changed meanwhile").sees("ann changed it on 21 Nov 2026");
    terminal.sees("Different now: Credit limit: 7.00; Rating: B.");
    insta::assert_snapshot!(terminal.text());
    assert_eq!(value(&desk, "C200", "rating"), "B");
    terminal.send("enter").sees("AA").sees("Meanwhile another user saved B here.");
    at(&mut terminal, "Credit limit").sees("7.00");
    terminal.send("f12").sees("C200 is saved.");
    assert_eq!((value(&desk, "C200", "rating"), value(&desk, "C200", "limit")), ("AA".into(), "7.00".into()));
}

#[test]
fn own_changes_may_be_dropped_for_theirs_or_looked_at_again() {
    let desk = desk();
    let mut terminal = english(&desk, "C200");
    fill(&mut terminal, "Rating", "AA");
    set(&desk, "C200", &[("rating", "B")]);
    noticed(&mut terminal).sees("Another user has changed this customer meanwhile").sees("AA");
    terminal.send("f12 esc").sees("AA").send("f12 down enter").sees_no("AA").sees("[1 Credit]");
    at(&mut terminal, "Rating").sees("B");
    assert_eq!(value(&desk, "C200", "rating"), "B");
}

#[test]
fn what_others_saved_shows_at_once_where_nothing_was_changed_here() {
    let desk = desk();
    let mut terminal = english(&desk, "C200");
    at(&mut terminal, "Credit limit");
    set(&desk, "C200", &[("limit", "7")]);
    noticed(&mut terminal).sees("7.00");
}

#[test]
fn a_field_that_was_only_opened_takes_what_others_saved() {
    let desk = desk();
    let mut terminal = english(&desk, "C200");
    fill(&mut terminal, "Credit agency", "Graydon");
    at(&mut terminal, "Rating").send("enter");
    set(&desk, "C200", &[("bank_name", "Rabobank"), ("rating", "B")]);
    noticed(&mut terminal).send("enter f12 enter");
    terminal.send("f12").sees("C200 is saved.");
    assert_eq!(value(&desk, "C200", "rating"), "B");
    assert_eq!(value(&desk, "C200", "agency"), "Graydon");
}

#[test]
fn blocking_the_customer_meanwhile_from_here_is_no_conflict() {
    let desk = desk();
    let mut terminal = english(&desk, "C200");
    fill(&mut terminal, "Rating", "AA");
    terminal.send("B enter enter").sees("C200 is blocked").sees("AA");
    terminal.send("f12").sees("C200 is saved.");
    assert_eq!(value(&desk, "C200", "rating"), "AA");
    assert_eq!(value(&desk, "C200", "state"), "blocked");
}

#[test]
fn emptying_the_limit_shows_that_nothing_is_tested_any_more_and_asks() {
    let desk = desk();
    for (width, height) in [(80, 24), (160, 50)] {
        set(&desk, "C100", &[("limit", "20000")]);
        let mut terminal = opened(&desk, "C100", Language::English, (width, height));
        at(&mut terminal, "Credit limit").send("enter delete enter f12");
        let text = terminal.text().replace('│', " ").split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains("Credit limit: 20,000.00 -> none."), "{text}");
        assert!(text.contains("Without a credit limit, no order"), "{text}");
        assert_eq!(value(&desk, "C100", "limit"), "20000.00");
        terminal.send("esc").sees("●").send("f12 enter");
        assert_eq!(value(&desk, "C100", "limit"), "none");
    }
}

#[test]
fn a_day_far_from_today_is_shown_before_it_is_saved() {
    for (width, height) in [(80, 24), (160, 50)] {
        let desk = desk();
        let mut terminal = opened(&desk, "C100", Language::English, (width, height));
        fill(&mut terminal, "Limit expiry", "1/6/2062").send("f12");
        terminal.sees("Limit expiry: Thu 01 Jun 2062 is 12,976 days from today.");
        terminal.send("esc").sees("not saved").send("f12 enter").sees("C100 is saved");
    }
}

#[test]
fn a_stricter_value_is_saved_without_a_question() {
    let desk = desk();
    let mut terminal = english(&desk, "C100");
    fill(&mut terminal, "Maximum order amount", "5000").send("f12").sees("C100 is saved");
    fill(&mut terminal, "Maximum order amount", "6000").send("f12").sees("less strict");
}
