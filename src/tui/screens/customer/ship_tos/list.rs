//! The list of the ship-tos and jobs of a customer.

use crate::desk::{DeskError, DeskReader, Sheet};
use crate::fields::Datum;
use crate::tui::list::table::{Rows, text};
use crate::tui::list::{Align, Cell, Column, Room, SortBy};
use crate::tui::screens::sheet_lines;
use crate::words::{MessageKey, Words, key};

pub(super) struct OfCustomer {
    pub(super) customer: String,
}

static COLUMNS: &[Column<Sheet>] = &[
    text("code", key("customers-column-code"), Room(10, 14), 0, |sheet| &sheet.code),
    field("name", key("customers-column-name"), Align::Left, Room(16, 30), 1).flexible(),
    field("kind", key("customer-column-kind"), Align::Left, Room(10, 14), 4),
    field("limit", key("customers-column-limit"), Align::Decimal(2), Room(13, 16), 2),
    field("hold_period", key("customer-column-hold-period"), Align::Right, Room(9, 14), 3),
    field("order_minimum", key("customer-column-minimum"), Align::Decimal(2), Room(13, 16), 5),
    field("order_maximum", key("customer-column-maximum"), Align::Decimal(2), Room(13, 16), 6),
    field("duns", key("parameter-duns"), Align::Left, Room(13, 16), 7),
];

const fn field(id: &'static str, header: MessageKey, align: Align, room: Room, rank: u8) -> Column<Sheet> {
    Column::field(id, header, align, room, rank, shown).by(SortBy::Field(id, sheet_lines::sort_key))
}

/// A value; nothing where the customer's counts.
fn shown(sheet: &Sheet, name: &str, words: &Words) -> Cell {
    match sheet.line(name).map(|line| &line.value) {
        Some(Datum::Code("none", _)) => Cell::new(""),
        _ => sheet_lines::cell(sheet, name, words),
    }
}

impl Rows for OfCustomer {
    type Row = Sheet;

    fn columns(&self) -> &'static [Column<Sheet>] {
        COLUMNS
    }

    fn load(&self, reader: &mut DeskReader) -> Result<Vec<Sheet>, DeskError> {
        reader.ship_to_sheets(&self.customer)
    }

    fn name(sheet: &Sheet) -> String {
        sheet.code.clone()
    }

    fn text(sheet: &Sheet) -> String {
        format!("{} {}", sheet.code, sheet.value("name").unwrap_or_default())
    }
}
