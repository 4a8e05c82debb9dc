//! The customers as a list: names to look for, lines to show, and figures to sort and filter by.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::accounts::{Account, Accounts};
use super::{AverageDays, Case, DeskError, DeskReader, Direction, Figure, Test, Unwatched, Watch};
use crate::credit::{Currency, Day, ItemKind, Limit, LimitStack, Money, Position};
use crate::store::{CustomerKey, CustomerLine, StoreError, View};

/// Customers read between two looks whether the answer is still wanted.
const LOOK: usize = 1_000;

/// What a person looks for a customer by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerName {
    /// Which.
    pub key: CustomerKey,
    /// The code.
    pub code: String,
    /// The name.
    pub name: String,
}

/// One line of the customer list with what is computed from the documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerRow {
    /// What is kept of the customer.
    pub line: CustomerLine,
    /// The day it was computed for.
    pub today: Day,
    /// The exposure that is compared with the customer's limit.
    pub exposure: Money,
    /// What is left of the tightest limit; none where nothing is tested.
    pub available: Option<Money>,
    /// The customer's limit: temporary, own or policy group's, with insurance, before tolerance (R6.4); none where it
    /// has none or it is unlimited.
    pub limit: Option<Money>,
    /// What is overdue, by due date.
    pub overdue: Money,
    /// Due date of the oldest open invoice.
    pub oldest_due: Option<Day>,
    /// Days to pay of the invoices that receipts paid in full.
    pub days_to_pay: AverageDays,
}

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

/// An amount in whole units of its currency; one beyond what a number holds is nothing.
fn in_units(amount: Money, currency: Currency) -> Figure {
    amount.plain(currency).parse().map_or(Figure::Nothing, Figure::Number)
}

impl CustomerRow {
    /// The exposure in percent of the customer's limit (R6.4), rounded down to one decimal; none where there is no limit
    /// or it gives no credit.
    pub fn used_percent(&self) -> Option<Decimal> {
        let limit = self.limit.filter(|limit| limit.minor() > 0)?;
        let tenths = self.exposure.or_zero().minor().checked_mul(1_000)?.checked_div(limit.minor())?;
        Decimal::try_from_i128_with_scale(tenths, 1).ok()
    }

    /// Days that the oldest open invoice is overdue; 0 where none is.
    pub fn days_overdue(&self) -> i64 {
        self.oldest_due.map_or(0, |due| self.today.since(due)).max(0)
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

impl DeskReader {
    /// Keys, codes and names of all customers, by code.
    pub fn customer_names(&mut self) -> Result<Vec<CustomerName>, DeskError> {
        self.ask(|view| {
            let names = view.customer_names()?.into_iter();
            Ok(names.map(|(key, code, name)| CustomerName { key, code, name }).collect())
        })
    }

    /// The lines of these customers, in their order; one that is gone is left out.
    pub fn customer_rows(&mut self, keys: &[CustomerKey]) -> Result<Vec<CustomerRow>, DeskError> {
        let today = self.today();
        self.ask(|view| {
            let case = Case::open(view, today)?;
            let lines = view.customer_lines(keys)?.into_iter();
            let rows = lines.map(|line| row(view, &case, line));
            Ok(rows.collect::<Result<Vec<_>, DeskError>>()?.into_iter().flatten().collect())
        })
    }

    /// Every customer by code, in one pass over all open items and orders; without how they have paid.
    pub fn all_customer_rows(&mut self, watch: &dyn Watch) -> Result<Vec<CustomerRow>, DeskError> {
        let today = self.today();
        self.ask(|view| {
            watch.watch(0, None).or_stop()?;
            let case = Case::open(view, today)?;
            let accounts = Accounts::fold(view, &case)?.by_code;
            watch.watch(0, None).or_stop()?;
            let mut lines = HashMap::with_capacity(accounts.len());
            view.each_customer_line::<StoreError>(|line| {
                if lines.len().is_multiple_of(LOOK) {
                    watch.watch(0, None).or_stop()?;
                }
                lines.insert(line.key, line);
                Ok(())
            })?;
            let rows = accounts.into_iter().filter_map(|account| {
                let line = lines.remove(&account.head.key)?;
                Some(of_account(&account, line, today))
            });
            Ok(rows.collect())
        })
    }

    /// How every customer has paid, in one pass over the paid invoices; those who never did are left out.
    pub fn all_days_to_pay(
        &mut self,
        watch: &dyn Watch,
    ) -> Result<HashMap<CustomerKey, AverageDays>, DeskError> {
        let today = self.today();
        self.ask(|view| {
            let mut all = HashMap::new();
            view.each_paid_sum::<StoreError>(today, |customer, days, invoices| {
                if all.len().is_multiple_of(LOOK) {
                    watch.watch(0, None).or_stop()?;
                }
                all.insert(customer, AverageDays { days, invoices });
                Ok(())
            })?;
            Ok(all)
        })
    }

    /// The customers that a query finds, in its order.
    pub fn find_customers(&mut self, query: &CustomerQuery) -> Result<Vec<CustomerRow>, DeskError> {
        let mut rows = self.all_customer_rows(&Unwatched)?;
        let paid = self.all_days_to_pay(&Unwatched)?;
        for row in &mut rows {
            row.days_to_pay = paid.get(&row.line.key).copied().unwrap_or_default();
        }
        Ok(query
            .select(&rows, |field: CustomerField, row: &CustomerRow| field.figure(row))
            .into_iter()
            .cloned()
            .collect())
    }
}

fn of_account(account: &Account, line: CustomerLine, today: Day) -> CustomerRow {
    CustomerRow {
        line,
        today,
        exposure: account.exposure,
        available: account.available,
        limit: account.limit,
        overdue: account.overdue,
        oldest_due: account.oldest_due,
        days_to_pay: AverageDays::default(),
    }
}

fn row(view: View<'_>, case: &Case, line: CustomerLine) -> Result<Option<CustomerRow>, DeskError> {
    let Some(customer) = view.customer_by_key(line.key)? else {
        return Ok(None);
    };
    let facts = case.facts(view, &customer, None)?;
    let position = Position::of(&facts, &case.policy, case.today, None, Money::ZERO);
    let invoices = || facts.items.iter().filter(|item| item.kind == ItemKind::Invoice);
    let overdue = invoices().filter(|item| item.day <= case.today && item.due < case.today);
    let (days, paid) = view.paid_sum(line.key, case.today)?;
    Ok(Some(CustomerRow {
        line,
        today: case.today,
        exposure: position.exposure.total(),
        available: position.available,
        limit: customer_limit(&position.limits),
        overdue: overdue.map(|item| item.open).sum(),
        oldest_due: invoices().map(|item| item.due).min(),
        days_to_pay: AverageDays { days, invoices: paid },
    }))
}

/// The customer's limit before tolerance: temporary, own or policy group's, with insurance (R6.4); none where there is
/// none or it is unlimited.
pub(super) fn customer_limit(limits: &LimitStack) -> Option<Money> {
    let own = match (limits.temporary, limits.own, &limits.policy_group) {
        (Some(temporary), _, _) => Limit::Amount(temporary.amount),
        (None, Limit::NotSet, Some(group)) => group.limit,
        (None, own, _) => own,
    };
    own.amount().map(|amount| amount + limits.insurance)
}
