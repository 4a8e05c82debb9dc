//! Importing files: every row is imported or rejected, and counted.

use std::borrow::Cow;
use std::io::Cursor;
use std::path::Path;

use super::accounts::{Accounts, UnknownCustomers};
use super::invoices::Invoices;
use super::lockbox::Lockbox;
use super::master::{Customers, Groups, Master, ShipTos, Users};
use super::orders::Orders;
use super::receipts::Receipts;
use super::row_outcome::{RowError, RowImporter, RowOutcome, Unmatched};
use super::{ImportKind, ImportOptions, ImportReport, LeftOnAccount};
use crate::credit::{Currency, Message};
use crate::desk::assess::CheckContext;
use crate::desk::error::DeskError;
use crate::desk::session::{ProgressSink, Recorder, Run, Signature};
use crate::exchange::{
    CustomerRow, FileError, FileProblem, FileRow, GroupRow, InputFiles, InvoiceRow, LockboxRow, Mapping,
    MappingError, Matching, OrderRow, Original, Reader, ReceiptRow, Reject, RejectsFile, RowNote, ShipToRow,
    UserRow, WriteError,
};
use crate::fields::Settings;
use crate::files::{Destination, Purpose, is_stopped};
use crate::records::{AuditBody, Imported};
use crate::store::{EventKind, ImportBatch, Role, StopFlag, Tx, hex};

/// The most rejects that a report carries; the rejects file has all of them.
const MOST_REJECTS_SHOWN: usize = 20;
/// The most warnings that a report carries.
const MOST_WARNINGS_SHOWN: usize = 20;
/// The most receipts left on account that a report carries; the desk lists all of them as open.
const MOST_ON_ACCOUNT_SHOWN: usize = 1000;
/// After so many rows it is checked whether to go on.
const ROWS_BETWEEN_CHECKS: u64 = 256;

/// Where rows come from.
pub(crate) enum Source<'a> {
    /// A file, and the file of its order lines where it has one.
    Files(InputFiles),
    /// A text that is called so.
    Text(&'a str, &'a str),
}

/// The files of one import, and how they are imported.
pub(super) struct Files<'a> {
    pub(super) kind: ImportKind,
    pub(super) sources: &'a [Source<'a>],
    pub(super) mapping: &'a KindMapping,
    /// Where rejects go; none where no file is wanted.
    pub(super) rejects: Option<&'a Destination>,
    pub(super) options: &'a ImportOptions,
    pub(super) explain: &'a dyn Fn(&Message) -> String,
    pub(super) progress: &'a dyn ProgressSink,
}

/// How the files of a kind are written.
#[derive(Default)]
pub(super) struct KindMapping {
    mapping: Mapping,
    /// Only receipts can be matched otherwise than by name.
    matching: Matching,
}

/// The report of an import so far, and its rejects file.
struct Tally<'a> {
    files: &'a Files<'a>,
    report: ImportReport,
    rejects: Option<RejectsFile>,
}

impl KindMapping {
    /// Reads a mapping file for a kind.
    pub(super) fn load(kind: ImportKind, path: &Path) -> Result<Self, MappingError> {
        Self::parse(kind, &Mapping::text_of(path)?)
    }

    /// Understands the text of a mapping for a kind.
    pub(super) fn parse(kind: ImportKind, text: &str) -> Result<Self, MappingError> {
        let matching = match kind {
            ImportKind::Receipts => Matching::parse(text)?,
            ImportKind::Customers
            | ImportKind::ShipTos
            | ImportKind::Groups
            | ImportKind::Users
            | ImportKind::Invoices
            | ImportKind::Orders => Matching::Named,
        };
        let mapping = match (kind, matching) {
            (ImportKind::Customers, _) => Mapping::parse::<CustomerRow>(text),
            (ImportKind::ShipTos, _) => Mapping::parse::<ShipToRow>(text),
            (ImportKind::Groups, _) => Mapping::parse::<GroupRow>(text),
            (ImportKind::Users, _) => Mapping::parse::<UserRow>(text),
            (ImportKind::Invoices, _) => Mapping::parse::<InvoiceRow>(text),
            (ImportKind::Receipts, Matching::Named) => Mapping::parse::<ReceiptRow>(text),
            (ImportKind::Receipts, Matching::Lockbox) => Mapping::parse::<LockboxRow>(text),
            (ImportKind::Orders, _) => Mapping::parse::<OrderRow>(text),
        }?;
        Ok(Self { mapping, matching })
    }

    /// The same with what the options say.
    pub(super) fn with(self, options: &ImportOptions) -> Self {
        let mapping =
            self.mapping.on_sheet(options.sheet.as_deref()).due_after(options.terms).of_day(options.as_of);
        Self { mapping, ..self }
    }

    /// A file, and the file of its order lines where the mapping names one.
    pub(super) fn files(&self, path: &Path) -> InputFiles {
        InputFiles::new(path, &self.mapping)
    }
}

impl Source<'_> {
    fn open<T: FileRow>(
        &self,
        mapping: &Mapping,
        currency: Currency,
        stop: &StopFlag,
    ) -> Result<Reader<T>, FileError> {
        match self {
            Self::Files(files) => Reader::open(files, mapping, currency, stop),
            Self::Text(name, text) => Reader::new(Cursor::new((*text).to_owned()), name, mapping, currency),
        }
    }

    /// The name of the file without its folder.
    fn name(&self) -> Cow<'_, str> {
        match self {
            Self::Files(files) => {
                let path = files.path();
                path.file_name().unwrap_or(path.as_os_str()).to_string_lossy()
            }
            Self::Text(name, _) => Cow::Borrowed(name),
        }
    }
}

/// Where rejects go: never over a file that is read.
pub(super) fn rejects_of(
    files: &[InputFiles],
    mapping: Option<&Path>,
    to: Destination,
) -> Result<Destination, DeskError> {
    let inputs = files.iter().flat_map(InputFiles::paths);
    let mut destination = inputs.fold(to, |destination, path| destination.protecting(Purpose::Input, path));
    if let Some(path) = mapping {
        destination = destination.protecting(Purpose::Mapping, path);
    }
    destination.check()?;
    Ok(destination)
}

impl Files<'_> {
    /// Imports every row of every file. The rejects are on the disk beside their destination when this is done.
    pub(super) fn import(
        &self,
        tx: &Tx<'_>,
        signature: &Signature,
    ) -> Result<(ImportReport, Option<RejectsFile>), DeskError> {
        let recorder = Recorder::begin(tx, signature, EventKind::Import, "")?;
        let mut tally = Tally { files: self, report: ImportReport::default(), rejects: None };
        match self.kind {
            ImportKind::Customers => tally.all(&recorder, |_| Ok(Customers(Master::new(&recorder)?)))?,
            ImportKind::ShipTos => tally.all(&recorder, |_| Ok(ShipTos(Master::new(&recorder)?)))?,
            ImportKind::Groups => tally.all(&recorder, |_| Ok(Groups(Master::new(&recorder)?)))?,
            ImportKind::Users => {
                recorder.permit(Role::Administrator)?;
                tally.all(&recorder, |_| Ok(Users(Master::new(&recorder)?)))?;
            }
            ImportKind::Invoices => tally.all(&recorder, |accounts| {
                let context = CheckContext::open(tx.view(), recorder.today())?;
                Ok(Invoices::new(&recorder, context, (accounts, self.options)))
            })?,
            ImportKind::Receipts => match self.mapping.matching {
                Matching::Named => {
                    tally.all(&recorder, |accounts| Ok(Receipts::new(&recorder, accounts)))?;
                }
                Matching::Lockbox => {
                    tally.all(&recorder, |accounts| Ok(Lockbox::new(&recorder, accounts)))?;
                }
            },
            ImportKind::Orders => tally.all(&recorder, |accounts| {
                let context = CheckContext::open(tx.view(), recorder.today())?;
                Ok(Orders::new(&recorder, context, accounts))
            })?,
        }
        if let Some(rejects) = &mut tally.rejects {
            rejects.seal()?;
        }
        Ok((tally.report, tally.rejects))
    }
}

impl Tally<'_> {
    fn all<'r, 't, 'w, T: RowImporter>(
        &mut self,
        recorder: &'r Recorder<'t, 'w>,
        make: impl FnOnce(Accounts<'r, 't, 'w>) -> Result<T, DeskError>,
    ) -> Result<(), DeskError> {
        let mapping = &self.files.mapping.mapping;
        let unknown =
            if mapping.creates_customers() { UnknownCustomers::Added } else { UnknownCustomers::Rejected };
        let settings = Settings::load(recorder.tx.view())?;
        let currency = settings.currency();
        let accounts = Accounts::new(recorder, unknown, settings)
            .with_terms(mapping.terms())
            .by_name(mapping.matches_names());
        let mut importer = make(accounts)?;
        let stop = self.files.progress.stop_flag();
        for source in self.files.sources {
            let reader = source.open::<T::Row>(mapping, currency, &stop)?;
            self.file(recorder, &mut importer, (&source.name(), reader))?;
        }
        importer.finish(&mut self.report)
    }

    fn file<T: RowImporter>(
        &mut self,
        recorder: &Recorder<'_, '_>,
        importer: &mut T,
        (name, mut reader): (&str, Reader<T::Row>),
    ) -> Result<(), DeskError> {
        let before = self.report.clone();
        self.report.unknown_columns.extend_from_slice(reader.unknown_columns());
        self.report.title_lines += reader.title_lines();
        self.report.notes.extend(reader.notes());
        let original = reader.original();
        importer.begin(reader.as_of())?;
        while let Some(row) = reader.next_row()? {
            if self.report.read.is_multiple_of(ROWS_BETWEEN_CHECKS) {
                self.files.progress.proceed(self.report.read, None)?;
            }
            self.report.read += 1;
            let reject = match row {
                Err(reject) => reject,
                Ok(row) => match importer.import(&row.value) {
                    Ok(outcome) => {
                        match &outcome {
                            RowOutcome::Unchanged => {}
                            RowOutcome::Doubted(column, reason) => {
                                self.warn(Some(row.note(column, reason.clone())));
                            }
                            RowOutcome::Inserted | RowOutcome::OnAccount(_) | RowOutcome::Updated => {
                                self.warn(row.warning());
                            }
                        }
                        self.count(outcome, row.line);
                        continue;
                    }
                    Err(RowError::Refused(refusal)) => {
                        row.reject(refusal.column, &refusal.value, refusal.reason)
                    }
                    Err(RowError::Failed(error)) => return Err(error),
                },
            };
            self.reject(reject, &original)?;
        }
        let limits: Vec<_> = reader.late_limits().collect();
        self.report.notes.extend(importer.take_limits(&limits)?);
        self.report.format = self.report.format.or(Some(reader.format()));
        self.report.left_out += reader.documents_left_out();
        self.report.classes = self.report.classes.and(&reader.classes());
        self.report.as_of = self.report.as_of.or(reader.as_of());
        self.report.control_sums.extend_from_slice(reader.control_sums());
        if self.report.read == before.read {
            self.report.notes.push(Message::new("import-note-no-rows").text("file", name));
        }
        let report = &self.report;
        let batch = ImportBatch {
            kind: self.files.kind,
            file: name,
            sha256: &reader.sha256(),
            read: report.read - before.read,
            inserted: report.inserted - before.inserted,
            updated: report.updated - before.updated,
            rejected: report.rejected - before.rejected,
        };
        let batch = store_batch(recorder, &batch)?;
        self.report.batch.get_or_insert(batch);
        Ok(())
    }

    fn count(&mut self, outcome: RowOutcome, line: u64) {
        match outcome {
            RowOutcome::Inserted | RowOutcome::Doubted(..) => self.report.inserted += 1,
            RowOutcome::OnAccount(unmatched) => {
                self.report.inserted += 1;
                self.list(unmatched, line);
            }
            RowOutcome::Updated => self.report.updated += 1,
            RowOutcome::Unchanged => self.report.unchanged += 1,
        }
    }

    fn warn(&mut self, warning: Option<RowNote>) {
        let Some(warning) = warning else { return };
        self.report.warned += 1;
        if self.report.warnings.len() < MOST_WARNINGS_SHOWN {
            self.report.warnings.push(warning);
        }
    }

    fn list(&mut self, unmatched: Unmatched, line: u64) {
        self.report.left_on_account += 1;
        if self.report.on_account.len() < MOST_ON_ACCOUNT_SHOWN {
            let Unmatched { receipt, customer, left, currency, reason } = unmatched;
            self.report.on_account.push(LeftOnAccount { line, receipt, customer, left, currency, reason });
        }
    }

    fn reject(&mut self, reject: Reject, original: &Original) -> Result<(), DeskError> {
        self.report.rejected += 1;
        if let (Some(destination), Run::Real) = (self.files.rejects, self.files.options.run) {
            let rejects =
                self.rejects.get_or_insert_with(|| RejectsFile::new(destination.clone(), original.clone()));
            if !rejects.takes(original) {
                let file = destination.path().display().to_string();
                return Err(DeskError::usage(Message::new("import-rejects-of-several").text("file", file)));
            }
            let reason = (self.files.explain)(&reject.reason);
            rejects.write(&reject, &reason)?;
        }
        if self.report.rejects.len() < MOST_REJECTS_SHOWN {
            self.report.rejects.push(reject);
        }
        Ok(())
    }
}

fn store_batch(recorder: &Recorder<'_, '_>, batch: &ImportBatch<'_>) -> Result<i64, DeskError> {
    let number = recorder.tx.add_import(batch, recorder.event)?;
    let body = Imported {
        kind: batch.kind.code().to_owned(),
        read: batch.read,
        inserted: batch.inserted,
        updated: batch.updated,
        rejected: batch.rejected,
        sha256: hex(batch.sha256),
    };
    recorder.audit(("import", batch.file), (None, None), &AuditBody::Imported(body))?;
    Ok(number)
}

impl From<FileError> for DeskError {
    fn from(error: FileError) -> Self {
        match error {
            FileError { problem: FileProblem::NotCopied(error), .. } => Self::Output(error),
            FileError { problem: FileProblem::Unreadable(error), .. } if is_stopped(&error) => Self::Stopped,
            error => Self::Input(error),
        }
    }
}

impl From<WriteError> for DeskError {
    fn from(error: WriteError) -> Self {
        match error {
            WriteError::File(error) => Self::Output(error),
            WriteError::Broken(error) if is_stopped(&error) => Self::Stopped,
            WriteError::Broken(_) | WriteError::TooManyRows { .. } | WriteError::Sheet(_) => {
                Self::File(error.message())
            }
        }
    }
}
