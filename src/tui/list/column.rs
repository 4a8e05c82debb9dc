//! The columns of a list: what they say and how much room they get.

use crate::tui::theme::Role;
use crate::words::{Word, Words};

/// Columns between two columns.
const GAP: u16 = 1;

/// One cell: a text and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The text, in the reader's language.
    pub text: String,
    /// Its meaning; [`Role::Text`] for most.
    pub role: Role,
}

impl Cell {
    /// An ordinary cell.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), role: Role::Text }
    }

    /// A cell with a meaning that its text says as well.
    pub fn of(role: Role, text: impl Into<String>) -> Self {
        Self { text: text.into(), role }
    }
}

/// On which side a column's text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Text.
    Left,
    /// Counts and days.
    Right,
    /// Amounts, on the decimal mark, with room for this many decimals after it.
    Decimal(u16),
}

/// Whether a list can be sorted by a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sorting {
    /// Offered in the sort menu.
    Offered,
    /// Offered there, and from large to small first: the large amounts are looked for.
    LargestFirst,
    /// Not offered.
    None,
}

/// A column of rows `R`.
pub struct Column<R> {
    /// Stable name, for settings and for sorting.
    pub id: &'static str,
    /// What stands above it.
    pub header: Word,
    /// On which side its text stands.
    pub align: Align,
    /// Columns it needs at least to be shown.
    pub min: u16,
    /// Columns it takes where there is room.
    pub preferred: u16,
    /// Which go first when there is little room: 0 is always shown, then 1, 2, ...
    pub rank: u8,
    /// Whether the list can be sorted by it.
    pub sorting: Sorting,
    /// What a row says in it.
    pub cell: fn(&R, &Words) -> Cell,
}

/// Which columns are shown, in which order: ids, as remembered in the settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrangement(pub Vec<(String, Visibility)>);

/// Whether a column is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Visibility {
    /// It is, where there is room.
    Shown,
    /// It is not.
    Hidden,
}

impl Arrangement {
    /// As the columns are declared, all shown.
    pub fn of<R>(columns: &[Column<R>]) -> Self {
        Self(columns.iter().map(|column| (column.id.to_owned(), Visibility::Shown)).collect())
    }

    /// Shows or hides a column.
    pub fn toggle(&mut self, id: &str) {
        if let Some((_, visibility)) = self.0.iter_mut().find(|(column, _)| column == id) {
            *visibility = match visibility {
                Visibility::Shown => Visibility::Hidden,
                Visibility::Hidden => Visibility::Shown,
            };
        }
    }

    /// Moves a column one place towards the left.
    pub fn move_left(&mut self, id: &str) {
        let at = self.0.iter().position(|(column, _)| column == id);
        if let Some(at) = at.filter(|at| *at > 0) {
            self.0.swap(at, at - 1);
        }
    }

    /// The columns shown, in their order; unknown names are left out, columns that are new are shown last.
    pub fn shown<'a, R>(&self, columns: &'a [Column<R>]) -> Vec<&'a Column<R>> {
        let known = self.0.iter().filter_map(|(id, visibility)| match visibility {
            Visibility::Shown => columns.iter().find(|column| column.id == id),
            Visibility::Hidden => None,
        });
        let new = columns.iter().filter(|column| !self.0.iter().any(|(id, _)| id == column.id));
        known.chain(new).collect()
    }
}

/// The columns that fit into the width, with the room each gets.
pub(super) fn widths<'a, R>(columns: &[&'a Column<R>], width: u16) -> Vec<(&'a Column<R>, u16)> {
    let mut by_rank: Vec<usize> = (0..columns.len()).collect();
    by_rank.sort_by_key(|index| columns.get(*index).map(|column| column.rank));
    let mut left = width + GAP;
    let mut kept: Vec<usize> = Vec::new();
    for index in by_rank {
        let Some(column) = columns.get(index) else {
            continue;
        };
        let needed = column.min + GAP;
        if needed > left {
            break;
        }
        left -= needed;
        kept.push(index);
    }
    let mut given = Vec::new();
    for (index, column) in columns.iter().enumerate().filter(|(index, _)| kept.contains(index)) {
        let more = column.preferred.saturating_sub(column.min);
        given.push((index, *column, more));
    }
    given.sort_by_key(|(_, column, _)| column.rank);
    let mut sized: Vec<(usize, &'a Column<R>, u16)> = Vec::new();
    for (index, column, more) in given {
        let extra = more.min(left);
        left -= extra;
        sized.push((index, column, column.min + extra));
    }
    sized.sort_by_key(|(index, ..)| *index);
    sized.into_iter().map(|(_, column, room)| (column, room)).collect()
}

/// Columns between two columns.
pub(super) const fn gap() -> u16 {
    GAP
}
