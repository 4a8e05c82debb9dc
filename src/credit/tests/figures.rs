//! What the documents of an account come to.

use super::desk::{eur, open_order, today};
use crate::credit::{AccountFigures, Item, ItemKind, Money, OpenOrder, Policy, ShipToId};

fn invoice(amount: &str, days_over: i64, ship_to: Option<i64>) -> Item {
    let due = today() - days_over;
    Item { ship_to: ship_to.map(ShipToId), ..Item::invoice("I", due - 30, due, eur(amount)) }
}

#[test]
fn the_parts_of_an_account_come_to_the_whole_and_only_dated_debt_is_overdue() {
    let credit = Item { kind: ItemKind::Credit, ..invoice("5.00", 40, None) };
    let backdated_due = Item { day: today() + 3, ..invoice("70.00", 1, None) };
    let items =
        [invoice("10.00", 40, None), invoice("20.00", 0, Some(1)), invoice("40.00", 1, Some(2)), credit];
    let items: Vec<Item> = items.into_iter().chain([backdated_due]).collect();
    let orders = [OpenOrder { ship_to: Some(ShipToId(1)), ..open_order("100.00") }];
    let own_limit = [ShipToId(1), ShipToId(3)];
    let figures = AccountFigures::of((&items, &orders), &own_limit, &Policy::default(), today());
    assert_eq!(figures.whole.total(), eur("235.00"));
    assert_eq!(figures.own.total(), eur("115.00"), "without the ship-tos that have their own limit");
    let at: Vec<Money> = figures.ship_tos.iter().map(|(_, exposure)| exposure.total()).collect();
    assert_eq!(at, [eur("120.00"), Money::ZERO]);
    assert_eq!(figures.overdue, eur("50.00"), "what is due today is not overdue");
    assert_eq!(figures.ageing.balance(), eur("65.00"), "what is dated later is in no balance");
    assert_eq!(figures.oldest_due, Some(today() - 40));
}
