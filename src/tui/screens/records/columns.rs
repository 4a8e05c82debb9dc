//! The columns that orders and documents have in common.

use crate::desk::{ListColumn, OfAccount};
use crate::tui::list::{Column, Filtering, Room, Value};
use crate::words::key;

type By<R> = &'static ListColumn<R>;

pub const fn number<R: OfAccount>(by: By<R>) -> Column<R, By<R>> {
    let value = Value::Text(|row: &R| row.number());
    Column::of("number", key("customer-column-number"), Room(12, 20), 0, value)
        .by(by)
        .called(key("parameter-currency"))
        .filtered(Filtering::Text)
}

pub const fn customer<R: OfAccount>(by: By<R>) -> Column<R, By<R>> {
    let value = Value::Text(|row: &R| row.owner().code.as_str());
    Column::of("customer", key("records-column-customer"), Room(8, 12), 1, value)
        .by(by)
        .filtered(Filtering::Text)
        .whole()
}

pub const fn name<R: OfAccount>(by: By<R>) -> Column<R, By<R>> {
    let value = Value::Text(|row: &R| row.owner().name.as_str());
    let column = Column::of("name", key("customers-column-name"), Room(12, 30), 4, value);
    column.by(by).filtered(Filtering::Text).flexible()
}

pub const fn day<R: OfAccount>(by: By<R>) -> Column<R, By<R>> {
    let value = Value::Day(|row: &R| Some(row.day()));
    let column = Column::of("day", key("customer-column-date"), Room(11, 11), 5, value);
    column.by(by).filtered(Filtering::Day).largest_first()
}

pub const fn amount<R: OfAccount>(by: By<R>, rank: u8) -> Column<R, By<R>> {
    let value = Value::Amount(|row: &R| Some((row.amount(), row.owner().currency)));
    Column::of("amount", key("customer-column-amount"), Room(13, 15), rank, value)
        .by(by)
        .filtered(Filtering::Number)
}

pub const fn group<R: OfAccount>(by: By<R>, rank: u8) -> Column<R, By<R>> {
    let value = Value::Text(|row: &R| row.owner().group.as_deref().unwrap_or_default());
    Column::of("group", key("customers-column-group"), Room(8, 12), rank, value)
        .by(by)
        .filtered(Filtering::Text)
}

pub const fn currency<R: OfAccount>(by: By<R>, rank: u8) -> Column<R, By<R>> {
    let value = Value::Text(|row: &R| row.owner().currency.code());
    Column::of("currency", key("customers-column-currency"), Room(4, 4), rank, value)
        .by(by)
        .called(key("parameter-currency"))
        .filtered(Filtering::Text)
}
