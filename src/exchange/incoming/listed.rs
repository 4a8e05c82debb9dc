//! What a list of documents says of one in several columns: how much, how much of it is open, what it is, and whose.

use super::cells::{Cell, Shape};
use super::notation::Side;
use super::parties::canonical;
use super::reject::Fault;
use crate::credit::{Currency, ItemKind, Message, Money};
use crate::sanitize::folded;

/// The words for documents, folded (B2): of English, French, Dutch and German programs.
const INVOICES: [&str; 13] = [
    "invoice",
    "inv",
    "si",
    "sales invoice",
    "tax invoice",
    "facture",
    "fa",
    "fac",
    "factuur",
    "verkoopfactuur",
    "rechnung",
    "re",
    "380",
];
const CREDITS: [&str; 17] = [
    "credit memo",
    "credit note",
    "credit",
    "cn",
    "cm",
    "sc",
    "sales credit",
    "avoir",
    "av",
    "note de credit",
    "nc",
    "creditnota",
    "creditfactuur",
    "credit invoice",
    "gutschrift",
    "gu",
    "381",
];
const PAYMENTS: [&str; 24] = [
    "payment",
    "pmt",
    "receipt",
    "cash receipt",
    "sales receipt",
    "sr",
    "sa",
    "deposit",
    "overpayment",
    "prepayment",
    "payment on account",
    "reglement",
    "paiement",
    "encaissement",
    "acompte",
    "rg",
    "betaling",
    "ontvangst",
    "vooruitbetaling",
    "zahlung",
    "zahlungseingang",
    "anzahlung",
    "ze",
    "za",
];

/// What a list says of its customer, in the notation of named values.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CustomerFacts {
    pub name: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    /// The person who is asked.
    pub contact: Option<String>,
    /// The terms of payment as the list has them: a code of the desk, or `Net 30`.
    pub terms: Option<String>,
    /// The credit limit: an amount, `none` or `unlimited`.
    pub limit: Option<String>,
}

/// The columns that say how much a document is about.
pub(super) struct Sums<'a> {
    pub(super) amount: Cell<'a>,
    pub(super) open: Cell<'a>,
    pub(super) paid: Cell<'a>,
    pub(super) debit: Cell<'a>,
    pub(super) credit: Cell<'a>,
    /// The side that a column says, which decides where there is one (A6).
    pub(super) side: Option<Side>,
    pub(super) kind: Option<ItemKind>,
}

/// How much a document is about, and what it is.
pub(super) struct Listed {
    pub(super) kind: ItemKind,
    pub(super) amount: Money,
    pub(super) open: Option<Money>,
}

impl CustomerFacts {
    /// From the columns for name, phone, email, contact, terms and limit.
    pub(super) fn read([name, phone, email, contact, terms, limit]: [Cell<'_>; 6]) -> Result<Self, Fault> {
        let text = |cell: Cell<'_>| {
            cell.given().map(|cell| cell.cleaned().map(std::borrow::Cow::into_owned)).transpose()
        };
        let limit = limit.given().map(|cell| canonical(cell, Shape::Limit).map(std::borrow::Cow::into_owned));
        Ok(Self {
            name: text(name)?,
            phone: text(phone)?,
            email: text(email)?,
            contact: text(contact)?,
            terms: text(terms)?,
            limit: limit.transpose()?,
        })
    }
}

impl Sums<'_> {
    /// The amount, and what is open of it (A5, A6).
    pub(super) fn read(&self, currency: Currency) -> Result<Listed, Fault> {
        let money = |cell: Cell<'_>| cell.given().map(|cell| cell.money(currency)).transpose();
        let stated = money(self.open)?;
        let amount = match (money(self.amount)?, money(self.debit)?, money(self.credit)?) {
            (Some(amount), ..) => Some(amount),
            (None, None, None) => stated,
            (None, debit, credit) => Some(debit.unwrap_or_default() - credit.unwrap_or_default()),
        };
        let Some(amount) = amount else {
            return Err(self.amount.fault(Message::new("import-empty")));
        };
        let is_credit = match (self.kind, self.side) {
            (Some(ItemKind::Credit | ItemKind::Receipt), _) | (None, Some(Side::Credit)) => Some(true),
            (Some(ItemKind::Invoice), Some(Side::Credit)) => Some(true),
            (_, Some(Side::Debit)) => Some(false),
            (_, None) => None,
        };
        let signed = |amount: Money| match is_credit {
            Some(true) => -amount.abs(),
            Some(false) => amount.abs(),
            None => amount,
        };
        let amount = signed(amount);
        let paid = money(self.paid)?
            .map(|paid| if amount.is_negative() { amount + paid.abs() } else { amount - paid });
        let open = stated.map(signed).or(paid);
        if open.is_some_and(|open| !is_part(open, amount)) {
            let cell = if stated.is_some() { self.open } else { self.paid };
            return Err(cell.fault(Message::new("import-open").money("amount", amount, currency)));
        }
        let kind = match self.kind {
            Some(ItemKind::Receipt) => ItemKind::Receipt,
            _ if amount.is_negative() => ItemKind::Credit,
            _ => ItemKind::Invoice,
        };
        Ok(Listed { kind, amount, open })
    }
}

/// Whether an amount is between nothing and another one.
fn is_part(part: Money, whole: Money) -> bool {
    part.is_zero() || (part.is_negative() == whole.is_negative() && part.abs() <= whole.abs())
}

/// The kind of document that a cell says.
pub(super) fn kind_of(cell: Cell<'_>) -> Option<ItemKind> {
    kind_of_word(cell.text())
}

/// The kind of document that a word means; none for a word that says something else.
pub(super) fn kind_of_word(word: &str) -> Option<ItemKind> {
    let word = folded(word);
    let word = word.trim().trim_end_matches(['.', 's']);
    let is_in = |words: &[&str]| words.contains(&word);
    if is_in(&INVOICES) {
        Some(ItemKind::Invoice)
    } else if is_in(&CREDITS) {
        Some(ItemKind::Credit)
    } else if is_in(&PAYMENTS) {
        Some(ItemKind::Receipt)
    } else {
        None
    }
}

/// The side that a column says.
pub(super) fn side_of(cell: Cell<'_>) -> Result<Option<Side>, Fault> {
    let unknown = || cell.fault(Message::new("import-side"));
    cell.given().map(|cell| Side::of(cell.text()).ok_or_else(unknown)).transpose()
}
