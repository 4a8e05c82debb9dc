//! What every document goes through when it is entered or named: its number, its amount, its customer.

use crate::credit::{CustomerState, ItemKind, Message, Money};
use crate::desk::error::{DeskError, InputField};
use crate::store::{Corrupt, CustomerKey, CustomerRecord, Document, View};

/// The customer whose document it is.
pub(crate) fn owner(view: View<'_>, document: &Document) -> Result<CustomerRecord, DeskError> {
    let lost = || Corrupt::reference("item", document.id.0, "customer_id", document.customer.0);
    Ok(view.customer_by_key(document.customer)?.ok_or_else(lost)?)
}

/// Refuses a number that another document of this kind has with the customer.
pub(crate) fn refuse_taken(
    view: View<'_>,
    customer: CustomerKey,
    (kind, number): (ItemKind, &str),
) -> Result<(), DeskError> {
    if view.has_document(customer, kind, number)? { Err(number_taken(number)) } else { Ok(()) }
}

/// The number of a new document has been given to another.
pub(crate) fn number_taken(number: &str) -> DeskError {
    let message = Message::new("document-number-taken").text("number", number);
    DeskError::refused(message).at(InputField::Number)
}

/// Refuses what [`beyond_debt`] finds when a user enters it.
pub(crate) fn refuse_beyond_debt(
    view: View<'_>,
    customer: &CustomerRecord,
    document: (&str, Money),
) -> Result<(), DeskError> {
    beyond_debt(view, customer, document)?.map_or(Ok(()), |why| Err(DeskError::refused(why)))
}

/// A closed customer takes only relief that settles open invoices (R3.1): what stays unapplied of it must find
/// invoices that nothing else on account covers. Says by how much it does not.
pub(crate) fn beyond_debt(
    view: View<'_>,
    customer: &CustomerRecord,
    (number, unapplied): (&str, Money),
) -> Result<Option<Message>, DeskError> {
    if customer.state != CustomerState::Closed || unapplied.is_zero() {
        return Ok(None);
    }
    let mut owed = Money::ZERO;
    for document in view.documents_left(customer.key)? {
        match document.kind {
            ItemKind::Invoice => owed += document.left,
            ItemKind::Credit | ItemKind::Receipt => owed -= document.left,
        }
    }
    // The new document is among them already. What is dated later settles its invoices as well as what is not.
    let message = || {
        Message::new("closed-customer-owes-less")
            .text("number", number)
            .text("customer", customer.code.clone())
            .money("amount", -owed, customer.currency)
    };
    Ok(owed.is_negative().then(message))
}
