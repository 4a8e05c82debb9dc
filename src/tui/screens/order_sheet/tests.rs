//! Closing orders from their sheet: keys in, text out.

use crate::credit::Money;
use crate::desk::testing::november::today;
use crate::desk::testing::{TestDesk, pairs};
use crate::desk::{Blocking, Expected, OrderState};
use crate::tui::harness::Harness;
use crate::tui::registry::SCREENS;
use crate::tui::screens::testing::{services_as, terminal};
use crate::words::Language;

/// C1 owes nothing and has ordered for 500.00; ann is an administrator.
fn desk() -> TestDesk {
    let desk = TestDesk::in_november();
    desk.with_customer("C1", "Dupont & Fils SA", 1_000_000).with_order("C1", "SO-1", 50_000);
    desk
}

/// The goods have left, and 200.00 of them is invoiced.
fn shipped() -> TestDesk {
    let desk = desk();
    let mut writer = desk.writer();
    assert!(writer.ship_order("SO-1").unwrap().done);
    let invoice = crate::desk::NewInvoice {
        customer: "C1",
        number: "I-1",
        amount: Money::from_minor(20_000),
        day: today(),
        due: today() + 30,
        due_before_date: crate::desk::DueBeforeDate::Refused,
        order: Some("SO-1"),
        ship_to: None,
        instalments: Vec::new(),
    };
    writer.enter_invoice(&invoice).unwrap();
    drop(writer);
    desk
}

fn sheet(desk: &TestDesk, language: Language, size: (u16, u16)) -> Harness {
    let mut terminal = terminal(desk, SCREENS, language, size);
    terminal.send("f6 enter 5 enter").sees("SO-1");
    terminal
}

fn english(desk: &TestDesk) -> Harness {
    sheet(desk, Language::English, (80, 24))
}

fn state(desk: &TestDesk) -> OrderState {
    desk.reader().order("SO-1").unwrap().order.state
}

fn exposure(desk: &TestDesk) -> Money {
    desk.reader().exposure("C1").unwrap().exposure.total()
}

#[test]
fn an_order_is_closed_after_its_effect_was_shown() {
    let desk = desk();
    let mut terminal = english(&desk);
    terminal.send("x enter");
    insta::assert_snapshot!("closing_en", terminal.text());
    terminal.send("enter").sees("Close order SO-1?");
    assert_eq!(state(&desk), OrderState::Open, "Enter is not yes");
    terminal.send("y").sees("SO-1 closed").sees_no("closed, approved");
    assert_eq!((state(&desk), exposure(&desk)), (OrderState::Closed, Money::ZERO));
    terminal.send("x").sees_no("Close order");
}

#[test]
fn an_order_that_was_closed_by_mistake_is_opened_again_and_checked() {
    let desk = desk();
    let mut terminal = english(&desk);
    terminal.send("x enter y").sees("u undoes: ");
    terminal.send("u").sees("✓ Undone: order closed: SO-1").sees("open, approved");
    terminal.send("x enter y");
    desk.writer().set_customer("C1", &pairs(&[("limit", "100")]), Expected::Whatever).unwrap();
    terminal.send("u").sees("✓ Undone: order closed: SO-1").sees("open, on hold");
    terminal.send("x enter y");
    desk.writer().block_customer("C1", Blocking::Block, "late").unwrap();
    // It was on hold and waits again, whatever is against it by now.
    terminal.send("u").sees("✓ Undone: order closed: SO-1").sees("open, on hold");
    assert_eq!(state(&desk), OrderState::Open);
}

#[test]
fn goods_that_left_are_closed_with_a_yes_and_a_reason_only() {
    let desk = shipped();
    let before = desk.dump();
    let mut terminal = english(&desk);
    terminal.send("x");
    insta::assert_snapshot!("closing_goods_left_en", terminal.text());
    terminal.send("f12").sees("Enter the invoice of 300.00 first, or answer yes.");
    terminal.send("space f12").sees_no("or answer yes").sees("Must be filled in");
    assert_eq!(desk.dump(), before);
    terminal.write("lost in transit").send("enter").sees("SO-1 closed");
    assert_eq!((state(&desk), exposure(&desk)), (OrderState::Closed, Money::from_minor(20_000)));
    terminal.send("f11 enter").sees("lost in transit");
}

#[test]
fn the_sheet_of_a_closed_order_says_who_closed_it_and_why() {
    let desk = shipped();
    let mut terminal = english(&desk);
    terminal.sees_no("Ended").send("x space tab").write("lost in transit").send("enter");
    let user = desk.desk.clone().user().login.clone();
    let day = terminal.app.context().words.day(today());
    terminal
        .sees_no("closed, approved")
        .sees(&format!("{day}, {user}"))
        .sees("Ended")
        .sees("lost in transit");
}

#[test]
fn the_dialogs_are_shown_in_every_language_on_a_wide_terminal() {
    for (language, name) in [(Language::French, "fr"), (Language::Dutch, "nl")] {
        let mut terminal = sheet(&desk(), language, (140, 40));
        insta::assert_snapshot!(format!("closing_{name}"), terminal.send("x enter").text());
        let mut terminal = sheet(&shipped(), language, (140, 40));
        insta::assert_snapshot!(format!("closing_goods_left_{name}"), terminal.send("x f12").text());
    }
}

#[test]
fn a_clerk_sees_before_the_work_that_a_supervisor_closes_goods_that_left() {
    let desk = shipped();
    desk.writer().add_user("carl", &[]).unwrap();
    for (width, height) in [(80, 24), (160, 50)] {
        let services = services_as(&desk, "carl");
        let mut terminal = Harness::sized(SCREENS, services, Language::English, width, height);
        terminal
            .send("f6 enter 5 enter")
            .sees("x Close (supervisor)")
            .send("x")
            .sees_no("Will not be invoiced");
        terminal.sees("Close: it requires the role supervisor (ann)").send("m");
        terminal.sees("Close (supervisor: ann)");
    }
    assert_eq!(state(&desk), OrderState::Open);
}

#[test]
fn goods_that_left_meanwhile_are_not_dropped() {
    let desk = desk();
    let mut terminal = english(&desk);
    terminal.send("x enter");
    assert!(desk.writer().ship_order("SO-1").unwrap().done);
    terminal.send("y").sees("Goods of order SO-1 have been shipped and 500.00 is not invoiced");
    assert_eq!(state(&desk), OrderState::Open);
}

/// The order is on hold: 500.00 above a limit of 100.00.
fn held() -> TestDesk {
    let desk = desk();
    desk.set_number("C1", "credit_limit", 10_000);
    assert!(desk.writer().amend_order("SO-1", Money::from_minor(50_100)).unwrap().done);
    assert_eq!(desk.hold_state("SO-1").code(), "held");
    desk
}

#[test]
fn every_decision_of_the_queue_is_taken_on_the_order_itself() {
    for size in [(80, 24), (160, 50)] {
        let desk = held();
        desk.with_user("bob", "Bob Stevens");
        let mut terminal = sheet(&desk, Language::English, size);
        terminal.sees("open, on hold");
        for (key, title) in [("r", "Reject"), ("w", "Keep on hold"), ("t", "terms"), ("f", "Forward")] {
            terminal.send(key).sees(title).send("esc");
        }
        terminal.send("w").write("lundi").send("f12").sees("✗ Not a date").send("ctrl-u").write("mon");
        terminal.send("enter").sees("SO-1 kept on hold");
        let follow_up = desk.sheet("SO-1").hold.unwrap().follow_up;
        assert_eq!(follow_up.unwrap().to_string(), "2026-11-23");
        terminal.send("e").sees("Re-evaluated").send("a").sees("501.00 EUR, leaves the queue").send("enter");
        terminal.sees("SO-1 released").sees("open, approved");
        // Nothing is left to decide.
        terminal.send("a").sees_no("leaves the queue").send("u").sees("open, on hold");
    }
}

#[test]
fn the_amount_is_amended_checked_and_undone() {
    for size in [(80, 24), (160, 50)] {
        let desk = desk();
        let mut terminal = sheet(&desk, Language::English, size);
        terminal.send("enter").sees("Amend order SO-1").sees("500.00 EUR so far");
        // What is typed replaces the amount that is there.
        terminal.write("600").send("enter").sees("SO-1: 600.00 from now on");
        terminal
            .sees("u undoes: order amended: SO-1")
            .send("u")
            .sees("✓ Undone: order amended")
            .sees("500.00 EUR");
        terminal.send("enter enter").sees("Nothing was changed");
        desk.set_number("C1", "credit_limit", 10_000);
        terminal.send("enter").write("700").send("enter").sees("open, on hold");
        terminal.sees("! SO-1: 700.00 from now on, on hold: Over limit");
        desk.set_text("C1", "state", "blocked");
        terminal.send("enter").write("800").send("enter").sees("SO-1 stays as it is");
    }
}

#[test]
fn an_unconfirmed_order_is_confirmed_and_shipped_once_the_effect_was_shown() {
    for size in [(80, 24), (160, 50)] {
        let desk = TestDesk::in_november();
        desk.with_customer("C1", "Dupont & Fils SA", 1_000_000);
        let enter = crate::desk::EnterOrder {
            confirmation: crate::desk::Confirmation::Unconfirmed,
            ..crate::desk::EnterOrder::new("C1", "SO-1", Money::from_minor(50_000))
        };
        assert!(desk.writer().enter_order(&enter).unwrap().done);
        let mut terminal = sheet(&desk, Language::English, size);
        terminal.send("S").sees_no("Ship order").send("C").sees("Confirm order SO-1?").send("enter");
        terminal.sees("SO-1 confirmed").send("C").sees_no("Confirm order");
        terminal.send("S").sees("Goods of 500.00 EUR").send("enter").sees("Ship order SO-1?");
        terminal.sees_no("undone");
        assert!(desk.sheet("SO-1").order.shipped.is_none(), "Enter is not yes");
        terminal.send("y").sees("SO-1 shipped").sees("shipped, approved").send("S").sees_no("Ship order");
    }
}

#[test]
fn an_order_of_which_nothing_has_left_is_cancelled_and_opened_again() {
    for size in [(80, 24), (160, 50)] {
        let desk = desk();
        let mut terminal = sheet(&desk, Language::English, size);
        terminal.send("x").sees("End order SO-1?").send("down enter").sees("Cancel order SO-1?");
        terminal.send("enter").sees("Cancel order SO-1?").send("y").sees("SO-1 cancelled");
        assert_eq!(state(&desk), OrderState::Cancelled);
        terminal.sees("u undoes: order cancelled: SO-1").send("u").sees("✓ Undone: order cancelled: SO-1");
        assert_eq!(state(&desk), OrderState::Open);
    }
}

#[test]
fn a_copy_is_checked_like_a_new_order_and_opens() {
    for size in [(80, 24), (160, 50)] {
        let desk = desk();
        let mut terminal = sheet(&desk, Language::English, size);
        terminal.send("n").sees("Copy order SO-1").sees("SO-2").send("enter").sees("SO-2 entered");
        assert!(terminal.line(0).contains("Order SO-2"), "{}", terminal.text());
        assert_eq!(desk.sheet("SO-2").order.amount, Money::from_minor(50_000));
        terminal.send("n").write("SO-1").send("enter").sees("SO-1");
        terminal.sees("Not done");
    }
}

#[test]
fn a_copy_has_the_next_number_that_no_order_has() {
    let desk = desk();
    desk.with_order("C1", "SO-2", 100).with_order("C1", "SO-3", 100);
    let mut terminal = terminal(&desk, SCREENS, Language::English, (80, 24));
    terminal.send("f6 enter 5 G enter n").sees("Copy order SO-1").sees("SO-4");
}

#[test]
fn an_order_that_cannot_be_shipped_says_why() {
    let held = TestDesk::in_november();
    held.with_customer("C1", "Dupont & Fils SA", 100).with_order("C1", "SO-1", 50_000);
    for (language, is_held, has_left) in [
        (Language::English, "on hold: it can be neither shipped", "have left already"),
        (Language::French, "ne peut être ni expédiée", "est déjà partie"),
        (Language::Dutch, "verzenden of factureren kan niet", "zijn al vertrokken"),
    ] {
        for size in [(80, 24), (160, 50)] {
            sheet(&held, language, size).send("S").sees(is_held);
            sheet(&shipped(), language, size).send("S").sees(has_left);
        }
    }
}

#[test]
fn the_assessment_is_beside_the_order_where_there_is_room() {
    let desk = desk();
    for (size, beside) in [((80, 24), false), ((160, 50), true)] {
        let terminal = sheet(&desk, Language::English, size);
        let first = terminal.line(1);
        assert!(first.starts_with("Customer"), "{first}");
        assert_eq!(first.contains("Assessment of"), beside, "{}", terminal.text());
    }
}
