//! The types of rules (R6.1.1 to R6.1.7): every example.

use super::*;
use crate::credit::blocking::{At, Measures, review};
use crate::credit::tests::desk::{dated, limit, open_order, ship_to};
use crate::credit::{
    Checkpoint, Currency, GroupHoldPeriod, Item, ItemKind, Money, Percent, Position, ShipTo, ShipToId,
};

fn overdue_for(days: u32, due: &str) -> Desk {
    let due = mid_june().since(day(due));
    desk_in_june().overdue("I-1", "100.00", due).rule(rule("late", Condition::DaysOverdue(days)))
}

fn over(amount: Option<&str>, share: Option<&str>) -> Condition {
    Condition::OverdueAmount { amount: amount.map(eur), percent: share.map(percent) }
}

#[test]
fn more_days_overdue_than_allowed_hold() {
    assert_eq!(overdue_for(61, "2026-04-15").outcome(), "approved");
    let held = overdue_for(61, "2026-04-14");
    assert_eq!((held.outcome(), held.rules_found()), ("held", words(&["late"])));
    assert_eq!(held.measures(), [days(62), days(61), days(1)]);
    assert_eq!(overdue_for(0, "2026-06-15").outcome(), "approved");
    assert_eq!(overdue_for(0, "2026-06-14").outcome(), "held");
    assert_eq!(overdue_for(0, "2026-06-16").outcome(), "approved");
}

#[test]
fn disputed_invoices_are_overdue_only_where_disputes_count() {
    let disputed = overdue_for(61, "2026-04-14").with(|desk| desk.facts.items[0].disputed = true);
    assert_eq!(disputed.outcome(), "held");
    assert_eq!(disputed.with(|desk| desk.policy.exposure.disputed = false).outcome(), "approved");
}

#[test]
fn days_overdue_are_of_the_whole_account_and_credits_take_nothing_off() {
    let own = ShipTo { limit: limit("5000.00"), id: ShipToId(2), ..ship_to() };
    let apart = overdue_for(61, "2026-04-14").ship_to(own);
    assert_eq!(apart.outcome(), "held", "the invoice is of no ship-to");
    let credit = overdue_for(61, "2026-04-14").relief(ItemKind::Credit, "500.00", mid_june());
    assert_eq!(credit.outcome(), "held");
}

#[test]
fn an_account_status_holds_without_regard_to_case() {
    let with = |status: &str| {
        let rule = rule("status", Condition::AccountStatus(words(&["watch", "legal", "à l’étude"])));
        desk().account_status(status).rule(rule)
    };
    for held in ["legal", "Legal", "WATCH", "À l’Étude"] {
        assert_eq!(with(held).outcome(), "held", "{held}");
    }
    assert_eq!((with("ok").outcome(), with("").outcome()), ("approved", "approved"));
    let named = Measure::Code("watch, legal, à l’étude".to_owned());
    assert_eq!(with("Legal").measures(), [Some(Measure::Code("Legal".to_owned())), Some(named), None]);
    assert_eq!(with("legal").terms("cod").outcome(), "held", "it measures no debt");
}

#[test]
fn terms_hold_also_those_that_are_no_debt() {
    let with =
        |codes: &[&str], terms: &str| desk().terms(terms).rule(rule("terms", Condition::Terms(words(codes))));
    assert_eq!(with(&["net60"], "net60").outcome(), "held");
    assert_eq!(with(&["net60"], "net30").outcome(), "approved");
    assert_eq!(with(&["net60", "prepaid"], "prepaid").outcome(), "held");
}

fn expired(last_day: &str, days: u32) -> Desk {
    desk_in_june().limit("5000.00").expires(day(last_day)).rule(rule("old", Condition::LimitExpired(days)))
}

/// What the rule finds; the limit itself warns besides.
fn is_old(desk: &Desk) -> bool {
    desk.rules_found() == ["old"]
}

#[test]
fn a_limit_that_expired_too_long_ago_holds() {
    assert!(!is_old(&expired("2026-06-15", 0)));
    let yesterday = expired("2026-06-14", 0);
    assert!(is_old(&yesterday));
    let finding = yesterday.finding(crate::credit::FindingCode::RuleLimitExpired);
    assert_eq!([finding.measured, finding.threshold, finding.margin], [days(1), days(0), days(1)]);
    assert!(!is_old(&expired("2026-05-16", 30)) && is_old(&expired("2026-05-15", 30)));
    assert!(!is_old(&expired("2026-01-01", 0).terms("cod")));
    assert!(is_old(&expired("2026-01-01", 0).limit("unlimited")));
    assert!(!is_old(&expired("2026-01-01", 0).limit("none")));
}

#[test]
fn a_temporary_limit_takes_the_place_of_an_expired_one_until_it_is_over() {
    let own = || expired("2026-01-01", 0);
    let in_force = own().temporary("9000.00", day("2026-06-01"), day("2026-06-30"));
    assert!(!is_old(&in_force));
    let over = own().temporary("9000.00", day("2026-06-01"), day("2026-06-14"));
    assert_eq!(over.line_of("old").measured, days(165), "the longer of both");
    let no_expiry = over.clone().with(|desk| desk.facts.customer.limit.expires = None);
    assert_eq!(no_expiry.line_of("old").measured, days(1));
    assert!(is_old(&no_expiry));
    let cleared = no_expiry.clone().with(|desk| desk.facts.customer.temporary_limit = None);
    assert!(!is_old(&cleared));
}

#[test]
fn a_change_of_the_own_limit_after_its_last_day_renews_a_temporary_one() {
    let over = desk_in_june()
        .limit("5000.00")
        .temporary("9000.00", day("2026-06-01"), day("2026-06-10"))
        .rule(rule("old", Condition::LimitExpired(0)));
    let renewed = |on: &str| over.clone().with(|desk| desk.facts.customer.limit_renewed = Some(day(on)));
    assert!(is_old(&renewed("2026-06-10")), "on its last day");
    assert!(!is_old(&renewed("2026-06-11")));
}

#[test]
fn the_limits_of_groups_expire_where_they_are_looked_at() {
    let of_policy_group = |own: &str| {
        let desk = desk_in_june().limit(own).policy_group("5000.00", GroupHoldPeriod::Bypass);
        let old = rule("old", Condition::LimitExpired(0));
        desk.with(|desk| {
            let group = desk.facts.policy_group.as_mut().unwrap();
            group.limit = dated("5000.00", Some(day("2026-06-10")));
        })
        .rule(old)
    };
    assert!(is_old(&of_policy_group("none")) && !is_old(&of_policy_group("100.00")));
    let of_credit_group = |own: &str| {
        let desk = desk_in_june().limit(own).credit_group("5000.00", "0.00");
        desk.with(|desk| {
            desk.facts.credit_group.as_mut().unwrap().limit.expires = Some(day("2026-06-10"));
        })
        .rule(rule("old", Condition::LimitExpired(0)))
    };
    assert!(is_old(&of_credit_group("9000.00")) && is_old(&of_credit_group("none")));
    assert!(
        !is_old(&of_credit_group("unlimited")),
        "a member without a bound is not tested against the group's"
    );
}

#[test]
fn the_own_limit_expires_for_orders_to_a_ship_to_that_stands_apart_too() {
    let apart = ShipTo { limit: limit("5000.00"), ..ship_to() };
    assert!(is_old(&expired("2026-06-01", 0).ship_to(apart)));
}

fn half_overdue(overdue: &str, order: &str) -> Desk {
    desk_in_june()
        .limit("10000.00")
        .overdue("I-1", overdue, 5)
        .overdue("I-2", "3000.00", -10)
        .order(order)
        .rule(rule("half", over(Some("1000.00"), Some("50"))))
}

#[test]
fn both_parts_of_an_overdue_amount_must_be_exceeded() {
    let held = half_overdue("1000.01", "1000.00");
    assert_eq!(held.outcome(), "held");
    assert_eq!(held.measures(), [money("1000.01"), money("1000.00"), money("0.01")]);
    assert_eq!(half_overdue("1000.01", "999.99").outcome(), "approved", "50.00 % exactly");
    assert_eq!(half_overdue("1000.00", "5000.00").outcome(), "approved");
    let without_limit = half_overdue("1000.01", "1000.00").limit("none");
    assert_eq!(without_limit.outcome(), "approved");
    assert_eq!(without_limit.line_of("half").why.unwrap().code(), "no-limit");
    let amount_only =
        desk_in_june().overdue("I-1", "1000.01", 1).rule(rule("much", over(Some("1000.00"), None)));
    assert_eq!(amount_only.outcome(), "held");
}

#[test]
fn a_share_alone_is_measured_in_percent_and_without_an_order_that_does_not_count() {
    let desk = desk_in_june().limit("1000.00").overdue("I-1", "500.01", 5).order("400.00");
    let desk = desk.rule(rule("half", over(None, Some("50"))));
    assert_eq!(desk.measures(), [share("90.01"), share("50"), share("40.01")]);
    let later = desk.ships(day("2026-12-01")).with(|desk| desk.policy.exposure.future_orders = false);
    assert_eq!(later.measures(), [share("50.01"), share("50"), share("0.01")]);
    assert_eq!(later.rule(rule("used", Condition::LimitUsed(percent("1")))).rules_found(), ["half"]);
}

#[test]
fn an_order_over_an_amount_holds() {
    let with = |total: &str| desk().order(total).rule(rule("big", Condition::OrderAmount(eur("5000.00"))));
    assert_eq!((with("5000.00").outcome(), with("-9000.00").outcome()), ("approved", "approved"));
    assert_eq!(with("5000.01").measures(), [money("5000.01"), money("5000.00"), money("0.01")]);
    assert_eq!(with("5000.01").terms("cod").outcome(), "held", "it measures no debt");
}

fn used(limit: &str, order: &str) -> Desk {
    desk_in_june()
        .limit(limit)
        .owing("7000.00")
        .order(order)
        .rule(rule("eighty", Condition::LimitUsed(percent("80"))))
        .with(|desk| desk.policy.limit = crate::credit::Response::Off)
}

#[test]
fn more_of_the_limit_than_allowed_holds() {
    assert_eq!(used("10000.00", "1000.00").outcome(), "approved");
    assert_eq!(used("10000.00", "1000.01").measures(), [share("80.01"), share("80"), share("0.01")]);
    assert_eq!(used("0.00", "0.01").measures(), [None, share("80"), None]);
    assert_eq!(used("unlimited", "9999.00").outcome(), "approved");
    assert_eq!(used("none", "9999.00").line_of("eighty").why.unwrap().code(), "no-limit");
    assert_eq!(used("10000.00", "9999.00").terms("cod").outcome(), "approved");
}

#[test]
fn a_limit_of_nothing_is_exceeded_by_any_exposure() {
    let empty = desk().limit("0.00").rule(rule("eighty", Condition::LimitUsed(percent("1000"))));
    let empty = empty.with(|desk| desk.policy.limit = crate::credit::Response::Off);
    assert_eq!(empty.clone().order("0.01").outcome(), "held");
    assert_eq!(empty.receipt("100.00").order("100.00").outcome(), "approved", "nothing is owed");
}

#[test]
fn a_share_is_used_only_by_an_order_that_adds_debt() {
    let full = || used("10000.00", "5000.00");
    assert_eq!(full().outcome(), "held");
    for adds_nothing in [full().order("-10.00"), full().order("0.00"), full().invoiced("5000.00")] {
        let more = adds_nothing.owing("9000.00");
        assert_eq!((more.outcome(), more.line_of("eighty").result.code()), ("approved", "no"));
    }
    let future = full().ships(day("2026-12-01")).with(|desk| desk.policy.exposure.future_orders = false);
    assert_eq!(future.line_of("eighty").why.unwrap().code(), "future-order");
}

#[test]
fn insurance_adds_to_the_limit_whose_share_is_measured() {
    let fires = |order: &str| {
        let desk = used("10000.00", order);
        let Desk { facts, policy, order, today, .. } = &desk;
        let mut position = Position::of(facts, policy, *today, Some(order), order.remaining());
        // 2 000.00 that covers half.
        position.limits.insurance = eur("1000.00");
        let measures = Measures { facts, policy, order, position: &position, today: *today, counts: true };
        let at = At { checkpoint: Checkpoint::Entry, currency: Currency::EUR };
        !review(&measures, at, &policy.blocking, None).fired.is_empty()
    };
    assert!(!fires("1800.00") && fires("1800.01"));
}

#[test]
fn the_share_is_of_the_circle_in_which_the_order_counts() {
    let apart = ShipTo { limit: limit("100.00"), ..ship_to() };
    let at_ship_to = used("10000.00", "80.00").ship_to(apart.clone());
    assert_eq!(at_ship_to.outcome(), "approved", "the account owes 7 000.00 elsewhere");
    let more = used("10000.00", "80.01").ship_to(apart.clone());
    assert_eq!(more.measures(), [share("80.01"), share("80"), share("0.01")]);
    let unlimited = ShipTo { limit: limit("unlimited"), ..apart };
    assert_eq!(used("10.00", "80.01").ship_to(unlimited).outcome(), "approved");
}

#[test]
fn the_group_s_limit_is_measured_where_the_member_has_none() {
    let member = |own: &str, order: &str| used(own, order).credit_group("20000.00", "8000.00");
    assert_eq!(member("none", "1000.00").outcome(), "approved", "16 000.00 of 20 000.00");
    assert_eq!(member("none", "1000.01").measures(), [share("80.01"), share("80"), share("0.01")]);
    assert_eq!(member("10000.00", "1000.00").outcome(), "approved", "its own comes first");
    let by_policy = member("none", "1000.00").policy_group("9000.00", GroupHoldPeriod::Bypass);
    assert_eq!(by_policy.outcome(), "held", "8 000.00 of 9 000.00");
    let temporary = member("10.00", "1000.01").temporary("20000.00", mid_june(), mid_june());
    assert_eq!(temporary.outcome(), "approved");
}

#[test]
fn tolerance_widens_no_share() {
    assert_eq!(used("10000.00", "1000.01").tolerance("50").outcome(), "held");
}

#[test]
fn orders_of_the_account_count_in_the_share() {
    assert_eq!(used("10000.00", "999.99").other_order(open_order("0.02")).outcome(), "held");
}

#[test]
fn amounts_are_compared_only_in_the_currency_of_the_company() {
    let all = [
        over(Some("0.00"), None),
        Condition::OrderAmount(Money::ZERO),
        Condition::DaysOverdue(0),
        Condition::LimitUsed(Percent::ZERO),
    ];
    let mut desk = desk_in_june().limit("10000.00").overdue("I-1", "100.00", 5);
    desk.policy.currency = "USD".parse().unwrap();
    for (at, condition) in all.into_iter().enumerate() {
        desk = desk.rule(rule(&format!("r{at}"), condition));
    }
    assert_eq!(desk.rules_found(), ["r2", "r3"]);
    for rule in ["r0", "r1"] {
        assert_eq!(desk.line_of(rule).why.unwrap().code(), "other-currency");
    }
}

#[test]
fn invoices_of_a_later_day_are_not_overdue() {
    let later = Item::invoice("I-1", mid_june() + 5, mid_june() + 5, eur("10.00"));
    let desk = desk_in_june().item(later).rule(rule("late", Condition::DaysOverdue(0)));
    assert_eq!(desk.outcome(), "approved");
}
