//! What is found by the beginning of a number, and what an answer shows of a customer.

use super::item::is_first;
use super::tables::{customer, item, sales_order, ship_to};
use super::{CustomerKey, Document, ItemId, OrderId, OrderRecord, StoreError, View};
use crate::credit::{Currency, CustomerState, ItemKind, ShipToId};

/// Greater than every letter.
pub(super) const BEYOND: char = '\u{10ffff}';

/// The first documents whose numbers lie from one text up to another. An invoice is one document, whatever its
/// instalments.
fn documents_sql() -> String {
    format!(
        "SELECT id, kind FROM item INDEXED BY item_number
         WHERE number >= ?1 AND number < ?2 AND {} ORDER BY number LIMIT ?3",
        is_first("instalment")
    )
}

/// How many documents of all kinds are looked at: the index does not tell kinds apart first.
const LOOKED_AT: u32 = 200;

/// The orders whose numbers lie from one text up to another.
const ORDERS: &str = "SELECT id FROM sales_order WHERE number >= ?1 AND number < ?2 ORDER BY number LIMIT ?3";

/// The numbers that were given last, of orders and of documents.
const NEWEST_NUMBERS: [&str; 2] = [
    "SELECT number, id FROM sales_order ORDER BY id DESC LIMIT ?1",
    "SELECT number, id FROM item ORDER BY id DESC LIMIT ?1",
];

/// The first records whose numbers begin so, by number.
#[derive(Debug, Clone)]
pub struct Beginning<T> {
    pub records: Vec<T>,
    /// Whether there may be more of them.
    pub is_cut: bool,
}

/// A customer as an answer shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundCustomer {
    pub code: String,
    pub name: String,
    pub currency: Currency,
    pub state: CustomerState,
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
    /// The first documents of a kind whose numbers begin so.
    pub fn documents_beginning(
        &self,
        kind: ItemKind,
        start: &str,
        most: usize,
    ) -> Result<Beginning<Document>, StoreError> {
        let beyond = format!("{start}{BEYOND}");
        let mut found: Vec<(ItemId, ItemKind)> =
            self.list(&documents_sql(), (start, beyond.as_str(), LOOKED_AT), |row| {
                Ok((row.get(0, item::ID)?, row.get(1, item::KIND)?))
            })?;
        let ends_early = u32::try_from(found.len()) == Ok(LOOKED_AT);
        found.retain(|(_, own)| *own == kind);
        let is_cut = ends_early || found.len() > most;
        let shown = found.into_iter().take(most);
        let records = shown.map(|(id, _)| self.document(id)).filter_map(Result::transpose);
        Ok(Beginning { records: records.collect::<Result<_, _>>()?, is_cut })
    }

    /// The first orders whose numbers begin so.
    pub fn orders_beginning(&self, start: &str, most: u32) -> Result<Beginning<OrderRecord>, StoreError> {
        let beyond = format!("{start}{BEYOND}");
        let ids: Vec<OrderId> =
            self.list(ORDERS, (start, beyond.as_str(), most), |row| row.get(0, sales_order::ID))?;
        let is_cut = u32::try_from(ids.len()) == Ok(most);
        let records = ids.into_iter().map(|id| self.order_by_id(id)).filter_map(Result::transpose);
        Ok(Beginning { records: records.collect::<Result<_, _>>()?, is_cut })
    }

    /// The numbers of the newest orders and documents, so many of either.
    pub fn newest_numbers(&self, most: u32) -> Result<Vec<String>, StoreError> {
        let [orders, documents] = NEWEST_NUMBERS;
        let mut numbers = self.list(orders, [most], |row| row.get(0, sales_order::NUMBER))?;
        numbers.extend(self.list(documents, [most], |row| row.get(0, item::NUMBER))?);
        Ok(numbers)
    }

    /// A customer as an answer shows it.
    pub fn found_customer(&self, key: CustomerKey) -> Result<Option<FoundCustomer>, StoreError> {
        self.first("SELECT code, name, currency, state, id FROM customer WHERE id = ?1", [key], |row| {
            Ok(FoundCustomer {
                code: row.get(0, customer::CODE)?,
                name: row.get(1, customer::NAME)?,
                currency: row.get(2, customer::CURRENCY)?,
                state: row.get(3, customer::STATE)?,
            })
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
        for sql in [ORDERS, &documents_sql()] {
            let steps = steps(sql);
            assert!(steps.len() == 1 && steps[0].starts_with("SEARCH"), "{sql}: {steps:?}");
        }
        for sql in NEWEST_NUMBERS {
            let steps = steps(sql);
            assert!(!steps.iter().any(|step| step.contains("B-TREE")), "{sql}: {steps:?}");
        }
    }
}
