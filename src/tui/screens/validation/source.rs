//! The rows of the grid as the source of a list.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::listing::{Change, Listing};
use super::ticks::{Tickable, Ticks};
use crate::credit::{Message, ValidationAct};
use crate::desk::{CustomerKey, ProposalLine};
use crate::tui::list::{Column, Found, Query, Source};
use crate::tui::{Progress, Services};

/// What a grid shows and what is ticked in it: looked at by the list, its rows and its screen alike.
#[derive(Default)]
pub(super) struct Shown {
    /// Nothing before the first rows are there, or it is known why they are not.
    listing: Mutex<Option<Result<Arc<Listing>, Message>>>,
    ticks: Mutex<Ticks>,
    outdated: AtomicBool,
}

/// Where the rows come from.
pub(super) struct Grid {
    pub(super) shown: Arc<Shown>,
    pub(super) columns: &'static [Column<Row>],
}

/// A row that is in sight. What is ticked for it is looked up when it is drawn.
pub(super) struct Row {
    pub(super) line: ProposalLine,
    pub(super) change: Change,
    tickable: Tickable,
    shown: Arc<Shown>,
}

impl Shown {
    /// The rows that are shown, once they are known.
    pub(super) fn listing(&self) -> Option<Arc<Listing>> {
        self.found().as_ref()?.as_ref().ok().cloned()
    }

    /// Whether there is anything to show, be it why there are no rows.
    pub(super) fn is_known(&self) -> bool {
        self.found().is_some()
    }

    fn found(&self) -> MutexGuard<'_, Option<Result<Arc<Listing>, Message>>> {
        self.listing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Shows why there are no rows; rows that are there stay.
    pub(super) fn fail(&self, problem: Message) {
        let mut found = self.found();
        if !matches!(*found, Some(Ok(_))) {
            *found = Some(Err(problem));
        }
    }

    /// Shows these rows; the ticks follow their customers.
    pub(super) fn show(&self, listing: Arc<Listing>) {
        let mut ticks = self.ticks();
        ticks.follow(listing.suggested, |key| listing.tickable(key));
        if ticks.has_unlisted() {
            let everybody = listing.everybody();
            ticks.keep(|key| everybody.contains(&key));
        }
        drop(ticks);
        *self.found() = Some(Ok(listing));
    }

    pub(super) fn ticks(&self) -> MutexGuard<'_, Ticks> {
        self.ticks.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Asks for the facts to be read anew: what this desk wrote changed them.
    pub(super) fn outdate(&self) {
        self.outdated.store(true, Ordering::Relaxed);
    }

    /// Whether that was asked since the last time.
    pub(super) fn take_outdated(&self) -> bool {
        self.outdated.swap(false, Ordering::Relaxed)
    }
}

impl Row {
    /// What is ticked for it.
    pub(super) fn act(&self) -> Option<ValidationAct> {
        self.shown.ticks().act(&self.tickable)
    }

    /// What it can be ticked for.
    pub(super) const fn tickable(&self) -> &Tickable {
        &self.tickable
    }
}

impl Source for Grid {
    type Key = CustomerKey;
    type Row = Row;

    fn columns(&self) -> &'static [Column<Row>] {
        self.columns
    }

    fn keys(&self, _: &Services, query: &Query, _: &Progress) -> Result<Vec<CustomerKey>, Message> {
        let listing = match &*self.shown.found() {
            Some(found) => Arc::clone(found.as_ref().map_err(Clone::clone)?),
            None => return Ok(Vec::new()),
        };
        let ticks = self.shown.ticks().clone();
        Ok(listing.keys(query, &ticks))
    }

    fn rows(&self, _: &Services, keys: &[CustomerKey], _: &Progress) -> Result<Found<Self>, Message> {
        let Some(listing) = self.shown.listing() else { return Ok(Vec::new()) };
        let row = |key: &CustomerKey| {
            let (line, change) = listing.line(*key)?;
            let (tickable, shown) = (listing.tickable(*key)?, Arc::clone(&self.shown));
            Some((*key, Row { line, change, tickable, shown }))
        };
        Ok(keys.iter().filter_map(row).collect())
    }
}
