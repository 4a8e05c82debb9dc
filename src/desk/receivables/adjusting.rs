//! What a write-off and a refund have in common: their numbers, and how either is undone.

use chrono::Datelike;

use super::documents::{AppliedPart, applied_parts};
use super::naming::DocumentKey;
use super::posting::number_taken;
use crate::credit::{Currency, Day, DocumentClass, ItemKind, Message, Money};
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::session::Recorder;
use crate::desk::session::conflict::by;
use crate::records::{Adjusted, AppliedTo, AuditBody, Code, Iso, Minor};
use crate::store::{
    Application, Corrupt, CustomerKey, CustomerRecord, Document, EventId, EventKind, NewItem, View,
};

/// A document that settles what no payment will settle: a write-off or a refund.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AdjustmentKind {
    /// A credit that takes a debt out of the books (R11.5.4).
    WriteOff,
    /// A debit that pays a credit balance back (R11.5.5).
    Refund,
}

/// A write-off or refund that was made or undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adjustment {
    pub event: EventId,
    pub kind: AdjustmentKind,
    pub number: String,
    pub customer: String,
    pub currency: Currency,
    /// Amount of the whole document, in the currency of the customer.
    pub total: Money,
    /// What it settled; negative where it was undone.
    pub lines: Vec<AppliedPart>,
}

impl AdjustmentKind {
    pub(super) const fn class(self) -> DocumentClass {
        match self {
            Self::WriteOff => DocumentClass::WriteOff,
            Self::Refund => DocumentClass::Refund,
        }
    }

    pub const fn item(self) -> ItemKind {
        match self {
            Self::WriteOff => ItemKind::Credit,
            Self::Refund => ItemKind::Invoice,
        }
    }

    /// The kind of what undoes it.
    const fn undoing_item(self) -> ItemKind {
        match self {
            Self::WriteOff => ItemKind::Invoice,
            Self::Refund => ItemKind::Credit,
        }
    }

    /// What its numbers begin with.
    const fn letters(self) -> &'static str {
        match self {
            Self::WriteOff => "W",
            Self::Refund => "RF",
        }
    }

    /// What its events and records are named.
    pub(super) const fn event(self) -> EventKind {
        match self {
            Self::WriteOff => EventKind::WriteOff,
            Self::Refund => EventKind::Refund,
        }
    }

    const fn undoing_event(self) -> EventKind {
        match self {
            Self::WriteOff => EventKind::UndoWriteOff,
            Self::Refund => EventKind::UndoRefund,
        }
    }

    /// No document of the kind has the number.
    pub(super) fn not_found(self, number: &str) -> DeskError {
        let key = match self {
            Self::WriteOff => "write-off-not-found",
            Self::Refund => "refund-not-found",
        };
        DeskError::not_found(key, number)
    }

    fn body(self, adjusted: Adjusted) -> AuditBody {
        match self {
            Self::WriteOff => AuditBody::WrittenOff(adjusted),
            Self::Refund => AuditBody::Refunded(adjusted),
        }
    }

    /// The number of the next one: the largest of the year on this desk, and one more.
    fn next_number(self, view: View<'_>, today: Day) -> Result<String, DeskError> {
        let letters = format!("{}{}-", self.letters(), today.date().year());
        let next = view.largest_number(self.item(), &letters)?.saturating_add(1);
        Ok(format!("{letters}{next:05}"))
    }
}

/// Adds the document, wholly open.
pub(super) fn add(
    recorder: &Recorder<'_, '_>,
    kind: AdjustmentKind,
    customer: CustomerKey,
    total: Money,
) -> Result<Document, DeskError> {
    let number = kind.next_number(recorder.tx.view(), recorder.today())?;
    add_item(recorder, (kind.item(), kind.class()), &number, (customer, total))
}

fn add_item(
    recorder: &Recorder<'_, '_>,
    (kind, class): (ItemKind, DocumentClass),
    number: &str,
    (customer, amount): (CustomerKey, Money),
) -> Result<Document, DeskError> {
    let today = recorder.today();
    let item = NewItem {
        kind,
        class,
        brought_forward: false,
        number,
        instalment: 1,
        customer,
        ship_to: None,
        order: None,
        day: today,
        due: today,
        amount,
        disputed: false,
        document: None,
    };
    let id = recorder.tx.add_item(&item, recorder.event)?.ok_or_else(|| number_taken(number))?;
    Ok(recorder.tx.view().document(id)?.ok_or_else(|| Corrupt::missing("item", id.0))?)
}

/// Records what was settled, or is open again, in the audit trail.
pub(super) fn recorded(
    recorder: &Recorder<'_, '_>,
    kind: AdjustmentKind,
    (customer, document): (CustomerRecord, Document),
    (lines, reason): (Vec<AppliedPart>, Option<String>),
) -> Result<Adjustment, DeskError> {
    let applied = lines.iter().map(|line| AppliedTo {
        kind: Code(line.kind),
        number: line.number.clone(),
        instalment: line.instalment,
        day: Iso(line.day),
        amount: Minor(line.amount),
    });
    let (amount, currency) = (Minor(document.amount), Code(customer.currency));
    let body = kind.body(Adjusted { amount, currency, applied: applied.collect(), reason });
    recorder.audit((kind.event().code(), &document.number), (Some(customer.key), None), &body)?;
    Ok(Adjustment {
        event: recorder.event,
        kind,
        number: document.number,
        customer: customer.code,
        currency: customer.currency,
        total: document.amount,
        lines,
    })
}

/// Undoes a write-off or refund from today on: what it settled is open again, and a document of the other kind stands
/// against it.
pub(super) fn undo(
    recorder: &Recorder<'_, '_>,
    kind: AdjustmentKind,
    (customer, document): (CustomerRecord, Document),
) -> Result<Adjustment, DeskError> {
    let (tx, today) = (recorder.tx, recorder.today());
    let before = applied_parts(tx.view(), &document)?.len();
    tx.unapply_all(document.id, today, recorder.event)?;
    let lines = applied_parts(tx.view(), &document)?.split_off(before);
    let undoing = (kind.undoing_item(), DocumentClass::Reversal);
    let reversal = add_item(recorder, undoing, &undoing_number(&document), (customer.key, document.amount))?;
    let (debit, credit) = match kind {
        AdjustmentKind::WriteOff => (reversal.id, document.id),
        AdjustmentKind::Refund => (document.id, reversal.id),
    };
    tx.apply(&Application { debit, credit, day: today, amount: document.amount }, recorder.event)?;
    recorded(recorder, kind, (customer, document), (lines, None))
}

fn undoing_number(document: &Document) -> String {
    format!("{}/undone", document.number)
}

/// The event that is to undo one, with the event that made it.
pub(super) const fn undoing(kind: AdjustmentKind) -> EventKind {
    kind.undoing_event()
}

/// The write-off or refund with this number, where it can be undone.
pub(super) fn undoable(
    view: View<'_>,
    kind: AdjustmentKind,
    key: &DocumentKey,
) -> Result<(CustomerRecord, Document), DeskError> {
    let not_found = || kind.not_found(&key.number);
    let customer = lookup::customer(view, &key.customer)?;
    let documents = view.documents(customer.key, kind.item(), &key.number)?;
    let document = documents.into_iter().find(|document| document.class == kind.class());
    let document = document.ok_or_else(not_found)?;
    let message = |key: &str| Message::new(key).text("number", document.number.clone());
    let undone = view.documents(customer.key, kind.undoing_item(), &undoing_number(&document))?;
    if let Some(undone) = undone.first() {
        let event = view.entered_by(undone.id)?;
        return Err(DeskError::conflict(by(message("adjustment-undone-already"), event.as_ref())));
    }
    // A receipt that it paid back has bounced.
    if !document.left.is_zero() {
        return Err(DeskError::refused(message("adjustment-open-again")));
    }
    Ok((customer, document))
}
