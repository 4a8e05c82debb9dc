use super::bench::{TestDesk, counts, rejected};
use crate::desk::ImportKind::{Invoices, Receipts};
use crate::desk::testing::ledger::receipt_of;

const HEADER: &str = "customer,number,date,amount,currency,apply\n";

fn rows(rows: &[&str]) -> String {
    format!("{HEADER}{}\n", rows.join("\n"))
}

/// C1 owes INV-1 100.00, INV-2 in instalments of 30.00 and 20.00; C2 owes INV-3 10.00.
fn bench() -> TestDesk {
    let bench = TestDesk::new().with("C1", &[]).with("C2", &[]);
    bench.import(
        Invoices,
        "customer,number,date,due,amount,instalment\n\
         C1,INV-1,2026-05-01,2026-05-31,100.00,\n\
         C1,INV-2,2026-05-01,2026-06-30,20.00,2\n\
         C1,INV-2,2026-05-01,2026-05-31,30.00,1\n\
         C2,INV-3,2026-05-01,2026-05-31,10.00,\n",
    );
    bench
}

#[test]
fn a_receipt_pays_what_it_names_and_keeps_the_rest_on_account() {
    let bench = bench();
    let file = rows(&["C1,R1,2026-06-01,150.00,,INV-1 INV-2=40.00", "C1,R2,2026-06-02,5.00,,"]);
    assert_eq!(counts(&bench.import(Receipts, &file)), [2, 2, 0, 0, 0]);
    assert_eq!(
        bench.open("C1"),
        [("R1".to_owned(), 1000), ("R2".to_owned(), 500), ("INV-2".to_owned(), 1000)]
    );
    let before = bench.dump();
    assert_eq!(counts(&bench.import(Receipts, &file)), [2, 0, 0, 2, 0]);
    assert_eq!(bench.dump(), before);
    assert_eq!(bench.differences(), []);
}

#[test]
fn a_receipt_counts_from_its_day_and_not_before_the_invoice() {
    let bench = bench();
    bench.import(Receipts, &rows(&["C1,R1,2026-04-01,100.00,,INV-1"]));
    let day = bench.reader().ask(|view| Ok(view.latest_application()?)).unwrap();
    assert_eq!(day.to_string(), "2026-05-01");
}

#[test]
fn a_receipt_pays_the_instalment_that_it_names_from_the_day_that_it_says() {
    let bench = bench();
    let file = rows(&["C1,R1,2026-06-01,35.00,,INV-2#2=15.00 INV-1=12.00@2026-06-10 INV-1=8.00@2026-06-20"]);
    assert_eq!(rejected(&bench.import(Receipts, &file)), []);
    let receipt = bench.reader().receipt(&receipt_of("C1", "R1")).unwrap();
    let mut applied: Vec<_> = receipt
        .applied
        .iter()
        .map(|part| (part.number.as_str(), part.instalment, part.day.to_string(), part.amount.minor()))
        .collect();
    applied.sort();
    assert_eq!(
        applied,
        [
            ("INV-1", 1, "2026-06-10".to_owned(), 1200),
            ("INV-1", 1, "2026-06-20".to_owned(), 800),
            ("INV-2", 2, "2026-06-01".to_owned(), 1500),
        ]
    );
    assert_eq!(counts(&bench.import(Receipts, &file)), [1, 0, 0, 1, 0]);
    let other_day = file.replace("06-10", "06-11");
    assert_eq!(rejected(&bench.import(Receipts, &other_day)), [(2, "number", "import-number-taken")]);
    assert_eq!(bench.differences(), []);
}

#[test]
fn what_is_applied_beyond_what_there_is_rejects_the_whole_receipt() {
    let bench = bench();
    let before = bench.dump();
    let report = bench.import(
        Receipts,
        &rows(&[
            "C1,R1,2026-06-01,150.00,,INV-1=100.01",
            "C1,R2,2026-06-01,50.00,,INV-2 INV-1=0.01",
            "C1,R3,2026-06-01,10.00,,INV-3",
            "C1,R4,2026-06-01,10.00,,INV-9",
            "C9,R5,2026-06-01,10.00,,INV-1",
            "C1,R6,2026-06-01,10.00,USD,",
            "C1,R7,2026-06-01,-1.00,,",
            "C9,R8,2026-06-01,10.00,,",
        ]),
    );
    assert_eq!(
        rejected(&report),
        [
            (2, "apply", "application-over-invoice"),
            (3, "apply", "application-over-receipt"),
            (4, "apply", "application-of-another"),
            (5, "apply", "invoice-not-found"),
            (6, "customer", "customer-not-found"),
            (7, "currency", "import-other-currency"),
            (8, "amount", "import-not-positive"),
            (9, "customer", "customer-not-found"),
        ]
    );
    assert_eq!(bench.dump(), before);
}

#[test]
fn a_number_with_other_values_is_rejected() {
    let bench = bench();
    bench.import(Receipts, &rows(&["C1,R1,2026-06-01,150.00,,INV-1"]));
    for row in [
        "C1,R1,2026-06-02,150.00,,INV-1",
        "C1,R1,2026-06-01,150.01,,INV-1",
        "C1,R1,2026-06-01,150.00,,INV-2",
        "C1,R1,2026-06-01,150.00,,INV-1=99.00",
    ] {
        let report = bench.import(Receipts, &rows(&[row]));
        assert_eq!(rejected(&report), [(2, "number", "import-number-taken")], "{row}");
    }
    for row in ["C1,R1,2026-06-01,150.00,,", "C1,R1,2026-06-01,150.00,,INV-1=100.00"] {
        assert_eq!(counts(&bench.import(Receipts, &rows(&[row]))), [1, 0, 0, 1, 0], "{row}");
    }
}

#[test]
fn a_file_names_customers_and_invoices_in_any_case() {
    let bench = bench();
    let file = rows(&["c1,R1,2026-06-01,100.00,,inv-1"]);
    assert_eq!(counts(&bench.import(Receipts, &file)), [1, 1, 0, 0, 0]);
    assert_eq!(counts(&bench.import(Receipts, &file)), [1, 0, 0, 1, 0]);
    assert_eq!(bench.open("C1"), [("INV-2".to_owned(), 3000), ("INV-2".to_owned(), 2000)]);
}
