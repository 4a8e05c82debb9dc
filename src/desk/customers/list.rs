//! The customer list: names to search, lines to show, and all customers at once to be sorted and filtered.

use std::collections::HashMap;

use rust_decimal::Decimal;

use crate::credit::{AccountFigures, AccountLimits, AverageDays, Day, Money, Position};
use crate::desk::assess::CheckContext;
use crate::desk::days_to_pay::history::{account_days, all_until, payment_days};
use crate::desk::error::DeskError;
use crate::desk::receivables::accounts::{Account, each_account};
use crate::desk::session::{DeskReader, ProgressSink};
use crate::store::{CodeRange, CustomerKey, CustomerLine, ListedAccount, View};

/// After so many customers it is checked whether the answer is still wanted.
const CHECK_EVERY: usize = 1_000;

/// What a customer is searched by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerName {
    pub key: CustomerKey,
    pub code: String,
    pub name: String,
}

/// One line of the customer list with what is computed from the documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerRow {
    /// What is stored of the customer.
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
    fn new(
        line: CustomerLine,
        today: Day,
        (figures, limits): (&AccountFigures, &AccountLimits),
        available: Option<Money>,
    ) -> Self {
        Self {
            line,
            today,
            exposure: figures.own.total(),
            available,
            limit: limits.amount_of_customer(today),
            overdue: figures.overdue,
            oldest_due: figures.oldest_due,
            days_to_pay: AverageDays::default(),
        }
    }

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

    /// Every customer by code, in one walk over all accounts; without how they have paid.
    pub fn all_customer_rows(&mut self, progress: &dyn ProgressSink) -> Result<Vec<CustomerRow>, DeskError> {
        let today = self.today();
        self.ask(|view| {
            progress.proceed(0, None)?;
            let context = CheckContext::open(view, today)?;
            let count = usize::try_from(view.customer_count()?).unwrap_or(0);
            let (mut rows, mut members) = (Vec::with_capacity(count), Vec::new());
            let walked = each_account(view, &context, &ListedAccount::needs(today), |account| {
                if rows.len().is_multiple_of(CHECK_EVERY) {
                    progress.proceed(0, None)?;
                }
                let Account { head, figures, limits } = account;
                let shared = limits.tested_of_group(context.policy.tolerance, today);
                members.extend(head.head.credit_group.zip(shared).map(|shared| (rows.len(), shared)));
                let tested = limits.tested_of_customer(context.policy.tolerance, today);
                let available = tested.map(|tested| tested - figures.own.total());
                rows.push(CustomerRow::new(head.into_line(), today, (&figures, &limits), available));
                Ok(())
            })?;
            // What a group has left is known when all of its members are.
            for (at, (group, tested)) in members {
                let left = tested - walked.exposure(group);
                let row = rows.iter_mut().skip(at).take(1);
                row.for_each(|row| row.available = Some(row.available.map_or(left, |own| own.min(left))));
            }
            rows.sort_unstable_by(|one, other| one.line.code.cmp(&other.line.code));
            Ok(rows)
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
}

fn row(view: View<'_>, context: &CheckContext, line: CustomerLine) -> Result<Option<CustomerRow>, DeskError> {
    let Some(customer) = view.customer_by_key(line.key)? else {
        return Ok(None);
    };
    let facts = context.facts(view, &customer, None)?;
    let position = Position::of(&facts, &context.policy, context.today, None, Money::ZERO);
    let account = (&facts.figures(&context.policy, context.today), &facts.limits());
    let paid = account_days(view, line.key, (all_until(context.today), context.today))?;
    let row = CustomerRow::new(line, context.today, account, position.available);
    Ok(Some(CustomerRow { days_to_pay: paid.to_pay, ..row }))
}
