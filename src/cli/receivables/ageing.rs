//! `creditdesk ageing [CUSTOMER]`: aged balances.

use clap::Command;
use serde_json::{Map, Value};

use crate::cli::arguments::Arguments;
use crate::cli::build::Builder;
use crate::cli::cell::Cell;
use crate::cli::commands::CliCommand;
use crate::cli::context::Context;
use crate::cli::list::{Column, List, column, object};
use crate::cli::{Exit, Failure, Format};
use crate::credit::AgeingBasis;
use crate::desk::{AgeingReport, AgeingRow};
use crate::words::{Words, key};

pub(in crate::cli) const AGEING: CliCommand = CliCommand { name: "ageing", build, run };

const COLUMNS: &[Column<AgeingRow>] = &[
    column("customer", key("cli-column-customer"), |row| Cell::written(&row.customer)),
    column("not_due", key("ageing-not-due"), |row| Cell::Money(row.ageing.not_due, row.currency)),
    column("period_1", key("cli-column-period-1"), |row| period(row, 0)),
    column("period_2", key("cli-column-period-2"), |row| period(row, 1)),
    column("period_3", key("cli-column-period-3"), |row| period(row, 2)),
    column("period_4", key("cli-column-period-4"), |row| period(row, 3)),
    column("period_5", key("cli-column-period-5"), |row| period(row, 4)),
    column("unapplied", key("ageing-unapplied"), |row| Cell::Money(row.ageing.unapplied, row.currency)),
    column("balance", key("ageing-balance"), |row| Cell::Money(row.ageing.balance(), row.currency)),
    column("currency", key("cli-column-currency"), |row| Cell::of(row.currency.code())),
];

fn build(build: Builder<'_>) -> Command {
    let arguments = [
        build.place("customer", "CUSTOMER", key("cli-arg-of-customer")).required(false),
        build.day("as-of", key("cli-arg-as-of")),
        build.choice("basis", &AgeingBasis::CODES, key("cli-arg-basis")),
    ];
    build.command("ageing", key("cli-ageing"), arguments)
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let basis = arguments.text("basis").and_then(AgeingBasis::from_code);
    let as_of = arguments.day("as-of")?;
    let mut reader = cx.reader()?;
    let as_of = as_of.unwrap_or_else(|| reader.today());
    let report = reader.ageing(arguments.text("customer"), as_of, basis)?;
    let mut list = List::new("rows", COLUMNS, cx.words, cx.format());
    for row in &report.rows {
        list.add(row);
    }
    let facts = match cx.format() {
        Format::Json => facts(&report, cx.words),
        Format::Text => {
            let customer = cx.words.get(key("cli-total"));
            for totals in std::iter::once(&report.totals).chain(&report.other_totals) {
                list.add(&AgeingRow { customer: customer.clone(), ..totals.clone() });
            }
            Map::new()
        }
    };
    list.write(&mut cx.output, facts);
    Ok(Exit::Done)
}

fn facts(report: &AgeingReport, words: &Words) -> Map<String, Value> {
    let totals = |row| object(COLUMNS, row, words);
    let facts = [
        ("as_of", report.as_of.to_string().into()),
        ("basis", report.basis.code().into()),
        ("totals", totals(&report.totals)),
        ("other_totals", report.other_totals.iter().map(totals).collect()),
    ];
    facts.map(|(key, value): (&str, Value)| (key.to_owned(), value)).into_iter().collect()
}

fn period(row: &AgeingRow, index: usize) -> Cell {
    Cell::money(row.ageing.periods.get(index).copied(), row.currency)
}
