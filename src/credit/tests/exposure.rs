//! Exposure: what counts, where, and once (R2.1-R2.4).

use super::desk::{Desk, desk, eur, open_order, ship_to, today};
use crate::credit::{
    Checkpoint, CreditStanding, Exposure, Item, ItemKind, Money, OpenOrder, Passed, ShipToId,
};

/// A change of the company's switches.
type Switch = fn(&mut Desk);

/// An account that has something in each component, and an order of 100.00.
fn everything() -> Desk {
    let order = open_order;
    desk()
        .owing("1000.00")
        .relief(ItemKind::Credit, "1.00", today())
        .receipt("2.00")
        .item(Item { disputed: true, ..Item::invoice("I-2", today(), today(), eur("4.00")) })
        .other_order(order("8.00"))
        .other_order(OpenOrder { standing: CreditStanding::Held, ..order("16.00") })
        .other_order(OpenOrder { ship_day: Some(today() + 31), ..order("32.00") })
        .other_order(OpenOrder { confirmed: false, ..order("64.00") })
}

#[test]
fn exposure_is_balance_and_orders_component_by_component() {
    let exposure = everything().check().exposure;
    let expected = Exposure {
        open_invoices: eur("1004.00"),
        open_credits: eur("1.00"),
        unapplied_receipts: eur("2.00"),
        approved_orders: eur("8.00"),
        held_orders: eur("16.00"),
        future_orders: eur("32.00"),
        unconfirmed_orders: Money::ZERO,
        this_order: eur("100.00"),
    };
    assert_eq!(exposure, expected);
    assert_eq!(exposure.total(), eur("1157.00"));
}

#[test]
fn each_switch_decides_whether_its_component_counts() {
    let total = |change: fn(&mut Desk)| everything().with(change).check().exposure.total();
    let table: [(&str, Switch, &str); 7] = [
        ("as set by default", |_| {}, "1157.00"),
        ("receipts", |desk| desk.policy.exposure.unapplied_receipts = false, "1159.00"),
        ("approved", |desk| desk.policy.exposure.approved_orders = false, "1149.00"),
        ("held", |desk| desk.policy.exposure.held_orders = false, "1141.00"),
        ("future", |desk| desk.policy.exposure.future_orders = false, "1125.00"),
        ("unconfirmed", |desk| desk.policy.exposure.unconfirmed_orders = true, "1221.00"),
        ("disputed", |desk| desk.policy.exposure.disputed = false, "1153.00"),
    ];
    for (name, change, sum) in table {
        assert_eq!(total(change), eur(sum), "{name}");
    }
}

#[test]
fn a_component_that_is_switched_off_reads_nothing() {
    let off = everything().with(|desk| {
        let switches = &mut desk.policy.exposure;
        switches.unapplied_receipts = false;
        switches.approved_orders = false;
        switches.held_orders = false;
        switches.future_orders = false;
    });
    let exposure = off.check().exposure;
    assert!(exposure.unapplied_receipts.is_zero() && exposure.orders().is_zero());
}

#[test]
fn the_order_under_review_counts_once_whatever_the_switches_of_other_orders_say() {
    let off = desk().limit("50.00").with(|desk| {
        desk.policy.exposure.approved_orders = false;
        desk.policy.exposure.held_orders = false;
        desk.policy.exposure.unconfirmed_orders = false;
    });
    assert_eq!(off.check().exposure.total(), eur("100.00"));
    assert_eq!(off.codes(), ["limit-exceeded"]);
}

#[test]
fn an_order_is_a_future_order_after_the_horizon_and_only_with_a_ship_date() {
    for (ship_day, future, approved) in
        [(Some(today() + 31), "5.00", "0.00"), (Some(today() + 30), "0.00", "5.00"), (None, "0.00", "5.00")]
    {
        let other = OpenOrder { ship_day, ..open_order("5.00") };
        let exposure = desk().other_order(other).check().exposure;
        assert_eq!((exposure.future_orders, exposure.approved_orders), (eur(future), eur(approved)));
    }
}

#[test]
fn a_held_future_order_counts_as_future_only() {
    let other =
        OpenOrder { ship_day: Some(today() + 31), standing: CreditStanding::Held, ..open_order("5.00") };
    let exposure = desk().other_order(other).check().exposure;
    assert_eq!((exposure.future_orders, exposure.held_orders), (eur("5.00"), Money::ZERO));
}

#[test]
fn with_future_orders_off_a_future_order_is_tested_within_the_horizon_and_at_shipping_at_the_latest() {
    let future =
        desk().limit("50.00").ships(today() + 31).with(|desk| desk.policy.exposure.future_orders = false);
    assert!(future.codes().is_empty());
    assert!(future.check().passed.contains(&Passed::FutureOrder));
    assert!(future.check().awaits_limit_test());
    assert!(future.check().exposure.this_order.is_zero());
    let within = future.clone().on(today() + 1).at(Checkpoint::Review);
    assert_eq!(within.codes(), ["limit-exceeded"]);
    assert!(!within.check().awaits_limit_test());
    assert_eq!(future.at(Checkpoint::Shipping).codes(), ["limit-exceeded"]);
}

#[test]
fn a_deferred_test_is_made_at_shipping_even_where_that_checkpoint_is_off() {
    let future = desk().limit("50.00").ships(today() + 31).with(|desk| {
        desk.policy.exposure.future_orders = false;
        desk.checkpoint = Checkpoint::Shipping;
    });
    assert!(future.codes().is_empty());
    let policy = future.policy.clone().checking_at(Checkpoint::Shipping);
    assert_eq!(future.with(|desk| desk.policy = policy).codes(), ["limit-exceeded"]);
}

#[test]
fn a_future_order_that_counts_is_tested_at_once() {
    assert_eq!(desk().limit("50.00").ships(today() + 300).codes(), ["limit-exceeded"]);
}

#[test]
fn goods_shipped_and_not_invoiced_always_count() {
    let off = |order: OpenOrder| {
        let desk = desk().other_order(OpenOrder { shipped: true, ..order }).with(|desk| {
            desk.policy.exposure.approved_orders = false;
            desk.policy.exposure.held_orders = false;
            desk.policy.exposure.future_orders = false;
        });
        desk.check().exposure.approved_orders
    };
    assert_eq!(off(open_order("5.00")), eur("5.00"));
    assert_eq!(off(OpenOrder { standing: CreditStanding::Held, ..open_order("5.00") }), eur("5.00"));
    assert_eq!(off(OpenOrder { standing: CreditStanding::Rejected, ..open_order("5.00") }), eur("5.00"));
    assert_eq!(off(OpenOrder { confirmed: false, ..open_order("5.00") }), eur("5.00"));
    assert_eq!(off(OpenOrder { ship_day: Some(today() + 99), ..open_order("5.00") }), eur("5.00"));
}

#[test]
fn invoicing_a_part_of_an_order_leaves_the_exposure_as_it_was() {
    let before = desk().owing("100.00").order("50.00");
    assert_eq!(before.check().exposure.total(), eur("150.00"));
    let after = before.overdue("I-2", "25.00", 0).invoiced("25.00");
    assert_eq!(after.check().exposure.total(), eur("150.00"));
    assert_eq!(after.check().exposure.this_order, eur("25.00"));
}

#[test]
fn an_order_invoiced_beyond_its_total_has_a_remainder_of_nothing() {
    assert!(desk().order("50.00").invoiced("60.00").check().exposure.this_order.is_zero());
    assert!(desk().order("-50.00").check().exposure.this_order.is_zero());
}

#[test]
fn a_rejected_order_counts_nowhere() {
    let rejected = OpenOrder { standing: CreditStanding::Rejected, ..open_order("5.00") };
    assert!(desk().other_order(rejected).check().exposure.orders().is_zero());
}

#[test]
fn the_controls_cover_the_whole_account_whatever_the_ship_to() {
    let elsewhere =
        Item { ship_to: Some(ShipToId(9)), ..Item::invoice("I-9", today(), today(), eur("80.00")) };
    let desk = desk().limit("150.00").item(elsewhere).ship_to(ship_to());
    assert_eq!(desk.codes(), ["limit-exceeded"]);
}
