//! What is in a folder: every row of every desk, every byte of every other file.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::raw;

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
fn rows(path: &Path) -> raw::Result<Vec<String>> {
    let file = raw::open(path);
    // SQLite's own statistics come and go.
    let own = "name NOT LIKE 'sqlite_%'";
    let tables =
        raw::texts(&file, &format!("SELECT name FROM sqlite_schema WHERE type = 'table' AND {own}"))?;
    let tables = tables.iter().map(|table| format!("SELECT '{table}', * FROM \"{table}\""));
    let schema = format!("SELECT type, name, sql FROM sqlite_schema WHERE {own}");
    let of_file = ["PRAGMA integrity_check".to_owned(), "PRAGMA user_version".to_owned(), schema];
    let found = of_file.into_iter().chain(tables).map(|sql| raw::rows(&file, &sql));
    Ok(found.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().map(line).collect())
}

fn line(row: Vec<(String, String)>) -> String {
    let values = row.into_iter().filter(|(name, _)| !OF_THE_RUN.contains(&name.as_str()));
    values.map(|(_, value)| value).collect::<Vec<_>>().join(" ")
}
