//! The writes that were confirmed and are not over yet, known outside the UI thread as well.
//!
//! The UI thread begins them, the writing thread carries them out, and a write is over when its outcome was shown.
//! Whatever ends the program waits for them, stops those that take too long, and names those that were not made.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::Progress;
use crate::tui::screen::LayerId;
use crate::words::Words;

mod unsaved;

use unsaved::Unsaved;
pub(super) use unsaved::Why;

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

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct WriteId(u64);

/// Who asked for a job, and what becomes of the keys that are typed there meanwhile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::tui) struct Origin {
    pub(in crate::tui) layer: Option<LayerId>,
    pub(in crate::tui) keys: Keys,
}

/// What becomes of keys while a job is pending.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::tui) enum Keys {
    /// The screen goes on with other work.
    #[default]
    GoOn,
    /// What the screen shows is being saved, or what it asks with is being read: keys wait until that is over.
    Wait,
}

/// Which writes are waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::tui) enum Awaited {
    /// Those that are promised as well: the UI thread is at work.
    All,
    /// Those that the writing thread has: no thread is left to begin others.
    Begun,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Stage {
    /// Something is read before it can begin.
    Deferred,
    /// Other writes come first.
    Queued,
    Running,
    /// It was carried out, or why not; the screens have not shown it yet.
    Answered(Option<Why>),
}

impl Pending {
    /// Why it would not be saved if the program ended now.
    fn unsaved(&self) -> Option<Unsaved> {
        let why = match &self.stage {
            Stage::Deferred | Stage::Queued => Why::Stopped,
            Stage::Running => Why::Unknown,
            Stage::Answered(Some(why)) => why.clone(),
            Stage::Answered(None) => {
                Some(self.progress.skipped()).filter(|names| !names.is_empty()).map(Why::Skipped)?
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
    pub(in crate::tui) fn defer_write(&self, origin: Origin, label: String) -> DeferredWrite {
        let id = self.add(origin, Progress::new(label), Stage::Deferred);
        DeferredWrite { writes: self.clone(), id }
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

    /// Its outcome was shown. While the program is ending, no one reads it: what was not saved is noted.
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

    /// The user stays in the program, where the screens have shown what is not saved.
    pub(in crate::tui) fn forget_unsaved(&self) {
        self.lock().unsaved.clear();
    }

    /// Stops what has not begun, and asks what runs to stop.
    pub(in crate::tui) fn stop(&self) {
        let mut state = self.lock();
        state.phase = Phase::Stopping;
        state.pending.iter().for_each(|pending| pending.progress.cancel());
    }

    /// Whether they are being stopped.
    pub(in crate::tui) fn are_stopping(&self) -> bool {
        self.lock().phase == Phase::Stopping
    }

    /// Waits until they were carried out; returns whether they were when the time is over.
    pub(in crate::tui) fn wait(&self, awaited: Awaited, at_most: Duration) -> bool {
        let is_awaited = |pending: &Pending| match pending.stage {
            Stage::Deferred => awaited == Awaited::All,
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
pub struct DeferredWrite {
    writes: Writes,
    id: WriteId,
}

impl Drop for DeferredWrite {
    fn drop(&mut self) {
        self.writes.over(self.id);
    }
}

#[cfg(test)]
mod tests;
