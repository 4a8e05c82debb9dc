//! Opening a desk and sitting down at it.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::{Clock, DeskError, Recorder, Settings, Signature};
use crate::credit::{Currency, Day, Plain, Statement};
use crate::fields::named;
use crate::store::{Reader, ReasonAction, ReasonRecord, Role, Store, Tx, UserRecord, View, Writer};

/// An open desk with somebody at it; cheap to clone, for every thread that asks.
#[derive(Debug, Clone)]
pub struct Desk {
    store: Store,
    clock: Clock,
    user: UserRecord,
    migrated_from: Option<PathBuf>,
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

/// How to find out who sits down.
#[derive(Debug, Clone, Default)]
pub struct Who {
    /// The account of the operating system.
    pub account: Option<String>,
    /// Whom the person says to be (`--as`).
    pub named: Option<String>,
}

/// Answers questions; each thread has its own.
#[derive(Debug)]
pub struct DeskReader {
    reader: Reader,
    clock: Clock,
}

/// Carries out use cases, one after the other.
#[derive(Debug)]
pub struct DeskWriter {
    writer: Writer,
    clock: Clock,
    user: UserRecord,
}

/// What a use case came to that may be taken back although nothing went wrong: a rehearsal, or nothing to write.
#[derive(Debug)]
pub(in crate::desk) enum Attempt<T> {
    /// It is kept.
    Keep(T),
    /// Nothing of it is kept.
    Drop(T),
}

/// The reason codes of a new desk: action, code, whether it is the default. Their texts are words of the desk.
const REASONS: [(ReasonAction, &str, bool); 16] = [
    (ReasonAction::Release, "ok-to-ship", true),
    (ReasonAction::Release, "payment-received", false),
    (ReasonAction::Release, "payment-promised", false),
    (ReasonAction::Release, "within-policy", false),
    (ReasonAction::Reject, "credit-risk", true),
    (ReasonAction::Reject, "customer-withdrew", false),
    (ReasonAction::Keep, "awaiting-payment", true),
    (ReasonAction::Keep, "awaiting-information", false),
    (ReasonAction::Keep, "in-dispute", false),
    (ReasonAction::Terms, "cash-instead", true),
    (ReasonAction::Forward, "beyond-authority", true),
    (ReasonAction::Force, "manual-hold", true),
    (ReasonAction::Force, "suspected-fraud", false),
    (ReasonAction::Block, "late-payment", true),
    (ReasonAction::Block, "over-limit", false),
    (ReasonAction::Block, "insolvency", false),
];

impl Desk {
    /// Makes a new, empty desk and sits down at it.
    pub fn create(path: &Path, new: &NewDesk<'_>, clock: Clock) -> Result<Self, DeskError> {
        let store = Store::create(path)?;
        let mut writer = store.writer()?;
        let tx = writer.begin()?;
        let login = crate::harmless::harmless(new.login).into_owned();
        let user = tx.add_user(&UserRecord::new(&login, Role::Administrator))?;
        let signature = clock.sign(user, &login);
        let recorder = Recorder::begin(&tx, &signature, "init", "")?;
        for (name, value) in [("currency", new.currency.code()), ("language", new.language)] {
            let field = named::<Settings>(name).map_err(DeskError::Usage)?;
            let read = field.read(value, &Plain, new.currency).map_err(DeskError::Usage)?;
            tx.add_setting(name, &read.plain(new.currency).unwrap_or_default(), recorder.event)?;
        }
        for (action, code, is_default) in REASONS {
            let code = code.to_owned();
            tx.add_reason(&ReasonRecord { action, code, text: String::new(), is_default })?;
        }
        let body =
            serde_json::json!({ "currency": new.currency.code(), "language": new.language, "user": login });
        recorder.audit(("desk", "desk"), (None, None), &body)?;
        tx.commit()?;
        drop(writer);
        Self::open(path, &Who { named: Some(login), account: None }, clock)
    }

    /// Opens a desk; with one user it is that one who acts, with several the one whose login is the account or the
    /// one who was named.
    pub fn open(path: &Path, who: &Who, clock: Clock) -> Result<Self, DeskError> {
        let opened = Store::open(path)?;
        let mut reader = opened.store.reader()?;
        let (users, settings) =
            reader.read::<_, DeskError>(|view| Ok((view.users()?, Settings::load(view)?)))?;
        let user = choose_user(users, who)?;
        let store = opened.store.waiting(Duration::from_secs(settings.lock_wait.into()));
        Ok(Self { store, clock, user, migrated_from: opened.backup })
    }

    /// Somebody to ask what is wrong with a desk of which users or settings cannot be read.
    pub fn examiner(path: &Path, clock: Clock) -> Result<DeskReader, DeskError> {
        Ok(DeskReader { reader: Store::open(path)?.store.reader()?, clock })
    }

    /// Where the desk is.
    pub fn path(&self) -> &Path {
        self.store.path()
    }

    /// Who sits at it.
    pub const fn user(&self) -> &UserRecord {
        &self.user
    }

    /// The day of the desk.
    pub fn today(&self) -> Day {
        self.clock.now().today
    }

    /// Where the file was copied to before it was brought to the version of this program, if it was.
    pub fn migrated_from(&self) -> Option<&Path> {
        self.migrated_from.as_deref()
    }

    /// Somebody to ask.
    pub fn reader(&self) -> Result<DeskReader, DeskError> {
        Ok(DeskReader { reader: self.store.reader()?, clock: self.clock.clone() })
    }

    /// Somebody to carry things out.
    pub fn writer(&self) -> Result<DeskWriter, DeskError> {
        Ok(DeskWriter { writer: self.store.writer()?, clock: self.clock.clone(), user: self.user.clone() })
    }
}

fn choose_user(users: Vec<UserRecord>, who: &Who) -> Result<UserRecord, DeskError> {
    let mut active: Vec<UserRecord> = users.into_iter().filter(|user| user.active).collect();
    let logins = active.iter().map(|user| user.login.as_str()).collect::<Vec<_>>().join(", ");
    let find = |login: &String| active.iter().position(|user| user.login == *login);
    if let Some(named) = &who.named {
        let unknown =
            || Statement::new("user-not-found").text("code", named.clone()).text("known", logins.clone());
        let at = find(named).ok_or_else(|| DeskError::Usage(unknown()))?;
        return Ok(active.swap_remove(at));
    }
    let at = if active.len() == 1 { Some(0) } else { who.account.as_ref().and_then(find) };
    let at =
        at.ok_or_else(|| DeskError::NotPermitted(Statement::new("user-unclear").text("known", logins)))?;
    Ok(active.swap_remove(at))
}

impl DeskReader {
    /// Asks something; everything that is asked within sees the same moment of the desk.
    pub(in crate::desk) fn ask<T>(
        &mut self,
        ask: impl FnOnce(View<'_>) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        self.reader.read(ask)
    }

    /// The day of the desk.
    pub fn today(&self) -> Day {
        self.clock.now().today
    }

    /// The settings in force.
    pub fn settings(&mut self) -> Result<Settings, DeskError> {
        self.ask(|view| Ok(Settings::load(view)?))
    }

    /// A number that changes when somebody else has written.
    pub fn data_version(&self) -> Result<i64, DeskError> {
        Ok(self.reader.data_version()?)
    }
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
