//! The schema of a desk: tables, indexes and nothing else. A trigger or view of another hand could change what the desk
//! decides without a trace.
//!
//! Opening a desk compares one hash; what differs is worked out only where they differ.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::connection::begin;
use super::engine::Connection;
use super::hex::hex;
use super::{StoreError, View};

/// The hash of the schema of each version.
const HASHES: &[&str] = &[
    "a829e51bebabb15881825545ed831d0b0661dda679044af4e670490f48adce9f",
    "21de9eb5cf41d6f253284a483f3213a7d5a301ce3da77694476b2188094585d9",
    "f1f1e01df59228799fa90ff81569dc985c8dbab7d342ff29245bee1c0f388b2c",
    "e8769582cf27086c00024e4e2f5a1776307b40730f7202eeba5a29d706218c42",
    "ed658b979b1669232b34ae5d15b891163349e2daef42c9862539dbdde1e232cf",
    "d0d437214514d5973a10d30d4f1f5437413525c3d79c67e3406cdc7f7117dab2",
    "59a73d0a086057f419113537493b2146ae93e23c0462b45d4781a0ce80501644",
    "c0562cb0dd5555bf64cadcb7478dafbd37e92f1d7c0c9ee01d6e1eb9499fcf49",
    "eb19edf8b5d40a51cf5d7b62c0491fc93f52eecfd7f93adabfd7387e11a739e1",
    "d76085c44094288ff38d831a126c75054092faf56291bcb4cea772de424e7052",
    "d5bfc7ba7fa7f4394f41d687fb3ef9de4e592a249caf8a5d8e6aa39814245283",
];

/// How the schema differs from that of the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemaFault {
    /// What it is: `table`, `index`, `trigger` or `view`.
    pub kind: String,
    pub name: String,
    /// What is wrong with it.
    pub fault: SchemaDifference,
}

/// What is wrong with a part of the schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SchemaDifference {
    /// It is not the program's.
    Foreign,
    /// It is the program's, but not as the program made it.
    Changed,
    /// It is the program's, and gone.
    Missing,
}

/// Kind and name to definition.
type Schema = BTreeMap<(String, String), String>;

/// Fails where the schema is not that of the version.
pub(super) fn check(view: View<'_>, version: i64) -> Result<(), StoreError> {
    let faults = view.schema_faults(version)?;
    if faults.is_empty() { Ok(()) } else { Err(StoreError::ForeignSchema(faults)) }
}

impl View<'_> {
    /// How the schema differs from that of a version.
    pub fn schema_faults(&self, version: i64) -> Result<Vec<SchemaFault>, StoreError> {
        let found = schema_of(self.connection)?;
        let known = usize::try_from(version - 1).ok().and_then(|at| HASHES.get(at));
        if known.is_some_and(|known| *known == hash(&found)) {
            return Ok(Vec::new());
        }
        Ok(faults(&expected(version)?, &found))
    }
}

/// The schema that the program makes.
fn expected(version: i64) -> Result<Schema, StoreError> {
    let memory = Connection::in_memory()?;
    let tx = begin(&memory)?;
    tx.migrate_to(version)?;
    schema_of(tx.connection())
}

fn schema_of(connection: &Connection) -> Result<Schema, StoreError> {
    let parts = connection.schema()?.into_iter();
    Ok(parts.map(|part| ((part.kind, part.name), plain(&part.sql))).collect())
}

/// A definition without comments and layout, which mean nothing.
fn plain(sql: &str) -> String {
    let lines = sql.lines().map(|line| line.split_once("--").map_or(line, |(code, _)| code));
    let words: Vec<&str> = lines.flat_map(str::split_ascii_whitespace).collect();
    words.join(" ")
}

fn hash(schema: &Schema) -> String {
    let mut hasher = Sha256::new();
    for ((kind, name), sql) in schema {
        for part in [kind, name, sql] {
            hasher.update(part.len().to_string());
            hasher.update(":");
            hasher.update(part);
        }
    }
    hex(&hasher.finalize())
}

fn faults(expected: &Schema, found: &Schema) -> Vec<SchemaFault> {
    let fault = |(kind, name): &(String, String), fault| SchemaFault {
        kind: kind.clone(),
        name: name.clone(),
        fault,
    };
    let here = found.iter().filter_map(|(key, sql)| match expected.get(key) {
        None => Some(fault(key, SchemaDifference::Foreign)),
        Some(known) if known != sql => Some(fault(key, SchemaDifference::Changed)),
        Some(_) => None,
    });
    let gone = expected.keys().filter(|key| !found.contains_key(*key));
    here.chain(gone.map(|key| fault(key, SchemaDifference::Missing))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::migration::newest_version;

    #[test]
    fn the_hash_of_every_version_is_that_of_its_schema() {
        let versions = 1..=newest_version();
        let hashes: Vec<String> = versions.map(|version| hash(&expected(version).unwrap())).collect();
        assert_eq!(hashes, HASHES);
    }

    #[test]
    fn comments_and_layout_mean_nothing() {
        let (one, other) =
            ("CREATE TABLE t (\n    -- A number.\n    a  INTEGER)", "CREATE TABLE t ( a INTEGER)");
        assert_eq!(plain(one), plain(other));
        assert_ne!(plain(one), plain("CREATE TABLE t ( a INTEGER CHECK (a > 0))"));
    }

    #[test]
    fn what_is_foreign_changed_or_missing_is_named() {
        let memory = Connection::in_memory().unwrap();
        let tx = begin(&memory).unwrap();
        tx.migrate_to(newest_version()).unwrap();
        let sql =
            "CREATE TRIGGER everybody AFTER INSERT ON user BEGIN UPDATE user SET role = 'administrator'; END;
                   CREATE VIEW v AS SELECT * FROM user;
                   CREATE INDEX user_name ON user (name);
                   CREATE TABLE notes (text);
                   DROP INDEX audit_event;
                   DROP INDEX hold_undecided;
                   CREATE INDEX hold_undecided ON hold (order_id);";
        tx.connection().script(sql).unwrap();
        let faults = tx.view().schema_faults(newest_version()).unwrap();
        let found: Vec<_> =
            faults.iter().map(|fault| (fault.kind.as_str(), fault.name.as_str(), fault.fault)).collect();
        assert_eq!(
            found,
            [
                ("index", "hold_undecided", SchemaDifference::Changed),
                ("index", "user_name", SchemaDifference::Foreign),
                ("table", "notes", SchemaDifference::Foreign),
                ("trigger", "everybody", SchemaDifference::Foreign),
                ("view", "v", SchemaDifference::Foreign),
                ("index", "audit_event", SchemaDifference::Missing),
            ]
        );
    }

    #[test]
    fn only_tables_are_excused_by_a_name_of_sqlite() {
        let memory = Connection::in_memory().unwrap();
        let tx = begin(&memory).unwrap();
        tx.migrate_to(newest_version()).unwrap();
        let sql = "PRAGMA writable_schema = ON;
                   INSERT INTO sqlite_schema VALUES ('trigger', 'sqlite_stat1', 'hold', 0,
                       'CREATE TRIGGER sqlite_stat1 AFTER INSERT ON hold BEGIN DELETE FROM audit; END');";
        tx.connection().script(sql).unwrap();
        let faults = tx.view().schema_faults(newest_version()).unwrap();
        assert_eq!((faults.len(), faults[0].kind.as_str()), (1, "trigger"));
    }

    #[test]
    fn what_sqlite_adds_by_itself_is_no_fault() {
        let memory = Connection::in_memory().unwrap();
        let tx = begin(&memory).unwrap();
        tx.migrate_to(newest_version()).unwrap();
        tx.connection().script("ANALYZE").unwrap();
        assert_eq!(tx.view().schema_faults(newest_version()).unwrap(), []);
    }
}
