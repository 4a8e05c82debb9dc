mod everything;
mod round_trip;

use std::collections::BTreeMap;
use std::path::Path;

use super::{ExportKind, Exported};
use crate::credit::{Currency, Day, ItemKind, Money};
use crate::desk::testing::template::demo_company;
use crate::desk::{Clock, Desk, ImportKind, ImportOptions, ImportReport, MappingSource, NewDesk, NoProgress};
use crate::exchange::{Export, Format};
use crate::files::{Destination, IfExists, Output, Protected};
use crate::words::{Language, Words};
use everything::FILES;

fn today() -> Day {
    "2026-11-21".parse().unwrap()
}

fn demo_desk(folder: &Path) -> Desk {
    demo_company(&folder.join("demo.db"))
}

fn empty_desk(folder: &Path) -> Desk {
    let new = NewDesk { currency: Currency::EUR, language: "en", login: "anna" };
    let clock = Clock::fixed(today());
    let desk = Desk::create(&Destination::new_file(folder.join("empty.db")), &new, clock).unwrap();
    // No file brings them in.
    for code in ["MAIN", "NORTH", "LILLE"] {
        desk.writer().unwrap().add_warehouse(code, &[]).unwrap();
    }
    desk
}

fn export(desk: &Desk, what: ExportKind, format: Format, to: &Path) -> Exported {
    let destination = Destination::new(to, IfExists::Refuse, Protected::default());
    let open = |table: &crate::exchange::Table| Export::to_file(Output::create(&destination)?, format, table);
    desk.reader().unwrap().export(what, &Words::new(Language::English), open).unwrap()
}

fn import(desk: &Desk, kind: ImportKind, from: &Path) -> ImportReport {
    desk.writer()
        .unwrap()
        .import(
            kind,
            &[from.to_owned()],
            MappingSource::Canonical,
            &ImportOptions::default(),
            &|reason| reason.key.clone(),
            &NoProgress,
        )
        .unwrap()
}

/// What every customer owes, by code.
fn balances(desk: &Desk) -> BTreeMap<String, Money> {
    desk.reader()
        .unwrap()
        .ask(|view| {
            let mut balances = BTreeMap::new();
            for (key, code, _) in view.customer_names()? {
                let balance = view.documents_left(key)?.into_iter().map(|document| {
                    if document.kind == ItemKind::Invoice { document.left } else { -document.left }
                });
                balances.insert(code, balance.sum());
            }
            Ok(balances)
        })
        .unwrap()
}

#[test]
fn the_demo_that_is_exported_and_imported_owes_the_same() {
    for format in Format::ALL {
        let folder = tempfile::tempdir().unwrap();
        let (demo, empty) = (demo_desk(folder.path()), empty_desk(folder.path()));
        for (what, kind) in FILES {
            let file = folder.path().join(what.code());
            let rows = export(&demo, what, format, &file).rows;
            let report = import(&empty, kind, &file);
            assert_eq!(
                (report.read, report.inserted, report.rejected),
                (rows, rows, 0),
                "{format:?} {what:?}: {:?}",
                report.rejects
            );
        }
        let balances_before = balances(&demo);
        assert!(balances_before.values().filter(|balance| balance.is_positive()).count() > 60);
        assert_eq!(balances(&empty), balances_before, "{format:?}");
        assert_eq!(empty.reader().unwrap().ask(|view| Ok(view.differences()?)).unwrap(), []);
    }
}

#[test]
fn the_files_of_the_demo_say_nothing_new_to_it() {
    for format in Format::ALL {
        let folder = tempfile::tempdir().unwrap();
        let demo = demo_desk(folder.path());
        for (what, kind) in FILES {
            let file = folder.path().join(what.code());
            let rows = export(&demo, what, format, &file).rows;
            let report = import(&demo, kind, &file);
            let counts = (report.unchanged, report.rejected);
            assert_eq!(counts, (rows, 0), "{format:?} {what:?}: {:?}", report.rejects);
        }
    }
}

#[test]
fn every_table_is_written_in_every_format() {
    let folder = tempfile::tempdir().unwrap();
    let demo = demo_desk(folder.path());
    for what in ExportKind::ALL {
        for format in Format::ALL {
            let file = folder.path().join(format!("{}.{}", what.code(), format.name()));
            let rows = export(&demo, what, format, &file).rows;
            assert!(rows > 0, "{what:?}");
            if format == Format::Json {
                let value: serde_json::Value =
                    serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
                let name = match what {
                    ExportKind::Ageing | ExportKind::DaysToPay | ExportKind::Validation => "rows".to_owned(),
                    _ => what.code().replace('-', "_"),
                };
                let array = value[&name].as_array().unwrap();
                assert_eq!(u64::try_from(array.len()).unwrap(), rows, "{what:?}");
            }
        }
    }
}
