//! The minimum for credit check, the limit test, and what the company lets a rule do (R3.4, R3.5, R3.12, R3.13).

use super::desk::{Desk, desk, eur, today};
use crate::credit::{Checkpoint, CustomerState, FindingCode, Measure, Passed, Response};

/// A change of what one rule does.
type Set = fn(&mut Desk, Response);

/// An account over every measure, with a minimum for credit check of 100.00.
fn failing(amount: &str) -> Desk {
    desk().limit("1.00").hold_period(1).overdue("I-1", "9.00", 9).order(amount).with(|desk| {
        desk.facts.customer.minimum_for_check = eur("100.00");
        desk.facts.customer.order_bounds.maximum = Some(eur("5.00"));
    })
}

#[test]
fn orders_up_to_the_minimum_for_credit_check_are_not_checked() {
    for amount in ["100.00", "-100.00", "0.00"] {
        assert!(failing(amount).codes().is_empty(), "{amount}");
        assert!(failing(amount).check().passed.contains(&Passed::BelowMinimumForCheck));
    }
    assert_eq!(failing("100.01").codes(), ["limit-exceeded", "hold-period", "order-above-maximum"]);
    assert_eq!(failing("-100.01").codes(), ["hold-period", "order-above-maximum"]);
}

#[test]
fn without_a_minimum_for_credit_check_every_order_is_checked() {
    let every = failing("0.01").with(|desk| desk.facts.customer.minimum_for_check = eur("0.00"));
    assert_eq!(every.codes(), ["limit-exceeded", "hold-period"]);
}

#[test]
fn the_minimum_for_credit_check_never_skips_the_state() {
    assert_eq!(failing("50.00").state(CustomerState::Blocked, "x").codes(), ["customer-blocked"]);
}

#[test]
fn an_order_of_nothing_or_less_never_has_a_limit_finding() {
    let over = desk().limit("10.00").owing("500.00");
    for amount in ["0.00", "-20.00"] {
        assert!(over.clone().order(amount).codes().is_empty(), "{amount}");
    }
    assert_eq!(over.order("0.01").codes(), ["limit-exceeded"]);
}

#[test]
fn the_limit_finding_shows_exposure_limit_and_difference() {
    let finding = desk().limit("100.00").owing("100.00").order("50.00").finding(FindingCode::LimitExceeded);
    assert_eq!(finding.measured, Some(Measure::Money(eur("150.00"))));
    assert_eq!(finding.threshold, Some(Measure::Money(eur("100.00"))));
    assert_eq!(finding.margin, Some(Measure::Money(eur("50.00"))));
}

#[test]
fn the_remainder_of_a_part_invoiced_order_is_tested() {
    let order = desk().limit("120.00").owing("80.00").order("100.00");
    assert_eq!(order.clone().invoiced("60.00").outcome(), "approved");
    assert_eq!(order.invoiced("59.99").outcome(), "held");
}

#[test]
fn the_company_says_whether_a_rule_holds_warns_or_is_off() {
    let base = failing("200.00").at(Checkpoint::Entry);
    let set: [(&str, Set); 3] = [
        ("limit-exceeded", |desk, response| desk.policy.limit = response),
        ("hold-period", |desk, response| desk.policy.hold_period = response),
        ("order-above-maximum", |desk, response| {
            desk.policy.order_amount = response;
        }),
    ];
    for (code, set) in set {
        for (response, severity) in
            [(Response::Hold, Some("hold")), (Response::Warn, Some("warn")), (Response::Off, None)]
        {
            let assessment = base.clone().with(|desk| set(desk, response)).check();
            let finding = assessment.findings.iter().find(|finding| finding.code.code() == code);
            assert_eq!(finding.map(|finding| finding.severity.code()), severity, "{code}");
        }
    }
}

#[test]
fn with_every_rule_set_to_warn_the_order_leaves_with_a_warning() {
    let warned = failing("200.00").on(today()).with(|desk| {
        desk.policy.limit = Response::Warn;
        desk.policy.hold_period = Response::Warn;
        desk.policy.order_amount = Response::Warn;
    });
    assert_eq!(warned.outcome(), "warned");
    assert_eq!(warned.check().reasons().count(), 0);
}
