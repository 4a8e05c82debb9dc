//! `creditdesk invoice transfer` and the list of what awaits it (R5).

use clap::Command;
use serde_json::{Value, json};

use super::naming;
use crate::cli::arguments::Arguments;
use crate::cli::build::Builder;
use crate::cli::cell::Cell;
use crate::cli::context::Context;
use crate::cli::list::{self, Column, column, json_only};
use crate::cli::progress::Progress;
use crate::cli::table::Table;
use crate::cli::{Exit, Failure, json as document};
use crate::credit::{Currency, Message};
use crate::desk::{
    DeskError, Run, TransferFilter, TransferLine, TransferOutcome, TransferReport, TransferScope,
    TransferredInvoice,
};
use crate::files::Output;
use crate::words::{Words, key};

/// An invoice that awaits its transfer, with what the report says of it.
struct Awaiting {
    line: TransferLine,
    invoice: TransferredInvoice,
    message: String,
}

const COLUMNS: &[Column<Awaiting>] = &[
    column("invoice", key("cli-column-invoice"), |awaiting| Cell::of(&awaiting.line.invoice)),
    column("customer", key("cli-column-customer"), |awaiting| Cell::of(&awaiting.invoice.customer)),
    column("name", key("cli-column-name"), |awaiting| Cell::of(&awaiting.invoice.name)),
    column("date", key("cli-column-date"), |awaiting| Cell::Day(awaiting.invoice.day)),
    column("due", key("cli-column-due"), |awaiting| Cell::Day(awaiting.invoice.due)),
    column("amount", key("cli-column-amount"), |awaiting| {
        Cell::Money(awaiting.invoice.amount, awaiting.invoice.currency)
    }),
    column("currency", key("cli-column-currency"), |awaiting| Cell::of(awaiting.invoice.currency.code())),
    json_only("code", |awaiting| {
        Cell::text(awaiting.line.messages.first().map(|finding| finding.code.code().to_owned()))
    }),
    column("message", key("cli-column-message"), |awaiting| Cell::written(&awaiting.message)),
];

pub(super) fn build(build: Builder<'_>) -> Command {
    let arguments = [
        build.places("invoice", "INVOICE", key("cli-arg-invoices")).required(false),
        build.flag("all", key("cli-arg-transfer-all")).conflicts_with("invoice"),
        build.option("customer", "CUSTOMER", key("cli-arg-transfer-customer")).conflicts_with("invoice"),
        build.day("from", key("cli-arg-transfer-from")).conflicts_with("invoice"),
        build.day("to", key("cli-arg-transfer-to")).conflicts_with("invoice"),
        build.flag("dry-run", key("cli-arg-transfer-dry-run")),
        build.file("report", key("cli-arg-transfer-report")),
        build.flag("force", key("cli-arg-force")),
    ];
    build.verb(key("cli-invoice-transfer"), arguments)
}

/// Transfers, and answers with the report: done in part where an invoice was skipped, refused where all were.
pub(super) fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let scope = scope(arguments)?;
    let run = if arguments.flag("dry-run") { Run::Rehearsal } else { Run::Real };
    let place = arguments.file("report");
    let mut writer = cx.writer()?;
    // Begun before the transfer: where the file cannot be written, nothing is transferred.
    let output = place.map(|place| Output::create(&cx.destination(place, arguments)));
    let output = output.transpose().map_err(DeskError::from)?;
    let transfer = |progress: &Progress<'_>| writer.transfer_invoices(&scope, run, progress);
    let report = Progress::during(cx, "cli-transfer-progress", transfer)?;
    let words = cx.words;
    let saved = output.map(|output| report.save(output, &text(&report, words), &|said| words.render(said)));
    cx.answer(|words| report_json(&report, words), |words| text(&report, words));
    if let Some(Err(problem)) = saved {
        // The invoices are transferred, as the answer says; only the file is missing.
        cx.note(&problem.message());
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
    let names =
        arguments.texts("invoice").into_iter().map(naming::readings).collect::<Result<Vec<_>, _>>()?;
    if !names.is_empty() {
        return Ok(TransferScope::Named(names));
    }
    let filter = TransferFilter {
        customer: arguments.owned("customer"),
        from: arguments.day("from")?,
        to: arguments.day("to")?,
    };
    if filter == TransferFilter::default() && !arguments.flag("all") {
        return Err(Failure::missing(&format!("{} | --all", arguments.label("invoice"))));
    }
    Ok(TransferScope::Awaiting(filter))
}

/// The report as people read it: a line of sums, then every invoice with its outcome and its messages.
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
    let mut table = Table::with_headings(headings, words);
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
            Cell::Text(messages(line, words)),
        ];
        table.cells(cells, words);
    }
    text.push('\n');
    text.push_str(&table.render());
    text
}

fn messages(line: &TransferLine, words: &Words) -> String {
    let messages: Vec<String> = line.all_messages().iter().map(|message| words.render(message)).collect();
    messages.join(" ")
}

fn report_json(report: &TransferReport, words: &Words) -> Value {
    let totals = report.totals();
    let totals = totals.iter().map(|sum| json!({ "currency": sum.currency.code(), "amount": sum.plain() }));
    let skipped = report.lines.iter().filter_map(|line| Some((line, line.skipped()?)));
    let skipped = skipped.map(|(line, why)| {
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
        "left_out": skipped.collect::<Vec<_>>(),
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
        "message": Cell::written(&messages(line, words)).json(),
        "findings": findings.collect::<Vec<_>>(),
    })
}

/// The invoices that await their transfer, with what would be said of them.
pub(super) fn list(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let filter = TransferFilter { customer: arguments.owned("customer"), ..TransferFilter::default() };
    let words = cx.words;
    let awaiting = |line: TransferLine| {
        Some(Awaiting { invoice: line.known.clone()?, message: messages(&line, words), line })
    };
    let lines = cx.reader()?.awaiting_transfer(&filter)?;
    let lines: Vec<Awaiting> = lines.into_iter().filter_map(awaiting).collect();
    Ok(list::answer(cx, "invoices", COLUMNS, &lines))
}
