//! `creditdesk cover ...`: guarantees and insurance of customers (R1.4).

use clap::Command;

use super::arguments::Arguments;
use super::build::Builder;
use super::cell::Cell;
use super::commands::CliCommand;
use super::context::Context;
use super::list::{self, Column, column, field, json_field};
use super::verb::verbs;
use super::{Exit, Failure, parameters};
use crate::desk::{CoverSheet, Expected};
use crate::fields::CoverRecord;
use crate::words::key;

pub(super) const COVER: CliCommand = CliCommand { name: "cover", build, run };

verbs! {
    /// What can be done with covers.
    enum CoverVerb { Add => "add", Set => "set", End => "end", List => "list" }
}

const COLUMNS: &[Column<CoverSheet>] = &[
    column("customer", key("cli-column-customer"), |row| Cell::of(&row.customer)),
    column("code", key("cli-column-cover"), |row| Cell::of(&row.sheet.code)),
    field("kind", key("cover-field-kind"), |row| &row.sheet),
    field("by", key("cover-field-by"), |row| &row.sheet),
    json_field("policy", |row| &row.sheet),
    json_field("coverage_type", |row| &row.sheet),
    field("value", key("cover-field-value"), |row| &row.sheet),
    field("covered_percent", key("cover-field-covered-percent"), |row| &row.sheet),
    field("from", key("cover-field-from"), |row| &row.sheet),
    field("to", key("cover-field-to"), |row| &row.sheet),
    field("included_in_exposure", key("cover-field-included-in-exposure"), |row| &row.sheet),
];

fn build(build: Builder<'_>) -> Command {
    let customer = || build.place("customer", "CUSTOMER", key("cli-arg-customer-code"));
    let code = || build.place("code", "CODE", key("cli-arg-cover"));
    let pairs = || parameters::pairs(build, "value=50000 covered_percent=90");
    build.group("cover", key("cli-cover"), |verb| match verb {
        CoverVerb::Add => build.verb(key("cli-cover-add"), [customer(), code(), pairs()]),
        CoverVerb::Set => build.verb(key("cli-cover-set"), [customer(), code(), pairs()]),
        CoverVerb::End => {
            build.verb(key("cli-cover-end"), [customer(), code(), build.day("on", key("cli-arg-cover-on"))])
        }
        CoverVerb::List => build.verb(key("cli-cover-list"), [customer().required(false)]),
    })
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let (verb, arguments) = arguments.verb::<CoverVerb>()?;
    if verb == CoverVerb::List {
        let sheets = cx.reader()?.cover_sheets(arguments.text("customer"))?;
        return Ok(list::answer(cx, "covers", COLUMNS, &sheets));
    }
    let (customer, code) = (arguments.need("customer")?, arguments.need("code")?);
    if verb == CoverVerb::End {
        let on = arguments.day("on")?.unwrap_or_else(|| arguments.today());
        let ended = cx.writer()?.end_cover(customer, code, on)?;
        parameters::changed(cx, ("cover", &ended.code), &ended.changes, &ended.warnings());
        return Ok(Exit::Done);
    }
    let currency = cx.currency_of(customer)?;
    parameters::put_in::<CoverRecord>(
        cx,
        arguments,
        ("cover", code),
        currency,
        |writer, code, assignments| {
            if verb == CoverVerb::Add {
                return writer.add_cover(customer, code, assignments);
            }
            writer.set_cover(customer, code, assignments, Expected::Whatever)
        },
    )
}
