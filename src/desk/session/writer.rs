//! Carrying out use cases: one transaction each, signed by the user who acts.

use std::mem;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::clock::{Clock, Signature};
use super::open::still_active;
use crate::credit::Day;
use crate::desk::error::DeskError;
use crate::files::folder_of;
use crate::store::{Damage, EventId, LockWait, Patient, Store, StoreError, Tx, UserRecord, View, Writer};

/// Whether anything was saved in a desk since it was opened here.
#[derive(Debug, Clone, Default)]
pub(crate) struct Saved(Arc<AtomicBool>);

/// Carries out use cases, one after the other.
#[derive(Debug)]
pub struct DeskWriter {
    store: Store,
    saved: Saved,
    connection: Connection,
    lock_wait: Arc<dyn LockWait>,
    clock: Clock,
    user: UserRecord,
    /// What the last use case wrote.
    event: Option<EventId>,
}

/// The connection that writes, and what the last failure has made of it.
#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "each writer has one")]
enum Connection {
    Open(Writer),
    /// The next use case opens a new one.
    Closed,
    /// Damage was met: nothing is written before the whole file was found to be sound.
    Suspect,
}

/// Whether it is done or only tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Run {
    #[default]
    Real,
    /// It is tried and rolled back; no rejects file is written.
    Rehearsal,
}

/// The result of a use case that may be rolled back although nothing failed: a rehearsal, or nothing to write.
#[derive(Debug)]
pub(crate) enum Attempt<T> {
    Commit(T),
    RollBack(T),
}

impl Saved {
    pub(crate) fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    fn set(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

impl Connection {
    /// What is left of a connection after an error.
    fn after(error: &DeskError, writer: Writer) -> Self {
        match error {
            DeskError::Store(StoreError::Damaged(_)) | DeskError::Unsettled(StoreError::Damaged(_)) => {
                Self::Suspect
            }
            DeskError::Store(error) | DeskError::Unsettled(error) if error.needs_new_connection() => {
                Self::Closed
            }
            DeskError::Store(_)
            | DeskError::Unsettled(_)
            | DeskError::Stopped
            | DeskError::File(_)
            | DeskError::Input(_)
            | DeskError::Mapping(_)
            | DeskError::Unclear(_)
            | DeskError::Clock(_)
            | DeskError::Output(_)
            | DeskError::NoPayments(_)
            | DeskError::UserUnclear(_)
            | DeskError::Refusal(_) => Self::Open(writer),
        }
    }
}

impl DeskWriter {
    pub(in crate::desk) fn of(
        store: Store,
        saved: Saved,
        clock: Clock,
        user: UserRecord,
    ) -> Result<Self, DeskError> {
        let connection = Connection::Open(store.writer()?);
        Ok(Self { store, saved, connection, lock_wait: Arc::new(Patient), clock, user, event: None })
    }

    /// The same writer, watched while it waits for other programs to finish writing.
    pub fn watched_by(self, lock_wait: Arc<dyn LockWait>) -> Self {
        Self { lock_wait, ..self }
    }

    /// Carries out one use case: everything in one transaction, or nothing.
    pub(in crate::desk) fn carry_out<T>(
        &mut self,
        act: impl FnOnce(&Tx<'_>, &Signature) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        self.attempt(|tx, signature| act(tx, signature).map(Attempt::Commit))
    }

    /// Carries out one use case that decides itself whether it is committed.
    pub(in crate::desk) fn attempt<T>(
        &mut self,
        act: impl FnOnce(&Tx<'_>, &Signature) -> Result<Attempt<T>, DeskError>,
    ) -> Result<T, DeskError> {
        let signature = self.clock.sign(self.user.id, &self.user.login)?;
        let (store, lock_wait) = (self.store.clone(), Arc::clone(&self.lock_wait));
        let (user, saved) = (self.user.clone(), self.saved.clone());
        let mut event = None;
        let done = self.with_writer(|writer| {
            let tx = writer.begin_watched(&*lock_wait)?;
            still_active(tx.view(), &user)?;
            match act(&tx, &signature)? {
                Attempt::RollBack(done) => Ok(done),
                Attempt::Commit(done) => {
                    let written = tx.event();
                    commit(tx, &store, &signature.command_id)?;
                    saved.set();
                    event = written;
                    Ok(done)
                }
            }
        });
        self.event = event;
        done
    }

    /// The event that the last use case wrote; none where it wrote nothing.
    pub const fn last_event(&self) -> Option<EventId> {
        self.event
    }

    pub(in crate::desk) const fn forget_event(&mut self) {
        self.event = None;
    }

    /// Uses the connection, which is opened anew where the last failure has closed it.
    fn with_writer<T>(
        &mut self,
        act: impl FnOnce(&mut Writer) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        let mut writer = self.take_writer()?;
        let done = act(&mut writer);
        self.connection = match &done {
            Ok(_) => Connection::Open(writer),
            Err(error) => Connection::after(error, writer),
        };
        done
    }

    fn take_writer(&mut self) -> Result<Writer, DeskError> {
        match mem::replace(&mut self.connection, Connection::Closed) {
            Connection::Open(writer) => Ok(writer),
            Connection::Closed => Ok(self.store.writer()?),
            Connection::Suspect => {
                self.connection = Connection::Suspect;
                let writer = self.store.writer()?;
                match writer.view().integrity()?.into_iter().next() {
                    Some(problem) => Err(StoreError::Damaged(Damage::Reported(problem)).into()),
                    None => Ok(writer),
                }
            }
        }
    }

    pub(in crate::desk) fn folder(&self) -> &Path {
        folder_of(self.store.path())
    }

    /// The user whose signature is on what is written.
    pub const fn user(&self) -> &UserRecord {
        &self.user
    }

    /// Asks something within the writing connection, before or after a use case.
    pub(in crate::desk) fn ask<T>(
        &mut self,
        ask: impl FnOnce(View<'_>) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        self.with_writer(|writer| ask(writer.view()))
    }

    /// The day of the desk.
    pub fn today(&self) -> Day {
        self.clock.now().today
    }

    /// Makes the planner know how the data lies; worth it after a bulk import.
    pub fn optimize(&mut self) -> Result<(), DeskError> {
        self.with_writer(|writer| Ok(writer.optimize()?))
    }

    /// Lets the file grow to so many pages at most: how tests make a full disk.
    #[doc(hidden)]
    pub fn limit_pages(&mut self, pages: u32) -> Result<(), DeskError> {
        self.with_writer(|writer| Ok(writer.limit_pages(pages)?))
    }

    /// Has every use case from now on fail the test that leaves out of the trace what it has written.
    #[cfg(test)]
    pub(crate) fn watched(self) -> Self {
        if let Connection::Open(writer) = &self.connection {
            writer.watch();
        }
        self
    }

    /// Lets the next commit fail.
    #[cfg(test)]
    pub(crate) fn fail_next_commit(&mut self, failing: crate::store::FailingCommit) {
        if let Connection::Open(writer) = &mut self.connection {
            writer.fail_next_commit(failing);
        }
    }
}

/// Commits; where that fails, finds out what became of it, so that an error means that nothing was saved.
fn commit(tx: Tx<'_>, store: &Store, command_id: &str) -> Result<(), DeskError> {
    let error = match tx.commit() {
        Ok(()) => return Ok(()),
        Err(error @ (StoreError::Locked(_) | StoreError::Interrupted)) => return Err(error.into()),
        Err(error) => error,
    };
    tracing::error!(%error, "a commit failed");
    match (error, store.was_saved(command_id)) {
        (_, Ok(true)) => Ok(()),
        // What makes a transaction count is written last, and there was no room for it.
        (error, Ok(false)) | (error @ StoreError::Full, Err(StoreError::Full)) => Err(error.into()),
        (error, Err(_)) => Err(DeskError::Unsettled(error)),
    }
}
