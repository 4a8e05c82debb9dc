//! What is found by the beginning of a number, and the names and codes that are searched in memory.

use super::tables::{customer, item, sales_order, ship_to};
use super::{CustomerKey, Document, ItemId, OrderId, OrderRecord, StoreError, View};
use crate::credit::{ItemKind, ShipToId};

/// Greater than every letter.
pub(super) const BEYOND: char = '\u{10ffff}';

/// The documents of a kind among the first whose numbers lie from one text up to another. An invoice is one document,
/// whatever its instalments. How many are looked at is limited, because the index does not tell kinds apart first.
const DOCUMENTS: &str = "SELECT id FROM (SELECT id, kind FROM item INDEXED BY item_number
    WHERE number >= ?2 AND number < ?3 AND instalment = 1 ORDER BY number LIMIT 200) WHERE kind = ?1 LIMIT ?4";

/// The orders whose numbers lie from one text up to another.
const ORDERS: &str = "SELECT id FROM sales_order WHERE number >= ?1 AND number < ?2 ORDER BY number LIMIT ?3";

/// The numbers that were given last, of orders and of documents.
const NEWEST_NUMBERS: [&str; 2] = [
    "SELECT number, id FROM sales_order ORDER BY id DESC LIMIT ?1",
    "SELECT number, id FROM item ORDER BY id DESC LIMIT ?1",
];

/// Whether a name or code that is searched was changed by a later event.
const RENAMED: &str = "SELECT 1 FROM change
    WHERE event_id > ?1 AND field IN ('name', 'duns', 'external_code') LIMIT 1";

/// What a customer or ship-to is searched by.
#[derive(Debug, Clone)]
pub struct SearchedNames<K> {
    pub key: K,
    pub code: String,
    pub name: String,
    pub duns: Option<String>,
    pub external: Option<String>,
}

/// The state of everything that customers and ship-tos are searched by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NamesState {
    customers: Option<TableState>,
    ship_tos: Option<TableState>,
    /// The last event that was there.
    event: Option<i64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct TableState {
    rows: i64,
    last: i64,
}

/// A customer as an answer shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundCustomer {
    pub code: String,
    pub name: String,
}

/// A ship-to as an answer shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundShipTo {
    pub code: String,
    pub name: String,
    /// Code of the customer it belongs to.
    pub customer: String,
}

impl View<'_> {
    /// The documents of a kind whose numbers begin so, by number.
    pub fn documents_beginning(
        &self,
        kind: ItemKind,
        start: &str,
        most: u32,
    ) -> Result<Vec<Document>, StoreError> {
        let beyond = format!("{start}{BEYOND}");
        let ids: Vec<ItemId> =
            self.list(DOCUMENTS, (kind, start, beyond.as_str(), most), |row| row.get(0, item::ID))?;
        ids.into_iter().map(|id| self.document(id)).filter_map(Result::transpose).collect()
    }

    /// The orders whose numbers begin so, by number.
    pub fn orders_beginning(&self, start: &str, most: u32) -> Result<Vec<OrderRecord>, StoreError> {
        let beyond = format!("{start}{BEYOND}");
        let ids: Vec<OrderId> =
            self.list(ORDERS, (start, beyond.as_str(), most), |row| row.get(0, sales_order::ID))?;
        ids.into_iter().map(|id| self.order_by_id(id)).filter_map(Result::transpose).collect()
    }

    /// The numbers of the newest orders and documents, so many of either.
    pub fn newest_numbers(&self, most: u32) -> Result<Vec<String>, StoreError> {
        let [orders, documents] = NEWEST_NUMBERS;
        let mut numbers = self.list(orders, [most], |row| row.get(0, sales_order::NUMBER))?;
        numbers.extend(self.list(documents, [most], |row| row.get(0, item::NUMBER))?);
        Ok(numbers)
    }

    /// The state of what is searched now.
    pub fn names_state(&self) -> Result<NamesState, StoreError> {
        let table = |sql: &str| {
            let state =
                self.first(sql, [], |row| Ok(TableState { rows: row.computed(0)?, last: row.computed(1)? }))?;
            Ok::<_, StoreError>(state)
        };
        let event = self.first("SELECT coalesce(max(id), 0) FROM event", [], |row| row.computed(0))?;
        Ok(NamesState {
            customers: table("SELECT count(*), coalesce(max(id), 0) FROM customer")?,
            ship_tos: table("SELECT count(*), coalesce(max(id), 0) FROM ship_to")?,
            event,
        })
    }

    /// Whether what is searched is still as it was.
    pub fn has_names_of(&self, then: &NamesState) -> Result<bool, StoreError> {
        let now = self.names_state()?;
        if (now.customers, now.ship_tos) != (then.customers, then.ship_tos) || now.event < then.event {
            return Ok(false);
        }
        Ok(self.first(RENAMED, [then.event], |_| Ok(()))?.is_none())
    }

    /// Visits what every customer is searched by, in the order of the codes.
    pub fn each_customer_name(
        &self,
        mut visit: impl FnMut(SearchedNames<CustomerKey>),
    ) -> Result<(), StoreError> {
        let sql = "SELECT id, code, name, duns, external_code FROM customer ORDER BY code";
        self.each(sql, [], |row| {
            visit(SearchedNames {
                key: row.get(0, customer::ID)?,
                code: row.get(1, customer::CODE)?,
                name: row.get(2, customer::NAME)?,
                duns: row.get(3, customer::DUNS)?,
                external: row.get(4, customer::EXTERNAL_CODE)?,
            });
            Ok::<_, StoreError>(())
        })
    }

    /// Visits what so many ship-tos are searched by.
    pub fn each_ship_to_name(
        &self,
        most: u32,
        mut visit: impl FnMut(SearchedNames<ShipToId>),
    ) -> Result<(), StoreError> {
        self.each("SELECT id, code, name, duns FROM ship_to ORDER BY id LIMIT ?1", [most], |row| {
            visit(SearchedNames {
                key: row.get(0, ship_to::ID)?,
                code: row.get(1, ship_to::CODE)?,
                name: row.get(2, ship_to::NAME)?,
                duns: row.get(3, ship_to::DUNS)?,
                external: None,
            });
            Ok::<_, StoreError>(())
        })
    }

    /// A customer as an answer shows it.
    pub fn found_customer(&self, key: CustomerKey) -> Result<Option<FoundCustomer>, StoreError> {
        self.first("SELECT code, name, id FROM customer WHERE id = ?1", [key], |row| {
            Ok(FoundCustomer { code: row.get(0, customer::CODE)?, name: row.get(1, customer::NAME)? })
        })
    }

    /// A ship-to as an answer shows it.
    pub fn found_ship_to(&self, id: ShipToId) -> Result<Option<FoundShipTo>, StoreError> {
        let sql = "SELECT s.code, s.name, c.code, s.id FROM ship_to s JOIN customer c ON c.id = s.customer_id
                   WHERE s.id = ?1";
        self.first(sql, [id], |row| {
            Ok(FoundShipTo {
                code: row.get(0, ship_to::CODE)?,
                name: row.get(1, ship_to::NAME)?,
                customer: row.get(2, customer::CODE)?,
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;
    use crate::store::testing::{new_store, plan};

    #[test]
    fn no_question_sorts_or_reads_a_table_from_end_to_end() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.db");
        new_store(&path);
        let mut reader = Store::open(&path).unwrap().store.reader().unwrap();
        let mut steps = |sql: &str| reader.read::<_, StoreError>(|view| Ok(plan(view, sql))).unwrap();
        for sql in [ORDERS, RENAMED] {
            let steps = steps(sql);
            assert!(steps.len() == 1 && steps[0].starts_with("SEARCH"), "{sql}: {steps:?}");
        }
        let documents = steps(DOCUMENTS);
        assert!(documents.iter().any(|step| step.starts_with("SEARCH item")), "{documents:?}");
        let is_slow = |step: &String| step.contains("B-TREE") || step.contains("SCAN item");
        assert!(!documents.iter().any(is_slow), "{documents:?}");
        for sql in NEWEST_NUMBERS {
            let steps = steps(sql);
            assert!(!steps.iter().any(|step| step.contains("B-TREE")), "{sql}: {steps:?}");
        }
    }
}
