//! `creditdesk report days-to-pay`: the average days to pay of a range of customers (R8.4).

use std::path::Path;

use clap::Command;
use serde_json::json;

use super::range;
use crate::cli::arguments::Arguments;
use crate::cli::build::Builder;
use crate::cli::commands::CliCommand;
use crate::cli::context::Context;
use crate::cli::progress::Progress;
use crate::cli::verb::verbs;
use crate::cli::{Exit, Failure, Format as Answer, Output as Streams};
use crate::credit::Message;
use crate::desk::{CodeRange, DeskError, NoneFound, PaymentReport, PaymentReportQuery};
use crate::exchange::{Export, Format};
use crate::files::Output;
use crate::words::key;

pub(in crate::cli) const REPORT: CliCommand = CliCommand { name: "report", build, run };

verbs! {
    /// The reports there are.
    enum ReportVerb { DaysToPay => "days-to-pay" }
}

const FORMATS: &[&str] = &["text", "csv", "json", "xlsx"];

fn build(build: Builder<'_>) -> Command {
    let arguments = || {
        [
            build.option("customers", "A..B", key("cli-arg-report-customers")),
            build.day("from", key("cli-arg-report-from")),
            build.day("to", key("cli-arg-report-to")),
            build.flag("update", key("cli-arg-report-update")),
            build.flag("update-if-none", key("cli-arg-report-update-if-none")),
            build.choice("format", FORMATS, key("cli-arg-report-format")),
            build.file("output", key("cli-arg-output")).short('o'),
            build.flag("force", key("cli-arg-force")),
        ]
    };
    build.group("report", key("cli-report"), |verb| match verb {
        ReportVerb::DaysToPay => build.verb(key("cli-report-days-to-pay"), arguments()),
    })
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let (ReportVerb::DaysToPay, arguments) = arguments.verb()?;
    let query =
        PaymentReportQuery { customers: customers(arguments.text("customers")), range: range(arguments)? };
    let update = update(arguments)?;
    let place = arguments.file("output");
    let written = written(cx, arguments, place)?;
    // Begun before the records are updated: a refusal comes before anything is done.
    let output = place.map(|place| Output::create(&cx.destination(place, arguments)));
    let output = output.transpose().map_err(DeskError::from)?;
    let report = report(cx, &query, update)?;
    let answered = match output {
        Some(output) => write_file(cx, &report, written, output),
        None => write(cx, &report, written),
    };
    if answered.is_err() && update.is_some() {
        // The customers are updated all the same.
        cx.note(&report.outcome());
    }
    answered.map(|()| Exit::Done)
}

/// `A..B`, either end open; one code alone is that customer.
fn customers(text: Option<&str>) -> CodeRange {
    let end = |code: &str| Some(code.trim().to_owned()).filter(|code| !code.is_empty());
    match text.map(|text| text.split_once("..").unwrap_or((text, text))) {
        Some((from, to)) => CodeRange { from: end(from), to: end(to) },
        None => CodeRange::default(),
    }
}

/// What an update does to those without payments; none where nothing is to be updated.
fn update(arguments: Arguments<'_>) -> Result<Option<NoneFound>, Failure> {
    match (arguments.flag("update"), arguments.flag("update-if-none")) {
        (true, true) => Ok(Some(NoneFound::Reset)),
        (true, false) => Ok(Some(NoneFound::Leave)),
        (false, false) => Ok(None),
        (false, true) => Err(arguments.missing("update")),
    }
}

/// How the report is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Written {
    /// As it is printed.
    Printed,
    Table(Format),
}

/// The format of the flag, else that of the ending of the file, else that of the answer.
fn written(cx: &Context<'_>, arguments: Arguments<'_>, place: Option<&Path>) -> Result<Written, Failure> {
    let named = |name: &str| Format::ALL.into_iter().find(|format| format.name() == name);
    let usual = match (place, cx.format()) {
        (Some(place), _) => Format::of_path(place),
        (None, Answer::Json) => Some(Format::Json),
        (None, Answer::Text) => None,
    };
    let given = arguments.text("format");
    let written = given.map_or(usual, named).map_or(Written::Printed, Written::Table);
    match (place, written) {
        (None, Written::Table(Format::Xlsx)) if cx.invocation.terminal.output => {
            Err(Failure::usage(Message::new("cli-export-spreadsheet")))
        }
        (None, written) if cx.format() == Answer::Json && written != Written::Table(Format::Json) => {
            let other = format!("--format {}", given.unwrap_or_default());
            Err(Failure::usage(
                Message::new("usage-conflict").text("argument", "--json").text("other", other),
            ))
        }
        (_, written) => Ok(written),
    }
}

fn report(
    cx: &mut Context<'_>,
    query: &PaymentReportQuery,
    update: Option<NoneFound>,
) -> Result<PaymentReport, Failure> {
    let Some(none_found) = update else {
        let mut reader = cx.reader()?;
        let progress = Progress::new(cx, "cli-report-progress");
        return Ok(reader.payment_report(query, &progress)?);
    };
    let mut writer = cx.writer()?;
    let progress = Progress::new(cx, "cli-report-progress");
    Ok(writer.store_payment_report(query, none_found, &progress)?)
}

fn write(cx: &mut Context<'_>, report: &PaymentReport, written: Written) -> Result<(), Failure> {
    match written {
        Written::Printed => {
            let text = report.printed(cx.words);
            cx.output.text(&text);
        }
        Written::Table(format) => {
            report.export(|table| Export::to_stream(Streams::stream(), format, table))?;
        }
    }
    Ok(())
}

fn write_file(
    cx: &mut Context<'_>,
    report: &PaymentReport,
    written: Written,
    output: Output,
) -> Result<(), Failure> {
    let path = output.path().display().to_string();
    match written {
        Written::Printed => report.print_to(output, cx.words)?,
        Written::Table(format) => {
            report.export(|table| Export::to_file(output, format, table))?;
        }
    }
    let json = json!({ "file": path, "rows": report.rows.len(), "updated": report.stored() });
    cx.report(&json, &Message::new("cli-exported").count("rows", report.rows.len()).text("file", path));
    cx.say(&report.outcome());
    Ok(())
}
