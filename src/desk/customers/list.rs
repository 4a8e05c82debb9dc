//! The customer list: names to search, lines to show, and all customers at once to be sorted and filtered.

use std::collections::HashMap;

use rust_decimal::Decimal;

use crate::credit::{AccountLimits, AverageDays, BindingLimit, Day, Limit, Money, Percent};
use crate::desk::assess::CheckContext;
use crate::desk::assess::accounts::{Account, each_account};
use crate::desk::assess::groups::Groups;
use crate::desk::days_to_pay::history::{account_days, all_until, payment_days};
use crate::desk::error::DeskError;
use crate::desk::session::{DeskReader, ProgressSink};
use crate::store::{CodeRange, CustomerKey, CustomerLine, GroupId, ListedAccount};

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
    /// The limit that it is left of.
    pub binding: BindingLimit,
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
    /// The row of an account, without how it has paid.
    fn of(account: Account<ListedAccount>, context: &CheckContext, group_exposure: Money) -> Self {
        let Account { head, figures, limits } = account;
        let (exposure, tolerance, today) = (figures.own.total(), context.policy.tolerance, context.today);
        let mut row = Self {
            line: head.into_line(),
            today,
            exposure,
            available: None,
            binding: BindingLimit::Customer(Limit::NotSet),
            limit: limits.amount_of_customer(today),
            overdue: figures.overdue,
            oldest_due: figures.oldest_due,
            days_to_pay: AverageDays::default(),
        };
        row.measure(&limits, group_exposure, tolerance);
        row
    }

    /// Works out what its limits leave, and which of them binds.
    fn measure(&mut self, limits: &AccountLimits, group_exposure: Money, tolerance: Percent) {
        self.available = limits.available(self.exposure, group_exposure, tolerance, self.today);
        self.binding = limits.binding(self.exposure, group_exposure, tolerance, self.today);
    }

    /// The exposure in percent of the customer's limit (R6.4), rounded half up to two decimals; none where there is no
    /// limit or it gives no credit.
    pub fn used_percent(&self) -> Option<Decimal> {
        let limit = self.limit.filter(|limit| limit.minor() > 0)?.minor();
        let exposure = self.exposure.or_zero().minor();
        let hundredths = exposure.checked_mul(10_000)?.checked_add(limit / 2)?.checked_div(limit)?;
        Decimal::try_from_i128_with_scale(hundredths, 2).ok()
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
            let (groups, needs) = (Groups::read(view, context.currency)?, ListedAccount::needs(today));
            let (mut rows, mut exposures) = (Vec::with_capacity(keys.len()), HashMap::new());
            for key in keys {
                let account =
                    view.account(*key, &needs, |account| Account::of(account, &context, &groups))?;
                let Some(account) = account else { continue };
                let shared = shared_limit(&account, today);
                if let Some(group) = shared.filter(|group| !exposures.contains_key(group)) {
                    exposures.insert(group, context.group_shares(view, group)?.total);
                }
                let exposure = shared.and_then(|group| exposures.get(&group).copied());
                let row = CustomerRow::of(account, &context, exposure.unwrap_or(Money::ZERO));
                let paid = account_days(view, *key, (all_until(today), today))?;
                rows.push(CustomerRow { days_to_pay: paid.to_pay, ..row });
            }
            Ok(rows)
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
                let shared = shared_limit(&account, today);
                members.extend(shared.map(|group| (rows.len(), group, account.limits.clone())));
                rows.push(CustomerRow::of(account, &context, Money::ZERO));
                Ok(())
            })?;
            // What a group has left is known when all of its members are.
            for (at, group, limits) in members {
                if let Some(row) = rows.get_mut(at) {
                    row.measure(&limits, walked.exposure(group), context.policy.tolerance);
                }
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

/// The credit group whose limit is tested for an account.
fn shared_limit(account: &Account<ListedAccount>, today: Day) -> Option<GroupId> {
    account.head.head.credit_group.filter(|_| account.limits.is_group_tested(today))
}
