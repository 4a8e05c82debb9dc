//! `creditdesk ageing [CUSTOMER]`: aged balances.

use clap::Command;
use serde_json::{Map, Value};

use crate::cli::arguments::Arguments;
use crate::cli::build::Builder;
use crate::cli::cell::Cell;
use crate::cli::commands::CliCommand;
use crate::cli::context::Context;
use crate::cli::list::{Column, List, column};
use crate::cli::{Exit, Failure, Format};
use crate::credit::AgeingBasis;
use crate::desk::{AgeingReport, AgeingRow};
use crate::words::{Words, key};

pub(in crate::cli) const AGEING: CliCommand = CliCommand { name: "ageing", build, run };

const COLUMNS: &[Column] = &[
    column("customer", key("cli-column-customer")),
    column("not_due", key("ageing-not-due")),
    column("period_1", key("cli-column-period-1")),
    column("period_2", key("cli-column-period-2")),
    column("period_3", key("cli-column-period-3")),
    column("period_4", key("cli-column-period-4")),
    column("period_5", key("cli-column-period-5")),
    column("unapplied", key("ageing-unapplied")),
    column("balance", key("ageing-balance")),
    column("currency", key("cli-column-currency")),
];

const BASES: &[&str] = &["due", "invoice"];

fn build(build: Builder<'_>) -> Command {
    let arguments = [
        build.place("customer", "CUSTOMER", key("cli-arg-of-customer")).required(false),
        build.day("as-of", key("cli-arg-as-of")),
        build.choice("basis", "due|invoice", BASES, key("cli-arg-basis")),
    ];
    build.command("ageing", key("cli-ageing"), arguments)
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let basis = arguments.text("basis").map(|basis| match basis {
        "invoice" => AgeingBasis::Invoice,
        _ => AgeingBasis::Due,
    });
    let as_of = arguments.day("as-of")?;
    let mut reader = cx.reader()?;
    let as_of = as_of.unwrap_or_else(|| reader.today());
    let report = reader.ageing(arguments.text("customer"), as_of, basis)?;
    let mut list = List::new("rows", COLUMNS, cx.words, cx.format());
    for row in &report.rows {
        list.row(&cells(Cell::of(&row.customer), row));
    }
    let facts = match cx.format() {
        Format::Json => facts(&report),
        Format::Text => {
            for totals in std::iter::once(&report.totals).chain(&report.other_totals) {
                list.row(&cells(total(cx.words), totals));
            }
            Map::new()
        }
    };
    list.write(&mut cx.output, facts);
    Ok(Exit::Done)
}

fn total(words: &Words) -> Cell {
    Cell::Text(words.get(key("cli-total")))
}

fn facts(report: &AgeingReport) -> Map<String, Value> {
    let basis = match report.basis {
        AgeingBasis::Due => "due",
        AgeingBasis::Invoice => "invoice",
    };
    let others = report.other_totals.iter().map(totals);
    let facts = [
        ("as_of", report.as_of.to_string().into()),
        ("basis", basis.into()),
        ("totals", totals(&report.totals)),
        ("other_totals", others.collect()),
    ];
    facts.map(|(key, value): (&str, Value)| (key.to_owned(), value)).into_iter().collect()
}

fn totals(row: &AgeingRow) -> Value {
    let keys = COLUMNS.iter().map(|column| column.key.to_owned());
    let values = cells(Cell::Nothing, row).map(|cell| cell.json());
    Value::Object(keys.zip(values).collect())
}

fn cells(customer: Cell, row: &AgeingRow) -> [Cell; 10] {
    let money = |amount| Cell::Money(amount, row.currency);
    let [first, second, third, fourth, fifth] = row.ageing.periods.map(money);
    [
        customer,
        money(row.ageing.not_due),
        first,
        second,
        third,
        fourth,
        fifth,
        money(row.ageing.unapplied),
        money(row.ageing.balance()),
        Cell::of(row.currency.code()),
    ]
}
