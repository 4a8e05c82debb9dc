//! Documents and orders of all customers as lists: their keys, the newest first, and the rows of a few keys.

use super::column::Row;
use super::item::amount_and_open;
use super::open_amount::StoredOpen;
use super::order::ORDER_COLUMNS;
use super::tables::{credit_group, customer, item, sales_order};
use super::{CustomerKey, ItemId, OrderId, OrderRecord, StoreError, View};
use crate::credit::{Currency, Day, DocumentClass, ItemKind, Money};

/// The customer of a record, as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedOwner {
    pub key: CustomerKey,
    pub code: String,
    pub name: String,
    pub currency: Currency,
    /// Code of the credit group.
    pub group: Option<String>,
}

/// A due item of a list: an instalment of an invoice, a credit note or a receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedItem {
    pub id: ItemId,
    pub kind: ItemKind,
    pub class: DocumentClass,
    pub number: String,
    /// Which instalment, from 1.
    pub instalment: u32,
    pub day: Day,
    /// Its due date; the own date for everything but invoices.
    pub due: Day,
    pub amount: Money,
    /// What is open of it as of the day that was asked.
    pub open: Money,
    pub disputed: bool,
    /// The day from which a reversed receipt is as if it had never been.
    pub reversed: Option<Day>,
    /// Whether it is the first instalment of an invoice that was entered and is not yet transferred (R5).
    pub awaits_transfer: bool,
    pub owner: ListedOwner,
}

/// An order of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedSale {
    pub order: OrderRecord,
    pub owner: ListedOwner,
}

/// What a list shows of the customer, in the order of [`ListedOwner::read`]: the group after all, because a customer may
/// have none.
const OWNER: &str = "c.id, c.code, c.name, c.currency, g.code, g.id";

/// The tables of [`OWNER`], joined to a record that is called r.
const OWNERS: &str =
    "LEFT JOIN customer c ON c.id = r.customer_id LEFT JOIN credit_group g ON g.id = c.credit_group_id";

fn items_sql(rest: &str) -> String {
    format!(
        "SELECT r.id, r.kind, r.class, r.number, r.instalment, r.day, r.due_day, r.amount, r.open, r.settled_day,
                r.disputed, r.reversed_day, r.awaits_transfer, {OWNER} FROM item r {OWNERS} WHERE {rest}"
    )
}

fn orders_sql(rest: &str) -> String {
    let columns = ORDER_COLUMNS.split(", ").map(|column| format!("r.{}, ", column.trim()));
    format!("SELECT {}{OWNER} FROM sales_order r {OWNERS} WHERE {rest}", columns.collect::<String>())
}

impl ListedOwner {
    fn read(row: &Row<'_>, at: usize) -> Result<Self, StoreError> {
        Ok(Self {
            key: row.get(at, customer::ID)?,
            code: row.get(at + 1, customer::CODE)?,
            name: row.get(at + 2, customer::NAME)?,
            currency: row.get(at + 3, customer::CURRENCY)?,
            group: row.joined(at + 4, credit_group::CODE)?,
        })
    }
}

impl ListedItem {
    fn read(row: &Row<'_>, view: View<'_>, as_of: Day) -> Result<Self, StoreError> {
        let id = row.get(0, item::ID)?;
        let (amount, left) = amount_and_open(row, [7, 8])?;
        let stored = StoredOpen { left, settled: row.get(9, item::SETTLED_DAY)? };
        Ok(Self {
            id,
            kind: row.get(1, item::KIND)?,
            class: row.get(2, item::CLASS)?,
            number: row.get(3, item::NUMBER)?,
            instalment: row.get(4, item::INSTALMENT)?,
            day: row.get(5, item::DAY)?,
            due: row.get(6, item::DUE_DAY)?,
            amount,
            open: view.open_amount(id, stored, as_of)?.open,
            disputed: row.get(10, item::DISPUTED)?,
            reversed: row.get(11, item::REVERSED_DAY)?,
            awaits_transfer: row.get(12, item::AWAITS_TRANSFER)?,
            owner: ListedOwner::read(row, 13)?,
        })
    }
}

impl ListedSale {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { order: OrderRecord::read(row)?, owner: ListedOwner::read(row, 22)? })
    }
}

impl View<'_> {
    /// The keys of the newest documents of a kind, so many at most.
    pub fn newest_items(&self, kind: ItemKind, most: usize) -> Result<Vec<ItemId>, StoreError> {
        let sql = "SELECT id FROM item WHERE kind = ?1 ORDER BY id DESC LIMIT ?2";
        self.list(sql, (kind, limit(most)), |row| row.get(0, item::ID))
    }

    pub fn item_count(&self, kind: ItemKind) -> Result<u64, StoreError> {
        self.count("SELECT count(*) FROM item WHERE kind = ?1", [kind])
    }

    /// Every document of a kind, the newest first.
    pub fn each_listed_item<E: From<StoreError>>(
        &self,
        kind: ItemKind,
        as_of: Day,
        mut visit: impl FnMut(ListedItem) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = items_sql("r.kind = ?1 ORDER BY r.id DESC");
        self.each(&sql, [kind], |row| visit(ListedItem::read(row, *self, as_of)?))
    }

    /// The documents of these keys, in their order; one that is gone is left out.
    pub fn listed_items(&self, keys: &[ItemId], as_of: Day) -> Result<Vec<ListedItem>, StoreError> {
        let sql = items_sql("r.id = ?1");
        let read =
            |key: &ItemId| self.first(&sql, [*key], |row| ListedItem::read(row, *self, as_of)).transpose();
        keys.iter().filter_map(read).collect()
    }

    /// The keys of the newest orders, so many at most.
    pub fn newest_orders(&self, most: usize) -> Result<Vec<OrderId>, StoreError> {
        let sql = "SELECT id FROM sales_order ORDER BY id DESC LIMIT ?1";
        self.list(sql, [limit(most)], |row| row.get(0, sales_order::ID))
    }

    pub fn order_count(&self) -> Result<u64, StoreError> {
        self.count("SELECT count(*) FROM sales_order", [])
    }

    /// Every order, the newest first.
    pub fn each_listed_sale<E: From<StoreError>>(
        &self,
        mut visit: impl FnMut(ListedSale) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each(&orders_sql("TRUE ORDER BY r.id DESC"), [], |row| visit(ListedSale::read(row)?))
    }

    /// The orders of these keys, in their order; one that is gone is left out.
    pub fn listed_sales(&self, keys: &[OrderId]) -> Result<Vec<ListedSale>, StoreError> {
        let sql = orders_sql("r.id = ?1");
        let read = |key: &OrderId| self.first(&sql, [*key], ListedSale::read).transpose();
        keys.iter().filter_map(read).collect()
    }
}

fn limit(most: usize) -> i64 {
    i64::try_from(most).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;
    use crate::store::testing::{new_store, plan};

    #[test]
    fn no_list_of_records_is_sorted_by_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.db");
        new_store(&path);
        let mut reader = Store::open(&path).unwrap().store.reader().unwrap();
        let mut steps = |sql: &str| reader.read::<_, StoreError>(|view| Ok(plan(view, sql))).unwrap();
        let all = [items_sql("r.kind = ?1 ORDER BY r.id DESC"), orders_sql("TRUE ORDER BY r.id DESC")];
        for sql in all {
            let steps = steps(&sql);
            assert!(!steps.iter().any(|step| step.contains("B-TREE")), "{sql}: {steps:?}");
        }
        for sql in [items_sql("r.id = ?1"), orders_sql("r.id = ?1")] {
            let steps = steps(&sql);
            assert!(steps.iter().all(|step| step.starts_with("SEARCH")), "{sql}: {steps:?}");
        }
    }
}
