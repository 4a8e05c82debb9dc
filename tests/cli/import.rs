//! Files in on the command line: what is counted, where rejects go, what is only tried.

use std::fs;

use serde_json::json;

use super::Desk;

const HEADER: &str = "customer,number,date,due,amount";

fn file(desk: &Desk, name: &str, text: &str) -> String {
    let path = desk.path(name);
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

/// A file with a good row, one with a wrong day and one of a customer that is not there.
fn mixed(desk: &Desk) -> String {
    let text = format!(
        "{HEADER},colour\nC100,I-1,2026-05-01,2026-05-31,40.00,red\nC100,I-2,2026-02-30,2026-05-31,40.00,\n\
         C999,I-3,2026-05-01,2026-05-31,40.00,\n"
    );
    file(desk, "invoices.csv", &text)
}

#[test]
fn the_good_rows_go_in_and_the_others_into_a_file_of_their_own() {
    let desk = Desk::with_customer();
    let invoices = mixed(&desk);
    let run = desk.run(&["--json", "import", "invoices", &invoices]).exits(6);
    let report: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    for (key, value) in [
        ("read", json!(3)),
        ("inserted", json!(1)),
        ("updated", json!(0)),
        ("unchanged", json!(0)),
        ("rejected", json!(2)),
        ("rejects_file", json!("invoices.rejects.csv")),
        ("unknown_columns", json!(["colour"])),
    ] {
        assert_eq!(report[key], value, "{key}");
    }
    assert_eq!(report["rejects"][0]["line"], 3);
    assert_eq!(report["rejects"][0]["field"], "date");
    assert_eq!(report["rejects"][0]["value"], "2026-02-30");
    assert_eq!(report["rejects"][1]["code"], "customer-not-found");
    assert!(run.err.contains("colour"), "{}", run.err);
    let rejects = fs::read_to_string(desk.path("invoices.rejects.csv")).unwrap();
    assert_eq!(rejects.lines().count(), 3, "{rejects}");
    assert!(
        rejects.contains("C999,I-3,2026-05-01,2026-05-31,40.00,,4,customer,C999,There is no customer C999.")
    );
}

#[test]
fn corrected_rejects_are_imported_like_the_file_and_the_same_file_again_changes_nothing() {
    let desk = Desk::with_customer();
    let invoices = mixed(&desk);
    desk.run(&["import", "invoices", &invoices]).exits(6);
    let rejects = fs::read_to_string(desk.path("invoices.rejects.csv")).unwrap();
    let corrected = rejects.replace("I-2,2026-02-30", "I-2,2026-02-28").replace("\nC999,", "\nC100,");
    let corrected = file(&desk, "corrected.csv", &corrected);
    let report = desk.answer(&["import", "invoices", &corrected]);
    assert_eq!((&report["read"], &report["inserted"]), (&json!(2), &json!(2)));
    assert!(report["rejects_file"].is_null());
    assert!(!desk.path("corrected.rejects.csv").exists());
    let again = desk.answer(&["import", "invoices", &corrected]);
    assert_eq!((&again["inserted"], &again["unchanged"]), (&json!(0), &json!(2)));
}

#[test]
fn people_read_the_first_rejects_with_line_column_value_and_reason() {
    let desk = Desk::with_customer();
    let invoices = mixed(&desk);
    let run = desk.run(&["import", "invoices", &invoices]).exits(6);
    for part in [
        "3 rows read: 1 new, 0 changed, 0 unchanged, 2 rejected.",
        "   3  date      2026-02-30  Not a valid date",
        "   4  customer  C999        There is no customer C999.",
        "invoices.rejects.csv",
    ] {
        assert!(run.out.contains(part), "{part}: {}", run.out);
    }
    let many = (0..30).fold(String::new(), |rows, number| rows + &format!("C999,I-{number},x,x,1\n"));
    let many = file(&desk, "many.csv", &format!("{HEADER}\n{many}"));
    let run = desk.run(&["import", "invoices", &many]).exits(6);
    assert!(run.out.contains("and 10 more"), "{}", run.out);
}

#[test]
fn rejects_go_where_they_are_sent_but_never_over_the_file() {
    let desk = Desk::with_customer();
    let invoices = mixed(&desk);
    let elsewhere = desk.path("bad rows.csv");
    let import = ["import", "invoices", &invoices, "--rejects"];
    let (exit, report) = desk.json(&[&import[..], &[elsewhere.to_str().unwrap()]].concat());
    assert_eq!(exit, 6);
    assert_eq!(report["rejects_file"], elsewhere.to_str().unwrap());
    assert!(elsewhere.exists());
    assert!(!desk.path("invoices.rejects.csv").exists());
    let before = fs::read_to_string(&invoices).unwrap();
    assert_eq!(desk.error(&[&import[..], &["invoices.csv"]].concat()), (1, "file-protected".into()));
    assert_eq!(fs::read_to_string(&invoices).unwrap(), before);
}

#[test]
fn a_rehearsal_counts_and_leaves_nothing() {
    let desk = Desk::with_customer();
    let invoices = mixed(&desk);
    let before = desk.dump();
    let (exit, report) = desk.json(&["import", "invoices", &invoices, "--dry-run"]);
    assert_eq!((exit, &report["inserted"], &report["rejected"]), (6, &json!(1), &json!(2)));
    assert!(report["rejects_file"].is_null());
    assert!(!desk.path("invoices.rejects.csv").exists());
    assert_eq!(desk.dump(), before);
    let run = desk.run(&["import", "invoices", &invoices, "--dry-run"]).exits(6);
    assert!(run.out.contains("nothing was changed"), "{}", run.out);
}

#[test]
fn all_rows_or_none_is_none_where_one_is_bad() {
    let desk = Desk::with_customer();
    let invoices = mixed(&desk);
    let before = desk.dump();
    let (exit, report) = desk.json(&["import", "invoices", &invoices, "--strict"]);
    assert_eq!((exit, &report["inserted"], &report["rejected"]), (3, &json!(0), &json!(2)));
    assert_eq!(desk.dump(), before);
    let rejects = fs::read_to_string(desk.path("invoices.rejects.csv")).unwrap();
    assert_eq!(rejects.lines().count(), 3, "{rejects}");
    let rehearsal = desk.json(&["import", "invoices", &invoices, "--strict", "--dry-run"]);
    assert_eq!(rehearsal.0, 3);
}

#[test]
fn invoices_of_blocked_and_closed_customers_and_over_a_limit_are_taken_and_counted() {
    let desk = Desk::with_customer();
    desk.run(&["customer", "add", "C200"]).exits(0);
    desk.run(&["customer", "add", "C300"]).exits(0);
    desk.run(&["customer", "block", "C200", "--reason", "late"]).exits(0);
    desk.run(&["customer", "close", "C300", "--reason", "gone"]).exits(0);
    let text = "customer,number,date,due,amount\n\
                C100,I-1,2026-05-01,2026-05-31,100.00\nC100,I-2,2026-05-01,2026-05-31,0.01\n\
                C200,I-3,2026-05-01,2026-05-31,1.00\nC300,I-4,2026-05-01,2026-05-31,1.00\n";
    let invoices = file(&desk, "in.csv", text);
    let tried = desk.run(&["import", "invoices", &invoices, "--dry-run"]).exits(0);
    for reported in ["is for a blocked customer", "is for a closed customer", "exceeds a credit limit"] {
        assert!(tried.out.contains(reported), "{}", tried.out);
    }
    let report = desk.answer(&["import", "invoices", &invoices]);
    assert_eq!(report["inserted"], 4);
    let review = [&report["of_blocked"], &report["of_closed"], &report["over_limit"]];
    assert_eq!(review, [&json!(1), &json!(1), &json!(1)]);
    let customers = file(&desk, "customers.csv", "code,name\nC400,Four\n");
    assert!(desk.answer(&["import", "customers", &customers]).get("of_blocked").is_none());
}

#[test]
fn every_kind_is_imported_and_several_files_are_counted_together() {
    let desk = Desk::new();
    let import = |kind: &str, text: &str| {
        let path = file(&desk, "in.csv", text);
        desk.answer(&["--as", "anna", "import", kind, &path])["inserted"].clone()
    };
    assert_eq!(import("groups", "code,name,kind\nG1,Group,credit\n"), 1);
    assert_eq!(import("customers", "code,name,limit,group\nC1,One,100.00,G1\nC2,Two,,\n"), 2);
    assert_eq!(import("ship-tos", "customer,code,name\nC1,S1,Yard\n"), 1);
    assert_eq!(
        import("invoices", "customer,number,date,due,amount\nC1,I-1,2026-05-01,2026-05-31,40.00\n"),
        1
    );
    assert_eq!(import("receipts", "customer,number,date,amount,apply\nC1,R-1,2026-06-01,40.00,I-1\n"), 1);
    assert_eq!(import("orders", "customer,number,date,amount\nC1,SO-1,2026-06-30,500.00\n"), 1);
    assert_eq!(import("users", "login,name,role\nbert,Bert,clerk\n"), 1);
    let hold = &desk.answer(&["--as", "anna", "hold", "list"])["holds"][0];
    assert_eq!((&hold["order"], &hold["excess"]), (&json!("SO-1"), &json!("400.00")));
    let one = file(&desk, "one.csv", "code,name\nC3,Three\n");
    let two = file(&desk, "two.csv", "code,name\nC4,Four\nC1,Uno\n");
    let report = desk.answer(&["--as", "anna", "import", "customers", &one, &two]);
    assert_eq!((&report["read"], &report["inserted"], &report["updated"]), (&json!(3), &json!(2), &json!(1)));
}

#[test]
fn a_mapping_that_cannot_be_used_is_wrong_usage() {
    let desk = Desk::with_customer();
    let invoices = mixed(&desk);
    let mapping = file(&desk, "mine.toml", "[columns]\ncolour = \"colour\"\n");
    let import = |mapping| desk.error(&["import", "invoices", &invoices, "--map", mapping]);
    assert_eq!(import(mapping.as_str()), (2, "import-mapping-column".into()));
    assert_eq!(import("none.toml"), (2, "import-mapping-unreadable".into()));
    assert_eq!(desk.error(&["import", "letters", &invoices]), (2, "usage-choice".into()));
    assert_eq!(desk.error(&["import", "invoices"]), (2, "usage-missing".into()));
}

#[test]
fn a_header_without_rows_is_not_passed_over_in_silence() {
    let desk = Desk::with_customer();
    let empty = file(&desk, "empty.csv", &format!("{HEADER}\r"));
    let run = desk.run(&["import", "invoices", &empty]).exits(0);
    assert!(run.err.contains("empty.csv has a header and no rows."), "{}", run.err);
}

#[test]
fn a_report_with_a_title_is_imported_and_the_title_counted() {
    let desk = Desk::with_customer();
    let text = format!("Atelier Meunier\r\rInvoices\r{HEADER}\rC100,I-1,2026-05-01,2026-05-31,40.00\r");
    let report = file(&desk, "report.csv", &text);
    let run = desk.run(&["--json", "import", "invoices", &report]).exits(0);
    let answer: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!((&answer["inserted"], &answer["title_lines"]), (&json!(1), &json!(2)));
    assert!(run.err.contains("2 lines before the column names were skipped."), "{}", run.err);
}

#[test]
fn an_invoice_due_before_its_date_is_imported_with_a_warning() {
    let desk = Desk::with_customer();
    let text =
        format!("{HEADER}\nC100,I-1,2026-05-02,2026-05-01,40.00\nC100,I-2,2026-05-02,2026-05-31,40.00\n");
    let invoices = file(&desk, "invoices.csv", &text);
    let tried = desk.run(&["import", "--dry-run", "invoices", &invoices]).exits(0);
    assert!(tried.out.contains("One row was imported and should be looked at:"), "{}", tried.out);
    let report = desk.answer(&["import", "invoices", &invoices]);
    assert_eq!(
        (&report["inserted"], &report["rejected"], &report["warned"]),
        (&json!(2), &json!(0), &json!(1))
    );
    let warning = &report["warnings"][0];
    assert_eq!((&warning["line"], &warning["field"]), (&json!(2), &json!("due")));
    assert_eq!(
        (&warning["value"], &warning["code"]),
        (&json!("2026-05-01"), &json!("import-due-before-date"))
    );
    assert_eq!(warning["text"], "The due date is before the date of the invoice, 02 May 2026.");
}

#[test]
fn a_spreadsheet_and_json_are_imported_as_text_is_and_their_rejects_are_corrected_as_text() {
    let desk = Desk::with_customer();
    let text =
        format!("{HEADER}\nC100,I-1,2026-05-01,2026-05-31,40.00\nC999,'=2,2026-05-01,2026-05-31,-20.00\n");
    let csv = file(&desk, "invoices.csv", &text.replace("C999", "C100"));
    desk.run(&["import", "invoices", &csv]).exits(0);
    for ending in ["xlsx", "json"] {
        let exported = format!("invoices.{ending}");
        desk.run(&["export", "invoices", "-o", &exported]).exits(0);
        let (exit, report) = desk.json(&["import", "invoices", &exported]);
        assert_eq!((exit, &report["unchanged"], &report["read"]), (0, &json!(2), &json!(2)), "{report}");
    }
    let json = fs::read_to_string(desk.path("invoices.json")).unwrap();
    let json = json.replace("I-1", "I-2").replacen("\"C100\"", "\"C999\"", 1).replace("=2", "=3");
    let (exit, report) = desk.json(&["import", "invoices", &file(&desk, "more.json", &json)]);
    assert_eq!((exit, &report["inserted"], &report["rejected"]), (6, &json!(1), &json!(1)), "{report}");
    let rejects = fs::read_to_string(desk.path("more.rejects.csv")).unwrap();
    let corrected = file(&desk, "corrected.csv", &rejects.replacen("C999", "C100", 1));
    desk.run(&["import", "invoices", &corrected]).exits(0);
    let numbers = desk.answer(&["invoice", "list", "--customer", "C100"]);
    for number in ["I-1", "I-2", "=2", "=3"] {
        assert!(numbers.to_string().contains(&format!("\"{number}\"")), "{numbers}");
    }
}

/// A list of our own in the layout of a program.
fn list(name: &str) -> String {
    format!("{}/tests/data/lists/{name}", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn a_list_is_looked_at_and_nothing_is_written() {
    let desk = Desk::new();
    let before = desk.dump();
    let (exit, guess) = desk.json(&["import", "guess", &list("fr-debit-credit-cp1252.csv")]);
    assert_eq!(exit, 0);
    for (key, value) in [
        ("format", json!("csv")),
        ("kind", json!("invoices")),
        ("sheet", json!(null)),
        ("header_row", json!(1)),
        ("questions", json!([])),
        ("classes", json!({"header": 1, "data": 2})),
        ("sum", json!("1034.50")),
        ("warnings", json!([])),
    ] {
        assert_eq!(guess[key], value, "{key}");
    }
    assert_eq!(guess["columns"][0], json!({"column": "date", "from": "Date", "confidence": "certain"}));
    assert_eq!(guess["sample"][0]["customer"], "411DUPONT");
    assert_eq!(
        (&guess["sample"][1]["amount"], &guess["sample"][1]["due"]),
        (&json!("-200.00"), &json!("2025-11-05"))
    );
    assert_eq!(desk.dump(), before);
    // The mapping of the answer reads the file.
    let mapping = file(&desk, "found.toml", guess["mapping"].as_str().unwrap());
    let french = list("fr-debit-credit-cp1252.csv");
    assert_eq!(desk.answer(&["import", "invoices", &french, "--map", &mapping])["inserted"], 2);
}

#[test]
fn what_is_unclear_is_asked_and_refused_as_a_guess() {
    let desk = Desk::new();
    let dutch = list("nl-openstaand.csv");
    let (exit, guess) = desk.json(&["import", "guess", &dutch]);
    assert_eq!((exit, &guess["sum"]), (3, &json!("1134.50")));
    let question = &guess["questions"][0];
    assert_eq!(
        (&question["code"], &question["choices"]),
        (&json!("date-order-unclear"), &json!(["d-m-yyyy", "m-d-yyyy"]))
    );
    let before = desk.dump();
    let (exit, refused) = desk.json(&["import", "invoices", &dutch, "--guess"]);
    assert_eq!((exit, &refused["error"]["code"]), (3, &question["code"]));
    assert_eq!(refused["questions"], guess["questions"]);
    assert_eq!(desk.dump(), before);
    let run = desk.run(&["import", "guess", &dutch]).exits(3);
    assert!(run.out.contains("1-11-2023: is it 1 November 2023 or 11 January 2023?"), "{}", run.out);
}

#[test]
fn a_report_is_imported_as_it_is_guessed_and_its_total_is_compared() {
    let desk = Desk::new();
    let (xero, before) = (list("xero-layout.xlsx"), desk.dump());
    let strict = desk.json(&["import", "invoices", &xero, "--guess", "--strict"]);
    assert_eq!((strict.0, &strict.1["inserted"]), (3, &json!(0)));
    assert_eq!(desk.dump(), before);
    let report = desk.answer(&["import", "invoices", &xero, "--guess"]);
    let classes = json!({"header": 1, "data": 4, "heading": 2, "total": 3, "blank": 4, "note": 4});
    assert_eq!(
        (&report["inserted"], &report["classes"], &report["as_of"]),
        (&json!(4), &classes, &json!("2026-03-31"))
    );
    let warning = &report["warnings"][0];
    assert_eq!(
        (&warning["code"], &warning["expected"], &warning["found"]),
        (&json!("control-sum"), &json!("1979.74"), &json!("2830.24"))
    );
    assert_eq!(report["format"], "xlsx");
}

#[test]
fn a_saved_mapping_answers_what_was_unclear_from_then_on() {
    let desk = Desk::new();
    let config = file(&desk, "settings.toml", "");
    let french = list("fr-debit-credit-cp1252.csv");
    let import = |more: &[&str]| {
        let arguments =
            [&["--config", &config, "import", "invoices", &french, "--guess", "--save-map"], more].concat();
        desk.json(&arguments)
    };
    assert_eq!(import(&["a/b"]).1["error"]["code"], "mapping-name");
    assert_eq!(import(&["compta"]).0, 0);
    let saved = desk.path("mappings/compta.toml");
    assert!(fs::read_to_string(&saved).unwrap().contains("Intitulé"));
    assert_eq!(import(&["compta"]).1["error"]["code"], "file-exists");
    assert_eq!(import(&["compta", "--force"]).0, 0);
    let (_, guess) = desk.json(&["--config", &config, "import", "guess", &french]);
    assert_eq!(guess["saved"], "compta");
    // A user has answered a question in it.
    let dutch = list("nl-openstaand.csv");
    let (_, asked) = desk.json(&["--config", &config, "import", "guess", &dutch]);
    fs::write(desk.path("mappings/dutch.toml"), asked["mapping"].as_str().unwrap()).unwrap();
    let (exit, report) = desk.json(&["--config", &config, "import", "invoices", &dutch, "--guess"]);
    assert_eq!((exit, &report["inserted"]), (0, &json!(2)));
    let (exit, report) = desk.json(&["--config", &config, "import", "invoices", &dutch, "--map", "dutch"]);
    assert_eq!((exit, &report["unchanged"]), (0, &json!(2)), "by its name");
}

#[test]
fn a_list_is_looked_at_without_a_desk_but_not_beside_a_damaged_one() {
    let french = list("fr-debit-credit-cp1252.csv");
    let none = Desk::without_file();
    none.run(&["import", "guess", &french]).exits(0);
    let desk = Desk::new();
    fs::write(desk.file(), "no desk").unwrap();
    assert_eq!(desk.error(&["import", "guess", &french]), (1, "desk-not-a-desk".into()));
}

#[test]
fn a_file_of_another_standard_is_refused_by_its_name() {
    let desk = Desk::new();
    let bank =
        file(&desk, "bank.xml", "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"/>");
    for arguments in
        [["import", "guess", &bank], ["import", "invoices", &bank], ["import", "receipts", &bank]]
    {
        assert_eq!(desk.error(&arguments), (3, "not-a-list".into()));
    }
    let run = desk.run(&["import", "guess", &bank]).exits(3);
    assert!(run.err.contains("camt.053"), "{}", run.err);
}

#[test]
fn a_list_without_due_dates_is_due_by_the_terms_of_its_customers_or_as_it_is_said() {
    let desk = Desk::with_customer();
    desk.run(&["customer", "set", "C100", "terms=net14"]).exits(0);
    let text = "Customer No,Invoice No,Date,Amount\nC100,I-1,2026-05-13,5.00\nC900,I-2,2026-05-13,6.00\n";
    let invoices = file(&desk, "in.csv", text);
    desk.run(&["import", "invoices", &invoices, "--guess", "--terms", "60"]).exits(0);
    let due = |number: &str| desk.answer(&["invoice", "show", number])["due"].clone();
    assert_eq!((due("I-1"), due("I-2")), (json!("2026-05-27"), json!("2026-07-12")));
}

#[test]
fn the_sheet_and_the_kind_can_be_named() {
    let desk = Desk::new();
    let xero = list("xero-layout.xlsx");
    let missing = ["import", "guess", &xero, "--sheet", "Other"];
    assert_eq!(desk.error(&missing), (1, "import-file-sheet-missing".into()));
    let french = list("fr-debit-credit-cp1252.csv");
    for import in [&["guess", &french][..], &["invoices", &french, "--guess"], &["invoices", &french]] {
        let arguments = [&["import"], import, &["--sheet", "Other"]].concat();
        assert_eq!(desk.error(&arguments), (1, "import-file-no-sheets".into()));
    }
    let (exit, guess) = desk.json(&["import", "guess", &xero, "--kind", "customers"]);
    assert_eq!((exit, &guess["kind"]), (3, &json!("customers")));
    assert_eq!(desk.error(&["import", "orders", &xero, "--guess"]), (2, "guess-kind".into()));
    assert_eq!(desk.error(&["import", "guess", &xero, &xero]), (2, "guess-one-file".into()));
}

#[test]
fn the_list_of_the_next_monday_settles_what_is_no_longer_on_it() {
    let desk = Desk::new();
    let header = "Customer No,Name,Invoice No,Invoice Date,Due Date,Amount,Open Balance\n";
    let list = |name: &str, rows: &str| file(&desk, name, &format!("{header}{rows}"));
    let first = list(
        "first.csv",
        "N1,Rossi,1,2026-03-02,2026-04-01,100.00,60.00\nN1,Rossi,2,2026-03-02,2026-04-01,9.00,9.00\n",
    );
    let second = list("second.csv", "N1,Rossi,1,2026-03-02,2026-04-01,100.00,20.00\n");
    desk.answer(&["import", "invoices", &first, "--guess", "--as-of", "2026-05-04"]);
    let missing = desk.answer(&[
        "import",
        "invoices",
        &second,
        "--guess",
        "--as-of",
        "2026-05-11",
        "--dry-run",
    ])["missing"]
        .clone();
    assert_eq!(missing["state"], "open");
    assert_eq!(
        missing["documents"],
        json!([{"customer": "N1", "number": "2", "kind": "invoice", "open": "9.00", "currency": "EUR"}])
    );
    let closing =
        ["import", "invoices", &second, "--guess", "--as-of", "2026-05-11", "--closes-missing", "--dry-run"];
    let text = desk.run(&closing).exits(0).out;
    assert!(text.lines().next().unwrap().contains("no longer on the list"), "{text}");
    let report = desk.answer(&closing[..7]);
    assert_eq!((&report["updated"], &report["missing"]["state"]), (&json!(1), &json!("settled")));
    assert_eq!(desk.answer(&["invoice", "show", "2"])["open"], "0.00");
    for wrong in [["receipts", "--closes-missing"], ["customers", "--as-of=2026-05-04"]] {
        assert_eq!(desk.error(&["import", wrong[0], &first, wrong[1]]), (2, "import-not-of-invoices".into()));
    }
    let (exit, error) = desk.json(&["import", "invoices", &first, "--guess", "--as-of", "2026-05-04"]);
    assert_eq!((exit, &error["error"]["code"]), (2, &json!("import-older-list")));
}

#[test]
fn damaged_files_are_refused_and_change_nothing() {
    let desk = Desk::new();
    let workbook = fs::read(list("xero-layout.xlsx")).unwrap();
    let mut damaged = workbook.clone();
    damaged[1000..1100].fill(0);
    let before = desk.dump();
    for (name, bytes, code) in [
        ("cut.xlsx", workbook[..3000].to_vec(), "import-file-spreadsheet"),
        ("damaged.xlsx", damaged, "import-file-spreadsheet"),
        ("line.csv", vec![b'x'; 3 << 20], "import-file-line-long"),
        ("wide.csv", [HEADER.as_bytes(), &vec![b','; 20_000], b"\n"].concat(), "import-file-line-long"),
        ("zeros.csv", [HEADER.as_bytes(), b"\nC,1\0\0,"].concat(), "import-file-binary"),
        ("deep.json", b"[{\"a\":[".repeat(100_000), "import-file-json"),
    ] {
        let path = desk.path(name);
        fs::write(&path, bytes).unwrap();
        let path = path.to_str().unwrap();
        for import in [
            &["guess", path][..],
            &["invoices", path, "--guess"],
            &["invoices", path, "--guess", "--dry-run"],
        ] {
            assert_eq!(desk.error(&[&["import"], import].concat()), (1, code.into()), "{name}");
        }
    }
    assert_eq!(desk.dump(), before);
}
