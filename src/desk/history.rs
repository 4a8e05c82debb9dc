//! How a customer has paid: from the documents, never from counters that could go wrong (R8.1, R8.2).

use std::collections::BTreeMap;

use rust_decimal::{Decimal, RoundingStrategy};

use super::posting::customer_record;
use super::{DeskError, DeskReader};
use crate::credit::{Currency, Day, ItemKind, Money};
use crate::store::{CustomerKey, Document, View};

/// An average of days, kept exact: rounded only where it is shown (R8.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct AverageDays {
    /// The days of all invoices.
    pub days: i64,
    /// How many invoices.
    pub invoices: u32,
}

/// How a customer has paid up to a day. It informs; it decides nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CustomerHistory {
    /// Currency of the amounts.
    pub currency: Currency,
    /// The day of the newest receipt.
    pub last_payment: Option<Day>,
    /// Receipts, those on account included, those reversed not.
    pub payments: u32,
    /// Invoices that were paid in full after the due date of their last instalment.
    pub late_payments: u32,
    /// Days from the invoice to the receipt that paid it in full.
    pub days_to_pay: AverageDays,
    /// Days from the due date to that receipt, less than nothing where it came early.
    pub days_late: AverageDays,
    /// The highest balance at the end of any day, by the dates of the documents.
    pub highest_balance: Money,
}

impl AverageDays {
    /// Counts one invoice more.
    pub const fn add(&mut self, days: i64) {
        self.days += days;
        self.invoices += 1;
    }

    /// The mean with so many decimals, rounded half away from zero; none without invoices.
    pub fn mean(self, decimals: u32) -> Option<Decimal> {
        let mean = Decimal::from(self.days).checked_div(Decimal::from(self.invoices))?;
        let mut mean = mean.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
        mean.rescale(decimals);
        Some(mean)
    }
}

impl DeskReader {
    /// How a customer has paid up to today.
    pub fn customer_history(&mut self, code: &str) -> Result<CustomerHistory, DeskError> {
        let today = self.today();
        self.ask(|view| {
            let customer = customer_record(view, code)?;
            history_of(view, (customer.key, customer.currency), today)
        })
    }
}

/// How an account has paid up to a day.
pub(super) fn history_of(
    view: View<'_>,
    (customer, currency): (CustomerKey, Currency),
    today: Day,
) -> Result<CustomerHistory, DeskError> {
    let documents = view.customer_documents(customer)?;
    // A reversed receipt is as if it had never been, and what is dated later is not yet.
    let counted = documents.iter().filter(|document| document.reversed.is_none() && document.day <= today);
    let receipts = counted.clone().filter(|document| document.kind == ItemKind::Receipt);
    let mut history = CustomerHistory {
        currency,
        last_payment: receipts.clone().map(|receipt| receipt.day).max(),
        payments: u32::try_from(receipts.count()).unwrap_or(u32::MAX),
        late_payments: 0,
        days_to_pay: AverageDays::default(),
        days_late: AverageDays::default(),
        highest_balance: highest_balance(counted),
    };
    for invoice in paid_invoices(&documents, today) {
        history.days_to_pay.add(invoice.paid.since(invoice.day));
        history.days_late.add(invoice.paid.since(invoice.due));
        if invoice.paid > invoice.due {
            history.late_payments += 1;
        }
    }
    Ok(history)
}

/// An invoice that receipts paid in full: its day, its last due date and the day it was paid.
struct PaidInvoice {
    day: Day,
    due: Day,
    paid: Day,
}

fn paid_invoices(documents: &[Document], today: Day) -> Vec<PaidInvoice> {
    let mut invoices: BTreeMap<&str, Vec<&Document>> = BTreeMap::new();
    for part in documents.iter().filter(|document| document.kind == ItemKind::Invoice) {
        invoices.entry(&part.number).or_default().push(part);
    }
    invoices.values().filter_map(|parts| paid_invoice(parts, today)).collect()
}

fn paid_invoice(instalments: &[&Document], today: Day) -> Option<PaidInvoice> {
    // The day of payment stands on the first instalment; an application may still lie in the future.
    let paid = instalments.iter().find_map(|part| part.paid)?;
    let is_yet = |part: &&Document| part.settled.is_none_or(|settled| settled <= today);
    if paid > today || !instalments.iter().all(is_yet) {
        return None;
    }
    Some(PaidInvoice {
        day: instalments.first()?.day,
        due: instalments.iter().map(|part| part.due).max()?,
        paid,
    })
}

fn highest_balance<'d>(documents: impl Iterator<Item = &'d Document>) -> Money {
    let mut days: BTreeMap<Day, Money> = BTreeMap::new();
    for document in documents {
        let change = match document.kind {
            ItemKind::Invoice => document.amount,
            ItemKind::Credit | ItemKind::Receipt => -document.amount,
        };
        *days.entry(document.day).or_default() += change;
    }
    let mut balance = Money::ZERO;
    let balances = days.into_values().map(|change| {
        balance += change;
        balance
    });
    balances.max().unwrap_or_default().or_zero()
}
