//! The trail of a decision (R6.11).

use super::*;
use crate::credit::GroupHoldPeriod;

fn results(desk: &Desk) -> Vec<String> {
    let said = |line: &TrailLine| {
        let why = line.why.map(WhyNot::code).or(line.by.as_deref());
        format!("{} {} {}", line.rule, line.result.code(), why.unwrap_or_default()).trim_end().to_owned()
    };
    desk.check().trail.iter().map(said).collect()
}

fn late() -> Desk {
    let desk = desk_in_june().overdue("I-1", "500.00", 80).policy_group("none", GroupHoldPeriod::Bypass);
    desk.rule(rule("b-warn", Condition::DaysOverdue(61)).warning())
        .rule(exclusion("z-late", Condition::DaysOverdue(100)).of_customer("C100"))
        .rule(rule("a-other", Condition::DaysOverdue(10)).of_customer("C200"))
        .rule(rule("c-own", Condition::DaysOverdue(10)).of_customer("C100"))
        .rule(rule("big", Condition::OrderAmount(eur("500.00"))))
        .rule(exclusion("y-idle", Condition::OrderAmount(eur("500.00"))).of_group("P1"))
        .rule(rule("used", Condition::LimitUsed(percent("80"))))
        .rule(exclusion("not-small", Condition::SmallDebt(eur("500.00"))).of_group("P1"))
}

#[test]
fn it_has_every_rule_of_the_customer_in_the_order_of_evaluation() {
    let expected = [
        "c-own fired",
        "b-warn struck-out z-late",
        "z-late applies",
        "not-small no",
        "big no",
        "y-idle idle",
        "used not-tried no-limit",
    ];
    assert_eq!(results(&late()), expected);
}

#[test]
fn it_has_what_was_measured() {
    let line = late().line_of("c-own");
    assert_eq!([line.measured, line.threshold], [days(80), days(10)]);
    let line = late().line_of("big");
    assert_eq!([line.measured, line.threshold], [money("100.00"), money("500.00")]);
    assert_eq!(late().line_of("used").measured, None);
}

#[test]
fn a_release_ends_it_for_all_others() {
    let small = exclusion("pass", Condition::SmallDebt(eur("600.00"))).releasing(RuleRelease::Rules);
    let desk = late().rule(small).with(|desk| {
        let switched_off = |rule: &BlockingRule| BlockingRule { active: rule.id != "big", ..rule.clone() };
        desk.policy.blocking = desk.policy.blocking.iter().map(switched_off).collect();
    });
    let expected = [
        "c-own not-tried released-by-rule",
        "b-warn not-tried released-by-rule",
        "z-late not-tried released-by-rule",
        "not-small not-tried released-by-rule",
        "pass released",
        "big not-tried inactive",
        "y-idle not-tried released-by-rule",
        "used not-tried released-by-rule",
    ];
    assert_eq!(results(&desk), expected);
}

#[test]
fn a_warning_and_an_order_without_debt_are_told() {
    let warned =
        desk_in_june().overdue("I-1", "500.00", 80).rule(rule("w", Condition::DaysOverdue(61)).warning());
    assert_eq!(results(&warned), ["w warned"]);
    assert_eq!(results(&warned.terms("cod")), ["w not-tried not-on-account"]);
}
