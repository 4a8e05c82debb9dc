//! How far a job is, and whether it is still wanted.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use super::{JobError, Outcome};
use crate::desk::{DeskError, LockHolder, NextUndo, ProgressSink};
use crate::tui::services::Services;

/// What a job reports about itself, and whether it is still wanted.
#[derive(Debug, Clone)]
pub struct Progress(Arc<JobState>);

/// What is left to undo next, now that a job has written something.
#[derive(Debug)]
pub(in crate::tui) struct Written {
    pub(in crate::tui) next: Option<NextUndo>,
}

#[derive(Debug)]
struct JobState {
    label: String,
    done: AtomicU64,
    total: AtomicU64,
    cancelled: Arc<AtomicBool>,
    waits_for: Mutex<Option<LockHolder>>,
    finished: AtomicBool,
    panicked: AtomicBool,
    skipped: Mutex<Vec<String>>,
    written: Mutex<Option<Written>>,
}

impl Progress {
    pub fn new(label: String) -> Self {
        Self(Arc::new(JobState {
            label,
            done: AtomicU64::new(0),
            total: AtomicU64::new(0),
            cancelled: Arc::default(),
            waits_for: Mutex::default(),
            finished: AtomicBool::new(false),
            panicked: AtomicBool::new(false),
            skipped: Mutex::default(),
            written: Mutex::default(),
        }))
    }

    pub fn label(&self) -> &str {
        &self.0.label
    }

    /// Goes through these in batches and reports how many are done; fails once the job should stop, so that a part is
    /// never taken for the whole.
    pub fn batches<'a, T>(
        &'a self,
        all: &'a [T],
        size: usize,
    ) -> impl Iterator<Item = Result<&'a [T], DeskError>> {
        let total = u64::try_from(all.len()).ok();
        (0_u64..).step_by(size).zip(all.chunks(size)).map(move |(done, batch)| {
            self.proceed(done, total)?;
            Ok(batch)
        })
    }

    /// Reports how many steps are done, of how many where that is known.
    pub fn reached(&self, done: u64, total: Option<u64>) {
        self.0.done.store(done, Ordering::Relaxed);
        self.0.total.store(total.unwrap_or(0), Ordering::Relaxed);
    }

    /// Steps done and steps in all; no steps in all when that is unknown.
    pub fn steps(&self) -> (u64, u64) {
        (self.0.done.load(Ordering::Relaxed), self.0.total.load(Ordering::Relaxed))
    }

    /// Reports what the job skipped of what it was to do, by its names.
    pub fn skip(&self, names: impl IntoIterator<Item = String>) {
        self.0.skipped.lock().unwrap_or_else(PoisonError::into_inner).extend(names);
    }

    pub(super) fn skipped(&self) -> Vec<String> {
        self.0.skipped.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Reports that the job has written something.
    pub(in crate::tui) fn wrote(&self, written: Written) {
        *self.0.written.lock().unwrap_or_else(PoisonError::into_inner) = Some(written);
    }

    /// What the job has written, where it has.
    pub(super) fn take_written(&self) -> Option<Written> {
        self.0.written.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Whether the job should stop: its result is no longer wanted.
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

    /// Who is writing, where the job waits for that to end.
    pub fn waits_for(&self) -> Option<LockHolder> {
        self.0.waits_for.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Sets who is writing, where the job waits for that to end.
    pub(in crate::tui) fn set_waiting(&self, holder: Option<LockHolder>) {
        *self.0.waits_for.lock().unwrap_or_else(PoisonError::into_inner) = holder;
    }

    /// Whether the job is over, whatever came of it.
    pub(super) fn is_over(&self) -> bool {
        self.0.finished.load(Ordering::Acquire)
    }

    pub(super) fn broke_down(&self) -> bool {
        self.0.panicked.load(Ordering::Relaxed)
    }

    /// Does the work, unless it is not wanted any more; work that was stopped has no answer of its own.
    pub(super) fn run<T, E>(
        &self,
        services: &Services,
        work: impl FnOnce(&Services, &Self) -> Result<T, E>,
    ) -> Outcome<T, E> {
        let services = services.for_job(self);
        let outcome = if self.is_cancelled() {
            Err(JobError::Cancelled)
        } else {
            let worked = catch_unwind(AssertUnwindSafe(|| work(&services, self)));
            worked.map_or_else(|_| Err(self.break_down()), |done| done.map_err(JobError::Failed))
        };
        self.0.finished.store(true, Ordering::Release);
        outcome
    }

    fn break_down<E>(&self) -> JobError<E> {
        tracing::error!(job = self.label(), "a job broke down");
        self.0.panicked.store(true, Ordering::Relaxed);
        JobError::BrokeDown
    }
}
