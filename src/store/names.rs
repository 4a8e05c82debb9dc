//! The names and codes that are searched in memory, and what has changed of them since they were read.

use super::column::Row;
use super::event::SubjectKind;
use super::tables::{change, customer, ship_to};
use super::{CustomerKey, StoreError, View};
use crate::credit::ShipToId;

/// Those whose names or codes were changed by later events. How many are looked at is limited.
const RENAMED: &str = "SELECT subject_id, id FROM change
    WHERE event_id > ?1 AND subject_kind = ?2 AND field IN ('name', 'duns', 'external_code') LIMIT ?3";

const CUSTOMER: &str = "SELECT id, code, name, duns, external_code FROM customer";
const SHIP_TO: &str = "SELECT id, code, name, duns FROM ship_to";

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
    customers: TableState,
    ship_tos: TableState,
    /// The last event that was there.
    event: i64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct TableState {
    rows: i64,
    last: i64,
}

/// What has changed of the names since a state.
#[derive(Debug)]
pub enum NamesChange {
    Nothing,
    /// So little that it is read alone.
    Some(ChangedNames),
    /// Something was removed, or it is less work to read them all.
    Much,
}

/// What was added or is called otherwise, and the state that it makes.
#[derive(Debug)]
pub struct ChangedNames {
    pub state: NamesState,
    pub renamed_customers: Vec<SearchedNames<CustomerKey>>,
    /// By code.
    pub new_customers: Vec<SearchedNames<CustomerKey>>,
    pub renamed_ship_tos: Vec<SearchedNames<ShipToId>>,
    /// In the order in which they were added.
    pub new_ship_tos: Vec<SearchedNames<ShipToId>>,
}

impl View<'_> {
    /// The state of what is searched now.
    pub fn names_state(&self) -> Result<NamesState, StoreError> {
        let table = |sql: &str| {
            let state =
                self.first(sql, [], |row| Ok(TableState { rows: row.computed(0)?, last: row.computed(1)? }))?;
            Ok::<_, StoreError>(state.unwrap_or(TableState { rows: 0, last: 0 }))
        };
        let event = self.first("SELECT coalesce(max(id), 0) FROM event", [], |row| row.computed(0))?;
        Ok(NamesState {
            customers: table("SELECT count(*), coalesce(max(id), 0) FROM customer")?,
            ship_tos: table("SELECT count(*), coalesce(max(id), 0) FROM ship_to")?,
            event: event.unwrap_or(0),
        })
    }

    /// What has changed since then, where it is at most so much of a kind.
    pub fn names_since(&self, then: &NamesState, most: u32) -> Result<NamesChange, StoreError> {
        let now = self.names_state()?;
        let added = [(now.customers, then.customers), (now.ship_tos, then.ship_tos)]
            .map(|(now, then)| now.rows - then.rows);
        let is_few = |count: &i64| (0..=i64::from(most)).contains(count);
        if !added.iter().all(is_few) || now.event < then.event {
            return Ok(NamesChange::Much);
        }
        let renamed = [SubjectKind::Customer, SubjectKind::ShipTo].map(|kind| self.renamed(kind, then, most));
        let [customers, ship_tos] = renamed;
        let (customers, ship_tos) = (customers?, ship_tos?);
        let limit = usize::try_from(most).unwrap_or(usize::MAX);
        if customers.len() > limit || ship_tos.len() > limit {
            return Ok(NamesChange::Much);
        }
        let names = ChangedNames {
            state: now,
            renamed_customers: self.customers_named(&customers, then.customers.last)?,
            new_customers: self.customers_after(then.customers.last)?,
            renamed_ship_tos: self.ship_tos_named(&ship_tos, then.ship_tos.last)?,
            new_ship_tos: self.ship_tos_after(then.ship_tos.last)?,
        };
        Ok(names.compared(added))
    }

    /// The rows that were changed since then, each once; one more than so many where there are more.
    fn renamed(&self, kind: SubjectKind, then: &NamesState, most: u32) -> Result<Vec<i64>, StoreError> {
        let mut ids = self.list(RENAMED, (then.event, kind, most.saturating_add(1)), |row| {
            row.get(0, change::SUBJECT_ID)
        })?;
        ids.sort_unstable();
        ids.dedup();
        Ok(ids)
    }

    fn customers_named(&self, ids: &[i64], last: i64) -> Result<Vec<SearchedNames<CustomerKey>>, StoreError> {
        let sql = format!("{CUSTOMER} WHERE id = ?1");
        let old = ids.iter().filter(|id| **id <= last);
        old.filter_map(|id| self.first(&sql, [*id], searched_customer).transpose()).collect()
    }

    fn customers_after(&self, last: i64) -> Result<Vec<SearchedNames<CustomerKey>>, StoreError> {
        let mut added = self.list(&format!("{CUSTOMER} WHERE id > ?1"), [last], searched_customer)?;
        added.sort_unstable_by(|one, other| one.code.cmp(&other.code));
        Ok(added)
    }

    fn ship_tos_named(&self, ids: &[i64], last: i64) -> Result<Vec<SearchedNames<ShipToId>>, StoreError> {
        let sql = format!("{SHIP_TO} WHERE id = ?1");
        let old = ids.iter().filter(|id| **id <= last);
        old.filter_map(|id| self.first(&sql, [*id], searched_ship_to).transpose()).collect()
    }

    fn ship_tos_after(&self, last: i64) -> Result<Vec<SearchedNames<ShipToId>>, StoreError> {
        self.list(&format!("{SHIP_TO} WHERE id > ?1 ORDER BY id"), [last], searched_ship_to)
    }

    /// How many customers have a code before this one.
    pub fn customers_before(&self, code: &str) -> Result<usize, StoreError> {
        let count = self.count("SELECT count(*) FROM customer WHERE code < ?1", [code])?;
        Ok(usize::try_from(count).unwrap_or(usize::MAX))
    }

    /// Visits what every customer is searched by, in the order of the codes.
    pub fn each_customer_name(
        &self,
        mut visit: impl FnMut(SearchedNames<CustomerKey>),
    ) -> Result<(), StoreError> {
        self.each(&format!("{CUSTOMER} ORDER BY code"), [], |row| {
            visit(searched_customer(row)?);
            Ok::<_, StoreError>(())
        })
    }

    /// Visits what so many ship-tos are searched by.
    pub fn each_ship_to_name(
        &self,
        most: u32,
        mut visit: impl FnMut(SearchedNames<ShipToId>),
    ) -> Result<(), StoreError> {
        self.each(&format!("{SHIP_TO} ORDER BY id LIMIT ?1"), [most], |row| {
            visit(searched_ship_to(row)?);
            Ok::<_, StoreError>(())
        })
    }
}

impl ChangedNames {
    /// Whether it is all that has changed: where rows were removed as well, others are new than those behind the last.
    fn compared(self, added: [i64; 2]) -> NamesChange {
        let found = [self.new_customers.len(), self.new_ship_tos.len()];
        let is_all = added.iter().zip(found).all(|(added, found)| usize::try_from(*added) == Ok(found));
        let is_nothing =
            found == [0, 0] && self.renamed_customers.is_empty() && self.renamed_ship_tos.is_empty();
        match (is_all, is_nothing) {
            (false, _) => NamesChange::Much,
            (true, true) => NamesChange::Nothing,
            (true, false) => NamesChange::Some(self),
        }
    }
}

fn searched_customer(row: &Row<'_>) -> Result<SearchedNames<CustomerKey>, StoreError> {
    Ok(SearchedNames {
        key: row.get(0, customer::ID)?,
        code: row.get(1, customer::CODE)?,
        name: row.get(2, customer::NAME)?,
        duns: row.get(3, customer::DUNS)?,
        external: row.get(4, customer::EXTERNAL_CODE)?,
    })
}

fn searched_ship_to(row: &Row<'_>) -> Result<SearchedNames<ShipToId>, StoreError> {
    Ok(SearchedNames {
        key: row.get(0, ship_to::ID)?,
        code: row.get(1, ship_to::CODE)?,
        name: row.get(2, ship_to::NAME)?,
        duns: row.get(3, ship_to::DUNS)?,
        external: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;
    use crate::store::testing::{new_store, plan};

    #[test]
    fn what_was_renamed_is_found_by_an_index() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.db");
        new_store(&path);
        let mut reader = Store::open(&path).unwrap().store.reader().unwrap();
        let steps = reader.read::<_, StoreError>(|view| Ok(plan(view, RENAMED))).unwrap();
        assert!(steps.len() == 1 && steps[0].starts_with("SEARCH"), "{steps:?}");
    }
}
