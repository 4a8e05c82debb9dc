//! `creditdesk backup`, `restore` and `doctor`: keeping the desk file safe and sound.

use clap::Command;
use serde_json::json;

use super::arguments::Arguments;
use super::build::Builder;
use super::commands::Noun;
use super::context::Context;
use super::{Exit, Failure, Format, audit};
use crate::credit::Statement;
use crate::desk::{Desk, DoctorReport, Unreadable};
use crate::harmless::harmless;
use crate::words::word;

/// Copies the desk.
pub(super) const BACKUP: Noun = Noun {
    name: "backup",
    build: |build| {
        let file = build.file_place("file", word("cli-arg-backup"));
        build.command("backup", word("cli-backup"), [file])
    },
    run: backup,
};

/// Makes a desk of a copy.
pub(super) const RESTORE: Noun = Noun { name: "restore", build: build_restore, run: restore };

/// Examines the desk.
pub(super) const DOCTOR: Noun =
    Noun { name: "doctor", build: |build| build.command("doctor", word("cli-doctor"), []), run: doctor };

fn build_restore(build: Builder<'_>) -> Command {
    let arguments = [
        build.file_place("file", word("cli-arg-restore-from")),
        build.file_place("to", word("cli-arg-restore-to")).required(false).value_name("TO"),
    ];
    build.command("restore", word("cli-restore"), arguments)
}

fn backup(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let file = arguments.need_file("file")?;
    cx.writer()?.backup(file)?;
    let path = file.display().to_string();
    if cx.format() == Format::Json {
        cx.output.json(&json!({ "backup": path }));
    }
    cx.say(&Statement::new("cli-backed-up").text("path", path));
    Ok(Exit::Done)
}

/// The copy becomes the desk of `--desk`, or the place that is named; what is there already is never overwritten.
fn restore(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let from = arguments.need_file("file")?;
    let to = match arguments.file("to") {
        Some(to) => to,
        None => cx.invocation.desk_file()?,
    };
    Desk::restore(from, to)?;
    let path = to.display().to_string();
    if cx.format() == Format::Json {
        cx.output.json(&json!({ "desk": path }));
    }
    cx.say(&Statement::new("cli-restored").text("path", path));
    Ok(Exit::Done)
}

fn doctor(cx: &mut Context<'_>, _: Arguments<'_>) -> Result<Exit, Failure> {
    let report = Desk::examine(cx.invocation.desk_file()?)?;
    match cx.format() {
        Format::Json => cx.output.json(&report_json(&report)),
        Format::Text => tell(cx, &report),
    }
    Ok(if report.is_sound() { Exit::Done } else { Exit::Failed })
}

fn report_json(report: &DoctorReport) -> serde_json::Value {
    let differences = report.differences.iter().map(|difference| {
        json!({
            "what": difference.what,
            "subject": difference.subject,
            "kept": difference.kept,
            "computed": difference.computed,
        })
    });
    let unreadable = report.unreadable.values.iter().map(|corrupt| {
        json!({
            "table": corrupt.table,
            "row": corrupt.row,
            "column": corrupt.column,
            "value": harmless(&corrupt.value),
        })
    });
    json!({
        "ok": report.is_sound(),
        "integrity": report.integrity,
        "unreadable": unreadable.collect::<Vec<_>>(),
        "unreadable_total": report.unreadable.total,
        "unreadable_tables": report.unreadable.tables,
        "differences": differences.collect::<Vec<_>>(),
        "audit": audit::report_json(&report.audit),
        "lost_assessments": report.lost_assessments,
        "unreadable_settings": report.unreadable_settings,
        "has_administrator": report.has_administrator,
    })
}

fn tell(cx: &mut Context<'_>, report: &DoctorReport) {
    let count = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    if report.is_sound() {
        return cx.say(&Statement::new("cli-doctor-sound").count("records", count(report.audit.records)));
    }
    for problem in &report.integrity {
        cx.say(&Statement::new("cli-doctor-integrity").text("problem", problem.clone()));
    }
    tell_unreadable(cx, &report.unreadable);
    for difference in &report.differences {
        cx.say(
            &Statement::new("cli-doctor-difference")
                .text("what", difference.what)
                .text("subject", difference.subject.clone())
                .text("kept", difference.kept.clone())
                .text("computed", difference.computed.clone()),
        );
    }
    if let Some(first) = report.audit.first_bad {
        cx.say(&Statement::new("cli-audit-broken").count("record", first.0));
    }
    if report.audit.silent_events > 0 {
        let events = count(report.audit.silent_events);
        cx.say(&Statement::new("cli-audit-silent").count("events", events));
    }
    if report.lost_assessments > 0 {
        cx.say(&Statement::new("cli-doctor-lost").count("count", count(report.lost_assessments)));
    }
    for name in &report.unreadable_settings {
        cx.say(&Statement::new("cli-doctor-setting").text("name", name.clone()));
    }
    if !report.has_administrator {
        cx.say(&Statement::new("cli-doctor-administrator"));
    }
}

fn tell_unreadable(cx: &mut Context<'_>, unreadable: &Unreadable) {
    for problem in &unreadable.tables {
        cx.say(&Statement::new("cli-doctor-integrity").text("problem", problem.clone()));
    }
    for corrupt in &unreadable.values {
        cx.say(
            &Statement::new("cli-doctor-unreadable")
                .text("table", corrupt.table)
                .text("row", corrupt.row.clone())
                .text("column", corrupt.column)
                .text("value", corrupt.value.clone()),
        );
    }
    let listed = u64::try_from(unreadable.values.len()).unwrap_or(u64::MAX);
    if unreadable.total > listed {
        let count = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        cx.say(
            &Statement::new("cli-doctor-unreadable-more")
                .count("more", count(unreadable.total - listed))
                .count("total", count(unreadable.total)),
        );
    }
}
