//! The average days to pay over a range of days: looked at, and stored as the basis of a customer (R8.3).
//!
//! Where no range is given it is that of the stored basis. Without one it is the whole history: from the day on which
//! the first invoice was paid in full (today, where none was) up to today. Stored from the whole history, a basis has
//! exactly these days, so that the same days give the same average again.

mod basis;
pub(super) mod history;
pub(super) mod payments;
mod report;
mod table;

use crate::credit::{AverageDays, Day, Message};
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::session::conflict::Expected;
use crate::desk::session::conflict::by;
use crate::desk::session::{DeskReader, DeskWriter, Recorder};
use crate::store::{BasisRecord, DayRange, EventKind, PaymentBasis, Subject, Touched, View};
use history::{account_days, all_until};

pub use report::{Became, PaymentReport, PaymentReportQuery, PaymentReportRow};

/// The average days to pay of a customer: the one that is stored, and the one of a range of days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DaysToPay {
    /// The customer, with the basis it has.
    pub customer: BasisRecord,
    /// The days it was calculated over.
    pub range: DayRange,
    /// The average over them: invoices that receipts paid in full on one of these days.
    pub found: AverageDays,
}

/// What becomes of the basis where no invoice was paid in full on one of the days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoneFound {
    /// It stays as it is.
    Leave,
    /// It becomes 0 days of 0 invoices.
    Reset,
}

/// A basis to be stored.
#[derive(Debug, Clone, Copy)]
pub struct NewBasis<'a> {
    pub customer: &'a str,
    /// The days; those of the stored basis where none are given.
    pub range: Option<DayRange>,
    /// What is done where nothing is found; leaving it as it is refuses then.
    pub none_found: NoneFound,
    /// What the user saw: where it has changed since, it is a conflict.
    pub seen: Option<&'a DaysToPay>,
}

impl DaysToPay {
    /// Whether no invoice was paid in full on one of the days.
    pub const fn none_found(&self) -> bool {
        self.found.invoices == 0
    }

    /// Whether storing it changes the basis that the customer has.
    pub fn is_change(&self) -> bool {
        self.customer.basis != Some(self.basis())
    }

    /// What is stored when it is accepted.
    pub const fn basis(&self) -> PaymentBasis {
        PaymentBasis { average: self.found, from: Some(self.range.from), to: Some(self.range.to) }
    }

    fn of(
        view: View<'_>,
        customer: BasisRecord,
        (range, today): (Option<DayRange>, Day),
    ) -> Result<Self, DeskError> {
        let range = match range {
            Some(range) => Some(in_order(range)?),
            None => stored_range(customer.basis.as_ref()),
        };
        let days = account_days(view, customer.key, (range.unwrap_or(all_until(today)), today))?;
        let range = range.unwrap_or_else(|| whole_history(days.first, today));
        Ok(Self { customer, range, found: days.to_pay })
    }
}

impl DeskReader {
    /// Calculates the average days to pay of a customer over a range of days; nothing is stored.
    pub fn days_to_pay(&mut self, code: &str, range: Option<DayRange>) -> Result<DaysToPay, DeskError> {
        let today = self.today();
        self.ask(|view| DaysToPay::of(view, find(view, code)?, (range, today)))
    }
}

impl DeskWriter {
    /// Calculates the average days to pay and stores it as the basis of the customer.
    ///
    /// Where the customer or what is found has changed since it was seen, it is a conflict. An unchanged basis writes
    /// nothing.
    pub fn store_days_to_pay(&mut self, new: &NewBasis<'_>) -> Result<DaysToPay, DeskError> {
        self.carry_out(|tx, signature| {
            let (view, today) = (tx.view(), signature.moment.today);
            let calculated = DaysToPay::of(view, find(view, new.customer)?, (new.range, today))?;
            if let Some(seen) = new.seen {
                refuse_changed(view, seen, &calculated)?;
            }
            if calculated.none_found() && new.none_found == NoneFound::Leave {
                return Err(DeskError::NoPayments(new.customer.to_owned()));
            }
            if calculated.is_change() {
                let recorder = Recorder::begin(tx, signature, EventKind::DaysToPay, "")?;
                recorder.store_basis(&calculated.customer, Some(&calculated.basis()))?;
            }
            Ok(calculated)
        })
    }
}

/// The customer with this code, or the error that there is none.
fn find(view: View<'_>, code: &str) -> Result<BasisRecord, DeskError> {
    let code = lookup::customer(view, code)?.code;
    view.basis(&code)?.ok_or_else(|| DeskError::not_found("customer-not-found", &code))
}

/// The days of a stored basis, where both ends are known.
fn stored_range(basis: Option<&PaymentBasis>) -> Option<DayRange> {
    let basis = basis?;
    Some(DayRange { from: basis.from?, to: basis.to? })
}

/// The days of a whole history: from the first payment up to today.
fn whole_history(first: Option<Day>, today: Day) -> DayRange {
    DayRange { from: first.unwrap_or(today), to: today }
}

fn in_order(range: DayRange) -> Result<DayRange, DeskError> {
    if range.from <= range.to {
        return Ok(range);
    }
    Err(DeskError::usage(Message::new("days-reversed").day("from", range.from).day("to", range.to)))
}

fn refuse_changed(view: View<'_>, seen: &DaysToPay, now: &DaysToPay) -> Result<(), DeskError> {
    let (subject, code) = (Subject::Customer(now.customer.key.0), now.customer.code.as_str());
    Expected::Version(seen.customer.version).check(now.customer.version, view, (subject, code))?;
    if (seen.found, seen.range) == (now.found, now.range) {
        return Ok(());
    }
    let last = view.last_event(Touched::Customer(now.customer.key), &[])?;
    let changed = Message::new("days-to-pay-changed").text("customer", code);
    Err(DeskError::conflict(by(changed, last.as_ref())))
}

#[cfg(test)]
mod tests;
