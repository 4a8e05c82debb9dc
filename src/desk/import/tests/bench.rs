//! Importing files beside a test desk.

use std::path::{Path, PathBuf};

use crate::credit::Message;
pub(super) use crate::desk::testing::TestDesk;
pub(super) use crate::desk::testing::ledger::{cents, day};
use crate::desk::{ImportKind, ImportOptions, ImportReport, MappingSource, NoProgress, Run, Strictness};
use crate::fields::DbValue;
use crate::files::{Destination, IfExists, Protected};

/// A reason as its key.
pub(super) fn explain(message: &Message) -> String {
    message.key.clone()
}

impl TestDesk {
    /// The same with a customer.
    pub(super) fn with(self, code: &str, columns: &[(&'static str, DbValue<'static>)]) -> Self {
        self.customer(code, columns);
        self
    }

    pub(super) fn rejects(&self) -> PathBuf {
        self.path("rejects.csv")
    }

    /// The usual options: the good rows, done, rejects into the folder.
    pub(super) fn options(&self) -> ImportOptions {
        let rejects = Destination::new(self.rejects(), IfExists::Replace, Protected::default());
        ImportOptions {
            strict: Strictness::GoodRows,
            run: Run::Real,
            rejects: Some(rejects),
            ..ImportOptions::default()
        }
    }

    /// Imports a text as a canonical file.
    pub(super) fn import(&self, kind: ImportKind, text: &str) -> ImportReport {
        self.import_with(kind, text, &self.options())
    }

    pub(super) fn import_with(&self, kind: ImportKind, text: &str, options: &ImportOptions) -> ImportReport {
        let path = self.path("in.csv");
        std::fs::write(&path, text).unwrap();
        self.writer().import(kind, &[path], MappingSource::Canonical, options, &explain, &NoProgress).unwrap()
    }

    /// Imports a file through a shipped mapping.
    pub(super) fn import_file(&self, kind: ImportKind, path: &Path, mapping: &str) -> ImportReport {
        let mapping = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/mappings").join(mapping);
        let paths = [path.to_owned()];
        self.writer()
            .import(kind, &paths, MappingSource::File(&mapping), &self.options(), &explain, &NoProgress)
            .unwrap()
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
pub(super) fn rejected(report: &ImportReport) -> Vec<(u64, &str, &str)> {
    let rejects = report.rejects.iter();
    rejects.map(|reject| (reject.line, &*reject.field, reject.reason.key.as_str())).collect()
}
