//! The rows of lists and reports told apart, and their totals compared with their sums.

use std::io::Cursor;

use super::*;
use crate::credit::{Currency, Money};

const EUR: Currency = Currency::EUR;

/// What was read of a report.
struct Report {
    /// Customer and number of each row.
    rows: Vec<(String, String)>,
    /// Line and reason of each reject.
    rejects: Vec<(u64, String)>,
    classes: Vec<(&'static str, u64)>,
    /// Line, column, expected and found of each total that differs.
    differences: Vec<(u64, String, i128, i128)>,
    as_of: Option<String>,
}

fn report(mapping: &str, text: &str) -> Report {
    let mapping = Mapping::parse::<InvoiceRow>(mapping).unwrap();
    let mut reader = Reader::<InvoiceRow>::new(Cursor::new(text.to_owned()), "in", &mapping, EUR).unwrap();
    let (mut rows, mut rejects) = (Vec::new(), Vec::new());
    while let Some(row) = reader.next_row().unwrap() {
        match row {
            Ok(row) => rows.push((row.value.customer, row.value.number)),
            Err(reject) => rejects.push((reject.line, reject.reason.key)),
        }
    }
    let minor = |money: Money| money.minor();
    let differences = reader.control_sums().iter();
    let differences =
        differences.map(|sum| (sum.line, sum.column.clone(), minor(sum.expected), minor(sum.found)));
    Report {
        rows,
        rejects,
        differences: differences.collect(),
        classes: reader.classes().named().collect(),
        as_of: reader.as_of().map(|day| day.to_string()),
    }
}

fn of<'a>(report: &'a Report, customer: &str) -> Vec<&'a str> {
    let own = report.rows.iter().filter(|(of, _)| of == customer);
    own.map(|(_, number)| number.as_str()).collect()
}

const COLUMNS: &str =
    "[columns]\ncustomer = \"Customer\"\nnumber = \"No\"\ndate = \"Date\"\namount = \"Amount\"\n";
const HEADING: &str =
    "customer_from = \"heading\"\n[columns]\nnumber = \"No\"\ndate = \"Date\"\namount = \"Amount\"\n";

#[test]
fn totals_of_a_list_are_compared_with_its_rows() {
    let list = "Customer,No,Date,Amount\nA,1,2026-01-01,10\nA,2,2026-01-01,5\nTotal A,,,15\nB,3,2026-01-01,7\n\
                Total B,,,8\nTOTAL,,,22\n";
    let report = report(COLUMNS, list);
    assert_eq!(report.rows.len(), 3);
    assert_eq!(report.classes, [("header", 1), ("data", 3), ("total", 3)]);
    assert_eq!(report.differences, [(6, "Amount".to_owned(), 800, 700)]);
    assert!(report.rejects.is_empty());
}

#[test]
fn a_row_with_nothing_but_amounts_is_a_total_only_where_it_is_a_sum() {
    let list =
        |last: &str| format!("Customer,No,Date,Amount\nA,1,2026-01-01,10\nA,2,2026-01-01,5\n,,,{last}\n");
    let sum = report(COLUMNS, &list("15"));
    assert_eq!((sum.rejects.len(), sum.classes), (0, vec![("header", 1), ("data", 2), ("total", 1)]));
    let other = report(COLUMNS, &list("16"));
    assert_eq!(other.rejects, [(4, "import-empty".to_owned())]);
}

#[test]
fn a_customer_whose_name_begins_like_a_total_is_a_customer() {
    let list = "Customer,No,Date,Amount\nTotal Energies,1,2026-01-01,10\nTotal,2,2026-01-01,5\n";
    let report = report(COLUMNS, list);
    assert_eq!(of(&report, "Total Energies"), ["1"]);
    assert_eq!(of(&report, "Total"), ["2"]);
}

#[test]
fn repeated_headers_blank_lines_remarks_and_amounts_of_nothing_are_counted() {
    let list = "Open items\nAs of 31 December 2025\n\nCustomer,No,Date,Amount\nA,1,2026-01-01,10\n,,,\nPage 1 of 2\n\
                Customer,No,Date,Amount\nA,2,2026-01-01,0.00\nA,3,2026-01-01,5\nend of the list,,,\n";
    let report = report(COLUMNS, list);
    assert_eq!(of(&report, "A"), ["1", "3"]);
    let expected = [("header", 2), ("data", 2), ("blank", 2), ("note", 4), ("zero", 1)];
    assert_eq!(report.classes, expected);
    assert_eq!(report.as_of.as_deref(), Some("2025-12-31"));
    assert!(report.rejects.is_empty());
}

#[test]
fn rows_that_the_mapping_leaves_out_are_counted_and_no_total_is_missed_for_them() {
    let list = "Customer,No,Date,Amount\nA,1,2026-01-01,10\nX,2,2026-01-01,5\nTotal,,,15\nB,3,2026-01-01,7\nB,4,2026-01-01,7\n";
    let report = report(&format!("skip_last = 1\n{COLUMNS}[skip]\nCustomer = \"X*\"\n"), list);
    assert_eq!(report.classes, [("header", 1), ("data", 2), ("total", 1), ("filtered", 2)]);
    assert_eq!(report.differences, []);
}

#[test]
fn a_mapping_says_which_rows_are_totals_or_no_data_by_their_values_or_their_lines() {
    let list = "Customer,No,Date,Amount\nA,1,2026-01-01,10\nAll of it,,,11\nTotal,,,99\nB,2,2026-01-01,7\nB,2,2026-01-01,7\nIn all,,,17\n";
    let marks = "total_lines = 7\nskip_lines = [4, 6]\n";
    let report = report(&format!("{marks}{COLUMNS}[totals]\nCustomer = \"All*\"\n"), list);
    assert_eq!(report.classes, [("header", 1), ("data", 2), ("total", 2), ("filtered", 2)]);
    // A row that is left out may be in the total of the file: only what was read before is compared.
    assert_eq!(report.differences, [(3, "Amount".to_owned(), 1100, 1000)]);
    assert_eq!(report.rejects, []);
    let parsed = |text: &str| Mapping::parse::<InvoiceRow>(text).unwrap();
    assert_eq!(parsed(&Mapping::for_layout(&format!("{marks}{COLUMNS}"))), parsed(COLUMNS));
}

#[test]
fn lines_above_can_be_passed_over_whatever_is_in_them() {
    let list = "Customer,No,Date,Amount\nwrong,x,x,x\nCustomer,No,Date,Amount\nA,1,2026-01-01,10\n";
    let report = report(&format!("skip_rows = 2\n{COLUMNS}"), list);
    assert_eq!(report.rows.len(), 1);
    assert_eq!(report.classes, [("header", 1), ("data", 1), ("note", 2)]);
}

#[test]
fn rows_belong_to_the_customer_above_them() {
    let text = "Bay Ridge Group,,\nNo,Date,Amount\n1,2026-01-01,10\n2,2026-01-01,5\nTotal Bay Ridge Group,,15\n\n\
                \"Rossi, Ada\",,\n3,2026-01-01,7\nTotal for Rossi\\, Ada,,7\nDupont SA,,\n4,2026-01-01,1\nTotal,,23\n";
    let text = text
        .replace("Bay Ridge Group,,\nNo", "No")
        .replace("1,2026-01-01,10", "Bay Ridge Group,,\n1,2026-01-01,10");
    let text = text.replace("Total for Rossi\\, Ada", "\"Total for Rossi, Ada\"");
    let report = report(HEADING, &text);
    assert_eq!(of(&report, "Bay Ridge Group"), ["1", "2"]);
    assert_eq!(of(&report, "Rossi, Ada"), ["3"]);
    assert_eq!(of(&report, "Dupont SA"), ["4"]);
    assert_eq!(report.classes, [("header", 1), ("data", 4), ("heading", 3), ("total", 3), ("blank", 1)]);
    assert_eq!((report.rejects.len(), report.differences.len()), (0, 0));
}

#[test]
fn jobs_of_a_customer_are_within_its_rows_and_only_they_count() {
    let text = "No,Date,Amount\nParent,,\nJob A,,\n1,2026-01-01,10\nTotal Job A,,10\nJob B,,\n2,2026-01-01,5\nTotal Job B,,5\n\
                3,2026-01-01,2\nTotal Parent,,17\nTOTAL,,17\nTuesday,,\n";
    let report = report(HEADING, text);
    assert_eq!(
        (of(&report, "Job A"), of(&report, "Job B"), of(&report, "Parent")),
        (vec!["1"], vec!["2"], vec!["3"])
    );
    assert_eq!(report.classes, [("header", 1), ("data", 3), ("heading", 3), ("total", 4), ("note", 1)]);
    assert_eq!(report.differences, []);
}

#[test]
fn a_total_without_a_name_ends_the_rows_of_its_customer() {
    let text = "No,Date,Amount\nA,,\n1,2026-01-01,10\n2,2026-01-01,5\n,,15\nB,,\n3,2026-01-01,7\n,,8\n,,22\n";
    let report = report(HEADING, text);
    assert_eq!(report.classes, [("header", 1), ("data", 3), ("heading", 2), ("total", 3)]);
    assert_eq!(report.differences, [(8, "Amount".to_owned(), 800, 700)]);
}

#[test]
fn remarks_between_the_rows_of_a_customer_do_not_become_customers() {
    let text = "No,Date,Amount\nA,,\n1,2026-01-01,10\nPage 2 of 3,,\nCredit limit: 500,,\n2,2026-01-01,5\nPrinted on Tuesday,,\n";
    let report = report(HEADING, text);
    assert_eq!(of(&report, "A"), ["1", "2"]);
    assert_eq!(report.classes, [("header", 1), ("data", 2), ("heading", 1), ("note", 3)]);
}

#[test]
fn names_of_columns_can_go_on_in_the_line_below() {
    let text = "Debtors,,\nRef,Opening,Due\n,Amount,on\nA,,\n1,10,2026-01-01\n";
    let mapping = "customer_from = \"heading\"\n[columns]\nnumber = \"Ref\"\ndate = \"Due on\"\namount = \"Opening Amount\"\n";
    let found = report(mapping, text);
    assert_eq!(of(&found, "A"), ["1"]);
    assert_eq!(found.classes, [("header", 2), ("data", 1), ("heading", 1), ("note", 1)]);
    let placed = report(&format!("header_row = 2\n{mapping}"), text);
    assert_eq!(of(&placed, "A"), ["1"]);
}

#[test]
fn a_customer_can_be_named_with_labels_above_a_header_of_its_own() {
    let text = "Aged Debtors\nA/C:,C001,Name:,Acme Ltd,Tel:,01 23\nNo,Date,Amount,,,\n1,2026-01-01,10,,,\nTotals:,,10,,,\n\
                Turnover: 5000,,,,,\nCredit Limit: 4000.00,,,,,\nA/C: C002,Name: Zeta,,,,\nNo,Date,Amount,,,\n2,2026-01-01,5,,,\n";
    let mapping = Mapping::parse::<InvoiceRow>(HEADING).unwrap();
    let mut reader = Reader::<InvoiceRow>::new(Cursor::new(text), "in", &mapping, EUR).unwrap();
    let mut rows = Vec::new();
    while let Some(row) = reader.next_row().unwrap() {
        let row = row.ok().unwrap().value;
        rows.push((row.customer, row.about.name.unwrap(), row.about.phone, row.number));
    }
    let row = |customer: &str, name: &str, phone: Option<&str>, number: &str| {
        (customer.to_owned(), name.to_owned(), phone.map(str::to_owned), number.to_owned())
    };
    assert_eq!(rows, [row("C001", "Acme Ltd", Some("01 23"), "1"), row("C002", "Zeta", None, "2")]);
    let classes: Vec<_> = reader.classes().named().collect();
    assert_eq!(classes, [("header", 2), ("data", 2), ("heading", 2), ("total", 1), ("note", 3)]);
}

#[test]
fn a_customer_can_have_its_sums_beside_it_where_documents_have_their_numbers() {
    let text = ",Date,Amount\nAzure,,15\n   INV/1,2026-01-01,10\n   INV/2,2026-01-01,5\nBold,,7\nINV/3,2026-01-01,7\nTotal,,22\n";
    let mapping =
        "customer_from = \"heading\"\n[columns]\nnumber = \"#1\"\ndate = \"Date\"\namount = \"Amount\"\n";
    let report = report(mapping, text);
    assert_eq!((of(&report, "Azure"), of(&report, "Bold")), (vec!["INV/1", "INV/2"], vec!["INV/3"]));
    assert_eq!(report.classes, [("header", 1), ("data", 3), ("heading", 2), ("total", 1)]);
    assert_eq!(report.differences, []);
}

#[test]
fn a_code_beside_a_name_is_the_code_of_the_customer() {
    let text = "No,Date,Amount\n1001,Jansen BV,\n7,2026-01-01,10\n";
    let mapping = Mapping::parse::<InvoiceRow>(HEADING).unwrap();
    let mut reader = Reader::<InvoiceRow>::new(Cursor::new(text), "in", &mapping, EUR).unwrap();
    let row = reader.next_row().unwrap().unwrap().ok().unwrap().value;
    assert_eq!((row.customer.as_str(), row.about.name.as_deref()), ("1001", Some("Jansen BV")));
}
