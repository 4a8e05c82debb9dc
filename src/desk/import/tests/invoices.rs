use super::bench::{TestDesk, cents, counts, day, rejected};
use crate::credit::{Currency, ItemKind, Limit};
use crate::desk::ImportKind::{Invoices, Receipts};
use crate::desk::testing::ledger::{invoice_of, receipt_of};
use crate::desk::{DeskError, MappingSource, NoProgress};

const HEADER: &str =
    "customer,number,date,due,amount,currency,rate,settled,order,ship_to,instalment,disputed\n";

fn rows(rows: &[&str]) -> String {
    format!("{HEADER}{}\n", rows.join("\n"))
}

#[test]
fn invoices_and_credit_notes_go_in_and_the_same_file_again_changes_nothing() {
    let bench = TestDesk::new().with("C1", &[]);
    let file = rows(&["C1,1,2026-05-01,2026-05-31,100.00,,,,,,,", "C1,2,2026-05-02,,-20.00,,,,,,,"]);
    assert_eq!(counts(&bench.import(Invoices, &file)), [2, 2, 0, 0, 0]);
    assert_eq!(bench.open("C1"), [("2".to_owned(), 2000), ("1".to_owned(), 10_000)]);
    let before = bench.dump();
    assert_eq!(counts(&bench.import(Invoices, &file)), [2, 0, 0, 2, 0]);
    assert_eq!(bench.dump(), before);
    assert_eq!(bench.differences(), []);
}

#[test]
fn a_settled_invoice_comes_with_its_receipt_and_counts_once() {
    let bench = TestDesk::new().with("C1", &[]);
    let file = rows(&["C1,1,2026-05-01,2026-05-31,100.00,,,2026-06-10,,,,"]);
    assert_eq!(counts(&bench.import(Invoices, &file)), [1, 1, 0, 0, 0]);
    let (invoice, receipt) = bench
        .reader()
        .ask(|view| {
            let mut invoices = view.documents_named(ItemKind::Invoice, "1")?;
            let mut receipts = view.documents_named(ItemKind::Receipt, "1/settled")?;
            Ok((invoices.remove(0), receipts.remove(0)))
        })
        .unwrap();
    assert_eq!((invoice.left, invoice.paid), (cents(0), Some(day("2026-06-10"))));
    assert_eq!((receipt.day, receipt.amount, receipt.left), (day("2026-06-10"), cents(10_000), cents(0)));
    assert_eq!(bench.differences(), []);
    assert_eq!(counts(&bench.import(Invoices, &file)), [1, 0, 0, 1, 0]);
}

#[test]
fn a_number_with_other_values_is_rejected_and_names_the_column() {
    let bench = TestDesk::new().with("C1", &[]).with("C2", &[]);
    bench.import(Invoices, &rows(&["C1,1,2026-05-01,2026-05-31,100.00,,,2026-06-10,,,,"]));
    for (row, column) in [
        ("C1,1,2026-05-02,2026-05-31,100.00,,,2026-06-10,,,,", "date"),
        ("C1,1,2026-05-01,2026-05-30,100.00,,,2026-06-10,,,,", "due"),
        ("C1,1,2026-05-01,2026-05-31,100.01,,,2026-06-10,,,,", "amount"),
        ("C1,1,2026-05-01,2026-05-31,100.00,,,2026-06-11,,,,", "settled"),
        ("C1,1,2026-05-01,2026-05-31,100.00,USD,1,2026-06-10,,,,", "currency"),
        ("C1,1,2026-05-01,2026-05-31,100.00,,,,,,2,", ""),
    ] {
        let report = bench.import(Invoices, &rows(&[row]));
        if column.is_empty() {
            assert_eq!(counts(&report), [1, 1, 0, 0, 0], "{row}");
            continue;
        }
        assert_eq!(rejected(&report), [(2, "number", "import-number-taken")], "{row}");
        let message = &report.rejects[0].reason;
        assert_eq!(
            *message,
            crate::credit::Message::new("import-number-taken").text("number", "1").text("column", column),
            "{row}"
        );
    }
    assert_eq!(bench.differences(), []);
}

#[test]
fn numbers_are_of_their_customer_and_kind() {
    let bench = TestDesk::new().with("C1", &[]).with("C2", &[]);
    let all = rows(&[
        "C1,1,2026-05-01,2026-05-31,100.00,,,2026-06-10,,,,",
        "C2,1,2026-05-02,2026-06-01,70.00,,,2026-06-20,,,,",
        "C1,1,2026-05-03,,-30.00,,,,,,,",
        "C2,1,2026-05-02,2026-07-01,20.00,,,,,,2,",
    ]);
    assert_eq!(counts(&bench.import(Invoices, &all)), [4, 4, 0, 0, 0]);
    assert_eq!(counts(&bench.import(Invoices, &all)), [4, 0, 0, 4, 0], "the same again");
    let receipt = "customer,number,date,amount,apply\nC1,1,2026-06-01,5.00,\nC2,1,2026-06-01,20.00,1#2\n";
    assert_eq!(counts(&bench.import(Receipts, receipt)), [2, 2, 0, 0, 0]);
    let mut reader = bench.reader();
    let mut paid = |customer, number: &str| {
        let receipt = reader.receipt(&receipt_of(customer, number)).unwrap();
        receipt.applied.iter().map(|part| (part.instalment, part.amount)).collect::<Vec<_>>()
    };
    assert_eq!(paid("C1", "1/settled"), [(1, cents(10_000))]);
    assert_eq!(paid("C2", "1/settled"), [(1, cents(7_000))]);
    assert_eq!(paid("C2", "1"), [(2, cents(2_000))]);
    assert_eq!(paid("C1", "1"), []);
    let mut paid_in_full = |customer| reader.invoice(&invoice_of(customer, "1")).unwrap().paid;
    assert_eq!(["C1", "C2"].map(&mut paid_in_full), [Some(day("2026-06-10")), Some(day("2026-06-20"))]);
    assert_eq!(bench.differences(), []);
}

#[test]
fn a_row_twice_in_a_file_counts_once_and_a_differing_one_is_rejected() {
    let bench = TestDesk::new().with("C1", &[]);
    let report = bench.import(
        Invoices,
        &rows(&[
            "C1,1,2026-05-01,2026-05-31,100.00,,,,,,,",
            "C1,1,2026-05-01,2026-05-31,100.00,,,,,,,",
            "C1,1,2026-05-01,2026-05-31,99.00,,,,,,,",
        ]),
    );
    assert_eq!(counts(&report), [3, 1, 0, 1, 1]);
}

#[test]
fn a_document_in_another_currency_keeps_both_amounts_and_needs_a_rate() {
    let bench = TestDesk::new().with("C1", &[]);
    let file = rows(&[
        "C1,1,2026-05-01,2026-05-31,100.00,USD,0.915,,,,,",
        "C1,2,2026-05-01,2026-05-31,100.00,USD,,,,,,",
        "C1,3,2026-05-01,2026-05-31,0.10,USD,0.955,2026-06-01,,,,",
    ]);
    let report = bench.import(Invoices, &file);
    assert_eq!(counts(&report), [3, 2, 0, 0, 1]);
    assert_eq!(rejected(&report), [(3, "rate", "import-rate-missing")]);
    let (stored, rounded) = bench
        .reader()
        .ask(|view| {
            let stored = view.documents_named(ItemKind::Invoice, "1")?.remove(0);
            let rounded = view.documents_named(ItemKind::Invoice, "3")?.remove(0);
            Ok(((stored.amount, stored.document.unwrap()), rounded.amount))
        })
        .unwrap();
    assert_eq!(stored.0, cents(9150));
    assert_eq!(
        (stored.1.currency.code(), stored.1.amount, stored.1.rate.to_string()),
        ("USD", cents(10_000), "0.915".to_owned())
    );
    assert_eq!(rounded, cents(10));
    assert_eq!(counts(&bench.import(Invoices, &file)), [3, 0, 0, 2, 1]);
    assert_eq!(bench.differences(), []);
}

#[test]
fn instalments_are_one_invoice_that_is_paid_when_the_last_of_them_is() {
    let bench = TestDesk::new().with("C1", &[]);
    let first = "C1,1,2026-05-01,2026-05-31,60.00,,,2026-06-01,,,1,";
    let second = "C1,1,2026-05-01,2026-06-30,40.00,,,,,,2,";
    let third = "C1,1,2026-05-01,2026-07-31,40.00,,,2026-08-01,,,3,";
    assert_eq!(counts(&bench.import(Invoices, &rows(&[first, second, third]))), [3, 3, 0, 0, 0]);
    assert_eq!(bench.open("C1"), [("1".to_owned(), 4000)]);
    assert_eq!(bench.differences(), []);
    assert_eq!(counts(&bench.import(Invoices, &rows(&[first, second, third]))), [3, 0, 0, 3, 0]);
}

#[test]
fn unknown_customers_are_added_only_where_the_mapping_says_so_and_the_row_is_good() {
    let bench = TestDesk::new();
    let mapping = bench.path("map.toml");
    std::fs::write(&mapping, "create_customers = true\n").unwrap();
    let file = bench.path("in.csv");
    std::fs::write(
        &file,
        rows(&[
            "N1,1,2026-05-01,2026-05-31,1.00,,,,,,,",
            "N1,2,2026-05-01,2026-05-31,1.00,,,,,,,",
            "N2,3,2026-05-01,2026-05-31,1.00,,,,,NOWHERE,,",
            "N4,4,2026-05-01,2026-05-31,0.00,USD,,,,,,",
        ]),
    )
    .unwrap();
    let files = [file];
    let report = bench
        .writer()
        .import(
            Invoices,
            &files,
            MappingSource::File(&mapping),
            &bench.options(),
            &super::bench::explain,
            &NoProgress,
        )
        .unwrap();
    assert_eq!(counts(&report), [3, 2, 0, 0, 1]);
    assert_eq!(rejected(&report), [(4, "ship_to", "ship-to-not-found")]);
    let names = bench.reader().ask(|view| Ok(view.customer_names()?)).unwrap();
    assert_eq!(names.len(), 1);
    let added = bench.reader().ask(|view| Ok(view.customer("N1")?.unwrap())).unwrap();
    assert_eq!((added.name(), added.currency), ("N1", Currency::EUR));
    assert_eq!(added.limit.limit, Limit::NotSet);
    let without = bench.import(Invoices, &rows(&["N5,9,2026-05-01,2026-05-31,1.00,,,,,,,"]));
    assert_eq!(rejected(&without), [(2, "customer", "customer-not-found")]);
}

#[test]
fn several_files_are_one_event_with_a_record_for_each() {
    let bench = TestDesk::new().with("C1", &[]);
    let files = [bench.path("a.csv"), bench.path("b.csv")];
    std::fs::write(&files[0], rows(&["C1,1,2026-05-01,2026-05-31,1.00,,,,,,,"])).unwrap();
    std::fs::write(&files[1], rows(&["C1,2,2026-05-01,2026-05-31,1.00,,,,,,,"])).unwrap();
    let report = bench
        .writer()
        .import(
            Invoices,
            &files,
            MappingSource::Canonical,
            &bench.options(),
            &super::bench::explain,
            &NoProgress,
        )
        .unwrap();
    assert_eq!(counts(&report), [2, 2, 0, 0, 0]);
    let records = bench
        .reader()
        .ask(|view| {
            let keys = view.audit_keys(&crate::store::AuditFilter::default())?;
            Ok::<_, DeskError>(view.audit_records(&keys)?)
        })
        .unwrap();
    let imports: Vec<_> = records
        .iter()
        .filter(|record| record.event == crate::desk::EventKind::Import)
        .map(|record| record.subject.as_str())
        .collect();
    assert_eq!(imports, ["b.csv", "a.csv"]);
    assert!(records[0].stored.contains("\"sha256\":\""));
}

#[test]
fn what_only_a_supervisor_may_enter_only_a_supervisor_brings_in() {
    let bench = TestDesk::new().with("C1", &[]);
    let file = bench.path("in.csv");
    let rows = "customer,number,date,due,amount,class\n\
                C1,I,2026-06-01,2026-07-01,10.00,plain\n\
                C1,RF,2026-06-01,2026-06-01,10.00,Refund\n\
                C1,W,2026-06-01,2026-06-01,-10.00,write-off\n\
                C1,W/undone,2026-06-01,2026-06-01,10.00,reversal\n";
    std::fs::write(&file, rows).unwrap();
    let mut clerk = bench.writer_as("carl", "clerk");
    let files = [file];
    let mut import = || {
        clerk
            .import(
                Invoices,
                &files,
                MappingSource::Canonical,
                &bench.options(),
                &super::bench::explain,
                &NoProgress,
            )
            .unwrap()
    };
    let report = import();
    let needed = |line| (line, "class", "role-needed");
    assert_eq!((report.inserted, rejected(&report)), (1, vec![needed(3), needed(4), needed(5)]));
    assert_eq!(counts(&bench.import(Invoices, rows)), [4, 3, 0, 1, 0]);
    // What is stored is no news, whoever says it.
    assert_eq!(counts(&import()), [4, 0, 0, 4, 0]);
    let wrong = "customer,number,date,due,amount,class\n\
                 C1,1,2026-06-01,2026-06-01,-10.00,refund\n\
                 C1,2,2026-06-01,2026-06-01,10.00,write-off\n\
                 C1,W,2026-06-01,2026-06-01,-10.00,plain\n";
    assert_eq!(
        rejected(&bench.import(Invoices, wrong)),
        [(2, "class", "import-class"), (3, "class", "import-class"), (4, "number", "import-number-taken")]
    );
    bench.is_sound();
}
