//! `creditdesk exposure CUSTOMER`: the sum, component by component, with its documents.

use clap::Command;
use serde_json::{Value, json};

use crate::cli::arguments::Arguments;
use crate::cli::build::Builder;
use crate::cli::cell::Cell;
use crate::cli::commands::CliCommand;
use crate::cli::context::Context;
use crate::cli::list::{Column, List, column, object};
use crate::cli::{Exit, Failure, Format, json as document, render};
use crate::credit::{Currency, Message};
use crate::desk::{ExposureDocument, ExposureReport};
use crate::words::{Words, key};

pub(in crate::cli) const EXPOSURE: CliCommand = CliCommand { name: "exposure", build, run };

type Line<'a> = (&'a ExposureDocument, Currency);

const fn columns<'a>() -> [Column<Line<'a>>; 7] {
    [
        column("component", key("cli-column-component"), |(document, _)| {
            let code = document.component.code();
            Cell::Named(code, format!("exposure-{}", code.replace('_', "-")))
        }),
        column("document", key("cli-column-document"), |(document, _)| Cell::of(&document.number)),
        column("date", key("cli-column-date"), |(document, _)| Cell::day(document.day)),
        column("due", key("cli-column-due"), |(document, _)| Cell::day(document.due)),
        column("amount", key("cli-column-open"), |(document, currency)| {
            Cell::Money(document.open, *currency)
        }),
        column("ship_to", key("cli-column-ship-to"), |(document, _)| Cell::text(document.ship_to.clone())),
        column("disputed", key("cli-column-disputed"), |(document, _)| Cell::YesNo(document.disputed)),
    ]
}

fn build(build: Builder<'_>) -> Command {
    let customer = build.place("customer", "CUSTOMER", key("cli-arg-customer-code"));
    build.command("exposure", key("cli-exposure"), [customer])
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let report = cx.reader()?.exposure(arguments.need("customer")?)?;
    match cx.format() {
        Format::Json => cx.output.json(&answer(&report, cx.words)),
        Format::Text => render(cx, &report),
    }
    Ok(Exit::Done)
}

fn answer(report: &ExposureReport, words: &Words) -> Value {
    let currency = report.currency;
    let documents = report.documents.iter().map(|line| object(&columns(), &(line, currency), words));
    let elsewhere = report.counted_elsewhere.iter().map(|counted| {
        json!({
            "ship_to": counted.ship_to,
            "limit": Cell::limit(counted.limit, currency).json(),
            "exposure": document::exposure(&counted.exposure, currency),
        })
    });
    let covers = report.covers.iter().map(|cover| {
        json!({
            "code": cover.code,
            "kind": cover.kind.code(),
            "value": cover.value.plain(currency),
            "covered_percent": cover.covered_percent.plain(),
            "share": cover.share().plain(currency),
            "to": cover.to,
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
        "insured": report.insured.plain(currency),
        "uninsured_exposure": report.uninsured_exposure.plain(currency),
        "covers": covers.collect::<Vec<_>>(),
        "documents": documents.collect::<Vec<_>>(),
        "counted_elsewhere": elsewhere.collect::<Vec<_>>(),
    })
}

fn render(cx: &mut Context<'_>, report: &ExposureReport) {
    cx.say(
        &Message::new("cli-exposure-of")
            .text("customer", report.customer.clone())
            .text("name", report.name.clone()),
    );
    let limits = (&report.limit, report.available);
    let sum = render::sum_and_limits(&report.exposure, limits, report.currency, cx.words);
    cx.output.text(&format!("{sum}\n"));
    let columns = columns();
    let mut list = List::new("documents", &columns, cx.words, cx.format());
    for document in &report.documents {
        list.add(&(document, report.currency));
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
