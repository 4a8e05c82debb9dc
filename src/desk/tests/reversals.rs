//! Which event another one reverses, and by which command: no chain covers them, but what was done follows from facts.

use super::*;
use crate::desk::testing::TestDesk;
use crate::desk::testing::ledger::{credit_of, receipt_of};
use crate::desk::{ApplyTo, Rest, WriteOff};

/// A release was undone, and so were the second of two applications of a receipt and a write-off.
fn desk() -> TestDesk {
    let desk = TestDesk::in_november();
    desk.with_customer("C1", "One", 10_000)
        .with_invoice("C1", "F-1", 40_000, 10)
        .with_receipt("C1", "R-1", 2_000);
    desk.with_order("C1", "SO-1", 20_000).with_order("C1", "SO-2", 20_000);
    let mut writer = desk.writer();
    writer.decide(&Decision::on(["SO-2"], Verdict::RELEASE), &NoProgress).unwrap();
    writer.decide(&Decision::on(["SO-1"], Verdict::RELEASE), &NoProgress).unwrap();
    writer.undo_order("SO-1").unwrap();
    for minor in [500, 700] {
        let part = ApplyTo { invoice: "F-1", instalment: None, amount: Some(Money::from_minor(minor)) };
        writer.apply_receipt(&receipt_of("C1", "R-1"), &[part], Rest::OnAccount, None).unwrap();
    }
    writer.undo_application(&receipt_of("C1", "R-1"), None).unwrap();
    let part = ApplyTo { invoice: "F-1", instalment: None, amount: Some(Money::from_minor(1)) };
    let made = writer.write_off(&WriteOff { customer: "C1", parts: vec![part], reason: "small" }).unwrap();
    writer.undo_write_off(&credit_of("C1", &made.number)).unwrap();
    desk
}

/// What differs after a statement that changes one row.
fn differences(desk: &TestDesk, statement: &str) -> Vec<&'static str> {
    let file = crate::store::raw_file(desk.desk.path());
    assert_eq!(file.execute(statement, []).unwrap(), 1, "{statement}");
    let report = Desk::examine(desk.desk.path(), &OpenOptions::default(), &NoProgress).unwrap().report;
    assert_eq!(report.unreadable.total, 0, "{statement}: {report:?}");
    report.differences.iter().map(|difference| difference.what).collect()
}

#[test]
fn an_event_reverses_what_its_kind_may_reverse_and_nothing_else() {
    let report = Desk::examine(desk().desk.path(), &OpenOptions::default(), &NoProgress).unwrap().report;
    assert!(report.differences.is_empty(), "{report:?}");
    for statement in [
        "UPDATE event SET reverses = NULL WHERE kind = 'undo'",
        "UPDATE event SET reverses = NULL WHERE kind = 'take-back'",
        "UPDATE event SET reverses = id WHERE kind = 'undo'",
        "UPDATE event SET reverses = (SELECT min(id) FROM event WHERE kind = 'release') WHERE kind = 'undo'",
        "UPDATE event SET reverses = (SELECT min(id) FROM event WHERE kind = 'apply') WHERE kind = 'take-back'",
        "UPDATE event SET reverses = 1 WHERE kind = 'take-back'",
        "UPDATE event SET reverses = 1 WHERE kind = 'undo-write-off'",
        "UPDATE event SET reverses = NULL WHERE kind = 'undo-write-off'",
        "UPDATE event SET reverses = 1 WHERE id = (SELECT max(id) FROM event WHERE kind = 'apply')",
    ] {
        let found = differences(&desk(), statement);
        assert!(found.contains(&"event.reverses"), "{statement}: {found:?}");
    }
}

#[test]
fn an_event_that_differs_in_several_ways_is_named_once() {
    let found = differences(&desk(), "UPDATE event SET reverses = 1 WHERE kind = 'take-back'");
    assert_eq!(found, ["event.reverses"]);
}

#[test]
fn an_undone_decision_is_the_one_that_the_audit_trail_names() {
    for statement in [
        "UPDATE decision SET reverses = (SELECT min(id) FROM decision) WHERE kind = 'undo'",
        "UPDATE decision SET reverses = NULL WHERE kind = 'undo'",
        "UPDATE decision SET reverses = 1 WHERE id = 2",
    ] {
        let found = differences(&desk(), statement);
        assert!(found.contains(&"decision.reverses"), "{statement}: {found:?}");
    }
}

#[test]
fn the_id_of_a_command_begins_with_its_instant() {
    let statement = "UPDATE event SET command_id = 'f' || substr(command_id, 2) WHERE kind = 'undo'";
    assert_eq!(differences(&desk(), statement), ["event.command_id"]);
    let earlier = "UPDATE event SET command_id = 'f-68d8-0' WHERE kind = 'undo'";
    assert_eq!(differences(&desk(), earlier), Vec::<&str>::new(), "as earlier versions wrote it");
}
