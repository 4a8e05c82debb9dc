//! What has changed most since an order was held (R4.10).

use super::desk::{Desk, desk, open_order};
use crate::credit::{CustomerState, MainChange, Response};

fn change(then: &Desk, now: &Desk) -> Option<MainChange> {
    MainChange::between(&then.check(), &now.check())
}

#[test]
fn the_largest_change_is_the_main_one_and_the_first_of_equals() {
    let then = desk().limit("500.00").owing("300.00").other_order(open_order("50.00"));
    let paid = then.clone().receipt("100.00");
    let cases = [
        ("paid", paid.clone(), Some(MainChange::Paid)),
        ("invoiced", then.clone().overdue("I-2", "20.00", 0), Some(MainChange::Invoiced)),
        ("raised", then.clone().limit("500.01"), Some(MainChange::LimitRaised)),
        ("cut", then.clone().limit("30.00"), Some(MainChange::LimitCut)),
        ("no limit any more", paid.clone().limit("none"), Some(MainChange::LimitRaised)),
        ("unlimited", paid.clone().limit("unlimited"), Some(MainChange::LimitRaised)),
        ("smaller", then.clone().order("90.00"), Some(MainChange::OrderChanged)),
        ("another order", then.clone().other_order(open_order("7.00")), Some(MainChange::OtherOrders)),
        ("more paid than cut", paid.clone().limit("400.01"), Some(MainChange::Paid)),
        ("more cut than paid", paid.clone().limit("399.99"), Some(MainChange::LimitCut)),
        ("as much", paid.limit("400.00"), Some(MainChange::Paid)),
        ("no amount", then.clone().state(CustomerState::Warning, "late"), None),
    ];
    for (what, now, expected) in cases {
        assert_eq!(change(&then, &now), expected, "{what}");
    }
    assert_eq!(change(&then.clone().limit("none"), &then), Some(MainChange::LimitCut));
}

#[test]
fn what_frees_an_order_is_named_and_no_other_change() {
    let then = desk().limit("100.00").owing("90.00").order("60.00").other_order(open_order("5.00"));
    let more_owed = then.clone().overdue("I-2", "20.00", 0);
    let warned = |desk: Desk| desk.with(|desk| desk.policy.limit = Response::Warn);
    let cases = [
        ("excluded", more_owed.clone().with(|desk| desk.order.excluded = true), Some(MainChange::Excluded)),
        ("in cash", more_owed.clone().terms("cash"), Some(MainChange::TermsChanged)),
        ("more owed, and only a warning", warned(more_owed.clone()), None),
        ("smaller, cut, and only a warning", warned(then.clone().order("20.00").limit("10.00")), None),
        ("paid more than cut", then.clone().receipt("90.00").limit("90.00"), Some(MainChange::Paid)),
        (
            "paid, and a larger order elsewhere",
            then.clone().receipt("60.00").other_order(open_order("5.00")),
            Some(MainChange::Paid),
        ),
        ("one more limit", then.clone().credit_group("20.00", "500.00"), None),
        (
            "still held for less",
            then.clone().receipt("10.00").other_order(open_order("5.00")),
            Some(MainChange::Paid),
        ),
        (
            "held for more",
            then.clone().receipt("1.00").other_order(open_order("9.00")),
            Some(MainChange::OtherOrders),
        ),
    ];
    for (what, now, expected) in cases {
        assert_eq!(change(&then, &now), expected, "{what}");
    }
}
