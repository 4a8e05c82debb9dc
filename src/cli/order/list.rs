//! The list of orders.

use clap::Arg;

use crate::cli::arguments::Arguments;
use crate::cli::build::Builder;
use crate::cli::cell::Cell;
use crate::cli::context::Context;
use crate::cli::list::{Column, List, column, json_only};
use crate::cli::{Exit, Failure};
use crate::credit::Currency;
use crate::desk::{OrderRecord, OrderState};
use crate::words::key;

const STATES: &[&str] = &["open", "held", "approved", "rejected", "shipped", "closed", "cancelled"];

const COLUMNS: &[Column] = &[
    column("order", key("cli-column-order")),
    column("customer", key("cli-column-customer")),
    column("name", key("cli-column-name")),
    column("amount", key("cli-column-amount")),
    column("remaining", key("cli-column-remaining")),
    column("currency", key("cli-column-currency")),
    column("date", key("cli-column-date")),
    column("ship_on", key("cli-column-ship-on")),
    column("terms", key("cli-column-terms")),
    column("state", key("cli-column-state")),
    column("credit", key("cli-column-credit")),
    json_only("invoiced"),
    json_only("confirmed"),
    json_only("shipped"),
];

/// What narrows the list.
pub(super) fn arguments(build: Builder<'_>) -> Vec<Arg> {
    vec![
        build.option("customer", "CUSTOMER", key("cli-arg-of-customer")),
        build.choice(
            "state",
            "open|held|approved|rejected|shipped|closed|cancelled",
            STATES,
            key("cli-arg-order-state"),
        ),
    ]
}

pub(super) fn list(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let state = arguments.text("state");
    let mut list = List::new("orders", COLUMNS, cx.words, cx.format());
    let mut add = |order: &OrderRecord, (code, name): (&str, &str), currency: Currency| {
        if state.is_none_or(|state| is_in_state(order, state)) {
            list.row(&cells(order, (code, name), currency));
        }
    };
    let mut reader = cx.reader()?;
    if let Some(customer) = arguments.text("customer") {
        let mut orders = reader.orders_of(customer)?;
        // In the order of entry, as the list of all orders is.
        orders.reverse();
        if let Some(first) = orders.first() {
            let sheet = reader.order(&first.number)?;
            for order in &orders {
                add(order, (customer, sheet.customer.name()), sheet.customer.currency);
            }
        }
    } else {
        reader.each_order(|order, customer| {
            add(order, (&customer.code, customer.name()), customer.currency);
            Ok(())
        })?;
    }
    list.write_with_total(&mut cx.output);
    Ok(Exit::Done)
}

/// A state names how far the order has come, or where it stands with the credit department while it is open.
fn is_in_state(order: &OrderRecord, state: &str) -> bool {
    let is_open = order.state == OrderState::Open;
    match state {
        "shipped" => order.shipped.is_some(),
        "held" | "approved" | "rejected" => is_open && order.standing.code() == state,
        _ => order.state.code() == state,
    }
}

fn cells(order: &OrderRecord, (code, name): (&str, &str), currency: Currency) -> [Cell; 14] {
    [
        Cell::of(&order.number),
        Cell::of(code),
        Cell::of(name),
        Cell::Money(order.amount, currency),
        Cell::Money(order.remaining(), currency),
        Cell::of(currency.code()),
        Cell::Day(order.day),
        Cell::day(order.ship_day),
        Cell::of(&order.terms),
        Cell::named("order-state", order.state.code()),
        Cell::named("standing", order.standing.code()),
        Cell::Money(order.invoiced, currency),
        Cell::YesNo(order.confirmed),
        Cell::day(order.shipped.map(|shipment| shipment.day)),
    ]
}
