//! The columns of the lists of things that are set up.

use super::kept::Kept;
use crate::tui::list::{Align, Cell, Column};
use crate::tui::screens::table::{Room, column, fixed};
use crate::words::{Words, key};

pub(super) static POLICIES: [Column<Kept>; 2] = [
    fixed("name", key("settings-column-setting"), Align::Left, Room(40, 50), 0, |kept, words| {
        Cell::new(kept.name(words))
    }),
    fixed("value", key("settings-column-value"), Align::Left, Room(20, 60), 1, value),
];

pub(super) static REASONS: [Column<Kept>; 4] = [
    column("action", key("settings-column-action"), Align::Left, Room(18, 24), 1, |kept, words| {
        Cell::new(kept.shown("action", words))
    }),
    column("code", key("settings-column-code"), Align::Left, Room(20, 24), 0, code),
    fixed("text", key("settings-column-text"), Align::Left, Room(20, 60), 2, |kept, words| {
        Cell::new(kept.shown("text", words))
    }),
    fixed("default", key("settings-column-default"), Align::Left, Room(8, 10), 3, |kept, words| {
        Cell::new(kept.shown("default", words))
    }),
];

pub(super) static USERS: [Column<Kept>; 4] = [
    column("code", key("settings-column-login"), Align::Left, Room(16, 20), 0, code),
    column("name", key("parameter-name"), Align::Left, Room(20, 40), 1, name),
    column("role", key("parameter-role"), Align::Left, Room(15, 18), 2, |kept, words| {
        Cell::new(kept.shown("role", words))
    }),
    column("active", key("parameter-active"), Align::Left, Room(8, 10), 3, |kept, words| {
        Cell::new(kept.shown("active", words))
    }),
];

pub(super) static WAREHOUSES: [Column<Kept>; 4] = [
    column("code", key("settings-column-code"), Align::Left, Room(12, 16), 0, code),
    column("name", key("parameter-name"), Align::Left, Room(20, 40), 1, name),
    column(
        "tolerance_percent",
        key("settings-column-tolerance"),
        Align::Right,
        Room(10, 12),
        2,
        |kept, words| Cell::new(kept.shown("tolerance_percent", words)),
    ),
    column(
        "order_maximum",
        key("customer-column-maximum"),
        Align::Decimal(2),
        Room(14, 18),
        3,
        |kept, words| Cell::new(kept.shown("order_maximum", words)),
    ),
];

pub(super) static GROUPS: [Column<Kept>; 7] = [
    column("code", key("settings-column-code"), Align::Left, Room(10, 16), 0, code),
    column("name", key("parameter-name"), Align::Left, Room(14, 30), 1, name),
    column("kind", key("customer-column-kind"), Align::Left, Room(16, 18), 2, |kept, words| {
        Cell::new(kept.shown("kind", words))
    }),
    column("limit", key("customers-column-limit"), Align::Decimal(2), Room(14, 18), 3, |kept, words| {
        Cell::new(kept.shown("limit", words))
    }),
    column("limit_expires", key("settings-column-expires"), Align::Left, Room(10, 12), 5, |kept, words| {
        Cell::new(kept.shown("limit_expires", words))
    }),
    column(
        "hold_period",
        key("customer-column-hold-period"),
        Align::Right,
        Room(16, 16),
        6,
        |kept, words| Cell::new(kept.shown("hold_period", words)),
    ),
    column("members", key("settings-column-members"), Align::Right, Room(8, 8), 4, |kept, words| {
        Cell::new(kept.shown("members", words))
    }),
];

pub(super) static TERMS: [Column<Kept>; 4] = [
    column("code", key("settings-column-code"), Align::Left, Room(14, 18), 0, code),
    column("kind", key("customer-column-kind"), Align::Left, Room(18, 22), 1, |kept, words| {
        Cell::new(kept.shown("kind", words))
    }),
    column("days", key("parameter-days"), Align::Right, Room(8, 8), 2, |kept, words| {
        Cell::new(kept.shown("days", words))
    }),
    column("rank", key("settings-column-rank"), Align::Right, Room(8, 8), 3, |kept, words| {
        Cell::new(kept.shown("rank", words))
    }),
];

fn code(kept: &Kept, _: &Words) -> Cell {
    Cell::new(kept.code.as_str())
}

fn name(kept: &Kept, words: &Words) -> Cell {
    Cell::new(kept.shown("name", words))
}

fn value(kept: &Kept, words: &Words) -> Cell {
    Cell::new(kept.shown("value", words))
}
