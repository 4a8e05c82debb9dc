//! The main job on the command line: invoices come in, orders are checked and held, a user decides.

use std::collections::BTreeMap;
use std::fs;

use serde_json::{Value, json};

use super::Desk;
use crate::july::{self, July};

/// What was held: how many, what they are worth in cents, and by reasons.
#[derive(Debug, PartialEq, Eq)]
struct Held {
    orders: usize,
    cents: i64,
    reasons: BTreeMap<String, usize>,
}

/// An amount of a document in cents.
fn cents(amount: &Value) -> i64 {
    let text = amount.as_str().unwrap();
    let (whole, decimals) = text.split_once('.').unwrap();
    assert_eq!(decimals.len(), 2, "{text}");
    format!("{whole}{decimals}").parse().unwrap()
}

fn held(assessments: &[Value]) -> Held {
    let held: Vec<&Value> = assessments.iter().filter(|assessment| assessment["outcome"] == "held").collect();
    let mut reasons = BTreeMap::new();
    for assessment in &held {
        let findings = assessment["findings"].as_array().unwrap();
        let codes: Vec<&str> = findings.iter().map(|finding| finding["code"].as_str().unwrap()).collect();
        *reasons.entry(codes.join(" ")).or_default() += 1;
    }
    Held {
        orders: held.len(),
        cents: held.iter().map(|assessment| cents(&assessment["exposure"]["this_order"])).sum(),
        reasons,
    }
}

/// A desk with the books of June and every order of July entered; the assessments.
fn entered(july: &July) -> (Desk, Vec<Value>) {
    let desk = Desk::new();
    july.open_books(desk.folder.path(), |arguments| desk.answer(arguments));
    let assessments = july.enter(|arguments| desk.answer(arguments));
    (desk, assessments)
}

/// Releases, rejects and keeps one order each and finds the queue and the orders as they are to be then.
fn decide(desk: &Desk, july: &July, total: u64) {
    let today = july.today.as_str();
    let run = |arguments: &[&str]| desk.answer(&[&["--today", today], arguments].concat());
    let queue = run(&["hold", "list"]);
    assert_eq!(queue["total"], total);
    let number = |at: usize| queue["holds"][at]["order"].as_str().unwrap().to_owned();
    let (first, second, third) = (number(0), number(1), number(2));
    run(&["hold", "release", &first, "--note", "known for years"]);
    run(&["hold", "reject", &second]);
    let follow_up = format!("{}-15", &july.orders[0].day[..7]);
    run(&["hold", "keep", &third, "--follow-up", &follow_up]);
    let queue = run(&["hold", "list"]);
    assert_eq!(queue["total"], total - 2);
    assert_eq!(queue["holds"][0]["order"], third.as_str());
    assert_eq!(queue["holds"][0]["follow_up"], follow_up);
    let credit = |order: &str| run(&["order", "show", order])["credit"].clone();
    assert_eq!([credit(&first), credit(&second), credit(&third)], ["approved", "rejected", "held"]);
    assert_eq!(run(&["order", "ship", &first])["outcome"], "approved");
    assert_eq!(desk.error(&["order", "ship", &third]), (3, "order-on-hold".into()));
    assert_eq!(run(&["audit", "verify"])["ok"], true);
    assert_eq!(run(&["doctor"])["ok"], true);
}

#[test]
fn a_small_company_s_orders_are_held_for_the_limit_the_hold_period_or_both() {
    let july = july::own();
    let (desk, assessments) = entered(&july);
    let reasons = BTreeMap::from([
        ("limit-exceeded".to_owned(), 3),
        ("hold-period".to_owned(), 1),
        ("limit-exceeded hold-period".to_owned(), 1),
    ]);
    let expected = Held { orders: 5, cents: 19_506, reasons };
    assert_eq!((assessments.len(), held(&assessments)), (9, expected));
    decide(&desk, &july, 5);
}

#[test]
fn the_orders_of_july_2013_are_held_as_the_rules_say() {
    let Some(july) = july::real() else { return };
    let (desk, assessments) = entered(&july);
    let reasons = BTreeMap::from([
        ("limit-exceeded".to_owned(), 49),
        ("hold-period".to_owned(), 2),
        ("limit-exceeded hold-period".to_owned(), 12),
    ]);
    let expected = Held { orders: 63, cents: 399_880, reasons };
    assert_eq!((assessments.len(), held(&assessments)), (107, expected));
    let open = desk.answer(&["--today", &july.today, "invoice", "list"]);
    let invoices = open["invoices"].as_array().unwrap();
    let over: Vec<&str> = invoices
        .iter()
        .map(|invoice| invoice["due"].as_str().unwrap())
        .filter(|due| *due < july.today.as_str())
        .collect();
    assert_eq!((invoices.len(), over.len()), (84, 12));
    decide(&desk, &july, 63);
}

#[test]
fn the_real_receivables_come_in_whole_and_only_once() {
    for (name, mapping) in [
        ("ibm/receivables.csv", "ibm-receivables.toml"),
        ("ibm/receivables-ddmmyyyy.csv", "ibm-receivables-ddmmyyyy.toml"),
    ] {
        let Some(file) = july::real_file(name) else {
            return;
        };
        let desk = Desk::new();
        let mapping = july::mapping(mapping);
        let import = ["import", "invoices", file.to_str().unwrap(), "--map", &mapping];
        let counts = |report: &Value| {
            ["read", "inserted", "updated", "unchanged", "rejected"].map(|key| report[key].as_u64().unwrap())
        };
        assert_eq!(counts(&desk.answer(&import)), [2466, 2466, 0, 0, 0], "{name}");
        assert_eq!(desk.answer(&["customer", "list"])["total"], 100);
        let invoices = desk.answer(&["export", "invoices"]);
        let invoices = invoices["invoices"].as_array().unwrap();
        let sum: i64 = invoices.iter().map(|invoice| cents(&invoice["amount"])).sum();
        assert_eq!((invoices.len(), sum), (2466, 14_770_318));
        let settled = desk.answer(&["ageing", "--as-of", "2014-01-09"]);
        assert_eq!(settled["rows"], json!([]));
        let june = desk.answer(&["ageing", "--as-of", "2013-06-30"]);
        assert_eq!(june["rows"].as_array().unwrap().len(), 52);
        let totals = &june["totals"];
        assert_eq!(cents(&totals["balance"]), 511_985);
        assert_eq!(cents(&totals["not_due"]) + cents(&totals["period_1"]), 511_985);
        assert_eq!(counts(&desk.answer(&import)), [2466, 0, 0, 2466, 0], "{name}");
        assert_eq!(desk.answer(&["export", "invoices"])["invoices"].as_array().unwrap(), invoices);
    }
}

#[test]
fn the_real_orders_come_in_but_for_those_that_are_no_csv() {
    let Some(file) = july::real_file("northwind/orders.csv") else {
        return;
    };
    let desk = Desk::new();
    let mapping = july::mapping("northwind-orders.toml");
    let (exit, report) = desk.json(&["import", "orders", file.to_str().unwrap(), "--map", &mapping]);
    assert_eq!(exit, 6);
    assert_eq!(
        (&report["read"], &report["inserted"], &report["rejected"]),
        (&json!(830), &json!(654), &json!(176))
    );
    assert_eq!(report["rejects_file"], "orders.rejects.csv");
    let rejects = fs::read_to_string(desk.path("orders.rejects.csv")).unwrap();
    assert_eq!(rejects.lines().count(), 177);
    let orders = desk.answer(&["order", "list"]);
    let orders = orders["orders"].as_array().unwrap();
    let sum: i64 = orders.iter().map(|order| cents(&order["amount"])).sum();
    assert_eq!((orders.len(), sum), (654, 104_624_533));
}
