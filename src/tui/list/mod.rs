//! Lists: windows over any number of rows that are loaded as they come into sight.
//!
//! A list keeps the keys of all rows and the rows near the cursor. The cursor and the marks belong to keys, so that a
//! new order or a refresh leaves them on their rows. Nothing here waits: what is not loaded yet is drawn as such.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use ratatui::layout::{Position, Rect};
use tui_input::Input;

use super::address::Address;
use super::command::{Command, commands};
use super::context::Context;
use super::cursor::Cursor;
use super::jobs::Pending;
use super::screen::Escape;
use super::typing;
use crate::credit::Message;
use crate::words::key;

mod any;
mod cells;
mod column;
mod conditions;
mod draw;
mod export;
mod keys;
mod load;
mod marks;
mod menus;
mod source;

pub use any::AnyList;
pub use column::{Align, Arrangement, Arrangements, Cell, Column, Sorting, Visibility};
pub use conditions::Filtering;
pub use marks::Marks;
pub use source::{Found, Order, Query, Sort, Source, Total};

commands! {
    /// What can be done with a list; the commands that mark rows come last.
    pub enum ListAction {
        /// Filters as one types.
        Filter => Command::new("list.filter", key("tui-command-filter"), &["/", "ctrl-f"]),
        Sort => Command::new("list.sort", key("tui-command-sort"), &["s"]),
        Conditions => Command::new("list.conditions", key("tui-command-conditions"), &["F"]).help_only(),
        /// Writes what is shown to a file.
        Export => Command::new("list.export", key("tui-command-export"), &["X"]).help_only(),
        Refresh => Command::new("list.refresh", key("tui-command-refresh"), &["f5", "alt-5"]).help_only(),
        /// Shows and hides columns.
        Columns => Command::new("list.columns", key("tui-command-columns"), &["alt-c"]).help_only(),
        /// Moves a column to the left.
        MoveColumn => Command::new("list.move-column", key("tui-command-move-column"), &["alt-o"]).help_only(),
        /// Marks the row or takes its mark away.
        Mark => Command::new("list.mark", key("tui-command-mark"), &["space"]),
        MarkAll => Command::new("list.mark-all", key("tui-command-mark-all"), &["*"]).help_only(),
        /// Takes all marks away.
        MarkNone => Command::new("list.mark-none", key("tui-command-mark-none"), &["-"]).help_only(),
        Invert => Command::new("list.invert", key("tui-command-invert"), &["i"]).help_only(),
    }
}

impl ListAction {
    /// Those of a list whose rows cannot be marked, which leave the other keys to its screen.
    pub const WITHOUT_MARKS: &'static [Command] = Self::COMMANDS.split_at(5).0;
}

/// Whether rows can be marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marking {
    /// They can, and the status line adds them up.
    Rows,
    None,
}

/// A list over a source.
pub struct List<S: Source> {
    address: Address<Self>,
    source: Arc<S>,
    query: Query,
    /// What the keys answer; none before the first were loaded.
    answered: Option<Query>,
    marking: Marking,
    arrangement: Arrangement,
    keys: Arc<Vec<S::Key>>,
    /// Rows that are about to leave: shown by no reload until it is known whether they did.
    leaving: HashSet<S::Key>,
    state: State,
    rows: HashMap<S::Key, Slot<S::Row>>,
    /// Rows of an older generation are shown until they are loaded anew.
    generation: u64,
    cursor: Cursor,
    marks: Marks<S::Key>,
    range: Option<Range<S::Key>>,
    filter: Filter,
    sum: Sum,
    exporting: Pending,
    name: &'static str,
    remembered: Remembered,
    cursor_after_loading: CursorAfterLoading,
    /// The widest cell that was drawn of each column.
    needed: HashMap<&'static str, u16>,
    area: Rect,
    cells: cells::Cells,
    seen_version: Option<u64>,
    loading_keys: Pending,
    loading_rows: Pending,
    requested: Vec<S::Key>,
}

/// Whether the columns were arranged as they are remembered.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Remembered {
    NotYet,
    Arranged,
}

/// Where the cursor goes when the keys that are being loaded are there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum CursorAfterLoading {
    /// To the row that it is on.
    SameRow,
    /// To the first row that the filter finds.
    FirstMatch,
}

/// What is known of a row.
struct Slot<R> {
    generation: u64,
    row: Fetched<R>,
}

/// What came of loading a row.
enum Fetched<R> {
    Loaded(R),
    /// It is not there any more.
    Gone,
    /// Something in it cannot be read (R0.9).
    Unreadable(Message),
}

impl<R> Slot<R> {
    const fn row(&self) -> Option<&R> {
        match &self.row {
            Fetched::Loaded(row) => Some(row),
            Fetched::Gone | Fetched::Unreadable(_) => None,
        }
    }

    const fn problem(&self) -> Option<&Message> {
        match &self.row {
            Fetched::Unreadable(problem) => Some(problem),
            Fetched::Loaded(_) | Fetched::Gone => None,
        }
    }
}

/// How far the keys are.
enum State {
    Loading,
    Loaded,
    Failed(Message),
}

/// The filter's text and whether it is being typed.
struct Filter {
    input: Input,
    focus: Focus,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Focus {
    Rows,
    Filter,
}

/// A range being marked with shift: where it began and what was marked before.
struct Range<K: Eq + std::hash::Hash> {
    anchor: usize,
    before: Marks<K>,
}

/// What the marked rows add up to.
#[derive(Default)]
struct Sum {
    amount: Total,
    adding: Pending,
    outdated: Outdated,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Outdated {
    #[default]
    No,
    Yes,
}

impl<S: Source> List<S> {
    /// A list that begins to load when it is first refreshed; its answers come to this address.
    pub fn new(source: S, marking: Marking, address: Address<Self>) -> Self {
        Self {
            address,
            arrangement: Arrangement::of(source.columns()),
            source: Arc::new(source),
            query: Query::default(),
            answered: None,
            marking,
            keys: Arc::default(),
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
            name: "",
            remembered: Remembered::NotYet,
            cursor_after_loading: CursorAfterLoading::SameRow,
            needed: HashMap::new(),
            area: Rect::default(),
            cells: cells::Cells::default(),
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
    pub fn sorted(mut self, sort: Sort) -> Self {
        self.query.sort = Some(sort);
        self
    }

    /// The same with columns whose cells are acted on one by one; left and right move among them.
    pub fn with_cells(mut self, columns: &'static [&'static str]) -> Self {
        self.cells = cells::Cells::of(columns);
        self
    }

    /// The column of the cell that the cursor stands in.
    pub fn cell(&self) -> Option<&'static str> {
        self.cells.current()
    }

    /// The column of the cell at a place of the screen.
    pub fn cell_at(&self, place: Position) -> Option<&'static str> {
        self.row_at(place).and_then(|_| self.cells.column_at(place.x))
    }

    /// The same with a filter that is being typed, of which this is there.
    pub fn filtering(mut self, typed: &str) -> Self {
        self.start_filter();
        typing::paste(&mut self.filter.input, typed);
        self.filter.input.value().clone_into(&mut self.query.filter);
        self
    }

    /// Loads the rows in another order.
    pub fn sort(&mut self, sort: Sort, cx: &mut Context) {
        self.query.sort = Some(sort);
        self.reload(cx);
    }

    /// Takes rows away at once, before it is known that they are gone; the cursor stays where the eye is.
    pub fn hide(&mut self, keys: &[S::Key]) {
        self.leaving.extend(keys);
        self.place(Vec::clone(&self.keys));
    }

    /// Shows rows that were let go again, if the next loading still finds them.
    pub fn unhide(&mut self, keys: &[S::Key]) {
        for key in keys {
            self.leaving.remove(key);
        }
    }

    /// Where the rows come from.
    pub fn source(&self) -> &S {
        &self.source
    }

    /// The order and filter.
    pub const fn query(&self) -> &Query {
        &self.query
    }

    /// How many rows there are.
    pub fn count(&self) -> usize {
        self.keys.len()
    }

    /// The keys of all rows in their order.
    pub fn keys(&self) -> &[S::Key] {
        &self.keys
    }

    /// The key of the current row.
    pub fn current(&self) -> Option<S::Key> {
        self.keys.get(self.cursor.at()).copied()
    }

    /// The current row, once it is loaded.
    pub fn current_row(&self) -> Option<&S::Row> {
        self.row(&self.current()?)
    }

    /// A row that is loaded.
    pub fn row(&self, key: &S::Key) -> Option<&S::Row> {
        self.rows.get(key).and_then(Slot::row)
    }

    /// Why the current row cannot be read, where it cannot.
    pub fn current_problem(&self) -> Option<&Message> {
        self.rows.get(&self.current()?).and_then(Slot::problem)
    }

    /// The marked keys in the list's order.
    pub fn marked(&self) -> Vec<S::Key> {
        self.marks.of(&self.keys).collect()
    }

    /// How many rows are marked.
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

    /// Whether the list's command works now.
    pub fn is_enabled(&self, command: &Command) -> bool {
        match ListAction::of(command) {
            Some(ListAction::Mark | ListAction::MarkAll | ListAction::MarkNone | ListAction::Invert) => {
                self.marking == Marking::Rows
            }
            Some(ListAction::Conditions) => self.has_conditions(),
            Some(
                ListAction::Filter
                | ListAction::Sort
                | ListAction::Export
                | ListAction::Refresh
                | ListAction::Columns
                | ListAction::MoveColumn,
            )
            | None => true,
        }
    }

    /// Runs a command of the list; says whether it was one.
    pub fn run(&mut self, command: &Command, cx: &mut Context) -> bool {
        let Some(action) = ListAction::of(command) else {
            return false;
        };
        match action {
            ListAction::Filter => self.start_filter(),
            ListAction::Sort => self.ask_sort(cx),
            ListAction::Conditions => self.ask_conditions(cx),
            ListAction::Export => self.ask_export(cx),
            ListAction::Mark => self.mark_current(),
            ListAction::MarkAll => self.set_marks(Marks::all()),
            ListAction::MarkNone => self.set_marks(Marks::none()),
            ListAction::Invert => {
                self.marks.invert();
                self.marks_changed();
            }
            ListAction::Refresh => self.reload(cx),
            ListAction::Columns => self.ask_columns(0, cx),
            ListAction::MoveColumn => self.ask_move(0, cx),
        }
        true
    }

    /// Lets the filter be typed.
    pub fn start_filter(&mut self) {
        self.filter.focus = Focus::Filter;
    }

    /// Whether its rows still answer an earlier filter or order, and others are being loaded.
    pub fn awaits_rows(&self) -> bool {
        self.loading_keys.is_pending()
            && self.answered.as_ref().is_some_and(|answered| *answered != self.query)
    }

    /// Whether the filter is being typed.
    pub fn is_typing(&self) -> bool {
        self.filter.focus == Focus::Filter
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

    /// Number of rows, marked rows with their sum, and the filter.
    pub fn status(&self, cx: &Context) -> String {
        let count = i64::try_from(self.keys.len()).unwrap_or(i64::MAX);
        let mut parts = vec![cx.render(&counted("tui-list-rows", count, cx))];
        // Without rows it is said in their place.
        if let State::Failed(problem) = &self.state
            && count > 0
        {
            parts.insert(0, format!("{} {}", cx.theme.symbols().danger, cx.render(problem)));
        }
        let marked = i64::try_from(self.marked_count()).unwrap_or(i64::MAX);
        if marked > 0 {
            let text = match self.sum.amount {
                Some((amount, currency)) => counted("tui-list-marked-sum", marked, cx)
                    .money("sum", amount, currency)
                    .text("currency", currency.code()),
                None => counted("tui-list-marked", marked, cx),
            };
            let text = cx.render(&text);
            parts.push(text);
        }
        if !self.query.filter.is_empty() {
            parts.push(cx.render(&Message::new("tui-list-filtered").text("filter", &self.query.filter)));
        }
        parts.extend(self.told_conditions(cx));
        parts.join(&format!(" {} ", cx.theme.symbols().separator))
    }

    fn mark_current(&mut self) {
        if let Some(key) = self.current() {
            self.marks.toggle(key);
            self.cursor.set((self.cursor.at() + 1).min(self.keys.len().saturating_sub(1)));
            self.marks_changed();
        }
    }

    fn set_marks(&mut self, marks: Marks<S::Key>) {
        self.marks = marks;
        self.marks_changed();
    }

    fn marks_changed(&mut self) {
        self.range = None;
        self.sum.outdated = Outdated::Yes;
    }
}

/// A count twice: to choose the plural form by, and in the language's format to show.
fn counted(key: &str, count: i64, cx: &Context) -> Message {
    Message::new(key).count("count", count).text("shown", cx.words.count(count))
}
