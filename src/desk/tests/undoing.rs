//! Taking decisions back (R4.8).

use super::*;
use crate::credit::{CreditStanding, Outcome};

fn held() -> TestDesk {
    let desk = TestDesk::new().limited("C1", &[]);
    desk.enter("C1", "SO-1", "150.00");
    desk.enter("C1", "SO-2", "150.00");
    desk
}

#[test]
fn every_kind_of_decision_can_be_undone() {
    for verdict in [
        Verdict::RELEASE,
        Verdict::Reject { order: Rejected::Stays },
        Verdict::Reject { order: Rejected::Cancelled },
        Verdict::Keep { follow_up: Some(today()) },
        Verdict::Terms { terms: "cod".to_owned(), collect: None },
        Verdict::Forward { to: "anna".to_owned() },
        Verdict::Force,
    ] {
        let desk = held();
        let before = desk.sheet("SO-1");
        desk.decide("SO-1", verdict.clone()).unwrap();
        assert_eq!(desk.writer().undo_order("SO-1").unwrap().decision, verdict.kind());
        let after = desk.sheet("SO-1");
        assert_eq!(desk.queue(), ["SO-1", "SO-2"], "{verdict:?}");
        let part = |sheet: &OrderSheet| {
            let order = sheet.order.clone();
            let hold = sheet.hold.clone().unwrap();
            let order = (order.standing, order.state, order.terms, order.forced, order.approval);
            (order, hold.state, hold.follow_up, hold.assigned_to)
        };
        assert_eq!(part(&after), part(&before), "{verdict:?}");
        assert_eq!(after.decisions.len(), 2, "the history stays");
        desk.is_sound();
    }
}

#[test]
fn a_bulk_decision_is_undone_whole() {
    let desk = held();
    let decided =
        desk.writer().decide(&Decision::on(["SO-1", "SO-2"], Verdict::RELEASE), &NoProgress).unwrap();
    let undone = desk.writer().undo_decision(decided.event).unwrap();
    assert_eq!((undone.orders.len(), undone.total), (2, euros("300.00")));
    assert_eq!(desk.queue(), ["SO-1", "SO-2"]);
    let again = desk.writer().undo_decision(decided.event);
    assert_eq!(key(again).0, ErrorKind::Refused);
}

#[test]
fn what_was_shipped_since_stays() {
    let desk = held();
    let decided =
        desk.writer().decide(&Decision::on(["SO-1", "SO-2"], Verdict::RELEASE), &NoProgress).unwrap();
    desk.writer().ship_order("SO-1").unwrap();
    assert_eq!(key(desk.writer().undo_order("SO-1")), (ErrorKind::Refused, "undo-too-late".to_owned()));
    let undone = desk.writer().undo_decision(decided.event).unwrap();
    assert_eq!(undone.orders, ["SO-2"]);
    assert_eq!(undone.skipped.first().unwrap().code, "SO-1");
}

#[test]
fn decisions_are_undone_the_newest_first() {
    let desk = held();
    desk.decide("SO-1", Verdict::Keep { follow_up: Some(today() + 1) }).unwrap();
    desk.decide("SO-1", Verdict::RELEASE).unwrap();
    assert_eq!(desk.writer().undo_order("SO-1").unwrap().decision, VerdictKind::Release);
    assert_eq!(desk.sheet("SO-1").hold.unwrap().follow_up, Some(today() + 1));
    assert_eq!(desk.writer().undo_order("SO-1").unwrap().decision, VerdictKind::Keep);
    assert_eq!(desk.sheet("SO-1").hold.unwrap().follow_up, None);
    assert_eq!(key(desk.writer().undo_order("SO-1")), (ErrorKind::Refused, "nothing-to-undo".to_owned()));
}

#[test]
fn undoing_a_force_on_a_free_order_leaves_it_free() {
    let desk = TestDesk::new().limited("C1", &[]);
    assert_eq!(desk.enter("C1", "SO-1", "50.00").outcome, Outcome::Approved);
    desk.decide("SO-1", Verdict::Force).unwrap();
    desk.writer().undo_order("SO-1").unwrap();
    assert!(desk.queue().is_empty());
    assert_eq!(desk.sheet("SO-1").order.standing, CreditStanding::Approved);
    assert!(desk.writer().ship_order("SO-1").unwrap().done);
    desk.is_sound();
}
