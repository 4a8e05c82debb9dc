//! Blocking rules (R6): the examples, the decision table, the trail, and the laws against a reference of their own.

mod cures;
mod evaluation;
mod laws;
mod random;
mod reference;
mod remedies;
mod terms_rank;
mod trail;
mod types;
mod validity;

use super::desk::{Desk, day, desk, eur, percent};
use crate::credit::{
    Audience, BlockingRule, Condition, Day, Measure, RuleKind, RuleRelease, RuleSeverity, TrailLine, WhyNot,
};

/// A blocking rule for everyone that holds.
fn rule(id: &str, condition: Condition) -> BlockingRule {
    BlockingRule {
        id: id.to_owned(),
        condition,
        kind: RuleKind::Blocking(RuleSeverity::Hold),
        audience: Audience::All,
        risk_group: None,
        at: Vec::new(),
        from: None,
        to: None,
        active: true,
        text: String::new(),
    }
}

/// An exclusion for everyone that releases nothing.
fn exclusion(id: &str, condition: Condition) -> BlockingRule {
    BlockingRule { kind: RuleKind::Exclusion(RuleRelease::No), ..rule(id, condition) }
}

impl BlockingRule {
    fn warning(self) -> Self {
        Self { kind: RuleKind::Blocking(RuleSeverity::Warn), ..self }
    }

    fn releasing(self, release: RuleRelease) -> Self {
        Self { kind: RuleKind::Exclusion(release), ..self }
    }

    fn of_customer(self, code: &str) -> Self {
        Self { audience: Audience::Customer(code.to_owned()), ..self }
    }

    fn of_group(self, code: &str) -> Self {
        Self { audience: Audience::Group(code.to_owned()), ..self }
    }

    fn of_risk(self, group: &str) -> Self {
        Self { risk_group: Some(group.to_owned()), ..self }
    }
}

/// 15 June 2026, the day of the examples in R6.
fn mid_june() -> Day {
    day("2026-06-15")
}

fn desk_in_june() -> Desk {
    desk().on(mid_june())
}

fn words(values: &[&str]) -> Vec<String> {
    values.iter().map(|value| (*value).to_owned()).collect()
}

#[expect(clippy::unnecessary_wraps, reason = "as findings and the trail have it")]
fn money(text: &str) -> Option<Measure> {
    Some(Measure::Money(eur(text)))
}

#[expect(clippy::unnecessary_wraps, reason = "as findings and the trail have it")]
fn share(text: &str) -> Option<Measure> {
    Some(Measure::Percent(percent(text)))
}

#[expect(clippy::unnecessary_wraps, reason = "as findings and the trail have it")]
const fn days(days: i64) -> Option<Measure> {
    Some(Measure::Days(days))
}

impl Desk {
    fn rule(self, rule: BlockingRule) -> Self {
        self.with(|desk| {
            let rules = desk.policy.blocking.iter().cloned();
            desk.policy.blocking = rules.chain([rule]).collect();
        })
    }

    fn account_status(self, status: &str) -> Self {
        self.with(|desk| status.clone_into(&mut desk.facts.customer.account_status))
    }

    /// The ids of the rules whose findings there are.
    fn rules_found(&self) -> Vec<String> {
        self.check().findings.iter().filter_map(|finding| finding.rule_id().map(str::to_owned)).collect()
    }

    /// Measured, threshold and margin of the only finding.
    fn measures(&self) -> [Option<Measure>; 3] {
        let [finding] = &self.check().findings[..] else { panic!("{:?}", self.codes()) };
        [finding.measured.clone(), finding.threshold.clone(), finding.margin.clone()]
    }

    /// The line of a rule in the trail.
    fn line_of(&self, rule: &str) -> TrailLine {
        self.check().trail.into_iter().find(|line| line.rule == rule).unwrap()
    }

    /// Each cure of the only finding: what is done, with its amount or what it is about.
    fn cures(&self) -> Vec<String> {
        let [finding] = &self.check().findings[..] else { panic!("{:?}", self.codes()) };
        let said = |cure: &crate::credit::Cure| {
            let amount = cure.amount.map(|amount| amount.plain(crate::credit::Currency::EUR));
            let of = amount.or_else(|| cure.detail.clone()).unwrap_or_default();
            format!("{} {of}", cure.kind.code()).trim_end().to_owned()
        };
        finding.cures.iter().map(said).collect()
    }
}
