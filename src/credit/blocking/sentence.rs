//! Each rule as a sentence, by which people see whether it is what they mean (R6.10).

use super::{Audience, BlockingRule, Condition, RuleKind, RuleRelease, RuleSeverity};
use crate::credit::{Currency, Message, Money, Percent, Value};

impl BlockingRule {
    /// What it does, for whom and when; amounts are in the currency of the company.
    pub fn sentence(&self, currency: Currency) -> Message {
        let key = match self.kind {
            RuleKind::Blocking(RuleSeverity::Hold) => "rule-sentence-hold",
            RuleKind::Blocking(RuleSeverity::Warn) => "rule-sentence-warn",
            RuleKind::Exclusion(RuleRelease::No) => "rule-sentence-exclusion",
            RuleKind::Exclusion(RuleRelease::Rules) => "rule-sentence-past-rules",
            RuleKind::Exclusion(RuleRelease::All) => "rule-sentence-past-all",
        };
        let what = Message::new(format!("rule-what-{}", self.rule_type().code()));
        let sentence = Message::new(key)
            .part("who", self.who())
            .part("what", what)
            .part("when", self.condition.sentence(self.is_exclusion(), currency));
        self.tails().into_iter().fold(sentence, |before, tail| {
            Message::new("rule-sentence-and").part("before", before).part("tail", tail)
        })
    }

    /// Whose orders: "every order of group WHOLESALE".
    fn who(&self) -> Message {
        let which = if self.release() == RuleRelease::No && self.is_exclusion() { "orders" } else { "every" };
        let of = |whose: &str| Message::new(format!("rule-{which}-{whose}"));
        match (&self.audience, &self.risk_group) {
            (Audience::All, None) => of("all"),
            (Audience::All, Some(risk)) => of("risk").text("risk", risk),
            (Audience::Group(code), None) => of("group").text("code", code),
            (Audience::Group(code), Some(risk)) => of("group-risk").text("code", code).text("risk", risk),
            (Audience::Customer(code), _) => of("customer").text("code", code),
        }
    }

    /// When it is valid, where it is tried, and whether it is switched off.
    fn tails(&self) -> Vec<Message> {
        let mut tails = Vec::new();
        match (self.from, self.to) {
            (Some(from), Some(to)) => {
                tails.push(Message::new("rule-tail-between").day("from", from).day("to", to));
            }
            (Some(from), None) => tails.push(Message::new("rule-tail-from").day("from", from)),
            (None, Some(to)) => tails.push(Message::new("rule-tail-to").day("to", to)),
            (None, None) => {}
        }
        let places = self.at.iter().map(|checkpoint| Message::new(format!("value-{}", checkpoint.code())));
        if let Some(places) = joined(places, "rule-list") {
            tails.push(Message::new("rule-tail-at").part("places", places));
        }
        if !self.active {
            tails.push(Message::new("rule-tail-inactive"));
        }
        tails
    }
}

impl Condition {
    fn sentence(&self, is_exclusion: bool, currency: Currency) -> Message {
        let side = if is_exclusion { "below" } else { "above" };
        let of = |what: &str| Message::new(format!("rule-when-{what}-{side}"));
        let money = |message: Message, amount: Money| message.money("amount", amount, currency);
        let share = |message: Message, percent: Percent| message.with("percent", Value::Percent(percent));
        let words = |what: &str, values: &[String]| {
            let values = values.iter().map(|value| Message::new("rule-value").text("value", value));
            let values = joined(values, "rule-or").unwrap_or_else(|| Message::new("nothing"));
            Message::new(format!("rule-when-{what}")).part("values", values)
        };
        match self {
            Self::DaysOverdue(days) => of("days-overdue").count("days", *days),
            Self::SmallDebt(amount) | Self::OverdueAmount { amount: Some(amount), percent: None } => {
                money(of("overdue"), *amount)
            }
            Self::AccountStatus(values) => words("account-status", values),
            Self::Terms(values) => words("terms", values),
            Self::LimitExpired(days) => of("limit-expired").count("days", *days),
            Self::OverdueAmount { amount: Some(amount), percent: Some(percent) } => {
                share(money(of("overdue-and-used"), *amount), *percent)
            }
            Self::OverdueAmount { amount: None, percent } => share(of("used"), percent.unwrap_or_default()),
            Self::OrderAmount(amount) => money(of("order"), *amount),
            Self::LimitUsed(percent) => share(of("used-with-order"), *percent),
        }
    }
}

/// The parts as one, the last joined to the others in this way; none without any.
fn joined(parts: impl DoubleEndedIterator<Item = Message>, last: &str) -> Option<Message> {
    let mut parts = parts.rev();
    let end = parts.next()?;
    let joints = std::iter::once(last).chain(std::iter::repeat("rule-list"));
    Some(
        parts
            .zip(joints)
            .fold(end, |rest, (first, joint)| Message::new(joint).part("first", first).part("rest", rest)),
    )
}
