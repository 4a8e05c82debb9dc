//! Several orders in one event: an order that fails is skipped, and the others go on.

use super::progress::ProgressSink;
use super::record::Recorder;
use crate::credit::Message;
use crate::desk::error::{DeskError, ErrorKind};
use crate::store::StoreError;

/// Something of several that was skipped, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// Number of the order, or code of the customer.
    pub code: String,
    pub why: Message,
}

impl Recorder<'_, '_> {
    /// Does something with each of several orders, which come with their numbers, whole or not at all: returns the
    /// results, and the orders that were skipped. An order is skipped where another user was first or a rule refuses it,
    /// and where something of it cannot be read (R0.9); any other error ends everything. Where nothing was done with any
    /// order, the first of the errors is that of the command (R4.7).
    pub(in crate::desk) fn each_of_several<'l, L, T>(
        &self,
        orders: impl ExactSizeIterator<Item = (&'l str, L)>,
        progress: &dyn ProgressSink,
        act: impl Fn(L) -> Result<T, DeskError>,
    ) -> Result<(Vec<T>, Vec<Skipped>), DeskError> {
        let (mut done, mut failures) = (Vec::new(), Vec::new());
        let count = u64::try_from(orders.len()).ok();
        for (at, (number, order)) in (0..).zip(orders) {
            progress.proceed(at, count)?;
            match self.tx.attempt(|| act(order)) {
                Ok(one) => done.push(one),
                Err(error) if is_about_one(&error) => {
                    failures.push((number.to_owned(), error));
                }
                Err(error) => return Err(error),
            }
        }
        let mut failures = failures.into_iter();
        if done.is_empty()
            && let Some((_, first)) = failures.next()
        {
            return Err(first);
        }
        let skipped = failures.map(|(code, why)| Skipped { code, why: why.message() });
        Ok((done, skipped.collect()))
    }
}

/// Whether an error is about this order alone, so that the others can still be processed.
const fn is_about_one(error: &DeskError) -> bool {
    let is_unreadable = matches!(error, DeskError::Store(StoreError::Corrupt(_)));
    is_unreadable || matches!(error.kind(), ErrorKind::Conflict | ErrorKind::Refused)
}
