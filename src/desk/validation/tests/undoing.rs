//! Taking the last application back, whole.

use super::{apply, choices, chosen, desk, expected_state, set, stored_state, suggested};
use crate::credit::ValidationAct::{Block, Unblock};
use crate::desk::testing::key;
use crate::desk::{Blocking, NoProgress};

#[test]
fn the_last_application_is_undone_whole_and_then_the_one_before() {
    let test = desk(&[("C1", 61), ("C2", 99)]);
    set(&test, &[("validation.delay_days", "90")]);
    apply(&mut test.writer(), &choices(&test));
    set(&test, &[("validation.delay_days", "60")]);
    apply(&mut test.writer(), &choices(&test));
    let mut writer = test.writer();
    let taken = writer.undo_validation(&NoProgress).unwrap();
    assert_eq!((taken.restored.len(), taken.skipped.len()), (1, 0));
    assert_eq!(stored_state(&test, "C1"), expected_state("active", None, None));
    assert_eq!(stored_state(&test, "C2").0, "blocked");
    assert!(test.reader().last_validation().unwrap().is_some());
    assert_eq!(writer.undo_validation(&NoProgress).unwrap().restored.len(), 1);
    assert_eq!(stored_state(&test, "C2"), expected_state("active", None, None));
    assert_eq!(test.reader().last_validation().unwrap(), None);
    assert_eq!(key(writer.undo_validation(&NoProgress)), "validation-nothing-to-undo");
    assert_eq!(suggested(&test).len(), 2);
    assert!(test.reader().verify_audit().unwrap().first_bad.is_none());
}

#[test]
fn an_undoing_that_names_another_application_is_a_difference() {
    let test = desk(&[("C1", 61), ("C2", 99)]);
    set(&test, &[("validation.delay_days", "90")]);
    apply(&mut test.writer(), &choices(&test));
    set(&test, &[("validation.delay_days", "60")]);
    apply(&mut test.writer(), &choices(&test));
    test.writer().undo_validation(&NoProgress).unwrap();
    let differing = || {
        let differences = test.reader().examine().unwrap().differences;
        differences.iter().map(|difference| difference.what).collect::<Vec<_>>()
    };
    assert_eq!(differing(), Vec::<&str>::new());
    let sql = "UPDATE event SET reverses = (SELECT min(id) FROM event WHERE kind = 'validation-apply')
               WHERE kind = 'undo'";
    assert_eq!(test.file().execute(sql, []).unwrap(), 1);
    assert_eq!(differing(), ["event.reverses"]);
    assert_eq!(test.file().execute("UPDATE event SET reverses = 1 WHERE kind = 'undo'", []).unwrap(), 1);
    assert!(differing().contains(&"event.reverses"));
}

#[test]
fn a_customer_whose_state_changed_since_is_skipped() {
    let test = desk(&[("C1", 61), ("C2", 61), ("C3", 61)]);
    test.writer().block_customer("C3", Blocking::WarnOnly, "Slow").unwrap();
    apply(&mut test.writer(), &choices(&test));
    test.writer().unblock_customer("C1").unwrap();
    let taken = test.writer().undo_validation(&NoProgress).unwrap();
    assert_eq!(taken.restored.len(), 2);
    let codes: Vec<&str> = taken.skipped.iter().map(|left| left.code.as_str()).collect();
    assert_eq!(codes, ["C1"]);
    assert_eq!(stored_state(&test, "C1"), expected_state("active", Some("manual"), None));
    assert_eq!(stored_state(&test, "C3"), expected_state("warning", Some("manual"), Some("Slow")));
}

#[test]
fn a_field_that_the_application_left_counts_too() {
    let test = desk(&[("C1", 61), ("C2", 5)]);
    apply(&mut test.writer(), &choices(&test));
    // Only the origin changes: the person makes the automatic block a lasting one.
    let pinned = chosen(&test, "C1", Block);
    apply(&mut test.writer(), &[pinned]);
    assert_eq!(stored_state(&test, "C1").1.as_deref(), Some("manual"));
    test.writer().unblock_customer("C1").unwrap();
    assert_eq!(key(test.writer().undo_validation(&NoProgress)), "validation-state-changed-since");
    assert_eq!(stored_state(&test, "C1"), expected_state("active", Some("manual"), None));
}

#[test]
fn an_unblocking_is_undone_with_the_reason_of_the_block() {
    let test = desk(&[("C1", 61)]);
    test.writer().block_customer("C1", Blocking::Block, "Insolvent").unwrap();
    let unblocked = chosen(&test, "C1", Unblock);
    apply(&mut test.writer(), &[unblocked]);
    test.writer().undo_validation(&NoProgress).unwrap();
    assert_eq!(stored_state(&test, "C1"), expected_state("blocked", Some("manual"), Some("Insolvent")));
}
