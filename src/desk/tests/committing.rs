//! What is answered when the commit itself fails: saved, not saved, or that no one knows.

use super::*;
use crate::store::{CommitOutcome, Damage, FailingCommit, FileAfter, LockHolder, StoreError};

fn io() -> StoreError {
    StoreError::Io("the disk answered with an error".to_owned())
}

fn damage() -> StoreError {
    StoreError::Damaged(Damage::Reported("page 7".to_owned()))
}

/// Enters an order whose commit fails like this.
fn enter(writer: &mut DeskWriter, fate: CommitOutcome, error: StoreError) -> Result<Checked, DeskError> {
    writer.fail_next_commit(FailingCommit { fate, error, file: FileAfter::There });
    enter_again(writer)
}

fn enter_again(writer: &mut DeskWriter) -> Result<Checked, DeskError> {
    writer.enter_order(&EnterOrder::new("C1", "SO-1", eur("1.00")))
}

fn is_there(desk: &TestDesk) -> bool {
    desk.reader().order("SO-1").is_ok()
}

fn key<T: std::fmt::Debug>(answer: Result<T, DeskError>) -> String {
    answer.unwrap_err().message().key
}

#[test]
fn a_commit_that_failed_after_it_had_saved_is_answered_with_saved() {
    let desk = TestDesk::new().limited("C1", &[]);
    let mut writer = desk.writer();
    assert!(enter(&mut writer, CommitOutcome::Saved, io()).unwrap().done);
    assert!(is_there(&desk));
    assert_eq!(key(enter_again(&mut writer)), "order-number-taken", "it was saved once");
}

#[test]
fn a_commit_that_failed_before_it_had_saved_is_answered_with_its_failure() {
    for (error, answered) in
        [(io(), "desk-unreadable"), (StoreError::Full, "desk-disk-full"), (damage(), "desk-damaged")]
    {
        let desk = TestDesk::new().limited("C1", &[]);
        let mut writer = desk.writer();
        assert_eq!(key(enter(&mut writer, CommitOutcome::Lost, error)), answered);
        assert!(!is_there(&desk));
        assert!(enter_again(&mut writer).unwrap().done, "{answered}: the next use case has a new connection");
    }
}

#[test]
fn a_commit_that_met_another_writer_has_saved_nothing() {
    let desk = TestDesk::new().limited("C1", &[]);
    let mut writer = desk.writer();
    assert_eq!(
        key(enter(&mut writer, CommitOutcome::Lost, StoreError::Locked(LockHolder::Unknown))),
        "desk-locked"
    );
    assert!(!is_there(&desk));
}

#[test]
fn where_no_one_can_look_the_answer_says_so() {
    for fate in [CommitOutcome::Saved, CommitOutcome::Lost] {
        let desk = TestDesk::new().limited("C1", &[]);
        let mut writer = desk.writer();
        writer.fail_next_commit(FailingCommit { fate, error: io(), file: FileAfter::Gone });
        let error = enter_again(&mut writer).unwrap_err();
        assert_eq!((error.kind(), error.message().key.as_str()), (ErrorKind::Failed, "desk-unsettled"));
    }
}

#[test]
fn after_damage_nothing_is_written_until_the_file_is_sound() {
    let desk = TestDesk::new().limited("C1", &[]);
    let mut writer = desk.writer();
    let file = crate::store::raw_file(desk.desk.path());
    file.execute_batch(
        "PRAGMA foreign_keys = OFF; UPDATE setting SET event_id = 4711 WHERE name = 'currency'",
    )
    .unwrap();
    assert_eq!(key(enter(&mut writer, CommitOutcome::Lost, damage())), "desk-damaged");
    assert_eq!(key(enter_again(&mut writer)), "desk-damaged", "the file was found to be unsound");
    file.execute("UPDATE setting SET event_id = 1 WHERE name = 'currency'", []).unwrap();
    assert!(enter_again(&mut writer).unwrap().done);
}
