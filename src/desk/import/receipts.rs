//! Receipts from a file and what they pay (R8.1).

use super::accounts::Accounts;
use super::row_outcome::{RowError, RowImporter, RowOutcome, compared};
use super::sources::{Place, Sources, refuse_other_customer};
use crate::credit::{CustomerState, Day, ItemKind, Message, Money};
use crate::desk::lookup;
use crate::desk::receivables::posting::beyond_debt;
use crate::desk::receivables::receipts::{
    ApplyTo, Applying, Early, Payer, PostedReceipt, Since, add_receipt,
};
use crate::desk::session::Recorder;
use crate::exchange::{ApplyPart, CustomerFacts, ReceiptRow, SourceKey};
use crate::store::{AccountKey, Application, Corrupt, Document, StoreError, View};

pub(super) struct Receipts<'r, 't, 'w> {
    accounts: Accounts<'r, 't, 'w>,
    posting: ReceiptPosting<'r, 't, 'w>,
}

/// Posts receipts of a file on accounts: those of a list of receipts, and payments among invoices.
pub(super) struct ReceiptPosting<'r, 't, 'w> {
    recorder: &'r Recorder<'t, 'w>,
    sources: Sources,
}

impl<'r, 't, 'w> Receipts<'r, 't, 'w> {
    pub(super) fn new(recorder: &'r Recorder<'t, 'w>, accounts: Accounts<'r, 't, 'w>) -> Self {
        Self { accounts, posting: ReceiptPosting::new(recorder) }
    }
}

impl RowImporter for Receipts<'_, '_, '_> {
    type Row = ReceiptRow;

    fn import(&mut self, row: &ReceiptRow) -> Result<RowOutcome, RowError> {
        self.posting.import(&mut self.accounts, row).map(|(_, outcome)| outcome)
    }
}

impl<'r, 't, 'w> ReceiptPosting<'r, 't, 'w> {
    pub(super) fn new(recorder: &'r Recorder<'t, 'w>) -> Self {
        Self { recorder, sources: Sources::default() }
    }

    /// Imports a receipt; the one that is there then, where it had to be looked up, and the outcome.
    pub(super) fn import(
        &mut self,
        accounts: &mut Accounts<'r, 't, 'w>,
        row: &ReceiptRow,
    ) -> Result<(Option<Document>, RowOutcome), RowError> {
        let currency = accounts.currency_of(&row.customer, row.currency)?;
        if row.currency != currency {
            return Err(RowError::other_currency(row.currency, currency));
        }
        match &row.source {
            Some(source) => self.import_sourced(accounts, row, source),
            None => Ok((None, self.import_numbered(accounts, row)?)),
        }
    }

    /// Imports a receipt that is known by where it is in its source (A7).
    fn import_sourced(
        &mut self,
        accounts: &mut Accounts<'r, 't, 'w>,
        row: &ReceiptRow,
        source: &SourceKey,
    ) -> Result<(Option<Document>, RowOutcome), RowError> {
        let tx = self.recorder.tx;
        let customer = accounts.find(&row.customer)?.map(|account| account.customer);
        let compared = |stored: &Document| {
            refuse_other_customer(&row.number, (customer, stored.customer))?;
            compare(tx.view(), row, stored)
        };
        let place = match self.sources.place(tx.view(), source, compared)? {
            Place::Known(stored, outcome) => return Ok((Some(*stored), outcome)),
            Place::New(place) => place,
        };
        // It came in before the mapping had a key.
        if let Some(stored) = self.stored(accounts, row)?
            && !tx.view().has_source_key(stored.id)?
            && compare(tx.view(), row, &stored).is_ok()
        {
            tx.set_source_key(stored.id, &place.key)?;
            return Ok((Some(stored), RowOutcome::Unchanged));
        }
        let number = place.free_number(tx.view(), (customer, ItemKind::Receipt), (&row.number, source))?;
        let row = ReceiptRow { number, ..row.clone() };
        let outcome = self.import_numbered(accounts, &row)?;
        let added = self.stored(accounts, &row)?;
        if let Some(added) = &added {
            tx.set_source_key(added.id, &place.key)?;
        }
        Ok((added, outcome))
    }

    /// The receipt of the customer that has the number already.
    pub(super) fn stored(
        &self,
        accounts: &mut Accounts<'r, 't, 'w>,
        row: &ReceiptRow,
    ) -> Result<Option<Document>, RowError> {
        let Some(account) = accounts.find(&row.customer)? else { return Ok(None) };
        let receipts = self.recorder.tx.view().documents(account.customer, ItemKind::Receipt, &row.number)?;
        Ok(receipts.into_iter().next())
    }

    /// Imports a receipt that is known by its number.
    fn import_numbered(
        &self,
        accounts: &mut Accounts<'r, 't, 'w>,
        row: &ReceiptRow,
    ) -> Result<RowOutcome, RowError> {
        let tx = self.recorder.tx;
        if let Some(stored) = self.stored(accounts, row)? {
            return compare(tx.view(), row, &stored);
        }
        if accounts.find(&row.customer)?.is_none() && !row.apply.is_empty() {
            // What it pays is an invoice of its customer, so one that is not there is not worth adding.
            let reason = Message::new("customer-not-found").text("code", row.customer.as_str());
            return Err(RowError::refused("customer", row.customer.as_str(), reason));
        }
        let account = accounts.find_or_add(&row.customer, (row.currency, &CustomerFacts::default()))?;
        if row.apply.is_empty() && row.reversed.is_none() && account.state != CustomerState::Closed {
            self.enter(row, account)?;
            return Ok(RowOutcome::Inserted);
        }
        tx.attempt(|| self.enter_and_pay(row, account))
    }

    fn enter(&self, row: &ReceiptRow, account: AccountKey) -> Result<Document, RowError> {
        let receipt = PostedReceipt {
            number: &row.number,
            amount: row.amount,
            day: row.date,
            brought_forward: row.brought_forward,
        };
        let document = add_receipt(self.recorder, account.customer, receipt)?;
        document.ok_or_else(|| RowError::number_taken(&row.number, "number"))
    }

    /// Applies it as it would be when a user entered it.
    fn enter_and_pay(&self, row: &ReceiptRow, account: AccountKey) -> Result<RowOutcome, RowError> {
        let document = self.enter(row, account)?;
        let receipt = document.id;
        let payer = Payer { key: account.customer, code: &row.customer, currency: account.currency };
        let left = apply_parts(self.recorder, payer, (document, row.date), &row.apply)?;
        if let Some(day) = row.reversed {
            self.recorder.tx.reverse_receipt(receipt, day, self.recorder.event)?;
            return Ok(RowOutcome::Inserted);
        }
        settled(self.recorder, account, (&row.number, left))
    }
}

/// Unchanged, where the values of a row are those of a receipt.
fn compare(view: View<'_>, row: &ReceiptRow, stored: &Document) -> Result<RowOutcome, RowError> {
    let is_amount = if row.states_amount { stored.amount == row.amount } else { stored.amount >= row.amount };
    compared(
        &row.number,
        [
            ("date", stored.day == row.date),
            ("amount", stored.kind == ItemKind::Receipt && is_amount),
            ("apply", pays_so(view, &row.apply, stored)?),
            ("brought_forward", stored.is_brought_forward || !row.brought_forward),
            ("reversed", row.reversed.is_none() || row.reversed == stored.reversed),
        ],
    )
}

/// Applies a receipt or credit note to what its row names, part by part, each on its day; returns what is left of it.
pub(super) fn apply_parts(
    recorder: &Recorder<'_, '_>,
    payer: Payer<'_>,
    (document, date): (Document, Day),
    parts: &[ApplyPart],
) -> Result<Money, RowError> {
    let mut applying = Applying::of(recorder, payer, document, Since { day: date, early: Early::Waits });
    for part in parts {
        applying.count_from(part.day.unwrap_or(date));
        let apply = ApplyTo { invoice: &part.invoice, instalment: part.instalment, amount: part.amount };
        applying.pay(apply).map_err(|error| RowError::of(error, "apply", part.invoice.as_str()))?;
    }
    Ok(applying.left())
}

/// Whether a receipt or credit note pays, or paid when it came in, every invoice that its row names, and so much of it.
pub(super) fn pays_so(view: View<'_>, parts: &[ApplyPart], stored: &Document) -> Result<bool, RowError> {
    let applications = view.applications(stored.id)?;
    for part in parts {
        let invoice = lookup::documents(view, Some(stored.customer), &[ItemKind::Invoice], &part.invoice)?;
        let is_meant = |document: &Document| part.instalment.is_none_or(|of| document.instalment == of);
        let is_of_part = |entry: &&Application| {
            let instalment = invoice.iter().find(|document| document.id == entry.debit);
            let day = |document: &Document| part.day.map(|day| day.max(document.day));
            let is_on_day = |document| day(document).is_none_or(|day| entry.day == day);
            instalment.is_some_and(|document| is_meant(document) && is_on_day(document))
        };
        let mine: Vec<&Application> = applications.iter().filter(is_of_part).collect();
        let paid = |entry: &&&Application| entry.amount.is_positive();
        let by_now: Money = mine.iter().map(|entry| entry.amount).sum();
        let ever: Money = mine.iter().filter(paid).map(|entry| entry.amount).sum();
        let is_so = match part.amount {
            None => ever.is_positive(),
            Some(amount) => amount == by_now || amount == ever,
        };
        if !is_so {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The outcome of a receipt or credit note that is in. That a closed customer does not owe so much is reported, not
/// refused: what a file reports has happened (R5.1, before R3.1).
pub(super) fn settled(
    recorder: &Recorder<'_, '_>,
    account: AccountKey,
    document: (&str, Money),
) -> Result<RowOutcome, RowError> {
    let doubt = beyond_closed_debt(recorder, account, document)?;
    Ok(doubt.map_or(RowOutcome::Inserted, |reason| RowOutcome::Doubted("amount", reason)))
}

/// By how much a document with so much left is more than its customer owes, where that is closed.
pub(super) fn beyond_closed_debt(
    recorder: &Recorder<'_, '_>,
    account: AccountKey,
    document: (&str, Money),
) -> Result<Option<Message>, RowError> {
    if account.state != CustomerState::Closed {
        return Ok(None);
    }
    let view = recorder.tx.view();
    let lost = || StoreError::from(Corrupt::missing("customer", account.customer.0));
    let customer = view.customer_by_key(account.customer)?.ok_or_else(lost)?;
    Ok(beyond_debt(view, &customer, document)?)
}
