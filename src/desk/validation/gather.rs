//! The open items of the stream, gathered customer by customer.

use std::ops::Range;

use crate::credit::{Money, OpenInvoice};
use crate::store::{CustomerKey, ValidationItem};

/// What was gathered, in the order of the customers.
#[derive(Debug, Default)]
pub(super) struct Gathering {
    accounts: Vec<Gathered>,
    pub(super) invoices: Vec<OpenInvoice>,
    next: usize,
}

/// What one customer has open.
#[derive(Debug, Clone)]
pub(super) struct Gathered {
    customer: CustomerKey,
    /// Invoices less credit notes and receipts.
    pub(super) balance: Money,
    /// The invoices in dispute.
    pub(super) in_dispute: Money,
    /// The places of its invoices.
    pub(super) invoices: Range<usize>,
}

impl Gathered {
    /// A customer with nothing open.
    pub(super) const fn nothing(customer: CustomerKey) -> Self {
        Self { customer, balance: Money::ZERO, in_dispute: Money::ZERO, invoices: 0..0 }
    }
}

impl Gathering {
    /// Takes one item more; those of a customer come one after the other.
    pub(super) fn add(&mut self, item: &ValidationItem) {
        if self.accounts.last().is_none_or(|last| last.customer != item.customer) {
            let at = self.invoices.len();
            self.accounts.push(Gathered { invoices: at..at, ..Gathered::nothing(item.customer) });
        }
        let Some(account) = self.accounts.last_mut() else { return };
        account.balance += item.signed;
        if item.signed.is_negative() {
            return;
        }
        let (day, due, open, disputed) = (item.day, item.due, item.signed, item.disputed);
        self.invoices.push(OpenInvoice { day, due, open, disputed });
        account.invoices.end = self.invoices.len();
        if disputed {
            account.in_dispute += open;
        }
    }

    /// Ends the gathering. A customer comes twice where relief lies ahead: settled items are last in the stream. All of
    /// its invoices are then put together.
    pub(super) fn finish(&mut self) {
        self.accounts.sort_by_key(|account| account.customer);
        let mut whole: Vec<Gathered> = Vec::with_capacity(self.accounts.len());
        for part in std::mem::take(&mut self.accounts) {
            match whole.last_mut().filter(|last| last.customer == part.customer) {
                None => whole.push(part),
                Some(last) => {
                    let at = self.invoices.len();
                    self.invoices.extend_from_within(last.invoices.clone());
                    self.invoices.extend_from_within(part.invoices);
                    last.invoices = at..self.invoices.len();
                    last.balance += part.balance;
                    last.in_dispute += part.in_dispute;
                }
            }
        }
        self.accounts = whole;
    }

    /// What the customer in turn has open; they are asked for in the order of the keys.
    pub(super) fn turn_to(&mut self, customer: CustomerKey) -> Option<Gathered> {
        while self.accounts.get(self.next).is_some_and(|account| account.customer < customer) {
            self.next += 1;
        }
        self.accounts.get(self.next).filter(|account| account.customer == customer).cloned()
    }
}
