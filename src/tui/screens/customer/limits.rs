//! Every change of a customer's limits and groups, the newest first.

use super::listed::Listed;
use crate::credit::{Currency, Money};
use crate::desk::{ChangeRecord, DeskError, DeskReader};
use crate::tui::dialog::MessageBox;
use crate::tui::list::table::{Rows, SortKey, Table, sorted, text};
use crate::tui::list::{Align, Cell, Column, List, Marking, Room, SortBy};
use crate::tui::screens::values::{Label, in_words, parameter_named, parameters_named};
use crate::words::{MessageKey, Words, key};

pub(super) struct OfCustomer {
    customer: String,
}

/// A change with the currency of its account and its place in the past.
#[derive(Clone)]
pub(super) struct Row {
    change: ChangeRecord,
    currency: Currency,
    place: usize,
}

static COLUMNS: &[Column<Row>] = &[
    sorted(
        "time",
        key("audit-column-time"),
        Room(17, 17),
        0,
        |row, words| Cell::new(words.instant(row.change.at)),
        |row| SortKey::Number(row.change.at.into()),
    ),
    text("user", key("audit-column-user"), Room(8, 12), 3, |row| &row.change.login),
    sorted(
        "field",
        key("customer-column-field"),
        Room(18, 28),
        1,
        |row, words| Cell::new(field(row, words)),
        |row| SortKey::text(&row.change.field),
    ),
    value("old", key("customer-column-old"), 4, |row, words| shown(row, row.change.old.as_deref(), words))
        .by(SortBy::Key(|row| by(row.change.old.as_deref()))),
    value("new", key("customer-column-new"), 2, |row, words| shown(row, row.change.new.as_deref(), words))
        .by(SortBy::Key(|row| by(row.change.new.as_deref()))),
    text("note", key("customer-column-note"), Room(10, 40), 5, |row| &row.change.note),
];

/// A column of values that are amounts for the most part.
const fn value(
    id: &'static str,
    header: MessageKey,
    rank: u8,
    cell: fn(&Row, &Words) -> Cell,
) -> Column<Row> {
    Column::new(id, header, Align::Decimal(2), Room(14, 16), rank, cell)
}

fn by(value: Option<&str>) -> SortKey {
    value.map_or(SortKey::Nothing, SortKey::text)
}

fn field(row: &Row, words: &Words) -> String {
    parameter_named(&row.change.field)
        .map_or_else(|| row.change.field.clone(), |parameter| words.get(Label::of(parameter).text))
}

fn shown(row: &Row, value: Option<&str>, words: &Words) -> Cell {
    let Some(value) = value else { return Cell::new("") };
    let fields = parameters_named(&row.change.field);
    let cell = Cell::new(in_words(fields, value, row.currency, words).unwrap_or_else(|| value.to_owned()));
    match Money::parse(value, row.currency) {
        Ok(amount) => cell.worth((amount, row.currency)),
        Err(_) => cell,
    }
}

impl Rows for OfCustomer {
    type Row = Row;

    fn columns(&self) -> &'static [Column<Row>] {
        COLUMNS
    }

    fn load(&self, reader: &mut DeskReader) -> Result<Vec<Row>, DeskError> {
        let currency = reader.account_currency(&self.customer)?;
        let changes = reader.limit_history(&self.customer)?;
        // Counted from the oldest, so that a new change leaves the places of the others.
        let places = (0..changes.len()).rev();
        Ok(places.zip(changes).map(|(place, change)| Row { change, currency, place }).collect())
    }

    fn name(row: &Row) -> String {
        row.place.to_string()
    }

    fn text(row: &Row) -> String {
        format!("{} {} {}", row.change.login, row.change.field, row.change.note)
    }
}

/// The tab; Enter shows a change whole.
pub(super) fn of(customer: &str) -> Listed<Table<OfCustomer>> {
    let rows = OfCustomer { customer: customer.to_owned() };
    let list = List::new(Table(rows), Marking::None, Listed::TAB).named("customer-limits");
    Listed::new(list, |row: &Row, cx| {
        let words = &cx.words;
        let title = field(row, words);
        let mut lines = vec![format!("{}  {}", words.instant(row.change.at), row.change.login)];
        for (label, value) in
            [(key("customer-column-old"), &row.change.old), (key("customer-column-new"), &row.change.new)]
        {
            lines.push(words.labelled(words.get(label), shown(row, value.as_deref(), words).text));
        }
        lines.push(row.change.note.clone());
        MessageBox::show(cx, title, lines.join("\n"));
    })
}
