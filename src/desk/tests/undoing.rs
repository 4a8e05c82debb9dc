//! Taking decisions back (R4.8).

use super::*;
use crate::credit::{CreditStanding, Outcome};
use crate::desk::testing::ledger::{enter, invoice, pays, receipt};

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
        assert_eq!(desk.writer().undo_order("SO-1").unwrap().kind, EventKind::of(verdict.kind()));
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
    let undone = desk.writer().undo(decided.event, &NoProgress).unwrap();
    assert_eq!(undone.restored, ["SO-1", "SO-2"]);
    assert_eq!(desk.queue(), ["SO-1", "SO-2"]);
    let again = desk.writer().undo(decided.event, &NoProgress);
    assert_eq!(key(again).0, ErrorKind::Refused);
}

#[test]
fn of_several_releases_that_are_done_again_the_one_that_may_not_be_is_skipped() {
    let desk = TestDesk::new().limited("C1", &[]).limited("C2", &[]);
    desk.enter("C1", "SO-1", "150.00");
    desk.enter("C2", "SO-2", "150.00");
    let decided =
        desk.writer().decide(&Decision::on(["SO-1", "SO-2"], Verdict::RELEASE), &NoProgress).unwrap();
    let undone = desk.writer().undo(decided.event, &NoProgress).unwrap();
    desk.writer().block_customer("C2", Blocking::Block, "Insolvent").unwrap();
    let again = desk.writer().undo(undone.by, &NoProgress).unwrap();
    assert_eq!((again.direction, again.restored), (Direction::Redo, vec!["SO-1".to_owned()]));
    let [skipped] = again.skipped.as_slice() else { panic!("{:?}", again.skipped) };
    assert_eq!((skipped.code.as_str(), skipped.why.key.as_str()), ("SO-2", "redo-new-findings"));
    assert_eq!(desk.queue(), ["SO-2"]);
    desk.is_sound();
}

#[test]
fn an_undone_payment_whose_trace_lacks_a_value_is_not_done_again_and_named() {
    let desk = TestDesk::new().limited("C1", &[]);
    let mut writer = desk.writer();
    enter(&desk, &invoice("C1", "I-1", 8_000)).unwrap();
    let receipt = NewReceipt { apply: vec![pays("I-1", None)], ..receipt("C1", "R-1", 8_000) };
    let entered = writer.with_event(|writer| writer.enter_receipt(&receipt)).unwrap();
    let undone = writer.undo(entered.event.unwrap(), &NoProgress).unwrap();
    let lost = r#"UPDATE trace SET before = replace(before, '"amount":', '"lost":') WHERE table_name = 'application' AND act = 'removed'"#;
    assert_eq!(desk.file().execute(lost, []).unwrap(), 1);
    let error = writer.undo(undone.by, &NoProgress).unwrap_err();
    assert!(error.is_unreadable(), "{error:?}");
}

#[test]
fn a_change_whose_former_values_are_lost_is_not_undone_in_silence() {
    let desk = TestDesk::new().limited("C1", &[]);
    let mut writer = desk.writer();
    writer.set_customer("C1", &[Assignment::new("name", "New")], Expected::Whatever).unwrap();
    let changed = writer.last_act().unwrap().unwrap();
    let lost = "UPDATE trace SET before = NULL WHERE event_id = (SELECT max(id) FROM event)";
    assert_eq!(desk.file().execute(lost, []).unwrap(), 1);
    assert!(writer.undo(changed, &NoProgress).unwrap_err().is_unreadable());
}

#[test]
fn an_undo_can_be_stopped_and_has_changed_nothing_then() {
    let desk = held();
    let decided =
        desk.writer().decide(&Decision::on(["SO-1", "SO-2"], Verdict::RELEASE), &NoProgress).unwrap();
    assert!(desk.writer().undo(decided.event, &AfterOne).unwrap_err().is_stop());
    assert!(desk.queue().is_empty());
}

#[test]
fn what_was_shipped_since_stays() {
    let desk = held();
    let decided =
        desk.writer().decide(&Decision::on(["SO-1", "SO-2"], Verdict::RELEASE), &NoProgress).unwrap();
    desk.writer().ship_order("SO-1").unwrap();
    assert_eq!(key(desk.writer().undo_order("SO-1")), (ErrorKind::Refused, "undo-too-late".to_owned()));
    let undone = desk.writer().undo(decided.event, &NoProgress).unwrap();
    assert_eq!(undone.restored, ["SO-2"]);
    assert_eq!(undone.skipped.first().unwrap().code, "SO-1");
}

#[test]
fn decisions_are_undone_the_newest_first() {
    let desk = held();
    desk.decide("SO-1", Verdict::Keep { follow_up: Some(today() + 1) }).unwrap();
    desk.decide("SO-1", Verdict::RELEASE).unwrap();
    assert_eq!(desk.writer().undo_order("SO-1").unwrap().kind, EventKind::Release);
    assert_eq!(desk.sheet("SO-1").hold.unwrap().follow_up, Some(today() + 1));
    assert_eq!(desk.writer().undo_order("SO-1").unwrap().kind, EventKind::Keep);
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
