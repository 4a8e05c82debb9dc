//! What the hold queue is filtered by.

use std::collections::HashSet;
use std::sync::Arc;

use crate::credit::{Day, FindingCode, Money};
use crate::desk::error::DeskError;
use crate::desk::list::filter::{Figure, Test};
use crate::desk::list::query::{ListColumn, meets};
use crate::desk::session::{CurrentCheck, DeskReader, ProgressSink};
use crate::store::{HoldId, HoldLine};

/// After so many holds it is checked whether the answer is still wanted.
const CHECK_EVERY: u64 = 1_000;

/// A hold that waits for a decision, with the last check of it that is known.
#[derive(Debug)]
pub struct FilteredHold {
    line: HoldLine,
    check: Option<Arc<CurrentCheck>>,
    today: Day,
}

/// A column of the hold queue.
pub type HoldColumn = ListColumn<FilteredHold>;

impl FilteredHold {
    fn excess(&self) -> Money {
        self.check.as_ref().map_or(self.line.excess, |check| check.excess)
    }

    /// What holds it; `ready` where nothing does.
    fn reasons(&self) -> Vec<&'static str> {
        let reasons = self.check.as_ref().map_or(&self.line.reasons, |check| &check.reasons);
        if reasons.is_empty() {
            return vec![HoldColumn::READY];
        }
        reasons.iter().copied().map(FindingCode::code).collect()
    }

    fn days_overdue(&self) -> Option<i64> {
        self.line.oldest_due.map(|due| self.today.since(due)).filter(|days| *days > 0)
    }
}

impl HoldColumn {
    /// The code of the reasons of an order that nothing holds.
    pub const READY: &'static str = "ready";

    pub const ORDER: Self = Self { figure: |hold| Figure::text(&hold.line.order) };
    pub const CUSTOMER: Self = Self { figure: |hold| Figure::text(&hold.line.customer) };
    pub const NAME: Self = Self { figure: |hold| Figure::text(&hold.line.name) };
    pub const AMOUNT: Self = Self { figure: |hold| Figure::amount(hold.line.amount, hold.line.currency) };
    pub const EXCESS: Self = Self { figure: |hold| Figure::amount(hold.excess(), hold.line.currency) };
    pub const REASONS: Self = Self { figure: |hold| Figure::Codes(hold.reasons()) };
    pub const DAYS_HELD: Self = Self { figure: |hold| Figure::count(hold.today.since(hold.line.held_day)) };
    pub const SHIP_DAY: Self = Self { figure: |hold| Figure::day(hold.line.ship_day) };
    pub const DAYS_OVERDUE: Self =
        Self { figure: |hold| hold.days_overdue().map_or(Figure::Nothing, Figure::count) };
    pub const FOLLOW_UP: Self = Self { figure: |hold| Figure::day(hold.line.follow_up) };
    pub const OWNER: Self =
        Self { figure: |hold| Figure::text(hold.line.assigned_to.as_deref().unwrap_or_default()) };
    pub const GROUP: Self =
        Self { figure: |hold| Figure::text(hold.line.group.as_deref().unwrap_or_default()) };
}

impl DeskReader {
    /// The holds that wait for a decision and meet all of these conditions. What the last check says counts; nothing is
    /// checked for it ([`Self::check_queue`]).
    pub fn filtered_holds(
        &mut self,
        conditions: &[(&'static HoldColumn, Test)],
        progress: &dyn ProgressSink,
    ) -> Result<HashSet<HoldId>, DeskError> {
        let (today, known) = (self.today(), Arc::clone(&self.known));
        self.ask(|view| {
            let (mut found, mut read) = (HashSet::new(), 0_u64);
            view.each_hold_line::<DeskError>(today, |line| {
                if read.is_multiple_of(CHECK_EVERY) {
                    progress.proceed(read, None)?;
                }
                read += 1;
                let id = line.id;
                if meets(conditions, &FilteredHold { check: known.last(id), line, today }) {
                    found.insert(id);
                }
                Ok(())
            })?;
            Ok(found)
        })
    }
}
