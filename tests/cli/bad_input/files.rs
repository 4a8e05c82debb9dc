//! Files that cannot be imported, and rows that cannot be taken.

use std::fs;

use serde_json::json;

use super::{furnished, is_refused};

#[test]
fn files_that_are_no_csv() {
    let desk = furnished();
    let utf16: Vec<u8> = "customer,number".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let utf16 = [&b"\xff\xfe"[..], &utf16].concat();
    for (name, bytes, code) in [
        ("picture.png", &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01"[..], "import-file-binary"),
        ("archive.zip", b"PK\x03\x04\x14\0\0\0\x08\0", "import-file-spreadsheet"),
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "import-file-spreadsheet"),
        ("utf16.csv", &utf16, "import-file-column-missing"),
        ("empty.csv", b"", "import-file-empty"),
        ("other.csv", b"name,colour\nred,blue\n", "import-file-column-missing"),
        ("twice.csv", b"customer,number,number,date,due,amount\n", "import-file-column-twice"),
    ] {
        fs::write(desk.path(name), bytes).unwrap();
        is_refused(&desk, &["import", "invoices", name], 1, code);
    }
    fs::create_dir(desk.path("folder")).unwrap();
    is_refused(&desk, &["import", "invoices", "folder"], 1, "import-file-folder");
    is_refused(&desk, &["import", "invoices", "none.csv"], 1, "import-file-missing");
    assert!(!desk.path("picture.rejects.csv").exists());
}

#[test]
fn rows_that_say_something_impossible_are_rejected_one_by_one() {
    let desk = furnished();
    let before = desk.dump();
    let rows = [
        ("C100,X-1,2026-02-30,2026-05-31,5.00", "date", "import-day"),
        ("C100,X-2,2026-05-01,2026-05-31,5.005", "amount", "import-amount-decimals"),
        ("C100,X-3,2026-05-01,2026-05-31,99999999999999999999", "amount", "import-amount-range"),
        ("C100,X-4,2026-05-01,2026-05-31,five", "amount", "import-amount"),
        ("C100,X-5,2026-05-01,soon,5.00", "due", "import-day"),
        ("C999,X-6,2026-05-01,2026-05-31,5.00", "customer", "customer-not-found"),
        ("C100,I-1,2026-05-01,2026-05-31,5.00", "number", "import-number-taken"),
        ("C100,,2026-05-01,2026-05-31,5.00", "number", "import-empty"),
        ("C100,X\u{7}8,2026-05-01,2026-05-31,5.00", "number", "import-control-character"),
        ("C100,X-9,2026-05-01", "", "import-field-count"),
        ("C100,\"X-10,2026-05-01,2026-05-31,5.00", "", "import-quote"),
    ];
    let text: Vec<&str> = rows.iter().map(|(row, _, _)| *row).collect();
    let text = format!("customer,number,date,due,amount\n{}\n", text.join("\n"));
    fs::write(desk.path("rows.csv"), text).unwrap();
    let (exit, report) = desk.json(&["import", "invoices", "rows.csv"]);
    assert_eq!((exit, &report["rejected"], &report["inserted"]), (6, &json!(rows.len()), &json!(0)));
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
