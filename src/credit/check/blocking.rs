//! The blocking rules of the company, and what would clear their findings (R6.1.8).

use super::{Check, Rule};
use crate::credit::blocking::{At, Fired, Measures, review};
use crate::credit::{
    BlockingRule, Condition, Cure, CureKind, Finding, FindingCode, Item, LimitKind, Money, Passed, Percent,
    RuleType, Severity, TrailLine,
};

pub(super) const RULE: Rule = Rule {
    number: "R6.1",
    settings: &[],
    skipped_by: &[
        Passed::CheckpointOff,
        Passed::AllButTheSale,
        Passed::Released,
        Passed::Excluded,
        Passed::BelowMinimumForCheck,
        Passed::PastRules,
        Passed::ReleasedByRule,
    ],
    // Each rule has its own.
    severity: |_| Some(Severity::Hold),
    find: |check, _| check.rule_findings(),
};

impl RuleType {
    /// What a rule of this type that fires is.
    pub const fn finding(self) -> FindingCode {
        match self {
            Self::DaysOverdue => FindingCode::RuleDaysOverdue,
            Self::AccountStatus => FindingCode::RuleAccountStatus,
            Self::Terms => FindingCode::RuleTerms,
            Self::LimitExpired => FindingCode::RuleLimitExpired,
            Self::OverdueAmount => FindingCode::RuleOverdueAmount,
            Self::OrderAmount => FindingCode::RuleOrderAmount,
            Self::LimitUsed => FindingCode::RuleLimitUsed,
        }
    }
}

impl FindingCode {
    /// Whether a blocking rule of the company found it.
    pub const fn is_blocking_rule(self) -> bool {
        matches!(
            self,
            Self::RuleDaysOverdue
                | Self::RuleAccountStatus
                | Self::RuleTerms
                | Self::RuleLimitExpired
                | Self::RuleOverdueAmount
                | Self::RuleOrderAmount
                | Self::RuleLimitUsed
        )
    }
}

impl Finding {
    /// The id of the blocking rule that found it.
    pub fn rule_id(&self) -> Option<&str> {
        self.detail.as_deref().filter(|_| self.code.is_blocking_rule())
    }
}

impl Check<'_> {
    /// What the blocking rules measure of the order.
    pub(super) fn measures(&self) -> Measures<'_> {
        Measures {
            facts: self.facts,
            policy: self.policy,
            order: self.order,
            position: &self.position,
            today: self.today,
            counts: !self.passes(&[Passed::FutureOrder]),
        }
    }

    pub(super) const fn at(&self) -> At {
        At { checkpoint: self.checkpoint, currency: self.currency }
    }

    /// Every blocking rule that is for the customer, in the order in which they are tried; none where the order passes
    /// them all anyway.
    pub(super) fn trail(&self) -> Vec<TrailLine> {
        let passed =
            RULE.skipped_by.iter().filter(|why| !matches!(why, Passed::PastRules | Passed::ReleasedByRule));
        let is_passed = self.passed.iter().any(|why| passed.clone().any(|other| other == why));
        if is_passed || self.policy.blocking.is_empty() {
            return Vec::new();
        }
        review(&self.measures(), self.at(), &self.policy.blocking, self.released.as_ref()).trail
    }

    fn rule_findings(&self) -> Vec<Finding> {
        let measures = self.measures();
        let reviewed = review(&measures, self.at(), &self.policy.blocking, None);
        reviewed.fired.into_iter().map(|fired| self.rule_finding(&measures, fired)).collect()
    }

    fn rule_finding(&self, measures: &Measures<'_>, fired: Fired<'_>) -> Finding {
        let Fired { rule, severity, tried } = fired;
        let finding = Finding::new(rule.rule_type().finding(), severity);
        let cures = self.rule_cures(measures, rule);
        Finding { measured: tried.measured, threshold: tried.threshold, margin: tried.margin, ..finding }
            .about(rule.id.clone())
            .cured_by(cures)
    }

    /// What clears a finding of the rule by itself, in the order in which it is told.
    fn rule_cures(&self, measures: &Measures<'_>, rule: &BlockingRule) -> Vec<Cure> {
        let mut cures = match &rule.condition {
            Condition::DaysOverdue(days) => {
                let beyond: Money = measures.overdue_beyond(i64::from(*days)).map(|item| item.open).sum();
                self.settling(beyond, measures.overdue_beyond(i64::from(*days)), |_| true)
            }
            Condition::SmallDebt(_) => Vec::new(),
            Condition::AccountStatus(_) => vec![Cure::new(CureKind::SetAccountStatus)],
            Condition::Terms(values) => {
                let own = &self.facts.customer.terms;
                let is_way_out = !values.contains(own) && *own != self.order.terms.code;
                Vec::from_iter(is_way_out.then(|| self.other_terms(own)).flatten())
            }
            Condition::LimitExpired(_) => {
                let expired = self.position.expired.iter().map(|limit| limit.code.clone());
                let code = expired.chain([self.facts.customer.code.clone()]).next().unwrap_or_default();
                vec![Cure { date: Some(self.today), ..Cure::new(CureKind::RenewLimit).about(code) }]
            }
            Condition::OverdueAmount { amount, percent } => {
                let less = amount.map(|amount| measures.overdue() - amount);
                let of_share = percent.and_then(|percent| self.over_share(measures, percent));
                let enough = less.into_iter().chain(of_share).min().unwrap_or_default();
                let mut cures = self.settling(enough, measures.overdue_beyond(0), |_| true);
                if let Some(percent) = percent {
                    cures.extend(self.share_cures(measures, *percent));
                }
                cures
            }
            Condition::OrderAmount(amount) => {
                Vec::from_iter(self.reduction(Some(measures.order.amount - *amount)))
            }
            Condition::LimitUsed(percent) => {
                let enough = self.over_share(measures, *percent).unwrap_or_default();
                let counts = |item: &Item| self.policy.exposure.counts(item, self.today);
                let counted = self.facts.items.iter().filter(|item| counts(item) && self.is_in_circle(item));
                let mut cures = self.settling(enough, counted, |item| !counts(item));
                cures.extend(self.share_cures(measures, *percent));
                cures
            }
        };
        if rule.rule_type().measures_debt() {
            cures.extend(self.other_terms("cod"));
        }
        cures
    }

    /// Applying what is of use, or paying so much of these invoices.
    fn settling<'i>(
        &self,
        amount: Money,
        invoices: impl Iterator<Item = &'i Item>,
        is_of_use: impl Fn(&Item) -> bool,
    ) -> Vec<Cure> {
        let pay = Cure::pay(amount, self.today, invoices).filter(|_| amount.is_positive());
        let apply = Cure::apply(amount, self.on_file(is_of_use)).filter(|_| pay.is_some());
        apply.into_iter().chain(pay).collect()
    }

    /// By how much the exposure is over a share of the limit, rounded up to the minor unit.
    fn over_share(&self, measures: &Measures<'_>, percent: Percent) -> Option<Money> {
        let used = measures.used_share()?;
        Some(used.exposure - percent.of(used.limit))
    }

    /// Reducing the order, or raising the limit, so that the share is not exceeded.
    fn share_cures(&self, measures: &Measures<'_>, percent: Percent) -> Vec<Cure> {
        let Some(used) = measures.used_share() else { return Vec::new() };
        let reduced = self.over_share(measures, percent).and_then(|over| self.reduction(Some(over)));
        let insurance = match used.of {
            LimitKind::Customer => self.position.limits.insurance,
            LimitKind::Group | LimitKind::ShipTo => Money::ZERO,
        };
        let raised = percent.base_of(used.exposure).map(|limit| self.raising(used.of, limit - insurance));
        reduced.into_iter().chain(raised).collect()
    }

    fn raising(&self, of: LimitKind, to: Money) -> Cure {
        let limits = &self.position.limits;
        let (kind, code) = match of {
            LimitKind::Customer if limits.temporary.is_some() => {
                (CureKind::RaiseTemporaryLimit, self.facts.customer.code.clone())
            }
            LimitKind::Customer => (CureKind::RaiseLimit, self.facts.customer.code.clone()),
            LimitKind::Group => {
                let group = self.facts.credit_group.as_ref();
                (CureKind::RaiseGroupLimit, group.map(|group| group.code.clone()).unwrap_or_default())
            }
            LimitKind::ShipTo => {
                let ship_to = self.order.ship_to.as_ref();
                (CureKind::RaiseShipToLimit, ship_to.map(|one| one.code.clone()).unwrap_or_default())
            }
        };
        Cure::amount(kind, to).about(code)
    }
}
