use std::fmt::Write as _;
use std::path::PathBuf;

use super::bench::{TestDesk, explain};
use crate::credit::Value;
use crate::desk::ImportKind::{Invoices, Orders};
use crate::desk::{
    DeskError, ImportOptions, InputField, MappingSource, NoProgress, ProgressSink, Strictness,
};
use crate::files::{Destination, IfExists, Protected};
use crate::store::StoreError;
use std::ops::ControlFlow;

/// A file of many good rows and a bad one among the first.
fn many() -> String {
    let mut text = "customer,number,date,due,amount\nC1,bad,x,x,x\n".to_owned();
    for number in 0..3000 {
        writeln!(text, "C1,INV-{number},2026-05-01,2026-05-31,12.50").unwrap();
    }
    text
}

/// Stops after so many rows.
struct StopAfter(u64);

impl ProgressSink for StopAfter {
    fn report(&self, done: u64, _: Option<u64>) -> ControlFlow<()> {
        if done < self.0 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    }
}

/// Writes a file where the rejects are to go, once the import is under way.
struct Intruder(PathBuf);

impl ProgressSink for Intruder {
    fn report(&self, done: u64, _: Option<u64>) -> ControlFlow<()> {
        if done > 0 {
            std::fs::write(&self.0, "of another").unwrap();
        }
        ControlFlow::Continue(())
    }
}

#[test]
fn rejects_that_cannot_be_placed_are_an_error_that_says_whether_anything_was_imported() {
    for (strict, key, invoices) in [
        (Strictness::AllOrNone, "import-rejects-unplaced-idle", 0),
        (Strictness::GoodRows, "import-rejects-unplaced", 3000),
    ] {
        let bench = TestDesk::new().with("C1", &[]);
        let path = bench.path("in.csv");
        std::fs::write(&path, many()).unwrap();
        let rejects = Destination::new(bench.rejects(), IfExists::Refuse, Protected::default());
        let options = ImportOptions { strict, rejects: Some(rejects), ..bench.options() };
        let intruder = Intruder(bench.rejects());
        let error = bench
            .writer()
            .import(Invoices, &[path], MappingSource::Canonical, &options, &explain, &intruder)
            .unwrap_err();
        assert!(matches!(&error, DeskError::File(reason) if reason.key == key), "{error:?}");
        assert_eq!(bench.open("C1").len(), invoices);
    }
}

#[test]
fn an_import_that_is_stopped_leaves_nothing() {
    let bench = TestDesk::new().with("C1", &[]);
    let before = bench.dump();
    let path = bench.path("in.csv");
    std::fs::write(&path, many()).unwrap();
    let error = bench
        .writer()
        .import(Invoices, &[path], MappingSource::Canonical, &bench.options(), &explain, &StopAfter(1000))
        .unwrap_err();
    assert!(matches!(error, DeskError::Store(StoreError::Interrupted)));
    assert_eq!(bench.dump(), before);
    assert!(!bench.rejects().exists());
}

#[test]
fn a_full_disk_leaves_the_desk_and_the_rejects_file_as_they_were() {
    let bench = TestDesk::new().with("C1", &[]);
    let before = bench.dump();
    let path = bench.path("in.csv");
    std::fs::write(&path, many()).unwrap();
    std::fs::write(bench.rejects(), "of another time").unwrap();
    let mut writer = bench.writer();
    writer.limit_pages(60).unwrap();
    let error = writer
        .import(
            Invoices,
            std::slice::from_ref(&path),
            MappingSource::Canonical,
            &bench.options(),
            &explain,
            &NoProgress,
        )
        .unwrap_err();
    assert!(matches!(error, DeskError::Store(StoreError::Full)), "{error:?}");
    assert_eq!(bench.dump(), before);
    assert_eq!(std::fs::read_to_string(bench.rejects()).unwrap(), "of another time");
    let left = bench.files();
    let drafts = left.filter(|entry| {
        let name = entry.as_ref().unwrap().file_name();
        name.to_string_lossy().ends_with(".part")
    });
    assert_eq!(drafts.count(), 0);
    writer.limit_pages(1_000_000).unwrap();
    let report = writer
        .import(Invoices, &[path], MappingSource::Canonical, &bench.options(), &explain, &NoProgress)
        .unwrap();
    assert_eq!((report.inserted, report.rejected), (3000, 1));
}

#[test]
fn a_file_that_is_not_there_is_an_error_of_the_file() {
    let bench = TestDesk::new();
    let error = bench
        .writer()
        .import(
            Invoices,
            &[bench.path("none.csv")],
            MappingSource::Canonical,
            &bench.options(),
            &explain,
            &NoProgress,
        )
        .unwrap_err();
    assert!(matches!(&error, DeskError::Input(_)), "{error:?}");
    assert_eq!((error.field(), &*error.message().key), (Some(&InputField::File), "import-file-missing"));
}

#[test]
fn an_open_desk_is_neither_read_as_rows_nor_as_mapping_nor_as_order_lines() {
    let bench = TestDesk::new();
    let mut writer = bench.writer();
    let (rows, lines) = (bench.path("in.csv"), bench.path("lines.toml"));
    std::fs::write(&rows, "customer,number,date,amount\n").unwrap();
    let section = "[lines]\nfile = \"desk.db-shm\"\nkey = \"a\"\nquantity = \"b\"\nprice = \"c\"\n";
    std::fs::write(&lines, section).unwrap();
    let mut refused = |file: PathBuf, mapping: Option<PathBuf>| {
        let error = writer
            .import(
                Orders,
                &[file],
                mapping.as_deref().map_or(MappingSource::Canonical, MappingSource::File),
                &bench.options(),
                &explain,
                &NoProgress,
            )
            .unwrap_err();
        let reason = error.message();
        let cause = reason.values.into_iter().find(|(name, _)| name == "cause");
        (reason.key, cause.map(|(_, value)| value))
    };
    let open = || Some(Value::Key("io-open-desk".to_owned()));
    for name in ["desk.db", "desk.db-wal", "desk.db-shm"] {
        let path = bench.path(name);
        assert_eq!(refused(path.clone(), None), ("import-file-unreadable".to_owned(), open()), "{name}");
        assert_eq!(
            refused(rows.clone(), Some(path)),
            ("import-mapping-unreadable".to_owned(), open()),
            "{name}"
        );
    }
    assert_eq!(refused(rows.clone(), Some(lines)), ("import-file-unreadable".to_owned(), open()));
}
