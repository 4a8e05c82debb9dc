//! Ageing of an account: columns of mixed items, other lengths, and other accounts beside it (R9).

use super::desk::{day, eur, today};
use crate::credit::{Ageing, AgeingBasis, AgeingPeriods, AgeingPolicy, Item, ItemKind};

fn due(days_over: i64, amount: &str) -> Item {
    let due = today() - days_over;
    Item::invoice("I", due - 30, due, eur(amount))
}

#[test]
fn every_item_is_in_one_column_and_relief_has_its_own() {
    let relief = |kind, amount| Item { kind, ..due(0, amount) };
    let items = [
        due(0, "1.00"),
        due(1, "2.00"),
        due(31, "4.00"),
        due(61, "8.00"),
        due(91, "16.00"),
        due(121, "32.00"),
        relief(ItemKind::Receipt, "64.00"),
        relief(ItemKind::Credit, "128.00"),
    ];
    let ageing = Ageing::of(&items, &AgeingPolicy::default(), today());
    assert_eq!(ageing.not_due, eur("1.00"));
    assert_eq!(ageing.periods, ["2.00", "4.00", "8.00", "16.00", "32.00"].map(eur));
    assert_eq!(ageing.unapplied, eur("-192.00"));
    assert_eq!(ageing.balance(), eur("-129.00"));
    assert_eq!(ageing.overdue(), eur("62.00"));
    assert_eq!(ageing.since_period(3), eur("56.00"));
}

#[test]
fn the_administrator_sets_the_lengths() {
    let periods = AgeingPeriods::Days([10, 20, 5, 1]);
    for (over, number) in [(10, 1), (11, 2), (30, 2), (31, 3), (35, 3), (36, 4), (37, 5)] {
        assert_eq!(periods.period(today() - over, today()).number(), number, "{over} days over");
    }
}

#[test]
fn the_invoice_date_basis_makes_the_same_counts_from_the_invoice_date() {
    let policy = AgeingPolicy { basis: AgeingBasis::Invoice, ..AgeingPolicy::default() };
    for (age, number) in [(0, 0), (1, 1), (30, 1), (31, 2), (121, 5)] {
        let invoice = Item::invoice("I", today() - age, today() + 90, eur("1.00"));
        assert_eq!(policy.period(&invoice, today()).number(), number, "{age} days old");
    }
}

#[test]
fn calendar_months_reach_across_the_turn_of_the_year() {
    let as_of = day("2026-01-10");
    for (due, number) in
        [("2026-01-10", 0), ("2026-01-09", 1), ("2025-12-31", 2), ("2025-10-01", 4), ("2025-09-30", 5)]
    {
        assert_eq!(AgeingPeriods::Months.period(day(due), as_of).number(), number, "{due}");
    }
}

#[test]
fn accounts_add_up_column_by_column() {
    let policy = AgeingPolicy::default();
    let one = [due(1, "5.00"), due(40, "7.00")];
    let other = [due(1, "11.00"), Item { kind: ItemKind::Receipt, ..due(0, "3.00") }];
    let mut sum = Ageing::of(&one, &policy, today());
    sum.include(&Ageing::of(&other, &policy, today()));
    assert_eq!(sum, Ageing::of(one.iter().chain(&other), &policy, today()));
}
