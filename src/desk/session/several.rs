//! Several orders or customers in one event: one that fails is skipped, and the others go on.

use super::progress::ProgressSink;
use super::record::Recorder;
use crate::credit::Message;
use crate::desk::error::DeskError;

/// Something of several that was skipped, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// Number of the order, or code of the customer.
    pub code: String,
    pub why: Message,
}

impl Recorder<'_, '_> {
    /// Does something with each of several orders or customers, which come with their codes, whole or not at all: returns
    /// the results, and those that were skipped. One is skipped where another user was first or a rule refuses it, and
    /// where something of it cannot be read (R0.9); any other error ends everything. Where nothing was done with any of
    /// them, the first of the errors is that of the command (R4.7).
    pub(in crate::desk) fn each_of_several<'l, L, T>(
        &self,
        all: impl ExactSizeIterator<Item = (&'l str, L)>,
        progress: &dyn ProgressSink,
        act: impl Fn(L) -> Result<T, DeskError>,
    ) -> Result<(Vec<T>, Vec<Skipped>), DeskError> {
        let (mut done, mut failures) = (Vec::new(), Vec::new());
        let count = u64::try_from(all.len()).ok();
        for (at, (code, one)) in (0..).zip(all) {
            progress.proceed(at, count)?;
            match self.tx.attempt(|| act(one)) {
                Ok(result) => done.push(result),
                Err(error) if error.is_about_one() => {
                    failures.push((code.to_owned(), error));
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
