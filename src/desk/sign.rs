//! Who acts, when, and on which day of the desk: every event is signed.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::credit::Day;
use crate::store::{EventId, NewEvent, UserId};

/// A moment: the instant and the day of the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Microseconds since 1970, UTC.
    pub at: i64,
    /// The day of the desk.
    pub today: Day,
}

/// Tells the time; the real one is made in `main`, tests have their own.
#[derive(Clone)]
pub struct Clock {
    now: Arc<dyn Fn() -> Moment + Send + Sync>,
    /// Tells the commands of this process from those of others.
    process: u32,
    commands: Arc<AtomicU64>,
}

/// Who acts, when, and by which command.
#[derive(Debug, Clone)]
pub struct Signature {
    /// Who.
    pub user: UserId,
    /// Login of who.
    pub login: String,
    /// When.
    pub moment: Moment,
    /// Unique for each command, so that nothing is done twice.
    pub command_id: String,
}

impl Clock {
    /// A clock that asks `now`; `process` tells this program's commands from those of others.
    pub fn new(process: u32, now: impl Fn() -> Moment + Send + Sync + 'static) -> Self {
        Self { now: Arc::new(now), process, commands: Arc::new(AtomicU64::new(0)) }
    }

    /// A clock that stands still on a day, one microsecond a look apart so that instants differ.
    pub fn standing(today: Day) -> Self {
        let looks = AtomicU64::new(0);
        Self::new(0, move || {
            let look = i64::try_from(looks.fetch_add(1, Ordering::Relaxed)).unwrap_or(0);
            Moment { at: today.number() * 86_400_000_000 + 43_200_000_000 + look, today }
        })
    }

    /// The moment it is.
    pub fn now(&self) -> Moment {
        (self.now)()
    }

    /// Signs one command.
    pub fn sign(&self, user: UserId, login: &str) -> Signature {
        let moment = self.now();
        let count = self.commands.fetch_add(1, Ordering::Relaxed);
        let command_id = format!("{:x}-{:x}-{count:x}", moment.at, self.process);
        Signature { user, login: login.to_owned(), moment, command_id }
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Clock").field("process", &self.process).finish_non_exhaustive()
    }
}

impl Signature {
    /// The event of the use case that was signed.
    pub fn event<'a>(&'a self, kind: &'a str, note: &'a str, reverses: Option<EventId>) -> NewEvent<'a> {
        NewEvent {
            command_id: &self.command_id,
            kind,
            user: self.user,
            at: self.moment.at,
            day: self.moment.today,
            reverses,
            note,
        }
    }
}
