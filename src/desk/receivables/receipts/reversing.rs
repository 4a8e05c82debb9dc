//! Reversing a receipt that bounced, and undoing what was applied of one by mistake.

use crate::credit::{Currency, Day, ItemKind, Message};
use crate::desk::error::DeskError;
use crate::desk::input::given_reason;
use crate::desk::receivables::documents::{AppliedPart, applied_parts};
use crate::desk::receivables::naming::{DocumentKey, credit_document, receipt_document};
use crate::desk::session::{DeskWriter, Recorder};
use crate::store::{Document, EventId, EventKind, Touched};

use super::{applied_body, refuse_reversed};
use crate::desk::session::conflict::by;

/// A receipt that was reversed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReversedReceipt {
    pub number: String,
    pub customer: String,
    pub currency: Currency,
    /// The day from which it is as if it had never been.
    pub day: Day,
    /// What is open again, negative.
    pub reopened: Vec<AppliedPart>,
}

/// An application that was undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unapplied {
    pub kind: ItemKind,
    pub number: String,
    pub currency: Currency,
    /// What is open again, negative.
    pub reopened: Vec<AppliedPart>,
}

impl DeskWriter {
    /// Reverses a receipt: what it paid is open again from a day on, today where none is given, and the receipt counts
    /// nowhere any more (R8.1). The day is not before the receipt and not after today.
    pub fn reverse_receipt(
        &mut self,
        key: &DocumentKey,
        reason: &str,
        day: Option<Day>,
    ) -> Result<ReversedReceipt, DeskError> {
        let reason = given_reason(reason)?;
        self.carry_out(|tx, signature| {
            let (customer, document) = receipt_document(tx.view(), key)?;
            refuse_reversed(tx.view(), &document)?;
            let day = reversal_day(day, &document, signature.moment.today)?;
            let recorder = Recorder::begin(tx, signature, EventKind::ReverseReceipt, &reason)?;
            let before = applied_parts(tx.view(), &document)?.len();
            tx.reverse_receipt(document.id, day, recorder.event)?;
            let reopened = applied_parts(tx.view(), &document)?.split_off(before);
            let entry = applied_body(document.amount, customer.currency, day, &reopened, Some(&reason));
            recorder.audit(("receipt", &key.number), (Some(customer.key), None), &entry)?;
            Ok(ReversedReceipt {
                number: document.number,
                customer: customer.code,
                currency: customer.currency,
                day,
                reopened,
            })
        })
    }

    /// Undoes what was applied last of a receipt or credit note after it was entered; it is on account again,
    /// and what it paid is open again from today on, or from the day on which it would have been paid.
    ///
    /// `event` is the application that the user saw; a conflict where that is not the last one any more.
    pub fn undo_application(
        &mut self,
        key: &DocumentKey,
        event: Option<EventId>,
    ) -> Result<Unapplied, DeskError> {
        let number = key.number.as_str();
        self.carry_out(|tx, signature| {
            let (customer, document) = credit_document(tx.view(), key)?;
            refuse_reversed(tx.view(), &document)?;
            let nothing = || Message::new("application-nothing-to-take-back").text("number", number);
            let last = tx.view().last_applied(document.id)?;
            let last = last.ok_or_else(|| DeskError::refused(nothing()))?;
            if event.is_some_and(|event| event != last) {
                let touched = Touched::Document(document.customer, document.kind, number);
                let since = tx.view().last_event(touched, &[EventKind::Apply, EventKind::TakeBack])?;
                let other = Message::new("application-not-the-last").text("number", number);
                return Err(DeskError::conflict(by(other, since.as_ref())));
            }
            let recorder = Recorder::begin_reversing(tx, signature, EventKind::TakeBack, "", Some(last))?;
            let before = applied_parts(tx.view(), &document)?.len();
            tx.unapply((document.id, last), recorder.today(), recorder.event)?;
            let reopened = applied_parts(tx.view(), &document)?.split_off(before);
            let entry = applied_body(document.amount, customer.currency, recorder.today(), &reopened, None);
            recorder.audit((document.kind.code(), &document.number), (Some(customer.key), None), &entry)?;
            Ok(Unapplied {
                kind: document.kind,
                number: document.number,
                currency: customer.currency,
                reopened,
            })
        })
    }
}

/// A receipt that is still to come never counted: it is gone from its own day on.
fn reversal_day(given: Option<Day>, receipt: &Document, today: Day) -> Result<Day, DeskError> {
    let Some(day) = given else {
        return Ok(today.max(receipt.day));
    };
    if day < receipt.day || day > today.max(receipt.day) {
        return Err(DeskError::refused(
            Message::new("reversal-day")
                .text("number", receipt.number.clone())
                .day("day", day)
                .day("earliest", receipt.day)
                .day("latest", today.max(receipt.day)),
        ));
    }
    Ok(day)
}
