//! What a closed customer does not owe: money that came in and credit notes that were written are facts (R5.1), so they
//! come in, with a warning (R3.1).

use super::bench::{TestDesk, counts};
use crate::desk::ImportKind::{Invoices, Receipts};
use crate::desk::ImportReport;

fn bench() -> TestDesk {
    let bench = TestDesk::new().with("C1", &[]);
    bench.import(Invoices, "customer,number,date,due,amount\nC1,I-1,2026-05-20,2026-06-20,100.00\n");
    bench.writer().close_customer("C1", "gone").unwrap();
    bench
}

/// The lines that an import warned of: line, column, value, reason.
fn warned(report: &ImportReport) -> Vec<(u64, &str, &str, &str)> {
    let warnings = report.warnings.iter();
    warnings.map(|note| (note.line, &*note.field, &*note.value, &*note.reason.key)).collect()
}

#[test]
fn a_receipt_that_a_closed_customer_does_not_owe_comes_in_and_is_named() {
    let bench = bench();
    let file = "customer,number,date,amount,apply\n\
                C1,R-1,2026-06-01,60.00,I-1\nC1,R-2,2026-06-01,50.00,I-1\nC1,R-3,2026-06-02,5.00,\n";
    let report = bench.import(Receipts, file);
    assert_eq!((counts(&report), report.warned), ([3, 3, 0, 0, 0], 2), "{:?}", report.rejects);
    let owes_less = "closed-customer-owes-less";
    assert_eq!(warned(&report), [(3, "amount", "50.00", owes_less), (4, "amount", "5.00", owes_less)]);
    assert_eq!(bench.open("C1"), [("R-2".to_owned(), 1_000), ("R-3".to_owned(), 500)]);
    let again = bench.import(Receipts, file);
    assert_eq!((counts(&again), again.warned), ([3, 0, 0, 3, 0], 0));
}

#[test]
fn a_credit_note_that_a_closed_customer_does_not_owe_comes_in_and_is_named() {
    let bench = bench();
    let file = "customer,number,date,due,amount,apply\n\
                C1,CN-1,2026-06-01,2026-06-01,-40.00,I-1\nC1,CN-2,2026-06-01,2026-06-01,-70.00,\n";
    let report = bench.import(Invoices, file);
    assert_eq!((counts(&report), report.warned), ([2, 2, 0, 0, 0], 1), "{:?}", report.rejects);
    assert_eq!(warned(&report), [(3, "amount", "-70.00", "closed-customer-owes-less")]);
}
