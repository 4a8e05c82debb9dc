//! What nobody should give to a desk: each is told with what to do, ends with its code, and changes nothing.

use std::fs;

use rusqlite::Connection;
use serde_json::{Value, json};

use super::{Desk, TODAY};

/// A desk with an order on hold, an open invoice and a receipt on account.
fn furnished() -> Desk {
    let desk = Desk::with_held(&["SO-1"]);
    let invoice = "invoice enter --customer C100 --number I-1 --amount 40 --date 2026-05-01 --due 2026-05-31";
    let receipt = "receipt enter --customer C100 --number R-1 --amount 60 --date 2026-06-01";
    for line in [invoice, receipt] {
        desk.run(&line.split(' ').collect::<Vec<_>>()).exits(0);
    }
    desk
}

/// Runs it and finds exit code and error code as they are to be, something to do, and the desk as it was.
#[track_caller]
fn is_refused(desk: &Desk, arguments: &[&str], exit: i32, code: &str) {
    let before = desk.dump();
    let (ended, document) = desk.json(arguments);
    let error = &document["error"];
    assert_eq!(
        (ended, error["code"].as_str()),
        (exit, Some(code)),
        "{arguments:?}: {document}"
    );
    for key in ["message", "hint"] {
        assert!(
            error[key].as_str().is_some_and(|text| !text.is_empty()),
            "{arguments:?}: {document}"
        );
    }
    assert_eq!(desk.dump(), before, "{arguments:?}");
}

/// The same for a line without blanks in its arguments.
#[track_caller]
fn line_is_refused(desk: &Desk, line: &str, exit: i32, code: &str) {
    is_refused(desk, &line.split(' ').collect::<Vec<_>>(), exit, code);
}

#[test]
fn days_that_are_not_in_the_calendar() {
    let desk = furnished();
    let enter = "order enter --customer C100 --number SO-2 --amount 5 --date";
    for day in [
        "2026-02-29",
        "2026-13-01",
        "2026-06-31",
        "0000-01-01",
        "30/02/2026",
        "yesterday",
        "2026-6-1-1",
        "₂026-01-01",
    ] {
        line_is_refused(&desk, &format!("{enter} {day}"), 2, "usage-day");
    }
    line_is_refused(&desk, "--today 2026-02-30 hold list", 2, "usage-day");
    line_is_refused(&desk, "hold keep SO-1 --follow-up 2026-04-31", 2, "usage-day");
}

#[test]
fn amounts_that_are_none_or_that_the_desk_cannot_keep() {
    let desk = furnished();
    for (amount, code) in [
        ("1.005", "usage-amount-decimals"),
        ("99999999999999999999", "usage-amount-range"),
        ("1e3", "usage-amount"),
        ("12,34,56", "usage-amount"),
        ("0x10", "usage-amount"),
        ("NaN", "usage-amount"),
        ("--5", "usage-amount"),
        (".", "usage-amount"),
    ] {
        for verb in [
            "order enter --customer C100 --number X-1",
            "order amend SO-1",
            "receipt enter --customer C100 --number X-1 --date 2026-06-30",
            "invoice enter --customer C100 --number X-1 --date 2026-06-30 --due 2026-07-30",
        ] {
            line_is_refused(&desk, &format!("{verb} --amount={amount}"), 2, code);
        }
    }
    line_is_refused(&desk, "customer set C100 limit=1.005", 2, "parameter-unreadable");
    line_is_refused(&desk, "customer set C100 limit=-5", 2, "parameter-unreadable");
}

#[test]
fn numbers_and_codes_that_are_taken() {
    let desk = furnished();
    for (line, code) in [
        (
            "order enter --customer C100 --number SO-1 --amount 5",
            "order-number-taken",
        ),
        ("order copy SO-1 --number SO-1", "order-number-taken"),
        (
            "invoice enter --customer C100 --number I-1 --amount 5 --date 2026-06-30 --due 2026-07-30",
            "document-number-taken",
        ),
        (
            "receipt enter --customer C100 --number R-1 --amount 5 --date 2026-06-30",
            "document-number-taken",
        ),
        ("customer add C100", "customer-exists"),
        ("user add anna", "user-exists"),
    ] {
        line_is_refused(&desk, line, 3, code);
    }
}

#[test]
fn names_of_what_is_not_there() {
    let desk = furnished();
    for (line, code) in [
        (
            "order enter --customer C999 --number SO-2 --amount 5",
            "customer-not-found",
        ),
        (
            "order enter --customer C100 --number SO-2 --amount 5 --ship-to S9",
            "ship-to-not-found",
        ),
        (
            "order enter --customer C100 --number SO-2 --amount 5 --warehouse W9",
            "warehouse-not-found",
        ),
        (
            "order enter --customer C100 --number SO-2 --amount 5 --terms never",
            "terms-not-found",
        ),
        ("order ship SO-9", "order-not-found"),
        ("hold release SO-9", "order-not-found"),
        ("customer set C999 limit=5", "customer-not-found"),
        ("receipt apply R-9 I-1", "receipt-not-found"),
        ("receipt apply R-1 I-9", "invoice-not-found"),
        ("exposure C999", "customer-not-found"),
        ("ageing C999", "customer-not-found"),
    ] {
        line_is_refused(&desk, line, 2, code);
    }
}

#[test]
fn payments_that_are_larger_than_what_they_pay() {
    let desk = furnished();
    line_is_refused(
        &desk,
        "receipt apply R-1 I-1=40.01",
        3,
        "application-over-invoice",
    );
    line_is_refused(
        &desk,
        "receipt apply R-1 I-1=60.01",
        3,
        "application-over-invoice",
    );
    let enter =
        format!("receipt enter --customer C100 --number R-2 --amount 500 --date {TODAY} --apply I-1=500");
    line_is_refused(&desk, &enter, 3, "application-over-invoice");
    let enter = format!("receipt enter --customer C100 --number R-2 --amount 500 --date {TODAY} --apply I-1");
    let receipt = desk.answer(&enter.split(' ').collect::<Vec<_>>());
    assert_eq!(receipt["open"], "460.00", "the rest stays on account");
}

#[test]
fn files_that_are_no_csv() {
    let desk = furnished();
    let utf16: Vec<u8> = "customer,number"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let utf16 = [&b"\xff\xfe"[..], &utf16].concat();
    for (name, bytes, code) in [
        (
            "picture.png",
            &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01"[..],
            "import-file-binary",
        ),
        (
            "archive.zip",
            b"PK\x03\x04\x14\0\0\0\x08\0",
            "import-file-spreadsheet",
        ),
        (
            "old.xls",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "import-file-spreadsheet",
        ),
        ("utf16.csv", &utf16, "import-file-utf16"),
        ("empty.csv", b"", "import-file-empty"),
        (
            "other.csv",
            b"name,colour\nred,blue\n",
            "import-file-column-missing",
        ),
        (
            "twice.csv",
            b"customer,number,number,date,due,amount\n",
            "import-file-column-twice",
        ),
    ] {
        fs::write(desk.path(name), bytes).unwrap();
        is_refused(&desk, &["import", "invoices", name], 1, code);
    }
    fs::create_dir(desk.path("folder")).unwrap();
    is_refused(&desk, &["import", "invoices", "folder"], 1, "import-file-folder");
    is_refused(
        &desk,
        &["import", "invoices", "none.csv"],
        1,
        "import-file-missing",
    );
    assert!(!desk.path("picture.rejects.csv").exists());
}

#[test]
fn rows_that_say_something_impossible_are_rejected_one_by_one() {
    let desk = furnished();
    let before = desk.dump();
    let rows = [
        ("C100,X-1,2026-02-30,2026-05-31,5.00", "date", "import-day"),
        (
            "C100,X-2,2026-05-01,2026-05-31,5.005",
            "amount",
            "import-amount-decimals",
        ),
        (
            "C100,X-3,2026-05-01,2026-05-31,99999999999999999999",
            "amount",
            "import-amount-range",
        ),
        ("C100,X-4,2026-05-01,2026-05-31,five", "amount", "import-amount"),
        (
            "C100,X-5,2026-05-01,2026-04-30,5.00",
            "due",
            "import-due-before-date",
        ),
        (
            "C999,X-6,2026-05-01,2026-05-31,5.00",
            "customer",
            "customer-not-found",
        ),
        (
            "C100,I-1,2026-05-01,2026-05-31,5.00",
            "number",
            "import-number-taken",
        ),
        ("C100,,2026-05-01,2026-05-31,5.00", "number", "import-empty"),
        (
            "C100,X\u{7}8,2026-05-01,2026-05-31,5.00",
            "number",
            "import-control-character",
        ),
        ("C100,X-9,2026-05-01", "", "import-field-count"),
        ("C100,\"X-10,2026-05-01,2026-05-31,5.00", "", "import-quote"),
    ];
    let text: Vec<&str> = rows.iter().map(|(row, _, _)| *row).collect();
    let text = format!("customer,number,date,due,amount\n{}\n", text.join("\n"));
    fs::write(desk.path("rows.csv"), text).unwrap();
    let (exit, report) = desk.json(&["import", "invoices", "rows.csv"]);
    assert_eq!(
        (exit, &report["rejected"], &report["inserted"]),
        (6, &json!(rows.len()), &json!(0))
    );
    for (reject, (row, field, code)) in report["rejects"].as_array().unwrap().iter().zip(rows) {
        assert_eq!(
            (reject["field"].as_str(), reject["code"].as_str()),
            (Some(field), Some(code)),
            "{row}: {reject}"
        );
    }
    assert_eq!(desk.dump(), before);
}

#[test]
fn a_mark_at_the_beginning_and_other_ends_of_lines_are_no_fault() {
    let desk = furnished();
    let text = "\u{feff}customer;number;date;due;amount\r\nC100;X-1;2026-05-01;2026-05-31;5.00\r\n\
                C100;\"X;2\";2026-05-01;2026-05-31;\"5.00\"";
    fs::write(desk.path("rows.csv"), text).unwrap();
    assert_eq!(desk.answer(&["import", "invoices", "rows.csv"])["inserted"], 2);
    assert_eq!(desk.answer(&["invoice", "show", "X;2"])["amount"], "5.00");
}

#[test]
fn a_quote_that_never_closes_rejects_what_it_swallows_and_no_more() {
    let desk = furnished();
    let text = "customer,number,date,due,amount\nC100,X-1,2026-05-01,2026-05-31,5.00\n\
                C100,\"X-2,2026-05-01,2026-05-31,5.00\nC100,X-3,2026-05-01,2026-05-31,5.00\n";
    fs::write(desk.path("rows.csv"), text).unwrap();
    let (exit, report) = desk.json(&["import", "invoices", "rows.csv"]);
    assert_eq!((exit, &report["inserted"]), (6, &json!(2)), "{report}");
    assert_eq!(report["rejects"][0]["line"], 3);
    assert_eq!(report["rejects"][0]["code"], "import-quote");
}

/// Letters that steer terminals, hide, or write backwards.
const STEERING: [char; 7] = ['\u{1b}', '\u{7}', '\u{8}', '\u{9b}', '\u{202e}', '\u{200b}', '\r'];

#[test]
fn names_that_steer_terminals_are_shown_without_what_steers() {
    let desk = Desk::with_customer();
    let name = "name=a\u{1b}[2J\u{1b}]0;owned\u{7}b\u{202e}c\u{9b}31m\u{8}\r\u{200b}d";
    desk.run(&["customer", "set", "C100", name, "bank_contact=x\u{1b}[31my"])
        .exits(0);
    desk.enter("SO-1", "150").exits(0);
    desk.run(&["hold", "keep", "SO-1", "--note", "n\u{1b}[31m\u{202e}"])
        .exits(0);
    let customers = "code,name,bank_contact\nC200,\"e\u{1b}[2Jf\",\"g\u{9b}h\"\n";
    fs::write(desk.path("customers.csv"), customers).unwrap();
    desk.run(&["import", "customers", "customers.csv"]).exits(0);
    for line in [
        "customer show C100",
        "customer show C200",
        "customer list",
        "hold list",
        "hold show SO-1",
        "order show SO-1",
        "audit list",
        "export customers",
        "export holds",
        "export decisions",
        "export audit",
        "export customers --format json",
    ] {
        for form in [&[][..], &["--json"]] {
            let arguments: Vec<&str> = form.iter().copied().chain(line.split(' ')).collect();
            let run = desk.run(&arguments).exits(0);
            let found = run.out.chars().find(|letter| STEERING.contains(letter));
            assert_eq!(found, None, "{arguments:?}: {:?}", run.out);
            // JSON could still carry one as an escape.
            if let Ok(document) = serde_json::from_str::<Value>(&run.out) {
                let found = texts(&document).into_iter().find(|text| text.contains(STEERING));
                assert_eq!(found, None, "{arguments:?}");
            }
        }
    }
}

/// Every text in a document.
fn texts(document: &Value) -> Vec<&str> {
    match document {
        Value::String(text) => vec![text],
        Value::Array(values) => values.iter().flat_map(texts).collect(),
        Value::Object(values) => values.values().flat_map(texts).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}

#[test]
fn rejects_and_errors_repeat_nothing_that_steers() {
    let desk = Desk::with_customer();
    let text = "customer,number,date,due,amount\nC\u{1b}[2J9,X-1,\u{1b}[31m,2026-05-31,5.00\n";
    fs::write(desk.path("rows.csv"), text).unwrap();
    for form in [&[][..], &["--json"]] {
        let run = desk
            .run(&[form, &["import", "invoices", "rows.csv"]].concat())
            .exits(6);
        assert!(
            !run.out.contains(STEERING) && !run.err.contains(STEERING),
            "{:?}",
            run.out
        );
        let run = desk
            .run(&[form, &["order", "show", "a\u{1b}[31mb"]].concat())
            .exits(2);
        assert!(
            !run.out.contains(STEERING) && !run.err.contains(STEERING),
            "{:?}",
            run.err
        );
    }
}

#[test]
fn a_locked_desk_takes_nothing_and_is_told() {
    let desk = furnished();
    desk.run(&["settings", "set", "lock_wait=0"]).exits(0);
    fs::write(desk.path("in.csv"), "code,name\nC200,Two\n").unwrap();
    let connection = Connection::open(desk.file()).unwrap();
    connection.execute_batch("BEGIN IMMEDIATE").unwrap();
    for line in [
        "import customers in.csv",
        "hold release SO-1",
        "customer set C100 limit=5",
        "receipt apply R-1 I-1",
    ] {
        line_is_refused(&desk, line, 1, "desk-locked");
    }
    connection.execute_batch("ROLLBACK").unwrap();
    desk.run(&["import", "customers", "in.csv"]).exits(0);
}

#[test]
fn what_is_no_desk_of_this_program_stays_as_it_is() {
    let desk = furnished();
    let newer = Connection::open(desk.file()).unwrap();
    newer.pragma_update(None, "user_version", 999).unwrap();
    drop(newer);
    line_is_refused(&desk, "hold list", 1, "desk-newer");
    line_is_refused(
        &desk,
        "order enter --customer C100 --number SO-2 --amount 5",
        1,
        "desk-newer",
    );
    fs::write(desk.path("in.csv"), "code,name\nC200,Two\n").unwrap();
    for (name, bytes) in [
        (
            "letter.db",
            &b"a letter to my aunt, long enough to be no database at all"[..],
        ),
        ("picture.db", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        ("empty.db", b""),
    ] {
        let path = desk.path(name);
        fs::write(&path, bytes).unwrap();
        let arguments = ["--desk", path.to_str().unwrap(), "import", "customers", "in.csv"];
        assert_eq!(desk.error(&arguments), (1, "desk-not-a-desk".into()), "{name}");
        assert_eq!(fs::read(&path).unwrap(), bytes, "{name}");
    }
    let folder = ["--desk", desk.folder.path().to_str().unwrap(), "hold", "list"];
    assert_eq!(desk.error(&folder).0, 1);
}
