//! A receipt or credit note while it is applied to one invoice after the other.

use std::collections::BTreeMap;

use super::open_items::OpenItems;
use super::{AppliedReceipt, ApplyTo, Rest, applied_body, refuse_too_early};
use crate::credit::{Currency, Day, ItemKind, Message, Money};
use crate::desk::error::{DeskError, InputField};
use crate::desk::lookup;
use crate::desk::receivables::documents::AppliedPart;
use crate::desk::receivables::naming::of_another;
use crate::desk::session::Recorder;
use crate::store::{Application, Corrupt, CustomerKey, CustomerRecord, Document, StoreError, View};

/// Whose receipt or credit note it is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Payer<'a> {
    pub(crate) key: CustomerKey,
    pub(crate) code: &'a str,
    pub(crate) currency: Currency,
}

/// What becomes of an application to an invoice that is dated after the day it is made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Early {
    /// It is refused: the user has mistaken one of the two days.
    Refused,
    /// It counts from the day of the invoice: what a file reports has happened, and money may come before the invoice.
    Waits,
}

/// From which day an application counts.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Since {
    pub(crate) day: Day,
    pub(crate) early: Early,
}

/// A receipt or credit note while it is applied.
pub(crate) struct Applying<'r, 't, 'w> {
    recorder: &'r Recorder<'t, 'w>,
    customer: Payer<'r>,
    document: Document,
    from: Since,
    left: Money,
    applied: Vec<AppliedPart>,
}

impl<'a> Payer<'a> {
    pub(crate) fn of(customer: &'a CustomerRecord) -> Self {
        Self { key: customer.key, code: &customer.code, currency: customer.currency }
    }

    /// How much of an invoice would be applied by something that is large enough; refused where it owes nothing or less.
    pub(crate) fn owes(self, recorder: &Recorder<'_, '_>, apply: ApplyTo<'_>) -> Result<Money, DeskError> {
        let instalments = named(self.invoice(recorder.tx.view(), apply.invoice)?, apply)?;
        let owes: Money = instalments.iter().map(|part| part.left).sum();
        let asked = apply.amount.unwrap_or(owes);
        refuse_not_positive(apply)?;
        self.refuse_over(recorder, &instalments, (apply.invoice, asked))?;
        Ok(asked)
    }

    /// The instalments of an invoice of the payer; refused where only other customers have one with that number.
    fn invoice(self, view: View<'_>, number: &str) -> Result<Vec<Document>, DeskError> {
        let kinds = [ItemKind::Invoice];
        let invoice = lookup::documents(view, Some(self.key), &kinds, number)?;
        if !invoice.is_empty() {
            return Ok(invoice);
        }
        if lookup::documents(view, None, &kinds, number)?.is_empty() {
            return Err(DeskError::not_found("invoice-not-found", number));
        }
        Err(of_another(number, self.code))
    }

    /// Refuses more than the instalments owe, and anything where they owe nothing.
    fn refuse_over(
        self,
        recorder: &Recorder<'_, '_>,
        instalments: &[Document],
        (number, asked): (&str, Money),
    ) -> Result<(), DeskError> {
        let owes: Money = instalments.iter().map(|part| part.left).sum();
        if !owes.is_zero() && asked <= owes {
            return Ok(());
        }
        let refused = |key: &str| Message::new(key).text("invoice", number);
        let message = match settled_later(recorder, instalments)? {
            Some((by, day)) => refused("application-settled-later")
                .text("receipt", by)
                .day("day", day)
                .text("rest", if owes.is_zero() { "none" } else { "some" }),
            None if owes.is_zero() => refused("application-nothing-owed"),
            None => refused("application-over-invoice"),
        };
        let message = message.money("amount", asked, self.currency);
        Err(DeskError::refused(message.money("owes", owes, self.currency)))
    }
}

impl<'r, 't, 'w> Applying<'r, 't, 'w> {
    pub(crate) fn of(
        recorder: &'r Recorder<'t, 'w>,
        customer: Payer<'r>,
        document: Document,
        from: Since,
    ) -> Self {
        Self { recorder, customer, left: document.left, document, from, applied: Vec::new() }
    }

    /// Pays the invoices, then applies the rest as asked.
    pub(super) fn all(mut self, invoices: &[ApplyTo<'_>], rest: Rest) -> Result<AppliedReceipt, DeskError> {
        for invoice in invoices {
            self.pay(*invoice).map_err(|error| error.at(InputField::Invoice(invoice.invoice.to_owned())))?;
        }
        match rest {
            Rest::OnAccount => {}
            Rest::OldestFirst => self.pay_oldest()?,
        }
        let entry = applied_body(
            self.document.amount,
            self.customer.currency,
            self.document.day,
            &self.applied,
            None,
        );
        let subject = (self.document.kind.code(), self.document.number.as_str());
        self.recorder.audit(subject, (Some(self.customer.key), None), &entry)?;
        Ok(AppliedReceipt {
            event: self.recorder.event,
            kind: self.document.kind,
            number: self.document.number,
            customer: self.customer.code.to_owned(),
            currency: self.customer.currency,
            amount: self.document.amount,
            applied: self.applied,
            on_account: self.left,
        })
    }

    /// What is paid from now on counts from that day.
    pub(crate) const fn count_from(&mut self, day: Day) {
        self.from.day = day;
    }

    pub(crate) fn into_applied(self) -> Vec<AppliedPart> {
        self.applied
    }

    /// What is left on account.
    pub(crate) const fn left(&self) -> Money {
        self.left
    }

    /// Pays the instalments of an invoice, or the one that is named, the oldest due first.
    pub(crate) fn pay(&mut self, apply: ApplyTo<'_>) -> Result<(), DeskError> {
        let mut instalments = named(self.customer.invoice(self.recorder.tx.view(), apply.invoice)?, apply)?;
        let mut amount = self.allowed(&instalments, apply)?;
        instalments.sort_by_key(|part| (part.due, part.instalment));
        for instalment in &instalments {
            let part = instalment.left.min(amount);
            if part.is_positive() {
                self.part(instalment, part)?;
                amount -= part;
            }
        }
        Ok(())
    }

    /// Pays with what is left as it would be proposed.
    fn pay_oldest(&mut self) -> Result<(), DeskError> {
        let items = OpenItems::of(self.recorder.tx.view(), self.customer.key, self.recorder.today())?;
        let parts = items.proposal(self.left, self.from.day);
        for (instalment, part) in items.documents().zip(parts) {
            if part.is_positive() {
                self.part(instalment, part)?;
            }
        }
        Ok(())
    }

    /// How much is applied to the invoice; refused beyond what it owes or what is left.
    fn allowed(&self, invoice: &[Document], apply: ApplyTo<'_>) -> Result<Money, DeskError> {
        let refused = |key: &str| Message::new(key).text("invoice", apply.invoice);
        let currency = self.customer.currency;
        match (self.from.early, invoice.first()) {
            (Early::Refused, Some(part)) => refuse_too_early(self.from.day, part)?,
            (Early::Refused, None) | (Early::Waits, _) => {}
        }
        let owes: Money = invoice.iter().map(|part| part.left).sum();
        let asked = apply.amount.unwrap_or_else(|| owes.min(self.left));
        refuse_not_positive(apply)?;
        self.customer.refuse_over(self.recorder, invoice, (apply.invoice, asked))?;
        let Some(amount) = apply.amount else {
            return Ok(asked);
        };
        if amount > self.left {
            let message = refused("application-over-receipt").text("receipt", self.document.number.clone());
            let message = message.money("amount", amount, currency);
            return Err(DeskError::refused(message.money("left", self.left, currency)));
        }
        Ok(amount)
    }

    fn part(&mut self, instalment: &Document, amount: Money) -> Result<(), DeskError> {
        let day = earliest_day(self.recorder.tx.view(), instalment, amount, self.from.day)?;
        let application = Application { debit: instalment.id, credit: self.document.id, day, amount };
        self.recorder.tx.apply(&application, self.recorder.event)?;
        self.left -= amount;
        self.applied.push(AppliedPart {
            kind: ItemKind::Invoice,
            number: instalment.number.clone(),
            instalment: instalment.instalment,
            day,
            amount,
        });
        Ok(())
    }
}

/// The last document that meets the invoice on a day after today, and that day (R0.8).
fn settled_later(
    recorder: &Recorder<'_, '_>,
    invoice: &[Document],
) -> Result<Option<(String, Day)>, DeskError> {
    let view = recorder.tx.view();
    let mut last = None;
    for part in invoice {
        let applied = view.applications(part.id)?.into_iter();
        let later = applied.filter(|part| part.day > recorder.today() && part.amount.is_positive());
        for application in later {
            let missing = || Corrupt::missing("item", application.credit.0);
            let by = view.document(application.credit)?.ok_or_else(missing)?;
            last = last.max(Some((application.day, by.number)));
        }
    }
    Ok(last.map(|(day, by)| (by, day)))
}

/// Refuses an amount of nothing or less where one is named.
fn refuse_not_positive(apply: ApplyTo<'_>) -> Result<(), DeskError> {
    match apply.amount {
        Some(amount) if !amount.is_positive() => {
            let message = Message::new("application-not-positive").text("invoice", apply.invoice);
            Err(DeskError::usage(message))
        }
        Some(_) | None => Ok(()),
    }
}

/// The instalments that are meant: all, or the one that is named.
fn named(mut invoice: Vec<Document>, apply: ApplyTo<'_>) -> Result<Vec<Document>, DeskError> {
    let Some(instalment) = apply.instalment else {
        return Ok(invoice);
    };
    invoice.retain(|part| part.instalment == instalment);
    if invoice.is_empty() {
        return Err(DeskError::usage(
            Message::new("instalment-not-found")
                .text("number", apply.invoice)
                .count("instalment", instalment),
        ));
    }
    Ok(invoice)
}

/// The first day from a day on, and not before the invoice, from which so much of the instalment is open for good: what
/// a reversal opened again can be paid from that day on, so that no day sees it paid twice.
fn earliest_day(view: View<'_>, instalment: &Document, amount: Money, from: Day) -> Result<Day, StoreError> {
    let mut earliest = from.max(instalment.day);
    if instalment.settled.is_none() {
        // Nothing was ever applied to it.
        return Ok(earliest);
    }
    let mut days: BTreeMap<Day, Money> = BTreeMap::new();
    for application in view.applications(instalment.id)? {
        *days.entry(application.day).or_default() += application.amount;
    }
    let mut applied = Money::ZERO;
    let mut is_full = false;
    for (day, change) in days {
        if is_full {
            earliest = earliest.max(day);
        }
        applied += change;
        is_full = applied + amount > instalment.amount;
    }
    Ok(earliest)
}
