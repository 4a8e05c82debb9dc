//! The doctor: whether the file is sound, and whether every value in it can be read.

use super::column::{Row, Table};
use super::copy::Progress;
use super::known_terms::are_set_up;
use super::tables::{
    account_revision, application, assessment, audit, change, customer_note, decision, event, finding, hold,
    import_batch, item, ledger, reason, sales_order, setting, trace,
};
use super::{Corrupt, StoreError, View};
use crate::fields::{
    CoverRecord, CustomerRecord, GroupRecord, RuleRecord, ShipToRecord, TermsRecord, UserRecord,
    WarehouseRecord,
};

/// How many unreadable values are listed; the others are counted.
const LISTED: usize = 100;

/// What cannot be read of a desk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Unreadable {
    /// The first of the values.
    pub values: Vec<Corrupt>,
    /// How many values there are.
    pub total: u64,
    /// Tables that could not be gone through to their end, and why.
    pub tables: Vec<String>,
}

/// A table and the way through all of its rows.
pub(super) struct Walk {
    pub(super) table: &'static str,
    pub(super) go: fn(View<'_>, &mut Unreadable) -> Result<(), StoreError>,
}

/// A code or number as it is stored, and the table that has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredName {
    pub table: &'static str,
    /// The code or number.
    pub name: String,
}

/// The columns of the codes and numbers that users know records by.
const NAMES: [(&str, &str); 11] = [
    ("user", "login"),
    ("reason", "code"),
    ("terms", "code"),
    ("warehouse", "code"),
    ("blocking_rule", "code"),
    ("credit_group", "code"),
    ("customer", "code"),
    ("ship_to", "code"),
    ("cover", "code"),
    ("item", "number"),
    ("sales_order", "number"),
];

/// Every table. A value is read as its readers read it.
pub(super) const WALKS: [Walk; 25] = [
    Walk { table: "account_revision", go: |view, found| view.walk(&account_revision::TABLE, found) },
    Walk { table: "user", go: |view, found| view.walk_records::<UserRecord>(found) },
    Walk { table: "event", go: |view, found| view.walk(&event::TABLE, found) },
    Walk { table: "audit", go: |view, found| view.walk(&audit::TABLE, found) },
    Walk { table: "setting", go: |view, found| view.walk(&setting::TABLE, found) },
    Walk { table: "reason", go: |view, found| view.walk(&reason::TABLE, found) },
    Walk { table: "terms", go: |view, found| view.walk_records::<TermsRecord>(found) },
    Walk { table: "warehouse", go: |view, found| view.walk_records::<WarehouseRecord>(found) },
    Walk { table: "blocking_rule", go: |view, found| view.walk_records::<RuleRecord>(found) },
    Walk { table: "credit_group", go: |view, found| view.walk_records::<GroupRecord>(found) },
    Walk { table: "customer", go: |view, found| view.walk_records::<CustomerRecord>(found) },
    Walk { table: "ship_to", go: |view, found| view.walk_records::<ShipToRecord>(found) },
    Walk { table: "cover", go: |view, found| view.walk_records::<CoverRecord>(found) },
    Walk { table: "change", go: |view, found| view.walk(&change::TABLE, found) },
    Walk { table: "import_batch", go: |view, found| view.walk(&import_batch::TABLE, found) },
    Walk { table: "item", go: |view, found| view.walk(&item::TABLE, found) },
    Walk { table: "application", go: |view, found| view.walk(&application::TABLE, found) },
    Walk { table: "ledger", go: |view, found| view.walk(&ledger::TABLE, found) },
    Walk {
        table: "sales_order",
        go: |view, found| {
            view.walk(&sales_order::TABLE, found)?;
            view.note_unknown_terms(found)
        },
    },
    Walk { table: "assessment", go: |view, found| view.walk(&assessment::TABLE, found) },
    Walk { table: "finding", go: |view, found| view.walk(&finding::TABLE, found) },
    Walk { table: "hold", go: |view, found| view.walk(&hold::TABLE, found) },
    Walk { table: "decision", go: |view, found| view.walk(&decision::TABLE, found) },
    Walk { table: "trace", go: |view, found| view.walk(&trace::TABLE, found) },
    Walk { table: "customer_note", go: |view, found| view.walk(&customer_note::TABLE, found) },
];

impl Unreadable {
    /// Whether everything can be read.
    pub fn is_empty(&self) -> bool {
        self.total == 0 && self.tables.is_empty()
    }

    /// Adds a value, once.
    pub fn add(&mut self, corrupt: Corrupt) {
        if self.values.contains(&corrupt) {
            return;
        }
        self.total += 1;
        if self.values.len() < LISTED {
            self.values.push(corrupt);
        }
    }

    /// Notes how the way through a table ended.
    fn ended(&mut self, table: &str, walked: Result<(), StoreError>) -> Result<(), StoreError> {
        match walked {
            Err(error) if error.is_data_error() => {
                self.tables.push(format!("{table}: {error}"));
                Ok(())
            }
            Ok(()) | Err(_) => walked,
        }
    }

    /// Adds the value that a reader failed at, and goes on; any other failure is one.
    pub(super) fn note<T>(&mut self, read: Result<T, StoreError>) -> Result<Option<T>, StoreError> {
        match read {
            Ok(value) => Ok(Some(value)),
            Err(StoreError::Corrupt(corrupt)) => {
                self.add(corrupt);
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }
}

impl View<'_> {
    /// What SQLite itself finds wrong with the file, and every reference that leads nowhere; empty when sound.
    pub fn integrity(&self) -> Result<Vec<String>, StoreError> {
        let mut problems = self.connection.integrity()?;
        problems.extend(self.lost_references()?);
        Ok(problems)
    }

    /// Rows that refer to something that is not there.
    pub(super) fn lost_references(&self) -> Result<Vec<String>, StoreError> {
        self.connection.lost_references()
    }

    /// Goes through every row of every table and adds what cannot be read (R0.9). A table that breaks off does not end
    /// the others. Before each table `progress` is called with its number and how many there are.
    pub fn find_unreadable(&self, found: &mut Unreadable, progress: Progress<'_>) -> Result<(), StoreError> {
        let total = u64::try_from(WALKS.len()).unwrap_or(u64::MAX);
        for (number, walk) in (1..).zip(WALKS) {
            progress(number, total)?;
            let walked = (walk.go)(*self, found);
            found.ended(walk.table, walked)?;
        }
        Ok(())
    }

    /// The codes and numbers that are not plain ASCII.
    pub fn names_beyond_ascii(&self) -> Result<Vec<StoredName>, StoreError> {
        let mut found = Vec::new();
        for (table, column) in NAMES {
            let is_beyond = super::engine::dialect::is_beyond_ascii(column);
            let sql = format!("SELECT DISTINCT {column} FROM \"{table}\" WHERE {is_beyond}");
            // What is no text was found by the walk through its table.
            let names = self.list(&sql, [], |row| Ok(row.text(0).map(str::to_owned)))?;
            found.extend(names.into_iter().flatten().map(|name| StoredName { table, name }));
        }
        Ok(found)
    }

    /// Adds the terms of orders that are neither set up nor known without set-up.
    fn note_unknown_terms(self, found: &mut Unreadable) -> Result<(), StoreError> {
        let sql = format!("SELECT id, terms, {} FROM sales_order ORDER BY id", are_set_up("terms"));
        self.each(&sql, [], |row| found.note(row.terms([1, 2], sales_order::TERMS)).map(|_| ()))
    }

    fn walk(self, table: &Table, found: &mut Unreadable) -> Result<(), StoreError> {
        let names: Vec<&str> = table.columns.iter().map(|column| column.name()).collect();
        let sql = format!("SELECT {} FROM {}", names.join(", "), table.name);
        self.each(&sql, [], |row| examine(table, row, found))
    }
}

/// Reads every column of a row, then those that say something together; each column is named once.
fn examine(table: &Table, row: &Row<'_>, found: &mut Unreadable) -> Result<(), StoreError> {
    let alone = table.columns.iter().enumerate().map(|(index, column)| column.check(row, index));
    let mut named = Vec::new();
    for read in alone.chain(table.together.iter().map(|read| read(row))) {
        match read {
            Ok(()) => {}
            Err(StoreError::Corrupt(corrupt)) if named.contains(&corrupt.column) => {}
            Err(StoreError::Corrupt(corrupt)) => {
                named.push(corrupt.column);
                found.add(corrupt);
            }
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Damage;

    #[test]
    fn whatever_ends_the_way_through_a_table_is_noted_unless_it_is_a_stop() {
        let mut found = Unreadable::default();
        let damaged = || StoreError::Damaged(Damage::Reported("malformed".to_owned()));
        for error in [StoreError::Io("input/output error".to_owned()), damaged()] {
            assert!(found.ended("item", Err(error)).is_ok());
        }
        assert_eq!((found.tables.len(), found.is_empty()), (2, false));
        assert!(found.tables[0].starts_with("item: ") && found.tables[0].contains("input/output error"));
        let stopped = found.ended("item", Err(StoreError::Interrupted));
        assert!(matches!(stopped, Err(StoreError::Interrupted)));
    }
}
