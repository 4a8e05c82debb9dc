//! What makes a rule, and what makes none (R6.1, R6.2b).

use super::*;
use crate::credit::{MOST_VALUES, RuleError, RuleType, RuleValues};
use crate::words::{Language, Words};

fn made(rule_type: RuleType, is_exclusion: bool, given: RuleValues) -> Result<Condition, RuleError> {
    Condition::of(rule_type, is_exclusion, given)
}

#[test]
fn missing_values_and_those_of_other_types_are_refused_by_name() {
    let nothing = RuleValues::default;
    let days = || RuleValues { days: Some(61), ..nothing() };
    let amount = || RuleValues { amount: Some(eur("1.00")), ..nothing() };
    let late = RuleType::DaysOverdue;
    assert_eq!(made(late, false, nothing()), Err(RuleError::Missing("days")));
    assert_eq!(made(late, true, nothing()), Err(RuleError::MissingEither("days", "amount")));
    assert_eq!(made(late, false, amount()), Err(RuleError::Foreign("amount")));
    assert_eq!(made(late, true, amount()), Ok(Condition::SmallDebt(eur("1.00"))));
    let both = RuleValues { amount: Some(eur("1.00")), ..days() };
    assert_eq!(made(late, true, both), Err(RuleError::Both("days", "amount")));
    assert_eq!(
        made(RuleType::OverdueAmount, false, nothing()),
        Err(RuleError::MissingEither("amount", "percent"))
    );
    assert_eq!(made(RuleType::Terms, false, nothing()), Err(RuleError::Missing("values")));
    let many = RuleValues { values: vec!["x".to_owned(); MOST_VALUES + 1], ..nothing() };
    assert_eq!(made(RuleType::Terms, false, many), Err(RuleError::TooMany));
    assert_eq!(made(RuleType::LimitUsed, false, days()), Err(RuleError::Foreign("days")));
}

#[test]
fn the_values_of_a_condition_make_it_again() {
    let all = [
        Condition::DaysOverdue(61),
        Condition::SmallDebt(eur("1.00")),
        Condition::AccountStatus(words(&["legal"])),
        Condition::Terms(words(&["net60", "cod"])),
        Condition::LimitExpired(7),
        Condition::OverdueAmount { amount: Some(eur("1.00")), percent: Some(percent("50")) },
        Condition::OrderAmount(eur("2.00")),
        Condition::LimitUsed(percent("80")),
    ];
    for condition in all {
        assert_eq!(made(condition.rule_type(), true, condition.values()), Ok(condition));
    }
}

#[test]
fn an_exclusion_that_can_do_nothing_is_idle() {
    let days = || exclusion("x", Condition::DaysOverdue(100));
    let small = || exclusion("x", Condition::SmallDebt(eur("1.00"))).of_customer("C1");
    assert!(days().is_idle() && small().is_idle());
    assert!(!days().of_group("W").is_idle() && !days().releasing(RuleRelease::Rules).is_idle());
    assert!(
        !small().releasing(RuleRelease::All).is_idle() && !rule("x", Condition::DaysOverdue(1)).is_idle()
    );
}

#[test]
fn the_refusals_and_findings_are_sentences() {
    let english = Words::new(Language::English);
    let either = RuleError::MissingEither("amount", "percent").message(RuleType::OverdueAmount);
    assert_eq!(
        english.render(&either),
        "A rule of the type “overdue amount” needs “Amount” or “Percent of the limit”."
    );
    let late = desk_in_june().overdue("I-1", "100.00", 62).rule(rule("late-61", Condition::DaysOverdue(61)));
    let said = |desk: &Desk, language| {
        let assessment = desk.check();
        Words::new(language).render(&assessment.message(&assessment.findings[0]))
    };
    assert_eq!(
        said(&late, Language::English),
        "The oldest invoice is 62 days overdue; rule late-61 allows 61."
    );
    assert_eq!(
        said(&late, Language::Dutch),
        "De oudste factuur is 62 dagen te laat; regel late-61 staat er 61 toe."
    );
    let nothing = desk().limit("0.00").rule(rule("eighty", Condition::LimitUsed(percent("80"))));
    let nothing = nothing.with(|desk| desk.policy.limit = crate::credit::Response::Off);
    assert_eq!(
        said(&nothing, Language::English),
        "The credit limit is 0.00 or next to nothing; rule eighty allows 80% of it to be used."
    );
}
