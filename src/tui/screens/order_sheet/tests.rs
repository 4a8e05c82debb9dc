//! Closing orders from their sheet: keys in, text out.

use crate::credit::Money;
use crate::desk::testing::TestDesk;
use crate::desk::testing::november::today;
use crate::desk::{Clock, Desk, Identity, OrderState};
use crate::tui::harness::Harness;
use crate::tui::registry::SCREENS;
use crate::tui::screens::testing::terminal;
use crate::tui::{DeskLocation, Services};
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
    terminal.send("x");
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
    terminal.send("x y").sees("u undoes: the closing of SO-1");
    terminal.send("u").sees("SO-1 is open again").sees("open, approved");
    desk.set_number("C1", "credit_limit", 10_000);
    terminal.send("x y u").sees("SO-1 is open again and on hold").sees("open, on hold");
    terminal.send("x y");
    desk.set_text("C1", "state", "blocked");
    terminal.send("u").sees("SO-1 stays closed: the check refused it");
    assert_eq!(state(&desk), OrderState::Closed);
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
        insta::assert_snapshot!(format!("closing_{name}"), terminal.send("x").text());
        let mut terminal = sheet(&shipped(), language, (140, 40));
        insta::assert_snapshot!(format!("closing_goods_left_{name}"), terminal.send("x f12").text());
    }
}

#[test]
fn a_clerk_is_refused_and_the_reason_is_there_the_next_time() {
    let desk = shipped();
    desk.writer().add_user("carl", &[]).unwrap();
    let path = desk.desk.path().to_owned();
    let (who, clock) = (Identity { named: Some("carl".to_owned()), account: None }, Clock::fixed(today()));
    let opened = Desk::open(&path, &who, clock.clone()).unwrap();
    let place = DeskLocation { path, who, clock, account: "carl".to_owned() };
    let mut terminal = Harness::new(SCREENS, Services::of(opened, place));
    terminal.send("f6 enter 5 enter x space tab").write("lost in transit").send("enter");
    terminal.sees("supervisor").send("enter").sees_no("lost in transit");
    assert_eq!(state(&desk), OrderState::Open);
    terminal.send("x").sees("lost in transit").send("esc").sees("Leave without saving?");
}

#[test]
fn goods_that_left_meanwhile_are_not_dropped() {
    let desk = desk();
    let mut terminal = english(&desk);
    terminal.send("x");
    assert!(desk.writer().ship_order("SO-1").unwrap().done);
    terminal.send("y").sees("Goods of order SO-1 have been shipped and 500.00 is not invoiced");
    assert_eq!(state(&desk), OrderState::Open);
}
