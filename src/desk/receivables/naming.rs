//! Which document is meant: by its key, or by what a user has typed.

use super::adjusting::AdjustmentKind;
use super::posting::owner;
use crate::credit::{DocumentClass, DocumentName, ItemKind, Message};
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::session::DeskReader;
use crate::store::{CustomerKey, CustomerRecord, Document, View};

/// A document, by what no other one has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentKey {
    /// Code of the customer it belongs to, as it is stored.
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

impl From<DocumentKey> for DocumentName {
    fn from(key: DocumentKey) -> Self {
        Self { customer: Some(key.customer), ..Self::of_number(key.number) }
    }
}

/// A document that was named, and the part of it that was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundDocument {
    pub key: DocumentKey,
    /// The reading of the name that is meant.
    pub name: DocumentName,
}

impl DeskReader {
    /// The document that a name means, of the first of these kinds that has one: by the first of the
    /// [readings](DocumentName::readings) that names any. A usage error where several customers have one.
    pub fn find_document(
        &mut self,
        readings: &[DocumentName],
        kinds: &[ItemKind],
    ) -> Result<FoundDocument, DeskError> {
        self.ask(|view| found(view, readings, kinds)?.ok_or_else(|| not_found(kinds, number_of(readings))))
    }

    /// The write-off or refund that a name means, in the same way.
    pub fn find_adjustment(
        &mut self,
        kind: AdjustmentKind,
        readings: &[DocumentName],
    ) -> Result<FoundDocument, DeskError> {
        self.ask(|view| {
            found(view, readings, &[kind.item()])?.ok_or_else(|| kind.not_found(number_of(readings)))
        })
    }

    /// The reading of a name that means an invoice of this customer; the first one where none does. Refused where it
    /// names another customer.
    pub fn invoice_of_payer(
        &mut self,
        payer: &str,
        readings: &[DocumentName],
    ) -> Result<Option<DocumentName>, DeskError> {
        self.ask(|view| {
            let payer = lookup::customer(view, payer)?;
            for name in readings {
                let of = match Owner::of(view, name)? {
                    Owner::Any => payer.key,
                    Owner::One(owner) => owner,
                    Owner::Unknown => continue,
                };
                let found = lookup::documents(view, Some(of), &[ItemKind::Invoice], &name.number)?;
                let Some(invoice) = found.into_iter().next() else { continue };
                if of != payer.key {
                    return Err(of_another(&invoice.number, &payer.code));
                }
                return Ok(Some(DocumentName { number: invoice.number, ..name.clone() }));
            }
            Ok(readings.first().cloned())
        })
    }
}

fn found(
    view: View<'_>,
    readings: &[DocumentName],
    kinds: &[ItemKind],
) -> Result<Option<FoundDocument>, DeskError> {
    let Some(Resolved { name, first }) = resolve(view, readings, kinds)? else { return Ok(None) };
    let key = DocumentKey::new(owner(view, &first)?.code, first.kind, first.number);
    Ok(Some(FoundDocument { key, name }))
}

fn number_of(readings: &[DocumentName]) -> &str {
    readings.first().map_or("", |name| name.number.as_str())
}

/// A document by one of the readings of its name.
pub(crate) struct Resolved {
    pub(crate) name: DocumentName,
    /// The first instalment; the document itself where there are none.
    pub(crate) first: Document,
}

/// The most documents that an error lists.
const MOST_LISTED: usize = 10;

/// The document that one of the readings means, of the first of these kinds that has one; none where there is none.
pub(crate) fn resolve(
    view: View<'_>,
    readings: &[DocumentName],
    kinds: &[ItemKind],
) -> Result<Option<Resolved>, DeskError> {
    for name in readings {
        let owner = match Owner::of(view, name)? {
            Owner::Any => None,
            Owner::One(owner) => Some(owner),
            Owner::Unknown => continue,
        };
        let mut found = lookup::documents(view, owner, kinds, &name.number)?;
        found.dedup_by_key(|document| document.customer);
        if found.len() > 1 {
            return Err(ambiguous(view, name, &found)?);
        }
        if let Some(first) = found.pop() {
            return Ok(Some(Resolved { name: name.clone(), first }));
        }
    }
    Ok(None)
}

/// Whose documents a name means.
#[derive(Clone, Copy)]
enum Owner {
    /// It names no customer.
    Any,
    One(CustomerKey),
    /// There is no such customer.
    Unknown,
}

impl Owner {
    fn of(view: View<'_>, name: &DocumentName) -> Result<Self, DeskError> {
        let Some(code) = &name.customer else { return Ok(Self::Any) };
        Ok(lookup::find_customer(view, code)?.map_or(Self::Unknown, |customer| Self::One(customer.key)))
    }
}

/// A name means documents of several customers, each given by its first instalment.
fn ambiguous(view: View<'_>, name: &DocumentName, found: &[Document]) -> Result<DeskError, DeskError> {
    let mut listed: Option<Message> = None;
    for document in found.iter().take(MOST_LISTED) {
        let owner = owner(view, document)?;
        let (amount, currency) = (document.amount, owner.currency);
        let one = Message::new("document-candidate")
            .text("name", full_name(owner.code, &document.number))
            .day("day", document.day)
            .money("amount", amount, currency);
        listed = Some(match listed {
            None => one,
            Some(before) => Message::new("document-candidates").part("before", before).part("last", one),
        });
    }
    let message = Message::new("document-ambiguous").text("name", &name.number).count("count", found.len());
    Ok(DeskError::usage(
        message.part("documents", listed.unwrap_or_else(|| Message::new("document-candidate"))),
    ))
}

/// A number after its customer, as it can be typed.
fn full_name(customer: String, number: &str) -> String {
    let is_plain = |text: &str| text.chars().all(|sign| sign.is_alphanumeric() || "-/._".contains(sign));
    if is_plain(&customer) && is_plain(number) {
        return format!("{customer}:{number}");
    }
    DocumentName { customer: Some(customer), ..DocumentName::of_number(number) }.write()
}

/// A part of a document is named where it is taken as a whole.
pub(crate) fn named_in_part(name: &DocumentName) -> DeskError {
    DeskError::usage(Message::new("usage-document-whole").text("name", name.write()))
}

/// A receipt of a customer would pay an invoice of another one.
pub(crate) fn of_another(invoice: &str, payer: &str) -> DeskError {
    DeskError::refused(
        Message::new("application-of-another").text("invoice", invoice).text("customer", payer),
    )
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
    let (customer, document) = credit_document(view, key)?;
    match (document.kind, document.class) {
        (ItemKind::Receipt, _) => Ok((customer, document)),
        (_, DocumentClass::WriteOff) => Err(DeskError::refused_for("receipt-is-write-off", &document.number)),
        (_, _) => Err(DeskError::refused_for("receipt-is-credit-note", &document.number)),
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
pub(crate) fn not_found(kinds: &[ItemKind], number: &str) -> DeskError {
    let key = match kinds.first() {
        Some(ItemKind::Receipt | ItemKind::Credit) => "receipt-not-found",
        Some(ItemKind::Invoice) | None => "invoice-not-found",
    };
    DeskError::not_found(key, number)
}
