//! Work away from the UI thread: a few readers, one writer, threads and channels.
//!
//! A reading job belongs to the [`Task`] it gave: a newer task in the same slot drops the older one, which cancels it,
//! so that the latest question wins. Writing jobs run one at a time and are finished even when their screen left.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::sync::{Arc, Mutex};
use std::thread;

use super::context::Call;
use super::event::Event;
use super::services::Services;

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

/// What a job tells about itself, and whether it is still wanted.
#[derive(Debug, Clone)]
pub struct Progress(Arc<Standing>);

#[derive(Debug)]
struct Standing {
    label: String,
    done: AtomicU64,
    total: AtomicU64,
    cancelled: Arc<AtomicBool>,
    finished: AtomicBool,
    panicked: AtomicBool,
}

impl Progress {
    /// Of a job with this name.
    pub fn new(label: String) -> Self {
        Self(Arc::new(Standing {
            label,
            done: AtomicU64::new(0),
            total: AtomicU64::new(0),
            cancelled: Arc::default(),
            finished: AtomicBool::new(false),
            panicked: AtomicBool::new(false),
        }))
    }

    /// What the job does, in words.
    pub fn label(&self) -> &str {
        &self.0.label
    }

    /// Tells how many steps there are.
    pub fn expect_total(&self, steps: u64) {
        self.0.total.store(steps, Ordering::Relaxed);
    }

    /// Tells that this many steps more are done.
    pub fn advance(&self, steps: u64) {
        self.0.done.fetch_add(steps, Ordering::Relaxed);
    }

    /// Tells how many steps are done, of how many where that is known.
    pub fn reached(&self, done: u64, total: Option<u64>) {
        self.0.done.store(done, Ordering::Relaxed);
        self.0.total.store(total.unwrap_or(0), Ordering::Relaxed);
    }

    /// Steps done and steps in all; no steps in all when that is unknown.
    pub fn steps(&self) -> (u64, u64) {
        (self.0.done.load(Ordering::Relaxed), self.0.total.load(Ordering::Relaxed))
    }

    /// Whether the job should stop: nobody wants its result any more.
    pub fn is_cancelled(&self) -> bool {
        self.0.cancelled.load(Ordering::Relaxed)
    }

    /// The same as a flag, for a query's interrupt.
    pub fn cancel_flag(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.0.cancelled)
    }

    /// Asks the job to stop.
    pub fn cancel(&self) {
        self.0.cancelled.store(true, Ordering::Relaxed);
    }

    fn run<T>(&self, work: impl FnOnce(&Self) -> T) -> Result<T, JobError> {
        let outcome = if self.is_cancelled() {
            Err(JobError::Cancelled)
        } else {
            catch_unwind(AssertUnwindSafe(|| work(self))).map_err(|_| {
                tracing::error!(job = self.label(), "a job broke down");
                self.0.panicked.store(true, Ordering::Relaxed);
                JobError::Panicked
            })
        };
        self.0.finished.store(true, Ordering::Release);
        outcome
    }
}

/// The asking side of a job: its result will be here.
#[derive(Debug)]
pub struct Task<T> {
    result: Receiver<Result<T, JobError>>,
    /// Cancelled with the task; a write is not.
    reading: Option<Progress>,
}

impl<T> Task<T> {
    /// Takes the result out of the slot once it is there.
    pub fn take(slot: &mut Option<Self>) -> Option<Result<T, JobError>> {
        let outcome = match slot.as_ref()?.result.try_recv() {
            Ok(outcome) => outcome,
            Err(TryRecvError::Disconnected) => Err(JobError::Cancelled),
            Err(TryRecvError::Empty) => return None,
        };
        *slot = None;
        Some(outcome)
    }
}

impl<T> Drop for Task<T> {
    fn drop(&mut self) {
        if let Some(progress) = &self.reading {
            progress.cancel();
        }
    }
}

type Work = Box<dyn FnOnce(&Services) + Send>;

enum Workers {
    Inline,
    Threads { readers: Sender<Work>, writer: Sender<Work>, events: Sender<Event> },
}

/// All jobs of the terminal.
pub(super) struct Jobs {
    services: Arc<Services>,
    workers: Workers,
    running: Vec<(Progress, u8)>,
    begun: u64,
}

impl Jobs {
    /// Jobs that run at once where they are asked for, for tests and benches.
    pub(super) const fn inline(services: Arc<Services>) -> Self {
        Self { services, workers: Workers::Inline, running: Vec::new(), begun: 0 }
    }

    /// Jobs on threads of their own, which report to the queue of events.
    pub(super) fn threaded(services: Arc<Services>, events: Sender<Event>) -> Self {
        let workers =
            Workers::Threads { readers: pool(READERS, &services), writer: pool(1, &services), events };
        Self { services, workers, running: Vec::new(), begun: 0 }
    }

    pub(super) fn services(&self) -> &Services {
        &self.services
    }

    pub(super) fn read<T: Send + 'static>(
        &mut self,
        label: String,
        work: impl FnOnce(&Services, &Progress) -> T + Send + 'static,
    ) -> Task<T> {
        let progress = self.begin(label);
        let (sender, result) = channel();
        let own = progress.clone();
        let events = self.events();
        let job: Work = Box::new(move |services| {
            let outcome = own.run(|progress| work(services, progress));
            // The task may be gone, and so may the terminal.
            let _ = sender.send(outcome);
            let _ = events.map(|events| events.send(Event::Wake));
        });
        match &self.workers {
            Workers::Inline => job(&self.services),
            Workers::Threads { readers, .. } => drop(readers.send(job)),
        }
        Task { result, reading: Some(progress) }
    }

    /// Runs a write; `done` is given its result on the UI thread. A call that comes back is to be made at once.
    pub(super) fn write<T: Send + 'static, R: Send + 'static>(
        &mut self,
        label: String,
        work: impl FnOnce(&Services, &Progress) -> T + Send + 'static,
        done: impl FnOnce(Result<T, JobError>, &mut super::context::Context) -> R + Send + 'static,
    ) -> (Task<R>, Option<Call>) {
        let progress = self.begin(label);
        let (sender, result) = channel();
        let finish = move |outcome: Result<T, JobError>| -> Call {
            Box::new(move |cx| drop(sender.send(Ok(done(outcome, cx)))))
        };
        let task = Task { result, reading: None };
        match &self.workers {
            Workers::Inline => {
                let outcome = progress.run(|progress| work(&self.services, progress));
                (task, Some(finish(outcome)))
            }
            Workers::Threads { writer, events, .. } => {
                let events = events.clone();
                let job: Work = Box::new(move |services| {
                    let outcome = progress.run(|progress| work(services, progress));
                    let _ = events.send(Event::Call(finish(outcome)));
                });
                drop(writer.send(job));
                (task, None)
            }
        }
    }

    /// Lets time pass; says whether a job is shown, which moves.
    pub(super) fn tick(&mut self) -> bool {
        for (_, age) in &mut self.running {
            *age = age.saturating_add(1);
        }
        self.shown().is_some()
    }

    /// Forgets finished jobs; gives the names of those that broke down.
    pub(super) fn tidy(&mut self) -> Vec<String> {
        let over = |progress: &Progress| progress.0.finished.load(Ordering::Acquire);
        let broken = self
            .running
            .iter()
            .filter(|(progress, _)| over(progress) && progress.0.panicked.load(Ordering::Relaxed))
            .map(|(progress, _)| progress.label().to_owned())
            .collect();
        self.running.retain(|(progress, _)| !over(progress));
        broken
    }

    /// How many jobs were begun so far.
    pub(super) const fn begun(&self) -> u64 {
        self.begun
    }

    /// The job that takes long enough to be shown.
    pub(super) fn shown(&self) -> Option<&Progress> {
        self.running
            .iter()
            .find(|(progress, age)| *age >= PATIENCE && !progress.is_cancelled())
            .map(|(progress, _)| progress)
    }

    fn begin(&mut self, label: String) -> Progress {
        let progress = Progress::new(label);
        self.running.push((progress.clone(), 0));
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
        let progress = jobs.begin("long".to_owned());
        assert!(!jobs.tick());
        assert!(jobs.tick());
        progress.cancel();
        assert!(jobs.shown().is_none());
    }
}
