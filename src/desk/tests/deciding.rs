//! Decisions on held orders, one and many (R4.2, R4.4, R4.7).

use super::*;
use crate::credit::{Amount, CreditStanding, Currency, FindingCode, Outcome};
use crate::desk::{ReasonAction, ReasonRecord, VerdictKind};
use crate::words::{Language, Words};

fn held(numbers: &[&str]) -> TestDesk {
    let desk = TestDesk::new().limited("C1", &[]);
    for number in numbers {
        assert_eq!(desk.enter("C1", number, "150.00").outcome, Outcome::Held);
    }
    desk
}

#[test]
fn a_release_frees_the_order_and_keeps_what_the_decider_saw() {
    let desk = held(&["SO-1"]);
    let decided = desk.decide("SO-1", Verdict::RELEASE).unwrap();
    assert_eq!(decided.total, euros("150.00"));
    let sheet = desk.sheet("SO-1");
    assert_eq!(sheet.order.standing, CreditStanding::Approved);
    assert_eq!(sheet.hold.unwrap().state, HoldState::Released);
    let decision = sheet.decisions.first().unwrap();
    assert_eq!(
        (decision.verdict_in_force(), decision.reason.as_str()),
        (Some(VerdictKind::Release), "ok-to-ship")
    );
    let seen = desk.reader().assessment(decision.assessment.unwrap()).unwrap().unwrap();
    assert_eq!(seen.excess(), eur("50.00"));
    desk.is_sound();
}

#[test]
fn the_second_to_decide_learns_who_decided_what_and_nothing_is_overwritten() {
    let desk = held(&["SO-1"]);
    desk.decide("SO-1", Verdict::RELEASE).unwrap();
    let second = desk.decide("SO-1", Verdict::Reject { order: Rejected::Stays });
    assert_eq!(key(second), (ErrorKind::Conflict, "order-decided-already".to_owned()));
    assert_eq!(desk.hold_state("SO-1"), HoldState::Released);
    assert_eq!(desk.sheet("SO-1").decisions.len(), 1);
}

#[test]
fn no_one_decides_on_an_assessment_that_is_no_longer_true() {
    let desk = held(&["SO-1"]);
    let seen = desk.sheet("SO-1").hold.unwrap().assessment;
    desk.writer().recheck(None, &NoProgress).unwrap();
    let decision = Decision {
        orders: vec![Seen { order: "SO-1".to_owned(), assessment: Some(seen) }],
        ..Decision::on(["SO-1"], Verdict::RELEASE)
    };
    let stale = desk.writer().decide(&decision, &NoProgress);
    assert_eq!(key(stale), (ErrorKind::Conflict, "order-changed".to_owned()));
    assert_eq!(desk.queue(), ["SO-1"]);
}

#[test]
fn many_are_one_event_and_those_decided_meanwhile_are_skipped() {
    let desk = held(&["SO-1", "SO-2", "SO-3"]);
    desk.decide("SO-2", Verdict::RELEASE).unwrap();
    let decided =
        desk.writer().decide(&Decision::on(["SO-1", "SO-2", "SO-3"], Verdict::RELEASE), &NoProgress).unwrap();
    assert_eq!((decided.done.len(), decided.total), (2, euros("300.00")));
    assert_eq!(decided.skipped.first().unwrap().code, "SO-2");
    assert!(desk.queue().is_empty());
    desk.is_sound();
}

#[test]
fn a_number_that_is_none_ends_the_whole_command() {
    let desk = held(&["SO-1"]);
    let decided = desk.writer().decide(&Decision::on(["SO-1", "SO-9"], Verdict::RELEASE), &NoProgress);
    assert_eq!(key(decided), (ErrorKind::Usage, "order-not-found".to_owned()));
    assert_eq!(desk.queue(), ["SO-1"]);
}

#[test]
fn a_cancelled_bulk_decision_changes_nothing() {
    let desk = held(&["SO-1", "SO-2"]);
    let stopped = desk.writer().decide(&Decision::on(["SO-1", "SO-2"], Verdict::RELEASE), &AfterOne);
    assert_eq!(key(stopped), (ErrorKind::Failed, "stopped".to_owned()));
    assert_eq!(desk.queue(), ["SO-1", "SO-2"]);
}

#[test]
fn a_rejected_order_counts_nowhere_until_it_is_taken_up_again() {
    let desk = held(&["SO-1"]);
    desk.decide("SO-1", Verdict::Reject { order: Rejected::Stays }).unwrap();
    assert_eq!(desk.enter("C1", "SO-2", "100.00").outcome, Outcome::Approved);
    assert_eq!(key(desk.writer().ship_order("SO-1")), (ErrorKind::Refused, "order-rejected".to_owned()));
    let again = desk.writer().reopen_order("SO-1").unwrap();
    assert_eq!((again.assessment.outcome, again.assessment.excess()), (Outcome::Held, eur("150.00")));
    desk.is_sound();
}

#[test]
fn keeping_on_hold_notes_when_to_look_again() {
    let desk = held(&["SO-1"]);
    let decision = Decision {
        note: "promised for Friday".to_owned(),
        ..Decision::on(["SO-1"], Verdict::Keep { follow_up: Some(today() + 3) })
    };
    desk.writer().decide(&decision, &NoProgress).unwrap();
    let sheet = desk.sheet("SO-1");
    let hold = sheet.hold.unwrap();
    assert_eq!((hold.state, hold.follow_up), (HoldState::Held, Some(today() + 3)));
    assert_eq!(sheet.decisions.first().unwrap().note, "promised for Friday");
}

#[test]
fn nothing_negative_is_collected() {
    let desk = held(&["SO-1"]);
    let collect = Some(Amount::new(eur("-1.00"), Currency::EUR));
    let refused = desk.decide("SO-1", Verdict::Terms { terms: "cod".to_owned(), collect });
    assert_eq!(key(refused), (ErrorKind::Usage, "decision-collect-negative".to_owned()));
}

#[test]
fn cash_on_delivery_clears_the_limit_and_the_order_is_ready_to_release() {
    let desk = held(&["SO-1"]);
    let terms =
        Verdict::Terms { terms: "cod".to_owned(), collect: Some(Amount::new(eur("150.00"), Currency::EUR)) };
    let decided = desk.decide("SO-1", terms).unwrap();
    assert_eq!(decided.done.first().unwrap().outcome, Outcome::Approved);
    assert_eq!(desk.hold_state("SO-1"), HoldState::Ready);
    assert_eq!(desk.sheet("SO-1").order.collect, Some(eur("150.00")));
    assert_eq!(key(desk.writer().ship_order("SO-1")), (ErrorKind::Refused, "order-on-hold".to_owned()));
    desk.decide("SO-1", Verdict::RELEASE).unwrap();
    assert!(desk.writer().ship_order("SO-1").unwrap().done);
}

#[test]
fn a_forced_hold_is_never_released_automatically() {
    let desk = TestDesk::new().limited("C1", &[]).setting("auto_release", "yes");
    desk.enter("C1", "SO-1", "50.00");
    let forced = desk.decide("SO-1", Verdict::Force).unwrap();
    assert_eq!(forced.done.first().unwrap().findings.first().unwrap().code, FindingCode::Forced);
    assert_eq!(desk.queue(), ["SO-1"]);
    let rechecked = desk.writer().recheck(None, &NoProgress).unwrap();
    assert_eq!((rechecked.released.len(), rechecked.ready.len()), (0, 0));
    desk.decide("SO-1", Verdict::RELEASE).unwrap();
    assert!(desk.writer().ship_order("SO-1").unwrap().done);
}

#[test]
fn a_hold_that_was_forced_for_a_reason_of_the_company_shows_its_text() {
    let desk = TestDesk::new().limited("C1", &[]);
    let own = ReasonRecord {
        action: ReasonAction::Decision(VerdictKind::Force),
        code: "lawyer".to_owned(),
        text: "With our lawyer".to_owned(),
        is_default: false,
    };
    desk.writer().add_reason(&own).unwrap();
    for (number, reason, shown) in
        [("SO-1", "lawyer", "With our lawyer"), ("SO-2", "suspected-fraud", "Suspected fraud")]
    {
        desk.enter("C1", number, "10.00");
        let forced = Decision { reason: Some(reason.to_owned()), ..Decision::on([number], Verdict::Force) };
        let decided = desk.writer().decide(&forced, &NoProgress).unwrap();
        let finding = decided.done[0].findings[0].message(Currency::EUR);
        let text = Words::new(Language::English).render(&finding);
        assert!(text.contains(shown), "{text}");
        assert_eq!(desk.sheet(number).order.forced.as_deref(), Some(reason), "stored as it was given");
    }
}

#[test]
fn re_evaluating_replaces_the_findings_and_waits_for_a_person() {
    let desk = held(&["SO-1"]);
    desk.set("C1", &[("credit_limit", DbValue::Integer(20_000))]);
    let rechecked = desk.writer().recheck(None, &NoProgress).unwrap();
    assert_eq!(rechecked.ready, ["SO-1"]);
    assert_eq!(desk.hold_state("SO-1"), HoldState::Ready);
    desk.set("C1", &[("credit_limit", DbValue::Integer(0))]);
    desk.writer().recheck(Some(&["SO-1".to_owned()]), &NoProgress).unwrap();
    let sheet = desk.sheet("SO-1");
    let hold = sheet.hold.unwrap();
    assert_eq!((hold.state, hold.excess), (HoldState::Held, eur("150.00")));
    desk.is_sound();
}

#[test]
fn the_company_may_have_it_released_at_once() {
    let desk = held(&["SO-1"]).setting("auto_release", "yes");
    desk.set("C1", &[("credit_limit", DbValue::Integer(20_000))]);
    assert_eq!(desk.writer().recheck(None, &NoProgress).unwrap().released, ["SO-1"]);
    assert!(desk.queue().is_empty());
    assert_eq!(desk.sheet("SO-1").order.standing, CreditStanding::Approved);
    desk.is_sound();
}

#[test]
fn the_order_of_a_blocked_customer_is_not_released() {
    let desk = held(&["SO-1"]);
    desk.set("C1", &[("state", DbValue::text("blocked"))]);
    let released = desk.decide("SO-1", Verdict::RELEASE);
    assert_eq!(key(released), (ErrorKind::Refused, "release-of-blocked-customer".to_owned()));
}

#[test]
fn in_a_release_of_several_the_orders_of_a_blocked_customer_are_left_out_and_named() {
    let desk = held(&["SO-1", "SO-2"]).limited("C2", &[]);
    desk.enter("C2", "SO-3", "150.00");
    desk.set("C2", &[("state", DbValue::text("blocked"))]);
    let several = Decision::on(["SO-3", "SO-1", "SO-2"], Verdict::RELEASE);
    let decided = desk.writer().decide(&several, &NoProgress).unwrap();
    assert_eq!(decided.total, euros("300.00"));
    let [skipped] = decided.skipped.as_slice() else { panic!("{:?}", decided.skipped) };
    assert_eq!((skipped.code.as_str(), skipped.why.key.as_str()), ("SO-3", "release-of-blocked-customer"));
    assert_eq!(desk.queue(), ["SO-3"]);
    desk.is_sound();
}

#[test]
fn a_decision_needs_a_reason_of_the_company() {
    let desk = held(&["SO-1"]);
    let decision =
        Decision { reason: Some("because".to_owned()), ..Decision::on(["SO-1"], Verdict::RELEASE) };
    let decided = desk.writer().decide(&decision, &NoProgress);
    assert_eq!(key(decided), (ErrorKind::Usage, "reason-not-found".to_owned()));
    assert_eq!(desk.queue(), ["SO-1"]);
}

#[test]
fn forwarding_needs_a_user_to_forward_to() {
    let desk = held(&["SO-1"]);
    let unknown = desk.decide("SO-1", Verdict::Forward { to: "bert".to_owned() });
    let known = ("known".to_owned(), crate::credit::Value::Text("anna".to_owned()));
    assert!(unknown.as_ref().unwrap_err().message().values.contains(&known), "{unknown:?}");
    assert_eq!(key(unknown), (ErrorKind::Usage, "user-not-found".to_owned()));
    desk.decide("SO-1", Verdict::Forward { to: "anna".to_owned() }).unwrap();
    assert!(desk.sheet("SO-1").hold.unwrap().assigned_to.is_some());
}

#[test]
fn an_assessment_that_was_changed_after_the_decision_is_found() {
    let desk = held(&["SO-1"]);
    desk.decide("SO-1", Verdict::RELEASE).unwrap();
    let changed = |desk: &TestDesk| desk.reader().examine().unwrap().lost_assessments;
    assert_eq!(changed(&desk), 0);
    let file = crate::store::raw_file(desk.desk.path());
    file.execute("UPDATE assessment SET body = replace(body, '15000', '15001')", []).unwrap();
    assert_eq!(changed(&desk), 1);
}
