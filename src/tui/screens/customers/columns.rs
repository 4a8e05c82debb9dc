//! The columns of the list of customers.

use rust_decimal::Decimal;

use super::Row;
use crate::credit::{Currency, CustomerState, Limit, Message};
use crate::desk::CustomerColumn;
use crate::fields::ValueKind;
use crate::tui::list::{Align, Cell, Column, Filtering};
use crate::tui::screens::table::{Room, column};
use crate::tui::theme::Role;
use crate::words::{MessageKey, Words, key};

/// At 80 columns the first six ranks fit, at 180 most of them.
pub(super) static COLUMNS: [Column<Row>; 16] = [
    column("code", key("customers-column-code"), Align::Left, Room(8, 10), 0, |row, _| {
        Cell::new(row.customer.line.code.as_str())
    }),
    column("name", key("customers-column-name"), Align::Left, Room(14, 30), 1, |row, _| {
        Cell::new(row.customer.line.name.as_str())
    }),
    column("state", key("customers-column-state"), Align::Left, Room(9, 12), 2, state),
    column("limit", key("customers-column-limit"), Align::Decimal(2), Room(13, 14), 6, limit),
    column("exposure", key("customers-column-exposure"), Align::Decimal(2), Room(14, 14), 5, |row, words| {
        Cell::new(words.money(row.customer.exposure, row.currency()))
    }),
    column("available", key("customers-column-available"), Align::Decimal(2), Room(13, 14), 3, available),
    column("used", key("customers-column-used"), Align::Right, Room(6, 7), 7, used),
    column("overdue", key("customers-column-overdue"), Align::Decimal(2), Room(13, 14), 4, overdue),
    column("oldest", key("customers-column-days"), Align::Right, Room(6, 6), 8, days_overdue),
    column("average", key("customers-column-average"), Align::Decimal(1), Room(7, 7), 9, average),
    column("group", key("customers-column-group"), Align::Left, Room(8, 12), 10, |row, _| {
        optional(row.customer.line.credit_group.as_ref())
    }),
    column("country", key("customers-column-country"), Align::Left, Room(4, 4), 11, |row, _| {
        optional(row.customer.line.country.as_ref())
    }),
    column("manager", key("customers-column-manager"), Align::Left, Room(11, 16), 12, |row, _| {
        optional(row.customer.line.credit_manager.as_ref())
    }),
    column("currency", key("customers-column-currency"), Align::Left, Room(4, 4), 13, |row, _| {
        Cell::new(row.customer.line.currency.code())
    }),
    column("policy", key("customers-column-policy"), Align::Left, Room(9, 12), 14, |row, _| {
        optional(row.customer.line.policy_group.as_ref())
    }),
    column("terms", key("customer-column-terms"), Align::Left, Room(8, 10), 15, |row, _| {
        Cell::new(row.customer.line.terms.as_str())
    }),
];

/// The states to filter by, with their words.
const STATES: [(&str, MessageKey); 4] = [
    ("active", key("customer-state-active")),
    ("warning", key("customer-state-warning")),
    ("blocked", key("customer-state-blocked")),
    ("closed", key("customer-state-closed")),
];

/// What the desk calls a column, where its id is another.
const DESK_NAMES: [(&str, &str); 5] = [
    ("code", "customer"),
    ("oldest", "days_overdue"),
    ("average", "average_days"),
    ("manager", "credit_manager"),
    ("policy", "policy_group"),
];

/// The column of the desk that stands behind one of the screen.
pub(super) fn of_desk(column: &str) -> Option<&'static CustomerColumn> {
    let other = DESK_NAMES.iter().find(|(id, _)| *id == column);
    CustomerColumn::named(other.map_or(column, |(_, code)| code))
}

/// How a condition on a column is written.
pub(super) fn filtering(column: &str) -> Filtering {
    match of_desk(column).map(|column| column.kind) {
        None => Filtering::None,
        Some(ValueKind::Text | ValueKind::Code | ValueKind::Currency) => Filtering::Text,
        Some(ValueKind::Choice | ValueKind::YesNo) => Filtering::Choice(&STATES),
        Some(
            ValueKind::Count
            | ValueKind::Period
            | ValueKind::Amount
            | ValueKind::Limit
            | ValueKind::Percent
            | ValueKind::Average
            | ValueKind::Day,
        ) => Filtering::Number,
    }
}

fn optional(text: Option<&String>) -> Cell {
    Cell::new(text.map(String::as_str).unwrap_or_default())
}

impl Row {
    const fn currency(&self) -> Currency {
        self.customer.line.currency
    }
}

/// The role that goes with a state; its word stands beside it always.
pub(in crate::tui::screens) const fn role_of(state: CustomerState) -> Role {
    match state {
        CustomerState::Active => Role::Text,
        CustomerState::Warning => Role::Warning,
        CustomerState::Blocked | CustomerState::Closed => Role::Danger,
    }
}

fn state(row: &Row, words: &Words) -> Cell {
    let state = row.customer.line.state;
    match state {
        CustomerState::Active => Cell::new(""),
        CustomerState::Warning | CustomerState::Blocked | CustomerState::Closed => {
            let key = format!("customers-state-{}", state.code());
            Cell::of(role_of(state), words.render(&Message::new(key)))
        }
    }
}

fn limit(row: &Row, words: &Words) -> Cell {
    match row.customer.line.limit {
        Limit::Amount(amount) => Cell::new(words.money(amount, row.currency())),
        Limit::Unlimited => Cell::new(words.get(key("customers-unlimited"))),
        Limit::NotSet => Cell::of(Role::Dim, words.get(key("customers-no-limit"))),
    }
}

fn available(row: &Row, words: &Words) -> Cell {
    match row.customer.available {
        Some(amount) if amount.is_negative() => Cell::of(Role::Danger, words.money(amount, row.currency())),
        Some(amount) => Cell::new(words.money(amount, row.currency())),
        None => Cell::new(""),
    }
}

/// The exposure in percent of the customer's limit, rounded down to a whole one.
fn used(row: &Row, words: &Words) -> Cell {
    let Some(percent) = row.customer.used_percent() else {
        return Cell::new("");
    };
    let role = if percent >= Decimal::ONE_HUNDRED { Role::Danger } else { Role::Text };
    Cell::of(role, words.number(percent.trunc()))
}

/// The average days to pay with one decimal.
fn average(row: &Row, words: &Words) -> Cell {
    let mean = row.customer.days_to_pay.mean(1);
    Cell::new(
        mean.map(|mean| mean.to_string().replace('.', &words.decimal_mark().to_string())).unwrap_or_default(),
    )
}

fn overdue(row: &Row, words: &Words) -> Cell {
    if row.customer.overdue.is_zero() {
        return Cell::new("");
    }
    Cell::of(Role::Warning, words.money(row.customer.overdue, row.currency()))
}

fn days_overdue(row: &Row, words: &Words) -> Cell {
    let days = row.customer.days_overdue();
    Cell::new(if days > 0 { words.count(days) } else { String::new() })
}
