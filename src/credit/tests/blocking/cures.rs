//! What clears the finding of a rule by itself (R6.1.8).

use super::*;
use crate::credit::tests::desk::{limit, ship_to};
use crate::credit::{CreditGroup, Item, ItemKind, Response, ShipTo, ShipToId};

#[test]
fn what_is_too_long_overdue_is_applied_or_paid() {
    let desk = desk_in_june()
        .overdue("I-2", "40.00", 63)
        .overdue("I-1", "100.00", 62)
        .overdue("I-3", "70.00", 61)
        .rule(rule("late", Condition::DaysOverdue(61)));
    assert_eq!(desk.cures(), ["pay 140.00", "change-terms cod"]);
    assert_eq!(desk.check().findings[0].cures[0].documents, ["I-2", "I-1"]);
    let on_file = desk.relief(ItemKind::Receipt, "500.00", mid_june());
    assert_eq!(on_file.cures(), ["apply 140.00", "pay 140.00", "change-terms cod"]);
    assert_eq!(on_file.check().findings[0].cures[0].documents, ["I-2", "I-1"]);
}

#[test]
fn what_lies_on_file_is_applied_first() {
    let desk = desk_in_june().overdue("I-1", "100.00", 62).relief(ItemKind::Receipt, "500.00", mid_june());
    assert_eq!(desk.rule(rule("late", Condition::DaysOverdue(61))).cures()[0], "apply 100.00");
}

#[test]
fn an_account_status_is_changed() {
    let status = rule("status", Condition::AccountStatus(words(&["legal"])));
    assert_eq!(desk().account_status("legal").rule(status).cures(), ["set-account-status"]);
}

#[test]
fn terms_are_changed_to_the_customer_s_own_unless_these_fire_too() {
    let with = |codes: &[&str]| desk().terms("net60").rule(rule("terms", Condition::Terms(words(codes))));
    assert_eq!(with(&["net60"]).cures(), ["change-terms net30"]);
    assert_eq!(with(&["net60", "net30"]).cures(), [""; 0]);
}

#[test]
fn an_expired_limit_is_renewed() {
    let old = || rule("old", Condition::LimitExpired(0));
    let renewed = |desk: &Desk| {
        let finding = desk.finding(crate::credit::FindingCode::RuleLimitExpired);
        let cures = finding.cures.iter();
        cures.map(|cure| (cure.kind.code(), cure.detail.clone().unwrap(), cure.date)).collect::<Vec<_>>()
    };
    let own = desk_in_june().limit("5000.00").expires(day("2026-06-01")).rule(old());
    let cod = ("change-terms", "cod".to_owned(), None);
    let renewal = |code: &str| ("renew-limit", code.to_owned(), Some(mid_june()));
    assert_eq!(renewed(&own), [renewal("C100"), cod.clone()]);
    let temporary = own.clone().temporary("1.00", day("2026-05-01"), day("2026-06-01"));
    assert_eq!(renewed(&temporary), [renewal("C100"), cod.clone()], "one renewal renews both");
    let with_group = own.credit_group("9000.00", "0.00").with(|desk| {
        desk.facts.credit_group.as_mut().unwrap().limit.expires = Some(day("2026-06-01"));
    });
    assert_eq!(renewed(&with_group), std::slice::from_ref(&cod), "neither renewal is enough");
    let group_only = with_group.with(|desk| desk.facts.customer.limit.expires = None);
    assert_eq!(renewed(&group_only), [renewal("G1"), cod]);
}

fn overdue(amount: Option<&str>, share: Option<&str>) -> BlockingRule {
    rule("much", Condition::OverdueAmount { amount: amount.map(eur), percent: share.map(percent) })
}

#[test]
fn of_an_overdue_amount_the_smaller_excess_is_paid() {
    let account = || {
        desk_in_june().limit("10000.00").overdue("I-1", "1500.00", 5).owing_also("4000.00").order("600.00")
    };
    assert_eq!(account().rule(overdue(Some("1000.00"), None)).cures(), ["pay 500.00", "change-terms cod"]);
    let both = account().rule(overdue(Some("1000.00"), Some("60")));
    assert_eq!(
        both.cures(),
        ["pay 100.00", "reduce-order 100.00", "raise-limit 10166.67", "change-terms cod"]
    );
    let other = account().rule(overdue(Some("1450.00"), Some("60")));
    assert_eq!(other.cures()[0], "pay 50.00");
    let share = account().rule(overdue(None, Some("60")));
    assert_eq!(
        share.cures(),
        ["pay 100.00", "reduce-order 100.00", "raise-limit 10166.67", "change-terms cod"]
    );
}

#[test]
fn what_counts_in_the_exposure_already_is_applied_against_overdue_invoices_only() {
    let desk = desk_in_june()
        .limit("1000.00")
        .overdue("I-1", "900.00", 5)
        .relief(ItemKind::Receipt, "300.00", mid_june())
        .order("250.00");
    let both = desk.clone().rule(overdue(Some("700.00"), Some("80")));
    assert_eq!(both.cures()[..2], ["apply 200.00", "pay 50.00"], "850.00 of 800.00; 900.00 of 700.00");
    let share = desk.rule(overdue(None, Some("80")));
    assert_eq!(share.cures()[0], "pay 50.00");
    let uncounted = share.with(|desk| desk.policy.exposure.unapplied_receipts = false);
    assert_eq!(uncounted.order("100.00").cures()[..2], ["apply 200.00", "pay 200.00"]);
}

#[test]
fn an_order_that_is_too_large_is_reduced() {
    let big = rule("big", Condition::OrderAmount(eur("5000.00")));
    assert_eq!(desk().order("5000.01").rule(big).cures(), ["reduce-order 0.01"]);
}

fn used(order: &str, share: &str) -> Desk {
    let desk = desk_in_june().limit("10000.00").owing("7000.00").order(order);
    let desk = desk.rule(rule("used", Condition::LimitUsed(percent(share))));
    desk.with(|desk| desk.policy.limit = Response::Off)
}

#[test]
fn what_is_over_a_share_is_paid_taken_off_the_order_or_allowed_for() {
    let cures = ["pay 0.01", "reduce-order 0.01", "raise-limit 10000.02", "change-terms cod"];
    assert_eq!(used("1000.01", "80").cures(), cures);
    assert_eq!(used("1000.00", "0").cures(), ["change-terms cod"], "8 000.00 is more than is open");
    let none_left = used("1000.00", "60");
    assert_eq!(none_left.cures(), ["pay 2000.00", "raise-limit 13333.34", "change-terms cod"]);
    let insured = used("1000.01", "80").temporary("10000.00", mid_june(), mid_june());
    assert_eq!(insured.cures()[2], "raise-temporary-limit 10000.02");
}

#[test]
fn the_limit_that_was_measured_is_raised() {
    let apart = ShipTo { limit: limit("100.00"), ..ship_to() };
    let at_ship_to = used("90.00", "80").ship_to(apart);
    assert_eq!(at_ship_to.cures(), ["reduce-order 10.00", "raise-ship-to-limit 112.50", "change-terms cod"]);
    let at_ship_to = at_ship_to.item(Item {
        ship_to: Some(ShipToId(1)),
        ..Item::invoice("I-9", mid_june(), mid_june(), eur("5.00"))
    });
    assert_eq!(at_ship_to.cures(), ["reduce-order 15.00", "raise-ship-to-limit 118.75", "change-terms cod"]);
    let member = used("1000.00", "80").limit("none").credit_group("9000.00", "500.00");
    let cures = ["pay 1300.00", "raise-group-limit 10625.00", "change-terms cod"];
    assert_eq!(member.cures(), cures, "7 000.00 + 1 000.00 + 500.00 of 7 200.00");
    let others = member.with(|desk| {
        let group = desk.facts.credit_group.take();
        desk.facts.credit_group = group.map(|group| CreditGroup { others: eur("8000.00"), ..group });
    });
    assert_eq!(others.cures(), ["raise-group-limit 20000.00", "change-terms cod"], "the others owe too much");
}

impl Desk {
    /// Another invoice that is not due yet.
    fn owing_also(self, amount: &str) -> Self {
        self.overdue("I-8", amount, -10)
    }
}
