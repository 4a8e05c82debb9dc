//! The customers as a list: names to look for, lines to show, and orders to sort them in.

use std::cmp::Reverse;

use super::accounts::{Account, Accounts};
use super::{Case, DeskError, DeskReader};
use crate::credit::{Day, ItemKind, Money, Position};
use crate::store::{CustomerKey, CustomerLine, View};

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
    /// The exposure that is compared with the customer's limit.
    pub exposure: Money,
    /// What is left of the tightest limit; none where nothing is tested.
    pub available: Option<Money>,
    /// What is overdue, by due date.
    pub overdue: Money,
    /// Due date of the oldest open invoice.
    pub oldest_due: Option<Day>,
}

/// In which order the customers stand; ties by code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CustomerSort {
    /// By code.
    #[default]
    Code,
    /// By name.
    Name,
    /// The largest exposure first.
    Exposure,
    /// The least available first, those without a limit last.
    Available,
    /// The largest overdue amount first.
    Overdue,
    /// The oldest open invoice first, those without one last.
    OldestDue,
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

    /// The keys of all customers in an order; the computed ones in one pass over all open items and orders.
    pub fn customer_keys(&mut self, sort: CustomerSort) -> Result<Vec<CustomerKey>, DeskError> {
        let today = self.today();
        self.ask(|view| match sort {
            CustomerSort::Code | CustomerSort::Name => {
                let mut names = view.customer_names()?;
                if sort == CustomerSort::Name {
                    names.sort_by_cached_key(|(_, _, name)| name.to_lowercase());
                }
                Ok(names.into_iter().map(|(key, _, _)| key).collect())
            }
            CustomerSort::Exposure
            | CustomerSort::Available
            | CustomerSort::Overdue
            | CustomerSort::OldestDue => {
                let case = Case::open(view, today)?;
                let mut accounts = Accounts::fold(view, &case)?.by_code;
                sort_accounts(&mut accounts, sort);
                Ok(accounts.into_iter().map(|account| account.head.key).collect())
            }
        })
    }
}

/// Sorts accounts that stand by code; the sort is stable, so that ties go on standing by code.
fn sort_accounts(accounts: &mut [Account], sort: CustomerSort) {
    match sort {
        CustomerSort::Code => {}
        CustomerSort::Name => accounts.sort_by_cached_key(|account| account.head.name.to_lowercase()),
        CustomerSort::Exposure => accounts.sort_by_key(|account| Reverse(account.exposure)),
        CustomerSort::Available => {
            accounts.sort_by_key(|account| (account.available.is_none(), account.available));
        }
        CustomerSort::Overdue => accounts.sort_by_key(|account| Reverse(account.overdue)),
        CustomerSort::OldestDue => {
            accounts.sort_by_key(|account| (account.oldest_due.is_none(), account.oldest_due));
        }
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
    Ok(Some(CustomerRow {
        line,
        exposure: position.exposure.total(),
        available: position.available,
        overdue: overdue.map(|item| item.open).sum(),
        oldest_due: invoices().map(|item| item.due).min(),
    }))
}
