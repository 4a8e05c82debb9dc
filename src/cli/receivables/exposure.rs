//! `creditdesk exposure CUSTOMER`: the sum, component by component, with its documents.

use clap::Command;
use serde_json::{Value, json};

use crate::cli::arguments::Arguments;
use crate::cli::build::Builder;
use crate::cli::cell::Cell;
use crate::cli::commands::CliCommand;
use crate::cli::context::Context;
use crate::cli::list::{Column, List, column};
use crate::cli::{Exit, Failure, Format, json as document, render};
use crate::credit::Message;
use crate::desk::{Component, ExposureReport};
use crate::words::key;

pub(in crate::cli) const EXPOSURE: CliCommand = CliCommand { name: "exposure", build, run };

const COLUMNS: &[Column] = &[
    column("component", key("cli-column-component")),
    column("document", key("cli-column-document")),
    column("date", key("cli-column-date")),
    column("due", key("cli-column-due")),
    column("amount", key("cli-column-open")),
    column("ship_to", key("cli-column-ship-to")),
    column("disputed", key("cli-column-disputed")),
];

fn build(build: Builder<'_>) -> Command {
    let customer = build.place("customer", "CUSTOMER", key("cli-arg-customer-code"));
    build.command("exposure", key("cli-exposure"), [customer])
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let report = cx.reader()?.exposure(arguments.need("customer")?)?;
    match cx.format() {
        Format::Json => cx.output.json(&answer(&report)),
        Format::Text => render(cx, &report),
    }
    Ok(Exit::Done)
}

fn answer(report: &ExposureReport) -> Value {
    let currency = report.currency;
    let documents = rows(report).map(|cells| {
        let keys = COLUMNS.iter().map(|column| column.key.to_owned());
        Value::Object(keys.zip(cells.map(|cell| cell.json())).collect())
    });
    let elsewhere = report.counted_elsewhere.iter().map(|counted| {
        json!({
            "ship_to": counted.ship_to,
            "limit": document::limit_text(counted.limit, currency),
            "exposure": document::exposure(&counted.exposure, currency),
        })
    });
    json!({
        "customer": report.customer,
        "name": report.name,
        "currency": currency.code(),
        "day": report.today,
        "exposure": document::exposure(&report.exposure, currency),
        "limit": document::limit(&report.limit, currency),
        "available": report.available.map(|available| available.plain(currency)),
        "documents": documents.collect::<Vec<_>>(),
        "counted_elsewhere": elsewhere.collect::<Vec<_>>(),
    })
}

fn rows(report: &ExposureReport) -> impl Iterator<Item = [Cell; 7]> {
    report.documents.iter().map(|document| {
        [
            Cell::Named(document.component.code(), component_key(document.component)),
            Cell::of(&document.number),
            Cell::day(document.day),
            Cell::day(document.due),
            Cell::Money(document.open, report.currency),
            Cell::text(document.ship_to.clone()),
            Cell::YesNo(document.disputed),
        ]
    })
}

/// The key of the word of a component.
fn component_key(component: Component) -> String {
    format!("exposure-{}", component.code().replace('_', "-"))
}

fn render(cx: &mut Context<'_>, report: &ExposureReport) {
    cx.say(
        &Message::new("cli-exposure-of")
            .text("customer", report.customer.clone())
            .text("name", report.name.clone()),
    );
    let sum = render::exposure(&report.exposure, report.currency, cx.words);
    let limits = render::limits(&report.limit, report.available, report.currency, cx.words);
    cx.output.text(&format!("{sum}\n{limits}\n"));
    let mut list = List::new("documents", COLUMNS, cx.words, cx.format());
    for row in rows(report) {
        list.row(&row);
    }
    if list.count() > 0 {
        list.write_with_total(&mut cx.output);
    }
    for counted in &report.counted_elsewhere {
        cx.say(&Message::new("cli-counted-elsewhere").text("ship_to", counted.ship_to.clone()).money(
            "amount",
            counted.exposure.total(),
            report.currency,
        ));
    }
}
