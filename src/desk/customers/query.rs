//! What customers are sorted and filtered by: the columns of their list, and a question put together from them.

use super::list::{CustomerName, CustomerRow};
use crate::credit::{AverageDays, BindingLimit, Limit, Money};
use crate::desk::error::DeskError;
use crate::desk::list::filter::Figure;
use crate::desk::list::query::ColumnQuery;
use crate::desk::session::{DeskReader, NoProgress};
use crate::fields::ValueKind;

/// A column of the customer list: what it is sorted and filtered by.
#[derive(Debug)]
pub struct CustomerColumn {
    /// The stable word of programs.
    pub code: &'static str,
    /// What its values are.
    pub kind: ValueKind,
    source: FigureSource,
}

/// Where a column has its figures from.
#[derive(Debug)]
enum FigureSource {
    /// Of code and name.
    Names(for<'a> fn(&'a str, &'a str) -> &'a str),
    Account(fn(&CustomerRow) -> Figure),
    /// Of how the customer has paid.
    Payments(fn(AverageDays) -> Figure),
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

const fn names(code: &'static str, part: for<'a> fn(&'a str, &'a str) -> &'a str) -> CustomerColumn {
    CustomerColumn { code, kind: ValueKind::Text, source: FigureSource::Names(part) }
}

const fn account(code: &'static str, kind: ValueKind, figure: fn(&CustomerRow) -> Figure) -> CustomerColumn {
    CustomerColumn { code, kind, source: FigureSource::Account(figure) }
}

const fn payments(code: &'static str, figure: fn(AverageDays) -> Figure) -> CustomerColumn {
    CustomerColumn { code, kind: ValueKind::Average, source: FigureSource::Payments(figure) }
}

/// A row of the table gives a column its name in the program; all of them in their order are `ALL`.
macro_rules! columns {
    ($($name:ident = $column:expr;)*) => {
        impl CustomerColumn {
            $(
                #[doc = stringify!($name)]
                pub const $name: &'static Self = { const COLUMN: CustomerColumn = $column; &COLUMN };
            )*

            /// Every column, in the order of the table.
            pub const ALL: &'static [&'static Self] = &[$(Self::$name),*];
        }
    };
}

columns! {
    CODE = names("customer", |code, _| code);
    NAME = names("name", |_, name| name);
    STATE = account("state", ValueKind::Choice, |row| Figure::text(row.line.state.code()));
    LIMIT = account("limit", ValueKind::Limit, |row| match row.binding {
        BindingLimit::Group(limit) | BindingLimit::Customer(Limit::Amount(limit)) => amount(row, limit),
        BindingLimit::Customer(Limit::Unlimited) => Figure::Endless,
        BindingLimit::Customer(Limit::NotSet) => Figure::Nothing,
    });
    EXPOSURE = account("exposure", ValueKind::Amount, |row| amount(row, row.exposure));
    AVAILABLE = account("available", ValueKind::Amount, |row| {
        row.available.map_or(Figure::Nothing, |available| amount(row, available))
    });
    USED = account("used", ValueKind::Percent, |row| row.used_percent().map_or(Figure::Nothing, Figure::Number));
    OVERDUE = account("overdue", ValueKind::Amount, |row| amount(row, row.overdue));
    DAYS_OVERDUE = account("days_overdue", ValueKind::Count, |row| Figure::count(row.days_overdue()));
    AVERAGE_DAYS = payments("average_days", |days| days.mean(4).map_or(Figure::Nothing, Figure::Number));
    GROUP = account("group", ValueKind::Code, |row| optional(row.line.credit_group.as_ref()));
    POLICY_GROUP = account("policy_group", ValueKind::Code, |row| optional(row.line.policy_group.as_ref()));
    CREDIT_MANAGER = account("credit_manager", ValueKind::Text, |row| optional(row.line.credit_manager.as_ref()));
    COUNTRY = account("country", ValueKind::Code, |row| optional(row.line.country.as_ref()));
    TERMS = account("terms", ValueKind::Code, |row| Figure::text(&row.line.terms));
    CURRENCY = account("currency", ValueKind::Currency, |row| Figure::text(row.line.currency.code()));
}

impl CustomerColumn {
    /// The column with this word.
    pub fn named(code: &str) -> Option<&'static Self> {
        Self::ALL.iter().find(|column| column.code == code).copied()
    }

    /// What has to be read for it.
    pub const fn reading(&self) -> ColumnSource {
        match self.source {
            FigureSource::Names(_) => ColumnSource::Names,
            FigureSource::Account(_) => ColumnSource::Accounts,
            FigureSource::Payments(_) => ColumnSource::Payments,
        }
    }

    /// What a customer has in it who has paid like this.
    pub fn figure(&self, row: &CustomerRow, days_to_pay: AverageDays) -> Figure {
        match self.source {
            FigureSource::Names(part) => Figure::text(part(&row.line.code, &row.line.name)),
            FigureSource::Account(figure) => figure(row),
            FigureSource::Payments(figure) => figure(days_to_pay),
        }
    }

    /// What a customer has in it of whom code and name are known only.
    pub fn figure_of_name(&self, name: &CustomerName) -> Figure {
        match self.source {
            FigureSource::Names(part) => Figure::text(part(&name.code, &name.name)),
            FigureSource::Account(_) | FigureSource::Payments(_) => Figure::Nothing,
        }
    }
}

fn optional(text: Option<&String>) -> Figure {
    text.map_or(Figure::Nothing, |text| Figure::text(text))
}

fn amount(row: &CustomerRow, amount: Money) -> Figure {
    Figure::amount(amount, row.line.currency)
}

/// What customers are looked for by; they are sorted by code where it says nothing else.
pub type CustomerQuery = ColumnQuery<CustomerColumn>;

impl DeskReader {
    /// The customers that a query finds, in its order.
    pub fn find_customers(&mut self, query: &CustomerQuery) -> Result<Vec<CustomerRow>, DeskError> {
        let mut rows = self.all_customer_rows(&NoProgress)?;
        let paid = self.all_days_to_pay(&NoProgress)?;
        for row in &mut rows {
            row.days_to_pay = paid.get(&row.line.key).copied().unwrap_or_default();
        }
        let found = query.select(&rows, |column, row: &CustomerRow| column.figure(row, row.days_to_pay));
        Ok(found.into_iter().cloned().collect())
    }
}

impl CustomerQuery {
    /// The most that has to be read for it.
    pub fn reading(&self) -> ColumnSource {
        let conditions = self.conditions.iter().map(|(column, _)| column.reading());
        conditions.chain(self.sort.map(|(column, _)| column.reading())).max().unwrap_or(ColumnSource::Names)
    }
}
