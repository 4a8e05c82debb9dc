//! `creditdesk customer list`: all customers, or those that conditions find, in any order.

use std::collections::{HashMap, HashSet};

use clap::{Arg, ArgAction};
use rust_decimal::Decimal;

use super::super::arguments::Arguments;
use super::super::build::Builder;
use super::super::cell::Cell;
use super::super::context::Context;
use super::super::list::{Column, List, column, json_only};
use super::super::{Exit, Failure, parameters};
use crate::credit::{CustomerState, Message};
use crate::desk::{
    Bounds, CUSTOMER_COLUMNS, CustomerColumn, CustomerQuery, CustomerRow, CustomerSheet, Direction, Test,
};
use crate::fields::{CustomerRecord, Record, ValueKind};
use crate::words::{Words, key};

/// What people see of each customer; programs get every parameter.
const COLUMNS: &[Column] = &[
    column("customer", key("cli-column-customer")),
    column("name", key("cli-column-name")),
    column("currency", key("cli-column-currency")),
    column("state", key("cli-column-state")),
    column("limit", key("parameter-limit")),
    column("hold_period", key("parameter-hold-period")),
    column("approval", key("parameter-approval")),
    column("terms", key("cli-column-terms")),
    column("group", key("parameter-group")),
];

/// What is computed of each customer, where customers are looked for.
const COMPUTED: &[Column] = &[
    column("exposure", key("customers-column-exposure")),
    column("available", key("customers-column-available")),
    column("used_percent", key("customers-column-used")),
    column("overdue", key("customers-column-overdue")),
    column("days_overdue", key("customers-column-days")),
    column("average_days", key("customers-column-average")),
];

/// What narrows and orders the list.
pub(super) fn arguments(build: Builder<'_>) -> [Arg; 3] {
    [
        build.option("where", "CONDITION", key("cli-arg-where")).action(ArgAction::Append),
        build.option("sort", "COLUMN", key("cli-arg-sort-customers")),
        build.flag("descending", key("cli-arg-descending")),
    ]
}

pub(super) fn list(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let query = query(arguments, cx.words)?;
    let mut columns = COLUMNS.to_vec();
    let shown: Vec<&str> = COLUMNS.iter().map(|column| column.key).collect();
    let others = CustomerRecord::shown().map(|field| field.about().name);
    // The computed average takes the place of the parameter of that name.
    let others = others.filter(|name| !shown.contains(name) && (query.is_none() || *name != "average_days"));
    if query.is_some() {
        columns.extend_from_slice(COMPUTED);
    }
    columns.extend(others.map(json_only));
    let mut list = List::new("customers", &columns, cx.words, cx.format());
    let words = cx.words;
    let mut reader = cx.reader()?;
    match query {
        None => reader.each_customer_sheet(|customer| {
            list.row(&cells(&customer, None, &columns, words));
            Ok(())
        })?,
        Some(query) => {
            let found = reader.find_customers(&query)?;
            let mut sheets = HashMap::with_capacity(found.len());
            let wanted: HashSet<_> = found.iter().map(|row| row.line.key).collect();
            reader.each_customer_sheet(|customer| {
                if wanted.contains(&customer.key) {
                    sheets.insert(customer.key, customer);
                }
                Ok(())
            })?;
            for row in &found {
                if let Some(customer) = sheets.get(&row.line.key) {
                    list.row(&cells(customer, Some(row), &columns, words));
                }
            }
        }
    }
    list.write_with_total(&mut cx.output);
    Ok(Exit::Done)
}

fn cells(
    customer: &CustomerSheet,
    found: Option<&CustomerRow>,
    columns: &[Column],
    words: &Words,
) -> Vec<Cell> {
    let sheet = &customer.sheet;
    let cell = |column: &Column| match (column.key, found) {
        ("customer", _) => Cell::of(&sheet.code),
        ("state", _) => Cell::named("customer-state", customer.state.code()),
        (name, Some(row)) if COMPUTED.iter().any(|column| column.key == name) => computed(name, row, words),
        (name, _) => parameters::cell(sheet, name, words),
    };
    columns.iter().map(cell).collect()
}

fn computed(name: &str, row: &CustomerRow, words: &Words) -> Cell {
    let currency = row.line.currency;
    let number = |number: Option<Decimal>| {
        number.map_or(Cell::Nothing, |number| Cell::Known(number.to_string().into(), words.number(number)))
    };
    match name {
        "exposure" => Cell::Money(row.exposure, currency),
        "available" => Cell::money(row.available, currency),
        "used_percent" => number(row.used_percent()),
        "overdue" => Cell::Money(row.overdue, currency),
        "days_overdue" => Cell::Count(row.days_overdue()),
        _ => number(row.days_to_pay.mean(4)),
    }
}

/// What was asked for; nothing where all customers are listed by code.
fn query(arguments: Arguments<'_>, words: &Words) -> Result<Option<CustomerQuery>, Failure> {
    let conditions = arguments.texts("where").into_iter().map(|text| condition(text, words));
    let conditions = conditions.collect::<Result<Vec<_>, Failure>>()?;
    let direction = if arguments.flag("descending") { Direction::Down } else { Direction::Up };
    let sort = arguments.text("sort").map(named).transpose()?;
    if conditions.is_empty() && sort.is_none() && direction == Direction::Up {
        return Ok(None);
    }
    // Without a column it is by code, the first of them.
    let sort = sort.or_else(|| CUSTOMER_COLUMNS.first()).map(|column| (column, direction));
    Ok(Some(CustomerQuery { conditions, sort }))
}

fn named(code: &str) -> Result<&'static CustomerColumn, Failure> {
    CustomerColumn::named(code).ok_or_else(|| {
        let known: Vec<&str> = CUSTOMER_COLUMNS.iter().map(|column| column.code).collect();
        Failure::usage(
            Message::new("usage-choice")
                .text("argument", "COLUMN")
                .text("value", code)
                .text("known", known.join(", ")),
        )
    })
}

/// `available<0`, `overdue=100..500`, `state=blocked`, `name=dup`.
fn condition(written: &str, words: &Words) -> Result<(&'static CustomerColumn, Test), Failure> {
    let unreadable = || Failure::usage(Message::new("usage-condition").text("value", written));
    let sign = written.find(['<', '>', '=']).ok_or_else(unreadable)?;
    let (name, rest) = written.split_at(sign);
    let column = named(name.trim())?;
    let equal = rest.strip_prefix('=').map(str::trim);
    let test = match column.kind {
        ValueKind::Text | ValueKind::Code | ValueKind::Currency => {
            equal.filter(|part| !part.is_empty()).map(|part| Test::Contains(part.to_owned()))
        }
        ValueKind::Choice | ValueKind::YesNo => {
            equal.and_then(CustomerState::from_code).map(|state| Test::Is(state.code().to_owned()))
        }
        ValueKind::Count
        | ValueKind::Period
        | ValueKind::Amount
        | ValueKind::Limit
        | ValueKind::Percent
        | ValueKind::Average
        | ValueKind::Day => {
            Bounds::read(equal.unwrap_or(rest), |number| words.read_number(number)).map(Test::Within)
        }
    };
    Ok((column, test.ok_or_else(unreadable)?))
}
