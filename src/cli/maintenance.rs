//! `creditdesk backup` and `restore`: copies of the desk.

use std::path::Path;

use clap::Command;
use serde_json::json;

use super::arguments::Arguments;
use super::build::Builder;
use super::commands::CliCommand;
use super::context::Context;
use super::doctor::problems;
use super::progress::Progress;
use super::{Exit, Failure, Format};
use crate::credit::Message;
use crate::desk::{CopyOutcome, Desk, DeskError};
use crate::files::{Destination, IfExists, create_folders};
use crate::sanitize::shell_word;
use crate::words::key;

pub(super) const BACKUP: CliCommand = CliCommand { name: "backup", build: build_backup, run: backup };

pub(super) const RESTORE: CliCommand = CliCommand { name: "restore", build: build_restore, run: restore };

fn build_backup(build: Builder<'_>) -> Command {
    let arguments = [
        build.file_place("file", key("cli-arg-backup")),
        build.flag("anyway", key("cli-arg-anyway")),
        build.flag("force", key("cli-arg-force")),
    ];
    build.command("backup", key("cli-backup"), arguments)
}

fn build_restore(build: Builder<'_>) -> Command {
    let arguments = [
        build.file_place("file", key("cli-arg-restore-from")),
        build.file_place("to", key("cli-arg-restore-to")).required(false).value_name("TO"),
        build.flag("anyway", key("cli-arg-anyway")),
    ];
    build.command("restore", key("cli-restore"), arguments)
}

/// A copy to be made.
struct Copying<'a> {
    from: &'a Path,
    to: Destination,
    /// The key of the place in the answer.
    key: &'static str,
    /// The sentence that reports it as done.
    done: &'static str,
}

fn backup(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let to = cx.destination(arguments.need_file("file")?, arguments);
    let from = cx.invocation.desk_file()?;
    let copying = Copying { from, to, key: "backup", done: "cli-backed-up" };
    if arguments.flag("anyway") {
        return rescue(cx, &copying);
    }
    let desk = cx.desk()?;
    copy(cx, &copying, |to, progress| desk.backup(to, progress))
}

/// The copy becomes the desk of `--desk` or a file that is named; an existing file is never overwritten.
fn restore(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let from = arguments.need_file("file")?;
    let to = match arguments.file("to") {
        Some(to) => to,
        None => own_place(cx)?,
    };
    let protected = cx.invocation.protected_from_new_desk().with_desk(from);
    let to = Destination::new(to, IfExists::NeverReplace, protected);
    let copying = Copying { from, to, key: "desk", done: "cli-restored" };
    let restored = if arguments.flag("anyway") {
        rescue(cx, &copying)
    } else {
        copy(cx, &copying, |to, progress| Desk::restore(from, to, progress))
    };
    restored.map_err(|failure| about_copy(failure, from))
}

/// The fault is in the copy: the commands of the hint are about it, and not about the desk.
fn about_copy(failure: Failure, copy: &Path) -> Failure {
    let copy = copy.to_string_lossy();
    let copy = shell_word(&copy);
    let message = failure
        .message
        .text("creditdesk", format!("creditdesk --desk {copy}"))
        .text("rescue", format!("creditdesk restore --anyway {copy}"));
    Failure { message, ..failure }
}

/// The place of the desk. The data folder of the user is created if the desk belongs there, as for a first desk.
fn own_place<'a>(cx: &Context<'a>) -> Result<&'a Path, Failure> {
    let file = cx.invocation.desk_file()?;
    if let (None, Some(folder)) = (&cx.invocation.config.desk, file.parent()) {
        // If it cannot be created, writing the file in it reports why.
        let _ = create_folders(folder);
    }
    Ok(file)
}

/// Copies a desk if it is sound, else reports what is wrong with it.
fn copy(
    cx: &mut Context<'_>,
    copying: &Copying<'_>,
    make: impl FnOnce(&Destination, &Progress<'_>) -> Result<CopyOutcome, DeskError>,
) -> Result<Exit, Failure> {
    let outcome = Progress::during(cx, "cli-copy-progress", |progress| make(&copying.to, progress));
    let head = match outcome? {
        CopyOutcome::Copied { head } => head,
        CopyOutcome::Unsound(report) => {
            for problem in problems(&report) {
                cx.note(&problem);
            }
            let path = copying.from.display().to_string();
            return Err(Failure::failed(Message::new("copy-not-sound").text("path", path)));
        }
    };
    cx.file_is_written();
    let path = copying.to.path().display().to_string();
    let json = json!({ copying.key: path, "head": head });
    cx.report(&json, &Message::new(copying.done).text("path", path));
    cx.say(&Message::new("cli-copied-head").text("head", head));
    Ok(Exit::Done)
}

/// Copies whatever can be read, and reports what is wrong with it.
fn rescue(cx: &mut Context<'_>, copying: &Copying<'_>) -> Result<Exit, Failure> {
    let path = copying.to.path().display().to_string();
    let rescue = |progress: &Progress<'_>| Desk::rescue(copying.from, &copying.to, progress);
    let rescued = Progress::during(cx, "cli-copy-progress", rescue)?;
    cx.file_is_written();
    let (problems, head) = match rescued.examined {
        Ok(report) => (problems(&report), Some(report.audit.head).filter(|head| !head.is_empty())),
        Err(error) => (vec![error.message()], None),
    };
    let problems: Vec<String> = problems.iter().map(|problem| cx.words.render(problem)).collect();
    let sound = problems.is_empty();
    let done = if sound { copying.done } else { "cli-rescued" };
    let json = json!({ copying.key: path, "head": head, "ok": sound, "problems": problems });
    cx.report(&json, &Message::new(done).text("path", path));
    if !sound {
        cx.say(&Message::new("cli-copied-anyway"));
    }
    if cx.format() == Format::Text {
        for problem in problems {
            cx.output.text(&format!("{problem}\n"));
        }
    }
    Ok(Exit::Done)
}
