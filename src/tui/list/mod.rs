//! Lists: windows over any number of rows that are loaded as they come into sight.
//!
//! A list holds the keys of all rows and the rows near the cursor. The cursor and the marks belong to keys, so that a
//! new order or a refresh leaves them on their rows. Nothing here waits: what is not loaded yet is drawn as such.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use ratatui::layout::{Position, Rect};
use tui_input::Input;

use super::address::Address;
use super::context::Context;
use super::cursor::Cursor;
use super::jobs::Pending;
use super::screen::Escape;
use super::typing;

mod actions;
mod any;
mod arrangement;
mod cells;
mod column;
mod conditions;
mod copy;
mod draw;
mod export;
mod filter_form;
mod heads;
mod keys;
mod load;
mod marks;
mod menus;
mod remembered;
mod source;
mod state;
mod status;
pub mod table;
mod total;
mod views;

pub use actions::ListAction;
pub use any::AnyList;
pub(crate) use any::shows_list;
pub use arrangement::{Arrangement, Arrangements, Visibility};
use column::CellWidths;
pub use column::{Align, Cell, Column, ColumnId, Room, Value};
pub use conditions::Filtering;
pub use marks::Marks;
pub use remembered::Remembered;
pub use source::{Fold, Found, Heading, Query, Sort, Source};
use state::{CursorAfterLoading, Fetched, Filter, Focus, Range, Slot, SortedByHead, State, Stored, Sum};
pub use table::SortBy;
pub use total::{Adding, Total};
pub use views::ListView;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marking {
    /// They can, and the status line adds them up.
    Rows,
    None,
}

pub struct List<S: Source> {
    address: Address<Self>,
    source: Arc<S>,
    /// What the source read to find the keys.
    memory: S::Memory,
    query: Query<S::By>,
    /// What the keys answer; none before the first were loaded.
    answered: Option<Query<S::By>>,
    marking: Marking,
    arrangement: Arrangement,
    /// What it was asked to show first.
    opened_as: Option<ListView>,
    /// The order that it has unless the user sets another.
    own_sort: Option<Sort<S::By>>,
    keys: Arc<Vec<S::Key>>,
    /// How many rows there are without filters, as of a version of the data.
    unfiltered: Option<(u64, usize)>,
    /// Rows that are about to leave: shown by no reload until it is known whether they did.
    leaving: HashSet<S::Key>,
    state: State,
    rows: HashMap<S::Key, Slot<S::Row>>,
    /// Rows of an older generation are shown until they are loaded again.
    generation: u64,
    cursor: Cursor,
    marks: Marks<S::Key>,
    range: Option<Range<S::Key>>,
    filter: Filter,
    sum: Sum,
    exporting: Pending,
    copying: Pending,
    name: &'static str,
    stored: Stored,
    sorted_by_head: SortedByHead,
    cursor_after_loading: CursorAfterLoading,
    /// The name of the row that the cursor goes to when it is there.
    begin_at: Option<String>,
    /// The widest cells that were drawn of each column.
    needed: HashMap<ColumnId, CellWidths>,
    area: Rect,
    /// The row of each line in sight; a heading belongs to the row below it.
    lines: Vec<usize>,
    cells: cells::Cells,
    heads: heads::Heads,
    seen_version: Option<u64>,
    loading_keys: Pending,
    loading_rows: Pending,
    requested: Vec<S::Key>,
}

impl<S: Source> List<S> {
    /// A list that begins to load when it is first refreshed; its answers come to this address.
    pub fn new(source: S, marking: Marking, address: Address<Self>) -> Self {
        Self {
            address,
            arrangement: Arrangement::of(source.columns()),
            source: Arc::new(source),
            memory: S::Memory::default(),
            query: Query::default(),
            answered: None,
            opened_as: None,
            own_sort: None,
            marking,
            keys: Arc::default(),
            unfiltered: None,
            leaving: HashSet::new(),
            state: State::Loading,
            rows: HashMap::new(),
            generation: 0,
            cursor: Cursor::default(),
            marks: Marks::none(),
            range: None,
            filter: Filter { input: Input::default(), focus: Focus::Rows },
            sum: Sum::default(),
            exporting: Pending::default(),
            copying: Pending::default(),
            name: "",
            stored: Stored::NotYet,
            sorted_by_head: SortedByHead::No,
            cursor_after_loading: CursorAfterLoading::SameRow,
            begin_at: None,
            needed: HashMap::new(),
            area: Rect::default(),
            lines: Vec::new(),
            cells: cells::Cells::default(),
            heads: heads::Heads::default(),
            seen_version: None,
            loading_keys: Pending::default(),
            loading_rows: Pending::default(),
            requested: Vec::new(),
        }
    }

    /// The same under a name, by which its columns are remembered and its files are called.
    pub const fn named(mut self, name: &'static str) -> Self {
        self.name = name;
        self
    }

    /// The same in this order to begin with.
    pub const fn sorted(mut self, sort: Option<Sort<S::By>>) -> Self {
        self.query.sort = sort;
        self.own_sort = sort;
        self
    }

    /// The same with columns whose cells are acted on one by one; left and right move among them.
    pub fn with_cells(mut self, columns: &'static [ColumnId]) -> Self {
        self.cells = cells::Cells::of(columns);
        self
    }

    /// The column of the cell that the cursor is in.
    pub fn cell(&self) -> Option<ColumnId> {
        self.cells.current()
    }

    /// The column of the cell at a place of the screen.
    pub fn cell_at(&self, place: Position) -> Option<ColumnId> {
        self.row_at(place).and_then(|_| self.cells.column_at(place.x))
    }

    /// The same with a filter that is being typed, of which this is there.
    pub fn filtering(self, typed: &str) -> Self {
        let mut filtered = self.filtered(typed);
        filtered.start_filter();
        filtered
    }

    /// Lets the cursor go to the row of this name once it is there.
    pub fn begin_at(&mut self, name: String) {
        self.begin_at = Some(name);
    }

    /// The same with this filter.
    pub fn filtered(mut self, typed: &str) -> Self {
        typing::paste(&mut self.filter.input, typed);
        self.filter.input.value().clone_into(&mut self.query.filter);
        self
    }

    /// Loads the rows in another order.
    pub fn sort(&mut self, sort: Option<Sort<S::By>>, cx: &mut Context) {
        self.query.sort = sort;
        self.remember_view(cx);
        self.reload(cx);
    }

    /// Takes rows away at once, before it is known that they are gone; the cursor stays where the eye is.
    pub fn hide(&mut self, keys: &[S::Key]) {
        self.leaving.extend(keys);
        self.place(Vec::clone(&self.keys));
    }

    /// Shows rows that were hidden again, if the next loading still finds them.
    pub fn unhide(&mut self, keys: &[S::Key]) {
        for key in keys {
            self.leaving.remove(key);
        }
    }

    pub fn source(&self) -> &S {
        &self.source
    }

    /// Changes the source on the spot; the rows that are loaded follow it, what it finds does so with the next loading.
    pub fn change<T>(&mut self, change: impl FnOnce(&mut S) -> T) -> T
    where
        S: Clone,
    {
        let result = change(Arc::make_mut(&mut self.source));
        for slot in self.rows.values_mut() {
            if let Fetched::Loaded(row) = &mut slot.row {
                self.source.refresh_row(row);
            }
        }
        result
    }

    /// What the source read to find the keys.
    pub const fn memory(&self) -> &S::Memory {
        &self.memory
    }

    pub const fn query(&self) -> &Query<S::By> {
        &self.query
    }

    pub fn count(&self) -> usize {
        self.keys.len()
    }

    /// The keys of all rows in their order.
    pub fn keys(&self) -> &[S::Key] {
        &self.keys
    }

    pub fn current(&self) -> Option<S::Key> {
        self.keys.get(self.cursor.at()).copied()
    }

    pub fn current_row(&self) -> Option<&S::Row> {
        self.row(&self.current()?)
    }

    pub fn row(&self, key: &S::Key) -> Option<&S::Row> {
        self.rows.get(key).and_then(Slot::row)
    }

    /// The marked keys in the list's order.
    pub fn marked(&self) -> Vec<S::Key> {
        self.marks.of(&self.keys).collect()
    }

    pub fn marked_count(&self) -> usize {
        self.marks.count(self.keys.len())
    }

    /// What the marked rows add up to, once that is known.
    pub const fn marked_sum(&self) -> Total {
        self.sum.amount
    }

    /// The marked keys, or all that the filter shows when none is marked.
    pub fn marked_or_all(&self) -> Vec<S::Key> {
        if self.marked_count() > 0 { self.marked() } else { self.keys.to_vec() }
    }

    /// The marked keys, or the current one when none is marked.
    pub fn marked_or_current(&self) -> Vec<S::Key> {
        if self.marked_count() > 0 { self.marked() } else { self.current().into_iter().collect() }
    }

    /// Lets the filter be typed.
    pub fn start_filter(&mut self) {
        self.filter.focus = Focus::Filter;
    }

    /// Clears the filter, then the conditions, if there are any.
    pub fn escape(&mut self, cx: &mut Context) -> Escape {
        let typing = std::mem::replace(&mut self.filter.focus, Focus::Rows) == Focus::Filter;
        if self.query.filter.is_empty() {
            return if typing || self.clear_conditions(cx) { Escape::Cleared } else { Escape::Leave };
        }
        self.filter.input.reset();
        self.filter_changed(cx);
        Escape::Cleared
    }
}
