//! What every document goes through when it is entered or named: its number, its amount, its customer.

use crate::credit::{CustomerState, ItemKind, Message, Money};
use crate::desk::error::{DeskError, InputField};
use crate::desk::lookup;
use crate::sanitize::{clean_code, sanitize};
use crate::store::{Corrupt, CustomerRecord, Document, View};

/// The customer whose document it is.
pub(crate) fn owner(view: View<'_>, document: &Document) -> Result<CustomerRecord, DeskError> {
    let lost = || Corrupt::reference("item", document.id.0, "customer_id", document.customer.0);
    Ok(view.customer_by_key(document.customer)?.ok_or_else(lost)?)
}

/// The instalments of the invoice with this number.
pub(crate) fn invoice_documents(view: View<'_>, number: &str) -> Result<Vec<Document>, DeskError> {
    let documents = lookup::documents(view, &[ItemKind::Invoice], number)?;
    if documents.is_empty() {
        return Err(DeskError::not_found("invoice-not-found", number));
    }
    Ok(documents)
}

/// The receipt with this number, or else the credit note.
pub(crate) fn credit_document(view: View<'_>, number: &str) -> Result<Document, DeskError> {
    let documents = lookup::documents(view, &[ItemKind::Receipt, ItemKind::Credit], number)?;
    let first = documents.into_iter().next();
    first.ok_or_else(|| DeskError::not_found("receipt-not-found", number))
}

/// The number of a new document: 1 to 40 visible characters.
pub(crate) fn new_number(number: &str) -> Result<String, DeskError> {
    let clean = clean_code(sanitize(number).trim()).into_owned();
    if (1..=40).contains(&clean.chars().count()) {
        return Ok(clean);
    }
    let message = Message::new("document-number-length").text("number", clean);
    Err(DeskError::usage(message).at(InputField::Number))
}

/// Refuses a number that a document has which people would take for the new one.
pub(crate) fn refuse_taken(view: View<'_>, kinds: &[ItemKind], number: &str) -> Result<(), DeskError> {
    if lookup::exact_documents(view, kinds, number)?.is_empty() {
        return Ok(());
    }
    Err(number_taken(number))
}

/// The number of a new document has been given to another.
pub(crate) fn number_taken(number: &str) -> DeskError {
    let message = Message::new("document-number-taken").text("number", number);
    DeskError::refused(message).at(InputField::Number)
}

/// A closed customer takes only relief that settles open invoices (R3.1): what stays unapplied of it must find
/// invoices that nothing else on account covers.
pub(crate) fn refuse_beyond_debt(
    view: View<'_>,
    customer: &CustomerRecord,
    (number, unapplied): (&str, Money),
) -> Result<(), DeskError> {
    if customer.state != CustomerState::Closed || unapplied.is_zero() {
        return Ok(());
    }
    let mut owed = Money::ZERO;
    for document in view.documents_left(customer.key)? {
        match document.kind {
            ItemKind::Invoice => owed += document.left,
            ItemKind::Credit | ItemKind::Receipt => owed -= document.left,
        }
    }
    // The new document is among them already. What is dated later settles its invoices as well as what is not.
    if !owed.is_negative() {
        return Ok(());
    }
    Err(DeskError::refused(
        Message::new("closed-customer-owes-less")
            .text("number", number)
            .text("customer", customer.code.clone())
            .money("amount", -owed, customer.currency),
    ))
}
