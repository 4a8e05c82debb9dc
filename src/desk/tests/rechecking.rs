//! Re-evaluating a customer's orders after its credit changed, and the preview of that (R1.10, R4.4).

use super::*;
use crate::credit::{Lasting, Outcome};

/// A customer with a limit of 100.00: one order that the desk let pass, one that a person released beyond the limit,
/// one that waits and one that was rejected.
fn desk() -> TestDesk {
    let desk = TestDesk::new().limited("C1", &[]);
    desk.enter("C1", "FREE", "60.00");
    for number in ["RELEASED", "HELD", "REJECTED"] {
        assert_eq!(desk.enter("C1", number, "50.00").outcome, Outcome::Held);
    }
    desk.decide("RELEASED", Verdict::RELEASE).unwrap();
    desk.decide("REJECTED", Verdict::Reject { order: Rejected::Stays }).unwrap();
    desk
}

fn limit(amount: &str) -> [Assignment; 1] {
    [Assignment::new("limit", amount)]
}

fn set(desk: &TestDesk, pairs: &[Assignment]) {
    desk.writer().set_customer("C1", pairs, Expected::Whatever).unwrap();
}

fn recheck(desk: &TestDesk) -> CustomerRecheck {
    desk.writer().recheck_customer("C1", Run::Real, &NoProgress).unwrap()
}

fn counts(desk: &TestDesk) -> (usize, usize) {
    let mut reader = desk.reader();
    let trail = reader.audit(&AuditQuery::default()).unwrap();
    (trail.len(), reader.customer_changes("C1").unwrap().len())
}

#[test]
fn a_raised_limit_makes_held_orders_ready() {
    let desk = desk();
    set(&desk, &limit("1000"));
    let rechecked = recheck(&desk);
    assert_eq!(rechecked.ready, ["HELD"]);
    assert_eq!(rechecked.unchanged, ["FREE"]);
    assert!(rechecked.held.is_empty() && rechecked.released.is_empty());
    desk.is_sound();
}

#[test]
fn a_lowered_limit_holds_what_the_desk_let_pass_and_leaves_what_a_person_released() {
    let desk = desk();
    set(&desk, &limit("10"));
    let rechecked = recheck(&desk);
    assert_eq!(rechecked.held, ["FREE"]);
    assert_eq!(rechecked.unchanged, ["HELD"]);
    assert_eq!(desk.queue(), ["HELD", "FREE"]);
    let released = desk.reader().order("RELEASED").unwrap().order;
    assert_eq!(released.standing, crate::credit::CreditStanding::Approved);
    desk.is_sound();
}

#[test]
fn released_at_once_where_the_company_wants_it() {
    let desk = desk().setting("auto_release", "yes");
    set(&desk, &limit("1000"));
    assert_eq!(recheck(&desk).released, ["HELD"]);
    assert!(desk.queue().is_empty());
}

#[test]
fn a_forced_hold_stays_and_so_does_a_ready_order() {
    let desk = desk();
    desk.decide("FREE", Verdict::Force).unwrap();
    set(&desk, &limit("unlimited"));
    let rechecked = recheck(&desk);
    assert_eq!((rechecked.ready, rechecked.unchanged), (vec!["HELD".to_owned()], vec!["FREE".to_owned()]));
    let again = recheck(&desk);
    assert!(!again.moves_any());
    set(&desk, &limit("0"));
    assert_eq!(recheck(&desk).held, ["HELD"]);
}

#[test]
fn a_release_that_has_ended_covers_nothing_any_more() {
    let desk = TestDesk::new().limited("C1", &[]);
    desk.enter("C1", "SO-1", "150.00");
    let until = Verdict::Release { up_to: None, until: Some(today()), lasting: Lasting::Sticks };
    desk.decide("SO-1", until).unwrap();
    assert_eq!(recheck(&desk), CustomerRecheck::default());
    desk.go_to("2026-07-01");
    assert_eq!(recheck(&desk).held, ["SO-1"]);
}

#[test]
fn without_an_order_nothing_is_written_and_without_a_customer_it_is_an_error() {
    let desk = TestDesk::new().limited("C1", &[]);
    let before = counts(&desk);
    assert_eq!(recheck(&desk), CustomerRecheck::default());
    assert_eq!(counts(&desk), before);
    let missing = desk.writer().recheck_customer("C9", Run::Real, &NoProgress).unwrap_err();
    assert_eq!(missing.message().key, "customer-not-found");
}

#[test]
fn a_preview_tells_what_saving_and_re_evaluating_come_to_and_keeps_nothing() {
    let desk = desk();
    let before = counts(&desk);
    let preview = desk.writer().preview_customer("C1", &limit("10"), Expected::Version(1)).unwrap();
    let warning = preview.change.warning.unwrap().unwrap();
    assert_eq!(warning.exposure, eur("160.00"));
    assert_eq!(warning.orders, ["FREE", "HELD"]);
    assert_eq!(preview.recheck.held, ["FREE"]);
    assert_eq!(counts(&desk), before);
    let rehearsed = desk.writer().recheck_customer("C1", Run::Rehearsal, &NoProgress).unwrap();
    assert_eq!((rehearsed, counts(&desk)), (preview.recheck.clone(), before));
    set(&desk, &limit("10"));
    assert_eq!(recheck(&desk), preview.recheck);
}

#[test]
fn a_change_that_decides_nothing_offers_no_check() {
    let desk = desk();
    let rating = [Assignment::new("rating", "A")];
    let preview = desk.writer().preview_customer("C1", &rating, Expected::Whatever).unwrap();
    assert_eq!((preview.change.changes.len(), preview.recheck.looked_at()), (1, 0));
    for (name, value) in [("approval", "no"), ("order_maximum", "55"), ("minimum_for_check", "60")] {
        let pair = [Assignment::new(name, value)];
        let preview = desk.writer().preview_customer("C1", &pair, Expected::Whatever).unwrap();
        assert!(preview.recheck.moves_any(), "{name}");
    }
}

#[test]
fn a_preview_refuses_what_saving_refuses() {
    let desk = desk();
    for (pair, key) in [
        (("temporary_limit", "10"), "temporary-limit-incomplete"),
        (("limit", "-10"), "amount-negative"),
        (("group", "NOBODY"), "group-not-found"),
    ] {
        let pairs = [Assignment::new(pair.0, pair.1)];
        let refused = desk.writer().preview_customer("C1", &pairs, Expected::Whatever).unwrap_err();
        assert_eq!(refused.message().key, key);
        let refused = desk.reader().check_customer("C1", &pairs).unwrap_err();
        assert_eq!(refused.message().key, key);
    }
    set(&desk, &limit("20"));
    let stale = desk.writer().preview_customer("C1", &limit("30"), Expected::Version(1)).unwrap_err();
    assert_eq!(stale.kind(), ErrorKind::Conflict);
}
