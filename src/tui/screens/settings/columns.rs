//! The columns of the lists of things that are set up.

use super::kept::Kept;
use crate::credit::Message;
use crate::desk::ReasonAction;
use crate::tui::list::table::{SortKey, count, fixed, sorted, text};
use crate::tui::list::{Align, Cell, Column, Room, SortBy};
use crate::words::{MessageKey, Words, key};

pub(super) static POLICIES: &[Column<Kept>] = &[
    fixed("name", key("settings-column-setting"), Room(40, 50), 0, |kept, words| Cell::new(kept.name(words))),
    fixed("value", key("settings-column-value"), Room(20, 60), 1, |kept, words| Cell::new(kept.value(words))),
];

pub(super) static REASONS: &[Column<Kept>] = &[
    sorted("action", key("settings-column-action"), Room(18, 24), 1, action, |kept| {
        SortKey::text(&kept.action)
    }),
    code(key("settings-column-code"), Room(20, 24)),
    fixed("text", key("settings-column-text"), Room(20, 60), 2, reason_text),
    fixed("default", key("settings-column-default"), Room(8, 10), 3, |kept, words| {
        let is_default = kept.reason().is_some_and(|reason| reason.is_default);
        Cell::new(if is_default { words.get(key("yes")) } else { String::new() })
    }),
];

pub(super) static USERS: &[Column<Kept>] = &[
    code(key("settings-column-login"), Room(16, 20)),
    name(Room(20, 40)),
    field("role", key("parameter-role"), Align::Left, Room(15, 18), 2),
    field("active", key("parameter-active"), Align::Left, Room(8, 10), 3),
];

pub(super) static WAREHOUSES: &[Column<Kept>] = &[
    code(key("settings-column-code"), Room(12, 16)),
    name(Room(20, 40)),
    field("tolerance_percent", key("settings-column-tolerance"), Align::Right, Room(10, 12), 2),
    field("order_maximum", key("customer-column-maximum"), Align::Decimal(2), Room(14, 18), 3),
];

pub(super) static GROUPS: &[Column<Kept>] = &[
    code(key("settings-column-code"), Room(10, 16)),
    name(Room(14, 30)),
    field("kind", key("customer-column-kind"), Align::Left, Room(16, 18), 2),
    field("limit", key("customers-column-limit"), Align::Decimal(2), Room(14, 18), 3),
    field("limit_expires", key("settings-column-expires"), Align::Left, Room(10, 12), 5),
    field("hold_period", key("customer-column-hold-period"), Align::Right, Room(16, 16), 6),
    count("members", key("settings-column-members"), Room(8, 8), 4, Kept::members),
];

pub(super) static TERMS: &[Column<Kept>] = &[
    code(key("settings-column-code"), Room(14, 18)),
    field("kind", key("customer-column-kind"), Align::Left, Room(18, 22), 1),
    field("days", key("parameter-days"), Align::Right, Room(8, 8), 2),
    field("rank", key("settings-column-rank"), Align::Right, Room(8, 8), 3),
];

const fn code(header: MessageKey, room: Room) -> Column<Kept> {
    text("code", header, room, 0, |kept| &kept.code)
}

const fn name(room: Room) -> Column<Kept> {
    field("name", key("parameter-name"), Align::Left, room, 1).flexible()
}

/// The field of a thing that is called as the column.
const fn field(id: &'static str, header: MessageKey, align: Align, room: Room, rank: u8) -> Column<Kept> {
    Column::field(id, header, align, room, rank, |kept: &Kept, name, words| {
        Cell::new(kept.field(name, words))
    })
    .by(SortBy::Field(id, Kept::field_key))
}

fn action(kept: &Kept, words: &Words) -> Cell {
    let action = kept.reason().map(|reason| words.code(ReasonAction::FAMILY, reason.action.code()));
    Cell::new(action.unwrap_or_default())
}

fn reason_text(kept: &Kept, words: &Words) -> Cell {
    let text = kept.reason().map(|reason| {
        reason.key().map_or_else(|| reason.text.clone(), |key| words.render(&Message::new(key)))
    });
    Cell::new(text.unwrap_or_default())
}
