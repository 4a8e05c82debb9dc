//! The columns of a list as a user has arranged them.

use std::collections::BTreeMap;

use super::column::Column;

/// The columns of every list as a user has arranged them, to be remembered until the next start: names of lists and
/// the ids of their columns in their order, a hidden one behind a minus. Their filters are beside them ([`super::views`]).
pub type Arrangements = BTreeMap<String, Vec<String>>;

/// Which columns are shown, in which order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrangement(pub Vec<(String, Visibility)>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Visibility {
    /// It is, where there is room.
    Shown,
    Hidden,
}

impl Arrangement {
    /// As the columns are declared, all shown.
    pub fn of<R, B>(columns: &[Column<R, B>]) -> Self {
        Self(columns.iter().map(|column| (column.id.name().to_owned(), Visibility::Shown)).collect())
    }

    /// From what was remembered of a list with these columns; names of no column are left out.
    pub fn from_names<R, B>(names: &[String], columns: &[Column<R, B>]) -> Self {
        let known = names.iter().filter_map(|name| {
            let (id, visibility) = match name.strip_prefix('-') {
                Some(id) => (id, Visibility::Hidden),
                None => (name.as_str(), Visibility::Shown),
            };
            columns.iter().any(|column| column.id.is(id)).then(|| (id.to_owned(), visibility))
        });
        let mut arranged: Vec<(String, Visibility)> = Vec::new();
        for (id, visibility) in known {
            if !arranged.iter().any(|(other, _)| *other == id) {
                arranged.push((id, visibility));
            }
        }
        // Columns that came with a newer program are shown last.
        for (id, visibility) in Self::of(columns).0 {
            if !arranged.iter().any(|(other, _)| *other == id) {
                arranged.push((id, visibility));
            }
        }
        Self(arranged)
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

    pub fn shown<'a, R, B>(&self, columns: &'a [Column<R, B>]) -> Vec<&'a Column<R, B>> {
        let shown = self.0.iter().filter(|(_, visibility)| *visibility == Visibility::Shown);
        shown.filter_map(|(id, _)| columns.iter().find(|column| column.id.is(id))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::list::{Align, Cell, Room};
    use crate::words::key;

    const fn plain(id: &'static str) -> Column<(), ()> {
        Column::new(id, key("tui-command-mark"), Align::Left, Room(4, 4), 0, |(), _| Cell::new(""))
    }

    #[test]
    fn what_was_remembered_fits_the_columns_there_are_now() {
        let columns = [plain("a"), plain("b"), plain("new")];
        let names = ["b", "gone", "-a", "b"].map(str::to_owned);
        let arrangement = Arrangement::from_names(&names, &columns);
        assert_eq!(arrangement.names(), ["b", "-a", "new"]);
        let shown: Vec<_> = arrangement.shown(&columns).iter().map(|column| column.id.name()).collect();
        assert_eq!(shown, ["b", "new"]);
        assert_eq!(Arrangement::of(&columns).names(), ["a", "b", "new"]);
    }
}
