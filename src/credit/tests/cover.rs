//! Guarantees and insurance (R1.4).

use super::desk::{Desk, desk, eur, limit, percent, ship_to, today};
use crate::credit::{
    Cover, CoverKind, CureKind, FindingCode, GroupHoldPeriod, Limit, Money, Order, Position, ShipTo,
};

/// A cover of this value and percentage, always in force.
fn cover(value: &str, covered: &str) -> Cover {
    Cover {
        code: "P-1".to_owned(),
        kind: CoverKind::Insurance,
        value: eur(value),
        covered_percent: percent(covered),
        from: None,
        to: None,
        included_in_exposure: false,
    }
}

fn included(value: &str, covered: &str) -> Cover {
    Cover { included_in_exposure: true, ..cover(value, covered) }
}

fn covered(desk: Desk, covers: &[Cover]) -> Desk {
    desk.with(|desk| desk.facts.covers = covers.to_vec())
}

fn position(desk: &Desk) -> Position {
    Position::of(&desk.facts, &desk.policy, desk.today, None::<&Order>, Money::ZERO)
}

#[test]
fn half_of_fifty_thousand_is_added_to_the_limit() {
    let desk = covered(desk().limit("100000.00"), &[cover("50000.00", "50")]);
    let limits = desk.check().limit;
    assert_eq!((limits.effective, limits.insurance), (limit("125000.00"), eur("25000.00")));
    assert_eq!(limits.own, limit("100000.00"));
    assert_eq!(desk.clone().order("125000.00").outcome(), "approved");
    assert_eq!(desk.order("125000.01").outcome(), "held");
}

#[test]
fn one_included_in_the_exposure_adds_nothing_and_shows_what_is_uninsured() {
    let desk = covered(desk().limit("100000.00"), &[included("50000.00", "50")]);
    for (owed, uninsured) in [("80000.00", "55000.00"), ("20000.00", "0.00"), ("25000.00", "0.00")] {
        let position = position(&desk.clone().owing(owed));
        assert_eq!(position.limits.effective, limit("100000.00"));
        assert_eq!(position.limits.insurance, Money::ZERO);
        assert_eq!((position.insured, position.uninsured_exposure()), (eur("25000.00"), eur(uninsured)));
    }
}

#[test]
fn each_share_is_rounded_half_away_from_zero_by_itself() {
    let (one, other) = (cover("333.33", "50"), cover("333.35", "50"));
    assert_eq!((one.share(), other.share()), (eur("166.67"), eur("166.68")));
    assert_eq!(Cover::insurance(&[one, other], today()), eur("333.35"));
    assert_eq!(cover("0.01", "49.99").share(), eur("0.00"));
    assert_eq!(cover("0.01", "50").share(), eur("0.01"));
    assert_eq!(cover("333.33", "0").share(), eur("0.00"));
    assert_eq!(cover("333.33", "100").share(), eur("333.33"));
}

#[test]
fn a_limit_of_nothing_with_a_share_is_the_share() {
    let desk = covered(desk().limit("0.00"), &[cover("10000.00", "90")]);
    assert_eq!(desk.check().limit.effective, limit("9000.00"));
}

#[test]
fn it_counts_from_its_first_day_to_its_last() {
    let (from, to) = (today() - 3, today() + 3);
    let dated = Cover { from: Some(from), to: Some(to), ..cover("50.00", "100") };
    let desk = covered(desk().limit("100.00"), std::slice::from_ref(&dated));
    for (day, tested) in [(from - 1, "100.00"), (from, "150.00"), (to, "150.00"), (to + 1, "100.00")] {
        assert_eq!(desk.clone().on(day).check().limit.effective, limit(tested), "{day}");
    }
    let ended = Cover { to: Some(today() - 1), ..cover("50.00", "100") };
    assert_eq!(Cover::insurance(&[ended], today()), Money::ZERO);
    let open = Cover { from: Some(from), to: None, ..dated };
    assert!(open.is_in_force(today() + 10_000));
    assert!(Cover { from: None, to: Some(to), ..open }.is_in_force(today() - 10_000));
}

#[test]
fn the_tolerance_widens_the_limit_with_insurance() {
    let desk = covered(desk().limit("100000.00").tolerance("5"), &[cover("50000.00", "50")]);
    assert_eq!(desk.check().limit.effective, limit("131250.00"));
}

#[test]
fn a_limit_not_set_stays_not_set_and_unlimited_stays_unlimited() {
    for own in ["none", "unlimited"] {
        let desk = covered(desk().limit(own).order("9000000.00"), &[cover("10.00", "100")]);
        assert_eq!((desk.outcome(), desk.check().limit.effective), ("approved", limit(own)));
        assert_eq!(desk.facts.limits().amount_of_customer(today()), None);
    }
}

#[test]
fn it_adds_to_a_temporary_limit_and_to_that_of_the_policy_group() {
    let temporary = desk().limit("100.00").temporary("500.00", today(), today());
    let of_group = desk().policy_group("300.00", GroupHoldPeriod::Bypass);
    for (desk, tested) in [(temporary, "550.00"), (of_group, "350.00")] {
        let desk = covered(desk, &[cover("100.00", "50")]);
        assert_eq!(desk.check().limit.effective, limit(tested));
        assert_eq!(desk.facts.limits().amount_of_customer(today()), Some(eur(tested)));
    }
}

#[test]
fn it_adds_neither_to_the_limit_of_a_credit_group_nor_to_that_of_a_ship_to() {
    let covers = [cover("1000.00", "100")];
    let member = desk().limit("900.00").credit_group("1000.00", "0.00").order("1000.01");
    assert_eq!(covered(member, &covers).codes(), ["group-limit-exceeded"]);
    let apart = desk().limit("900.00").ship_to(ShipTo { limit: limit("1000.00"), ..ship_to() });
    assert_eq!(covered(apart.order("1000.01"), &covers).codes(), ["ship-to-limit-exceeded"]);
}

#[test]
fn the_limit_is_to_be_raised_by_what_insurance_does_not_cover() {
    let desk = covered(desk().limit("100.00").order("200.00"), &[cover("50.00", "50")]);
    let cure = desk.cure(FindingCode::LimitExceeded, CureKind::RaiseLimit).unwrap();
    assert_eq!(cure.amount, Some(eur("175.00")));
    assert_eq!(desk.limit("175.00").outcome(), "approved");
}

#[test]
fn any_other_kind_of_limit_is_measured_without_it() {
    let limits = covered(desk().limit("100.00"), &[cover("50.00", "100")]).facts.limits();
    assert_eq!(limits.of_customer(today()), Limit::Amount(eur("100.00")));
    assert_eq!(limits.of_validation(today()), limit("100.00"));
}
