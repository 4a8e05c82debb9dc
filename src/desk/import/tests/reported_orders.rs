//! Orders that a file reports as decided on, shipped or ended.

use super::bench::{TestDesk, counts, explain, rejected};
use crate::credit::CreditStanding;
use crate::desk::ImportKind::Orders;
use crate::desk::{DeskWriter, HoldState, ImportReport, MappingSource, NoProgress};
use crate::fields::DbValue;
use crate::store::OrderState;

const HEADER: &str =
    "customer,number,date,amount,state,standing,shipped,shipped_amount,collect,excluded,forced\n";

/// C1 has a limit of 100.00, B1 is blocked.
fn bench() -> TestDesk {
    TestDesk::new()
        .with("C1", &[("credit_limit", DbValue::Integer(10_000))])
        .with("B1", &[("state", DbValue::text("blocked")), ("state_reason", DbValue::text("late"))])
}

fn import(bench: &TestDesk, writer: &mut DeskWriter, rows: &[&str]) -> ImportReport {
    let path = bench.path("in.csv");
    std::fs::write(&path, format!("{HEADER}{}\n", rows.join("\n"))).unwrap();
    writer.import(Orders, &[path], MappingSource::Canonical, &bench.options(), &explain, &NoProgress).unwrap()
}

#[test]
fn what_was_decided_shipped_or_ended_elsewhere_comes_in_as_it_is() {
    let bench = bench();
    let rows = [
        "C1,APPROVED,2026-06-01,500.00,open,approved,,,,,",
        "C1,HELD,2026-06-01,5.00,open,held,,,12.50,,",
        "C1,READY,2026-06-01,0.00,open,held,,,,,",
        "C1,FORCED,2026-06-01,5.00,,,,,,,manual-hold",
        "B1,REJECTED,2026-06-01,500.00,,rejected,,,,,",
        "B1,CLOSED,2026-06-01,500.00,closed,,2026-06-02,400.00,,,",
        "B1,CANCELLED,2026-06-01,500.00,Cancelled,,,,,,",
        "C1,SHIPPED,2026-06-01,500.00,,,2026-06-02,,,,",
        "C1,EXCLUDED,2026-06-01,500.00,,,,,,yes,",
    ];
    let report = import(&bench, &mut bench.writer(), &rows);
    assert_eq!((counts(&report), report.warned), ([9, 9, 0, 0, 0], 0), "{:?}", report.rejects);
    let order = |number: &str| bench.sheet(number).order;
    for (number, state, credit) in [
        ("APPROVED", OrderState::Open, Some(CreditStanding::Approved)),
        ("HELD", OrderState::Open, Some(CreditStanding::Held)),
        ("FORCED", OrderState::Open, Some(CreditStanding::Held)),
        ("REJECTED", OrderState::Open, Some(CreditStanding::Rejected)),
        ("CLOSED", OrderState::Closed, None),
        ("CANCELLED", OrderState::Cancelled, None),
        ("SHIPPED", OrderState::Open, Some(CreditStanding::Approved)),
        ("EXCLUDED", OrderState::Open, Some(CreditStanding::Approved)),
    ] {
        assert_eq!((order(number).state, order(number).credit()), (state, credit), "{number}");
    }
    assert_eq!(order("CLOSED").shipped.unwrap().amount.minor(), 40_000);
    assert_eq!(order("SHIPPED").shipped.unwrap().amount.minor(), 50_000);
    assert_eq!(order("HELD").collect.unwrap().minor(), 1_250);
    assert_eq!(order("FORCED").forced.as_deref(), Some("manual-hold"));
    assert!(order("EXCLUDED").excluded);
    assert_eq!(bench.hold_state("READY"), HoldState::Ready);
    assert_eq!(bench.hold_state("HELD"), HoldState::Held);
    assert_eq!(bench.queue(), ["HELD", "READY", "FORCED"]);
    let before = bench.dump();
    assert_eq!(counts(&import(&bench, &mut bench.writer(), &rows)), [9, 0, 0, 9, 0]);
    assert_eq!(bench.dump(), before);
    bench.is_sound();
}

#[test]
fn a_clerk_brings_in_no_approval_that_the_check_does_not_give() {
    let bench = bench();
    let mut clerk = bench.writer_as("carl", "clerk");
    let rows = [
        "C1,FITS,2026-06-01,50.00,,approved,,,,,",
        "C1,EXCEEDS,2026-06-01,500.00,,approved,,,,,",
        "C1,EXCLUDED,2026-06-01,5.00,,,,,,yes,",
    ];
    let report = import(&bench, &mut clerk, &rows);
    assert_eq!(rejected(&report), [(4, "number", "role-needed")]);
    let warnings: Vec<_> = report
        .warnings
        .iter()
        .map(|note| (note.line, &*note.field, &*note.value, note.reason.key.as_str()))
        .collect();
    assert_eq!(warnings, [(3, "standing", "approved", "import-order-held")]);
    assert_eq!((report.inserted, report.warned), (2, 1));
    assert_eq!(bench.sheet("FITS").order.standing, CreditStanding::Approved);
    assert_eq!(bench.hold_state("EXCEEDS"), HoldState::Held);
    bench.is_sound();
}

#[test]
fn an_order_that_has_come_further_here_is_not_changed_back() {
    let bench = bench();
    let row = "C1,1,2026-06-01,50.00,open,approved,,,,,";
    import(&bench, &mut bench.writer(), &[row]);
    bench.writer().close_order("1").unwrap();
    let report = import(&bench, &mut bench.writer(), &[row]);
    assert_eq!(counts(&report), [1, 0, 0, 1, 0]);
    for ahead in [
        "C1,1,2026-06-01,50.00,cancelled,,,,,,",
        "C1,1,2026-06-01,50.00,,,2026-06-02,,,,",
        "C1,1,2026-06-01,50.00,,,,,,yes,",
    ] {
        let report = import(&bench, &mut bench.writer(), &[ahead]);
        assert_eq!(rejected(&report), [(2, "number", "import-number-taken")], "{ahead}");
    }
}

#[test]
fn a_word_that_means_nothing_is_rejected() {
    let bench = bench();
    let rows = ["C1,1,2026-06-01,50.00,on its way,,,,,,", "C1,2,2026-06-01,50.00,,maybe,,,,,"];
    let report = import(&bench, &mut bench.writer(), &rows);
    assert_eq!(rejected(&report), [(2, "state", "import-word"), (3, "standing", "import-word")]);
}

#[test]
fn what_cannot_have_happened_is_rejected() {
    let bench = bench();
    let rows = [
        ("C1,1,2026-06-01,50.00,,,2026-06-02,-5.00,,,", "shipped_amount"),
        ("C1,1,2026-06-01,50.00,,,,5.00,,,", "shipped"),
        ("C1,1,2026-06-01,50.00,,,2026-07-01,,,,", "shipped"),
        ("C1,1,2026-06-01,50.00,,,,,-9.00,,", "collect"),
        ("C1,1,2026-06-01,50.00,,approved,,,,,manual-hold", "standing"),
    ];
    for (row, column) in rows {
        let report = import(&bench, &mut bench.writer(), &[row]);
        let columns: Vec<_> = rejected(&report).into_iter().map(|(_, column, _)| column).collect();
        assert_eq!(columns, [column], "{row}");
    }
    let report = import(&bench, &mut bench.writer(), &["C1,1,2026-06-01,50.00,,,2026-06-30,,0.00,,"]);
    assert_eq!(report.inserted, 1, "{:?}", report.rejects);
}

#[test]
fn a_clerk_ends_no_order_with_goods_that_have_left_by_a_file() {
    let rows = [
        "C1,1,2026-06-01,5000.00,closed,,2026-06-02,,,,",
        "C1,2,2026-06-01,5000.00,cancelled,approved,2026-06-02,,,,",
        "C1,3,2026-06-01,50.00,,,2026-06-02,50.01,,,",
    ];
    let bench = bench();
    let mut clerk = bench.writer_as("carl", "clerk");
    for row in rows {
        let report = import(&bench, &mut clerk, &[row]);
        assert_eq!(rejected(&report), [(2, "number", "role-needed")], "{row}");
    }
    assert_eq!(import(&bench, &mut bench.writer(), &rows).inserted, 3);
}

#[test]
fn a_status_that_differs_is_no_unchanged_row() {
    let bench = bench();
    import(&bench, &mut bench.writer(), &["C1,1,2026-06-01,50.00,,approved,,,5.00,,"]);
    for (row, is_unchanged) in [
        ("C1,1,2026-06-01,50.00,,approved,,,5.00,,", true),
        ("C1,1,2026-06-01,50.00,,held,,,,,", true),
        ("C1,1,2026-06-01,50.00,,rejected,,,,,", false),
        ("C1,1,2026-06-01,50.00,,approved,,,6.00,,", false),
    ] {
        let report = import(&bench, &mut bench.writer(), &[row]);
        assert_eq!((report.unchanged == 1, report.rejected == 0), (is_unchanged, is_unchanged), "{row}");
    }
}
