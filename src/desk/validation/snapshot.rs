//! The facts of every customer that the validation could list under any criteria.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;

use super::proposal::ProposalRow;
use crate::credit::{
    Currency, Day, Judgement, Limit, Money, OpenInvoice, ValidationAct, ValidationExceptions,
    ValidationFacts, ValidationPolicy,
};
use crate::store::{CustomerKey, StateRecord};

/// The facts of all customers with an open invoice and of all that are blocked or warned, as of one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValidationSnapshot {
    /// The day of the desk.
    pub today: Day,
    /// The criteria in force when it was read.
    pub policy: ValidationPolicy,
    pub(super) customers: Vec<ValidationCustomer>,
    pub(super) invoices: Vec<OpenInvoice>,
}

/// The facts of a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValidationCustomer {
    pub key: CustomerKey,
    pub code: Box<str>,
    pub name: Box<str>,
    pub external_code: Option<Box<str>>,
    pub currency: Currency,
    /// The state it is in, who put it there and why.
    pub state: StateRecord,
    /// The limit that criterion 2 measures with.
    pub limit: Limit,
    pub(super) version: i64,
    /// Everything dated until today: invoices less credit notes and receipts.
    pub(super) balance: Money,
    /// The part of it that is in dispute.
    pub(super) in_dispute: Money,
    pub(super) exceptions: Option<Box<ValidationExceptions>>,
    pub(super) invoices: Range<usize>,
}

/// Which customers are listed (R7.5).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum ExternalCode {
    /// Those without an external code.
    #[default]
    Without,
    /// Those with this one.
    Is(String),
    /// Customers with and without an external code.
    All,
}

/// What a user saw of a customer, as a fingerprint of the facts and the suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fingerprint(u64);

impl ExternalCode {
    /// From what a person types: nothing, a code, or `*` for all.
    pub fn from_text(text: &str) -> Self {
        match text.trim() {
            "" => Self::Without,
            "*" => Self::All,
            code => Self::Is(code.to_owned()),
        }
    }

    /// Whether a customer with this external code is listed.
    pub fn lists(&self, code: Option<&str>) -> bool {
        match self {
            Self::Without => code.is_none(),
            Self::Is(wanted) => code == Some(wanted),
            Self::All => true,
        }
    }
}

impl ValidationCustomer {
    /// The balance of the account today (R0.3), without what is in dispute where that does not count (R2.2).
    pub fn balance(&self, policy: &ValidationPolicy) -> Money {
        if policy.disputed { self.balance } else { self.balance - self.in_dispute }
    }

    /// Its exceptions; those of a customer that has none are all empty.
    pub fn exceptions(&self) -> &ValidationExceptions {
        self.exceptions.as_deref().unwrap_or(ValidationExceptions::NONE)
    }

    /// What the rules read of it.
    pub(super) fn facts<'a>(&'a self, invoices: &'a [OpenInvoice]) -> ValidationFacts<'a> {
        ValidationFacts {
            state: self.state.state,
            origin: self.state.origin,
            limit: self.limit,
            currency: self.currency,
            exceptions: self.exceptions(),
            invoices: invoices.get(self.invoices.clone()).unwrap_or_default(),
        }
    }

    /// The fingerprint of its facts with what is suggested on them. The version covers its own parameters, the
    /// limit those of its groups, and the suggestion the criteria and the day.
    pub(super) fn seen(&self, invoices: &[OpenInvoice], suggestion: Option<ValidationAct>) -> Fingerprint {
        let mut hasher = DefaultHasher::new();
        let invoices = invoices.get(self.invoices.clone()).unwrap_or_default();
        (self.version, self.limit.amount(), self.balance, invoices, suggestion).hash(&mut hasher);
        Fingerprint(hasher.finish())
    }
}

impl ValidationSnapshot {
    /// The customer at a place.
    pub fn customer(&self, at: usize) -> Option<&ValidationCustomer> {
        self.customers.get(at)
    }

    /// The place of the customer with a code.
    pub fn find(&self, code: &str) -> Option<usize> {
        self.customers.binary_search_by(|customer| (*customer.code).cmp(code)).ok()
    }

    /// How many customers it holds.
    pub const fn len(&self) -> usize {
        self.customers.len()
    }

    /// Whether no customer could be listed.
    pub const fn is_empty(&self) -> bool {
        self.customers.is_empty()
    }

    /// The judgement of these criteria on a customer; none where they do not list it.
    pub fn judge(&self, at: usize, policy: &ValidationPolicy) -> Option<Judgement> {
        policy.judge(&self.customers.get(at)?.facts(&self.invoices), self.today)
    }

    /// The row of the customer with a code; nothing where these criteria do not list it.
    pub fn row(&self, code: &str, policy: &ValidationPolicy) -> Option<ProposalRow> {
        let customer = self.find(code)?;
        Some(ProposalRow { customer, judgement: self.judge(customer, policy)? })
    }
}
