//! Carrying out use cases: one transaction each, signed by the user who acts.

use std::path::Path;

use super::{Clock, DeskError, Signature};
use crate::credit::Day;
use crate::store::{Tx, UserRecord, View, Writer};

/// Carries out use cases, one after the other.
#[derive(Debug)]
pub struct DeskWriter {
    pub(super) writer: Writer,
    pub(super) clock: Clock,
    pub(super) user: UserRecord,
}

/// What a use case came to that may be taken back although nothing went wrong: a rehearsal, or nothing to write.
#[derive(Debug)]
pub(in crate::desk) enum Attempt<T> {
    /// It is kept.
    Keep(T),
    /// Nothing of it is kept.
    Drop(T),
}

impl DeskWriter {
    /// Carries out one use case: everything in one transaction, or nothing. The signature is that of the user who
    /// sits at the desk.
    pub(in crate::desk) fn carry_out<T>(
        &mut self,
        act: impl FnOnce(&Tx<'_>, &Signature) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        let signature = self.clock.sign(self.user.id, &self.user.login);
        let tx = self.writer.begin()?;
        let done = act(&tx, &signature)?;
        tx.commit()?;
        Ok(done)
    }

    /// Carries out one use case that says itself whether it is kept.
    pub(in crate::desk) fn attempt<T>(
        &mut self,
        act: impl FnOnce(&Tx<'_>, &Signature) -> Result<Attempt<T>, DeskError>,
    ) -> Result<T, DeskError> {
        let signature = self.clock.sign(self.user.id, &self.user.login);
        let tx = self.writer.begin()?;
        match act(&tx, &signature)? {
            Attempt::Drop(done) => Ok(done),
            Attempt::Keep(done) => {
                tx.commit()?;
                Ok(done)
            }
        }
    }

    /// Who acts.
    pub const fn user(&self) -> &UserRecord {
        &self.user
    }

    /// Asks something within the writing connection, before or after a use case.
    pub(in crate::desk) fn ask<T>(
        &self,
        ask: impl FnOnce(View<'_>) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        ask(self.writer.view())
    }

    /// The day of the desk.
    pub fn today(&self) -> Day {
        self.clock.now().today
    }

    /// Copies the desk as it is now into a new file, while others go on working.
    pub fn backup(&self, to: &Path) -> Result<(), DeskError> {
        Ok(self.writer.backup(to)?)
    }

    /// Makes the planner know how the data lies; worth it after a bulk import.
    pub fn optimize(&self) -> Result<(), DeskError> {
        Ok(self.writer.optimize()?)
    }

    /// Lets the file grow to so many pages at most: how tests make a full disk.
    #[doc(hidden)]
    pub fn limit_pages(&self, pages: u32) -> Result<(), DeskError> {
        Ok(self.writer.limit_pages(pages)?)
    }
}
