//! Something a screen shows that is read by a job, and read again whenever the data change.

use crate::credit::Statement;
use crate::desk::{DeskError, DeskReader};
use crate::tui::context::Context;
use crate::tui::jobs::{JobError, Task};
use crate::words::word;

/// What was read; the older value stays until the newer one is there.
pub struct Fetched<T> {
    task: Option<Task<Result<T, Statement>>>,
    found: Option<Result<T, Statement>>,
    seen: Option<u64>,
}

impl<T> Default for Fetched<T> {
    fn default() -> Self {
        Self { task: None, found: None, seen: None }
    }
}

impl<T: Send + 'static> Fetched<T> {
    /// Takes what was read, and asks for it where it is missing or the data have changed.
    pub fn poll(
        &mut self,
        cx: &mut Context,
        ask: impl FnOnce(&mut DeskReader) -> Result<T, DeskError> + Send + 'static,
    ) {
        if self.seen != Some(cx.data_version()) {
            self.seen = Some(cx.data_version());
            self.task = Some(cx.read(word("tui-loading"), move |services, _| {
                services.ask(ask).map_err(|error| error.statement())
            }));
        }
        match Task::take(&mut self.task) {
            Some(Ok(found)) => self.found = Some(found),
            Some(Err(JobError::Panicked)) => self.found = Some(Err(Statement::new("tui-list-failed"))),
            Some(Err(JobError::Cancelled)) => self.found = Some(Err(Statement::new("tui-list-cancelled"))),
            None => {}
        }
    }

    /// Reads it again at the next poll.
    pub const fn forget(&mut self) {
        self.seen = None;
    }

    /// What was read.
    pub fn value(&self) -> Option<&T> {
        self.found.as_ref().and_then(|found| found.as_ref().ok())
    }

    /// Why it could not be read.
    pub fn problem(&self) -> Option<&Statement> {
        self.found.as_ref().and_then(|found| found.as_ref().err())
    }
}
