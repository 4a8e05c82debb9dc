//! What the users do on which day: collected first, then carried out in the order of the days.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use super::ADMINISTRATOR;
use crate::credit::{Currency, Day};
use crate::desk::error::DeskError;
use crate::desk::import::ImportKind;
use crate::desk::session::{Clock, Desk, DeskWriter, Identity, Moment, NewDesk, ProgressSink, RunId};
use crate::store::{StagedStore, StoreError};

/// Nine in the morning, in microseconds.
const MORNING: i64 = 9 * 3_600_000_000;
/// From one act to the next, a little more than a minute and a half.
const BETWEEN_ACTS: i64 = 97_000_000;
const DAY: i64 = 86_400_000_000;
const SECOND: i64 = 1_000_000;
/// Acts of a day; the next ones come at the same minutes again, with other seconds.
const ACTS_OF_A_DAY: i64 = 300;

/// What a user did at the desk.
type Step = Box<dyn FnOnce(&mut DeskWriter) -> Result<(), DeskError>>;

/// The days of the demo company.
pub(super) struct Diary {
    pub(super) today: Day,
    pub(super) language: String,
    desk: Desk,
    clock: Clock,
    now: Arc<AtomicI64>,
    entries: BTreeMap<Day, Vec<(&'static str, Step)>>,
}

impl Diary {
    /// A new desk, a bit more than a year ago; everything in it lies before the moment at which it is made.
    pub(super) fn new(staged: &StagedStore, made: Moment, language: &str) -> Result<Self, DeskError> {
        let today = made.today;
        let (now, acts) = (Arc::new(AtomicI64::new((today - 400).number())), AtomicI64::new(0));
        let shown = Arc::clone(&now);
        let clock = Clock::new(RunId(0), move || {
            let (day, act) = (shown.load(Ordering::Relaxed), acts.fetch_add(1, Ordering::Relaxed));
            let act_of_day = act % ACTS_OF_A_DAY;
            // Opened early in the morning, the demo has nothing that is done later that day.
            let latest = made.at - (ACTS_OF_A_DAY - act_of_day) * SECOND + act % SECOND;
            Moment {
                at: (day * DAY + MORNING + act_of_day * BETWEEN_ACTS + act).min(latest),
                today: Day::from_number(day).unwrap_or(today),
            }
        });
        let new = NewDesk { currency: Currency::EUR, language, login: ADMINISTRATOR };
        Desk::found(staged, &new, &clock)?;
        Ok(Self {
            today,
            language: language.to_owned(),
            desk: open_as(&staged.path(), ADMINISTRATOR, clock.clone())?,
            clock,
            now,
            entries: BTreeMap::new(),
        })
    }

    /// So many days before today, or after it where negative.
    pub(super) fn ago(&self, days: i64) -> Day {
        self.today - days
    }

    /// Sets the clock of the desk to a day.
    pub(super) fn turn_to(&self, day: Day) {
        self.now.store(day.number(), Ordering::Relaxed);
    }

    /// A user does something on a day.
    pub(super) fn enter(
        &mut self,
        day: Day,
        login: &'static str,
        act: impl FnOnce(&mut DeskWriter) -> Result<(), DeskError> + 'static,
    ) {
        self.entries.entry(day).or_default().push((login, Box::new(act)));
    }

    /// The desk, for steps that read before they write.
    pub(super) fn desk(&self) -> Desk {
        self.desk.clone()
    }

    /// Writes as the administrator, on the day the desk is made.
    pub(super) fn writer(&self) -> Result<DeskWriter, DeskError> {
        self.desk.writer()
    }

    /// Does everything in the order of the days; what was entered first for a day is done first.
    pub(super) fn carry_out(mut self, progress: &dyn ProgressSink) -> Result<(), DeskError> {
        let mut writers: BTreeMap<&'static str, DeskWriter> = BTreeMap::new();
        let days = u64::try_from(self.entries.len()).unwrap_or(u64::MAX);
        for (done, (day, acts)) in (0..).zip(std::mem::take(&mut self.entries)) {
            progress.proceed(done, Some(days))?;
            self.turn_to(day);
            for (login, act) in acts {
                let writer = match writers.entry(login) {
                    Entry::Occupied(writer) => writer.into_mut(),
                    Entry::Vacant(empty) => {
                        empty.insert(open_as(self.desk.path(), login, self.clock.clone())?.writer()?)
                    }
                };
                act(writer)?;
            }
        }
        Ok(())
    }
}

/// Imports a file, of which every row must be good.
pub(super) fn import(
    writer: &mut DeskWriter,
    kind: ImportKind,
    name: &str,
    text: &str,
) -> Result<(), DeskError> {
    match writer.import_text(kind, (name, text))?.rejects.first() {
        None => Ok(()),
        Some(reject) => Err(broken(&format!("{name}: {reject:?}"))),
    }
}

/// The error of a demo that contradicts itself.
pub(super) fn broken(what: &str) -> DeskError {
    StoreError::CorruptValue(format!("the demo: {what}")).into()
}

/// Opens a desk as the user with this login.
pub(super) fn open_as(path: &Path, login: &str, clock: Clock) -> Result<Desk, DeskError> {
    let who = Identity { named: Some(login.to_owned()), account: None };
    Desk::open(path, &who, clock)
}
