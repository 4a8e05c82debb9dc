//! What a release covers at later checkpoints (R4.3).

use super::*;
use crate::credit::{Amount, Currency, Lasting, Outcome};

fn released(verdict: Verdict) -> TestDesk {
    let desk = TestDesk::new().limited("C1", &[]).setting("checkpoints", "entry,shipping");
    desk.enter("C1", "SO-1", "150.00");
    desk.decide("SO-1", verdict).unwrap();
    desk
}

#[test]
fn a_release_sticks_to_the_order_at_later_checkpoints() {
    let desk = released(Verdict::RELEASE);
    assert!(desk.writer().ship_order("SO-1").unwrap().done);
}

#[test]
fn a_checkpoint_may_be_set_to_check_again() {
    let desk = released(Verdict::RELEASE).setting("recheck_at", "shipping");
    assert!(!desk.writer().ship_order("SO-1").unwrap().done);
    assert_eq!(desk.queue(), ["SO-1"]);
}

#[test]
fn growth_beyond_the_release_is_checked_and_growth_within_the_tolerance_is_not() {
    let desk = released(Verdict::RELEASE);
    assert_eq!(desk.writer().amend_order("SO-1", eur("150.01")).unwrap().assessment.outcome, Outcome::Held);
    let desk = released(Verdict::RELEASE).setting("growth_tolerance_percent", "10");
    assert_eq!(
        desk.writer().amend_order("SO-1", eur("165.00")).unwrap().assessment.outcome,
        Outcome::Approved
    );
    assert_eq!(desk.writer().amend_order("SO-1", eur("165.01")).unwrap().assessment.outcome, Outcome::Held);
    desk.is_sound();
}

#[test]
fn a_stated_amount_covers_that_much_and_never_less_than_the_order() {
    let up_to = |amount: &str| Verdict::Release {
        up_to: Some(Amount::new(eur(amount), Currency::EUR)),
        until: None,
        lasting: Lasting::Sticks,
    };
    let desk = released(up_to("200.00"));
    assert_eq!(
        desk.writer().amend_order("SO-1", eur("200.00")).unwrap().assessment.outcome,
        Outcome::Approved
    );
    let desk = TestDesk::new().limited("C1", &[]);
    desk.enter("C1", "SO-1", "150.00");
    let below = desk.decide("SO-1", up_to("149.99"));
    assert_eq!(key(below), (ErrorKind::Usage, "release-below-amount".to_owned()));
}

#[test]
fn a_release_until_a_day_counts_on_that_day_and_not_after() {
    let until = Verdict::Release { up_to: None, until: Some(today() + 2), lasting: Lasting::Sticks };
    let desk = released(until.clone());
    desk.go_to("2026-07-02");
    assert!(desk.writer().ship_order("SO-1").unwrap().done);
    let desk = released(until);
    desk.go_to("2026-07-03");
    assert!(!desk.writer().ship_order("SO-1").unwrap().done);
}

#[test]
fn once_is_for_the_next_checkpoint_only() {
    let once = Verdict::Release { up_to: None, until: None, lasting: Lasting::Once };
    let desk = released(once);
    assert!(desk.writer().ship_order("SO-1").unwrap().done);
    assert_eq!(desk.sheet("SO-1").order.approval.unwrap().lasting, Lasting::Spent);
}
