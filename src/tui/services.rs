//! What jobs may ask of the rest of the desk: a pool of readers and the one writer.

use std::fmt;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::time::Duration;

use crate::credit::Message;
use crate::desk::{
    ActState, Clock, Desk, DeskError, DeskReader, DeskWriter, Done, EventId, EventKind, Identity, LockHolder,
    LockWait, Names, NextUndo, Process, ProgressSink, SavedMappings, StopFlag, UserRecord,
};

use super::jobs::{Progress, Written};
use crate::files::{Destination, IfExists, Protected, Purpose};

/// Readers that stay open between jobs.
const IDLE_READERS: usize = 3;
/// How many acts of a user are looked at for one that can be undone.
const MOST_LOOKED_AT: u32 = 100;

/// Where a desk would be, and who would sit down at it: what the first start needs.
#[derive(Debug, Clone)]
pub struct DeskLocation {
    /// The desk file, there or not.
    pub path: PathBuf,
    /// The user in whose name changes are written.
    pub who: Identity,
    /// The clock that stamps what is written.
    pub clock: Clock,
    /// The account of the operating system, for the first user of a new desk.
    pub account: String,
}

/// The readers and the writer of the desk, shared by all jobs; screens reach them only inside a job.
#[derive(Clone, Default)]
pub struct Services {
    place: Option<DeskLocation>,
    /// Who may open it, where the account does not say who does.
    users: Arc<[UserRecord]>,
    protected: Protected,
    /// What others see who wait while a job writes.
    process: Option<Process>,
    shared: Arc<Shared>,
    /// The job that asks; when it is stopped, what it asks is interrupted.
    job: Option<Progress>,
}

#[derive(Default)]
struct Shared {
    desk: RwLock<Option<Desk>>,
    readers: Mutex<Vec<DeskReader>>,
    writer: Mutex<Option<DeskWriter>>,
    /// The job that writes.
    at_work: Arc<AtWork>,
    /// Why the last write failed, where that was no fault of what was to be written.
    trouble: Mutex<Option<Message>>,
    /// The names of all customers, and the version of the desk that they are of.
    names: Mutex<Option<(u64, Arc<Names>)>>,
    version: AtomicU64,
}

/// The job that has the writer, which is notified when it waits for another program.
#[derive(Debug, Default)]
struct AtWork(Mutex<Option<Progress>>);

impl Services {
    /// The services of an open desk.
    pub fn of(desk: Desk, place: DeskLocation) -> Self {
        let shared = Shared { desk: RwLock::new(Some(desk)), ..Shared::default() };
        Self { place: Some(place), shared: Arc::new(shared), ..Self::default() }
    }

    /// The services before there is a desk.
    pub fn without_desk(place: DeskLocation) -> Self {
        Self { place: Some(place), ..Self::default() }
    }

    /// The services before it is known which of these users is working.
    pub fn before_user_is_known(place: DeskLocation, users: Vec<UserRecord>) -> Self {
        Self { place: Some(place), users: users.into(), ..Self::default() }
    }

    /// The same, with files that no output replaces.
    pub fn protecting(self, protected: Protected) -> Self {
        Self { protected, ..self }
    }

    /// The same; to others who wait for the desk, it is announced that this process writes.
    pub fn announcing(self, process: Process) -> Self {
        Self { process: Some(process), ..self }
    }

    /// The same for a job: what it asks is interrupted when it is stopped.
    pub(super) fn for_job(&self, job: &Progress) -> Self {
        Self { job: Some(job.clone()), ..self.clone() }
    }

    /// The mappings that are saved beside the settings, where there are settings.
    pub fn saved_mappings(&self) -> Option<SavedMappings> {
        SavedMappings::beside(self.protected.files(Purpose::Settings).next()?)
    }

    /// Where a file is to go; it never replaces the desk or what else is protected.
    pub fn destination(&self, path: &Path, if_exists: IfExists) -> Destination {
        let protected = self.protected.clone();
        let protected = match self.desk() {
            Some(desk) => protected.with_desk(desk.path()),
            None => protected,
        };
        Destination::new(path, if_exists, protected)
    }

    /// Where a new desk is to be; it never replaces anything.
    pub fn new_desk(&self, path: &Path) -> Destination {
        Destination::new(path, IfExists::NeverReplace, self.protected.clone())
    }

    /// Where the desk is or would be.
    pub const fn place(&self) -> Option<&DeskLocation> {
        self.place.as_ref()
    }

    /// The open desk, where there is one.
    pub fn desk(&self) -> Option<Desk> {
        self.shared.desk.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Whether a desk has its place and is not there yet: the first start.
    pub fn awaits_desk(&self) -> bool {
        let desk = self.shared.desk.read().unwrap_or_else(PoisonError::into_inner);
        self.place.is_some() && desk.is_none()
    }

    /// Goes on with this desk, such as one that was just made.
    pub fn use_desk(&self, desk: Desk) {
        lock(&self.shared.readers).clear();
        *lock(&self.shared.writer) = None;
        *lock(&self.shared.names) = None;
        *self.shared.desk.write().unwrap_or_else(PoisonError::into_inner) = Some(desk);
        self.written();
    }

    /// The users of a desk that waits for one of them.
    pub(super) fn users(&self) -> &Arc<[UserRecord]> {
        &self.users
    }

    /// Opens the desk in its place as this user, and goes on with it.
    pub(super) fn open_as(&self, login: &str) -> Result<Desk, DeskError> {
        let place = self.place.as_ref().ok_or_else(no_desk)?;
        let who = Identity { named: Some(login.to_owned()), ..place.who.clone() };
        let desk = Desk::open(&place.path, &who, place.clock.clone())?;
        self.use_desk(desk.clone());
        Ok(desk)
    }

    /// Opens the desk at a path and goes on with it.
    pub fn open(&self, path: &Path) -> Result<(), DeskError> {
        let place = self.place.as_ref().ok_or_else(no_desk)?;
        self.use_desk(Desk::open(path, &place.who, place.clock.clone())?);
        Ok(())
    }

    /// Asks the desk something.
    pub fn ask<T>(&self, ask: impl FnOnce(&mut DeskReader) -> Result<T, DeskError>) -> Result<T, DeskError> {
        let idle = lock(&self.shared.readers).pop();
        let mut reader = match idle {
            Some(reader) => reader,
            None => self.desk().ok_or_else(no_desk)?.reader()?,
        };
        reader.stop_when(self.job.as_ref().map(ProgressSink::stop_flag).unwrap_or_default())?;
        let answer = ask(&mut reader);
        let mut readers = lock(&self.shared.readers);
        if readers.len() < IDLE_READERS {
            readers.push(reader);
        }
        answer
    }

    /// The names of all customers and ship-tos as they are now, read once for all that search them.
    pub fn names(&self) -> Result<Arc<Names>, DeskError> {
        let mut slot = lock(&self.shared.names);
        // Looked at before reading: what is written meanwhile makes the next look read again.
        let version = self.version();
        if let Some((known, names)) = &*slot
            && *known == version
        {
            return Ok(Arc::clone(names));
        }
        let known = slot.as_ref().map(|(_, names)| Arc::clone(names));
        let names = self.ask(|reader| reader.names(known))?;
        *slot = Some((version, Arc::clone(&names)));
        Ok(names)
    }

    /// Carries something out at the desk, after everything that was asked before. The job knows then what is undone
    /// next.
    pub fn act<T>(&self, act: impl FnOnce(&mut DeskWriter) -> Result<T, DeskError>) -> Result<T, DeskError> {
        let mut slot = lock(&self.shared.writer);
        let writer = if let Some(writer) = slot.as_mut() { writer } else { slot.insert(self.new_writer()?) };
        lock(&self.shared.at_work.0).clone_from(&self.job);
        let done = writer.with_event(act);
        if let (Ok(Done { event: Some(written), .. }), Some(job)) = (&done, &self.job) {
            // It is written whether or not this can be read: without it, the list of acts is the way to undo it.
            job.wrote(Written { next: self.next_undo(writer, *written).unwrap_or_default() });
        }
        *lock(&self.shared.at_work.0) = None;
        self.note_trouble(&done);
        self.written();
        done.map(|done| done.value)
    }

    /// What the user undoes next, who has just written this event: that, or else the last act of one's own on which no act
    /// of others depends.
    fn next_undo(&self, writer: &mut DeskWriter, written: EventId) -> Result<Option<NextUndo>, DeskError> {
        let next = writer.next_undo(written)?;
        if next.as_ref().is_none_or(|next| next.event == written) {
            return Ok(next);
        }
        let own = Some(writer.user().id);
        let undoable = self.ask(|reader| {
            let events = reader.act_keys(own, MOST_LOOKED_AT)?;
            first_undoable(reader, events)
        })?;
        undoable.map_or(Ok(None), |event| writer.next_undo(event))
    }

    /// Carries something out with a writer of its own, beside what is asked of the other one: a trial that may wait
    /// without end for what it is to read makes no confirmed write wait.
    pub fn act_apart<T>(
        &self,
        act: impl FnOnce(&mut DeskWriter) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        act(&mut self.new_writer()?)
    }

    fn new_writer(&self) -> Result<DeskWriter, DeskError> {
        let desk = self.desk().ok_or_else(no_desk)?;
        let desk = match &self.process {
            Some(process) => desk.announcing(process),
            None => desk,
        };
        let at_work = Arc::<AtWork>::clone(&self.shared.at_work);
        Ok(desk.writer()?.watched_by(at_work))
    }

    /// Why the last write failed, where the file failed and not what was to be written.
    pub(super) fn trouble(&self) -> Option<Message> {
        lock(&self.shared.trouble).clone()
    }

    /// How long a write waits for other programs to finish writing.
    pub(super) fn lock_wait(&self) -> Duration {
        self.desk().map_or(Duration::ZERO, |desk| desk.lock_wait())
    }

    fn note_trouble<T>(&self, done: &Result<T, DeskError>) {
        let trouble = match done {
            Ok(_) => None,
            Err(error) if error.needs_new_connection() => Some(error.message()),
            Err(_) => return,
        };
        *lock(&self.shared.trouble) = trouble;
    }

    /// A number that grows whenever the desk may have been written to.
    pub fn version(&self) -> u64 {
        self.shared.version.load(Ordering::Acquire)
    }

    /// Notes that this or another program has written.
    pub(super) fn written(&self) {
        self.shared.version.fetch_add(1, Ordering::AcqRel);
    }
}

impl fmt::Debug for Services {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Services").field("place", &self.place).finish_non_exhaustive()
    }
}

impl LockWait for AtWork {
    fn waiting(&self, holder: &LockHolder) -> ControlFlow<()> {
        match &*lock(&self.0) {
            Some(job) if job.is_cancelled() => ControlFlow::Break(()),
            Some(job) => {
                job.set_waiting(Some(holder.clone()));
                ControlFlow::Continue(())
            }
            None => ControlFlow::Continue(()),
        }
    }

    fn over(&self) {
        if let Some(job) = &*lock(&self.0) {
            job.set_waiting(None);
        }
    }
}

impl ProgressSink for Progress {
    fn report(&self, done: u64, total: Option<u64>) -> ControlFlow<()> {
        self.reached(done, total);
        if self.is_cancelled() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    fn stop_flag(&self) -> StopFlag {
        StopFlag::of(self.cancel_flag())
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // A job that broke down left nothing half done behind: its transaction was dropped.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The first of these acts that can be undone by itself.
fn first_undoable(reader: &mut DeskReader, events: Vec<EventId>) -> Result<Option<EventId>, DeskError> {
    for event in events {
        let act = reader.act(event)?;
        if act.kind != EventKind::Undo && matches!(act.state, ActState::Undoable { .. }) {
            return Ok(Some(event));
        }
    }
    Ok(None)
}

fn no_desk() -> DeskError {
    DeskError::usage(Message::new("desk-none-open"))
}

#[cfg(test)]
mod tests {
    use std::thread;

    use super::*;
    use crate::desk::testing::TestDesk;
    use crate::desk::{Assignment, FieldChange};
    use crate::store::{CommitOutcome, FailingCommit, FileAfter, StoreError};

    fn services(desk: &TestDesk) -> Services {
        let services = Services::default();
        services.use_desk(desk.desk.clone());
        services
    }

    fn set(services: &Services, value: &str) -> Result<Vec<FieldChange>, DeskError> {
        services.act(|writer| writer.set_settings(&[Assignment::new("tolerance_percent", value)]))
    }

    #[test]
    fn a_failure_of_the_file_is_known_until_a_write_succeeds() {
        let desk = TestDesk::in_november();
        let services = services(&desk);
        let failed: Result<(), _> = services.act(|writer| {
            writer.fail_next_commit(FailingCommit {
                fate: CommitOutcome::Lost,
                error: StoreError::Full,
                file: FileAfter::There,
            });
            writer.set_settings(&[Assignment::new("tolerance_percent", "1")]).map(drop)
        });
        assert!(failed.is_err());
        assert_eq!(services.trouble().map(|why| why.key).as_deref(), Some("desk-disk-full"));
        assert!(set(&services, "not a percentage").is_err());
        assert!(services.trouble().is_some(), "a refusal says nothing of the file");
        set(&services, "1").unwrap();
        assert_eq!(services.trouble(), None);
    }

    #[test]
    fn a_query_ends_when_its_job_is_stopped_and_the_next_job_is_asked_as_ever() {
        let desk = TestDesk::in_november();
        let services = services(&desk);
        let job = Progress::new("Reading".to_owned());
        thread::scope(|scope| {
            let reading = scope.spawn(|| services.for_job(&job).ask(DeskReader::count_for_ever));
            job.cancel();
            assert!(reading.join().unwrap().unwrap_err().is_stop());
        });
        let next = Progress::new("Reading".to_owned());
        services.for_job(&next).ask(DeskReader::customer_names).unwrap();
    }

    #[test]
    fn a_job_that_waits_for_another_program_shows_it_and_gives_up_when_it_is_cancelled() {
        let desk = TestDesk::in_november();
        let services = services(&desk);
        let other = desk.file();
        other.execute_batch("BEGIN IMMEDIATE").unwrap();
        let job = Progress::new("Saving".to_owned());
        thread::scope(|scope| {
            let saving = scope.spawn(|| set(&services.for_job(&job), "1"));
            while job.waits_for().is_none() {
                thread::yield_now();
            }
            assert_eq!(job.waits_for(), Some(LockHolder::Unknown));
            job.cancel();
            assert!(saving.join().unwrap().unwrap_err().is_stop());
        });
        assert_eq!(job.waits_for(), None);
        other.execute_batch("ROLLBACK").unwrap();
        set(&services, "1").unwrap();
    }
}
