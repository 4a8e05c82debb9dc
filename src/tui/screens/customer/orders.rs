//! The orders of a customer, the newest first.

use super::listed::Listed;
use crate::credit::{CreditStanding, Currency};
use crate::desk::{DeskError, DeskReader, OrderRecord, OrderState};
use crate::tui::Role;
use crate::tui::list::{Align, Cell, Column, List, Marking};
use crate::tui::screens::open_order;
use crate::tui::screens::table::{Room, Rows, SortKey, Table, column};
use crate::words::{Words, key};

/// Where the lines come from.
pub(super) struct OfCustomer {
    customer: String,
}

/// An order with the currency of its account.
#[derive(Clone)]
pub(super) struct Row {
    order: OrderRecord,
    currency: Currency,
}

static COLUMNS: [Column<Row>; 7] = [
    column("number", key("customer-column-number"), Align::Left, Room(12, 20), 0, |row, _| {
        Cell::new(row.order.number.as_str())
    }),
    column("day", key("customer-column-date"), Align::Left, Room(10, 10), 3, |row, words| {
        Cell::new(words.day(row.order.day))
    }),
    column("ship", key("customer-column-ship-date"), Align::Left, Room(10, 14), 5, |row, words| {
        Cell::new(row.order.ship_day.map(|day| words.day(day)).unwrap_or_default())
    }),
    column("amount", key("customer-column-amount"), Align::Decimal(2), Room(13, 16), 1, |row, words| {
        Cell::new(words.money(row.order.amount, row.currency))
    }),
    column(
        "remaining",
        key("customer-column-remaining"),
        Align::Decimal(2),
        Room(13, 16),
        4,
        |row, words| Cell::new(words.money(row.order.remaining(), row.currency)),
    ),
    column("standing", key("customer-column-state"), Align::Left, Room(12, 16), 2, standing),
    column("terms", key("customer-column-terms"), Align::Left, Room(8, 12), 6, |row, _| {
        Cell::new(row.order.terms.as_str())
    }),
];

/// How far it has come, or, while it is open, where it stands with the credit department.
fn standing(row: &Row, words: &Words) -> Cell {
    let (role, key) = match (row.order.state, row.order.standing) {
        (OrderState::Closed, _) => (Role::Dim, key("order-state-closed")),
        (OrderState::Cancelled, _) => (Role::Dim, key("order-state-cancelled")),
        (OrderState::Open, CreditStanding::Held) => (Role::Warning, key("hold-state-held")),
        (OrderState::Open, CreditStanding::Rejected) => (Role::Danger, key("hold-state-rejected")),
        (OrderState::Open, CreditStanding::Approved) => match row.order.shipped {
            Some(_) => (Role::Text, key("order-state-shipped")),
            None => (Role::Good, key("outcome-approved")),
        },
    };
    Cell::of(role, words.get(key))
}

impl Rows for OfCustomer {
    type Row = Row;

    fn columns(&self) -> &'static [Column<Row>] {
        &COLUMNS
    }

    fn load(&self, reader: &mut DeskReader) -> Result<Vec<Row>, DeskError> {
        let currency = reader.exposure(&self.customer)?.currency;
        let orders = reader.orders_of(&self.customer)?.into_iter();
        Ok(orders.map(|order| Row { order, currency }).collect())
    }

    fn name(row: &Row) -> String {
        row.order.number.clone()
    }

    fn sort_key(column: &str, row: &Row) -> SortKey {
        match column {
            "day" => SortKey::Number(row.order.day.number().into()),
            "ship" => row.order.ship_day.map_or(SortKey::Nothing, |day| SortKey::Number(day.number().into())),
            "amount" => SortKey::Number(row.order.amount.minor()),
            "remaining" => SortKey::Number(row.order.remaining().minor()),
            "standing" => SortKey::text(&format!("{} {:?}", row.order.state.code(), row.order.standing)),
            "terms" => SortKey::text(&row.order.terms),
            _ => SortKey::text(&row.order.number),
        }
    }
}

pub(super) fn of(customer: &str) -> Listed<Table<OfCustomer>> {
    let rows = OfCustomer { customer: customer.to_owned() };
    let list = List::new(Table::new(rows), Marking::None, Listed::TAB).named("customer-orders");
    Listed::new(list, |row, cx| open_order(cx, &row.order.number))
}
