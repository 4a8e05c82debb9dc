//! Invoices, credit notes and receipts as they are looked at: what is open of them today, and what met what.

use crate::desk::lookup;
use std::collections::HashMap;

use super::naming::{DocumentKey, credit_document, instalments};
use crate::credit::{Currency, Day, DocumentClass, ItemKind, Later, Money, PaidInvoice};
use crate::desk::days_to_pay::history::all_until;
use crate::desk::error::DeskError;
use crate::desk::session::DeskReader;
use crate::store::{
    AccountName, Corrupt, CustomerKey, CustomerRecord, Document, ItemId, OpenAmount, StoreError, View,
};

/// One due item of a list: an instalment of an invoice, a credit note or a receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentLine {
    pub customer: String,
    pub currency: Currency,
    pub kind: ItemKind,
    pub class: DocumentClass,
    pub number: String,
    /// Which instalment of the document it is, from 1.
    pub instalment: u32,
    pub day: Day,
    /// Due date; the own date for everything but invoices.
    pub due: Day,
    pub amount: Money,
    /// What is open of it today.
    pub open: Money,
    /// What will be, where something dated later meets it or it is dated later itself (R0.8).
    pub later: Option<Later>,
    pub disputed: bool,
    /// The day from which a reversed receipt is as if it had never been.
    pub reversed: Option<Day>,
    /// Whether it is the first instalment of an invoice that is entered and not yet transferred (R5).
    pub awaits_transfer: bool,
    /// The invoice that it belongs to, where receipts have paid all of it; read for the documents of a customer only.
    pub paid: Option<PaidInvoice>,
}

/// Which documents a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentScope<'a> {
    /// All documents of a customer, the oldest first.
    Customer(&'a str),
    /// Everything that is open today, customer by customer.
    Open,
}

/// A part of a receipt or credit note that met an invoice, seen from either side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppliedPart {
    /// Kind of the document on the other side.
    pub kind: ItemKind,
    pub number: String,
    pub instalment: u32,
    /// The day it counts from.
    pub day: Day,
    /// How much; negative where it was undone.
    pub amount: Money,
}

/// An instalment of an invoice, or the whole of a credit note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstalmentView {
    /// Which instalment of the document it is, from 1.
    pub instalment: u32,
    pub due: Day,
    pub amount: Money,
    /// What is open of it today.
    pub open: Money,
    /// What will be, where something dated later meets it (R0.8).
    pub later: Option<Later>,
    pub disputed: bool,
    /// What was applied to it, in the order in which that was done.
    pub applied: Vec<AppliedPart>,
}

/// An invoice or credit note, whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvoiceView {
    pub customer: String,
    pub currency: Currency,
    pub kind: ItemKind,
    pub class: DocumentClass,
    pub number: String,
    pub day: Day,
    /// Amount of all instalments.
    pub amount: Money,
    /// What is open of them today.
    pub open: Money,
    /// Number of the order that it invoices.
    pub order: Option<String>,
    pub ship_to: Option<String>,
    /// The day on which receipts had paid it in full (R8.2).
    pub paid: Option<Day>,
    /// Whether it is entered and not yet transferred (R5).
    pub awaits_transfer: bool,
    /// The instalments; one for a credit note.
    pub instalments: Vec<InstalmentView>,
}

/// A receipt or credit note with what it paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptView {
    pub customer: String,
    pub currency: Currency,
    pub kind: ItemKind,
    pub class: DocumentClass,
    pub number: String,
    pub day: Day,
    pub amount: Money,
    /// What is on account today.
    pub open: Money,
    /// What will be, where it is applied on a later day or dated later itself (R0.8).
    pub later: Option<Later>,
    /// The day from which it is as if it had never been.
    pub reversed: Option<Day>,
    /// What it was applied to, in the order in which that was done.
    pub applied: Vec<AppliedPart>,
}

impl DeskReader {
    /// Shows an invoice or credit note.
    pub fn invoice(&mut self, key: &DocumentKey) -> Result<InvoiceView, DeskError> {
        let today = self.today();
        self.ask(|view| {
            let (customer, documents) = instalments(view, key)?;
            invoice_view(view, customer, &documents, today)
        })
    }

    /// Shows a receipt or credit note with what it paid.
    pub fn receipt(&mut self, key: &DocumentKey) -> Result<ReceiptView, DeskError> {
        let today = self.today();
        self.ask(|view| {
            let (customer, document) = credit_document(view, key)?;
            receipt_view(view, customer, &document, today)
        })
    }

    pub fn documents(
        &mut self,
        scope: DocumentScope<'_>,
        kinds: &[ItemKind],
    ) -> Result<Vec<DocumentLine>, DeskError> {
        let today = self.today();
        self.ask(|view| match scope {
            DocumentScope::Customer(code) => {
                let customer = lookup::customer(view, code)?;
                let mut documents = view.customer_documents(customer.key)?;
                documents.retain(|document| kinds.contains(&document.kind));
                let account = (customer.code.as_str(), customer.currency);
                let paid = paid_by_number(view, customer.key, today)?;
                let lines = documents.iter().map(|document| {
                    let of = paid.get(&document.number).filter(|_| document.kind == ItemKind::Invoice);
                    Ok(DocumentLine { paid: of.copied(), ..line(view, document, account, today)? })
                });
                Ok(lines.collect::<Result<_, StoreError>>()?)
            }
            DocumentScope::Open => open_lines(view, kinds, today),
        })
    }
}

/// The invoices of a customer that receipts have paid in full until a day.
fn paid_by_number(
    view: View<'_>,
    customer: CustomerKey,
    today: Day,
) -> Result<HashMap<String, PaidInvoice>, StoreError> {
    let paid = view.paid_documents(customer, (all_until(today), today))?.into_iter();
    Ok(paid.map(|document| (document.number, document.invoice)).collect())
}

fn open_lines(view: View<'_>, kinds: &[ItemKind], today: Day) -> Result<Vec<DocumentLine>, DeskError> {
    let mut lines = Vec::new();
    view.each_account::<_, StoreError>(&AccountName::of_open_items(today), |account| {
        let items = account.items.iter().zip(account.item_ids);
        let wanted = items.filter(|(item, _)| kinds.contains(&item.kind));
        let mut open: Vec<(Day, ItemId)> = wanted.map(|(item, id)| (item.due, *id)).collect();
        open.sort_unstable();
        for (_, id) in open {
            let document = view.document(id)?.ok_or_else(|| Corrupt::missing("item", id.0))?;
            lines.push(line(view, &document, (&account.head.code, account.head.currency), today)?);
        }
        Ok(())
    })?;
    Ok(lines)
}

fn line(
    view: View<'_>,
    document: &Document,
    (customer, currency): (&str, Currency),
    today: Day,
) -> Result<DocumentLine, StoreError> {
    let OpenAmount { open, later } = open_today(view, document, today)?;
    Ok(DocumentLine {
        customer: customer.to_owned(),
        currency,
        kind: document.kind,
        class: document.class,
        number: document.number.clone(),
        instalment: document.instalment,
        day: document.day,
        due: document.due,
        amount: document.amount,
        open,
        later,
        disputed: document.disputed,
        reversed: document.reversed,
        awaits_transfer: document.awaits_transfer,
        paid: None,
    })
}

/// What is open of a document today, and what of it changes later. What is dated later itself takes from no balance yet.
fn open_today(view: View<'_>, document: &Document, today: Day) -> Result<OpenAmount, StoreError> {
    let OpenAmount { open, later } = view.open_on(document, today)?;
    let is_to_come = document.kind != ItemKind::Invoice && document.day > today && !open.is_zero();
    let whole = is_to_come.then_some(Later { day: document.day, left: document.left });
    Ok(OpenAmount { open, later: later.or(whole) })
}

impl DocumentLine {
    pub fn key(&self) -> DocumentKey {
        DocumentKey::new(&self.customer, self.kind, &self.number)
    }

    /// What can still be paid or applied of it.
    pub fn left(&self) -> Money {
        Later::left_of(self.open, self.later)
    }
}

impl InvoiceView {
    /// What can still be paid or, of a credit note, applied.
    pub fn left(&self) -> Money {
        self.instalments.iter().map(|part| Later::left_of(part.open, part.later)).sum()
    }

    /// The day from which no more than that is open, where that is later.
    pub fn later_from(&self) -> Option<Day> {
        self.instalments.iter().filter_map(|part| part.later).map(|later| later.day).max()
    }
}

impl ReceiptView {
    pub fn key(&self) -> DocumentKey {
        DocumentKey::new(&self.customer, self.kind, &self.number)
    }

    /// What can still be applied of it.
    pub fn left(&self) -> Money {
        Later::left_of(self.open, self.later)
    }
}

fn invoice_view(
    view: View<'_>,
    customer: CustomerRecord,
    documents: &[Document],
    today: Day,
) -> Result<InvoiceView, DeskError> {
    let Some(first) = documents.first() else {
        return Err(Corrupt::missing("item", customer.key.0).into());
    };
    let mut instalments = Vec::with_capacity(documents.len());
    for document in documents {
        let OpenAmount { open, later } = open_today(view, document, today)?;
        instalments.push(InstalmentView {
            instalment: document.instalment,
            due: document.due,
            amount: document.amount,
            open,
            later,
            disputed: document.disputed,
            applied: applied_parts(view, document)?,
        });
    }
    let order = first.order.map(|id| view.order_by_id(id)).transpose()?.flatten();
    let ship_tos = view.ship_tos(customer.key)?.into_iter();
    let mut ship_to = ship_tos.filter(|ship_to| Some(ship_to.rules.id) == first.ship_to);
    Ok(InvoiceView {
        customer: customer.code,
        currency: customer.currency,
        kind: first.kind,
        class: first.class,
        number: first.number.clone(),
        day: first.day,
        amount: instalments.iter().map(|part| part.amount).sum(),
        open: instalments.iter().map(|part| part.open).sum(),
        order: order.map(|order| order.number),
        ship_to: ship_to.next().map(|ship_to| ship_to.rules.code),
        paid: view.paid_on(first, today)?,
        awaits_transfer: first.awaits_transfer,
        instalments,
    })
}

fn receipt_view(
    view: View<'_>,
    customer: CustomerRecord,
    document: &Document,
    today: Day,
) -> Result<ReceiptView, DeskError> {
    let OpenAmount { open, later } = open_today(view, document, today)?;
    Ok(ReceiptView {
        customer: customer.code,
        currency: customer.currency,
        kind: document.kind,
        class: document.class,
        number: document.number.clone(),
        day: document.day,
        amount: document.amount,
        open,
        later,
        reversed: document.reversed,
        applied: applied_parts(view, document)?,
    })
}

/// The applications of a document with the document on their other side.
pub(crate) fn applied_parts(view: View<'_>, document: &Document) -> Result<Vec<AppliedPart>, StoreError> {
    let mut parts = Vec::new();
    for application in view.applications(document.id)? {
        let on_debit = application.debit == document.id;
        let other = if on_debit { application.credit } else { application.debit };
        let other = view.document(other)?.ok_or_else(|| Corrupt::missing("item", other.0))?;
        parts.push(AppliedPart {
            kind: other.kind,
            number: other.number,
            instalment: other.instalment,
            day: application.day,
            amount: application.amount,
        });
    }
    Ok(parts)
}
