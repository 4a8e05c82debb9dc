//! The hold queue as the source of a list.

use std::collections::{HashMap, HashSet};

use super::columns::COLUMNS;
use crate::credit::Message;
use crate::desk::{DeskError, HoldFilter, HoldId, HoldSort, QueueLine};
use crate::tui::list::{Column, Found, Query, Remembered, Source, Total};
use crate::tui::screens::decision::{SeenHold, total};
use crate::tui::{Contained, Progress, Services};

/// The orders that wait for a decision.
pub(super) struct Held;

/// What the filter looks into, and what it found last.
#[derive(Clone, Default)]
pub(super) struct Memory {
    names: Remembered<Vec<(HoldId, String)>>,
    contained: Contained,
}

/// A line with what is counted from the day of the desk.
pub(super) struct Row {
    pub(super) line: QueueLine,
    pub(super) days_held: i64,
    /// None where nothing is overdue.
    pub(super) days_overdue: Option<i64>,
    pub(super) follow_up_is_due: bool,
}

impl Source for Held {
    type Key = SeenHold;
    type Row = Row;
    type By = HoldSort;
    type Memory = Memory;

    fn columns(&self) -> &'static [Column<Row, HoldSort>] {
        COLUMNS
    }

    fn keys(
        &self,
        services: &Services,
        query: &Query<HoldSort>,
        memory: &mut Memory,
        _: &Progress,
    ) -> Result<Vec<SeenHold>, Message> {
        let sort = query.sort.map_or(HoldSort::Held, |sort| sort.by);
        // The queue itself knows one direction of each order.
        let is_reversed = query.sort.is_some_and(|sort| sort.is_reversed());
        let queued = services.ask(|desk| {
            let mut queued = desk.hold_keys(HoldFilter::Undecided, sort)?;
            if is_reversed {
                queued.reverse();
            }
            desk.ready_first(&mut queued, sort);
            Ok(queued)
        });
        let queued = queued.map_err(|error: DeskError| error.message())?;
        let mut keys: Vec<SeenHold> = queued.into_iter().map(SeenHold::from).collect();
        if query.filter.is_empty() {
            memory.contained.forget();
        } else {
            let names = memory
                .names
                .get(services, |desk| desk.hold_names(HoldFilter::Undecided))
                .map_err(|error| error.message())?;
            let names = names.iter().map(|(key, name)| (*key, name));
            let matching: HashSet<HoldId> =
                memory.contained.matching(&query.filter, names).into_iter().collect();
            keys.retain(|key| matching.contains(&key.hold));
        }
        Ok(keys)
    }

    fn rows(
        &self,
        services: &Services,
        keys: &[SeenHold],
        _: &Memory,
        _: &Progress,
    ) -> Result<Found<Self>, Message> {
        let by_hold: HashMap<HoldId, SeenHold> = keys.iter().map(|key| (key.hold, *key)).collect();
        let found = services.ask(|desk| {
            let today = desk.today();
            let rows = desk.hold_lines(&holds(keys))?.into_iter().filter_map(|line| {
                let key = *by_hold.get(&line.stored.id)?;
                let row = Row {
                    days_held: today.since(line.stored.held_day),
                    days_overdue: line.stored.oldest_due.map(|due| today.since(due)).filter(|days| *days > 0),
                    follow_up_is_due: line.stored.follow_up.is_some_and(|day| day <= today),
                    line,
                };
                Some((key, row))
            });
            Ok(rows.collect())
        });
        found.map_err(|error: DeskError| error.message())
    }

    /// Amounts in several currencies add up to nothing that could be shown.
    fn sum(
        &self,
        services: &Services,
        keys: &[SeenHold],
        _: &Memory,
        progress: &Progress,
    ) -> Result<Total, Message> {
        total(services, keys, progress).map_err(|error| error.message())
    }
}

fn holds(keys: &[SeenHold]) -> Vec<HoldId> {
    keys.iter().map(|key| key.hold).collect()
}
