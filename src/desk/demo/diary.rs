//! What happened on which day, collected first and carried out in the order of the days.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use super::ADMINISTRATOR;
use crate::credit::{Currency, Day};
use crate::desk::RunId;
use crate::desk::{
    Clock, Decision, Desk, DeskError, DeskWriter, EnterOrder, Identity, ImportKind, Moment, NewDesk,
    NoProgress, ProgressSink,
};
use crate::store::{StagedStore, StoreError};

/// Nine in the morning, in microseconds.
const MORNING: i64 = 9 * 3_600_000_000;
/// A little more than a minute and a half from one act to the next.
const BETWEEN_ACTS: i64 = 97_000_000;
const DAY: i64 = 86_400_000_000;
/// Acts of a day; the next ones come at the same minutes again, with other seconds.
const ACTS_OF_A_DAY: i64 = 300;

/// One thing that was done on the desk.
pub(super) enum Step {
    /// A file came in.
    Import(ImportKind, &'static str, String),
    /// An order was entered.
    Enter(EnterOrder),
    /// An order was amended.
    Amend(String, crate::credit::Money),
    /// An order was to be shipped.
    Ship(String),
    Decide(Decision),
    /// The last decision on an order was taken back.
    Undo(String),
    /// Something of another kind.
    Other(Other),
}

/// What has no kind of its own.
pub(super) type Other = Box<dyn FnOnce(&mut DeskWriter) -> Result<(), DeskError>>;

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
    /// A new desk, a bit more than a year ago.
    pub(super) fn new(staged: &StagedStore, today: Day, language: &str) -> Result<Self, DeskError> {
        let (now, acts) = (Arc::new(AtomicI64::new((today - 400).number())), AtomicI64::new(0));
        let shown = Arc::clone(&now);
        let clock = Clock::new(RunId(0), move || {
            let (day, act) = (shown.load(Ordering::Relaxed), acts.fetch_add(1, Ordering::Relaxed));
            Moment {
                at: day * DAY + MORNING + (act % ACTS_OF_A_DAY) * BETWEEN_ACTS + act,
                today: Day::from_number(day).unwrap_or(today),
            }
        });
        let new = NewDesk { currency: Currency::EUR, language, login: ADMINISTRATOR };
        Desk::found(staged, &new, &clock)?;
        Ok(Self {
            today,
            language: language.to_owned(),
            desk: sit_down(&staged.path(), ADMINISTRATOR, clock.clone())?,
            clock,
            now,
            entries: BTreeMap::new(),
        })
    }

    /// So many days before today, or after it where negative.
    pub(super) fn ago(&self, days: i64) -> Day {
        self.today - days
    }

    /// It is this day now.
    pub(super) fn turn_to(&self, day: Day) {
        self.now.store(day.number(), Ordering::Relaxed);
    }

    /// Somebody did something on a day.
    pub(super) fn enter(&mut self, day: Day, login: &'static str, act: Step) {
        self.entries.entry(day).or_default().push((login, act));
    }

    /// The desk, to look something up at it when its day has come.
    pub(super) fn desk(&self) -> Desk {
        self.desk.clone()
    }

    /// The desk as the administrator has it, on the day it was founded.
    pub(super) fn writer(&self) -> Result<DeskWriter, DeskError> {
        self.desk.writer()
    }

    /// Does everything in the order of the days; what was entered first for a day is done first.
    pub(super) fn carry_out(self, progress: &dyn ProgressSink) -> Result<(), DeskError> {
        let mut writers: BTreeMap<&'static str, DeskWriter> = BTreeMap::new();
        let days = u64::try_from(self.entries.len()).unwrap_or(u64::MAX);
        for (done, (day, acts)) in (0..).zip(self.entries) {
            progress.proceed(done, Some(days))?;
            self.now.store(day.number(), Ordering::Relaxed);
            for (login, act) in acts {
                let writer = match writers.entry(login) {
                    std::collections::btree_map::Entry::Occupied(writer) => writer.into_mut(),
                    std::collections::btree_map::Entry::Vacant(empty) => {
                        empty.insert(sit_down(self.desk.path(), login, self.clock.clone())?.writer()?)
                    }
                };
                act.carry_out(writer)?;
            }
        }
        Ok(())
    }
}

impl Step {
    fn carry_out(self, writer: &mut DeskWriter) -> Result<(), DeskError> {
        match self {
            Self::Import(kind, name, text) => {
                let report = writer.import_text(kind, (name, &text))?;
                match report.rejects.first() {
                    None => Ok(()),
                    Some(reject) => Err(broken(&format!("{name}: {reject:?}"))),
                }
            }
            Self::Enter(order) => writer.enter_order(&order).map(drop),
            Self::Amend(number, amount) => writer.amend_order(&number, amount).map(drop),
            Self::Ship(number) => writer.ship_order(&number).map(drop),
            Self::Decide(decision) => writer.decide(&decision, &NoProgress).map(drop),
            Self::Undo(number) => writer.undo(&number).map(drop),
            Self::Other(act) => act(writer),
        }
    }
}

/// The demo contradicts itself.
pub(super) fn broken(what: &str) -> DeskError {
    StoreError::CorruptValue(format!("the demo: {what}")).into()
}

/// Opens a desk as somebody.
pub(super) fn sit_down(path: &Path, login: &str, clock: Clock) -> Result<Desk, DeskError> {
    let who = Identity { named: Some(login.to_owned()), account: None };
    Desk::open(path, &who, clock)
}
