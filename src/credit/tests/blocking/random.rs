//! Random rule sets, and accounts with everything that rules look at.

use proptest::prelude::*;

use super::*;
use crate::credit::tests::desk::{terms, today};
use crate::credit::tests::{arbitrary, small};
use crate::credit::{Checkpoint, GroupHoldPeriod, Money, Percent};

fn amount() -> impl Strategy<Value = Money> {
    prop_oneof![Just(0_i64), 0_i64..20, 0_i64..1_500].prop_map(Money::from_minor)
}

fn share() -> impl Strategy<Value = Percent> {
    prop_oneof![Just(0_u32), 0_u32..12_000].prop_map(|hundredths| Percent::from_units(hundredths * 100))
}

fn some_of(values: &'static [&'static str]) -> impl Strategy<Value = Vec<String>> {
    prop::sample::subsequence(values, 1..=values.len()).prop_map(|values| words(&values))
}

fn condition(is_exclusion: bool) -> impl Strategy<Value = Condition> {
    let both = (prop::option::of(amount()), prop::option::of(share()), share());
    prop_oneof![
        2 => (0_u32..120).prop_map(Condition::DaysOverdue),
        1 => (amount(), 0_u32..120).prop_map(move |(amount, days)| {
            if is_exclusion { Condition::SmallDebt(amount) } else { Condition::DaysOverdue(days) }
        }),
        1 => some_of(&["legal", "WATCH", "ok"]).prop_map(Condition::AccountStatus),
        1 => some_of(&["net30", "net60", "cod", "prepaid"]).prop_map(Condition::Terms),
        2 => prop_oneof![Just(0), 0_u32..120].prop_map(Condition::LimitExpired),
        3 => both.prop_map(|(amount, percent, other)| {
            let percent = if amount.is_none() { percent.or(Some(other)) } else { percent };
            Condition::OverdueAmount { amount, percent }
        }),
        1 => amount().prop_map(Condition::OrderAmount),
        3 => share().prop_map(Condition::LimitUsed),
    ]
}

fn kinds(is_exclusion: bool) -> impl Strategy<Value = RuleKind> {
    let blocking = prop::sample::select(RuleSeverity::ALL.to_vec()).prop_map(RuleKind::Blocking);
    let releases =
        vec![RuleRelease::No, RuleRelease::No, RuleRelease::No, RuleRelease::Rules, RuleRelease::All];
    let exclusion = prop::sample::select(releases).prop_map(RuleKind::Exclusion);
    (blocking, exclusion)
        .prop_map(move |(blocking, exclusion)| if is_exclusion { exclusion } else { blocking })
}

fn audience() -> impl Strategy<Value = (Audience, Option<String>)> {
    let risk =
        || prop::option::weighted(0.2, prop::sample::select(&["LOW", "HIGH"][..]).prop_map(str::to_owned));
    let group = prop::sample::select(&["P1", "P1", "P2"][..]);
    let customer = prop::sample::select(&["C100", "C100", "C200"][..]);
    prop_oneof![
        3 => risk().prop_map(|risk| (Audience::All, risk)),
        2 => (group, risk()).prop_map(|(code, risk)| (Audience::Group(code.to_owned()), risk)),
        2 => customer.prop_map(|code| (Audience::Customer(code.to_owned()), None)),
    ]
}

/// A rule whose id is yet to be given.
pub(super) fn rule_of(is_exclusion: bool) -> impl Strategy<Value = BlockingRule> {
    let near = || prop::option::weighted(0.1, (-2_i64..3).prop_map(|days| today() + days));
    let checkpoints = vec![Checkpoint::Entry, Checkpoint::Shipping, Checkpoint::Transfer];
    let at = prop_oneof![4 => Just(Vec::new()), 1 => prop::sample::subsequence(checkpoints, 1..3)];
    let parts = (condition(is_exclusion), kinds(is_exclusion), audience(), at, near(), near());
    (parts, prop::bool::weighted(0.95)).prop_map(|((condition, kind, audience, at, from, to), active)| {
        let (audience, risk_group) = audience;
        BlockingRule { kind, audience, risk_group, at, from, to, active, ..rule("", condition) }
    })
}

fn any_rule() -> impl Strategy<Value = BlockingRule> {
    prop_oneof![3 => rule_of(false), 2 => rule_of(true)]
}

/// Rules for which every order here is as good as any other: blocking, for everyone, at any time.
pub(super) fn plain_rules() -> impl Strategy<Value = Vec<BlockingRule>> {
    let plain = condition(false).prop_map(|condition| rule("", condition));
    prop::collection::vec(plain, 1..4).prop_map(numbered)
}

fn rules() -> impl Strategy<Value = Vec<BlockingRule>> {
    prop::collection::vec(any_rule(), 0..7).prop_map(numbered)
}

/// The later rules have the lower ids.
fn numbered(mut rules: Vec<BlockingRule>) -> Vec<BlockingRule> {
    for (at, rule) in rules.iter_mut().rev().enumerate() {
        rule.id = format!("r{at}");
    }
    rules
}

/// What only blocking rules look at.
fn marked(desk: Desk) -> impl Strategy<Value = Desk> {
    let status = prop::sample::select(&["", "ok", "Legal", "watch", "x"][..]);
    let risk = prop::option::of(prop::sample::select(&["LOW", "HIGH"][..]));
    let renewed = prop::option::of((-120_i64..1).prop_map(|days| today() + days));
    let own = prop::sample::select(&["net30", "net60", "cod"][..]);
    let order = prop::sample::select(&["net30", "net30", "net30", "net60", "cod"][..]);
    (status, risk, renewed, own, order, any::<bool>()).prop_map(
        move |(status, risk, renewed, own, order, in_group)| {
            let desk = desk.clone().account_status(status).with(|desk| {
                let customer = &mut desk.facts.customer;
                customer.risk_group = risk.map(str::to_owned);
                customer.limit_renewed = renewed;
                customer.terms = terms(own);
                desk.order.terms = terms(order);
            });
            if in_group && desk.facts.policy_group.is_none() {
                return desk.policy_group("none", GroupHoldPeriod::Bypass);
            }
            desk
        },
    )
}

/// Any account with any rules.
pub(super) fn desks() -> impl Strategy<Value = Desk> {
    let desks = arbitrary::desks().prop_flat_map(marked);
    (desks, rules()).prop_map(|(desk, rules)| desk.with(|desk| desk.policy.blocking = rules.into()))
}

/// Any account with blocking rules only.
pub(super) fn blocked_desks() -> impl Strategy<Value = Desk> {
    let desks = arbitrary::desks().prop_flat_map(marked);
    let rules = prop::collection::vec(rule_of(false), 1..5).prop_map(numbered);
    (desks, rules).prop_map(|(desk, rules)| desk.with(|desk| desk.policy.blocking = rules.into()))
}

/// A small account whose order is held by rules, and perhaps by more.
pub(super) fn small_desks() -> impl Strategy<Value = Desk> {
    let desks = (small::accounts().prop_flat_map(marked), plain_rules());
    let desks = desks.prop_map(|(desk, rules)| desk.with(|desk| desk.policy.blocking = rules.into()));
    desks.prop_filter("no rule holds the order", |desk| !desk.rules_found().is_empty())
}
