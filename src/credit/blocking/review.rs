//! The order in which rules are tried, what strikes out what, and the trail of it (R6.2, R6.11).

use super::{BlockingRule, Measures, RuleKind, RuleRelease};
use crate::credit::code::coded;
use crate::credit::{Checkpoint, Currency, Measure, Severity};

coded! {
    /// Why a rule was not tried on an order.
    pub enum WhyNot("trail-why") {
        Inactive = "inactive",
        NotValidYet = "not-valid-yet",
        NoLongerValid = "no-longer-valid",
        OtherCustomer = "other-customer",
        OtherGroup = "other-group",
        OtherRiskGroup = "other-risk-group",
        /// The customer has no risk group yet.
        NotScored = "not-scored",
        OtherCheckpoint = "other-checkpoint",
        /// The account is kept in another currency than the amounts of the company.
        OtherCurrency = "other-currency",
        /// The rule measures debt, and the order makes none.
        NotOnAccount = "not-on-account",
        /// The order is not above the minimum for credit check (R3.4).
        MinimumForCheck = "minimum-for-check",
        NoLimit = "no-limit",
        /// The order counts nowhere yet (R2.2).
        FutureOrder = "future-order",
        /// A release covers the order (R4.3).
        Approved = "approved",
        /// Customer or order is excluded from credit checks (R3.2).
        Excluded = "excluded",
        /// An exclusion has taken the order past it.
        ReleasedByRule = "released-by-rule",
    }
}

coded! {
    /// What became of a rule or step.
    pub enum Trail("trail-result") {
        /// It fired, and holds the order.
        Fired = "fired",
        /// It fired, and only warns.
        Warned = "warned",
        /// It fired, and an exclusion struck it out.
        StruckOut = "struck-out",
        /// It was tried, and its condition is not met.
        No = "no",
        /// An exclusion that struck out something.
        Applies = "applies",
        /// An exclusion that applies and struck out nothing.
        Idle = "idle",
        /// It has taken the order past rules.
        Released = "released",
        NotTried = "not-tried",
    }
}

/// Whether a condition is met, with what was measured; or why that was not tested.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::credit) struct Tried {
    pub(in crate::credit) is_met: bool,
    pub(in crate::credit) why: Option<WhyNot>,
    pub(in crate::credit) measured: Option<Measure>,
    pub(in crate::credit) threshold: Option<Measure>,
    /// How far it is beyond, where that can be said.
    pub(in crate::credit) margin: Option<Measure>,
}

impl Tried {
    /// Of a condition that compares with nothing.
    pub(super) const UNMET: Self =
        Self { is_met: false, why: None, measured: None, threshold: None, margin: None };

    pub(super) const fn not(why: WhyNot) -> Self {
        Self { why: Some(why), ..Self::UNMET }
    }

    pub(super) const fn measured(is_met: bool, measured: Measure, threshold: Measure) -> Self {
        Self { is_met, why: None, measured: Some(measured), threshold: Some(threshold), margin: None }
    }

    /// The same, but not met unless something else is so as well.
    pub(super) fn only_if(self, is_so: bool) -> Self {
        Self { is_met: self.is_met && is_so, ..self }
    }

    pub(super) fn by(self, margin: Measure) -> Self {
        Self { margin: Some(margin), ..self }
    }
}

/// A rule in the trail of a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrailLine {
    /// The id of the rule.
    pub rule: String,
    pub result: Trail,
    /// Why it was not tried.
    pub why: Option<WhyNot>,
    /// The exclusion that struck it out.
    pub by: Option<String>,
    pub measured: Option<Measure>,
    pub threshold: Option<Measure>,
}

impl TrailLine {
    /// The line of a rule that was not tried.
    pub fn not_tried(rule: &BlockingRule, why: WhyNot) -> Self {
        Self::of(rule, &Tried::not(why), Trail::NotTried)
    }

    fn of(rule: &BlockingRule, tried: &Tried, result: Trail) -> Self {
        Self {
            rule: rule.id.clone(),
            result,
            why: tried.why,
            by: None,
            measured: tried.measured.clone(),
            threshold: tried.threshold.clone(),
        }
    }
}

/// An exclusion that takes an order past rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// The id of the rule.
    pub rule: String,
    /// Past the limits too, or past the blocking rules only.
    pub is_of_all: bool,
}

/// What takes an order past the rules, so that none of them is tried.
#[derive(Clone, Copy)]
pub(in crate::credit) enum Past<'a> {
    /// An exclusion of their own.
    Released(&'a Release),
    Skipped(WhyNot),
}

/// A blocking rule that fired and was not struck out.
pub(in crate::credit) struct Fired<'r> {
    pub(in crate::credit) rule: &'r BlockingRule,
    pub(in crate::credit) severity: Severity,
    pub(in crate::credit) tried: Tried,
}

/// What the rules come to on an order.
pub(in crate::credit) struct Reviewed<'r> {
    pub(in crate::credit) fired: Vec<Fired<'r>>,
    /// One line for each rule that is for the customer, in the order of evaluation.
    pub(in crate::credit) trail: Vec<TrailLine>,
}

/// Where and in which currency an order is checked.
#[derive(Clone, Copy)]
pub(in crate::credit) struct At {
    pub(in crate::credit) checkpoint: Checkpoint,
    pub(in crate::credit) currency: Currency,
}

/// The release exclusion that takes the order past rules: of those that apply one past everything wins, then the most
/// special, then the first id (R6.2, step 6).
pub(in crate::credit) fn release(order: &Measures<'_>, at: At, rules: &[BlockingRule]) -> Option<Release> {
    let releasing = rules.iter().filter(|rule| rule.release() != RuleRelease::No);
    let applies = releasing.filter(|rule| {
        order.why_not_for(rule).is_none()
            && order.why_not_tried(rule, at).is_none()
            && rule.condition.is_within(order).is_met
    });
    let first =
        applies.min_by_key(|rule| (rule.release() != RuleRelease::All, rule.audience.level(), &rule.id))?;
    Some(Release { rule: first.id.clone(), is_of_all: first.release() == RuleRelease::All })
}

/// Tries the rules in their order (R6.2, step 8): per type the blocking ones, then the exclusions, which strike out
/// findings of their own type from more general levels.
pub(in crate::credit) fn review<'r>(
    order: &Measures<'_>,
    at: At,
    rules: &'r [BlockingRule],
    past: Option<Past<'_>>,
) -> Reviewed<'r> {
    let mut in_order: Vec<&BlockingRule> =
        rules.iter().filter(|rule| order.why_not_for(rule).is_none()).collect();
    in_order.sort_by_key(|rule| (rule.rule_type(), rule.is_exclusion(), rule.audience.level(), &rule.id));
    let mut reviewed = Reviewed { fired: Vec::new(), trail: Vec::new() };
    for rule in in_order {
        reviewed.try_rule(rule, order, at, past);
    }
    let struck = &reviewed.trail;
    reviewed.fired.retain(|fired| {
        !struck.iter().any(|line| line.rule == fired.rule.id && line.result == Trail::StruckOut)
    });
    reviewed
}

impl<'r> Reviewed<'r> {
    fn try_rule(&mut self, rule: &'r BlockingRule, order: &Measures<'_>, at: At, past: Option<Past<'_>>) {
        if matches!(past, Some(Past::Released(release)) if release.rule == rule.id) {
            let tried = rule.condition.is_within(order);
            self.trail.push(TrailLine::of(rule, &tried, Trail::Released));
            return;
        }
        let past = past.map(|past| match past {
            Past::Released(_) => WhyNot::ReleasedByRule,
            Past::Skipped(why) => why,
        });
        if let Some(why) = order.why_not_tried(rule, at).or(past) {
            self.trail.push(TrailLine::not_tried(rule, why));
            return;
        }
        match rule.kind {
            RuleKind::Blocking(severity) => {
                self.try_blocking(rule, severity.severity(), rule.condition.is_beyond(order));
            }
            RuleKind::Exclusion(_) => self.try_exclusion(rule, &rule.condition.is_within(order)),
        }
    }

    fn try_blocking(&mut self, rule: &'r BlockingRule, severity: Severity, tried: Tried) {
        let result = match (tried.why, tried.is_met, severity) {
            (Some(_), ..) => Trail::NotTried,
            (None, false, _) => Trail::No,
            (None, true, Severity::Warn) => Trail::Warned,
            (None, true, Severity::Hold | Severity::Refuse) => Trail::Fired,
        };
        self.trail.push(TrailLine::of(rule, &tried, result));
        if tried.is_met {
            self.fired.push(Fired { rule, severity, tried });
        }
    }

    /// Strikes out every finding of its type and kind of values from a more general level (R6.2a).
    fn try_exclusion(&mut self, rule: &BlockingRule, tried: &Tried) {
        let mut result = if tried.why.is_some() { Trail::NotTried } else { Trail::No };
        if tried.is_met {
            result = Trail::Idle;
            let is_struck = |fired: &&Fired<'_>| {
                fired.rule.condition.compares_as(&rule.condition)
                    && fired.rule.audience.level() > rule.audience.level()
            };
            for fired in self.fired.iter().filter(is_struck) {
                result = Trail::Applies;
                let lines = self.trail.iter_mut().filter(|line| line.rule == fired.rule.id);
                for line in lines.filter(|line| matches!(line.result, Trail::Fired | Trail::Warned)) {
                    line.result = Trail::StruckOut;
                    line.by = Some(rule.id.clone());
                }
            }
        }
        self.trail.push(TrailLine::of(rule, tried, result));
    }
}

impl Measures<'_> {
    fn why_not_for(&self, rule: &BlockingRule) -> Option<WhyNot> {
        let group = self.facts.policy_group.as_ref().map(|group| group.code.as_str());
        rule.why_not_for(&self.facts.customer, group)
    }

    /// Why a rule that is for the customer is not tried; none where it is.
    fn why_not_tried(&self, rule: &BlockingRule, at: At) -> Option<WhyNot> {
        let is_foreign = rule.condition.amount().is_some() && at.currency != self.policy.currency;
        let is_no_debt = rule.rule_type().measures_debt() && !self.order.terms.is_on_account();
        let here = rule.why_not_at(at.checkpoint, self.today);
        here.or_else(|| is_foreign.then_some(WhyNot::OtherCurrency))
            .or_else(|| is_no_debt.then_some(WhyNot::NotOnAccount))
    }
}
