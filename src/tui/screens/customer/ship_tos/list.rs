//! The list of the ship-tos and jobs of a customer.

use crate::desk::{DeskError, DeskReader, Sheet};
use crate::fields::Datum;
use crate::tui::list::{Align, Cell, Column};
use crate::tui::screens::sheet_lines;
use crate::tui::screens::table::{Room, Rows, SortKey, column};
use crate::words::{Words, key};

/// Where the lines come from.
pub(super) struct OfCustomer {
    pub(super) customer: String,
}

static COLUMNS: [Column<Sheet>; 8] = [
    column("code", key("customers-column-code"), Align::Left, Room(10, 14), 0, |sheet, _| {
        Cell::new(sheet.code.as_str())
    }),
    column("name", key("customers-column-name"), Align::Left, Room(16, 30), 1, |sheet, words| {
        shown(sheet, "name", words)
    }),
    column("kind", key("customer-column-kind"), Align::Left, Room(10, 14), 4, |sheet, words| {
        shown(sheet, "kind", words)
    }),
    column("limit", key("customers-column-limit"), Align::Decimal(2), Room(13, 16), 2, |sheet, words| {
        shown(sheet, "limit", words)
    }),
    column(
        "hold_period",
        key("customer-column-hold-period"),
        Align::Right,
        Room(9, 14),
        3,
        |sheet, words| shown(sheet, "hold_period", words),
    ),
    column(
        "order_minimum",
        key("customer-column-minimum"),
        Align::Decimal(2),
        Room(13, 16),
        5,
        |sheet, words| shown(sheet, "order_minimum", words),
    ),
    column(
        "order_maximum",
        key("customer-column-maximum"),
        Align::Decimal(2),
        Room(13, 16),
        6,
        |sheet, words| shown(sheet, "order_maximum", words),
    ),
    column("duns", key("parameter-duns"), Align::Left, Room(13, 16), 7, |sheet, words| {
        shown(sheet, "duns", words)
    }),
];

/// A value; nothing where the customer's counts.
fn shown(sheet: &Sheet, name: &str, words: &Words) -> Cell {
    match sheet.line(name).map(|line| &line.value) {
        Some(Datum::Code("none", _)) => Cell::new(""),
        _ => Cell::new(sheet_lines::shown(sheet, name, words)),
    }
}

impl Rows for OfCustomer {
    type Row = Sheet;

    fn columns(&self) -> &'static [Column<Sheet>] {
        &COLUMNS
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

    fn sort_key(column: &str, sheet: &Sheet) -> SortKey {
        match column {
            "code" => SortKey::text(&sheet.code),
            _ => sheet_lines::sort_key(sheet, column),
        }
    }
}
