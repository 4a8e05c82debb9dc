//! What a list of documents says of one in several columns: how much, how much of it is open, what it is, and whose.

use super::cells::Cell;
use super::fold::words;
use super::mapping::NegativeAmounts;
use super::notation::Side;
use super::parties::canonical_limit;
use super::reject::Fault;
use super::types::{DocumentType, type_of};
use crate::credit::{Currency, ItemKind, Message, Money, Terms};

/// What a list says of its customer, in the notation of named values.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CustomerFacts {
    pub name: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    /// The person who is asked.
    pub contact: Option<String>,
    /// The code of the terms of payment that the list means, else what it says.
    pub terms: Option<String>,
    /// The credit limit: an amount, `none` or `unlimited`.
    pub limit: Option<String>,
}

/// How much a document is about, and what it is.
pub(super) struct Listed {
    pub(super) kind: ItemKind,
    pub(super) amount: Money,
    /// Whether the list says the amount, and not only what is open of it.
    pub(super) states_amount: bool,
    pub(super) open: Option<Money>,
}

impl CustomerFacts {
    /// From the columns for name, phone, email, contact, terms and limit.
    pub(super) fn read(
        [name, phone, email, contact, terms, limit]: [Cell<'_>; 6],
        currency: Currency,
    ) -> Result<Self, Fault> {
        let text = |cell: Cell<'_>| {
            cell.given().map(|cell| cell.cleaned().map(std::borrow::Cow::into_owned)).transpose()
        };
        let limit = limit
            .given()
            .filter(|cell| !is_unknown(cell.text()))
            .map(|cell| canonical_limit(cell, currency).map(std::borrow::Cow::into_owned));
        Ok(Self {
            name: text(name)?,
            phone: text(phone)?,
            email: text(email)?,
            contact: text(contact)?,
            terms: text(terms)?.map(|said| terms_of(&said).unwrap_or(said)),
            limit: limit.transpose()?,
        })
    }
}

impl Listed {
    /// From the column of the amount, and those of what is open and paid, debit and credit, side and type (A5, A6).
    pub(super) fn read(
        (whole, [open, paid, debit, credit, side, kind]): (Cell<'_>, [Cell<'_>; 6]),
        (currency, negative): (Currency, Option<NegativeAmounts>),
    ) -> Result<Self, Fault> {
        let money = |cell: Cell<'_>| match cell.given() {
            Some(cell) if is_dash(cell.text()) => Ok(Some(Money::ZERO)),
            given => given.map(|cell| cell.money(currency)).transpose(),
        };
        let stated = money(open)?;
        let whole_amount = match (money(whole)?, money(debit)?, money(credit)?) {
            (Some(amount), ..) => Some(amount),
            (None, None, None) => None,
            (None, debit, credit) => Some(debit.unwrap_or_default() - credit.unwrap_or_default()),
        };
        let states_amount = whole_amount.is_some();
        if money(debit)?.is_none_or(Money::is_zero) && money(credit)?.is_some_and(Money::is_negative) {
            return Err(credit.fault(Message::new("import-negative-credit")));
        }
        let is_debited = money(debit)?.is_some_and(Money::is_positive);
        let amount = whole_amount.or(stated);
        let amount = amount.ok_or_else(|| whole.fault(Message::new("import-empty")))?;
        let kind = kind_of(kind)?;
        if kind == Some(ItemKind::Receipt) && is_debited {
            // The payment was returned, or the columns are those of another book.
            return Err(debit.fault(Message::new("import-debited-receipt")));
        }
        let signed = sign_of(kind, side_of(side)?);
        let amount = signed(amount);
        let rest = |paid: Money| if amount.is_negative() { amount + paid.abs() } else { amount - paid };
        let left = stated.map(signed).or(money(paid)?.map(rest));
        if left.is_some_and(|left| !is_part(left, amount)) {
            let cell = if stated.is_some() { open } else { paid };
            return Err(cell.fault(Message::new("import-open").money("amount", amount, currency)));
        }
        let kind = match kind {
            Some(ItemKind::Receipt) => ItemKind::Receipt,
            None if amount.is_negative() && negative == Some(NegativeAmounts::Receipts) => ItemKind::Receipt,
            _ if amount.is_negative() => ItemKind::Credit,
            _ => ItemKind::Invoice,
        };
        Ok(Self { kind, amount, states_amount, open: left })
    }
}

/// Gives an amount the sign that the type of its document or the side says; without either it has its own.
fn sign_of(kind: Option<ItemKind>, side: Option<Side>) -> impl Fn(Money) -> Money {
    move |amount| match (kind, side) {
        (Some(ItemKind::Credit | ItemKind::Receipt), _) | (_, Some(Side::Credit)) => -amount.abs(),
        (_, Some(Side::Debit)) => amount.abs(),
        (Some(ItemKind::Invoice) | None, None) => amount,
    }
}

/// Whether a limit says that it is not known.
fn is_unknown(text: &str) -> bool {
    is_dash(text) || matches!(words(text).as_str(), "n a" | "na" | "nvt" | "n v t" | "nc" | "n d")
}

/// Whether a dash stands for an amount of nothing, as spreadsheets show it.
pub(super) fn is_dash(text: &str) -> bool {
    matches!(text.trim(), "-" | "–" | "—")
}

/// Whether an amount is between nothing and another one.
fn is_part(part: Money, whole: Money) -> bool {
    part.is_zero() || (part.is_negative() == whole.is_negative() && part.abs() <= whole.abs())
}

/// The kind of document that a cell says; a type that is not known may be any.
fn kind_of(cell: Cell<'_>) -> Result<Option<ItemKind>, Fault> {
    if cell.text().trim().is_empty() {
        return Ok(None);
    }
    match type_of(cell.text()) {
        Some(DocumentType::Of(kind)) => Ok(Some(kind)),
        Some(DocumentType::Signed) => Ok(None),
        None => Err(cell.fault(Message::new("import-type"))),
    }
}

/// The side that a column says.
fn side_of(cell: Cell<'_>) -> Result<Option<Side>, Fault> {
    let unknown = || cell.fault(Message::new("import-side"));
    cell.given().map(|cell| Side::of(cell.text()).ok_or_else(unknown)).transpose()
}

/// The code of well-known terms that a text means: a number of days, or cash.
pub(super) fn terms_of(text: &str) -> Option<String> {
    let words = words(text);
    let days: Vec<&str> =
        words.split(' ').filter(|word| word.bytes().all(|byte| byte.is_ascii_digit())).collect();
    let code = match days.as_slice() {
        [days] => format!("net{}", days.trim_start_matches('0')),
        [] if matches!(words.as_str(), "cash" | "comptant" | "contant" | "bar") => "cash".to_owned(),
        _ => words.replace(' ', ""),
    };
    let code = if code == "net" { "net0".to_owned() } else { code };
    Terms::well_known(&code).map(|terms| terms.code)
}
