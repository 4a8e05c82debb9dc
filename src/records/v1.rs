//! The first forms of assessments, approvals and what a decision changed.

use serde::{Deserialize, Serialize};

use super::form::{Code, Form, Iso, Minor, forms};
use crate::credit::{
    self, Checkpoint, CreditStanding, CureKind, Currency, FindingCode, Lasting, Outcome, Passed, Percent,
    Severity, Trail, WhyNot,
};

forms! {
    /// What a check came to (R3.11).
    Assessment of credit::Assessment {
        order: String,
        customer: String,
        currency: Code<Currency>,
        today: Iso,
        checkpoint: Code<Checkpoint>,
        outcome: Code<Outcome>,
        passed: Vec<Code<Passed>>,
        exposure: Exposure,
        limit: LimitStack,
        available: Option<Minor>,
        findings: Vec<Finding>,
        // Without blocking rules there is none of this, nor was there before there were any.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        released_by: Option<String>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        trail: Vec<TrailLine>,
    }

    /// What became of a blocking rule (R6.11).
    TrailLine of credit::TrailLine {
        rule: String,
        result: Code<Trail>,
        why: Option<Code<WhyNot>>,
        by: Option<String>,
        measured: Option<Measure>,
        threshold: Option<Measure>,
    }

    /// An exposure, component by component.
    Exposure of credit::Exposure {
        open_invoices: Minor,
        open_credits: Minor,
        unapplied_receipts: Minor,
        approved_orders: Minor,
        held_orders: Minor,
        future_orders: Minor,
        unconfirmed_orders: Minor,
        this_order: Minor,
    }

    /// Every limit that played a part.
    LimitStack of credit::LimitStack {
        effective: Limit,
        own: Limit,
        temporary: Option<TemporaryLimit>,
        policy_group: Option<NamedLimit>,
        group: Option<NamedLimit>,
        ship_to: Option<NamedLimit>,
        insurance: Minor,
        tolerance: u32,
    }

    /// A limit for a range of days.
    TemporaryLimit of credit::TemporaryLimit {
        amount: Minor,
        from: Iso,
        to: Iso,
    }

    /// The limit of a group or ship-to.
    NamedLimit of credit::NamedLimit {
        code: String,
        limit: Limit,
    }

    /// A rule that fired (R3.13).
    Finding of credit::Finding {
        code: Code<FindingCode>,
        severity: Code<Severity>,
        measured: Option<Measure>,
        threshold: Option<Measure>,
        margin: Option<Measure>,
        detail: Option<String>,
        cures: Vec<Cure>,
    }

    /// What would clear a finding.
    Cure of credit::Cure {
        kind: Code<CureKind>,
        amount: Option<Minor>,
        date: Option<Iso>,
        documents: Vec<String>,
        on_file: Option<Minor>,
        detail: Option<String>,
    }

    /// One way to free an order whole (R4.10).
    Remedy of credit::Remedy {
        first: Cure,
        second: Option<Cure>,
    }

    /// What a release covers (R4.3).
    Approval of credit::Approval {
        up_to: Minor,
        ship_to: Option<String>,
        terms: String,
        until: Option<Iso>,
        lasting: Code<Lasting>,
    }
}

/// The fields of an order and its hold that decisions change, as they were (R4.8).
///
/// States of orders and holds are words of the store, which reads them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Before {
    pub(crate) standing: Code<CreditStanding>,
    pub(crate) state: String,
    pub(crate) terms: String,
    pub(crate) on_account: bool,
    pub(crate) collect: Option<Minor>,
    pub(crate) forced: Option<String>,
    pub(crate) approval: Option<Approval>,
    /// None where the decision itself made the hold.
    pub(crate) hold: Option<HoldBefore>,
}

/// The part of it that is the hold's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct HoldBefore {
    pub(crate) state: String,
    pub(crate) follow_up: Option<Iso>,
    pub(crate) assigned_to: Option<i64>,
}

/// A limit in one of its three states.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Limit {
    NotSet,
    Unlimited,
    Amount(Minor),
}

/// A value that a rule measured.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Measure {
    Money(Minor),
    Day(Iso),
    Days(i64),
    Count(i64),
    /// In ten-thousandths of a percent, as percentages are stored.
    Percent(u32),
    Word(String),
}

impl Form<credit::Limit> for Limit {
    fn of(limit: &credit::Limit) -> Self {
        match limit {
            credit::Limit::NotSet => Self::NotSet,
            credit::Limit::Unlimited => Self::Unlimited,
            credit::Limit::Amount(amount) => Self::Amount(Minor(*amount)),
        }
    }

    fn value(self) -> credit::Limit {
        match self {
            Self::NotSet => credit::Limit::NotSet,
            Self::Unlimited => credit::Limit::Unlimited,
            Self::Amount(Minor(amount)) => credit::Limit::Amount(amount),
        }
    }
}

impl Form<credit::Measure> for Measure {
    fn of(measure: &credit::Measure) -> Self {
        match measure {
            credit::Measure::Money(amount) => Self::Money(Minor(*amount)),
            credit::Measure::Day(day) => Self::Day(Iso(*day)),
            credit::Measure::Days(days) => Self::Days(*days),
            credit::Measure::Count(number) => Self::Count(*number),
            credit::Measure::Percent(percent) => Self::Percent(percent.units()),
            credit::Measure::Code(word) => Self::Word(word.clone()),
        }
    }

    fn value(self) -> credit::Measure {
        match self {
            Self::Money(Minor(amount)) => credit::Measure::Money(amount),
            Self::Day(Iso(day)) => credit::Measure::Day(day),
            Self::Days(days) => credit::Measure::Days(days),
            Self::Count(number) => credit::Measure::Count(number),
            Self::Percent(units) => credit::Measure::Percent(Percent::from_units(units)),
            Self::Word(word) => credit::Measure::Code(word),
        }
    }
}
