//! Blocking rules of the company: what holds orders besides the limits, and what lets them pass (R6).
//!
//! A rule has a [`Condition`], a kind (it blocks, or excludes from blocking), and says for whom and when it is tried.
//! `measures` has what conditions compare, `condition` when they are met, `review` the order in which rules are tried and
//! the trail of that, `validity` what makes no rule, `sentence` a rule as people read it.

mod condition;
mod measures;
mod review;
mod sentence;
mod validity;

pub use condition::{Condition, RuleType};
pub(super) use measures::{Measures, UsedShare};
pub(super) use review::{At, Fired, Past, release, review};
pub use review::{Release, Trail, TrailLine, WhyNot};
pub use validity::{MOST_VALUES, RuleError, RuleValues};

use super::code::coded;
use super::{Checkpoint, CustomerTerms, Day, Severity};

/// A blocking rule, or an exclusion from such rules (R6.1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockingRule {
    /// 1 to 20 of `a-z 0-9 -`; unique for ever.
    pub id: String,
    pub condition: Condition,
    pub kind: RuleKind,
    pub audience: Audience,
    /// Narrows a group or everyone to the customers of this risk group.
    pub risk_group: Option<String>,
    /// The checkpoints at which it is tried; none = all that are on. A review tries it whatever is here.
    pub at: Vec<Checkpoint>,
    /// The first day on which it is tried.
    pub from: Option<Day>,
    /// The last day on which it is tried.
    pub to: Option<Day>,
    pub active: bool,
    /// Why the company has it.
    pub text: String,
}

/// What a rule does where its condition is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleKind {
    /// Makes a finding that holds the order or warns of it.
    Blocking(RuleSeverity),
    /// Strikes out findings, or takes the order past rules.
    Exclusion(RuleRelease),
}

coded! {
    /// What a blocking rule does to an order.
    #[derive(Default)]
    pub enum RuleSeverity("value") {
        #[default]
        Hold = "hold",
        Warn = "warn",
    }
}

coded! {
    /// How far an exclusion takes an order (R6.2).
    #[derive(Default)]
    pub enum RuleRelease("rule-release") {
        /// Past the findings of its own type from more general rules only.
        #[default]
        No = "no",
        /// Past all blocking rules.
        Rules = "rules",
        /// Past the limits, the hold period, the bounds of the order and all blocking rules.
        All = "all",
    }
}

coded! {
    /// How special the customers of a rule are: the more special one comes first.
    #[derive(PartialOrd, Ord)]
    pub enum Level("rule-level") {
        Customer = "customer",
        Group = "group",
        All = "all",
    }
}

/// The customers to whose orders a rule applies: all, a group or one (R6.1b).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Audience {
    #[default]
    All,
    /// The members of a credit management group, by its code.
    Group(String),
    /// One customer, named by its code.
    Customer(String),
}

impl Audience {
    pub const fn level(&self) -> Level {
        match self {
            Self::All => Level::All,
            Self::Group(_) => Level::Group,
            Self::Customer(_) => Level::Customer,
        }
    }
}

impl RuleSeverity {
    /// How bad its finding is.
    pub const fn severity(self) -> Severity {
        match self {
            Self::Hold => Severity::Hold,
            Self::Warn => Severity::Warn,
        }
    }
}

impl BlockingRule {
    /// Its type; fixed once it is made.
    pub const fn rule_type(&self) -> RuleType {
        self.condition.rule_type()
    }

    pub const fn is_exclusion(&self) -> bool {
        matches!(self.kind, RuleKind::Exclusion(_))
    }

    /// How far it takes an order; a blocking rule nowhere.
    pub const fn release(&self) -> RuleRelease {
        match self.kind {
            RuleKind::Blocking(_) => RuleRelease::No,
            RuleKind::Exclusion(release) => release,
        }
    }

    /// Why it is not for a customer of this policy group; none where it is (R6.1b).
    pub fn why_not_for(&self, customer: &CustomerTerms, policy_group: Option<&str>) -> Option<WhyNot> {
        match &self.audience {
            Audience::Customer(code) if *code != customer.code => return Some(WhyNot::OtherCustomer),
            Audience::Group(code) if policy_group != Some(code) => return Some(WhyNot::OtherGroup),
            Audience::All | Audience::Group(_) | Audience::Customer(_) => {}
        }
        match (&self.risk_group, &customer.risk_group) {
            (Some(_), None) => Some(WhyNot::NotScored),
            (Some(wanted), Some(own)) if wanted != own => Some(WhyNot::OtherRiskGroup),
            (None | Some(_), _) => None,
        }
    }

    /// Why it is not tried on this day at this checkpoint; none where it is.
    fn why_not_at(&self, checkpoint: Checkpoint, today: Day) -> Option<WhyNot> {
        let is_at = self.at.is_empty() || checkpoint == Checkpoint::Review || self.at.contains(&checkpoint);
        match () {
            () if !self.active => Some(WhyNot::Inactive),
            () if self.from.is_some_and(|from| today < from) => Some(WhyNot::NotValidYet),
            () if self.to.is_some_and(|to| today > to) => Some(WhyNot::NoLongerValid),
            () if !is_at => Some(WhyNot::OtherCheckpoint),
            () => None,
        }
    }
}
