//! Arbitrary accounts, settings and orders for the laws: small amounts, so that limits are met often.

use proptest::prelude::*;

use super::desk::{Desk, desk, ship_to, terms, today};
use crate::credit::{
    ApprovalStatus, Assessment, Checkpoint, CreditGroup, CreditStanding, CustomerState, DatedLimit, Day,
    GroupHoldPeriod, Item, ItemKind, Later, Limit, Money, OpenOrder, OrderBounds, Percent, Policy,
    PolicyGroup, Response, ShipTo, ShipToId, TemporaryLimit,
};

fn money(largest: i64) -> impl Strategy<Value = Money> {
    (0..=largest).prop_map(Money::from_minor)
}

fn near() -> impl Strategy<Value = Day> {
    (-150_i64..60).prop_map(|days| today() + days)
}

fn limits() -> impl Strategy<Value = Limit> {
    prop_oneof![
        1 => Just(Limit::NotSet),
        1 => Just(Limit::Unlimited),
        6 => money(2_000).prop_map(Limit::Amount),
    ]
}

fn dated() -> impl Strategy<Value = DatedLimit> {
    (limits(), prop::option::of(near())).prop_map(|(limit, expires)| DatedLimit { limit, expires })
}

fn at() -> impl Strategy<Value = Option<ShipToId>> {
    prop::option::of((1_i64..3).prop_map(ShipToId))
}

fn item() -> impl Strategy<Value = Item> {
    let kind =
        prop_oneof![3 => Just(ItemKind::Invoice), 1 => Just(ItemKind::Credit), 1 => Just(ItemKind::Receipt)];
    let later = prop::option::weighted(0.2, (1_i64..20, 0_i64..=100));
    (kind, 0_u8..5, near(), 0_i64..60, money(900), at(), any::<bool>(), later).prop_map(
        |(kind, number, day, days, open, ship_to, disputed, later)| {
            let later = later.map(|(after, percent)| Later {
                day: today().max(day) + after,
                left: Money::from_wide_minor(open.minor() * i128::from(percent) / 100),
            });
            // The instalments of an invoice belong to one ship-to, as all of one number do.
            let item = Item::invoice(number_of(kind, number, ship_to), day, day + days, open);
            Item { kind, later, ship_to, disputed, ..item }
        },
    )
}

fn number_of(kind: ItemKind, number: u8, ship_to: Option<ShipToId>) -> String {
    let ship_to = ship_to.map_or(0, |ship_to| ship_to.0);
    format!("{}-{ship_to}-{number}", kind.code())
}

fn open_order() -> impl Strategy<Value = OpenOrder> {
    let standing =
        prop::sample::select(vec![CreditStanding::Approved, CreditStanding::Held, CreditStanding::Rejected]);
    let flags = any::<(bool, bool, bool)>();
    (money(500), prop::option::of(near()), standing, flags, at()).prop_map(
        |(remaining, ship_day, standing, (confirmed, shipped, on_account), ship_to)| OpenOrder {
            remaining,
            ship_day,
            standing,
            confirmed,
            shipped,
            on_account,
            ship_to,
            ..super::desk::open_order("0.00")
        },
    )
}

fn bounds() -> impl Strategy<Value = OrderBounds> {
    let bound = || prop::option::weighted(0.3, money(800));
    (bound(), bound()).prop_map(|(minimum, maximum)| OrderBounds { minimum, maximum })
}

fn to_ship() -> impl Strategy<Value = Option<ShipTo>> {
    let own = (limits(), prop::option::of(0_u8..7), bounds());
    prop::option::of(own.prop_map(|(limit, hold_period, order_bounds)| ShipTo {
        limit,
        hold_period,
        order_bounds,
        ..ship_to()
    }))
}

fn approval() -> impl Strategy<Value = ApprovalStatus> {
    prop_oneof![
        4 => Just(ApprovalStatus::Yes),
        1 => Just(ApprovalStatus::No),
        1 => Just(ApprovalStatus::CashOnly),
        1 => Just(ApprovalStatus::Cod),
        1 => near().prop_map(ApprovalStatus::HoldUntil),
        1 => near().prop_map(ApprovalStatus::OpenUntil),
    ]
}

/// The customer's own parameters and those of its groups.
fn customers() -> impl Strategy<Value = Desk> {
    let state = prop::sample::select(CustomerState::ALL.to_vec());
    let minimum = prop_oneof![Just(Money::ZERO), money(300)];
    let temporary = prop::option::of((money(2_000), near(), 0_i64..90));
    let group = prop::option::of((dated(), money(1_500)));
    let every = prop_oneof![Just(GroupHoldPeriod::Bypass), (0_u8..7).prop_map(GroupHoldPeriod::Every)];
    let policy_group = prop::option::of((dated(), every));
    let own = (state, approval(), minimum, 0_u8..7, bounds(), dated(), temporary, prop::bool::weighted(0.1));
    (own, group, policy_group).prop_map(|(own, group, policy_group)| {
        desk().with(|desk| {
            let customer = &mut desk.facts.customer;
            let temporary;
            (
                customer.state,
                customer.approval,
                customer.minimum_for_check,
                customer.hold_period,
                customer.order_bounds,
                customer.limit,
                temporary,
                customer.excluded,
            ) = own;
            customer.temporary_limit =
                temporary.map(|(amount, from, days)| TemporaryLimit { amount, from, to: from + days });
            desk.facts.credit_group =
                group.map(|(limit, others)| CreditGroup { code: "G1".to_owned(), limit, others });
            desk.facts.policy_group = policy_group.map(|(limit, hold_period)| PolicyGroup {
                code: "P1".to_owned(),
                limit,
                hold_period,
            });
        })
    })
}

fn settings() -> impl Strategy<Value = Policy> {
    let response = || prop::sample::select(vec![Response::Hold, Response::Warn, Response::Off]);
    let switches = any::<(bool, bool, bool, bool, bool, bool)>();
    let tolerance = (0_u32..300_000).prop_map(Percent::from_units);
    (switches, tolerance, prop::option::of(money(900)), response(), response(), response()).prop_map(
        |(switches, tolerance, order_maximum, limit, hold_period, order_amount)| {
            let mut policy =
                Policy { tolerance, order_maximum, limit, hold_period, order_amount, ..Default::default() };
            let counted = &mut policy.exposure;
            (
                counted.unapplied_receipts,
                counted.approved_orders,
                counted.held_orders,
                counted.future_orders,
                counted.unconfirmed_orders,
                counted.disputed,
            ) = switches;
            policy
        },
    )
}

/// What checks of arbitrary orders come to.
pub(crate) fn assessments() -> impl Strategy<Value = Assessment> {
    desks().prop_map(|desk| desk.check())
}

/// Any account, any settings, any order.
pub(super) fn desks() -> impl Strategy<Value = Desk> {
    let order = (-600_i64..1_500, 0_i64..300, prop::option::of(near()), to_ship());
    let terms =
        prop::sample::select(vec!["net30", "net30", "net60", "cod", "cash", "prepaid"]).prop_map(terms);
    let at = prop::sample::select(vec![
        Checkpoint::Entry,
        Checkpoint::Entry,
        Checkpoint::Review,
        Checkpoint::Shipping,
        Checkpoint::Transfer,
    ]);
    let documents = (prop::collection::vec(item(), 0..9), prop::collection::vec(open_order(), 0..5));
    let marks =
        (prop::bool::weighted(0.1), prop::bool::weighted(0.2), prop::option::weighted(0.1, "[a-z]{0,9}"));
    (customers(), settings(), order, terms, at, documents, marks).prop_map(
        |(base, policy, (amount, invoiced, ship_day, to_ship), terms, at, documents, marks)| {
            let desk = base.with(|desk| {
                desk.policy = policy;
                desk.order.amount = Money::from_minor(amount);
                desk.order.invoiced = Money::from_minor(invoiced);
                desk.order.ship_day = ship_day;
                desk.order.terms = terms;
                (desk.facts.items, desk.facts.orders) = documents;
                let (excluded, has_left, forced) = marks;
                (desk.order.excluded, desk.order.forced) = (excluded, forced);
                desk.order.left = has_left.then_some(desk.order.amount);
            });
            let desk = desk.at(at);
            match to_ship {
                Some(ship_to) => desk.ship_to(ship_to),
                None => desk,
            }
        },
    )
}
