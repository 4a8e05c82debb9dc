//! The columns of the lists of things that are set up.

use super::record::SetupRecord;
use crate::desk::ReasonAction;
use crate::tui::list::table::{SortKey, count, fixed, sorted, text};
use crate::tui::list::{Align, Cell, Column, Filtering, Room, SortBy};
use crate::words::{MessageKey, Words, key};

pub(super) static POLICIES: &[Column<SetupRecord>] = &[
    fixed("name", key("settings-column-setting"), Room(40, 50), 0, |record, words| {
        Cell::new(record.name(words))
    }),
    fixed("value", key("settings-column-value"), Room(20, 60), 1, |record, words| {
        Cell::new(record.value(words))
    }),
];

pub(super) static REASONS: &[Column<SetupRecord>] = &[
    sorted("action", key("settings-column-action"), Room(18, 24), 1, action, |record| {
        SortKey::text(record.action().unwrap_or_default())
    }),
    code(key("settings-column-code"), Room(20, 24)),
    fixed("text", key("settings-column-text"), Room(20, 60), 2, reason_text),
    fixed("default", key("settings-column-default"), Room(10, 10), 3, |record, words| {
        let is_default = record.reason().is_some_and(|reason| reason.is_default);
        Cell::new(if is_default { words.get(key("yes")) } else { String::new() })
    }),
];

pub(super) static USERS: &[Column<SetupRecord>] = &[
    code(key("settings-column-login"), Room(16, 20)),
    name(Room(20, 40)),
    field("role", key("parameter-role"), Align::Left, Room(15, 18), 2),
    field("active", key("parameter-active"), Align::Left, Room(8, 10), 3),
];

pub(super) static WAREHOUSES: &[Column<SetupRecord>] = &[
    code(key("settings-column-code"), Room(12, 16)),
    name(Room(20, 40)),
    field("tolerance_percent", key("settings-column-tolerance"), Align::Right, Room(10, 12), 2),
    field("order_maximum", key("customer-column-maximum"), Align::Decimal(2), Room(14, 18), 3),
];

pub(super) static GROUPS: &[Column<SetupRecord>] = &[
    code(key("settings-column-code"), Room(10, 16)),
    name(Room(14, 30)),
    field("kind", key("customer-column-kind"), Align::Left, Room(16, 18), 2),
    field("limit", key("customers-column-limit"), Align::Decimal(2), Room(14, 18), 3),
    field("limit_expires", key("settings-column-expires"), Align::Left, Room(11, 12), 5)
        .filtered(Filtering::Day),
    field("hold_period", key("customer-column-hold-period"), Align::Right, Room(16, 16), 6),
    count("members", key("settings-column-members"), Room(7, 8), 4, SetupRecord::members),
];

pub(super) static RULES: &[Column<SetupRecord>] = &[
    code(key("settings-column-code"), Room(12, 20)),
    fixed("sentence", key("cli-column-rule-sentence"), Room(64, 90), 1, sentence).flexible(),
    field("type", key("rule-field-type"), Align::Left, Room(14, 18), 2),
    field("active", key("rule-field-active"), Align::Left, Room(8, 10), 3),
];

pub(super) static TERMS: &[Column<SetupRecord>] = &[
    code(key("settings-column-code"), Room(14, 18)),
    field("kind", key("customer-column-kind"), Align::Left, Room(18, 22), 1),
    field("days", key("parameter-days"), Align::Right, Room(8, 8), 2),
    field("rank", key("settings-column-rank"), Align::Right, Room(8, 8), 3),
];

const fn code(header: MessageKey, room: Room) -> Column<SetupRecord> {
    text("code", header, room, 0, |record| &record.code)
}

const fn name(room: Room) -> Column<SetupRecord> {
    field("name", key("parameter-name"), Align::Left, room, 1).flexible()
}

/// The field of a thing that is called as the column.
const fn field(
    id: &'static str,
    header: MessageKey,
    align: Align,
    room: Room,
    rank: u8,
) -> Column<SetupRecord> {
    Column::field(id, header, align, room, rank, SetupRecord::field)
        .by(SortBy::Field(id, SetupRecord::field_key))
}

fn action(record: &SetupRecord, words: &Words) -> Cell {
    let action = record.action().map(|action| words.code(ReasonAction::FAMILY, action));
    Cell::new(action.unwrap_or_default())
}

fn sentence(record: &SetupRecord, words: &Words) -> Cell {
    Cell::new(record.sentence(words))
}

fn reason_text(record: &SetupRecord, words: &Words) -> Cell {
    Cell::new(record.reason().map(|reason| reason.in_words(words)).unwrap_or_default())
}
