//! The names and codes that are searched in memory, and what has changed of them since they were read.

use super::column::Row;
use super::event::SubjectKind;
use super::tables::{change, customer, ship_to};
use super::{CustomerKey, StoreError, View};
use crate::credit::ShipToId;

/// The most rows of a kind that are read alone; where more have changed, it is less work to read them all: the place of
/// each new one is found by counting those before it.
const MOST_CHANGED: usize = 32;

/// Those whose names or codes were changed by later events.
const RENAMED: &str = "SELECT subject_id, id FROM change
    WHERE event_id > ?1 AND subject_kind = ?2 AND field IN ('name', 'duns', 'external_code')";

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
    /// Customers that were added since, in the order of their codes.
    pub new_customers: Vec<SearchedNames<CustomerKey>>,
    pub renamed_ship_tos: Vec<SearchedNames<ShipToId>>,
    /// In the order in which they were added.
    pub new_ship_tos: Vec<SearchedNames<ShipToId>>,
}

impl View<'_> {
    /// The state of what is searched now.
    pub fn names_state(&self) -> Result<Option<NamesState>, StoreError> {
        let table = |sql: &str| {
            self.first(sql, [], |row| Ok(TableState { rows: row.computed(0)?, last: row.computed(1)? }))
        };
        let event = self.first("SELECT coalesce(max(id), 0) FROM event", [], |row| row.computed(0))?;
        let customers = table("SELECT count(*), coalesce(max(id), 0) FROM customer")?;
        let ship_tos = table("SELECT count(*), coalesce(max(id), 0) FROM ship_to")?;
        let tables = customers.zip(ship_tos).zip(event);
        Ok(tables.map(|((customers, ship_tos), event)| NamesState { customers, ship_tos, event }))
    }

    /// What has changed since then.
    pub fn names_since(&self, then: &NamesState) -> Result<NamesChange, StoreError> {
        let Some(now) = self.names_state()? else { return Ok(NamesChange::Much) };
        let added = [(now.customers, then.customers), (now.ship_tos, then.ship_tos)]
            .map(|(now, then)| usize::try_from(now.rows - then.rows));
        let is_few = added.iter().all(|count| matches!(count, Ok(count) if *count <= MOST_CHANGED));
        if !is_few || now.event < then.event {
            return Ok(NamesChange::Much);
        }
        let customers = self.renamed(SubjectKind::Customer, then)?;
        let ship_tos = self.renamed(SubjectKind::ShipTo, then)?;
        if customers.len() > MOST_CHANGED || ship_tos.len() > MOST_CHANGED {
            return Ok(NamesChange::Much);
        }
        let names = ChangedNames {
            state: now,
            renamed_customers: self.customers_named(&customers, then.customers.last)?,
            new_customers: self.customers_after(then.customers.last)?,
            renamed_ship_tos: self.ship_tos_named(&ship_tos, then.ship_tos.last)?,
            new_ship_tos: self.ship_tos_after(then.ship_tos.last)?,
        };
        Ok(names.compared(added.map(Result::ok)))
    }

    /// The rows that were changed since then.
    fn renamed(&self, kind: SubjectKind, then: &NamesState) -> Result<Vec<i64>, StoreError> {
        let sql = format!("{RENAMED} LIMIT {}", MOST_CHANGED + 1);
        let mut ids = self.list(&sql, (then.event, kind), |row| row.get(0, change::SUBJECT_ID))?;
        if ids.len() <= MOST_CHANGED {
            ids.sort_unstable();
            ids.dedup();
        }
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
    pub fn customers_before(&self, code: &str) -> Result<u64, StoreError> {
        self.count("SELECT count(*) FROM customer WHERE code < ?1", [code])
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
    fn compared(self, added: [Option<usize>; 2]) -> NamesChange {
        let found = [self.new_customers.len(), self.new_ship_tos.len()];
        let is_all = added == found.map(Some);
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
