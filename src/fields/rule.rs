//! Blocking rules as they are stored (R6.1).

use super::about::of_rule;
use super::record::{RecordRules, record};
use super::{
    AnyOf, Choice, CodeList, Count, Date, MoneyAmount, Optional, Percentage, Several, Tense, Text, YesNo,
};
use crate::credit::{
    Audience, BlockingRule, Checkpoint, Condition, Day, MOST_VALUES, Money, Percent, RuleError, RuleKind,
    RuleRelease, RuleSeverity, RuleType, RuleValues, coded,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RuleKey(pub i64);

coded! {
    /// Whether a rule holds orders or takes them past rules.
    #[derive(Default)]
    pub enum RuleSort("rule-kind") {
        #[default]
        Blocking = "blocking",
        Exclusion = "exclusion",
    }
}

record! {
    /// A blocking rule as it is stored; the amount is in the currency of the company.
    pub struct RuleRecord = "blocking_rule" {
        key: RuleKey = RuleKey(0),
        /// Its id, never given again.
        code: String,
        /// Grows with every change.
        version: i64 = 1,
    }

    rule_type: RuleType = RuleType::DaysOverdue => of_rule("type").at_creation(), Choice::ANY;
    kind: RuleSort = RuleSort::Blocking => of_rule("kind").at_creation(), Choice::ANY;
    severity: RuleSeverity => of_rule("severity"), Choice::ANY;
    /// Code of the customer that it is for alone.
    customer: Option<String> => of_rule("customer").column("for_customer"), Optional(Text::Code(40));
    /// Code of the policy group whose members it is for.
    group: Option<String> => of_rule("group").column("for_group"), Optional(Text::Code(40));
    risk_group: Option<String> => of_rule("risk_group"), Optional(Text::Code(40));
    days: Option<u32> => of_rule("days").column("most_days"), Optional(Count::UpTo(36_500));
    amount: Option<Money> => of_rule("amount"), Optional(MoneyAmount);
    percent: Option<Percent> => of_rule("percent"), Optional(Percentage);
    /// Account statuses, or codes of terms.
    values: Vec<String> => of_rule("values").column("codes"), CodeList(MOST_VALUES);
    release: RuleRelease => of_rule("release").column("releases"), Choice::ANY;
    at: Vec<Checkpoint> => of_rule("at").column("checkpoints"), AnyOf(Several(Checkpoint::SWITCHED));
    from: Option<Day> => of_rule("from").column("from_day"), Optional(Date(Tense::Either));
    to: Option<Day> => of_rule("to").column("to_day"), Optional(Date(Tense::Either));
    active: bool = true => of_rule("active"), YesNo;
    /// Why the company has it.
    text: Option<String> => of_rule("text").column("about"), Optional(Text::Name(200));
    /// It is tried no more, and its id is not given again.
    removed: bool => of_rule("removed").hidden(), YesNo;
}

impl RuleRecord {
    /// A new rule with the defaults of R6.1.
    pub(crate) fn new(code: &str) -> Self {
        Self { code: code.to_owned(), ..Self::default() }
    }

    /// The rule that is tried; the error names the value that is missing or that its type does not have.
    pub fn rule(&self) -> Result<BlockingRule, RuleError> {
        let is_exclusion = self.kind == RuleSort::Exclusion;
        let values = RuleValues {
            days: self.days,
            amount: self.amount,
            percent: self.percent,
            values: self.values.clone(),
        };
        let kind = match self.kind {
            RuleSort::Blocking if self.release != RuleRelease::No => {
                return Err(RuleError::Foreign("release"));
            }
            RuleSort::Exclusion if self.severity != RuleSeverity::Hold => {
                return Err(RuleError::Foreign("severity"));
            }
            RuleSort::Blocking => RuleKind::Blocking(self.severity),
            RuleSort::Exclusion => RuleKind::Exclusion(self.release),
        };
        let audience = match (&self.customer, &self.group) {
            (Some(_), Some(_)) => return Err(RuleError::Both("customer", "group")),
            (Some(_), None) if self.risk_group.is_some() => {
                return Err(RuleError::Both("customer", "risk_group"));
            }
            (Some(customer), None) => Audience::Customer(customer.clone()),
            (None, Some(group)) => Audience::Group(group.clone()),
            (None, None) => Audience::All,
        };
        Ok(BlockingRule {
            id: self.code.clone(),
            condition: Condition::of(self.rule_type, is_exclusion, values)?,
            kind,
            audience,
            risk_group: self.risk_group.clone(),
            at: self.at.clone(),
            from: self.from,
            to: self.to,
            active: self.active,
            text: self.text.clone().unwrap_or_default(),
        })
    }
}

impl RecordRules for RuleRecord {
    fn contradiction(&self) -> Option<&'static str> {
        self.rule().is_err().then_some("type")
    }
}
