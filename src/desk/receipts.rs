//! Receipts: entering them, applying them and credit notes to invoices, and reversing them.

use std::collections::BTreeMap;

use serde::Serialize;

use super::documents::{AppliedPart, applied_parts};
use super::posting::{
    credit_document, customer_record, given_reason, invoice_documents, new_number, number_taken, owner,
    refuse_beyond_debt, refuse_taken, within_range,
};
use super::{DeskError, DeskWriter, Recorder};
use crate::credit::{Currency, Day, ItemKind, Money, Statement};
use crate::store::{Application, CustomerKey, CustomerRecord, Document, NewItem, StoreError, View};

/// A receipt to be entered.
#[derive(Debug, Clone)]
pub struct NewReceipt<'a> {
    /// Code of the customer who paid.
    pub customer: &'a str,
    /// Number, 1 to 40 signs.
    pub number: &'a str,
    /// Amount, more than nothing.
    pub amount: Money,
    /// Date.
    pub day: Day,
    /// What it pays, in this order; the rest stays on account.
    pub apply: Vec<ApplyTo<'a>>,
}

/// An invoice to be paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ApplyTo<'a> {
    /// Its number.
    pub invoice: &'a str,
    /// So much of it; none = the smaller of what it owes and what is left of the receipt.
    pub amount: Option<Money>,
}

/// What became of a receipt or credit note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppliedReceipt {
    /// Receipt or credit note.
    pub kind: ItemKind,
    /// Number.
    pub number: String,
    /// Code of the customer.
    pub customer: String,
    /// Currency of the amounts.
    pub currency: Currency,
    /// What was applied now.
    pub applied: Vec<AppliedPart>,
    /// What is left on account.
    pub on_account: Money,
}

/// A receipt that was taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReversedReceipt {
    /// Number.
    pub number: String,
    /// Code of the customer.
    pub customer: String,
    /// Currency of the amounts.
    pub currency: Currency,
    /// The day from which it is as if it had never been.
    pub day: Day,
    /// What is open again, negative.
    pub reopened: Vec<AppliedPart>,
}

/// What the audit trail keeps of a receipt, its applications or its reversal.
#[derive(Serialize)]
struct Entry<'a> {
    amount: Money,
    currency: Currency,
    day: Day,
    applied: &'a [AppliedPart],
    reason: Option<&'a str>,
}

impl DeskWriter {
    /// Enters a receipt and applies it as far as it is told to; the rest stays on account. An application counts from
    /// the receipt's day, never before its invoice (R8.1).
    pub fn enter_receipt(&mut self, receipt: &NewReceipt<'_>) -> Result<AppliedReceipt, DeskError> {
        let number = new_number(receipt.number)?;
        let amount = within_range(receipt.amount)?;
        if !amount.is_positive() {
            return Err(DeskError::Usage(
                Statement::new("receipt-amount-not-positive").text("number", number),
            ));
        }
        self.carry_out(|tx, signature| {
            let customer = customer_record(tx.view(), receipt.customer)?;
            refuse_taken(tx.view(), &[ItemKind::Receipt, ItemKind::Credit], &number)?;
            let recorder = Recorder::begin(tx, signature, "receipt", "")?;
            let item = NewItem {
                kind: ItemKind::Receipt,
                number: &number,
                instalment: 1,
                customer: customer.key,
                ship_to: None,
                order: None,
                day: receipt.day,
                due: receipt.day,
                amount,
                disputed: false,
                document: None,
            };
            let added = tx.add_item(&item, recorder.event)?;
            added.ok_or_else(|| number_taken(&number))?;
            let document = credit_document(tx.view(), &number)?;
            let applied =
                Applying::of(&recorder, Payer::of(&customer), document, receipt.day).all(&receipt.apply)?;
            refuse_beyond_debt(tx.view(), &customer, (&number, applied.on_account))?;
            Ok(applied)
        })
    }

    /// Applies what is left of a receipt or credit note to invoices, from the given day or from today on; never before
    /// the receipt or the invoice (R8.1).
    pub fn apply_receipt(
        &mut self,
        number: &str,
        invoices: &[ApplyTo<'_>],
        day: Option<Day>,
    ) -> Result<AppliedReceipt, DeskError> {
        self.carry_out(|tx, signature| {
            let document = credit_document(tx.view(), number)?;
            refuse_reversed(&document)?;
            let customer = owner(tx.view(), &document)?;
            if let Some(day) = day {
                refuse_too_early(day, &document)?;
                for apply in invoices {
                    for invoice in invoice_documents(tx.view(), apply.invoice)? {
                        refuse_too_early(day, &invoice)?;
                    }
                }
            }
            let recorder = Recorder::begin(tx, signature, "apply", "")?;
            let from = day.unwrap_or(signature.moment.today).max(document.day);
            Applying::of(&recorder, Payer::of(&customer), document, from).all(invoices)
        })
    }

    /// Reverses a receipt: what it paid is open again from today on, and the receipt counts nowhere any more (R8.1).
    pub fn reverse_receipt(&mut self, number: &str, reason: &str) -> Result<ReversedReceipt, DeskError> {
        let reason = given_reason(reason)?;
        self.carry_out(|tx, signature| {
            let found = tx.view().documents(ItemKind::Receipt, number)?.into_iter().next();
            let document = found.ok_or_else(|| DeskError::not_found("receipt-not-found", number))?;
            refuse_reversed(&document)?;
            let customer = owner(tx.view(), &document)?;
            let recorder = Recorder::begin(tx, signature, "reverse-receipt", &reason)?;
            // A receipt that is still to come never counted: it is gone from its own day on.
            let day = recorder.today().max(document.day);
            let before = applied_parts(tx.view(), &document)?.len();
            tx.reverse_receipt(document.id, day, recorder.event)?;
            let reopened = applied_parts(tx.view(), &document)?.split_off(before);
            let entry = Entry {
                amount: document.amount,
                currency: customer.currency,
                day,
                applied: &reopened,
                reason: Some(&reason),
            };
            recorder.audit(("receipt", number), (Some(customer.key), None), &entry)?;
            Ok(ReversedReceipt {
                number: document.number,
                customer: customer.code,
                currency: customer.currency,
                day,
                reopened,
            })
        })
    }
}

/// Whose receipt or credit note it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Payer<'a> {
    pub(super) key: CustomerKey,
    pub(super) code: &'a str,
    pub(super) currency: Currency,
}

impl<'a> Payer<'a> {
    fn of(customer: &'a CustomerRecord) -> Self {
        Self { key: customer.key, code: &customer.code, currency: customer.currency }
    }
}

/// A receipt or credit note while it is applied to one invoice after the other.
pub(super) struct Applying<'r, 't, 'w> {
    recorder: &'r Recorder<'t, 'w>,
    customer: Payer<'r>,
    document: Document,
    from: Day,
    left: Money,
    applied: Vec<AppliedPart>,
}

impl<'r, 't, 'w> Applying<'r, 't, 'w> {
    pub(super) fn of(
        recorder: &'r Recorder<'t, 'w>,
        customer: Payer<'r>,
        document: Document,
        from: Day,
    ) -> Self {
        Self { recorder, customer, left: document.open, document, from, applied: Vec::new() }
    }

    fn all(mut self, invoices: &[ApplyTo<'_>]) -> Result<AppliedReceipt, DeskError> {
        for invoice in invoices {
            self.pay(*invoice)?;
        }
        let entry = Entry {
            amount: self.document.amount,
            currency: self.customer.currency,
            day: self.document.day,
            applied: &self.applied,
            reason: None,
        };
        let subject = (self.document.kind.code(), self.document.number.as_str());
        self.recorder.audit(subject, (Some(self.customer.key), None), &entry)?;
        Ok(AppliedReceipt {
            kind: self.document.kind,
            number: self.document.number,
            customer: self.customer.code.to_owned(),
            currency: self.customer.currency,
            applied: self.applied,
            on_account: self.left,
        })
    }

    /// What is left on account.
    pub(super) const fn left(&self) -> Money {
        self.left
    }

    /// Pays the instalments of an invoice, the oldest due first.
    pub(super) fn pay(&mut self, apply: ApplyTo<'_>) -> Result<(), DeskError> {
        let view = self.recorder.tx.view();
        let mut instalments = invoice_documents(view, apply.invoice)?;
        let owes: Money = instalments.iter().map(|part| part.open).sum();
        let mut amount = self.allowed(&instalments, owes, apply)?;
        instalments.sort_by_key(|part| (part.due, part.instalment));
        for instalment in instalments {
            let part = instalment.open.min(amount);
            if part.is_positive() {
                self.part(&instalment, part)?;
                amount -= part;
            }
        }
        Ok(())
    }

    /// How much is applied to the invoice; refused beyond what it owes or what is left.
    fn allowed(&self, invoice: &[Document], owes: Money, apply: ApplyTo<'_>) -> Result<Money, DeskError> {
        let refused = |key: &str| Statement::new(key).text("invoice", apply.invoice);
        let currency = self.customer.currency;
        if invoice.iter().any(|part| part.customer != self.customer.key) {
            let statement = refused("application-of-another").text("customer", self.customer.code);
            return Err(DeskError::Refused(statement));
        }
        if owes.is_zero() {
            return Err(DeskError::Refused(refused("application-nothing-owed")));
        }
        let Some(amount) = apply.amount else {
            return Ok(owes.min(self.left));
        };
        if !amount.is_positive() {
            return Err(DeskError::Usage(refused("application-not-positive")));
        }
        if amount > owes {
            let statement = refused("application-over-invoice");
            let statement = statement.money("amount", amount, currency);
            return Err(DeskError::Refused(statement.money("owes", owes, currency)));
        }
        if amount > self.left {
            let statement = refused("application-over-receipt").text("receipt", self.document.number.clone());
            let statement = statement.money("amount", amount, currency);
            return Err(DeskError::Refused(statement.money("left", self.left, currency)));
        }
        Ok(amount)
    }

    fn part(&mut self, instalment: &Document, amount: Money) -> Result<(), DeskError> {
        let day = earliest_day(self.recorder.tx.view(), instalment, amount, self.from)?;
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

/// The first day from a day on, and not before the invoice, from which so much of the instalment is open for good: what
/// a reversal opened again can be paid from that day on, so that no day sees it paid twice.
fn earliest_day(view: View<'_>, instalment: &Document, amount: Money, from: Day) -> Result<Day, StoreError> {
    let mut days: BTreeMap<Day, Money> = BTreeMap::new();
    for application in view.applications(instalment.id)? {
        *days.entry(application.day).or_default() += application.amount;
    }
    let mut earliest = from.max(instalment.day);
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

fn refuse_reversed(document: &Document) -> Result<(), DeskError> {
    let Some(day) = document.reversed else {
        return Ok(());
    };
    Err(DeskError::Conflict(
        Statement::new("receipt-reversed-already").text("number", document.number.clone()).day("day", day),
    ))
}

fn refuse_too_early(day: Day, document: &Document) -> Result<(), DeskError> {
    if day >= document.day {
        return Ok(());
    }
    Err(DeskError::Refused(
        Statement::new("application-too-early")
            .text("number", document.number.clone())
            .day("day", day)
            .day("earliest", document.day),
    ))
}
