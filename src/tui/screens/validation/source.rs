//! The rows of the grid as the source of a list.

use std::sync::Arc;

use super::listing::{Change, GridSort, Listing};
use super::ticks::{Tickable, Ticks};
use crate::credit::{Message, StateReason, ValidationAct};
use crate::desk::{CustomerKey, DeskError, ProposalLine};
use crate::tui::list::{Column, Found, Query, Source};
use crate::tui::{Progress, Services};

/// Where the rows come from: what a grid shows, and what is ticked in it.
#[derive(Clone)]
pub(super) struct Grid {
    columns: &'static [Column<Row, GridSort>],
    /// Nothing before the first rows are there, or it is known why they are not.
    found: Option<Result<Arc<Listing>, Message>>,
    pub(super) ticks: Ticks,
}

/// A row that is visible, with what is ticked for it.
pub(super) struct Row {
    pub(super) line: ProposalLine,
    /// That of the line, to be shown in the language of the reader.
    pub(super) reason: Option<StateReason>,
    pub(super) change: Change,
    pub(super) tickable: Tickable,
    pub(super) act: Option<ValidationAct>,
}

impl Grid {
    /// One that shows nothing yet.
    pub(super) fn new(columns: &'static [Column<Row, GridSort>]) -> Self {
        Self { columns, found: None, ticks: Ticks::default() }
    }

    /// The rows that are shown, once they are known.
    pub(super) fn listing(&self) -> Option<&Arc<Listing>> {
        self.found.as_ref()?.as_ref().ok()
    }

    /// Whether there is anything to show, be it why there are no rows.
    pub(super) const fn is_known(&self) -> bool {
        self.found.is_some()
    }

    /// Shows why there are no rows; rows that are there stay.
    pub(super) fn fail(&mut self, problem: Message) {
        if !matches!(self.found, Some(Ok(_))) {
            self.found = Some(Err(problem));
        }
    }

    /// Shows these rows; the ticks follow their customers.
    pub(super) fn show(&mut self, listing: Arc<Listing>) {
        self.ticks.follow(listing.suggested, |key| listing.tickable(key));
        if self.ticks.has_unlisted() {
            let everybody = listing.everybody();
            self.ticks.keep(|key| everybody.contains(&key));
        }
        self.found = Some(Ok(listing));
    }
}

impl Source for Grid {
    type Key = CustomerKey;
    type Row = Row;
    type By = GridSort;
    type Memory = ();

    fn columns(&self) -> &'static [Column<Row, GridSort>] {
        self.columns
    }

    fn keys(
        &self,
        _: &Services,
        query: &Query<GridSort>,
        (): &mut (),
        _: &Progress,
    ) -> Result<Vec<CustomerKey>, DeskError> {
        match &self.found {
            Some(Ok(listing)) => Ok(listing.keys(query, &self.ticks)),
            Some(Err(problem)) => Err(DeskError::refused(problem.clone())),
            None => Ok(Vec::new()),
        }
    }

    fn rows(
        &self,
        _: &Services,
        keys: &[CustomerKey],
        (): &(),
        _: &Progress,
    ) -> Result<Found<Self>, DeskError> {
        let Some(listing) = self.listing() else { return Ok(Vec::new()) };
        let row = |key: &CustomerKey| {
            let (line, change) = listing.line(*key)?;
            let tickable = listing.tickable(*key)?;
            let reason = listing.reason(*key);
            Some((*key, Row { line, reason, change, tickable, act: self.ticks.act(&tickable) }))
        };
        Ok(keys.iter().filter_map(row).collect())
    }

    /// What was ticked meanwhile.
    fn refresh_row(&self, row: &mut Row) {
        row.act = self.ticks.act(&row.tickable);
    }
}
