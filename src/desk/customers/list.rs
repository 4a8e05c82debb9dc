//! The customers as a list: names to look for, lines to show, and all of them at once to be sorted and filtered.

use std::collections::HashMap;

use rust_decimal::Decimal;

use crate::credit::{AverageDays, Day, ItemKind, Limit, LimitStack, Money, Position};
use crate::desk::days_to_pay::history::{account_days, all_until, payment_days};
use crate::desk::receivables::accounts::{Account, Accounts};
use crate::desk::{CheckContext, CustomerQuery, DeskError, DeskReader, NoProgress, ProgressSink};
use crate::store::{CodeRange, CustomerKey, CustomerLine, StoreError, View};

/// Customers read between two looks whether the answer is still wanted.
const LOOK: usize = 1_000;

/// What a person looks for a customer by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerName {
    pub key: CustomerKey,
    pub code: String,
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
            let context = CheckContext::open(view, today)?;
            let lines = view.customer_lines(keys)?.into_iter();
            let rows = lines.map(|line| row(view, &context, line));
            Ok(rows.collect::<Result<Vec<_>, DeskError>>()?.into_iter().flatten().collect())
        })
    }

    /// Every customer by code, in one pass over all open items and orders; without how they have paid.
    pub fn all_customer_rows(&mut self, progress: &dyn ProgressSink) -> Result<Vec<CustomerRow>, DeskError> {
        let today = self.today();
        self.ask(|view| {
            progress.proceed(0, None)?;
            let context = CheckContext::open(view, today)?;
            let accounts = Accounts::fold(view, &context)?.by_code;
            progress.proceed(0, None)?;
            let mut lines = HashMap::with_capacity(accounts.len());
            view.each_customer_line::<StoreError>(|line| {
                if lines.len().is_multiple_of(LOOK) {
                    progress.proceed(0, None)?;
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
        progress: &dyn ProgressSink,
    ) -> Result<HashMap<CustomerKey, AverageDays>, DeskError> {
        let today = self.today();
        self.ask(|view| {
            let days = payment_days(view, &CodeRange::default(), (all_until(today), today), progress)?;
            Ok(days.into_iter().map(|(customer, days)| (customer, days.to_pay)).collect())
        })
    }

    /// The customers that a query finds, in its order.
    pub fn find_customers(&mut self, query: &CustomerQuery) -> Result<Vec<CustomerRow>, DeskError> {
        let mut rows = self.all_customer_rows(&NoProgress)?;
        let paid = self.all_days_to_pay(&NoProgress)?;
        for row in &mut rows {
            row.days_to_pay = paid.get(&row.line.key).copied().unwrap_or_default();
        }
        Ok(query
            .select(&rows, |column, row: &CustomerRow| (column.figure)(row))
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

fn row(view: View<'_>, context: &CheckContext, line: CustomerLine) -> Result<Option<CustomerRow>, DeskError> {
    let Some(customer) = view.customer_by_key(line.key)? else {
        return Ok(None);
    };
    let facts = context.facts(view, &customer, None)?;
    let position = Position::of(&facts, &context.policy, context.today, None, Money::ZERO);
    let invoices = || facts.items.iter().filter(|item| item.kind == ItemKind::Invoice);
    let overdue = invoices().filter(|item| item.day <= context.today && item.due < context.today);
    let paid = account_days(view, line.key, (all_until(context.today), context.today))?;
    Ok(Some(CustomerRow {
        line,
        today: context.today,
        exposure: position.exposure.total(),
        available: position.available,
        limit: customer_limit(&position.limits),
        overdue: overdue.map(|item| item.open).sum(),
        oldest_due: invoices().map(|item| item.due).min(),
        days_to_pay: paid.to_pay,
    }))
}

/// The customer's limit before tolerance: temporary, own or policy group's, with insurance (R6.4); none where there is
/// none or it is unlimited.
pub(in crate::desk) fn customer_limit(limits: &LimitStack) -> Option<Money> {
    let own = match (limits.temporary, limits.own, &limits.policy_group) {
        (Some(temporary), _, _) => Limit::Amount(temporary.amount),
        (None, Limit::NotSet, Some(group)) => group.limit,
        (None, own, _) => own,
    };
    own.amount().map(|amount| amount + limits.insurance)
}
