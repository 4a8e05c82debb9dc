//! Imported invoices are facts: none is refused for a state, a hold or a limit, and the report says how many a user
//! has to look at (R5.1).

use super::bench::{TestDesk, cents, counts, day, rejected};
use crate::credit::{CreditStanding, Currency, Limit};
use crate::desk::ImportKind::Invoices;
use crate::desk::import::ToReview;
use crate::desk::{Assignment, ImportOptions, ImportReport, NewInvoice, Run, Strictness};
use crate::fields::DbValue;
use crate::store::{NewOrder, OrderState, ShipToRecord};

const HEADER: &str = "customer,number,date,due,amount,settled,order,ship_to\n";

fn rows(rows: &[&str]) -> String {
    format!("{HEADER}{}\n", rows.join("\n"))
}

fn text(name: &'static str, value: &str) -> (&'static str, DbValue<'static>) {
    (name, DbValue::text(value))
}

fn limit(minor: i64) -> (&'static str, DbValue<'static>) {
    ("credit_limit", DbValue::Integer(minor))
}

/// Blocked, closed, over a limit.
fn review(report: &ImportReport) -> [u64; 3] {
    let ToReview { of_blocked, of_closed, over_limit } = report.to_review.unwrap();
    [of_blocked, of_closed, over_limit]
}

impl TestDesk {
    fn add_order(&self, number: &str, minor: i64, standing: CreditStanding) {
        self.write(|recorder| {
            let order = NewOrder {
                number,
                customer: recorder.tx.view().customer_key("C1")?.unwrap(),
                ship_to: None,
                warehouse: None,
                terms: "net30",
                on_account: true,
                day: day("2026-06-01"),
                ship_day: None,
                amount: cents(minor),
                confirmed: true,
                excluded: false,
                standing,
            };
            Ok(recorder.tx.add_order(&order, recorder.event)?.unwrap())
        });
    }

    fn add_ship_to(&self, code: &str, limit: Limit) {
        let mut record = ShipToRecord::new(code);
        record.rules.limit = limit;
        self.write(|recorder| {
            let key = recorder.tx.view().customer_key("C1")?.unwrap();
            Ok(recorder.tx.add_ship_to(key, &record)?)
        });
    }
}

#[test]
fn invoices_of_blocked_and_closed_customers_are_taken_and_counted() {
    let bench = TestDesk::new();
    for state in ["active", "warning", "blocked", "closed"] {
        bench.customer(state, &[text("state", state)]);
    }
    let report = bench.import(
        Invoices,
        &rows(&[
            "active,1,2026-06-01,2026-06-30,10.00,,,",
            "warning,2,2026-06-01,2026-06-30,10.00,,,",
            "blocked,3,2026-06-01,2026-06-30,10.00,,,",
            "blocked,4,2026-06-01,2026-06-30,10.00,2026-06-10,,",
            "blocked,5,2026-06-01,,-10.00,,,",
            "closed,6,2026-06-01,2026-06-30,10.00,,,",
        ]),
    );
    assert_eq!((counts(&report), review(&report)), ([6, 6, 0, 0, 0], [2, 1, 0]));
    let again = bench.import(Invoices, &rows(&["blocked,3,2026-06-01,2026-06-30,10.00,,,"]));
    assert_eq!((counts(&again), review(&again)), ([1, 0, 0, 1, 0], [0, 0, 0]));
}

#[test]
fn an_invoice_of_an_order_is_imported_whatever_the_state_of_the_order() {
    let bench = TestDesk::new().with("C1", &[text("state", "blocked")]);
    for (number, standing) in [
        ("OPEN", CreditStanding::Approved),
        ("HELD", CreditStanding::Held),
        ("REJECTED", CreditStanding::Rejected),
        ("CLOSED", CreditStanding::Approved),
    ] {
        bench.add_order(number, 1_000, standing);
    }
    bench.write(|recorder| {
        let mut order = recorder.tx.view().order("CLOSED")?.unwrap();
        order.state = OrderState::Closed;
        Ok(recorder.tx.update_order(&order)?)
    });
    let row = |number: &str| format!("C1,{number},2026-06-01,2026-06-30,10.00,,{number},");
    let file = ["OPEN", "HELD", "REJECTED", "CLOSED"].map(row);
    let report = bench.import(Invoices, &rows(&file.each_ref().map(String::as_str)));
    assert_eq!((rejected(&report), counts(&report)), (vec![], [4, 4, 0, 0, 0]));
    let stranger = bench.with("C2", &[]).import(Invoices, &rows(&["C2,9,2026-06-01,2026-06-30,1.00,,OPEN,"]));
    assert_eq!(rejected(&stranger), [(2, "order", "invoice-order-of-another")]);
}

#[test]
fn an_invoice_exceeds_the_limit_from_the_cent_on_that_is_over_it() {
    let bench = TestDesk::new().with("C1", &[limit(10_000)]).with("C2", &[]);
    let report = bench.import(
        Invoices,
        &rows(&[
            "C1,1,2026-06-01,2026-06-30,60.00,,,",
            "C2,2,2026-06-01,2026-06-30,5000.00,,,",
            "C1,3,2026-06-01,2026-06-30,500.00,2026-06-20,,",
            "C1,4,2026-06-01,2026-06-30,40.00,,,",
            "C1,5,2026-06-01,2026-06-30,0.01,,,",
            "C1,6,2026-06-01,2026-06-30,0.01,2026-07-01,,",
        ]),
    );
    assert_eq!(review(&report), [0, 0, 2], "settled later is open today");
}

#[test]
fn what_an_order_covers_exceeds_nothing_and_what_is_more_does() {
    let bench = TestDesk::new().with("C1", &[limit(10_000)]);
    bench.add_order("SO-1", 10_000, CreditStanding::Approved);
    let row = |number: &str, amount: &str| format!("C1,{number},2026-06-01,2026-06-30,{amount},,SO-1,");
    let file = [row("1", "60.00"), row("2", "40.00"), row("3", "0.01")];
    let report = bench.import(Invoices, &rows(&file.each_ref().map(String::as_str)));
    assert_eq!(review(&report), [0, 0, 1]);
    let shown = bench.reader().exposure("C1").unwrap().exposure;
    assert_eq!(shown.total(), cents(10_001));
    assert_eq!(bench.differences(), []);
}

#[test]
fn every_circle_of_limits_is_looked_at() {
    let bench = TestDesk::new().with("C1", &[]);
    bench.add_ship_to("S1", Limit::Amount(cents(5_000)));
    let report = bench.import(
        Invoices,
        &rows(&["C1,1,2026-06-01,2026-06-30,50.00,,,S1", "C1,2,2026-06-01,2026-06-30,0.01,,,S1"]),
    );
    assert_eq!(review(&report), [0, 0, 1]);
    let mut writer = bench.writer();
    let group = [Assignment::new("kind", "credit"), Assignment::new("limit", "90.00")];
    writer.add_group("G1", &group).unwrap();
    bench.customer("C3", &[]);
    bench.customer("C4", &[]);
    writer.join_group("G1", &["C3".to_owned(), "C4".to_owned()]).unwrap();
    let report = bench.import(
        Invoices,
        &rows(&["C3,3,2026-06-01,2026-06-30,50.00,,,", "C4,4,2026-06-01,2026-06-30,40.00,,,"]),
    );
    assert_eq!(review(&report), [0, 0, 0]);
    let report = bench.import(Invoices, &rows(&["C4,5,2026-06-01,2026-06-30,0.01,,,"]));
    assert_eq!(review(&report), [0, 0, 1]);
}

#[test]
fn what_is_never_tested_exceeds_nothing() {
    let bench = TestDesk::new()
        .with("EXCLUDED", &[limit(0), ("excluded", DbValue::Integer(1))])
        .with("SMALL", &[limit(0), ("minimum_for_check", DbValue::Integer(1_000))])
        .with("CASH", &[limit(0), text("terms", "cash")]);
    let report = bench.import(
        Invoices,
        &rows(&[
            "EXCLUDED,1,2026-06-01,2026-06-30,10.00,,,",
            "SMALL,2,2026-06-01,2026-06-30,10.00,,,",
            "CASH,3,2026-06-01,2026-06-01,10.00,,,",
        ]),
    );
    assert_eq!(review(&report), [0, 0, 0]);
    let report = bench.import(
        Invoices,
        &rows(&["SMALL,4,2026-06-01,2026-06-30,10.01,,,", "CASH,5,2026-06-01,2026-06-02,10.00,,,"]),
    );
    assert_eq!(review(&report), [0, 0, 2]);
}

#[test]
fn a_rehearsal_counts_and_a_strict_import_with_rejects_counts_nothing() {
    let bench = TestDesk::new().with("C1", &[limit(0), text("state", "blocked")]);
    let file = rows(&["C1,1,2026-06-01,2026-06-30,10.00,,,", "C1,2,2026-06-01,2026-06-30,10.000,,,"]);
    let rehearsal = ImportOptions { run: Run::Rehearsal, ..bench.options() };
    assert_eq!(review(&bench.import_with(Invoices, &file, &rehearsal)), [1, 0, 1]);
    let strict = ImportOptions { strict: Strictness::AllOrNone, ..bench.options() };
    let report = bench.import_with(Invoices, &file, &strict);
    assert_eq!((counts(&report), review(&report)), ([2, 0, 0, 0, 1], [0, 0, 0]));
    assert!(bench.rejects().exists(), "what was rejected is written all the same");
}

/// A desk of a customer with a limit, ship-tos with and without one, and two orders.
fn furnished() -> TestDesk {
    let bench = TestDesk::new().with("C1", &[limit(20_000), ("minimum_for_check", DbValue::Integer(100))]);
    bench.add_ship_to("S1", Limit::Amount(cents(6_000)));
    bench.add_ship_to("S2", Limit::NotSet);
    bench.add_order("SO-1", 4_000, CreditStanding::Approved);
    bench.add_order("SO-2", 3_000, CreditStanding::Approved);
    bench.writer().set_settings(&[Assignment::new("limit_at_sale", "warn")]).unwrap();
    bench
}

#[test]
fn an_import_counts_what_entering_the_same_invoices_would_have_warned_of() {
    the_counts_are_the_same(0..7);
}

#[test]
#[ignore = "takes long: cargo test --locked --lib reviewing -- --ignored"]
fn many_more_imports_count_what_entering_the_same_invoices_would_have_warned_of() {
    the_counts_are_the_same(0..60);
}

fn the_counts_are_the_same(seeds: std::ops::Range<u64>) {
    for seed in seeds {
        let mut random = fastrand::Rng::with_seed(seed);
        let (imported, entered) = (furnished(), furnished());
        let (mut file, mut warned) = (Vec::new(), 0);
        for number in 0..25 {
            let minor = random.i64(1..3_000);
            let order = random.choice([None, None, Some("SO-1"), Some("SO-2")]).unwrap();
            let ship_to = random.choice([None, Some("S1"), Some("S2")]).unwrap().filter(|_| order.is_none());
            let (number, amount) = (number.to_string(), cents(minor));
            file.push(format!(
                "C1,{number},2026-06-01,2026-06-30,{},,{},{}",
                amount.plain(Currency::EUR),
                order.unwrap_or_default(),
                ship_to.unwrap_or_default()
            ));
            let new = NewInvoice {
                customer: "C1",
                number: &number,
                amount,
                day: day("2026-06-01"),
                due: day("2026-06-30"),
                due_before_date: crate::desk::DueBeforeDate::Refused,
                order,
                ship_to,
                instalments: Vec::new(),
            };
            let found = entered.writer().enter_invoice(&new).unwrap().warnings;
            warned += u64::from(found.iter().any(|finding| finding.code.is_limit()));
        }
        let report = imported.import(Invoices, &rows(&file.iter().map(String::as_str).collect::<Vec<_>>()));
        assert_eq!(counts(&report), [25, 25, 0, 0, 0], "seed {seed}");
        assert_eq!(review(&report)[2], warned, "seed {seed}\n{}", file.join("\n"));
        let total = |bench: &TestDesk| bench.reader().exposure("C1").unwrap().exposure.total();
        assert_eq!(total(&imported), total(&entered), "seed {seed}");
    }
}
