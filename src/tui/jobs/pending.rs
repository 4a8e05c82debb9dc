//! A question that waits for its answer.

use std::cell::Cell;
use std::rc::Rc;

use super::Progress;

/// A question that waits for its answer, or none. Replaced by a newer one or dropped it is withdrawn: its job is stopped,
/// and no answer comes.
#[derive(Debug, Default)]
#[must_use = "a question that is dropped is withdrawn"]
pub struct Pending(Option<PendingJob>);

#[derive(Debug)]
struct PendingJob {
    interest: Interest,
    job: Progress,
}

/// Whether the answer is still wanted, known to both sides.
#[derive(Debug, Clone)]
pub(super) struct Interest(Rc<Cell<bool>>);

impl Interest {
    /// Ends it; returns whether there still was any.
    pub(super) fn end(&self) -> bool {
        self.0.replace(false)
    }
}

impl Pending {
    /// Of a job, with the other side.
    pub(super) fn of(job: Progress) -> (Self, Interest) {
        let interest = Interest(Rc::new(Cell::new(true)));
        (Self(Some(PendingJob { interest: interest.clone(), job })), interest)
    }

    /// Whether the answer is still to come.
    pub fn is_pending(&self) -> bool {
        self.0.as_ref().is_some_and(|asked| asked.interest.0.get())
    }

    pub fn withdraw(&mut self) {
        self.0 = None;
    }
}

impl Drop for PendingJob {
    fn drop(&mut self) {
        if self.interest.end() {
            self.job.cancel();
        }
    }
}
