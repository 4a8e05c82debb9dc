//! Payments of a bank's lockbox file: what each one pays, what is left on account and why, what is rejected.

use super::bench::{TestDesk, cents, counts, day, explain, rejected};
use crate::credit::Money;
use crate::desk::ImportKind::{Invoices, Receipts};
use crate::desk::testing::ledger::{invoice_of, receipt_of};
use crate::desk::{Blocking, Dispute, ImportReport, MappingSource, NoProgress};

const HEADER: &str = "Debtor;Payment reference;Value date;Amount;Currency;Remittance\n";

/// C1 owes I-1 100.00, I-2 in instalments of 30.00 and 20.00, and twice 70.00; C2 owes I-3 10.00.
fn bench() -> TestDesk {
    let bench = TestDesk::new().with("C1", &[]).with("C2", &[]);
    bench.import(
        Invoices,
        "customer,number,date,due,amount,instalment\n\
         C1,I-1,2026-05-01,2026-05-31,100.00,\n\
         C1,I-2,2026-05-01,2026-06-30,20.00,2\n\
         C1,I-2,2026-05-01,2026-05-31,30.00,1\n\
         C1,I-4,2026-05-01,2026-05-31,70.00,\n\
         C1,I-5,2026-05-01,2026-05-31,70.00,\n\
         C2,I-3,2026-05-01,2026-05-31,10.00,\n",
    );
    bench
}

fn lockbox(bench: &TestDesk, rows: &[&str]) -> ImportReport {
    let path = bench.path("lockbox.csv");
    std::fs::write(&path, format!("{HEADER}{}\n", rows.join("\n"))).unwrap();
    bench.import_file(Receipts, &path, "lockbox.toml")
}

/// What each receipt that was left on account has left, and why.
fn left(report: &ImportReport) -> Vec<(u64, &str, Money, &str)> {
    let left = report.on_account.iter();
    left.map(|left| (left.line, left.receipt.as_str(), left.left, left.reason.key.as_str())).collect()
}

fn paid_by(bench: &TestDesk, (customer, receipt): (&str, &str)) -> Vec<(String, u32, Money)> {
    let receipt = bench.reader().receipt(&receipt_of(customer, receipt)).unwrap();
    receipt.applied.into_iter().map(|part| (part.number, part.instalment, part.amount)).collect()
}

#[test]
fn invoices_are_paid_by_the_numbers_that_the_payer_wrote() {
    let bench = bench();
    let report = lockbox(
        &bench,
        &["C1;P-1;01/06/2026;130,00;EUR;your invoices I-1, I-2 thanks", "C2;P-2;01/06/2026;4,00;;(I-3)."],
    );
    assert_eq!(counts(&report), [2, 2, 0, 0, 0]);
    assert_eq!(left(&report), []);
    assert_eq!(
        paid_by(&bench, ("C1", "P-1")),
        [("I-1".to_owned(), 1, cents(10_000)), ("I-2".to_owned(), 1, cents(3_000))]
    );
    assert_eq!(paid_by(&bench, ("C2", "P-2")), [("I-3".to_owned(), 1, cents(400))]);
    assert_eq!(bench.differences(), []);
}

#[test]
fn numbers_that_the_payer_wrote_in_another_case_are_meant_unless_they_may_be_several() {
    let bench = bench();
    bench.import(
        Invoices,
        "customer,number,date,due,amount\nC1,ab-1,2026-05-01,2026-05-31,11.00\nC1,AB-1,2026-05-01,2026-05-31,12.00\n",
    );
    let report = lockbox(&bench, &["C1;P-1;01/06/2026;100,00;;your (i-1)", "C1;P-2;01/06/2026;5,00;;Ab-1"]);
    assert_eq!(paid_by(&bench, ("C1", "P-1")), [("I-1".to_owned(), 1, cents(10_000))]);
    let [(_, receipt, _, why)] = left(&report)[..] else { panic!("{report:?}") };
    assert_eq!((receipt, why), ("P-2", "lockbox-none-usable"));
}

#[test]
fn the_invoices_say_whose_payment_it_is_where_the_bank_does_not() {
    let bench = bench();
    let report = lockbox(&bench, &[";P-1;01/06/2026;100,00;;I-1", "BANK77;P-2;01/06/2026;10,00;;I-3"]);
    assert_eq!(counts(&report), [2, 2, 0, 0, 0]);
    assert_eq!(paid_by(&bench, ("C1", "P-1")), [("I-1".to_owned(), 1, cents(10_000))]);
    assert_eq!(paid_by(&bench, ("C2", "P-2")), [("I-3".to_owned(), 1, cents(1_000))]);
}

#[test]
fn an_exact_amount_finds_its_one_invoice_or_instalment() {
    let bench = bench();
    let report = lockbox(
        &bench,
        &["C1;P-1;01/06/2026;100,00;;", "C1;P-2;01/06/2026;20,00;;rent", "C1;P-3;01/06/2026;30,00;;"],
    );
    assert_eq!(left(&report), []);
    assert_eq!(paid_by(&bench, ("C1", "P-1")), [("I-1".to_owned(), 1, cents(10_000))]);
    assert_eq!(paid_by(&bench, ("C1", "P-2")), [("I-2".to_owned(), 2, cents(2_000))]);
    assert_eq!(paid_by(&bench, ("C1", "P-3")), [("I-2".to_owned(), 1, cents(3_000))]);
    let whole = TestDesk::new().with("C1", &[]);
    whole.import(
        Invoices,
        "customer,number,date,due,amount,instalment\nC1,I-2,2026-05-01,2026-06-30,20.00,2\n\
         C1,I-2,2026-05-01,2026-05-31,30.00,1\n",
    );
    lockbox(&whole, &["C1;P-1;01/06/2026;50,00;;"]);
    assert_eq!(paid_by(&whole, ("C1", "P-1")).len(), 2);
}

#[test]
fn what_cannot_be_known_stays_on_account_and_is_listed_with_the_reason() {
    let bench = bench();
    let report = lockbox(
        &bench,
        &[
            "C1;P-1;01/06/2026;70,00;;",
            "C1;P-2;01/06/2026;110,00;;I-1",
            "C1;P-3;01/06/2026;5,00;;",
            "C1;P-4;01/06/2026;5,00;;I-3 X-9",
            "C1;P-5;01/06/2026;6,00;;I-1",
        ],
    );
    assert_eq!(counts(&report), [5, 5, 0, 0, 0]);
    assert_eq!(report.left_on_account, 5);
    assert_eq!(
        left(&report),
        [
            (2, "P-1", cents(7_000), "lockbox-several-fit"),
            (3, "P-2", cents(1_000), "lockbox-rest"),
            (4, "P-3", cents(500), "lockbox-none-named"),
            (5, "P-4", cents(500), "lockbox-none-usable"),
            (6, "P-5", cents(600), "lockbox-none-usable"),
        ]
    );
    assert_eq!(bench.reader().exposure("C1").unwrap().exposure.unapplied_receipts, cents(9_600));
}

#[test]
fn the_same_file_again_changes_nothing() {
    let bench = bench();
    let rows = ["C1;P-1;01/06/2026;110,00;;I-1", ";P-2;01/06/2026;10,00;;I-3", "C1;P-3;01/06/2026;1,00;;"];
    lockbox(&bench, &rows);
    let before = bench.dump();
    let report = lockbox(&bench, &rows);
    assert_eq!((counts(&report), report.left_on_account), ([3, 0, 0, 3, 0], 0));
    assert_eq!(bench.dump(), before);
}

#[test]
fn rows_that_name_no_customer_or_contradict_what_is_there_are_rejected() {
    let bench = bench();
    lockbox(&bench, &["C1;P-1;01/06/2026;100,00;;I-1"]);
    let before = bench.dump();
    let report = lockbox(
        &bench,
        &[
            ";P-2;01/06/2026;100,00;;who knows",
            "C9;P-3;01/06/2026;100,00;;",
            ";P-4;01/06/2026;100,00;;I-2 I-3",
            "C1;P-5;01/06/2026;100,00;USD;I-2",
            "C1;P-1;01/06/2026;100,01;;I-1",
            "C1;P-6;01/06/2026;-1,00;;I-2",
            "C1;P-7;2026-06-01;1,00;;I-2",
        ],
    );
    assert_eq!(
        rejected(&report),
        [
            (2, "Remittance", "lockbox-payer-unknown"),
            (3, "Debtor", "customer-not-found"),
            (4, "Remittance", "lockbox-payers-several"),
            (5, "Currency", "import-other-currency"),
            (6, "Payment reference", "import-number-taken"),
            (7, "Amount", "import-not-positive"),
            (8, "Value date", "import-day"),
        ]
    );
    assert_eq!(bench.dump(), before);
}

#[test]
fn a_number_of_several_customers_is_that_of_the_payer() {
    let bench = bench();
    let header = "customer,number,date,due,amount\n";
    bench.import(Invoices, &format!("{header}C2,I-1,2026-05-01,2026-05-31,100.00\n"));
    let report = lockbox(&bench, &["C2;P-1;01/06/2026;100,00;;I-1", ";P-1;01/06/2026;100,00;;I-1"]);
    assert_eq!(rejected(&report), [(3, "Remittance", "lockbox-payers-several")]);
    assert_eq!(paid_by(&bench, ("C2", "P-1")), [("I-1".to_owned(), 1, cents(10_000))]);
    let other = lockbox(&bench, &["C1;P-1;01/06/2026;100,00;;I-1"]);
    assert_eq!(counts(&other), [1, 1, 0, 0, 0]);
    assert_eq!(paid_by(&bench, ("C1", "P-1")), [("I-1".to_owned(), 1, cents(10_000))]);
}

#[test]
fn a_disputed_invoice_is_paid_by_its_number_and_never_by_its_amount() {
    let bench = bench();
    bench.writer().dispute_invoice(&invoice_of("C1", "I-1"), None, Dispute::Raised, "damaged").unwrap();
    let report = lockbox(&bench, &["C1;P-1;01/06/2026;100,00;;", "C1;P-2;01/06/2026;100,00;;I-1"]);
    assert_eq!(left(&report), [(2, "P-1", cents(10_000), "lockbox-none-named")]);
    assert_eq!(paid_by(&bench, ("C1", "P-2")).len(), 1);
}

#[test]
fn blocked_and_closed_customers_may_pay_and_what_a_closed_one_does_not_owe_is_named() {
    let bench = bench();
    let mut writer = bench.writer();
    writer.block_customer("C1", Blocking::Block, "late").unwrap();
    writer.close_customer("C2", "gone").unwrap();
    drop(writer);
    let report = lockbox(
        &bench,
        &["C1;P-1;01/06/2026;100,00;;I-1", "C2;P-2;01/06/2026;10,00;;I-3", "C2;P-3;01/06/2026;11,00;;I-3"],
    );
    assert_eq!((report.inserted, report.rejected), (3, 0), "{:?}", report.rejects);
    assert_eq!(left(&report), [(4, "P-3", cents(1_100), "closed-customer-owes-less")]);
}

#[test]
fn the_history_follows_a_lockbox_as_it_follows_an_entry() {
    let bench = bench();
    lockbox(&bench, &["C1;P-1;10/06/2026;100,00;;I-1", "C1;P-2;12/06/2026;1,00;;"]);
    let history = bench.reader().customer_history("C1").unwrap();
    assert_eq!((history.payments, history.late_payments), (2, 1));
    assert_eq!(history.last_payment, Some(day("2026-06-12")));
    assert_eq!((history.days_to_pay.days, history.days_to_pay.invoices), (40, 1));
    assert_eq!(history.highest_balance, cents(29_000));
}

#[test]
fn other_files_cannot_be_matched() {
    let bench = bench();
    let map = bench.path("map.toml");
    std::fs::write(&map, "match = \"lockbox\"\n").unwrap();
    let path = bench.path("in.csv");
    std::fs::write(&path, "customer,number,date,due,amount\n").unwrap();
    let files = [path];
    let mut writer = bench.writer();
    let error = writer
        .import(Invoices, &files, MappingSource::File(&map), &bench.options(), &explain, &NoProgress)
        .unwrap_err();
    assert_eq!(error.message().key, "import-mapping-setting");
    std::fs::write(&map, "match = \"guess\"\n").unwrap();
    let error = writer
        .import(Receipts, &files, MappingSource::File(&map), &bench.options(), &explain, &NoProgress)
        .unwrap_err();
    assert_eq!(error.message().key, "import-mapping-value");
}
