//! Work away from the UI thread: a few readers, one writer, threads and channels.
//!
//! ```text
//! progress  how far a job is, whether it is still wanted      task    the asking side of a job
//! writes    what was confirmed and is not over yet
//! ```
//!
//! A reading job belongs to the [`Task`] it gave: a newer task in the same slot drops the older one, which cancels it,
//! so that the latest question wins. Writing jobs run one at a time and are finished even when their screen left and
//! when the program ends ([`Writes`]). A rehearsal waits its turn among the writes and belongs to its task like a read.

use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;

use super::context::{Call, Context};
use super::event::Event;
use super::services::Services;
use super::toast::Tone;
use crate::desk::DeskError;
use crate::words::word;

mod progress;
mod task;
mod writes;

pub use progress::Progress;
pub use task::Task;
pub use writes::Promise;
use writes::Why;
pub(super) use writes::{Awaited, Keys, Origin, Writes};

/// Threads that read; each can hold one connection.
const READERS: usize = 2;
/// Ticks until a job that does not say how far it is gets shown.
const PATIENCE: u8 = 2;

/// Why a job has no result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum JobError {
    /// It was cancelled before it began.
    #[error("the job was cancelled")]
    Cancelled,
    /// It broke down; the person has been told.
    #[error("the job broke down")]
    Panicked,
}

/// What a write came to, as far as the job got.
type Outcome<T> = Result<Result<T, DeskError>, JobError>;

type Work = Box<dyn FnOnce(&Services) + Send>;

enum Workers {
    Inline,
    Threads { readers: Sender<Work>, writer: Sender<Work>, events: Sender<Event> },
}

/// What a job does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lane {
    Reading,
    /// It tries what a write would come to, and keeps nothing.
    Rehearsing,
    Writing,
}

/// A job that is not over.
struct Running {
    lane: Lane,
    progress: Progress,
    age: u8,
}

/// All jobs of the terminal.
pub(super) struct Jobs {
    services: Arc<Services>,
    workers: Workers,
    running: Vec<Running>,
    begun: u64,
    writes: Writes,
}

impl Jobs {
    /// Jobs that run at once where they are asked for, for tests and benches.
    pub(super) fn inline(services: Arc<Services>) -> Self {
        Self::of(services, Workers::Inline)
    }

    /// Jobs on threads of their own, which report to the queue of events.
    pub(super) fn threaded(services: Arc<Services>, events: Sender<Event>) -> Self {
        let workers =
            Workers::Threads { readers: pool(READERS, &services), writer: pool(1, &services), events };
        Self::of(services, workers)
    }

    fn of(services: Arc<Services>, workers: Workers) -> Self {
        Self { services, workers, running: Vec::new(), begun: 0, writes: Writes::default() }
    }

    pub(super) fn services(&self) -> &Services {
        &self.services
    }

    /// The writes that are not over.
    pub(super) const fn writes(&self) -> &Writes {
        &self.writes
    }

    pub(super) fn read<T: Send + 'static>(
        &mut self,
        label: String,
        work: impl FnOnce(&Services, &Progress) -> T + Send + 'static,
    ) -> Task<T> {
        let (task, job) = self.ask(Lane::Reading, label, work);
        match &self.workers {
            Workers::Inline => job(&self.services),
            Workers::Threads { readers, .. } => drop(readers.send(job)),
        }
        task
    }

    /// Tries something that writes and keeps nothing of it, after all writes before it.
    pub(super) fn rehearse<T: Send + 'static>(
        &mut self,
        label: String,
        work: impl FnOnce(&Services, &Progress) -> T + Send + 'static,
    ) -> Task<T> {
        let (task, job) = self.ask(Lane::Rehearsing, label, move |services, progress| {
            services.at_work(progress, || work(services, progress))
        });
        match &self.workers {
            Workers::Inline => job(&self.services),
            Workers::Threads { writer, .. } => drop(writer.send(job)),
        }
        task
    }

    fn ask<T: Send + 'static>(
        &mut self,
        lane: Lane,
        label: String,
        work: impl FnOnce(&Services, &Progress) -> T + Send + 'static,
    ) -> (Task<T>, Work) {
        let progress = self.begin(lane, label);
        let (sender, result) = channel();
        let task = Task::cancelling(result, progress.clone());
        let events = self.events();
        let job: Work = Box::new(move |services| {
            let outcome = progress.run(|progress| work(services, progress));
            // The task may be gone, and so may the terminal.
            let _ = sender.send(outcome);
            let _ = events.map(|events| events.send(Event::Wake));
        });
        (task, job)
    }

    /// Runs a write; `done` is given its result on the UI thread. A call that comes back is to be made at once.
    pub(super) fn write<T: Send + 'static, R: Send + 'static>(
        &mut self,
        (label, origin): (String, Origin),
        work: impl FnOnce(&Services, &Progress) -> Result<T, DeskError> + Send + 'static,
        done: impl FnOnce(Outcome<T>, &mut Context) -> R + Send + 'static,
    ) -> (Task<R>, Option<Call>) {
        let progress = self.begin(Lane::Writing, label);
        let (writes, id) = (self.writes.clone(), self.writes.begin(origin, progress.clone()));
        let (sender, result) = channel();
        let finish = move |outcome: Outcome<T>| -> Call {
            writes.answered(id, Why::of(&outcome));
            Box::new(move |cx| {
                tell_cancelled(&outcome, cx);
                let _ = sender.send(Ok(done(outcome, cx)));
                writes.over(id);
            })
        };
        let task = Task::lasting(result);
        let writes = self.writes.clone();
        let work = move |services: &Services| {
            writes.started(id);
            progress.run(|progress| services.at_work(progress, || work(services, progress)))
        };
        match &self.workers {
            Workers::Inline => (task, Some(finish(work(&self.services)))),
            Workers::Threads { writer, events, .. } => {
                let events = events.clone();
                let job: Work = Box::new(move |services| {
                    let _ = events.send(Event::Call(finish(work(services))));
                });
                drop(writer.send(job));
                (task, None)
            }
        }
    }

    /// Lets time pass; says whether a job is shown, which moves.
    pub(super) fn tick(&mut self) -> bool {
        for job in &mut self.running {
            job.age = job.age.saturating_add(1);
        }
        self.shown().is_some()
    }

    /// Forgets finished jobs; gives the names of those that broke down.
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

    /// Asks the job that is shown to stop; gives what it does and its name.
    pub(super) fn cancel_shown(&self) -> Option<(Lane, &str)> {
        let job = self.shown_job()?;
        job.progress.cancel();
        Some((job.lane, job.progress.label()))
    }

    /// Cancels the rehearsals: nobody waits for them, and what was confirmed waits behind them.
    pub(super) fn cancel_rehearsals(&self) {
        let rehearsals = self.running.iter().filter(|job| job.lane == Lane::Rehearsing);
        rehearsals.for_each(|job| job.progress.cancel());
    }

    /// The write that has begun, or will begin next.
    pub(super) fn current_write(&self) -> Option<&Progress> {
        self.running.iter().find(|job| job.lane == Lane::Writing).map(|job| &job.progress)
    }

    fn shown_job(&self) -> Option<&Running> {
        self.running.iter().find(|job| job.age >= PATIENCE && !job.progress.is_cancelled())
    }

    fn begin(&mut self, lane: Lane, label: String) -> Progress {
        let progress = Progress::new(label);
        self.running.push(Running { lane, progress: progress.clone(), age: 0 });
        self.begun += 1;
        progress
    }

    fn events(&self) -> Option<Sender<Event>> {
        match &self.workers {
            Workers::Inline => None,
            Workers::Threads { events, .. } => Some(events.clone()),
        }
    }
}

/// A write that was cancelled before it began says so itself; one that was stopped later says it with its outcome.
fn tell_cancelled<T>(outcome: &Outcome<T>, cx: &mut Context) {
    if matches!(outcome, Err(JobError::Cancelled)) {
        let text = cx.text(word("tui-cancelled"));
        cx.toast(Tone::Notice, text);
    }
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
mod tests {
    use super::*;

    #[test]
    fn a_newer_reading_job_cancels_the_older_of_its_slot() {
        let (events, queue) = channel();
        let mut jobs = Jobs::threaded(Arc::default(), events);
        let (release, wait) = channel::<()>();
        let (told, seen) = channel();
        let (begun, has_begun) = channel();
        let mut slot = Some(jobs.read("first".to_owned(), move |_, progress| {
            begun.send(()).unwrap();
            wait.recv().unwrap();
            told.send(progress.is_cancelled()).unwrap();
            1
        }));
        has_begun.recv().unwrap();
        assert!(Task::take(&mut slot).is_none());
        slot = Some(jobs.read("second".to_owned(), |_, _| 2));
        release.send(()).unwrap();
        assert!(seen.recv().unwrap(), "the older was told to stop");
        let mut result = None;
        while result.is_none() {
            assert!(matches!(queue.recv().unwrap(), Event::Wake));
            result = Task::take(&mut slot);
        }
        assert_eq!(result, Some(Ok(2)));
    }

    #[test]
    fn a_job_that_breaks_down_is_reported_and_the_worker_goes_on() {
        let mut jobs = Jobs::inline(Arc::default());
        let mut slot = Some(jobs.read("bad".to_owned(), |_, _| -> u8 { panic!("on purpose") }));
        assert_eq!(Task::take(&mut slot), Some(Err(JobError::Panicked)));
        assert_eq!(jobs.tidy(), ["bad"]);
        let mut slot = Some(jobs.read("good".to_owned(), |_, _| 1));
        assert_eq!(Task::take(&mut slot), Some(Ok(1)));
    }

    #[test]
    fn a_long_job_is_shown_until_it_is_cancelled() {
        let mut jobs = Jobs::inline(Arc::default());
        let progress = jobs.begin(Lane::Reading, "long".to_owned());
        assert!(!jobs.tick());
        assert!(jobs.tick());
        progress.cancel();
        assert!(jobs.shown().is_none());
    }
}
