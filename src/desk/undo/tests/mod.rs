//! Laws: whatever was done, undoing it all in turn leads back to where the desk was before each act (R4.11), and doing it
//! again to where it was after.

mod acts;
mod desk;
mod names;
mod orders;

use std::collections::BTreeSet;

use self::desk::{Busy, Undos};
use super::kind::undoing_of;
use crate::credit::Value;
use crate::desk::ImportKind;
use crate::store::EventKind;

/// How many acts are done and undone.
const ACTS: usize = 1_000;

/// How many are between two looks at the whole desk.
const AT_ONCE: usize = 10;

#[test]
fn a_thousand_acts_undone_in_turn_lead_back_through_every_state_of_the_desk() {
    let mut busy = Busy::new(13, Undos::Exact);
    let mut before = Vec::new();
    while busy.done.len() < ACTS {
        before.push(busy.snapshot());
        busy.go_on(AT_ONCE);
    }
    let done: BTreeSet<&str> = busy.done.iter().map(|done| done.kind.code()).collect();
    let all: BTreeSet<&str> = EventKind::ALL.into_iter().filter(is_done).map(EventKind::code).collect();
    assert_eq!(done, all);
    let imported = busy.text("SELECT DISTINCT kind FROM import_batch");
    assert_eq!(imported.len(), ImportKind::ALL.len(), "{imported:?}");
    busy.is_sound();
    for then in before.into_iter().rev() {
        (0..AT_ONCE).for_each(|_| busy.go_back());
        busy.is_at(&then);
    }
    busy.is_sound();
}

#[test]
fn what_was_undone_can_be_done_again_and_undone_again() {
    let mut busy = Busy::new(5, Undos::None);
    for _ in 0..20 {
        let before = busy.snapshot();
        busy.go_on(AT_ONCE);
        let after = busy.snapshot();
        let done = busy.done.split_off(busy.done.len() - AT_ONCE);
        let mut events: Vec<_> = done.into_iter().map(|done| (done.day, done.events[0])).collect();
        // An undo is undone by doing it again, on the day on which it was done.
        for then in [&before, &after, &before, &after].into_iter().take(busy.dice.roll(3) + 2) {
            events.reverse();
            events = events.into_iter().map(|(day, event)| (day, busy.undo(day, event))).collect();
            busy.is_at(then);
        }
    }
    busy.is_sound();
}

#[test]
fn whatever_is_undone_and_by_whomever_the_desk_stays_sound_and_a_refusal_names_its_reason() {
    let mut busy = Busy::new(7, Undos::Any);
    busy.go_on(400);
    busy.is_sound();
    let mut reasons = BTreeSet::new();
    for reason in &busy.refused {
        reasons.insert(reason.key.as_str());
        let who = reason.values.iter().find(|(name, _)| name == "who").map(|(_, who)| who);
        assert_ne!(who, Some(&Value::Text("unknown".to_owned())), "{reason:?}");
    }
    for expected in ["undo-changed-since", "undo-in-use", "undo-done-already", "role-needed"] {
        assert!(reasons.remove(expected), "{expected} {reasons:?}");
    }
    let others = [
        "nothing-to-undo",
        "redo-taken",
        "undo-decided-since",
        "undo-nothing",
        "undo-of-set-up",
        "undo-order-refused",
        "undo-too-late",
        "validation-state-changed-since",
    ];
    assert!(reasons.iter().all(|reason| others.contains(reason)), "{reasons:?}");
}

#[test]
fn every_kind_of_event_can_be_undone_or_says_why_not() {
    for kind in EventKind::ALL {
        match undoing_of(kind) {
            Ok(_) => assert!(is_done(&kind) || FORMER.contains(&kind), "{kind:?}"),
            Err(reason) => assert_eq!((kind, reason), (EventKind::Init, "undo-of-set-up")),
        }
    }
}

/// What earlier versions wrote; the law does all others but the set-up.
const FORMER: [EventKind; 2] = [EventKind::DaysToPayUndo, EventKind::ValidationUndo];

/// Whether it is done at a desk in use, and by this version.
fn is_done(kind: &EventKind) -> bool {
    *kind != EventKind::Init && !FORMER.contains(kind)
}
