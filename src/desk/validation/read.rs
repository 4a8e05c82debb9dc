//! Reading the facts: all of them in one pass over the open items and the customers, or those of one customer.

use std::cell::Cell;
use std::collections::HashMap;

use super::super::{DeskError, DeskReader, Settings, Watch};
use super::book::{ValidationBook, ValidationCustomer};
use super::criteria::exceptions;
use crate::credit::{Currency, CustomerState, Day, ItemKind, Limit, Money, OpenInvoice, ValidationPolicy};
use crate::store::{AccountItem, CustomerKey, GroupId, StoreError, ValidationAccount, View};

/// After how many rows the work looks whether it should go on.
const ROWS_BETWEEN_LOOKS: usize = 1024;

/// What is the same for all customers while facts are read.
pub(super) struct Reading {
    pub(super) today: Day,
    pub(super) policy: ValidationPolicy,
    groups: HashMap<GroupId, Limit>,
}

impl DeskReader {
    /// Reads the facts of all customers that the validation could list, in one pass; the watch can stop it.
    pub fn validation_book(&mut self, watch: &dyn Watch) -> Result<ValidationBook, DeskError> {
        let today = self.today();
        self.ask(|view| ValidationBook::read(view, today, watch))
    }
}

impl ValidationBook {
    pub(super) fn read(view: View<'_>, today: Day, watch: &dyn Watch) -> Result<Self, DeskError> {
        let reading = Reading::begin(view, today)?;
        let items = open_items(view, today, watch)?;
        let mut customers = Vec::new();
        let mut invoices = Vec::new();
        // Both streams come in the order of the customers: what lies before the customer in turn is nobody's any more.
        let next = Cell::new(0);
        let turn_to = |key| {
            let rest = items.get(next.get()..).unwrap_or_default();
            next.set(next.get() + rest.iter().take_while(|item| item.customer < key).count());
            let rest = items.get(next.get()..).unwrap_or_default();
            let count = rest.iter().take_while(|item| item.customer == key).count();
            rest.get(..count).unwrap_or_default()
        };
        let wanted = |key, state| match state {
            CustomerState::Warning | CustomerState::Blocked => true,
            CustomerState::Active | CustomerState::Closed => !turn_to(key).is_empty(),
        };
        let mut read = 0;
        view.each_validation_account::<StoreError>(wanted, |account| {
            read += 1;
            look(watch, read)?;
            let own = turn_to(account.key);
            customers.push(reading.customer(account, own, &mut invoices));
            Ok(())
        })?;
        customers.sort_unstable_by(|one: &ValidationCustomer, other| one.code.cmp(&other.code));
        Ok(Self { today, policy: reading.policy, customers, invoices })
    }
}

fn look(watch: &dyn Watch, rows: usize) -> Result<(), StoreError> {
    if rows.is_multiple_of(ROWS_BETWEEN_LOOKS) {
        return watch.watch(u64::try_from(rows).unwrap_or(u64::MAX), None).or_stop();
    }
    Ok(())
}

/// Every item dated until today with something open, customer by customer.
fn open_items(view: View<'_>, today: Day, watch: &dyn Watch) -> Result<Vec<AccountItem>, StoreError> {
    let (mut items, mut read) = (Vec::new(), 0);
    view.each_open_item::<StoreError>(today, |item| {
        read += 1;
        look(watch, read)?;
        if item.day <= today {
            items.push(*item);
        }
        Ok(())
    })?;
    // Settled items whose relief lies ahead come last in the stream.
    items.sort_by_key(|item| item.customer);
    Ok(items)
}

impl Reading {
    pub(super) fn begin(view: View<'_>, today: Day) -> Result<Self, DeskError> {
        let policy = Settings::load(view)?.validation();
        let groups = view.groups()?.into_iter().map(|group| (group.id, group.limit.limit)).collect();
        Ok(Self { today, policy, groups })
    }

    /// The facts of one customer, its invoices added to those.
    pub(super) fn one(
        &self,
        view: View<'_>,
        key: CustomerKey,
        invoices: &mut Vec<OpenInvoice>,
    ) -> Result<Option<ValidationCustomer>, StoreError> {
        let Some(account) = view.validation_account(key)? else { return Ok(None) };
        let mut items = Vec::new();
        view.each_open_item_of::<StoreError>(key, self.today, |item| {
            if item.day <= self.today {
                items.push(*item);
            }
            Ok(())
        })?;
        Ok(Some(self.customer(account, &items, invoices)))
    }

    fn customer(
        &self,
        account: ValidationAccount,
        items: &[AccountItem],
        invoices: &mut Vec<OpenInvoice>,
    ) -> ValidationCustomer {
        let first = invoices.len();
        let (mut balance, mut in_dispute) = (Money::ZERO, Money::ZERO);
        for item in items {
            match item.kind {
                ItemKind::Credit | ItemKind::Receipt => balance -= item.open,
                ItemKind::Invoice => {
                    balance += item.open;
                    if item.disputed {
                        in_dispute += item.open;
                    }
                    let (day, due, open, disputed) = (item.day, item.due, item.open, item.disputed);
                    invoices.push(OpenInvoice { day, due, open, disputed });
                }
            }
        }
        // Kept currencies are codes of ISO 4217; most accounts have the company's.
        let own = self.policy.currency;
        let currency: Currency =
            if account.currency == own.code() { own } else { account.currency.parse().unwrap_or(own) };
        ValidationCustomer {
            limit: self.limit(&account),
            key: account.key,
            code: account.code.into(),
            name: account.name.into(),
            external_code: account.external_code.map(Into::into),
            currency,
            version: account.version,
            standing: account.standing,
            balance,
            in_dispute,
            exceptions: account.exceptions.map(|texts| Box::new(exceptions(&texts, currency))),
            invoices: first..invoices.len(),
        }
    }

    /// Temporary if in force, else own, else policy group's, else credit group's (R7.1).
    fn limit(&self, account: &ValidationAccount) -> Limit {
        let of_group =
            |id: Option<GroupId>| id.and_then(|id| self.groups.get(&id)).copied().unwrap_or(Limit::NotSet);
        let temporary = account.temporary_limit.filter(|limit| limit.covers(self.today));
        temporary
            .map_or(Limit::NotSet, |limit| Limit::Amount(limit.amount))
            .or(account.limit.or(of_group(account.policy_group)).or(of_group(account.credit_group)))
    }
}
