//! Where the rows of a list come from.

use std::hash::Hash;

use super::column::Column;
use super::conditions::{Condition, Filtering};
use crate::credit::{Currency, Message, Money};
use crate::tui::jobs::Progress;
use crate::tui::services::Services;

/// What is asked of a source.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// What was typed into the filter; empty for everything.
    pub filter: String,
    /// What columns must be; all of it has to hold.
    pub conditions: Vec<Condition>,
    /// The order; the source's own when none was chosen.
    pub sort: Option<Sort>,
}

impl Query {
    /// Whether both find the same rows, whatever their order.
    pub(super) fn finds_same(&self, other: &Self) -> bool {
        self.filter == other.filter && self.conditions == other.conditions
    }
}

/// An order of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sort {
    /// Id of the column.
    pub column: &'static str,
    /// From small to large or the other way round.
    pub order: Order,
}

/// A direction of sorting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// From small to large.
    Ascending,
    /// From large to small.
    Descending,
}

/// Rows with the keys they were asked by.
pub type Found<S> = Vec<(<S as Source>::Key, <S as Source>::Row)>;

/// What rows add up to, if they add up to something.
pub type Total = Option<(Money, Currency)>;

/// Rows by key; everything but the columns runs inside jobs.
pub trait Source: Send + Sync + 'static {
    /// What names a row for good, whatever the order: an id.
    type Key: Copy + Eq + Hash + Send + Sync + 'static;
    /// What the columns are made of.
    type Row: Send + 'static;

    /// The columns in their order.
    fn columns(&self) -> &'static [Column<Self::Row>];

    /// How conditions on a column are written.
    fn filtering(&self, _column: &str) -> Filtering {
        Filtering::None
    }

    /// The keys of all rows that the query finds, in its order.
    fn keys(
        &self,
        services: &Services,
        query: &Query,
        progress: &Progress,
    ) -> Result<Vec<Self::Key>, Message>;

    /// The rows of these keys; a row that is gone meanwhile is left out.
    fn rows(
        &self,
        services: &Services,
        keys: &[Self::Key],
        progress: &Progress,
    ) -> Result<Found<Self>, Message>;

    /// What the marked rows add up to.
    fn sum(&self, _services: &Services, _keys: &[Self::Key], _progress: &Progress) -> Result<Total, Message> {
        Ok(None)
    }
}
