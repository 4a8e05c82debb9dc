//! Making and opening a desk.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use super::checks::KnownChecks;
use super::clock::Clock;
use super::record::Recorder;
use super::writer::{DeskWriter, Saved};
use crate::credit::{Currency, Day, Message, Plain, VerdictKind};
use crate::desk::error::DeskError;
use crate::desk::input::checked_code;
use crate::desk::spelling::among;
use crate::fields::{Settings, named};
use crate::files::Destination;
use crate::records::{AuditBody, Code, DeskCreated};
use crate::store::{
    EventKind, Finish, OpenOptions, Process, Reader, ReasonAction, ReasonRecord, Role, StagedStore, StopFlag,
    Store, UserRecord, View,
};

/// An open desk with its user; cheap to clone, for every thread that reads.
#[derive(Debug, Clone)]
pub struct Desk {
    pub(in crate::desk) store: Store,
    clock: Clock,
    user: UserRecord,
    migrated_from: Option<PathBuf>,
    saved: Saved,
    known: Arc<KnownChecks>,
}

/// What a new desk is made with.
#[derive(Debug, Clone)]
pub struct NewDesk<'a> {
    /// Currency of the company.
    pub currency: Currency,
    /// Language of its documents: `en`, `fr`, `nl`.
    pub language: &'a str,
    /// Login of its first user, who may do everything.
    pub login: &'a str,
}

/// How to find out who the user is.
#[derive(Debug, Clone, Default)]
pub struct Identity {
    /// The account of the operating system.
    pub account: Option<String>,
    /// The login that was named (`--as`).
    pub named: Option<String>,
}

/// Answers questions; each thread has its own.
#[derive(Debug)]
pub struct DeskReader {
    reader: Reader,
    clock: Clock,
    /// What is known of the holds, shared with the other readers of the desk.
    pub(in crate::desk) known: Arc<KnownChecks>,
}

/// The reason codes of a new desk: action, code, whether it is the default. Their texts are words of the desk.
const REASONS: [(ReasonAction, &str, bool); 16] = [
    (ReasonAction::Decision(VerdictKind::Release), "ok-to-ship", true),
    (ReasonAction::Decision(VerdictKind::Release), "payment-received", false),
    (ReasonAction::Decision(VerdictKind::Release), "payment-promised", false),
    (ReasonAction::Decision(VerdictKind::Release), "within-policy", false),
    (ReasonAction::Decision(VerdictKind::Reject), "credit-risk", true),
    (ReasonAction::Decision(VerdictKind::Reject), "customer-withdrew", false),
    (ReasonAction::Decision(VerdictKind::Keep), "awaiting-payment", true),
    (ReasonAction::Decision(VerdictKind::Keep), "awaiting-information", false),
    (ReasonAction::Decision(VerdictKind::Keep), "in-dispute", false),
    (ReasonAction::Decision(VerdictKind::Terms), "cash-instead", true),
    (ReasonAction::Decision(VerdictKind::Forward), "beyond-authority", true),
    (ReasonAction::Decision(VerdictKind::Force), "manual-hold", true),
    (ReasonAction::Decision(VerdictKind::Force), "suspected-fraud", false),
    (ReasonAction::Block, "late-payment", true),
    (ReasonAction::Block, "over-limit", false),
    (ReasonAction::Block, "insolvency", false),
];

impl Desk {
    /// Makes a new, empty desk and opens it for its first user. The file is there when it is whole.
    pub fn create(to: &Destination, new: &NewDesk<'_>, clock: Clock) -> Result<Self, DeskError> {
        // Before there is a file.
        clock.moment_to_write()?;
        let staged = StagedStore::create(to)?;
        let user = Self::found(&staged, new, &clock)?;
        staged.finish(Finish::ForUse)?;
        Ok(Self::placed(to.path(), clock, user))
    }

    /// The desk of a file that was just made, with its first user. Nothing is read again: what is saved must not be
    /// answered with a failure.
    pub(in crate::desk) fn placed(path: &Path, clock: Clock, user: UserRecord) -> Self {
        Self {
            store: Store::at(path),
            clock,
            user,
            migrated_from: None,
            saved: Saved::default(),
            known: Arc::default(),
        }
    }

    /// Writes the beginning of a desk into a file that is not at its destination yet.
    pub(in crate::desk) fn found(
        staged: &StagedStore,
        new: &NewDesk<'_>,
        clock: &Clock,
    ) -> Result<UserRecord, DeskError> {
        let mut writer = staged.initialise()?.writer()?;
        let tx = writer.begin()?;
        let login = checked_code(&crate::sanitize::sanitize(new.login))?.into_owned();
        let mut user = UserRecord::new(&login, Role::Administrator);
        user.id = tx.add_user(&user)?;
        let signature = clock.sign(user.id, &login)?;
        let recorder = Recorder::begin(&tx, &signature, EventKind::Init, "")?;
        for (name, value) in [("currency", new.currency.code()), ("language", new.language)] {
            let field = named::<Settings>(name).map_err(DeskError::usage)?;
            let read = field.read(value, &Plain, new.currency).map_err(DeskError::usage)?;
            tx.add_setting(name, &read.plain(new.currency).unwrap_or_default(), recorder.event)?;
        }
        for (action, code, is_default) in REASONS {
            let code = code.to_owned();
            tx.add_reason(&ReasonRecord { action, code, text: String::new(), is_default })?;
        }
        let body =
            DeskCreated { currency: Code(new.currency), language: new.language.to_owned(), user: login };
        recorder.audit(("desk", "desk"), (None, None), &AuditBody::DeskCreated(body))?;
        tx.commit()?;
        Ok(user)
    }

    /// Opens a desk; with one user it is that one who acts, with several the one whose login is the account or the
    /// one who was named.
    pub fn open(path: &Path, who: &Identity, clock: Clock) -> Result<Self, DeskError> {
        Self::open_with(path, who, clock, &OpenOptions::default())
    }

    /// The same as a process does it: to others who wait for it, it is announced while it writes. When it is to stop,
    /// what is not committed is undone.
    pub fn open_with(
        path: &Path,
        who: &Identity,
        clock: Clock,
        options: &OpenOptions,
    ) -> Result<Self, DeskError> {
        let opened = Store::open_with(path, options)?;
        let mut reader = opened.store.reader()?;
        let (users, settings) =
            reader.read::<_, DeskError>(|view| Ok((view.users()?, Settings::load(view)?)))?;
        let user = choose_user(users, who)?;
        let store = opened.store.waiting(Duration::from_secs(settings.lock_wait.into()));
        let store = match &options.process {
            Some((process, _)) => store.announcing(process, &user.login),
            None => store,
        };
        Ok(Self {
            store,
            clock,
            user,
            migrated_from: opened.backup,
            saved: Saved::default(),
            known: Arc::default(),
        })
    }

    /// A reader for examining a desk whose users or settings cannot be read.
    pub fn examiner(path: &Path, clock: Clock) -> Result<DeskReader, DeskError> {
        Ok(DeskReader { reader: Store::open(path)?.store.reader()?, clock, known: Arc::default() })
    }

    /// The same desk; to others who wait for it, it is announced that this process writes.
    pub fn announcing(self, process: &Process) -> Self {
        Self { store: self.store.announcing(process, &self.user.login), ..self }
    }

    /// Where the desk is.
    pub fn path(&self) -> &Path {
        self.store.path()
    }

    /// Fails where another file has the path of the desk by now, or none.
    pub fn check_not_replaced(&self) -> Result<(), DeskError> {
        Ok(self.store.check_not_replaced()?)
    }

    /// The user who opened it.
    pub const fn user(&self) -> &UserRecord {
        &self.user
    }

    /// The day of the desk.
    pub fn today(&self) -> Day {
        self.clock.now().today
    }

    /// How long a use case waits for other programs to finish writing.
    pub const fn lock_wait(&self) -> Duration {
        self.store.lock_wait()
    }

    /// Where the file was copied to before it was brought to the version of this program, if it was.
    pub fn migrated_from(&self) -> Option<&Path> {
        self.migrated_from.as_deref()
    }

    /// A reader with a connection of its own.
    pub fn reader(&self) -> Result<DeskReader, DeskError> {
        Ok(DeskReader {
            reader: self.store.reader()?,
            clock: self.clock.clone(),
            known: Arc::clone(&self.known),
        })
    }

    /// Whether anything was saved by this desk or a clone of it.
    pub fn has_saved(&self) -> bool {
        self.saved.is_set()
    }

    /// A writer with a connection of its own.
    pub fn writer(&self) -> Result<DeskWriter, DeskError> {
        DeskWriter::of(self.store.clone(), self.saved.clone(), self.clock.clone(), self.user.clone())
    }
}

fn choose_user(users: Vec<UserRecord>, who: &Identity) -> Result<UserRecord, DeskError> {
    let (mut active, deactivated): (Vec<UserRecord>, Vec<UserRecord>) =
        users.into_iter().partition(|user| user.active);
    if let Some(login) = who.named.as_ref().or(who.account.as_ref())
        && deactivated.iter().any(|user| user.login == *login)
    {
        return Err(user_deactivated(login));
    }
    let logins = active.iter().map(|user| user.login.as_str()).collect::<Vec<_>>().join(", ");
    let find = |login: &String| active.iter().position(|user| user.login == *login);
    if let Some(named) = &who.named {
        let unknown =
            || Message::new("user-not-found").text("code", named.clone()).text("known", logins.clone());
        return among(named, active, |user| user.login.as_str())?.ok_or_else(|| DeskError::usage(unknown()));
    }
    let at = if active.len() == 1 { Some(0) } else { who.account.as_ref().and_then(find) };
    let at = at.ok_or(DeskError::UserUnclear(logins))?;
    Ok(active.swap_remove(at))
}

/// Refuses where the user was deactivated since opening the desk.
pub(crate) fn still_active(view: View<'_>, user: &UserRecord) -> Result<(), DeskError> {
    if view.is_active(user.id)? { Ok(()) } else { Err(user_deactivated(&user.login)) }
}

fn user_deactivated(login: &str) -> DeskError {
    DeskError::not_permitted(Message::new("user-deactivated").text("code", login))
}

impl DeskReader {
    /// Asks something; everything that is asked within sees the same moment of the desk.
    pub(in crate::desk) fn ask<T>(
        &mut self,
        ask: impl FnOnce(View<'_>) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        self.reader.read(ask)
    }

    /// From now on, what it is asked is interrupted when this is set.
    pub fn stop_when(&mut self, stop: StopFlag) -> Result<(), DeskError> {
        Ok(self.reader.stop_when(stop)?)
    }

    /// A question that only ends when it is interrupted.
    #[cfg(test)]
    pub(crate) fn count_for_ever(&mut self) -> Result<u64, DeskError> {
        self.ask(|view| Ok(view.count_for_ever()?))
    }

    pub fn today(&self) -> Day {
        self.clock.now().today
    }

    pub fn settings(&mut self) -> Result<Settings, DeskError> {
        self.ask(|view| Ok(Settings::load(view)?))
    }

    /// A number that changes when another connection has written.
    pub fn data_version(&self) -> Result<i64, DeskError> {
        Ok(self.reader.data_version()?)
    }
}
