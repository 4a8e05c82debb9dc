//! Tables out and the demo company on the command line.

use std::fs;

use serde_json::{Value, json};

use super::Desk;

#[test]
fn every_table_is_exported_in_every_format() {
    let desk = Desk::with_held(&["SO-1"]);
    for what in [
        "customers",
        "ship-tos",
        "groups",
        "users",
        "invoices",
        "receipts",
        "orders",
        "holds",
        "decisions",
        "ageing",
        "days-to-pay",
        "audit",
    ] {
        for format in ["csv", "json", "xlsx"] {
            let file = desk.path(&format!("{what}.{format}"));
            let reported = desk.answer(&["export", what, "-o", file.to_str().unwrap()]);
            assert_eq!((&reported["export"], &reported["format"]), (&json!(what), &json!(format)));
            assert!(fs::metadata(&file).unwrap().len() > 0, "{what} {format}");
        }
    }
}

#[test]
fn a_table_goes_to_standard_output_as_csv_or_as_the_one_json_document() {
    let desk = Desk::with_held(&["SO-1"]);
    let csv = desk.run(&["export", "holds"]).exits(0);
    assert_eq!(csv.out.lines().count(), 2, "{}", csv.out);
    assert!(csv.out.contains("SO-1"), "{}", csv.out);
    assert!(csv.err.is_empty(), "{}", csv.err);
    let named = desk.run(&["export", "holds", "--format", "json"]).exits(0);
    let document: Value = serde_json::from_str(&named.out).unwrap();
    assert_eq!(document["holds"].as_array().unwrap().len(), 1);
    assert_eq!(desk.answer(&["export", "holds"]), document);
    assert_eq!(desk.error(&["export", "holds", "--format", "csv"]), (2, "usage-conflict".into()));
}

#[test]
fn what_was_exported_is_imported_and_changes_nothing() {
    let desk = Desk::with_held(&["SO-1"]);
    for what in ["customers", "orders", "users"] {
        let file = desk.path(&format!("{what}.csv"));
        let file = file.to_str().unwrap();
        desk.run(&["export", what, "-o", file]).exits(0);
        let report = desk.answer(&["import", what, file]);
        assert_eq!((&report["read"], &report["unchanged"]), (&json!(1), &json!(1)), "{what}: {report}");
    }
}

#[test]
fn a_place_that_cannot_be_written_is_reported_and_left_as_it_is() {
    let desk = Desk::with_held(&["SO-1"]);
    let folder = desk.path("folder");
    fs::create_dir(&folder).unwrap();
    for (place, code) in [("folder", "export-folder"), ("nowhere/holds.csv", "export-refused")] {
        assert_eq!(desk.error(&["export", "holds", "-o", place]), (1, code.to_owned()));
    }
    assert_eq!(desk.error(&["export", "letters"]), (2, "usage-choice".into()));
}

#[test]
fn the_demo_company_is_saved_in_a_new_file() {
    let desk = Desk::without_file();
    let made = desk.answer(&["demo", "--keep", "demo.db"]);
    assert_eq!((&made["desk"], &made["customers"]), (&json!("demo.db"), &json!(125)));
    let list = desk.answer(&["--desk", "demo.db", "--as", "nadia", "hold", "list"]);
    assert_eq!(made["holds"], list["total"]);
    let before = fs::read(desk.path("demo.db")).unwrap();
    assert_eq!(desk.error(&["demo", "--keep", "demo.db"]), (1, "file-exists".into()));
    assert_eq!(fs::read(desk.path("demo.db")).unwrap(), before);
    let run = desk.run(&["--lang", "nl", "demo", "--keep", "other.db"]).exits(0);
    assert!(run.out.contains("voorbeeldbedrijf"), "{}", run.out);
    assert!(run.err.is_empty(), "{}", run.err);
}

#[test]
fn without_a_terminal_the_demo_company_has_to_be_saved() {
    let desk = Desk::without_file();
    assert_eq!(desk.error(&["demo"]), (2, "cli-demo-nowhere".into()));
    let run = desk.run(&["demo"]).exits(2);
    assert!(run.err.contains("--keep FILE"), "{}", run.err);
    assert_eq!(desk.error(&["demo", "--size", "huge"]), (2, "usage-choice".into()));
}

#[test]
fn a_row_that_cannot_be_read_leaves_one_document_or_nothing_on_standard_output() {
    let desk = Desk::with_customer();
    desk.run(&["customer", "add", "C200", "name=Zola SA"]).exits(0);
    let file = crate::raw::open(desk.file());
    file.execute_batch("PRAGMA ignore_check_constraints = ON").unwrap();
    file.execute("UPDATE customer SET approval = 'garbage' WHERE code = 'C200'", []).unwrap();
    let (exit, document) = desk.json(&["export", "customers", "--format", "json"]);
    assert_eq!((exit, &document["error"]["code"]), (1, &"desk-value-unreadable".into()), "{document}");
    for format in ["csv", "json"] {
        let run = desk.run(&["export", "customers", "--format", format]).exits(1);
        assert_eq!(run.out, "", "{format}");
    }
}
