//! The columns of a list: what they say and how much room they get.

use super::conditions::Filtering;
use crate::credit::{AverageDays, Currency, Day, Money};
use crate::desk::ListedValue;
use crate::tui::theme::{Role, Sign};
use crate::words::{MessageKey, Words};

/// Blank cells between two columns.
pub(super) const GAP: u16 = 1;
/// Columns of text that the narrowest terminal has room for: what does not fit into it is extra, and only taken where
/// names keep enough of themselves to be told apart.
const NARROWEST: u16 = 77;
/// Columns that a name keeps beside such a column.
const NAME: u16 = 24;

/// One cell: a text and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The text, in the reader's language.
    pub text: String,
    /// Its meaning; [`Role::Text`] for most.
    pub role: Role,
    /// Said before the text on the screen, for those who see no colour.
    pub sign: Option<Sign>,
    /// The value behind the text, for files that have values.
    pub value: Option<ListedValue>,
}

impl Cell {
    pub fn new(text: impl Into<String>) -> Self {
        Self::of(Role::Text, text)
    }

    /// A cell with a meaning that its text says as well.
    pub fn of(role: Role, text: impl Into<String>) -> Self {
        Self { text: text.into(), role, sign: None, value: None }
    }

    /// An average with two decimals; nothing where there is nothing to average.
    pub fn average(average: AverageDays, words: &Words) -> Self {
        let cell = Self::new(words.average_or_blank(average));
        match average.mean(4) {
            Some(mean) => cell.worth(mean),
            None => cell,
        }
    }

    /// The same of this value.
    #[must_use]
    pub fn worth(self, value: impl Into<ListedValue>) -> Self {
        Self { value: Some(value.into()), ..self }
    }

    /// The same behind a sign.
    #[must_use]
    pub fn signed(self, sign: Sign) -> Self {
        Self { sign: Some(sign), ..self }
    }
}

/// On which side a column's text is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    Left,
    Right,
    /// Amounts, on the decimal mark, with room for this many decimals after it.
    Decimal(u16),
}

/// Whether a list can be sorted by a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sorting {
    Offered,
    /// Offered there, and from large to small first: the large amounts are looked for.
    LargestFirst,
    None,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ColumnId(&'static str);

impl ColumnId {
    /// The column with this stable name, under which its arrangement is stored.
    pub const fn new(name: &'static str) -> Self {
        Self(name)
    }

    pub(super) const fn name(self) -> &'static str {
        self.0
    }

    /// Whether it is the column of this name in a stored arrangement.
    pub(super) fn is(self, name: &str) -> bool {
        self.0 == name
    }
}

/// The width of a column: at least, and where there is more.
#[derive(Debug, Clone, Copy)]
pub struct Room(pub u16, pub u16);

/// What becomes of the room that no column has asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Growth {
    /// The column never grows beyond its room.
    Limited,
    /// It takes as much as its texts need.
    Flexible,
}

/// A column of rows `R`, which a source sorts and filters by a `B`.
pub struct Column<R: 'static, B = super::SortBy<R>> {
    pub(super) id: ColumnId,
    pub(super) header: MessageKey,
    pub(super) align: Align,
    pub(super) room: Room,
    /// Which go first when there is little room: 0 is always shown, then 1, 2, ...
    pub(super) rank: u8,
    growth: Growth,
    pub(super) sorting: Sorting,
    pub(super) filtering: Filtering,
    /// What the source sorts and filters by; none where it can do neither.
    pub(super) by: Option<B>,
    content: Content<R>,
}

/// What a row shows in a column.
enum Content<R: 'static> {
    Value(Value<R>),
    Cell(fn(&R, &Words) -> Cell),
    /// That of the field that is called as the column.
    Field(fn(&R, &str, &Words) -> Cell),
}

/// A plain value of a row: how it is aligned, shown and sorted follows from what it is.
pub enum Value<R: 'static> {
    /// A text, sorted without regard to case.
    Text(fn(&R) -> &str),
    Day(fn(&R) -> Option<Day>),
    Amount(fn(&R) -> Option<(Money, Currency)>),
    /// A number of days or of things.
    Count(fn(&R) -> Option<i64>),
}

impl<R> Clone for Value<R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R> Copy for Value<R> {}

impl<R> Value<R> {
    const fn align(&self) -> Align {
        match self {
            Self::Text(_) | Self::Day(_) => Align::Left,
            Self::Amount(_) => Align::Decimal(2),
            Self::Count(_) => Align::Right,
        }
    }

    fn cell(&self, row: &R, words: &Words) -> Cell {
        let cell = match self {
            Self::Text(text) => Some(Cell::new(text(row))),
            Self::Day(day) => day(row).map(|day| Cell::new(words.day(day)).worth(day)),
            Self::Amount(amount) => amount(row)
                .map(|(amount, currency)| Cell::new(words.money(amount, currency)).worth((amount, currency))),
            Self::Count(count) => count(row).map(|count| Cell::new(words.count(count)).worth(count)),
        };
        cell.unwrap_or_else(|| Cell::new(""))
    }
}

impl<R, B: Copy> Column<R, B> {
    pub const fn of(id: &'static str, header: MessageKey, room: Room, rank: u8, value: Value<R>) -> Self {
        Self::with(id, header, value.align(), room, rank, Content::Value(value))
    }

    /// A column whose cells have a meaning or a wording of their own.
    pub const fn new(
        id: &'static str,
        header: MessageKey,
        align: Align,
        room: Room,
        rank: u8,
        cell: fn(&R, &Words) -> Cell,
    ) -> Self {
        Self::with(id, header, align, room, rank, Content::Cell(cell))
    }

    /// A column for the field that is called as it is.
    pub const fn field(
        id: &'static str,
        header: MessageKey,
        align: Align,
        room: Room,
        rank: u8,
        cell: fn(&R, &str, &Words) -> Cell,
    ) -> Self {
        Self::with(id, header, align, room, rank, Content::Field(cell))
    }

    const fn with(
        id: &'static str,
        header: MessageKey,
        align: Align,
        room: Room,
        rank: u8,
        content: Content<R>,
    ) -> Self {
        Self {
            id: ColumnId(id),
            header,
            align,
            room,
            rank,
            growth: Growth::Limited,
            sorting: Sorting::None,
            filtering: Filtering::None,
            by: None,
            content,
        }
    }

    /// The same, offered to sort by this; numbers from the largest.
    #[must_use]
    pub const fn by(self, by: B) -> Self {
        let sorting = match self.align {
            Align::Left => Sorting::Offered,
            Align::Right | Align::Decimal(_) => Sorting::LargestFirst,
        };
        Self { by: Some(by), sorting, ..self }
    }

    /// The same, sorted from the largest first whatever is shown.
    #[must_use]
    pub const fn largest_first(self) -> Self {
        Self { sorting: Sorting::LargestFirst, ..self }
    }

    #[must_use]
    pub const fn filtered(self, filtering: Filtering) -> Self {
        Self { filtering, ..self }
    }

    /// The same, filtered by this and not sorted.
    #[must_use]
    pub const fn filtered_by(self, by: B, filtering: Filtering) -> Self {
        Self { by: Some(by), filtering, ..self }
    }

    /// The same as the column that takes the room which the others leave: that of the names.
    #[must_use]
    pub const fn flexible(self) -> Self {
        Self { growth: Growth::Flexible, ..self }
    }
}

impl<R, B> Column<R, B> {
    /// Room beyond the least that it has before extra columns are taken: the names, and the first two by which people
    /// know a row.
    fn comfort(&self) -> u16 {
        let (least, preferred) = (self.room.0, self.room.1);
        match (self.growth, self.rank) {
            (Growth::Flexible, _) => preferred.min(NAME).saturating_sub(least),
            (Growth::Limited, 0 | 1) => preferred.saturating_sub(least).min(NAME) / 2,
            (Growth::Limited, _) => 0,
        }
    }

    pub(super) fn cell(&self, row: &R, words: &Words) -> Cell {
        match &self.content {
            Content::Value(value) => value.cell(row, words),
            Content::Cell(cell) => cell(row, words),
            Content::Field(cell) => cell(row, self.id.0, words),
        }
    }
}

/// The columns that fit into the width.
pub(super) fn fitting<'a, R, B>(columns: &[&'a Column<R, B>], width: u16) -> Vec<&'a Column<R, B>> {
    let mut by_rank: Vec<usize> = (0..columns.len()).collect();
    by_rank.sort_by_key(|index| columns.get(*index).map(|column| column.rank));
    let all = width + GAP;
    let mut left = all;
    let comfort = columns.iter().map(|column| column.comfort()).sum::<u16>();
    let mut chosen: Vec<usize> = Vec::new();
    for index in by_rank {
        let Some(column) = columns.get(index) else {
            continue;
        };
        let needed = column.room.0 + GAP;
        let is_extra = all - left + needed > NARROWEST + GAP;
        let spared = if is_extra { comfort } else { 0 };
        if needed.saturating_add(spared) > left {
            break;
        }
        left -= needed;
        chosen.push(index);
    }
    let is_chosen = |(index, column): (usize, &&'a Column<R, B>)| chosen.contains(&index).then_some(*column);
    columns.iter().enumerate().filter_map(is_chosen).collect()
}

/// How wide each of the columns is: first none that has room to grow is cut, then the flexible ones get what their texts
/// need, and what is left goes to all of them by rank.
pub(super) fn widths<R, B>(
    columns: &[&Column<R, B>],
    width: u16,
    needed: impl Fn(&Column<R, B>) -> u16,
) -> Vec<u16> {
    let mut widths: Vec<u16> = columns.iter().map(|column| column.room.0).collect();
    let used: u16 = columns.iter().map(|column| column.room.0 + GAP).sum();
    let mut left = (width + GAP).saturating_sub(used);
    let mut by_rank: Vec<(&&Column<R, B>, &mut u16)> = columns.iter().zip(&mut widths).collect();
    by_rank.sort_by_key(|(column, _)| column.rank);
    let mut grow = |wanted: &dyn Fn(&Column<R, B>) -> u16| {
        for (column, width) in &mut by_rank {
            let more = wanted(column).saturating_sub(**width).min(left);
            **width += more;
            left -= more;
        }
    };
    grow(&|column| needed(column).min(column.room.1));
    grow(&|column| match column.growth {
        Growth::Limited => 0,
        Growth::Flexible => needed(column),
    });
    grow(&|column| column.room.1);
    widths
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::*;
    use crate::words::{Language, key};

    const fn plain(id: &'static str, preferred: u16, rank: u8) -> Column<(), ()> {
        let cell = |(): &(), _: &Words| Cell::new("");
        Column::new(id, key("tui-command-mark"), Align::Left, Room(4, preferred), rank, cell)
    }

    #[test]
    fn cells_have_the_value_behind_their_text() {
        let words = Words::new(Language::French);
        let cell = |value: Value<()>| value.cell(&(), &words);
        let day: Day = "2026-06-30".parse().unwrap();
        let amount = (Money::from_minor(-123_450), Currency::EUR);
        let of_day = cell(Value::Day(|()| "2026-06-30".parse().ok()));
        assert_eq!((of_day.text, of_day.value), (words.day(day), Some(day.into())));
        let of_amount = cell(Value::Amount(|()| Some((Money::from_minor(-123_450), Currency::EUR))));
        assert_eq!((of_amount.text, of_amount.value), (words.money(amount.0, amount.1), Some(amount.into())));
        assert_eq!(cell(Value::Count(|()| Some(1_200))).value, Some(1_200.into()));
        assert_eq!(cell(Value::Text(|()| "1200")).value, None);
        let third = Cell::average(AverageDays { days: 64, invoices: 3 }, &words);
        assert_eq!(
            (third.text.as_str(), third.value),
            ("21,33", Some("21.3333".parse::<Decimal>().unwrap().into()))
        );
    }

    #[test]
    fn a_column_that_would_be_cut_grows_before_one_that_has_all_it_needs() {
        let columns = [&plain("number", 12, 0), &plain("kind", 12, 5)];
        let needed = |column: &Column<(), ()>| if column.id == ColumnId("kind") { 9 } else { 3 };
        assert_eq!(widths(&columns, 15, |_| 0), [10, 4], "by rank");
        assert_eq!(widths(&columns, 15, needed), [5, 9], "the kind whole");
        assert_eq!(widths(&columns, 12, needed), [4, 7]);
    }

    #[test]
    fn a_wider_terminal_shows_no_less_of_a_name_and_no_fewer_columns() {
        let columns = [
            &plain("code", 8, 0),
            &Column { room: Room(14, 30), ..plain("name", 0, 1) }.flexible(),
            &Column { room: Room(50, 50), ..plain("state", 0, 2) },
            &Column { room: Room(13, 14), ..plain("limit", 0, 3) },
            &Column { room: Room(13, 14), ..plain("late", 0, 4) },
        ];
        let mut before = (0, 0);
        for width in 77..200 {
            let shown = fitting(&columns, width);
            let name = widths(&shown, width, |column| if column.id == ColumnId("name") { 30 } else { 0 })[1];
            assert!(shown.len() >= before.0, "{width}");
            assert!(name >= before.1.min(NAME), "{width}: {name}");
            before = (shown.len(), name);
        }
        assert_eq!(before, (5, 30));
    }

    #[test]
    fn the_flexible_column_takes_the_room_that_is_left_as_far_as_it_needs_it() {
        let columns = [&plain("code", 4, 0), &plain("name", 6, 1).flexible()];
        assert_eq!(widths(&columns, 40, |_| 20), [4, 20]);
        assert_eq!(widths(&columns, 16, |_| 20), [4, 11], "no more than there is");
        assert_eq!(widths(&columns, 40, |_| 2), [4, 6], "nothing that no text fills");
    }
}
