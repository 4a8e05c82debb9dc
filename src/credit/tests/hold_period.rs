//! The hold period, of the customer and of the policy group (R3.6).

use super::desk::{desk, eur, today};
use crate::credit::{AgeingBasis, AgeingPeriods, FindingCode, GroupHoldPeriod, Item, Measure};

#[test]
fn anything_open_in_the_period_or_an_older_one_holds_the_order() {
    for (period, days_over, outcome) in [
        (0, 500, "approved"),
        (1, 0, "approved"),
        (1, 1, "held"),
        (2, 30, "approved"),
        (2, 31, "held"),
        (2, 500, "held"),
        (5, 120, "approved"),
        (5, 121, "held"),
    ] {
        let desk = desk().hold_period(period).overdue("I-1", "0.01", days_over);
        assert_eq!(desk.outcome(), outcome, "period {period}, {days_over} days over");
    }
}

#[test]
fn the_finding_shows_the_sum_of_the_period_and_older() {
    let desk = desk()
        .hold_period(2)
        .overdue("I-1", "5.00", 1)
        .overdue("I-2", "7.00", 31)
        .overdue("I-3", "11.00", 99);
    let finding = desk.finding(FindingCode::HoldPeriod);
    assert_eq!(finding.measured, Some(Measure::Money(eur("18.00"))));
    assert_eq!(finding.threshold, Some(Measure::Money(eur("0.00"))));
    assert_eq!(finding.margin, Some(Measure::Money(eur("18.00"))));
    assert_eq!(finding.subject(), Some("2"));
}

#[test]
fn the_finding_says_from_how_many_days_on_where_periods_have_days() {
    let desk = desk().hold_period(4).overdue("I-1", "5.00", 91);
    let key = |desk: super::desk::Desk| {
        let finding = desk.finding(FindingCode::HoldPeriod);
        let message = finding.message(crate::credit::Currency::EUR);
        let days = message.values.iter().find(|(name, _)| name == "days").map(|(_, days)| days.clone());
        (message.key, days, finding.subject().map(str::to_owned))
    };
    let days = Some(crate::credit::Value::Count(90));
    let of_period = Some("4".to_owned());
    assert_eq!(key(desk.clone()), ("finding-hold-period-due".to_owned(), days, of_period.clone()));
    let by_month = desk.with(|desk| desk.policy.ageing.periods = AgeingPeriods::Months);
    assert_eq!(key(by_month), ("finding-hold-period".to_owned(), None, of_period));
}

#[test]
fn a_policy_group_bypasses_switches_off_or_sets_the_period_of_its_members() {
    for (group, own, outcome) in [
        (GroupHoldPeriod::Bypass, 1, "held"),
        (GroupHoldPeriod::Bypass, 0, "approved"),
        (GroupHoldPeriod::Every(0), 1, "approved"),
        (GroupHoldPeriod::Every(1), 0, "held"),
        (GroupHoldPeriod::Every(3), 1, "approved"),
        (GroupHoldPeriod::Every(2), 5, "held"),
    ] {
        let member = desk().hold_period(own).policy_group("none", group).overdue("I-1", "5.00", 45);
        assert_eq!(member.outcome(), outcome, "{group:?}, own {own}");
    }
}

#[test]
fn disputed_items_hold_only_where_they_count() {
    let disputed = Item { disputed: true, ..Item::invoice("I-1", today() - 90, today() - 60, eur("5.00")) };
    let desk = desk().hold_period(1).item(disputed);
    assert_eq!(desk.codes(), ["hold-period"]);
    assert!(desk.with(|desk| desk.policy.exposure.disputed = false).codes().is_empty());
}

#[test]
fn the_ageing_of_the_company_decides_the_period() {
    let desk = desk().hold_period(2).overdue("I-1", "5.00", 1);
    assert!(desk.codes().is_empty());
    let by_invoice = desk.clone().with(|desk| desk.policy.ageing.basis = AgeingBasis::Invoice);
    assert_eq!(by_invoice.codes(), ["hold-period"]);
    let by_month = desk.on(today() + 1).with(|desk| desk.policy.ageing.periods = AgeingPeriods::Months);
    assert_eq!(by_month.codes(), ["hold-period"]);
}
