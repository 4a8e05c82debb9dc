//! The columns of a list: what they say and how much room they get.

use std::collections::BTreeMap;

use crate::tui::theme::Role;
use crate::words::{MessageKey, Words};

/// Columns between two columns.
const GAP: u16 = 1;
/// From this rank on a column is only taken where the first two, by which people know a row, get half of the room that
/// they would like.
const EXTRA: u8 = 9;

/// One cell: a text and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The text, in the reader's language.
    pub text: String,
    /// Its meaning; [`Role::Text`] for most.
    pub role: Role,
}

impl Cell {
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
    Left,
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
    None,
}

/// A column of rows `R`.
pub struct Column<R> {
    /// Stable name, for settings and for sorting.
    pub id: &'static str,
    /// What stands above it.
    pub header: MessageKey,
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

/// The columns of every list as a person has arranged them, to be remembered until the next start: names of lists and
/// the ids of their columns in their order, a hidden one behind a minus.
pub type Arrangements = BTreeMap<String, Vec<String>>;

/// Which columns are shown, in which order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrangement(pub Vec<(String, Visibility)>);

/// Whether a column is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Visibility {
    /// It is, where there is room.
    Shown,
    Hidden,
}

impl Arrangement {
    /// As the columns are declared, all shown.
    pub fn of<R>(columns: &[Column<R>]) -> Self {
        Self(columns.iter().map(|column| (column.id.to_owned(), Visibility::Shown)).collect())
    }

    /// From what was remembered of a list with these columns; names of no column are left out.
    pub fn from_names<R>(names: &[String], columns: &[Column<R>]) -> Self {
        let known = names.iter().filter_map(|name| {
            let (id, visibility) = match name.strip_prefix('-') {
                Some(id) => (id, Visibility::Hidden),
                None => (name.as_str(), Visibility::Shown),
            };
            columns.iter().any(|column| column.id == id).then(|| (id.to_owned(), visibility))
        });
        let mut kept: Vec<(String, Visibility)> = Vec::new();
        for (id, visibility) in known {
            if !kept.iter().any(|(other, _)| *other == id) {
                kept.push((id, visibility));
            }
        }
        // Columns that came with a newer program are shown last.
        for (id, visibility) in Self::of(columns).0 {
            if !kept.iter().any(|(other, _)| *other == id) {
                kept.push((id, visibility));
            }
        }
        Self(kept)
    }

    /// As it is remembered.
    pub fn names(&self) -> Vec<String> {
        let name = |(id, visibility): &(String, Visibility)| match visibility {
            Visibility::Shown => id.clone(),
            Visibility::Hidden => format!("-{id}"),
        };
        self.0.iter().map(name).collect()
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

    /// The columns shown, in their order.
    pub fn shown<'a, R>(&self, columns: &'a [Column<R>]) -> Vec<&'a Column<R>> {
        let shown = self.0.iter().filter(|(_, visibility)| *visibility == Visibility::Shown);
        shown.filter_map(|(id, _)| columns.iter().find(|column| column.id == id)).collect()
    }
}

/// The columns that fit into the width.
pub(super) fn fitting<'a, R>(columns: &[&'a Column<R>], width: u16) -> Vec<&'a Column<R>> {
    let mut by_rank: Vec<usize> = (0..columns.len()).collect();
    by_rank.sort_by_key(|index| columns.get(*index).map(|column| column.rank));
    let mut left = width + GAP;
    let growth = |column: &&&Column<R>| column.preferred.saturating_sub(column.min) / 2;
    let comfort = columns.iter().filter(|column| column.rank <= 1).map(|column| growth(&column)).sum::<u16>();
    let mut kept: Vec<usize> = Vec::new();
    for index in by_rank {
        let Some(column) = columns.get(index) else {
            continue;
        };
        let needed = column.min + GAP;
        let spared = if column.rank < EXTRA { 0 } else { comfort };
        if needed + spared > left {
            break;
        }
        left -= needed;
        kept.push(index);
    }
    let is_kept = |(index, column): (usize, &&'a Column<R>)| kept.contains(&index).then_some(*column);
    columns.iter().enumerate().filter_map(is_kept).collect()
}

/// How wide each of the columns is: first none that has room to grow is cut, then they grow by rank.
pub(super) fn widths<R>(columns: &[&Column<R>], width: u16, needed: impl Fn(&Column<R>) -> u16) -> Vec<u16> {
    let mut widths: Vec<u16> = columns.iter().map(|column| column.min).collect();
    let used: u16 = columns.iter().map(|column| column.min + GAP).sum();
    let mut left = (width + GAP).saturating_sub(used);
    let mut by_rank: Vec<(&&Column<R>, &mut u16)> = columns.iter().zip(&mut widths).collect();
    by_rank.sort_by_key(|(column, _)| column.rank);
    for (column, width) in &mut by_rank {
        let more = needed(column).min(column.preferred).saturating_sub(**width).min(left);
        **width += more;
        left -= more;
    }
    for (column, width) in &mut by_rank {
        let more = column.preferred.saturating_sub(**width).min(left);
        **width += more;
        left -= more;
    }
    widths
}

/// Columns between two columns.
pub(super) const fn gap() -> u16 {
    GAP
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::key;

    const fn plain(id: &'static str) -> Column<()> {
        Column {
            id,
            header: key("tui-command-mark"),
            align: Align::Left,
            min: 4,
            preferred: 4,
            rank: 0,
            sorting: Sorting::None,
            cell: |(), _| Cell::new(""),
        }
    }

    #[test]
    fn a_column_that_would_be_cut_grows_before_one_that_has_all_it_needs() {
        let number = Column { preferred: 12, ..plain("number") };
        let kind = Column { preferred: 12, rank: 5, ..plain("kind") };
        let columns = [&number, &kind];
        let needed = |column: &Column<()>| if column.id == "kind" { 9 } else { 3 };
        assert_eq!(widths(&columns, 15, |_| 0), [10, 4], "by rank");
        assert_eq!(widths(&columns, 15, needed), [5, 9], "the kind whole");
        assert_eq!(widths(&columns, 12, needed), [4, 7]);
    }

    #[test]
    fn what_was_remembered_fits_the_columns_there_are_now() {
        let columns = [plain("a"), plain("b"), plain("new")];
        let names = ["b", "gone", "-a", "b"].map(str::to_owned);
        let arrangement = Arrangement::from_names(&names, &columns);
        assert_eq!(arrangement.names(), ["b", "-a", "new"]);
        let shown: Vec<_> = arrangement.shown(&columns).iter().map(|column| column.id).collect();
        assert_eq!(shown, ["b", "new"]);
        assert_eq!(Arrangement::of(&columns).names(), ["a", "b", "new"]);
    }
}
