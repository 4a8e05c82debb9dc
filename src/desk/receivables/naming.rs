//! Which document is meant: by its key, or by what a user has typed.

use super::posting::{owner, with_number};
use crate::credit::ItemKind;
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::session::DeskReader;
use crate::store::{CustomerRecord, Document, View};

/// A document, by what no other one has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentKey {
    /// Code of its customer.
    pub customer: String,
    /// What it is: of one number, a customer may have an invoice, a credit note and a receipt.
    pub kind: ItemKind,
    /// The number people know it by.
    pub number: String,
}

impl DocumentKey {
    /// The key of a document of the customer with this code.
    pub fn new(customer: impl Into<String>, kind: ItemKind, number: impl Into<String>) -> Self {
        Self { customer: customer.into(), kind, number: number.into() }
    }
}

impl DeskReader {
    /// The document with this number, of the first of these kinds that has one.
    pub fn find_document(&mut self, number: &str, kinds: &[ItemKind]) -> Result<DocumentKey, DeskError> {
        self.ask(|view| {
            let documents = with_number(view, kinds, number)?;
            let first = documents.first().ok_or_else(|| not_found(kinds, number))?;
            Ok(DocumentKey::new(owner(view, first)?.code, first.kind, number))
        })
    }
}

/// The customer of a document, and the document: the instalments of an invoice, of other kinds the one item.
pub(crate) fn instalments(
    view: View<'_>,
    key: &DocumentKey,
) -> Result<(CustomerRecord, Vec<Document>), DeskError> {
    let customer = lookup::customer(view, &key.customer)?;
    let documents = view.documents(customer.key, key.kind, &key.number)?;
    if documents.is_empty() {
        return Err(not_found(&[key.kind], &key.number));
    }
    Ok((customer, documents))
}

/// The customer of a receipt, and the receipt.
pub(crate) fn receipt_document(
    view: View<'_>,
    key: &DocumentKey,
) -> Result<(CustomerRecord, Document), DeskError> {
    match key.kind {
        ItemKind::Receipt => credit_document(view, key),
        ItemKind::Credit | ItemKind::Invoice => Err(not_found(&[ItemKind::Receipt], &key.number)),
    }
}

/// The customer of a receipt or credit note, and the document.
pub(crate) fn credit_document(
    view: View<'_>,
    key: &DocumentKey,
) -> Result<(CustomerRecord, Document), DeskError> {
    let missing = || not_found(&[ItemKind::Receipt], &key.number);
    match key.kind {
        ItemKind::Receipt | ItemKind::Credit => {
            let (customer, documents) = instalments(view, key)?;
            Ok((customer, documents.into_iter().next().ok_or_else(missing)?))
        }
        ItemKind::Invoice => Err(missing()),
    }
}

/// No document has the number, looked for among invoices or receipts first.
fn not_found(kinds: &[ItemKind], number: &str) -> DeskError {
    let key = match kinds.first() {
        Some(ItemKind::Receipt) => "receipt-not-found",
        Some(ItemKind::Invoice | ItemKind::Credit) | None => "invoice-not-found",
    };
    DeskError::not_found(key, number)
}
