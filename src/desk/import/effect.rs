//! What an import comes to on the desk: which customers are new, what each of them owes before and after, which documents come.

use super::look_alikes::{LookAlike, look_alikes};
use crate::credit::{Currency, Money};
use crate::store::{Balance, DocumentCounts, StoreError, View};

/// What an import that was tried comes to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportEffect {
    pub new_customers: u64,
    pub invoices: u64,
    pub credit_notes: u64,
    pub receipts: u64,
    /// Documents that a list brings forward (A11): none of them is counted above.
    pub brought_forward: u64,
    /// The customers that are new or owe something else after it, as they come in the desk.
    pub customers: Vec<CustomerEffect>,
    /// New customers whose names are almost those of others.
    pub look_alikes: Vec<LookAlike>,
    /// What all customers owe, in each currency.
    pub totals: Vec<BalanceEffect>,
}

/// What it comes to for a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerEffect {
    pub code: String,
    pub name: String,
    pub is_new: bool,
    pub balance: BalanceEffect,
}

/// A balance before and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BalanceEffect {
    pub currency: Currency,
    pub before: Money,
    pub after: Money,
}

/// The desk before something is tried.
pub(super) struct Before {
    balances: Vec<Balance>,
    documents: DocumentCounts,
}

impl Before {
    pub(super) fn load(view: View<'_>) -> Result<Self, StoreError> {
        Ok(Self { balances: view.balances()?, documents: view.document_counts()? })
    }

    /// What has become of it.
    pub(super) fn effect(self, view: View<'_>) -> Result<ImportEffect, StoreError> {
        let (had, has) = (self.documents, view.document_counts()?);
        let mut effect = ImportEffect {
            invoices: has.invoices.saturating_sub(had.invoices),
            credit_notes: has.credit_notes.saturating_sub(had.credit_notes),
            receipts: has.receipts.saturating_sub(had.receipts),
            brought_forward: has.brought_forward.saturating_sub(had.brought_forward),
            ..ImportEffect::default()
        };
        // An import adds customers and removes none.
        let mut known = self.balances.into_iter().peekable();
        let balances = view.balances()?;
        let new = balances.len().saturating_sub(known.len());
        effect.look_alikes = look_alikes(&balances, new);
        for after in balances {
            let before = known.next_if(|before| before.customer == after.customer);
            effect.add(before.as_ref(), after);
        }
        Ok(effect)
    }
}

impl ImportEffect {
    fn add(&mut self, before: Option<&Balance>, after: Balance) {
        let Balance { code, name, currency, open, .. } = after;
        let is_new = before.is_none();
        let balance =
            BalanceEffect { currency, before: before.map_or(Money::ZERO, |before| before.open), after: open };
        self.new_customers += u64::from(is_new);
        match self.totals.iter_mut().find(|total| total.currency == currency) {
            Some(total) => {
                total.before += balance.before;
                total.after += balance.after;
            }
            None => self.totals.push(balance),
        }
        if is_new || balance.before != balance.after {
            self.customers.push(CustomerEffect { code, name, is_new, balance });
        }
    }
}
