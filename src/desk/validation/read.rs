//! Reading the facts: all of them in one walk over the accounts, or those of one customer.

use super::proposal::ValidationTotals;
use super::snapshot::{ValidationCustomer, ValidationSnapshot};
use crate::credit::{DatedLimit, Day, Item, Money, OpenInvoice, ValidationPolicy};
use crate::desk::assess::groups::{Groups, StoredLimits};
use crate::desk::error::DeskError;
use crate::desk::session::{DeskReader, ProgressSink};
use crate::fields::Settings;
use crate::store::{Account, CustomerKey, Needs, StoreError, ValidationAccount, View};

/// After so many customers it is checked whether the work should go on.
const CUSTOMERS_BETWEEN_CHECKS: u64 = 256;

/// What is the same for all customers while facts are read.
pub(super) struct FactsReader {
    pub(super) today: Day,
    pub(super) policy: ValidationPolicy,
    groups: Groups,
}

impl DeskReader {
    /// Reads the facts of all customers that the validation could list, in one walk that `progress` can stop.
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
        let count = usize::try_from(view.customer_count()?).unwrap_or(0);
        let (mut customers, mut invoices) = (Vec::with_capacity(count), Vec::new());
        reading.each(view, progress, |account| {
            customers.push(reading.customer(account, &mut invoices)?);
            Ok(())
        })?;
        customers.sort_unstable_by(|one: &ValidationCustomer, other| one.code.cmp(&other.code));
        Ok(Self { today, policy: reading.policy, customers, invoices })
    }
}

impl ValidationTotals {
    /// The totals of the criteria in force for all external codes. No customer is held in memory: the workspace reads it beside
    /// everything else that it shows.
    pub(super) fn read(view: View<'_>, today: Day, progress: &dyn ProgressSink) -> Result<Self, DeskError> {
        let reading = FactsReader::begin(view, today)?;
        let (mut totals, mut invoices) = (Self::default(), Vec::new());
        reading.each(view, progress, |account| {
            invoices.clear();
            let customer = reading.customer(account, &mut invoices)?;
            if let Some(judgement) = reading.policy.judge(&customer.facts(&invoices), today) {
                totals.add(&customer, &judgement, &reading.policy);
            }
            Ok(())
        })?;
        Ok(totals)
    }
}

impl FactsReader {
    pub(super) fn begin(view: View<'_>, today: Day) -> Result<Self, DeskError> {
        let settings = Settings::load(view)?;
        let groups = Groups::read(view, settings.currency())?;
        Ok(Self { today, policy: settings.validation(), groups })
    }

    /// Every account that could be listed, in no particular order.
    fn each(
        &self,
        view: View<'_>,
        progress: &dyn ProgressSink,
        mut visit: impl FnMut(Account<'_, ValidationAccount>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let mut read = 0_u64;
        view.each_account(&self.needs(), |account| {
            if read.is_multiple_of(CUSTOMERS_BETWEEN_CHECKS) {
                progress.proceed(read, None)?;
            }
            read += 1;
            visit(account)
        })
    }

    pub(super) fn needs(&self) -> Needs<ValidationAccount> {
        ValidationAccount::needs(self.today)
    }

    /// The facts of one customer, and its invoices; none where it could not be listed.
    pub(super) fn one(
        &self,
        view: View<'_>,
        key: CustomerKey,
    ) -> Result<Option<(ValidationCustomer, Vec<OpenInvoice>)>, StoreError> {
        view.account(key, &self.needs(), |account| {
            let mut invoices = Vec::new();
            Ok((self.customer(account, &mut invoices)?, invoices))
        })
    }

    /// The facts of an account; its invoices follow those that are there already.
    pub(super) fn customer(
        &self,
        Account { head, items, .. }: Account<'_, ValidationAccount>,
        invoices: &mut Vec<OpenInvoice>,
    ) -> Result<ValidationCustomer, StoreError> {
        let stored = StoredLimits {
            customer: head.key,
            currency: head.currency,
            own: DatedLimit { limit: head.limit, expires: None },
            temporary: head.temporary_limit,
            credit_group: head.credit_group,
            policy_group: head.policy_group,
        };
        // Insurance plays no part in the limit of the validation.
        let limits = self.groups.limits(&stored, &[])?;
        let first = invoices.len();
        invoices.extend(items.iter().filter_map(OpenInvoice::of));
        let disputed = invoices.iter().skip(first).filter(|invoice| invoice.disputed);
        Ok(ValidationCustomer {
            limit: limits.of_validation(self.today),
            key: head.key,
            code: head.code.into(),
            name: head.name.into(),
            external_code: head.external_code.map(Into::into),
            currency: head.currency,
            version: head.version,
            state: head.state,
            balance: items.iter().map(Item::signed).sum(),
            in_dispute: disputed.map(|invoice| invoice.open).sum::<Money>(),
            exceptions: head.exceptions,
            invoices: first..invoices.len(),
        })
    }
}
