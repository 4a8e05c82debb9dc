//! A desk in a temporary folder and files beside it.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::credit::{Currency, Day, Message, Money};
use crate::desk::testing::template::Template;
use crate::desk::{
    Clock, Desk, DeskError, DeskReader, DeskWriter, ImportKind, ImportOptions, ImportReport, NewDesk,
    NoProgress, Recorder, Run, Strictness,
};
use crate::fields::DbValue;
use crate::files::{Destination, IfExists, Protected};
use crate::store::{CustomerKey, CustomerRecord, Difference};

/// A desk, and the folder that it is gone with.
pub(super) struct Bench {
    pub(super) folder: TempDir,
    pub(super) desk: Desk,
}

pub(super) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub(super) fn cents(minor: i64) -> Money {
    Money::from_minor(minor)
}

/// A reason as its key.
pub(super) fn explain(message: &Message) -> String {
    message.key.clone()
}

impl Bench {
    /// An empty desk on 30 June 2026.
    pub(super) fn new() -> Self {
        static EMPTY: Template = Template::new();
        Self::of(&EMPTY, "2026-06-30")
    }

    pub(super) fn on(today: &str) -> Self {
        Self::of(&Template::new(), today)
    }

    fn of(empty: &Template, today: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let new = NewDesk { currency: Currency::EUR, language: "en", login: "ann" };
        let desk = empty.new_desk(&folder.path().join("desk.db"), &new, Clock::fixed(day(today)));
        Self { folder, desk }
    }

    /// The same with a customer.
    pub(super) fn with(self, code: &str, columns: &[(&'static str, DbValue<'static>)]) -> Self {
        self.customer(code, columns);
        self
    }

    pub(super) fn customer(&self, code: &str, columns: &[(&'static str, DbValue<'static>)]) -> CustomerKey {
        let name = [("name", DbValue::text(format!("Company {code}")))];
        let customer = CustomerRecord::new(code, Currency::EUR).with(&name).with(columns);
        self.write(|recorder| Ok(recorder.tx.add_customer(&customer)?))
    }

    pub(super) fn write<T>(&self, act: impl FnOnce(&Recorder<'_, '_>) -> Result<T, DeskError>) -> T {
        self.writer().carry_out(|tx, signature| act(&Recorder::begin(tx, signature, "test", "")?)).unwrap()
    }

    pub(super) fn writer(&self) -> DeskWriter {
        self.desk.writer().unwrap()
    }

    pub(super) fn reader(&self) -> DeskReader {
        self.desk.reader().unwrap()
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(super) fn rejects(&self) -> PathBuf {
        self.path("rejects.csv")
    }

    /// The usual options: the good rows, done, rejects into the folder.
    pub(super) fn options(&self) -> ImportOptions {
        let rejects = Destination::new(self.rejects(), IfExists::Replace, Protected::default());
        ImportOptions { strict: Strictness::GoodRows, run: Run::Real, rejects: Some(rejects) }
    }

    /// Imports a text as a canonical file.
    pub(super) fn import(&self, kind: ImportKind, text: &str) -> ImportReport {
        self.import_with(kind, text, &self.options())
    }

    pub(super) fn import_with(&self, kind: ImportKind, text: &str, options: &ImportOptions) -> ImportReport {
        let path = self.path("in.csv");
        std::fs::write(&path, text).unwrap();
        self.writer().import(kind, &[path], None, options, &explain, &NoProgress).unwrap()
    }

    /// Imports a file through a shipped mapping.
    pub(super) fn import_file(&self, kind: ImportKind, path: &Path, mapping: &str) -> ImportReport {
        let mapping = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/mappings").join(mapping);
        let paths = [path.to_owned()];
        self.writer().import(kind, &paths, Some(&mapping), &self.options(), &explain, &NoProgress).unwrap()
    }

    /// What is not in step with the facts.
    pub(super) fn differences(&self) -> Vec<Difference> {
        self.reader().ask(|view| Ok(view.differences()?)).unwrap()
    }

    /// Everything that is in the desk.
    pub(super) fn dump(&self) -> Vec<String> {
        self.reader().ask(|view| Ok(view.dump()?)).unwrap()
    }

    /// Number and open amount of the items of a customer, in the order of their due days.
    pub(super) fn open(&self, customer: &str) -> Vec<(String, i128)> {
        self.reader()
            .ask(|view| {
                let key = view.customer_key(customer)?.unwrap();
                let open = view.documents_left(key)?.into_iter();
                Ok(open.map(|document| (document.number, document.left.minor())).collect())
            })
            .unwrap()
    }
}

/// Read, inserted, updated, unchanged, rejected.
pub(super) fn counts(report: &ImportReport) -> [u64; 5] {
    [report.read, report.inserted, report.updated, report.unchanged, report.rejected]
}

/// Line, field and reason of each reject.
pub(super) fn told(report: &ImportReport) -> Vec<(u64, &str, &str)> {
    let rejects = report.rejects.iter();
    rejects.map(|reject| (reject.line, &*reject.field, reject.reason.key.as_str())).collect()
}
