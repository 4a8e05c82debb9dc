//! The orders of a customer, the newest first.

use super::listed::Listed;
use crate::credit::Currency;
use crate::desk::{DeskError, DeskReader, OrderRecord};
use crate::tui::Route;
use crate::tui::list::table::{Rows, SortKey, Table, amount, day, sorted, text};
use crate::tui::list::{Column, List, Marking, Room};
use crate::tui::screens::records::order_state;
use crate::words::key;

pub(super) struct OfCustomer {
    customer: String,
}

/// An order with the currency of its account.
#[derive(Clone)]
pub(super) struct Row {
    order: OrderRecord,
    currency: Currency,
}

static COLUMNS: &[Column<Row>] = &[
    text("number", key("customer-column-number"), Room(12, 20), 0, |row| &row.order.number),
    day("day", key("customer-column-date"), Room(11, 11), 3, |row| Some(row.order.day)),
    day("ship", key("customer-column-ship-date"), Room(11, 14), 5, |row| row.order.ship_day),
    amount("amount", key("customer-column-amount"), Room(13, 16), 1, |row| {
        Some((row.order.amount, row.currency))
    }),
    amount("remaining", key("customer-column-remaining"), Room(13, 16), 4, |row| {
        Some((row.order.to_invoice(), row.currency))
    }),
    sorted(
        "standing",
        key("customer-column-state"),
        Room(12, 16),
        2,
        |row, words| order_state(&row.order, words),
        |row| SortKey::text(row.order.progress().code()),
    ),
    text("terms", key("customer-column-terms"), Room(8, 12), 6, |row| &row.order.terms),
];

impl Rows for OfCustomer {
    type Row = Row;

    fn columns(&self) -> &'static [Column<Row>] {
        COLUMNS
    }

    fn load(&self, reader: &mut DeskReader) -> Result<Vec<Row>, DeskError> {
        let currency = reader.account_currency(&self.customer)?;
        let orders = reader.orders_of(&self.customer)?.into_iter();
        Ok(orders.map(|order| Row { order, currency }).collect())
    }

    fn name(row: &Row) -> String {
        row.order.number.clone()
    }
}

pub(super) fn of(customer: &str) -> Listed<Table<OfCustomer>> {
    let rows = OfCustomer { customer: customer.to_owned() };
    let list = List::new(Table(rows), Marking::None, Listed::TAB).named("customer-orders");
    Listed::new(list, |row, cx| cx.visit(Route::Order(&row.order.number)))
}
