//! Ship-tos and jobs with a limit or a hold period of their own (R2.5).

use super::desk::{Desk, desk, eur, limit, open_order, ship_to, today};
use crate::credit::{GroupHoldPeriod, Item, Limit, LimitKind, Measure, OpenOrder, Scope, ShipTo, ShipToId};

fn of(limit: Limit, hold_period: Option<u8>) -> ShipTo {
    ShipTo { limit, hold_period, ..ship_to() }
}

fn invoice(number: &str, amount: &str, days_over: i64, ship_to: Option<i64>) -> Item {
    let due = today() - days_over;
    Item { ship_to: ship_to.map(ShipToId), ..Item::invoice(number, due, due, eur(amount)) }
}

/// A customer with a limit of 1 000.00 and hold period 1, owing 30.00 by itself and 60.00 at the ship-to.
fn account(ship_to: ShipTo) -> Desk {
    desk()
        .limit("1000.00")
        .hold_period(1)
        .item(invoice("I-1", "30.00", 5, None))
        .item(invoice("I-2", "60.00", 40, Some(1)))
        .ship_to(ship_to)
        .order("10.00")
}

#[test]
fn the_table_says_which_limit_and_which_hold_period_are_used() {
    // Ship-to's limit and hold period; the limit and the exposure that are tested; what the hold period finds.
    let own = limit("100.00");
    for (ship_limit, period, tested_limit, exposure, held) in [
        (Limit::NotSet, Some(4), LimitKind::Customer, "100.00", None),
        (Limit::NotSet, Some(2), LimitKind::Customer, "100.00", Some("60.00")),
        (own, Some(4), LimitKind::ShipTo, "70.00", None),
        (own, Some(2), LimitKind::ShipTo, "70.00", Some("60.00")),
        (own, None, LimitKind::ShipTo, "70.00", None),
        (Limit::NotSet, None, LimitKind::Customer, "100.00", Some("90.00")),
    ] {
        let desk = account(of(ship_limit, period));
        let case = format!("{ship_limit:?}, {period:?}");
        let assessment = desk.check();
        assert_eq!(assessment.exposure.total(), eur(exposure), "{case}");
        let effective = match tested_limit {
            LimitKind::ShipTo => own,
            LimitKind::Customer | LimitKind::Group => limit("1000.00"),
        };
        assert_eq!(assessment.limit.effective, effective, "{case}");
        let sum = assessment.findings.first().and_then(|finding| finding.measured.clone());
        assert_eq!(sum, held.map(|sum| Measure::Money(eur(sum))), "{case}");
    }
}

#[test]
fn balances_of_a_ship_to_with_its_own_limit_are_not_counted_for_the_customer() {
    let own_limit = account(of(limit("100.00"), None)).with(|desk| desk.order.ship_to = None);
    assert_eq!(own_limit.check().exposure.total(), eur("40.00"));
    let together = account(ship_to()).with(|desk| desk.order.ship_to = None);
    assert_eq!(together.check().exposure.total(), eur("100.00"));
}

#[test]
fn the_orders_of_a_ship_to_with_its_own_limit_are_its_own() {
    let other = |ship_to| OpenOrder { ship_to, ..open_order("7.00") };
    let desk =
        account(of(limit("100.00"), None)).other_order(other(Some(ShipToId(1)))).other_order(other(None));
    assert_eq!(desk.check().exposure.total(), eur("77.00"));
}

#[test]
fn a_ship_to_limit_of_nothing_gives_no_credit() {
    let desk = desk().limit("1000.00").ship_to(of(limit("0.00"), None)).order("0.01");
    assert_eq!(desk.codes(), ["ship-to-limit-exceeded"]);
}

#[test]
fn the_credit_group_takes_the_whole_account() {
    let desk = account(of(limit("100.00"), None)).credit_group("105.00", "0.00");
    assert!(desk.codes().is_empty());
    let over = desk.order("16.00");
    assert_eq!(over.codes(), ["group-limit-exceeded"]);
    let exposure = over.check().findings[0].measured.clone();
    assert_eq!(exposure, Some(Measure::Money(eur("106.00"))));
}

#[test]
fn the_hold_period_of_the_customer_reads_the_items_of_every_ship_to() {
    let desk = account(of(limit("100.00"), None)).with(|desk| desk.order.ship_to = None);
    assert_eq!(desk.check().findings[0].measured, Some(Measure::Money(eur("90.00"))));
}

#[test]
fn the_hold_period_of_a_policy_group_takes_the_place_of_the_members_and_not_of_the_ship_tos() {
    let every =
        |period| account(of(Limit::NotSet, Some(2))).policy_group("none", GroupHoldPeriod::Every(period));
    assert_eq!(every(0).codes(), ["hold-period"]);
    assert_eq!(every(5).codes(), ["hold-period"]);
    let own = account(of(Limit::NotSet, Some(0))).policy_group("none", GroupHoldPeriod::Every(1));
    assert!(own.codes().is_empty());
}

#[test]
fn every_scope_includes_what_it_says() {
    let own_limit = [ShipToId(1)];
    assert!(Scope::Account.includes(Some(ShipToId(1))));
    assert!(
        Scope::Without(&own_limit).includes(None) && Scope::Without(&own_limit).includes(Some(ShipToId(2)))
    );
    assert!(!Scope::Without(&own_limit).includes(Some(ShipToId(1))));
    assert!(
        Scope::ShipTo(ShipToId(1)).includes(Some(ShipToId(1))) && !Scope::ShipTo(ShipToId(1)).includes(None)
    );
}
