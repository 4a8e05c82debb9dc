//! Credit limits: states, expiry, temporary limits, tolerance and scopes (R1).

use super::desk::{dated, desk, eur, limit, percent, ship_to, today};
use crate::credit::{
    AccountLimits, CureKind, DatedLimit, FindingCode, GroupHoldPeriod, Limit, LimitKind, Measure, Money,
    Severity, ShipTo, TemporaryLimit,
};

#[test]
fn a_limit_of_nothing_gives_no_credit_and_a_limit_not_set_tests_nothing() {
    assert_eq!(desk().limit("0.00").order("0.01").codes(), ["limit-exceeded"]);
    for free in ["none", "unlimited"] {
        let desk = desk().limit(free).owing("5000000.00").order("9000000.00");
        assert_eq!(desk.outcome(), "approved", "{free}");
        assert_eq!(desk.check().available, None);
        assert_eq!(desk.check().limit.effective, limit(free));
    }
}

#[test]
fn reaching_the_limit_is_allowed_and_a_cent_more_is_not() {
    assert_eq!(desk().limit("150.00").owing("100.00").order("50.00").outcome(), "approved");
    assert_eq!(desk().limit("150.00").owing("100.00").order("50.01").outcome(), "held");
}

#[test]
fn the_expiry_day_itself_is_valid() {
    let limited = desk().limit("1000.00");
    assert!(limited.clone().expires(today()).codes().is_empty());
    let expired = limited.expires(today() - 1);
    assert_eq!(expired.outcome(), "warned");
    let finding = expired.finding(FindingCode::LimitExpired);
    assert_eq!(finding.severity, Severity::Warn);
    assert_eq!(finding.measured, Some(Measure::Day(today())));
    assert_eq!(finding.threshold, Some(Measure::Day(today() - 1)));
    assert_eq!(finding.margin, Some(Measure::Days(1)));
}

#[test]
fn an_expired_limit_stays_the_limit() {
    let desk = desk().limit("50.00").expires(today() - 400);
    assert_eq!(desk.codes(), ["limit-expired", "limit-exceeded"]);
}

#[test]
fn the_expired_limit_of_a_credit_group_is_warned_of_where_it_applies() {
    let member = desk().limit("1000.00").credit_group("5000.00", "0.00").with(|desk| {
        let group = desk.facts.credit_group.as_mut().unwrap();
        group.limit.expires = Some(today() - 3);
    });
    let finding = member.finding(FindingCode::LimitExpired);
    assert_eq!(finding.detail.as_deref(), Some("G1"));
    assert_eq!(finding.margin, Some(Measure::Days(3)));

    let both = member.clone().expires(today() - 1);
    assert_eq!(both.codes(), ["limit-expired", "limit-expired"]);
    let own_ship_to = member.clone().ship_to(ShipTo { limit: limit("500.00"), ..ship_to() });
    assert_eq!(own_ship_to.codes(), ["limit-expired"]);
    assert!(member.limit("unlimited").codes().is_empty());
}

#[test]
fn the_expired_limit_of_a_policy_group_is_warned_of_where_the_member_uses_it() {
    let member = desk().policy_group("500.00", GroupHoldPeriod::Bypass).with(|desk| {
        desk.facts.policy_group.as_mut().unwrap().limit = dated("500.00", Some(today() - 2));
    });
    assert_eq!(member.codes(), ["limit-expired"]);
    assert!(member.limit("600.00").codes().is_empty());
}

#[test]
fn an_unlimited_limit_expires_too() {
    let past = Some(today() - 1);
    let own = desk().limit("unlimited").expires(today() - 1);
    let of_policy_group = desk().policy_group("unlimited", GroupHoldPeriod::Bypass).with(|desk| {
        desk.facts.policy_group.as_mut().unwrap().limit.expires = past;
    });
    let of_credit_group = desk().limit("1000.00").credit_group("unlimited", "0.00").with(|desk| {
        desk.facts.credit_group.as_mut().unwrap().limit.expires = past;
    });
    for (desk, code) in [(own, "C100"), (of_policy_group, "P1"), (of_credit_group, "G1")] {
        assert_eq!(desk.codes(), ["limit-expired"], "{code}");
        assert_eq!(desk.finding(FindingCode::LimitExpired).detail.as_deref(), Some(code));
    }
}

#[test]
fn a_temporary_limit_replaces_the_own_one_on_its_first_and_last_day() {
    let (from, to) = (today() + 10, today() + 20);
    for own in ["100.00", "none", "unlimited"] {
        let desk = desk().limit(own).temporary("500.00", from, to);
        for (on, tested) in
            [(from - 1, limit(own)), (from, limit("500.00")), (to, limit("500.00")), (to + 1, limit(own))]
        {
            assert_eq!(desk.clone().on(on).check().limit.effective, tested, "{own} on {on}");
        }
    }
}

#[test]
fn a_temporary_limit_leaves_the_group_tested() {
    let member = desk().limit("unlimited").credit_group("300.00", "0.00").order("301.00");
    assert_eq!(member.outcome(), "approved");
    let member = member.temporary("1000.00", today(), today());
    assert_eq!(member.codes(), ["group-limit-exceeded"]);
}

#[test]
fn a_temporary_limit_takes_the_place_of_an_expired_one() {
    let desk = desk().limit("100.00").expires(today() - 1);
    assert!(desk.temporary("500.00", today(), today()).codes().is_empty());
}

#[test]
fn ten_thousand_with_five_percent_allow_ten_thousand_five_hundred() {
    let desk = desk().limit("10000.00").tolerance("5");
    assert_eq!(desk.clone().order("10500.00").outcome(), "approved");
    let over = desk.order("10500.01");
    let finding = over.finding(FindingCode::LimitExceeded);
    assert_eq!(finding.threshold, Some(Measure::Money(eur("10500.00"))));
    assert_eq!(finding.margin, Some(Measure::Money(eur("0.01"))));
}

#[test]
fn the_threshold_is_shown_rounded_down() {
    let desk = desk().limit("0.50").tolerance("5").order("0.53");
    let finding = desk.finding(FindingCode::LimitExceeded);
    assert_eq!(finding.threshold, Some(Measure::Money(eur("0.52"))));
    assert_eq!(desk.order("0.52").outcome(), "approved");
}

#[test]
fn the_tolerance_of_the_warehouse_wins() {
    let of_warehouse = |text: &str| {
        let tolerance = Some(percent(text));
        desk()
            .limit("100.00")
            .tolerance("5")
            .order("105.00")
            .with(|desk| desk.order.warehouse.tolerance = tolerance)
    };
    assert_eq!(of_warehouse("5").outcome(), "approved");
    assert_eq!(of_warehouse("0").outcome(), "held");
    assert_eq!(of_warehouse("10").order("110.00").outcome(), "approved");
}

#[test]
fn tolerance_widens_the_limits_of_group_and_ship_to_as_well() {
    let grouped = desk().credit_group("100.00", "0.00").tolerance("5");
    assert_eq!(grouped.clone().order("105.00").outcome(), "approved");
    assert_eq!(grouped.order("105.01").codes(), ["group-limit-exceeded"]);
    let own_limit = desk().tolerance("5").ship_to(ShipTo { limit: limit("100.00"), ..ship_to() });
    assert_eq!(own_limit.clone().order("105.00").outcome(), "approved");
    assert_eq!(own_limit.order("105.01").codes(), ["ship-to-limit-exceeded"]);
}

#[test]
fn members_of_a_shared_ten_thousand_who_owe_nine_may_buy_one_thousand_and_not_a_cent_more() {
    let member = desk().owing("5000.00").credit_group("10000.00", "4000.00");
    assert_eq!(member.position().available, Some(eur("1000.00")));
    assert_eq!(member.clone().order("1000.00").outcome(), "approved");
    assert_eq!(member.order("1000.01").codes(), ["group-limit-exceeded"]);
}

#[test]
fn a_member_in_credit_counts_nothing_in_its_group() {
    let member = desk().receipt("700.00").credit_group("10000.00", "9000.00").order("0.00");
    let position = member.position();
    assert_eq!(position.tested_limit(LimitKind::Group).unwrap().measured.exposure, eur("9000.00"));
    assert_eq!(position.available, Some(eur("1000.00")));
    assert_eq!(member.order("1700.00").outcome(), "approved");
}

#[test]
fn an_unlimited_member_is_tested_against_nothing() {
    let member = desk().limit("unlimited").credit_group("100.00", "5000.00").order("900.00");
    assert!(member.codes().is_empty());
}

#[test]
fn each_circle_has_its_own_finding() {
    let member = desk().limit("50.00").credit_group("80.00", "0.00").order("100.00");
    assert_eq!(member.codes(), ["limit-exceeded", "group-limit-exceeded"]);
    assert_eq!(member.check().excess(), eur("50.00"));
}

#[test]
fn the_effective_limit_is_the_one_with_the_least_available() {
    for (own, effective) in [
        ("10000.00", "10000.00"),
        ("20000.00", "15000.00"),
        ("0.00", "0.00"),
        ("unlimited", "unlimited"),
        ("none", "15000.00"),
    ] {
        let position = desk().limit(own).credit_group("15000.00", "0.00").position();
        assert_eq!(position.limits.effective, limit(effective), "own {own}");
        assert_eq!(position.available, limit(effective).amount(), "own {own}");
    }
}

#[test]
fn the_limit_of_the_policy_group_is_used_where_no_own_one_is_set() {
    for (own, effective) in
        [("none", "500.00"), ("0.00", "0.00"), ("800.00", "800.00"), ("unlimited", "unlimited")]
    {
        let desk = desk().limit(own).policy_group("500.00", GroupHoldPeriod::Bypass);
        assert_eq!(desk.position().limits.effective, limit(effective), "own {own}");
    }
}

#[test]
fn available_credit_may_be_negative() {
    let assessment = desk().limit("100.00").owing("100.00").order("50.00").check();
    assert_eq!(assessment.available, Some(eur("-50.00")));
    assert_eq!(assessment.limit.effective, Limit::Amount(eur("100.00")));
    assert_eq!(assessment.exposure.total(), eur("150.00"));
}

#[test]
fn with_no_limit_in_any_circle_nothing_is_measured_against_one() {
    let desk = desk().owing("999999.00").expires(today() - 9).order("999999.00");
    assert!(desk.codes().is_empty());
    assert_eq!(desk.check().limit.effective, Limit::NotSet);
    assert!(desk.limit("1.00").cure(FindingCode::LimitExceeded, CureKind::RaiseLimit).is_some());
}

fn cents(minor: i64) -> Limit {
    Limit::Amount(Money::from_minor(minor))
}

#[test]
fn the_customers_limit_is_temporary_else_own_else_the_policy_groups() {
    use Limit::{NotSet, Unlimited};
    let dated = |limit| DatedLimit { limit, expires: None };
    let temporary = |from: i64, to: i64| {
        Some(TemporaryLimit { amount: Money::from_minor(4), from: today() + from, to: today() + to })
    };
    // Temporary, own, policy group's and credit group's; what binds the customer, what the group tests, and what
    // the validation measures with.
    for (temporary, own, policy, shared, [customer, group, validation]) in [
        (None, NotSet, NotSet, NotSet, [NotSet, NotSet, NotSet]),
        (None, NotSet, NotSet, cents(1), [NotSet, cents(1), cents(1)]),
        (None, NotSet, cents(2), cents(1), [cents(2), cents(1), cents(2)]),
        (None, cents(3), cents(2), cents(1), [cents(3), cents(1), cents(3)]),
        (temporary(0, 0), cents(3), cents(2), cents(1), [cents(4), cents(1), cents(4)]),
        (temporary(1, 9), cents(3), NotSet, NotSet, [cents(3), NotSet, cents(3)]),
        (temporary(-9, -1), cents(3), NotSet, NotSet, [cents(3), NotSet, cents(3)]),
        (None, Unlimited, cents(2), cents(1), [Unlimited, NotSet, Unlimited]),
        (temporary(0, 0), Unlimited, NotSet, cents(1), [cents(4), cents(1), cents(4)]),
    ] {
        let (own, policy_group, credit_group) = (dated(own), dated(policy), dated(shared));
        let limits = AccountLimits { own, temporary, policy_group, credit_group, ..AccountLimits::default() };
        let found = [limits.of_customer(today()), limits.of_group(today()), limits.of_validation(today())];
        assert_eq!(found, [customer, group, validation], "{limits:?}");
    }
}
