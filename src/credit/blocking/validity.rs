//! The values of a rule, and what makes no rule (R6.1a).

use super::{BlockingRule, Condition, RuleRelease, RuleType};
use crate::credit::{Message, Money, Percent};

/// The values of a rule as people give them, each where its type has it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RuleValues {
    pub days: Option<u32>,
    pub amount: Option<Money>,
    pub percent: Option<Percent>,
    /// Codes, 1 to 50.
    pub values: Vec<String>,
}

/// Why values make no rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleError {
    /// A value that the type needs is missing, by its name.
    Missing(&'static str),
    /// The type needs one of these, or both of them where they do not exclude each other.
    MissingEither(&'static str, &'static str),
    /// The type does not have this value.
    Foreign(&'static str),
    /// Two values that exclude each other.
    Both(&'static str, &'static str),
    /// More codes than a rule may list.
    TooMany,
}

/// The most codes that a rule lists.
pub const MOST_VALUES: usize = 50;

impl RuleError {
    /// The sentence that says at the field why the values make no rule.
    pub fn message(self, rule_type: RuleType) -> Message {
        let of_type = |key: &str| Message::new(key).word("type", "rule-type", rule_type.code());
        let of_two = |key: &str, one: &str, other: &str| {
            of_type(key).key("value", value_key(one)).key("other", value_key(other))
        };
        match self {
            Self::Missing(name) => of_type("rule-value-missing").key("value", value_key(name)),
            Self::MissingEither(one, other) => of_two("rule-value-either", one, other),
            Self::Foreign(name) => of_type("rule-value-foreign").key("value", value_key(name)),
            Self::Both(one, other) => of_two("rule-values-both", one, other),
            Self::TooMany => of_type("rule-values-many").count("most", MOST_VALUES),
        }
    }

    /// Name of the value that has to be corrected.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Missing(name)
            | Self::MissingEither(name, _)
            | Self::Foreign(name)
            | Self::Both(name, _) => name,
            Self::TooMany => "values",
        }
    }
}

fn value_key(name: &str) -> String {
    format!("rule-field-{}", name.replace('_', "-"))
}

impl RuleValues {
    /// The names of the values that are given.
    fn given(&self) -> impl Iterator<Item = &'static str> {
        let given = [
            ("days", self.days.is_some()),
            ("amount", self.amount.is_some()),
            ("percent", self.percent.is_some()),
            ("values", !self.values.is_empty()),
        ];
        given.into_iter().filter_map(|(name, is_given)| is_given.then_some(name))
    }
}

impl RuleType {
    /// The values that a rule of this type can have.
    pub const fn values(self, is_exclusion: bool) -> &'static [&'static str] {
        match self {
            Self::DaysOverdue if is_exclusion => &["days", "amount"],
            Self::DaysOverdue | Self::LimitExpired => &["days"],
            Self::AccountStatus | Self::Terms => &["values"],
            Self::OverdueAmount => &["amount", "percent"],
            Self::OrderAmount => &["amount"],
            Self::LimitUsed => &["percent"],
        }
    }
}

impl Condition {
    /// The condition of a type with these values.
    pub fn of(rule_type: RuleType, is_exclusion: bool, given: RuleValues) -> Result<Self, RuleError> {
        let own = rule_type.values(is_exclusion);
        if let Some(foreign) = given.given().find(|name| !own.contains(name)) {
            return Err(RuleError::Foreign(foreign));
        }
        let RuleValues { days, amount, percent, values } = given;
        if values.len() > MOST_VALUES {
            return Err(RuleError::TooMany);
        }
        let listed =
            || if values.is_empty() { Err(RuleError::Missing("values")) } else { Ok(values.clone()) };
        match rule_type {
            RuleType::DaysOverdue => match (days, amount) {
                (Some(_), Some(_)) => Err(RuleError::Both("days", "amount")),
                (Some(days), None) => Ok(Self::DaysOverdue(days)),
                (None, Some(amount)) => Ok(Self::SmallDebt(amount)),
                (None, None) if is_exclusion => Err(RuleError::MissingEither("days", "amount")),
                (None, None) => Err(RuleError::Missing("days")),
            },
            RuleType::AccountStatus => listed().map(Self::AccountStatus),
            RuleType::Terms => listed().map(Self::Terms),
            RuleType::LimitExpired => days.map(Self::LimitExpired).ok_or(RuleError::Missing("days")),
            RuleType::OverdueAmount if amount.is_none() && percent.is_none() => {
                Err(RuleError::MissingEither("amount", "percent"))
            }
            RuleType::OverdueAmount => Ok(Self::OverdueAmount { amount, percent }),
            RuleType::OrderAmount => amount.map(Self::OrderAmount).ok_or(RuleError::Missing("amount")),
            RuleType::LimitUsed => percent.map(Self::LimitUsed).ok_or(RuleError::Missing("percent")),
        }
    }

    /// Its values, as they were given.
    pub fn values(&self) -> RuleValues {
        let none = RuleValues::default();
        match self {
            Self::DaysOverdue(days) | Self::LimitExpired(days) => RuleValues { days: Some(*days), ..none },
            Self::SmallDebt(amount) | Self::OrderAmount(amount) => {
                RuleValues { amount: Some(*amount), ..none }
            }
            Self::AccountStatus(values) | Self::Terms(values) => {
                RuleValues { values: values.clone(), ..none }
            }
            Self::OverdueAmount { amount, percent } => {
                RuleValues { amount: *amount, percent: *percent, ..none }
            }
            Self::LimitUsed(percent) => RuleValues { percent: Some(*percent), ..none },
        }
    }
}

impl BlockingRule {
    /// Whether it is an exclusion that can do nothing: at the most general level it strikes out nothing, and one by an
    /// amount has no blocking counterpart of its kind (R6.2b).
    pub fn is_idle(&self) -> bool {
        let is_general = self.audience.level() == super::Level::All;
        let is_alone = matches!(self.condition, Condition::SmallDebt(_));
        self.is_exclusion() && self.release() == RuleRelease::No && (is_general || is_alone)
    }

    /// Whether a text can be the id of a rule.
    pub fn is_id(text: &str) -> bool {
        let is_part = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        (1..=20).contains(&text.len()) && text.bytes().all(is_part)
    }
}
