//! The columns of the list of whom to call.

use super::Row;
use crate::credit::{Currency, Money};
use crate::desk::CallColumn;
use crate::sanitize::sanitize;
use crate::tui::list::{Align, Cell, Filtering, Room, Value};
use crate::tui::screens::customers::{STATES, state_cell};
use crate::tui::theme::Role;
use crate::words::{MessageKey, Words, key};

type Column = crate::tui::list::Column<Row, &'static CallColumn>;

/// At 80 columns what one needs to call fits, and what was last said is the first to follow.
pub(super) static COLUMNS: &[Column] = &[
    text(&CallColumn::CODE, "code", key("customers-column-code"), Room(8, 10), 0, |row| {
        &row.call.debtor.code
    })
    .whole(),
    text(&CallColumn::NAME, "name", key("customers-column-name"), Room(14, 30), 1, |row| {
        &row.call.debtor.name
    })
    .flexible(),
    Column::new("overdue", key("customers-column-overdue"), Align::Decimal(2), Room(13, 14), 2, overdue)
        .by(&CallColumn::OVERDUE)
        .filtered(Filtering::Number),
    Column::of(
        "oldest",
        key("customers-column-days"),
        Room(7, 7),
        4,
        Value::Count(|row: &Row| Some(row.call.days_overdue())),
    )
    .by(&CallColumn::DAYS_OVERDUE)
    .filtered(Filtering::Number),
    text(&CallColumn::PHONE, "phone", key("parameter-phone"), Room(15, 20), 3, |row| {
        row.call.debtor.phone.as_deref().unwrap_or_default()
    })
    .whole(),
    text(&CallColumn::CONTACT, "contact", key("parameter-contact"), Room(12, 20), 6, |row| {
        row.call.debtor.contact.as_deref().unwrap_or_default()
    }),
    Column::of(
        "note-day",
        key("call-list-column-note-day"),
        Room(11, 11),
        5,
        Value::Day(|row: &Row| row.call.history.note.as_ref().map(|note| note.written.day)),
    )
    .by(&CallColumn::NOTE_DAY)
    .filtered(Filtering::Day),
    Column::new("note", key("customer-column-note"), Align::Left, Room(16, 40), 8, note)
        .by(&CallColumn::NOTE)
        .filtered(Filtering::Text),
    Column::of(
        "paid-day",
        key("call-list-column-paid-day"),
        Room(11, 11),
        9,
        Value::Day(|row: &Row| row.call.history.payment.map(|(day, _)| day)),
    )
    .by(&CallColumn::PAYMENT_DAY)
    .filtered(Filtering::Day)
    .largest_first(),
    Column::of("paid", key("call-list-column-paid"), Room(13, 14), 10, PAID)
        .by(&CallColumn::PAYMENT)
        .filtered(Filtering::Number),
    Column::of("on-account", key("document-on-account"), Room(13, 14), 7, ON_ACCOUNT)
        .by(&CallColumn::ON_ACCOUNT)
        .filtered(Filtering::Number),
    Column::of("disputed", key("records-column-disputed"), Room(13, 14), 11, DISPUTED)
        .by(&CallColumn::DISPUTED)
        .filtered(Filtering::Number),
    text(&CallColumn::EMAIL, "email", key("parameter-email"), Room(16, 28), 12, |row| {
        row.call.debtor.email.as_deref().unwrap_or_default()
    }),
    Column::new("state", key("customers-column-state"), Align::Left, Room(9, 12), 13, |row: &Row, words| {
        state_cell(row.call.debtor.state, words)
    })
    .by(&CallColumn::STATE)
    .filtered(Filtering::Choice(&STATES)),
    text(&CallColumn::CREDIT_MANAGER, "manager", key("customers-column-manager"), Room(11, 16), 14, |row| {
        row.call.debtor.credit_manager.as_deref().unwrap_or_default()
    }),
    text(&CallColumn::COUNTRY, "country", key("customers-column-country"), Room(4, 4), 15, |row| {
        row.call.debtor.country.as_deref().unwrap_or_default()
    }),
    text(&CallColumn::CURRENCY, "currency", key("customers-column-currency"), Room(4, 4), 16, |row| {
        row.call.debtor.currency.code()
    }),
];

const PAID: Value<Row> =
    Value::Amount(|row| row.call.history.payment.map(|(_, amount)| (amount, row.call.debtor.currency)));
const ON_ACCOUNT: Value<Row> = Value::Amount(|row| unless_zero(row, row.call.on_account));
const DISPUTED: Value<Row> = Value::Amount(|row| unless_zero(row, row.call.disputed));

const fn text(
    by: &'static CallColumn,
    id: &'static str,
    header: MessageKey,
    room: Room,
    rank: u8,
    text: fn(&Row) -> &str,
) -> Column {
    Column::of(id, header, room, rank, Value::Text(text)).by(by).filtered(Filtering::Text)
}

fn unless_zero(row: &Row, amount: Money) -> Option<(Money, Currency)> {
    (!amount.is_zero()).then_some((amount, row.call.debtor.currency))
}

fn overdue(row: &Row, words: &Words) -> Cell {
    let (amount, currency) = (row.call.overdue, row.call.debtor.currency);
    Cell::of(Role::Warning, words.money(amount, currency)).worth((amount, currency))
}

/// The text of the last note in one line.
fn note(row: &Row, _: &Words) -> Cell {
    let note = row.call.history.note.as_ref();
    Cell::new(note.map(|note| sanitize(&note.text).into_owned()).unwrap_or_default())
}
