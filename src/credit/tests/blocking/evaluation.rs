//! The order of evaluation (R6.2): the decision table, Microsoft's second example, and who a rule is for.

use super::*;
use crate::credit::{AtLimit, Checkpoint, CustomerState, GroupHoldPeriod, Severity};

/// The general rule of the table: more than 61 days hold.
fn a() -> BlockingRule {
    rule("a", Condition::DaysOverdue(61))
}

/// The exclusion of group W: under 100 days.
fn b() -> BlockingRule {
    exclusion("b", Condition::DaysOverdue(100)).of_group("W")
}

/// The same exclusion, by the amount that is overdue.
fn small_debt() -> BlockingRule {
    exclusion("b", Condition::SmallDebt(eur("1000.00"))).of_group("W")
}

fn customer(code: &str, days: i64, overdue: &str) -> Desk {
    let desk = desk_in_june().overdue("I-1", overdue, days);
    let desk = desk.with(|desk| code.clone_into(&mut desk.facts.customer.code));
    if code == "C1" {
        let desk = desk.policy_group("none", GroupHoldPeriod::Bypass);
        return desk.with(|desk| "W".clone_into(&mut desk.facts.policy_group.as_mut().unwrap().code));
    }
    desk
}

fn c1(days: i64) -> Desk {
    customer("C1", days, "500.00")
}

#[track_caller]
fn comes_to(desk: &Desk, findings: &[&str], outcome: &str) {
    assert_eq!((desk.rules_found(), desk.outcome()), (words(findings), outcome));
}

#[test]
fn an_exclusion_strikes_out_the_finding_of_a_more_general_rule() {
    for free in [61, 80, 99] {
        comes_to(&c1(free).rule(a()).rule(b()), &[], "approved");
    }
    let struck = c1(80).rule(a()).rule(b()).line_of("a");
    assert_eq!((struck.result.code(), struck.by.as_deref()), ("struck-out", Some("b")));
    for held in [100, 105] {
        comes_to(&c1(held).rule(a()).rule(b()), &["a"], "held");
    }
    comes_to(&customer("C2", 80, "500.00").rule(a()).rule(b()), &["a"], "held");
}

#[test]
fn it_strikes_out_nothing_of_its_own_or_a_more_special_level() {
    comes_to(&c1(80).rule(a().of_group("W")).rule(b()), &["a"], "held");
    let d = || rule("d", Condition::DaysOverdue(30)).of_customer("C1");
    comes_to(&c1(80).rule(a()).rule(b()).rule(d()), &["d"], "held");
    let own = exclusion("b", Condition::DaysOverdue(100)).of_customer("C1");
    comes_to(&c1(80).rule(a()).rule(d()).rule(own), &["d"], "held");
    comes_to(&c1(80).rule(a()).rule(exclusion("b", Condition::DaysOverdue(100))), &["a"], "held");
}

#[test]
fn a_milder_rule_at_a_more_special_level_does_not_replace_the_general_one() {
    let milder = rule("m", Condition::DaysOverdue(90)).of_group("W");
    comes_to(&c1(80).rule(a()).rule(milder.clone()), &["a"], "held");
    let both = c1(95).rule(a()).rule(milder);
    comes_to(&both, &["m", "a"], "held");
    assert_eq!(both.check().reasons().count(), 2);
}

#[test]
fn a_risk_group_narrows_an_exclusion() {
    let scored = |risk: Option<&str>| {
        let desk = c1(80).rule(a()).rule(b().of_risk("LOW"));
        desk.with(|desk| desk.facts.customer.risk_group = risk.map(str::to_owned))
    };
    comes_to(&scored(Some("HIGH")), &["a"], "held");
    comes_to(&scored(Some("LOW")), &[], "approved");
    comes_to(&scored(None), &["a"], "held");
}

#[test]
fn an_exclusion_by_amount_works_only_as_a_release() {
    let with =
        |overdue: &str, release| customer("C1", 80, overdue).rule(a()).rule(small_debt().releasing(release));
    comes_to(&with("500.00", RuleRelease::No), &["a"], "held");
    for release in [RuleRelease::Rules, RuleRelease::All] {
        comes_to(&with("999.99", release), &[], "approved");
        comes_to(&with("1000.00", release), &["a"], "held");
    }
}

#[test]
fn a_release_past_the_rules_leaves_the_limits_and_one_past_everything_does_not() {
    let over = |release| c1(80).rule(a()).rule(small_debt().releasing(release)).limit("550.00");
    assert_eq!(over(RuleRelease::Rules).codes(), ["limit-exceeded"]);
    let released = over(RuleRelease::All);
    comes_to(&released, &[], "approved");
    let assessment = released.check();
    assert_eq!(assessment.released_by.as_deref(), Some("b"));
    assert!(assessment.passed.iter().any(|passed| passed.code() == "released-by-rule"));
    assert_eq!(assessment.exposure.this_order, eur("100.00"), "it counts as any other");
    let at_sale = released.clone().with(|desk| desk.policy.limit_at_sale = AtLimit::Block);
    comes_to(&at_sale, &[], "approved");
    let blocked = released.state(CustomerState::Blocked, "");
    assert_eq!((blocked.codes(), blocked.outcome()), (vec!["customer-blocked"], "refused"));
}

#[test]
fn a_release_never_passes_the_approval_status() {
    let desk = c1(80).rule(small_debt().releasing(RuleRelease::All));
    assert_eq!(desk.approval(crate::credit::ApprovalStatus::No).codes(), ["approval-no"]);
}

#[test]
fn a_release_past_everything_passes_hold_period_and_bounds() {
    let desk = c1(80).hold_period(1).with(|desk| {
        desk.facts.customer.order_bounds.maximum = Some(eur("10.00"));
    });
    assert_eq!(desk.codes(), ["hold-period", "order-above-maximum"]);
    comes_to(&desk.clone().rule(small_debt().releasing(RuleRelease::All)), &[], "approved");
    assert_eq!(desk.rule(small_debt().releasing(RuleRelease::Rules)).codes().len(), 2);
}

#[test]
fn of_two_releases_the_one_past_everything_wins() {
    let special = exclusion("a-first", Condition::DaysOverdue(100)).of_customer("C1");
    let desk = c1(80).limit("550.00").rule(a()).rule(special.releasing(RuleRelease::Rules));
    assert_eq!(desk.codes(), ["limit-exceeded"]);
    let general = exclusion("z", Condition::OrderAmount(eur("1000.00"))).releasing(RuleRelease::All);
    let desk = desk.rule(general);
    assert_eq!((desk.outcome(), desk.check().released_by.as_deref()), ("approved", Some("z")));
}

#[test]
fn warnings_are_struck_out_like_holds() {
    comes_to(&c1(80).rule(a().warning()).rule(b()), &[], "approved");
    let warned = c1(80).rule(a().warning());
    assert_eq!((warned.outcome(), warned.check().findings[0].severity), ("warned", Severity::Warn));
}

#[test]
fn an_exclusion_strikes_out_its_own_type_and_kind_of_values_only() {
    let big = rule("big", Condition::OrderAmount(eur("500.00")));
    comes_to(&c1(80).order("600.00").rule(a()).rule(big).rule(b()), &["big"], "held");
    let both = |amount: Option<&str>, share: Option<&str>| Condition::OverdueAmount {
        amount: amount.map(eur),
        percent: share.map(percent),
    };
    let over = |own: Condition| {
        let general = rule("over", both(Some("100.00"), None));
        c1(10).limit("10000.00").rule(general).rule(exclusion("small", own).of_group("W"))
    };
    comes_to(&over(both(Some("900.00"), None)), &[], "approved");
    comes_to(&over(both(Some("900.00"), Some("50"))), &["over"], "held");
    comes_to(&over(both(None, Some("50"))), &["over"], "held");
    assert_eq!(over(both(None, Some("50"))).line_of("small").result.code(), "idle");
}

#[test]
fn small_debts_of_some_customers_pass_as_in_microsoft_s_second_example() {
    let us = |code: &str, overdue: &str, release| {
        let small = |id: &str, amount: &str| {
            exclusion(id, Condition::SmallDebt(eur(amount))).of_customer(id).releasing(release)
        };
        customer(code, 70, overdue)
            .rule(a())
            .rule(small("US-001", "1000.00"))
            .rule(small("US-009", "2500.00"))
            .outcome()
    };
    for release in [RuleRelease::Rules, RuleRelease::All] {
        assert_eq!([us("US-001", "999.00", release), us("US-001", "1000.00", release)], ["approved", "held"]);
        assert_eq!(
            [us("US-009", "2499.00", release), us("US-009", "2500.00", release)],
            ["approved", "held"]
        );
        assert_eq!(us("US-003", "1.00", release), "held");
    }
    for (code, overdue) in [("US-001", "999.00"), ("US-009", "2499.00"), ("US-003", "1.00")] {
        assert_eq!(us(code, overdue, RuleRelease::No), "held");
    }
}

#[test]
fn a_rule_is_tried_on_its_days_at_its_checkpoints_while_it_is_active() {
    let with = |change: fn(&mut BlockingRule)| {
        let mut rule = a();
        change(&mut rule);
        c1(80).rule(rule)
    };
    let why = |desk: &Desk| desk.line_of("a").why.map(WhyNot::code);
    assert_eq!(why(&with(|rule| rule.active = false)), Some("inactive"));
    assert_eq!(why(&with(|rule| rule.from = Some(mid_june() + 1))), Some("not-valid-yet"));
    assert_eq!(why(&with(|rule| rule.to = Some(mid_june() - 1))), Some("no-longer-valid"));
    let day = with(|rule| (rule.from, rule.to) = (Some(mid_june()), Some(mid_june())));
    comes_to(&day, &["a"], "held");
    let shipping = with(|rule| rule.at = vec![Checkpoint::Shipping]);
    assert_eq!(why(&shipping), Some("other-checkpoint"));
    for here in [Checkpoint::Shipping, Checkpoint::Review] {
        comes_to(&shipping.clone().at(here), &["a"], "held");
    }
    comes_to(&with(|rule| rule.at = vec![Checkpoint::Shipping]).at(Checkpoint::Transfer), &[], "approved");
}

#[test]
fn nothing_is_tried_up_to_the_minimum_of_excluded_and_of_released_orders() {
    let desk = || c1(80).rule(a());
    let small = desk().with(|desk| desk.facts.customer.minimum_for_check = eur("100.00"));
    let excluded = desk().with(|desk| desk.order.excluded = true);
    let released = desk().with(|desk| desk.order.released = true);
    for (desk, why) in [(small, "minimum-for-check"), (excluded, "excluded"), (released, "approved")] {
        assert_eq!((desk.outcome(), desk.line_of("a").why.unwrap().code()), ("approved", why));
    }
}

#[test]
fn invoices_without_an_order_are_held_by_no_rule() {
    let desk = c1(80).rule(a()).with(|desk| desk.checkpoint = Checkpoint::Invoice);
    assert_eq!((desk.outcome(), desk.check().trail.len()), ("approved", 0));
}
