//! `creditdesk ship-to ...`: ship-tos and jobs of customers.

use clap::Command;

use super::arguments::Arguments;
use super::build::Builder;
use super::cell::Cell;
use super::commands::CliCommand;
use super::context::Context;
use super::list::{self, Column, column, field};
use super::verb::verbs;
use super::{Exit, Failure, parameters};
use crate::desk::{Expected, Sheet};
use crate::fields::ShipToRecord;
use crate::words::{Words, key};

pub(super) const SHIP_TO: CliCommand = CliCommand { name: "ship-to", build, run };

verbs! {
    /// What can be done with ship-tos.
    enum ShipToVerb { Add => "add", Set => "set", Show => "show", List => "list" }
}

const COLUMNS: &[Column<Sheet>] = &[
    column("ship_to", key("cli-column-ship-to"), |sheet| Cell::of(&sheet.code)),
    field("name", key("parameter-name"), |sheet| sheet),
    field("kind", key("parameter-kind"), |sheet| sheet),
    field("limit", key("parameter-limit"), |sheet| sheet),
    field("hold_period", key("parameter-hold-period"), |sheet| sheet),
    field("order_minimum", key("parameter-order-minimum"), |sheet| sheet),
    field("order_maximum", key("parameter-order-maximum"), |sheet| sheet),
    field("duns", key("parameter-duns"), |sheet| sheet),
];

fn build(build: Builder<'_>) -> Command {
    let customer = || build.place("customer", "CUSTOMER", key("cli-arg-customer-code"));
    let code = || build.place("code", "CODE", key("cli-arg-ship-to"));
    let pairs = || parameters::pairs(build, "limit=5000");
    build.group("ship-to", key("cli-ship-to"), |verb| match verb {
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
        ShipToVerb::List => {
            let sheets = cx.reader()?.ship_to_sheets(customer)?;
            Ok(list::answer(cx, "ship_tos", COLUMNS, &sheets))
        }
        ShipToVerb::Show => {
            let sheet = cx.reader()?.ship_to_sheet(customer, arguments.need("code")?)?;
            show(cx, customer, &sheet);
            Ok(Exit::Done)
        }
        ShipToVerb::Add | ShipToVerb::Set => {
            let (ship_to, currency) = (("ship_to", arguments.need("code")?), cx.currency_of(customer)?);
            parameters::put_in::<ShipToRecord>(
                cx,
                arguments,
                ship_to,
                currency,
                |writer, code, assignments| {
                    if verb == ShipToVerb::Add {
                        return writer.add_ship_to(customer, code, assignments);
                    }
                    writer.set_ship_to(customer, code, assignments, Expected::Whatever)
                },
            )
        }
    }
}

fn show(cx: &mut Context<'_>, customer: &str, sheet: &Sheet) {
    let json = |_: &Words| {
        let mut answer = parameters::flat(&sheet.lines, sheet.currency);
        answer.insert("customer".to_owned(), customer.into());
        answer.insert("ship_to".to_owned(), sheet.code.as_str().into());
        answer
    };
    cx.answer(json, |words| parameters::lines(&sheet.lines, sheet.currency, words));
}
