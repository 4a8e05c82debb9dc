//! What the runtime promises for what was confirmed: it is written before the program ends, and once.

use super::slow::{Manners, Runtime};
use crate::credit::Message;
use crate::desk::{DeskError, LockHolder, Process};
use crate::store::WritingProcess;
use crate::tui::{Ending, Event};

fn refused() -> Result<(), DeskError> {
    Err(DeskError::refused(Message::new("desk-locked")))
}

#[test]
fn quitting_waits_for_what_was_confirmed() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("w ctrl-q").sees("Finishing 1 write: Saving SO-1");
    assert_eq!(runtime.ending(), None);
    runtime.send("w").sees("Finishing 1 write");
    runtime.answer(Ok(()));
    assert_eq!(runtime.ending(), Some(Ending::Quit));
    assert!(runtime.unsaved().is_empty());
}

#[test]
fn the_way_out_is_whole_where_the_keys_are_however_long_the_rest_is() {
    let mut runtime = Runtime::new(Manners::Bad);
    runtime.send(&"x ".repeat(90)).send("f12 ctrl-q").sees("Finishing 1 write: Saving xxx");
    assert_eq!(runtime.last_line().trim_end(), "Ctrl+Q again quits at once");
    runtime.send("ctrl-q").sees("Stopping 1 write");
    assert_eq!(runtime.last_line().trim_end(), "");
}

#[test]
fn quitting_with_nothing_pending_is_immediate() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("w").answer(Ok(())).send("ctrl-q");
    assert_eq!(runtime.ending(), Some(Ending::Quit));
}

#[test]
fn several_writes_are_all_finished() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("w w w ctrl-q").sees("Finishing 3 writes");
    runtime.answer(Ok(())).answer(Ok(())).sees("Finishing 1 write");
    assert_eq!(runtime.ending(), None);
    runtime.answer(Ok(()));
    assert_eq!(runtime.ending(), Some(Ending::Quit));
}

#[test]
fn what_the_desk_refuses_on_the_way_out_is_named() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("w ctrl-q").answer(refused());
    assert_eq!(runtime.ending(), Some(Ending::Quit));
    let [line] = runtime.unsaved().try_into().unwrap();
    assert!(line.starts_with("Not saved: Saving SO-1. Another program is writing"), "{line}");
}

#[test]
fn what_a_write_skips_on_the_way_out_is_named() {
    let mut runtime = Runtime::new(Manners::Good);
    *runtime.gate.skipped.lock().unwrap() = vec!["SO-7".to_owned(), "SO-8".to_owned()];
    runtime.send("w").answer(Ok(())).send("w ctrl-q").answer(Ok(()));
    assert_eq!(runtime.ending(), Some(Ending::Quit));
    assert_eq!(
        runtime.unsaved(),
        ["Left out: SO-7, SO-8 (Saving SO-1)."],
        "the screens have shown the first"
    );
}

#[test]
fn what_takes_too_long_is_stopped_and_named() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("w w ctrl-q").begun(1).ticks(9).sees("Finishing 2 writes");
    runtime.ticks(1).sees("Stopping 2 writes");
    runtime.next_event().next_event();
    assert_eq!(runtime.ending(), Some(Ending::Quit));
    assert_eq!(runtime.unsaved(), ["Not saved: Saving SO-1."; 2]);
    assert_eq!(*runtime.gate.writes.lock().unwrap(), 1, "the second did not begin");
}

#[test]
fn what_cannot_be_stopped_either_is_named_as_unknown() {
    let mut runtime = Runtime::new(Manners::Bad);
    runtime.send("w ctrl-q").begun(1).ticks(11);
    assert_eq!(runtime.ending(), None);
    runtime.ticks(1);
    assert_eq!(runtime.ending(), Some(Ending::Quit));
    let [line] = runtime.unsaved().try_into().unwrap();
    assert!(line.starts_with("Not known whether it was saved: Saving SO-1"), "{line}");
}

#[test]
fn a_person_who_quits_waits_as_long_as_anything_moves() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("w ctrl-q");
    for step in 1..=5 {
        runtime.ticks(9);
        runtime.app.context().jobs.current_write().unwrap().reached(step, None);
    }
    runtime.ticks(9).sees("Finishing 1 write").answer(Ok(()));
    assert_eq!(runtime.ending(), Some(Ending::Quit));
}

#[test]
fn the_quit_key_pressed_again_does_not_wait() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("w ctrl-q").begun(1).send("ctrl-q").next_event();
    assert_eq!(runtime.ending(), Some(Ending::Quit));
    assert_eq!(runtime.unsaved(), ["Not saved: Saving SO-1."]);
}

#[test]
fn an_ending_from_outside_waits_as_well_but_not_for_ever() {
    for ending in [Ending::Interrupted, Ending::Terminated, Ending::HungUp] {
        let mut runtime = Runtime::new(Manners::Good);
        runtime.send("w");
        runtime.app.handle(Event::End(ending));
        assert_eq!(runtime.ending(), None);
        runtime.answer(Ok(()));
        assert_eq!(runtime.ending(), Some(ending));
        assert!(runtime.unsaved().is_empty());

        let mut runtime = Runtime::new(Manners::Good);
        runtime.send("w").begun(1);
        runtime.app.handle(Event::End(ending));
        for step in 1..=10 {
            runtime.app.context().jobs.current_write().unwrap().reached(step, None);
            runtime.ticks(1);
        }
        runtime.next_event();
        assert_eq!(runtime.ending(), Some(ending));
        assert_eq!(runtime.unsaved().len(), 1);
    }
}

#[test]
fn a_terminal_that_is_lost_on_the_way_out_is_what_ended_the_program() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("w ctrl-q");
    runtime.app.handle(Event::End(Ending::HungUp));
    assert!(runtime.app.has_lost_terminal());
    runtime.app.handle(Event::End(Ending::HungUp));
    runtime.answer(Ok(()));
    assert_eq!(runtime.ending(), Some(Ending::HungUp));
}

#[test]
fn what_was_promised_before_a_read_is_saved_before_the_program_ends() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("p ctrl-q").begun(1).sees("Finishing 1 write");
    runtime.answer(Ok(()));
    assert_eq!(runtime.ending(), None, "what was read is saved now");
    runtime.begun(2).answer(Ok(()));
    assert_eq!(runtime.ending(), Some(Ending::Quit));
}

#[test]
fn keys_typed_while_a_screen_saves_wait_for_what_comes_after() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("a b f12").sees("typed: ab");
    runtime.send("f12 c d").begun(1).sees("typed: ab");
    runtime.app.handle(Event::Paste("e".to_owned()));
    runtime.answer(Ok(())).begun(2).sees("typed: ");
    assert_eq!(runtime.app.context().jobs.writes().pending(), 1, "the second was for the empty form");
    runtime.answer(Ok(())).sees("typed: cde");
    assert_eq!(*runtime.gate.writes.lock().unwrap(), 2);
}

#[test]
fn keys_that_wait_are_taken_before_the_program_is_left() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("a f12 b f12 ctrl-q");
    runtime.answer(Ok(())).begun(2);
    assert_eq!(runtime.ending(), None);
    runtime.answer(Ok(()));
    assert_eq!(runtime.ending(), Some(Ending::Quit));
    assert_eq!(*runtime.gate.writes.lock().unwrap(), 2);
}

#[test]
fn a_save_that_is_refused_on_the_way_out_leaves_the_question_what_becomes_of_it() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("a f12 ctrl-q").answer(refused()).sees("Leave without saving?");
    assert_eq!(runtime.ending(), None);
    runtime.send("n").sees("typed: a");
    assert!(runtime.unsaved().is_empty());
    runtime.send("ctrl-q").sees("Leave without saving?").send("y");
    assert_eq!(runtime.ending(), Some(Ending::Quit));
}

#[test]
fn a_save_that_was_refused_is_named_when_the_person_leaves_all_the_same() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("a f12 ctrl-q").answer(refused()).sees("Leave without saving?").send("y");
    assert_eq!(runtime.ending(), Some(Ending::Quit));
    assert_eq!(runtime.unsaved().len(), 1);
}

#[test]
fn the_first_signal_decides_the_exit_code() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("w").begun(1);
    for ending in [Ending::Terminated, Ending::HungUp] {
        runtime.app.handle(Event::End(ending));
    }
    assert!(runtime.app.has_lost_terminal());
    runtime.answer(Ok(()));
    assert_eq!(runtime.ending(), Some(Ending::Terminated));
}

#[test]
fn while_a_screen_saves_the_rest_of_the_program_is_there() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("a f12 ctrl-p").sees("Quit from anywhere");
    runtime.send("esc").answer(Ok(())).sees("typed: ");
}

#[test]
fn stopping_a_write_says_nothing_before_it_is_known_what_came_of_it() {
    let mut runtime = Runtime::new(Manners::Bad);
    runtime.send("w").begun(1).ticks(2).send("esc").sees("Trying to stop: Saving SO-1");
    runtime.answer(Ok(())).sees("over: true");
}

#[test]
fn a_write_that_was_stopped_says_that_it_is_not_saved_and_which_one_it_is() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("w").begun(1).ticks(2).send("esc").next_event();
    runtime.sees("Not saved: Saving SO-1.");
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("w").begun(1).send("w").ticks(2).send("esc esc").next_event().next_event();
    runtime.sees("Not saved: Saving SO-1.");
}

#[test]
fn escape_cancels_a_write_as_soon_as_it_waits_and_leaves_the_screen_alone() {
    let mut runtime = Runtime::new(Manners::Bad);
    runtime.send("w").begun(1);
    runtime.app.context().jobs.current_write().unwrap().clone().set_waiting(Some(LockHolder::Unknown));
    runtime.sees("Esc cancels").send("esc").sees("Trying to stop: Saving SO-1");
    runtime.answer(Ok(())).sees("over: true");
}

#[test]
fn a_write_that_waits_for_another_program_says_so() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("w").begun(1).ticks(2).sees("Saving SO-1… ");
    let job = runtime.app.context().jobs.current_write().unwrap().clone();
    job.set_waiting(Some(LockHolder::Unknown));
    runtime.sees("Saving SO-1 │ waiting for another program to finish writing  Esc cancels");
}

#[test]
fn a_write_that_waits_for_a_colleague_names_the_colleague_and_the_key_that_cancels() {
    let mut runtime = Runtime::new(Manners::Good);
    runtime.send("w").begun(1).ticks(2);
    let job = runtime.app.context().jobs.current_write().unwrap().clone();
    let mut holder = WritingProcess {
        host: "kiwi".to_owned(),
        process: 4711,
        command: Process::SCREENS.to_owned(),
        user: "carl".to_owned(),
        since: 1_795_269_909_000_000,
    };
    job.set_waiting(Some(LockHolder::Process(Box::new(holder.clone()))));
    runtime.sees("Saving SO-1 │ waiting for carl on kiwi, writing since 14:05:09 (th…  Esc cancels");
    "c\u{1b}[2J\u{202e}".clone_into(&mut holder.user);
    job.set_waiting(Some(LockHolder::Process(Box::new(holder))));
    runtime.sees("waiting for c[2J on kiwi");
    job.set_waiting(None);
    runtime.sees("Saving SO-1… ");
}
