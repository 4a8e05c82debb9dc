//! The hold queue as the source of a list.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::columns::{COLUMNS, HoldBy};
use super::group::{self, Group};
use crate::desk::{DeskError, DeskReader, Fitting, HoldFilter, HoldId, HoldSort, QueueLine, QueuedHold};
use crate::tui::list::{Column, Found, Heading, Query, Remembered, Source, Total};
use crate::tui::screens::decision::{SeenHold, total};
use crate::tui::{Contained, Progress, Services};
use crate::words::{MessageKey, Words, key};

/// The orders that wait for a decision.
#[derive(Clone, Default)]
pub(super) struct Held {
    /// The customers of whom only the heading is shown while the queue is read by customer.
    folded: HashSet<String>,
}

impl Held {
    pub(super) fn fold(&mut self, customer: &str) {
        self.folded.insert(customer.to_owned());
    }

    pub(super) fn unfold(&mut self, customer: &str) {
        self.folded.remove(customer);
    }

    pub(super) fn unfold_all(&mut self) {
        self.folded.clear();
    }

    pub(super) fn has_folded(&self) -> bool {
        !self.folded.is_empty()
    }
}

/// What the filter looks into, and what it found last.
#[derive(Clone, Default)]
pub(super) struct Memory {
    /// The stored queue, and its order.
    queued: (HoldSort, Remembered<Vec<QueuedHold>>),
    names: Remembered<Vec<(HoldId, String)>>,
    contained: Contained,
    /// By the first order of each customer; none unless the queue is read by customer.
    groups: Arc<HashMap<HoldId, Group>>,
}

/// A line with what is counted from the day of the desk.
pub(super) struct Row {
    pub(super) line: QueueLine,
    pub(super) days_held: i64,
    /// None where nothing is overdue.
    pub(super) days_overdue: Option<i64>,
    pub(super) follow_up_is_due: bool,
    /// Where it is the first of its customer.
    pub(super) group: Option<(Group, Fitting)>,
}

impl Memory {
    /// The stored queue in an order, read again where the desk has been written to since.
    fn queued(&mut self, services: &Services, sort: HoldSort) -> Result<Arc<Vec<QueuedHold>>, DeskError> {
        if self.queued.0 != sort {
            self.queued = (sort, Remembered::default());
        }
        self.queued.1.get(services, |desk| desk.hold_keys(HoldFilter::Undecided, sort))
    }
}

/// The queue as the last checks have it, in the order and the direction that are asked for.
fn as_of_now(
    desk: &DeskReader,
    queued: &[QueuedHold],
    query: &Query<HoldBy>,
    sort: HoldSort,
) -> Vec<QueuedHold> {
    let mut queued = queued.to_vec();
    if sort == HoldSort::Excess {
        desk.sort_by_excess(&mut queued);
    }
    // The queue itself knows one direction of each order.
    if query.sort.is_some_and(|sort| sort.is_reversed()) {
        queued.reverse();
    }
    desk.ready_first(&mut queued, sort);
    queued
}

impl Source for Held {
    type Key = SeenHold;
    type Row = Row;
    type By = HoldBy;
    type Memory = Memory;

    const FILTERS: bool = true;

    fn when_empty(&self) -> MessageKey {
        key("hold-queue-empty")
    }

    fn columns(&self) -> &'static [Column<Row, HoldBy>] {
        COLUMNS
    }

    fn keys(
        &self,
        services: &Services,
        query: &Query<HoldBy>,
        memory: &mut Memory,
        progress: &Progress,
    ) -> Result<Vec<SeenHold>, DeskError> {
        let sort = query.sort.and_then(|sort| sort.by.sort).unwrap_or_default();
        let queued = memory.queued(services, sort)?;
        let queued = services.ask(|desk| Ok(as_of_now(desk, &queued, query, sort)))?;
        let mut keys: Vec<SeenHold> = queued.into_iter().map(SeenHold::from).collect();
        if !query.conditions.is_empty() {
            let conditions: Vec<_> = query.tests().map(|(by, test)| (by.column, test.clone())).collect();
            let found = services.ask(|desk| desk.filtered_holds(&conditions, progress))?;
            keys.retain(|key| found.contains(&key.hold));
        }
        if query.filter.is_empty() {
            memory.contained.forget();
        } else {
            let names = memory.names.get(services, |desk| desk.hold_names(HoldFilter::Undecided))?;
            let names = names.iter().map(|(key, name)| (*key, name));
            let matching: HashSet<HoldId> =
                memory.contained.matching(&query.filter, names).into_iter().collect();
            keys.retain(|key| matching.contains(&key.hold));
        }
        memory.groups = Arc::default();
        if matches!(sort, HoldSort::Customer) {
            let (shown, groups) = group::grouped(services, keys, &self.folded)?;
            memory.groups = Arc::new(groups);
            return Ok(shown);
        }
        Ok(keys)
    }

    fn heading(&self, row: &Row, words: &Words) -> Option<Heading> {
        let (group, fitting) = row.group.as_ref()?;
        Some(group.heading(fitting, words))
    }

    fn rows(
        &self,
        services: &Services,
        keys: &[SeenHold],
        memory: &Memory,
        _: &Progress,
    ) -> Result<Found<Self>, DeskError> {
        let by_hold: HashMap<HoldId, SeenHold> = keys.iter().map(|key| (key.hold, *key)).collect();
        services.ask(|desk| {
            let today = desk.today();
            let mut groups: HashMap<HoldId, (Group, Fitting)> = HashMap::new();
            for (hold, group) in keys.iter().filter_map(|key| memory.groups.get_key_value(&key.hold)) {
                groups.insert(*hold, (group.clone(), desk.fitting(&group.customer)?));
            }
            let rows = desk.hold_lines(&holds(keys))?.into_iter().filter_map(|line| {
                let key = *by_hold.get(&line.stored.id)?;
                let row = Row {
                    group: groups.remove(&line.stored.id),
                    days_held: today.since(line.stored.held_day),
                    days_overdue: line.stored.oldest_due.map(|due| today.since(due)).filter(|days| *days > 0),
                    follow_up_is_due: line.stored.follow_up.is_some_and(|day| day <= today),
                    line,
                };
                Some((key, row))
            });
            Ok(rows.collect())
        })
    }

    /// Amounts in several currencies add up to nothing that could be shown.
    fn sum(
        &self,
        services: &Services,
        keys: &[SeenHold],
        _: &Memory,
        progress: &Progress,
    ) -> Result<Total, DeskError> {
        total(services, keys, progress)
    }
}

fn holds(keys: &[SeenHold]) -> Vec<HoldId> {
    keys.iter().map(|key| key.hold).collect()
}
