//! What customers are sorted and filtered by: the columns of their list, and a question put together from them.

use crate::credit::{AverageDays, Limit, Money};
use crate::desk::{CustomerRow, Direction, Figure, Test};
use crate::fields::ValueKind;

/// A column of the customer list: what it is sorted and filtered by.
#[derive(Debug)]
pub struct CustomerColumn {
    /// The stable word of programs.
    pub code: &'static str,
    /// What its values are.
    pub kind: ValueKind,
    /// What has to be read for it.
    pub reading: ColumnSource,
    /// What a customer has in it.
    pub figure: fn(&CustomerRow) -> Figure,
}

/// What has to be read before a column can be sorted or filtered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ColumnSource {
    Names,
    /// The whole of every account: one pass over open items and orders.
    Accounts,
    /// How every customer has paid: one pass over the paid invoices.
    Payments,
}

const fn names(code: &'static str, figure: fn(&CustomerRow) -> Figure) -> CustomerColumn {
    CustomerColumn { code, kind: ValueKind::Text, reading: ColumnSource::Names, figure }
}

const fn account(code: &'static str, kind: ValueKind, figure: fn(&CustomerRow) -> Figure) -> CustomerColumn {
    CustomerColumn { code, kind, reading: ColumnSource::Accounts, figure }
}

pub static CUSTOMER_COLUMNS: [CustomerColumn; 16] = [
    names("customer", |row| Figure::text(&row.line.code)),
    names("name", |row| Figure::text(&row.line.name)),
    account("state", ValueKind::Choice, |row| Figure::text(row.line.state.code())),
    account("limit", ValueKind::Limit, |row| match row.line.limit {
        Limit::Amount(limit) => row.in_units(limit),
        Limit::Unlimited => Figure::Endless,
        Limit::NotSet => Figure::Nothing,
    }),
    account("exposure", ValueKind::Amount, |row| row.in_units(row.exposure)),
    account("available", ValueKind::Amount, |row| {
        row.available.map_or(Figure::Nothing, |available| row.in_units(available))
    }),
    account("used", ValueKind::Percent, |row| row.used_percent().map_or(Figure::Nothing, Figure::Number)),
    account("overdue", ValueKind::Amount, |row| row.in_units(row.overdue)),
    account("days_overdue", ValueKind::Count, |row| Figure::count(row.days_overdue())),
    CustomerColumn {
        code: AVERAGE_DAYS,
        kind: ValueKind::Average,
        reading: ColumnSource::Payments,
        figure: |row| average_days(row.days_to_pay),
    },
    account("group", ValueKind::Code, |row| optional(row.line.credit_group.as_ref())),
    account("policy_group", ValueKind::Code, |row| optional(row.line.policy_group.as_ref())),
    account("credit_manager", ValueKind::Text, |row| optional(row.line.credit_manager.as_ref())),
    account("country", ValueKind::Code, |row| optional(row.line.country.as_ref())),
    account("terms", ValueKind::Code, |row| Figure::text(&row.line.terms)),
    account("currency", ValueKind::Currency, |row| Figure::text(row.line.currency.code())),
];

/// The column of how customers have paid, which is read for itself.
pub const AVERAGE_DAYS: &str = "average_days";

impl CustomerColumn {
    /// The column with this word.
    pub fn named(code: &str) -> Option<&'static Self> {
        CUSTOMER_COLUMNS.iter().find(|column| column.code == code)
    }
}

/// What an average of days to pay is in its column.
pub fn average_days(days_to_pay: AverageDays) -> Figure {
    days_to_pay.mean(4).map_or(Figure::Nothing, Figure::Number)
}

fn optional(text: Option<&String>) -> Figure {
    text.map_or(Figure::Nothing, |text| Figure::text(text))
}

impl CustomerRow {
    /// An amount in whole units of the currency of the account; one beyond what a number holds is nothing.
    fn in_units(&self, amount: Money) -> Figure {
        amount.plain(self.line.currency).parse().map_or(Figure::Nothing, Figure::Number)
    }
}

/// What customers are looked for by; every condition has to hold.
#[derive(Debug, Clone, Default)]
pub struct CustomerQuery {
    /// What the customers must pass, all of it.
    pub conditions: Vec<(&'static CustomerColumn, Test)>,
    /// The order; by code where there is none, as are ties.
    pub sort: Option<(&'static CustomerColumn, Direction)>,
}

impl CustomerQuery {
    /// The most that has to be read for it.
    pub fn reading(&self) -> ColumnSource {
        let conditions = self.conditions.iter().map(|(column, _)| column.reading);
        conditions.chain(self.sort.map(|(column, _)| column.reading)).max().unwrap_or(ColumnSource::Names)
    }

    /// What it finds of these, in its order; they stand by code. `figure` says what each has in a column.
    pub fn select<'a, C>(
        &self,
        customers: &'a [C],
        figure: impl Fn(&CustomerColumn, &C) -> Figure,
    ) -> Vec<&'a C> {
        let holds = |one: &&C| self.conditions.iter().all(|(field, test)| test.holds(&figure(field, one)));
        let found = customers.iter().filter(holds);
        let Some((field, direction)) = self.sort else {
            return found.collect();
        };
        let mut sorted: Vec<_> = found.map(|one| (figure(field, one), one)).collect();
        sorted.sort_by(|(one, _), (two, _)| one.compare(two, direction));
        sorted.into_iter().map(|(_, one)| one).collect()
    }
}
