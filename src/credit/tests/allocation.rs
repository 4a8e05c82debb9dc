//! Proposals of what a receipt pays.

use proptest::prelude::*;

use crate::credit::{Day, Exact, Money, Payable, exactly, oldest_first};

fn day(number: i64) -> Day {
    Day::from_number(20_000 + number).unwrap()
}

fn cents(minor: i64) -> Money {
    Money::from_minor(minor)
}

/// Due on a day, dated 30 days before.
fn owes(due: i64, minor: i64) -> Payable {
    Payable { day: day(due - 30), due: day(due), left: cents(minor), disputed: false }
}

#[test]
fn the_oldest_due_is_paid_first_and_the_last_in_part() {
    let items = [owes(20, 50), owes(10, 70), owes(30, 90)];
    assert_eq!(oldest_first(cents(100), day(0), &items), [cents(30), cents(70), Money::ZERO]);
}

#[test]
fn what_is_disputed_or_dated_later_gets_nothing() {
    let disputed = Payable { disputed: true, ..owes(1, 50) };
    let later = Payable { day: day(5), ..owes(2, 50) };
    assert_eq!(oldest_first(cents(500), day(4), &[disputed, later, owes(3, 50)])[..2], [Money::ZERO; 2]);
    assert_eq!(oldest_first(cents(500), day(5), &[later])[0], cents(50));
}

#[test]
fn an_amount_of_nothing_or_less_pays_nothing() {
    for minor in [0, -10] {
        assert_eq!(oldest_first(cents(minor), day(0), &[owes(1, 50)]), [Money::ZERO]);
    }
}

#[test]
fn an_exact_amount_is_taken_for_one_item_only_where_no_other_could_be_meant() {
    let twice = [owes(1, 50), owes(2, 70), owes(3, 50)];
    assert_eq!(exactly(cents(70), day(0), &twice), Exact::One(1));
    assert_eq!(exactly(cents(50), day(0), &twice), Exact::Several);
    assert_eq!(exactly(cents(120), day(0), &twice), Exact::None);
    let disputed = Payable { disputed: true, ..owes(1, 50) };
    assert_eq!(exactly(cents(50), day(0), &[disputed, owes(3, 50)]), Exact::One(1));
}

fn item() -> impl Strategy<Value = Payable> {
    (0_i64..60, 0_i64..40, 0_i64..1_000, any::<bool>()).prop_map(|(from, terms, left, disputed)| Payable {
        day: day(from),
        due: day(from + terms),
        left: cents(left),
        disputed,
    })
}

proptest! {
    #[test]
    fn a_proposal_never_exceeds_the_receipt_nor_an_item(
        amount in -500_i64..5_000, on in 0_i64..80, items in prop::collection::vec(item(), 0..30)
    ) {
        let parts = oldest_first(cents(amount), day(on), &items);
        prop_assert_eq!(parts.len(), items.len());
        let mut total = Money::ZERO;
        for (part, item) in parts.iter().zip(&items) {
            prop_assert!(!part.is_negative() && *part <= item.left);
            prop_assert!(part.is_zero() || (!item.disputed && item.day <= day(on)));
            total += *part;
        }
        prop_assert!(total <= cents(amount).or_zero());
        // Nothing that could be paid stays open while something is left, and nothing older is passed over.
        for (part, item) in parts.iter().zip(&items).filter(|(_, item)| !item.disputed && item.day <= day(on)) {
            prop_assert!(*part == item.left || total == cents(amount).or_zero());
            let younger_is_paid = parts.iter().zip(&items).any(|(other, than)| other.is_positive() && than.due > item.due);
            prop_assert!(*part == item.left || !younger_is_paid);
        }
    }
}
