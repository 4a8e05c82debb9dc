//! Invoices due before their date: books are facts, so they come in, with a warning.

use super::bench::{TestDesk, cents, counts, day};
use crate::desk::ImportKind::Invoices;
use crate::desk::{Desk, ImportOptions, NoProgress, OpenOptions, Strictness};

const FILE: &str = "customer,number,date,due,amount\n\
                    C1,1,2026-05-20,2026-05-01,100.00\n\
                    C1,2,2026-05-20,2026-06-20,50.00\n\
                    C1,3,2026-05-20,2026-05-01,-7.00\n";

#[test]
fn an_invoice_due_before_its_date_comes_in_and_is_named() {
    let bench = TestDesk::new().with("C1", &[]);
    let report = bench.import(Invoices, FILE);
    assert_eq!((counts(&report), report.warned), ([3, 3, 0, 0, 0], 1));
    let warning = &report.warnings[0];
    assert_eq!((warning.line, &*warning.field, &*warning.value), (2, "due", "2026-05-01"));
    assert_eq!(warning.reason.key, "import-due-before-date");
    let again = bench.import(Invoices, FILE);
    assert_eq!((counts(&again), again.warned), ([3, 0, 0, 3, 0], 0));
    let sound = Desk::examine(bench.desk.path(), &OpenOptions::default(), &NoProgress).unwrap().report;
    assert_eq!((sound.unreadable.values, sound.differences), (vec![], vec![]));
}

#[test]
fn it_is_overdue_from_its_first_day_and_owed_on_none_before() {
    let bench = TestDesk::new().with("C1", &[]);
    bench.import(Invoices, FILE);
    let ageing = |as_of: &str| {
        let report = bench.reader().ageing(Some("C1"), day(as_of), None).unwrap();
        let ageing = &report.rows[0].ageing;
        (ageing.not_due, ageing.overdue())
    };
    assert_eq!(ageing("2026-05-19"), (cents(0), cents(0)));
    assert_eq!(ageing("2026-05-20"), (cents(5_000), cents(10_000)));
    assert_eq!(ageing("2026-06-21"), (cents(0), cents(15_000)));
}

#[test]
fn an_import_that_changed_nothing_warns_of_nothing() {
    let bench = TestDesk::new().with("C1", &[]);
    let strict = ImportOptions { strict: Strictness::AllOrNone, ..bench.options() };
    let report = bench.import_with(Invoices, &format!("{FILE}C9,4,2026-05-20,2026-06-20,1.00\n"), &strict);
    assert_eq!((report.inserted, report.warned, report.warnings), (0, 0, vec![]));
}
