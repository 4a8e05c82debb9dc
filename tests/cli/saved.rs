//! What is saved is never answered with a failure, also where it cannot be read again.

use rusqlite::Connection;
use serde_json::json;

use super::Desk;

/// Changes the desk behind the program's back.
fn spoil(desk: &Desk, sql: &str) {
    let connection = Connection::open(desk.file()).unwrap();
    connection.execute_batch(&format!("PRAGMA ignore_check_constraints = ON; {sql}")).unwrap();
}

#[test]
fn an_order_that_is_closed_but_cannot_be_shown_is_done_with_a_note() {
    for format in ["--json", "--lang=en"] {
        let desk = Desk::with_held(&["SO-1"]);
        spoil(&desk, "UPDATE assessment SET body = 'garbage'");
        let run = desk.run(&[format, "order", "close", "SO-1"]).exits(0);
        assert!(run.out.is_empty(), "{}", run.out);
        assert!(run.err.starts_with("This is saved, but"), "{}", run.err);
        let connection = Connection::open(desk.file()).unwrap();
        let state: String =
            connection.query_row("SELECT state FROM sales_order", [], |row| row.get(0)).unwrap();
        assert_eq!(state, "closed");
    }
}

#[test]
fn a_limit_that_is_saved_but_cannot_be_compared_is_done_with_a_warning() {
    let desk = Desk::with_customer();
    desk.enter("SO-1", "50").exits(0);
    desk.run(&["group", "add", "G1", "kind=credit", "limit=1000"]).exits(0);
    desk.run(&["group", "join", "G1", "C100"]).exits(0);
    spoil(&desk, "UPDATE sales_order SET standing = 'garbage'");
    for set in [["customer", "set", "C100", "limit=10"], ["group", "set", "G1", "limit=10"]] {
        let answer = desk.answer(&set);
        assert_eq!(answer["changes"][0]["name"], "limit");
        let codes: Vec<_> = answer["warnings"].as_array().unwrap().iter().map(|one| &one["code"]).collect();
        assert_eq!(codes.first(), Some(&&json!("saved-unread")), "{answer}");
        assert_eq!(codes.len(), 2, "and why: {answer}");
    }
    assert_eq!(desk.answer(&["group", "show", "G1"])["limit"], "10.00");
}

#[test]
fn a_report_whose_file_cannot_be_written_updates_no_customer() {
    let desk = Desk::with_customer();
    let report = ["report", "days-to-pay", "--update", "--update-if-none", "-o", "no/such/folder/r.csv"];
    let run = desk.run(&report).exits(1);
    assert!(run.err.contains("cannot be written"), "{}", run.err);
    assert!(desk.answer(&["customer", "show", "C100"])["basis_payment"]["basis_from"].is_null());
}
