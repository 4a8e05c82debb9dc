//! `creditdesk export WHAT`: what is in the desk, as a table for other programs.

use std::fs::File;
use std::io::{self, Seek, Write};
use std::path::Path;

use clap::Command;
use serde_json::json;

use super::arguments::Arguments;
use super::build::{Builder, one_of};
use super::commands::CliCommand;
use super::context::Context;
use super::{Exit, Failure, Format as Answer, Output as Streams};
use crate::credit::Message;
use crate::desk::{DeskError, ExportKind, Exported};
use crate::exchange::{Export, Format, WriteError};
use crate::files::{Output, unnamed_file};
use crate::words::{Words, key};

pub(super) const EXPORT: CliCommand = CliCommand { name: "export", build, run };

fn build(build: Builder<'_>) -> Command {
    let arguments = [
        one_of(
            build.place("what", "WHAT", key("cli-arg-export-what")),
            &ExportKind::ALL.map(ExportKind::code),
        ),
        build.choice("format", &Format::ALL.map(Format::name), key("cli-arg-format")),
        build.file("output", key("cli-arg-output")).short('o'),
        build.flag("force", key("cli-arg-force")),
    ];
    build.command("export", key("cli-export"), arguments)
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let named = arguments.need("what")?;
    let unknown = || Failure::unknown("WHAT", named, &ExportKind::ALL.map(ExportKind::code));
    let what = ExportKind::from_code(named).ok_or_else(unknown)?;
    let place = arguments.file("output").filter(|place| *place != Path::new("-"));
    let given = arguments.text("format").and_then(from_name);
    let format = given.unwrap_or_else(|| format_of(place, cx.format()));
    let mut reader = cx.reader()?;
    let words = Words::new(reader.settings()?.language);
    let Some(place) = place else {
        may_be_shown(cx, format)?;
        let whole = unnamed_file(&cx.invocation.temporary).map_err(unwritten)?;
        let spool = whole.try_clone().map_err(unwritten)?;
        let exported = reader.export(what, &words, |table| Export::to_stream(spool, format, table))?;
        show(whole).map_err(unwritten)?;
        return Ok(noted(cx, &exported));
    };
    let to = cx.destination(place, arguments);
    let exported =
        reader.export(what, &words, |table| Export::to_file(Output::create(&to)?, format, table))?;
    cx.file_is_written();
    answer(cx, (what, format), place, &exported);
    Ok(noted(cx, &exported))
}

/// Says what is not in the file: it is done in part then.
fn noted(cx: &mut Context<'_>, exported: &Exported) -> Exit {
    exported.not_carried.iter().for_each(|lost| cx.note(&Exported::note(*lost)));
    if exported.not_carried.is_empty() { Exit::Done } else { Exit::Partial }
}

/// Writes to standard output what is whole: a row that cannot be read leaves no half document there.
fn show(mut whole: File) -> io::Result<()> {
    let mut stream = Streams::stream();
    whole.rewind()?;
    io::copy(&mut whole, &mut stream)?;
    stream.flush()
}

fn unwritten(error: io::Error) -> DeskError {
    WriteError::from(error).into()
}

fn from_name(name: &str) -> Option<Format> {
    Format::ALL.into_iter().find(|format| format.name() == name)
}

/// The format of the ending of the file, else that of the answer.
fn format_of(place: Option<&Path>, answer: Answer) -> Format {
    let usual = match answer {
        Answer::Json => Format::Json,
        Answer::Text => Format::Csv,
    };
    place.and_then(Format::of_path).unwrap_or(usual)
}

/// Standard output takes one JSON document where that was asked for, and a terminal shows no spreadsheet.
fn may_be_shown(cx: &Context<'_>, format: Format) -> Result<(), Failure> {
    if cx.format() == Answer::Json && format != Format::Json {
        let conflict = Message::new("usage-conflict")
            .text("argument", "--json")
            .text("other", format!("--format {}", format.name()));
        return Err(Failure::usage(conflict));
    }
    if format == Format::Xlsx && cx.invocation.terminal.output {
        return Err(Failure::usage(Message::new("cli-export-spreadsheet")));
    }
    Ok(())
}

fn answer(cx: &mut Context<'_>, (what, format): (ExportKind, Format), place: &Path, exported: &Exported) {
    let path = place.display().to_string();
    let lost =
        exported.not_carried.iter().map(|(loss, count)| json!({ "what": loss.code(), "count": count }));
    let json = json!({
        "export": what.code(),
        "format": format.name(),
        "file": path,
        "rows": exported.rows,
        "not_carried": lost.collect::<Vec<_>>(),
    });
    cx.report(&json, &Message::new("cli-exported").count("rows", exported.rows).text("file", path));
}
