//! Reading the facts: all of them in one pass over the open items and the customers, or those of one customer.

use std::cell::RefCell;
use std::collections::HashMap;

use super::super::{DeskError, DeskReader, ProgressSink, Settings};
use super::gather::{Gathered, Gathering};
use super::proposal::ValidationTotals;
use super::snapshot::{ValidationCustomer, ValidationSnapshot};
use crate::credit::{CustomerState, Day, Limit, OpenInvoice, ValidationPolicy};
use crate::store::{Corrupt, CustomerKey, GroupId, StoreError, ValidationAccount, View};

/// After how many rows the work looks whether it should go on.
const ROWS_BETWEEN_LOOKS: usize = 1024;

/// What is the same for all customers while facts are read.
pub(super) struct FactsReader {
    pub(super) today: Day,
    pub(super) policy: ValidationPolicy,
    groups: HashMap<GroupId, Limit>,
}

impl DeskReader {
    /// Reads the facts of all customers that the validation could list, in one pass; the watch can stop it.
    pub fn validation_snapshot(
        &mut self,
        progress: &dyn ProgressSink,
    ) -> Result<ValidationSnapshot, DeskError> {
        let today = self.today();
        self.ask(|view| ValidationSnapshot::read(view, today, progress))
    }
}

impl ValidationSnapshot {
    pub(super) fn read(view: View<'_>, today: Day, progress: &dyn ProgressSink) -> Result<Self, DeskError> {
        let reading = FactsReader::begin(view, today)?;
        let gathering = RefCell::new(gather(view, today, progress)?);
        let mut customers = Vec::with_capacity(usize::try_from(view.customer_count()?).unwrap_or(0));
        reading.each(view, &gathering, progress, |customer| customers.push(customer))?;
        customers.sort_unstable_by(|one: &ValidationCustomer, other| one.code.cmp(&other.code));
        let invoices = gathering.into_inner().invoices;
        Ok(Self { today, policy: reading.policy, customers, invoices })
    }
}

impl ValidationTotals {
    /// What the criteria in force come to for all external codes. No customer is kept: the workspace asks for it beside
    /// everything else that it shows.
    pub(super) fn read(view: View<'_>, today: Day, progress: &dyn ProgressSink) -> Result<Self, DeskError> {
        let reading = FactsReader::begin(view, today)?;
        let gathering = RefCell::new(gather(view, today, progress)?);
        let mut totals = Self::default();
        reading.each(view, &gathering, progress, |customer| {
            let invoices = &gathering.borrow().invoices;
            if let Some(judgement) = reading.policy.judge(&customer.facts(invoices), today) {
                totals.add(&customer, &judgement, &reading.policy);
            }
        })?;
        Ok(totals)
    }
}

fn look(progress: &dyn ProgressSink, rows: usize) -> Result<(), StoreError> {
    if rows.is_multiple_of(ROWS_BETWEEN_LOOKS) {
        return progress.proceed(u64::try_from(rows).unwrap_or(u64::MAX), None);
    }
    Ok(())
}

/// Every item dated until today with something open, customer by customer.
fn gather(view: View<'_>, today: Day, progress: &dyn ProgressSink) -> Result<Gathering, DeskError> {
    let (mut gathering, mut read) = (Gathering::default(), 0);
    view.each_validation_item::<StoreError>(today, |item| {
        read += 1;
        look(progress, read)?;
        gathering.add(item);
        Ok(())
    })?;
    gathering.finish();
    Ok(gathering)
}

impl FactsReader {
    pub(super) fn begin(view: View<'_>, today: Day) -> Result<Self, DeskError> {
        let policy = Settings::load(view)?.validation();
        let groups = view.groups()?.into_iter().map(|group| (group.id, group.limit.limit)).collect();
        Ok(Self { today, policy, groups })
    }

    /// The facts of every customer that could be listed, one at a time and in no order.
    fn each(
        &self,
        view: View<'_>,
        gathering: &RefCell<Gathering>,
        progress: &dyn ProgressSink,
        mut visit: impl FnMut(ValidationCustomer),
    ) -> Result<(), StoreError> {
        let wanted = |key, state| match state {
            CustomerState::Warning | CustomerState::Blocked => true,
            CustomerState::Active | CustomerState::Closed => gathering.borrow_mut().turn_to(key).is_some(),
        };
        let mut read = 0;
        view.each_validation_account(wanted, |account| {
            read += 1;
            look(progress, read)?;
            let open = gathering.borrow_mut().turn_to(account.key);
            visit(self.customer(account, open)?);
            Ok(())
        })
    }

    /// The facts of one customer, and its invoices.
    pub(super) fn one(
        &self,
        view: View<'_>,
        key: CustomerKey,
    ) -> Result<Option<(ValidationCustomer, Vec<OpenInvoice>)>, StoreError> {
        let Some(account) = view.validation_account(key)? else { return Ok(None) };
        let mut gathering = Gathering::default();
        view.each_validation_item_of::<StoreError>(key, self.today, |item| {
            gathering.add(item);
            Ok(())
        })?;
        let customer = self.customer(account, gathering.turn_to(key))?;
        Ok(Some((customer, gathering.invoices)))
    }

    fn customer(
        &self,
        account: ValidationAccount,
        open: Option<Gathered>,
    ) -> Result<ValidationCustomer, StoreError> {
        let open = open.unwrap_or(Gathered::nothing(account.key));
        Ok(ValidationCustomer {
            limit: self.limit(&account)?,
            key: account.key,
            code: account.code.into(),
            name: account.name.into(),
            external_code: account.external_code.map(Into::into),
            currency: account.currency,
            version: account.version,
            standing: account.standing,
            balance: open.balance,
            in_dispute: open.in_dispute,
            exceptions: account.exceptions,
            invoices: open.invoices,
        })
    }

    /// Temporary if in force, else own, else policy group's, else credit group's (R7.1).
    fn limit(&self, account: &ValidationAccount) -> Result<Limit, StoreError> {
        let of_group = |id: Option<GroupId>| match id {
            None => Ok(Limit::NotSet),
            Some(id) => {
                let limit = self.groups.get(&id).copied();
                limit.ok_or_else(|| Corrupt::missing("credit_group", id.0))
            }
        };
        let temporary = account.temporary_limit.filter(|limit| limit.covers(self.today));
        let of_policy = of_group(account.policy_group)?;
        let shared = of_group(account.credit_group)?;
        Ok(temporary
            .map_or(Limit::NotSet, |limit| Limit::Amount(limit.amount))
            .or(account.limit)
            .or(of_policy)
            .or(shared))
    }
}
