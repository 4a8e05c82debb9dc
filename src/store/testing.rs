//! Desk files for the tests of the store.

use std::path::{Path, PathBuf};

use super::View;
use super::connection::begin;
use super::copy::{Finish, StagedStore};
use super::engine::{Connection, raw_file};
use super::identify::APPLICATION_ID;
use crate::files::{Destination, IfExists, Protected};

pub(super) fn new_store(path: &Path) {
    let staged =
        StagedStore::create(&Destination::new(path, IfExists::NeverReplace, Protected::default())).unwrap();
    staged.initialise().unwrap();
    staged.finish(Finish::ForUse).unwrap();
}

/// A desk of an older version with one user, called by its version.
pub(super) fn old_store(folder: &Path, version: i64) -> PathBuf {
    let path = folder.join(format!("{version}.db"));
    let connection = Connection::from(raw_file(&path));
    let tx = begin(&connection).unwrap();
    tx.connection().set_mark(APPLICATION_ID).unwrap();
    tx.migrate_to(version).unwrap();
    tx.run("INSERT INTO user (login, name, role) VALUES ('anna', 'Anna', 'administrator')", []).unwrap();
    tx.commit().unwrap();
    path
}

/// The definitions of everything in a file.
pub(super) fn schema_of(path: &Path) -> Vec<String> {
    let parts = Connection::from(raw_file(path)).schema().unwrap().into_iter();
    parts.map(|part| format!("{}: {}", part.name, part.sql)).collect()
}

/// The steps in which SQLite answers a question whatever its parameters.
pub(super) fn plan(view: View<'_>, sql: &str) -> Vec<String> {
    let mut statement = view.connection.raw().prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let (mut rows, mut steps) = (statement.raw_query(), Vec::new());
    while let Some(row) = rows.next().unwrap() {
        steps.push(row.get("detail").unwrap());
    }
    steps
}
