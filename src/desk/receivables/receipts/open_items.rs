//! What a receipt of a customer can pay: its open invoices, instalment by instalment, and what is proposed.

use crate::desk::lookup;
use crate::desk::spelling;
use std::collections::BTreeMap;

use super::ApplyTo;
use crate::credit::{Currency, Day, Exact, ItemKind, Later, Money, Payable, exactly, oldest_first};
use crate::desk::error::DeskError;
use crate::desk::orders::form::OrderCustomer;
use crate::desk::receivables::naming::{DocumentKey, credit_document};
use crate::desk::session::DeskReader;
use crate::store::{CustomerKey, Document, OpenAmount, StoreError, View};

/// The due items of a customer that are open today, the oldest due first, each with what receipts can still pay of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenItems {
    documents: Vec<(Document, OpenAmount)>,
    payable: Vec<Payable>,
}

/// One of them as it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenItem<'a> {
    pub number: &'a str,
    pub instalment: u32,
    pub day: Day,
    pub due: Day,
    pub amount: Money,
    /// What is open of it today.
    pub open: Money,
    /// What will be, where something dated later meets it: no more than that can be paid (R0.8).
    pub later: Option<Later>,
    pub disputed: bool,
}

/// Who pays, and what there is to pay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PayerView {
    /// The customer, with its state and the reason (R7.7).
    pub customer: OrderCustomer,
    pub items: OpenItems,
}

/// A receipt or credit note of which something is left, with what it could pay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnappliedView {
    pub kind: ItemKind,
    pub number: String,
    /// Its date: nothing is paid before.
    pub day: Day,
    /// What is left of it to apply, also where it is dated later than today.
    pub left: Money,
    pub currency: Currency,
    /// Who paid, and what there is to pay.
    pub payer: PayerView,
}

impl OpenItems {
    pub(in crate::desk) fn of(view: View<'_>, customer: CustomerKey, today: Day) -> Result<Self, StoreError> {
        let documents = view.invoices_on(customer, today)?;
        let payable = documents.iter().map(|(document, _)| payable(document)).collect();
        Ok(Self { documents, payable })
    }

    pub const fn count(&self) -> usize {
        self.documents.len()
    }

    /// The item at a place.
    pub fn get(&self, at: usize) -> Option<OpenItem<'_>> {
        self.documents.get(at).map(shown)
    }

    /// All of them, the oldest due first.
    pub fn iter(&self) -> impl Iterator<Item = OpenItem<'_>> {
        self.documents.iter().map(shown)
    }

    /// What a receipt of so much and of that day would pay of each, the oldest due first; see [`oldest_first`].
    pub fn proposal(&self, amount: Money, day: Day) -> Vec<Money> {
        oldest_first(amount, day, &self.payable)
    }

    /// The one invoice, or the one instalment, of which exactly so much is open; see [`exactly`].
    pub(in crate::desk) fn exact(&self, amount: Money, day: Day) -> Exact<ApplyTo<'_>> {
        let (targets, payable) = self.targets();
        match exactly(amount, day, &payable) {
            Exact::None => Exact::None,
            Exact::One(at) => targets.get(at).map_or(Exact::None, |target| Exact::One(*target)),
            Exact::Several => Exact::Several,
        }
    }

    /// Every item, and every invoice of several items as a whole.
    fn targets(&self) -> (Vec<ApplyTo<'_>>, Vec<Payable>) {
        let mut targets: Vec<ApplyTo<'_>> = Vec::with_capacity(self.documents.len());
        let mut payable = self.payable.clone();
        let mut wholes: BTreeMap<&str, Vec<&Payable>> = BTreeMap::new();
        for ((document, _), item) in self.documents.iter().zip(&self.payable) {
            let invoice = document.number.as_str();
            targets.push(ApplyTo { invoice, instalment: Some(document.instalment), amount: None });
            wholes.entry(invoice).or_default().push(item);
        }
        for (invoice, items) in wholes {
            if let [first, _, ..] = items.as_slice() {
                let left = items.iter().map(|item| item.left).sum();
                let disputed = items.iter().any(|item| item.disputed);
                payable.push(Payable { left, disputed, ..**first });
                targets.push(ApplyTo { invoice, instalment: None, amount: None });
            }
        }
        (targets, payable)
    }

    pub(super) fn documents(&self) -> impl Iterator<Item = &Document> {
        self.documents.iter().map(|(document, _)| document)
    }
}

impl OpenItem<'_> {
    /// What can still be paid of it.
    pub fn left(&self) -> Money {
        Later::left_of(self.open, self.later)
    }
}

impl DeskReader {
    /// The customer with this code and what a receipt could pay, if there is such a customer.
    pub fn payer(&mut self, code: &str) -> Result<Option<PayerView>, DeskError> {
        let Some(customer) = self.order_customer(code)? else {
            return Ok(None);
        };
        let today = self.today();
        let items = self.ask(|view| Ok(OpenItems::of(view, lookup::customer(view, code)?.key, today)?))?;
        Ok(Some(PayerView { customer, items }))
    }

    /// What is left of a receipt or credit note, and what it could pay.
    pub fn unapplied(&mut self, key: &DocumentKey) -> Result<UnappliedView, DeskError> {
        let (owner, document) = self.ask(|view| credit_document(view, key))?;
        let payer = self.payer(&owner.code)?;
        let payer = payer.ok_or_else(|| DeskError::not_found("customer-not-found", &owner.code))?;
        Ok(UnappliedView {
            kind: document.kind,
            day: document.day,
            left: document.left,
            number: document.number,
            currency: owner.currency,
            payer,
        })
    }

    /// Whether a new receipt of the customer with this code can have this number.
    pub fn is_receipt_number_free(&mut self, customer: &str, number: &str) -> Result<bool, DeskError> {
        let number = spelling::cleaned(number);
        self.ask(|view| match lookup::find_customer(view, customer)? {
            Some(customer) => Ok(!view.has_document(customer.key, ItemKind::Receipt, &number)?),
            None => Ok(true),
        })
    }
}

const fn payable(document: &Document) -> Payable {
    Payable { day: document.day, due: document.due, left: document.left, disputed: document.disputed }
}

fn shown((document, OpenAmount { open, later }): &(Document, OpenAmount)) -> OpenItem<'_> {
    OpenItem {
        number: &document.number,
        instalment: document.instalment,
        day: document.day,
        due: document.due,
        amount: document.amount,
        open: *open,
        later: *later,
        disputed: document.disputed,
    }
}
