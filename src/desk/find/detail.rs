//! What is shown beside a record: what is open of a document, how far an order has come, the state of a customer.

use super::finders::Search;
use super::{FoundKind, Reference};
use crate::credit::{CustomerState, ItemKind, Message, Money};
use crate::store::{Document, FoundCustomer, StoreError};

impl FoundKind {
    /// What kind of document it is, where it is one.
    pub fn item(self) -> Option<ItemKind> {
        match self {
            Self::Invoice => Some(ItemKind::Invoice),
            Self::Credit => Some(ItemKind::Credit),
            Self::Receipt => Some(ItemKind::Receipt),
            Self::Order
            | Self::Customer
            | Self::ShipTo
            | Self::Group
            | Self::Setting
            | Self::Reason
            | Self::Warehouse
            | Self::Terms
            | Self::User => None,
        }
    }

    /// What the kind of a document in the books is called among what is found.
    pub const fn of(item: ItemKind) -> Self {
        match item {
            ItemKind::Invoice => Self::Invoice,
            ItemKind::Credit => Self::Credit,
            ItemKind::Receipt => Self::Receipt,
        }
    }
}

impl Search<'_> {
    /// What is shown beside a record of the answer.
    pub(super) fn detail(&self, record: &Reference) -> Result<Option<Message>, StoreError> {
        let customer = record.customer().unwrap_or(&record.code);
        if let Some(kind) = record.kind.item() {
            return self.document(customer, kind, &record.code);
        }
        match record.kind {
            FoundKind::Customer => Ok(self.customer(customer)?.and_then(|customer| state(customer.state))),
            FoundKind::Order => self.order(customer, &record.code),
            FoundKind::Invoice
            | FoundKind::Credit
            | FoundKind::Receipt
            | FoundKind::ShipTo
            | FoundKind::Group
            | FoundKind::Setting
            | FoundKind::Reason
            | FoundKind::Warehouse
            | FoundKind::Terms
            | FoundKind::User => Ok(None),
        }
    }

    fn customer(&self, code: &str) -> Result<Option<FoundCustomer>, StoreError> {
        let key = self.view.customer_key(code)?;
        key.map_or(Ok(None), |key| self.view.found_customer(key))
    }

    fn order(&self, customer: &str, number: &str) -> Result<Option<Message>, StoreError> {
        let (order, customer) = (self.view.order(number)?, self.customer(customer)?);
        Ok(order.zip(customer).map(|(order, customer)| {
            let detail = Message::new("find-order").money("amount", order.amount, customer.currency);
            detail.key("state", order.progress().key())
        }))
    }

    /// What is open of a document as of the day of the desk, and when the first of it is due.
    fn document(&self, customer: &str, kind: ItemKind, number: &str) -> Result<Option<Message>, StoreError> {
        let (Some(key), Some(customer)) = (self.view.customer_key(customer)?, self.customer(customer)?)
        else {
            return Ok(None);
        };
        let mut open: Vec<(Document, Money)> = Vec::new();
        for part in self.view.documents(key, kind, number)? {
            let amount = self.view.open_on(&part, self.today)?.open;
            open.push((part, amount));
        }
        open.retain(|(_, amount)| !amount.is_zero());
        let Some((first, _)) = open.first() else {
            return Ok(Some(Message::new("find-settled")));
        };
        let amount: Money = open.iter().map(|(_, amount)| *amount).sum();
        let detail = match kind {
            ItemKind::Invoice => Message::new("find-open").day("due", first.due),
            ItemKind::Credit | ItemKind::Receipt => Message::new("find-unapplied"),
        };
        Ok(Some(detail.money("amount", amount, customer.currency)))
    }
}

/// The state of a customer, where it is not simply active.
fn state(state: CustomerState) -> Option<Message> {
    match state {
        CustomerState::Active => None,
        CustomerState::Warning | CustomerState::Blocked | CustomerState::Closed => {
            Some(Message::new(format!("customer-state-{}", state.code())))
        }
    }
}
