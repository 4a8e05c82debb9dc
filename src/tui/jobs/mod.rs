//! Work away from the UI thread: a few readers, one writer, threads and channels.
//!
//! ```text
//! progress  how far a job is, whether it is still wanted      pending    a question that waits for its answer
//! writes    what was confirmed and is not over yet            outcome    the answer, or why there is none
//! ```
//!
//! The answer of a job is a call on what asked, on the UI thread. A reading job belongs to the [`Pending`] it gave: a newer
//! one in its place stops it, so that the latest question wins. Writing jobs run one at a time and are finished even when
//! their screen left and when the program ends ([`Writes`]). A rehearsal waits its turn among the writes and belongs to
//! its [`Pending`] like a read.

use std::collections::{HashMap, VecDeque};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;

use super::context::Context;
use super::event::Event;
use super::screen::{LayerId, Screen};
use super::services::Services;
use super::toast::Tone;
use crate::credit::Message;
use crate::desk::DeskError;

mod outcome;
mod pending;
mod progress;
mod writes;

pub use outcome::{InWords, JobError, Outcome};
pub use pending::Pending;
pub use progress::Progress;
pub(super) use progress::Written;
pub use writes::DeferredWrite;
use writes::Why;
pub(super) use writes::{Awaited, Keys, Origin, Writes};

/// Threads that read; each can hold one connection.
const READERS: usize = 2;
/// Ticks until a job that does not say how far it is gets shown.
const PATIENCE: u8 = 2;

/// What is done with an answer on the UI thread, given the screen of the layer that asked where it is still there.
pub(super) type Delivery = Box<dyn FnOnce(Option<&mut (dyn Screen + 'static)>, &mut Context)>;

type Work = Box<dyn FnOnce(&Services) + Send>;

enum Workers {
    /// Jobs are done where they are asked for; these are, and their answers wait.
    Inline(VecDeque<JobId>),
    Threads {
        readers: Sender<Work>,
        writer: Sender<Work>,
        events: Sender<Event>,
    },
}

/// Which job; no two have the same as long as the program runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct JobId(u64);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lane {
    Reading,
    /// It tries what a write would come to, and saves nothing.
    Rehearsing,
    Writing,
}

struct Running {
    lane: Lane,
    progress: Progress,
    age: u8,
}

/// What is done with an answer, for which layer, and whether its keys wait for that.
struct Waiting {
    layer: Option<LayerId>,
    keys: Keys,
    delivery: Delivery,
}

pub(super) struct Jobs {
    services: Arc<Services>,
    workers: Workers,
    running: Vec<Running>,
    begun: u64,
    /// The answers that will come.
    waiting: HashMap<JobId, Waiting>,
    writes: Writes,
}

impl Jobs {
    /// Jobs that run at once where they are asked for, for tests and benches.
    pub(super) fn inline(services: Arc<Services>) -> Self {
        Self::of(services, Workers::Inline(VecDeque::new()))
    }

    /// Jobs on threads of their own, which report to the queue of events.
    pub(super) fn threaded(services: Arc<Services>, events: Sender<Event>) -> Self {
        let workers =
            Workers::Threads { readers: pool(READERS, &services), writer: pool(1, &services), events };
        Self::of(services, workers)
    }

    fn of(services: Arc<Services>, workers: Workers) -> Self {
        let (running, waiting) = (Vec::new(), HashMap::new());
        Self { services, workers, running, begun: 0, waiting, writes: Writes::default() }
    }

    pub(super) fn services(&self) -> &Services {
        &self.services
    }

    pub(super) const fn writes(&self) -> &Writes {
        &self.writes
    }

    /// Begins a job that is stopped with what it returns.
    pub(super) fn ask<T: Send + 'static, E: Send + 'static>(
        &mut self,
        (lane, label, origin): (Lane, String, Origin),
        work: impl FnOnce(&Services, &Progress) -> Result<T, E> + Send + 'static,
        then: impl FnOnce(Option<&mut (dyn Screen + 'static)>, Outcome<T, E>, &mut Context) + 'static,
    ) -> Pending {
        let progress = self.begin(lane, label);
        let (sender, answer) = channel();
        let (pending, interest) = Pending::of(progress.clone());
        let id = self.expect(origin, move |screen, cx| {
            if let (true, Ok(answer)) = (interest.end(), answer.try_recv()) {
                then(screen, answer, cx);
            }
        });
        self.send(lane, id, move |services| {
            let outcome = match progress.run(services, work) {
                // What is wrong with an interrupted query is that it was interrupted.
                Err(_) if lane == Lane::Reading && progress.is_cancelled() => Err(JobError::Cancelled),
                outcome => outcome,
            };
            // What asked may be gone, and so may the terminal.
            let _ = sender.send(outcome);
        });
        pending
    }

    /// Runs a write; all screens read again, and `then` is given its outcome whatever became of the layer.
    pub(super) fn write<T: Send + 'static>(
        &mut self,
        (label, origin): (String, Origin),
        work: impl FnOnce(&Services, &Progress) -> Result<T, DeskError> + Send + 'static,
        then: impl FnOnce(Option<&mut (dyn Screen + 'static)>, Outcome<T, DeskError>, &mut Context) + 'static,
    ) {
        let progress = self.begin(Lane::Writing, label.clone());
        let write = self.writes.begin(origin, progress.clone());
        let (sender, outcome) = channel();
        let (writes, job) = (self.writes.clone(), progress.clone());
        let id = self.expect(Origin { keys: Keys::GoOn, ..origin }, move |screen, cx| {
            if let Ok(outcome) = outcome.try_recv() {
                if let Some(written) = job.take_written() {
                    cx.set_next_undo(written.next);
                }
                // Where it failed, it may be because another user has written.
                cx.data_changed();
                let was_stopped = is_stopped(&outcome);
                cx.written = Some(label.clone());
                then(screen, outcome, cx);
                cx.written = None;
                if was_stopped {
                    report_stopped(&label, cx);
                }
            }
            writes.over(write);
        });
        let writes = self.writes.clone();
        self.send(Lane::Writing, id, move |services| {
            writes.started(write);
            let outcome = progress.run(services, work);
            writes.answered(write, Why::of(&outcome));
            let _ = sender.send(outcome);
        });
    }

    /// Takes note of an answer that will come.
    fn expect(
        &mut self,
        Origin { layer, keys }: Origin,
        delivery: impl FnOnce(Option<&mut (dyn Screen + 'static)>, &mut Context) + 'static,
    ) -> JobId {
        let id = JobId(self.begun);
        self.waiting.insert(id, Waiting { layer, keys, delivery: Box::new(delivery) });
        id
    }

    /// What is to be done with the answer of a job that is over.
    pub(super) fn answered(&mut self, id: JobId) -> Option<(Option<LayerId>, Delivery)> {
        self.waiting.remove(&id).map(|waiting| (waiting.layer, waiting.delivery))
    }

    /// Whether something is being read for this layer that its keys wait for.
    pub(super) fn hold_keys_of(&self, layer: LayerId) -> bool {
        self.waiting.values().any(|waiting| waiting.keys == Keys::Wait && waiting.layer == Some(layer))
    }

    /// The next job that is over where jobs are done at once.
    pub(super) fn next_done(&mut self) -> Option<JobId> {
        match &mut self.workers {
            Workers::Inline(done) => done.pop_front(),
            Workers::Threads { .. } => None,
        }
    }

    fn send(&mut self, lane: Lane, id: JobId, job: impl FnOnce(&Services) + Send + 'static) {
        match &mut self.workers {
            Workers::Inline(done) => {
                job(&self.services);
                done.push_back(id);
            }
            Workers::Threads { readers, writer, events } => {
                let queue = match lane {
                    Lane::Reading => readers,
                    Lane::Rehearsing | Lane::Writing => writer,
                };
                let events = events.clone();
                drop(queue.send(Box::new(move |services| {
                    job(services);
                    let _ = events.send(Event::Answered(id));
                })));
            }
        }
    }

    /// Lets time pass; returns whether a job is shown, which moves.
    pub(super) fn tick(&mut self) -> bool {
        for job in &mut self.running {
            job.age = job.age.saturating_add(1);
        }
        self.shown().is_some()
    }

    /// Forgets finished jobs; returns the names of those that broke down.
    pub(super) fn tidy(&mut self) -> Vec<String> {
        let broken = self.running.iter().filter(|job| job.progress.is_over() && job.progress.broke_down());
        let broken = broken.map(|job| job.progress.label().to_owned()).collect();
        self.running.retain(|job| !job.progress.is_over());
        broken
    }

    /// How many jobs were begun so far.
    pub(super) const fn begun(&self) -> u64 {
        self.begun
    }

    /// The job that takes long enough to be shown.
    pub(super) fn shown(&self) -> Option<&Progress> {
        self.shown_job().map(|job| &job.progress)
    }

    /// Asks the job that is shown to stop; returns what it does and its name.
    pub(super) fn cancel_shown(&self) -> Option<(Lane, &str)> {
        let job = self.shown_job()?;
        job.progress.cancel();
        Some((job.lane, job.progress.label()))
    }

    /// Cancels the rehearsals: no one waits for them, and confirmed writes wait behind them.
    pub(super) fn cancel_rehearsals(&self) {
        let rehearsals = self.running.iter().filter(|job| job.lane == Lane::Rehearsing);
        rehearsals.for_each(|job| job.progress.cancel());
    }

    /// The write that has begun, or will begin next.
    pub(super) fn current_write(&self) -> Option<&Progress> {
        self.running.iter().find(|job| job.lane == Lane::Writing).map(|job| &job.progress)
    }

    /// A job that waits for another program is shown at once: the line says that Esc cancels it, and only then it does.
    fn shown_job(&self) -> Option<&Running> {
        let is_shown = |job: &Running| job.age >= PATIENCE || job.progress.waits_for().is_some();
        self.running.iter().find(|job| is_shown(job) && !job.progress.is_cancelled())
    }

    fn begin(&mut self, lane: Lane, label: String) -> Progress {
        let progress = Progress::new(label);
        self.running.push(Running { lane, progress: progress.clone(), age: 0 });
        self.begun += 1;
        progress
    }
}

/// Whether a write was stopped on request, before it began or later.
fn is_stopped<T>(outcome: &Outcome<T, DeskError>) -> bool {
    match outcome {
        Ok(_) | Err(JobError::BrokeDown) => false,
        Err(JobError::Cancelled) => true,
        Err(JobError::Failed(error)) => error.is_stop(),
    }
}

/// Says of a write that was stopped that it is not saved, and which one it is.
fn report_stopped(label: &str, cx: &mut Context) {
    cx.report(Tone::Notice, Message::new("tui-unsaved").text("what", label));
}

fn pool(threads: usize, services: &Arc<Services>) -> Sender<Work> {
    let (sender, receiver) = channel::<Work>();
    let receiver = Arc::new(Mutex::new(receiver));
    for _ in 0..threads {
        let (receiver, services) = (Arc::clone(&receiver), Arc::clone(services));
        thread::spawn(move || {
            loop {
                // The lock is held while waiting, not while working.
                let next = receiver.lock().map(|receiver| receiver.recv());
                let Ok(Ok(work)) = next else { return };
                work(&services);
            }
        });
    }
    sender
}

#[cfg(test)]
mod tests;
