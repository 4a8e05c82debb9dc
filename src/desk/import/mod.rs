//! Files into the desk: all rows of an import in one transaction, each imported or rejected with its reason.
//!
//! `guess` finds out how a list is written. `run` reads the files, counts, and writes the one event; a `RowImporter` for each
//! kind of row imports it. `open_items` brings what is open to what a list says. `accounts` finds whose row it is, `sources`
//! which document of their books it is, `lockbox` what a payment is for that names no invoice. `batches` lists what was
//! imported, and undoes it.

mod accounts;
mod batches;
mod effect;
mod exceeding;
mod guess;
mod invoices;
mod lockbox;
mod look_alikes;
mod master;
mod open_items;
mod orders;
mod receipts;
mod row_outcome;
mod run;
mod sources;

use std::path::{Path, PathBuf};

use crate::credit::{Currency, Day, ItemKind, Message, Money, coded};
use crate::desk::error::DeskError;
use crate::desk::session::{Attempt, DeskWriter, NoProgress, ProgressSink, Run};
pub(crate) use crate::exchange::Cell as FileCell;
pub(crate) use crate::exchange::{
    ClassCounts, ControlSum, DayOrder, Encoding, FileFormat, Given, Guess, ListKind, Question, RawRow,
    RowClass, RowMark, SavedMappings, Subject, files_of,
};
use crate::exchange::{InputFiles, REJECTS_ENDING, Reject, RowNote, WriteError};
use crate::fields::Settings;
use crate::files::Destination;
pub use crate::store::{ImportKind, ImportedFile};
use crate::store::{ItemId, StopFlag};
use effect::Before;
pub(crate) use effect::{BalanceEffect, CustomerEffect, ImportEffect};
pub(crate) use guess::{FoundFile, ListWish, find_file, guess_list};
use guess::{guess_of, list_kind};
pub(crate) use look_alikes::{LookAlike, NamedCustomer};
pub use open_items::MissingItems;
use run::{Files, KindMapping, Source, rejects_of};

/// Which rows are imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Strictness {
    /// Every good row, whatever becomes of the others.
    #[default]
    GoodRows,
    /// All of them or none.
    AllOrNone,
}

/// How the files of an import are written.
#[derive(Debug, Clone, Copy, Default)]
pub enum MappingSource<'a> {
    /// In the desk's own notation.
    #[default]
    Canonical,
    /// As a mapping file says.
    File(&'a Path),
    /// As a mapping says that has no file.
    Text(&'a str),
    /// As is found out from the first of them, or as a mapping says that was saved for its layout.
    Guessed(Option<&'a SavedMappings>),
}

/// How an import is done.
#[derive(Debug, Clone, Default)]
pub struct ImportOptions {
    /// Which rows are imported.
    pub strict: Strictness,
    /// Whether it is done or only tried.
    pub run: Run,
    /// Where the rejects go; without it nowhere but into the report.
    pub rejects: Option<Destination>,
    /// The sheet of a workbook, where it is not the mapping's.
    pub sheet: Option<String>,
    /// Days from an invoice to its due day, where neither the file nor the customer says it.
    pub terms: Option<u16>,
    /// The day of a list, where it is not as the file says it.
    pub as_of: Option<Day>,
    /// What becomes of open documents that a list no longer has.
    pub missing: MissingItems,
    /// Documents that are on other lists of the same day, imported one after the other: they are not missing on this one.
    pub listed_elsewhere: Vec<ItemId>,
}

/// The result of an import. Counts are rows of the files.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportReport {
    /// By which it is undone: the batch of the first file; none where nothing was imported.
    pub batch: Option<i64>,
    pub read: u64,
    /// Rows that were new.
    pub inserted: u64,
    /// Rows that changed what was there.
    pub updated: u64,
    /// Rows whose values are stored already.
    pub unchanged: u64,
    pub rejected: u64,
    /// Rows that the mapping left out although they look like open documents.
    pub left_out: u64,
    /// What the first file is.
    pub format: Option<FileFormat>,
    /// The rows of the files by what they are.
    pub classes: ClassCounts,
    /// The day that the first file says it is of.
    pub as_of: Option<Day>,
    /// Totals of the files that are not the sums of their rows.
    pub control_sums: Vec<ControlSum>,
    /// Rows that were imported and should be looked at.
    pub warned: u64,
    /// The first of them.
    pub warnings: Vec<RowNote>,
    /// The file they were written to.
    pub rejects_file: Option<PathBuf>,
    /// Lines before the headers that say something and were not read.
    pub title_lines: u64,
    /// What was not read as one might expect of the files.
    pub notes: Vec<Message>,
    /// Columns that nothing was read from.
    pub unknown_columns: Vec<String>,
    /// The first of the rejected rows.
    pub rejects: Vec<Reject>,
    /// Receipts of a lockbox of which something was left on account.
    pub left_on_account: u64,
    /// The first of them.
    pub on_account: Vec<LeftOnAccount>,
    /// Of an import of invoices: how many of the new ones a user should review.
    pub to_review: Option<ToReview>,
    /// Of an import of a list of open items: what is open and not on it.
    pub missing: Option<Missing>,
    /// The documents that are on a list of open items.
    pub listed: Vec<ItemId>,
    /// Documents that are settled because they are no longer on a list.
    pub settled: u64,
    /// The mapping that was found out, as the text of its file.
    pub guessed: Option<String>,
    /// Of one that was only tried: what it comes to.
    pub effect: Option<ImportEffect>,
}

/// Documents that are open on the desk and not on a list of open items (A9).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    pub count: u64,
    /// The first of them, by customer.
    pub shown: Vec<MissingDocument>,
    pub fate: MissingFate,
}

coded! {
    /// What becomes of the documents that are missing on a list.
    pub enum MissingFate {
        Open = "open",
        /// They would have been settled, had every row been read: what is missing may be in one that was rejected.
        Unread = "unread",
        /// They are settled as of the day of the list.
        Settled = "settled",
    }
}

/// A document that is open on the desk and not on a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingDocument {
    /// The code of the customer.
    pub customer: String,
    pub number: String,
    pub kind: ItemKind,
    /// What is open of it.
    pub left: Money,
    pub currency: Currency,
}

/// New invoices that would have been refused or warned of, had a user entered them (R5.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ToReview {
    /// Those of blocked customers.
    pub of_blocked: u64,
    /// Those of closed customers.
    pub of_closed: u64,
    /// Those with which a limit is exceeded, each tested as a sale in the order of the file.
    pub over_limit: u64,
}

/// A receipt of a lockbox of which something was left on account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOnAccount {
    pub line: u64,
    pub receipt: String,
    pub customer: String,
    /// What is left of it.
    pub left: Money,
    pub currency: Currency,
    pub reason: Message,
}

impl ImportOptions {
    /// Where the rejects of a file go by default: `NAME.rejects.csv` in the current folder.
    pub fn usual_rejects(file: &Path) -> PathBuf {
        let mut name = file.file_stem().unwrap_or(file.as_os_str()).to_owned();
        name.push(REJECTS_ENDING);
        PathBuf::from(name)
    }
}

impl ImportReport {
    /// Whether the desk is as it was.
    pub const fn is_idle(&self) -> bool {
        self.inserted == 0 && self.updated == 0 && self.settled == 0
    }

    /// Whether something is not as it should be: then no row is imported where all of them are wanted.
    pub fn is_faulty(&self) -> bool {
        self.rejected > 0 || !self.control_sums.is_empty()
    }

    /// Nothing was imported after all.
    fn forget_imported(&mut self) {
        self.batch = None;
        (self.inserted, self.updated, self.warned, self.left_on_account) = (0, 0, 0, 0);
        self.to_review = self.to_review.map(|_| ToReview::default());
        self.settled = 0;
        if let Some(missing) = &mut self.missing
            && missing.fate == MissingFate::Settled
        {
            missing.fate = MissingFate::Unread;
        }
        self.warnings.clear();
        self.on_account.clear();
    }

    /// Why there is no rejects file, and whether the good rows are in all the same.
    fn unplaced(&self, error: &WriteError) -> Message {
        let key = if self.is_idle() { "import-rejects-unplaced-idle" } else { "import-rejects-unplaced" };
        Message::new(key).with("cause", error.cause())
    }
}

impl DeskWriter {
    /// Imports files of one kind in one transaction, which begins when all that comes through pipes is there. The good
    /// rows go in, the others to the rejects file with line, field, value and reason; `explain` puts a reason into words.
    /// The same file again changes nothing.
    ///
    /// Whatever fails on the way - the disk, a file that ends in the middle, a stop by the user - leaves the desk
    /// and the rejects file as they were.
    pub fn import(
        &mut self,
        kind: ImportKind,
        files: &[PathBuf],
        mapping: MappingSource<'_>,
        options: &ImportOptions,
        explain: &dyn Fn(&Message) -> String,
        progress: &dyn ProgressSink,
    ) -> Result<ImportReport, DeskError> {
        let (own, guessed_as) = match mapping {
            MappingSource::Canonical | MappingSource::Text(_) => (None, None),
            MappingSource::File(path) => (Some(path), None),
            MappingSource::Guessed(saved) => (None, Some((list_kind(kind)?, saved))),
        };
        let kind_mapping = match mapping {
            MappingSource::Text(text) => KindMapping::parse(kind, text)?,
            MappingSource::File(path) => KindMapping::load(kind, path)?,
            MappingSource::Canonical | MappingSource::Guessed(_) => KindMapping::default(),
        };
        let mut files: Vec<_> = files.iter().map(|path| kind_mapping.files(path)).collect();
        let rejects = options.rejects.clone().map(|to| rejects_of(&files, own, to)).transpose()?;
        // Only now, when the options can no longer be refused: a pipe can be read only once.
        let stop = progress.stop_flag();
        for files in &mut files {
            files.wait(self.folder(), &stop)?;
        }
        let guessed = match (guessed_as, files.first()) {
            (Some((list, saved)), Some(first)) => {
                let given = Given { kind: Some(list), sheet: options.sheet.clone(), ..Given::default() };
                Some(self.clear_guess(first, ListWish { given: &given, saved }, &stop)?)
            }
            (Some(_), None) | (None, _) => None,
        };
        let kind_mapping = match &guessed {
            Some(guess) => KindMapping::parse(kind, &guess.mapping)?,
            None => kind_mapping,
        };
        let kind_mapping = kind_mapping.with(options);
        let sources: Vec<_> = files.into_iter().map(Source::Files).collect();
        let (mapping, rejects) = (&kind_mapping, rejects.as_ref());
        let mut report = self.import_files(&Files {
            kind,
            sources: &sources,
            mapping,
            rejects,
            options,
            explain,
            progress,
        })?;
        report.notes.extend(guessed.iter().flat_map(|guess| guess.warnings.iter().cloned()));
        Ok(ImportReport { guessed: guessed.map(|guess| guess.mapping), ..report })
    }

    /// What a list was found to be, where nothing of it is unclear.
    fn clear_guess(
        &mut self,
        files: &InputFiles,
        wish: ListWish<'_>,
        stop: &StopFlag,
    ) -> Result<Guess, DeskError> {
        let currency = self.ask(|view| Ok(Settings::load(view)?.currency()))?;
        let guess = guess_of(files, (wish, currency), stop)?;
        if guess.questions.is_empty() {
            return Ok(guess);
        }
        Err(DeskError::Unclear(guess.questions))
    }

    /// Imports a text as if it were a file in the desk's own notation; the reasons of rejects stay keys.
    pub(in crate::desk) fn import_text(
        &mut self,
        kind: ImportKind,
        (name, text): (&str, &str),
    ) -> Result<ImportReport, DeskError> {
        self.import_files(&Files {
            kind,
            sources: &[Source::Text(name, text)],
            mapping: &KindMapping::default(),
            rejects: None,
            options: &ImportOptions::default(),
            explain: &|reason| reason.key.clone(),
            progress: &NoProgress,
        })
    }

    fn import_files(&mut self, files: &Files<'_>) -> Result<ImportReport, DeskError> {
        let options = files.options;
        let (mut report, rejects) = self.attempt(|tx, signature| {
            let before = match options.run {
                Run::Rehearsal => Some(Before::load(tx.view())?),
                Run::Real => None,
            };
            let mut done = files.import(tx, signature)?;
            done.0.effect = before.map(|before| before.effect(tx.view())).transpose()?;
            let is_spoilt = options.strict == Strictness::AllOrNone && done.0.is_faulty();
            if options.run == Run::Rehearsal || is_spoilt || done.0.is_idle() {
                done.0.batch = None;
                return Ok(Attempt::RollBack(done));
            }
            Ok(Attempt::Commit(done))
        })?;
        if options.strict == Strictness::AllOrNone && report.is_faulty() {
            report.forget_imported();
        }
        if let Some(rejects) = rejects {
            let placed = rejects.finish();
            report.rejects_file = placed.map_err(|error| DeskError::File(report.unplaced(&error)))?;
        }
        Ok(report)
    }
}

#[cfg(test)]
mod tests;
