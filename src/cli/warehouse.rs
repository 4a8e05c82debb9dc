//! `creditdesk warehouse ...`: warehouses with their tolerance and order maximum.

use clap::Command;

use super::arguments::Arguments;
use super::build::Builder;
use super::cell::Cell;
use super::commands::CliCommand;
use super::context::Context;
use super::list::{Column, List, column};
use super::verb::verbs;
use super::{Exit, Failure, parameters};
use crate::desk::Expected;
use crate::fields::WarehouseRecord;
use crate::words::key;

pub(super) const WAREHOUSE: CliCommand = CliCommand { name: "warehouse", build, run };

verbs! {
    /// What can be done with warehouses.
    enum WarehouseVerb { Add => "add", Set => "set", List => "list" }
}

const COLUMNS: &[Column] = &[
    column("warehouse", key("cli-column-warehouse")),
    column("name", key("parameter-name")),
    column("tolerance_percent", key("parameter-tolerance-percent")),
    column("order_maximum", key("parameter-order-maximum")),
];

fn build(build: Builder<'_>) -> Command {
    let code = || build.place("code", "CODE", key("cli-arg-warehouse"));
    let pairs = || parameters::pairs(build);
    build.noun("warehouse", key("cli-warehouse"), |verb| match verb {
        WarehouseVerb::Add => build.verb(key("cli-warehouse-add"), [code(), pairs().required(false)]),
        WarehouseVerb::Set => build.verb(key("cli-warehouse-set"), [code(), pairs()]),
        WarehouseVerb::List => build.verb(key("cli-warehouse-list"), []),
    })
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let (verb, arguments) = arguments.verb()?;
    match verb {
        WarehouseVerb::List => list(cx),
        WarehouseVerb::Add | WarehouseVerb::Set => put(cx, verb, arguments),
    }
}

/// Adds one or changes one.
fn put(cx: &mut Context<'_>, verb: WarehouseVerb, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let code = arguments.need("code")?;
    let currency = cx.reader()?.settings()?.currency();
    let assignments = parameters::assignments::<WarehouseRecord>(arguments, cx.words, currency)?;
    let mut writer = cx.writer()?;
    let changed = if verb == WarehouseVerb::Add {
        writer.add_warehouse(code, &assignments)?
    } else {
        writer.set_warehouse(code, &assignments, Expected::Whatever)?
    };
    parameters::changed(cx, ("warehouse", &changed.code), &changed.changes, &[]);
    Ok(Exit::Done)
}

fn list(cx: &mut Context<'_>) -> Result<Exit, Failure> {
    let sheets = cx.reader()?.warehouse_sheets()?;
    let mut list = List::new("warehouses", COLUMNS, cx.words, cx.format());
    for sheet in &sheets {
        let cell = |column: &Column| match column.key {
            "warehouse" => Cell::of(&sheet.code),
            name => parameters::cell(sheet, name, cx.words),
        };
        list.row(&COLUMNS.iter().map(cell).collect::<Vec<_>>());
    }
    list.write_with_total(&mut cx.output);
    Ok(Exit::Done)
}
