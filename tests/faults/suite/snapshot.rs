//! What is in a folder: every row of every desk, every byte of every other file.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use rusqlite::{Connection, Row};
use tempfile::TempDir;

/// What differs between two runs of one command: the instant, and what is derived from it.
const OF_THE_RUN: [&str; 5] = ["at", "held_at", "command_id", "prev_hash", "hash"];

/// The files of SQLite beside a desk, which are a part of it.
const COMPANIONS: [&str; 3] = ["-wal", "-shm", "-journal"];

/// The files of a folder by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Snapshot(BTreeMap<String, Content>);

/// What is in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Content {
    /// Version, tables and rows.
    Desk(Vec<String>),
    /// A whole spreadsheet: it names the instant it was made.
    Workbook,
    Bytes(Vec<u8>),
    /// A database that cannot be read, and why.
    Damaged(String),
    /// Whatever is in it: no command makes one that stays.
    Folder,
}

impl Snapshot {
    /// Of a copy, so that looking at a desk does not repair it.
    pub(crate) fn of(folder: &Path) -> Self {
        let copy = TempDir::new().unwrap();
        let (mut names, mut contents) = (Vec::new(), BTreeMap::new());
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let name = entry.file_name().into_string().unwrap();
            if entry.file_type().unwrap().is_dir() {
                contents.insert(name, Content::Folder);
                continue;
            }
            fs::copy(entry.path(), copy.path().join(&name)).unwrap();
            names.push(name);
        }
        let files = names.iter().filter(|name| !is_companion(name, &names));
        contents.extend(files.map(|name| (name.clone(), Content::of(&copy.path().join(name)))));
        Self(contents)
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &String> {
        self.0.keys()
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Content> {
        self.0.get(name)
    }

    /// The files that are databases, whatever state they are in.
    pub(crate) fn databases(&self) -> impl Iterator<Item = &String> {
        let is_database = |content: &Content| matches!(content, Content::Desk(_) | Content::Damaged(_));
        self.0.iter().filter(move |(_, content)| is_database(content)).map(|(name, _)| name)
    }
}

fn is_companion(name: &str, names: &[String]) -> bool {
    let owner = COMPANIONS.iter().find_map(|ending| name.strip_suffix(ending));
    owner.is_some_and(|owner| names.iter().any(|name| name == owner))
}

impl Content {
    fn of(path: &Path) -> Self {
        let bytes = fs::read(path).unwrap();
        if bytes.starts_with(b"SQLite format 3\0") {
            return rows(path).map_or_else(|error| Self::Damaged(error.to_string()), Self::Desk);
        }
        // The directory of a zip file is at its end.
        let is_whole_zip = bytes.starts_with(b"PK") && bytes.windows(4).any(|word| word == b"PK\x05\x06");
        if is_whole_zip { Self::Workbook } else { Self::Bytes(bytes) }
    }
}

/// Version, schema and rows of a database that is sound.
fn rows(path: &Path) -> rusqlite::Result<Vec<String>> {
    let connection = Connection::open(path)?;
    let mut rows = vec![format!("integrity {:?}", all(&connection, "PRAGMA integrity_check")?)];
    rows.extend(all(&connection, "PRAGMA user_version")?);
    // SQLite's own statistics come and go.
    rows.extend(all(
        &connection,
        "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'",
    )?);
    let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
    let mut tables = connection.prepare(tables)?;
    let tables = tables.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    for table in tables {
        rows.extend(all(&connection, &format!("SELECT '{table}', * FROM \"{table}\""))?);
    }
    Ok(rows)
}

fn all(connection: &Connection, sql: &str) -> rusqlite::Result<Vec<String>> {
    let mut statement = connection.prepare(sql)?;
    let names: Vec<String> = statement.column_names().into_iter().map(str::to_owned).collect();
    let line = |row: &Row<'_>| {
        let columns = names.iter().enumerate().filter(|(_, name)| !OF_THE_RUN.contains(&name.as_str()));
        let values = columns.map(|(at, _)| Ok(format!("{:?}", row.get_ref(at)?)));
        Ok(values.collect::<rusqlite::Result<Vec<_>>>()?.join(" "))
    };
    statement.query_map([], line)?.collect()
}
