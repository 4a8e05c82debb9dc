//! Applying: whole or not at all, what changed meanwhile skipped, every state with its origin and reason.

use super::{
    apply, choices, chosen, counts, desk, expected_state, owe, set, set_customer, snapshot, stored_state,
    suggested,
};
use crate::credit::ValidationAct::{Block, Unblock, Warn};
use crate::desk::testing::{TestDesk, key};
use crate::desk::validation::tests::Keys;
use crate::desk::{Blocking, NoProgress, ProgressSink};
use std::ops::ControlFlow;

/// Every row of the tables that an application writes.
fn everything(test: &TestDesk) -> Vec<String> {
    let file = test.file();
    let mut rows = Vec::new();
    for sql in [
        "SELECT 'c', code || state || coalesce(state_origin, '') || coalesce(state_reason, '') || version FROM customer",
        "SELECT 'e', id || kind FROM event",
        "SELECT 'h', id || field FROM change",
        "SELECT 'a', id || body FROM audit",
    ] {
        let mut statement = file.prepare(sql).unwrap();
        let found = statement.query_map([], |row| Ok(row.get::<_, String>(0)? + &row.get::<_, String>(1)?));
        rows.extend(found.unwrap().map(Result::unwrap));
    }
    rows
}

#[test]
fn suggestions_are_applied_as_one_event_with_origin_reason_dated_changes_and_audit() {
    let test = desk(&[("C1", 61), ("C2", 60), ("C3", 99)]);
    set_customer(&test, "C3", &[("validation_state", "warn"), ("validation_reason", "Ask Anna")]);
    let before = [test.count("event"), test.count("change"), test.count("audit")];
    let applied = apply(&mut test.writer(), &choices(&test));
    assert_eq!(counts(&applied), [1, 1, 0, 0]);
    assert_eq!(
        stored_state(&test, "C1"),
        expected_state("blocked", Some("auto"), Some("validation-reason-delay-due"))
    );
    assert_eq!(stored_state(&test, "C2"), expected_state("active", None, None));
    assert_eq!(stored_state(&test, "C3"), expected_state("warning", Some("auto"), Some("Ask Anna")));
    let after = [test.count("event"), test.count("change"), test.count("audit")];
    assert_eq!(after, [before[0] + 1, before[1] + 6, before[2] + 3]);
    assert!(test.reader().verify_audit().unwrap().first_bad.is_none());
    assert_eq!(suggested(&test), [("C1".to_owned(), None), ("C3".to_owned(), None)]);
    let last = test.reader().last_validation().unwrap().unwrap();
    assert_eq!((last.login.as_str(), last.blocked, last.warned, last.unblocked), ("anna", 1, 1, 0));
}

#[test]
fn who_has_paid_is_unblocked_and_a_manual_block_only_by_hand() {
    let test = desk(&[("C1", 61), ("C2", 61)]);
    apply(&mut test.writer(), &choices(&test));
    test.writer().block_customer("C2", Blocking::Block, "Insolvent").unwrap();
    set(&test, &[("validation.delay_days", "70")]);
    assert_eq!(suggested(&test), [("C1".to_owned(), Some(Unblock)), ("C2".to_owned(), None)]);
    assert_eq!(counts(&apply(&mut test.writer(), &choices(&test))), [0, 0, 1, 0]);
    assert_eq!(stored_state(&test, "C1"), expected_state("active", Some("auto"), None));
    let by_hand = chosen(&test, "C2", Unblock);
    assert_eq!(counts(&apply(&mut test.writer(), &[by_hand])), [0, 0, 1, 0]);
    assert_eq!(stored_state(&test, "C2"), expected_state("active", Some("manual"), None));
}

#[test]
fn what_a_person_chooses_otherwise_is_a_manual_state_with_the_reason_of_what_matches() {
    let test = desk(&[("C1", 61)]);
    let milder = chosen(&test, "C1", Warn);
    assert_eq!(counts(&apply(&mut test.writer(), &[milder])), [0, 1, 0, 0]);
    assert_eq!(
        stored_state(&test, "C1"),
        expected_state("warning", Some("manual"), Some("validation-reason-delay-due"))
    );
    set(&test, &[("validation.delay_days", "off")]);
    let block = chosen(&test, "C1", Block);
    apply(&mut test.writer(), &[block]);
    assert_eq!(
        stored_state(&test, "C1"),
        expected_state("blocked", Some("manual"), Some("validation-reason-delay-due"))
    );
    let again = chosen(&test, "C1", Block);
    let applied = apply(&mut test.writer(), &[again]);
    assert_eq!((counts(&applied), applied.event), ([0; 4], None), "it is so already");
}

#[test]
fn a_customer_whose_facts_changed_since_it_was_seen_is_skipped_and_reported() {
    let test = desk(&[("C1", 61), ("C2", 61), ("C3", 61), ("C4", 61), ("C5", 61), ("C6", 61)]);
    let seen = choices(&test);
    owe(&test, "C1", 500, 3);
    set_customer(&test, "C2", &[("limit", "2000")]);
    test.writer().block_customer("C3", Blocking::WarnOnly, "Slow").unwrap();
    let paid = crate::desk::NewReceipt {
        currency: None,
        rest: crate::desk::Rest::OnAccount,
        customer: "C4",
        number: "R-1",
        amount: crate::credit::Money::from_minor(10_000),
        day: super::TODAY.parse().unwrap(),
        apply: vec![crate::desk::ApplyTo { invoice: "C4-61-10000", instalment: None, amount: None }],
    };
    test.writer().enter_receipt(&paid).unwrap();
    set_customer(&test, "C5", &[("validation_delay_days", "off")]);
    let applied = apply(&mut test.writer(), &seen);
    assert_eq!(counts(&applied), [1, 0, 0, 5]);
    let codes: Vec<&str> = applied.skipped.iter().map(|left| left.code.as_str()).collect();
    assert_eq!(codes, ["C1", "C2", "C3", "C4", "C5"]);
    assert_eq!(stored_state(&test, "C6").0, "blocked");
    assert_eq!(stored_state(&test, "C3"), expected_state("warning", Some("manual"), Some("Slow")));
}

#[test]
fn other_criteria_or_another_day_leave_alone_who_is_no_longer_suggested() {
    let test = desk(&[("C1", 61), ("C2", 90)]);
    let seen = choices(&test);
    set(&test, &[("validation.delay_days", "70")]);
    let applied = apply(&mut test.writer(), &seen);
    assert_eq!(counts(&applied), [1, 0, 0, 1]);
    assert_eq!(stored_state(&test, "C1"), expected_state("active", None, None));
    let seen = choices(&test);
    set(&test, &[("validation.delay_state", "warn")]);
    assert_eq!((seen.len(), apply(&mut test.writer(), &seen).event), (0, None));
}

#[test]
fn only_a_supervisor_applies_and_nothing_impossible_is_done() {
    let test = desk(&[("C1", 61), ("C2", 61), ("C3", 5)]);
    let seen = choices(&test);
    let mut clerk = test.writer_as("carl", "clerk");
    assert_eq!(key(clerk.apply_validation(&seen, &Keys, &NoProgress)), "role-needed");
    let mut reader = test.reader();
    let snapshot = snapshot(&test);
    assert_eq!(key(reader.validation_choice(&snapshot, "C3", Block)), "validation-not-listed");
    assert_eq!(key(reader.validation_choice(&snapshot, "C9", Block)), "customer-not-found");
    assert_eq!(key(reader.validation_choice(&snapshot, "C1", Unblock)), "customer-not-blocked");
    let twice = [seen[0].clone(), seen[0].clone()];
    assert_eq!(key(test.writer().apply_validation(&twice, &Keys, &NoProgress)), "validation-chosen-twice");
    test.writer().close_customer("C2", "gone").unwrap();
    let closed = super::snapshot(&test);
    assert_eq!(key(reader.validation_choice(&closed, "C2", Block)), "customer-is-closed");
}

/// Stops after so many looks.
struct StopAfter(u64);

impl ProgressSink for StopAfter {
    fn report(&self, done: u64, _: Option<u64>) -> ControlFlow<()> {
        if done < self.0 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    }
}

#[test]
fn what_is_stopped_or_fails_halfway_leaves_nothing() {
    let codes: Vec<String> = (0..300).map(|number| format!("C{number:03}")).collect();
    let customers: Vec<(&str, i64)> = codes.iter().map(|code| (code.as_str(), 70)).collect();
    let test = desk(&customers);
    let before = everything(&test);
    let seen = choices(&test);
    assert_eq!(key(test.writer().apply_validation(&seen, &Keys, &StopAfter(450))), "stopped");
    assert_eq!(everything(&test), before);
    let mut writer = test.writer();
    writer.limit_pages(1).unwrap();
    assert_eq!(key(writer.apply_validation(&seen, &Keys, &NoProgress)), "desk-disk-full");
    assert_eq!(everything(&test), before);
    writer.limit_pages(1_000_000).unwrap();
    assert_eq!(counts(&apply(&mut writer, &seen)), [300, 0, 0, 0]);
}
