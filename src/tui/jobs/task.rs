//! The asking side of a job.

use std::sync::mpsc::{Receiver, TryRecvError};

use super::{JobError, Progress};

/// The asking side of a job: its result will be here.
#[derive(Debug)]
pub struct Task<T> {
    result: Receiver<Result<T, JobError>>,
    /// Cancelled with the task; a write is not.
    cancels: Option<Progress>,
}

impl<T> Task<T> {
    /// A job that is cancelled when the task is dropped.
    pub(super) const fn cancelling(result: Receiver<Result<T, JobError>>, job: Progress) -> Self {
        Self { result, cancels: Some(job) }
    }

    /// A job that goes on without the task.
    pub(super) const fn lasting(result: Receiver<Result<T, JobError>>) -> Self {
        Self { result, cancels: None }
    }

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
        if let Some(progress) = &self.cancels {
            progress.cancel();
        }
    }
}
