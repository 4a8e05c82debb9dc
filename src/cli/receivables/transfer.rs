//! `creditdesk invoice transfer` and the list of what awaits it (R5).

use clap::Command;
use serde_json::{Value, json};

use crate::cli::arguments::Arguments;
use crate::cli::build::Builder;
use crate::cli::cell::Cell;
use crate::cli::context::Context;
use crate::cli::list::{Column, List, column, json_only};
use crate::cli::progress::Progress;
use crate::cli::table::{Edge, Table};
use crate::cli::{Exit, Failure, Format, json as document};
use crate::credit::{Currency, Message};
use crate::desk::{
    DeskError, Run, TransferFilter, TransferLine, TransferOutcome, TransferReport, TransferScope,
};
use crate::files::Output;
use crate::words::{Words, key};

const COLUMNS: &[Column] = &[
    column("invoice", key("cli-column-invoice")),
    column("customer", key("cli-column-customer")),
    column("name", key("cli-column-name")),
    column("date", key("cli-column-date")),
    column("due", key("cli-column-due")),
    column("amount", key("cli-column-amount")),
    column("currency", key("cli-column-currency")),
    json_only("code"),
    column("message", key("cli-column-message")),
];

pub(super) fn build(build: Builder<'_>) -> Command {
    let arguments = [
        build.places("invoice", "INVOICE", key("cli-arg-invoice")).required(false),
        build.flag("all", key("cli-arg-transfer-all")).conflicts_with("invoice"),
        build.option("customer", "CUSTOMER", key("cli-arg-all-of-customer")).conflicts_with("invoice"),
        build.day("from", key("cli-arg-transfer-from")).conflicts_with("invoice"),
        build.day("to", key("cli-arg-transfer-to")).conflicts_with("invoice"),
        build.flag("dry-run", key("cli-arg-transfer-dry-run")),
        build.file("report", key("cli-arg-transfer-report")),
        build.flag("force", key("cli-arg-force")),
    ];
    build.verb(key("cli-invoice-transfer"), arguments)
}

/// Transfers, and answers with the report: done in part where an invoice was left out, refused where all were.
pub(super) fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let scope = scope(arguments)?;
    let run = if arguments.flag("dry-run") { Run::Rehearsal } else { Run::Real };
    let place = arguments.file("report");
    let mut writer = cx.writer()?;
    // Begun before the transfer, which cannot be taken back.
    let output = place.map(|place| Output::create(&cx.destination(place, arguments)));
    let output = output.transpose().map_err(DeskError::from)?;
    let progress = Progress::new(cx, "cli-transfer-progress");
    let transferred = writer.transfer_invoices(&scope, run, &progress);
    drop(progress);
    let report = transferred?;
    let words = cx.words;
    let saved = output.map(|output| report.save(output, &text(&report, words), &|said| words.render(said)));
    answer(cx, &report);
    if let Some(Err(problem)) = saved {
        // The invoices are transferred, which the answer says; only the file is missing.
        let note = words.render(&problem.message());
        cx.output.note(&note);
        return Ok(Exit::Failed);
    }
    if let Some(place) = place {
        cx.say(&Message::new("cli-transfer-saved").text("file", place.display().to_string()));
    }
    Ok(match (report.transferred(), report.left()) {
        (_, 0) => Exit::Done,
        (0, _) => Exit::Refused,
        (_, _) => Exit::Partial,
    })
}

fn scope(arguments: Arguments<'_>) -> Result<TransferScope, Failure> {
    let numbers: Vec<String> = arguments.texts("invoice").into_iter().map(str::to_owned).collect();
    if !numbers.is_empty() {
        return Ok(TransferScope::Numbers(numbers));
    }
    let filter = TransferFilter {
        customer: arguments.owned("customer"),
        from: arguments.day("from")?,
        to: arguments.day("to")?,
    };
    if filter == TransferFilter::default() && !arguments.flag("all") {
        return Err(Failure::usage(Message::new("usage-missing").text("arguments", "INVOICE... | --all")));
    }
    Ok(TransferScope::Awaiting(filter))
}

fn answer(cx: &mut Context<'_>, report: &TransferReport) {
    match cx.format() {
        Format::Json => {
            let document = report_json(report, cx.words);
            cx.output.json(&document);
        }
        Format::Text => {
            let text = text(report, cx.words);
            cx.output.text(&text);
        }
    }
}

/// The report as people read it: a line of sums, then every invoice with what became of it and what is said of it.
fn text(report: &TransferReport, words: &Words) -> String {
    let mut text = words.render(&report.heading()) + "\n";
    if report.lines.is_empty() {
        return text;
    }
    let headings = [
        key("cli-column-invoice"),
        key("cli-column-customer"),
        key("cli-column-name"),
        key("cli-column-date"),
        key("cli-column-amount"),
        key("cli-column-currency"),
        key("cli-column-fate"),
        key("cli-column-message"),
    ];
    let mut table = Table::new(headings.map(|heading| words.get(heading)).into());
    for line in &report.lines {
        let known = line.known.as_ref();
        let currency = known.map_or(Currency::EUR, |known| known.currency);
        let cells = [
            Cell::of(&line.invoice),
            Cell::text(known.map(|known| known.customer.clone())),
            Cell::text(known.map(|known| known.name.clone())),
            Cell::day(known.map(|known| known.day)),
            Cell::money(known.map(|known| known.amount), currency),
            Cell::text(known.map(|known| known.currency.code().to_owned())),
            Cell::Text(words.render(&line.outcome_message(report.run))),
            Cell::Text(said(line, words)),
        ];
        let edge = |cell: &Cell| if cell.is_number() { Edge::Right } else { Edge::Left };
        table.row(cells.iter().map(|cell| (cell.show(words), edge(cell))).collect());
    }
    text.push('\n');
    text.push_str(&table.render());
    text
}

fn said(line: &TransferLine, words: &Words) -> String {
    let told: Vec<String> = line.all_messages().iter().map(|message| words.render(message)).collect();
    told.join(" ")
}

fn report_json(report: &TransferReport, words: &Words) -> Value {
    let totals = report.totals();
    let totals = totals.iter().map(|sum| json!({ "currency": sum.currency.code(), "amount": sum.plain() }));
    let left_out = report.lines.iter().filter_map(|line| Some((line, line.left_out()?)));
    let left_out = left_out.map(|(line, why)| {
        let finding = line.messages.first().map(|finding| finding.code.code());
        json!({
            "invoice": line.invoice,
            "code": finding.unwrap_or(&why.key),
            "message": words.render(&why),
            "hint": words.attribute(&why, "hint"),
        })
    });
    json!({
        "day": report.day,
        "user": report.user,
        "dry_run": report.run == Run::Rehearsal,
        "transferred": report.transferred(),
        "left": report.left(),
        "totals": totals.collect::<Vec<_>>(),
        "invoices": report.lines.iter().map(|line| line_json(line, words)).collect::<Vec<_>>(),
        "left_out": left_out.collect::<Vec<_>>(),
    })
}

fn line_json(line: &TransferLine, words: &Words) -> Value {
    let known = line.known.as_ref();
    let currency = known.map_or(Currency::EUR, |known| known.currency);
    let findings = line.messages.iter().map(|finding| document::finding_of_account(finding, currency, words));
    json!({
        "invoice": line.invoice,
        "customer": known.map(|known| &known.customer),
        "name": known.map(|known| &known.name),
        "date": known.map(|known| known.day),
        "due": known.map(|known| known.due),
        "amount": known.map(|known| known.amount.plain(currency)),
        "currency": known.map(|known| known.currency.code()),
        "transferred": line.outcome == TransferOutcome::Transferred,
        "message": Some(said(line, words)).filter(|said| !said.is_empty()),
        "findings": findings.collect::<Vec<_>>(),
    })
}

/// What awaits its transfer, with what would be said of it.
pub(super) fn list(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let filter = TransferFilter { customer: arguments.owned("customer"), ..TransferFilter::default() };
    let lines = cx.reader()?.awaiting_transfer(&filter)?;
    let mut list = List::new("invoices", COLUMNS, cx.words, cx.format());
    for line in &lines {
        let Some(known) = &line.known else { continue };
        let code = line.messages.first().map(|finding| finding.code.code());
        list.row(&[
            Cell::of(&line.invoice),
            Cell::of(&known.customer),
            Cell::of(&known.name),
            Cell::Day(known.day),
            Cell::Day(known.due),
            Cell::Money(known.amount, known.currency),
            Cell::of(known.currency.code()),
            Cell::text(code.map(str::to_owned)),
            Cell::text(Some(said(line, cx.words)).filter(|said| !said.is_empty())),
        ]);
    }
    list.write_with_total(&mut cx.output);
    Ok(Exit::Done)
}
