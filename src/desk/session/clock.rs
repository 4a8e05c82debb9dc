//! The time, and the ids of the commands that are signed with it.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::credit::Day;
use crate::desk::error::{DeskError, WrongClock};
use crate::store::UserId;

/// A moment: the instant and the day of the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Microseconds since 1970, UTC.
    pub at: i64,
    /// The day of the desk.
    pub today: Day,
}

/// Identifies one run of the program among all others on all machines: `main` draws it at random.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RunId(pub u128);

/// Shows the time; the real one is made in `main`, tests have their own.
#[derive(Clone)]
pub struct Clock {
    now: Arc<dyn Fn() -> Moment + Send + Sync>,
    source: Source,
    run: RunId,
    commands: Arc<AtomicU64>,
}

/// Who acts, when, and by which command.
#[derive(Debug, Clone)]
pub struct Signature {
    pub user: UserId,
    pub login: String,
    pub moment: Moment,
    /// Unique for each command, so that nothing is done twice.
    pub command_id: String,
}

/// Where the time comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Source {
    /// The clock of the machine, which may be wrong.
    Machine,
    /// A demo desk, or a test.
    Script,
}

impl Moment {
    /// A clock that was reset when its battery died shows 1970, 1980, 2000 or the year it was built in; this program is
    /// younger than all of them.
    const FIRST: i64 = 1_577_836_800_000_000; // 2020-01-01T00:00:00Z
    /// A slip in the year when a clock is set by hand: nothing that is entered today is due by then.
    const LAST: i64 = 7_258_118_399_999_999; // 2199-12-31T23:59:59.999999Z

    /// Whether a person may work as of this day. Days long ago may be looked at; a year that was typed wrong is no day
    /// on which everything is overdue.
    pub fn can_be_today(day: Day) -> bool {
        day.number() <= Self::LAST.div_euclid(86_400_000_000)
    }

    /// This moment, where a clock of these times can show it.
    pub fn check(self) -> Result<Self, WrongClock> {
        if (Self::FIRST..=Self::LAST).contains(&self.at) { Ok(self) } else { Err(WrongClock { at: self.at }) }
    }
}

impl Clock {
    /// The clock of the machine, as `now` reads it: nothing is signed while it is wrong.
    pub fn of_machine(run: RunId, now: impl Fn() -> Moment + Send + Sync + 'static) -> Self {
        Self { source: Source::Machine, ..Self::new(run, now) }
    }

    /// A clock that shows what `now` returns.
    pub fn new(run: RunId, now: impl Fn() -> Moment + Send + Sync + 'static) -> Self {
        Self { now: Arc::new(now), source: Source::Script, run, commands: Arc::new(AtomicU64::new(0)) }
    }

    /// A clock that stays on a day. Each look is a microsecond later, so that instants differ.
    pub fn fixed(today: Day) -> Self {
        let looks = AtomicU64::new(0);
        Self::new(RunId(0), move || {
            let look = i64::try_from(looks.fetch_add(1, Ordering::Relaxed)).unwrap_or(0);
            Moment { at: today.number() * 86_400_000_000 + 43_200_000_000 + look, today }
        })
    }

    /// The moment it is.
    pub fn now(&self) -> Moment {
        (self.now)()
    }

    /// The moment it is, to be written down: an error where the clock of the machine is wrong.
    pub fn moment_to_write(&self) -> Result<Moment, WrongClock> {
        match self.source {
            Source::Machine => self.now().check(),
            Source::Script => Ok(self.now()),
        }
    }

    /// Signs one command. Its id is unique whatever the clock shows: the run is one of 2^128, and it counts.
    pub fn sign(&self, user: UserId, login: &str) -> Result<Signature, DeskError> {
        let moment = self.moment_to_write()?;
        let count = self.commands.fetch_add(1, Ordering::Relaxed);
        let command_id = format!("{:x}-{:032x}-{count:x}", moment.at, self.run.0);
        Ok(Signature { user, login: login.to_owned(), moment, command_id })
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Clock").field("source", &self.source).field("run", &self.run).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::credit::Currency;
    use crate::desk::{Desk, NewDesk};

    fn still(run: u128) -> Clock {
        let today = "2026-06-30".parse().unwrap();
        Clock::new(RunId(run), move || Moment { at: 1_782_777_600_000_000, today })
    }

    #[test]
    fn commands_of_one_microsecond_have_ids_of_their_own_in_every_run() {
        let (one, other) = (still(1), still(2));
        let copy = one.clone();
        let ids: HashSet<String> = [&one, &other, &copy]
            .into_iter()
            .flat_map(|clock| (0..100).map(|_| clock.sign(UserId(1), "anna").unwrap().command_id))
            .collect();
        assert_eq!(ids.len(), 300);
    }

    #[test]
    fn a_new_desk_leaves_no_file_while_the_clock_is_wrong() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("new.db");
        let new = NewDesk { currency: Currency::EUR, language: "en", login: "anna" };
        let wrong = Clock::of_machine(RunId(1), || Moment { at: 0, today: "2026-06-30".parse().unwrap() });
        let error = Desk::create(&crate::files::Destination::new_file(&file), &new, wrong).unwrap_err();
        assert_eq!(error.message().key, "clock-wrong");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn nothing_is_signed_while_the_clock_of_the_machine_is_wrong() {
        let today: Day = "2026-06-30".parse().unwrap();
        let at = |text: &str| chrono::DateTime::parse_from_rfc3339(text).unwrap().timestamp_micros();
        let signed = |at| Clock::of_machine(RunId(1), move || Moment { at, today }).sign(UserId(1), "anna");
        for wrong in [
            "1969-12-31T23:59:59Z",
            "1970-01-01T00:00:00Z",
            "2000-01-01T00:00:00Z",
            "2019-12-31T23:59:59Z",
            "2200-01-01T00:00:00Z",
            "9999-12-31T00:00:00Z",
        ] {
            let error = signed(at(wrong)).unwrap_err().message();
            assert_eq!(error.key, "clock-wrong", "{wrong}");
        }
        assert_eq!(signed(i64::MIN).unwrap_err().message().key, "clock-wrong");
        for right in ["2020-01-01T00:00:00Z", "2026-06-30T10:00:00Z", "2199-12-31T23:59:59Z"] {
            assert!(signed(at(right)).is_ok(), "{right}");
        }
    }
}
