//! How wide the columns of a list are.

use super::{Column, Growth};

/// Blank cells between two columns.
pub(in crate::tui::list) const GAP: u16 = 1;
/// Columns of text that the narrowest terminal has room for: what does not fit into it is extra, and only taken where
/// nothing that is shown already is cut for it.
const NARROWEST: u16 = 77;
/// Columns that a name or a sentence has before an extra column is taken.
const TEXT: u16 = 40;

/// How wide the texts of a column are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::tui::list) struct Needs {
    pub(in crate::tui::list) header: u16,
    /// The widest cells so far; none before the first rows are there.
    pub(in crate::tui::list) cells: Option<CellWidths>,
}

/// The widest cells of a column: with all of their words, and with as few as there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::tui::list) struct CellWidths {
    pub(in crate::tui::list) whole: u16,
    pub(in crate::tui::list) shortest: u16,
}

impl Needs {
    fn shortest(self) -> Self {
        let shortest = |cells: CellWidths| CellWidths { whole: cells.shortest, ..cells };
        Self { cells: self.cells.map(shortest), ..self }
    }
}

impl<R, B> Column<R, B> {
    /// Whether all rows so far leave it empty: it gives way to every other column. The key of the rows never does.
    const fn is_empty(&self, needs: Needs) -> bool {
        self.rank > 0 && matches!(needs.cells, Some(CellWidths { whole: 0, .. }))
    }

    /// Columns without which it is not shown.
    fn least(&self, needs: Needs) -> u16 {
        let least = self.whole_width(needs).min(self.room.0);
        match self.growth {
            Growth::Whole => needs.cells.map_or(least, |cells| cells.whole.max(least)),
            Growth::Limited | Growth::Flexible => least,
        }
    }

    /// Columns that it has before an extra column is taken.
    fn comfort(&self, needs: Needs) -> u16 {
        let whole = self.whole_width(needs);
        match self.growth {
            Growth::Whole => whole,
            Growth::Limited => whole.min(self.room.1.min(TEXT)).max(self.least(needs)),
            Growth::Flexible => whole.min(TEXT),
        }
    }

    /// Columns that cut nothing of it.
    fn whole_width(&self, needs: Needs) -> u16 {
        needs.cells.map_or(self.room.0, |cells| cells.whole).max(needs.header)
    }
}

/// The columns that fit into the width, as places among all of them, each with its width.
///
/// They are taken by rank, empty ones last. The first are those that the narrowest terminal has room for; each further one
/// only where nothing of those before it is cut. What their texts do not need goes to the columns that are cut.
pub(in crate::tui::list) fn lay_out<R, B>(
    columns: &[(&Column<R, B>, Needs)],
    width: u16,
) -> Vec<(usize, u16)> {
    let mut by_rank: Vec<_> = columns.iter().enumerate().collect();
    by_rank.sort_by_key(|(_, (column, _))| column.rank);
    let mut wanted = 0_u16;
    let mut in_turn: Vec<_> = by_rank
        .into_iter()
        .map(|(at, (column, needs))| {
            wanted = wanted.saturating_add(column.room.0 + GAP);
            let is_extra = wanted > NARROWEST + GAP || column.is_empty(*needs);
            (is_extra, (at, *column, *needs))
        })
        .collect();
    in_turn.sort_by_key(|(_, (_, column, needs))| column.is_empty(*needs));
    let all = width + GAP;
    let (mut least, mut comfort) = (0_u16, 0_u16);
    let fits = in_turn.into_iter().map_while(|(is_extra, (at, column, needs))| {
        let room = column.least(needs) + GAP;
        let before = if is_extra { comfort } else { least };
        least = least.saturating_add(room);
        comfort = comfort.saturating_add(column.comfort(needs) + GAP);
        (before.saturating_add(room) <= all).then_some((at, column, needs))
    });
    let mut placed = grown(&fits.collect::<Vec<_>>(), all);
    placed.sort_unstable();
    placed
}

/// How wide a column would be, by what it needs, and by what it needs first.
type Wish<R, B> = fn(&Column<R, B>, Needs, Needs) -> u16;

/// The widths of these columns, which have so much room with the gaps behind them: each by rank until it is halfway
/// comfortable, then comfortable, then until nothing of it is cut, then until it has the room that it prefers. Where
/// not all can be comfortable, words are short before anything is cut.
fn grown<R, B>(columns: &[(usize, &Column<R, B>, Needs)], room: u16) -> Vec<(usize, u16)> {
    let mut placed: Vec<(usize, u16)> =
        columns.iter().map(|(at, column, needs)| (*at, column.least(*needs))).collect();
    let mut left = placed.iter().fold(room, |left, (_, width)| left.saturating_sub(width + GAP));
    let comfort: u16 = columns.iter().map(|(_, column, needs)| column.comfort(*needs) + GAP).sum();
    let first = |needs: Needs| if comfort > room { needs.shortest() } else { needs };
    let wishes: [Wish<R, B>; 5] = [
        |column, needs, first| column.least(needs).midpoint(column.comfort(first)),
        |column, _, first| column.comfort(first),
        |column, _, first| column.whole_width(first),
        |column, needs, _| column.whole_width(needs),
        |column, _, _| column.room.1,
    ];
    for wish in wishes {
        for ((_, width), (_, column, needs)) in placed.iter_mut().zip(columns) {
            let more = wish(column, *needs, first(*needs)).saturating_sub(*width).min(left);
            *width += more;
            left -= more;
        }
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::list::{Align, Cell, Room};
    use crate::words::{Words, key};

    const fn plain(id: &'static str, preferred: u16, rank: u8) -> Column<(), ()> {
        let cell = |(): &(), _: &Words| Cell::new("");
        Column::new(id, key("tui-command-mark"), Align::Left, Room(4, preferred), rank, cell)
    }

    const fn cells(width: u16) -> Needs {
        Needs { header: 0, cells: Some(CellWidths { whole: width, shortest: width }) }
    }

    fn widths<const N: usize>(columns: [(&Column<(), ()>, Needs); N], width: u16) -> Vec<u16> {
        lay_out(&columns, width).into_iter().map(|(_, width)| width).collect()
    }

    #[test]
    fn a_column_that_would_be_cut_grows_before_one_that_has_all_it_needs() {
        let [number, kind] = [plain("number", 12, 0), plain("kind", 12, 5)];
        let unknown = Needs::default();
        assert_eq!(widths([(&number, unknown), (&kind, unknown)], 15), [10, 4], "by rank");
        assert_eq!(widths([(&number, cells(3)), (&kind, cells(9))], 15), [5, 9], "the kind whole");
        assert_eq!(widths([(&number, cells(3)), (&kind, cells(9))], 12), [3, 8]);
    }

    #[test]
    fn a_code_is_whole_while_another_column_can_give_way() {
        let (code, name) = (plain("code", 8, 0), plain("name", 30, 1).flexible());
        let amount = Column { growth: Growth::Whole, ..plain("amount", 12, 2) };
        let all = [(&code, cells(16)), (&name, cells(30)), (&amount, cells(9))];
        assert_eq!(widths(all, 50), [16, 23, 9]);
        assert_eq!(widths(all, 32), [16, 5, 9]);
        assert_eq!(widths(all, 30), [16, 13], "half an amount is none");
        assert_eq!(widths(all, 18), [16]);
    }

    #[test]
    fn words_are_short_before_names_are_cut() {
        let (code, name) = (plain("code", 4, 0), plain("name", 30, 2).flexible());
        let reasons = Column { room: Room(8, 30), ..plain("reasons", 0, 1) };
        let words = Needs { header: 0, cells: Some(CellWidths { whole: 20, shortest: 12 }) };
        let of = |width| widths([(&code, cells(4)), (&reasons, words), (&name, cells(24))], width);
        assert_eq!(of(50), [4, 20, 24]);
        assert_eq!(of(46), [4, 16, 24]);
        assert_eq!(of(36), [4, 12, 18]);
    }

    #[test]
    fn an_empty_column_is_shown_where_nothing_is_cut_or_left_out_for_it() {
        let (code, name, state) =
            (plain("code", 4, 0), plain("name", 30, 2).flexible(), plain("state", 9, 1));
        let empty = Needs { header: 5, ..cells(0) };
        let of = |width, state_needs| {
            lay_out(&[(&code, cells(4)), (&state, state_needs), (&name, cells(30))], width)
        };
        assert_eq!(of(38, empty), [(0, 4), (2, 30)]);
        assert_eq!(of(41, empty), [(0, 4), (1, 5), (2, 30)]);
        assert_eq!(of(38, cells(7)), [(0, 4), (1, 7), (2, 25)], "once a row fills it");
        assert_eq!(
            of(38, Needs { header: 5, ..Needs::default() }),
            [(0, 4), (1, 5), (2, 27)],
            "before there are rows"
        );
    }

    #[test]
    fn a_wider_terminal_shows_no_less_of_a_name_and_no_fewer_columns() {
        let columns = [
            (plain("code", 8, 0), cells(6)),
            (Column { room: Room(14, 30), ..plain("name", 0, 1) }.flexible(), cells(34)),
            (Column { room: Room(50, 50), ..plain("state", 0, 2) }, cells(50)),
            (Column { room: Room(13, 14), ..plain("limit", 0, 3) }, cells(11)),
            (Column { room: Room(13, 14), ..plain("late", 0, 4) }, cells(12)),
        ];
        let columns = columns.each_ref().map(|(column, needs)| (column, *needs));
        let mut before = (0, 0);
        for width in 77..200 {
            let placed = lay_out(&columns, width);
            assert!(placed.len() >= before.0, "{width}");
            assert!(placed[1].1 >= before.1, "{width}: {placed:?}");
            assert!(placed.len() <= 3 || placed[1].1 >= 34, "{width}: {placed:?}");
            before = (placed.len(), placed[1].1);
        }
        assert_eq!(before, (5, 34));
    }

    #[test]
    fn the_flexible_column_takes_the_room_that_is_left_as_far_as_it_needs_it() {
        let (code, name) = (plain("code", 4, 0), plain("name", 6, 1).flexible());
        let of = |width, needed| widths([(&code, cells(4)), (&name, cells(needed))], width);
        assert_eq!(of(80, 50), [4, 50]);
        assert_eq!(of(16, 20), [4, 11], "no more than there is");
        assert_eq!(of(40, 2), [4, 6], "nothing that no text fills");
    }
}
