//! `creditdesk doctor`: whether the desk file is sound, and the dangers of the files beside it.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::arguments::Arguments;
use super::commands::CliCommand;
use super::context::Context;
use super::progress::Progress;
use super::{Exit, Failure, Format, audit};
use crate::credit::Message;
use crate::desk::{Desk, DoctorReport, SchemaDifference, SchemaFault, StoredName, Unreadable};
use crate::files::{
    COMPANIONS, Purpose, companion, count_names, folder_of, mode_open_to_others, network_file_system,
};
use crate::sanitize::{sanitize, shell_word};
use crate::words::key;

pub(super) const DOCTOR: CliCommand =
    CliCommand { name: "doctor", build: |build| build.command("doctor", key("cli-doctor"), []), run: doctor };

fn doctor(cx: &mut Context<'_>, _: Arguments<'_>) -> Result<Exit, Failure> {
    let desk = cx.invocation.desk_file()?;
    let open_options = cx.invocation.open_options(cx.stop_flag().clone());
    let examine = |progress: &Progress<'_>| Desk::examine(desk, &open_options, progress);
    let examined = Progress::during(cx, "cli-progress-file", examine)?;
    cx.note_migration(examined.migrated_from.as_deref());
    let (report, found) = (examined.report, FileDangers::of(cx, desk));
    match cx.format() {
        Format::Json => cx.output.json(&report_json(&report, desk, &found)),
        Format::Text => show(cx, &report, desk, &found),
    }
    Ok(if report.is_sound() { Exit::Done } else { Exit::Failed })
}

/// The path of the desk from the root on, whatever folder the program was called in.
fn whole_path(desk: &Path) -> String {
    fs::canonicalize(desk).unwrap_or_else(|_| desk.to_owned()).display().to_string()
}

/// Dangers of the files, however sound the desk is.
struct FileDangers {
    /// Names (hard links) of the desk; nothing is saved in it while there are several.
    names: u64,
    /// Files that others than their owner may read, with their modes.
    open_to_others: Vec<(PathBuf, String)>,
    /// The network file system that the desk is on.
    network: Option<&'static str>,
}

impl FileDangers {
    fn of(cx: &Context<'_>, desk: &Path) -> Self {
        Self {
            names: count_names(desk),
            open_to_others: open_to_others(cx, desk),
            network: network_file_system(desk),
        }
    }

    /// That the desk is on a network file system: no fault, but a danger.
    fn network_note(&self, desk: &Path) -> Option<Message> {
        let message = Message::new("cli-doctor-network").text("file", desk.display().to_string());
        self.network.map(|system| message.text("system", system))
    }
}

/// The desk, the files beside it, the log and the remembered columns, where others than their owner may read them.
fn open_to_others(cx: &Context<'_>, desk: &Path) -> Vec<(PathBuf, String)> {
    let companions = COMPANIONS.map(|ending| companion(desk, ending));
    let own = [Purpose::Log, Purpose::Columns]
        .into_iter()
        .flat_map(|purpose| cx.invocation.own_files().files(purpose));
    let files = [desk.to_owned()].into_iter().chain(companions).chain(old_versions(desk));
    let files = files.chain(own.map(Path::to_owned));
    files.filter_map(|file| mode_open_to_others(&file).map(|mode| (file, mode))).collect()
}

/// The copies of a desk that were made before it was migrated.
fn old_versions(desk: &Path) -> Vec<PathBuf> {
    let Some(name) = desk.file_name().map(|name| format!("{}.v", name.to_string_lossy())) else {
        return Vec::new();
    };
    let entries = fs::read_dir(folder_of(desk)).into_iter().flatten().flatten();
    let is_copy = |file: &PathBuf| {
        let file = file.file_name().unwrap_or_default().to_string_lossy();
        file.starts_with(&name) && file.ends_with(".backup")
    };
    let mut copies: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(is_copy).collect();
    copies.sort();
    copies
}

fn report_json(report: &DoctorReport, desk: &Path, found: &FileDangers) -> Value {
    let schema = report.schema.iter();
    let schema =
        schema.map(|fault| json!({ "kind": fault.kind, "name": fault.name, "fault": name_of(fault.fault) }));
    let open = found.open_to_others.iter().map(|(file, mode)| json!({ "file": file, "mode": mode }));
    let look_alikes = report.look_alikes.iter();
    let look_alikes = look_alikes.map(|stored| json!({ "table": stored.table, "name": stored.name }));
    let differences = report.differences.iter().map(|found| {
        json!({ "what": found.what, "subject": found.subject, "kept": found.stored, "computed": found.computed })
    });
    let unreadable = report.unreadable.values.iter().map(|found| {
        let value = sanitize(&found.value);
        json!({ "table": found.table, "row": found.row, "column": found.column, "value": value })
    });
    json!({
        "ok": report.is_sound(),
        "desk": whole_path(desk),
        "integrity": report.integrity,
        "unreadable": unreadable.collect::<Vec<_>>(),
        "unreadable_total": report.unreadable.total,
        "unreadable_tables": report.unreadable.tables,
        "schema": schema.collect::<Vec<_>>(),
        "differences": differences.collect::<Vec<_>>(),
        "audit": audit::report_json(&report.audit),
        "lost_assessments": report.lost_assessments,
        "unreadable_settings": report.unreadable_settings,
        "has_administrator": report.has_administrator,
        "names": found.names,
        "open_to_others": open.collect::<Vec<_>>(),
        "network_file_system": found.network,
        "look_alikes": look_alikes.collect::<Vec<_>>(),
    })
}

fn show(cx: &mut Context<'_>, report: &DoctorReport, desk: &Path, found: &FileDangers) {
    cx.say(&Message::new("cli-doctor-desk").text("file", whole_path(desk)));
    if report.is_sound() {
        cx.say(&Message::new("cli-doctor-sound").count("records", report.audit.records));
    }
    for problem in problems(report) {
        cx.say(&problem);
    }
    for StoredName { table, name } in &report.look_alikes {
        cx.say(&Message::new("cli-doctor-look-alike").text("table", *table).text("name", name));
    }
    if found.names > 1 {
        let file = desk.display().to_string();
        cx.say(&Message::new("cli-doctor-names").text("file", file).count("names", found.names));
    }
    for (file, mode) in &found.open_to_others {
        let file = file.display().to_string();
        let shell = shell_word(&file).into_owned();
        let open = Message::new("cli-doctor-mode").text("mode", mode).text("shell", shell);
        cx.say(&open.text("file", file));
    }
    if let Some(note) = found.network_note(desk) {
        cx.say(&note);
    }
    if !report.audit.head.is_empty() {
        let unknowable = Message::new("cli-doctor-unknowable").text("head", &report.audit.head);
        cx.say(&unknowable.text("creditdesk", call_by_user(cx)));
    }
}

/// How the desk is opened: unlike the doctor, that needs a user, whom the reader fills in where none was named.
fn call_by_user(cx: &Context<'_>) -> String {
    let call = cx.words.call();
    match &cx.invocation.who.named {
        Some(_) => call.to_owned(),
        None => format!("{call} --as USER"),
    }
}

/// The problems, a sentence each.
pub(super) fn problems(report: &DoctorReport) -> Vec<Message> {
    let integrity =
        report.integrity.iter().map(|problem| Message::new("cli-doctor-integrity").text("problem", problem));
    let mut problems: Vec<Message> = integrity.collect();
    problems.extend(report.schema.iter().map(schema_problem));
    problems.extend(unreadable_problems(&report.unreadable));
    problems.extend(report.differences.iter().map(|difference| {
        let key = match difference.computed.as_str() {
            "" => "cli-doctor-not-computable",
            _ => "cli-doctor-difference",
        };
        Message::new(key)
            .text("what", difference.what)
            .text("subject", &difference.subject)
            .text("kept", &difference.stored)
            .text("computed", &difference.computed)
    }));
    problems.extend(report.audit.problems());
    if report.lost_assessments > 0 {
        problems.push(Message::new("cli-doctor-lost").count("count", report.lost_assessments));
    }
    let settings = report.unknown_settings.iter();
    problems.extend(settings.map(|name| Message::new("cli-doctor-setting").text("name", name)));
    if !report.has_administrator {
        problems.push(Message::new("cli-doctor-administrator"));
    }
    problems
}

fn schema_problem(fault: &SchemaFault) -> Message {
    Message::new("cli-doctor-schema")
        .text("kind", &fault.kind)
        .text("name", &fault.name)
        .text("fault", name_of(fault.fault))
}

const fn name_of(fault: SchemaDifference) -> &'static str {
    match fault {
        SchemaDifference::Foreign => "foreign",
        SchemaDifference::Changed => "changed",
        SchemaDifference::Missing => "missing",
    }
}

fn unreadable_problems(unreadable: &Unreadable) -> Vec<Message> {
    let tables = unreadable.tables.iter();
    let mut problems: Vec<Message> =
        tables.map(|problem| Message::new("cli-doctor-integrity").text("problem", problem)).collect();
    problems.extend(unreadable.values.iter().map(|corrupt| {
        Message::new("cli-doctor-unreadable")
            .text("table", corrupt.table)
            .text("row", &corrupt.row)
            .text("column", corrupt.column)
            .text("value", &corrupt.value)
    }));
    let listed = u64::try_from(unreadable.values.len()).unwrap_or(u64::MAX);
    if unreadable.total > listed {
        problems.push(
            Message::new("cli-doctor-unreadable-more")
                .count("more", unreadable.total - listed)
                .count("total", unreadable.total),
        );
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Language, Words};

    #[test]
    fn a_desk_on_a_network_file_system_is_named_with_the_danger() {
        let on = |network| FileDangers { names: 1, open_to_others: Vec::new(), network };
        let desk = Path::new("/mnt/share/desk.db");
        let note = |network| on(network).network_note(desk);
        assert_eq!(note(None), None);
        let shown = Words::new(Language::English).render(&note(Some("NFS")).unwrap());
        assert!(shown.starts_with("/mnt/share/desk.db is on a network file system (NFS)"), "{shown}");
        let json = report_json(&DoctorReport::default(), desk, &on(Some("NFS")));
        assert_eq!(json["network_file_system"], "NFS");
    }
}
