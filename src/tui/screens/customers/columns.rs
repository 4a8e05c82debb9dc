//! The columns of the list of customers.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::credit::{BindingLimit, CustomerState, Limit, Message};
use crate::desk::{CustomerColumn, CustomerRow as Row};
use crate::fields::ValueKind;
use crate::tui::list::{Align, Cell, Filtering, Room, Value};
use crate::tui::screens::kinds::role_of;
use crate::tui::theme::Role;
use crate::words::{MessageKey, Words, key};

type Column = crate::tui::list::Column<Row, &'static CustomerColumn>;

/// At 80 columns the first six ranks fit, at 180 most of them.
pub(super) static COLUMNS: &[Column] = &[
    text(CustomerColumn::CODE, "code", key("customers-column-code"), Room(8, 10), 0, |row| &row.line.code),
    text(CustomerColumn::NAME, "name", key("customers-column-name"), Room(14, 30), 1, |row| &row.line.name)
        .flexible(),
    own(CustomerColumn::STATE, "state", key("customers-column-state"), Room(9, 12), 2, state),
    own(CustomerColumn::LIMIT, "limit", key("customers-column-limit"), Room(13, 14), 6, limit),
    plain(
        CustomerColumn::EXPOSURE,
        "exposure",
        key("customers-column-exposure"),
        Room(14, 14),
        5,
        Value::Amount(|row| Some((row.exposure, row.line.currency))),
    ),
    own(
        CustomerColumn::AVAILABLE,
        "available",
        key("customers-column-available"),
        Room(13, 14),
        3,
        available,
    ),
    own(CustomerColumn::USED, "used", key("customers-column-used"), Room(6, 7), 7, used),
    own(CustomerColumn::OVERDUE, "overdue", key("customers-column-overdue"), Room(13, 14), 4, overdue),
    plain(
        CustomerColumn::DAYS_OVERDUE,
        "oldest",
        key("customers-column-days"),
        Room(7, 7),
        8,
        Value::Count(|row| Some(row.days_overdue()).filter(|days| *days > 0)),
    ),
    own(CustomerColumn::AVERAGE_DAYS, "average", key("customers-column-average"), Room(7, 7), 9, average)
        .called(key("days-to-pay-title")),
    text(CustomerColumn::GROUP, "group", key("customers-column-group"), Room(8, 12), 10, |row| {
        row.line.credit_group.as_deref().unwrap_or_default()
    }),
    text(CustomerColumn::COUNTRY, "country", key("customers-column-country"), Room(4, 4), 11, |row| {
        row.line.country.as_deref().unwrap_or_default()
    }),
    text(
        CustomerColumn::CREDIT_MANAGER,
        "manager",
        key("customers-column-manager"),
        Room(11, 16),
        12,
        |row| row.line.credit_manager.as_deref().unwrap_or_default(),
    ),
    text(CustomerColumn::CURRENCY, "currency", key("customers-column-currency"), Room(4, 4), 13, |row| {
        row.line.currency.code()
    })
    .called(key("parameter-currency")),
    text(CustomerColumn::POLICY_GROUP, "policy", key("customers-column-policy"), Room(9, 12), 14, |row| {
        row.line.policy_group.as_deref().unwrap_or_default()
    })
    .called(key("parameter-policy-group")),
    text(CustomerColumn::TERMS, "terms", key("customer-column-terms"), Room(8, 10), 15, |row| {
        &row.line.terms
    })
    .called(key("parameter-terms")),
];

/// What the desk sorts and filters by, as a column of texts.
const fn text(
    by: &'static CustomerColumn,
    id: &'static str,
    header: MessageKey,
    room: Room,
    rank: u8,
    text: fn(&Row) -> &str,
) -> Column {
    plain(by, id, header, room, rank, Value::Text(text))
}

const fn plain(
    by: &'static CustomerColumn,
    id: &'static str,
    header: MessageKey,
    room: Room,
    rank: u8,
    value: Value<Row>,
) -> Column {
    Column::of(id, header, room, rank, value).by(by).filtered(filtering(by.kind))
}

const fn own(
    by: &'static CustomerColumn,
    id: &'static str,
    header: MessageKey,
    room: Room,
    rank: u8,
    cell: fn(&Row, &Words) -> Cell,
) -> Column {
    Column::new(id, header, align(by.kind), room, rank, cell).by(by).filtered(filtering(by.kind))
}

/// The states to filter by, with their words.
pub(in crate::tui::screens) static STATES: [(&str, MessageKey); 4] = [
    ("active", key("customer-state-active")),
    ("warning", key("customer-state-warning")),
    ("blocked", key("customer-state-blocked")),
    ("closed", key("customer-state-closed")),
];

const fn align(kind: ValueKind) -> Align {
    match kind {
        ValueKind::Amount | ValueKind::Limit => Align::Decimal(2),
        ValueKind::Average => Align::Decimal(1),
        ValueKind::Count | ValueKind::Period | ValueKind::Percent => Align::Right,
        ValueKind::Text
        | ValueKind::Code
        | ValueKind::Choice
        | ValueKind::Currency
        | ValueKind::YesNo
        | ValueKind::Day => Align::Left,
    }
}

/// How a condition on such values is written.
const fn filtering(kind: ValueKind) -> Filtering {
    match kind {
        ValueKind::Text | ValueKind::Code | ValueKind::Currency => Filtering::Text,
        ValueKind::Choice | ValueKind::YesNo => Filtering::Choice(&STATES),
        ValueKind::Count
        | ValueKind::Period
        | ValueKind::Amount
        | ValueKind::Limit
        | ValueKind::Percent
        | ValueKind::Average
        | ValueKind::Day => Filtering::Number,
    }
}

fn state(row: &Row, words: &Words) -> Cell {
    state_cell(row.line.state, words)
}

/// The state of a customer in a list; nothing for an active one.
pub(in crate::tui::screens) fn state_cell(state: CustomerState, words: &Words) -> Cell {
    match state {
        CustomerState::Active => Cell::new(""),
        CustomerState::Warning | CustomerState::Blocked | CustomerState::Closed => {
            let state_word = Message::new(format!("customers-state-{}", state.code()));
            Cell::of(role_of(state), words.render(&state_word)).or(words.short(&state_word))
        }
    }
}

/// The limit that leaves what is available; the one that a group shares is no limit of the customer itself, and dim.
fn limit(row: &Row, words: &Words) -> Cell {
    let currency = row.line.currency;
    let limit = match row.binding {
        BindingLimit::Group(amount) => {
            return Cell::of(Role::Dim, words.money(amount, currency)).worth((amount, currency));
        }
        BindingLimit::Customer(limit) => limit,
    };
    match limit {
        Limit::Amount(amount) => Cell::new(words.money(amount, currency)).worth((amount, currency)),
        Limit::Unlimited => Cell::new(words.get(key("customers-unlimited"))),
        Limit::NotSet => Cell::of(Role::Dim, words.get(key("customers-no-limit"))),
    }
}

fn available(row: &Row, words: &Words) -> Cell {
    let Some(amount) = row.available else { return Cell::new("") };
    let role = if amount.is_negative() { Role::Danger } else { Role::Text };
    Cell::of(role, words.money(amount, row.line.currency)).worth((amount, row.line.currency))
}

/// The exposure in percent of the customer's limit, rounded half up to a whole one.
fn used(row: &Row, words: &Words) -> Cell {
    let Some(percent) = row.used_percent() else {
        return Cell::new("");
    };
    let role = if percent >= Decimal::ONE_HUNDRED { Role::Danger } else { Role::Text };
    let rounded = percent.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
    Cell::of(role, words.number(rounded)).worth(percent)
}

/// The average days to pay; nothing where nothing was paid.
fn average(row: &Row, words: &Words) -> Cell {
    Cell::average(row.days_to_pay, words)
}

fn overdue(row: &Row, words: &Words) -> Cell {
    if row.overdue.is_zero() {
        return Cell::new("");
    }
    Cell::of(Role::Warning, words.money(row.overdue, row.line.currency))
        .worth((row.overdue, row.line.currency))
}
