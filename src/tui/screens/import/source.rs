//! What a file was found to be, and the jobs that find it out, try it and import it.

use std::path::PathBuf;
use std::sync::Arc;

use super::Import;
use super::fields::Wanted;
use crate::credit::{Day, Message};
use crate::desk::{
    DeskError, DeskWriter, FoundFile, Given, Guess, ImportKind, ImportOptions, ImportReport, ItemId,
    ListWish, MappingSource, MissingItems, ProgressSink, Question, Run, Subject, find_file,
};
use crate::files::{IfExists, is_stream};
use crate::tui::{Address, Context, Outcome, Pending, Progress, Services};
use crate::words::{Words, key};

/// A file, and how it is read.
#[derive(Debug, Clone)]
pub(super) struct Source {
    pub(super) wanted: Wanted,
    pub(super) reading: Reading,
}

/// What is to be done with a file.
#[derive(Debug, Clone)]
pub(super) struct Order {
    pub(super) source: Source,
    /// The day of a list, where it is not as the file says it.
    pub(super) as_of: Option<Day>,
    pub(super) missing: MissingItems,
    /// Documents that are on other lists of the same day.
    pub(super) listed_elsewhere: Vec<ItemId>,
}

/// How a file is read.
#[derive(Debug, Clone)]
pub(super) enum Reading {
    /// As a mapping file says.
    Mapped(ImportKind, PathBuf),
    /// In the notation of the desk.
    Own(ImportKind),
    /// As was found out.
    Guessed(Box<Guess>),
}

impl Source {
    pub(super) fn kind(&self) -> ImportKind {
        match &self.reading {
            Reading::Mapped(kind, _) | Reading::Own(kind) => *kind,
            Reading::Guessed(guess) => guess.kind.into(),
        }
    }

    /// What was found out of a list.
    pub(super) fn guess(&self) -> Option<&Guess> {
        match &self.reading {
            Reading::Guessed(guess) => Some(guess),
            Reading::Mapped(..) | Reading::Own(_) => None,
        }
    }

    /// Whether its rows can be payments; those of invoices, where what was found out of them says so.
    pub(super) fn has_payments(&self) -> bool {
        self.guess().map_or(self.kind() != ImportKind::Invoices, |guess| guess.has_payments)
    }

    /// What has to be answered before it can be tried.
    pub(super) fn questions(&self) -> &[Question] {
        self.guess().map(|guess| guess.questions.as_slice()).unwrap_or_default()
    }

    /// Whether no row of it names the columns.
    pub(super) fn has_no_header(&self) -> bool {
        self.questions().iter().any(|question| question.subject == Subject::Header)
    }

    fn mapping(&self) -> MappingSource<'_> {
        match &self.reading {
            Reading::Mapped(_, path) => MappingSource::File(path),
            Reading::Own(_) => MappingSource::Canonical,
            Reading::Guessed(guess) => MappingSource::Text(&guess.mapping),
        }
    }
}

/// Finds out what the file is, around what the user says of it. A pipe is left to the import itself: it can be read once.
pub(super) fn find(wanted: Wanted, given: Given, cx: &mut Context) -> Pending {
    let currency = cx.session.currency;
    cx.read(
        Address::HERE,
        key("import-screen-job-find"),
        move |services, progress| {
            let reading = if is_stream(&wanted.file) {
                Reading::Own(wanted.kind.unwrap_or(ImportKind::Customers))
            } else {
                let saved = services.saved_mappings();
                let wish = ListWish { given: &given, saved: saved.as_ref() };
                let stop = progress.stop_flag();
                match find_file(&wanted.file, wanted.kind, (wish, currency), &stop)? {
                    FoundFile::Own(kind) => Reading::Own(kind),
                    FoundFile::List(guess) => Reading::Guessed(guess),
                }
            };
            Ok(Source { wanted, reading })
        },
        |import: &mut Import, found, cx| import.found(found, cx),
    )
}

/// Tries what an import would come to. What a pipe gives is waited for as by a reading job: the writes that are confirmed
/// meanwhile do not wait for it too.
pub(super) fn rehearse(order: Order, rejects: PathBuf, cx: &mut Context) -> Pending {
    let words = Arc::clone(&cx.words);
    let is_waited_for = is_stream(&order.source.wanted.file);
    let work = move |services: &Services, progress: &Progress| {
        let options = options(&order, (rejects, IfExists::KeepSame), Run::Rehearsal, services);
        let try_it = |writer: &mut DeskWriter| take_file(writer, (&order.source, &options), &words, progress);
        if is_waited_for { services.act_apart(try_it) } else { services.act(try_it) }
    };
    let (here, label) = (Address::HERE, key("import-screen-job-try"));
    let tried = |import: &mut Import, report: Outcome<ImportReport, DeskError>, cx: &mut Context| {
        import.tried(report, cx);
    };
    if is_waited_for { cx.read(here, label, work, tried) } else { cx.rehearse(here, label, work, tried) }
}

/// Imports; the rows that are not taken go to this file.
pub(super) fn import(order: Order, rejects: (PathBuf, IfExists), cx: &mut Context) {
    let words = Arc::clone(&cx.words);
    let label =
        Message::new("import-screen-job-import").text("file", order.source.wanted.file.display().to_string());
    cx.save(
        Address::HERE,
        label,
        move |services, progress| {
            let options = options(&order, rejects, Run::Real, services);
            services.act(|writer| take_file(writer, (&order.source, &options), &words, progress))
        },
        |import: Option<&mut Import>, report, cx| {
            if let Ok(report) = &report {
                super::report::toast(report, cx);
            }
            if let Some(import) = import {
                import.imported(report, cx);
            }
        },
    );
}

fn options(
    order: &Order,
    (rejects, if_exists): (PathBuf, IfExists),
    run: Run,
    services: &Services,
) -> ImportOptions {
    let rejects = services.destination(&rejects, if_exists);
    ImportOptions {
        strict: order.source.wanted.strict,
        run,
        rejects: Some(rejects),
        as_of: order.as_of,
        missing: order.missing,
        listed_elsewhere: order.listed_elsewhere.clone(),
        ..ImportOptions::default()
    }
}

/// Runs in a job.
fn take_file(
    writer: &mut DeskWriter,
    (source, options): (&Source, &ImportOptions),
    words: &Words,
    progress: &Progress,
) -> Result<ImportReport, DeskError> {
    writer.import(
        source.kind(),
        std::slice::from_ref(&source.wanted.file),
        source.mapping(),
        options,
        &|message| words.render(message),
        progress,
    )
}
