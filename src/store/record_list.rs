//! Documents and orders of all customers as lists: their keys, the newest first, and the rows of a few keys.

use std::collections::HashMap;
use std::num::TryFromIntError;

use super::column::Row;
use super::item::{amount_and_open, is_of};
use super::open_amount::StoredOpen;
use super::order::ORDER;
use super::tables::{credit_group, customer, item, sales_order};
use super::{Corrupt, CustomerKey, DocumentAmount, ItemId, OrderId, OrderRecord, StoreError, View};
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
    /// Which instalment of the invoice, from 1; 1 as well where it is paid at once.
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
    /// Its own currency and amount, where they are not the account's.
    pub document: Option<DocumentAmount>,
    pub owner: ListedOwner,
}

/// An order as it is listed, with its customer: its amounts are in the currency of that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnedOrder {
    pub order: OrderRecord,
    pub owner: ListedOwner,
}

/// What a list shows of a customer.
const OWNERS: &str = "SELECT c.id, c.code, c.name, c.currency, g.code, g.id
                      FROM customer c LEFT JOIN credit_group g ON g.id = c.credit_group_id";

/// All documents of a kind, the newest first.
fn newest_items(kind: ItemKind) -> String {
    format!("{} ORDER BY id DESC", is_of(&[kind], "kind"))
}

/// The customers of all records. They are read once: joined to two million records, each would be looked up twenty times.
/// Their texts are one long text, because so many small ones would be most of the memory of the program.
#[derive(Default)]
struct Owners {
    texts: String,
    places: HashMap<CustomerKey, OwnerPlace>,
}

/// Where the texts of a customer are: code, name and group one after the other, each of so many bytes.
struct OwnerPlace {
    start: usize,
    lengths: [u16; 3],
    currency: Currency,
}

impl Owners {
    /// Adds a customer, unless its texts are longer than any that the desk writes.
    fn add(&mut self, owner: &ListedOwner) -> Result<(), TryFromIntError> {
        let group = owner.group.as_ref().map_or("", String::as_str);
        let texts = [&owner.code, &owner.name, group];
        let [code, name, group] = texts.map(|text| u16::try_from(text.len()));
        let lengths = [code?, name?, group?];
        let place = OwnerPlace { start: self.texts.len(), lengths, currency: owner.currency };
        self.texts.extend(texts);
        self.places.insert(owner.key, place);
        Ok(())
    }

    fn get(&self, key: CustomerKey) -> Option<ListedOwner> {
        let place = self.places.get(&key)?;
        let [code, name, group] = place.lengths.map(usize::from);
        let (code, rest) = self.texts.get(place.start..)?.split_at_checked(code)?;
        let (name, rest) = rest.split_at_checked(name)?;
        // A group has a code.
        let group = rest.get(..group).filter(|group| !group.is_empty());
        Some(ListedOwner {
            key,
            code: code.to_owned(),
            name: name.to_owned(),
            currency: place.currency,
            group: group.map(str::to_owned),
        })
    }
}

fn items_sql(rest: &str) -> String {
    format!(
        "SELECT id, kind, class, number, instalment, day, due_day, amount, open, settled_day, disputed, reversed_day,
                awaits_transfer, customer_id, currency, amount_doc, rate FROM item WHERE {rest}"
    )
}

fn newest_orders_sql() -> String {
    format!("{ORDER} ORDER BY id DESC")
}

impl ListedOwner {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            key: row.get(0, customer::ID)?,
            code: row.get(1, customer::CODE)?,
            name: row.get(2, customer::NAME)?,
            currency: row.get(3, customer::CURRENCY)?,
            group: row.joined(4, credit_group::CODE)?,
        })
    }
}

impl ListedItem {
    fn read(
        row: &Row<'_>,
        (view, as_of): (View<'_>, Day),
        owner: impl FnOnce(CustomerKey) -> Result<ListedOwner, StoreError>,
    ) -> Result<Self, StoreError> {
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
            document: DocumentAmount::read(row, 14)?,
            owner: owner(row.get(13, item::CUSTOMER_ID)?)?,
        })
    }
}

fn lost(key: CustomerKey) -> StoreError {
    Corrupt::missing("customer", key.0).into()
}

impl View<'_> {
    fn owners(&self) -> Result<Owners, StoreError> {
        let mut owners = Owners::default();
        self.each::<StoreError>(OWNERS, [], |row| {
            let owner = ListedOwner::read(row)?;
            owners.add(&owner).map_err(|_| row.corrupt(2, customer::NAME))
        })?;
        Ok(owners)
    }

    fn owner(&self, key: CustomerKey) -> Result<ListedOwner, StoreError> {
        let owner = self.first(&format!("{OWNERS} WHERE c.id = ?1"), [key], ListedOwner::read)?;
        owner.ok_or_else(|| lost(key))
    }

    /// The keys of the newest documents of a kind, so many at most.
    pub fn newest_items(&self, kind: ItemKind, most: usize) -> Result<Vec<ItemId>, StoreError> {
        let sql = format!("SELECT id FROM item WHERE {} LIMIT {most}", newest_items(kind));
        self.list(&sql, [], |row| row.get(0, item::ID))
    }

    pub fn item_count(&self, kind: ItemKind) -> Result<u64, StoreError> {
        self.count(&format!("SELECT count(*) FROM item WHERE {}", is_of(&[kind], "kind")), [])
    }

    /// Every document of a kind, the newest first.
    pub fn each_listed_item<E: From<StoreError>>(
        &self,
        kind: ItemKind,
        as_of: Day,
        mut visit: impl FnMut(ListedItem) -> Result<(), E>,
    ) -> Result<(), E> {
        let owners = self.owners()?;
        self.each(&items_sql(&newest_items(kind)), [], |row| {
            visit(ListedItem::read(row, (*self, as_of), |key| owners.get(key).ok_or_else(|| lost(key)))?)
        })
    }

    /// The documents of these keys, in their order; one that is gone is left out.
    pub fn listed_items(&self, keys: &[ItemId], as_of: Day) -> Result<Vec<ListedItem>, StoreError> {
        let sql = items_sql("id = ?1");
        let read = |key: &ItemId| {
            let item = self.first(&sql, [*key], |row| {
                ListedItem::read(row, (*self, as_of), |customer| self.owner(customer))
            });
            item.transpose()
        };
        keys.iter().filter_map(read).collect()
    }

    /// The keys of the newest orders, so many at most.
    pub fn newest_orders(&self, most: usize) -> Result<Vec<OrderId>, StoreError> {
        let sql = format!("SELECT id FROM sales_order ORDER BY id DESC LIMIT {most}");
        self.list(&sql, [], |row| row.get(0, sales_order::ID))
    }

    pub fn order_count(&self) -> Result<u64, StoreError> {
        self.count("SELECT count(*) FROM sales_order", [])
    }

    /// Every order, the newest first.
    pub fn each_owned_order<E: From<StoreError>>(
        &self,
        mut visit: impl FnMut(OwnedOrder) -> Result<(), E>,
    ) -> Result<(), E> {
        let owners = self.owners()?;
        self.each(&newest_orders_sql(), [], |row| {
            let order = OrderRecord::read(row)?;
            let owner = owners.get(order.customer).ok_or_else(|| lost(order.customer))?;
            visit(OwnedOrder { order, owner })
        })
    }

    /// The orders of these keys, in their order; one that is gone is left out.
    pub fn owned_orders(&self, keys: &[OrderId]) -> Result<Vec<OwnedOrder>, StoreError> {
        let mut orders = Vec::with_capacity(keys.len());
        for key in keys {
            if let Some(order) = self.order_by_id(*key)? {
                orders.push(OwnedOrder { owner: self.owner(order.customer)?, order });
            }
        }
        Ok(orders)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;
    use crate::store::testing::{new_store, plan};

    #[test]
    fn customers_come_out_of_the_long_text_as_they_were_put_in() {
        let owner = |key: i64, name: &str, group: Option<&str>| ListedOwner {
            key: CustomerKey(key),
            code: format!("C{key}"),
            name: name.to_owned(),
            currency: Currency::EUR,
            group: group.map(str::to_owned),
        };
        let all = [owner(1, "Dupont & Fils", None), owner(2, "Été", Some("NORTH")), owner(7, "x", None)];
        let mut owners = Owners::default();
        assert!(all.iter().all(|one| owners.add(one).is_ok()));
        assert_eq!(
            all.each_ref().map(|one| owners.get(one.key)),
            all.each_ref().map(|one| Some(one.clone()))
        );
        assert_eq!(owners.get(CustomerKey(3)), None);
    }

    #[test]
    fn no_list_of_records_is_sorted_by_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.db");
        new_store(&path);
        let mut reader = Store::open(&path).unwrap().store.reader().unwrap();
        let mut steps = |sql: &str| reader.read::<_, StoreError>(|view| Ok(plan(view, sql))).unwrap();
        for sql in [items_sql(&newest_items(ItemKind::Invoice)), newest_orders_sql()] {
            let steps = steps(&sql);
            let sorts = steps.iter().any(|step| step.contains("B-TREE"));
            assert!(steps[0].starts_with("SCAN") && !sorts, "{sql}: {steps:?}");
        }
        let steps = steps(&items_sql("id = ?1"));
        assert!(steps.iter().all(|step| step.starts_with("SEARCH")), "{steps:?}");
    }
}
