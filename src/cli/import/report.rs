//! What an import has done, for people and for programs.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::explained;
use crate::cli::Format;
use crate::cli::context::Context;
use crate::cli::table::{Edge, Table};
use crate::credit::Message;
use crate::desk::{
    ControlSum, FileFormat, ImportOptions, ImportReport, LeftOnAccount, Missing, MissingFate, RowClass, Run,
    Strictness,
};
use crate::sanitize::sanitize;
use crate::words::{Words, fit, key};

/// The most columns of a terminal that a rejected value takes.
const VALUE_WIDTH: usize = 40;

pub(super) fn answer(cx: &mut Context<'_>, report: &ImportReport, options: &ImportOptions) {
    if cx.format() == Format::Json {
        let document = report_json(report, cx.words);
        return cx.output.json(&document);
    }
    missing(cx, report);
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
    classes(cx, report);
    control_sums(cx, report);
    warned(cx, report);
    to_review(cx, report);
    on_account(cx, report);
    if let Some(file) = &report.rejects_file {
        cx.say(&Message::new("cli-import-rejects").text("file", file.display().to_string()));
    }
    if options.run == Run::Rehearsal {
        cx.say(&Message::new("cli-import-rehearsed"));
    } else if options.strict == Strictness::AllOrNone && report.is_faulty() {
        cx.say(&Message::new("cli-import-none-taken"));
    }
    if let Some(batch) = report.batch {
        cx.say(&Message::new("cli-import-undoing").text("batch", batch.to_string()));
    }
}

pub(super) fn row_json((line, field, value, reason): (u64, &str, &str, &Message), text: &str) -> Value {
    json!({ "line": line, "field": field, "value": value, "code": reason.key, "text": text })
}

pub(super) fn control_sum_json(sum: &ControlSum, words: &Words) -> Value {
    let message = sum.message();
    json!({
        "code": message.key,
        "text": words.render(&message),
        "line": sum.line,
        "field": sum.column,
        "expected": sum.expected.plain(sum.currency),
        "found": sum.found.plain(sum.currency),
    })
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
    let differences = report.control_sums.iter().map(|sum| control_sum_json(sum, words));
    let mut document = json!({
        "batch": report.batch,
        "format": report.format.map(FileFormat::code),
        "read": report.read,
        "inserted": report.inserted,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "rejected": report.rejected,
        "rejects_file": report.rejects_file,
        "rejects": rejects.collect::<Vec<_>>(),
        "warned": report.warned,
        "warnings": warnings.chain(differences).collect::<Vec<_>>(),
        "classes": report.classes.named().collect::<BTreeMap<_, _>>(),
        "as_of": report.as_of.map(|day| day.to_string()),
        "title_lines": report.title_lines,
        "unknown_columns": report.unknown_columns,
        "missing": report.missing.as_ref().map(missing_json),
        "settled": report.settled,
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

fn missing_json(missing: &Missing) -> Value {
    let documents = missing.shown.iter().map(|document| {
        json!({
            "customer": document.customer,
            "number": document.number,
            "kind": document.kind.code(),
            "open": document.left.plain(document.currency),
            "currency": document.currency.code(),
        })
    });
    json!({
        "count": missing.count,
        "state": missing.fate.code(),
        "documents": documents.collect::<Vec<_>>(),
    })
}

/// What is open on the desk and not on the list: said before all else, and listed where it is settled.
fn missing(cx: &mut Context<'_>, report: &ImportReport) {
    let Some(missing) = report.missing.as_ref().filter(|missing| missing.count > 0) else { return };
    let sentence = match missing.fate {
        MissingFate::Settled => "import-missing-settled",
        MissingFate::Unread => "import-missing-unread",
        MissingFate::Open => "cli-import-missing",
    };
    cx.say(&Message::new(sentence).count("count", missing.count));
    if missing.fate != MissingFate::Open {
        let headings = [key("cli-column-customer"), key("cli-column-document"), key("cli-column-open")];
        let mut table = Table::with_headings(headings, cx.words);
        for document in &missing.shown {
            table.row(vec![
                (sanitize(&document.customer).into_owned(), Edge::Left),
                (sanitize(&document.number).into_owned(), Edge::Left),
                (cx.words.money(document.left, document.currency), Edge::Right),
            ]);
        }
        cx.output.text(&format!("{}\n", table.render()));
        say_more(cx, "cli-import-more", missing.count, missing.shown.len());
        cx.output.text("\n");
    }
}

/// What the other rows are, of which nothing was imported.
fn classes(cx: &mut Context<'_>, report: &ImportReport) {
    for (class, key) in [
        (RowClass::Heading, "cli-import-headings"),
        (RowClass::Subtotal, "cli-import-subtotals"),
        (RowClass::GrandTotal, "cli-import-totals"),
        (RowClass::Note, "cli-import-notes"),
        (RowClass::Zero, "cli-import-zeros"),
        (RowClass::Filtered, "cli-import-filtered"),
    ] {
        let is_note = class == RowClass::Note;
        // The lines of a title are noted already.
        let count = report.classes.of(class).saturating_sub(if is_note { report.title_lines } else { 0 });
        if count > 0 {
            cx.say(&Message::new(key).count("count", count));
        }
    }
}

/// The totals that are not the sums of their rows.
fn control_sums(cx: &mut Context<'_>, report: &ImportReport) {
    for sum in &report.control_sums {
        cx.say(&sum.message());
    }
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
pub(super) fn rows<'a>(
    rows: impl Iterator<Item = (u64, &'a str, &'a str, &'a Message)>,
    words: &Words,
) -> String {
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
