//! `creditdesk import KIND FILE...`: imports every good row of files, and reports what is wrong with the others;
//! `creditdesk import guess FILE`: finds out how a list would be read.

mod batches;
mod guess;
mod report;

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Command, value_parser};

use super::arguments::Arguments;
use super::build::{Builder, one_of};
use super::commands::CliCommand;
use super::context::Context;
use super::progress::Progress;
use super::{Exit, Failure};
use crate::credit::Message;
use crate::desk::{
    ImportKind, ImportOptions, ImportReport, ListKind, MappingSource, MissingItems, Run, SavedMappings,
    Strictness,
};
use crate::files::{Destination, IfExists, Output, OutputError, create_folders};
use crate::words::{Words, key};
use report::answer;

pub(super) const IMPORT: CliCommand = CliCommand { name: "import", build, run };

fn build(build: Builder<'_>) -> Command {
    let kind = build.place("kind", "KIND", key("cli-arg-import-kind"));
    let files =
        || build.places("file", "FILE", key("cli-arg-import-files")).value_parser(value_parser!(PathBuf));
    let sheet = || build.option("sheet", "NAME", key("cli-arg-sheet"));
    let arguments = [
        one_of(kind, &ImportKind::ALL.map(ImportKind::code)),
        files(),
        build.file("map", key("cli-arg-map")),
        build.flag("guess", key("cli-arg-guess")).conflicts_with("map"),
        build.option("save-map", "NAME", key("cli-arg-save-map")).requires("guess"),
        sheet(),
        build.option("terms", "N", key("cli-arg-import-terms")),
        build.day("as-of", key("cli-arg-import-as-of")),
        build.flag("closes-missing", key("cli-arg-closes-missing")),
        build.flag("dry-run", key("cli-arg-dry-run")),
        build.file("rejects", key("cli-arg-rejects")),
        build.flag("strict", key("cli-arg-strict")),
        build.flag("force", key("cli-arg-force-rejects")),
    ];
    let guess = [files(), build.choice("kind", &ListKind::CODES, key("cli-arg-guess-kind")), sheet()];
    let list = [build.option("limit", "COUNT", key("cli-arg-import-limit"))];
    let undo = [
        build.place("batch", "BATCH", key("cli-arg-import-batch")),
        build.flag("later", key("cli-arg-undo-later")),
    ];
    build
        .command("import", key("cli-import"), arguments)
        .args_conflicts_with_subcommands(true)
        .subcommand_negates_reqs(true)
        .subcommand(build.command("guess", key("cli-import-guess"), guess))
        .subcommand(build.command("list", key("cli-import-list"), list))
        .subcommand(build.command("undo", key("cli-import-undo"), undo))
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    match arguments.command() {
        Some(("guess", list)) => return guess::run(cx, list),
        Some(("undo", batch)) => return batches::undo(cx, batch),
        Some((_, listing)) => return batches::list(cx, listing),
        None => {}
    }
    let kind = arguments.need("kind")?;
    let unknown = || Failure::unknown("KIND", kind, &ImportKind::ALL.map(ImportKind::code));
    let kind = ImportKind::from_code(kind).ok_or_else(unknown)?;
    let files = arguments.files("file");
    let of_invoices = [
        ("--as-of", arguments.text("as-of").is_some()),
        ("--closes-missing", arguments.flag("closes-missing")),
    ];
    if kind != ImportKind::Invoices
        && let Some((argument, _)) = of_invoices.into_iter().find(|(_, is_given)| *is_given)
    {
        let message = Message::new("import-not-of-invoices").text("argument", argument);
        return Err(Failure::usage(message.text("kind", kind.code())));
    }
    let options = options(cx, arguments, &files)?;
    let saved = cx.invocation.saved_mappings();
    // Whether it can be saved is known before anything is imported.
    let save_as =
        arguments.text("save-map").map(|name| saving(cx, arguments, (name, saved.as_ref()))).transpose()?;
    let named = arguments.file("map").map(|path| saved_or_given(saved.as_ref(), path));
    let mapping = match named.as_deref() {
        Some(path) => MappingSource::File(path),
        None if arguments.flag("guess") => MappingSource::Guessed(saved.as_ref()),
        None => MappingSource::Canonical,
    };
    let (words, mut writer) = (cx.words, cx.writer()?);
    let explain = |reason: &Message| explained(reason, words);
    let report = Progress::during(cx, "cli-import-progress", |progress| {
        writer.import(kind, &files, mapping, &options, &explain, progress)
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
    let saved = match (save_as, &report.guessed, options.run) {
        (Some(save_as), Some(text), Run::Real) => save_mapping(cx, save_as, text),
        _ => Ok(()),
    };
    // The rows are imported, whatever becomes of the mapping.
    answer(cx, &report, &options);
    saved?;
    Ok(match options.strict {
        Strictness::AllOrNone if report.is_faulty() => Exit::Refused,
        Strictness::GoodRows if report.rejected > 0 => Exit::Partial,
        Strictness::AllOrNone | Strictness::GoodRows => Exit::Done,
    })
}

/// The file of a mapping: the one given, or where there is none, the mapping that was saved under this name.
fn saved_or_given(saved: Option<&SavedMappings>, path: &Path) -> PathBuf {
    let by_name = || saved?.path(path.to_str()?).filter(|saved| saved.exists());
    if path.exists() { path.to_owned() } else { by_name().unwrap_or_else(|| path.to_owned()) }
}

/// Begins a file for a mapping that is to be saved under a name, in a folder that is made if need be.
fn saving(
    cx: &Context<'_>,
    arguments: Arguments<'_>,
    (name, saved): (&str, Option<&SavedMappings>),
) -> Result<Output, Failure> {
    let saved = saved.ok_or_else(|| Failure::usage(Message::new("mappings-no-folder")))?;
    let unusable = || Failure::usage(Message::new("mapping-name").text("name", name));
    let path = saved.path(name).ok_or_else(unusable)?;
    create_folders(saved.folder()).map_err(|error| {
        unwritten(&OutputError::Refused { path: saved.folder().to_owned(), source: error })
    })?;
    Output::create(&cx.destination(&path, arguments)).map_err(|error| unwritten(&error))
}

fn save_mapping(cx: &mut Context<'_>, mut file: Output, text: &str) -> Result<(), Failure> {
    let path = file.path().to_owned();
    file.write_all(text.as_bytes())
        .map_err(|error| unwritten(&OutputError::Refused { path: path.clone(), source: error }))?;
    file.finish().map_err(|error| unwritten(&error))?;
    cx.file_is_written();
    cx.note(&Message::new("cli-mapping-saved").text("file", path.display().to_string()));
    Ok(())
}

fn unwritten(error: &OutputError) -> Failure {
    Failure::failed(error.message())
}

fn options(cx: &Context<'_>, arguments: Arguments<'_>, files: &[PathBuf]) -> Result<ImportOptions, Failure> {
    let usual = || files.first().map(|file| ImportOptions::usual_rejects(file));
    let rejects = arguments.file("rejects").map(PathBuf::from).or_else(usual);
    let if_exists = if arguments.flag("force") { IfExists::Replace } else { IfExists::KeepSame };
    let to =
        |path| Destination::new(path, if_exists, cx.invocation.protected()).until(cx.stop_flag().clone());
    Ok(ImportOptions {
        strict: if arguments.flag("strict") { Strictness::AllOrNone } else { Strictness::GoodRows },
        run: if arguments.flag("dry-run") { Run::Rehearsal } else { Run::Real },
        rejects: rejects.map(to),
        sheet: arguments.owned("sheet"),
        terms: arguments.count("terms")?,
        as_of: arguments.day("as-of")?,
        missing: if arguments.flag("closes-missing") { MissingItems::Settled } else { MissingItems::Stay },
        ..ImportOptions::default()
    })
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
