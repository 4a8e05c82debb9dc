//! What customers are sorted and filtered by: the columns of their list, and a question put together from them.

use super::{CustomerRow, Direction, Figure, Test};
use crate::credit::{AverageDays, Currency, Limit, Money};

/// A column of the customer list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CustomerField {
    /// The code.
    Code,
    /// The name.
    Name,
    /// The state.
    State,
    /// The own limit.
    Limit,
    /// The exposure.
    Exposure,
    /// What is left of the tightest limit.
    Available,
    /// The exposure in percent of the customer's limit.
    Used,
    /// What is overdue.
    Overdue,
    /// Days that the oldest invoice is overdue.
    DaysOverdue,
    /// Average days to pay.
    AverageDays,
    /// The credit group.
    Group,
    /// The policy group.
    PolicyGroup,
    /// The credit manager.
    Manager,
    /// The country.
    Country,
    /// The terms of payment.
    Terms,
    /// The currency.
    Currency,
}

/// What the values of a column are, and so how a condition on it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FigureKind {
    /// A text; a condition is a part of it.
    Text,
    /// The state of a customer; a condition is one of them.
    State,
    /// An amount in the currency of the account.
    Amount,
    /// A percentage.
    Percent,
    /// A number of days.
    Days,
}

/// What has to be read before a column can be sorted or filtered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reading {
    /// Codes and names.
    Names,
    /// The whole of every account: one pass over open items and orders.
    Accounts,
    /// How every customer has paid: one pass over the paid invoices.
    Payments,
}

impl CustomerField {
    /// All of them.
    pub const ALL: [Self; 16] = [
        Self::Code,
        Self::Name,
        Self::State,
        Self::Limit,
        Self::Exposure,
        Self::Available,
        Self::Used,
        Self::Overdue,
        Self::DaysOverdue,
        Self::AverageDays,
        Self::Group,
        Self::PolicyGroup,
        Self::Manager,
        Self::Country,
        Self::Terms,
        Self::Currency,
    ];

    /// The stable word of programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Code => "customer",
            Self::Name => "name",
            Self::State => "state",
            Self::Limit => "limit",
            Self::Exposure => "exposure",
            Self::Available => "available",
            Self::Used => "used",
            Self::Overdue => "overdue",
            Self::DaysOverdue => "days_overdue",
            Self::AverageDays => "average_days",
            Self::Group => "group",
            Self::PolicyGroup => "policy_group",
            Self::Manager => "credit_manager",
            Self::Country => "country",
            Self::Terms => "terms",
            Self::Currency => "currency",
        }
    }

    /// From the stable word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.code() == code)
    }

    /// What its values are.
    pub const fn kind(self) -> FigureKind {
        match self {
            Self::State => FigureKind::State,
            Self::Limit | Self::Exposure | Self::Available | Self::Overdue => FigureKind::Amount,
            Self::Used => FigureKind::Percent,
            Self::DaysOverdue | Self::AverageDays => FigureKind::Days,
            Self::Code
            | Self::Name
            | Self::Group
            | Self::PolicyGroup
            | Self::Manager
            | Self::Country
            | Self::Terms
            | Self::Currency => FigureKind::Text,
        }
    }

    /// What has to be read for it.
    pub const fn reading(self) -> Reading {
        match self {
            Self::Code | Self::Name => Reading::Names,
            Self::AverageDays => Reading::Payments,
            Self::State
            | Self::Limit
            | Self::Exposure
            | Self::Available
            | Self::Used
            | Self::Overdue
            | Self::DaysOverdue
            | Self::Group
            | Self::PolicyGroup
            | Self::Manager
            | Self::Country
            | Self::Terms
            | Self::Currency => Reading::Accounts,
        }
    }

    /// What an average of days to pay is in its column.
    pub fn average_days(days_to_pay: AverageDays) -> Figure {
        days_to_pay.mean(4).map_or(Figure::Nothing, Figure::Number)
    }

    /// What a customer has in it.
    pub fn figure(self, row: &CustomerRow) -> Figure {
        let line = &row.line;
        let amount = |amount: Money| in_units(amount, line.currency);
        let text = |text: &Option<String>| text.as_deref().map_or(Figure::Nothing, Figure::text);
        match self {
            Self::Code => Figure::text(&line.code),
            Self::Name => Figure::text(&line.name),
            Self::State => Figure::text(line.state.code()),
            Self::Limit => match line.limit {
                Limit::Amount(limit) => amount(limit),
                Limit::Unlimited => Figure::Endless,
                Limit::NotSet => Figure::Nothing,
            },
            Self::Exposure => amount(row.exposure),
            Self::Available => row.available.map_or(Figure::Nothing, amount),
            Self::Used => row.used_percent().map_or(Figure::Nothing, Figure::Number),
            Self::Overdue => amount(row.overdue),
            Self::DaysOverdue => Figure::count(row.days_overdue()),
            Self::AverageDays => Self::average_days(row.days_to_pay),
            Self::Group => text(&line.credit_group),
            Self::PolicyGroup => text(&line.policy_group),
            Self::Manager => text(&line.credit_manager),
            Self::Country => text(&line.country),
            Self::Terms => Figure::text(&line.terms),
            Self::Currency => Figure::text(line.currency.code()),
        }
    }
}

/// What customers are looked for by; every condition has to hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CustomerQuery {
    /// The conditions.
    pub conditions: Vec<(CustomerField, Test)>,
    /// The order; by code where there is none, as are ties.
    pub sort: Option<(CustomerField, Direction)>,
}

impl CustomerQuery {
    /// The most that has to be read for it.
    pub fn reading(&self) -> Reading {
        let fields =
            self.conditions.iter().map(|(field, _)| field).chain(self.sort.iter().map(|(field, _)| field));
        fields.map(|field| field.reading()).max().unwrap_or(Reading::Names)
    }

    /// What it finds of these, in its order; they stand by code. `figure` says what each has in a column.
    pub fn select<'a, C>(
        &self,
        customers: &'a [C],
        figure: impl Fn(CustomerField, &C) -> Figure,
    ) -> Vec<&'a C> {
        let holds = |one: &&C| self.conditions.iter().all(|(field, test)| test.holds(&figure(*field, one)));
        let found = customers.iter().filter(holds);
        let Some((field, direction)) = self.sort else {
            return found.collect();
        };
        let mut sorted: Vec<_> = found.map(|one| (figure(field, one), one)).collect();
        sorted.sort_by(|(one, _), (two, _)| one.compare(two, direction));
        sorted.into_iter().map(|(_, one)| one).collect()
    }
}

/// An amount in whole units of its currency; one beyond what a number holds is nothing.
fn in_units(amount: Money, currency: Currency) -> Figure {
    amount.plain(currency).parse().map_or(Figure::Nothing, Figure::Number)
}
