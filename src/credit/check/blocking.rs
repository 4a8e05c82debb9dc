//! The blocking rules of the company, and what would clear their findings (R6.1.8).

use super::{Check, Rule};
use crate::credit::blocking::{At, Fired, Measures, Past, UsedShare, review};
use crate::credit::{
    BlockingRule, Condition, Cure, CureKind, ExpiredLimit, Finding, FindingCode, Item, ItemKind, LimitKind,
    Money, Passed, Percent, RuleType, Severity, TrailLine, WhyNot,
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
    /// Whether a rule of the company about orders found it, one of its blocking rules or the ranks of its terms.
    pub(super) const fn is_of_company(self) -> bool {
        self.is_blocking_rule() || matches!(self, Self::RuleTermsRank)
    }

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
    /// Whether the company has rules of its own about orders.
    pub(super) fn has_company_rules(&self) -> bool {
        !self.policy.blocking.is_empty() || self.policy.terms_rank.severity().is_some()
    }

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

    /// Every blocking rule that is for the customer, in the order in which they are tried; none where no order is checked
    /// with them.
    pub(super) fn trail(&self) -> Vec<TrailLine> {
        let past = match RULE.skip_reason(self) {
            None => None,
            Some(Passed::Released) => Some(Past::Skipped(WhyNot::Approved)),
            Some(Passed::Excluded) => Some(Past::Skipped(WhyNot::Excluded)),
            Some(Passed::BelowMinimumForCheck) => Some(Past::Skipped(WhyNot::MinimumForCheck)),
            Some(Passed::PastRules | Passed::ReleasedByRule) => self.released.as_ref().map(Past::Released),
            Some(
                Passed::CheckpointOff
                | Passed::AllButTheSale
                | Passed::PaidWithoutCredit
                | Passed::FutureOrder,
            ) => return Vec::new(),
        };
        review(&self.measures(), self.at(), &self.policy.blocking, past).trail
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
                let beyond = || measures.overdue_beyond(i64::from(*days));
                let amount: Money = beyond().map(|item| item.open).sum();
                settled(
                    [self.payment_of(amount, beyond())],
                    [self.application_of(amount, beyond(), |_| true)],
                )
            }
            Condition::SmallDebt(_) => Vec::new(),
            Condition::AccountStatus(_) => vec![Cure::new(CureKind::SetAccountStatus)],
            Condition::Terms(values) => {
                let own = &self.facts.customer.terms.code;
                let is_way_out = !values.contains(own) && *own != self.order.terms.code;
                Vec::from_iter(is_way_out.then(|| self.other_terms(own)).flatten())
            }
            Condition::LimitExpired(days) => Vec::from_iter(self.renewal(measures, i64::from(*days))),
            Condition::OverdueAmount { amount, percent } => {
                let excess = percent.and_then(|percent| self.excess(measures, percent));
                self.less_overdue(measures, *amount, excess.as_ref())
            }
            Condition::OrderAmount(amount) => {
                Vec::from_iter(self.reduction(Some(measures.order.amount - *amount)))
            }
            Condition::LimitUsed(percent) => {
                let excess = self.excess(measures, *percent);
                excess.map(|excess| self.less_used(&excess)).unwrap_or_default()
            }
        };
        if rule.rule_type().measures_debt() {
            cures.extend(self.other_terms("cod"));
        }
        cures
    }

    /// Renewing the limit that is over for so long, where it is only one: the own limit renews a temporary one too.
    fn renewal(&self, measures: &Measures<'_>, days: i64) -> Option<Cure> {
        let is_over = |limit: &ExpiredLimit| self.today.since(limit.last_day) > days;
        let mut codes = measures.expired().filter(is_over).map(|limit| limit.code);
        let code = codes.next()?;
        let renewed = Cure { date: Some(self.today), ..Cure::new(CureKind::RenewLimit) };
        codes.all(|other| other == code).then(|| renewed.about(code))
    }

    /// Paying or applying so much that less is overdue, or so much that less of the limit is used, whichever is less.
    fn less_overdue(
        &self,
        measures: &Measures<'_>,
        amount: Option<Money>,
        excess: Option<&Excess>,
    ) -> Vec<Cure> {
        let overdue = || measures.overdue_beyond(0);
        let too_much = amount.map(|amount| measures.overdue() - amount);
        let paid = too_much.and_then(|amount| self.payment_of(amount, overdue()));
        let applied = too_much.and_then(|amount| self.application_of(amount, overdue(), |_| true));
        let of_share = excess.map(|excess| self.settled_share(excess)).unwrap_or_default();
        let mut cures = settled([paid, of_share.paid], [applied, of_share.applied]);
        cures.extend(excess.map(|excess| self.smaller_share(excess)).unwrap_or_default());
        cures
    }

    fn less_used(&self, excess: &Excess) -> Vec<Cure> {
        let Settled { paid, applied } = self.settled_share(excess);
        let mut cures = settled([paid], [applied]);
        cures.extend(self.smaller_share(excess));
        cures
    }

    /// Paying so much of these invoices.
    fn payment_of<'i>(&self, amount: Money, invoices: impl Iterator<Item = &'i Item>) -> Option<Cure> {
        Cure::pay(amount, self.today, invoices).filter(|_| amount.is_positive())
    }

    /// Applying so much of what is on file and of use to these invoices, where as much could be paid of them.
    fn application_of<'i>(
        &self,
        amount: Money,
        invoices: impl Iterator<Item = &'i Item>,
        is_of_use: impl Fn(&Item) -> bool,
    ) -> Option<Cure> {
        let documents = self.payment_of(amount, invoices)?.documents;
        Cure::apply(amount, self.on_file(is_of_use)).map(|apply| Cure { documents, ..apply })
    }

    /// By how much the exposure is over a share of the limit; none without a limit.
    fn excess(&self, measures: &Measures<'_>, percent: Percent) -> Option<Excess> {
        let used = measures.used_share()?;
        let over = used.exposure - percent.of(used.limit);
        let others = self.facts.credit_group.as_ref().map(|group| group.others);
        let others = others.filter(|_| used.of == LimitKind::Group).unwrap_or_default();
        let counts = measures.counts && self.order.amount.is_positive();
        Some(Excess { used, percent, over, is_in_reach: over <= used.exposure - others, counts })
    }

    fn settled_share(&self, excess: &Excess) -> Settled {
        let Excess { used, over, is_in_reach, .. } = *excess;
        let scope = self.scope_of(used.of);
        let counts =
            |item: &Item| scope.includes(item.ship_to) && self.policy.exposure.counts(item, self.today);
        let invoices =
            || self.facts.items.iter().filter(|item| item.kind == ItemKind::Invoice && counts(item));
        Settled {
            paid: self.payment_of(over, invoices()).filter(|_| is_in_reach),
            applied: self.application_of(over, invoices(), |item| !counts(item)).filter(|_| is_in_reach),
        }
    }

    /// Reducing the order, or raising the limit, so that the share is not exceeded.
    fn smaller_share(&self, excess: &Excess) -> Vec<Cure> {
        let Excess { used, percent, over, is_in_reach, counts } = *excess;
        let reduced = self.reduction((is_in_reach && counts && over.is_positive()).then_some(over));
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

/// An exposure that is over a share of its limit.
#[derive(Clone, Copy)]
struct Excess {
    used: UsedShare,
    percent: Percent,
    over: Money,
    /// Whether the customer can reduce as much; what the other members of a group owe remains.
    is_in_reach: bool,
    /// Whether the order adds to the exposure.
    counts: bool,
}

/// The payment and the application that each settle enough for a rule to be met no more.
#[derive(Default)]
struct Settled {
    paid: Option<Cure>,
    applied: Option<Cure>,
}

/// The smallest application, then the smallest payment.
fn settled<const N: usize>(paid: [Option<Cure>; N], applied: [Option<Cure>; N]) -> Vec<Cure> {
    let smallest = |cures: [Option<Cure>; N]| cures.into_iter().flatten().min_by_key(|cure| cure.amount);
    smallest(applied).into_iter().chain(smallest(paid)).collect()
}
