//! Receipts: entering them, applying them and credit notes to invoices, and taking either back.
//!
//! ```text
//! applying     one invoice after the other     open_items   what could be paid, and the proposal
//! reversing  reversal, and undoing an application
//! ```

use super::documents::AppliedPart;
use super::naming::{DocumentKey, credit_document};
use super::posting::{number_taken, refuse_beyond_debt, refuse_taken};
use crate::credit::{Currency, Day, DocumentClass, ItemKind, Message, Money};
use crate::desk::error::{DeskError, InputField};
use crate::desk::input::{document_number, within_range};
use crate::desk::lookup;
use crate::desk::session::conflict::by;
use crate::desk::session::{DeskWriter, Recorder};
use crate::records::{Applied, AppliedTo, AuditBody, Code, Iso, Minor};
use crate::store::{
    CustomerKey, CustomerRecord, Document, EventId, EventKind, NewItem, StoreError, Touched, View,
};

mod applying;
mod open_items;
mod reversing;

pub(crate) use applying::{Applying, Early, Payer, Since};
pub use open_items::{OpenItem, OpenItems, PayerView, UnappliedView};
pub use reversing::ReversedReceipt;

/// A receipt to be entered.
#[derive(Debug, Clone)]
pub struct NewReceipt<'a> {
    /// Code of the customer who paid.
    pub customer: &'a str,
    /// Number, 1 to 40 characters.
    pub number: &'a str,
    /// Amount, more than nothing.
    pub amount: Money,
    /// Currency of the amount, where it is given; it must be the account's.
    pub currency: Option<Currency>,
    /// The day on which the money was received.
    pub day: Day,
    /// What it pays, in this order.
    pub apply: Vec<ApplyTo<'a>>,
    /// What becomes of the rest.
    pub rest: Rest,
}

/// An invoice to be paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ApplyTo<'a> {
    /// Number of the invoice that is paid.
    pub invoice: &'a str,
    /// One of its instalments; none = all of them, the oldest due first.
    pub instalment: Option<u32>,
    /// So much of it; none = the smaller of what it owes and what is left of the receipt.
    pub amount: Option<Money>,
}

/// What becomes of the part of a receipt that no invoice is named for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Rest {
    /// It stays on account.
    #[default]
    OnAccount,
    /// It pays open items as they would be proposed, the oldest due first; what is left then stays on account.
    OldestFirst,
}

/// What became of a receipt or credit note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppliedReceipt {
    pub event: EventId,
    pub kind: ItemKind,
    pub number: String,
    pub customer: String,
    pub currency: Currency,
    /// Amount of the whole of it.
    pub amount: Money,
    /// What was applied now.
    pub applied: Vec<AppliedPart>,
    /// What is left on account.
    pub on_account: Money,
}

/// What the audit trail records of a receipt, its applications or its reversal.
fn applied_body(
    amount: Money,
    currency: Currency,
    day: Day,
    applied: &[AppliedPart],
    reason: Option<&str>,
) -> AuditBody {
    let applied = applied.iter().map(|part| AppliedTo {
        kind: Code(part.kind),
        number: part.number.clone(),
        instalment: part.instalment,
        day: Iso(part.day),
        amount: Minor(part.amount),
    });
    AuditBody::Applied(Applied {
        amount: Minor(amount),
        currency: Code(currency),
        day: Iso(day),
        applied: applied.collect(),
        reason: reason.map(str::to_owned),
    })
}

impl AppliedReceipt {
    pub fn key(&self) -> DocumentKey {
        DocumentKey::new(&self.customer, self.kind, &self.number)
    }
}

impl DeskWriter {
    /// Enters a receipt and applies it to the invoices that are named; the rest stays on account. An application counts from
    /// the receipt's day (R8.1); an invoice that is dated later is refused.
    pub fn enter_receipt(&mut self, receipt: &NewReceipt<'_>) -> Result<AppliedReceipt, DeskError> {
        let number = document_number(receipt.number)?;
        let amount = within_range(receipt.amount)?;
        if !amount.is_positive() {
            let message = Message::new("receipt-amount-not-positive").text("number", number);
            return Err(DeskError::usage(message).at(InputField::Amount));
        }
        self.carry_out(|tx, signature| {
            let customer = lookup::customer(tx.view(), receipt.customer)?;
            refuse_other_currency(receipt.currency, &customer)?;
            refuse_taken(tx.view(), customer.key, (ItemKind::Receipt, &number))?;
            let recorder = Recorder::begin(tx, signature, EventKind::Receipt, "")?;
            let (number, day) = (number.as_str(), receipt.day);
            let entered = PostedReceipt { number, amount, day, brought_forward: false };
            let added = add_receipt(&recorder, customer.key, entered)?;
            let document = added.ok_or_else(|| number_taken(number))?;
            let from = Since { day: receipt.day, early: Early::Refused };
            let applying = Applying::of(&recorder, Payer::of(&customer), document, from);
            let applied = applying.all(&receipt.apply, receipt.rest)?;
            refuse_beyond_debt(tx.view(), &customer, (number, applied.on_account))
                .map_err(|error| error.at(InputField::Amount))?;
            Ok(applied)
        })
    }

    /// Applies what is left of a receipt or credit note to invoices, from the given day or from today on; never before
    /// the receipt or the invoice (R8.1).
    pub fn apply_receipt(
        &mut self,
        key: &DocumentKey,
        invoices: &[ApplyTo<'_>],
        rest: Rest,
        day: Option<Day>,
    ) -> Result<AppliedReceipt, DeskError> {
        self.carry_out(|tx, signature| {
            let (customer, document) = credit_document(tx.view(), key)?;
            refuse_reversed(tx.view(), &document)?;
            if document.left.is_zero() {
                return Err(DeskError::refused(
                    Message::new("application-of-nothing").text("receipt", &key.number),
                ));
            }
            let from = match day {
                Some(day) => {
                    refuse_too_early(day, &document)?;
                    Since { day, early: Early::Refused }
                }
                None => Since { day: signature.moment.today.max(document.day), early: Early::Waits },
            };
            let recorder = Recorder::begin(tx, signature, EventKind::Apply, "")?;
            Applying::of(&recorder, Payer::of(&customer), document, from).all(invoices, rest)
        })
    }
}

/// A receipt that is added.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PostedReceipt<'a> {
    pub number: &'a str,
    pub amount: Money,
    pub day: Day,
    /// Whether it stands for payments of which the day is unknown (A11).
    pub brought_forward: bool,
}

/// Adds a receipt, wholly on account; nothing where its number is taken.
pub(crate) fn add_receipt(
    recorder: &Recorder<'_, '_>,
    customer: CustomerKey,
    PostedReceipt { number, amount, day, brought_forward }: PostedReceipt<'_>,
) -> Result<Option<Document>, StoreError> {
    let item = NewItem {
        kind: ItemKind::Receipt,
        class: DocumentClass::Plain,
        brought_forward,
        number,
        instalment: 1,
        customer,
        ship_to: None,
        order: None,
        day,
        due: day,
        amount,
        disputed: false,
        document: None,
    };
    match recorder.tx.add_item(&item, recorder.event)? {
        Some(id) => recorder.tx.view().document(id),
        None => Ok(None),
    }
}

fn refuse_other_currency(given: Option<Currency>, customer: &CustomerRecord) -> Result<(), DeskError> {
    match given {
        Some(given) if given != customer.currency => {
            let message = Message::new("receipt-other-currency")
                .text("currency", given.code())
                .text("customer", customer.code.clone())
                .text("account", customer.currency.code());
            Err(DeskError::refused(message).at(InputField::Amount))
        }
        Some(_) | None => Ok(()),
    }
}

fn refuse_reversed(view: View<'_>, document: &Document) -> Result<(), DeskError> {
    let Some(day) = document.reversed else {
        return Ok(());
    };
    let number = document.number.as_str();
    let last = view.last_event(
        Touched::Document(document.customer, document.kind, number),
        &[EventKind::ReverseReceipt],
    )?;
    let reversed = Message::new("receipt-reversed-already").text("number", number).day("day", day);
    Err(DeskError::conflict(by(reversed, last.as_ref())))
}

fn refuse_too_early(day: Day, document: &Document) -> Result<(), DeskError> {
    if day >= document.day {
        return Ok(());
    }
    Err(DeskError::refused(
        Message::new("application-too-early")
            .text("number", document.number.clone())
            .day("day", day)
            .day("earliest", document.day),
    ))
}

#[cfg(test)]
mod tests;
