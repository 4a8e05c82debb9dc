//! The rules once more, written from their text alone: slowly, step by step, without what the program has.

use super::*;
use crate::credit::{Checkpoint, CreditStanding, ItemKind, Level, Limit, Passed, RuleType, ShipToId};

/// What the blocking rules come to on an order.
#[derive(Debug, PartialEq, Eq, Default)]
pub(super) struct Expected {
    /// Id and whether it holds, in the order of findings.
    pub(super) findings: Vec<(String, bool)>,
    pub(super) released_by: Option<String>,
}

fn cents(money: crate::credit::Money) -> i128 {
    i128::from(money.to_minor().unwrap())
}

fn is_on_account(desk: &Desk) -> bool {
    desk.order.terms.code.starts_with("net")
}

/// Whether the order counts in the exposure, its terms aside (R2.2).
fn is_counted(desk: &Desk) -> bool {
    let is_leaving =
        desk.order.left.is_some() || matches!(desk.checkpoint, Checkpoint::Shipping | Checkpoint::Transfer);
    let horizon = desk.today + i64::from(desk.policy.exposure.horizon_days);
    let is_far = desk.order.ship_day.is_some_and(|day| day > horizon);
    is_leaving || !is_far || desk.policy.exposure.future_orders
}

fn remaining(desk: &Desk) -> i128 {
    (cents(desk.order.amount) - cents(desk.order.invoiced)).max(0)
}

/// The exposure of the documents of some ship-tos, with this order.
fn exposure(desk: &Desk, counts_at: &dyn Fn(Option<ShipToId>) -> bool) -> i128 {
    let switches = &desk.policy.exposure;
    let mut sum = 0;
    for item in desk.facts.items.iter().filter(|item| counts_at(item.ship_to)) {
        match item.kind {
            ItemKind::Invoice if item.disputed && !switches.disputed => {}
            ItemKind::Invoice => sum += cents(item.open),
            ItemKind::Receipt if !switches.unapplied_receipts => {}
            ItemKind::Credit | ItemKind::Receipt if item.day > desk.today => {}
            ItemKind::Credit | ItemKind::Receipt => sum -= cents(item.open),
        }
    }
    let horizon = desk.today + i64::from(switches.horizon_days);
    for order in desk.facts.orders.iter().filter(|order| counts_at(order.ship_to) && order.on_account) {
        let is_far = order.ship_day.is_some_and(|day| day > horizon);
        let counts = if order.shipped {
            true
        } else if order.standing == CreditStanding::Rejected {
            false
        } else if !order.confirmed {
            switches.unconfirmed_orders
        } else if is_far {
            switches.future_orders
        } else if order.standing == CreditStanding::Held {
            switches.held_orders
        } else {
            switches.approved_orders
        };
        sum += if counts { cents(order.remaining) } else { 0 };
    }
    sum + if is_on_account(desk) && is_counted(desk) { remaining(desk) } else { 0 }
}

/// The customer's limit in force: temporary, own, or the policy group's.
fn limit_of_customer(desk: &Desk) -> Limit {
    let customer = &desk.facts.customer;
    if let Some(temporary) = customer.temporary_limit
        && temporary.from <= desk.today
        && desk.today <= temporary.to
    {
        return Limit::Amount(temporary.amount);
    }
    if customer.limit.limit != Limit::NotSet {
        return customer.limit.limit;
    }
    desk.facts.policy_group.as_ref().map_or(Limit::NotSet, |group| group.limit.limit)
}

/// Exposure and limit whose share is used; none where nothing is measured (R6.1.5).
fn used_share(desk: &Desk) -> Option<(i128, i128)> {
    if let Some(ship_to) = &desk.order.ship_to
        && ship_to.limit != Limit::NotSet
    {
        let Limit::Amount(limit) = ship_to.limit else { return None };
        return Some((exposure(desk, &|at| at == Some(ship_to.id)), cents(limit)));
    }
    match limit_of_customer(desk) {
        Limit::Unlimited => None,
        Limit::Amount(limit) => {
            let apart = &desk.facts.own_limit_ship_tos;
            let own = exposure(desk, &|at| at.is_none_or(|at| !apart.contains(&at)));
            Some((own, cents(limit)))
        }
        Limit::NotSet => {
            let group = desk.facts.credit_group.as_ref()?;
            let Limit::Amount(limit) = group.limit.limit else { return None };
            Some((exposure(desk, &|_| true).max(0) + cents(group.others), cents(limit)))
        }
    }
}

/// Days overdue and what is open of each invoice that is overdue.
fn overdue(desk: &Desk) -> Vec<(i64, i128)> {
    let mut all = Vec::new();
    for item in &desk.facts.items {
        let counts = item.kind == ItemKind::Invoice && (!item.disputed || desk.policy.exposure.disputed);
        if counts && item.due < desk.today && item.open.is_positive() {
            all.push((desk.today.since(item.due), cents(item.open)));
        }
    }
    all
}

fn days_expired(desk: &Desk) -> i64 {
    let customer = &desk.facts.customer;
    let mut last_days = Vec::new();
    match customer.temporary_limit {
        Some(temporary) if temporary.from <= desk.today && desk.today <= temporary.to => {}
        _ if customer.limit.limit != Limit::NotSet => last_days.extend(customer.limit.expires),
        _ => {
            let group = desk.facts.policy_group.as_ref().filter(|group| group.limit.limit != Limit::NotSet);
            last_days.extend(group.and_then(|group| group.limit.expires));
        }
    }
    // A member that is unlimited is not tested against the group's.
    if limit_of_customer(desk) != Limit::Unlimited {
        let group = desk.facts.credit_group.as_ref().filter(|group| group.limit.limit != Limit::NotSet);
        last_days.extend(group.and_then(|group| group.limit.expires));
    }
    if let Some(temporary) = customer.temporary_limit {
        let is_renewed = customer.limit_renewed.is_some_and(|renewed| renewed > temporary.to);
        last_days.extend((temporary.to < desk.today && !is_renewed).then_some(temporary.to));
    }
    last_days.into_iter().map(|last| desk.today.since(last).max(0)).max().unwrap_or(0)
}

/// Whether a condition is met: above of a blocking rule, below of an exclusion.
fn is_met(desk: &Desk, rule: &BlockingRule) -> bool {
    let is_exclusion = rule.is_exclusion();
    let compare = |measured: i128, bound: i128| {
        if is_exclusion { measured < bound } else { measured > bound }
    };
    let compare_share = |percent: crate::credit::Percent| {
        used_share(desk).is_some_and(|(exposure, limit)| {
            compare(exposure * 1_000_000, limit * i128::from(percent.units()))
        })
    };
    let overdue = overdue(desk);
    let total: i128 = overdue.iter().map(|(_, open)| open).sum();
    match &rule.condition {
        Condition::DaysOverdue(days) => {
            let oldest = overdue.iter().map(|(days, _)| *days).max().unwrap_or(0);
            compare(oldest.into(), i128::from(*days))
        }
        Condition::SmallDebt(amount) => compare(total, cents(*amount)),
        Condition::AccountStatus(values) => {
            let status = desk.facts.customer.account_status.to_lowercase();
            values.iter().any(|value| value.to_lowercase() == status)
        }
        Condition::Terms(values) => values.contains(&desk.order.terms.code),
        Condition::LimitExpired(days) => compare(days_expired(desk).into(), i128::from(*days)),
        Condition::OverdueAmount { amount, percent } => {
            amount.is_none_or(|amount| compare(total, cents(amount))) && percent.is_none_or(compare_share)
        }
        Condition::OrderAmount(amount) => compare(cents(desk.order.amount), cents(*amount)),
        Condition::LimitUsed(percent) => {
            let adds_debt = cents(desk.order.amount) > 0 && remaining(desk) > 0;
            is_counted(desk) && (is_exclusion || adds_debt) && compare_share(*percent)
        }
    }
}

/// Whether a rule is tried on the order (R6.1).
fn is_tried(desk: &Desk, rule: &BlockingRule) -> bool {
    let customer = &desk.facts.customer;
    let is_for = match &rule.audience {
        Audience::All => true,
        Audience::Group(code) => desk.facts.policy_group.as_ref().is_some_and(|group| group.code == *code),
        Audience::Customer(code) => customer.code == *code,
    };
    let risk = rule.risk_group.is_none() || rule.risk_group == customer.risk_group;
    let here =
        rule.at.is_empty() || desk.checkpoint == Checkpoint::Review || rule.at.contains(&desk.checkpoint);
    let days = rule.from.is_none_or(|from| from <= desk.today) && rule.to.is_none_or(|to| desk.today <= to);
    let debt = [RuleType::DaysOverdue, RuleType::LimitExpired, RuleType::OverdueAmount, RuleType::LimitUsed];
    let debt = !debt.contains(&rule.rule_type()) || is_on_account(desk);
    rule.active && is_for && risk && here && days && debt
}

/// Which values a condition compares with.
fn value_kind(condition: &Condition) -> (RuleType, bool, bool) {
    match condition {
        Condition::SmallDebt(_) => (RuleType::DaysOverdue, true, false),
        Condition::OverdueAmount { amount, percent } => {
            (RuleType::OverdueAmount, amount.is_some(), percent.is_some())
        }
        other => (other.rule_type(), false, false),
    }
}

pub(super) fn expected(desk: &Desk) -> Expected {
    let passed = desk.check().passed;
    let ends = [Passed::CheckpointOff, Passed::Released, Passed::Excluded, Passed::BelowMinimumForCheck];
    if ends.iter().any(|end| passed.contains(end)) {
        return Expected::default();
    }
    let applies: Vec<&BlockingRule> =
        desk.policy.blocking.iter().filter(|rule| is_tried(desk, rule) && is_met(desk, rule)).collect();
    for release in [RuleRelease::All, RuleRelease::Rules] {
        let mut of_kind: Vec<_> = applies.iter().filter(|rule| rule.release() == release).collect();
        of_kind.sort_by_key(|rule| (rule.audience.level(), rule.id.clone()));
        if let Some(first) = of_kind.first() {
            return Expected { released_by: Some(first.id.clone()), ..Expected::default() };
        }
    }
    let mut findings = Vec::new();
    for rule_type in RuleType::ALL {
        for level in [Level::Customer, Level::Group, Level::All] {
            let blocking = applies.iter().filter(|rule| {
                !rule.is_exclusion() && rule.rule_type() == rule_type && rule.audience.level() == level
            });
            let mut left: Vec<_> = blocking
                .filter(|rule| {
                    !applies.iter().any(|other| {
                        other.is_exclusion()
                            && value_kind(&other.condition) == value_kind(&rule.condition)
                            && other.audience.level() < level
                    })
                })
                .collect();
            left.sort_by_key(|rule| rule.id.clone());
            let holds = |rule: &BlockingRule| rule.kind == RuleKind::Blocking(RuleSeverity::Hold);
            findings.extend(left.into_iter().map(|rule| (rule.id.clone(), holds(rule))));
        }
    }
    Expected { findings, released_by: None }
}
