//! `creditdesk warehouse ...`: warehouses with their tolerance and order maximum.

use clap::Command;

use super::arguments::Arguments;
use super::build::Builder;
use super::cell::Cell;
use super::commands::CliCommand;
use super::context::Context;
use super::list::{self, Column, column, field};
use super::verb::verbs;
use super::{Exit, Failure, parameters};
use crate::desk::{DeskWriter, Expected, Sheet};
use crate::fields::WarehouseRecord;
use crate::words::key;

pub(super) const WAREHOUSE: CliCommand = CliCommand { name: "warehouse", build, run };

verbs! {
    /// What can be done with warehouses.
    enum WarehouseVerb { Add => "add", Set => "set", List => "list" }
}

const COLUMNS: &[Column<Sheet>] = &[
    column("warehouse", key("cli-column-warehouse"), |sheet| Cell::of(&sheet.code)),
    field("name", key("parameter-name"), |sheet| sheet),
    field("tolerance_percent", key("parameter-tolerance-percent"), |sheet| sheet),
    field("order_maximum", key("parameter-order-maximum"), |sheet| sheet),
];

fn build(build: Builder<'_>) -> Command {
    let code = || build.place("code", "CODE", key("cli-arg-warehouse"));
    let pairs = || parameters::pairs(build, "order_maximum=25000");
    build.group("warehouse", key("cli-warehouse"), |verb| match verb {
        WarehouseVerb::Add => build.verb(key("cli-warehouse-add"), [code(), pairs().required(false)]),
        WarehouseVerb::Set => build.verb(key("cli-warehouse-set"), [code(), pairs()]),
        WarehouseVerb::List => build.verb(key("cli-warehouse-list"), []),
    })
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let (verb, arguments) = arguments.verb()?;
    let named = || Ok::<_, Failure>(("warehouse", arguments.need("code")?));
    match verb {
        WarehouseVerb::List => {
            let warehouses = cx.reader()?.warehouse_sheets()?;
            Ok(list::answer(cx, "warehouses", COLUMNS, &warehouses))
        }
        WarehouseVerb::Add => {
            parameters::put::<WarehouseRecord>(cx, arguments, named()?, DeskWriter::add_warehouse)
        }
        WarehouseVerb::Set => {
            parameters::put::<WarehouseRecord>(cx, arguments, named()?, |writer, code, assignments| {
                writer.set_warehouse(code, assignments, Expected::Whatever)
            })
        }
    }
}
