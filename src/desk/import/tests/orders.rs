use super::bench::{TestDesk, counts, rejected};
use crate::desk::ImportKind::{Invoices, Orders};
use crate::desk::{HoldFilter, MappingSource, NoProgress, PageOrder, PageRange};
use crate::fields::DbValue;

const HEADER: &str = "customer,number,date,amount,currency,ship_on,terms,ship_to,warehouse,unconfirmed\n";

fn rows(rows: &[&str]) -> String {
    format!("{HEADER}{}\n", rows.join("\n"))
}

fn text(text: &str) -> DbValue<'static> {
    DbValue::text(text)
}

/// C1 has a limit of 100.00, B1 is blocked.
fn bench() -> TestDesk {
    TestDesk::new()
        .with("C1", &[("credit_limit", DbValue::Integer(10_000))])
        .with("B1", &[("state", text("blocked")), ("state_reason", text("late"))])
}

#[test]
fn orders_are_checked_in_the_order_of_the_file() {
    let bench = bench();
    let file = rows(&[
        "C1,1,2026-06-01,60.00,,,,,,",
        "C1,2,2026-06-01,50.00,,2026-07-05,net60,,,",
        "C1,3,2026-06-01,5.00,,,prepaid,,,yes",
    ]);
    assert_eq!(counts(&bench.import(Orders, &file)), [3, 3, 0, 0, 0]);
    let (held, total) =
        bench.reader().hold_page(HoldFilter::Undecided, PageOrder::Held, PageRange::default()).unwrap();
    assert_eq!((held[0].stored.order.as_str(), total), ("2", 1));
    let sheet = bench.reader().order("2").unwrap();
    assert_eq!(sheet.assessment.unwrap().excess().minor(), 1000);
    let before = bench.dump();
    assert_eq!(counts(&bench.import(Orders, &file)), [3, 0, 0, 3, 0]);
    assert_eq!(bench.dump(), before);
    assert_eq!(bench.differences(), []);
}

#[test]
fn an_order_that_a_rule_refuses_is_rejected_with_its_sentence() {
    let bench = bench();
    let report = bench.import(Orders, &rows(&["B1,1,2026-06-01,60.00,,,,,,"]));
    assert_eq!(rejected(&report), [(2, "customer", "finding-customer-blocked")]);
    assert!(bench.reader().order("1").is_err());
}

#[test]
fn what_an_order_names_must_be_there() {
    let bench = bench();
    let before = bench.dump();
    let report = bench.import(
        Orders,
        &rows(&[
            "C9,1,2026-06-01,60.00,,,,,,",
            "C1,2,2026-06-01,60.00,USD,,,,,",
            "C1,3,2026-06-01,60.00,,,net999,,,",
            "C1,4,2026-06-01,60.00,,,,NOWHERE,,",
            "C1,5,2026-06-01,60.00,,,,,NOWHERE,",
            "C1,6,2026-06-01,60.00,,2026-05-01,,,,",
        ]),
    );
    assert_eq!(
        rejected(&report),
        [
            (2, "customer", "customer-not-found"),
            (3, "currency", "import-other-currency"),
            (4, "terms", "terms-not-found"),
            (5, "ship_to", "ship-to-not-found"),
            (6, "warehouse", "warehouse-not-found"),
            (7, "ship_on", "order-ships-before-its-date"),
        ]
    );
    assert_eq!(bench.dump(), before);
}

#[test]
fn a_number_with_other_values_is_rejected() {
    let bench = bench();
    bench.import(Orders, &rows(&["C1,1,2026-06-01,60.00,,2026-07-01,net30,,,"]));
    for row in [
        "B1,1,2026-06-01,60.00,,2026-07-01,,,,",
        "C1,1,2026-06-02,60.00,,2026-07-01,,,,",
        "C1,1,2026-06-01,60.01,,2026-07-01,,,,",
        "C1,1,2026-06-01,60.00,,2026-07-02,,,,",
        "C1,1,2026-06-01,60.00,,,net60,,,",
        "C1,1,2026-06-01,60.00,,,,,,yes",
    ] {
        let report = bench.import(Orders, &rows(&[row]));
        assert_eq!(rejected(&report), [(2, "number", "import-number-taken")], "{row}");
    }
}

#[test]
fn an_invoice_of_an_order_lowers_what_remains_of_it() {
    let bench = bench();
    bench.import(Orders, &rows(&["C1,SO-1,2026-06-01,60.00,,,,,,"]));
    let report = bench.import(
        Invoices,
        "customer,number,date,due,amount,order\n\
         C1,1,2026-06-02,2026-07-02,25.00,SO-1\n\
         C1,2,2026-06-02,2026-07-02,25.00,SO-9\n\
         B1,3,2026-06-02,2026-07-02,25.00,SO-1\n",
    );
    assert_eq!(counts(&report), [3, 1, 0, 0, 2]);
    assert_eq!(bench.reader().order("SO-1").unwrap().order.remaining().minor(), 3500);
    assert_eq!(bench.differences(), []);
}

#[test]
fn a_customer_that_is_added_for_a_refused_order_is_gone_with_it() {
    let bench = bench();
    let (mapping, file) = (bench.path("map.toml"), bench.path("in.csv"));
    std::fs::write(&mapping, "create_customers = true\n").unwrap();
    std::fs::write(
        &file,
        rows(&[
            "N1,1,2026-06-01,60.00,,,net999,,,",
            "N1,2,2026-06-01,60.00,,,,,,",
            "N2,3,2026-06-01,60.00,,,,X,,",
        ]),
    )
    .unwrap();
    let report = bench
        .writer()
        .import(
            Orders,
            &[file],
            MappingSource::File(&mapping),
            &bench.options(),
            &super::bench::explain,
            &NoProgress,
        )
        .unwrap();
    assert_eq!(counts(&report), [3, 1, 0, 0, 2]);
    let names = bench.reader().ask(|view| Ok(view.customer_names()?)).unwrap();
    let codes: Vec<&str> = names.iter().map(|(_, code, _)| code.as_str()).collect();
    assert_eq!(codes, ["B1", "C1", "N1"]);
}
