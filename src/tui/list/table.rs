//! Lists that are read whole: filtered, sorted and shown from memory.

use std::collections::HashMap;
use std::sync::Arc;

use super::column::{Align, Cell, Column, Room, Value};
use super::{Found, List, Query, Source, Total};
use crate::credit::{Currency, Day, Money};
use crate::desk::{DeskError, DeskReader, SortOrder};
use crate::tui::{Progress, RowFilter, Services};
use crate::words::{MessageKey, Words, key};

/// Where the rows of such a list come from.
pub trait Rows: Send + Sync + 'static {
    type Row: Clone + Send + Sync + 'static;

    fn columns(&self) -> &'static [Column<Self::Row>];

    /// All rows, in the order in which they are shown unless another is chosen.
    fn load(&self, reader: &mut DeskReader) -> Result<Vec<Self::Row>, DeskError>;

    /// What names a row for good: the cursor stays on it.
    fn name(row: &Self::Row) -> String;

    /// What the filter looks into.
    fn text(row: &Self::Row) -> String {
        Self::name(row)
    }

    /// The same where the language of the screens plays a part in it.
    fn filter_text(&self, row: &Self::Row) -> String {
        Self::text(row)
    }

    /// What is said where there is nothing to list: what to do next.
    fn when_empty(&self) -> MessageKey {
        key("tui-nothing-found")
    }

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

    /// By size, where there is a number.
    pub fn number(number: Option<impl Into<i128>>) -> Self {
        number.map_or(Self::Nothing, |number| Self::Number(number.into()))
    }
}

/// What a column of such a list is sorted by.
pub enum SortBy<R: 'static> {
    Value(Value<R>),
    /// Something else in its place.
    Key(fn(&R) -> SortKey),
    Field(&'static str, fn(&R, &str) -> SortKey),
}

impl<R> Clone for SortBy<R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R> Copy for SortBy<R> {}

impl<R> SortBy<R> {
    fn key(&self, row: &R) -> SortKey {
        match self {
            Self::Value(Value::Text(text)) => SortKey::text(text(row)),
            Self::Value(Value::Day(day)) => SortKey::number(day(row).map(Day::number)),
            Self::Value(Value::Amount(amount)) => SortKey::number(amount(row).map(|(sum, _)| sum.minor())),
            Self::Value(Value::Count(count)) => SortKey::number(count(row)),
            Self::Key(key) => key(row),
            Self::Field(name, key) => key(row, name),
        }
    }
}

/// The source of a list that is read whole.
#[derive(Clone)]
pub struct Table<T: Rows>(pub T);

/// The rows of the last loading by their keys, and the keys that names have got.
pub struct Loaded<R> {
    keys: HashMap<String, u32>,
    rows: HashMap<u32, R>,
}

impl<R> Default for Loaded<R> {
    fn default() -> Self {
        Self { keys: HashMap::new(), rows: HashMap::new() }
    }
}

impl<R> Loaded<R> {
    fn key(&mut self, name: String) -> u32 {
        let next = u32::try_from(self.keys.len()).unwrap_or(u32::MAX);
        *self.keys.entry(name).or_insert(next)
    }
}

impl<T: Rows> List<Table<T>> {
    /// The rows of these keys, loaded into sight or not.
    pub fn rows_of(&self, keys: &[u32]) -> impl Iterator<Item = &T::Row> {
        keys.iter().filter_map(|key| self.memory().rows.get(key))
    }
}

impl<T: Rows> Source for Table<T> {
    type Key = u32;
    type Row = T::Row;
    type By = SortBy<T::Row>;
    type Memory = Arc<Loaded<T::Row>>;

    fn when_empty(&self) -> MessageKey {
        self.0.when_empty()
    }

    fn columns(&self) -> &'static [Column<T::Row>] {
        self.0.columns()
    }

    fn keys(
        &self,
        services: &Services,
        query: &Query<Self::By>,
        memory: &mut Self::Memory,
        _: &Progress,
    ) -> Result<Vec<u32>, DeskError> {
        let mut rows = services.ask(|reader| self.0.load(reader))?;
        if let Some(sort) = query.sort {
            rows.sort_by_cached_key(|row| sort.by.key(row));
            if sort.order == SortOrder::Descending {
                rows.reverse();
            }
        }
        let texts: Vec<String> = rows.iter().map(|row| self.0.filter_text(row)).collect();
        let found: Vec<usize> = match (query.filter.as_str(), query.sort) {
            ("", _) => (0..rows.len()).collect(),
            (filter, sort) => {
                let mut matching = RowFilter::new(filter);
                matching.extend(texts.iter().enumerate());
                if sort.is_some() { matching.in_order() } else { matching.best_first() }
            }
        };
        let mut loaded = Loaded { keys: memory.keys.clone(), rows: HashMap::new() };
        let keys: Vec<u32> = rows.iter().map(|row| loaded.key(T::name(row))).collect();
        loaded.rows = keys.iter().copied().zip(rows).collect();
        *memory = Arc::new(loaded);
        Ok(found.into_iter().filter_map(|at| keys.get(at).copied()).collect())
    }

    fn rows(
        &self,
        _: &Services,
        keys: &[u32],
        memory: &Self::Memory,
        _: &Progress,
    ) -> Result<Found<Self>, DeskError> {
        let row = |key: &u32| Some((*key, memory.rows.get(key)?.clone()));
        Ok(keys.iter().filter_map(row).collect())
    }

    fn key_named(&self, name: &str, memory: &Self::Memory) -> Option<u32> {
        memory.keys.get(name).copied()
    }

    fn amount(&self) -> Option<fn(&T::Row) -> Total> {
        Some(T::amount)
    }
}

const fn of<R>(id: &'static str, header: MessageKey, room: Room, rank: u8, value: Value<R>) -> Column<R> {
    Column::of(id, header, room, rank, value).by(SortBy::Value(value))
}

pub const fn text<R>(
    id: &'static str,
    header: MessageKey,
    room: Room,
    rank: u8,
    text: fn(&R) -> &str,
) -> Column<R> {
    of(id, header, room, rank, Value::Text(text))
}

/// The column of names, which takes the room that the others leave.
pub const fn name<R>(header: MessageKey, room: Room, rank: u8, name: fn(&R) -> &str) -> Column<R> {
    text("name", header, room, rank, name).flexible()
}

/// A column of days; a row without one comes first.
pub const fn day<R>(
    id: &'static str,
    header: MessageKey,
    room: Room,
    rank: u8,
    day: fn(&R) -> Option<Day>,
) -> Column<R> {
    of(id, header, room, rank, Value::Day(day))
}

/// A column of amounts, sorted from the largest.
pub const fn amount<R>(
    id: &'static str,
    header: MessageKey,
    room: Room,
    rank: u8,
    amount: fn(&R) -> Option<(Money, Currency)>,
) -> Column<R> {
    of(id, header, room, rank, Value::Amount(amount))
}

/// A column of counts, sorted from the largest.
pub const fn count<R>(
    id: &'static str,
    header: MessageKey,
    room: Room,
    rank: u8,
    count: fn(&R) -> Option<i64>,
) -> Column<R> {
    of(id, header, room, rank, Value::Count(count))
}

/// A column of texts that the rows are sorted by in a way of their own.
pub const fn sorted<R>(
    id: &'static str,
    header: MessageKey,
    room: Room,
    rank: u8,
    cell: fn(&R, &Words) -> Cell,
    key: fn(&R) -> SortKey,
) -> Column<R> {
    Column::new(id, header, Align::Left, room, rank, cell).by(SortBy::Key(key))
}

/// A column of texts that the rows cannot be sorted by.
pub const fn fixed<R>(
    id: &'static str,
    header: MessageKey,
    room: Room,
    rank: u8,
    cell: fn(&R, &Words) -> Cell,
) -> Column<R> {
    Column::new(id, header, Align::Left, room, rank, cell)
}
