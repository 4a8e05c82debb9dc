//! The hold queue as the source of a list.

use std::collections::{HashMap, HashSet};

use super::columns::COLUMNS;
use crate::credit::Message;
use crate::desk::{DeskError, HoldFilter, HoldId, HoldLine, HoldSort};
use crate::tui::list::{Column, Found, Order, Query, Sort, Source, Total};
use crate::tui::screens::decision::{SeenHold, total};
use crate::tui::screens::remembered::Remembered;
use crate::tui::{Contained, Progress, Services};

/// The orders that wait for a decision.
pub(super) struct Held {
    names: Remembered<Vec<(HoldId, String)>>,
    contained: Contained,
}

impl Held {
    pub(super) fn new() -> Self {
        Self { names: Remembered::new(), contained: Contained::default() }
    }
}

/// A line with what is counted from the day of the desk.
pub(super) struct Row {
    pub(super) line: HoldLine,
    pub(super) days_held: i64,
    /// None where nothing is overdue.
    pub(super) days_overdue: Option<i64>,
    pub(super) follow_up_is_due: bool,
}

impl Source for Held {
    type Key = SeenHold;
    type Row = Row;

    fn columns(&self) -> &'static [Column<Row>] {
        &COLUMNS
    }

    fn keys(&self, services: &Services, query: &Query, _: &Progress) -> Result<Vec<SeenHold>, Message> {
        let (sort, backwards) = in_order(query.sort);
        let queued = services
            .ask(|desk| desk.hold_keys(HoldFilter::Undecided, sort))
            .map_err(|error| error.message())?;
        let mut keys: Vec<SeenHold> = queued.into_iter().map(SeenHold::from).collect();
        if query.filter.is_empty() {
            self.contained.forget();
        } else {
            let names = self
                .names
                .get(services, |desk| desk.hold_names(HoldFilter::Undecided))
                .map_err(|error| error.message())?;
            let names = names.iter().map(|(key, name)| (*key, name));
            let matching: HashSet<HoldId> =
                self.contained.matching(&query.filter, names).into_iter().collect();
            keys.retain(|key| matching.contains(&key.hold));
        }
        if backwards {
            keys.reverse();
        }
        Ok(keys)
    }

    fn rows(&self, services: &Services, keys: &[SeenHold], _: &Progress) -> Result<Found<Self>, Message> {
        let by_hold: HashMap<HoldId, SeenHold> = keys.iter().map(|key| (key.hold, *key)).collect();
        let found = services.ask(|desk| {
            let today = desk.today();
            let rows = desk.hold_lines(&holds(keys))?.into_iter().filter_map(|line| {
                let key = *by_hold.get(&line.id)?;
                let row = Row {
                    days_held: today.since(line.held_day),
                    days_overdue: line.oldest_due.map(|due| today.since(due)).filter(|days| *days > 0),
                    follow_up_is_due: line.follow_up.is_some_and(|day| day <= today),
                    line,
                };
                Some((key, row))
            });
            Ok(rows.collect())
        });
        found.map_err(|error: DeskError| error.message())
    }

    /// Amounts in several currencies add up to nothing that could be shown.
    fn sum(&self, services: &Services, keys: &[SeenHold], progress: &Progress) -> Result<Total, Message> {
        total(services, keys, progress).map_err(|error| error.message())
    }
}

fn holds(keys: &[SeenHold]) -> Vec<HoldId> {
    keys.iter().map(|key| key.hold).collect()
}

/// The order of the queue, and whether it is read backwards: the queue itself knows one direction of each.
fn in_order(sort: Option<Sort>) -> (HoldSort, bool) {
    let Some(sort) = sort else {
        return (HoldSort::Held, false);
    };
    let (known, natural) = match sort.column {
        "order" => (HoldSort::Order, Order::Ascending),
        "customer" => (HoldSort::Customer, Order::Ascending),
        "name" => (HoldSort::Name, Order::Ascending),
        "amount" => (HoldSort::Amount, Order::Descending),
        "excess" => (HoldSort::Excess, Order::Descending),
        "ship" => (HoldSort::ShipDay, Order::Ascending),
        "overdue" => (HoldSort::DaysOverdue, Order::Descending),
        "follow-up" => (HoldSort::FollowUp, Order::Ascending),
        _ => (HoldSort::Held, Order::Descending),
    };
    (known, sort.order != natural)
}
