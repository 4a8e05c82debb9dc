//! Cures: the smallest things that clear a finding alone, as data and as sentences for the telephone (R3.9).

use std::collections::BTreeSet;

use super::code::coded;
use super::{Currency, Day, Item, ItemKind, Message, Money};

coded! {
    /// What can be done about a finding.
    pub enum CureKind {
        /// The customer pays overdue invoices.
        Pay = "pay",
        /// What is unapplied is applied.
        Apply = "apply",
        /// The order is reduced.
        ReduceOrder = "reduce-order",
        /// The order is increased.
        IncreaseOrder = "increase-order",
        /// The customer's limit is raised.
        RaiseLimit = "raise-limit",
        /// The customer's temporary limit, which takes the place of the own one, is raised.
        RaiseTemporaryLimit = "raise-temporary-limit",
        /// The limit of the group is raised.
        RaiseGroupLimit = "raise-group-limit",
        /// The limit of the ship-to is raised.
        RaiseShipToLimit = "raise-ship-to-limit",
        /// The largest order is raised.
        RaiseMaximum = "raise-maximum",
        /// Nothing is done until a day comes.
        WaitUntil = "wait-until",
        /// The order is paid in another way.
        ChangeTerms = "change-terms",
        /// The expired limit is renewed.
        RenewLimit = "renew-limit",
        /// The customer is unblocked.
        Unblock = "unblock",
        /// The order approval status is changed.
        SetApproval = "set-approval",
        /// The customer gets another account status.
        SetAccountStatus = "set-account-status",
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cure {
    pub kind: CureKind,
    /// How much, or up to how much.
    pub amount: Option<Money>,
    pub date: Option<Day>,
    /// Which invoices are paid, oldest due first; which receipts and credit notes are waited for.
    pub documents: Vec<String>,
    /// What is unapplied in all, of which the amount is applied (R2.8).
    pub on_file: Option<Money>,
    /// What the sentence names besides: the terms to change to, the group, the ship-to.
    pub detail: Option<String>,
}

impl CureKind {
    /// What is done, as programs see it: raising any limit is `raise-limit`, the sentence says whose.
    pub const fn action(self) -> &'static str {
        match self {
            Self::RaiseTemporaryLimit | Self::RaiseGroupLimit | Self::RaiseShipToLimit => {
                Self::RaiseLimit.code()
            }
            other => other.code(),
        }
    }

    /// The key of its sentence.
    pub fn key(self) -> String {
        format!("cure-{}", self.code())
    }

    /// The key of its part of the line that says what frees an order.
    pub fn remedy_key(self) -> String {
        format!("remedy-{}", self.code())
    }
}

/// The documents that a sentence names at most.
const NAMED: usize = 5;

impl Cure {
    /// A cure that names nothing more.
    pub const fn new(kind: CureKind) -> Self {
        Self { kind, amount: None, date: None, documents: Vec::new(), on_file: None, detail: None }
    }

    /// A cure of so much.
    pub fn amount(kind: CureKind, amount: Money) -> Self {
        Self { amount: Some(amount), ..Self::new(kind) }
    }

    /// Waiting until a day.
    pub fn wait_until(day: Day) -> Self {
        Self { date: Some(day), ..Self::new(CureKind::WaitUntil) }
    }

    /// The same with what its sentence names besides.
    pub fn about(self, detail: impl Into<String>) -> Self {
        Self { detail: Some(detail.into()), ..self }
    }

    /// Applying so much of what is on file; none where that is less.
    pub fn apply(amount: Money, on_file: Money) -> Option<Self> {
        (on_file >= amount).then(|| Self { on_file: Some(on_file), ..Self::amount(CureKind::Apply, amount) })
    }

    /// Paying so much of these invoices today, oldest due first; none where no such payment would be accepted, for they
    /// do not owe as much, are dated later, or something dated later settles them (R0.8).
    pub fn pay<'a>(amount: Money, today: Day, invoices: impl Iterator<Item = &'a Item>) -> Option<Self> {
        let is_payable =
            |item: &&Item| item.kind == ItemKind::Invoice && item.day <= today && item.left().is_positive();
        let mut open: Vec<&Item> = invoices.filter(is_payable).collect();
        open.sort_by_key(|item| item.age());
        Self::pay_in_order(amount, open.into_iter())
    }

    /// Paying so much of these invoices, one after the other; none where they do not owe as much.
    pub fn pay_in_order<'a>(amount: Money, invoices: impl Iterator<Item = &'a Item>) -> Option<Self> {
        let mut left = amount;
        let mut documents = Vec::new();
        let mut named = BTreeSet::new();
        for item in invoices {
            if !left.is_positive() {
                break;
            }
            left -= item.left();
            if named.insert(&item.number) {
                documents.push(item.number.clone());
            }
        }
        (!left.is_positive()).then(|| Self { documents, ..Self::amount(CureKind::Pay, amount) })
    }

    /// A part of the line that says what frees an order, `remedy-<kind>`: no documents, which are many.
    pub(super) fn remedy_part(&self, currency: Currency) -> Message {
        let mut part = Message::new(self.kind.remedy_key());
        if let Some(amount) = self.amount {
            part = part.money("amount", amount, currency);
        }
        if let Some(date) = self.date {
            part = part.day("date", date);
        }
        part.text("detail", self.detail.clone().unwrap_or_default())
    }

    /// The sentence for the telephone: `cure-<kind>` with amount, what is on file, date, invoices and detail.
    pub fn message(&self, currency: Currency) -> Message {
        let mut message = Message::new(self.kind.key());
        if let Some(amount) = self.amount {
            message = message.money("amount", amount, currency);
        }
        if let Some(on_file) = self.on_file {
            message = message.money("on_file", on_file, currency);
        }
        if let Some(date) = self.date {
            message = message.day("date", date);
        }
        let named: Vec<&str> = self.documents.iter().take(NAMED).map(String::as_str).collect();
        if self.kind == CureKind::Pay {
            let more = self.documents.len() - named.len();
            message = message.text("invoices", named.join(", ")).count("more", more);
        }
        if self.kind == CureKind::WaitUntil {
            message = message.text("named", named.join(", ")).count("documents", self.documents.len());
        }
        message.text("detail", self.detail.clone().unwrap_or_default())
    }
}
