//! Where the rows of a list come from.

use std::collections::HashSet;
use std::hash::Hash;

use super::column::{Column, ColumnId, Sorting};
use super::conditions::Condition;
use super::{Adding, Total};
use crate::desk::{ColumnQuery, DeskError, SortOrder, Test};
use crate::tui::fuzzy::RowFilter;
use crate::tui::jobs::Progress;
use crate::tui::services::Services;
use crate::words::{MessageKey, Words, key};

/// Rows read at a time while they are filtered or added up.
const BATCH: usize = 500;

/// What is asked of a source that sorts and filters by a `B`.
#[derive(Debug, Clone)]
pub struct Query<B> {
    /// What was typed into the filter; empty for everything.
    pub filter: String,
    /// What columns must be; all of it has to hold.
    pub conditions: Vec<Condition<B>>,
    /// The order; the source's own when none was chosen.
    pub sort: Option<Sort<B>>,
}

impl<B> Default for Query<B> {
    fn default() -> Self {
        Self { filter: String::new(), conditions: Vec::new(), sort: None }
    }
}

impl<B> Query<B> {
    /// Whether it leaves rows out.
    pub(super) const fn is_narrowed(&self) -> bool {
        !self.filter.is_empty() || !self.conditions.is_empty()
    }

    /// Whether both find the same rows, whatever their order.
    pub(super) fn finds_same(&self, other: &Self) -> bool {
        self.filter == other.filter && self.conditions == other.conditions
    }
}

impl<B: Copy + 'static> Query<B> {
    /// What the source itself has to filter by.
    pub fn tests(&self) -> impl Iterator<Item = (B, &Test)> {
        self.conditions.iter().filter_map(|condition| Some((condition.by?, &condition.test)))
    }

    /// Those of the keys whose rows meet the conditions that the source leaves to the list.
    pub(super) fn meeting<S: Source<By = B>>(
        &self,
        source: &S,
        keys: Vec<S::Key>,
        rows: impl Fn(&[S::Key]) -> Result<Found<S>, DeskError>,
        words: &Words,
        progress: &Progress,
    ) -> Result<Vec<S::Key>, DeskError> {
        let left = self.conditions.iter().filter(|condition| !S::FILTERS || condition.by.is_none());
        let of_columns = left.filter_map(|condition| {
            let column = source.columns().iter().find(|column| column.id == condition.column)?;
            Some((column, &condition.test))
        });
        let conditions: Vec<_> = of_columns.collect();
        if conditions.is_empty() {
            return Ok(keys);
        }
        let mut met = HashSet::new();
        for batch in progress.batches(&keys, BATCH) {
            let found = rows(batch?)?.into_iter();
            let meeting = found
                .filter(|(_, row)| conditions.iter().all(|(column, test)| column.meets(test, row, words)));
            met.extend(meeting.map(|(key, _)| key));
        }
        Ok(keys.into_iter().filter(|key| met.contains(key)).collect())
    }
}

impl<C> Query<&'static C> {
    /// What is asked of the desk; what was typed is left to the source.
    pub fn of_columns(&self) -> ColumnQuery<C> {
        ColumnQuery {
            conditions: self.tests().map(|(by, test)| (by, test.clone())).collect(),
            sort: self.sort.map(|sort| (sort.by, sort.order)),
        }
    }
}

impl Query<()> {
    /// What it finds among keys that are sorted from large to small. `texts` reads what some of them are found by.
    pub fn find_in<K: Copy>(
        &self,
        mut keys: Vec<K>,
        progress: &Progress,
        texts: impl Fn(&[K]) -> Result<Vec<(K, String)>, DeskError>,
    ) -> Result<Vec<K>, DeskError> {
        if !self.filter.is_empty() {
            keys = matching(&self.filter, &keys, progress, texts)?;
        }
        if self.sort.is_some_and(|sort| sort.order == SortOrder::Ascending) {
            keys.reverse();
        }
        Ok(keys)
    }
}

/// Those that match what was typed, in their order; they are read in batches.
fn matching<K: Copy>(
    typed: &str,
    keys: &[K],
    progress: &Progress,
    texts: impl Fn(&[K]) -> Result<Vec<(K, String)>, DeskError>,
) -> Result<Vec<K>, DeskError> {
    let mut filter = RowFilter::new(typed);
    for batch in progress.batches(keys, BATCH) {
        filter.extend(texts(batch?)?);
    }
    Ok(filter.in_order())
}

impl<B> PartialEq for Query<B> {
    fn eq(&self, other: &Self) -> bool {
        self.finds_same(other) && self.sort == other.sort
    }
}

#[derive(Debug, Clone, Copy)]
pub struct Sort<B> {
    pub(super) column: ColumnId,
    pub by: B,
    /// From small to large or the other way round.
    pub order: SortOrder,
    first: SortOrder,
}

impl<B: Copy> Sort<B> {
    /// By this column in the direction in which people look for it first; none where it is not sorted by.
    pub const fn by<R>(column: &Column<R, B>) -> Option<Self> {
        let first = match column.sorting {
            Sorting::Offered => SortOrder::Ascending,
            Sorting::LargestFirst => SortOrder::Descending,
            Sorting::None => return None,
        };
        match column.by {
            Some(by) => Some(Self { column: column.id, by, order: first, first }),
            None => None,
        }
    }

    #[must_use]
    pub const fn reversed(self) -> Self {
        let order = match self.order {
            SortOrder::Ascending => SortOrder::Descending,
            SortOrder::Descending => SortOrder::Ascending,
        };
        Self { order, ..self }
    }

    /// Whether it is the other way round than the column is looked for first.
    pub fn is_reversed(&self) -> bool {
        self.order != self.first
    }
}

impl<B> PartialEq for Sort<B> {
    fn eq(&self, other: &Self) -> bool {
        (self.column, self.order) == (other.column, other.order)
    }
}

/// The heading of a group of rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    pub text: String,
    pub fold: Fold,
}

/// How much of a group is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fold {
    Unfolded,
    /// The heading alone, in the place of the first row; the others are not in the list.
    Folded,
}

/// Rows with the keys they were asked by.
pub type Found<S> = Vec<(<S as Source>::Key, <S as Source>::Row)>;

/// Rows by key; everything but the columns and the refreshing of rows runs inside jobs.
pub trait Source: Send + Sync + 'static {
    /// What names a row for good, whatever the order: an id.
    type Key: Copy + Eq + Hash + Send + Sync + 'static;
    /// What the columns are made of.
    type Row: Send + 'static;
    /// What it sorts and filters by.
    type By: Copy + Send + Sync + 'static;
    /// What it read to find the keys. It comes to the list with them and goes with every later question.
    type Memory: Clone + Default + Send + Sync + 'static;

    /// Whether it filters by the columns that have a `By`. All other conditions the list holds against the cells.
    const FILTERS: bool = false;

    fn columns(&self) -> &'static [Column<Self::Row, Self::By>];

    /// The keys of all rows that the query finds, in its order.
    fn keys(
        &self,
        services: &Services,
        query: &Query<Self::By>,
        memory: &mut Self::Memory,
        progress: &Progress,
    ) -> Result<Vec<Self::Key>, DeskError>;

    /// How many rows there are without filters.
    fn count(
        &self,
        services: &Services,
        memory: &mut Self::Memory,
        progress: &Progress,
    ) -> Result<usize, DeskError> {
        Ok(self.keys(services, &Query::default(), memory, progress)?.len())
    }

    /// How many rows it finds at most, however many there are.
    fn most(&self) -> Option<usize> {
        None
    }

    /// The rows of these keys; a row that is gone meanwhile is left out.
    fn rows(
        &self,
        services: &Services,
        keys: &[Self::Key],
        memory: &Self::Memory,
        progress: &Progress,
    ) -> Result<Found<Self>, DeskError>;

    /// The key of the row of this name, where rows have names.
    fn key_named(&self, _name: &str, _memory: &Self::Memory) -> Option<Self::Key> {
        None
    }

    /// What is said where there is nothing to list: what to do next.
    fn when_empty(&self) -> MessageKey {
        key("tui-nothing-found")
    }

    /// What is shown above a row that begins a group.
    fn heading(&self, _row: &Self::Row, _words: &Words) -> Option<Heading> {
        None
    }

    /// What a row amounts to, where rows can be added up.
    fn amount(&self) -> Option<fn(&Self::Row) -> Total> {
        None
    }

    /// What the marked rows add up to.
    fn sum(
        &self,
        services: &Services,
        keys: &[Self::Key],
        memory: &Self::Memory,
        progress: &Progress,
    ) -> Result<Total, DeskError> {
        let mut adding = Adding::default();
        let Some(amount) = self.amount() else { return Ok(None) };
        for batch in progress.batches(keys, BATCH) {
            for (_, row) in self.rows(services, batch?, memory, progress)? {
                adding.add(amount(&row));
            }
            if adding.is_impossible() {
                break;
            }
        }
        Ok(adding.total())
    }

    /// Brings a row up to date with the source, which may have changed since it was read ([`super::List::change`]).
    fn refresh_row(&self, _row: &mut Self::Row) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_that_is_stopped_finds_nothing_instead_of_some() {
        let progress = Progress::new(String::new());
        let query = Query::<()> { filter: "so".to_owned(), ..Query::default() };
        let keys: Vec<usize> = (0..=BATCH).collect();
        let texts = |keys: &[usize]| Ok(keys.iter().map(|key| (*key, "SO".to_owned())).collect());
        assert_eq!(query.find_in(keys.clone(), &progress, texts).unwrap(), keys);
        let found = query.find_in(keys, &progress, |keys| {
            progress.cancel();
            texts(keys)
        });
        assert!(found.unwrap_err().is_stop());
    }
}
