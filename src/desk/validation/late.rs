//! The late invoices behind a row of the grid.

use super::read::FactsReader;
use super::snapshot::ValidationCustomer;
use crate::credit::{Currency, Day, Item, ItemKind, Money, ValidationPolicy};
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::session::DeskReader;
use crate::store::{CustomerKey, ItemId, StoreError, View};

/// An invoice, or an instalment of it, that is older than the days of a criterion of its customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LateInvoice {
    pub number: String,
    /// Which instalment, where the invoice has several.
    pub instalment: Option<u32>,
    pub day: Day,
    pub due: Day,
    pub open: Money,
    pub currency: Currency,
    /// Days from the day that counts to today.
    pub days_over: i64,
    pub disputed: bool,
    /// Whether it is older than the payment delay: one such is enough (criterion 1).
    pub delayed: bool,
    /// Whether it is a part of what is measured with the limit (criterion 2).
    pub measured: bool,
}

impl DeskReader {
    /// The invoices of a customer that these criteria call late, the oldest first.
    pub fn late_invoices(
        &mut self,
        code: &str,
        policy: &ValidationPolicy,
    ) -> Result<Vec<LateInvoice>, DeskError> {
        let today = self.today();
        self.ask(|view| {
            let key = lookup::customer(view, code)?.key;
            let reading = FactsReader::begin(view, today)?;
            let late = view.account::<_, _, StoreError>(key, &reading.needs().with_numbers(), |account| {
                let (items, ids) = (account.items, account.item_ids);
                let customer = reading.customer(account, &mut Vec::new())?;
                let late = LateAfter::of(&customer, policy);
                let named = items.iter().zip(ids);
                Ok(named.filter_map(|(item, id)| Some((*id, late.invoice(item, today)?))).collect())
            })?;
            let late: Vec<(ItemId, LateInvoice)> = late.unwrap_or_default();
            let named = late.into_iter().map(|(id, late)| {
                let instalment = instalment_of(view, (key, id), &late.number)?;
                Ok(LateInvoice { instalment, ..late })
            });
            let mut late = named.collect::<Result<Vec<_>, StoreError>>()?;
            late.sort_by(|one, other| {
                let named = |late: &LateInvoice| (late.number.clone(), late.instalment);
                other.days_over.cmp(&one.days_over).then_with(|| named(one).cmp(&named(other)))
            });
            Ok(late)
        })
    }
}

/// Which instalment of an invoice an item is, where it has several.
fn instalment_of(
    view: View<'_>,
    (customer, id): (CustomerKey, ItemId),
    number: &str,
) -> Result<Option<u32>, StoreError> {
    let parts = view.documents(customer, ItemKind::Invoice, number)?;
    let part = parts.iter().find(|part| part.id == id).filter(|_| parts.len() > 1);
    Ok(part.map(|part| part.instalment))
}

impl LateInvoice {
    /// Its number, with its instalment where there are several.
    pub fn name(&self) -> String {
        match self.instalment {
            Some(instalment) => format!("{} #{instalment}", self.number),
            None => self.number.clone(),
        }
    }
}

/// From how many days on an invoice of a customer is late.
struct LateAfter<'a> {
    policy: &'a ValidationPolicy,
    currency: Currency,
    /// Of the payment delay; none where it is not tested.
    delay: Option<u32>,
    /// Of what is measured with the limit; none where that is not tested.
    respite: Option<u32>,
}

impl<'a> LateAfter<'a> {
    fn of(customer: &ValidationCustomer, policy: &'a ValidationPolicy) -> Self {
        let (own, currency) = (customer.exceptions(), customer.currency);
        let delay = policy.delay_test(own).map(|test| test.days);
        let respite = policy.limit_test(own, customer.limit, currency).map(|test| test.days);
        Self { policy, currency, delay, respite }
    }

    fn invoice(&self, item: &Item, today: Day) -> Option<LateInvoice> {
        let days_over = today.since(self.policy.day_basis.day_of(item.day, item.due));
        let is_over = |days: Option<u32>| days.is_some_and(|days| days_over > i64::from(days));
        let (delayed, measured) = (is_over(self.delay), is_over(self.respite));
        let counts = item.kind == ItemKind::Invoice && (self.policy.disputed || !item.disputed);
        (counts && (delayed || measured)).then(|| LateInvoice {
            number: item.number.clone(),
            instalment: None,
            day: item.day,
            due: item.due,
            open: item.open,
            currency: self.currency,
            days_over,
            disputed: item.disputed,
            delayed,
            measured,
        })
    }
}
