//! `creditdesk ship-to ...`: ship-tos and jobs of customers.

use clap::Command;
use serde_json::Value;

use super::arguments::Arguments;
use super::build::Builder;
use super::cell::Cell;
use super::commands::CliCommand;
use super::context::Context;
use super::list::{Column, List, column};
use super::verb::verbs;
use super::{Exit, Failure, Format, parameters};
use crate::desk::{Expected, Sheet};
use crate::fields::ShipToRecord;
use crate::words::key;

pub(super) const SHIP_TO: CliCommand = CliCommand { name: "ship-to", build, run };

verbs! {
    /// What can be done with ship-tos.
    enum ShipToVerb { Add => "add", Set => "set", Show => "show", List => "list" }
}

const COLUMNS: &[Column] = &[
    column("ship_to", key("cli-column-ship-to")),
    column("name", key("parameter-name")),
    column("kind", key("parameter-kind")),
    column("limit", key("parameter-limit")),
    column("hold_period", key("parameter-hold-period")),
    column("order_minimum", key("parameter-order-minimum")),
    column("order_maximum", key("parameter-order-maximum")),
    column("duns", key("parameter-duns")),
];

fn build(build: Builder<'_>) -> Command {
    let customer = || build.place("customer", "CUSTOMER", key("cli-arg-customer-code"));
    let code = || build.place("code", "CODE", key("cli-arg-ship-to"));
    let pairs = || parameters::pairs(build);
    build.noun("ship-to", key("cli-ship-to"), |verb| match verb {
        ShipToVerb::Add => build.verb(key("cli-ship-to-add"), [customer(), code(), pairs().required(false)]),
        ShipToVerb::Set => build.verb(key("cli-ship-to-set"), [customer(), code(), pairs()]),
        ShipToVerb::Show => build.verb(key("cli-ship-to-show"), [customer(), code()]),
        ShipToVerb::List => build.verb(key("cli-ship-to-list"), [customer()]),
    })
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let (verb, arguments) = arguments.verb()?;
    let customer = arguments.need("customer")?;
    match verb {
        ShipToVerb::List => list(cx, customer),
        ShipToVerb::Show => {
            let sheet = cx.reader()?.ship_to_sheet(customer, arguments.need("code")?)?;
            show(cx, customer, &sheet);
            Ok(Exit::Done)
        }
        ShipToVerb::Add | ShipToVerb::Set => put(cx, verb, arguments),
    }
}

/// Adds one or changes one.
fn put(cx: &mut Context<'_>, verb: ShipToVerb, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let (customer, code) = (arguments.need("customer")?, arguments.need("code")?);
    let currency = cx.currency_of(customer)?;
    let assignments = parameters::assignments::<ShipToRecord>(arguments, cx.words, currency)?;
    let mut writer = cx.writer()?;
    let changed = if verb == ShipToVerb::Add {
        writer.add_ship_to(customer, code, &assignments)?
    } else {
        writer.set_ship_to(customer, code, &assignments, Expected::Whatever)?
    };
    parameters::changed(cx, ("ship_to", &changed.code), &changed.changes, &changed.warnings());
    Ok(Exit::Done)
}

fn show(cx: &mut Context<'_>, customer: &str, sheet: &Sheet) {
    match cx.format() {
        Format::Json => {
            let mut answer = parameters::flat(&sheet.lines, sheet.currency);
            answer.insert("customer".to_owned(), customer.into());
            answer.insert("ship_to".to_owned(), sheet.code.as_str().into());
            cx.output.json(&Value::Object(answer));
        }
        Format::Text => {
            let lines = parameters::lines(&sheet.lines, sheet.currency, cx.words);
            cx.output.text(&lines);
        }
    }
}

fn list(cx: &mut Context<'_>, customer: &str) -> Result<Exit, Failure> {
    let sheets = cx.reader()?.ship_to_sheets(customer)?;
    let mut list = List::new("ship_tos", COLUMNS, cx.words, cx.format());
    for sheet in &sheets {
        let cell = |column: &Column| match column.key {
            // The sheet of a ship-to is named by its code alone.
            "ship_to" => Cell::of(&sheet.code),
            name => parameters::cell(sheet, name, cx.words),
        };
        list.row(&COLUMNS.iter().map(cell).collect::<Vec<_>>());
    }
    list.write_with_total(&mut cx.output);
    Ok(Exit::Done)
}
