//! `creditdesk customer list`: all customers, or those that conditions find, in any order.

use std::collections::{HashMap, HashSet};

use clap::{Arg, ArgAction};

use super::super::arguments::Arguments;
use super::super::build::Builder;
use super::super::cell::Cell;
use super::super::context::Context;
use super::super::list::{Column, List, Source, column, field};
use super::super::{Exit, Failure};
use crate::credit::{BindingLimit, CustomerState, Message};
use crate::desk::{Bounds, CustomerColumn, CustomerQuery, CustomerRow, CustomerSheet, SortOrder, Test};
use crate::fields::{CustomerRecord, Record, ValueKind};
use crate::words::{Words, key};

/// A customer, with what is computed of it where customers are searched for.
struct Line {
    customer: CustomerSheet,
    found: Option<CustomerRow>,
}

/// What people see of each customer; programs get every parameter.
const COLUMNS: [Column<Line>; 9] = [
    column("customer", key("cli-column-customer"), |line| Cell::of(&line.customer.sheet.code)),
    field("name", key("cli-column-name"), |line| &line.customer.sheet),
    field("currency", key("cli-column-currency"), |line| &line.customer.sheet),
    column("state", key("cli-column-state"), |line| {
        Cell::named("customer-state", line.customer.state.code())
    }),
    field("limit", key("parameter-limit"), |line| &line.customer.sheet),
    field("hold_period", key("parameter-hold-period"), |line| &line.customer.sheet),
    field("approval", key("parameter-approval"), |line| &line.customer.sheet),
    field("terms", key("cli-column-terms"), |line| &line.customer.sheet),
    field("group", key("parameter-group"), |line| &line.customer.sheet),
];

/// What is computed of each customer, where customers are searched for.
const COMPUTED: [Column<Line>; 7] = [
    column("binding_limit", key("limit-effective"), |line| {
        line.computed(|row| match row.binding {
            BindingLimit::Group(limit) => Cell::Money(limit, row.line.currency),
            BindingLimit::Customer(limit) => Cell::limit(limit, row.line.currency),
        })
    }),
    column("exposure", key("customers-column-exposure"), |line| {
        line.computed(|row| Cell::Money(row.exposure, row.line.currency))
    }),
    column("available", key("customers-column-available"), |line| {
        line.computed(|row| Cell::money(row.available, row.line.currency))
    }),
    column("used_percent", key("customers-column-used"), |line| {
        line.computed(|row| Cell::number(row.used_percent()))
    }),
    column("overdue", key("customers-column-overdue"), |line| {
        line.computed(|row| Cell::Money(row.overdue, row.line.currency))
    }),
    column("days_overdue", key("customers-column-days"), |line| {
        line.computed(|row| Cell::Count(row.days_overdue()))
    }),
    column("average_days", key("customers-column-average"), |line| {
        line.computed(|row| Cell::number(row.days_to_pay.mean(4)))
    }),
];

impl Line {
    fn computed(&self, cell: fn(&CustomerRow) -> Cell) -> Cell {
        self.found.as_ref().map_or(Cell::Nothing, cell)
    }
}

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
    let columns = columns(query.as_ref());
    let mut list = List::new("customers", &columns, cx.words, cx.format());
    let mut reader = cx.reader()?;
    match query {
        None => reader.each_customer_sheet(|customer| {
            list.add(&Line { customer, found: None });
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
            for row in found {
                if let Some(customer) = sheets.remove(&row.line.key) {
                    list.add(&Line { customer, found: Some(row) });
                }
            }
        }
    }
    list.write_with_total(&mut cx.output);
    Ok(Exit::Done)
}

fn columns(query: Option<&CustomerQuery>) -> Vec<Column<Line>> {
    let mut columns = Vec::from(COLUMNS);
    columns.extend(query.into_iter().flat_map(|_| COMPUTED));
    for key in CustomerRecord::shown().map(|field| field.about().name) {
        // The computed average takes the place of the parameter of that name.
        if !columns.iter().any(|column| column.key == key) {
            columns.push(Column { key, heading: None, source: Source::Field(|line| &line.customer.sheet) });
        }
    }
    columns
}

/// What was asked for; nothing where all customers are listed by code.
fn query(arguments: Arguments<'_>, words: &Words) -> Result<Option<CustomerQuery>, Failure> {
    let conditions = arguments.texts("where").into_iter().map(|text| condition(text, arguments, words));
    let conditions = conditions.collect::<Result<Vec<_>, Failure>>()?;
    let order = if arguments.flag("descending") { SortOrder::Descending } else { SortOrder::Ascending };
    let sort = arguments.text("sort").map(|code| named(arguments, "sort", code)).transpose()?;
    if conditions.is_empty() && sort.is_none() && order == SortOrder::Ascending {
        return Ok(None);
    }
    let sort = Some((sort.unwrap_or(CustomerColumn::CODE), order));
    Ok(Some(CustomerQuery { conditions, sort }))
}

fn named(arguments: Arguments<'_>, argument: &str, code: &str) -> Result<&'static CustomerColumn, Failure> {
    CustomerColumn::named(code).ok_or_else(|| {
        let known: Vec<&str> = CustomerColumn::ALL.iter().map(|column| column.code).collect();
        Failure::unknown(&arguments.label(argument), code, &known)
    })
}

/// Reads a condition such as `available<0`, `overdue=100..500`, `state=blocked`, `name=dup`.
fn condition(
    written: &str,
    arguments: Arguments<'_>,
    words: &Words,
) -> Result<(&'static CustomerColumn, Test), Failure> {
    let unreadable = || Failure::usage(Message::new("usage-condition").text("value", written));
    let sign = written.find(['<', '>', '=']).ok_or_else(unreadable)?;
    let (name, rest) = written.split_at(sign);
    let name = Some(name.trim()).filter(|name| !name.is_empty()).ok_or_else(unreadable)?;
    let column = named(arguments, "where", name)?;
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
