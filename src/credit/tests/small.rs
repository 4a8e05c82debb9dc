//! Small accounts for trying everything: few documents, amounts of a few minor units, days within a month.

use proptest::prelude::*;

use super::desk::{Desk, desk, open_order, ship_to, terms, today};
use crate::credit::{
    ApprovalStatus, Checkpoint, CreditGroup, CreditStanding, CustomerState, CustomerTerms, DatedLimit, Day,
    GroupHoldPeriod, Item, ItemKind, Later, Limit, Money, OpenOrder, OrderBounds, Percent, Policy,
    PolicyGroup, Response, ShipTo, ShipToId, TemporaryLimit,
};

fn money(from: i64, to: i64) -> impl Strategy<Value = Money> {
    (from..=to).prop_map(Money::from_minor)
}

fn near() -> impl Strategy<Value = Day> {
    (-20_i64..20).prop_map(|days| today() + days)
}

fn limit(largest: i64) -> impl Strategy<Value = Limit> {
    prop_oneof![
        2 => Just(Limit::NotSet),
        1 => Just(Limit::Unlimited),
        6 => money(0, largest).prop_map(Limit::Amount),
    ]
}

fn dated(limit: Limit) -> DatedLimit {
    DatedLimit { limit, expires: None }
}

/// An invoice or something on file, at one of two ship-tos or none.
fn item(kinds: &'static [ItemKind]) -> impl Strategy<Value = Item> {
    let later = prop::option::weighted(0.2, (1_i64..15, 0_i64..=100));
    let kind = prop::sample::select(kinds);
    let ship_to = prop::option::weighted(0.6, (1_i64..3).prop_map(ShipToId));
    let disputed = prop::bool::weighted(0.2);
    let days = (prop_oneof![-60_i64..1, -60_i64..1, -10_i64..10], 0_i64..40);
    (kind, days, money(1, 4), ship_to, disputed, later).prop_map(
        |(kind, (day, term), open, ship_to, disputed, later)| {
            let day = today() + day;
            let later = later.map(|(after, percent)| Later {
                day: today().max(day) + after,
                left: Money::from_wide_minor(open.minor() * i128::from(percent) / 100),
            });
            Item { kind, later, ship_to, disputed, ..Item::invoice("", day, day + term, open) }
        },
    )
}

fn items() -> impl Strategy<Value = Vec<Item>> {
    let invoices = prop::collection::vec(item(&[ItemKind::Invoice]), 0..3);
    let on_file =
        prop::collection::vec(item(&[ItemKind::Receipt, ItemKind::Receipt, ItemKind::Credit]), 0..3);
    (invoices, on_file).prop_map(|(mut items, on_file)| {
        items.extend(on_file);
        items
            .iter_mut()
            .enumerate()
            .for_each(|(at, item)| item.number = format!("{}-{at}", item.kind.code()));
        items
    })
}

fn other_orders() -> impl Strategy<Value = Vec<OpenOrder>> {
    let standing = prop::sample::select(&[CreditStanding::Approved, CreditStanding::Held][..]);
    let ship_day = prop::option::of((0_i64..50).prop_map(|days| today() + days));
    let order = (money(1, 3), standing, ship_day, any::<bool>());
    let order = order.prop_map(|(remaining, standing, ship_day, shipped)| OpenOrder {
        remaining,
        ship_day,
        standing,
        shipped,
        ..open_order("0.00")
    });
    prop::collection::vec(order, 0..2)
}

fn approval() -> impl Strategy<Value = ApprovalStatus> {
    prop_oneof![
        8 => Just(ApprovalStatus::Yes),
        1 => Just(ApprovalStatus::No),
        1 => Just(ApprovalStatus::CashOnly),
        1 => Just(ApprovalStatus::Cod),
        2 => near().prop_map(ApprovalStatus::HoldUntil),
        1 => near().prop_map(ApprovalStatus::OpenUntil),
    ]
}

fn bounds() -> impl Strategy<Value = OrderBounds> {
    let bound = |largest| prop::option::weighted(0.2, money(0, largest));
    (bound(7), bound(6)).prop_map(|(minimum, maximum)| OrderBounds { minimum, maximum })
}

/// The customer with its groups.
fn customers() -> impl Strategy<Value = Desk> {
    let state = prop_oneof![
        6 => Just(CustomerState::Active),
        1 => Just(CustomerState::Blocked),
        1 => Just(CustomerState::Closed),
    ];
    let minimum = prop_oneof![3 => Just(Money::ZERO), 1 => money(0, 3)];
    let temporary = prop::option::weighted(0.2, (money(0, 12), near(), 0_i64..20));
    let group = prop::option::weighted(0.4, (limit(14), money(0, 4)));
    let every = prop_oneof![Just(GroupHoldPeriod::Bypass), (0_u8..3).prop_map(GroupHoldPeriod::Every)];
    let policy_group = prop::option::weighted(0.2, (limit(12), every));
    let own = (state, approval(), minimum, 0_u8..3, bounds(), limit(12), temporary);
    (own, group, policy_group).prop_map(|(own, group, policy_group)| {
        let (state, approval, minimum_for_check, hold_period, order_bounds, limit, temporary) = own;
        desk().with(|desk| {
            let customer = &mut desk.facts.customer;
            (customer.state, customer.approval, customer.hold_period) = (state, approval, hold_period);
            (customer.minimum_for_check, customer.order_bounds) = (minimum_for_check, order_bounds);
            customer.limit = dated(limit);
            customer.temporary_limit =
                temporary.map(|(amount, from, days)| TemporaryLimit { amount, from, to: from + days });
            desk.facts.credit_group = group.map(|(limit, others)| CreditGroup {
                code: "G1".to_owned(),
                limit: dated(limit),
                others,
            });
            desk.facts.policy_group = policy_group.map(|(limit, hold_period)| PolicyGroup {
                code: "P1".to_owned(),
                limit: dated(limit),
                hold_period,
            });
        })
    })
}

fn settings() -> impl Strategy<Value = Policy> {
    let response =
        || prop_oneof![8 => Just(Response::Hold), 1 => Just(Response::Warn), 1 => Just(Response::Off)];
    let tolerance =
        prop_oneof![4 => Just(Percent::ZERO), 1 => (0_u32..500_000).prop_map(Percent::from_units)];
    (any::<[bool; 4]>(), tolerance, response(), response(), response()).prop_map(
        |(switches, tolerance, limit, hold_period, order_amount)| {
            let mut policy = Policy { tolerance, limit, hold_period, order_amount, ..Policy::default() };
            let counted = &mut policy.exposure;
            [counted.unapplied_receipts, counted.disputed, counted.future_orders, counted.approved_orders] =
                switches;
            policy
        },
    )
}

fn to_ship() -> impl Strategy<Value = Option<ShipTo>> {
    let own = (prop_oneof![Just(Limit::NotSet), limit(8)], prop::option::of(0_u8..3), bounds());
    prop::option::weighted(
        0.4,
        own.prop_map(|(limit, hold_period, order_bounds)| ShipTo {
            limit,
            hold_period,
            order_bounds,
            ..ship_to()
        }),
    )
}

/// A small account with an order that is looked at again.
pub(super) fn accounts() -> impl Strategy<Value = Desk> {
    let left = prop::option::weighted(0.25, Just(()));
    let terms = prop_oneof![6 => Just(terms("net30")), 1 => Just(terms("cod"))];
    let order = (money(1, 6), money(0, 2), terms, left, to_ship());
    let other_ship_to_apart = any::<bool>();
    let all = (customers(), settings(), order, items(), other_orders(), other_ship_to_apart);
    all.prop_map(|(base, policy, order, items, orders, other_ship_to_apart)| {
        let (amount, invoiced, terms, left, to_ship) = order;
        let desk = base.at(Checkpoint::Review).with(|desk| {
            desk.policy = Policy { checkpoints: vec![Checkpoint::Review], ..policy };
            (desk.facts.items, desk.facts.orders) = (items, orders);
            (desk.order.amount, desk.order.invoiced, desk.order.terms) = (amount, invoiced, terms);
            desk.order.left = left.map(|()| amount);
            if other_ship_to_apart {
                desk.facts.own_limit_ship_tos.push(ShipToId(2));
            }
        });
        match to_ship {
            Some(ship_to) => desk.ship_to(ship_to),
            None => desk,
        }
    })
}

fn is_held(desk: &Desk) -> bool {
    desk.check().reasons().next().is_some()
}

/// A small account whose order is held.
pub(super) fn small_desks() -> impl Strategy<Value = Desk> {
    accounts().prop_filter("nothing holds the order", is_held)
}

/// One whose order is held for nothing but what the customer and its group owe.
pub(super) fn small_debtors() -> impl Strategy<Value = Desk> {
    let limits = (limit(10), limit(12), money(0, 3), 0_u8..2);
    let desks = (accounts(), limits).prop_map(|(desk, (own, shared, others, hold_period))| {
        desk.terms("net30").with(|desk| {
            let policy = &mut desk.policy;
            (policy.limit, policy.hold_period) = (Response::Hold, Response::Hold);
            desk.facts.customer =
                CustomerTerms { limit: dated(own), hold_period, ..CustomerTerms::new("C100") };
            desk.facts.policy_group = None;
            desk.facts.credit_group =
                Some(CreditGroup { code: "G1".to_owned(), limit: dated(shared), others });
            desk.order.ship_to.iter_mut().for_each(|ship_to| ship_to.order_bounds = OrderBounds::default());
        })
    });
    desks.prop_filter("nothing holds the order", is_held)
}
