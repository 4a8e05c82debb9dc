//! The columns of a list: what they say; [`widths`] has how much room they get.

mod widths;

use super::conditions::Filtering;
use crate::credit::{AverageDays, Currency, Day, Money};
use crate::desk::{Figure, ListedValue, Test};
use crate::tui::theme::{Role, Sign};
use crate::words::{MessageKey, Words};
pub(super) use widths::{CellWidths, GAP, Needs, lay_out};

/// One cell: a text and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The text, in the reader's language.
    pub text: String,
    /// The same in fewer words, where there is no room for it.
    pub short: Option<String>,
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
        Self { text: text.into(), short: None, role, sign: None, value: None }
    }

    /// The same with fewer words for a narrow column.
    #[must_use]
    pub fn or(self, short: impl Into<String>) -> Self {
        Self { short: Some(short.into()).filter(|short| *short != self.text), ..self }
    }

    /// The text in as few words as there are for it.
    pub(super) fn shortest(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.text)
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

/// What is done with the texts of a column where there is little room, or more than enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Growth {
    /// They are never cut while another column can give way: amounts, days and codes, which would be read as others.
    Whole,
    /// They are cut where they have to be.
    Limited,
    /// Names, which are cut first and have what the others leave.
    Flexible,
}

/// A column of rows `R`, which a source sorts and filters by a `B`.
pub struct Column<R: 'static, B = super::SortBy<R>> {
    pub(super) id: ColumnId,
    pub(super) header: MessageKey,
    /// What it is called where there is room for more than its header.
    pub(super) name: MessageKey,
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

impl Filtering {
    /// How a column that shows this is filtered unless it says otherwise.
    const fn of<R>(content: &Content<R>, align: Align) -> Self {
        match (content, align) {
            (Content::Value(Value::Day(_)), _) => Self::Day,
            (Content::Value(Value::Text(_)) | Content::Cell(_) | Content::Field(_), Align::Left) => {
                Self::Text
            }
            (Content::Value(_), _)
            | (Content::Cell(_) | Content::Field(_), Align::Right | Align::Decimal(_)) => Self::Number,
        }
    }
}

impl<R, B: Copy> Column<R, B> {
    pub const fn of(id: &'static str, header: MessageKey, room: Room, rank: u8, value: Value<R>) -> Self {
        let column = Self::with(id, header, value.align(), room, rank, Content::Value(value));
        if matches!(value, Value::Day(_)) { column.whole() } else { column }
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
            name: header,
            align,
            room,
            rank,
            growth: match align {
                Align::Left if rank > 0 => Growth::Limited,
                Align::Left | Align::Right | Align::Decimal(_) => Growth::Whole,
            },
            sorting: Sorting::None,
            filtering: Filtering::of(&content, align),
            by: None,
            content,
        }
    }

    /// The same under a short header, called so in menus and forms.
    #[must_use]
    pub const fn called(self, name: MessageKey) -> Self {
        Self { name, ..self }
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

    /// The same, not filtered: to look into all of its cells would take too long.
    #[must_use]
    pub const fn unfiltered(self) -> Self {
        self.filtered(Filtering::None)
    }

    /// The same, filtered by this and not sorted.
    #[must_use]
    pub const fn filtered_by(self, by: B, filtering: Filtering) -> Self {
        Self { by: Some(by), filtering, ..self }
    }

    /// The same as a column of codes, which are never cut while another column can give way.
    #[must_use]
    pub const fn whole(self) -> Self {
        Self { growth: Growth::Whole, ..self }
    }

    /// The same as the column that takes the room which the others leave: that of the names.
    #[must_use]
    pub const fn flexible(self) -> Self {
        Self { growth: Growth::Flexible, ..self }
    }
}

impl<R, B> Column<R, B> {
    /// Whether a row is what this asks of the column, by what the column shows of it.
    pub(super) fn meets(&self, test: &Test, row: &R, words: &Words) -> bool {
        let cell = self.cell(row, words);
        match (test, cell.value) {
            (Test::Within(_), Some(value)) => test.holds(&value.into()),
            (Test::Within(_), None) | (Test::Contains(_) | Test::Is(_), _) => {
                test.holds(&Figure::text(&cell.text))
            }
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

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::*;
    use crate::words::Language;

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
}
