//! One order among several: what fails with it leaves it out, and the others go on.

use crate::credit::Message;
use crate::desk::{DeskError, Recorder};
use crate::store::StoreError;

/// An order that a command for several left out, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Number of the order.
    pub order: String,
    pub why: Message,
}

/// The orders that were left out so far.
#[derive(Default)]
pub(in crate::desk) struct Failures(Vec<(String, DeskError)>);

impl Failures {
    /// Leaves an order out.
    pub(in crate::desk) fn add(&mut self, order: &str, why: DeskError) {
        self.0.push((order.to_owned(), why));
    }

    /// The orders that were left out. Where nothing was done with any order, the first failure is that of the command.
    pub(in crate::desk) fn unless_all(self, done: usize) -> Result<Vec<LeftOut>, DeskError> {
        let mut failures = self.0.into_iter().peekable();
        if done == 0
            && let Some((_, why)) = failures.next()
        {
            return Err(why);
        }
        Ok(failures.map(|(order, why)| LeftOut { order, why: why.message() }).collect())
    }
}

impl Recorder<'_, '_> {
    /// Does something with one of several orders, whole or not at all. The inner error leaves this one out, the outer
    /// one ends everything.
    pub(in crate::desk) fn one_of_several<T>(
        &self,
        leaves_out: impl FnOnce(&DeskError) -> bool,
        act: impl FnOnce() -> Result<T, DeskError>,
    ) -> Result<Result<T, DeskError>, DeskError> {
        match self.tx.attempt(act) {
            Ok(done) => Ok(Ok(done)),
            Err(error) if leaves_out(&error) || is_unreadable(&error) => Ok(Err(error)),
            Err(error) => Err(error),
        }
    }
}

/// Whether something of the order cannot be read: no reason to keep the others from being decided on (R0.9).
const fn is_unreadable(error: &DeskError) -> bool {
    matches!(error, DeskError::Store(StoreError::Corrupt(_)))
}
