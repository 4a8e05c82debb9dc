//! The writes that were confirmed and are not over yet, known outside the UI thread as well.
//!
//! The UI thread begins them, the writing thread carries them out, and a write is over when its outcome was shown.
//! Whatever ends the program waits for them, stops those that take too long, and names those that were not made.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::{JobError, Progress};
use crate::credit::Statement;
use crate::desk::DeskError;
use crate::tui::screen::LayerId;
use crate::words::Words;

/// How many of those that a write left out are named.
const MOST_NAMED: usize = 10;

/// The writes of the terminal; cheap to clone, for every thread that waits for them.
#[derive(Debug, Clone, Default)]
pub(in crate::tui) struct Writes(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    pending: Vec<Pending>,
    begun: u64,
    phase: Phase,
    unsaved: Vec<Unsaved>,
}

/// Whether the program is about to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Phase {
    #[default]
    Working,
    /// What was confirmed is finished; what cannot be made is noted.
    Finishing,
    /// What can be stopped is stopped.
    Stopping,
}

#[derive(Debug)]
struct Pending {
    id: WriteId,
    origin: Origin,
    progress: Progress,
    stage: Stage,
}

/// Which write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct WriteId(u64);

/// Who asked for a write, and what becomes of the keys that are typed there meanwhile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::tui) struct Origin {
    pub(in crate::tui) layer: Option<LayerId>,
    pub(in crate::tui) keys: Keys,
}

/// What becomes of keys while a write is pending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::tui) enum Keys {
    /// The screen goes on with other work.
    GoOn,
    /// What the screen shows is being saved: keys wait until that is over.
    Wait,
}

/// Which writes are waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::tui) enum Awaited {
    /// Those that are promised as well: the UI thread is at work.
    All,
    /// Those that the writing thread has: nobody is left to begin others.
    Begun,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Stage {
    /// Something is read before it can begin.
    Promised,
    /// Other writes come first.
    Queued,
    Running,
    /// It was carried out, or why not; the screens have not shown it yet.
    Answered(Option<Why>),
}

/// A write that was confirmed and not made.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Unsaved {
    what: String,
    why: Why,
}

/// Why something is not saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Why {
    /// It was stopped, or there was no time left for it.
    Stopped,
    /// The desk refused it, or the file failed.
    Failed(Statement),
    /// It was still being written when the program ended, or its commit failed: it may be saved or not.
    Unknown,
    /// It is saved without these, by their names.
    LeftOut(Vec<String>),
}

impl Why {
    /// Of a job that is over; none where it did what it was to do.
    pub(super) fn of<T>(outcome: &Result<Result<T, DeskError>, JobError>) -> Option<Self> {
        match outcome {
            Ok(Ok(_)) => None,
            Ok(Err(error)) if error.is_stop() => Some(Self::Stopped),
            Ok(Err(DeskError::Unsettled(_))) | Err(JobError::Panicked) => Some(Self::Unknown),
            Ok(Err(error)) => Some(Self::Failed(error.statement())),
            Err(JobError::Cancelled) => Some(Self::Stopped),
        }
    }
}

impl Unsaved {
    /// What is said of it.
    fn line(&self, words: &Words) -> String {
        let about = |key: &str| Statement::new(key).text("what", &self.what);
        match &self.why {
            Why::Stopped => words.tell(&about("tui-unsaved")),
            Why::Failed(why) => words.tell(&about("tui-unsaved-why").text("why", words.tell(why))),
            Why::Unknown => words.tell(&about("tui-unsaved-unknown")),
            Why::LeftOut(names) => {
                let more = i64::try_from(names.len().saturating_sub(MOST_NAMED)).unwrap_or(i64::MAX);
                let shown: Vec<&str> = names.iter().take(MOST_NAMED).map(String::as_str).collect();
                let left_out = about("tui-unsaved-left-out").text("names", shown.join(", "));
                words.tell(&left_out.count("more", more))
            }
        }
    }
}

impl Pending {
    /// Why it would not be saved if the program ended now.
    fn unsaved(&self) -> Option<Unsaved> {
        let why = match &self.stage {
            Stage::Promised | Stage::Queued => Why::Stopped,
            Stage::Running => Why::Unknown,
            Stage::Answered(Some(why)) => why.clone(),
            Stage::Answered(None) => {
                Some(self.progress.left_out()).filter(|names| !names.is_empty()).map(Why::LeftOut)?
            }
        };
        Some(Unsaved { what: self.progress.label().to_owned(), why })
    }
}

impl Writes {
    /// Takes note of a write that can begin.
    pub(super) fn begin(&self, origin: Origin, progress: Progress) -> WriteId {
        self.add(origin, progress, Stage::Queued)
    }

    /// Takes note of a write that will begin as soon as something was read.
    pub(in crate::tui) fn promise(&self, origin: Origin, label: String) -> Promise {
        let id = self.add(origin, Progress::new(label), Stage::Promised);
        Promise { writes: self.clone(), id }
    }

    fn add(&self, origin: Origin, progress: Progress, stage: Stage) -> WriteId {
        let mut writes = self.lock();
        writes.begun += 1;
        let id = WriteId(writes.begun);
        if writes.phase == Phase::Stopping {
            progress.cancel();
        }
        writes.pending.push(Pending { id, origin, progress, stage });
        id
    }

    /// The writing thread has turned to it.
    pub(super) fn started(&self, id: WriteId) {
        self.put(id, Stage::Running);
    }

    /// The writing thread is done with it.
    pub(super) fn answered(&self, id: WriteId, why_not: Option<Why>) {
        self.put(id, Stage::Answered(why_not));
    }

    fn put(&self, id: WriteId, stage: Stage) {
        let mut writes = self.lock();
        if let Some(pending) = writes.pending.iter_mut().find(|pending| pending.id == id) {
            pending.stage = stage;
        }
        self.0.changed.notify_all();
    }

    /// Its outcome was shown. While the program is ending, nobody reads that any more: what was not made is noted.
    pub(super) fn over(&self, id: WriteId) {
        let mut state = self.lock();
        let at = state.pending.iter().position(|pending| pending.id == id);
        let Some(pending) = at.map(|at| state.pending.remove(at)) else { return };
        if let (Stage::Answered(_), Phase::Finishing | Phase::Stopping) = (&pending.stage, state.phase) {
            state.unsaved.extend(pending.unsaved());
        }
        self.0.changed.notify_all();
    }

    /// How many are not over.
    pub(in crate::tui) fn pending(&self) -> usize {
        self.lock().pending.len()
    }

    /// Whether keys of a layer wait for a write of it.
    pub(in crate::tui) fn hold_keys_of(&self, layer: LayerId) -> bool {
        let state = self.lock();
        let mut origins = state.pending.iter().map(|pending| pending.origin);
        origins.any(|origin| origin.layer == Some(layer) && origin.keys == Keys::Wait)
    }

    /// A sum that changes with every step of a write; standing still means that nothing moves.
    pub(in crate::tui) fn movement(&self) -> (usize, u64) {
        let state = self.lock();
        let steps = state.pending.iter().map(|pending| pending.progress.steps().0);
        (state.pending.len(), steps.fold(0, u64::wrapping_add))
    }

    /// The program is about to end: from now on it is noted what is not made.
    pub(in crate::tui) fn finish(&self) {
        let mut state = self.lock();
        if state.phase == Phase::Working {
            state.phase = Phase::Finishing;
        }
    }

    /// The program goes on, at least until a question is answered.
    pub(in crate::tui) fn go_on(&self) {
        self.lock().phase = Phase::Working;
    }

    /// The person stays in the program, where the screens have shown what is not saved.
    pub(in crate::tui) fn forget_unsaved(&self) {
        self.lock().unsaved.clear();
    }

    /// Stops what has not begun, and asks what runs to stop.
    pub(in crate::tui) fn stop(&self) {
        let mut state = self.lock();
        state.phase = Phase::Stopping;
        state.pending.iter().for_each(|pending| pending.progress.cancel());
    }

    /// Whether somebody has lost patience with them.
    pub(in crate::tui) fn are_stopping(&self) -> bool {
        self.lock().phase == Phase::Stopping
    }

    /// Waits until they were carried out; says whether they were when the time is over.
    pub(in crate::tui) fn wait(&self, awaited: Awaited, at_most: Duration) -> bool {
        let is_awaited = |pending: &Pending| match pending.stage {
            Stage::Promised => awaited == Awaited::All,
            Stage::Queued | Stage::Running => true,
            Stage::Answered(_) => false,
        };
        let is_at_work = |state: &mut State| state.pending.iter().any(is_awaited);
        let waited = self.0.changed.wait_timeout_while(self.lock(), at_most, is_at_work);
        let (state, timeout) = waited.unwrap_or_else(PoisonError::into_inner);
        drop(state);
        !timeout.timed_out()
    }

    /// What is not saved, should the program end now: a sentence each.
    pub(in crate::tui) fn unsaved(&self, words: &Words) -> Vec<String> {
        let state = self.lock();
        let pending = state.pending.iter().filter_map(Pending::unsaved);
        state.unsaved.iter().cloned().chain(pending).map(|unsaved| unsaved.line(words)).collect()
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A write that was confirmed and begins as soon as something was read; dropped when it has begun, or cannot.
#[derive(Debug)]
pub struct Promise {
    writes: Writes,
    id: WriteId,
}

impl Drop for Promise {
    fn drop(&mut self) {
        self.writes.over(self.id);
    }
}

#[cfg(test)]
mod tests {
    use std::thread;

    use super::*;
    use crate::store::StoreError;
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
        DeskError::Refused(Statement::new("desk-disk-full"))
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
            writes.answered(id, Why::of::<()>(&Ok(Err(refusal()))));
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
        let promise = writes.promise(asked_by(1, Keys::Wait), "promised".to_owned());
        let [_queued, running, saved, refused, unsettled, broken] =
            ["queued", "running", "saved", "refused", "unsettled", "broken"]
                .map(|label| begin(&writes, label).0);
        writes.started(running);
        writes.answered(saved, Why::of(&Ok(Ok(()))));
        writes.answered(refused, Why::of::<()>(&Ok(Err(refusal()))));
        writes.answered(unsettled, Why::of::<()>(&Ok(Err(DeskError::Unsettled(StoreError::Full)))));
        writes.answered(broken, Why::of::<()>(&Err(JobError::Panicked)));
        let unknown =
            |what| format!("Not known whether it was saved: {what}. Look at it before you do it again.");
        assert_eq!(
            named(&writes),
            [
                "Not saved: promised.".to_owned(),
                "Not saved: queued.".to_owned(),
                unknown("running"),
                "Not saved: refused. The disk is full; nothing was changed.".to_owned(),
                unknown("unsettled"),
                unknown("broken"),
            ]
        );
        drop(promise);
        assert_eq!(named(&writes).len(), 5, "a promise that was kept is the write itself");
    }

    #[test]
    fn what_a_write_left_out_is_named_up_to_a_number() {
        let writes = Writes::default();
        writes.finish();
        let leave_out = |count: usize| {
            let (id, progress) = begin(&writes, "Approving 20 orders");
            progress.leave_out((1..=count).map(|number| format!("SO-{number}")));
            writes.answered(id, None);
            writes.over(id);
        };
        [0, 1, MOST_NAMED, MOST_NAMED + 2].into_iter().for_each(leave_out);
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
        assert_eq!(Why::of::<()>(&Ok(Err(stopped))), Some(Why::Stopped));
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
        let _promise = writes.promise(asked_by(1, Keys::Wait), "promised".to_owned());
        assert!(!writes.wait(Awaited::All, SHORT), "the UI thread may still begin it");
        assert!(writes.wait(Awaited::Begun, LONG), "nobody will begin it");
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
        progress.advance(1);
        let second = writes.movement();
        writes.over(id);
        assert!(first != second && second != writes.movement());
    }
}
