//! The hold queue as people see it: the list, and everything about one held order.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::Arc;

use super::current::{CheckedNow, Checking};
use super::line::QueueLine;
use crate::credit::{Assessment, Checkpoint, Day, Message};
use crate::desk::assess::CheckContext;
use crate::desk::assess::held_for::held_for_otherwise;
use crate::desk::error::DeskError;
use crate::desk::orders::hold::lost_assessment;
use crate::desk::session::{DeskReader, NoProgress, ProgressSink};
use crate::store::{
    AssessmentId, Corrupt, Event, HoldFilter, HoldId, HoldLine, HoldRecord, HoldSort, QueuedHold, View,
};

/// One held order with what holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldOrder {
    /// Its line in the list.
    pub line: QueueLine,
    /// Which assessment is stored. It is passed with a decision, which is refused where the order has a newer one.
    pub seen: AssessmentId,
    /// Of now; of a decided order as it is stored.
    pub assessment: Assessment,
    /// What it was held for, where something else holds it now, or nothing.
    pub held_for: Option<Message>,
}

/// The order of a page of the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PageOrder {
    /// The oldest hold first.
    #[default]
    Held,
    /// Those that nothing holds first, each part by its holds.
    ReadyFirst,
}

/// The part of a list that a page shows: so many lines after a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PageRange {
    /// The key after which it begins; the first line where there is none.
    pub after: Option<HoldId>,
    /// All lines where there is none.
    pub limit: Option<u32>,
}

impl DeskReader {
    /// The keys of the queue in an order, each with the assessment that is stored of it. Nothing is checked for it.
    pub fn hold_keys(&mut self, filter: HoldFilter, sort: HoldSort) -> Result<Vec<QueuedHold>, DeskError> {
        let today = self.today();
        self.ask(|view| Ok(view.hold_keys(filter, sort, today)?))
    }

    /// Sorts keys by excess, the largest first: that of the last check, and the stored one where none is known.
    pub fn sort_by_excess(&self, keys: &mut [QueuedHold]) {
        keys.sort_by_cached_key(|key| {
            let excess = self.known.last(key.id).map_or(key.excess, |check| check.excess);
            (Reverse(excess), key.id)
        });
    }

    /// Moves the orders that nothing holds to the front (R4.10): of all, or of each customer's where the keys are in the
    /// order of customers. What the last check says counts; nothing is checked for it.
    pub fn ready_first(&self, keys: &mut [QueuedHold], sort: HoldSort) {
        let ready = self.known.ready();
        if ready.is_empty() {
            return;
        }
        let together =
            |one: &QueuedHold, next: &QueuedHold| sort != HoldSort::Customer || one.customer == next.customer;
        keys.chunk_by_mut(together).for_each(|part| part.sort_by_cached_key(|key| !ready.contains(&key.id)));
    }

    /// What the list is searched by: order number, customer code and name of every line.
    pub fn hold_names(&mut self, filter: HoldFilter) -> Result<Vec<(HoldId, String)>, DeskError> {
        self.ask(|view| Ok(view.hold_names(filter)?))
    }

    /// The lines of these keys, in their order; a key that is gone is left out.
    pub fn hold_lines(&mut self, keys: &[HoldId]) -> Result<Vec<QueueLine>, DeskError> {
        self.ask_now(|view, checking| lines(view, checking, keys))
    }

    /// The same as they are stored: for what does not ask what holds them.
    pub fn stored_holds(&mut self, keys: &[HoldId]) -> Result<Vec<HoldLine>, DeskError> {
        let today = self.today();
        self.ask(|view| Ok(view.hold_lines(keys, today)?))
    }

    /// The numbers of the orders of these holds. Nothing else of them is read: what cannot be read of one of many marked
    /// orders keeps only that one from being decided on.
    pub fn hold_orders(&mut self, keys: &[HoldId]) -> Result<Vec<(HoldId, String)>, DeskError> {
        self.ask(|view| Ok(view.hold_orders(keys)?))
    }

    /// A page of the queue, and how many lines there are in all.
    pub fn hold_page(
        &mut self,
        filter: HoldFilter,
        order: PageOrder,
        range: PageRange,
    ) -> Result<(Vec<QueueLine>, u64), DeskError> {
        let today = self.today();
        self.ask_now(|view, checking| {
            let page = match order {
                PageOrder::Held => {
                    let stored = view.hold_page(filter, (range.after, range.limit), today)?;
                    completed(view, checking, stored)?
                }
                PageOrder::ReadyFirst => {
                    let keys = view.hold_keys(filter, HoldSort::Held, today)?;
                    let keys = ready_first(view, checking, &keys)?;
                    lines(view, checking, &part(&keys, range))?
                }
            };
            Ok((page, view.hold_count(filter)?))
        })
    }

    /// One line with the assessment of now and the stored one.
    pub fn held_order(&mut self, key: HoldId) -> Result<Option<HeldOrder>, DeskError> {
        let today = self.today();
        self.ask_now(|view, checking| {
            let Some(line) = lines(view, checking, &[key])?.into_iter().next() else {
                return Ok(None);
            };
            let Some(hold) = view.hold(key)? else {
                return Ok(None);
            };
            let stored = view.assessment_of_order(hold.assessment, hold.order)?;
            let stored = stored.ok_or_else(|| lost_assessment(&hold))?;
            let assessment = if line.now.is_some() { assessed_now(view, &hold, today)? } else { stored };
            let then = view.holding_assessment(hold.order)?.filter(|_| line.now.is_some());
            let held_for = then.and_then(|then| held_for_otherwise(&then, &assessment));
            Ok(Some(HeldOrder { line, seen: hold.assessment, assessment, held_for }))
        })
    }

    /// The holds that have to be checked again, those of a customer beside each other.
    pub fn stale_holds(&mut self) -> Result<Vec<HoldId>, DeskError> {
        self.ask_now(|view, checking| {
            let stale = checking.stale(view.hold_stamps()?);
            Ok(stale.into_iter().map(|hold| hold.id).collect())
        })
    }

    /// Checks every hold of the queue that is stale; what holds each order now.
    pub fn check_queue(
        &mut self,
        progress: &dyn ProgressSink,
    ) -> Result<HashMap<HoldId, CheckedNow>, DeskError> {
        let known = Arc::clone(&self.known);
        self.ask_now(|view, checking| {
            let stamps = view.hold_stamps()?;
            known.forget_others(&stamps);
            checking.check(&stamps, progress)
        })
    }

    /// An assessment as it was stored and seen then (R3.11).
    pub fn assessment(&mut self, id: AssessmentId) -> Result<Option<Assessment>, DeskError> {
        self.ask(|view| Ok(view.assessment(id)?))
    }

    /// An event: who did what and when.
    pub fn event(&mut self, id: crate::store::EventId) -> Result<Option<Event>, DeskError> {
        self.ask(|view| Ok(view.event(id)?))
    }

    /// Asks something about what holds orders at this moment.
    fn ask_now<T>(
        &mut self,
        ask: impl FnOnce(View<'_>, &Checking<'_, '_>) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        let (today, known) = (self.today(), Arc::clone(&self.known));
        self.ask(|view| ask(view, &Checking::new(view, &known, today)))
    }
}

fn is_ready(now: &CheckedNow) -> bool {
    now.as_ref().is_ok_and(|check| check.is_ready())
}

fn assessed_now(view: View<'_>, hold: &HoldRecord, today: Day) -> Result<Assessment, DeskError> {
    let lost = || Corrupt::reference("hold", hold.id.0, "order_id", hold.order.0);
    let order = view.order_by_id(hold.order)?.ok_or_else(lost)?;
    CheckContext::open(view, today)?.assess_stored(view, &order, Checkpoint::Review)
}

fn lines(view: View<'_>, checking: &Checking<'_, '_>, keys: &[HoldId]) -> Result<Vec<QueueLine>, DeskError> {
    let stored = view.hold_lines(keys, checking.today())?;
    completed(view, checking, stored)
}

/// The lines with what holds their orders now.
fn completed(
    view: View<'_>,
    checking: &Checking<'_, '_>,
    stored: Vec<HoldLine>,
) -> Result<Vec<QueueLine>, DeskError> {
    let waiting: Vec<HoldId> =
        stored.iter().filter(|line| line.state.is_undecided()).map(|line| line.id).collect();
    let mut now = checking.check(&view.hold_stamps_of(&waiting)?, &NoProgress)?;
    let line = |line: HoldLine| {
        let now = now.remove(&line.id);
        QueueLine::of(view, line, now)
    };
    stored.into_iter().map(line).collect()
}

/// The keys, those of orders that nothing holds first.
fn ready_first(
    view: View<'_>,
    checking: &Checking<'_, '_>,
    keys: &[QueuedHold],
) -> Result<Vec<HoldId>, DeskError> {
    let now: HashMap<HoldId, CheckedNow> = checking.check(&view.hold_stamps()?, &NoProgress)?;
    let is_ready = |key: &HoldId| now.get(key).is_some_and(is_ready);
    let (mut ready, held): (Vec<HoldId>, Vec<HoldId>) = keys.iter().map(|key| key.id).partition(is_ready);
    ready.extend(held);
    Ok(ready)
}

/// The part of the keys that a page shows; nothing after a key that is not among them.
fn part(keys: &[HoldId], PageRange { after, limit }: PageRange) -> Vec<HoldId> {
    let start = match after {
        None => Some(0),
        Some(after) => keys.iter().position(|key| *key == after).map(|at| at + 1),
    };
    let limit = limit.map_or(usize::MAX, |limit| usize::try_from(limit).unwrap_or(usize::MAX));
    start.map(|start| keys.iter().skip(start).take(limit).copied().collect()).unwrap_or_default()
}
