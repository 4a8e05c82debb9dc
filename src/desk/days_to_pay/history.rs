//! How a customer has paid: from the documents, never from counters that could go wrong (R8.1, R8.2).

use std::collections::HashMap;

use crate::credit::{Currency, Day, ItemKind, Money, PaymentDays};
use crate::desk::error::DeskError;
use crate::desk::session::ProgressSink;
use crate::fields::CustomerHistory;
use crate::store::{CodeRange, CustomerKey, DatedAmount, DayRange, Payers, StoreError, View};

/// The days to pay of one account: of the invoices paid over a range of days, as of today.
pub(crate) fn account_days(
    view: View<'_>,
    customer: CustomerKey,
    when: (DayRange, Day),
) -> Result<PaymentDays, StoreError> {
    let mut days = PaymentDays::default();
    view.each_paid_invoice::<StoreError>(Payers::One(customer), when, |_, invoice| {
        days.add(invoice);
        Ok(())
    })?;
    Ok(days)
}

/// All days up to this one.
pub(crate) const fn all_until(to: Day) -> DayRange {
    DayRange { from: Day::FIRST, to }
}

/// Those of every customer of a range that has any, in one pass.
pub(crate) fn payment_days(
    view: View<'_>,
    customers: &CodeRange,
    when: (DayRange, Day),
    progress: &dyn ProgressSink,
) -> Result<HashMap<CustomerKey, PaymentDays>, StoreError> {
    let mut all: HashMap<CustomerKey, PaymentDays> = HashMap::new();
    let mut current: Option<(CustomerKey, PaymentDays)> = None;
    view.each_paid_invoice::<StoreError>(Payers::Range(customers), when, |customer, invoice| {
        match &mut current {
            Some((payer, days)) if *payer == customer => days.add(invoice),
            other => {
                progress.proceed(u64::try_from(all.len()).unwrap_or(0), None)?;
                let mut days = PaymentDays::default();
                days.add(invoice);
                all.extend(other.replace((customer, days)));
            }
        }
        Ok(())
    })?;
    all.extend(current);
    Ok(all)
}

/// How an account has paid up to a day.
pub(crate) fn history_of(
    view: View<'_>,
    (customer, currency): (CustomerKey, Currency),
    today: Day,
) -> Result<CustomerHistory, DeskError> {
    let paid = account_days(view, customer, (all_until(today), today))?;
    let mut history = CustomerHistory {
        currency,
        last_payment: None,
        payments: 0,
        late_payments: paid.late_payments,
        days_to_pay: paid.to_pay,
        days_late: paid.late,
        highest_balance: Money::ZERO,
    };
    let mut balance = EndOfDay::default();
    view.each_dated_amount(customer, today, |document| {
        if document.kind == ItemKind::Receipt && !document.is_brought_forward {
            history.payments += 1;
            history.last_payment = Some(document.day);
        }
        balance.add(document);
    })?;
    history.highest_balance = balance.highest();
    Ok(history)
}

/// The balance of an account while its documents pass in the order of their days.
#[derive(Default)]
struct EndOfDay {
    day: Option<Day>,
    balance: Money,
    /// The highest at the end of a day that has passed; never less than nothing.
    highest: Money,
}

impl EndOfDay {
    fn add(&mut self, document: DatedAmount) {
        if self.day != Some(document.day) {
            self.highest = self.highest.max(self.balance);
            self.day = Some(document.day);
        }
        match document.kind {
            ItemKind::Invoice => self.balance += document.amount,
            ItemKind::Credit | ItemKind::Receipt => self.balance -= document.amount,
        }
    }

    fn highest(self) -> Money {
        self.highest.max(self.balance)
    }
}
