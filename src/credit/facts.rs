//! The facts of one account: its open items and open orders, and everything that bounds them.

use std::collections::BTreeSet;

use super::code::coded;
use super::{
    AccountFigures, AccountLimits, Cover, CreditGroup, CustomerTerms, Day, Money, Policy, PolicyGroup,
    ShipTo, ShipToId, Terms, WarehousePolicy,
};

coded! {
    /// What an open item is.
    pub enum ItemKind {
        /// An invoice, or one of its instalments.
        Invoice = "invoice",
        Credit = "credit",
        /// A receipt that is not, or not wholly, applied.
        Receipt = "receipt",
    }
}

coded! {
    /// What a document is for, beyond its kind.
    pub enum DocumentClass {
        /// An invoice, a credit note or a receipt.
        Plain = "plain",
        /// A credit that takes a debt out of the books (R11.5.4).
        WriteOff = "write-off",
        /// A debit that pays a credit balance back (R11.5.5).
        Refund = "refund",
        /// What undoes a write-off or a refund.
        Reversal = "reversal",
    }
}

impl DocumentClass {
    /// Whether a document of this kind can be for that.
    pub const fn is_of(self, kind: ItemKind) -> bool {
        match self {
            Self::Plain => true,
            Self::WriteOff => matches!(kind, ItemKind::Credit),
            Self::Refund => matches!(kind, ItemKind::Invoice),
            Self::Reversal => matches!(kind, ItemKind::Invoice | ItemKind::Credit),
        }
    }

    /// What a document of this kind is called: a write-off is no credit note to those who read it.
    pub const fn name_of(self, kind: ItemKind) -> &'static str {
        match self {
            Self::Plain => kind.code(),
            Self::WriteOff | Self::Refund | Self::Reversal => self.code(),
        }
    }
}

/// What is left open of an item once documents and applications dated later are counted (R0.8).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Later {
    /// The day from which no more than that is open.
    pub day: Day,
    /// What can still be paid of an invoice, or applied of a receipt or credit note.
    pub left: Money,
}

/// An open item: an instalment of an invoice, a credit note or a receipt (R0.7).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub kind: ItemKind,
    /// The number people know it by.
    pub number: String,
    pub day: Day,
    /// Its due date; the own date for receipts and credit notes.
    pub due: Day,
    /// What is open of it as of the day that was asked, never negative.
    pub open: Money,
    /// What will be open, where something dated later is applied.
    pub later: Option<Later>,
    /// The ship-to it belongs to.
    pub ship_to: Option<ShipToId>,
    /// Whether it is in dispute.
    pub disputed: bool,
}

coded! {
    /// What the credit department has decided on an open order.
    pub enum CreditStanding {
        /// Passed the check, or was released.
        Approved = "approved",
        /// On hold, or proposed for release.
        Held = "held",
        /// Refused by the credit department and not cancelled: counts nowhere (R2.3).
        Rejected = "rejected",
    }
}

/// An open order with something left to invoice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenOrder {
    pub number: String,
    /// What remains to be invoiced, never negative (R2.3).
    pub remaining: Money,
    /// The requested ship date.
    pub ship_day: Option<Day>,
    pub standing: CreditStanding,
    /// Whether the customer has confirmed it.
    pub confirmed: bool,
    /// Whether the goods have left.
    pub shipped: bool,
    /// Whether it becomes debt; the other terms count in no order component (R2.7).
    pub on_account: bool,
    pub ship_to: Option<ShipToId>,
}

/// The order that is checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    pub number: String,
    /// Its total including tax; negative for a return.
    pub amount: Money,
    /// What is invoiced of it already.
    pub invoiced: Money,
    /// The requested ship date; an order without one is not a future order.
    pub ship_day: Option<Day>,
    /// Its terms, the customer's where it has none of its own.
    pub terms: Terms,
    /// The ship-to it goes to.
    pub ship_to: Option<ShipTo>,
    /// The warehouse it leaves from.
    pub warehouse: WarehousePolicy,
    /// Excluded from credit checks (R3.2).
    pub excluded: bool,
    /// Why a user forced it on hold.
    pub forced: Option<String>,
    /// What it amounted to when its goods left; none while they are here.
    pub left: Option<Money>,
    /// Whether a release covers it as it is now: only the customer's state and a forced hold are looked at (R4.3).
    pub released: bool,
}

/// Everything about one account that the order check reads.
///
/// `orders` are the open orders other than the one under review, which therefore counts exactly once (R2.2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// The customer's own parameters.
    pub customer: CustomerTerms,
    /// Open items as of today: an application or relief dated later does not count yet (R2.6).
    pub items: Vec<Item>,
    pub orders: Vec<OpenOrder>,
    /// The ship-tos that have a limit of their own.
    pub own_limit_ship_tos: Vec<ShipToId>,
    /// The group that shares a limit.
    pub credit_group: Option<CreditGroup>,
    /// The group that carries policies.
    pub policy_group: Option<PolicyGroup>,
    /// The guarantees and insurance of the customer, in force or not.
    pub covers: Vec<Cover>,
}

impl Later {
    /// What is left of an open amount without what is dated later.
    pub fn left_of(open: Money, later: Option<Self>) -> Money {
        later.map_or(open, |later| later.left)
    }
}

impl Item {
    pub fn invoice(number: impl Into<String>, day: Day, due: Day, open: Money) -> Self {
        Self {
            kind: ItemKind::Invoice,
            number: number.into(),
            day,
            due,
            open,
            later: None,
            ship_to: None,
            disputed: false,
        }
    }

    /// What can still be paid or applied of it without what is dated later.
    pub fn left(&self) -> Money {
        Later::left_of(self.open, self.later)
    }

    /// What is open of it on a later day, as far as is known.
    pub fn open_on(&self, day: Day) -> Money {
        self.later.filter(|later| later.day <= day).map_or(self.open, |later| later.left)
    }

    /// Whether it is an invoice of a balance as of a day that was due before it (R0.7).
    pub fn is_overdue(&self, as_of: Day) -> bool {
        self.kind == ItemKind::Invoice && self.day <= as_of && self.due < as_of
    }

    /// Sorts the oldest due first.
    pub fn age(&self) -> (Day, Day, &str) {
        (self.due, self.day, &self.number)
    }

    /// What it adds to the balance: positive for invoices, negative for receipts and credit notes.
    pub fn signed(&self) -> Money {
        match self.kind {
            ItemKind::Invoice => self.open,
            ItemKind::Credit | ItemKind::Receipt => -self.open,
        }
    }
}

impl Order {
    /// What of the goods that have left is not invoiced yet: that much of it is settled (R2.3).
    pub fn left_not_invoiced(&self) -> Money {
        self.left.map_or(Money::ZERO, |left| (left - self.invoiced).or_zero())
    }

    /// What remains to be invoiced: never less than nothing (R2.3).
    pub fn remaining(&self) -> Money {
        (self.amount - self.invoiced).or_zero()
    }

    /// Whether all of it has left with the goods; what it has grown by since has not.
    pub fn has_left_whole(&self) -> bool {
        self.left.is_some_and(|left| self.amount <= left)
    }
}

impl Facts {
    /// The facts on a later day, as far as they are known today.
    pub fn on(&self, day: Day) -> Self {
        let mut facts = self.clone();
        for item in &mut facts.items {
            item.open = item.open_on(day);
            item.later = item.later.filter(|later| later.day > day);
        }
        facts
    }

    /// The days after a day on which documents and applications that are dated later begin to count, each once.
    pub fn days_of_relief(&self, after: Day) -> BTreeSet<Day> {
        let dated = self.items.iter().filter(|item| item.kind != ItemKind::Invoice).map(|item| item.day);
        let met = self.items.iter().filter_map(|item| item.later).map(|later| later.day);
        dated.chain(met).filter(|day| *day > after).collect()
    }

    /// The limits of the account.
    pub fn limits(&self) -> AccountLimits {
        let customer = &self.customer;
        AccountLimits {
            own: customer.limit,
            temporary: customer.temporary_limit,
            policy_group: self.policy_group.as_ref().map(|group| group.limit).unwrap_or_default(),
            credit_group: self.credit_group.as_ref().map(|group| group.limit).unwrap_or_default(),
            covers: self.covers.clone(),
        }
    }

    /// What its documents come to.
    pub fn figures(&self, policy: &Policy, today: Day) -> AccountFigures {
        AccountFigures::of((&self.items, &self.orders), &self.own_limit_ship_tos, policy, today)
    }

    /// An account without documents, limits or groups beyond the customer's own.
    #[cfg(test)]
    pub const fn new(customer: CustomerTerms) -> Self {
        Self {
            customer,
            items: Vec::new(),
            orders: Vec::new(),
            own_limit_ship_tos: Vec::new(),
            credit_group: None,
            policy_group: None,
            covers: Vec::new(),
        }
    }
}
