//! What a list knows of its rows, its filter and its marks.

use tui_input::Input;

use super::Total;
use super::marks::Marks;
use crate::credit::Message;
use crate::tui::jobs::Pending;

/// Whether the columns were arranged as they are stored.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Stored {
    NotYet,
    Arranged,
}

/// Whether the head of a column was clicked since the last refresh, which remembers the order.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum SortedByHead {
    No,
    Yes,
}

/// Where the cursor goes when the keys that are being loaded are there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum CursorAfterLoading {
    /// To the row that it is on.
    SameRow,
    /// To the first row that the filter finds.
    FirstMatch,
    /// To the first row that an undo brought back, else to the row that it is on.
    BroughtBack,
}

pub(super) struct Slot<R> {
    pub(super) generation: u64,
    pub(super) row: Fetched<R>,
}

/// What came of loading a row.
pub(super) enum Fetched<R> {
    Loaded(R),
    Gone,
    /// Something in it cannot be read (R0.9).
    Unreadable(Message),
}

impl<R> Slot<R> {
    pub(super) const fn row(&self) -> Option<&R> {
        match &self.row {
            Fetched::Loaded(row) => Some(row),
            Fetched::Gone | Fetched::Unreadable(_) => None,
        }
    }

    pub(super) const fn problem(&self) -> Option<&Message> {
        match &self.row {
            Fetched::Unreadable(problem) => Some(problem),
            Fetched::Loaded(_) | Fetched::Gone => None,
        }
    }
}

/// How far the keys are.
pub(super) enum State {
    Loading,
    Loaded,
    Failed(Message),
}

/// The filter's text and whether it is being typed.
pub(super) struct Filter {
    pub(super) input: Input,
    pub(super) focus: Focus,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Focus {
    Rows,
    Filter,
}

/// A range being marked with shift: where it began and what was marked before.
pub(super) struct Range<K: Eq + std::hash::Hash> {
    pub(super) anchor: usize,
    pub(super) before: Marks<K>,
}

/// What the marked rows add up to.
#[derive(Default)]
pub(super) struct Sum {
    pub(super) amount: Total,
    pub(super) adding: Pending,
    pub(super) outdated: Outdated,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Outdated {
    #[default]
    No,
    Yes,
}
