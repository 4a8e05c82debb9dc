//! Lists that are read whole: filtered, sorted and shown from memory.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::credit::Message;
use crate::desk::{DeskError, DeskReader};
use crate::tui::list::{Align, Cell, Column, Found, Order, Query, Sorting, Source, Total};
use crate::tui::{Progress, RowFilter, Services};
use crate::words::{MessageKey, Words};

/// Where the rows of such a list come from.
pub trait Rows: Send + Sync + 'static {
    type Row: Clone + Send + 'static;

    /// The columns in their order.
    fn columns(&self) -> &'static [Column<Self::Row>];

    /// All rows, in the order in which they stand unless another is chosen.
    fn load(&self, reader: &mut DeskReader) -> Result<Vec<Self::Row>, DeskError>;

    /// What names a row for good: the cursor stays on it.
    fn name(row: &Self::Row) -> String;

    /// What the filter looks into.
    fn text(row: &Self::Row) -> String {
        Self::name(row)
    }

    /// By what a row is sorted in a column.
    fn sort_key(column: &str, row: &Self::Row) -> SortKey;

    /// What a row adds to the sum of the marked ones.
    fn amount(_: &Self::Row) -> Total {
        None
    }
}

/// What rows are compared by; nothing comes first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum SortKey {
    Nothing,
    Number(i128),
    Text(String),
}

impl SortKey {
    /// By the letters of a text, without regard to case.
    pub fn text(text: &str) -> Self {
        Self::Text(text.to_lowercase())
    }
}

/// The source of a list that is read whole.
pub struct Table<T: Rows> {
    rows: T,
    kept: Mutex<Kept<T::Row>>,
}

/// The rows of the last loading by their keys, and the keys that names have got.
struct Kept<R> {
    keys: HashMap<String, u32>,
    rows: HashMap<u32, R>,
}

impl<T: Rows> Table<T> {
    pub fn new(rows: T) -> Self {
        let kept = Kept { keys: HashMap::new(), rows: HashMap::new() };
        Self { rows, kept: Mutex::new(kept) }
    }

    /// The rows of these keys, as they were loaded last.
    pub fn rows_of(&self, keys: &[u32]) -> Vec<T::Row> {
        let kept = self.kept();
        keys.iter().filter_map(|key| kept.rows.get(key).cloned()).collect()
    }

    fn kept(&self) -> MutexGuard<'_, Kept<T::Row>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<R> Kept<R> {
    fn key(&mut self, name: String) -> u32 {
        let next = u32::try_from(self.keys.len()).unwrap_or(u32::MAX);
        *self.keys.entry(name).or_insert(next)
    }
}

impl<T: Rows> Source for Table<T> {
    type Key = u32;
    type Row = T::Row;

    fn columns(&self) -> &'static [Column<T::Row>] {
        self.rows.columns()
    }

    fn keys(&self, services: &Services, query: &Query, _: &Progress) -> Result<Vec<u32>, Message> {
        let loaded = services.ask(|reader| self.rows.load(reader));
        let mut rows = loaded.map_err(|error| error.message())?;
        if let Some(sort) = query.sort {
            rows.sort_by_cached_key(|row| T::sort_key(sort.column, row));
            if sort.order == Order::Descending {
                rows.reverse();
            }
        }
        let texts: Vec<String> = rows.iter().map(T::text).collect();
        let found: Vec<usize> = match (query.filter.as_str(), query.sort) {
            ("", _) => (0..rows.len()).collect(),
            (filter, sort) => {
                let mut matching = RowFilter::new(filter);
                matching.extend(texts.iter().enumerate());
                if sort.is_some() { matching.in_order() } else { matching.best_first() }
            }
        };
        let mut kept = self.kept();
        let keys: Vec<u32> = rows.iter().map(|row| kept.key(T::name(row))).collect();
        kept.rows = keys.iter().copied().zip(rows).collect();
        Ok(found.into_iter().filter_map(|at| keys.get(at).copied()).collect())
    }

    fn rows(&self, _: &Services, keys: &[u32], _: &Progress) -> Result<Found<Self>, Message> {
        let kept = self.kept();
        let row = |key: &u32| Some((*key, kept.rows.get(key)?.clone()));
        Ok(keys.iter().filter_map(row).collect())
    }

    /// Amounts in several currencies add up to nothing that could be shown.
    fn sum(&self, _: &Services, keys: &[u32], _: &Progress) -> Result<Total, Message> {
        let kept = self.kept();
        let mut amounts = keys.iter().filter_map(|key| kept.rows.get(key)).map(T::amount);
        let Some(first) = amounts.next().flatten() else {
            return Ok(None);
        };
        let added = amounts.try_fold(first, |(sum, currency), amount| {
            amount.filter(|(_, other)| *other == currency).map(|(amount, _)| (sum + amount, currency))
        });
        Ok(added)
    }
}

/// The room of a column: at least, and where there is more.
#[derive(Debug, Clone, Copy)]
pub struct Room(pub u16, pub u16);

/// A column that can be sorted by, amounts from the largest.
pub const fn column<R>(
    id: &'static str,
    header: MessageKey,
    align: Align,
    room: Room,
    rank: u8,
    cell: fn(&R, &Words) -> Cell,
) -> Column<R> {
    Column {
        id,
        header,
        align,
        min: room.0,
        preferred: room.1,
        rank,
        sorting: match align {
            Align::Left => Sorting::Offered,
            Align::Right | Align::Decimal(_) => Sorting::LargestFirst,
        },
        cell,
    }
}

/// A column that the rows cannot be sorted by.
pub const fn fixed<R>(
    id: &'static str,
    header: MessageKey,
    align: Align,
    room: Room,
    rank: u8,
    cell: fn(&R, &Words) -> Cell,
) -> Column<R> {
    Column { id, header, align, min: room.0, preferred: room.1, rank, sorting: Sorting::None, cell }
}
