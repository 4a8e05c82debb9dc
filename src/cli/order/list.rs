//! The list of orders.

use std::iter;

use clap::Arg;

use crate::cli::arguments::Arguments;
use crate::cli::build::Builder;
use crate::cli::cell::Cell;
use crate::cli::context::Context;
use crate::cli::list::{Column, List, column, json_only};
use crate::cli::{Exit, Failure};
use crate::credit::Currency;
use crate::desk::{OrderProgress, OrderRecord, OrderState};
use crate::words::key;

/// Every order that has not ended, whatever credit says of it.
const OPEN: &str = OrderState::Open.code();

/// An order, with what the list shows of its customer.
struct Line {
    order: OrderRecord,
    customer: String,
    name: String,
    currency: Currency,
}

const COLUMNS: &[Column<Line>] = &[
    column("order", key("cli-column-order"), |line| Cell::of(&line.order.number)),
    column("customer", key("cli-column-customer"), |line| Cell::of(&line.customer)),
    column("name", key("cli-column-name"), |line| Cell::of(&line.name)),
    column("amount", key("cli-column-amount"), |line| Cell::Money(line.order.amount, line.currency)),
    column("remaining", key("cli-column-remaining"), |line| {
        Cell::Money(line.order.to_invoice(), line.currency)
    }),
    column("currency", key("cli-column-currency"), |line| Cell::of(line.currency.code())),
    column("date", key("cli-column-date"), |line| Cell::Day(line.order.day)),
    column("ship_on", key("cli-column-ship-on"), |line| Cell::day(line.order.ship_day)),
    column("terms", key("cli-column-terms"), |line| Cell::of(&line.order.terms)),
    column("state", key("cli-column-state"), |line| Cell::named("order-state", line.order.state.code())),
    column("credit", key("cli-column-credit"), |line| credit(&line.order)),
    json_only("invoiced", |line| Cell::Money(line.order.invoiced, line.currency)),
    json_only("confirmed", |line| Cell::YesNo(line.order.confirmed)),
    json_only("shipped", |line| Cell::day(line.order.shipped.map(|shipment| shipment.day))),
];

/// What narrows the list.
pub(super) fn arguments(build: Builder<'_>) -> Vec<Arg> {
    let states: Vec<&str> = iter::once(OPEN).chain(OrderProgress::CODES).collect();
    vec![
        build.option("customer", "CUSTOMER", key("cli-arg-of-customer")),
        build.choice("state", &states, key("cli-arg-order-state")),
    ]
}

pub(super) fn list(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let state = arguments.text("state");
    let mut list = List::new("orders", COLUMNS, cx.words, cx.format());
    cx.reader()?.each_order(arguments.text("customer"), |order, customer| {
        if state.is_none_or(|state| is_in_state(order, state)) {
            let (name, currency) = (customer.name().to_owned(), customer.currency);
            list.add(&Line { order: order.clone(), customer: customer.code.clone(), name, currency });
        }
        Ok(())
    })?;
    list.write_with_total(&mut cx.output);
    Ok(Exit::Done)
}

/// The status with the credit department, where there is one.
pub(super) fn credit(order: &OrderRecord) -> Cell {
    order.credit().map_or(Cell::Nothing, |standing| Cell::named("standing", standing.code()))
}

fn is_in_state(order: &OrderRecord, state: &str) -> bool {
    order.progress().code() == state || (state == OPEN && order.state == OrderState::Open)
}
