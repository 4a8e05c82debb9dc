//! How far writes are, who waits for them, and what is named that was not made.

use std::thread;

use super::unsaved::MOST_NAMED;
use super::*;
use crate::credit::Message;
use crate::desk::DeskError;
use crate::store::StoreError;
use crate::tui::jobs::JobError;
use crate::words::Language;

const LONG: Duration = Duration::from_mins(1);
const SHORT: Duration = Duration::from_millis(1);

fn asked_by(layer: u64, keys: Keys) -> Origin {
    Origin { layer: Some(LayerId(layer)), keys }
}

fn begin(writes: &Writes, label: &str) -> (WriteId, Progress) {
    let progress = Progress::new(label.to_owned());
    (writes.begin(asked_by(1, Keys::GoOn), progress.clone()), progress)
}

fn refusal() -> DeskError {
    DeskError::refused(Message::new("desk-disk-full"))
}

fn named(writes: &Writes) -> Vec<String> {
    writes.unsaved(&Words::new(Language::English))
}

#[test]
fn a_write_is_pending_until_its_outcome_was_shown() {
    let writes = Writes::default();
    let (id, _) = begin(&writes, "Approving SO-1");
    assert_eq!(writes.pending(), 1);
    writes.started(id);
    writes.answered(id, None);
    assert_eq!(writes.pending(), 1, "the screens have not shown it");
    writes.over(id);
    assert_eq!(writes.pending(), 0);
}

#[test]
fn what_fails_while_the_program_ends_is_named_with_the_reason() {
    let writes = Writes::default();
    let fail = |label| {
        let (id, _) = begin(&writes, label);
        writes.answered(id, Why::of::<()>(&Err(JobError::Failed(refusal()))));
        writes.over(id);
    };
    fail("before anybody quits: the screens have shown it");
    writes.finish();
    fail("Approving SO-1");
    assert_eq!(named(&writes), ["Not saved: Approving SO-1. The disk is full; nothing was changed."]);
    writes.go_on();
    assert_eq!(named(&writes).len(), 1, "the person may still leave");
    writes.forget_unsaved();
    assert!(named(&writes).is_empty(), "the screens show it, and the program goes on");
}

#[test]
fn what_is_not_over_is_named_by_how_far_it_came() {
    let writes = Writes::default();
    let deferred = writes.defer_write(asked_by(1, Keys::Wait), "deferred".to_owned());
    let [_queued, running, saved, refused, unsettled, broken] =
        ["queued", "running", "saved", "refused", "unsettled", "broken"].map(|label| begin(&writes, label).0);
    writes.started(running);
    writes.answered(saved, Why::of(&Ok(())));
    writes.answered(refused, Why::of::<()>(&Err(JobError::Failed(refusal()))));
    writes.answered(unsettled, Why::of::<()>(&Err(JobError::Failed(DeskError::Unsettled(StoreError::Full)))));
    writes.answered(broken, Why::of::<()>(&Err(JobError::BrokeDown)));
    let unknown =
        |what| format!("Not known whether it was saved: {what}. Look at it before you do it again.");
    assert_eq!(
        named(&writes),
        [
            "Not saved: deferred.".to_owned(),
            "Not saved: queued.".to_owned(),
            unknown("running"),
            "Not saved: refused. The disk is full; nothing was changed.".to_owned(),
            unknown("unsettled"),
            unknown("broken"),
        ]
    );
    drop(deferred);
    assert_eq!(named(&writes).len(), 5, "a deferred write that has begun is that write itself");
}

#[test]
fn what_a_write_skipped_is_named_up_to_a_number() {
    let writes = Writes::default();
    writes.finish();
    let skip = |count: usize| {
        let (id, progress) = begin(&writes, "Approving 20 orders");
        progress.skip((1..=count).map(|number| format!("SO-{number}")));
        writes.answered(id, None);
        writes.over(id);
    };
    [0, 1, MOST_NAMED, MOST_NAMED + 2].into_iter().for_each(skip);
    let all = "SO-1, SO-2, SO-3, SO-4, SO-5, SO-6, SO-7, SO-8, SO-9, SO-10";
    assert_eq!(
        named(&writes),
        [
            "Left out: SO-1 (Approving 20 orders).".to_owned(),
            format!("Left out: {all} (Approving 20 orders)."),
            format!("Left out: {all} and 2 more (Approving 20 orders)."),
        ]
    );
}

#[test]
fn stopping_cancels_what_is_pending_and_what_comes_later() {
    let writes = Writes::default();
    let (_, before) = begin(&writes, "before");
    writes.stop();
    let (_, after) = begin(&writes, "after");
    assert!(before.is_cancelled() && after.is_cancelled());
    assert_eq!(Why::of::<()>(&Err(JobError::Cancelled)), Some(Why::Stopped));
    let stopped = DeskError::Store(StoreError::Interrupted);
    assert_eq!(Why::of::<()>(&Err(JobError::Failed(stopped))), Some(Why::Stopped));
}

#[test]
fn waiting_ends_when_everything_was_carried_out() {
    let writes = Writes::default();
    assert!(writes.wait(Awaited::All, LONG), "nothing to wait for");
    let (id, _) = begin(&writes, "Approving SO-1");
    assert!(!writes.wait(Awaited::All, SHORT));
    thread::scope(|scope| {
        let waiting = scope.spawn(|| writes.wait(Awaited::All, LONG));
        writes.started(id);
        writes.answered(id, None);
        assert!(waiting.join().unwrap());
    });
    let _deferred = writes.defer_write(asked_by(1, Keys::Wait), "deferred".to_owned());
    assert!(!writes.wait(Awaited::All, SHORT), "the UI thread may still begin it");
    assert!(writes.wait(Awaited::Begun, LONG), "nothing will begin it");
}

#[test]
fn keys_wait_for_the_saving_of_their_own_layer() {
    let writes = Writes::default();
    let saving = Progress::new("saving".to_owned());
    let id = writes.begin(asked_by(2, Keys::Wait), saving);
    begin(&writes, "of layer 1, which goes on");
    let held = || [1, 2, 3].map(|layer| writes.hold_keys_of(LayerId(layer)));
    assert_eq!(held(), [false, true, false]);
    writes.over(id);
    assert_eq!(held(), [false; 3]);
}

#[test]
fn the_movement_changes_with_every_step_and_every_end() {
    let writes = Writes::default();
    let (id, progress) = begin(&writes, "import");
    let first = writes.movement();
    progress.reached(1, None);
    let second = writes.movement();
    writes.over(id);
    assert!(first != second && second != writes.movement());
}
