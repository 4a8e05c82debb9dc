//! Minimum and maximum order amount (R3.7).

use super::desk::{Desk, desk, eur, ship_to};
use crate::credit::{CureKind, FindingCode, Measure, Money, OrderBounds, ShipTo};

fn bounds(minimum: Option<&str>, maximum: Option<&str>) -> OrderBounds {
    OrderBounds { minimum: minimum.map(eur), maximum: maximum.map(eur) }
}

fn bounded(amount: &str) -> Desk {
    let bounds = bounds(Some("50.00"), Some("500.00"));
    desk().order(amount).with(|desk| desk.facts.customer.order_bounds = bounds)
}

#[test]
fn the_bounds_themselves_are_allowed() {
    for (amount, code) in [
        ("50.00", None),
        ("49.99", Some("order-below-minimum")),
        ("0.00", Some("order-below-minimum")),
        ("500.00", None),
        ("500.01", Some("order-above-maximum")),
        ("-1.00", None),
        ("-500.00", None),
        ("-500.01", Some("order-above-maximum")),
    ] {
        assert_eq!(bounded(amount).codes(), Vec::from_iter(code), "{amount}");
    }
}

#[test]
fn the_finding_shows_amount_bound_and_difference() {
    let money = |text: &str| Some(Measure::Money(eur(text)));
    let low = bounded("20.00").finding(FindingCode::OrderBelowMinimum);
    assert_eq!((low.measured, low.threshold, low.margin), (money("20.00"), money("50.00"), money("30.00")));
    let high = bounded("-700.00").finding(FindingCode::OrderAboveMaximum);
    assert_eq!(
        (high.measured, high.threshold, high.margin),
        (money("700.00"), money("500.00"), money("200.00"))
    );
}

#[test]
fn the_bounds_of_the_ship_to_come_before_those_of_the_customer_each_by_itself() {
    let to = |minimum, maximum| ShipTo { order_bounds: bounds(minimum, maximum), ..ship_to() };
    assert_eq!(bounded("300.00").ship_to(to(None, Some("200.00"))).codes(), ["order-above-maximum"]);
    assert!(bounded("900.00").ship_to(to(None, Some("900.00"))).codes().is_empty());
    assert_eq!(bounded("60.00").ship_to(to(Some("70.00"), None)).codes(), ["order-below-minimum"]);
    assert_eq!(bounded("501.00").ship_to(to(Some("70.00"), None)).codes(), ["order-above-maximum"]);
}

#[test]
fn a_maximum_of_the_company_says_nothing_of_an_account_in_another_currency() {
    let relieved = bounded("600.00").with(|desk| desk.policy.order_maximum = Some(eur("800.00")));
    assert!(relieved.codes().is_empty());
    let elsewhere = relieved.with(|desk| desk.policy.currency = "USD".parse().unwrap());
    assert_eq!(elsewhere.codes(), ["order-above-maximum"]);
}

#[test]
fn a_maximum_of_the_warehouse_or_else_of_the_company_relieves() {
    for (warehouse, company, highest) in [
        (None, None, "500.00"),
        (None, Some("800.00"), "800.00"),
        (None, Some("300.00"), "500.00"),
        (Some("900.00"), Some("700.00"), "900.00"),
        (Some("600.00"), Some("700.00"), "600.00"),
        (Some("100.00"), Some("700.00"), "500.00"),
    ] {
        let case = format!("warehouse {warehouse:?}, company {company:?}");
        let with = |amount: Money| {
            bounded("100.00").with(|desk| {
                desk.order.warehouse.order_maximum = warehouse.map(eur);
                desk.policy.order_maximum = company.map(eur);
                desk.order.amount = amount;
            })
        };
        assert!(with(eur(highest)).codes().is_empty(), "{case}");
        assert_eq!(with(eur(highest) + eur("0.01")).codes(), ["order-above-maximum"], "{case}");
    }
}

#[test]
fn without_a_maximum_of_the_customer_nothing_is_tested() {
    let desk = desk().order("9000.00").with(|desk| {
        desk.policy.order_maximum = Some(eur("10.00"));
        desk.order.warehouse.order_maximum = Some(eur("10.00"));
    });
    assert!(desk.codes().is_empty());
}

#[test]
fn bounds_are_cured_by_a_larger_a_smaller_order_or_a_higher_maximum() {
    let amount = |desk: &Desk, code, kind| desk.cure(code, kind).and_then(|cure| cure.amount);
    let low = bounded("20.00");
    assert_eq!(amount(&low, FindingCode::OrderBelowMinimum, CureKind::IncreaseOrder), Some(eur("30.00")));
    let high = bounded("700.00");
    assert_eq!(amount(&high, FindingCode::OrderAboveMaximum, CureKind::ReduceOrder), Some(eur("200.00")));
    assert_eq!(amount(&high, FindingCode::OrderAboveMaximum, CureKind::RaiseMaximum), Some(eur("700.00")));
}

#[test]
fn an_order_is_not_reduced_below_what_is_invoiced_of_it() {
    let reduce = |desk: Desk| desk.cure(FindingCode::OrderAboveMaximum, CureKind::ReduceOrder);
    assert!(reduce(bounded("700.00").invoiced("499.99")).is_some());
    assert_eq!(reduce(bounded("700.00").invoiced("500.00")), None);
    assert_eq!(
        reduce(bounded("700.00").with(|desk| desk.facts.customer.order_bounds.maximum = Some(eur("0.00")))),
        None
    );
}

#[test]
fn bounds_that_contradict_each_other_are_both_found() {
    let strict =
        bounded("600.00").ship_to(ShipTo { order_bounds: bounds(Some("700.00"), None), ..ship_to() });
    assert_eq!(strict.codes(), ["order-below-minimum", "order-above-maximum"]);
}
