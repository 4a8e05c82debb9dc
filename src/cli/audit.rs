//! `creditdesk audit ...`: the audit trail, and whether it is whole.

use clap::Command;
use serde_json::{Value, json};

use super::arguments::Arguments;
use super::build::Builder;
use super::cell::Cell;
use super::commands::CliCommand;
use super::context::Context;
use super::list::{self, Column, column, json_only};
use super::verb::verbs;
use super::{Exit, Failure, Format};
use crate::credit::Message;
use crate::desk::{AuditQuery, AuditRecord, AuditReport};
use crate::words::key;

pub(super) const AUDIT: CliCommand = CliCommand { name: "audit", build, run };

verbs! {
    /// What can be done with the audit trail.
    enum AuditVerb { List => "list", Verify => "verify" }
}

const COLUMNS: &[Column<AuditRecord>] = &[
    column("record", key("cli-column-record"), |record| Cell::Count(record.id)),
    column("at", key("audit-column-time"), |record| Cell::Instant(record.at)),
    json_only("day", |record| Cell::Day(record.day)),
    column("user", key("audit-column-user"), |record| Cell::of(&record.login)),
    column("event", key("audit-column-event"), |record| Cell::Event(record.event)),
    json_only("kind", |record| Cell::of(&record.subject_kind)),
    column("subject", key("audit-column-subject"), |record| Cell::of(&record.subject)),
    column("note", key("cli-column-note"), |record| Cell::written(&record.note)),
    json_only("body", |record| {
        // What is stored is JSON: it was read before.
        Cell::Known(serde_json::from_str(&record.stored).unwrap_or_default(), String::new())
    }),
];

fn build(build: Builder<'_>) -> Command {
    build.group("audit", key("cli-audit"), |verb| match verb {
        AuditVerb::List => build.verb(
            key("cli-audit-list"),
            [
                build.option("customer", "CUSTOMER", key("cli-arg-of-customer")),
                build.option("order", "ORDER", key("cli-arg-of-order")),
                build.option("user", "USER", key("cli-arg-of-user")),
                build.day("from", key("cli-arg-from")),
                build.day("to", key("cli-arg-to")),
            ],
        ),
        AuditVerb::Verify => {
            build.verb(key("cli-audit-verify"), [build.option("head", "HASH", key("cli-arg-head"))])
        }
    })
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let (verb, arguments) = arguments.verb()?;
    match verb {
        AuditVerb::List => list(cx, arguments),
        AuditVerb::Verify => {
            let mut reader = cx.reader()?;
            let report = reader.verify_audit()?;
            let head = arguments.text("head");
            let head = head.map(|head| Ok::<_, Failure>((head, reader.has_audit_head(head)?))).transpose()?;
            Ok(verified(cx, &report, head))
        }
    }
}

fn list(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let query = AuditQuery {
        customer: arguments.owned("customer"),
        order: arguments.owned("order"),
        user: arguments.owned("user"),
        from: arguments.day("from")?,
        to: arguments.day("to")?,
        event: None,
    };
    let records = cx.reader()?.audit(&query)?;
    Ok(list::answer(cx, "records", COLUMNS, &records))
}

/// What verifying found, for programs; `unread` only where the trail could not be read to its end.
pub(super) fn report_json(report: &AuditReport) -> Value {
    let mut document = json!({
        "records": report.records,
        "ok": report.is_ok(),
        "first_bad": report.first_bad.map(|key| key.0),
        "silent_events": report.silent_events,
        "head": report.head,
    });
    if let (Some(problem), Some(fields)) = (&report.unread, document.as_object_mut()) {
        fields.insert("unread".to_owned(), Value::String(problem.clone()));
    }
    document
}

/// A broken chain is a failure, which the answer itself reports; so is one that lacks the record it is compared with.
fn verified(cx: &mut Context<'_>, report: &AuditReport, compared: Option<(&str, bool)>) -> Exit {
    if cx.format() == Format::Json {
        let mut document = report_json(report);
        if let (Some((_, is_there)), Some(fields)) = (compared, document.as_object_mut()) {
            fields.insert("ok".to_owned(), Value::Bool(is_there && report.is_ok()));
            fields.insert("head_missing".to_owned(), Value::Bool(!is_there));
        }
        cx.output.json(&document);
    }
    if report.is_ok() {
        cx.say(&Message::new("cli-audit-sound").count("records", report.records));
    }
    for problem in report.problems() {
        cx.say(&problem);
    }
    let has_head = compared.is_none_or(|(_, is_there)| is_there);
    if let Some((head, false)) = compared {
        cx.say(&Message::new("cli-audit-head-missing").text("head", head));
    }
    if report.is_ok() && has_head { Exit::Done } else { Exit::Failed }
}
