//! Entering, changing and shipping orders: nothing evades the check (R3.10, R4.5).

use super::*;
use crate::credit::{CreditStanding, FindingCode, Outcome};

#[test]
fn an_order_within_the_limit_is_approved_and_is_in_no_queue() {
    let desk = TestDesk::new().limited("C1", &[]);
    let assessment = desk.enter("C1", "SO-1", "100.00");
    assert_eq!(assessment.outcome, Outcome::Approved);
    assert_eq!(desk.sheet("SO-1").order.standing, CreditStanding::Approved);
    assert!(desk.queue().is_empty());
    desk.is_sound();
}

#[test]
fn an_order_over_the_limit_is_held_and_counted() {
    let desk = TestDesk::new().limited("C1", &[]);
    desk.enter("C1", "SO-1", "80.00");
    let held = desk.enter("C1", "SO-2", "50.00");
    assert_eq!((held.outcome, held.excess()), (Outcome::Held, eur("30.00")));
    assert_eq!(desk.queue(), ["SO-2"]);
    let third = desk.enter("C1", "SO-3", "1.00");
    assert_eq!(third.exposure.held_orders, eur("50.00"));
    assert_eq!(desk.sheet("SO-2").assessment.unwrap(), held);
    desk.is_sound();
}

#[test]
fn a_blocked_customers_order_is_refused_and_its_number_stays_free() {
    let desk = TestDesk::new().limited("C1", &[("state", DbValue::text("blocked"))]);
    let refused = desk.writer().enter_order(&EnterOrder::new("C1", "SO-1", eur("1.00"))).unwrap();
    assert_eq!((refused.assessment.outcome, refused.done), (Outcome::Refused, false));
    let (kind, _) = key(desk.reader().order("SO-1"));
    assert_eq!(kind, ErrorKind::Usage);
    desk.set("C1", &[("state", DbValue::text("active"))]);
    assert_eq!(desk.enter("C1", "SO-1", "1.00").outcome, Outcome::Approved);
}

#[test]
fn codes_and_numbers_are_found_in_any_case_unless_several_are_meant() {
    let desk = TestDesk::new().limited("C1", &[]).limited("c1-A", &[]).limited("C1-a", &[]);
    desk.enter("c1", "SO-1", "10.00");
    let sheet = desk.sheet("so-1");
    assert_eq!((sheet.order.number.as_str(), sheet.customer.code.as_str()), ("SO-1", "C1"));
    let several = desk.reader().customer_sheet("c1-a").unwrap_err();
    assert_eq!(several.kind(), ErrorKind::Usage);
    let message = crate::words::Words::new(crate::words::Language::English).render(&several.message());
    assert_eq!(message, "c1-a could be any of these: c1-A, C1-a.");
    assert!(desk.reader().customer_sheet("C1-a").is_ok());
}

#[test]
fn a_number_is_given_once() {
    let desk = TestDesk::new().limited("C1", &[]);
    desk.enter("C1", "SO-1", "1.00");
    let again = desk.writer().enter_order(&EnterOrder::new("C1", "SO-1", eur("2.00")));
    assert_eq!(key(again), (ErrorKind::Refused, "order-number-taken".to_owned()));
    assert_eq!(desk.sheet("SO-1").order.amount, eur("1.00"));
}

#[test]
fn what_an_order_names_has_to_be_there() {
    let desk = TestDesk::new().limited("C1", &[]);
    let base = || EnterOrder::new("C1", "SO-1", eur("1.00"));
    let terms = EnterOrder { terms: Some("net9999".to_owned()), ..base() };
    let ship_to = EnterOrder { ship_to: Some("S9".to_owned()), ..base() };
    let warehouse = EnterOrder { warehouse: Some("W9".to_owned()), ..base() };
    let ships = EnterOrder { ship_day: Some(today() - 1), ..base() };
    for (enter, expected) in [
        (EnterOrder::new("C9", "SO-1", eur("1.00")), "customer-not-found"),
        (EnterOrder::new("C1", " ", eur("1.00")), "number-unusable"),
        (EnterOrder::new("C1", "x".repeat(41), eur("1.00")), "number-unusable"),
        (terms, "terms-not-found"),
        (ship_to, "ship-to-not-found"),
        (warehouse, "warehouse-not-found"),
        (ships, "order-ships-before-its-date"),
    ] {
        assert_eq!(key(desk.writer().enter_order(&enter)), (ErrorKind::Usage, expected.to_owned()));
    }
}

#[test]
fn a_check_keeps_nothing() {
    let desk = TestDesk::new().limited("C1", &[]);
    let checked = desk.reader().check_order(&EnterOrder::new("C1", "SO-1", eur("150.00"))).unwrap();
    assert_eq!(checked.outcome, Outcome::Held);
    assert!(desk.reader().order("SO-1").is_err());
}

#[test]
fn a_grown_order_is_checked_like_a_new_one() {
    let desk = TestDesk::new().limited("C1", &[]);
    desk.enter("C1", "SO-1", "100.00");
    let grown = desk.writer().amend_order("SO-1", eur("100.01")).unwrap();
    assert_eq!(grown.assessment.outcome, Outcome::Held);
    assert_eq!(desk.queue(), ["SO-1"]);
    let shrunk = desk.writer().amend_order("SO-1", eur("99.00")).unwrap();
    assert_eq!(shrunk.assessment.outcome, Outcome::Approved);
    assert_eq!(desk.hold_state("SO-1"), HoldState::Ready);
    desk.is_sound();
}

#[test]
fn a_blocked_customers_order_may_shrink_but_not_grow() {
    let desk = TestDesk::new().limited("C1", &[]);
    desk.enter("C1", "SO-1", "50.00");
    desk.set("C1", &[("state", DbValue::text("blocked"))]);
    let grown = desk.writer().amend_order("SO-1", eur("60.00")).unwrap();
    assert_eq!((grown.assessment.outcome, grown.done), (Outcome::Refused, false));
    assert_eq!(desk.sheet("SO-1").order.amount, eur("50.00"));
    let shrunk = desk.writer().amend_order("SO-1", eur("40.00")).unwrap();
    assert_eq!(shrunk.assessment.outcome, Outcome::Held);
    assert_eq!(desk.sheet("SO-1").order.amount, eur("40.00"));
}

#[test]
fn an_order_of_a_customer_blocked_since_is_held_at_shipping() {
    let desk = TestDesk::new().limited("C1", &[]);
    desk.enter("C1", "SO-1", "50.00");
    desk.set("C1", &[("state", DbValue::text("blocked"))]);
    let shipped = desk.writer().ship_order("SO-1").unwrap();
    assert_eq!((shipped.assessment.outcome, shipped.done), (Outcome::Held, false));
    assert_eq!(shipped.assessment.findings.first().unwrap().code, FindingCode::CustomerBlocked);
    assert_eq!(desk.queue(), ["SO-1"]);
    assert_eq!(desk.sheet("SO-1").order.shipped, None);
    assert_eq!(key(desk.writer().ship_order("SO-1")), (ErrorKind::Refused, "order-on-hold".to_owned()));
}

#[test]
fn a_held_order_is_not_shipped_and_a_released_one_is() {
    let desk = TestDesk::new().limited("C1", &[]);
    desk.enter("C1", "SO-1", "150.00");
    assert_eq!(key(desk.writer().ship_order("SO-1")), (ErrorKind::Refused, "order-on-hold".to_owned()));
    desk.decide("SO-1", Verdict::RELEASE).unwrap();
    assert!(desk.writer().ship_order("SO-1").unwrap().done);
    assert_eq!(desk.sheet("SO-1").order.shipped.map(|shipment| shipment.day), Some(today()));
    assert_eq!(
        key(desk.writer().ship_order("SO-1")),
        (ErrorKind::Refused, "order-shipped-already".to_owned())
    );
}

#[test]
fn closing_and_cancelling_take_an_order_out_of_the_queue_and_opening_again_is_a_new_check() {
    let desk = TestDesk::new().limited("C1", &[]);
    desk.enter("C1", "SO-1", "150.00");
    desk.enter("C1", "SO-2", "150.00");
    desk.writer().cancel_order("SO-1").unwrap();
    desk.writer().close_order("SO-2").unwrap();
    assert!(desk.queue().is_empty());
    assert_eq!(desk.hold_state("SO-1"), HoldState::Withdrawn);
    let again = desk.writer().reopen_order("SO-2").unwrap();
    assert_eq!(again.assessment.outcome, Outcome::Held);
    assert_eq!(desk.queue(), ["SO-2"]);
    desk.is_sound();
}

#[test]
fn a_release_does_not_survive_closing_and_opening_again() {
    let desk = TestDesk::new().limited("C1", &[]);
    desk.enter("C1", "SO-1", "150.00");
    desk.decide("SO-1", Verdict::RELEASE).unwrap();
    desk.writer().close_order("SO-1").unwrap();
    assert_eq!(desk.writer().reopen_order("SO-1").unwrap().assessment.outcome, Outcome::Held);
}

#[test]
fn a_copy_is_checked_like_any_new_order() {
    let desk = TestDesk::new().limited("C1", &[]);
    desk.enter("C1", "SO-1", "60.00");
    let copy = desk.writer().copy_order("SO-1", "SO-2").unwrap();
    assert_eq!((copy.assessment.outcome, copy.assessment.excess()), (Outcome::Held, eur("20.00")));
    assert_eq!(
        key(desk.writer().copy_order("SO-1", "SO-2")),
        (ErrorKind::Refused, "order-number-taken".to_owned())
    );
}

#[test]
fn an_unconfirmed_order_counts_once_it_is_confirmed() {
    let desk = TestDesk::new().limited("C1", &[]);
    let enter =
        EnterOrder { confirmation: Confirmation::Unconfirmed, ..EnterOrder::new("C1", "SO-1", eur("80.00")) };
    desk.writer().enter_order(&enter).unwrap();
    assert_eq!(desk.enter("C1", "SO-2", "90.00").outcome, Outcome::Approved);
    let confirmed = desk.writer().confirm_order("SO-1").unwrap();
    assert_eq!((confirmed.assessment.outcome, confirmed.assessment.excess()), (Outcome::Held, eur("70.00")));
}

#[test]
fn a_future_order_that_was_not_tested_is_tested_at_shipping_at_the_latest() {
    let desk = TestDesk::new().limited("C1", &[]).setting("exposure.future_orders", "no");
    let enter = EnterOrder { ship_day: Some(today() + 60), ..EnterOrder::new("C1", "SO-1", eur("500.00")) };
    assert_eq!(desk.writer().enter_order(&enter).unwrap().assessment.outcome, Outcome::Approved);
    let shipped = desk.writer().ship_order("SO-1").unwrap();
    assert_eq!((shipped.assessment.outcome, shipped.done), (Outcome::Held, false));
}

#[test]
fn with_the_entry_checkpoint_off_only_the_state_is_looked_at() {
    let desk = TestDesk::new().limited("C1", &[]).setting("checkpoints", "shipping");
    assert_eq!(desk.enter("C1", "SO-1", "500.00").outcome, Outcome::Approved);
    assert_eq!(desk.writer().ship_order("SO-1").unwrap().assessment.outcome, Outcome::Held);
}

#[test]
fn a_full_disk_changes_nothing() {
    let desk = TestDesk::new().limited("C1", &[]);
    let mut writer = desk.writer();
    writer.limit_pages(1).unwrap();
    let mut last = Ok(());
    for number in 0..2000 {
        let enter = EnterOrder::new("C1", format!("SO-{number}"), eur("500.00"));
        last = writer.enter_order(&enter).map(|_| ());
        if last.is_err() {
            let (kind, message) = key(last);
            assert_eq!((kind, message.as_str()), (ErrorKind::Failed, "desk-disk-full"));
            assert!(desk.reader().order(&format!("SO-{number}")).is_err());
            desk.is_sound();
            return;
        }
    }
    panic!("the disk never became full: {last:?}");
}

/// A desk with an excluded order of 1.00 that the administrator has entered.
fn with_an_excluded_order() -> TestDesk {
    let desk = TestDesk::new().limited("C1", &[]);
    assert_eq!(desk.writer().enter_order(&excluded("SO-1")).unwrap().assessment.outcome, Outcome::Approved);
    desk
}

fn excluded(number: &str) -> EnterOrder {
    EnterOrder { excluded: true, ..EnterOrder::new("C1", number, eur("1.00")) }
}

#[test]
fn only_a_supervisor_takes_an_order_past_the_credit_check() {
    let desk = with_an_excluded_order();
    let mut clerk = desk.writer_as("carl", "clerk");
    let before = desk.dump();
    let refused = (ErrorKind::NotPermitted, "role-needed".to_owned());
    assert_eq!(key(clerk.enter_order(&excluded("SO-2"))), refused);
    assert_eq!(key(clerk.copy_order("SO-1", "SO-2")), refused);
    assert_eq!(key(clerk.amend_order("SO-1", eur("50000.00"))), refused);
    assert_eq!(desk.dump(), before);
    let mut supervisor = desk.writer_as("sue", "supervisor");
    assert!(supervisor.enter_order(&excluded("SO-2")).unwrap().done);
    assert!(supervisor.copy_order("SO-1", "SO-3").unwrap().done);
    let grown = supervisor.amend_order("SO-1", eur("50000.00")).unwrap();
    assert_eq!(grown.assessment.outcome, Outcome::Approved);
    desk.is_sound();
}

#[test]
fn a_clerk_reduces_and_confirms_an_excluded_order_but_does_not_open_it_again() {
    let desk = with_an_excluded_order();
    let mut clerk = desk.writer_as("carl", "clerk");
    assert!(clerk.amend_order("SO-1", eur("0.50")).unwrap().done);
    clerk.cancel_order("SO-1").unwrap();
    assert_eq!(key(clerk.reopen_order("SO-1")), (ErrorKind::NotPermitted, "role-needed".to_owned()));
    assert!(desk.writer_as("sue", "supervisor").reopen_order("SO-1").unwrap().done);
}
