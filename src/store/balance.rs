//! What customers owe now, all of them at once, to be compared with what they owe after something was tried.

use super::tables::{customer, item};
use super::{CustomerKey, StoreError, View};
use crate::credit::{Currency, ItemKind, Money};

/// A customer and what is open on its account, whatever its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Balance {
    pub customer: CustomerKey,
    pub code: String,
    pub name: String,
    pub currency: Currency,
    pub open: Money,
}

/// How many documents there are, by what they are; instalments of one invoice are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DocumentCounts {
    pub invoices: u64,
    pub credit_notes: u64,
    pub receipts: u64,
    /// Those of any kind that a list brought forward (A11), which are not counted above.
    pub brought_forward: u64,
}

impl View<'_> {
    /// Every customer with its balance, in the order in which they were added.
    pub fn balances(&self) -> Result<Vec<Balance>, StoreError> {
        let mut balances =
            self.list("SELECT id, code, name, currency FROM customer ORDER BY id", [], |row| {
                Ok(Balance {
                    customer: row.get(0, customer::ID)?,
                    code: row.get(1, customer::CODE)?,
                    name: row.get(2, customer::NAME)?,
                    currency: row.get(3, customer::CURRENCY)?,
                    open: Money::ZERO,
                })
            })?;
        let sql = "SELECT customer_id, kind, open, id FROM item WHERE open <> 0 ORDER BY customer_id";
        let mut at = 0;
        self.each::<StoreError>(sql, [], |row| {
            let (of, kind) = (row.get(0, item::CUSTOMER_ID)?, row.get(1, item::KIND)?);
            let open: Money = row.get(2, item::OPEN)?;
            while balances.get(at).is_some_and(|balance| balance.customer < of) {
                at += 1;
            }
            if let Some(balance) = balances.get_mut(at) {
                match kind {
                    ItemKind::Invoice => balance.open += open,
                    ItemKind::Credit | ItemKind::Receipt => balance.open -= open,
                }
            }
            Ok(())
        })?;
        Ok(balances)
    }

    /// How many documents there are, by what they are.
    pub fn document_counts(&self) -> Result<DocumentCounts, StoreError> {
        let of_kind = |kind: ItemKind| {
            let own = "SELECT count(*) FROM item WHERE kind = ?1 AND instalment = 1 AND brought_forward = 0";
            self.count(own, [kind])
        };
        Ok(DocumentCounts {
            invoices: of_kind(ItemKind::Invoice)?,
            credit_notes: of_kind(ItemKind::Credit)?,
            receipts: of_kind(ItemKind::Receipt)?,
            brought_forward: self.count("SELECT count(*) FROM item WHERE brought_forward = 1", [])?,
        })
    }

    /// How many documents of a kind there are.
    pub fn document_count(&self, kind: ItemKind) -> Result<u64, StoreError> {
        self.count("SELECT count(*) FROM item WHERE kind = ?1 AND instalment = 1", [kind])
    }
}
