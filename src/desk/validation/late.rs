//! The late invoices behind a row of the grid.

use super::read::FactsReader;
use crate::credit::{Currency, Day, Item, ItemKind, Money, ValidationPolicy};
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::session::DeskReader;

/// An invoice, or an instalment of it, that is older than the days of a criterion of its customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LateInvoice {
    pub number: String,
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
            let Some((customer, _)) = reading.one(view, key)? else { return Ok(Vec::new()) };
            let own = customer.exceptions();
            let delay = policy.delay_test(own).map(|test| test.days);
            let respite = policy.limit_test(own, customer.limit, customer.currency).map(|test| test.days);
            let mut late: Vec<LateInvoice> = Vec::new();
            for item in view.items_as_of(key, today)? {
                let days_over = today.since(policy.day_basis.day_of(item.day, item.due));
                let is_over = |days: Option<u32>| days.is_some_and(|days| days_over > i64::from(days));
                let (delayed, measured) = (is_over(delay), is_over(respite));
                if counts(&item, policy) && (delayed || measured) {
                    let Item { number, day, due, open, disputed, .. } = item;
                    let currency = customer.currency;
                    late.push(LateInvoice {
                        number,
                        day,
                        due,
                        open,
                        currency,
                        days_over,
                        disputed,
                        delayed,
                        measured,
                    });
                }
            }
            late.sort_by(|one, other| {
                other.days_over.cmp(&one.days_over).then_with(|| one.number.cmp(&other.number))
            });
            Ok(late)
        })
    }
}

fn counts(item: &Item, policy: &ValidationPolicy) -> bool {
    item.kind == ItemKind::Invoice && (policy.disputed || !item.disputed)
}
