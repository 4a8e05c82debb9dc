//! The columns of the list of customers.

use super::Row;
use crate::credit::{Currency, CustomerState, Limit, Statement};
use crate::tui::list::{Align, Cell, Column};
use crate::tui::screens::table::{Room, column, fixed};
use crate::tui::theme::Role;
use crate::words::{Words, word};

/// At 80 columns the first six ranks fit, at 180 all of them.
pub(super) static COLUMNS: [Column<Row>; 13] = [
    column("code", word("customers-column-code"), Align::Left, Room(8, 10), 0, |row, _| {
        Cell::new(row.customer.line.code.as_str())
    }),
    column("name", word("customers-column-name"), Align::Left, Room(14, 30), 1, |row, _| {
        Cell::new(row.customer.line.name.as_str())
    }),
    fixed("state", word("customers-column-state"), Align::Left, Room(9, 12), 2, state),
    fixed("limit", word("customers-column-limit"), Align::Decimal(2), Room(13, 14), 6, limit),
    column(
        "exposure",
        word("customers-column-exposure"),
        Align::Decimal(2),
        Room(13, 14),
        5,
        |row, words| Cell::new(words.money(row.customer.exposure, row.currency())),
    ),
    column("available", word("customers-column-available"), Align::Decimal(2), Room(13, 14), 3, available),
    fixed("used", word("customers-column-used"), Align::Right, Room(6, 7), 7, used),
    column("overdue", word("customers-column-overdue"), Align::Decimal(2), Room(13, 14), 4, overdue),
    column("oldest", word("customers-column-days"), Align::Right, Room(6, 6), 8, days_overdue),
    fixed("group", word("customers-column-group"), Align::Left, Room(8, 12), 9, |row, _| {
        Cell::new(row.customer.line.credit_group.clone().unwrap_or_default())
    }),
    fixed("country", word("customers-column-country"), Align::Left, Room(4, 4), 10, |row, _| {
        Cell::new(row.customer.line.country.clone().unwrap_or_default())
    }),
    fixed("manager", word("customers-column-manager"), Align::Left, Room(11, 16), 11, |row, _| {
        Cell::new(row.customer.line.credit_manager.clone().unwrap_or_default())
    }),
    fixed("currency", word("customers-column-currency"), Align::Left, Room(4, 4), 12, |row, _| {
        Cell::new(row.customer.line.currency.code())
    }),
];

impl Row {
    const fn currency(&self) -> Currency {
        self.customer.line.currency
    }
}

/// The role that goes with a state; its word stands beside it always.
const fn role_of(state: CustomerState) -> Role {
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
            Cell::of(role_of(state), words.tell(&Statement::new(key)))
        }
    }
}

fn limit(row: &Row, words: &Words) -> Cell {
    match row.customer.line.limit {
        Limit::Amount(amount) => Cell::new(words.money(amount, row.currency())),
        Limit::Unlimited => Cell::new(words.get(word("customers-unlimited"))),
        Limit::NotSet => Cell::of(Role::Dim, words.get(word("customers-no-limit"))),
    }
}

fn available(row: &Row, words: &Words) -> Cell {
    match row.customer.available {
        Some(amount) if amount.is_negative() => Cell::of(Role::Danger, words.money(amount, row.currency())),
        Some(amount) => Cell::new(words.money(amount, row.currency())),
        None => Cell::new(""),
    }
}

/// The exposure in percent of what it is measured against, rounded down.
fn used(row: &Row, words: &Words) -> Cell {
    let exposure = row.customer.exposure.minor();
    let limit = row.customer.available.map_or(0, |available| exposure + available.minor());
    let Some(percent) = (exposure * 100).checked_div(limit).filter(|_| limit > 0) else {
        return Cell::new("");
    };
    let role = if percent >= 100 { Role::Danger } else { Role::Text };
    Cell::of(role, words.count(i64::try_from(percent.max(0)).unwrap_or(i64::MAX)))
}

fn overdue(row: &Row, words: &Words) -> Cell {
    if row.customer.overdue.is_zero() {
        return Cell::new("");
    }
    Cell::of(Role::Warning, words.money(row.customer.overdue, row.currency()))
}

fn days_overdue(row: &Row, words: &Words) -> Cell {
    let days = row.customer.oldest_due.map_or(0, |due| row.today.since(due));
    Cell::new(if days > 0 { words.count(days) } else { String::new() })
}
