//! Undoing what was done, imports among it, from the command line.

use serde_json::{Value, json};

use super::Desk;

const CUSTOMERS: &str = "code,name\nC1,One\nC2,Two\n";
const INVOICES: &str =
    "customer,number,date,due,amount\nC1,I1,2026-05-01,2026-05-31,70.00\nC2,I2,2026-05-01,2026-05-31,50.00\n";

/// A desk with two imports: customers, and their invoices.
fn imported() -> Desk {
    let desk = Desk::new();
    for (kind, rows) in [("customers", CUSTOMERS), ("invoices", INVOICES)] {
        let file = desk.path(&format!("{kind}.csv"));
        std::fs::write(&file, rows).unwrap();
        desk.answer(&["import", kind, file.to_str().unwrap()]);
    }
    desk
}

fn pay(desk: &Desk) {
    let arguments = ["receipt", "enter", "--customer", "C1", "--number", "R7", "--amount", "70"];
    desk.answer(&[&arguments[..], &["--date", "2026-06-30", "--apply", "I1"]].concat());
}

/// The exit code and the error of a command.
fn refused(desk: &Desk, arguments: &[&str]) -> (i32, Value) {
    let (exit, document) = desk.json(arguments);
    (exit, document["error"].clone())
}

fn batches(desk: &Desk) -> Vec<(i64, String, bool)> {
    let list = desk.answer(&["import", "list"]);
    let imports = list["imports"].as_array().unwrap().iter();
    let text = |row: &Value| row["file"].as_str().unwrap().to_owned();
    imports
        .map(|row| (row["batch"].as_i64().unwrap(), text(row), row["can_be_undone"].as_bool().unwrap()))
        .collect()
}

#[test]
fn an_import_is_undone_whole_by_its_batch() {
    let desk = imported();
    assert_eq!(
        batches(&desk),
        [(2, "invoices.csv".to_owned(), true), (1, "customers.csv".to_owned(), false)]
    );
    let answer = desk.answer(&["import", "undo", "2"]);
    assert_eq!(answer["undone"]["text"], "file imported: invoices.csv (2 new)");
    assert_eq!(answer["next"]["text"], "file imported: customers.csv (2 new)");
    assert_eq!(desk.answer(&["invoice", "list"])["invoices"], json!([]));
    let states = || -> Vec<String> {
        let list = desk.answer(&["import", "list"]);
        let rows = list["imports"].as_array().unwrap().iter();
        rows.map(|row| row["state"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(states(), ["It was undone.", "It is in force and can be undone."]);
    desk.answer(&["import", "undo", "1"]);
    assert_eq!(states(), ["It was undone.", "It was undone."]);
    assert_eq!(desk.answer(&["customer", "list"])["customers"], json!([]));
    desk.answer(&["doctor"]);
}

#[test]
fn an_import_that_something_refers_to_is_refused_with_its_name_and_can_be_undone_after_that() {
    let desk = imported();
    pay(&desk);
    let (exit, error) = refused(&desk, &["import", "undo", "2"]);
    assert_eq!((exit, error["code"].as_str()), (3, Some("batch-in-use")));
    let message = error["message"].as_str().unwrap();
    assert!(
        message.starts_with(
            "Import 2 was not undone. Something was based on I1 since: receipt entered (R7) by "
        ),
        "{message}"
    );
    assert!(error["hint"].as_str().unwrap().ends_with(" import undo 2 --later"), "{error}");
    let list = desk.run(&["import", "list"]).exits(0).out;
    assert!(list.contains("It is in force. Something was based on I1 since"), "{list}");
    let answer = desk.answer(&["import", "undo", "2", "--later"]);
    assert_eq!(answer["before"][0]["text"], "receipt entered: R7, 70.00");
    assert_eq!(answer["undone"]["text"], "file imported: invoices.csv (2 new)");
    assert_eq!(desk.answer(&["receipt", "list"])["receipts"], json!([]));
}

#[test]
fn an_unknown_batch_and_an_undone_one_are_named() {
    let desk = imported();
    let (exit, error) = refused(&desk, &["import", "undo", "9"]);
    assert_eq!((exit, error["message"].as_str()), (2, Some("There is no import 9.")));
    desk.answer(&["import", "undo", "2"]);
    let (exit, error) = refused(&desk, &["import", "undo", "2"]);
    assert_eq!((exit, error["code"].as_str()), (4, Some("undo-done-already")));
}

#[test]
fn an_import_that_was_done_again_is_undone_again() {
    let desk = imported();
    desk.answer(&["import", "undo", "2"]);
    assert!(!batches(&desk)[0].2);
    let undo = desk.answer(&["undo", "list"])["acts"][0]["event"].to_string();
    let again = desk.run(&["undo", &undo]).exits(0).out;
    assert_eq!(again, "Done again: file imported: invoices.csv (2 new)\n");
    assert_eq!(batches(&desk)[0], (2, "invoices.csv".to_owned(), true));
    pay(&desk);
    let (_, error) = refused(&desk, &["import", "undo", "2"]);
    let hint = error["hint"].as_str().unwrap();
    let again: Vec<&str> = hint.rsplit("import ").next().unwrap().split(' ').collect();
    desk.answer(&[&["import"], &again[..]].concat());
    assert_eq!(desk.answer(&["invoice", "list"])["invoices"], json!([]));
}

#[test]
fn an_import_says_how_it_is_undone() {
    let desk = imported();
    let file = desk.path("more.csv");
    std::fs::write(&file, "code,name\nC3,Three\n").unwrap();
    let said = desk.run(&["import", "customers", file.to_str().unwrap()]).exits(0).out;
    assert!(said.contains("import undo 3"), "{said}");
    let trial = desk.answer(&["import", "customers", file.to_str().unwrap(), "--dry-run"]);
    assert_eq!(trial["batch"], Value::Null);
}

#[test]
fn a_list_that_is_cut_says_how_much_more_there_is() {
    let desk = imported();
    let all = desk.answer(&["undo", "list"]);
    let (acts, total) = (all["acts"].as_array().unwrap().len(), all["total"].as_u64().unwrap());
    assert!(acts > 1);
    assert_eq!(total, u64::try_from(acts).unwrap());
    assert_eq!(desk.answer(&["undo", "list", "--limit", "1"])["total"], json!(total));
    let cut = desk.run(&["undo", "list", "--limit", "1"]).exits(0);
    assert!(cut.err.contains(&format!("… and {} more: --limit shows them.", acts - 1)), "{}", cut.err);
    assert!(!desk.run(&["undo", "list"]).exits(0).err.contains("more"));
}
