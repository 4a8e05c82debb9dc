//! `creditdesk import KIND FILE...`: imports every good row of files, and reports what is wrong with the others.

mod batches;

use std::path::PathBuf;

use clap::{Command, value_parser};
use serde_json::{Value, json};

use crate::cli::arguments::Arguments;
use crate::cli::build::{Builder, one_of};
use crate::cli::commands::CliCommand;
use crate::cli::context::Context;
use crate::cli::progress::Progress;
use crate::cli::table::{Edge, Table};
use crate::cli::{Exit, Failure, Format};
use crate::credit::Message;
use crate::desk::{ImportKind, ImportOptions, ImportReport, LeftOnAccount, Run, Strictness};
use crate::files::{Destination, IfExists};
use crate::sanitize::sanitize;
use crate::words::{Words, fit, key};

pub(in crate::cli) const IMPORT: CliCommand = CliCommand { name: "import", build, run };

/// The most columns of a terminal that a rejected value takes.
const VALUE_WIDTH: usize = 40;

fn build(build: Builder<'_>) -> Command {
    let kind = build.place("kind", "KIND", key("cli-arg-import-kind"));
    let batch = build.place("batch", "BATCH", key("cli-arg-import-batch"));
    let arguments = [
        one_of(kind, &ImportKind::ALL.map(ImportKind::code)),
        build.places("file", "FILE", key("cli-arg-import-files")).value_parser(value_parser!(PathBuf)),
        build.file("map", key("cli-arg-map")),
        build.flag("dry-run", key("cli-arg-dry-run")),
        build.file("rejects", key("cli-arg-rejects")),
        build.flag("strict", key("cli-arg-strict")),
        build.flag("force", key("cli-arg-force-rejects")),
    ];
    build
        .command("import", key("cli-import"), arguments)
        .args_conflicts_with_subcommands(true)
        .subcommand_negates_reqs(true)
        .subcommand(build.command(
            "list",
            key("cli-import-list"),
            [build.option("limit", "COUNT", key("cli-arg-import-limit"))],
        ))
        .subcommand(build.command("undo", key("cli-import-undo"), [batch]))
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    match arguments.command() {
        Some(("undo", batch)) => return batches::undo(cx, batch),
        Some((_, listing)) => return batches::list(cx, listing),
        None => {}
    }
    let kind = arguments.need("kind")?;
    let unknown = || Failure::unknown("KIND", kind, &ImportKind::ALL.map(ImportKind::code));
    let kind = ImportKind::from_code(kind).ok_or_else(unknown)?;
    let files = arguments.files("file");
    let options = options(cx, arguments, &files);
    let (words, mut writer) = (cx.words, cx.writer()?);
    let explain = |reason: &Message| explained(reason, words);
    let report = Progress::during(cx, "cli-import-progress", |progress| {
        writer.import(kind, &files, arguments.file("map"), &options, &explain, progress)
    })?;
    if options.run == Run::Real
        && !report.is_idle()
        && let Err(error) = writer.optimize()
    {
        // The rows are imported; only the next queries may take a little longer.
        tracing::warn!(%error, "the desk was not optimized after an import");
    }
    for note in &report.notes {
        cx.note(note);
    }
    note_unknown_columns(cx, &report);
    answer(cx, &report, &options);
    Ok(match (report.rejected, options.strict) {
        (0, _) => Exit::Done,
        (_, Strictness::GoodRows) => Exit::Partial,
        (_, Strictness::AllOrNone) => Exit::Refused,
    })
}

fn options(cx: &Context<'_>, arguments: Arguments<'_>, files: &[PathBuf]) -> ImportOptions {
    let usual = || files.first().map(|file| ImportOptions::usual_rejects(file));
    let rejects = arguments.file("rejects").map(PathBuf::from).or_else(usual);
    let if_exists = if arguments.flag("force") { IfExists::Replace } else { IfExists::KeepSame };
    let to =
        |path| Destination::new(path, if_exists, cx.invocation.protected()).until(cx.stop_flag().clone());
    ImportOptions {
        strict: if arguments.flag("strict") { Strictness::AllOrNone } else { Strictness::GoodRows },
        run: if arguments.flag("dry-run") { Run::Rehearsal } else { Run::Real },
        rejects: rejects.map(to),
    }
}

/// Why a row was not imported, and what to do about it.
fn explained(reason: &Message, words: &Words) -> String {
    match words.attribute(reason, "hint") {
        Some(hint) => format!("{} {hint}", words.render(reason)),
        None => words.render(reason),
    }
}

fn note_unknown_columns(cx: &mut Context<'_>, report: &ImportReport) {
    let mut unknown: Vec<&str> = Vec::new();
    for column in &report.unknown_columns {
        if !unknown.contains(&column.as_str()) {
            unknown.push(column);
        }
    }
    if !unknown.is_empty() {
        cx.note(&Message::new("cli-import-unknown-columns").text("columns", unknown.join(", ")));
    }
}

fn answer(cx: &mut Context<'_>, report: &ImportReport, options: &ImportOptions) {
    if cx.format() == Format::Json {
        let document = report_json(report, cx.words);
        return cx.output.json(&document);
    }
    cx.say(
        &Message::new("cli-imported")
            .count("read", report.read)
            .count("inserted", report.inserted)
            .count("updated", report.updated)
            .count("unchanged", report.unchanged)
            .count("rejected", report.rejected),
    );
    if report.rejected > 0 {
        let rejects =
            report.rejects.iter().map(|reject| (reject.line, &*reject.field, &*reject.value, &reject.reason));
        let rejects = rows(rejects, cx.words);
        cx.output.text(&format!("\n{rejects}\n"));
        say_more(cx, "cli-import-more", report.rejected, report.rejects.len());
    }
    warned(cx, report);
    to_review(cx, report);
    on_account(cx, report);
    if let Some(file) = &report.rejects_file {
        cx.say(&Message::new("cli-import-rejects").text("file", file.display().to_string()));
    }
    if options.run == Run::Rehearsal {
        cx.say(&Message::new("cli-import-rehearsed"));
    } else if options.strict == Strictness::AllOrNone && report.rejected > 0 {
        cx.say(&Message::new("cli-import-none-taken"));
    }
    if let Some(batch) = report.batch {
        cx.say(&Message::new("cli-import-undoing").text("batch", batch.to_string()));
    }
}

fn row_json((line, field, value, reason): (u64, &str, &str, &Message), text: &str) -> Value {
    json!({ "line": line, "field": field, "value": value, "code": reason.key, "text": text })
}

fn report_json(report: &ImportReport, words: &Words) -> Value {
    let rejects = report.rejects.iter().map(|reject| {
        let text = explained(&reject.reason, words);
        row_json((reject.line, &reject.field, &reject.value, &reject.reason), &text)
    });
    let warnings = report.warnings.iter().map(|note| {
        let text = words.render(&note.reason);
        row_json((note.line, &note.field, &note.value, &note.reason), &text)
    });
    let mut document = json!({
        "batch": report.batch,
        "read": report.read,
        "inserted": report.inserted,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "rejected": report.rejected,
        "rejects_file": report.rejects_file,
        "rejects": rejects.collect::<Vec<_>>(),
        "warned": report.warned,
        "warnings": warnings.collect::<Vec<_>>(),
        "title_lines": report.title_lines,
        "unknown_columns": report.unknown_columns,
        "left_on_account": report.left_on_account,
        "on_account": on_account_json(report, words),
    });
    if let (Some(review), Some(keys)) = (report.to_review, document.as_object_mut()) {
        keys.insert("of_blocked".to_owned(), review.of_blocked.into());
        keys.insert("of_closed".to_owned(), review.of_closed.into());
        keys.insert("over_limit".to_owned(), review.over_limit.into());
    }
    document
}

/// The new invoices that would have been refused or warned of if a user had entered them.
fn to_review(cx: &mut Context<'_>, report: &ImportReport) {
    let review = report.to_review.unwrap_or_default();
    for (key, count) in [
        ("cli-import-of-blocked", review.of_blocked),
        ("cli-import-of-closed", review.of_closed),
        ("cli-import-over-limit", review.over_limit),
    ] {
        if count > 0 {
            cx.say(&Message::new(key).count("count", count));
        }
    }
}

fn on_account_json(report: &ImportReport, words: &Words) -> Value {
    let each = report.on_account.iter().map(|left| {
        json!({
            "line": left.line,
            "receipt": left.receipt,
            "customer": left.customer,
            "amount": left.left.plain(left.currency),
            "currency": left.currency.code(),
            "code": left.reason.key,
            "text": words.render(&left.reason),
        })
    });
    each.collect()
}

/// The receipts of a lockbox that found no invoice, or more than their invoices owe.
fn on_account(cx: &mut Context<'_>, report: &ImportReport) {
    if report.left_on_account == 0 {
        return;
    }
    cx.output.text("\n");
    cx.say(&Message::new("cli-import-on-account").count("count", report.left_on_account));
    let table = left_on_account(&report.on_account, cx.words);
    cx.output.text(&format!("{table}\n"));
    say_more(cx, "cli-import-on-account-more", report.left_on_account, report.on_account.len());
}

/// How many more there are than the table shows.
fn say_more(cx: &mut Context<'_>, sentence: &'static str, total: u64, shown: usize) {
    let more = total.saturating_sub(u64::try_from(shown).unwrap_or(u64::MAX));
    if more > 0 {
        cx.say(&Message::new(sentence).count("more", more));
    }
}

fn left_on_account(left: &[LeftOnAccount], words: &Words) -> String {
    let headings = [
        key("cli-column-line"),
        key("cli-column-receipt"),
        key("cli-column-customer"),
        key("cli-column-on-account"),
        key("cli-column-reason-left"),
    ];
    let mut table = Table::with_headings(headings, words);
    for receipt in left {
        table.row(vec![
            (receipt.line.to_string(), Edge::Right),
            (sanitize(&receipt.receipt).into_owned(), Edge::Left),
            (sanitize(&receipt.customer).into_owned(), Edge::Left),
            (words.money(receipt.left, receipt.currency), Edge::Right),
            (words.render(&receipt.reason), Edge::Left),
        ]);
    }
    table.render()
}

/// The new rows that should be looked at.
fn warned(cx: &mut Context<'_>, report: &ImportReport) {
    if report.warned == 0 {
        return;
    }
    cx.output.text("\n");
    cx.say(&Message::new("cli-import-warned").count("count", report.warned));
    let warnings = report.warnings.iter().map(|note| (note.line, &*note.field, &*note.value, &note.reason));
    let table = rows(warnings, cx.words);
    cx.output.text(&format!("{table}\n"));
    say_more(cx, "cli-import-more", report.warned, report.warnings.len());
}

/// Rows of a file, by line, field, value and reason.
fn rows<'a>(rows: impl Iterator<Item = (u64, &'a str, &'a str, &'a Message)>, words: &Words) -> String {
    let headings =
        [key("cli-column-line"), key("cli-column-field"), key("cli-column-value"), key("cli-column-why")];
    let mut table = Table::with_headings(headings, words);
    for (line, field, value, reason) in rows {
        table.row(vec![
            (line.to_string(), Edge::Right),
            (sanitize(field).into_owned(), Edge::Left),
            (fit(&sanitize(value), VALUE_WIDTH).into_owned(), Edge::Left),
            (words.render(reason), Edge::Left),
        ]);
    }
    table.render()
}
