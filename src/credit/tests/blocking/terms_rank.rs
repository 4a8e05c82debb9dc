//! Ranks of terms of payment (R6.6).

use super::*;
use crate::credit::tests::desk::terms;
use crate::credit::{CustomerState, FindingCode, Response, Terms, TermsKind};

fn ranked(own: &str, order: Terms) -> Desk {
    desk().with(|desk| {
        desk.policy.terms_rank = Response::Hold;
        desk.facts.customer.terms = terms(own);
        desk.order.terms = order;
    })
}

fn eom60(rank: u32) -> Terms {
    Terms { code: "EOM60".to_owned(), kind: TermsKind::Net, days: 60, rank: Some(rank) }
}

#[test]
fn terms_that_rank_higher_than_the_customer_s_hold() {
    for (order, outcome) in
        [("net60", "held"), ("net31", "held"), ("net30", "approved"), ("net14", "approved")]
    {
        assert_eq!(ranked("net30", terms(order)).outcome(), outcome, "{order}");
    }
    assert_eq!(ranked("net30", eom60(30)).outcome(), "approved", "the same rank");
    let held = ranked("net30", eom60(31));
    let code = |code: &str| Some(Measure::Code(code.to_owned()));
    assert_eq!(held.measures(), [code("EOM60"), code("net30"), Some(Measure::Count(1))]);
    assert_eq!(held.cures(), ["change-terms net30"]);
}

#[test]
fn what_is_paid_at_once_ranks_lowest_whatever_it_is_called() {
    for order in ["cod", "cash", "prepaid", "net0"] {
        assert_eq!(ranked("cash", terms(order)).outcome(), "approved", "{order}");
    }
    assert_eq!(ranked("cash", terms("net1")).outcome(), "held");
    let first = Terms { rank: Some(1), ..terms("cod") };
    assert_eq!(ranked("cash", first).outcome(), "held", "it measures no debt");
}

#[test]
fn the_company_decides_what_they_do() {
    let with = |response| ranked("net30", terms("net60")).with(|desk| desk.policy.terms_rank = response);
    assert_eq!([with(Response::Off).outcome(), with(Response::Warn).outcome()], ["approved", "warned"]);
    let before = crate::credit::Policy::default();
    assert_eq!(before.terms_rank, Response::Off);
}

#[test]
fn minimum_exclusion_and_a_release_past_everything_pass_them_and_no_other_exclusion_does() {
    let held = || ranked("net30", terms("net60"));
    let passes = exclusion("x", Condition::OrderAmount(eur("900.00"))).of_customer("C100");
    let with = |release| held().rule(passes.clone().releasing(release)).outcome();
    assert_eq!(
        [with(RuleRelease::No), with(RuleRelease::Rules), with(RuleRelease::All)],
        ["held", "held", "approved"]
    );
    assert_eq!(held().with(|desk| desk.order.excluded = true).outcome(), "approved");
    let small = held().with(|desk| desk.facts.customer.minimum_for_check = eur("100.00"));
    assert_eq!(small.outcome(), "approved");
}

#[test]
fn they_stand_after_the_blocking_rules_and_before_a_forced_hold() {
    let desk = ranked("net30", terms("net60")).state(CustomerState::Warning, "").with(|desk| {
        desk.order.forced = Some("why".to_owned());
    });
    let desk = desk.rule(rule("terms", Condition::Terms(words(&["net60"]))));
    assert_eq!(desk.codes(), ["customer-warning", "rule-terms", "rule-terms-rank", "forced"]);
    assert_eq!(desk.finding(FindingCode::RuleTermsRank).rule_id(), None);
}

#[test]
fn the_customer_s_own_terms_free_the_order() {
    use crate::credit::{Currency, Remedy};
    use crate::words::{Language, Words};
    let remedies = ranked("net30", terms("net60")).case().check_with_remedies().1;
    let line = Words::new(Language::English).render(&Remedy::line(&remedies, Currency::EUR));
    assert_eq!(line, "Change the terms to net30.");
}
